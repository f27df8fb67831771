"""REV908 cut-at-abbreviation

What it does:
    Reports a sentence that ends at an initial or at an ordinal of another language: "the debate of V. In the Petrenko case",
    "a church of the XII. It was rebuilt", "a monk of the 14. The walls".

Why:
    Translators take the stop of an abbreviation for the end of a sentence, and what it stood for is gone or follows later.

Safety:
    Changes nothing. The initial stands behind a small word that names no thing with letters ("plan B", "vitamin C", "type
    I"), and is none of the letters things go by; what follows begins a sentence. Numerals only behind "the", where
    English wants a noun.

Known misses:
    Initials A to F, I and X behind other words than "the case of", "a letter from", "bought by"; ordinals in figures behind "from the", where a yard line may
    be meant.

Examples:
    >>> [f.text for f in clean("They spoke of the debate with V. In the Petrenko case nothing changed.").findings]
    ['V. In']
    >>> clean("They took plan B. In the end nothing changed.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View

_STARTS = (
    r"(?:In|On|At|The|But|For|With|From|After|Before|He|She|They|It|This|That|According|When|However|Also|As|If|By|Later|When|While|Since|Then|There|Their"
    r"|Her|His|Nobody|Meanwhile|Although|Now|Today|We)"
)
_CUT = lazy(rf"\.(?= [A-Z])(?<=[0-9A-Z]\.) (?P<next>{_STARTS}) (?=[a-zA-Z])")
_INITIAL = lazy(r"\b([a-z]{2,20}) [GHJ-WYZ]$")
# The letters that things go by need a matter of somebody's in front of them.
_EARLY_INITIAL = lazy(
    r"\b(?:the|an?|his|her|their|this|that) (?:case|trial|debate|affair|arrest|statement|speech|words|report|release|testimony) (?:of|by|with|about) [A-FIX]$"
    # not X, by which a network goes
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Tt]hat|last|first) (?:story|portraits?|books?|letters?|life|death|murder|killing|poems?|paintings?"
    r"|films?|plays?|music|wife|widow|son|daughter|brother|sister|mother|father|family|lawyer|memory|memoirs|funeral|grave|biography|interview|meeting"
    r"|conversation|election|resignation|dismissal|appointment|visit|detention|disappearance|debate|speech|trial|arrest|statement|works?"
    r") (?:of|by|with|about|from) [A-FI]$"
    r"|\b(?:written|painted|composed|designed|directed|bought|founded|signed|headed|chaired|murdered|killed|accompanied|succeeded|replaced) by [A-FI]$"
)
_FIGURES = lazy(r"\b(?:of|during|since|until|in) the (?P<figures>[4-9]|1\d|2[01])$")
_NUMERAL = lazy(r"\bthe [IVX]{2,6}$")
# What goes by a letter.
_LETTERED = frozenset(
    """
    plan vitamin hepatitis group grade option point type class category section part model letter appendix schedule article
    line route terminal gate block building exhibit chapter level phase team pool question zone lane track channel protein
    generation gen variable factor size ward unit room bus train form visa series mr mrs letters initial initials agent justin
    paragraph mode article class minister president dr and or
    """.split()
)
_FAR = 30
_MESSAGE = "a sentence ends at an abbreviation here: find what it stood for and join the two"


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for match in _CUT.finditer(text):
        stop = match.start()
        near = max(0, stop - _FAR)
        initial = _INITIAL.search(text, near, stop)
        if text[stop - 1].isdigit():
            figures = _FIGURES.search(text, near, stop)
            if figures:
                yield Notice(figures.start("figures"), match.end("next"), _MESSAGE)
            continue
        numeral = _NUMERAL.search(text, near, stop)
        if numeral:
            yield Notice(numeral.start() + 4, match.end("next"), _MESSAGE)
        elif (initial and initial[1] not in _LETTERED) or _EARLY_INITIAL.search(text, near, stop):
            yield Notice(stop - 1, match.end("next"), _MESSAGE)


RULE = Rule(
    code="REV908",
    name="cut-at-abbreviation",
    stage="review",
    category="grammar",
    find=find,
    gate=_CUT,
    doc=__doc__,
)
