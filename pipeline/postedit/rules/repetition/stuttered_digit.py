"""REP611 stuttered-digit

What it does:
    Removes a number that stands again as the whole part of the decimal fraction behind it: "(1 1.99 m)".

Why:
    The translator begins the number, and begins it again.

Safety:
    Only directly behind an opening bracket, or behind a small word ("at 3 3.5 %"), and only before a unit.

Known misses:
    Numbers in tables, and without a unit.

Examples:
    >>> clean("The new keeper (1 1.94 m) comes from Cork.").text
    'The new keeper (1.94 m) comes from Cork.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Figures
from ...core.pattern import lazy
from ...core.rule import Rule, View

_STUTTER = lazy(
    r"([0-9]{1,3})[ \u00a0](?=\1[.,]\d{1,3}[ \u00a0]?(?:%|€|°|(?:m|cm|mm|km|kg|g|t|l|ha|kW|MW|GW|m²|percent|per[ ]cent"
    r"|million|billion|trillion|thousand|met(?:er|re)s?|kilomet(?:er|re)s?|kilograms?|tons?|tonnes?|litres?|liters?"
    r"|hectares?|degrees|points)\b))"
)
# `page 3 3.5 km` and `group 2 2.5 m` have a noun before the number; behind these words nothing but the number is meant.
_BEFORE = lazy(r"(?:\(|\b(?:of|at|by|about|nearly|over|almost|is|was)[ \u00a0])\Z")
_PAIR = Figures(lazy(r"[0-9][ \u00a0][0-9]"))


def find(view: View) -> Iterator[Change]:
    for match in _STUTTER.finditer(view.text):
        start = match.start()
        if _BEFORE.search(view.text, max(0, start - 8), start):
            yield Change(start, match.end(), "", "the beginning of the number behind it")


RULE = Rule(
    code="REP611",
    name="stuttered-digit",
    stage="repetition",
    category="duplication",
    find=find,
    gate=_PAIR,
    doc=__doc__,
)
