"""PUN413 comma-between-sentences

What it does:
    Makes a full stop of a comma, set off by a space, before a new sentence: "cannot wait , We must act".

Why:
    Chinese joins whole sentences by commas; a translator that works sentence by sentence keeps both.

Safety:
    Only a comma with a space before it, a capitalised pronoun behind it and a verb behind that; names of works ("the
    song , We Will Rock You") differ in that the word behind the pronoun is a capital, too.

Known misses:
    A comma without a space before it.

Examples:
    >>> clean("The work cannot be put off any longer , We must begin today.").text
    'The work cannot be put off any longer. We must begin today.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View

_COMMA = lazy(
    r"[ \u00a0]+,(?<=[a-z]{2}[ \u00a0],)(?=[ \u00a0](?:We|They|He|She|It|This|These|There|You)[ \u00a0]"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|shall|do|does|did|needs?|also|still|then|now|never|always"
    r"|only|just|all|both|even|already|often|soon|wants?|knows?|thinks?|feels?|goes|went|comes?|came|makes?|made|takes?|took|gets?|got|gives?"
    r"|gave|finds?|found|sees?|saw|keeps?|kept|left|lost|won|began|begins?|held|stood|stands?|lives?|means?|meant|seems?|became|becomes?"
    r"|(?!add|ask|repl|explain|not|continu|stress|warn|promis|recall|stat|comment|insist|declar|suggest|admit|conclud|claim|call|nam)[a-z]{2,}ed)\b)"
)


def find(view: View) -> Iterator[Change]:
    for match in _COMMA.finditer(view.text):
        yield Change(match.start(), match.end(), ".", "a new sentence begins behind the comma")


RULE = Rule(
    code="PUN413",
    name="comma-between-sentences",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints("[ \u00a0],[ \u00a0]A", lazy(",(?<=[ \u00a0],)[ \u00a0][WTHISY]")),
    doc=__doc__,
)
