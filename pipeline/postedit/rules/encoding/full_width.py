"""ENC112 full-width

What it does:
    Writes full-width letters, digits and marks beside Latin text as ASCII, and Chinese commas, stops, quotation marks
    and brackets around Latin text as English ones, with the space English wants after them.

Why:
    Chinese and Japanese pages set their marks in full width, and translators copy them into the English.

Safety:
    Only with Latin letters or ASCII digits on one side and no Chinese, Japanese or Korean on either: text that was left
    in these languages keeps its marks. Brackets only in pairs around Latin text.

Known misses:
    Marks on the border between English and text left in Chinese. Half-width Katakana.

Examples:
    >>> clean("Beijing，Shanghai（in 2019）grew by ５％。Then it stopped.").text
    'Beijing, Shanghai (in 2019) grew by 5%. Then it stopped.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Fix, Proposal
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import CJK, LATIN, is_latin, letter_after, letter_before, off_limits

_RUN = lazy(r"[\u3000-\u3002\uff01-\uff5e\uffe0\uffe1\uffe5\uffe6]+")
_OTHER = {"\u3000": " ", "、": ",", "。": ".", "￠": "¢", "￡": "£", "￥": "¥", "￦": "₩"}
_FULL_LETTER = lazy("[Ａ-Ｚａ-ｚ]")
_FULL_ALNUM = lazy("[０-９Ａ-Ｚａ-ｚ]")
_CLOSING = {"」": "「", "』": "『", "》": "《", "】": "【", "〗": "〖"}
_PAIR = lazy(r"[「『《【〖]([^「」『』《》【】〖〗\n]{1,200})[」』》】〗]")
_ROUND = lazy(r"（[^（）\n]{1,200}）")
_HAS_LATIN = lazy(f"[{LATIN}]")
_HAS_CJK = lazy(f"[{CJK}]")
# The dot between the parts of a foreign name: Barack・Obama.
_NAME_DOT = lazy(rf"・(?<=[{LATIN}].)(?=[A-Z])")


def find(view: View) -> Iterator[Proposal]:
    text = view.text
    # Of two round brackets both are changed or none: what is between them is Latin, what is around them is not Chinese.
    latin = {
        at: _around_latin(text, *match.span())
        for match in _ROUND.finditer(text)
        for at in (match.start(), match.end() - 1)
    }
    for match in _RUN.finditer(text):
        start, end = match.span()
        paired = [latin[at] for at in range(start, end) if at in latin]
        if (all(paired) if paired else _beside_latin(text, start, end)) and not off_limits(view, start):
            yield _narrowed(text, start, end)
    for match in _PAIR.finditer(text):
        if _HAS_LATIN.search(match[1]) and not _HAS_CJK.search(match[1]) and not off_limits(view, match.start()):
            fix = _bracketed(text, match)
            if fix:
                yield fix
    for match in _NAME_DOT.finditer(text):
        if not off_limits(view, match.start()):
            yield Change(match.start(), match.end(), " ", "dot between the parts of a name")


def _around_latin(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end - 1]
    outside = letter_before(text, start), letter_after(text, end)
    return (
        (_HAS_LATIN.search(inner) is not None or inner.isdigit() or _FULL_ALNUM.search(inner) is not None)
        and not _HAS_CJK.search(inner)
        and not any(char and _HAS_CJK.match(char) for char in outside)
    )


def _beside_latin(text: str, start: int, end: int) -> bool:
    before, after = letter_before(text, start), letter_after(text, end)
    if any(char and not is_latin(char) and not _FULL_ALNUM.match(char) for char in (before, after)):
        return False
    return is_latin(before) or is_latin(after) or _FULL_LETTER.search(text, start, end) is not None


def _ascii(char: str) -> str:
    return _OTHER.get(char) or (chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char)


def _narrowed(text: str, start: int, end: int) -> Change:
    parts: list[str] = []
    before = text[start - 1 : start]
    for at in range(start, end):
        parts.append(_spaced(before, _ascii(text[at]), _ascii(text[at + 1 : at + 2]), text[at]))
        before = parts[-1][-1]
    return Change(start, end, "".join(parts), "full-width character")


def _spaced(before: str, mark: str, after: str, original: str) -> str:
    """The mark with the spaces its full-width form had built in."""
    numeric = before.isdigit() and after.isdigit()
    if mark == "(" and before.isalnum():
        return " ("
    if not after.isalnum():
        return mark
    if mark in ",;:!?" and not numeric:
        return mark + " "
    if mark == ")" or (mark == "%" and after.isalpha()):
        return mark + " "
    if mark == "." and (original == "。" or (before.islower() and after.isupper())):
        return mark + " "
    return mark


def _bracketed(text: str, match: re.Match[str]) -> Fix | None:
    """English marks for a pair of Chinese ones; None beside text in Chinese, Japanese or Korean."""
    start, end = match.span()
    if any(_HAS_CJK.match(char) for char in (letter_before(text, start), letter_after(text, end))):
        return None
    square = text[start] in "【〖"
    curly = "“" in text or "”" in text
    opening, closing = "[]" if square else "“”" if curly else '""'
    if text[start - 1 : start].isalnum():
        opening = " " + opening
    if text[end : end + 1].isalnum():
        closing += " "
    if _CLOSING[text[end - 1]] != text[start]:
        return None
    why = "Chinese or Japanese brackets around Latin text"
    return Fix((Change(start, start + 1, opening, why), Change(end - 1, end, closing, why)))


RULE = Rule(
    code="ENC112",
    name="full-width",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy("[\u3000-\u3002「『《【〖・\uff01-\uff5e\uffe0\uffe1\uffe5\uffe6]")),
    doc=__doc__,
)
