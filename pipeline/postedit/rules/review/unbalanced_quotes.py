"""REV902 unbalanced-quotes

What it does:
    Reports, in a paragraph with an odd number of double quotation marks, the one that has no counterpart.

Why:
    Translators lose marks, and with one mark too few nobody knows where the quotation ends.

Safety:
    Changes nothing. Silent where a quotation goes on through several paragraphs (the next one opens with a mark, or one
    nearby is odd too), in texts of one or two paragraphs, which may be cut out of a quotation, in the first and the last
    paragraph, in lines broken within a sentence, about inches and ditto marks, and where German or French marks are about.

Known misses:
    Single quotation marks; two marks lost in one paragraph; marks in excess that come in pairs.

Examples:
    >>> text = 'The talks began.\\n\\nHe called it "a first step and left the hall.\\n\\nNobody followed.\\n\\nIt rained.'
    >>> [f.text for f in clean(text).findings]
    ['"a']
    >>> clean("The talks began.\\n\\nHe called it “a first step.”\\n\\nNobody followed.\\n\\nIt rained.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ..punctuation._quotes import irregular_lines
from ._prose import DOUBLE, paragraphs

_MARK = lazy(r"(?<![\d\"“”])[“”\"](?![\"“”])")
_ANY = lazy(r"[“”\"]")
_OTHER_MARKS = frozenset("„‟«»″")
_WORD_BEHIND = lazy(r"[\w’'-]{1,40}")
_WORD_BEFORE = lazy(r"[\w’'-]{1,40}[.,!?…]{0,3}$")
_ENDS = frozenset(".!?:…)]’'*;") | frozenset(DOUBLE)
# How many paragraphs a quotation may stretch over.
_NEAR = 3
_FEWEST = 4
# A paragraph longer than this is no paragraph.
_LONGEST = 6000


def _some_odd(text: str) -> bool:
    """Whether any line is odd: seldom so, and quicker to say than which."""
    if text.isascii():
        return any(line.count('"') % 2 for line in text.split("\n"))
    return any((line.count('"') + line.count("“") + line.count("”")) % 2 for line in text.split("\n"))


def _odd(view: View) -> list[int]:
    """Which paragraphs hold an odd number of double marks."""
    text = view.text
    counts: dict[int, int] = {}
    number, spans = 0, paragraphs(view)
    for mark in _ANY.finditer(text):
        while spans[number][1] <= mark.start():
            number += 1
        counts[number] = counts.get(number, 0) + 1
    return [number for number, count in counts.items() if count % 2]


def find(view: View) -> Iterator[Notice]:
    text = view.text
    if (
        text.count("\n") < _FEWEST - 1
        or not irregular_lines(view)
        or not _some_odd(text)
        or len(spans := paragraphs(view)) < _FEWEST
    ):
        return
    odd = _odd(view)
    for place, number in enumerate(odd):
        if not 0 < number < len(spans) - 1:
            continue
        if (place and number - odd[place - 1] <= _NEAR) or (place + 1 < len(odd) and odd[place + 1] - number <= _NEAR):
            continue
        start, end = spans[number]
        if text[spans[number + 1][0]] in DOUBLE or end - start > _LONGEST or _wrapped(text, start, end):
            continue
        at = _lone(text, start, end)
        if at is not None:
            begin, stop, opens = at
            lost = "closing" if opens else "opening"
            yield Notice(
                begin, stop, f"the {lost} mark of this quotation is missing: find where it belongs, or drop this one"
            )


def _wrapped(text: str, start: int, end: int) -> bool:
    return text[start].islower() or text[end - 1] not in _ENDS or text[start] in "|>#"


def _lone(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """(start, end, whether it opens) of the mark without a counterpart and the word at it; None where that is not clear."""
    paragraph = text[start:end]
    if not _OTHER_MARKS.isdisjoint(paragraph):
        return None
    marks = list(_MARK.finditer(text, start, end))
    if len(marks) != len(_ANY.findall(paragraph)):
        return None  # inches, or marks side by side
    pending: int | None = None
    for match in marks:
        at = match.start()
        opens = text[at] == "“" or (text[at] == '"' and (at == start or text[at - 1] in " \t\u00a0([—–-‘'"))
        if text[at] == '"' and opens == (
            at + 1 == end or not (text[at + 1].isalnum() or text[at + 1] in "‘'$£€([…—¿¡.")
        ):
            return None
        if opens and pending is not None:
            break
        if not opens and pending is None:
            before = _WORD_BEFORE.search(text, max(start, at - 44), at)
            return (before.start() if before else at), at + 1, False
        pending = at if opens else None
    if pending is None:
        return None
    behind = _WORD_BEHIND.match(text, pending + 1)
    return pending, behind.end() if behind else pending + 1, True


RULE = Rule(
    code="REV902",
    name="unbalanced-quotes",
    stage="review",
    category="punctuation",
    find=find,
    gate=AnyOf(lazy('["“”]')),
    doc=__doc__,
)
