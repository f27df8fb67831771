"""The language of a fragment, with the help of the others of the document where it is too short to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...core.rule import View
from ...detect import language_of
from ...translate import Translation, translate
from ._script import Span, spans

Named = tuple[str | None, float, Translation | None]
_MANY = 40


def in_other_script(view: View) -> list[tuple[Span, Named]]:
    """The spans in other scripts that are no glosses, named: once for all rules that look at this text."""
    return view.memo(_in_other_script)


def _in_other_script(view: View) -> list[tuple[Span, Named]]:
    found = [span for span in spans(view) if not span.gloss]
    return list(zip(found, named(view, [view.text[span.start : span.end] for span in found]), strict=True))


def named(view: View, texts: Sequence[str]) -> list[Named]:
    """For each fragment its language, how sure that is (0 to 1), and its translation where there is one.

    A fragment that says nothing by itself is in the language most of the others are in.
    """
    hint = view.options.get("source_lang")
    translating = view.options.get("translator") != "none"
    found: list[Named] = []
    sure: Counter[str] = Counter()
    for index, text in enumerate(texts):
        # a document of very many fragments is in one language: asking about each of them would take seconds
        many = sure.most_common(1)[0][0] if index >= _MANY and sure else None
        translation = translate(text, hint) if translating else None
        if translation is None:
            lang, confidence = language_of(text, hint=hint or many)
            translation = translate(text, lang) if translating and lang else None
        if translation is not None:
            lang, confidence = translation.lang, translation.confidence
        if lang is not None and confidence >= 0.9:
            sure[lang] += 1
        found.append((lang, confidence, translation))
    if not sure or hint is not None:
        return found
    common = sure.most_common(1)[0][0]
    for index, (_, confidence, translation) in enumerate(found):
        if translation is None and confidence < 0.9:
            better, _ = language_of(texts[index], hint=common)
            if better == common:
                found[index] = (common, max(confidence, 0.5), None)
    return found
