"""PUN402 space-inside-brackets

What it does:
    Removes the space behind an opening and before a closing bracket.

Why:
    Tokenised training data teaches translators to set brackets off from their words.

Safety:
    Only where the bracket's partner stands in the same line, and not around a number alone, which may be padded to
    align ("( 5)"), unless both sides are set off and the text shows other slips. Not in check boxes, in lines that look like code, in emoticons
    and in "a )" of a list.

Known misses:
    Brackets that open in one line and close in another.

Examples:
    >>> clean("It is the highest in years ( since June 2012 ) and rising.").text
    'It is the highest in years (since June 2012) and rising.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import BLANK, abbreviated, slip_elsewhere

_SPACE = lazy(rf"[(\[](?P<after>{BLANK}+)(?=[\w“\"‘'])|(?<=[\w.,!?%”’\"'…])(?P<before>{BLANK}+)[)\]]")
_CODE = lazy(r"[={}<>|\\`;$*+^]")
_WORD = lazy(r"[^\W\d_]{2}")
_REACH = 300  # how far the partner may be


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _SPACE.finditer(text):
        if match["after"] is not None:
            start, end = match.span("after")
            bracket = match.start()
            closing = text.find(")" if text[bracket] == "(" else "]", end, end + _REACH)
        else:
            start, end = match.span("before")
            closing = end
            left, right = ("(", ")") if text[end] == ")" else ("[", "]")
            bracket = text.rfind(left, max(0, start - _REACH), start)
            if bracket >= 0 and text.find(right, bracket, start) >= 0:
                continue  # already closed
        if bracket < 0 or closing < 0:
            continue
        if text[bracket - 1 : bracket].isalnum() and bracket:
            continue  # "f( x )"
        inside = text[bracket + 1 : closing]
        if "\n" in inside or _CODE.search(inside):
            continue
        if not _WORD.search(inside):
            # "( 5)" may be padded to align; "( 19 )" among other slips is a tokeniser's
            set_off = text[bracket + 1].isspace() and text[closing - 1].isspace()
            if not (set_off and len(inside.strip()) > 1 and slip_elsewhere(view, *match.span())):
                continue
        # "(two of them in the dark. )." ends its sentence once too often
        stopped = match["before"] is not None and text[start - 1] == "." and text[end + 1 : end + 2] == "."
        if stopped and not abbreviated(text, start - 1):
            yield Change(
                start - 1,
                end,
                "",
                "a stop and a space before the bracket that ends the sentence",
                category="punctuation",
            )
            continue
        yield Change(start, end, "", "space inside brackets")


RULE = Rule(
    code="PUN402",
    name="space-inside-brackets",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=Joints(rf"[(\[]{BLANK}|{BLANK}[)\]]"),
    doc=__doc__,
)
