"""PUN425 mixed-quote-pair

What it does:
    Gives a quotation matching English marks where it begins with one style and ends with another, or has the low-high
    marks of German, Czech and Polish, two commas, or two grave accents.

Why:
    Translators keep a mark of the source and put an English one at the other end.

Safety:
    A mark is replaced only with its partner in the same line and no other mark between them. A straight mark against a
    guillemet is left: old news archives are full of them. Pairs of guillemets are another rule's.

Known misses:
    A quotation over several lines; a straight mark against a curly one.

Examples:
    >>> clean("The „green zone“ was closed.").text
    'The “green zone” was closed.'
    >>> clean("He told me: “I had to go there. »").text
    'He told me: “I had to go there.”'
    >>> clean("The ``green zone'' was closed.").text
    'The “green zone” was closed.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Fix
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import CODE, english_style

_GATE = Joints("[„‟“”»«]|``|,,")
_DOUBLED = Joints("``|,,")
_EVIDENCE = "the marks of this quotation do not match"
# Up to 500 code points and no other mark between the two; the space inside goes with the mark. Every pattern begins
# with its mark, so that a search costs next to nothing where there is none.
_INSIDE = r"(?P<inside>[^\s„‟“”«»\"`\n][^„‟“”«»\"`\n]{0,500}?)"
_LOW_HIGH = lazy(rf"(?P<open>„[ \u00a0]?){_INSIDE}(?P<close>[ \u00a0]?[“”‟\"])(?!\w)")
_COMMAS = lazy(rf"(?P<open>,,)(?<![\w,],,)(?=\w){_INSIDE}(?P<close>(?<=[\w.,!?…])(?:[“”\"]|''))(?!\w)")
_ACCENTS = lazy(rf"(?P<open>``[ ]?)(?<![\w`]``)(?<![\w`]`` ){_INSIDE}(?P<close>[ ]?(?:''|´´|``)(?!['´`]))")
_HIGH_HIGH = lazy(rf"(?P<open>”)(?<!\w”)(?=\w){_INSIDE}(?P<close>(?<=[\w.,!?…])”)(?!\w)")
_SAME_OPEN = lazy(rf"(?P<open>“)(?<!\w“)(?=\w){_INSIDE}(?P<close>(?<=[\w.,!?…])“)(?!\w)")
_CURLY_GUILLEMET = lazy(rf"(?P<open>“[ \u00a0]?)(?<!\w“)(?<!\w“ ){_INSIDE}(?P<close>[ \u00a0]?»)(?!\w)")
_GUILLEMET_ENGLISH = lazy(rf"(?P<open>«[ \u00a0]?)(?<!\w«)(?<!\w« ){_INSIDE}(?P<close>[ \u00a0]?[”\"])(?!\w)")
# A mark on the side it is not drawn for: without one the two patterns of equal marks need not run.
_CLOSING_OPENER = lazy(r"“(?<=[\w.,!?…]“)(?!\w)")
_OPENING_CLOSER = lazy(r"”(?<![\w.,!?…]”)(?=\w)")


def find(view: View) -> Iterator[Change | Fix]:
    text = view.text
    if "„" in text:
        yield from _replace(view, _LOW_HIGH)
    doubled = _DOUBLED.open(view)
    if doubled and ",," in text:
        yield from _replace(view, _COMMAS)
    if doubled and "``" in text:
        yield from _replace(view, _ACCENTS)
    if _OPENING_CLOSER.search(text):
        yield from _replace(view, _HIGH_HIGH, only="”")
    if _CLOSING_OPENER.search(text):
        yield from _replace(view, _SAME_OPEN, only="“")
    if "»" in text and "“" in text:
        yield from _replace(view, _CURLY_GUILLEMET, without="«")
    if "«" in text and ("”" in text or '"' in text):
        yield from _replace(view, _GUILLEMET_ENGLISH, without="»")


def _replace(view: View, pattern: re.Pattern[str], only: str = "", without: str = "") -> Iterator[Change | Fix]:
    """The pairs of `pattern`, in lines whose double marks are all `only`, or that hold none of `without`."""
    text = view.text
    opens, closes = english_style(view)
    end, skip = -1, False
    for match in pattern.finditer(text):
        if match.start() > end:
            start, end = view.line_at(match.start())
            line = text[start:end]
            skip = (
                CODE.search(line) is not None
                or bool(without and without in line)
                or bool(only and (line.count(only) % 2 or any(mark in line for mark in "“”„«»" if mark != only)))
            )
        if skip:
            continue
        new_open, new_close = ("“", "”") if match.group("open")[0] == "“" else (opens, closes)
        if view.text[match.end() : match.end() + 1].isalnum():
            new_close += " "
        first = Change(match.start("open"), match.end("open"), new_open, _EVIDENCE)
        second = Change(match.start("close"), match.end("close"), new_close, _EVIDENCE)
        yield Fix((first, second))


RULE = Rule(
    code="PUN425",
    name="mixed-quote-pair",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=_GATE,
    doc=__doc__,
)
