"""REP612 name-in-both-scripts

What it does:
    Removes a Cyrillic or Greek name that stands directly beside its English form: "Анна Anna Ivanova".

Why:
    The translator copies the name and then writes it as it should.

Safety:
    Only capitalised words whose letters sound alike, with a blank between. A name in brackets ("Anna (Анна)"), behind a
    colon or a comma, or among more words of its alphabet is meant to be there.

Known misses:
    Other scripts; translated words (`Москва Moscow` sound too different).

Examples:
    >>> from postedit.detect.transliteration import same_name
    >>> same_name("Анна", "Anna"), same_name("Олег", "Anna")
    (True, False)
    >>> clean("Her aunt Анна Anna Petrova ran the school.").text
    'Her aunt Anna Petrova ran the school.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.transliteration import beside_english

_ANY = lazy("[\u0370-\u03ff\u0400-\u04ff]")
_FOREIGN = lazy(r"[\u0370-\u03ff\u0400-\u04ff]{2,40}(?:[- \u00a0][\u0370-\u03ff\u0400-\u04ff]{2,40}){0,3}(?!\w)")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        side = beside_english(text, start, end)
        if side > 0:
            yield Change(start, end + 1, "", "the name in another alphabet before its English form")
        elif side < 0:
            yield Change(start - 1, end, "", "the name in another alphabet behind its English form")


RULE = Rule(
    code="REP612",
    name="name-in-both-scripts",
    stage="repetition",
    category="duplication",
    find=find,
    gate=AnyOf(_ANY),
    doc=__doc__,
)
