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
    >>> from postedit.rules.repetition._letters import same_name
    >>> same_name("Анна", "Anna"), same_name("Олег", "Anna")
    (True, False)
    >>> clean("Her aunt Анна Anna Petrova ran the school.", select=["REP612"]).text
    'Her aunt Anna Petrova ran the school.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._letters import same_name

_ANY = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]{2,40}(?:[- \u00a0][\u0370-\u03ff\u0400-\u04ff]{2,40}){0,3}(?!\w)")
_BEHIND = re.compile(r"(?:[ \u00a0][A-Z][A-Za-z\u00c0-\u024f'’-]{1,40}){1,4}")
_BEFORE = re.compile(r"(?:[A-Z][A-Za-z\u00c0-\u024f'’-]{1,40}[ \u00a0]){1,4}\Z")
_INTRODUCED = re.compile('[(\\[/,:;=“"«\u0370-\u03ff\u0400-\u04ff][ \u00a0]?\\Z')
_SPLIT = re.compile(r"[ \u00a0]")
_REACH = 170


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        # part of a word, behind a mark that introduces it, or in a passage of that alphabet
        if start and (text[start - 1].isalnum() or _INTRODUCED.search(text, max(0, start - 2), start)):
            continue
        if _ANY.match(text, end + 1):
            continue
        foreign = _SPLIT.split(match.group())
        if not all(name[0].isupper() for name in foreign):
            continue
        behind = _BEHIND.match(text, end)
        if behind and _alike(foreign, _SPLIT.split(behind.group()[1:])[: len(foreign)]):
            yield Change(start, end + 1, "", "the name in another alphabet before its English form")
            continue
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        if before and _alike(foreign, _SPLIT.split(before.group()[:-1])[-len(foreign) :]):
            yield Change(start - 1, end, "", "the name in another alphabet behind its English form")


def _alike(foreign: list[str], english: list[str]) -> bool:
    return len(foreign) == len(english) and all(map(same_name, foreign, english))


RULE = Rule(
    code="REP612",
    name="name-in-both-scripts",
    stage="repetition",
    category="duplication",
    applicability="safe",
    find=find,
    gate=_ANY,
    doc=__doc__,
)
