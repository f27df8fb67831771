"""Letters of the Cyrillic and the Greek alphabet that look like Latin ones."""

from __future__ import annotations

from ...core.pattern import lazy
from ._context import LATIN

FOREIGN = "\u0370-\u03ff\u0400-\u052f"
# Only shapes that are the same in every font: κ, ν, в, к, м, н and т are told apart by a reader.
LOOK_ALIKE = {
    **dict(zip("АВЕКМНОРСТУХІЈЅԚԜ", "ABEKMHOPCTYXIJSQW", strict=True)),
    **dict(zip("аеорсухіјѕһԁԛԝӏ", "aeopcyxijshdqwl", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True)),
}
# Of these also the sound is the same, so that it does not matter whether a letter was mistyped or left untranslated.
SAME_SOUND = frozenset("АЕКМОТІЈаеоіјΑΕΖΙΚΜΝΟΤο")
_FOREIGN_WORD = lazy(rf"(?<![0-9{LATIN}{FOREIGN}])[{FOREIGN}]+(?![0-9{LATIN}{FOREIGN}])")


def foreign_words(text: str, start: int, end: int) -> int:
    """How many words of text[start:end] are wholly Cyrillic or Greek, single letters included."""
    return sum(1 for _ in _FOREIGN_WORD.finditer(text, start, end))
