"""ENC106 utf8-read-as-gbk

What it does:
    Puts right UTF-8 that was read as Chinese GBK: `鈥檚` is ’s, `caf茅` is café.

Why:
    Pages scraped with Chinese tools; ftfy knows single-byte encodings only.

Safety:
    Only beside Latin letters, and only where the bytes make curly quotes, dashes or accented Latin letters. `鈥` (and
    `?` or a replacement character) has lost the byte that tells which mark it was: it closes a quotation that such a mark
    opened on the line, it is the dash between two numbers, and elsewhere it is reported.

Known misses:
    Letters of other scripts. Other marks whose last byte was lost.

Examples:
    >>> clean("The bank鈥檚 chairman left the caf茅.").text
    'The bank’s chairman left the café.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Notice, Proposal
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import LATIN, off_limits

# 鈥 is what the first two bytes of every curly quote and dash read as; the third byte goes with the next letter.
_MARK = lazy(r"鈥[\u4e00-\u9fff€]?")
# What is left of a mark whose third byte made no pair with what follows it.
_REST = lazy("鈥[?\ufffd]?")
# Han characters inside or at the end of a Latin word, or before small letters: each the two bytes of an accented letter.
_LETTERS = lazy(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}?(?:(?=[A-Za-z])|(?<=[a-z].)(?=[ ,.;:!?)’'\"\n-]|鈥|\Z)|(?<=[a-z]..)(?=[ ,.;:!?)’'\"\n-]|鈥|\Z))"
)
_MARKS = "‐‑–—‘’“”…"


def _decoded(garbled: str) -> str:
    try:
        return garbled.encode("gbk").decode("utf-8")
    except UnicodeError:
        return ""


def find(view: View) -> Iterator[Proposal]:
    text = view.text
    why = "UTF-8 that was read as GBK"
    opened = -1  # where on its line a quotation was opened last
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = _decoded(match[0])
        around = text[max(0, start - 2) : start] + mark[1:] + text[end : end + 2]
        if off_limits(view, start):
            continue
        if mark and mark[0] in _MARKS and mark[1:].isascii():
            if re.search(f"[{LATIN}]", around):
                yield Change(start, end, mark, why)
                opened = start if mark[0] == "“" else -1 if mark[0] == "”" else opened
            continue
        rest = _REST.match(text, start)
        if rest is None or len(match[0]) > 1:
            continue
        end = rest.end()
        before, after = text[start - 1 : start], text[end : end + 1]
        if before.isdigit() and after.isdigit():
            yield Change(start, end, "–", f"dash between numbers: {why}")
        elif opened >= view.line_at(start)[0] and not before.isspace() and (len(rest[0]) > 1 or not after.isalnum()):
            # The question mark may have swallowed the space.
            yield Change(start, end, "” " if after.isalnum() else "”", f"end of a quotation: {why}")
            opened = -1
        elif re.search(f"[{LATIN}]", around):
            yield Notice(start, start + 1, f"a quotation mark or a dash was lost here: {why}")
    for match in _LETTERS.finditer(text):
        start, end = match.span()
        letters = _decoded(match[0])
        if not letters or not all("\xc0" <= letter <= "\u017e" and letter not in "×÷" for letter in letters):
            continue
        inside = text[start - 1 : start].isascii() and text[start - 1 : start].isalpha()
        if (
            (inside or letters[0].isupper())
            and (inside or text[end : end + 1].islower())
            and not off_limits(view, start)
        ):
            yield Change(start, end, letters, why)


RULE = Rule(
    code="ENC106",
    name="utf8-read-as-gbk",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy("[\u4e00-\u9fff]")),
    doc=__doc__,
)
