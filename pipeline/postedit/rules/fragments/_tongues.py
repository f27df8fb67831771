"""Which language a leftover is in: what its letters allow, what the tagger and langdetect say, and the document's others.

All are added up as logarithms of probabilities. Several leftovers of one document are in one language as a rule.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...detect.languages import allowed, language_of, little_word_votes, statistics
from ...detect.scripts import script_of
from ...detect.tagger import Word

# What a language has at least, as a logarithm: no source is that sure.
_LEAST = math.log(0.005)
# What a letter takes from a language that has it not, and what a little word gives to those that have it.
_NO_SUCH_LETTER, _LITTLE_WORD = -3.0, 1.3
# How much the statistics of letters count beside the tagger, which sees the words around and knows more languages.
_STATISTICS, _TAGGER = 0.8, 0.8
# Which statistics stand in for those of a language that has none in the script, and what it loses by that.
_KIN = {
    "Cyrillic": {"be": ("ru", "uk"), "sr": ("mk",), "kk": ("ru",), "ky": ("ru",)},
    "Latin": {"sr": ("hr",), "nn": ("nb",), "gl": ("pt", "es"), "az": ("tr",)},
}
_STAND_IN = 0.6
# What is seldom translated from is the less likely language where it shares words with one that often is.
_SELDOM = frozenset("af az cy eu ga gl hy id ka kk ky mn mt nn tg tt vi".split())
_IS_SELDOM = -0.5
# How much the rest of the document says; how much a source language that the user names does.
_OTHERS, _NAMED = 0.7, 6.0

Scores = dict[str, float]

_SHARED = frozenset({"Latin", "Cyrillic", "Arabic", "Devanagari"})


def is_shared(text: str) -> bool:
    """Whether the script of the text is that of several languages."""
    return script_of(text) in _SHARED


def evidence(text: str, words: Sequence[Word]) -> Scores:
    """For each language that comes into question how likely it is, as a logarithm. `words`: the tagger's, may be none."""
    script = script_of(text)
    if script not in _SHARED:
        lang, _ = language_of(text, script)
        return {lang: 0.0} if lang else {}
    tagged, counted, letters, votes = (
        _of_words(words),
        statistics(text, script),
        allowed(text, script),
        little_word_votes(text),
    )
    kin = _KIN.get(script, {})
    scores = {}
    for lang in sorted({*tagged, *counted, *letters}):
        if lang not in tagged and lang not in counted and letters[lang]:
            continue  # its letters are all that is known of it
        likely = counted.get(lang)
        if likely is None:
            likely = max(
                (counted[other] - _STAND_IN for other in kin.get(lang, ()) if other in counted), default=_UNCOUNTED
            )
        score = _TAGGER * max(tagged.get(lang, _LEAST), _LEAST) if tagged else 0.0
        score += _STATISTICS * max(likely, _LEAST)
        score += _NO_SUCH_LETTER * (letters.get(lang) is False) + _LITTLE_WORD * votes.get(lang, 0)
        scores[lang] = score + _IS_SELDOM * (lang in _SELDOM)
    return _normal(scores)


# Of a language without any statistics: as likely as any of ten.
_UNCOUNTED = math.log(0.1)


def _of_words(words: Sequence[Word]) -> Scores:
    """The tagger's answer for all words together. The more a word looks foreign, the more it counts: names say little."""
    telling = [word for word in words if word.confidence > 0.1] or list(words)
    if not telling:
        return {}
    most = max(word.confidence for word in telling) or 1.0
    names = sorted({lang for word in telling for lang, _ in word.langs})
    scores = dict.fromkeys(names, 0.0)
    for word in telling:
        shares = dict(word.langs)
        least = max(min(word.langs[-1][1], 0.02) / 2, 0.002)
        for lang in names:
            scores[lang] += word.confidence / most * math.log(max(shares.get(lang, least), 0.002))
    # neighbours say the same: n words are not n times as sure
    return _normal({lang: score / len(telling) ** 0.5 for lang, score in scores.items()})


def name(scores: Sequence[Scores], hint: str | None = None) -> list[tuple[str | None, float]]:
    """The language of each leftover of a document and how likely it is, from 0 to 1. `hint`: what the user says it is."""
    shares = [_normal(one) for one in scores]
    found: list[tuple[str | None, float]] = []
    total: Scores = {}
    for one in shares:
        for lang in one:
            total[lang] = 0.0
    for lang in total:
        total[lang] = sum(max(one.get(lang, _LEAST), _LEAST) for one in shares if one)
    known = sum(1 for one in shares if one)
    for one in shares:
        if not one:
            found.append((None, 0.0))
            continue
        mixed = {
            lang: max(own, 2 * _LEAST)
            + (_OTHERS * (total[lang] - max(own, _LEAST)) / max(1, known - 1) ** 0.5 if known > 1 else 0.0)
            + (_NAMED if lang == hint else 0.0)
            for lang, own in one.items()
        }
        best = max(sorted(mixed), key=mixed.__getitem__)
        found.append((best, round(math.exp(_normal(mixed)[best]), 3)))
    return found


def _normal(scores: Mapping[str, float]) -> Scores:
    if not scores:
        return {}
    most = max(scores.values())
    whole = most + math.log(sum(math.exp(score - most) for score in scores.values()))
    return {lang: score - whole for lang, score in scores.items()}
