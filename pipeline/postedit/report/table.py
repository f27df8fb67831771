"""Edits and findings of many documents as Markdown, CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.document import Result
from .diff import visible
from .tally import Totals, plural

FORMATS = ("md", "csv", "json")
_COLUMNS = (
    "document",
    "kind",
    "id",
    "start",
    "end",
    "before",
    "after",
    "rule",
    "category",
    "applicability",
    "confidence",
    "reason",
    "lang",
    "group",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with what was done to it; `result` is None where `error` says why nothing was."""

    name: str
    result: Result | None
    error: str | None = None


def table(entries: Sequence[Entry], output_format: str) -> str:
    """The report on `entries`."""
    return {"md": _markdown, "csv": _csv, "json": _json}[output_format](entries)


def _rows(entries: Sequence[Entry]) -> Iterator[dict[str, Any]]:
    for entry in entries:
        if entry.result is None:
            continue
        for edit in entry.result.edits:
            yield {
                "document": entry.name,
                "kind": "edit",
                "id": edit.id,
                "start": edit.start,
                "end": edit.end,
                "before": edit.before,
                "after": edit.after,
                "rule": edit.rule,
                "category": edit.category,
                "applicability": edit.applicability,
                "confidence": edit.confidence,
                "reason": edit.evidence,
                "lang": edit.lang,
                "group": edit.group,
            }
        for finding in entry.result.findings:
            yield {
                "document": entry.name,
                "kind": "finding",
                "id": finding.id,
                "start": finding.start,
                "end": finding.end,
                "before": finding.text,
                "after": " | ".join(finding.suggestions),
                "rule": finding.rule,
                "category": finding.category,
                "applicability": None,
                "confidence": finding.confidence,
                "reason": finding.message,
                "lang": finding.lang,
                "group": None,
            }


def _summary(entries: Sequence[Entry]) -> dict[str, Any]:
    totals = Totals()
    for entry in entries:
        totals.take(entry.result)
    names = ("documents", "changed", "failed", "edits", "findings")
    counts = {name: dict(sorted(getattr(totals, name).items())) for name in ("categories", "rules")}
    return {**{name: getattr(totals, name) for name in names}, **counts}


def _json(entries: Sequence[Entry]) -> str:
    errors = [{"document": entry.name, "error": entry.error} for entry in entries if entry.error]
    report = {"schema": 1, "summary": _summary(entries), "errors": errors, "rows": list(_rows(entries))}
    text = json.dumps(report, ensure_ascii=False, indent=1)
    # lone surrogates are no UTF-8
    return (text if _encodable(text) else json.dumps(report, indent=1)) + "\n"


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _csv(entries: Sequence[Entry]) -> str:
    import csv
    import io

    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(entries))
    return stream.getvalue()


def _markdown(entries: Sequence[Entry]) -> str:
    summary = _summary(entries)
    lines = [
        "# Report",
        "",
        f"{plural(summary['documents'], 'document')}, {summary['changed']:,} changed, "
        f"{plural(summary['edits'], 'edit')}, {plural(summary['findings'], 'finding')}, "
        f"{summary['failed']:,} passed through unchanged.",
    ]
    for title in ("categories", "rules"):
        if summary[title]:
            lines += ["", f"| {title} | edits |", "|---|---:|"]
            lines += [f"| {key} | {count} |" for key, count in summary[title].items()]
    by_document: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(entries):
        by_document.setdefault(row["document"], []).append(row)
    for name, rows in by_document.items():
        lines += ["", f"## {_escaped(name)}", "", "| place | | before | after | rule | confidence | reason |"]
        lines.append("|---|---|---|---|---|---:|---|")
        for row in rows:
            cells = (
                f"{row['start']}-{row['end']}",
                row["kind"],
                _code(row["before"]),
                _code(row["after"]),
                row["rule"],
                f"{row['confidence']:.2f}",
                _escaped(row["reason"]),
            )
            lines.append(f"| {' | '.join(cells)} |")
    if any(entry.error for entry in entries):
        lines += ["", "## Passed through unchanged", ""]
        lines += [f"- {_escaped(entry.name)}: {_escaped(entry.error)}" for entry in entries if entry.error]
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    """`text` as code in a cell of a table: white space is seen, and nothing in it is markup."""
    if not text:
        return ""
    text = visible(text).replace("|", "\\|")
    fence = "`"
    while fence in text:
        fence += "`"
    # Markdown takes one space off each side, but not from spaces alone
    pad = " " if text.strip(" ") and (text[0] in "` " or text[-1] in "` ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str) -> str:
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, "\\" + mark)
    return visible(text)
