"""SPE505 torn-word

What it does:
    Joins the two pieces of a torn word: "gover nment", "par- liament".

Why:
    Word division at line ends, and subwords of translation models, survive as blanks.

Safety:
    The pieces make a common English word of seven letters or more. One of them, of four letters or more, or both are no
    words, combining forms ("inter", "micro") or little words of other languages. The second is in small letters. Never
    where a hyphen, a mark or an address is next to them, nor in quotation marks; the words around are English.

Known misses:
    Pieces that are both words ("be cause", "car pet"); a single stray of three letters ("pub lic"); words torn twice.

Examples:
    >>> clean("The gover nment of the day lost its parlia- ment.").text
    'The government of the day lost its parliament.'
    >>> clean("He read the pre- and post-war press.").text
    'He read the pre- and post-war press.'
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import Wanted, is_unknown
from ...lexicon.english import is_english
from ...lexicon.frequent import frequent
from ...lexicon.misspellings import misspellings
from ._words import in_english, is_shown, spans

_SHORTEST = 7  # letters of the joined word
_LONGEST = 20
_PIECE = 4  # letters of a piece that is no word
# A piece is no part of an address, a compound, an abbreviation or a clipped word.
_BEFORE = r"(?<![\w'’./@#&-])"
_AFTER = r"(?![\w/@&+-]|['’](?!s\b)|\.\w)"
_HYPHEN = lazy(r"-(?=[ \n])")
_BEHIND_HYPHEN = " \n"
_FIRST = lazy(rf"{_BEFORE}([A-Z]?[a-z]{{2,15}})$")
_SECOND = lazy(rf"[ \n]([a-z]{{2,15}}){_AFTER}")
_ENDS = lazy(_AFTER)
# Not of their own, and yet no pieces.
_FORMS = frozenset(
    """
    inter intra infra afore extra ultra hyper super counter micro macro multi semi anti auto photo electro thermo hydro agro euro psycho
    socio politico tele trans pseudo quasi proto retro para meta mono poly neuro techno petro narco geo bio neo post
    della delle dello dans avec pour dela sera sont elle como para pero todo toda desde esta este sobre entre oder eine
    einen einer auch nach nicht noch nach sich wird
    """.split()
)


def find(view: View) -> Iterator[Change]:
    text = view.text
    hyphens = [match.start() for match in _HYPHEN.finditer(text)]
    for behind in _BEHIND_HYPHEN:
        for at in hyphens:
            # most stand between blanks
            if text[at + 1] == behind and text[at - 1 : at].islower():
                yield from _around(text, at)
    done = 0
    for start, end in spans(text, _PIECES.small(view)):
        if start < done:
            continue
        for change in _with_neighbour(text, start, end):
            yield change
            done = change.end + _LONGEST


def _is_piece(word: str) -> bool:
    """Whether no list has the word, and a common word begins or ends with it."""
    small, common = word.lower(), _common()
    return (
        (small[:_PIECE] in common.heads and _begins(common.onwards, small))
        or (small[-_PIECE:] in common.tails and _begins(common.backwards, small[::-1]))
    ) and is_unknown(word)


_PIECES = Wanted(_is_piece, unlisted=True)


@dataclass(frozen=True)
class _Common:
    """The common words in order, as they are and read backwards; their first and their last letters."""

    onwards: list[str]
    backwards: list[str]
    heads: frozenset[str]
    tails: frozenset[str]


@cache
def _common() -> _Common:
    common = [word for word in frequent() if len(word) >= _SHORTEST]
    return _Common(
        sorted(common),
        sorted(word[::-1] for word in common),
        frozenset(word[:_PIECE] for word in common),
        frozenset(word[-_PIECE:] for word in common),
    )


def _begins(ordered: list[str], piece: str) -> bool:
    """Whether one of the words begins with the piece."""
    at = bisect_left(ordered, piece)
    return at < len(ordered) and ordered[at].startswith(piece)


def _around(text: str, hyphen: int) -> Iterator[Change]:
    """The join of the pieces on both sides of a hyphen and what follows it."""
    first = _FIRST.search(text, max(0, hyphen - _LONGEST), hyphen)
    second = _SECOND.match(text, hyphen + 1)
    if first is not None and second is not None:
        yield from _joined(text, *first.span(1), *second.span(1))


def _with_neighbour(text: str, start: int, end: int) -> Iterator[Change]:
    """The join of the piece with the word before it or, failing that, the one behind it, with one blank between."""
    if text[start - 1 : start] == " " and text[start:end].islower() and _ENDS.match(text, end):
        first = _FIRST.search(text, max(0, start - _LONGEST), start - 1)
        if first is not None:
            for change in _joined(text, *first.span(1), start, end):
                yield change
                return
    if text[end : end + 1] == " ":
        second = _SECOND.match(text, end)
        if second is not None and _FIRST.search(text, max(0, start - 2), end):
            yield from _joined(text, start, end, *second.span(1))


def _joined(text: str, start: int, first_end: int, second_start: int, end: int) -> Iterator[Change]:
    first, second = text[start:first_end], text[second_start:end]
    word = (first + second).lower()
    if len(word) < _SHORTEST or word not in frequent():
        return
    strays = [piece for piece in (first, second) if not _is_word(piece)]
    if not any(len(piece) >= _PIECE for piece in strays) and len(strays) < 2:
        return
    if in_english(text, start, end) and not is_shown(text, start, end):
        yield Change(first_end, second_start, "", f"pieces of {word}")


def _is_word(piece: str) -> bool:
    small = piece.lower()
    return is_english(piece) or is_english(small) or small in _FORMS or small in misspellings()


RULE = Rule(
    code="SPE505",
    name="torn-word",
    stage="spelling",
    category="spelling",
    find=find,
    doc=__doc__,
)
