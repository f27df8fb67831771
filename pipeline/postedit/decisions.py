"""What a reader decided about edits and findings, and what becomes of a document by it. No rule runs.

A file of decisions, as the HTML report exports it:

    {"schema": 1, "decisions": [{"sha256": "...", "id": "...", "step": 0, "accept": false}, ...]}

`sha256` is that of the document's original text, `id` that of an edit or a finding, `step` (which may be left out) the
index of one step of an edit. Of two decisions about the same thing the later one counts.
"""

from __future__ import annotations

import hashlib
import json
import os
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from .config import UserError
from .core.document import Applied, Document, Result, digest
from .core.edit import Edit, Finding, Step
from .core.replay import replay, with_dependents
from .records import RecordError, with_findings

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Decision:
    """About the edit or finding `id`, or the step `step` of the edit."""

    sha256: str
    id: str
    accept: bool
    step: int | None = None


def load(paths: Iterable[str | os.PathLike[str]]) -> list[Decision]:
    """The decisions of files, each thing decided once. Raises UserError."""
    decided: dict[tuple[str, str, int | None], Decision] = {}
    for path in paths:
        for decision in _read(os.fspath(path)):
            decided[decision.sha256, decision.id, decision.step] = decision
    return list(decided.values())


def _read(path: str) -> list[Decision]:
    try:
        with open(path, "rb") as stream:
            value = json.loads(stream.read())
    except OSError as error:
        raise UserError(f"the decisions {path} can not be read: {error.strerror or error}") from None
    except (ValueError, RecursionError):
        raise UserError(f"{path} is not JSON: decisions are what the HTML report exports") from None
    if not isinstance(value, dict) or "decisions" not in value:
        raise UserError(f"{path} holds no decisions: they are what the HTML report exports")
    if value.get("schema") != SCHEMA:
        raise UserError(
            f"the decisions {path} have schema {value.get('schema')!r} and this version reads {SCHEMA}: update postedit"
        )
    listed = value["decisions"]
    if not isinstance(listed, list):
        raise UserError(f"the decisions of {path} are no list: export them again")
    return [_decision(item, f"{path}, decision {number}") for number, item in enumerate(listed, 1)]


def _decision(item: object, where: str) -> Decision:
    if not isinstance(item, dict):
        raise UserError(f"{where}: it is no object")
    sha, name, accept, step = (item.get(key) for key in ("sha256", "id", "accept", "step"))
    if not isinstance(sha, str) or not isinstance(name, str) or not isinstance(accept, bool):
        raise UserError(f"{where}: it needs a sha256 and an id, which are texts, and accept, which is true or false")
    if step is not None and (isinstance(step, bool) or not isinstance(step, int) or step < 0):
        raise UserError(f"{where}: a step is a number from 0 on, not {step!r}")
    return Decision(sha, name, accept, step)


@dataclass(slots=True)
class Outcome:
    """A document after its decisions. problems: sentences about those that could not be carried out."""

    result: Result
    undone: int = 0  # edits that are gone, or some of whose steps are
    along: int = 0  # of these, those that were not rejected themselves: they went with their group
    applied: int = 0  # findings that became edits
    dismissed: int = 0  # findings that were rejected, and are not told any more
    problems: list[str] = field(default_factory=list)


def apply(result: Result, decisions: Sequence[Decision]) -> Outcome:
    """`result` with the decisions about it carried out: the result of a new record, which can be reverted as the old one.

    Rejected edits and steps are undone, with later steps that changed the same words and with the other edits of their
    group; accepted findings become edits that make their first suggestion; rejected findings are dropped.
    Raises RecordError where the record of `result` does not hold.
    """
    try:
        return _apply(result, decisions)
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise RecordError(f"the record is damaged ({type(error).__name__}: {error})") from None


def _apply(result: Result, decisions: Sequence[Decision]) -> Outcome:
    original = result.revert()
    outcome = Outcome(result)
    rejected, accepted, dismissed = _sorted_out(result, decisions, outcome.problems)
    undone = with_dependents(result.edits, rejected)
    document = replay(original, result.edits, undone)
    outcome.undone = len(undone)
    outcome.along = len(undone.keys() - {index for index, _ in rejected})
    made = _accept(document, result, accepted, outcome.problems)
    outcome.applied, outcome.dismissed = len(made), len(dismissed)
    gone = {finding.id for finding in made} | dismissed
    edits = tuple(document.edits())
    findings = [finding for finding in result.findings if finding.id not in gone]
    signature = {**result.signature, "decisions": [*_earlier(result.signature), _digest(decisions)]}
    sha = result.signature.get("sha256")
    signature["sha256"] = {**(sha if isinstance(sha, dict) else {}), "after": digest(document.text)}
    carried = _carried(Result(document.text, edits, (), signature), result.edits, findings)
    outcome.result = with_findings(Result(document.text, edits, tuple(carried[0]), signature), carried[1])
    return outcome


