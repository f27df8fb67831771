"""SPE501 known-misspelling

What it does:
    Corrects what is a misspelling of one English word and nothing else ("recieve", "goverment's", "definately") in a
    document that shows that nobody has read it over.

Why:
    Translation models learn from the web, slips and all, and keep the spelling of the source's borrowed words
    ("ortography", "parlament").

Safety:
    A table written by hand (lexicon/misspellings.tsv). What is a word or a name in English, or common in another
    language, is not in it. The case is kept. Left alone: parts of addresses, handles and code; a word that is shown as
    a slip ("recieve", [sic]); a word among words that are not English. A lone slip in a text that is otherwise in
    order may be its author's: SPE504 reports it.

Known misses:
    Slips that are words ("form" for "from"); camel case.

Examples:
    >>> clean("The goverment's offer will definately be aproved.").text
    "The government's offer will definitely be approved."
    >>> clean("Some people type “recieve” and “goverment” into the box.").text
    'Some people type “recieve” and “goverment” into the box.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._words import corrections, is_careless, wrong_words


def find(view: View) -> Iterator[Change]:
    if view.memo(wrong_words) and is_careless(view):
        yield from corrections(view)


RULE = Rule(
    code="SPE501",
    name="known-misspelling",
    stage="spelling",
    category="spelling",
    applicability="safe",
    find=find,
    doc=__doc__,
)
