"""NAM804 known-person-alone

What it does:
    Puts the name that English papers print for a foreign spelling of a famous surname that stands alone: "Gorbatschow",
    "Saakaschwili", "Zełenski".

Why:
    News calls the famous by their surnames, and translators leave the spelling of the other language.

Safety:
    Only spellings of one famous person that nobody else is known by: no surname of other people, no word, no plural
    ("the Putins", "Bidens"), no part of a longer name. With a given name that is not the person's it stays.

Known misses:
    Spellings that somebody else bears ("Kadirov" does not, "Poutine" is food); they need evidence (NAM803).

Examples:
    >>> clean("Medwedew told reporters that the talks would go on.").text
    'Medvedev told reporters that the talks would go on.'
    >>> clean("The Putins and a plate of Poutine stayed.").text
    'The Putins and a plate of Poutine stayed.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._known import FORM, MEANT, meant


def find(view: View) -> Iterator[Change]:
    for one in view.memo(meant):
        if one.how == FORM:
            yield Change(one.start, one.end, one.after, one.why, lang=one.langs if len(one.langs) == 2 else None)


RULE = Rule(
    code="NAM804",
    name="known-person-alone",
    stage="names",
    category="name",
    find=find,
    gate=MEANT,
    doc=__doc__,
)
