"""PUN410 doubled-blank

What it does:
    Reduces two or three blanks within a sentence to one.

Why:
    A translator that drops a word often keeps the spaces on both sides of it.

Safety:
    Not behind a full stop, a colon or another mark, where two blanks are a style. Not in lines that may be columns or
    drawings: more than three blanks in a row, more than two such places, another line with blanks at the same place.
    Only in lines of eight words or more.

Known misses:
    Text that is justified with blanks.

Examples:
    >>> clean("The committee will decide on the  budget in the second week of May.").text
    'The committee will decide on the budget in the second week of May.'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_WIDE = lazy(r"(?<=[\w,;)\]”’\"'])[ \u00a0]{2,}(?=[\w(“‘\"'])")
_INDENTED = lazy(r"[ \t]{2,}|[-*•|+]|\d+[.)]")
_WORDS = lazy(r"(?:\S+[ \u00a0]+){7}\S")


def find(view: View) -> Iterator[Change]:
    text = view.text
    found = []
    for match in _WIDE.finditer(text):
        begin, end = view.line_at(match.start())
        found.append((begin, end, match))
        if len(found) > 500:  # a drawing or a table without bars
            return
    in_line = Counter(begin for begin, _, _ in found)
    columns = Counter(match.end() - begin for begin, _, match in found)
    for begin, end, match in found:
        if in_line[begin] > 2 or match.end() - match.start() > 3 or columns[match.end() - begin] > 1:
            continue
        if end - begin > 20_000 or _INDENTED.match(text, begin) or not _WORDS.match(text, begin):
            continue
        yield Change(match.start(), match.end(), " ", "doubled blank within a sentence")


def _is_wide(view: View) -> bool:
    text = view.text
    return "  " in text or ("\u00a0" in text and ("\u00a0 " in text or " \u00a0" in text or "\u00a0\u00a0" in text))


RULE = Rule(
    code="PUN410",
    name="doubled-blank",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=_is_wide,
    doc=__doc__,
)
