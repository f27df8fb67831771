"""SPE504 lone-misspelling

What it does:
    Reports a known misspelling in a document that shows no other sign of having been left unread.

Why:
    It is as sure a misspelling as those of SPE501, but published English has such slips too: about one sentence in
    two thousand.

Safety:
    Unsafe not because the correction might be wrong but because the text may be somebody's own and clean otherwise.

Known misses:
    Those of SPE501.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("The goverment has resigned.").findings]
    [('goverment', ('government',))]
    >>> clean("The goverment has resigned.", unsafe=True).text
    'The government has resigned.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...detect.unread import wrong_words
from ._words import corrections


def find(view: View) -> Iterator[Change]:
    if view.memo(wrong_words):
        yield from corrections(view, lone=True)


RULE = Rule(
    code="SPE504",
    name="lone-misspelling",
    stage="spelling",
    category="spelling",
    held="clean English has about one such slip in a hundred sentences, and it is its author's to mend",
    find=find,
    doc=__doc__,
)
