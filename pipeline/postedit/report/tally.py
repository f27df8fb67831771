"""The account of a run: what was counted, what went wrong, and the exit status that follows."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Self

from .diff import visible
from .mqm import error_type

if TYPE_CHECKING:
    from ..core.document import Result

# Problems told one by one; a million objects without a text need not scroll by.
SHOWN = 20


@dataclass(slots=True)
class Count:
    """What happened to some documents."""

    documents: int = 0
    changed: int = 0
    edits: int = 0
    findings: int = 0
    failed: int = 0
    categories: Counter[str] = field(default_factory=Counter)

    def take(self, result: Result | None) -> None:
        """Count one more document; None is one that failed."""
        self.documents += 1
        if result is None:
            self.failed += 1
            return
        self.changed += bool(result.edits)
        self.edits += len(result.edits)
        self.findings += len(result.findings)
        self.categories.update(edit.category for edit in result.edits)

    def add(self, other: Self) -> None:
        """Count what `other` counted as well."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, Counter):
                value.update(getattr(other, each.name))
            else:
                setattr(self, each.name, value + getattr(other, each.name))

    def to_dict(self) -> dict[str, Any]:
        return {
            "documents": self.documents,
            "changed": self.changed,
            "edits": self.edits,
            "findings": self.findings,
            "failed": self.failed,
            "categories": dict(sorted(self.categories.items())),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Count:
        names = ("documents", "changed", "edits", "findings", "failed")
        numbers = {name: int(data[name]) for name in names}
        return cls(**numbers, categories=Counter(data["categories"]))


@dataclass(slots=True)
class Totals(Count):
    """What a report tells besides. Confidence is counted in tenths, 1.0 with the last."""

    unsafe: int = 0
    mqm: Counter[str] = field(default_factory=Counter)  # edits by MQM error type
    rules: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)  # findings by rule
    languages: Counter[str] = field(default_factory=Counter)
    confidence: Counter[int] = field(default_factory=Counter)

    def take(self, result: Result | None) -> None:
        Count.take(self, result)
        if result is None:
            return
        for edit in result.edits:
            self.unsafe += edit.applicability == "unsafe"
            self.rules[edit.rule] += 1
            self.mqm[error_type(edit.category, edit.rule) or "other"] += 1
            self.confidence[min(9, int(edit.confidence * 10))] += 1
        self.found.update(finding.rule for finding in result.findings)
        langs = [edit.lang for edit in result.edits] + [finding.lang for finding in result.findings]
        self.languages.update(lang for lang in langs if lang)


def say(message: str) -> None:
    """One line on standard error."""
    print(f"postedit: {message}", file=sys.stderr, flush=True)


@dataclass(slots=True)
class Tally:
    """The count of a run, told on standard error."""

    quiet: bool = False
    verbose: bool = False
    total: Count = field(default_factory=Count)
    skipped: int = 0
    _told: Counter[str] = field(default_factory=Counter)

    def problem(self, label: str, message: str) -> None:
        """A document that was passed through unchanged."""
        self._tell("problems", f"{visible(label)}: {visible(message)}")

    def would_change(self, label: str, count: Count) -> None:
        """A document that `--check` would change."""
        if not self.quiet:
            by = ", ".join(f"{category} {number}" for category, number in sorted(count.categories.items()))
            self._tell(
                "documents that would change", f"{visible(label)} would change ({plural(count.edits, 'edit')}: {by})"
            )

    def _tell(self, kind: str, message: str) -> None:
        self._told[kind] += 1
        if self._told[kind] <= SHOWN or self.verbose:
            say(message)

    def rest(self) -> None:
        """How many were not told one by one."""
        for kind, count in self._told.items():
            if count > SHOWN and not self.verbose:
                say(f"and {count - SHOWN:,} more {kind} (--verbose names all)")

    def close(self, check: bool = False) -> None:
        """The summary."""
        self.rest()
        if self.quiet:
            return
        total = self.total
        would = "would change" if check else "changed"
        parts = [plural(total.documents, "document"), f"{total.changed:,} {would}"]
        parts += [plural(total.edits, "edit"), plural(total.findings, "finding")]
        if total.failed:
            parts.append(f"{total.failed:,} passed through unchanged for the reasons above")
        if self.skipped:
            parts.append(f"{self.skipped:,} done by an earlier run")
        say(", ".join(parts))
        if total.documents > 1 and total.categories:
            _table(total.categories)

    def status(self, check: bool) -> int:
        """The exit status."""
        return 3 if self.total.failed else 1 if check and self.total.changed else 0


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _table(categories: Counter[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("category", box=None, pad_edge=False)
    table.add_column("edits", justify="right")
    for category, count in categories.most_common():
        table.add_row(category, f"{count:,}")
    Console(stderr=True, highlight=False).print(table)
