"""The JSON of a page: documents in blocks that the browser reads when they are wanted, and a head that knows of all.

Everything is arrays, and what repeats is said once: ten thousand documents are to open in seconds.

    head   {"schema", "digest", "kinds": [[rule, stage, category, lang, confidence, applicability, mqm], ...],
            "rules": {code: [name, summary]}, "documents": [[name, sha256, error, block, place in it,
            [kind of each edit], [kind of each finding]], ...]}
    block  [[original text, [[id, start, end, after, evidence, group, steps], ...],
            [[id, start, end, suggestions, message], ...]], ...]
    steps  0 where the edit is its only step, else [[kind, before, after, offset, evidence], ...]

Offsets are those of the record: code points of the original. A document that failed has null for its block.
"""

from __future__ import annotations

import hashlib
from typing import Any

from ...core.document import digest
from ...core.edit import Edit, Finding
from ...records import check, dumps
from ..mqm import error_type
from ..table import Entry
from ..tally import Totals

# Bytes of JSON that the browser reads at once.
_BLOCK = 1 << 18

Kind = tuple[str, str, str, str | None, float, str | None]


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
        else:
            original = check(result)
            edits = [self._edit(edit) for edit in result.edits]
            findings = [self._finding(finding) for finding in result.findings]
            sha = digest(original)
            place = (len(self.blocks), len(self._block))
            kinds = ([kind for kind, _ in edits], [kind for kind, _ in findings])
            self._documents.append([entry.name, sha, None, *place, *kinds])
            self._put(dumps([original, [row for _, row in edits], [row for _, row in findings]]))
            self._digest.update(f"{sha}{digest(result.text) if result.edits else sha}".encode())
        self.totals.take(result)

    def head(self) -> bytes:
        """The head; no document is taken after it."""
        self._close_block()
        head = {
            "schema": 1,
            "digest": self._digest.hexdigest(),
            "kinds": [[*kind, error_type(kind[2], kind[0])] for kind in self._kinds],
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
