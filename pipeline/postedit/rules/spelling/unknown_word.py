"""SPE502 unknown-word

What it does:
    Proposes the one common English word that a short word nobody knows is a slip away from: "vehices" for "vehicles".

Why:
    No table holds every slip.

Safety:
    The conditions are those of SPE506, but for the length. Unsafe: a short unknown word may be one of another language.

Known misses:
    Words of fewer than six letters; two slips in one word; words that several could be meant by.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("The мэр took two vehices to the fair.").findings if f.rule == "SPE502"]
    [('vehices', ('vehicles',))]
    >>> clean("The мэр took two vehices to the fair.", unsafe=True).text
    'The мэр took two vehicles to the fair.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._unknown import SLIPS, slips


def find(view: View) -> Iterator[Change]:
    yield from (slip.change for slip in view.memo(slips) if not slip.sure)


RULE = Rule(
    code="SPE502",
    name="unknown-word",
    stage="spelling",
    category="spelling",
    held="an unknown word may be a coinage, a term or a word of another language",
    find=find,
    gate=SLIPS,
    doc=__doc__,
)
