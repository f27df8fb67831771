"""PUN431 ordinal-with-stop

What it does:
    Writes ordinals of centuries, places, regiments and the like in English: "at 16. century" to "in the 16th
    century", "the 3. place" to "the 3rd place", "1. and 3. regiment" to "the 1st and 3rd regiment". Mends the ending of an ordinal, too: "20-th", "21th", "the 18 century".

Why:
    Slavic and Baltic languages, German, Danish and Hungarian mark an ordinal by a stop.

Safety:
    Only before a lower-case noun that is counted so, and, centuries apart, behind an article or the like: "in the top
    5. Places are" ends a sentence.

Known misses:
    Nouns that are not in the list.

Examples:
    >>> clean("The castle was built at 16. century and took the 3. place.").text
    'The castle was built in the 16th century and took the 3rd place.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Figures, Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import Wanted
from ._numbers import ordinal, roman

_NUMBER = r"(?:\d{1,2}|[IVX]{1,6})"
_CENTURY = lazy(
    rf"(?<![\w.,:/-])(?:(?P<first>{_NUMBER})\.?(?P<link>[ \u00a0]?[-–/][ \u00a0]?|[ \u00a0](?:and|or|to)[ \u00a0](?:the[ \u00a0])?))?"
    rf"(?P<last>{_NUMBER})(?:st|nd|rd|th)?\.[ \u00a0](?=(?:[Cc]entury|centuries)\b)"
)
_NOUN = (
    r"(?:place|position|floor|birthday|anniversary|minute|round|edition|season|congress|session|grade|district|arrondissement|regiments?"
    r"|infantry|divisions?|brigades?|battalions?|army|armies|corps|fleet|squadrons?|compan(?:y|ies)|symphony|half|quarter|stage|lap|league|term"
    r"|meeting|conference|chapter|volume|album|film|house|child|goal|attempt|victory|title|game|race|row|class|convocation|book|fair|prize|part|festival|tournament|championships?|matchday|day|month|week|year|time|generation|centur(?:y|ies))\b(?!-)"
)
_PAIR = lazy(
    rf"(?P<first>\d(?<![\w.,:/-]\d)\d{{0,2}})\.(?P<link>[ \u00a0](?:and|or)[ \u00a0])(?P<last>\d{{1,3}})\.[ \u00a0](?=(?:[A-Z]?[a-z]+[ \u00a0])?{_NOUN})"
)
_SINGLE = lazy(
    rf"(?P<last>\d(?<=[\w ] \d)\d{{0,2}})\.[ \u00a0](?=(?:(?:infantry|motorized|mechanized|mountain|tank|guards|airborne|artillery|cavalry|rifle) )?{_NOUN})"
)
_WORD = lazy(r"(?P<word>[A-Za-z]+)[ \u00a0]$")
_AT_THE = lazy(r"\b[Aa]t the $")
_DETERMINERS_TEXT = """
    the this that his her its their our my your every each a an
"""
_DETERMINERS = frozenset(_DETERMINERS_TEXT.split())
_PREPOSITIONS_TEXT = """
    at in from of since until till during to by into throughout around before after between for with
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_TEXT.split())
_BARE_TEXT = """
    early late mid middle first second
"""
_BARE = frozenset(_BARE_TEXT.split())


def _value(number: str) -> int:
    return int(number) if number.isdigit() else roman(number)


def _before(text: str, at: int) -> tuple[str, int]:
    """The word before `at` and where it begins; "" if there is none."""
    match = _WORD.search(text, max(0, at - 25), at)
    return (match["word"], match.start()) if match else ("", at)


def _written(match: re.Match[str]) -> str | None:
    """The ordinals of a match, "16th and 17th " say; None if a numeral is none."""
    values = [_value(number) for number in (match["first"], match["last"]) if number]
    if not all(0 < value < 1000 for value in values):
        return None
    first = ordinal(values[0]) + match["link"] if match["first"] else ""
    return f"{first}{ordinal(values[-1])}{match.group()[-1]}"


