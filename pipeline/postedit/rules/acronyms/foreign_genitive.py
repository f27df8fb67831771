"""ACR704 foreign-genitive

What it does:
    Puts the apostrophe into the possessive of an organisation or a state that there is only one of: "NATOs decision",
    "EU:s plan", "EU:n plan".

Why:
    German and the Nordic languages set the ending of the genitive without one, or with a colon.

Safety:
    Only acronyms of which there is no plural, and with a plain `s` only before a word in small letters that is no verb of
    a plural ("EUs are"). Not behind words of number ("two EUs").

Known misses:
    Acronyms that have a plural (NGOs, MEPs); possessives before names.

Examples:
    >>> clean("Sweden welcomed NATOs decision and the EU:s plan.").text
    "Sweden welcomed NATO's decision and the EU's plan."
    >>> clean("Two EUs are one too many; NGOs disagree.").text
    'Two EUs are one too many; NGOs disagree.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import Wanted

_ONLY_ONES = "NATO|EU|UN|OSCE|WTO|IMF|ECB|WHO|USA|US|UK|USSR|OPEC|UNESCO|UNICEF|FIFA|UEFA|IAEA|OECD|ASEAN|CIA|FBI|BBC"
_GENITIVE = lazy(rf"(?P<name>\b(?:{_ONLY_ONES}))(?:(?P<plain>s)(?=[ ](?P<next>[a-z][\w-]+))|:(?:s|n|en|in)(?![\w-]))")
_MANY = lazy(
    r"\b(?:two|three|four|several|many|both|these|those|all|few|some|other|different|various|\d+|[@/#_.&-]) ?\Z", 2
)
# What follows a plural, not a possessive.
_GOES_ON = frozenset(
    """
    are were have had do did and or but who which that will would can could may might must should in on at of to for from with as by
    than if when while is was has
    """.split()
)


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _GENITIVE.finditer(text):
        if _MANY.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match["plain"] and (match["next"] in _GOES_ON or text[match.start() - 1 : match.start()] in ("-", "/")):
            continue
        mark = "’" if "’" in text else "'"
        yield Change(*match.span(), f"{match['name']}{mark}s", "the genitive of another language")


# "NATOs", and "NATO:s" in a text that has "A:a" as the gates read it.
_PLURAL = Wanted(lambda word: word[-1] == "s" and word[-3:-1].isupper() and len(word) > 2)
_COLON = Joints("A:a", lazy(r"[A-Z]{2}:[snei]"))


def _may_be_genitive(view: View) -> bool:
    return bool(_PLURAL.words(view)) or _COLON.open(view)


RULE = Rule(
    code="ACR704",
    name="foreign-genitive",
    stage="acronyms",
    category="acronym",
    find=find,
    gate=_may_be_genitive,
    doc=__doc__,
)
