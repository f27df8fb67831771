"""Phrases that are probably a word-for-word translation, with what was meant: `mistranslations.tsv`.

Read at the first question. The search is one pass over the text, however long the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ..core.pattern import lazy


@dataclass(frozen=True, slots=True)
class Mistranslation:
    """`phrase` is in small letters and probably means one of `suggestions`.

    `context`: small words of which one must stand in the text, none needed where it is empty; `unless`: words of which
    none may. A star at the end of a word stands for any ending. `lang` is the language it comes from, or "".
    """

    phrase: str
    suggestions: tuple[str, ...]
    context: tuple[str, ...]
    unless: tuple[str, ...]
    lang: str
    domain: str


@cache
def mistranslations() -> dict[str, Mistranslation]:
    """All rows by their phrase; a row with "(s)" counts twice."""
    found = {}
    text = files(__package__).joinpath("mistranslations.tsv").read_text("utf-8")
    for line in text.split("\n"):
        if not line or line[0] == "#":
            continue
        written, meant, context, unless, lang, domain = line.split("\t")
        for ending in ("", "s") if "(s)" in written else ("",):
            phrase = written.replace("(s)", ending)
            suggestions = tuple(meant.replace("(s)", ending).split("|"))
            found[phrase] = Mistranslation(
                phrase, suggestions, tuple(context.split()), tuple(unless.split()), lang, domain
            )
    return found


@cache
def _searcher() -> tuple[Any, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    known = tuple(mistranslations())
    # twice as slow as a DFA over a megabyte, and built in a quarter of the time
    machine = Implementation.ContiguousNFA
    return AhoCorasick(known, matchkind=MatchKind.LeftmostLongest, implementation=machine), known


_INSIDE_BEFORE = lazy(r"[\w@#/\\&+’'-]")
_INSIDE_AFTER = lazy(r"[\w@/\\&+]|[-–’']\w")


def find_mistranslations(text: str) -> Iterator[tuple[int, int, Mistranslation]]:
    """(start, end, row) of every phrase of the table that stands in `text` as whole words, whatever its context.

    `text` must hold no lone surrogates.
    """
    searcher, known = _searcher()
    table = mistranslations()
    # the one capital whose small letter is two characters long would shift all that follows
    small = text.replace("İ", "i").lower().replace("’", "'")
    for index, start, end in searcher.find_matches_as_indexes(small):
        if start and _INSIDE_BEFORE.match(small, start - 1):
            continue
        if end < len(small) and _INSIDE_AFTER.match(small, end):
            continue
        yield start, end, table[known[index]]
