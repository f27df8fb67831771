"""From the tagger's words to what may be reported: spans left over from another language.

How sure the tagger has to be depends on what speaks for a leftover besides. Brackets that hold another language, several
unknown words in a row, letters English has not: each is a second signal. A lone word in plain letters has none, and needs
the most. A word with a capital is a name as far as anybody can tell, foreign words that are quoted, the first with a
capital, are a title, and borrowings (coup d'état) and English words alone are English.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..core.pattern import lazy
from ..lexicon.borrowed import borrowed
from ..lexicon.english import is_english
from ..lexicon.uncommon import uncommon
from .pieces import split
from .tagger import Word

# In quotation marks, with a capital first.
_QUOTED = lazy(
    '["\u201c\u201e\u00ab\u201d][A-Z\u00c0-\u00de][^"\u201c\u201d\u201e\u00ab\u00bb\n]{1,160}["\u201c\u201d\u00bb]'
)
# Small words that stand in names ("Gloria von Thurn und Taxis"): no evidence by themselves.
IN_NAMES = frozenset("af al bin da de del della den der di dos du el ibn la le ten ter und van von y zu".split())
# Languages that news are seldom translated from, and that share words with one they often are.
_SELDOM = {"af": 0.3, "gl": 0.3, "nn": 0.3, "kk": 0.3, "ca": 0.5, "be": 0.6}
BRACKET = lazy(r"[\[(]([^()\[\]\n]{1,240})[\])]")


@dataclass(frozen=True, slots=True)
class Span:
    """A leftover: `start` and `end` in code points, brackets not included.

    `confidence`: of its surest word. `lang_confidence`: how likely the language is, given that the span is foreign (0 to 1);
    below one half ask the rest of the document. `words` is their number, `bracketed` whether they fill a bracket.
    """

    start: int
    end: int
    lang: str
    confidence: float
    lang_confidence: float
    words: int
    bracketed: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure the tagger has to be (0 to 1). Measured by models/fragment-tagger/evaluate.py."""

    bracket_best: float = 0.35  # the surest word in a bracket
    bracket_mean: float = 0.2  # all words in it
    one: float = 0.83  # a lone unknown word
    one_marked: float = 0.55  # one with letters beyond a to z
    two: float = 0.65  # the mean of two unknown words in a row
    more: float = 0.55  # of three and more
    pair: float = 0.85  # one unknown word beside words that English has, too
    edge: float = 0.5  # a word at the end of a run
    gap: float = 0.2  # one inside it


LIMITS = Limits()


def suspicious(text: str) -> bool:
    """Whether the sentence holds a word that is neither English nor a name.

    Where it holds none `leftovers` finds nothing, so the tagger need not be asked; that is so for nine clean sentences in ten.
    """
    return any(text[start].isalpha() and _odd(text[start:end]) for start, end in split(text))


def leftovers(text: str, words: Sequence[Word], limits: Limits = LIMITS) -> list[Span]:
    """The leftovers of a sentence, in order. `words`: what `Tagger.tag(text)` gave."""
    found: list[Span] = []
    inside: list[tuple[int, int]] = []
    borrowings = borrowed([text[word.start : word.end] for word in words])
    words = [_english(word) if known else word for word, known in zip(words, borrowings, strict=True)]
    starts = [word.start for word in words]
    titles = [match.span() for match in _QUOTED.finditer(text)]
    for match in BRACKET.finditer(text):
        held = words[bisect_left(starts, match.start(1)) : bisect_left(starts, match.end(1))]
        if held:
            inside.append(match.span())
            found += _in_bracket(text, held, limits, square=text[match.start()] == "[")
    bare = [word for word in words if not _within(inside, word.start)]
    for run in _runs(text, bare, limits):
        unknown = [word for word in run if _unknown(text, word)]
        # of the titles, which do not overlap, only the first one that ends behind the run can cover it
        at = bisect_right(titles, run[-1].end, key=lambda title: title[1]) if unknown else 0
        if not unknown or any(
            _covers([w for w in run if w.start > start], starts, start, end)
            and not any(w.start < start for w in unknown)
            for start, end in titles[at : at + 1]
        ):
            continue
        if _mean(unknown) >= _limit(text, run, unknown, limits):
            found.append(_span(run, bracketed=False))
    return sorted(found, key=lambda span: span.start)


