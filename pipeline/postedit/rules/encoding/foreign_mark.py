"""ENC113 foreign-mark

What it does:
    Writes marks of other scripts in Latin text as the English ones they stand for: the Hebrew hyphen ("29־year-old"), the
    Arabic comma, semicolon and question mark, the Indic, Burmese, Ethiopic, Armenian and Urdu stops, the Greek question
    mark, Arabic signs in numbers; the Armenian marks that stand over the word asked or called; and an acute accent typed for the apostrophe ("don´t").

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
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import LATIN, among_latin, is_latin, letter_before, off_limits

# After the mark English wants a space; before it, none.
_ENDING = {
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "।": ".", "॥": ".", "။": ".", "၊": ",", "።": ".", "፣": ",", "፤": ";", "։": ".", "\u037e": "?",
}  # fmt: skip
_PLAIN = {"־": "-", "֊": "-", "״": '"', "׳": "'"}
# Armenian sets them over a vowel of the word that is asked, called or stressed, and a stop at the end.
_OVER_WORDS = {"՞": "?", "՜": "!", "՛": ""}
_IN_NUMBERS = {"٪": "%", "٫": ".", "٬": ","}
_MARK = lazy(f"[{''.join(_ENDING)}{''.join(_PLAIN)}{''.join(_IN_NUMBERS)}{''.join(_OVER_WORDS)}]")
_REST = lazy(r"[^.?!:;։\n”\"]{0,200}([.?!:;։”\"]?)")
_ENDS = lazy(r"[”\"»)]|[ \u00a0]*(?:$|\n)|[ \u00a0]+[A-Z“\"]")
_STOP_ENDS = lazy(r"[.:։](?=[”\"»)]|[ \u00a0]*(?:$|\n)|[ \u00a0]+[A-Z“\"])")
# Also the genitive of a plural, where the accent is no quotation mark: "the workers´ pay".
_ACCENT = lazy(rf"´(?<=[{LATIN}].)(?=(?:s|t|re|ve|ll|d|m)\b)|´(?<=[a-z]s.)(?= [a-z])")
_QUOTED = 300  # code points; nobody quotes more in accents
_OPENING_ACCENT = lazy(r"´(?<![^\s(].)(?=\w)")


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
        elif mark in _OVER_WORDS:
            if (change := _over_word(text, start, end)) is not None:
                yield change
                end = change.end
        elif mark in _PLAIN:
            yield Change(start, end, _PLAIN[mark], why)
        elif text[start - 1 : start].isdigit() and (mark == "٪" or text[end : end + 1].isdigit()):
            yield Change(start, end, _IN_NUMBERS[mark], why)
        done = end
    for match in _ACCENT.finditer(text):
        start, end = match.span()
        if text[end : end + 1] == " " and _OPENING_ACCENT.search(
            text, max(view.line_at(start)[0], start - _QUOTED), start
        ):
            continue
        if not off_limits(view, start):
            yield Change(start, end, "'", "accent for an apostrophe")


def _over_word(text: str, start: int, end: int) -> Change | None:
    """What becomes of an Armenian mark over (or behind) a Latin word: it goes where the stop says the same, and becomes
    the stop where there is none or only a full one. Elsewhere nobody knows what was asked.
    """
    said = _OVER_WORDS[text[start]]
    why = "mark of another script in Latin text"
    if not is_latin(text[start - 1 : start]):
        return None
    rest = _REST.match(text, end)
    if said == "" or (rest is not None and rest[1] == said):
        return Change(start, end, "", why)
    if stop := _STOP_ENDS.match(text, end):
        return Change(start, stop.end(), said, why)
    return Change(start, end, said, why) if _ENDS.match(text, end) else None


RULE = Rule(
    code="ENC113",
    name="foreign-mark",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy(f"[{''.join(_ENDING)}{''.join(_PLAIN)}{''.join(_IN_NUMBERS)}{''.join(_OVER_WORDS)}´]")),
    doc=__doc__,
)
