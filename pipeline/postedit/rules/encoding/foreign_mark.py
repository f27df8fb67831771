"""ENC113 foreign-mark

What it does:
    Writes marks of other scripts in Latin text as the English ones they stand for: the Hebrew hyphen ("29־year-old"), the
    Arabic comma, semicolon and question mark, the Indic, Burmese, Ethiopic, Armenian and Urdu stops, the Greek question
    mark, Arabic signs in numbers; and an acute accent typed for the apostrophe ("don´t").

Why:
    Translators copy marks they have no translation for.

Safety:
    Only with Latin letters or ASCII digits around: text left in its own script keeps its marks, also at its border. The
    non-breaking hyphen is a mark of good typography and stays.

Known misses:
    Greek questions whose mark was written as a Latin semicolon. Backticks for apostrophes: they also mark code.

Examples:
    >>> clean("The 29־year-old asked، “Is it true؟” It was ।").text
    'The 29-year-old asked, “Is it true?” It was.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import AnyOf, Rule, View
from ._context import LATIN, among_latin, is_latin, letter_before, off_limits

# After the mark English wants a space; before it, none.
_ENDING = {
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "।": ".", "॥": ".", "။": ".", "၊": ",", "።": ".", "፣": ",", "፤": ";", "։": ".", "\u037e": "?",
}  # fmt: skip
_PLAIN = {"־": "-", "֊": "-", "״": '"', "׳": "'"}
_IN_NUMBERS = {"٪": "%", "٫": ".", "٬": ","}
_MARK = lazy(f"[{''.join(_ENDING)}{''.join(_PLAIN)}{''.join(_IN_NUMBERS)}]")
_ACCENT = lazy(rf"´(?<=[{LATIN}].)(?=(?:s|t|re|ve|ll|d|m)\b)")


def find(view: View) -> Iterator[Change]:
    text, done = view.text, 0
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = match[0]
        if off_limits(view, start) or not among_latin(text, start, end):
            continue
        why = "mark of another script in Latin text"
        if mark in _ENDING:
            if not is_latin(letter_before(text, start)):
                continue
            after = _ENDING[mark]
            numeric = text[start - 1].isdigit() and text[end : end + 1].isdigit()
            if text[end : end + 1].isalnum() and not (numeric and after == ","):
                after += " "
            while start > done and text[start - 1] == " " and start - 1 > 0:
                start -= 1
            yield Change(start, end, after, why)
        elif mark in _PLAIN:
            yield Change(start, end, _PLAIN[mark], why)
        elif text[start - 1 : start].isdigit() and (mark == "٪" or text[end : end + 1].isdigit()):
            yield Change(start, end, _IN_NUMBERS[mark], why)
        done = end
    for match in _ACCENT.finditer(text):
        if not off_limits(view, match.start()):
            yield Change(match.start(), match.end(), "'", "accent for an apostrophe")


RULE = Rule(
    code="ENC113",
    name="foreign-mark",
    stage="encoding",
    category="encoding",
    applicability="safe",
    find=find,
    gate=AnyOf(lazy(f"[{''.join(_ENDING)}{''.join(_PLAIN)}{''.join(_IN_NUMBERS)}´]")),
    doc=__doc__,
)
