"""The capitalised words of a text: how often each stands there, which of them are alike, and what stands before one."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import View, of_text
from ...lexicon.english import is_english, words

# Capitalised words of five letters or more; nothing longer than 20 is a name. Without the letters beyond ASCII where the
# text has none of them: twice as fast.
_UPPER, _LOWER = "A-Z\u00c0-\u00de\u0100-\u017f\u0218-\u021b", "a-z\u00df-\u00ff\u0100-\u017f\u0218-\u021b"
# Letters of names beyond ASCII.
BEYOND = AnyOf(lazy("[\u00c0-\u00de\u00df-\u00ff\u0100-\u017f\u0218-\u021b]"))
_PAIR = r"([{0}](?<!\w.)[{1}]{{3,19}})(?: (?=([{0}][{1}]{{3,19}})(?!\w))|(?!\w))"
_PLAIN_PAIR, _WIDE_PAIR = lazy(_PAIR.format("A-Z", "a-z")), lazy(_PAIR.format(_UPPER, _LOWER))
_SHORT = 4
_PLAIN = lazy(r"[A-Z](?<!\w.)[a-z]{4,19}(?!\w)")
_WIDE = lazy(rf"[{_UPPER}](?<!\w.)[{_LOWER}]{{4,19}}(?!\w)")
_LONG = 9  # letters from which on two slips are forgiven
# A word with more neighbours than this to be compared is no name but noise.
_MOST_ALIKE = 16


@dataclass(frozen=True, slots=True)
class Pair:
    """Two capitalised words that differ by a slip; `often` stands in the text more often than `seldom`."""

    seldom: str
    often: str
    often_count: int


@of_text
def in_pairs(view: View) -> list[tuple[str, str]]:
    """The capitalised words of four letters and more in their order, each with the one behind it or "".

    The one look at the text that the rules about names share.
    """
    return (_WIDE_PAIR if BEYOND.open(view) else _PLAIN_PAIR).findall(view.text)


@of_text
def capitalised(view: View) -> Counter[str]:
    """The capitalised words of five letters and more, and how often each stands in the text."""
    return Counter([word for word, _ in view.memo(in_pairs) if len(word) > _SHORT])


@of_text
def unknown(view: View) -> list[str]:
    """The capitalised words that are no common English ones."""
    known = words()
    return [word for word in view.memo(capitalised) if word.lower() not in known]


@lru_cache(maxsize=16384)
def _keys(word: str) -> set[str]:
    """What words alike have in common: the word without any one letter but for the first; the beginning or the end of a
    long one, of which two slips leave one alone as a rule.
    """
    keys = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    keys.add(word)
    keys.add(plain(word))
    if len(word) >= _LONG:
        keys.add(word[:4] + "-")
        keys.add(word[0] + "-" + word[-4:])
    return keys


def alike(view: View) -> list[Pair]:
    """Pairs at a distance of one edit or one swap (two in words of nine letters), or of lost diacritics, with the same first
    letter.

    The rarer word is none of English, the other at least no common one. Linear in the number of words: two words so
    alike share a key.
    """
    counts = view.memo(capitalised)
    known = words()
    often = [word for word in view.memo(unknown) if counts[word] > 1]
    if not often:
        return []
    initials = {word[0] for word in often}
    most = max(counts[word] for word in often)
    seldom = [
        word
        for word in view.memo(unknown)
        if (counts[word] == 1 or 4 * counts[word] < most)
        and word[0] in initials
        and word not in known
        and not is_english(word)
    ]
    initials = {word[0] for word in seldom}
    index: dict[str, list[str]] = {}
    for word in often:
        if word[0] in initials:
            for key in _keys(word):
                same = index.setdefault(key, [])
                if len(same) < _MOST_ALIKE:
                    same.append(word)
    found = []
    for word in seldom:
        near: set[str] = set()
        for key in _keys(word):
            if key in index:
                near.update(index[key])
        near.discard(word)
        found += [
            Pair(word, other, counts[other])
            for other in sorted(near)
            if (counts[word] == 1 or 4 * counts[word] < counts[other])
            and (
                loses_marks(word, other)
                if plain(word) == plain(other)
                else distance(word, other) <= allowed(word, other)
            )
        ]
    return found


_STROKES = str.maketrans("ŁłĐđØøı", "LlDdOoi")


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """The word without its diacritics, those that are a part of the letter (ł, ø) as well."""
    if word.isascii():
        return word
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.translate(_STROKES)) if not unicodedata.combining(letter)
    )


def loses_marks(seldom: str, often: str) -> bool:
    """Whether the same letters stand in `seldom` without some of the diacritics of `often`."""
    if len(seldom) != len(often):
        return False
    return any(left != right and plain(right) == left for left, right in zip(seldom, often, strict=True))


def slips_surely(seldom: str, often: str) -> bool:
    """Whether `seldom` is what a hasty hand makes of `often`: two letters exchanged, one left out or put in, amid the name.

    Two people seldom have names so alike. A changed letter does not count: Hansen and Hanson are two.
    """
    if min(len(seldom), len(often)) < _LONG_ENOUGH or often.endswith(_PATRONYMIC):
        return False
    if len(seldom) == len(often):
        ends = (often[-1], "".join(sorted(often[-2:])))
        # "Engel" and "Engle", "Karol" and "Karlo": at the end it may be another name
        return exchanged(seldom, often) and ends != (seldom[-2], "".join(sorted(seldom[-2:])))
    begin = common_start(seldom, often)
    return distance(seldom, often) == 1 and begin > 1 and max(len(seldom), len(often)) - begin > _END


def exchanged(one: str, other: str) -> bool:
    """Whether two letters have changed places."""
    return sorted(one) == sorted(other) and distance(one, other) <= 2


_LONG_ENOUGH = 7  # letters from which on a slip within a name is sure
_END = 2  # letters of an ending
_PATRONYMIC = ("sen", "son", "man", "mann", "berg")


def allowed(one: str, other: str) -> int:
    """The distance up to which two words of their length count as one."""
    return 2 if min(len(one), len(other)) >= _LONG else 1


def common_start(one: str, other: str) -> int:
    """How many letters the words share at their beginnings."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def distance(one: str, other: str) -> int:
    """Letters put in, left out, changed or swapped with their neighbour."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=3)


def places(view: View, wanted: set[str]) -> dict[str, list[int]]:
    """Where each of the `wanted` capitalised words stands."""
    found: dict[str, list[int]] = {word: [] for word in wanted}
    for match in (_WIDE if BEYOND.open(view) else _PLAIN).finditer(view.text):
        if match.group() in found:
            found[match.group()].append(match.start())
    return found


# Not father, sister, king, saint: what follows them is a first name, and first names of two people may well be alike.
_ROLES = frozenset(
    """
    mr mrs ms dr sir dame lord lady prof professor president premier chancellor minister spokesman spokeswoman spokesperson
    secretary senator governor mayor general colonel major captain lieutenant admiral marshal commander commissioner
    ambassador chairman chairwoman chair director chief head coach judge justice prosecutor lawyer attorney analyst expert
    economist historian politician lawmaker deputy mp mep journalist reporter editor writer author bishop archbishop
    cardinal inspector officer sergeant leader founder owner
    manager businessman businesswoman entrepreneur actor actress singer striker midfielder defender goalkeeper
    scientist archaeologist engineer doctor representative adviser advisor envoy aide candidate councillor congressman
    congresswoman comrade herr frau monsieur madame señor señora pan pani
    """.split()
)
_BEFORE = lazy(r"([^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*)(\.?)[ \u00a0]$")
_NEW_SENTENCE = lazy(r"(?:^|[.!?:…][\"”’)\]]*[ \u00a0]*|\n[ \t]*)[\"“„«‘'(\[]*$")


# A name goes on, or the word is a part of something else: "Marta Kovar", "Kovar-Holm", "Kovar.org".
NAME_AFTER = lazy(r"[ \u00a0](?:[^\W\d_a-z]|(?:de|van|von|bin|al|el)\b)|[-–][^\W\d_]|[@/\\_&]|\.\w")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands directly before a name. `kind`: "name", "role", "place" ("the town of"), or "" where it is none."""

    kind: str
    word: str


_NOTHING = Before("", "")
_PLACES = frozenset(
    "town city village port district province region river island lake county municipality suburb".split()
)
_PLACE = lazy(r"([a-z]{4,12}) of $")


def before(text: str, at: int) -> Before:
    """The first name or the role before the name at `at`.

    A capitalised word at the beginning of a sentence counts as a name only where it is no common word ("Yet Pekov").
    """
    window = text[max(0, at - 40) : at]
    match = _BEFORE.search(window)
    if match is None:
        return _NOTHING
    word, small = match[1], match[1].lower()
    if small in _ROLES:
        return Before("role", small)
    if small == "of":
        place = _PLACE.search(window)
        return Before("place", place[1]) if place and place[1] in _PLACES else _NOTHING
    if match[2] and len(word) > 1:
        return _NOTHING  # the end of a sentence, or an abbreviation
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return _NOTHING
    if _NEW_SENTENCE.search(window[: match.start()]) and is_english(small):
        return _NOTHING
    return Before("name", word)
