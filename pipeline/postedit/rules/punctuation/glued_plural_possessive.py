"""PUN429 glued-plural-possessive

What it does:
    Puts the missing space after the apostrophe of a plural possessive ("years'imprisonment").

Why:
    Translators lose the space behind an apostrophe, which in their training data often stands inside a word.

Safety:
    The word before ends in s; both have four letters or more, in lower case. A capital is allowed where both are words
    of English, which elided French and Arabic names are not. The line has no single mark that may open a quotation
    before it.

Known misses:
    Names that are no English words ("the Novaks'house").

Examples:
    >>> clean("He got ten years'imprisonment for it.").text
    "He got ten years' imprisonment for it."
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View

_GLUED = lazy(r"(?<=[a-z]{3}s)['’](?=[a-z]{4,}\b)")
_WORD_START = lazy(r"(?<![\w'’-])(?:[a-z]{4,}|(?P<capital>[A-Z][a-z]{3,}))$")
_WORD = lazy(r"[a-z]+")
_OPENING = lazy(r"(?:^|[\s(\"“])['‘]\w")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _GLUED.finditer(text):
        start = view.line_at(match.start())[0]
        before = _WORD_START.search(text, max(start, match.start() - 30), match.start())
        if before is None or (before["capital"] and not _english(text, match.end(), before["capital"])):
            continue
        if _OPENING.search(text, max(start, match.start() - 300), match.start()):
            continue
        yield Change(match.end(), match.end(), " ", "a plural possessive written as one with the word after it")


def _english(text: str, end: int, capital: str) -> bool:
    """Whether the word with a capital and the one at `end` are English."""
    from ...lexicon.english import is_english, words

    after = _WORD.match(text, end)
    return after is not None and capital.lower()[:-1] in words() and is_english(after[0])


RULE = Rule(
    code="PUN429",
    name="glued-plural-possessive",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=Joints("a['’]aaaa", lazy("s['’][a-z]{4}")),
    doc=__doc__,
)
