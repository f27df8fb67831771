"""NAM808 half-capital

What it does:
    Gives the first word of an institution's name its capital where only the second has one: "the defense Ministry".

Why:
    Languages that write only the noun, or only the first word, with a capital.

Safety:
    Only names of a list, and only where the second word has its capital, so that it is a name.

Known misses:
    Institutions that are not in the list; names without any capital, which may be meant.

Examples:
    >>> clean("The Russian defense Ministry and the security Council met.").text
    'The Russian Defense Ministry and the Security Council met.'
    >>> clean("The foreign ministry of a small country; the council of Security Ltd.").text
    'The foreign ministry of a small country; the council of Security Ltd.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_HALF = lazy(
    r"(?<![\w’'.-])(?:(?:defen[cs]e|foreign|interior|justice|finance|health|education|transport|energy|economy|agriculture|culture) (?=Ministry\b)"
    r"|(?:prime|foreign|interior|defen[cs]e|justice|finance) (?=Minister\b)|security (?=Council\b|Service\b)|federal (?=Assembly\b|Council\b|Security Service\b|Reserve\b)"
    r"|state (?=Duma\b|Department\b)|european (?=Union\b|Commission\b|Parliament\b|Council\b|Court\b|Central\b)|united (?=Nations\b|States\b|Kingdom\b|Arab Emirates\b)"
    r"|supreme (?=Court\b|Council\b|Soviet\b)|constitutional (?=Court\b)|white (?=House\b)|world (?=Bank\b|Health Organi[sz]ation\b|Trade Organi[sz]ation\b)"
    r"|national (?=Assembly\b|Guard\b|Security Council\b|Bank of\b)|verkhovna (?=Rada\b)|central (?=Bank of\b|Intelligence Agency\b)"
    r"|international (?=Monetary Fund\b|Criminal Court\b|Court of Justice\b|Olympic Committee\b|Atomic Energy Agency\b)|general (?=Staff of the\b|Assembly of the\b)"
    r"|soviet (?=Union\b)|red (?=Cross\b|Crescent\b)|amnesty (?=International\b)|second (?=World War\b)|first (?=World War\b))"
)
# Behind these it is an adjective: "in every European Union country", "a united Nations League side" has none.
_SECOND = lazy(r"(?:Minister|Council|Service|House|Assembly)['’]?s?[ \u00a0](?:&|and Co|Group|Ltd|Inc|Street|Hotel)")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _HALF.finditer(text):
        if not _SECOND.match(text, match.end()):
            start = match.start()
            end = match.end() - 1
            yield Change(start, end, text[start:end].capitalize(), "the name of an institution with half its capitals")


RULE = Rule(
    code="NAM808",
    name="half-capital",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