def _centuries(text: str) -> Iterator[Change]:
    # dear to look for, and most texts speak of none
    for match in _CENTURY.finditer(text) if "entur" in text else ():
        written = _written(match)
        if written is None:
            continue
        word, start = _before(text, match.start())
        low = word.lower()
        if text[match.end()] == "C" and low not in _DETERMINERS | _PREPOSITIONS | _BARE:
            continue
        begin = match.start()
        at_the = _AT_THE.search(text, max(0, match.start() - 8), match.start())
        if low == "at":
            begin, written = start, ("In the " if word == "At" else "in the ") + written
        elif at_the:
            begin, written = at_the.start(), ("In the " if at_the.group()[0] == "A" else "in the ") + written
        elif low in _PREPOSITIONS:
            written = "the " + written
        yield Change(begin, match.end(), written, "ordinal marked by a stop")


# 20-th  21th  the 18 century
_ENDING = lazy(r"(?P<last>[1-9](?<![\w.,:/-]\d)\d{0,2})(?P<hyphen>-?)(?P<ending>st|nd|rd|th)(?![\w-])")
_NO_ENDING = lazy(r"\b(?:the|The|early|late|mid)[ -](?P<last>\d{1,2})(?=[ \u00a0]century\b)")


def _endings(text: str) -> Iterator[Change]:
    for match in _ENDING.finditer(text):
        written = ordinal(int(match["last"]))
        if match.group() != written:
            yield Change(*match.span(), written, "ending of an ordinal")
    for match in _NO_ENDING.finditer(text) if "century" in text else ():
        if 0 < int(match["last"]) < 22:
            yield Change(*match.span("last"), ordinal(int(match["last"])), "ordinal without its ending")


# A stop, a hyphen or the wrong ending behind the number, or none before a century.
_ODD = (
    r"(?:(?:st|nd|rd|th)?\.[ \u00a0][a-zC]|-(?:st|nd|rd|th)\b|[ \u00a0]century|(?<=[04-9])(?:st|nd|rd)\b|(?<=1)(?:nd|rd)\b"
    r"|(?<=2)(?:st|rd)\b|(?<=3)(?:st|nd)\b|(?<=1[123])(?:st|nd|rd)\b|(?<=[123])(?<!1[123])th\b)"
)
_GATE = Joints("[0aA]\\.[ \u00a0][aA]|0-aa", lazy(f"[0-9IVX]{_ODD}"), also=("0aa", "0 aaaaaaa", "0\u00a0aaaaaaa"))
_ODD_FIGURE = Figures(lazy(rf"[0-9](?=[snrt.-]|[ \u00a0]c){_ODD}"))
# The same of Roman numerals. Each begins with what is rare. No text has one without a word that ends like a numeral.
_ROMAN_END = lazy(r"[IVX](?:st|nd|rd|th)?\Z")
_ROMAN_WORD = Wanted(lambda word: _ROMAN_END.search(word) is not None)
_ODD_ROMAN = (
    lazy(r"\.(?=[ \u00a0][a-zC])(?:(?<=[IVX]\.)|(?<=[IVX](?:st|nd|rd|th)\.))"),
    lazy(r"-(?<=[IVX]-)(?:st|nd|rd|th)\b"),
    lazy(r"century(?<=[IVX][ \u00a0]century)"),
)


def _may_be_ordinal(view: View) -> bool:
    return (
        _ODD_FIGURE.open(view)
        or (bool(_ROMAN_WORD.words(view)) and any(pattern.search(view.text) is not None for pattern in _ODD_ROMAN))
    ) and _GATE.open(view)


def find(view: View) -> Iterator[Change]:
    text = view.text
    yield from _centuries(text)
    yield from _endings(text)
    for match in _PAIR.finditer(text):
        written = _written(match)
        word, _ = _before(text, match.start())
        if written and word and text[match.end() : match.end() + 5] != "centu":
            article = "" if word.lower() in _DETERMINERS else "the "
            yield Change(match.start(), match.end(), article + written, "ordinals marked by stops")
    for match in _SINGLE.finditer(text):
        word, _ = _before(text, match.start())
        low = word.lower()
        if low in _DETERMINERS or (low in ("in", "at", "for", "on", "from") and text.startswith("place", match.end())):
            number = ordinal(int(match["last"]))
            if low == "on" and text.startswith("place", match.end()):  # "finished on 12. place"
                begin = match.start() - len("on ")
                yield Change(begin, match.end(), f"in {number}{match.group()[-1]}", "ordinal marked by a stop")
                continue
            yield Change(match.start(), match.end(), number + match.group()[-1], "ordinal marked by a stop")


RULE = Rule(
    code="PUN431",
    name="ordinal-with-stop",
    stage="punctuation",
    category="grammar",
    find=find,
    gate=_may_be_ordinal,
    doc=__doc__,
)
