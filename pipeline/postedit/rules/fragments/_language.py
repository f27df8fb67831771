"""The language of a fragment, with the help of the others of the document where it is too short to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...core.rule import View
from ...detect import language_of
from ...translate import Translation, translate


def named(view: View, texts: Sequence[str]) -> list[tuple[str | None, float, Translation | None]]:
    """For each fragment its language, how sure that is (0 to 1), and its translation where there is one.

    A fragment that says nothing by itself is in the language most of the others are in.
    """
    hint = view.options.get("source_lang")
    translating = view.options.get("translator") != "none"
    found: list[tuple[str | None, float, Translation | None]] = []
    sure: Counter[str] = Counter()
    for text in texts:
        lang, confidence = language_of(text, hint=hint)
        translation = translate(text, lang) if translating else None
        if translation is not None:
            lang, confidence = translation.lang, translation.confidence
        if lang is not None and confidence >= 0.9:
            sure[lang] += 1
        found.append((lang, confidence, translation))
    if not sure or hint is not None:
        return found
    common = sure.most_common(1)[0][0]
    for index, (lang, confidence, translation) in enumerate(found):
        if translation is None and confidence < 0.9:
            better, _ = language_of(texts[index], hint=common)
            if better == common:
                found[index] = (common, max(confidence, 0.5), None)
            elif lang is not None and confidence < 0.5:
                found[index] = (lang, confidence, None)
    return found
