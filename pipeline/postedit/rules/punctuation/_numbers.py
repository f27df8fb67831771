"""What the rules for numbers share: ordinals, and numbers with the marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.gates import Figures
from ...core.pattern import lazy

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

CURRENCY = (
    r"(?:US |U\.S\. |Canadian |Australian |Hong Kong )?(?:dollars?|euros?|pounds?|rubles?|roubles?|francs?|yen|yuan|lira|liras|crowns?|krone[rs]?"
    r"|kronor|forints?|zloty|zlotys|złoty|hryvnias?|hryvnya|lev[as]?|lei|leu|dinars?|denars?|pesos?|reais|rupees?|shekels?|won|kuna|litas|lats|EUR"
    r"|USD|GBP|CHF|RUB|UAH|CZK|HUF|PLN)\b"
)
# what is counted in thousands and never measured with three decimals
COUNTED = (
    r"(?:people|persons|inhabitants|residents|soldiers|troops|men|women|children|students|pupils|workers|employees|refugees|migrants|visitors"
    r"|tourists|spectators|fans|voters|votes|members|citizens|years|cases|deaths|copies|tickets|houses|homes|apartments|cars|vehicles|jobs|users"
    r"|subscribers|followers|species|words|pages|books|animals|patients|civilians|families|households|participants|lawyers|volunteers)\b"
)
SCALE = r"(?:%|percent\b|per cent\b|percentage points?\b|million\b|billion\b|trillion\b)"

# begins with a small class, so that text without numbers costs next to nothing
CANDIDATE = Figures(lazy("[0-9](?:[ \u00a0\u2009\u202f.][0-9]{3}(?![0-9])|,[0-9]{1,2}(?![0-9]))"))
# 0,2%  1,3 percent
DECIMAL = lazy(rf",(?<=\d,)(?=\d{{1,2}}[ \u00a0]?{SCALE})")
# 6.820 pounds  150.000 people
THOUSANDS = lazy(rf"\.(?<=\d\.)(?=(?P<last>\d{{3}})[ \u00a0](?:(?P<currency>{CURRENCY})|{COUNTED}))")
# 5 000 years  1 250 000 dollars
GROUPS = lazy(
    rf"(?<![\d.,:/+-])(?<!\d[ \u00a0\u2009\u202f])(?P<number>[1-9]\d{{0,2}}(?:[ \u00a0\u2009\u202f]\d{{3}}){{1,4}})(?=[ \u00a0](?:{CURRENCY}|{COUNTED}))"
)
_BEFORE = lazy(r"(?<![\w.,:/-])[$€£]?\d{1,3}$")
_BEFORE_DECIMAL = lazy(r"(?<![\w.,:/-])[-+±]?\d{1,3}$")

Place = tuple[int, int, str, str]


def decimals(text: str) -> Iterator[Place]:
    """(start, end, what should stand there, why) for commas that are decimal points."""
    for match in DECIMAL.finditer(text):
        if _BEFORE_DECIMAL.search(text, max(0, match.start() - 6), match.start()):
            yield match.start(), match.end(), ".", "decimal comma"


def thousands(text: str) -> Iterator[tuple[Place, str, bool]]:
    """Stops that part thousands, with the three digits behind and whether money is counted."""
    for match in THOUSANDS.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 6), match.start())
        if before and not before.group().lstrip("$€£").startswith("0"):
            place = (match.start(), match.end(), ",", "full stop that parts thousands")
            yield place, match["last"], match["currency"] is not None


def groups(text: str) -> Iterator[Place]:
    """Numbers whose thousands are parted by blanks, with what is counted behind them."""
    for match in GROUPS.finditer(text):
        number = re.sub(r"[ \u00a0\u2009\u202f]", ",", match["number"])
        yield match.start(), match.end(), number, "blank that parts thousands"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th"""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }".replace(" ", "")


_ROMAN = lazy(r"(X{0,2})(IX|IV|V?I{0,3})")


def roman(numeral: str) -> int:
    """The value of a Roman numeral up to XXIX, 0 if it is none."""
    match = _ROMAN.fullmatch(numeral)
    if match is None:
        return 0
    ones = match[2]
    value = {"IX": 9, "IV": 4}.get(ones)
    if value is None:
        value = (5 if ones.startswith("V") else 0) + ones.count("I")
    return 10 * len(match[1]) + value
