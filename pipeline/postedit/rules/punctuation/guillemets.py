"""PUN440 guillemets

What it does:
    Puts a pair of guillemets into the marks of the text's own English quotations.

Why:
    Guillemets in English are left over from a French, Italian, Russian or Greek source.

Safety:
    Unsafe: some publishers print translations with guillemets on purpose, and a text that uses them throughout is
    consistent.

Known misses:
    A quotation over several lines; reversed guillemets of German print.

Examples:
    >>> clean("They fear a «wave of fires» in May.", unsafe=True).text
    'They fear a “wave of fires” in May.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Fix
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import english_style

_PAIR = lazy(r"(?<!\w)(«[ \u00a0\u202f]?)[^\s«»\n\"“”][^«»\n\"“”]{0,500}?([ \u00a0\u202f]?»)(?!\w)")
# English in between: a quotation in another language keeps its marks.
_ENGLISH = lazy(r"\b(?:the|of|and|to|in|is|a|for|that|it|we|i|was|on|with|as|are|not)\b", re.IGNORECASE)

_WORDS = lazy(r"[^\W\d_]+")


def find(view: View) -> Iterator[Fix]:
    opens, closes = english_style(view)
    for match in _PAIR.finditer(view.text):
        if _ENGLISH.search(match.group()) is None and _foreign(match.group()):
            continue
        evidence = "guillemets in English"
        yield Fix((Change(*match.span(1), opens, evidence), Change(*match.span(2), closes, evidence)))


def _foreign(quotation: str) -> bool:
    """Whether the quotation is in another language, as far as a word in small letters, or the first, can tell."""
    from ...lexicon.english import is_english

    words = _WORDS.findall(quotation)
    if not any(word.islower() for word in words):
        return False  # a name
    return len(words) > 1 and not all(is_english(word.lower()) for word in words if word.islower() or word is words[0])


RULE = Rule(
    code="PUN440",
    name="guillemets",
    stage="punctuation",
    category="punctuation",
    held="guillemets may be the style of the house",
    find=find,
    gate=AnyOf(lazy("[«]")),
    doc=__doc__,
)
