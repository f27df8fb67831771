"""PUN401 space-before-mark

What it does:
    Removes the space before a comma, a full stop, a colon, a semicolon, a question or an exclamation mark.

Why:
    Tokenised training data teaches translators to set marks off from their words.

Safety:
    Not before an ellipsis, a file extension or a decimal point (".5", ".com").

Known misses:
    French spacing inside quotations of French.

Examples:
    >>> clean("They met in Brest , France .").text
    'They met in Brest, France.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View

_SPACE = re.compile(r"(?<=[\w)\]”\"’]) +(?=[,.;:!?](?:\s|$))")


def find(view: View) -> Iterator[Change]:
    for match in _SPACE.finditer(view.text):
        yield Change(match.start(), match.end(), "", "space before a mark")


RULE = Rule(
    code="PUN401",
    name="space-before-mark",
    stage="punctuation",
    category="spacing",
    applicability="safe",
    find=find,
    gate=(" ,", " .", " ;", " :", " !", " ?"),
    doc=__doc__,
)
