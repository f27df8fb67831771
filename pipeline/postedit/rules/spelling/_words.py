"""The words of a text, and where they stand. Shared by the rules of this family."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Set
from functools import cache

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import View
from ...lexicon.english import is_english
from ...lexicon.misspellings import misspellings, small_only

# Bytes that are no ASCII letters part words. So do those of other letters: the pieces left of "vēlētāji" are looked for
# in the text as whole words and not found.
_PARTS = bytes(b if chr(b).isalpha() and b < 128 else 32 for b in range(256))

_SMALL_PARTS = _PARTS.lower()


def vocabulary(view: View) -> Set[str]:
    """The distinct runs of the letters a to z, as they are written: on bytes, five times as fast as by a pattern."""
    return set(view.text.encode().translate(_PARTS).decode("ascii").split())


def lower_vocabulary(view: View) -> Set[str]:
    """`vocabulary` in small letters."""
    return set(" ".join(view.memo(vocabulary)).lower().split())


def wrong_words(view: View) -> Set[str]:
    """The words of the text that the table of misspellings knows, in small letters."""
    return {word.decode("ascii") for word in view.memo(small_words) & _wrong_bytes()}


def small_words(view: View) -> Set[bytes]:
    """The distinct runs of ASCII letters in small letters; on bytes throughout, because every text pays for this."""
    return set(view.text.encode().translate(_SMALL_PARTS).split())


@cache
def _wrong_bytes() -> frozenset[bytes]:
    return frozenset(word.encode() for word in misspellings())


# What a translator leaves: letters of another script, a word in small letters that English has not the letters for.
# Not the accents of English loans (é, è, ê, ç, à, ï, ô), nor capitalised words, which are names in any English text.
_LEFT_BEHIND = lazy("[\u0370-\u1dff\u3040-\ud7a3]|(?<![^\\W\\d_])[a-zß-ɏ]{0,40}[ßáãäåæìíðñòóõöøùúýþÿ\u0100-\u024f]")


def is_careless(view: View) -> bool:
    """Whether the document shows that nobody has read it over: two different slips, or foreign letters in the prose."""
    return len(view.memo(wrong_words)) > 1 or (not view.text.isascii() and _LEFT_BEHIND.search(view.text) is not None)


_RUN = lazy("[A-Za-z]+")
# A part of an address, a code, a longer word or an abbreviation is no word.
_INSIDE_BEFORE = lazy(r"[\w@#/\\&+$~=]$|\w[.'’]$")
_INSIDE_AFTER = lazy(r"[\w@/\\&+=]|[.:]\w|\(\)")
# Somebody else's slip, shown as one: "[sic]", or the word alone in quotes or code.
_SHOWN = lazy(r"[\"”’'*]?[ \u00a0]?[\[(]sic\b", re.IGNORECASE)
_QUOTES = frozenset("\"“”‘’'«»`„")
_NEAR_BEFORE = lazy(r"([A-Za-z]+)[,;:]?[ \u00a0]+$")
_NEAR_AFTER = lazy(r"(?:['’]s)?,?[ \u00a0]+[\"“(]?([A-Za-z]+)(?![\w])")


def places(text: str, words: Collection[str]) -> Iterator[tuple[int, int]]:
    """(start, end) where one of `words` (small letters) stands by itself, whatever its case, in English surroundings."""
    for start, end in _spans(text, words):
        if _INSIDE_BEFORE.search(text, max(0, start - 2), start) or _INSIDE_AFTER.match(text, end):
            continue
        if not _is_shown(text, start, end) and in_english(text, start, end):
            yield start, end


# Up to so many words are looked for one by one, which is faster.
_FEW = 64


def _spans(text: str, words: Collection[str]) -> Iterator[tuple[int, int]]:
    small = text.lower()
    if len(words) > _FEW or len(small) != len(text):  # "İ" grows
        yield from (match.span() for match in _RUN.finditer(text) if match[0].lower() in words)
        return
    found = []
    for word in words:
        start = small.find(word)
        while start >= 0:
            found.append((start, start + len(word)))
            start = small.find(word, start + len(word))
    yield from sorted(found)


def _is_shown(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return (before in _QUOTES and after in _QUOTES and before != "" and after != "") or _SHOWN.match(
        text, end
    ) is not None


def in_english(text: str, start: int, end: int) -> bool:
    """Whether the words next to a place are English: of three on each side no more than one is not, and one at least is.

    What is a slip in English may be right in a passage left in another language.
    """
    known = unknown = 0
    for word in _neighbours(text, start, end):
        if word.lower() in misspellings():
            continue  # slips come in company
        if is_english(word):
            known += 1
        elif word[0].islower():
            unknown += 1
    return known > 2 * unknown


def _neighbours(text: str, start: int, end: int) -> Iterator[str]:
    for _ in range(3):
        before = _NEAR_BEFORE.search(text, max(0, start - 30), start)
        if before is None:
            break
        yield before[1]
        start = before.start()
    for _ in range(3):
        after = _NEAR_AFTER.match(text, end, end + 40)
        if after is None:
            break
        yield after[1]
        end = after.end()


def cased(model: str, word: str) -> str | None:
    """`word` in the case of `model`; None where that is neither small, capitalised nor all capitals."""
    if model.islower():
        return word
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[0].isupper() and model[1:].islower():
        return word[0].upper() + word[1:]
    return None


def corrections(view: View) -> Iterator[Change]:
    """The corrections of all places where the table of misspellings says what was meant."""
    table = misspellings()
    for start, end in places(view.text, view.memo(wrong_words)):
        word = view.text[start:end]
        small = word.lower()
        if small in small_only() and not word.islower():
            continue
        right = cased(word, table[small])
        if right is not None:
            yield Change(start, end, right, f"misspelling of {right}")
