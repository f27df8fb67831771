"""REP616 source-word-again

What it does:
    Removes a Cyrillic or Greek noun that stands between an article and its English, or directly behind the two: "the
    маршрутка minibus", "the mayor кмет said".

Why:
    The translator copies the word and then translates it.

Safety:
    Only some sixty nouns of the news whose English is certain (translate/beside), with a blank between and the English
    directly beside. A word in brackets, in quotation marks or behind a comma is meant to be there, and so is one that is
    spoken of ("the word маршрутка").

Known misses:
    All other words, words of Latin letters, other scripts.

Examples:
    >>> clean("The driver of the маршрутка minibus fell asleep.").text
    'The driver of the minibus fell asleep.'
    >>> clean("The driver of the minibus (маршрутка) fell asleep.").edits
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...translate.beside import beside_translation

_ANY = lazy("[\u0370-\u03ff\u0400-\u04ff]")
_NOUN = lazy(r"(?<![\w'’-])[\u0370-\u03ff\u0400-\u04ff]+(?:'[\u0400-\u04ff]+)?(?![\w'’-])")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _NOUN.finditer(text):
        start, end = match.span()
        side = beside_translation(text, start, end)
        if side > 0:
            yield Change(start, end + 1, "", "the source's word before its translation")
        elif side < 0:
            yield Change(start - 1, end, "", "the source's word behind its translation")


RULE = Rule(
    code="REP616",
    name="source-word-again",
    stage="repetition",
    category="duplication",
    find=find,
    gate=AnyOf(_ANY),
    doc=__doc__,
)
