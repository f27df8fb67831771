"""REV906 impossible-number

What it does:
    Reports days that no month has ("31 June", "34 May"), times of day past midnight ("at 25:70 local time"), shares of people above the
    whole ("120 percent of the voters", a turnout of 135%) and temperatures below absolute zero.

Why:
    Translators drop, double and swap digits, and only an impossible number gives itself away.

Safety:
    Changes nothing. Times with an hour's unit behind them (so scores and match minutes stay),
    and shares of votes and of people who vote, answer or live somewhere; prices and growth may well pass 100 per cent.

Known misses:
    Every wrong number that is possible.

Examples:
    >>> [f.text for f in clean("The vote is on 31 June at 25:30 local time.").findings]
    ['31 June', '25:30']
    >>> clean("Turnout was 100 percent of voters on 30 June at 23:30 local time.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...core.edit import Notice
from ...core.gates import AnyOf, Figures
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT_MONTHS = ("April", "June", "September", "November")
# Every pattern begins with its rarest part; what stands before that is looked at afterwards.
_DAY = lazy(
    rf" 3(?:(?P<last>\d)(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b"
    r"|(?:(?<=February 3)|(?<=April 3)|(?<=June 3)|(?<=September 3)|(?<=November 3))(?P<last2>\d)(?:st|nd|rd|th)?"
    r"(?![\w:/-]|[.,]\d| (?:percent|per cent|million|people|years|%))"
    r"|(?P<last3>\d)(?:st|nd|rd|th)?(?=, (?:19|20)\d\d\b))"
)
_MONTH_BEFORE = lazy(rf"\b{_MONTH}$")
_TIME = lazy(
    r":(?<=\d:)(?P<minute>\d\d)(?= (?:local time|Moscow time|Kyiv time|GMT|UTC|CET|CEST|EET|MSK|o['’]clock|hrs\b|hours\b|[ap]\.?m\b))"
)
_HOUR = lazy(r"(?<![\w.,:/-])\d{1,2}$")
_PEOPLE = (
    r"(?:the |all |eligible |registered )?"
    r"(?:voters|respondents|residents|population|electorate|inhabitants|deputies|lawmakers|women|men|citizens|households|votes?)\b"
)
_SHARES = (lazy(rf"% of {_PEOPLE}"), lazy(rf"cent of {_PEOPLE}"))
_WHOLE = lazy(r"(?<![\w.,:/-])(?:1\d\d|[2-9]\d\d)(?<!100)(?:\.\d+)?(?: ?per ?)?$")
# A share above the whole, which few texts have.
_OVER = Figures(lazy(r"[0-9](?<=[1-9]\d\d)(?:\.\d+)?(?:%| ?per ?cent)"))
_UNIT = lazy(r"°C|degrees (?:Celsius|centigrade)")
_DEGREES = WantedAmong(lambda: ("degrees",))
_CELSIUS = lazy("°C")
_COLD = lazy(r"(?:(?<!\w)[-−–]|\bminus )(?:2[89]\d|[3-9]\d\d) ?$")
# "turnout was 135%"
_TURNOUT = lazy(
    r"[Tt]urnout (?:was|is|of|reached|stood at|amounted to|at|exceeded) (?P<share>(?:1\d\d|[2-9]\d\d)(?<!100)(?:\.\d+)?(?:%| ?per ?cent\b))"
)
_FAR = 24


def find(view: View) -> Iterator[Notice]:
    yield from _days(view.text)
    text = view.text
    for match in _TIME.finditer(text) if ":" in text else ():
        hour = _HOUR.search(text, max(0, match.start() - 4), match.start())
        if hour and (int(hour[0]) > 24 or int(match["minute"]) > 59):
            yield Notice(hour.start(), match.end(), "no clock shows this time: check it against the source")
    over = _OVER.open(view)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _SHARES) if over else ():
        share = _WHOLE.search(text, max(0, match.start() - _FAR), match.start())
        if share:
            yield Notice(
                share.start(),
                match.end(),
                "a share of people can not pass 100 percent: check the number against the source",
            )
    for match in _TURNOUT.finditer(text) if over and "urnout " in text else ():
        yield Notice(*match.span("share"), "a turnout can not pass 100 percent: check the number against the source")
    # a search for one of two words is dear, and the sign is common
    unit = _UNIT if _DEGREES.words(view) else _CELSIUS if "°" in text else None
    for match in unit.finditer(text) if unit else ():
        cold = _COLD.search(text, max(0, match.start() - _FAR), match.start())
        if cold:
            yield Notice(
                cold.start(),
                match.end(),
                "this is below absolute zero: check the number and its unit against the source",
            )


def _days(text: str) -> Iterator[Notice]:
    at = text.find(" 3")  # several times as fast as the pattern by itself
    while at >= 0:
        match = _DAY.match(text, at)
        at = text.find(" 3", match.end() if match else at + 2)
        if match is None:
            continue
        start, month = match.start() + 1, match["month"]
        if month is None:
            before = _MONTH_BEFORE.search(text, max(0, start - 12), start - 1)
            if before is None:
                continue
            start, month = before.start(), before[0]
        day = 30 + int(match["last"] or match["last2"] or match["last3"])
        if day > (29 if month == "February" else 30 if month in _SHORT_MONTHS else 31):
            yield Notice(start, match.end(), f"{month} has no day {day}: check the date against the source")


RULE = Rule(
    code="REV906",
    name="impossible-number",
    stage="review",
    category="spelling",
    find=find,
    gate=AnyOf(lazy("[0-9]")),
    doc=__doc__,
)
