"""Unknown words that are a slip away from a common one. Shared by SPE502 and SPE506."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...core.edit import Change
from ...core.gates import Found
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.unread import STRONG, evidence
from ...detect.vocabulary import small_words, vocabulary
from ...detect.wanted import Wanted
from ...lexicon.english import is_english, words
from ...lexicon.frequent import frequent
from ...lexicon.misspellings import misspellings
from ...lexicon.rare import rare
from ._words import places

_SHORTEST, _LONG, _LONGEST = 6, 7, 20
# Where more of the words than this are unknown, the text is not English prose.
_ALWAYS, _SHARE = 20, 10
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Letters that translators take for one another, because the source's language writes the sound that way.
_SOUNDS = ("kc", "sz", "sc", "vw", "iy", "ij")
_VOWELS = "aeiouy"
# Endings of terms and derivations, which no list has all of.
_TERM = lazy(
    r".*(?:ine|ase|ose|ide|ite|ate|osis|itis|emia|oma|gen|yl|ol|iz?s?ations?|i[sz](?:e[sd]?|ing|ers?)|isms?|ists?|ness|less"
    r"|like|wise|ward|able|ible|ish|esque|ology|ological|logist|graph(?:s|y|ic)?|grams?|phobia|phobic|cracy|ettes?|ites?|ian|ean|ese|oid|um|us|ae|ii|[aeiou]|[aio]s)"
)
_PREFIX = lazy(
    r"(?:de|dis|mis|out|inter|intra|trans|counter|fore|hyper|mega|mini|mono|poly|neo|proto|pseudo|semi|tele|ultra|auto|bio|electro|geo|hydro"
    r"|photo|thermo|electro|agro|euro|homo|hetero|macro|nano|neuro|psycho|retro|socio|up|down|in|off|on|bi|tri|co|ex|en|be|a|pro|ante|para|techno|petro|narco|aero)(?=...)"
)
_JOINTS = frozenset("-'’")
# A letter left out on purpose: "nothin'".
_CLIPPED = lazy("['’`](?!s\\b)")
_TRIPLE = lazy(r"([a-z])\1\1")
_SUFFIX = lazy(r"(?:er|ers|or|ors|ed|ing|ly|y|s|es|en|ment|ments|al|ic|ful|ship|dom|hood|ie|ies|d|r)$")


def _neighbours() -> dict[str, str]:
    near = dict.fromkeys(_LETTERS, "")
    pairs = [pair for row in _ROWS for pair in pairwise(row)] + [(pair[0], pair[1]) for pair in _SOUNDS]
    for upper, lower in pairwise(_ROWS):
        # each key touches two of the row above
        pairs += [*zip(lower, upper, strict=False), *zip(lower, upper[1:], strict=False)]
    for left, right in pairs:
        near[left] += right
        near[right] += left
    return near


_NEAR = _neighbours()


@dataclass(frozen=True, slots=True)
class Slip:
    """A place of an unknown word and the common word that is meant; `sure` where no other language's word looks so."""

    change: Change
    sure: bool


_CANDIDATE = Wanted(
    lambda word: _SHORTEST <= len(word) <= _LONGEST and word.islower() and not is_english(word), unlisted=True
)


def slips(view: View) -> list[Slip]:
    """The unknown words of a text that nobody has read over, each a slip away from one common word: `view.memo(slips)`."""
    if view.memo(evidence) < STRONG:
        return []  # in a text that somebody has read over, unknown words are terms
    vocabulary_ = view.memo(vocabulary)
    unknown = _CANDIDATE.words(view)
    if not unknown or len(unknown) > _ALWAYS + len(vocabulary_) // _SHARE:
        return []
    found = {}
    small = view.memo(small_words)
    for word in unknown:
        if word in misspellings() or word.capitalize() in vocabulary_ or word.upper() in vocabulary_:
            continue
        if word + "s" in small or (word.endswith("s") and word[:-1] in small):
            continue  # a term, in both numbers
        meant = _meant(word)
        if meant is not None:
            found[word] = meant
    if not found:
        return []
    seen: dict[str, list[tuple[int, int]]] = {}
    for start, end in places(view.text, found):
        seen.setdefault(view.text[start:end], []).append((start, end))
    return [
        Slip(
            Change(*spans[0], found[word], f"unknown word, one slip away from {found[word]}"),
            _is_sure(word, found[word]),
        )
        for word, spans in seen.items()
        # what stands twice is meant
        if word in found and len(spans) == 1 and _is_whole(view.text, *spans[0])
    ]


