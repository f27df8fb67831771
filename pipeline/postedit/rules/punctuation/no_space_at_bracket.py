"""PUN406 no-space-at-bracket

What it does:
    Sets a space between a bracket and the word glued to it: "[from our side]to get", "Europe (OSCE)said".

Why:
    Translators copy brackets as they are and lose the space beside them.

Safety:
    Square brackets only behind two words, or behind one with a capital after it, so that "[a]nd" and "[un]able" stay.
    Round ones only behind an acronym; behind other words ("(30 crowns)on") and before a bracket ("Europe(OSCE)") the
    text must show other slips. Not "word(s)", "f(x)", "(re)use" and links.

Known misses:
    A bracket of one word glued to a lower-case word.

Examples:
    >>> clean("It was proposed [by our side]to meet.").text
    'It was proposed [by our side] to meet.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import unread

_SQUARE = lazy(r"\](?=[^\W\d_]{2})")
_ROUND = lazy(r"\)(?=[a-z]{2})")
_ENDED = lazy(r"\)(?<=[a-z0-9][.!?]\))(?=[A-Z][a-z ])")
_OPENING = lazy(r"\((?<=[a-z]{3}\()(?=[A-Z]{3,10}\)|[a-z]+ [^()\n]{2,80}\))")
_ACRONYM = lazy(r"[A-ZА-Я]{2,10}")
_REACH = 80


def _content(text: str, at: int, left: str) -> str | None:
    """What stands in the bracket that closes at `at`, if it opens behind a blank in the same line."""
    start = text.rfind(left, max(0, at - _REACH), at)
    if start < 1 or not text[start - 1].isspace():
        return None
    inside = text[start + 1 : at]
    return None if "\n" in inside or ")" in inside or "]" in inside else inside


def find(view: View) -> Iterator[Change]:
    text = view.text
    if "]" in text:
        for match in _SQUARE.finditer(text):
            inside = _content(text, match.start(), "[")
            if inside and (" " in inside or (len(inside) > 4 and inside.isalpha() and text[match.end()].isupper())):
                yield Change(match.end(), match.end(), " ", "no space behind a bracket")
    for match in _ROUND.finditer(text):
        inside = _content(text, match.start(), "(")
        if inside and (
            _ACRONYM.fullmatch(inside)
            or (any(c in " 0123456789" for c in inside) and unread(view, match.start() - 1, match.end() + 2))
        ):
            yield Change(match.end(), match.end(), " ", "no space behind a bracket")
    for match in _ENDED.finditer(text):
        inside = _content("\n" + text, match.start() + 1, "(")  # such a bracket may begin the text
        if inside and inside[0].isupper() and " " in inside:
            yield Change(match.end(), match.end(), " ", "no space behind a bracketed sentence")
    for match in _OPENING.finditer(text):
        if unread(view, match.start() - 1, match.end() + 3):
            yield Change(match.start(), match.start(), " ", "no space before a bracket")


RULE = Rule(
    code="PUN406",
    name="no-space-at-bracket",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=Joints(r"a\(|[)\]][aA]"),
    doc=__doc__,
)
