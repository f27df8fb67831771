"""PUN412 stray-closing-bracket

What it does:
    Removes a closing bracket, set off on both sides within a sentence, that nothing has opened: "that is ) to say".

Why:
    Translators close a bracket that the source opened in another sentence.

Safety:
    Only between two lower-case words and where no bracket of the whole text is open. Not behind a letter or a number of
    a list ("a )"), and not where the text has several of them, which may be a list or emoticons.

Known misses:
    A bracket glued to its word, which may close one that a translator lost.

Examples:
    >>> clean("The ferry sails twice, that is ) to say on weekdays.").text
    'The ferry sails twice, that is to say on weekdays.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View

_STRAY = lazy(r"(?<=[a-z]{2})[ \u00a0]+\)(?=[ \u00a0][a-z]{2})")


def find(view: View) -> Iterator[Change]:
    text = view.text
    if text.count(")") != text.count("(") + 1:
        return
    for match in _STRAY.finditer(text):
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start()):
            yield Change(match.start(), match.end(), "", "a closing bracket that nothing opens")


RULE = Rule(
    code="PUN412",
    name="stray-closing-bracket",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints("[ \u00a0]\\)[ \u00a0]"),
    doc=__doc__,
)