SLIPS = Found(slips)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the word is no part of a compound with a hyphen, which may be a coinage, and none clipped on purpose."""
    return text[start - 1 : start] not in _JOINTS and text[end : end + 1] != "-" and not _CLIPPED.match(text, end)


def _is_sure(word: str, meant: str) -> bool:
    """Whether the word is unlikely to be one of another language: long, with letters swapped, or with an English ending.

    What is left untranslated and yet so near to a long English word means the same ("dokument").
    """
    return (
        len(word) > _LONG
        or sorted(word) == sorted(meant)
        or (len(word) == _LONG and word.endswith(("ed", "ing", "ly")))
    )


def looks_like_a_slip(word: str) -> bool:
    """Whether an unknown word in small letters is one slip away from one common word, and no word of another language."""
    if not _SHORTEST <= len(word) <= _LONGEST or not (word.isascii() and word.isalpha() and word.islower()):
        return False
    meant = _meant(word)
    return meant is not None and _is_sure(word, meant)


@lru_cache(maxsize=16384)
def _meant(word: str) -> str | None:
    """The one English word a slip away, where it is a common one."""
    if _is_made_of_words(word) or word in rare():
        return None
    near = _one_away(word)
    found = set(words() & near)
    found |= {other for other in near if other[-1] == "s" and other[:-1] in words()}
    found.discard(word)
    if len(found) > 1 and len(word) > _LONG:
        # of several the common one, or the one with the same letters
        found = {other for other in found if other in frequent() and _is_likely(word, other)}
        found = {other for other in found if sorted(other) == sorted(word)} or found
    if len(found) != 1:
        return None
    meant = found.pop()
    if meant not in frequent():
        return None
    if _TERM.fullmatch(word) and not _is_mechanical(word, meant):
        return None
    return meant if _is_likely(word, meant) else None


def _is_mechanical(word: str, meant: str) -> bool:
    """Whether only fingers make the slip: two letters swapped inside a long word, or one struck three times."""
    return len(word) > 6 and (sorted(word) == sorted(meant) or _TRIPLE.search(word) is not None)


def _is_made_of_words(word: str) -> bool:
    if _TRIPLE.search(word):
        return False  # no compound either, though "discuss" and two endings would make it one
    for cut in range(3, len(word) - 2):
        if is_english(word[:cut]) and is_english(word[cut:]):
            return True
    prefix = _PREFIX.match(word)
    if prefix and is_english(word[prefix.end() :]):
        return True
    suffix = _SUFFIX.search(word)
    if suffix is None:
        return False
    stem = word[: suffix.start()]
    return len(stem) > 2 and (
        is_english(stem) or is_english(stem + "e") or (stem[-1] == stem[-2] and is_english(stem[:-1]))
    )


def _one_away(word: str) -> set[str]:
    """All that one letter dropped, added, replaced or swapped with the next makes of a word."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {head + tail[1:] for head, tail in parts[:-1]}
    near.update(head + tail[1] + tail[0] + tail[2:] for head, tail in parts[:-2])
    near.update([head + letter + tail for head, tail in parts for letter in _LETTERS])
    near.update([head + letter + tail[1:] for head, tail in parts[:-1] for letter in _LETTERS])
    return near


def _is_likely(word: str, meant: str) -> bool:
    """Whether fingers slip that way: not on the first letter; for another letter only to one next to it on the
    keyboard, or from vowel to vowel.
    """
    if word[0] != meant[0]:
        return False
    if len(word) != len(meant):
        return True
    wrong = [(a, b) for a, b in zip(word, meant, strict=True) if a != b]
    if len(wrong) == 2:
        return True  # two swapped
    ((typed, right),) = wrong
    return right in _NEAR[typed] or (typed in _VOWELS and right in _VOWELS)
