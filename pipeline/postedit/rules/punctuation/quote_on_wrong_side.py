"""PUN420 quote-on-wrong-side

What it does:
    Moves a double quote mark to the side of the space where it belongs, and draws it for that side.

Why:
    Translators cut text at quote marks and put the pieces together with the space before instead of after the mark.

Safety:
    The marks of a line must have one reading that is clearly better than the other, and a mark is moved only where the
    words around it agree: a speaker named after it, a word that cannot end a quotation before it, a curly mark drawn
    for the role. Both marks of a pair are moved or none. Lines of code, inch marks, quotations within quotations that
    can be taken as they stand, and lines with guillemets are left.

Known misses:
    A single moved mark with nothing but the parity of the line to show for it.

Examples:
    >>> clean('“We want peace, “Miller said on Monday.').text
    '“We want peace,” Miller said on Monday.'
    >>> clean('It was too late for them, "the ministry said in a report.').text
    'It was too late for them," the ministry said in a report.'
    >>> clean('In one night they" closed " the border.').text
    'In one night they "closed" the border.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Fix
from ...core.rule import Rule, View
from ._quotes import DAMAGED, damaged_lines, repair


def find(view: View) -> Iterator[Fix]:
    for line in damaged_lines(view):
        for pair in line.pairs():
            if any(mark.moved for mark in pair):
                yield Fix(
                    tuple(
                        repair(view, line, mark, "the space stands on the wrong side of the quote mark")
                        for mark in pair
                        if mark.damaged
                    )
                )


RULE = Rule(
    code="PUN420",
    name="quote-on-wrong-side",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=DAMAGED,
    doc=__doc__,
)
