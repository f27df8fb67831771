"""FRA306 foreign-currency

What it does:
    Puts the sign for a word that says dollars or euros in another language and stands beside its number, and the English
    noun for other currencies: "100 рублей" is "100 roubles", "20 млн грн" is "20 million hryvnias".

Why:
    Translators turn `1000 $` of the source into the word of a third language, or keep the word as it was, and often before
    the number, where English has the sign.

Safety:
    Only words that mean nothing else, only directly beside a number that has no sign and no English word of its own, and
    no number on the word's other side. The number itself stays as it is. Words for several currencies ("крон", "ريال") stay,
    and words within a passage in their language.

Known misses:
    Other currencies before their number; dollars and euros with a decimal comma.

Examples:
    >>> clean("The glasses cost доларів 1000 last year.").text
    'The glasses cost $1000 last year.'
    >>> clean("She paid less than 100 דולר for it.").text
    'She paid less than $100 for it.'
    >>> clean("The flat cost 300 тыс. гривень in May.").text
    'The flat cost 300 thousand hryvnias in May.'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ._beside_number import alone, glossed, longest, numbers, stop
from ._script import FOREIGN, GATE
from ._suspicious import suspicious
from ._units import is_scale, money, signs, units

_PARTS = lazy("[^a-z]+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d{1,2})?"
_AFTER = lazy(
    rf"[ \u00a0]?({_NUMBER})(?![\w$€£%]|[.,:/\-–]\d|[ \u00a0](?:(?:US )?dollars?|euros?|cents?|USD|EUR|per cent|percent)\b)"
)
_BEFORE = lazy(rf"(?<![\w$€£.,:/+–-])({_NUMBER})[ \u00a0]?\Z")
_JOINED = frozenset(("-", "’", "'", "/"))
_BUSY_BEFORE = lazy(r"[\d$€£][ \u00a0]?\Z")
_BUSY_BEHIND = lazy(r"[ \u00a0]?(?:[\d$€£]|(?:US )?dollars?\b|euros?\b)")
_FAR = 24
_ENGLISH_SCALE = lazy(r"(?:thousand|million|billion|trillion|mln|bn)\b")
_BLANKS = lazy(r"\.?[ \u00a0]?")
_MONEY_BEHIND = lazy(r"[ \u00a0](?:[Rr]o?ubles?|hryvnias?|US dollars|dollars?|euros?|yuan|yen|won|pounds?)\b")


def find(view: View) -> Iterator[Change]:
    yield from _signed(view)
    yield from _named(view)


def _named(view: View) -> Iterator[Change]:
    """The number, perhaps a numeral such as "million", and the noun of a currency."""
    text = view.text
    for first, number, gap, start in numbers(view):
        if gap == "-":
            continue
        scale, at = "", start
        word = longest(text, start, units())
        if word and is_scale(units()[word]):
            scale, at = units()[word], start + len(word)
        elif english := _ENGLISH_SCALE.match(text, start):
            scale, at = english[0], english.end()
        if scale:
            at = _BLANKS.match(text, at).end()  # type: ignore[union-attr]
        form = longest(text, at, money()) or (longest(text, at, signs()) if scale else "")
        if not form:
            continue
        end = stop(text, at + len(form), form)
        if (
            end is None
            or not alone(text, first, end, latin=GATE.search(form) is None)
            or _MONEY_BEHIND.match(text, end)
        ):
            continue
        if text[first - 1 : first] in tuple("$€£₽₴₪¥₩") and first:
            continue
        if form in money():
            many, one = money()[form]
            new = f"{number} {scale} {many}" if scale else f"{number} {one if number == '1' else many}"
        else:
            new = f"{signs()[form]}{number} {scale}"
        if not glossed(text, first, end, new):
            behind = " " if text[end : end + 1].isalpha() else ""
            yield Change(first, end, new + behind, "the word for a currency beside its number")


@cache
def _plain_signs() -> frozenset[str]:
    """The longest run of ASCII letters in each of the words for dollars and euros, which a text with the word has."""
    runs = (_PARTS.sub(" ", form.lower()).split() for form in signs())
    return frozenset(max(found, key=len) for found in runs if found)


_SIGN = WantedAmong(_plain_signs, small=True)


def _signed(view: View) -> Iterator[Change]:
    text = view.text
    if not FOREIGN.open(view) and not _SIGN.words(view):
        return
    for start, end in view.memo(suspicious):
        sign = signs().get(text[start:end].lower())
        if sign is None or text[start - 1 : start] in _JOINED or text[end : end + 1] in _JOINED:
            continue
        evidence = f"the word for {'dollars' if sign == '$' else 'euros'} beside its number"
        number = _AFTER.match(text, end)
        if number and not _BUSY_BEFORE.search(text, max(0, start - 2), start):
            yield Change(start, number.start(1), sign, evidence)
            continue
        number = _BEFORE.search(text, max(0, start - _FAR), start)
        if number and not _BUSY_BEHIND.match(text, end):
            yield Change(number.start(1), end, sign + number[1], evidence)


RULE = Rule(
    code="FRA306",
    name="foreign-currency",
    stage="fragments",
    category="foreign",
    find=find,
    gate=AnyOf(lazy(r"\d")),
    doc=__doc__,
)
