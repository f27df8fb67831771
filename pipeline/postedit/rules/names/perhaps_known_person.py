"""NAM805 perhaps-known-person

What it does:
    Reports names that may be a public figure's under a foreign or misspelt name, where nothing in the text says so.

Why:
    An editor sees at once who is meant; a rule does not.

Safety:
    Changes nothing. Not for spellings that other people or words are known by.

Known misses:
    Everything outside the table of people.

Examples:
    >>> clean("Later Kostjukow denied it.").findings[0].suggestions
    ('Kostyukov',)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.rule import Rule, View
from ._known import MEANT, PERHAPS, meant


def find(view: View) -> Iterator[Notice]:
    for one in view.memo(meant):
        if one.how == PERHAPS:
            yield Notice(one.start, one.end, one.why, (one.after,))


RULE = Rule(
    code="NAM805",
    name="perhaps-known-person",
    stage="names",
    category="name",
    find=find,
    gate=MEANT,
    doc=__doc__,
)
