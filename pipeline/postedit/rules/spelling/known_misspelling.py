"""SPE501 known-misspelling

What it does:
    Corrects what is a misspelling of one English word and nothing else ("recieve", "goverment's", "definately") in a
    document that shows that nobody has read it over: by another slip, by letters left of another language, by marks,
    characters or repetitions that other stages had to mend. What only a translator writes, a stem as another language
    spells it with an English ending ("ortography", "tehnical"), needs no other sign.

Why:
    Translation models learn from the web, slips and all, and keep the spelling of the source's borrowed words.

Safety:
    A table written by hand (lexicon/misspellings.tsv). What is a word or a name in English, or common in another
    language, is not in it. The case is kept, and the apostrophe is the document's own. Left alone: parts of addresses, handles and code; a word that is shown as
    a slip ("recieve", [sic]); a word among words that are not English. A lone slip in a text that is otherwise in
    order may be its author's: SPE504 reports it.

Known misses:
    Slips that are words ("form" for "from"); camel case.

Examples:
    >>> clean("The goverment's offer will definately be aproved.").text
    "The government's offer will definitely be approved."
    >>> clean("He teaches ortography at a technical school.").text
    'He teaches orthography at a technical school.'
    >>> clean("Some people type “recieve” and “goverment” into the box.").text
    'Some people type “recieve” and “goverment” into the box.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...detect.unread import wrong_words
from ._words import corrections


def find(view: View) -> Iterator[Change]:
    if view.memo(wrong_words):
        yield from corrections(view, lone=False)


RULE = Rule(
    code="SPE501",
    name="known-misspelling",
    stage="spelling",
    category="spelling",
    find=find,
    doc=__doc__,
)
