"""PUN434 number-in-foreign-format

What it does:
    Writes numbers with English marks: "0,2%" to "0.2%", "150.000 dollars" to "150,000 dollars", "5 000 years" to
    "5,000 years".

Why:
    Most languages of Europe use the comma for decimals and the stop or a blank for thousands.

Safety:
    Only before a unit, and only where it is sure: a stop before three noughts and money, two such sums in one text, a
    decimal comma before the word "percent", or a text that shows other slips of a machine. The rest is left to number-perhaps-in-foreign-format.

Known misses:
    Numbers without a unit.

Examples:
    >>> clean("Some 5 000 people came , they say.").text
    'Some 5,000 people came, they say.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import slip_elsewhere
from ._numbers import CANDIDATE, decimals, groups, thousands

# Those who write "0,2%" in English also write the sign; before the word the comma came with the translation.
_PERCENT = lazy(r"\d{1,2}[ \u00a0]per ?cent\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    parted = list(thousands(text))
    sums = sum(money for _, _, money in parted)
    for (start, end, after, why), last, money in parted:
        if (money and (last == "000" or sums > 1)) or slip_elsewhere(view, start, end):
            yield Change(start, end, after, why)
    for start, end, after, why in (*decimals(text), *groups(text)):
        if _PERCENT.match(text, end) or slip_elsewhere(view, start, end):
            yield Change(start, end, after, why)


RULE = Rule(
    code="PUN434",
    name="number-in-foreign-format",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=CANDIDATE,
    doc=__doc__,
)
