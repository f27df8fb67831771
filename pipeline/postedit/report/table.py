"""Edits and findings of many documents as Markdown, CSV or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.document import Result
from .diff import visible
from .mqm import error_type
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
    "mqm",
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
                "mqm": error_type(edit.category, edit.rule),
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
                "mqm": error_type(finding.category, finding.rule),
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
    counts = {name: dict(sorted(getattr(totals, name).items())) for name in ("categories", "mqm", "rules")}
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


# What spreadsheets take for a formula, or skip on their way to one, at the beginning of a cell; the wide forms count, too.
_FORMULA = re.compile(r"'*(?:[\t\r\n\0]|[\s\0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")


def defused(cell: str) -> str:
    """`cell` with an apostrophe before it where a spreadsheet would calculate it; `armed` takes that back."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def armed(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _csv(entries: Sequence[Entry]) -> str:
    import csv
    import io

    stream = io.StringIO(newline="")
    # every text is quoted: not all readers know a lone CR for a line's end
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for row in _rows(entries):
        writer.writerow({name: defused(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return stream.getvalue()


_TITLES = {"categories": "category", "mqm": "MQM error type", "rules": "rule"}


def _markdown(entries: Sequence[Entry]) -> str:
    summary = _summary(entries)
    lines = [
        "# Report",
        "",
        f"{plural(summary['documents'], 'document')}, {summary['changed']:,} changed, "
        f"{plural(summary['edits'], 'edit')}, {plural(summary['findings'], 'finding')}, "
        f"{summary['failed']:,} passed through unchanged.",
    ]
    for name, title in _TITLES.items():
        if summary[name]:
            lines += ["", f"| {title} | edits |", "|---|---:|"]
            lines += [f"| {plain(key)} | {count} |" for key, count in summary[name].items()]
    for entry in entries:
        rows = list(_rows([entry]))
        if not rows:
            continue
        lines += ["", f"## {plain(entry.name)}", ""]
        lines += ["| place | | before | after | rule | MQM error type | confidence | reason |"]
        lines += ["|---|---|---|---|---|---|---:|---|"]
        for row in rows:
            cells = (
                f"{row['start']}-{row['end']}",
                row["kind"],
                code(row["before"]),
                code(row["after"]),
                plain(row["rule"]),
                row["mqm"] or "",
                f"{row['confidence']:.2f}",
                plain(row["reason"]),
            )
            lines.append(f"| {' | '.join(cells)} |")
    if any(entry.error for entry in entries):
        lines += ["", "## Passed through unchanged", ""]
        lines += [f"- {plain(entry.name)}: {plain(entry.error)}" for entry in entries if entry.error]
    return "\n".join(lines) + "\n"


def code(text: str) -> str:
    """`text` as code in a cell of a table: white space is seen, and nothing in it is markup or a link."""
    if not text:
        return ""
    # Readers do not agree on a bar behind a backslash; every other one is escaped by a backslash, also in code.
    text = visible(text).replace("\\|", "\\\\x7c").replace("|", "\\|")
    fence = "`"
    while fence in text:
        fence += "`"
    # Markdown takes one space off each side, but not from spaces alone
    pad = " " if text.strip(" ") and (text[0] in "` " or text[-1] in "` ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


# Words that no reader of Markdown makes anything of: no marks, addresses, mentions or references.
_PLAIN = re.compile(r"[^\W_]+(?:[ ,()/-]+[^\W_]+)*\)?")


def plain(text: str) -> str:
    """`text` as it is where it is plain words, else as code."""
    return text if _PLAIN.fullmatch(text) else code(text)
