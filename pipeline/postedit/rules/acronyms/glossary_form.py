"""ACR700 glossary-form

What it does:
    Puts the name that the user's glossary prefers, or the short name of an entity it knows, for the forms it lists.

Why:
    House style, and organisations that no list of ours has.

Safety:
    Only with --glossary, only as whole words and exactly as written there; nothing else changes or reports what the
    glossary speaks of.

Known misses:
    Inflected forms that the glossary does not list.

Examples:
    >>> clean("Zelensky came.").text
    'Zelensky came.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import glossary
from ...core.edit import Change
from ...core.rule import Rule, View
from ._article import with_article


def find(view: View) -> Iterator[Change]:
    own = glossary.of(view)
    if own is None:
        return
    for start, end, entry in own.places(view):
        if entry is None or entry.kind == "translate":
            continue
        after = with_article(view.text, start, end, entry.after) if entry.article else entry.after
        yield Change(start, end, after, "the glossary says so", 1.0, lang=entry.lang)


RULE = Rule(
    code="ACR700",
    name="glossary-form",
    stage="acronyms",
    category="acronym",
    find=find,
    doc=__doc__,
    by_user=True,
)
