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
    from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

    phrases = tuple(mistranslations())
    curly = tuple(phrase for phrase in phrases if "'" in phrase)
    known = phrases + curly
    forms = [phrase.encode() for phrase in (*phrases, *(phrase.replace("'", "’") for phrase in curly))]
    # twice as slow as a DFA over a megabyte, and built in a quarter of the time
    machine = Implementation.ContiguousNFA
    return BytesAhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=machine), known


_INSIDE_BEFORE = lazy(r"[\w@#/\\&+’'-]")
_INSIDE_AFTER = lazy(r"[\w@/\\&+]|[-–’']\w")


def find_mistranslations(text: str, raw: bytes) -> Iterator[tuple[int, int, Mistranslation]]:
    """(start, end, row) of every phrase of the table that stands in `text` as whole words, whatever its context.

    `raw` is the text in UTF-8.
    """
    searcher, known = _searcher()
    table = mistranslations()
    if not text.isascii() and ("İ" in text or "\u212a" in text):
        # the two letters beyond ASCII whose small ones are within it
        text = text.replace("İ", "i").replace("\u212a", "k")
        raw = text.encode()
    # on bytes, which are searched and made small faster; places are counted only where something stands
    for index, first, stop in searcher.find_matches_as_indexes(raw.lower()):
        start = len(raw[:first].decode())
        end = start + len(raw[first:stop].decode())
        if start and _INSIDE_BEFORE.match(text, start - 1):
            continue
        if end < len(text) and _INSIDE_AFTER.match(text, end):
            continue
        yield start, end, table[known[index]]
