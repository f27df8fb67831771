"""FRA308 beside-translation

What it does:
    Drops a word in another script that stands directly before its own translation, or a number word before its digits.

Why:
    Some translators copy a word they are not sure of and translate it all the same.

Safety:
    Only where a table knows the word and its English follows at once, with no mark between. In brackets or quotation marks, or where a
    writer speaks of the word, it is meant to be there. Names written twice are the repetition stage's.

Known misses:
    Words that are not in the table; a translation in other words.

Examples:
    >>> clean("Later Військові the military closed the road.").text
    'Later the military closed the road.'
    >>> clean("The word Військові means the military.").text
    'The word Військові means the military.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...translate import translate
from ...translate.beside import english_of
from ._script import FOREIGN, spans

_ARTICLE = r"(?:(?:the|a|an) )?"
_MENTION = frozenset("\"“”«»„'‘’([`*_")
_SENTENCE_START = lazy(r"(?:^|[.!?][”\"’']?[ \u00a0])\Z", re.MULTILINE)


def find(view: View) -> Iterator[Change]:
    text = view.text
    for span in spans(view):
        start, end = span.start, span.end
        if span.gloss or span.bracket or text[end : end + 1] not in (" ", "\u00a0"):
            continue
        if text[start - 1 : start] in _MENTION and start:
            continue
        english = _english(text[start:end])
        following = re.compile(
            rf"[ \u00a0]({_ARTICLE}(?:{'|'.join(map(re.escape, english))}))(?![\w%]|[.,]\d)", re.IGNORECASE
        )
        match = following.match(text, end) if english else None
        if match is None:
            continue
        if match[1][0].islower() and _SENTENCE_START.search(text, max(0, start - 4), start):
            yield Change(start, match.start(1) + 1, match[1][0].upper(), f"its translation follows: {match[1]}")
        else:
            yield Change(start, match.start(1), "", f"its translation follows: {match[1]}")


def _english(words: str) -> tuple[str, ...]:
    known = english_of(words.lower())
    if known:
        return tuple(sorted(known))
    translation = translate(words)
    return () if translation is None else (translation.text,)


RULE = Rule(
    code="FRA308",
    name="beside-translation",
    stage="fragments",
    category="foreign",
    find=find,
    gate=FOREIGN,
    doc=__doc__,
)
