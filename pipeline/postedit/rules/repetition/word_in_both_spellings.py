"""REP614 word-in-both-spellings

What it does:
    Removes a foreign word that stands directly beside the English word it is akin to ("the ministr minister"), and a name
    without its accents beside the name with them ("Jūlija Julija Kalna").

Why:
    The translator copies the word of the source and then writes it as it should, or the other way round.

Safety:
    The foreign word is no English word, is in small letters like its neighbour, is about as long and begins like it. Of a
    name nothing but the accents differs, and no other name stands before it: a Spaniard may be called "Ana Peña Pena".

Known misses:
    Words that are not akin ("the police Polizei").

Examples:
    >>> clean("The ministr minister promised nurses more. The prize went to Jūlija Julija Kalna.").text
    'The minister promised nurses more. The prize went to Jūlija Kalna.'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.vocabulary import places
from ...detect.wanted import unknown_words
from ...lexicon.english import is_english
from ._runs import Span, Words, is_word, words

_PREFIX = 4
_FEW = 64  # words that are looked for one by one
_SHORTEST = 6
_SHORTEST_NAME = 4
_LONGER = 3  # letters by which the one may be longer than the other
# Spellings of one sound at the beginning of words that most of Europe shares: `prezident`, `kandidat`.
_SOUNDS = bytes.maketrans(b"kzj", b"csi")
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ħ": "h"})
_ACCENTED = AnyOf(lazy("[À-ɏ]"))
_MENTION = frozenset(
    (b"word", b"term", b"called", b"means", b"spelled", b"spelt", b"or", b"and", b"as", b"writes", b"form")
)


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for gone, index in view.memo(_twins):
        yield _without(found, gone, index, "the foreign word beside the English one")
    text, done = view.text, 0
    for letter in places(view, _ACCENTED):
        start = letter
        if start < done:
            continue
        # from the letters that tell: capitals are ten times as many
        while start > done and text[start - 1].isalpha():
            start -= 1
        word = _CAPITALISED.match(text, start)
        done = letter + 1 if word is None else word.end()
        if word is None:
            continue
        change = _plain_beside(text, *word.span())
        if change is not None:
            yield change


def foreign_twins(view: View) -> set[tuple[int, int]]:
    """(start, end) of the foreign words that stand beside their English: what goes here need not be reported."""
    return {view.memo(words).spans[gone] for gone, _ in view.memo(_twins)}


def _twins(view: View) -> list[tuple[int, int]]:
    """(the foreign word, the first of the two), as indexes into the words."""
    found = view.memo(words)
    return [(gone, index) for index in _pairs(view, found) if (gone := _akin(found, index)) is not None]


def _pairs(view: View, found: Words) -> Iterator[int]:
    """The words that begin with the same letters as the next one, as far as one of the two is no English word."""
    text, seen = view.text, set[int]()
    for start, end, word in _standing(text, view.memo(unknown_words)):  # what has a capital is a name
        if _has_like_neighbour(text, *word):
            index = bisect_right(found.spans, (start, end)) - 1
            seen.update(i for i in (index - 1, index) if 0 <= i < len(found.folded) - 1)
    for index in sorted(seen):
        one, other = (word[:_PREFIX].translate(_SOUNDS) for word in found.folded[index : index + 2])
        if one == other:
            yield index


def _standing(text: str, pieces: Sequence[str]) -> Iterator[tuple[int, int, Span]]:
    """Where the pieces stand, and the letters around them; of those inside one run of letters one is enough."""
    if len(pieces) > _FEW:
        yield from _standing_many(text, pieces)
        return
    for piece in pieces:
        at = text.find(piece)
        while at >= 0:
            end = at + len(piece)
            run = _run(text, at, end)
            yield at, end, run
            if at == run[0]:
                at = text.find(piece, end, run[1])
                if at >= 0:
                    yield at, at + len(piece), run
            at = text.find(piece, run[1])


def _standing_many(text: str, pieces: Sequence[str]) -> Iterator[tuple[int, int, Span]]:
    """The same by one search for all of them."""
    from ahocorasick_rs import AhoCorasick

    run, inside = (0, 0), False
    ends: dict[int, int] = {}
    for piece, start, end in AhoCorasick(pieces).find_matches_as_indexes(text, overlapping=True):
        if start < ends.get(piece, 0):
            continue  # overlaps itself
        ends[piece] = end
        if end > run[1]:
            run, inside = _run(text, start, end), False
        if start == run[0] or not inside:
            inside = inside or start > run[0]
            yield start, end, run


def _run(text: str, start: int, end: int) -> Span:
    """All the letters around text[start:end]."""
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


def _has_like_neighbour(text: str, start: int, end: int) -> bool:
    """Whether the word text[start:end] has one before or behind it with the same second and third letter."""
    like = text[start + 1 : start + 3]
    behind = text[end + 2 : end + 4]
    before = text.rfind(" ", 0, max(0, start - 1)) + 1
    return like == behind or like == text[before + 1 : before + 3]


def _akin(found: Words, index: int) -> int | None:
    """Which of the words `index` and the next is the foreign one, if they are one word in two languages."""
    one, other = found.folded[index], found.folded[index + 1]
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return None
    known = is_english(one.decode()), is_english(other.decode())
    # where the words stand is dear to work out
    if known[0] == known[1] or not found.blank(index + 1):
        return None
    texts = found.word(index), found.word(index + 1)
    if not all(text.islower() and text.isalpha() and is_word(text) for text in texts):
        return None
    if abs(len(texts[0]) - len(texts[1])) > _LONGER or (index and found.folded[index - 1] in _MENTION):
        return None
    alike = 0
    for letter, against in zip(one.translate(_SOUNDS), other.translate(_SOUNDS), strict=False):
        if letter != against:
            break
        alike += 1
    if 5 * alike < 3 * max(len(one), len(other)):
        return None
    return index if known[1] else index + 1


def _without(found: Words, gone: int, index: int, why: str) -> Change:
    start, end = found.spans[gone]
    if gone == index:
        return Change(start, found.spans[index + 1][0], "", why)
    return Change(found.spans[index][1], end, "", why)


_CAPITALISED = lazy(r"(?<![\w’'-])[A-ZÀ-Ž][^\W\d_]{1,40}+(?![\w’'-])")
_NEXT = lazy(r"[ \u00a0]([A-Z][A-Za-z]*)(?![\w’'-])")
_LAST = lazy(r"(?<![\w’'.-])([A-Z][A-Za-z]*)[ \u00a0]\Z")
_NAME_BEFORE = lazy(r"\b[A-ZÀ-Ž](?:\.|[\w’'-]*)[ \u00a0]\Z")
_CAPITAL_BEHIND = lazy(r"[ \u00a0][A-ZÀ-Ž]")


def _plain_beside(text: str, start: int, end: int) -> Change | None:
    """The removal of the name text[start:end] without its accents that stands before or behind it."""
    name = text[start:end]
    if len(name) < _SHORTEST_NAME or not name[0].isupper() or name.isupper():
        return None
    plain = "".join(letter for letter in normalize("NFKD", name.translate(_LETTERS)) if not combining(letter))
    if plain == name:
        return None
    behind, before = _NEXT.match(text, end), _LAST.search(text, max(0, start - 40), start)
    if behind and behind[1] == plain:
        first, stop, change = start, behind.end(), Change(end, behind.end(), "", "the same name without its accents")
    elif before and before[1] == plain:
        first, stop, change = (
            before.start(),
            end,
            Change(before.start(), start, "", "the same name without its accents"),
        )
    else:
        return None
    if _NAME_BEFORE.search(text, max(0, first - 40), first):
        return None
    return change if len(name) > _SHORTEST_NAME or _CAPITAL_BEHIND.match(text, stop) else None


RULE = Rule(
    code="REP614",
    name="word-in-both-spellings",
    stage="repetition",
    category="duplication",
    find=find,
    doc=__doc__,
)
