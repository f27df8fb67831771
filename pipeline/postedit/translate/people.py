"""Names of public figures in other scripts: the full name as it is written at home, surnames of the very famous."""

from __future__ import annotations

from ..lexicon.people import by_script
from .phrases import Translation


def name(span: str, lang: str | None = None) -> Translation | None:
    """The English of `span`, where it is one person's name and nothing else. `lang` does not matter: names are names."""
    if span.isascii():
        return None
    row = by_script().get(" ".join(span.split()))
    if row is None:
        return None
    english, _, langs = row.partition("\t")
    known = langs.split(",")
    return Translation(english, "people", 1.0, 1.0, lang if lang in known else known[0])
