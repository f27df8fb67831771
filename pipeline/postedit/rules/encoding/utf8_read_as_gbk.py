"""ENC106 utf8-read-as-gbk

What it does:
    Puts right UTF-8 that was read as Chinese GBK: `鈥檚` is ’s, `caf茅` is café.

Why:
    Pages scraped with Chinese tools; ftfy knows single-byte encodings only.

Safety:
    Only beside Latin letters, and only where the bytes make curly quotes, dashes or accented Latin letters. `鈥` (and
    `?` or a replacement character) has lost the byte that tells which mark it was and is reported.

Known misses:
    Letters of other scripts. Marks whose last byte was lost.

Examples:
    >>> clean("The bank鈥檚 chairman left the caf茅.").text
    'The bank’s chairman left the café.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Notice, Proposal
from ...core.pattern import lazy
from ...core.rule import AnyOf, Rule, View
from ._context import LATIN, off_limits

# 鈥 is what the first two bytes of every curly quote and dash read as; the third byte goes with the next letter.
_MARK = lazy(r"鈥[\u4e00-\u9fff€]?")
# One Han character inside or at the end of a Latin word: the two bytes of an accented letter.
_LETTER = lazy(rf"[\u4e00-\u9fff](?:(?<=[A-Za-z].)(?=[{LATIN}])|(?<=[a-z].)(?=[ ,.;:!?)’'\"\n]|\Z))")
_MARKS = "‐‑–—‘’“”…"


def _decoded(garbled: str) -> str:
    try:
        return garbled.encode("gbk").decode("utf-8")
    except UnicodeError:
        return ""


def find(view: View) -> Iterator[Proposal]:
    text = view.text
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = _decoded(match[0])
        around = text[max(0, start - 2) : start] + mark[1:] + text[end : end + 2]
        if off_limits(view, start) or not re.search(f"[{LATIN}]", around):
            continue
        if mark and mark[0] in _MARKS and mark[1:].isascii():
            yield Change(start, end, mark, "UTF-8 that was read as GBK")
        elif len(match[0]) == 1:
            yield Notice(start, end, "a quotation mark or a dash was lost here: UTF-8 that was read as GBK")
    for match in _LETTER.finditer(text):
        letter = _decoded(match[0])
        if len(letter) == 1 and "\xdf" <= letter <= "\u017e" and letter != "÷" and not off_limits(view, match.start()):
            yield Change(match.start(), match.end(), letter, "UTF-8 that was read as GBK")


RULE = Rule(
    code="ENC106",
    name="utf8-read-as-gbk",
    stage="encoding",
    category="encoding",
    applicability="safe",
    find=find,
    gate=AnyOf(lazy("[\u4e00-\u9fff]")),
    doc=__doc__,
)
