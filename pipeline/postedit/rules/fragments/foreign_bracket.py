"""FRA302 foreign-bracket

What it does:
    Reports brackets that hold words in another language, in Latin letters, with the language where there is enough to tell.

Why:
    Some translators keep words they are not sure of in brackets, in the middle of the English.

Safety:
    Changes nothing; what it reports is kept as it is by all later stages. Needs words that no English list has: one with
    letters English has not, or two and hardly an English one beside them. Silent about names and titles in brackets,
    species ("Panthera leo"), labelled originals and borrowings.

Known misses:
    Single words in plain letters; phrases of words that are English, too ("die man").

Examples:
    >>> [(f.text, f.lang) for f in clean("The law [kurš stājās spēkā] was changed.").findings if f.rule == "FRA302"]
    [('kurš stājās spēkā', 'lv')]
    >>> clean("The lion (Panthera leo) and the café [sic] stay.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from . import _leftovers

_OPENED = lazy(r"[\[(][^\W\d_]")


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for notice in _leftovers.notices(view, _leftovers.BRACKET):
        bracket = max(text.rfind("[", 0, notice.start), text.rfind("(", 0, notice.start), 0)
        # ("full contact" kung-fu): behind a quotation mark or a number stand borrowed terms and names of works
        if _OPENED.search(text, bracket, notice.end):
            yield notice


RULE = Rule(
    code="FRA302",
    name="foreign-bracket",
    stage="fragments",
    category="foreign",
    find=find,
    gate=Joints("[\\[(][aA]"),
    doc=__doc__,
)
