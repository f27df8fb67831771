"""PUN429 glued-plural-possessive

What it does:
    Puts the missing space after the apostrophe of a plural possessive ("years'imprisonment").

Why:
    Translators lose the space behind an apostrophe, which in their training data often stands inside a word.

Safety:
    The word before ends in s and has four letters or more, in lower case, and so does the word after; the line has no
    single mark that may open a quotation before it. Elided French and Arabic names are shorter or capitalised.

Known misses:
    Names ("the Smiths'house").

Examples:
    >>> clean("He got ten years'imprisonment for it.").text
    "He got ten years' imprisonment for it."
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_GLUED = lazy(r"(?<=[a-z]{3}s)['’](?=[a-z]{4,}\b)")
_WORD_START = lazy(r"(?<![\w'’-])[a-z]{4,}$")
_OPENING = lazy(r"(?:^|[\s(\"“])['‘]\w")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _GLUED.finditer(text):
        start = view.line_at(match.start())[0]
        if _WORD_START.search(text, max(start, match.start() - 30), match.start()) is None:
            continue
        if _OPENING.search(text, max(start, match.start() - 300), match.start()):
            continue
        yield Change(match.end(), match.end(), " ", "a plural possessive written as one with the word after it")


RULE = Rule(
    code="PUN429",
    name="glued-plural-possessive",
    stage="punctuation",
    category="spacing",
    applicability="safe",
    find=find,
    gate=lazy(r"s['’][a-z]{4}"),
    doc=__doc__,
)
