"""PUN433 year-with-stop

What it does:
    Removes the stop, and the word "year", that follow a year: "in August 2011. year" to "in August 2011", "in 1868 year"
    to "in 1868", "in 1950. and" to "in 1950 and", "In 1951. In a fire, it" to "In 1951, in a fire, it".

Why:
    South Slavic languages mark a year by a stop and the word, Bulgarian and Russian by an abbreviation with a stop.

Safety:
    A stop behind a year usually ends a sentence: it goes only before a lower-case word that cannot begin one, in a
    text that has capitals at all, or where the year and its preposition would be the whole sentence. Answers
    ("When? In 1951. In ...") and rows of them stay.

Known misses:
    A stop behind a year before a capitalised word within a sentence.

Examples:
    >>> clean("Construction ended in August 2011. year, and in 1950. and 1951 it rained.").text
    'Construction ended in August 2011, and in 1950 and 1951 it rained.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Figures, Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._numbers import MONTHS

# What begins with digits is found fast; what must stand around them is then looked at in place.
_YEAR = lazy(r"[12]\d{3}(?:\.|(?=(?:-(?:th|st|nd|rd))?[ \u00a0]year))")
_YEAR_WORD = lazy(
    r"(?<![\w.,:/-])(?P<year>1\d{3}|20\d\d)(?P<tail>\.[ \u00a0]?years?)\b(?!-)(?![ \u00a0](?:of|old|ago|was|is|in|after|by|on)\b)"
)
# in 1868 year, the fire of 1921-th year
_BARE_YEAR = lazy(r"(?<![\w.,:/-])(?P<year>1\d{3}|20\d\d)(?P<tail>(?:-(?:th|st|nd|rd))?[ \u00a0]year)\b(?![-’'])")
# 1405., and
_BEFORE_COMMA = lazy(r"(?:1\d{3}|20\d\d)(?P<stop>\.)(?=,[ \u00a0][a-z])")
_IN = lazy(r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Ff]rom)[ \u00a0](?P<the>the[ \u00a0])?$")
_THE = lazy(r"(?:[Ii]n|[Oo]f|[Ff]rom|[Ss]ince|[Uu]ntil|[Dd]uring) (?P<the>the )$")
_CAPITAL = lazy("[A-Z]")
_LEADS_ON = lazy(
    rf"(?<![\w.,:/-])(?:[Ii]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Oo]f|[Aa]fter|[Bb]efore|[Dd]uring|[Bb]etween|and|{MONTHS})[ \u00a0]$"
)
_GOES_ON = lazy(
    r"(?:1\d{3}|20\d\d)(?P<stop>\.)(?=[ \u00a0](?:and|or|but|to|until|till|when|with|by|was|were|on|at|for|as|in|had|has|after|before|under|there)[ \u00a0])"
)
_LEADS_ALONE = lazy(r"(?:^|(?<=[\n.!”\"] )|(?<=\n)|(?<=[.!”\"]  ))In[ \u00a0]$")
_ALONE = lazy(
    r"(?:1\d{3}|20\d\d)(?P<stop>\.)[ \u00a0](?P<word>In|On|At|The|A|An|He|She|It|They|After|During|With|By"
    r"|For|From|His|Her|Its|This|That|There|When|While|We)\b(?![ \u00a0](?:1\d{3}|20\d\d))(?=[ \u00a0][a-z])"
)
_GATE = Joints(
    "0\\.(?:[ \u00a0]?[aA]|,[ \u00a0]a)|0-aa",
    lazy(
        r"[12]\d{3}(?:\.(?:[ \u00a0]?[a-z]|,[ \u00a0][a-z]|(?<=In[ \u00a0]\d{4}\.)[ \u00a0][A-Z])|(?:-(?:th|st|nd|rd))?[ \u00a0]year)"
    ),
    also=("0 aaaa", "0\u00a0aaaa"),
)
_ODD = Figures(
    lazy(r"[0-9](?<=[12][0-9]{3})(?:\.(?:[ \u00a0]?[a-z]|,[ \u00a0][a-z])|(?:-(?:th|st|nd|rd))?[ \u00a0]year)")
)
_NEW_SENTENCE = Joints("[^aA]\\.[ \u00a0]A")
_ALONE_BEHIND = lazy(r"\.(?=[ \u00a0][A-Z])(?<=In[ \u00a0]\d{4}\.)")
_LONGEST_LEAD = 20  # code points, the longest month and a blank with room to spare


def find(view: View) -> Iterator[Change]:
    text = view.text
    for year in _YEAR.finditer(text):
        start = year.start()
        reach = max(0, start - _LONGEST_LEAD)
        if match := _YEAR_WORD.match(text, start):
            the = _THE.search(text, max(0, start - 12), start)
            if the:
                yield Change(
                    the.start("the"), match.end(), match["year"], "a year marked by a stop and the word for it"
                )
            else:
                yield Change(*match.span("tail"), "", "a year marked by a stop and the word for it")
        elif (match := _BARE_YEAR.match(text, start)) and (lead := _IN.search(text, reach, start)):
            begin = lead.start("the") if lead["the"] else start
            yield Change(begin, match.end(), match["year"], "the word for a year behind it")
        elif (match := _BEFORE_COMMA.match(text, start)) and _LEADS_ON.search(text, reach, start):
            yield Change(*match.span("stop"), "", "a year marked by a stop")
        elif (match := _GOES_ON.match(text, start)) and _LEADS_ON.search(text, reach, start):
            if _CAPITAL.search(text, max(0, start - 200), start):
                yield Change(*match.span("stop"), "", "a year marked by a stop")
        elif (match := _ALONE.match(text, start)) and _LEADS_ALONE.search(text, reach, start):
            word = match["word"].lower()
            yield Change(
                match.start("stop"), match.end("word"), f", {word}", "a year marked by a stop, taken for a sentence"
            )


def _may_be_year(view: View) -> bool:
    alone = _NEW_SENTENCE.open(view) and _ALONE_BEHIND.search(view.text) is not None
    return (_ODD.open(view) or alone) and _GATE.open(view)


RULE = Rule(
    code="PUN433",
    name="year-with-stop",
    stage="punctuation",
    category="grammar",
    find=find,
    gate=_may_be_year,
    doc=__doc__,
)
