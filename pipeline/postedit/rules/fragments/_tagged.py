"""The tagger at run time: asked about the surroundings of suspicious words only, and loaded by the first of them."""

from __future__ import annotations

import math
import sys
import threading
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from ...core.pattern import lazy
from ...core.rule import View
from ...detect.languages import strangeness
from ...detect.leftovers import Limits, Span, leftovers
from ...detect.pieces import split
from ...detect.tagger import MODEL, NAME, NoModelError, Tagger, Word, folder
from ...lexicon.english import is_english
from ._suspicious import suspicious

# What is seen around a suspicious word where its sentence is longer, in code points.
_REACH = 100
_SENTENCE_END = lazy(r"[.!?…][\"”’'»)\]]*[ \u00a0]+(?=[\"“„«(\[]?[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f])|\n|\r")
# How much the spelling of a word counts beside the tagger, and what is usual among the unknown words of English texts.
_SPELLING, _USUAL, _MOST_STRANGE = 0.25, 3.0, 12.0
# Below this a word is spelt like an English one.
_ENGLISH_LOOK = 0.75
# How sure the two have to be together. `bracket_best` stays above what `leftovers` trims off a bracket (0.15).
LIMITS = Limits(
    one=0.35, one_marked=0.35, two=0.4, more=0.6, pair=0.6, bracket_best=0.16, bracket_mean=0.1, edge=0.35, gap=0.1
)
# So many odd words in a sentence, and so much of it, are another language without asking.
_MANY, _SHARE = 8, 0.6
_TAGGER = Tagger()
_asking = threading.Lock()


def spans(view: View) -> list[tuple[Span, tuple[Word, ...]]]:
    """The leftovers the tagger finds, in code points of the text, each with its words: `view.memo(spans)`.

    There are none where the model is missing; the first text of the process that needs it says so.
    """
    found: list[tuple[Span, tuple[Word, ...]]] = []
    odd = view.memo(suspicious)
    for start, end in windows(view):
        sentence = view.text[start:end]
        inside = odd[bisect_left(odd, (start, start)) : bisect_left(odd, (end, end))]
        if all(_looks_english(view.text[first:last]) for first, last in inside):
            continue
        solid = _solid(view.text, inside)
        if solid:
            found.append((solid, ()))
            continue
        words = [_weighed(sentence, word) for word in tag(sentence)]
        starts = [word.start for word in words]
        for span in leftovers(sentence, words, LIMITS):
            at = bisect_left(odd, (span.start + start, 0))
            if at == len(odd) or odd[at][0] >= span.end + start:
                continue  # no odd word in it that is not part of an address or a code
            held = tuple(words[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
            found.append((replace(span, start=span.start + start, end=span.end + start), held))
    return found


def _looks_english(word: str) -> bool:
    """Whether a word is spelt like an English one that the list has not: the tagger is dear, and no list is complete."""
    return word.isascii() and strangeness(word) < _ENGLISH_LOOK


def _solid(text: str, odd: Sequence[tuple[int, int]]) -> Span | None:
    """What is another language beyond doubt, so that nobody need be asked: many odd words, and few others among them."""
    if len(odd) < _MANY:
        return None
    start, end = odd[0][0], odd[-1][1]
    number = sum(1 for first, _ in split(text[start:end]) if text[start + first].isalpha())
    if len(odd) < _SHARE * number:
        return None
    return Span(start, end, "", 1.0, 0.0, number, bracketed=False)


def _weighed(sentence: str, word: Word) -> Word:
    """The word with what its runs of letters say besides: the tagger knows the words around it better than its spelling."""
    written = sentence[word.start : word.end]
    if not written[0].islower() or written[0] > "\u024f" or len(written) < 3 or is_english(written):
        return word
    strange = min(max(strangeness(written), -_MOST_STRANGE / 2), _MOST_STRANGE)
    likely = min(max(word.confidence, 0.001), 0.999)
    odds = math.log(likely / (1 - likely)) + _SPELLING * (strange - _USUAL)
    return replace(word, confidence=round(1 / (1 + math.exp(-odds)), 3))


def windows(view: View) -> list[tuple[int, int]]:
    """(start, end) of the sentences around the suspicious words, or what can be seen of them; in order, disjoint."""
    found: list[tuple[int, int]] = []
    for start, end in view.memo(suspicious):
        if found and end <= found[-1][1]:
            continue
        begin, finish, _ = sentence(view.text, start, end, _REACH)
        if found and begin < found[-1][1]:
            found[-1] = (found[-1][0], finish)
        else:
            found.append((begin, finish))
    return found


def sentence(text: str, start: int, end: int, reach: int) -> tuple[int, int, bool]:
    """(start, end) of the sentence around a place, no further than `reach` code points to each side; and whether that is
    all of it.
    """
    first, last = max(0, start - reach), min(len(text), end + reach)
    begin, whole = first, True
    for match in _SENTENCE_END.finditer(text, first, start + 1):  # it looks at the letter that follows
        begin = min(match.end(), start)
    if begin == first and first:
        begin, whole = text.find(" ", first, start) + 1 or start, False
    stop = _SENTENCE_END.search(text, end, min(len(text), last + 2))
    if stop:
        return begin, stop.end(), whole
    if last < len(text):
        return begin, max(text.rfind(" ", end, last), end), False
    return begin, last, whole


def words_at(text: str, start: int, end: int) -> tuple[Word, ...]:
    """What the tagger says of text[start:end] among its neighbours; offsets count from an arbitrary place."""
    begin, stop, _ = sentence(text, start, end, _REACH)
    return tuple(word for word in tag(text[begin:stop]) if start <= word.start + begin < end)


@lru_cache(maxsize=1024)
def tag(sentence: str) -> tuple[Word, ...]:
    """What the tagger says of a sentence, kept for the next pass over the document, which sees the same one."""
    if not _available():
        return ()
    return tuple(_TAGGER.tag(sentence))


def _available() -> bool:
    with _asking:
        return _is_available()


@cache
def _is_available() -> bool:
    try:
        _TAGGER.tag("")
    except NoModelError as error:
        print(f"postedit: leftover words are found by letters and script alone. {error}", file=sys.stderr, flush=True)
        return False
    return True


def digests() -> dict[str, str]:
    """The model and the SHA-256 of its weights, for signatures; empty where it is missing. Loads nothing."""
    try:
        place = folder()
    except NoModelError:
        return {}
    return _digests(place)


@lru_cache(maxsize=4)
def _digests(place: Path) -> dict[str, str]:
    try:
        lines = (place / "SHA256SUMS").read_text("utf-8").split("\n")
    except OSError:
        return {}
    return next(({NAME: line.split()[0]} for line in lines if line.endswith(MODEL)), {})
