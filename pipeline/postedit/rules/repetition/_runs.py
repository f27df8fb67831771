"""Words that come again after 1 to 8 words: the one look at the text that the rules of this family share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import overload

from ...core.gates import Found
from ...core.pattern import lazy
from ...core.rule import View, of_text

LONGEST = 8  # words of a phrase that is looked for
_ASCII_MARKS = "".join(map(chr, range(33))) + '.,:;!?()[]{}"<>|*_/\\=+~^&%$#@`\x7f'
# Without the apostrophe and the hyphen, which belong to their words ("head-on on" repeats nothing).
_OTHER_MARKS = "“”„«»…—–\u00a0"
# Line ends stay what they are, which are blanks as well to whom it does not matter.
_FOLD = bytes(
    code if code == 10 else 32 if chr(code) in _ASCII_MARKS else ord(chr(code).lower()) if code < 128 else code
    for code in range(256)
)
_SMALL = bytes(ord(chr(code).lower()) if code < 128 else code for code in range(256)).replace(b"\t", b" ")
_JOINTS = (b" ", b", ", b",", b" , ", b" ,")
_GRAMMATICAL = (b"had",)  # twice is grammar, and no rule's business
# How often a text is searched for a pair of words before their places are worked out after all, and how long a text.
_CHECKS = 20
_SHORT = 20_000
_WORD = lazy(f"[^{re.escape(_ASCII_MARKS + _OTHER_MARKS)}]+")
_OPENS = frozenset(' \t\u00a0\n\r([{"“«„—–')
_CLOSED = lazy(r"[.,:;!?]?(?:[\s\"”»)\]}\u00a0—–…]|\Z)|[.,!?]{2}")
_FIRST = itemgetter(0)
BLANKS = frozenset(" \t\u00a0")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `stop` (exclusive) read the same when moved on by `period` words, case aside, at least once.

    `copies` counts the whole repetitions. `joint` is what stands between any two of the words: " " or ",".
    """

    period: int
    first: int
    stop: int
    joint: str

    @property
    def copies(self) -> int:
        return (self.stop - self.first) // self.period


class _Spans(Sequence[Span]):
    """Where the words stand, worked out for the lines that are asked about: dear, and little of a text repeats anything."""

    def __init__(self, text: str, folded: bytes) -> None:
        self._text = text
        # of each line where it starts and which of the words is its first; behind the last one the ends
        self._starts = [*accumulate((len(line) + 1 for line in text.split("\n")), initial=0)]
        self._firsts = [*accumulate((len(line.split()) for line in folded.split(b"\n")), initial=0)]
        self._known: dict[int, list[Span]] = {}

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        line = bisect_right(self._firsts, index) - 1
        known = self._known.get(line)
        if known is None:
            found = _WORD.finditer(self._text, self._starts[line], self._starts[line + 1] - 1)
            known = self._known[line] = [match.span() for match in found]
        return known[index - self._firsts[line]]


