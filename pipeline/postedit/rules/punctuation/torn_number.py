"""PUN430 torn-number

What it does:
    Closes the gap that a tokeniser left in a number: "90, 000" to "90,000", "16: 30" to "16:30", "3. 5 percent" to
    "3.5 percent".

Why:
    Translators treat the mark within a number as one between words.

Safety:
    Thousands only where the last group is 000, several groups follow one another before what is counted, or a word of
    quantity leads to them ("employed 6, 300 people"), so that "in 2019, 300 people" and "rooms 90, 100 and 110" stay. Times only behind "at", "from", "until" or before "GMT" and
    the like, never behind the name of a book of the Bible. Decimals only before a unit.

Known misses:
    Numbers like "1, 234" with nothing before them that leads to a quantity: two numbers are as likely.

Examples:
    >>> clean("Some 90, 000 people came at 16: 30, up by 3. 5 percent.").text
    'Some 90,000 people came at 16:30, up by 3.5 percent.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._numbers import COUNTED, CURRENCY, SCALE

_MEASURE = r"(?:tonn?es|tons|lit(?:re|er)s|hectares|(?:kilo)?met(?:re|er)s|kilograms)\b"
_THOUSANDS = lazy(
    rf"(?<![\w.,:/-])(?P<first>[$€£]?[1-9]\d{{0,2}})(?P<rest>(?:,[ \u00a0]\d{{3}})+)(?![\d.]|,\d|,? ?\d)(?P<unit>[ \u00a0](?:{CURRENCY}|{COUNTED}|{SCALE}|{_MEASURE}))?"
)
_BOOK = (
    r"(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Esther|Job|Psalms?|Proverbs"
    r"|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians"
    r"|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|James|Peter|Jude|Revelation|Surah?|Quran|verse|chapter)"
)
_TIME = lazy(r":(?<=\d:)(?P<gap>[ \u00a0])(?=(?P<minutes>[0-5]\d)(?![\d:.,%]\d|\d|%))")
_HOUR = lazy(r"(?P<word>[A-Za-z]+|\d[-–]|[-–])[ \u00a0]?(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])$")
_TIME_BEFORE_TEXT = """
    at from until till since after before around about by between and to
"""
_TIME_BEFORE = frozenset(_TIME_BEFORE_TEXT.split())
_TIME_AFTER = lazy(
    r"[ \u00a0]?(?:[ap]\.?m\b|hours\b|hrs\b|o'clock|GMT|UTC|CET|CEST|EET|EST|EDT|MSK|local time|Moscow time|Kyiv time|(?:on|in|the|every|each|this|today|tomorrow|daily)\b)|[.,;)]?(?:\s|$)"
)
_CLOCK_AFTER = lazy(
    r"[ \u00a0]?(?:[ap]\.?m\b|hours\b|hrs\b|o'clock|GMT|UTC|CET|CEST|EET|EST|EDT|MSK|local time|Moscow time|Kyiv time)"
)
_COUNT_AFTER = lazy(
    r"[ \u00a0](?!(?:on|in|the|a|an|and|or|to|until|local|when|with|for|by|of|from|he|she|it|they|we|every|each|this|today|tomorrow|daily)\b)[a-z]"
)
_DECIMAL = lazy(
    rf"\.(?<=\d\.)(?P<gap>[ \u00a0])(?=\d{{1,2}}[ \u00a0]?(?:{SCALE}|times\b|k?m\b|kg\b|degrees\b|met(?:er|re)s\b|kilomet|points\b|ton(?:ne)?s\b|lit(?:re|er)s\b|hours\b))"
)
_ZERO = lazy(rf",(?<=[\s(]0,)(?P<gap>[ \u00a0])(?=\d{{1,2}}[ \u00a0]?{SCALE})")
_BEFORE_POINT = lazy(rf"(?<![\w.,:/-])\d{{1,3}}(?P<gap>[ \u00a0])\.(?=\d{{1,2}}[ \u00a0]?{SCALE})")
_NUMBER = lazy(r"(?P<word>[A-Za-z]+|[$€£(])?[ \u00a0]?(?<![\w.,:/-])\d{1,3}$")


_QUANTITY = frozenset(
    """
    about around roughly approximately nearly almost some employed employs employ cost costs paid killed injured
    drew attracted sold bought received counted evacuated lent served seats weighs weighed than over only earned spent
    borrowed raised collected
    """.split()
)
_LAST_WORD = lazy(r"([A-Za-z]+)[ \u00a0]$")


def _leads_to_quantity(text: str, at: int) -> bool:
    word = _LAST_WORD.search(text, max(0, at - 16), at)
    return word is not None and word[1].lower() in _QUANTITY


def _thousands(text: str) -> Iterator[Change]:
    for match in _THOUSANDS.finditer(text):
        groups = re.findall(r"\d{3}", match["rest"])
        last = groups[-1] == "000"
        if len(groups) == 1 and not last:
            # no number of its own begins with a nought
            sure = groups[0][0] == "0" or _leads_to_quantity(text, match.start())
            if not (match["unit"] and sure):
                continue
        if len(groups) > 1 and not (match["unit"] or match["first"][0] in "$€£" or (last and "000" in groups[:-1])):
            continue
        for gap in re.finditer(r",[ \u00a0]", match["rest"]):
            at = match.start("rest") + gap.end()
            yield Change(at - 1, at, "", "number torn at the comma")


def _times(text: str) -> Iterator[Change]:
    for match in _TIME.finditer(text):
        hour = _HOUR.search(text, max(0, match.start() - 20), match.start())
        end = match.end("gap") + 2
        if hour is None or re.fullmatch(_BOOK, hour["word"], re.IGNORECASE):
            continue
        if _CLOCK_AFTER.match(text, end) or (
            hour["word"].lower() in _TIME_BEFORE and _TIME_AFTER.match(text, end) and not _COUNT_AFTER.match(text, end)
        ):
            yield Change(*match.span("gap"), "", "time torn at the colon")


def _decimals(text: str) -> Iterator[Change]:
    for match in _DECIMAL.finditer(text):
        before = _NUMBER.search(text, max(0, match.start() - 20), match.start())
        # "in 5. 3 percent": a number at the end of a sentence stands behind a noun more often than a preposition
        if before and (before["word"] or "").lower() in _LEADS:
            yield Change(*match.span("gap"), "", "number torn at the point")
    for match in _BEFORE_POINT.finditer(text):
        yield Change(*match.span("gap"), "", "number torn at the point")
    for match in _ZERO.finditer(text):
        yield Change(match.start(), match.end("gap"), ".", "number torn at its decimal comma")


_LEADS_TEXT = """
    by of to at from about around over under than nearly almost only some just and or between up reached reaches
    exceeded exceeds was is were are with rose fell grew is cost costs spent paid worth weighs weighed earned lost lasted ( $ € £
"""
_LEADS = frozenset(_LEADS_TEXT.split())


def find(view: View) -> Iterator[Change]:
    text = view.text
    yield from _thousands(text)
    yield from _times(text)
    yield from _decimals(text)


RULE = Rule(
    code="PUN430",
    name="torn-number",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints(
        "0(?:,[ \u00a0]0|[.:][ \u00a0]0|[ \u00a0]\\.0)",
        lazy(
            "[0-9](?:,[ \u00a0](?:[0-9]{3}(?![0-9])|[0-9]{1,2}[ \u00a0]?[%pmbt])|[.:][ \u00a0][0-9]|[ \u00a0]\\.[0-9])"
        ),
    ),
    doc=__doc__,
)
