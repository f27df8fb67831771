"""The script of a letter, and a pattern for letters of any script but Latin.

By blocks of the Unicode standard rather than by property: one character class that `re` runs fast, combining marks
included, which `\\w` does not match (Devanagari vowel signs, Hebrew points).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from ..core.pattern import lazy

# (first, last, script), sorted. Left out: symbols, ideographic punctuation (the marks around a span are not the span).
_BLOCKS = (
    (0x0370, 0x0373, "Greek"),
    (0x0376, 0x0377, "Greek"),
    (0x037B, 0x037D, "Greek"),
    (0x037F, 0x037F, "Greek"),
    (0x0386, 0x0386, "Greek"),
    (0x0388, 0x03FF, "Greek"),
    (0x0400, 0x0481, "Cyrillic"),
    (0x0483, 0x052F, "Cyrillic"),
    (0x0531, 0x0556, "Armenian"),
    (0x0560, 0x0588, "Armenian"),
    (0x0591, 0x05BD, "Hebrew"),
    (0x05BF, 0x05BF, "Hebrew"),
    (0x05C1, 0x05C2, "Hebrew"),
    (0x05C4, 0x05C7, "Hebrew"),
    (0x05D0, 0x05F2, "Hebrew"),
    (0x0610, 0x061A, "Arabic"),
    (0x0620, 0x0669, "Arabic"),
    (0x066E, 0x06D3, "Arabic"),
    (0x06D5, 0x06FF, "Arabic"),
    (0x0710, 0x074F, "Syriac"),
    (0x0750, 0x077F, "Arabic"),
    (0x0780, 0x07B1, "Thaana"),
    (0x08A0, 0x08FF, "Arabic"),
    (0x0900, 0x0963, "Devanagari"),
    (0x0966, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0A00, 0x0A7F, "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujarati"),
    (0x0B00, 0x0B7F, "Oriya"),
    (0x0B80, 0x0BFF, "Tamil"),
    (0x0C00, 0x0C7F, "Telugu"),
    (0x0C80, 0x0CFF, "Kannada"),
    (0x0D00, 0x0D7F, "Malayalam"),
    (0x0D80, 0x0DFF, "Sinhala"),
    (0x0E01, 0x0E3A, "Thai"),
    (0x0E40, 0x0E4E, "Thai"),
    (0x0E81, 0x0EFF, "Lao"),
    (0x0F00, 0x0FFF, "Tibetan"),
    (0x1000, 0x109F, "Myanmar"),
    (0x10A0, 0x10FA, "Georgian"),
    (0x10FC, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1200, 0x135F, "Ethiopic"),
    (0x1780, 0x17D3, "Khmer"),
    (0x1820, 0x18AF, "Mongolian"),
    (0x1C80, 0x1C8F, "Cyrillic"),
    (0x1C90, 0x1CBF, "Georgian"),
    (0x1F00, 0x1FFC, "Greek"),
    (0x3005, 0x3007, "Han"),
    (0x3041, 0x309F, "Kana"),
    (0x30A1, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopomofo"),
    (0x3131, 0x318E, "Hangul"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA640, 0xA69F, "Cyrillic"),
    (0xAC00, 0xD7A3, "Hangul"),
    (0xF900, 0xFAFF, "Han"),
    (0xFB13, 0xFB17, "Armenian"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFDFB, "Arabic"),
    (0xFE70, 0xFEFC, "Arabic"),
    (0xFF66, 0xFF9D, "Kana"),
    (0xFFA0, 0xFFDC, "Hangul"),
    (0x20000, 0x323AF, "Han"),
)
_FIRST = [first for first, _, _ in _BLOCKS]

# Inside a character class: letters (and marks on them) of every script but Latin.
LETTERS = "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last, _ in _BLOCKS)
_RUN = lazy(f"[{LETTERS}]+")

# Scripts that write words without spaces between them.
UNSPACED = frozenset({"Han", "Kana", "Bopomofo", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"})
# Scripts with capitals.
CASED = frozenset({"Greek", "Cyrillic", "Armenian"})


def script_of_letter(letter: str) -> str | None:
    """The script of one character; None for Latin letters and for what is no letter."""
    code = ord(letter)
    index = bisect_right(_FIRST, code) - 1
    return _BLOCKS[index][2] if index >= 0 and code <= _BLOCKS[index][1] else None


def script_of(text: str) -> str:
    """The script most letters of `text` that are not Latin belong to, "Latin" where there are none.

    Text with kana in it is "Kana", however many Han characters it holds: only Japanese mixes them.
    """
    runs: Counter[str] = Counter()
    for match in _RUN.finditer(text):
        run = match.group()
        script = script_of_letter(run[0])
        if script is not None:
            runs[script] += len(run)
        if script == "Han" and any(script_of_letter(letter) == "Kana" for letter in run):
            runs["Kana"] += len(run)
    if not runs:
        return "Latin"
    if runs["Kana"] and runs.most_common(1)[0][0] in ("Han", "Kana"):
        return "Kana"
    return runs.most_common(1)[0][0]
