"""PUN435 number-perhaps-in-foreign-format

What it does:
    Writes numbers with English marks where nothing else in the text shows that they are foreign: "1,3 percent",
    "5 000 years", "6.820 pounds".

Why:
    Most languages of Europe use the comma for decimals and the stop or a blank for thousands.

Safety:
    Not safe: people who write English in Europe use these forms too, and blanks for thousands are an international
    standard.

Known misses:
    Numbers without a unit.

Examples:
    >>> clean("The temple took 5 000 years to build.", unsafe=True).text
    'The temple took 5,000 years to build.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._numbers import CANDIDATE, decimals, groups, thousands


def find(view: View) -> Iterator[Change]:
    text = view.text
    for start, end, after, why in (*(place for place, _, _ in thousands(text)), *decimals(text), *groups(text)):
        yield Change(start, end, after, why)


RULE = Rule(
    code="PUN435",
    name="number-perhaps-in-foreign-format",
    stage="punctuation",
    category="punctuation",
    held="one comma and three digits may be a decimal fraction or thousands",
    find=find,
    gate=CANDIDATE,
    doc=__doc__,
)
