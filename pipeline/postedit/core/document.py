"""Document: an original, what has been changed in it, and the way back. Result: what a run hands over.

The pieces of a document tile its original: verbatim stretches, kept implicit, and edited pieces. Verbatim stretches
split freely. An edited piece never splits: a later change that overlaps it absorbs it whole, and the piece then covers
the union of both. Pieces that only touch stay separate.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Any

import regex

from .edit import WEIGHT, Applicability, Edit, Finding, Step
from .pattern import lazy

_LINE_ENDS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
# A token: a word, a run of horizontal white space, or one mark (a line end is a mark of its own, so that a removed
# line takes its terminator and nothing else). Made of grapheme clusters (\X), so that none is ever cut.
TOKEN = regex.compile(rf"(?:(?=\w)\X)++|(?:(?=[^\S{_LINE_ENDS}])\X)++|\X", regex.DOTALL)

# Characters that are clusters by themselves and words to both regex and the standard library, or to neither. In a text of
# these alone, as nearly all are, the same tokens are found several times as fast.
_UNUSUAL = lazy(
    "[^\0-\x0c\x0e-\x1b\x20-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u0370-\u0482\u048a-\u0557\u1e00-\u200b\u200e-\u203e\u20a0-\u20cf]"
)
_ENDS_LINE = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_NEAR = 64  # code points of a token that are gone through one by one
_USUAL_TOKEN = lazy(rf"\w+|[^\S{_LINE_ENDS}]+|.", re.DOTALL)


def _one_token(left: str, right: str) -> bool:
    """Whether two usual characters side by side are of one token."""
    if left.isalnum() or left == "_":
        return right.isalnum() or right == "_"
    return left.isspace() and right.isspace() and left not in _ENDS_LINE and right not in _ENDS_LINE


def tokens(text: str) -> list[str]:
    """The tokens of `text`, which they tile."""
    if _UNUSUAL.search(text) is None:
        return _USUAL_TOKEN.findall(text)
    return TOKEN.findall(text)


def digest(text: str) -> str:
    """SHA-256 of the text's UTF-8, lone surrogates included (WTF-8)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Applied:
    """A change the engine has accepted, in the coordinates of the current text, with the step it will leave behind.

    `group` is any number that is the same for the changes of one Fix, None for a change on its own.
    """

    start: int
    end: int
    after: str
    step: Step
    group: int | None = None


@dataclass(slots=True)
class _Piece:
    """An edited stretch: original[start:end] now reads `out`, which stands at `at` in the current text."""

    start: int
    end: int
    out: str
    at: int
    steps: tuple[Step, ...]
    groups: frozenset[int]

    @property
    def out_end(self) -> int:
        return self.at + len(self.out)


