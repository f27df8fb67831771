"""FRA300 glossary-translation

What it does:
    Puts the English that the user's glossary has for a phrase of another language, wherever the phrase stands.

Why:
    Who cleans texts of one origin knows what is left in them.

Safety:
    Only with --glossary, only as whole words and exactly as written there; nothing else changes or reports what the
    glossary speaks of.

Known misses:
    Inflected forms that the glossary does not list.

Examples:
    >>> clean("It came pie dzirnakmeņiem, he said.").text
    'It came pie dzirnakmeņiem, he said.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import glossary
from ...core.edit import Change
from ...core.rule import Rule, View


def find(view: View) -> Iterator[Change]:
    own = glossary.of(view)
    if own is None:
        return
    for start, end, entry in own.places(view):
        if entry is not None and entry.kind == "translate":
            yield Change(start, end, entry.after, "the glossary says so", 1.0, lang=entry.lang)


RULE = Rule(
    code="FRA300",
    name="glossary-translation",
    stage="fragments",
    category="foreign",
    find=find,
    doc=__doc__,
    by_user=True,
)
