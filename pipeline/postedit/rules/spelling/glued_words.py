"""SPE503 glued-words

What it does:
    Parts two small words that have grown together: "ofthe", "inthis", "betweentheir".

Why:
    Line ends and tags vanish on the way from the page to the translator, and the blank with them.

Safety:
    Only a preposition or conjunction and "the", "this", "that", "these", "those" or "their", in small letters; what is
    a word ("tithe", "withe") is left out.

Known misses:
    Other words grown together ("lastnight"): too many are compounds that somebody writes that way.

Examples:
    >>> clean("The end ofthe war was near.").text
    'The end of the war was near.'
    >>> clean("They paid a tithe to the church.").text
    'They paid a tithe to the church.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ._words import places

_FIRST = """
    of to in on at by for from with and that than into onto under between against about after before during through
    because while where when over around towards among within until since without
""".split()
_SECOND = "the this that these those their".split()
_PAIRS = {first + second: f"{first} {second}" for first in _FIRST for second in _SECOND}
_GLUED = WantedAmong(lambda: _PAIRS, small=True)


def find(view: View) -> Iterator[Change]:
    glued = _GLUED.small(view)
    if not glued:
        return
    for start, end in places(view.text, glued):
        parted = _PAIRS.get(view.text[start:end])
        if parted is not None:  # not in capitals
            yield Change(start, end, parted, "two words grown together")


RULE = Rule(
    code="SPE503",
    name="glued-words",
    stage="spelling",
    category="spacing",
    find=find,
    doc=__doc__,
)
