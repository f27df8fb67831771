"""PUN421 space-inside-quotes

What it does:
    Removes the spaces inside a pair of double quote marks, and puts a loose quote mark to its word.

Why:
    Tokenised training data teaches translators to set quote marks off on both sides.

Safety:
    Which side is inside must be certain from the whole line. One loose straight mark in a line that is fine otherwise
    is reported, not changed, unless a speaker is named beside it: writers slip like that, too.

Known misses:
    Single quote marks; a loose mark without a partner.

Examples:
    >>> clean('They called it " a great day " and " a new start " for all.').text
    'They called it "a great day" and "a new start" for all.'
    >>> clean('We will come again, " he said.').text
    'We will come again," he said.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change, Fix, Notice
from ...core.rule import Rule, View
from ._quotes import DAMAGED, damaged_lines, repair


def find(view: View) -> Iterator[Fix | Notice]:
    for line in damaged_lines(view):
        for pair in line.pairs():
            if any(mark.moved for mark in pair) or not any(mark.loose for mark in pair):
                continue
            changes = tuple(
                repair(view, line, mark, "space inside the quotation") for mark in pair if mark.loose or mark.glyph
            )
            drawn = len(pair) == 2 and all(mark.char != '"' and not mark.glyph for mark in pair)
            if line.damage > 1 or drawn or any(mark.loose and mark.sure for mark in pair):
                yield Fix(changes)
            else:
                yield _noticed(changes[0])


def _noticed(change: Change) -> Notice:
    return Notice(change.start, change.end, "space inside the quotation", (change.after,))


RULE = Rule(
    code="PUN421",
    name="space-inside-quotes",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=DAMAGED,
    doc=__doc__,
)
