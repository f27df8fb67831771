"""REV912 weekday-of-date

What it does:
    Reports a weekday that does not belong to its date: "Monday, 5 January 2021" was a Tuesday.

Why:
    Translators swap the parts of a date and drop digits, and the calendar tells.

Safety:
    Changes nothing. Weekday, day, month and year have to stand together; only years from 1930 on, when every paper's
    country had the same calendar.

Known misses:
    Dates without a year.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("They met on Monday, 5 January 2021.").findings]
    [('Monday', ('Tuesday',))]
    >>> clean("They met on Tuesday, 5 January 2021.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_MONTH = "|".join(f"{name}|{name[:3]}\\b\\.?" if len(name) > 4 else name for name in _MONTHS) + r"|Sept\b\.?"
_YEAR = r"(?P<year>(?:19[3-9]|20[0-4])\d)"
_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH}),?"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?) {_YEAR}"
)
_WEEKDAY = lazy(r"day\b(?!-)")
_DAY_BEFORE = lazy(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)$")
_BEHIND = lazy(rf"(?:, (?:the )?|\s+\(|,? on | (?:the )?){_DATE}(?![\w-]|[.,]\d)")
# "5 January 2021 (Monday)", "5 January 2021, a Monday", "5 January 2021, Monday,"
_BEFORE = lazy(rf"(?<![\w.,/-]){_DATE}(?P<joint> \(|, a |, )$")
_CLOSES = {
    " (": lazy(r"\)"),
    ", ": lazy(r"(?!,? (?:(?:and|or) )?[A-Z]\w+day)(?:[,;.)](?!\w)|$)"),
    ", a ": lazy(r"(?![\w'’-]| [A-Z])"),
}
_LONGEST = 40  # characters of a date and what joins it
_LONGEST_NAME = len("Wednes")


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for found in _WEEKDAY.finditer(text):
        end = found.end()
        weekday = _DAY_BEFORE.search(text, max(0, found.start() - _LONGEST_NAME - 1), found.start())
        if weekday is None:
            continue
        match = _BEHIND.match(text, end)
        if match is None:
            match = _BEFORE.search(text, max(0, weekday.start() - _LONGEST), weekday.start())
            if match is None or not _CLOSES[match["joint"]].match(text, end):
                continue
        name = match["month"] or match["month2"]
        month = next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3]))
        try:
            real = _DAYS[date(int(match["year"]), month, int(match["day"] or match["day2"])).weekday()]
        except ValueError:
            continue  # no such day: another rule's
        if text[weekday.start() : end] != real:
            yield Notice(
                weekday.start(), end, f"this date was a {real}: check weekday and date against the source", (real,)
            )


_NAMED = WantedAmong(lambda: _DAYS)


def _may_be_dated(view: View) -> bool:
    # a date has a year
    return bool(_NAMED.words(view)) and "000" in view.kinds()


RULE = Rule(
    code="REV912",
    name="weekday-of-date",
    stage="review",
    category="spelling",
    find=find,
    gate=_may_be_dated,
    doc=__doc__,
)
