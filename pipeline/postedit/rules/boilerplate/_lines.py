"""The lines of a text, which of them are page furniture by form and by place, and how a line is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import View
from ._forms import EDGE, LONGEST_NOTICE, NEAR, SURE, Kind, kind_of

# A text with no sentence of this many characters in a line of its own has no running text: a list of phrases, a poem.
_PARAGRAPH = 60
_SENTENCE = 25
_ENDS = '.!?"”’»)'
_HEADLINE = lazy(r"[\"“«‘']?[^\W_a-z][^\n]*\Z")
_WORDS = lazy(r"[\w ]+\Z")
_MOST_IN_BOX = 10


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text[start:end] goes with one line. Offsets are code points."""

    start: int
    end: int
    kind: Kind


def dropped(view: View, indexes: Iterable[int]) -> list[tuple[int, int]]:
    """(start, end) of what goes with each of these lines (indexes into `view.lines()`, ascending).

    A line takes its own end, the last one the end before it. Of the blank lines around lines that go one is left, none
    at the edges of the text. The spans are disjoint and each is one edit.
    """
    spans = view.lines()
    going = list(indexes)
    inside = set(going)
    text, count = view.text, len(spans)
    # behind the last terminator there is no line
    last = count - 1 if count > 1 and spans[-1][0] == spans[-1][1] else count
    starts = [start for start, _ in spans] + [len(text)]

    def blank(index: int) -> bool:
        start, end = spans[index]
        return not text[start:end].strip()

    found: list[tuple[int, int]] = []
    place = 0
    while place < len(going):
        low = going[place]
        while low and blank(low - 1):
            low -= 1
        high, members = going[place], [going[place]]
        place += 1
        while high + 1 < last and (high + 1 in inside or blank(high + 1)):
            high += 1
            if high in inside:
                members.append(high)
                place += 1
        if low and high + 1 >= last:
            # at the end of the text: blank lines go with the line behind them, the last with those behind it
            edge = starts[low] if last < count else spans[low - 1][1]
            for number, member in enumerate(members):
                final = number == len(members) - 1
                stop = len(text) if final else (starts[member + 1] if last < count else spans[member][1])
                found.append((edge, stop))
                edge = stop
            continue
        first = members[0]
        keep = -1  # the blank line that stays
        if low:
            if low < first:
                keep = low
            else:
                keep = next((index for index in range(first, high + 1) if index not in inside), -1)
                while 0 <= keep < high and keep + 1 not in inside:
                    keep += 1  # the last of its run, so that the others go with the line before
        edge = starts[low] if keep != low else starts[low + 1]
        for number, member in enumerate(members):
            stop = members[number + 1] if number + 1 < len(members) else high + 1
            if member < keep < stop:
                found.append((edge, starts[keep]))
                edge = starts[keep + 1]
            else:
                found.append((edge, starts[stop]))
                edge = starts[stop]
    return found


def _furniture(view: View) -> list[Dropped]:
    """Every line that is page furniture, in order, with what goes with it."""
    text, spans = view.text, view.lines()
    kinds: dict[int, Kind] = {}
    for index, (start, end) in enumerate(spans):
        if 0 < end - start <= LONGEST_NOTICE:
            line = text[start:end].strip()
            if line:
                kind = kind_of(line)
                if kind is not None:
                    kinds[index] = kind
    if not kinds:
        return []
    lines = [text[start:end].strip() for start, end in spans]
    kinds = {index: kind for index, kind in kinds.items() if not _in_table(index, lines, kinds)}
    running = [index for index, line in enumerate(lines) if index not in kinds and _runs(line)]
    if not any(len(lines[index]) >= _PARAGRAPH for index in running):
        return []
    going = _placed(kinds, lines, running[0], running[-1])
    order = sorted(going)
    return [Dropped(*span, going[index]) for index, span in zip(order, dropped(view, order), strict=True)]


def _runs(line: str) -> bool:
    return len(line) >= _SENTENCE and line[-1] in _ENDS and not line.endswith("...") and line.count(" ") > 3


def _placed(kinds: dict[int, Kind], lines: Sequence[str], first: int, last: int) -> dict[int, Kind]:
    """Of the lines that look like furniture those that stand where it stands."""
    full = [index for index, line in enumerate(lines) if line]
    place = {index: number for number, index in enumerate(full)}
    going: dict[int, Kind] = {}
    # a word like "Contact" may be the title where there is no other
    titled = any(index < first and index not in kinds for index in full)
    for index, kind in kinds.items():
        # a label before the first sentence is a headline's business unless the form is sure
        tail = index > last and kind.strength in (NEAR, EDGE)
        head = kind.strength == EDGE and index < first and (titled or not _WORDS.match(lines[index]))
        if kind.strength == SURE or tail or head:
            going[index] = kind
    _spread(going, kinds, full, place)
    _headlines(going, kinds, lines, last)
    _spread(going, kinds, full, place)
    for index in reversed(full):  # single dashes at the very end
        if index in going:
            continue
        lone = kinds.get(index)
        if lone is None or lone.family != "rule" or len(lines[index]) > 1 or index < last:
            break
        going[index] = lone
    return going


def _spread(going: dict[int, Kind], kinds: dict[int, Kind], full: Sequence[int], place: dict[int, int]) -> None:
    """What stands beside a line that goes, goes too, and so on."""
    todo = [index for index, kind in going.items() if kind.family != "rule"]
    while todo:
        at = place[todo.pop()]
        for step in (-1, 1):
            number = at + step
            while 0 <= number < len(full):
                index = full[number]
                kind = kinds.get(index)
                if kind is None:
                    break
                if index not in going:
                    going[index] = kind
                    if kind.family != "rule":
                        todo.append(index)
                if kind.family != "rule":
                    break
                number += step  # through rules


def _in_table(index: int, lines: Sequence[str], kinds: dict[int, Kind]) -> bool:
    """Whether the line is cut into cells like a line beside it that is no furniture."""
    return "|" in lines[index] and any(
        0 <= other < len(lines) and "|" in lines[other] and other not in kinds for other in (index - 1, index + 1)
    )


def _headlines(going: dict[int, Kind], kinds: dict[int, Kind], lines: Sequence[str], last: int) -> None:
    """The headlines under the heading of a teaser or a link box, while they follow without a blank line."""
    for index in sorted(going):
        kind = going[index]
        if not kind.heading or ":" in lines[index].rstrip(":"):
            continue
        below = index + 1
        tail = index > last
        for _ in range(_MOST_IN_BOX if tail else 1):
            while below in going and below < index + _MOST_IN_BOX:
                below += 1
            if below >= len(lines) or below in kinds or not _is_headline(lines[below]):
                break
            if not tail and not (
                (not index or not lines[index - 1] or index - 1 in going)
                and (below + 1 >= len(lines) or not lines[below + 1] or below + 1 in going)
            ):
                break
            going[below] = Kind(kind.family, kind.strength, f"headline below the heading {lines[index][:30]!r}")
            below += 1


def _is_headline(line: str) -> bool:
    return (
        len(line) <= 120
        and 4 <= line.count(" ") + 1 <= 18
        and line[-1] not in ".,;:"
        and ". " not in line
        and _HEADLINE.match(line) is not None
    )


def finder(*families: str) -> Callable[[View], Iterator[Change]]:
    """A rule's `find` for the lines of some families."""

    def find(view: View) -> Iterator[Change]:
        for line in view.memo(_furniture):
            if line.kind.family in families:
                yield Change(line.start, line.end, "", line.kind.evidence, lang=line.kind.lang)

    return find
