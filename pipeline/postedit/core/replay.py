"""Edits made again with some of their steps left out. No rule runs: a record tells all that is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate

from .document import Applied, Document
from .edit import Edit, Step


def replay(original: str, edits: Sequence[Edit], undone: Mapping[int, Set[int]]) -> Document:
    """The document that `edits` make of `original` without the steps `undone` names: indexes of steps by index of edit.

    undone: with all that depends on it (`with_dependents`). Raises ValueError where a step does not find the text it
    was made for: the edits belong to another text.
    """
    groups = {name: number for number, name in enumerate(dict.fromkeys(edit.group for edit in edits)) if name}
    document = Document.of(original, (edit for index, edit in enumerate(edits) if not undone.get(index)), groups)
    waiting = {index: _without(edits[index].steps, left_out) for index, left_out in undone.items() if left_out}
    # by how many code points each edit has lengthened the text so far
    grown = [0 if undone.get(index) else len(edit.after) - len(edit.before) for index, edit in enumerate(edits)]
    # One step of every edit at a time: their places do not overlap, and the document is gone through as often as the
    # longest list of steps is long.
    for turn in range(max(map(len, waiting.values()), default=0)):
        batch = []
        starts = [edit.start + shift for edit, shift in zip(edits, accumulate(grown, initial=0), strict=False)]
        for index in sorted(waiting):
            if turn < len(waiting[index]):
                step, offset = waiting[index][turn]
                start = starts[index] + offset
                end = start + len(step.before)
                if start < 0 or document.text[start:end] != step.before:
                    raise ValueError(
                        f"a step of edit {edits[index].id} says that {step.before!r} stood there, and it did not: "
                        "the edits belong to another text"
                    )
                batch.append(Applied(start, end, step.after, step, groups.get(edits[index].group or "")))
                grown[index] += len(step.after) - len(step.before)
        document.apply(batch)
    return document


def _without(steps: Sequence[Step], undone: Set[int]) -> list[tuple[Step, int]]:
    """The steps that stay, each with its offset in a text in which the undone ones were never made."""
    if not undone:
        return [(step, step.offset) for step in steps]
    kept = []
    for index, (step, spans) in enumerate(zip(steps, _extents(steps), strict=True)):
        if index in undone:
            continue
        ahead = sum(
            len(steps[other].after) - len(steps[other].before)
            for other in undone
            if other < index and spans[other][1] <= step.offset
        )
        kept.append((step, step.offset - ahead))
    return kept


def with_dependents(edits: Sequence[Edit], rejected: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """The steps that can not stay when those of `rejected` go: (index of the edit, index of the step) each.

    A later step depends on an earlier one whose words it changed. Edits of one group stand or fall together: with a
    step go those that its rule made in the other edits of the group.
    """
    undone: dict[int, set[int]] = defaultdict(set)
    members: dict[str, list[int]] = defaultdict(list)
    for index, edit in enumerate(edits):
        if edit.group is not None:
            members[edit.group].append(index)
    needs: dict[int, list[set[int]]] = {}
    queue = list(rejected)
    while queue:
        index, number = queue.pop()
        if number in undone[index]:
            continue
        undone[index].add(number)
        edit = edits[index]
        if index not in needs:
            needs[index] = _needs(edit.steps)
        queue += [(index, later) for later, needed in enumerate(needs[index]) if number in needed]
        rule = edit.steps[number].rule
        if edit.group is not None:
            for other in members[edit.group]:
                if other != index:
                    queue += [(other, at) for at, step in enumerate(edits[other].steps) if step.rule == rule]
    return dict(undone)


def _needs(steps: Sequence[Step]) -> list[set[int]]:
    """For each step the earlier ones whose words it changed or stands for, or whose deletion lies inside what it changed."""
    needs = []
    for step, spans in zip(steps, _extents(steps), strict=True):
        start, end = step.offset, step.offset + len(step.before)
        # what is put where something was taken away stands for it
        needs.append(
            {
                other
                for other, span in enumerate(spans)
                if _overlap(start, end, *span) or span == (start, start) == (end, end)
            }
        )
    return needs


def _overlap(start: int, end: int, begin: int, stop: int) -> bool:
    """Whether two spans share a code point; an empty one lies in another if it lies between two of its code points."""
    return start < stop and begin < end


def _extents(steps: Sequence[Step]) -> list[list[tuple[int, int]]]:
    """For each step where what the earlier ones wrote stands when it is made, offsets as in the steps."""
    spans: list[tuple[int, int]] = []
    seen = []
    for step in steps:
        seen.append(list(spans))
        start, end = step.offset, step.offset + len(step.before)
        growth = len(step.after) - len(step.before)
        for other, (begin, stop) in enumerate(spans):
            if _overlap(start, end, begin, stop):
                spans[other] = min(begin, start), max(stop, end) + growth
            elif stop > start:  # behind it; where an empty span and an insertion meet, the insertion comes second
                spans[other] = begin + growth, stop + growth
        spans.append((start, start + len(step.after)))
    return seen
