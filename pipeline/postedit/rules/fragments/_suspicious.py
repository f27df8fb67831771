"""Words that may be leftovers: the only places where the tagger is asked.

Nine sentences in ten have none, and most articles. What every text pays is one set of its words, which the spelling stage
needs as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.leftovers import IN_NAMES
from ...detect.pieces import WORD_PATTERN
from ...detect.scripts import LETTERS
from ...detect.vocabulary import places, standing
from ...detect.wanted import Wanted
from ...lexicon.borrowed import borrowed
from ...lexicon.english import is_english, words
from ...lexicon.misspellings import misspellings
from ...lexicon.uncommon import uncommon

# Letters beyond a to z: Latin ones, with and without the marks written apart, and those of other scripts.
_BEYOND = AnyOf(lazy(f"[\u00df-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff{LETTERS}]"))
_WORD = lazy(WORD_PATTERN)
_LONGEST = 64
# Up to so many words are looked for one by one, which is faster.
_FEW = 64
# Parts of addresses, codes, compounds and numbers are no words, nor is what an apostrophe has cut off.
_INSIDE = frozenset("@#/\\_=+&~$*<>|0123456789")
_MARKS = frozenset(".-'’")
# Endings and beginnings that make English words at will, which no list has all of.
_ENDINGS = tuple(
    """
    ness ly ing ings ed er ers or ors ise ises ised ising isation isations ize izes ized izing ization izations able ability
    ible al ally ality ation ations ment ments less ful ist ists ism isms ous ic ical ically ity ities ish y ian ians ive
    ively ship ships dom hood man men person people woman women like wide wise ward wards ese proof worthy free based
    """.split()
)
_BEGINNINGS = tuple(
    """
    un on off re non pre anti over under post sub super micro multi cyber eco dis mis out inter intra counter de trans pseudo semi
    hyper neo fore up photo bio geo neuro poly auto tele co mega mini macro hetero homo mono nano agro euro electro
    """.split()
)
# Beginnings alone, as in "co-founder", and abbreviations.
_ALONE = frozenset(
    {*_BEGINNINGS, "ex", "vs", "com", "www", "http", "https", "th", "pm", "km", "kg", "bn", "mln", "tv", "kph"}
)


def suspicious(view: View) -> list[tuple[int, int]]:
    """Where the words stand that are neither English nor made the English way, nor names, in order: `view.memo(suspicious)`.

    Words with a capital first are names as far as anybody can tell, unless they are in another script.
    """
    text = view.text
    found = set(_places(view, _ODD.words(view)))
    found.update(_beyond(text, places(view, _BEYOND)))
    return sorted(found)


def _places(view: View, unknown: list[str]) -> Iterator[tuple[int, int]]:
    text = view.text
    if len(unknown) > _FEW:
        wanted = set(unknown)
        for match in _WORD.finditer(text):
            if match[0] in wanted and _stands(text, *match.span()):
                yield match.span()
        return
    for word in unknown:
        for start in standing(view, word):
            if _stands(text, start, start + len(word)):
                yield start, start + len(word)


def _stands(text: str, start: int, end: int) -> bool:
    """Whether this is a whole word in running text."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before.isalpha() or after.isalpha() or before in _INSIDE or after in _INSIDE:
        return False
    if before in _MARKS and text[start - 2 : start - 1].isalnum() and start > 1 and before != "-":
        return False
    return not (after in _MARKS and text[end + 1 : end + 2].isalnum() and after != "-")


def _beyond(text: str, letters: list[int]) -> Iterator[tuple[int, int]]:
    done = 0
    for letter in letters:
        if letter < done:
            continue
        start = letter
        while start > done and letter - start < _LONGEST and text[start - 1].isalpha():
            start -= 1
        match = _WORD.match(text, start, start + 4 * _LONGEST)
        if match is None:
            done = letter + 1
            continue
        done = match.end()
        word = match[0]
        if len(word) > 1 and (not word[0].isupper() or word[0] > "\u0370") and not is_english(word):
            before, after = text[start - 1 : start] if start else "", text[done : done + 1]
            if before not in _INSIDE and after not in _INSIDE:
                yield start, done


def _is_odd(word: str) -> bool:
    """Neither English nor made of English: `word` is in the letters a to z, the first of them a small one."""
    if (
        word[0] < "a"
        or len(word) < 2
        or len(word) > _LONGEST
        or word in _ALONE
        or word in IN_NAMES
        or word in misspellings()
        or is_english(word)
    ):
        return False
    known = words()
    if word.endswith(_ENDINGS) and any(
        word.endswith(end) and len(word) > len(end) + 3 and _is_stem(word[: -len(end)]) for end in _ENDINGS
    ):
        return False
    if word.startswith(_BEGINNINGS) and any(
        word.startswith(start) and len(word) > len(start) + 3 and is_english(word[len(start) :])
        for start in _BEGINNINGS
    ):
        return False
    # a compound of two English words
    if any(word[:at] in known and is_english(word[at:]) for at in range(4, len(word) - 3)):
        return False
    return not (word in uncommon() or (word[-1] == "s" and word[:-1] in uncommon()) or borrowed([word])[0])


_ODD = Wanted(_is_odd, unlisted=True)


def _is_stem(stem: str) -> bool:
    known = words()
    return (
        stem in known
        or stem + "e" in known
        or (stem[-1] == "i" and stem[:-1] + "y" in known)
        or (stem[-1] == stem[-2] and stem[:-1] in known)
    )
