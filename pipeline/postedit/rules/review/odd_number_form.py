"""REV910 odd-number-form

What it does:
    Reports numbers and units written as no English paper would: "in the 90th years", "the 15-th", "the XXI-th century", "in
    2019 year", "2 thousand million", "1 million 200 thousand", "5 million of euros", "$5 million dollars", "7 percents",
    "20 degrees of frost", "rose in 3 times", "40 centners", "on 5 of May".

Why:
    Numbers are read off the source word for word, with its endings, its units and its words for large sums.

Safety:
    Changes nothing. Digits have to stand beside the word, so "thousands of millions" and "years of frost" stay; not in compounds
    ("2019 year-on-year", "2019 year-end"), and a currency only where sign and word stand for the same one.

Known misses:
    Numbers in words; milliard, which is among the mistranslated phrases (REV901); decimal commas, which have a rule of their own
    (PUN435).

Examples:
    >>> [(f.text, f.suggestions) for f in clean("In the 90th years the XIX-th plant was built.").findings]
    [('90th years', ('1990s',)), ('XIX-th', ('19th',))]
    >>> clean("In the 1990s the 15th plant was built, and in 2019 year-end sales rose.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from ...core.edit import Notice
from ...core.gates import AnyOf, Figures, Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ..punctuation._numbers import MONTHS, ordinal, roman

_LARGE = "(?:thousand|million|billion|trillion)"
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "ruble", "₴": "hryvnia"}
_COUNTED = (
    r"(?:euros?|dollars|rubles|roubles|hryvnias?|zlotys|crowns|pounds|people|persons|inhabitants|residents|tons|tonnes|hectares"
    r"|citizens|refugees|viewers|tourists|users|copies)"
)
# Every number with something odd behind it, so that the patterns below are asked for few places.
_ODD = lazy(
    r"[0-9](?<![\w.,:/-].)[0-9.,]*(?=[-t]| [tpdycmboerh])(?=-(?:th|st|nd|rd|s|ies|ths)\b|th years| (?:thousand million|percents|degrees of frost|times|year|centners?)\b"
    rf"| (?:million|billion) \d| {_LARGE} (?:of|dollars?|euros?|pounds|yen|rubles|hryvnias)\b| of [A-Z]|[- ](?:dollars?|euros?|pounds|yen|rubles|hryvnias)\b"
    r")"
)
# The same as far as `figures` reach.
_MAY_BE_ODD = Figures(
    lazy(
        r"[0-9](?:[.,]{3}|[.,]{0,2}(?:-(?:th|st|nd|rd|s|ies|ths)\b|th years| (?:thousand mill|(?:percents|times|year)\b|degrees of fr|centner)"
        r"| (?:million|billion) \d| (?:thousand|million|billion|trillion) (?:of|doll|euro|poun|yen|rubl|hryv)| of [A-Z]"
        r"|[- ](?:dollars?|euros?|pounds|yen|rubles|hryvnias)\b))"
    )
)
_DECADE = lazy(
    r"(?:19)?(?P<decade>[2-9]0)(?:-?th years\b|-ies\b|-ths? years\b|-s(?= (?:of|when|in|and|he|she|it|they|the|were|was)\b|[,.])|(?P<firm>-s\b(?!-)))"
)
_DECADE_BEFORE = lazy(
    r"\b(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id|[Ss]ince|[Oo]f|[Ff]rom|[Ii]n|[Bb]y|[Uu]ntil|of these|those)[ -]$"
)
# In front of "90-s" where nothing behind it tells that it is a decade.
_DECADE_FIRM = lazy(
    r"\b(?:(?:[Ss]ince|[Ii]n|[Uu]ntil|[Ff]rom|[Bb]y|[Oo]f|[Dd]uring) the|(?:[Tt]he|[Ii]n|[Ss]ince) (?:early|late|mid))[ -]$"
)
_ORDINAL = lazy(r"(?P<number>\d{1,3})-(?:th|st|nd|rd)(?![\w-])")
_YEAR = lazy(
    r"(?P<number>(?:19|20)\d\d) year(?![\w-]|['’]s?\b| (?:old|ago|later|before|on year|over year|to date|end|earlier|after|of|and)\b)"
)
_YEAR_BEFORE = lazy(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]or|[Ff]rom|[Bb]y|[Oo]f|[Ii]n early|[Ii]n late) $")
_THOUSAND_MILLION = lazy(r"(?P<number>\d[\d.,]*) thousand millions?\b")
_TWO_SCALES = lazy(
    r"(?P<number>\d{1,3}) (?:(?P<large>million) (?P<rest>\d{1,3}) thousand|(?P<larger>billion) (?P<rest2>\d{1,3}) million)\b"
)
_OF = lazy(rf"(?P<number>\d[\d.,]*) (?P<large>{_LARGE}) of (?P<counted>{_COUNTED})\b(?!['’])")
_CURRENCY = lazy(rf"(?P<number>\d[\d.,]*(?: {_LARGE})?)[- ](?P<word>dollar|euro|pound|yen|ruble|hryvnia)s?\b")
_PERCENTS = lazy(r"(?P<number>\d[\d.,]*) percents\b")
_FROST = lazy(r"(?P<number>\d{1,2}) degrees of frost\b")
_TIMES = lazy(r"(?P<number>\d[\d.,]*) times\b")
_TIMES_BEFORE = lazy(
    r"\b(?:increased?|grew|grown|rose|risen|decreased?|fell|fallen|dropped|reduced|declined|higher|more|less|exceeds?|exceeded"
    r"|increases?|grows?|up|down) (?P<in>in (?P<about>(?:almost |about |nearly )?))$"
)
_CENTNER = lazy(r"(?P<number>\d[\d.,]*) centners?\b")
_DAY = lazy(rf"(?P<number>\d{{1,2}}) of (?P<month>{MONTHS})\b(?!['’])")
_DAY_BEFORE = lazy(r"\b(?:[Oo]n|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]y|[Tt]he) $")
_MINUS_WORD = WantedAmong(lambda: ("minus", "Minus"))
_MINUS = lazy(r"\b[Mm]inus (?P<sign>[-−])\d+(?= ?(?:°|degrees))")
# "the XXI-th century"
_ROMAN_END = lazy(r"-(?<=[IVX]-)(?:th|st|nd|rd)(?![\w-])")
_HYPHEN = Joints("A-aa")
_ROMAN = lazy(r"(?<![\w-])[IVX]{1,6}$")
_BACK = 36
_MESSAGE = "no English way to write this number, probably meant: "

Found = tuple[int, int, str]


def _decade(text: str, match: Match[str]) -> Found | None:
    before = _DECADE_FIRM if match["firm"] else _DECADE_BEFORE
    if not before.search(text, max(0, match.start() - _BACK), match.start()):
        return None
    decade = match["decade"]
    return match.start(), match.end(), f"{'19' if int(decade) > 20 else '20'}{decade}s"


def _ordinal(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), ordinal(int(match["number"]))


def _year(text: str, match: Match[str]) -> Found | None:
    before = _YEAR_BEFORE.search(text, max(0, match.start() - _BACK), match.start())
    return (match.start(), match.end(), match["number"]) if before else None


def _billion(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), f"{match['number']} billion"


def _scales(text: str, match: Match[str]) -> Found:
    rest = (match["rest"] or match["rest2"]).rjust(3, "0").rstrip("0") or "0"
    return match.start(), match.end(), f"{match['number']}.{rest} {match['large'] or match['larger']}"


def _of(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), f"{match['number']} {match['large']} {match['counted']}"


def _currency(text: str, match: Match[str]) -> Found | None:
    at = match.start() - (2 if text[match.start() - 1 : match.start()] == " " else 1)
    sign = text[at : at + 1] if at >= 0 else ""
    return (at, match.end(), sign + match["number"]) if _MONEY.get(sign) == match["word"] else None


def _percents(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), f"{match['number']} percent"


def _frost(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), f"minus {match['number']} degrees"


def _times(text: str, match: Match[str]) -> Found | None:
    before = _TIMES_BEFORE.search(text, max(0, match.start() - _BACK), match.start())
    return (before.start("in"), match.end(), f"{before['about']}{match.group()}") if before else None


def _centner(text: str, match: Match[str]) -> Found:
    return match.start(), match.end(), f"{match['number']} quintals"


def _day(text: str, match: Match[str]) -> Found | None:
    before = _DAY_BEFORE.search(text, max(0, match.start() - _BACK), match.start())
    return (match.start(), match.end(), f"{match['number']} {match['month']}") if before else None


_KINDS = (
    (_DECADE, _decade),
    (_ORDINAL, _ordinal),
    (_YEAR, _year),
    (_THOUSAND_MILLION, _billion),
    (_TWO_SCALES, _scales),
    (_OF, _of),
    (_CURRENCY, _currency),
    (_PERCENTS, _percents),
    (_FROST, _frost),
    (_TIMES, _times),
    (_CENTNER, _centner),
    (_DAY, _day),
)


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for odd in _ODD.finditer(text) if _MAY_BE_ODD.open(view) else ():
        for pattern, make in _KINDS:
            match = pattern.match(text, odd.start())
            found = make(text, match) if match else None
            if found:
                yield _notice(*found)
                break
    for match in _MINUS.finditer(text) if _MINUS_WORD.words(view) else ():
        yield _notice(*match.span(), match.group().replace(match["sign"], ""))
    for match in _ROMAN_END.finditer(text) if _HYPHEN.open(view) else ():
        number = _ROMAN.search(text, max(0, match.start() - 7), match.start())
        value = roman(number[0]) if number else None
        if number and value:
            yield _notice(number.start(), match.end(), ordinal(value))


def _notice(start: int, end: int, suggestion: str) -> Notice:
    return Notice(start, end, _MESSAGE + suggestion, (suggestion,))


RULE = Rule(
    code="REV910",
    name="odd-number-form",
    stage="review",
    category="mistranslation",
    find=find,
    gate=AnyOf(lazy("[0-9X]")),
    doc=__doc__,
)
