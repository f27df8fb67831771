"""ENC110 lone-look-alike

What it does:
    Replaces a Cyrillic or Greek letter that stands alone in a Latin line, where English wants just the Latin letter it
    looks like: a speaker's label ("Κ: Yes"), "vitamin С", "Group А", "Т-shirt", "О'Brien", "Т-72".

Why:
    Translators copy single letters.

Safety:
    As a label or a designation only letters that look and sound the same in both alphabets (С-300 is S-300, Х-101 is
    Kh-101), and only in lines without another word in that alphabet. Not in text about letters.

Known misses:
    Single lower-case letters: "а" and "о" are words in several languages.

Examples:
    >>> clean("Κ: The Т-shirt says vitamin С.").text
    'K: The T-shirt says vitamin C.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import off_limits
from ._scripts import LOOK_ALIKE, SAME_SOUND, foreign_words

_CAPITALS = "".join(sorted(char for char in LOOK_ALIKE if char.isupper()))
_SURE = "".join(sorted(char for char in SAME_SOUND if char.isupper()))
# In these places an English word says which letter is meant.
_NAMED = lazy(
    rf"(?<!\w)[{_CAPITALS}](?:(?<=[Vv]itamin .)(?!\w)|(?<=[Hh]epatitis .)(?!\w)|(?=-(?:shirts?|rays?|level|list(?:er)?s?|bone|cell|class)\b))"
)
_IRISH = lazy(r"(?<!\w)[ОΟ](?=['’][A-Z][a-z])")
# A speaker's label, or a designation: T-72, M16, A4.
_ALONE = lazy(rf"(?<![\w’'-])[{_SURE}](?:(?=: [\"“A-Z])(?<![^\n.;!?] .)(?<![^\s].)|(?=-?\d{{1,3}}(?![\d.,]*\w)))")
# What letters number. Only А and Е: В is the third letter there, and nobody can tell whether it was counted or copied.
_NUMBERED = lazy(
    r"\b(?:[Bb]lock|[Cc]arriage|[Cc]ategory|[Cc]lass|[Gg]rade|[Gg]roup|[Pp]lan|[Ss]ection|[Tt]eam|[Tt]ype|[Ww]ard|[Zz]one) (?P<letter>[АЕΑΕ])(?![\w’'.-])"
)
_ABOUT_LETTERS = lazy(r"(?i)\b(?:letters?|alphabet|cyrillic|greek)\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for pattern in (_NAMED, _IRISH, _ALONE, _NUMBERED):
        for match in pattern.finditer(text):
            start, end = match.span("letter" if pattern is _NUMBERED else 0)
            line_start, line_end = view.line_at(start)
            if off_limits(view, start) or _ABOUT_LETTERS.search(
                text, max(line_start, start - 60), min(line_end, end + 60)
            ):
                continue
            if pattern in (_ALONE, _NUMBERED):
                begin, stop = max(line_start, start - 500), min(line_end, end + 500)
                if foreign_words(text, begin, start) or foreign_words(text, end, stop):
                    continue
            yield Change(start, end, LOOK_ALIKE[text[start]], "letter of another script that looks like a Latin one")


RULE = Rule(
    code="ENC110",
    name="lone-look-alike",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy(f"[{_CAPITALS}]")),
    doc=__doc__,
)
