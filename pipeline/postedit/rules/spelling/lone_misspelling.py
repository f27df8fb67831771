"""SPE504 lone-misspelling

What it does:
    Reports a known misspelling in a document that shows no other sign of having been left unread.

Why:
    It is as sure a misspelling as those of SPE501, but published English has such slips too: about one sentence in a
    thousand.

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
from ._words import corrections, is_careless, wrong_words


def find(view: View) -> Iterator[Change]:
    if view.memo(wrong_words) and not is_careless(view):
        yield from corrections(view)


RULE = Rule(
    code="SPE504",
    name="lone-misspelling",
    stage="spelling",
    category="spelling",
    applicability="unsafe",
    find=find,
    doc=__doc__,
)
