"""PUN408 leading-blank

What it does:
    Removes a blank, often a no-break one, at the beginning of a paragraph.

Why:
    Pages of some publishing systems begin every other paragraph with a no-break space, and translators keep it.

Safety:
    Only paragraphs of running text, and only where others in the document begin without one: a text that indents all
    its paragraphs means it. Not more than one plain blank, which would be an indent. Not code, lists, verse, tables
    and lines that follow one another without an empty line between.

Known misses:
    Headings and other short lines.

Examples:
    >>> clean("The talks began at noon in a hall by the lake.\\n\\n\\u00a0The two sides met again in the evening.").text
    'The talks began at noon in a hall by the lake.\\n\\nThe two sides met again in the evening.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View

# one plain blank, or a few of which one is a no-break or typographic one
_LEADING = lazy(
    r"(?:^|(?<=\n))(?: (?=[^\s])|[ ]{0,4}[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]{0,6})(?=[^\W_]|[\"“‘«'])"
)
_WIDE = "\u00a0\u2002\u2003\u2009\u202f\u3000"
_FIRST = frozenset(f" {_WIDE}")
_WORDS = lazy(r"(?:\S+[ \u00a0]+){5}\S")
_MARKED = lazy(r"[ \t]*(?:[-*•·–—>|+]|\d+[.)])")


def _running(text: str, at: int) -> bool:
    """Whether running text begins at `at`: a capital, a digit or a quote, and six words."""
    first = text[at : at + 1]
    return (first.isupper() or first.isdigit() or first in "\"“‘«'") and _WORDS.match(text, at) is not None


_INDENTED = Joints("\n ")


def _flush(view: View) -> bool:
    """Whether some paragraph of running text begins without a blank."""
    return any(_running(view.text, start) for start, end in view.lines() if end > start)


def find(view: View) -> Iterator[Change]:
    text = view.text
    if text[:1] not in _FIRST and not (_INDENTED.open(view) and "\n " in text):
        characters = view.characters()
        if not any(char in characters and f"\n{char}" in text for char in _WIDE):
            return
    for match in _LEADING.finditer(text):
        start, end = match.span()
        if not _running(text, end) or not view.memo(_flush):
            continue
        above = text[text.rfind("\n", 0, start - 1) + 1 : start - 1] if start else ""
        if above[:1].isspace() and above.strip():
            continue  # a block of lines that begin alike: verse, a list, an address
        if _MARKED.match(above):
            continue  # the item of a list goes on
        below = text.find("\n", end) + 1
        if below and text[below : below + 1] in " \u00a0" and text[below : below + 2].strip():
            continue
        yield Change(start, end, "", "blank at the beginning of a paragraph; others have none")


RULE = Rule(
    code="PUN408",
    name="leading-blank",
    stage="punctuation",
    category="spacing",
    find=find,
    doc=__doc__,
)