class Words:
    """The words of a text, folded, and where they repeat. Offsets are code points of the text.

    `small`: the text's UTF-8 in small letters.
    """

    def __init__(self, text: str, raw: bytes) -> None:
        self.text = text
        if not text.isascii():
            for mark in _OTHER_MARKS:
                if mark in text:  # far cheaper than to replace nothing
                    raw = raw.replace(mark.encode(), b" ")
        # bytes, because folding and splitting them is several times as fast as finding words by a pattern
        self._folded = raw.translate(_FOLD)
        self.folded: list[bytes] = self._folded.split()
        self._raw = raw
        self._checks = _CHECKS
        self._rough: list[Run] = []

    @cached_property
    def small(self) -> bytes:
        return self._raw.translate(_SMALL)

    @cached_property
    def spans(self) -> Sequence[Span]:
        """Where the words stand; only for texts in which something repeats."""
        return _Spans(self.text, self._folded)

    def word(self, index: int) -> str:
        start, end = self.spans[index]
        return self.text[start:end]

    def gap(self, index: int) -> str:
        """What stands between the word `index` and the one before it; line ends at the edges of the text."""
        begin = self.spans[index - 1][1] if index else 0
        end = self.spans[index][0] if index < len(self.spans) else len(self.text)
        if index == 0:
            return "\n" + self.text[begin:end]
        return self.text[begin:end] + ("\n" if index == len(self.spans) else "")

    def blank(self, index: int) -> bool:
        """Whether one blank stands between the word `index` and the one before it; columns have more."""
        return self.gap(index) in BLANKS

    def stands_alone(self, run: Run) -> bool:
        """Whether the first and the last word are whole ones, not parts of a path or of code ("a.txt txt/b")."""
        start, end = self.spans[run.first][0], self.spans[run.stop - 1][1]
        return (start == 0 or self.text[start - 1] in _OPENS) and _CLOSED.match(self.text, end) is not None

    @property
    def parted(self) -> list[Run]:
        """Phrases of two words and more that come exactly twice with some mark about: what `runs` leaves out."""
        if not self._rough:
            _ = self.runs
        return self._rough

    @cached_property
    def runs(self) -> list[Run]:
        """The repetitions, those of short phrases first. One that is only a part or a multiple of a shorter is left out."""
        found: list[Run] = []
        by_period: dict[int, list[Run]] = {}
        for period in range(1, LONGEST + 1):
            shorter = [by_period[part] for part in range(1, period) if period % part == 0 and by_period[part]]
            own = by_period[period] = []
            same = list(self._same(period))
            if not same:  # as mostly
                continue
            self._rough += (Run(period, *span, "") for span in same if 1 < period == (span[1] - span[0]) / 2)
            own += (
                run
                for first, stop in same
                if self._may_touch(first, stop)
                for run in self._split(period, first, stop)
                if not any(_holds(runs, run) for runs in shorter)
            )
            found += own
        return found

    def _same(self, period: int) -> Iterator[Span]:
        """First and stop of the words that read the same when moved on by `period`, at least once, whatever parts them."""
        folded = self.folded
        most = len(folded) - period
        if most < period:
            return
        # where a byte is 0 the words begin alike; all are compared at once, as the digits of numbers
        begin = self._beginnings
        differing = begin ^ (begin >> 8 * period)
        differ = differing.to_bytes(len(folded), "little")[:most]
        wanted, done = b"\0" * period, 0
        at = differ.find(wanted)
        while at >= 0:
            first = stop = at
            while stop < most and folded[stop] == folded[stop + period]:
                stop += 1
            if stop == at:
                at = differ.find(wanted, at + 1)
                continue
            while first > done and folded[first - 1] == folded[first - 1 + period]:
                first -= 1
            if stop - first >= period:
                yield first, stop + period
            done = stop
            at = differ.find(wanted, stop)

    @cached_property
    def _beginnings(self) -> int:
        """The first bytes of all words, as a number."""
        return int.from_bytes(bytes(map(_FIRST, self.folded)), "little")

    def _may_touch(self, first: int, stop: int) -> bool:
        """False where no two of the words `first` to `stop` stand side by side anywhere: what repeats is parted by marks."""
        if stop - first == 2 and self.folded[first] in _GRAMMATICAL:
            return False
        if stop - first > 16 or self._checks <= 0 or len(self._raw) > _SHORT:
            return True
        self._checks -= 1
        pairs = zip(self.folded[first : stop - 1], self.folded[first + 1 : stop], strict=True)
        return any(one + joint + other in self.small for one, other in pairs for joint in _JOINTS)

    def _split(self, period: int, first: int, stop: int) -> list[Run]:
        """The parts of the words `first` to `stop` with the same joint throughout that hold the phrase twice."""
        parts: list[Run] = []
        begin, joint = first, ""
        for index in range(first + 1, stop + 1):
            now = "end" if index == stop else self._joint(index)
            if now != joint:
                if joint in (" ", ",") and index - begin >= 2 * period:
                    parts.append(Run(period, begin, index, joint))
                begin, joint = index - 1, now
        return parts

    def _joint(self, index: int) -> str:
        gap = self.gap(index)
        if gap in BLANKS:
            return " "
        return "," if gap.strip(" ") == "," else "other"

    def rest_of_line(self, run: Run) -> int:
        """How many words the line holds besides the run, counted up to twelve on each side."""
        others = 0
        for index in range(run.first, max(run.first - 12, 0), -1):
            if "\n" in self.gap(index):
                break
            others += 1
        for index in range(run.stop, min(run.stop + 12, len(self.spans))):
            if "\n" in self.gap(index):
                break
            others += 1
        return others

    def starts_sentence(self, index: int) -> bool:
        """Whether the word is the first of its line or follows a full stop, a question or an exclamation mark."""
        gap = self.gap(index)
        return "\n" in gap or any(mark in gap for mark in ".!?")

    def near_before(self, index: int, many: int) -> set[bytes]:
        """Up to `many` words of the same sentence before the word `index`, folded."""
        near: set[bytes] = set()
        for place in range(index, max(index - many, 0), -1):
            if self.starts_sentence(place):
                break
            near.add(self.folded[place - 1])
        return near

    def later_copies(self, run: Run, keep: int = 1) -> Span:
        """The span to delete so that `keep` copies and the words of a torn last copy stay, with the blanks before it."""
        last = run.first + run.copies * run.period
        return self.spans[run.first + keep * run.period - 1][1], self.spans[last - 1][1]

    def first_copy(self, run: Run) -> Span:
        """The span of the first copy, with the blanks behind it."""
        return self.spans[run.first][0], self.spans[run.first + run.period][0]


def _holds(runs: Sequence[Run], run: Run) -> bool:
    """Whether one of `runs`, sorted by place, covers `run`."""
    index = bisect_right(runs, run.first, key=lambda other: other.first) - 1
    return index >= 0 and run.stop <= runs[index].stop


@of_text
def words(view: View) -> Words:
    """The words of the view, looked at once for all rules: `view.memo(words)`."""
    return Words(view.text, view.raw)


def _repeats(view: View) -> list[Run]:
    return view.memo(words).runs


REPEATS = Found(_repeats)


def is_word(text: str) -> bool:
    """Letters of the Latin alphabet, hyphens inside: no number, no apostrophe."""
    return text.replace("-", "").isalpha() and text[0] != "-" and text[-1] != "-" and text[0] < "\u0250"


def following(words: Words, index: int) -> str:
    """The word `index` if only blanks part it from the one before it, else ''."""
    return words.word(index) if index < len(words.spans) and words.blank(index) else ""


def all_folded(names: Sequence[str] | str) -> frozenset[bytes]:
    """A set of words as `Words.folded` has them."""
    return frozenset(name.encode() for name in (names.split() if isinstance(names, str) else names))