def _earlier(signature: Mapping[str, object]) -> list[object]:
    """The digests of decisions that were carried out before these."""
    earlier = signature.get("decisions")
    return earlier if isinstance(earlier, list) else []


def _digest(decisions: Sequence[Decision]) -> str:
    told = sorted((each.id, -1 if each.step is None else each.step, each.accept) for each in decisions)
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _sorted_out(
    result: Result, decisions: Sequence[Decision], problems: list[str]
) -> tuple[list[tuple[int, int]], list[Finding], set[str]]:
    """The steps that are rejected, the findings that are accepted, the ids of those that are rejected."""
    edits = {edit.id: index for index, edit in enumerate(result.edits)}
    findings = {finding.id: finding for finding in result.findings}
    rejected: list[tuple[int, int]] = []
    accepted: list[Finding] = []
    dismissed: set[str] = set()
    for each in decisions:
        if each.id in edits:
            index = edits[each.id]
            steps = range(len(result.edits[index].steps))
            if each.step is not None and each.step not in steps:
                problems.append(f"the edit {each.id} has {len(steps)} steps, and none numbered {each.step}")
            elif not each.accept:
                rejected += [(index, step) for step in (steps if each.step is None else [each.step])]
        elif each.id in findings and each.step is None:
            finding = findings[each.id]
            if not each.accept:
                dismissed.add(each.id)
            elif finding.suggestions:
                accepted.append(finding)
            else:
                problems.append(f"the finding {each.id} suggests nothing that could be put into the text")
        else:
            problems.append(f"there is no edit and no finding {each.id}: the decision is about another run")
    return rejected, accepted, dismissed


def _accept(document: Document, result: Result, accepted: Sequence[Finding], problems: list[str]) -> list[Finding]:
    """Make the first suggestion of each of `accepted` in `document`. Returns those for which it could be done."""
    now = Result(document.text, tuple(document.edits()), (), {})
    placed, lost = _carried(now, result.edits, accepted)
    problems += [
        f"the finding {finding.id} is about words that a rejected edit had changed: its suggestion was not made"
        for finding in lost
    ]
    made: list[Finding] = []
    batch: list[Applied] = []
    for finding in sorted(placed, key=lambda each: (each.out_start, each.out_end)):
        start, end, after = finding.out_start, finding.out_end, finding.suggestions[0]
        if batch and start < batch[-1].end:
            problems.append(f"the finding {finding.id} overlaps another that was accepted: its suggestion was not made")
            continue
        evidence = f"accepted by a reader: {finding.message}"
        step = Step(
            finding.stage, finding.rule, finding.category, "unsafe", finding.text, after, 0, finding.confidence, evidence,
            finding.lang,
        )  # fmt: skip
        if after != finding.text:
            batch.append(Applied(start, end, after, step))
        made.append(finding)
    document.apply(batch)
    return made


def _carried(now: Result, before: Sequence[Edit], findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings of a result with the edits `before` at their places in `now`; and those whose text is not there any more.

    The latter lose their suggestions, which were for that text.
    """
    gone = _but_for(before, now.edits)
    moved = _Growth(_but_for(now.edits, before)), _Growth(gone)
    there: list[Finding] = []
    lost: list[Finding] = []
    for finding in findings:
        shift = moved[0].before(finding.start) - moved[1].before(finding.start)
        start, end = finding.out_start + shift, finding.out_end + shift
        # the first of those that end behind the finding's beginning is the only one that can begin before its end
        index = bisect_right(gone, finding.out_start, key=lambda edit: edit.out_end)
        touched = index < len(gone) and gone[index].out_start < finding.out_end
        if not touched and start >= 0 and now.text[start:end] == finding.text:
            there.append(replace(finding, out_start=start, out_end=end))
        else:
            lost.append(replace(finding, suggestions=()))
    return there, lost


def _but_for(edits: Sequence[Edit], others: Iterable[Edit]) -> list[Edit]:
    """The edits that are not among the others."""
    known = {(edit.start, edit.end, edit.after) for edit in others}
    return [edit for edit in edits if (edit.start, edit.end, edit.after) not in known]


class _Growth:
    """By how many code points edits lengthen the text."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._ends = [edit.end for edit in edits]
        self._sums = list(accumulate((len(edit.after) - len(edit.before) for edit in edits), initial=0))

    def before(self, position: int) -> int:
        """Before `position` of the original."""
        return self._sums[bisect_right(self._ends, position)]
