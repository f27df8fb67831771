"""What a fragment in another language means, from the surest source that knows it.

The chain: the table of curated phrases, the names of public figures, a Marian model where one is configured or cached, the
embedded lexicon. (The user's glossary comes before all of them: rule FRA300.) The first answer that is sure is put into the
text; where none is, the best one is a suggestion, and where there is no answer at all, a gloss of the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..config import TRANSLATORS
from .people import name
from .phrases import Translation, phrase

if TYPE_CHECKING:
    from .embedded import Guess

__all__ = ["DEEP", "TRANSLATORS", "Translation", "gloss", "known", "translate", "translate_all"]

# How sure an answer of the embedded lexicon has to be to be put into a text, and to be given at all when one asks for
# translations. Measured: docs/translation.md says how.
SURE, SURE_CLAUSE, SURE_ALONE, ANSWERED = 0.8, 0.87, 0.9, 0.4
# The languages whose lexicon is deep: where a small one names a single sense, there may be others.
DEEP = frozenset({"lv", "ru", "uk", "de", "pl"})
SURE_SMALL = 0.85
_ALONE = frozenset({"adv", "adj", "n", "pn"})
# Words of a span from which a gloss of its words is more than a guess.
_GLOSSED = 0.6


def known(span: str, lang: str | None = None) -> Translation | None:
    """What the curated tables say: whole phrases and names, whose English does not depend on anything around them."""
    return phrase(span, lang) or name(span, lang)


def translate(span: str, lang: str | None = None, translator: str = "auto") -> Translation | None:
    """The best English of `span`: see `translate_all`."""
    return translate_all([span], [lang], translator)[0]


def translate_all(
    spans: Sequence[str], langs: Sequence[str | None], translator: str = "auto", required: bool = False
) -> list[Translation | None]:
    """The best English of each span, None where no source knows it; what is not sure says so.

    langs: what each span is thought to be in (ISO 639-1), None where nobody knows. A Marian model is asked once a language,
    for all spans that nothing before it was sure of. required: with "marian", a missing model is a ModelError.
    """
    if translator == "none":
        return [None] * len(spans)
    found = [known(span, lang) for span, lang in zip(spans, langs, strict=True)]
    if translator in ("auto", "marian"):
        from . import marian

        for one in dict.fromkeys(lang for lang in langs if lang is not None):
            open_ = [
                at
                for at, answer in enumerate(found)
                if langs[at] == one and not (answer and answer.sure) and any(map(str.isalpha, spans[at]))
            ]
            if open_ and (translator == "marian" or marian.available(one)):
                answers = marian.translate([spans[at] for at in open_], one, required)
                for at, answer in zip(open_, answers, strict=True):
                    found[at] = answer or found[at]
    if translator in ("auto", "lexicon"):
        for at, (span, lang) in enumerate(zip(spans, langs, strict=True)):
            before = found[at]
            if lang is None or (before is not None and before.sure):
                continue
            answer = _lexicon(span, lang)
            if answer is not None and (before is None or answer.sure):
                found[at] = answer
    return found


def gloss(span: str, lang: str) -> str:
    """The words of the span one by one, for a reader who asks what it is about; "" where too few are known."""
    from . import embedded

    return embedded.gloss(span, lang) if embedded.coverage(span, lang) >= _GLOSSED else ""


def _lexicon(span: str, lang: str) -> Translation | None:
    from . import embedded

    guess = embedded.guess(span, lang)
    if guess is None:
        return None
    text = guess.text if len(span.split()) > 1 else guess.text.removeprefix("the ")  # what is before it may have one
    return Translation(text, "lexicon", guess.confidence, guess.coverage, lang, _sure(span, guess, lang))


def _sure(span: str, guess: Guess, lang: str) -> bool:
    words = span.split()
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return False  # a title, the name of a paper
    if len(words) > 1:
        least = SURE_CLAUSE if guess.clause else SURE
        return guess.confidence >= (least if lang in DEEP else max(least, SURE_SMALL))
    if lang not in DEEP:
        return False
    # nothing around a lone word says what it does in the sentence: verbs want a subject, other cases a preposition
    from .morphology import morphology

    word = span.strip(".,;:!?")
    if word.isupper():
        return False  # an acronym
    return guess.confidence >= SURE_ALONE and all(r.entry.pos in _ALONE for r in morphology(lang).readings(word))
