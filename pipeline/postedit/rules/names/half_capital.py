"""NAM808 half-capital

What it does:
    Gives the first word of an institution's name its capital where only the second has one: "the defense Ministry".

Why:
    Languages that write only the noun, or only the first word, with a capital.

Safety:
    Only names of a list, and only where the second word has its capital, so that it is a name.

Known misses:
    Institutions that are not in the list; names without any capital, which may be meant.

Examples:
    >>> clean("The Russian defense Ministry and the security Council met.").text
    'The Russian Defense Ministry and the Security Council met.'
    >>> clean("The foreign ministry of a small country; the council of Security Ltd.").text
    'The foreign ministry of a small country; the council of Security Ltd.'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

# The first word in small letters, by what stands behind it.
_NAMES = """
    Ministry: defence defense foreign interior justice finance health education transport energy economy agriculture culture
    Minister: prime foreign interior defence defense justice finance
    Council: security federal european supreme
    Security Service: federal
    Security Council: national
    Assembly: federal national
    Reserve: federal
    Duma: state
    Department: state
    Union: european soviet
    Commission: european
    Parliament: european
    Court: european supreme constitutional
    Central Bank: european
    Nations: united
    States: united
    Kingdom: united
    Arab Emirates: united
    Soviet: supreme
    House: white
    Bank: world
    Health Organization: world
    Trade Organization: world
    Guard: national
    Rada: verkhovna
    Bank of: central national
    Intelligence Agency: central
    Monetary Fund: international
    Criminal Court: international
    Court of Justice: international
    Olympic Committee: international
    Atomic Energy Agency: international
    Staff of the: general
    Assembly of the: general
    Cross: red
    Crescent: red
    International: amnesty
    World War: first second
"""
_WORD = lazy(r"[a-z]+\Z")
_BEHIND = lazy(r"(?![\w-]|['’]\w[^s\W])")
# "security Council Street", "united Nations Ltd"
_FIRM = lazy(r"[ \u00a0](?:&|and Co|Group|Ltd|Inc|Street|Hotel)")
_FAR = 14


@cache
def _by_second() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """(what stands behind, first words) by the first word of what stands behind, longer ones first."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for line in _NAMES.strip().split("\n"):
        behind, _, firsts = line.strip().partition(": ")
        found.setdefault(behind.split()[0], []).append((behind, frozenset(firsts.split())))
    return {word: sorted(listed, key=lambda pair: -len(pair[0])) for word, listed in found.items()}


_SECOND = WantedAmong(_by_second)


def find(view: View) -> Iterator[Change]:
    text = view.text
    places = []
    for second in _SECOND.words(view):
        at = text.find(" " + second)
        while at >= 0:
            if text[at - 1 : at].islower():
                places.append((at, second))
            at = text.find(" " + second, at + 1)
    for at, second in sorted(places):
        word = _WORD.search(text, max(0, at - _FAR), at)
        if word is None or (text[word.start() - 1 : word.start()] in tuple("’'.-@/#_") and word.start()):
            continue
        for behind, firsts in _by_second()[second]:
            end = at + 1 + len(behind)
            if word[0] in firsts and text.startswith(behind, at + 1) and _BEHIND.match(text, end):
                if not _FIRM.match(text, end):
                    yield Change(
                        *word.span(), word[0].capitalize(), "the name of an institution with half its capitals"
                    )
                break


RULE = Rule(
    code="NAM808",
    name="half-capital",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
