"""REP610 line-again

What it does:
    Removes a headline that stands again on the next line, blank lines or a line with a date between: the line with its
    end, and one of two runs of blank lines.

Why:
    Pages have the headline in their title and above the article; extraction takes both.

Safety:
    Only among the first six lines that are not blank and only four words and more, or anywhere from eight words on where
    the lines touch; and only in a text with a paragraph of fifteen words, which verse and lists have not. Not list
    items, table rows, questions, lines that end in a colon, or speech.

Known misses:
    Headlines that differ in a word or a mark, are cut off, or hold a protected number, address or title.

Examples:
    >>> clean("Ferry to Bornholm cancelled\\n\\nFerry to Bornholm cancelled\\n\\nThe ferry that was to leave for "
    ...       "the island on Friday at noon stays in port, the company wrote.").text.count("Ferry to")
    1
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from ...core.edit import Change
from ...core.gates import SEVERAL_LINES
from ...core.pattern import lazy
from ...core.rule import Rule, View

_HEAD = 6  # lines that are not blank
_LEAST = 4
_LEAST_ANYWHERE = 8
_PARAGRAPH = 15
_ITEM = lazy(r"\s*(?:[-–—•*·>|#+]|\d+[.)]\s|\(\w\)|[\"“«‘'])|.*(?:[:?|]|\t.*)\s*\Z")
_DATE = lazy(r"(?=.{4,40}\Z)[^\n]*\b(?:19|20)\d\d\b|\d{1,2}[./:]\d{1,2}")


def find(view: View) -> Iterator[Change]:
    lines = [view.text[start:end] for start, end in view.lines()]
    full = [index for index, line in enumerate(lines) if line and not line.isspace()]
    texts = [lines[index] for index in full]
    near = any(map(eq, texts, texts[1:])) or any(map(eq, texts[:_HEAD], texts[2:_HEAD]))
    if not near or not any(len(text.split()) >= _PARAGRAPH for text in texts):
        return
    kept: list[str] = []  # what goes does not count, so that a second look sees the same
    for place, text in enumerate(texts):
        again = False
        if kept and text in kept[-2:] and not _ITEM.match(text):
            size = len(text.split())
            if text == kept[-1]:
                touches = full[place] == full[place - 1] + 1
                again = size >= (_LEAST if len(kept) < _HEAD else _LEAST_ANYWHERE) and (len(kept) < _HEAD or touches)
            else:
                again = size >= _LEAST and len(kept) < _HEAD and _DATE.match(kept[-1]) is not None
        if again:
            yield Change(*_whole(view, full[place], lines), "", "the line above again")
        else:
            kept.append(text)


def _whole(view: View, index: int, lines: list[str]) -> tuple[int, int]:
    """The span of the line with its end, and with the blank lines behind it where others stand before it."""
    spans = view.lines()
    last = index
    if index and not lines[index - 1].strip():
        while last + 1 < len(lines) and not lines[last + 1].strip() and last + 2 < len(lines):
            last += 1
    if last + 1 < len(spans):
        return spans[index][0], spans[last + 1][0]
    return spans[index - 1][1], spans[index][1]


RULE = Rule(
    code="REP610",
    name="line-again",
    stage="repetition",
    category="duplication",
    find=find,
    gate=SEVERAL_LINES,
    doc=__doc__,
)
