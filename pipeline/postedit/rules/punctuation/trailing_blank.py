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

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View

_ENDS = re.compile(r"(?<=[\w.,;!?…\"”’')\]»])[ \t\u00a0\u2000-\u200a\u202f\u3000]+(?=\r?\n|\r|$)")
_GATE = re.compile(
    "\n(?:(?<=[ \t\u00a0\u2000-\u200a\u202f\u3000]\n)|(?<=[ \t\u00a0\u2009\u202f\u3000]\r\n))|\r(?=[^\n])(?<=[ \t].)"
)
_WORD = re.compile(r"[^\W\d_]{2}")


def find(view: View) -> Iterator[Change]:
    text = view.text
    if not text[-1:].isspace() and not _GATE.search(text):
        return
    for match in _ENDS.finditer(text):
        start, end = match.span()
        following = text[end : end + 3].lstrip("\r")
        if text[start:end] == "  " and following[1:2].strip():
            continue
        begin = max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0)
        if _WORD.search(text, begin, start):
            yield Change(start, end, "", "white space at the end of a line")


RULE = Rule(
    code="PUN409",
    name="trailing-blank",
    stage="punctuation",
    category="spacing",
    applicability="safe",
    find=find,
    doc=__doc__,
)
