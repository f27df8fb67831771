"""REV909 wrong-given-name

What it does:
    Reports the given name of a well-known officeholder where it is a slip of the right one: "US Ambassador to NATO Julian
    Smith" for Julianne Smith.

Why:
    Names that went through another alphabet or through an inflected language come back as a name that is more common.

Safety:
    Changes nothing. Surname and office have to match, the office within the same few lines, and the given name has to begin
    with the same letter and differ by two letters at most. The right name elsewhere in the text does not matter: the slip is a
    slip still.

Known misses:
    Everybody who is not in the table; surnames with slips of their own.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("Julian Smith, the US ambassador to NATO, agreed.").findings]
    [('Julian Smith', ('Julianne Smith',))]
    >>> clean("Julian Smith, the member for Skipton, agreed.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ._officeholders import Officeholder, table

_GIVEN = lazy(r"(?<![\w.-])([A-Z][^\W\d_]{2,15}) $")
_WORDS = lazy(r"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?")
_NEAR = 140
_MOST_LETTERS = 2
# In three and four letters two others make another name.
_SHORT = 4


@cache
def _searcher() -> tuple[Any, tuple[Officeholder, ...]]:
    from ahocorasick_rs import AhoCorasick

    holders = tuple(table().values())
    return AhoCorasick([f" {holder.surname}" for holder in holders]), holders


@cache
def _runs() -> frozenset[str]:
    """Of each surname its longest run of letters within ASCII."""
    return frozenset(max(_RUN.findall(holder.surname), key=len) for holder in table().values())


_RUN = lazy("[A-Za-z]+")
_HOLDERS = WantedAmong(_runs)


def find(view: View) -> Iterator[Notice]:
    text = view.text
    if not _HOLDERS.words(view):
        return
    searcher, holders = _searcher()
    for index, start, end in searcher.find_matches_as_indexes(text):
        if text[end : end + 1].isalnum() or (text[end : end + 2].strip("-").isalpha() and text[end : end + 1] == "-"):
            continue
        holder = holders[index]
        before = _GIVEN.search(text, max(0, start - 20), start + 1)
        if before is None:
            continue
        given = before[1]
        if given in holder.given or not _slip(given, holder) or not _office(text, before.start(), end, holder):
            continue
        name = f"{holder.given[0]} {holder.surname}"
        yield Notice(
            before.start(1),
            end,
            f"the officeholder is called {name}: correct the given name, unless somebody else is meant",
            (name,),
        )


def _slip(given: str, holder: Officeholder) -> bool:
    from rapidfuzz.distance import Levenshtein

    return any(
        given[0] == right[0] and Levenshtein.distance(given, right) <= (1 if len(right) <= _SHORT else _MOST_LETTERS)
        for right in holder.given
    )


def _office(text: str, start: int, end: int, holder: Officeholder) -> bool:
    around = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    words = {
        word.lower().removesuffix(".") if word.count(".") == 1 else word.lower().rstrip(".")
        for word in _WORDS.findall(around)
    }
    words |= {part for word in words for part in word.split("-")}
    return all(any(word.rstrip(".") in words for word in group) for group in holder.near)


RULE = Rule(
    code="REV909",
    name="wrong-given-name",
    stage="review",
    category="name",
    find=find,
    doc=__doc__,
)