def language(words: Sequence[Word]) -> tuple[str, float]:
    """The language of words that are known to be foreign, and how likely it is among those the tagger names.

    The more a word looks foreign, the more it counts: names say little.
    """
    telling = [word for word in words if word.confidence > 0.1] or list(words)
    names = sorted({lang for word in telling for lang, _ in word.langs})
    scores = {lang: math.log(_SELDOM.get(lang, 1.0)) for lang in names}
    most = max(word.confidence for word in telling) or 1.0
    for word in telling:
        shares = dict(word.langs)
        # a language that is not among a word's best has no more than the last of them
        least = max(min(word.langs[-1][1], 0.02) / 2, 1e-4)
        for lang in names:
            scores[lang] += word.confidence / most * math.log(max(shares.get(lang, least), 1e-4))
    best = max(names, key=lambda lang: scores[lang])
    return best, round(1 / sum(math.exp(score - scores[best]) for score in scores.values()), 3)


def _in_bracket(text: str, held: list[Word], limits: Limits, square: bool) -> Iterator[Span]:
    unknown = [word for word in held if _unknown(text, word)]
    mean, best = _mean(held), max(word.confidence for word in held)
    if not unknown or best < limits.bracket_best or mean < limits.bracket_mean:
        return
    if not square and text[held[0].start].isupper() and text[held[0].start] < "\u0370":
        # "the National Assembly (Assemblée nationale)"
        small = [word for word in unknown if word.confidence >= limits.two]
        if len(small) < 2:
            return
    while mean < 0.3 and held and held[0].confidence < 0.15:
        held = held[1:]
    while mean < 0.3 and held and held[-1].confidence < 0.15:
        held = held[:-1]
    if held:
        yield _span(held, bracketed=True)


def _english(word: Word) -> Word:
    """A borrowing: no leftover by itself, but no end of one either."""
    return replace(word, confidence=min(word.confidence, 0.3), lang=None)


def _within(spans: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether one of the spans, which are in order and disjoint, holds the position."""
    at = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return at >= 0 and position < spans[at][1]


def _covers(run: Sequence[Word], starts: Sequence[int], start: int, end: int) -> bool:
    """Whether the run is in the quotation marks at `start` and `end`, and is all but the first word of them: a title.

    starts: where all words start.
    """
    held = bisect_left(starts, end) - bisect_right(starts, start)
    return bool(run) and run[-1].end < end and len(run) >= 0.9 * (held - 1)


def _runs(text: str, words: Sequence[Word], limits: Limits) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if run and not _joined(text, run[-1].end, word.start):
            yield _trimmed(run, limits)
            run = []
        if word.confidence >= (limits.gap if run else limits.edge):
            run.append(word)
        else:
            yield _trimmed(run, limits)
            run = []
    yield _trimmed(run, limits)


def _trimmed(run: list[Word], limits: Limits) -> list[Word]:
    while run and run[-1].confidence < limits.edge:
        run = run[:-1]
    return run


def _joined(text: str, end: int, start: int) -> bool:
    return start - end <= 4 and not any(mark in "()[]\n" for mark in text[end:start])


def _limit(text: str, run: list[Word], unknown: list[Word], limits: Limits) -> float:
    if len(unknown) > 1:
        return limits.two if len(unknown) == 2 else limits.more
    if len(run) > 1:
        return limits.pair
    word = text[unknown[0].start : unknown[0].end]
    return limits.one if word.isascii() else limits.one_marked


def _unknown(text: str, word: Word) -> bool:
    return _odd(text[word.start : word.end])


@lru_cache(maxsize=65536)
def _odd(word: str) -> bool:
    """Neither English nor a name: in small letters, or in letters that are not Latin."""
    if (word[0].isupper() and word[0] < "\u0370") or word in IN_NAMES or is_english(word):
        return False
    return word not in uncommon() and not (word[-1] == "s" and word[:-1] in uncommon())


def _mean(words: Sequence[Word]) -> float:
    return sum(word.confidence for word in words) / len(words)


def _span(words: Sequence[Word], bracketed: bool) -> Span:
    lang, sure = language(words)
    return Span(
        words[0].start, words[-1].end, lang, max(word.confidence for word in words), sure, len(words), bracketed
    )
