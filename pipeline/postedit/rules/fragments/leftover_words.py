"""FRA305 leftover-words

What it does:
    Reports words left in another language among the English ones, in plain letters too, as the tagger sees them; those with
    letters English has not are FRA304's, those in brackets FRA302's.

Why:
    Most words that translators leave standing have no letter that gives them away, and a reader of English stumbles over them.

Safety:
    Changes nothing; what it reports is kept as it is by all later stages. The tagger is asked only about the surroundings of
    words that are neither English nor made the English way nor names. It has to be surer of a lone word than of
    several in a row. Quoted titles, names, and what English has borrowed stay.

Known misses:
    Words that are English, too ("die", "gift"), where they stand alone; names.

Examples:
    >>> [(f.text, f.lang) for f in clean("She told him wir haben keine Zeit verloren and left.").findings]
    [('wir haben keine Zeit verloren', 'de')]
    >>> clean("It was a question of raison d'état for the Bundestag and the Saeima.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterable

from ...core.edit import Notice
from ...core.rule import Rule, View
from . import _leftovers
from ._suspicious import suspicious


def find(view: View) -> Iterable[Notice]:
    if not view.memo(suspicious):
        return ()
    return _leftovers.notices(view, _leftovers.WORDS)


RULE = Rule(
    code="FRA305",
    name="leftover-words",
    stage="fragments",
    category="foreign",
    find=find,
    doc=__doc__,
)
