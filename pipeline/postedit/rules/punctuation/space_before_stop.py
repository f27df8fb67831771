"""PUN401 space-before-mark

What it does:
    Removes the space before a comma, a full stop, a colon, a semicolon, a question mark, an exclamation mark or a per
    cent sign.

Why:
    Tokenised training data teaches translators to set marks off from their words.

Safety:
    Not before an ellipsis, a file extension, a decimal point or an emoticon (".txt", ".5", ":)"), not in French, not
    in lines that look like code, not in ratios ("2 : 1") and columns of "key : value". A per cent sign, a mark before
    a straight quote and a lone full stop within a long text are only touched where the text shows other slips of a
    machine, because people write "24 %" and web pages leave a space behind a link.

Known misses:
    A mark set off by a tab, which may align a column.

Examples:
    >>> clean("They met in Brest , France .").text
    'They met in Brest, France.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import BLANK, slip_elsewhere

# Matched at the first blank of a run; the runs are found by the marks behind them, of which there are fewer.
_MARK = lazy(rf"[,.;:!?%](?<={BLANK}.)")
_SPACE = lazy(
    rf"(?<=[\w)\]}}%”’\"'»…*]){BLANK}+(?P<mark>[,!?]|[:;](?![)\]])|\.(?!{BLANK}?\.))(?P<next>(?=[\"”’'»)\]]|\s|$))"
    rf"|(?<=\d){BLANK}+(?P<percent>%)(?!\w)"
)
_BLANKS = frozenset(" \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000")
_CODE = lazy(r"[={}<>|\\`]")
# "git add ." means the folder
_COMMAND = lazy(r"\b(?:git \w+|pip3? install|npm \w+|docker \w+|cd|ls|cp|mv|chmod|scp|rsync|tar|grep)\b[^.\n]{0,60}$")
_FRENCH = lazy(
    r"\b(?:est|les|des|une|vous|nous|pas|qui|quoi|où|très|pourquoi|comment|avec|dans|pour|sur|oui|ça)\b|\b[cdjlnqst]u?[’'][a-zéèêàh]",
    re.IGNORECASE,
)
_KEY = lazy(rf"^[^\n:.,]{{1,40}}{BLANK}:{BLANK}", re.MULTILINE)
_LONG = 1000


def _keys(view: View) -> int:
    return sum(1 for _, _ in zip(range(2), _KEY.finditer(view.text), strict=False))


def _meant(view: View, start: int, at: int, mark: str) -> bool:
    """Whether the space at start..at before `mark` may be there on purpose."""
    text = view.text
    begin = max(text.rfind("\n", max(0, start - 80), start) + 1, start - 80, 0)
    ahead = text[begin:start]
    if mark == "%" or (mark in ",.:;!?" and text[at + 1 : at + 2] in ('"', "'")):
        return not slip_elsewhere(view, start, at + 1)
    if mark == ".":
        if _COMMAND.search(ahead):
            return True
        if len(text) > _LONG and text[at + 1 : at + 2] == " " and not slip_elsewhere(view, start, at + 1):
            return True
    elif mark != ",":
        if _CODE.search(ahead) or _FRENCH.search(ahead):
            return True
        if mark == ":":
            both = text[start - 1].isdigit() and text[at + 1 : at + 3].strip()[:1].isdigit()
            return both or view.memo(_keys) > 1
    return False


def _spaces(text: str) -> Iterator[re.Match[str]]:
    for mark in _MARK.finditer(text):
        start = mark.start()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        match = _SPACE.match(text, start)
        if match is not None:
            yield match


def find(view: View) -> Iterator[Change]:
    for match in _spaces(view.text):
        mark = match["mark"] or match["percent"]
        at = match.end() - 1
        if not _meant(view, match.start(), at, mark):
            yield Change(match.start(), at, "", "space before a mark")


RULE = Rule(
    code="PUN401",
    name="space-before-mark",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=Joints("[,.;:!?%](?<=[ \u00a0\u2000-\u200a\u202f\u3000].)"),
    doc=__doc__,
)
