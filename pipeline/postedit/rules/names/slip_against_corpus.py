"""NAM806 slip-against-corpus

What it does:
    Mends a surname that is one letter off the one with which the same given name stands all over the corpus: "Dmitry
    Pekov" in one document, "Dmitry Peskov" in many. The surname alone in the same document, too.

Why:
    Documents of one story know each other's names.

Safety:
    Only with --inventory. Only behind the given name, and only where the other spelling stands at least four times as
    often and at least four times; not where the two differ in their endings (Petrov, Petrova), nor for surnames of which
    both spellings are borne (Hansen, Hanson) or that are English words.

Known misses:
    Given names that are misspelt; people who stand in one document only.

Examples:
    >>> clean("Dmitry Pekov said so.").text
    'Dmitry Pekov said so.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...corpus_names import names_of
from ...inventory import Inventory
from ...lexicon.english import is_english
from ._names import NAME_AFTER, distance
from ._siblings import siblings
from .slip_in_name import inflected

_OFTEN = 4  # times that the right spelling stands in the corpus, and how many times the other one
_SHORTEST, _LONG = 5, 9


def find(view: View) -> Iterator[Change]:
    inventory: Inventory | None = view.options.get("inventory")
    if inventory is None or not inventory.names:
        return
    text = view.text
    for name in names_of(text):
        given, _, surname = name.partition(" ")
        right = _right(inventory, given, surname)
        if right is None:
            continue
        why = f"the corpus has {given} {right}"
        for match in re.finditer(rf"(?<![\w’'@#/-]){surname}(?![\w@/_-])", text):
            before = text[: match.start()].rpartition(" ")[0].rpartition(" ")[2]
            alone = not (before[:1].isupper() and before.isalpha() and before != given)
            if alone and not NAME_AFTER.match(text, match.end()):
                yield Change(*match.span(), right, why)


def _right(inventory: Inventory, given: str, surname: str) -> str | None:
    """The surname that is meant, where the corpus leaves no doubt."""
    known = inventory.names.get(given, {})
    own = known[surname].times if surname in known else 0
    if len(surname) < _SHORTEST or surname in siblings() or is_english(surname):
        return None
    near = [
        other
        for other, seen in known.items()
        if other != surname
        and seen.times >= _OFTEN * max(own, 1)
        and other[0] == surname[0]
        and distance(surname, other) <= (2 if min(len(surname), len(other)) >= _LONG else 1)
        and not inflected(surname, other)
    ]
    return near[0] if len(near) == 1 else None


RULE = Rule(
    code="NAM806",
    name="slip-against-corpus",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
