"""The embedded translator: short phrases and plain clauses by lexicon and grammar, or nothing.

It answers only where every word is covered and the words make a phrase or a clause it knows. How sure it is comes from
what the answer took for granted (see `chart`) and from how close the next best reading is.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ..core.pattern import lazy
from .chart import UNSURE_ARTICLE, Chart
from .clause import Answer, answers
from .frames import Frames, frames
from .lexicon import languages
from .morphology import morphology

# Words in one part between marks, and of a text at all: more is a sentence for a real translator.
MOST_WORDS, MOST_IN_ALL = 10, 24
_WORD = r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*"
_TOKEN = lazy(_WORD)
_MARKS = lazy(r"(?:\s*[,;:.!?…]+[”\"»’]*\s*|\s+[–—-]\s+|\s*[“”\"«»„()\[\]]+\s*)+")
# Where a dash stands for "is" between two nouns.
_DASH_IS = frozenset({"ru", "uk", "be", "lt", "lv", "pl", "bg", "mk"})
_DASH = lazy(r"([^.,;:!?–—]*?)\s[–—-]\s([^.,;:!?–—]*?)(\s*[.!]?)")
_ENDS = frozenset({".", "!", "?"})
_ELIDING = frozenset({"fr", "it", "ca"})
# "l'", "qu'", "dell'" and what follows them.
_ELISION = lazy(
    r"(?i:\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:de|a|ne|da|su|co)ll|un|quest|quell|dov|com|c)')|[^']+(?:'[^']+)*"
)
# How much a second reading at the same cost takes away, and how fast that fades.
_RIVAL, _FADES = 0.45, 0.2
_ARTICLE = 0.12  # what an article that is a guess takes away


@dataclass(frozen=True, slots=True)
class Guess:
    """English with `confidence` from 0 to 1. `coverage`: share of the words the lexicon knew; 1 where there is a text.
    `clause`: it says something of somebody, which goes wrong more often than a phrase.
    """

    text: str
    confidence: float
    coverage: float
    clause: bool = False


def guess(text: str, lang: str) -> Guess | None:
    """The English of `text`; None where the language has no lexicon, or the text no reading.

    Its marks stay where they are; its first letter is a capital where that of the source is.
    """
    if lang not in languages():
        return None
    return _guess(" ".join(text.split()), lang)


def coverage(text: str, lang: str) -> float:
    """The share of the words of `text` that the lexicon has a reading for."""
    words = _tokens(text, lang)
    if lang not in languages() or not words:
        return 0.0
    forms = morphology(lang)
    known = sum(
        word[0].isdigit() or bool(forms.readings(word)) or forms.normal(word) in forms.literals for word in words
    )
    return known / len(words)


def gloss(text: str, lang: str) -> str:
    """The first sense of each word in the order of the source, for a reader; words nobody knows stay."""
    if lang not in languages():
        return ""
    forms = morphology(lang)

    def one(match: re.Match[str]) -> str:
        readings = forms.readings(match[0])
        return readings[0].entry.english[0] if readings else match[0]

    return _TOKEN.sub(one, text)


@cache
def _frames(lang: str) -> Frames:
    return frames(morphology(lang).lexicon)


@lru_cache(maxsize=4096)
def _guess(text: str, lang: str) -> Guess | None:
    if len(_TOKEN.findall(text)) > MOST_IN_ALL:
        return None
    whole = re.sub(r"\s+", " ", text).replace("¿", "").replace("¡", "")
    between = _DASH.fullmatch(whole) if lang in _DASH_IS else None
    if between is not None:
        tokens = (*_tokens(between[1], lang), "–", *_tokens(between[2], lang))
        answer = _surest(_answers(tokens, lang, False, True)) if len(tokens) <= MOST_WORDS else None
        if answer is not None:
            words, price, _ = answer
            words = words[:1].upper() + words[1:] if whole[:1].isupper() else words
            return Guess(words + between[3].strip(), round(min(1.0, math.exp(-price)), 3), 1.0, clause=True)
    said: list[str] = []
    cost, starts, at, clause = 0.0, True, 0, False
    for match in [*_MARKS.finditer(whole), None]:
        end = match.start() if match else len(whole)
        segment = whole[at:end].strip()
        mark = match[0] if match else ""
        if segment:
            answer = _segment(segment, lang, "?" in mark, starts)
            if answer is None:
                return None
            words, price, says = answer
            cost += price
            clause = clause or says
            if said and said[-1].strip() == "," and words.startswith("that "):
                said[-1] = " "
            ends = mark.strip()[:1] in _ENDS
            opens = starts and segment[:1].isupper() and (ends or not _is_name(segment, lang))
            if opens or (said and said[-1].strip()[:1] in _ENDS):
                words = words[:1].upper() + words[1:]
            said.append(words)
        if mark:
            cost += 0.4 * any(dash in mark for dash in "–—-")
            said.append(_mark(mark))
            starts = any(char in mark for char in '.!?…“”„«"(') or not any(map(str.isalnum, "".join(said)))
            at = match.end() if match else end
        else:
            starts = False
    if not any(part.strip(" .,;:!?…–—-“”\"'«»„()[]") for part in said):
        return None
    english = "".join(said).strip()
    return Guess(english, round(min(1.0, math.exp(-cost)), 3), 1.0, clause)


def _is_name(segment: str, lang: str) -> bool:
    """Whether the first word has its capital in the middle of a sentence, too."""
    forms = morphology(lang)
    nouns = {"n", "pn"} if forms.lexicon.setting("caps") == "nouns" else {"pn"}
    first = _tokens(segment, lang)[:1]
    readings = forms.readings(first[0]) if first else []
    return bool(readings) and all(reading.entry.pos in nouns for reading in readings)


def _mark(mark: str) -> str:
    return mark.replace("«", "“").replace("»", "”").replace("„", "“")


def _segment(segment: str, lang: str, question: bool, starts: bool) -> tuple[str, float, bool] | None:
    tokens = _tokens(segment, lang)
    if not tokens or len(tokens) > MOST_WORDS or not _covered(tokens, lang, starts):
        return None
    if re.sub(_WORD, "", segment).strip(" '’"):
        return None  # a sign between the words that nobody has looked at
    return _surest(_answers(tokens, lang, question, starts)) or _in_two(tokens, lang, question, starts)


def _tokens(text: str, lang: str) -> tuple[str, ...]:
    """The words; an elided article or preposition ("l'État") is a word of its own where the language has such."""
    words = _TOKEN.findall(text)
    if lang not in _ELIDING:
        return tuple(words)
    return tuple(part for word in words for part in _ELISION.findall(word.replace("’", "'")))


def _covered(tokens: tuple[str, ...], lang: str, starts: bool) -> bool:
    """Whether every word is a word of the lexicon, part of one of its phrases, or a name: a cheap test before the parse."""
    forms = morphology(lang)
    return all(
        token[0].isdigit()
        or (token[0].isupper() and (at > 0 or not starts))
        or forms.normal(token) in forms.literals
        or forms.readings(token)
        for at, token in enumerate(tokens)
    )


def _surest(found: tuple[Answer, ...]) -> tuple[str, float, bool] | None:
    """The best answer, its cost with what it loses to a rival that is nearly as good, and whether it is a clause."""
    if not found:
        return None
    best = found[0]
    cost = best.cost
    rivals = [answer for answer in found[1:6] if _different(answer.words, best.words)]
    if rivals:
        gap = rivals[0].cost - best.cost
        cost -= math.log(1 - _RIVAL * math.exp(-gap / _FADES))
    cost += _ARTICLE * best.words.count(UNSURE_ARTICLE)
    return best.words.replace(UNSURE_ARTICLE, ""), cost, best.kind == "clause"


def _in_two(tokens: tuple[str, ...], lang: str, question: bool, starts: bool) -> tuple[str, float, bool] | None:
    """Two clauses with a conjunction between, each for itself."""
    forms = morphology(lang)
    for at in range(1, len(tokens) - 1):
        if not any(reading.entry.pos == "conj" for reading in forms.readings(tokens[at])):
            continue
        left = [answer for answer in _answers(tokens[:at], lang, question, starts) if answer.kind == "clause"]
        right = [answer for answer in _answers(tokens[at:], lang, False, False) if answer.kind == "clause"]
        one, other = _surest(tuple(left)), _surest(tuple(right))
        if one and other:
            return one[0] + " " + other[0], one[1] + other[1] + 0.1, True
    return None


@lru_cache(maxsize=1024)
def _answers(tokens: tuple[str, ...], lang: str, question: bool, starts: bool) -> tuple[Answer, ...]:
    chart = Chart(morphology(lang), list(tokens), starts)
    return tuple(answers(chart, _frames(lang), question))


_LITTLE = frozenset(("", "the", "a", "an", "in", "on", "at", "of", "to"))


def _different(one: str, other: str) -> bool:
    """Whether two answers differ in more than articles, the commonest prepositions and the order of words."""

    def bag(text: str) -> list[str]:
        text = text.replace(UNSURE_ARTICLE, "").lower()
        return sorted(word for word in re.split(r"\W+", text) if word not in _LITTLE)

    return bag(one) != bag(other)
