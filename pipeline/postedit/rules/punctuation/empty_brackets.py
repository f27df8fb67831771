"""PUN411 empty-brackets

What it does:
    Removes brackets with nothing in them, or with nothing but commas and semicolons, together with the space before.

Why:
    The name in its own script or the link that stood there was dropped on the way: "Kyiv ( ) is".

Safety:
    Not behind a letter ("f()"), not at the beginning of a line (check boxes), not in lines that look like code, and not
    where the text is about the mark itself ("a comma (,)", "empty brackets ()"). An ellipsis, "(?)" and "(!)" stay.

Known misses:
    Brackets with a stray letter.

Examples:
    >>> clean("The capital, Kyiv ( , ), lies on the Dnieper.").text
    'The capital, Kyiv, lies on the Dnieper.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import BLANK

_EMPTY = lazy(rf"(?P<open>[(\[]){BLANK}*(?:[,;:]{BLANK}*){{0,4}}(?P<close>[)\]])(?![(\[\w])")
_PAIRS = ("()", "[]")
_CODE = lazy(r"[={}<>|\\`#$]|::|->")
_ABOUT = lazy(
    r"\b(?:brackets?|parenthes[ie]s|comma|semicolon|colon|space|blank|mark|symbol|sign|character|smiley|list|box|function)s?\W*$",
    re.IGNORECASE,
)


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _EMPTY.finditer(text):
        start, end = match.span()
        if match["open"] + match["close"] not in _PAIRS:
            continue
        lead = 0
        while lead < 3 and text[start - lead - 1 : start - lead] in (" ", "\u00a0"):
            lead += 1
        line = max(text.rfind("\n", max(0, start - 80), start) + 1, start - 80, 0)
        ahead = text[line : start - lead]
        if not lead or not ahead[-1:].strip() or not (ahead[-1].isalnum() or ahead[-1] in '"”’)»,.;:'):
            continue
        if _CODE.search(ahead) or _ABOUT.search(ahead) or (ahead.lstrip()[:1] in ("-", "*", "•") and len(ahead) < 4):
            continue
        yield Change(start - lead, end, "", "nothing between brackets")


RULE = Rule(
    code="PUN411",
    name="empty-brackets",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints(rf"[(\[]{BLANK}*[)\],;:]"),
    doc=__doc__,
)
