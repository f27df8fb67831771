"""PUN409 trailing-blank

What it does:
    Removes white space at the end of a line of running text.

Why:
    Scraping and translating line by line leaves it there; it is never meant.

Safety:
    Not two blanks exactly before a line that goes on, which is a line break in Markdown. Not behind a line that does
    not end in a letter, a digit or a mark that ends a sentence ("-- " begins a signature, "> " is a prompt).

Known misses:
    Lines of nothing but white space are left alone.

Examples:
    >>> clean("The talks will go on. \\nNobody knows when.").text
    'The talks will go on.\\nNobody knows when.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_BLANKS = " \t\u00a0\u2000-\u200a\u202f\u3000"
_BEFORE_END = lazy(rf"(?<=[\w.,;!?…\"”’')\]»])[{_BLANKS}]+$")
_WORD = lazy(r"[^\W\d_]{2}")
_REACH = 200  # code points looked back from the end of a line; more white space than that is left alone


def find(view: View) -> Iterator[Change]:
    text = view.text
    for begin, end in view.lines():
        if begin == end or not text[end - 1].isspace():
            continue
        match = _BEFORE_END.search(text, max(begin, end - _REACH), end)
        if not match:
            continue
        start = match.start()
        if end - start == 2 and text[start] == text[start + 1] == " " and text[end : end + 3].lstrip("\r")[1:2].strip():
            continue
        if _WORD.search(text, max(begin, start - _REACH), start):
            yield Change(start, end, "", "white space at the end of a line")


RULE = Rule(
    code="PUN409",
    name="trailing-blank",
    stage="punctuation",
    category="spacing",
    find=find,
    doc=__doc__,
)
