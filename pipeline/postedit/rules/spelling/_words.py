"""The words of a text, and where they stand. Shared by the rules of this family."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.unread import evidence, wrong_words
from ...lexicon.english import is_english
from ...lexicon.misspellings import borrowed, misspellings, small_only


def is_careless(view: View) -> bool:
    """Whether a known slip of the document is no lone one: there is another, or another sign."""
    return view.memo(evidence) > 1


_RUN = lazy("[A-Za-z]+")
# A part of an address, a code, a longer word or an abbreviation is no word.
_INSIDE_BEFORE = lazy(r"[\w@#/\\&+$~=]$|\w[.'’]$")
_INSIDE_AFTER = lazy(r"[\w@/\\&+=]|[.:]\w|\(\)")
# Somebody else's slip, shown as one: "[sic]", or the word alone in quotes or code.
_SHOWN = lazy(r"[\"”’'*]?[ \u00a0]?[\[(]sic\b", re.IGNORECASE)
_QUOTES = frozenset("\"“”‘’'«»`„")
_NEAR_BEFORE = lazy(r"([^\W\d_]+)[,;:]?[ \u00a0]+$")
_NEAR_AFTER = lazy(r"(?:['’]s)?,?[ \u00a0]+[\"“(]?([^\W\d_]+)(?![\w])")


def places(text: str, words: Collection[str]) -> Iterator[tuple[int, int]]:
    """(start, end) where one of `words` (small letters) stands by itself, whatever its case, in English surroundings."""
    for start, end in spans(text, words):
        if _INSIDE_BEFORE.search(text, max(0, start - 2), start) or _INSIDE_AFTER.match(text, end):
            continue
        if not is_shown(text, start, end) and in_english(text, start, end):
            yield start, end


# Up to so many words are looked for one by one, which is faster.
_FEW = 64


def spans(text: str, words: Collection[str]) -> Iterator[tuple[int, int]]:
    if not words:
        return
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


def is_shown(text: str, start: int, end: int) -> bool:
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


_APOSTROPHE = lazy("['’](?<=[A-Za-z].)(?=[a-z])")


def apostrophe(view: View) -> str:
    """The document's own apostrophe; where it has none that of its quotation marks."""
    text = view.text
    if "’" not in text and "”" not in text:
        return "'"
    found = _APOSTROPHE.findall(text)
    curly = found.count("’")
    if found:
        return "’" if 2 * curly >= len(found) else "'"
    return "’" if text.count("”") >= text.count('"') else "'"


def corrections(view: View, lone: bool) -> Iterator[Change]:
    """The corrections of the places where the table of misspellings says what was meant.

    With `lone` of those that are the only sign of a text left unread, without it of the others.
    """
    careless = is_careless(view)
    if careless and lone:
        return
    table = misspellings()
    for start, end in places(view.text, view.memo(wrong_words)):
        word = view.text[start:end]
        small = word.lower()
        if not word.islower() and (small in small_only() or small in borrowed()):
            continue  # a name perhaps
        sure = careless or word in borrowed()
        right = cased(word, table[small])
        if right is not None and sure != lone:
            right = right.replace("'", view.memo(apostrophe))
            yield Change(start, end, right, f"misspelling of {right}")
