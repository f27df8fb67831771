"""What a fragment in another language means, from the surest source that knows it.

`translate` asks its sources in order and hands over the first answer; all of them abstain where they do not know the
whole of the span: a table of phrases, the names of public figures. Others join `SOURCES` with the same signature.
"""

from __future__ import annotations

from collections.abc import Callable

from .people import name
from .phrases import Translation, phrase

__all__ = ["SOURCES", "Translation", "translate"]

# name -> source; the order is the order of trust.
SOURCES: dict[str, Callable[[str, str | None], Translation | None]] = {"phrases": phrase, "people": name}


def translate(span: str, lang: str | None = None) -> Translation | None:
    """The English of `span`, None where no source knows it.

    `lang` is the language the span is thought to be in (ISO 639-1), None where nobody knows.
    """
    for source in SOURCES.values():
        translation = source(span, lang)
        if translation is not None:
            return translation
    return None
