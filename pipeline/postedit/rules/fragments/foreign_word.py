"""FRA304 foreign-letters

What it does:
    Reports words in small letters that English has not the letters for, and the unknown words next to them, in the middle
    of the English.

Why:
    Translators copy the words they do not know; so it is the inflected ones that stay.

Safety:
    Changes nothing; what it reports is kept as it is by all later stages. Silent about English words with their accents
    (café, naïve, rôle), about words beside a capitalised word of another language, which belong to a name or a title, and
    inside brackets, which FRA302 reads.

Known misses:
    Words in plain letters; capitalised words, which may be names.

Examples:
    >>> [(f.text, f.lang) for f in clean("She said the grāvrači would decide.").findings if f.rule == "FRA304"]
    [('grāvrači', 'lv')]
    >>> clean("The naïve fiancée met Mr. Žagars at the café.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterable

from ...core.edit import Notice
from ...core.gates import AnyOf
from ...core.rule import Rule, View
from . import _leftovers
from ._letters import LETTER


def find(view: View) -> Iterable[Notice]:
    return _leftovers.notices(view, _leftovers.LETTERS)


RULE = Rule(
    code="FRA304",
    name="foreign-letters",
    stage="fragments",
    category="foreign",
    find=find,
    gate=AnyOf(LETTER),
    doc=__doc__,
)