class Document:
    """An immutable original, the edited pieces and the current text they make."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._pieces: list[_Piece] = []
        self._boundaries: dict[int, list[int]] = {}
        self._line: tuple[int, int, list[int]] = (0, 0, [])  # the last one asked about: from, to, its boundaries
        self._plain: tuple[int, int, bool] = (0, 0, False)  # the last one asked about: from, to, whether it is usual

    @classmethod
    def of(cls, original: str, edits: Iterable[Edit], groups: Mapping[str, int]) -> Document:
        """The document that `edits`, in order of their places, have made of `original`; groups: their numbers by name.

        Raises ValueError where an edit's `before` is not at its place.
        """
        document = cls(original)
        edits = tuple(edits)
        document.text = apply_edits(original, edits)
        shift = 0
        for edit in edits:
            group = frozenset() if edit.group is None else frozenset({groups[edit.group]})
            document._pieces.append(_Piece(edit.start, edit.end, edit.after, edit.start + shift, edit.steps, group))
            shift += len(edit.after) - (edit.end - edit.start)
        return document

    @cached_property
    def sha(self) -> str:
        """`digest` of the original, which every id is made with."""
        return digest(self.original)

    # -- tokens of the original -------------------------------------------------------------------------------------

    def _line_boundaries(self, position: int) -> list[int]:
        """Where the tokens of the original's line around `position` begin, and where the line ends.

        Line by line and remembered, because only lines that are changed pay for it. The line's LF belongs to it.
        """
        first, last, boundaries = self._line
        if first <= position < last:  # as nearly always; a line may be long
            return boundaries
        start = self.original.rfind("\n", 0, position) + 1
        known = self._boundaries.get(start)
        if known is None:
            end = self.original.find("\n", position) + 1 or len(self.original)
            known = list(accumulate(map(len, tokens(self.original[start:end])), initial=start))
            self._boundaries[start] = known
        self._line = start, known[-1], known
        return known

    def _usual(self, position: int) -> tuple[int, bool]:
        """Where the line around `position` ends, and whether its tokens can be told from the characters side by side."""
        first, last, usual = self._plain
        if not first <= position < last:
            first = self.original.rfind("\n", 0, position) + 1
            last = self.original.find("\n", position) + 1 or len(self.original)
            usual = _UNUSUAL.search(self.original, first, last) is None
            self._plain = first, last, usual
        return last, usual

    def _edge(self, position: int, step: int) -> int | None:
        """The edge of the token at `position`, in the direction of `step`; None where it is not near, or not that simple."""
        if not self._usual(position)[1]:
            return None
        text, size = self.original, len(self.original)
        for at in range(position, position + step * _NEAR, step):
            if at <= 0 or at >= size or not _one_token(text[at - 1], text[at]):
                return at
        return None

    def _token_start(self, position: int) -> int:
        near = self._edge(position, -1)
        if near is not None:
            return near
        boundaries = self._line_boundaries(position)
        return boundaries[bisect_right(boundaries, position) - 1]

    def _token_end(self, position: int) -> int:
        near = self._edge(position, 1)
        if near is not None:
            return near
        boundaries = self._line_boundaries(position)
        return boundaries[bisect_left(boundaries, position)]

    # -- composition ------------------------------------------------------------------------------------------------

    def apply(self, batch: Sequence[Applied]) -> None:
        """Make the changes of `batch`: sorted by place, not overlapping, in the coordinates of the current text."""
        pieces, text = self._pieces, self.text
        batch = [_minimal(change) for change in batch]
        starts, ends = [piece.at for piece in pieces], [piece.out_end for piece in pieces]
        result: list[_Piece] = []
        taken = 0  # pieces before this index are in `result` or absorbed
        cluster: list[Applied] = []
        low = high = span_start = span_end = now_start = now_end = 0

        def close() -> None:
            nonlocal taken
            result.extend(pieces[taken:low])
            result.extend(self._compose(pieces[low:high], cluster, span_start, span_end, now_start, now_end))
            taken = max(low, high)

        for change in batch:
            first = bisect_right(ends, change.start)  # pieces before this one end where the change starts, or earlier
            last = max(first, bisect_left(starts, change.end))
            # Where the change begins and ends in the original: inside an absorbed piece, that piece's bound; in
            # verbatim text, as far from the piece before as in the current text, widened to whole tokens.
            if first < last and starts[first] < change.start:
                begin, now_begin = pieces[first].start, starts[first]
            else:
                exact = self._verbatim(first - 1, change.start)
                begin = self._token_start(exact)
                now_begin = change.start - (exact - begin)
            if first < last and ends[last - 1] > change.end:
                stop, now_stop = pieces[last - 1].end, ends[last - 1]
            else:
                exact = self._verbatim(last - 1, change.end)
                # an insertion on a token boundary stays there; anything else ends with the token it reaches into
                stop = self._token_end(exact)
                now_stop = change.end + (stop - exact)
            if cluster and (begin < span_end or first < high):
                cluster.append(change)
                high = max(high, last)
                if stop > span_end or now_stop > now_end:
                    span_end, now_end = stop, now_stop
                continue
            if cluster:
                close()
            cluster = [change]
            low, high, span_start, span_end, now_start, now_end = first, last, begin, stop, now_begin, now_stop
        if cluster:
            close()
        result.extend(pieces[taken:])

        shift = 0
        for piece in result:
            piece.at = piece.start + shift
            shift += len(piece.out) - (piece.end - piece.start)
        self._pieces = result
        parts: list[str] = []
        done = 0
        for change in batch:
            parts += (text[done : change.start], change.after)
            done = change.end
        self.text = "".join(parts) + text[done:]

    def _verbatim(self, index: int, position: int) -> int:
        """The original offset of a current one that lies in the verbatim stretch behind piece `index` (-1: the first)."""
        if index < 0:
            return position
        piece = self._pieces[index]
        return piece.end + position - piece.out_end

    def _compose(
        self, absorbed: Sequence[_Piece], cluster: Sequence[Applied], start: int, end: int, now_start: int, now_end: int
    ) -> Iterable[_Piece]:
        """The piece that `cluster` makes of original[start:end], now text[now_start:now_end]: none if all is as it was."""
        steps: list[Step] = []
        groups: set[int] = set()
        shift = 0
        for piece in absorbed:
            ahead = piece.start - start + shift
            steps.extend(_moved(step, ahead) for step in piece.steps)
            groups |= piece.groups
            shift += len(piece.out) - (piece.end - piece.start)
        parts: list[str] = []
        done, shift = now_start, 0
        for change in cluster:
            steps.append(_moved(change.step, change.start - now_start + shift - change.step.offset))
            shift += len(change.after) - (change.end - change.start)
            if change.group is not None:
                groups.add(change.group)
            parts += (self.text[done : change.start], change.after)
            done = change.end
        out = "".join(parts) + self.text[done:now_end]
        # Tokens that several steps together left as they were stay in the piece, though not in its edit: a later change of
        # them has to come after these steps.
        if out != self.original[start:end]:
            yield _Piece(start, end, out, 0, tuple(steps), frozenset(groups))

    def _tokens_between(self, start: int, end: int) -> list[str]:
        """The original's own tokens from `start` to `end`, both of which are token boundaries."""
        found: list[str] = []
        while start < end:
            last, usual = self._usual(start)
            if usual and start < last:
                stop = min(end, last)
                found += tokens(self.original[start:stop])
                start = stop
                continue
            boundaries = self._line_boundaries(start)
            stop = min(end, boundaries[bisect_right(boundaries, start)])
            found.append(self.original[start:stop])
            start = stop
        return found

    # -- places -----------------------------------------------------------------------------------------------------

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The original span behind current text[start:end]; one that reaches into an edited piece covers it whole."""
        pieces = self._pieces
        index = bisect_right(pieces, start, key=lambda piece: piece.out_end)
        if index < len(pieces) and pieces[index].at < start:
            begin = pieces[index].start
        else:
            begin = self._verbatim(index - 1, start)
        index = bisect_left(pieces, end, key=lambda piece: piece.at) - 1
        stop = pieces[index].end if index >= 0 and pieces[index].out_end > end else self._verbatim(index, end)
        return begin, max(begin, stop)

    def to_current(self, start: int, end: int) -> tuple[int, int]:
        """The current place of an untouched stretch of the original."""
        index = bisect_right(self._pieces, start, key=lambda piece: piece.end) - 1
        shift = self._pieces[index].out_end - self._pieces[index].end if index >= 0 else 0
        return start + shift, end + shift

    def edits(self) -> list[Edit]:
        """The edits, in order of their places."""
        names = _group_names(self._pieces)
        spans = []
        for piece in self._pieces:
            head, tail = _common(self._tokens_between(piece.start, piece.end), tokens(piece.out))
            out = piece.out[head : len(piece.out) - tail]
            spans.append((piece.start + head, piece.end - tail, out, piece.at + head, piece))
        seen: dict[str, int] = {}
        ids = []
        for start, end, out, _, _ in spans:
            key = f"{self.sha}:{start}:{end}:".encode() + out.encode("utf-8", "surrogatepass")
            name = hashlib.sha256(key).hexdigest()[:16]
            # two equal insertions at one point would share an id
            seen[name] = seen.get(name, 0) + 1
            ids.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
        edits = []
        for (start, end, out, at, piece), name, first in zip(spans, ids, names, strict=True):
            main = max(piece.steps, key=lambda step: WEIGHT[step.category])
            unsafe = any(step.applicability == "unsafe" for step in piece.steps)
            applicability: Applicability = "unsafe" if unsafe else "safe"
            edits.append(
                Edit(
                    id=name,
                    start=start,
                    end=end,
                    before=self.original[start:end],
                    after=out,
                    out_start=at,
                    out_end=at + len(out),
                    stage=main.stage,
                    rule=main.rule,
                    category=main.category,
                    applicability=applicability,
                    confidence=min(step.confidence for step in piece.steps),
                    evidence=main.evidence,
                    lang=main.lang,
                    group=None if first is None else ids[first],
                    steps=tuple(_moved(step, piece.start - start) for step in piece.steps),
                )
            )
        return edits


def _moved(step: Step, by: int) -> Step:
    return replace(step, offset=step.offset + by) if by else step


def _minimal(change: Applied) -> Applied:
    """The change without the tokens it leaves as they are, so that its step tells what it changed and no more."""
    before, after = change.step.before, change.after
    if not before or not after:
        return change
    head, tail = _common(tokens(before), tokens(after))
    if not head and not tail:
        return change
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    step = replace(change.step, before=before, after=after)
    return replace(change, start=change.start + head, end=change.end - tail, after=after, step=step)


def _common(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """Code points in the common leading and trailing tokens, the leading ones first."""
    most = min(len(before), len(after))
    head = 0
    while head < most and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < most - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return sum(map(len, before[:head])), sum(map(len, before[len(before) - tail :]))


def _group_names(pieces: Sequence[_Piece]) -> list[int | None]:
    """For each piece the index of the first piece of its group, None where it is in no group with another."""
    parent: dict[int, int] = {}

    def root(group: int) -> int:
        while parent.setdefault(group, group) != group:
            parent[group] = parent[parent[group]]
            group = parent[group]
        return group

    for piece in pieces:
        groups = sorted(piece.groups)
        for other in groups[1:]:
            parent[root(other)] = root(groups[0])
    first: dict[int, int] = {}
    size: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if piece.groups:
            group = root(min(piece.groups))
            first.setdefault(group, index)
            size[group] = size.get(group, 0) + 1
    names: list[int | None] = []
    for piece in pieces:
        group = root(min(piece.groups)) if piece.groups else -1
        names.append(first[group] if size.get(group, 0) > 1 else None)
    return names


def revert(text: str, edits: Iterable[Edit]) -> str:
    """The original that `edits` turned into `text`.

    Raises ValueError where an edit's `after` does not stand at its place: the text is not the one the edits made.
    """
    parts: list[str] = []
    done = 0
    for edit in edits:
        if edit.out_start < done or text[edit.out_start : edit.out_end] != edit.after:
            raise ValueError(
                f"edit {edit.id} says that {edit.after!r} stands at {edit.out_start} of the cleaned text, which reads "
                f"{text[edit.out_start : edit.out_end]!r} there: the text has been changed since, or belongs to another record"
            )
        parts += (text[done : edit.out_start], edit.before)
        done = edit.out_end
    return "".join(parts) + text[done:]


def apply_edits(original: str, edits: Iterable[Edit]) -> str:
    """The text that `edits` make of `original`. Raises ValueError where an edit's `before` is not at its place."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        if edit.start < done or original[edit.start : edit.end] != edit.before:
            raise ValueError(
                f"edit {edit.id} says that {edit.before!r} stands at {edit.start} of the original, which reads "
                f"{original[edit.start : edit.end]!r} there: the edits belong to another text"
            )
        parts += (original[done : edit.start], edit.after)
        done = edit.end
    return "".join(parts) + original[done:]


@dataclass(frozen=True, slots=True)
class Result:
    """A cleaned text with its provenance: `revert()` gives the original back."""

    text: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    signature: dict[str, Any]

    def revert(self) -> str:
        """The exact input."""
        return revert(self.text, self.edits)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch `text[start:end]` comes from: start and end in the input, in code points.

        What lies within an edit comes from all of what the edit replaced. What was taken out at one of the ends does
        not belong to the stretch, unless the stretch is empty. Raises ValueError where 0 <= start <= end <= len(text)
        does not hold.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"there is no stretch {start}-{end} in a text of {len(self.text)} code points")
        first, last = start, end
        for edit in self.edits:
            grown = len(edit.before) - len(edit.after)
            if edit.out_end <= start:
                first += grown
            elif edit.out_start <= start:
                first = edit.start
            if edit.out_end <= end and edit.out_start < end:
                last += grown
            elif edit.out_start < end:
                last = edit.end
        return min(first, last), max(first, last)
