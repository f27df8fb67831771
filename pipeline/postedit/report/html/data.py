"""The JSON of a page: documents in blocks that the browser reads when they are wanted, and a head that knows of all.

Everything is arrays, and what repeats is said once: ten thousand documents are to open in seconds.

    head   {"schema", "digest", "kinds": [[rule, stage, category, lang, confidence, applicability], ...],
            "rules": {code: [name, summary]}, "documents": [[name, sha256, error, block, place in it,
            [kind of each edit], [kind of each finding]], ...]}
    block  [[original text, [[id, start, end, after, evidence, group, steps], ...],
            [[id, start, end, suggestions, message], ...]], ...]
    steps  0 where the edit is its only step, else [[kind, before, after, offset, evidence], ...]

Offsets are those of the record: code points of the original. A document that failed has null for its block.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ...core.document import Result, apply_edits, digest
from ...core.edit import Edit, Finding
from ...records import RecordError, dumps
from ..table import Entry

# Bytes of JSON that the browser reads at once.
_BLOCK = 1 << 18

Kind = tuple[str, str, str, str | None, float, str | None]


@dataclass(slots=True)
class Totals:
    """What the first screen tells. Confidence is counted in tenths, 1.0 with the last."""

    documents: int = 0
    changed: int = 0
    failed: int = 0
    edits: int = 0
    findings: int = 0
    unsafe: int = 0
    categories: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)  # findings by rule
    languages: Counter[str] = field(default_factory=Counter)
    confidence: Counter[int] = field(default_factory=Counter)

    def add(self, other: Totals) -> None:
        for name in ("documents", "changed", "failed", "edits", "findings", "unsafe"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("categories", "rules", "found", "languages", "confidence"):
            getattr(self, name).update(getattr(other, name))

    def count(self, result: Result) -> None:
        """One more document."""
        self.changed += bool(result.edits)
        self.edits += len(result.edits)
        self.findings += len(result.findings)
        for edit in result.edits:
            self.unsafe += edit.applicability == "unsafe"
            self.categories[edit.category] += 1
            self.rules[edit.rule] += 1
            self.confidence[min(9, int(edit.confidence * 10))] += 1
        self.found.update(finding.rule for finding in result.findings)
        langs = [edit.lang for edit in result.edits] + [finding.lang for finding in result.findings]
        self.languages.update(lang for lang in langs if lang)


class Part:
    """The documents of one page."""

    def __init__(self) -> None:
        self.totals = Totals()
        self.blocks: list[bytes] = []
        self.size = 0  # bytes of JSON
        self._block: list[str] = []
        self._block_size = 0
        self._documents: list[list[Any]] = []
        self._kinds: dict[Kind, int] = {}
        self._digest = hashlib.sha256()

    def __len__(self) -> int:
        return len(self._documents)

    def add(self, entry: Entry) -> None:
        """Take a document. Raises RecordError where its record is not one that can be shown."""
        result = entry.result
        if result is None:
            self._documents.append([entry.name, None, entry.error or "", None, 0, [], []])
            self.totals.failed += 1
        else:
            original = _checked(result)
            edits = [self._edit(edit) for edit in result.edits]
            findings = [self._finding(finding) for finding in result.findings]
            sha = digest(original)
            place = (len(self.blocks), len(self._block))
            kinds = ([kind for kind, _ in edits], [kind for kind, _ in findings])
            self._documents.append([entry.name, sha, None, *place, *kinds])
            self._put(dumps([original, [row for _, row in edits], [row for _, row in findings]]))
            self._digest.update(f"{sha}{digest(result.text)}".encode())
            self.totals.count(result)
        self.totals.documents += 1

    def head(self) -> bytes:
        """The head; no document is taken after it."""
        self._close_block()
        head = {
            "schema": 1,
            "digest": self._digest.hexdigest(),
            "kinds": list(self._kinds),
            "rules": _about({kind[0] for kind in self._kinds}),
            "documents": self._documents,
        }
        return embedded(dumps(head))

    def about(self) -> dict[str, list[str]]:
        return _about({*self.totals.rules, *self.totals.found})

    def _put(self, text: str) -> None:
        self._block.append(text)
        self._block_size += len(text)
        self.size += len(text)
        if self._block_size > _BLOCK:
            self._close_block()

    def _close_block(self) -> None:
        if self._block:
            self.blocks.append(embedded("[" + ",".join(self._block) + "]"))
        self._block, self._block_size = [], 0

    def _kind(self, each: Any, applicability: str | None) -> int:
        kind = (each.rule, each.stage, each.category, each.lang, float(each.confidence), applicability)
        return self._kinds.setdefault(kind, len(self._kinds))

    def _edit(self, edit: Edit) -> tuple[int, list[Any]]:
        kind = self._kind(edit, edit.applicability)
        steps: list[list[Any]] | int = [
            [self._kind(step, step.applicability), step.before, step.after, step.offset, step.evidence]
            for step in edit.steps
        ]
        if steps == [[kind, edit.before, edit.after, 0, edit.evidence]]:
            steps = 0
        return kind, [edit.id, edit.start, edit.end, edit.after, edit.evidence, edit.group, steps]

    def _finding(self, finding: Finding) -> tuple[int, list[Any]]:
        row = [finding.id, finding.start, finding.end, list(finding.suggestions), finding.message]
        return self._kind(finding, None), row


def embedded(text: str) -> bytes:
    """JSON as it can stand in a script element of HTML: nothing in it can end the element or begin a comment."""
    for char in "<\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text.encode()


def _about(codes: Any) -> dict[str, list[str]]:
    """Name and summary of the rules that this version has."""
    from ...stages import rules

    known = {rule.code: [rule.name, _summary(rule.doc)] for rule in rules()}
    return {code: known[code] for code in sorted(codes) if code in known}


def _summary(doc: str) -> str:
    """What a rule does: the first paragraph of its documentation, which its code and name head."""
    paragraphs = doc.split("\n\n")
    return " ".join(paragraphs[min(1, len(paragraphs) - 1)].split()).removeprefix("What it does: ")


def _checked(result: Result) -> str:
    """The original text. Raises RecordError where a value of the record is not of its type or place."""
    try:
        original = result.revert()
        if apply_edits(original, result.edits) != result.text:
            raise ValueError("its edits do not make the text of the original")
        sha = result.signature.get("sha256")
        if isinstance(sha, dict) and sha.get("before") != digest(original):
            raise ValueError("its edits do not lead back to the text it was made for")
        for edit in result.edits:
            _check_values(edit, (edit.id, edit.before, edit.after, edit.evidence, edit.applicability))
            for step in edit.steps:
                _check_values(step, (step.before, step.after, step.evidence, step.applicability))
                if not isinstance(step.offset, int):
                    raise TypeError("the offset of a step is no whole number")
            if not isinstance(edit.group, str | None):
                raise TypeError("the group of an edit is no text")
        for finding in result.findings:
            _check_values(finding, (finding.id, finding.message, *finding.suggestions))
            if not 0 <= finding.start <= finding.end <= len(original):
                raise ValueError("a finding lies outside the text")
    except (TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"the record is damaged ({error})") from None
    return original


def _check_values(each: Any, texts: tuple[Any, ...]) -> None:
    if not all(isinstance(text, str) for text in (*texts, each.rule, each.stage, each.category)):
        raise TypeError("a text is missing in an edit or a finding")
    if not isinstance(each.lang, str | None):
        raise TypeError("a language is no text")
    if not isinstance(each.confidence, int | float) or not 0 <= each.confidence <= 1 or math.isnan(each.confidence):
        raise ValueError("a confidence is no number from 0 to 1")
