"""PUN423 doubled-quote

What it does:
    Makes one mark of a double quote mark that is written two or three times over; removes empty pairs of marks and a
    second closing mark behind the end of a sentence.

Why:
    CSV files double every quote mark, and corpora that were read without undoing it teach the habit. Translators also
    repeat the closing mark of a quotation.

Safety:
    Two straight marks are one only if the other marks of the line do not pair without one of them: two quotations may
    end at one place. An empty pair of straight marks goes only from between two small words, where the other marks of
    the line pair. Lines of code, marks alone on a line, and lines that speak of marks or strings, are left.

Known misses:
    Single marks.

Examples:
    >>> clean('It was called a ""green zone"" by the press.').text
    'It was called a "green zone" by the press.'
    >>> clean('“It is about our safety.” “. He left.').text
    '“It is about our safety.” He left.'
    >>> clean('"According to the BBC, "" the village was cut off for a week."').text
    'According to the BBC, "the village was cut off for a week."'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Fix
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import CODE, SPACES

_GATE = Joints('""|““|””|“[ \u00a0]?”|["”][ \u00a0]?["“”][ \u00a0]?\\.')
# ".” “." and ".”.": the sentence had ended.
_AFTER_END = lazy(r"[”\"](?<=[.!?…].)(?P<more>[ \u00a0]?[“”\"][ \u00a0]?\.)(?=\s|$)")
# A docstring, opened or whole, or a string literal.
_TRIPLE_CODE = lazy(r'[ \t]*"""(?:[^"]*|.*""")[ \t]*$|.*[(=]"""')
_ABOUT_MARKS = lazy(r"\b(?:strings?|quotes?|quotation|marks?|characters?|symbols?)\b")
_EMPTY = lazy(r"[ \u00a0]?“[ \u00a0]?”(?=[ \u00a0.,;:!?)\n]|$)")
_EMPTY_BETWEEN = lazy(r'[a-z] "" [a-z]')
_PAIR = lazy(
    r'(?<![\w"])""(?=[^\s"])[^"\n]{1,200}?(?<=[^\s"])""(?![\w"])|(?<![\w“”])““(?=[^\s“”])[^“”\n]{1,200}””(?![\w“”])'
)
_RUN = lazy(r'"{2,3}|“{2}|”{2}')
# "According to X," and "X said," introduce a quotation: a mark before them opens nothing.
_INTRODUCES = lazy(r'"(?:According to [^".]{2,60}|[A-Z][^".]{2,60} (?:said|says|added|wrote)),$')
_OPENED = lazy(r'(?:^|[\s(])"(?=\w)')
_REACH = 500  # code points in which a quotation within a quotation is looked for


def find(view: View) -> Iterator[Change | Fix]:
    text = view.text
    for match in _AFTER_END.finditer(text):
        yield Change(*match.span("more"), "", "a second closing mark and stop after the end of the sentence")
    if "“" in text:
        for match in _EMPTY.finditer(text):
            near = text[max(0, match.start() - 80) : match.end() + 80]
            if text[match.start() - 1 : match.start()] not in "“”" and _ABOUT_MARKS.search(near) is None:
                yield Change(match.start(), match.end(), "", "quote marks around nothing")
    end = -1
    for match in _RUN.finditer(text):
        if match.start() > end:
            line = _Line(view, match.start())
            end = line.end
            yield from line.pairs
        if line.usable and match.start() not in line.paired:
            yield from _single(text, line, match)


class _Line:
    """A line with a run of marks, and what is counted in it once."""

    def __init__(self, view: View, position: int) -> None:
        text = view.text
        self.start, self.end = start, end = view.line_at(position)
        self.count = {mark: text.count(mark, start, end) for mark in '"“”'}
        self.last = text.rfind('"', start, end)
        # nothing but spaces behind the last straight mark
        self.closed = not text[self.last + 1 : end].strip(SPACES)
        code = CODE.search(text, start, end) or _TRIPLE_CODE.match(text, start, end)
        self.usable = not code and bool(text[start:end].strip('"' + SPACES))
        self.pairs = list(_pairs(text, start, end)) if self.usable else []
        self.paired = {change.start for fix in self.pairs for change in fix.changes}


def _pairs(text: str, start: int, end: int) -> Iterator[Fix]:
    """CSV-doubled marks on both sides of a quotation."""
    for match in _PAIR.finditer(text, start, end):
        yield Fix(
            tuple(
                Change(at, at + 2, text[at], "quote mark doubled as in CSV") for at in (match.start(), match.end() - 2)
            )
        )


def _single(text: str, line: _Line, match: re.Match[str]) -> Iterator[Change | Fix]:
    """A run that has no partner."""
    at, stop = match.span()
    char = text[at]
    left = text[at - 1] if at > line.start else " "
    right = text[stop] if stop < line.end else " "
    if char != '"':
        # curly marks say their side: too many of one
        if stop - at == 2 and line.count[char] == line.count["”" if char == "“" else "“"] + 1:
            yield Change(at, stop, char, "quote mark written twice")
        return
    others = line.count['"'] - (stop - at)
    if left in SPACES and right in SPACES:
        outside = others % 2 == 0 and text.count('"', line.start, at) % 2 == 0
        if outside and stop - at == 2 and _EMPTY_BETWEEN.match(text, max(0, at - 2)):
            if _ABOUT_MARKS.search(text, max(line.start, at - 80), min(line.end, stop + 80)) is None:
                yield Change(at, stop + 1, "", "quote marks around nothing")
        else:
            yield from _loose(text, line, at, stop, others)
    elif ((left in SPACES) != (right in SPACES) or right in ".,;:!?)") and (stop - at == 3 or others % 2):
        if stop - at == 2 and left not in SPACES and _two_open(text, line.start, at):
            return  # two quotations end here
        yield Change(at, stop, '"', "quote mark written more than once")


def _two_open(text: str, start: int, at: int) -> bool:
    return len(_OPENED.findall(text, max(start, at - _REACH), at)) > 1


def _loose(text: str, line: _Line, at: int, stop: int, others: int) -> Iterator[Change | Fix]:
    """Two marks between spaces, where one has to open a quotation that ends the line."""
    if text[at - 2 : at - 1] not in (",", ":") or not line.closed or text.find('"', stop, line.end) != line.last:
        return
    after = stop
    while text[after] in SPACES:
        after += 1
    opening = Change(at, after, '"', "quote mark doubled as in CSV")
    if others == 1:
        yield opening
    elif others == 2 and _INTRODUCES.match(text, line.start, at - 1):
        yield Fix((Change(line.start, line.start + 1, "", "the quotation begins after its speaker"), opening))


RULE = Rule(
    code="PUN423",
    name="doubled-quote",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=_GATE,
    doc=__doc__,
)
