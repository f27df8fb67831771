"""SPE502 unknown-word

What it does:
    Proposes the one common English word that a word nobody knows is a slip away from: "intervierw" for "interview".

Why:
    No table holds every slip.

Safety:
    Unsafe: an unknown word may be a coinage, a term or a word of another language. Silent in texts that somebody has read
    over (no two known slips, nothing left in another script), and unless the word is in small letters,
    stands once, is no compound or derivation of English words, and exactly one English word, a common one, is one slip
    away: two letters swapped, one doubled, dropped or added, or a neighbour on the keyboard hit. Its first letter is
    right, and the words around it are English.

Known misses:
    Words of fewer than six letters; two slips in one word; words that several could be meant by.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("The мэр gave an intervierw.").findings if f.rule == "SPE502"]
    [('intervierw', ('interview',))]
    >>> clean("She gave an intervierw. Few beleived it or recieved it.", unsafe=True).text
    'She gave an interview. Few believed it or received it.'
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english, words
from ...lexicon.frequent import frequent
from ...lexicon.misspellings import misspellings
from ._words import lower_vocabulary, places, vocabulary, wrong_words

_OTHER_SCRIPT = lazy("[\u0370-\u1dff\u3040-\ud7a3]")
_SHORTEST, _LONGEST = 6, 20
# Where more of the words than this are unknown, the text is not English prose.
_ALWAYS, _SHARE = 20, 10
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
# Endings of terms and derivations, which no list has all of.
_TERM = lazy(
    r".*(?:ine|ase|ose|ide|ite|ate|osis|itis|emia|oma|gen|yl|ol|iz?s?ations?|i[sz](?:e[sd]?|ing|ers?)|isms?|ists?|ness|less"
    r"|like|wise|ward|able|ible|ish|esque|ology|ological|logist|graphy|phobia|phobic|cracy|ettes?|ites?|ian|ean|ese|oid|um|us|ae|ii|[aeiou]|[aio]s)"
)
_PREFIX = lazy(
    r"(?:de|dis|mis|out|inter|intra|trans|counter|fore|hyper|mega|mini|mono|poly|neo|proto|pseudo|semi|tele|ultra|auto|bio|electro|geo|hydro"
    r"|photo|thermo|electro|agro|euro|homo|hetero|macro|nano|neuro|psycho|retro|socio|up|down|in|off|on|bi|tri|co|ex|en|be|a|pro|ante|para|techno|petro|narco|aero)(?=...)"
)
_TRIPLE = lazy(r"([a-z])\1\1")
_SUFFIX = lazy(r"(?:er|ers|or|ors|ed|ing|ly|y|s|es|en|ment|ments|al|ic|ful|ship|dom|hood|ie|ies|d|r)$")


def _neighbours() -> dict[str, str]:
    near = dict.fromkeys(_LETTERS, "")
    for row in _ROWS:
        for left, right in pairwise(row):
            near[left] += right
            near[right] += left
    return near


_NEAR = _neighbours()


def find(view: View) -> Iterator[Change]:
    if len(view.memo(wrong_words)) < 2 and not _OTHER_SCRIPT.search(view.characters()):
        return  # in a text that somebody has read over, unknown words are terms
    known = words()
    vocabulary_ = view.memo(vocabulary)
    unknown = [
        word
        for word in vocabulary_ - known
        # regular plurals first: most of what is not in the list
        if _SHORTEST <= len(word) <= _LONGEST and word.islower() and word[:-1] not in known and not is_english(word)
    ]
    if not unknown or len(unknown) > _ALWAYS + len(vocabulary_) // _SHARE:
        return
    slips = {}
    small = view.memo(lower_vocabulary)
    for word in unknown:
        if word in misspellings() or word.capitalize() in vocabulary_ or word.upper() in vocabulary_:
            continue
        if word + "s" in small or (word.endswith("s") and word[:-1] in small):
            continue  # a term, in both numbers
        meant = _meant(word)
        if meant is not None:
            slips[word] = meant
    if not slips:
        return
    seen: dict[str, list[tuple[int, int]]] = {}
    for start, end in places(view.text, slips):
        seen.setdefault(view.text[start:end], []).append((start, end))
    for word, spans in seen.items():
        # what stands twice is meant
        if word in slips and len(spans) == 1:
            yield Change(*spans[0], slips[word], f"unknown word, one slip away from {slips[word]}")


def _meant(word: str) -> str | None:
    """The one English word a slip away, where it is a common one."""
    if _TERM.fullmatch(word) or _is_made_of_words(word):
        return None
    near = _one_away(word)
    found = set(words() & near)
    found |= {other for other in near if other[-1] == "s" and other[:-1] in words()}
    found.discard(word)
    if len(found) != 1:
        return None
    meant = found.pop()
    common = meant in frequent() or (meant[-1] == "s" and meant[:-1] in frequent())
    return meant if common and _is_likely(word, meant) else None


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


RULE = Rule(
    code="SPE502",
    name="unknown-word",
    stage="spelling",
    category="spelling",
    applicability="unsafe",
    find=find,
    doc=__doc__,
)
