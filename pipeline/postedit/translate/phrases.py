"""The phrase table: whole phrases of news prose, by hand.

`phrases.tsv` has four columns: language, phrase, English, note. A phrase is answered only where it is the whole span,
and where all its readings (in the language given, or in any) have the same English.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Languages in which a capital letter says nothing of the place in the sentence.
_CAPITAL_NOUNS = frozenset({"de"})


@dataclass(frozen=True, slots=True)
class Translation:
    """`text` is English. `method` is the source that knew it. `lang` is the language it was read as.

    `confidence`, from 0 to 1, is how sure the source is; `coverage` the share of the span's words that it knew. `sure`:
    whether it may be put into the text; what is not sure is a suggestion.
    """

    text: str
    method: str
    confidence: float
    coverage: float
    lang: str
    sure: bool = True


def phrase(span: str, lang: str | None = None) -> Translation | None:
    """The table's English of `span`. Capital or small first letter as in the span."""
    readings = table().get(_key(span))
    if not readings:
        return None
    # A wrong guess of the language must not hide the only reading there is.
    text = readings.get(lang) if lang is not None else None
    if text is None:
        if len(set(readings.values())) > 1:
            return None
        lang, text = next(iter(readings.items()))
    stripped = span.strip()
    if stripped[:1].isupper() and lang not in _CAPITAL_NOUNS:
        text = text[:1].upper() + text[1:]
    return Translation(text, "phrases", 1.0, 1.0, lang or "")


def curated(lang: str) -> list[tuple[str, str]]:
    """(phrase, English) of one language, in the order of the file."""
    return [(source, readings[lang]) for source, readings in table().items() if lang in readings]


def _key(span: str) -> str:
    text = unicodedata.normalize("NFC", span).casefold().replace("’", "'")
    return " ".join(text.split())


@cache
def table() -> dict[str, dict[str, str]]:
    """Phrase, in small letters -> language -> English. In the order of the file."""
    found: dict[str, dict[str, str]] = {}
    text = files(__package__).joinpath("phrases.tsv").read_text("utf-8")
    for line in text.split("\n"):
        if line and line[0] != "#":
            lang, source, english, *_ = line.split("\t")
            found.setdefault(_key(source), {})[lang] = english
    return found
