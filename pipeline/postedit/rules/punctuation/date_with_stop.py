"""PUN432 date-with-stop

What it does:
    Writes the day of a date in English: "on 24. May" to "on 24 May", "the 6. July" to "the 6th of July"; where nothing
    leads to the date, "on" does: "arrived in London 10. August 1776" to "arrived in London on 10 August 1776".

Why:
    German, Danish, Hungarian and the Slavic and Baltic languages mark the day by a stop.

Safety:
    A number may end a sentence that "May" or "March" follows: only behind "on", "from", "until" and the like, before a
    year, or where the text has several such dates. Not at the beginning of a line, where it numbers an item, nor behind
    a noun that takes a number ("page 6. July").

Known misses:
    Abbreviated months.

Examples:
    >>> clean("It opened on 24. May and closed in London 10. August 1776.").text
    'It opened on 24 May and closed in London on 10 August 1776.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._numbers import MONTHS, ordinal

_DATE = lazy(
    rf"(?<![\w.,:/-])(?:(?P<first>\d{{1,2}})\.(?P<link>[ \u00a0]?[-–][ \u00a0]?|[ \u00a0](?:and|or|to|until)[ \u00a0]))?"
    rf"(?P<day>\d{{1,2}})\.[ \u00a0]?(?P<month>{MONTHS}|{MONTHS.lower()})(?![\w-])"
)
_BEHIND = lazy(
    r",?[ \u00a0](?P<year>1\d{3}|20\d\d)\b|(?P<close>[.,;)]|[ \u00a0]*(?:\n|$)|[ \u00a0](?:and|to|until|at|in|when|the|from)\b)|(?P<word>[ \u00a0][a-z])"
)
_RANGE = lazy(r"[ \u00a0]?[-–—]|[ \u00a0](?:to|until|till)\b")
_WORD = lazy(r"(?P<word>[A-Za-z]+)(?P<comma>,?)[ \u00a0]$")
# they lead to a date and to nothing else that is counted
_LEADING_TEXT = """
    on from until till since before after dated next last monday tuesday wednesday thursday friday saturday sunday
    night morning evening
"""
_LEADING = frozenset(_LEADING_TEXT.split())
# they lead to dates and to numbers
_OPEN_TEXT = """
    to by of at about for and or between through around in with over under than
"""
_OPEN = frozenset(_OPEN_TEXT.split())
_COUNTS_TEXT = """
    is was were are be been turned turns aged age chapter page number no section article paragraph act scene psalm
    verse step part room table figure rule question point item exactly only just nearly almost scored total apollo
    windows boeing airbus iphone android version top channel route highway line group
"""
_COUNTS = frozenset(_COUNTS_TEXT.split())


def _fix(text: str, match: re.Match[str], several: bool) -> Change | None:
    line = max(text.rfind("\n", max(0, match.start() - 40), match.start()) + 1, match.start() - 40, 0)
    behind = _BEHIND.match(text, match.end())
    year = behind is not None and behind["year"] is not None
    month = match["month"].capitalize()
    lower = match["month"][0].islower()
    days = f"{match['first']}{match['link']}{match['day']}" if match["first"] else match["day"]
    lead = ""
    word = _WORD.search(text, max(line, match.start() - 25), match.start())
    low = word["word"].lower() if word else ""
    if not text[line : match.start()].strip():
        if not year:
            return None
    elif word is None:
        if not year and not match["first"]:
            return None
    elif low == "the":
        if lower and not year:
            return None
        days = (
            (ordinal(int(match["first"])) + match["link"] if match["first"] else "")
            + ordinal(int(match["day"]))
            + " of"
        )
    elif low in _LEADING:
        pass
    elif lower and not year:
        return None  # "rose to 24. may" is too little to go by
    elif low in _OPEN or word["comma"]:
        if not year and (behind is None or behind["close"] is None):
            return None
    elif low in _COUNTS:
        if not year:
            return None
    else:
        if not (year or (several and (behind is None or behind["close"] or behind["word"]))):
            return None
        if match["first"] is None and not _RANGE.match(text, match.end()):
            lead = "on "
    return Change(match.start(), match.end(), f"{lead}{days} {month}", "day of a date marked by a stop")


def find(view: View) -> Iterator[Change]:
    text = view.text
    dates = [match for match in _DATE.finditer(text) if 0 < int(match["day"]) < 32]
    for match in dates:
        change = _fix(text, match, len(dates) > 1)
        if change is not None:
            yield change


RULE = Rule(
    code="PUN432",
    name="date-with-stop",
    stage="punctuation",
    category="grammar",
    find=find,
    gate=Joints("0\\.[ \u00a0]?[aA]", lazy(rf"\.(?<=\d\.)[ \u00a0]?(?:{MONTHS}|{MONTHS.lower()})")),
    doc=__doc__,
)
