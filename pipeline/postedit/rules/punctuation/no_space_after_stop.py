"""PUN405 no-space-after-mark

What it does:
    Sets a space between a mark and the word glued to it: "tourists.Thank you", "glasses,the price".

Why:
    Chinese and Japanese put no space between sentences, and translators of single sentences lose it when they join.

Safety:
    Only where the text shows other slips of a machine. Not in hosts, file names, lists of tags ("a,b,c"), names of
    products ("Node.js") and code.

Known misses:
    A single such slip in a text that is otherwise well set.

Examples:
    >>> clean("The shops ( about thirty ) expect guests.Thank you for coming.").text
    'The shops (about thirty) expect guests. Thank you for coming.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import slip_elsewhere

_GLUED = lazy(
    r"[.!?](?<=[a-z]{2}[.!?])(?=(?:[A-Z][a-z]+|[AI])[ ,’'])|,(?<=[a-z]{2},)(?=[a-z]{2,}[ .])|,(?<=[A-Za-z],)(?=[A-Z]?[a-z]{2,} )"
)
_BEHIND = lazy(r"[^\s\"“”‘’'(\[]{1,40}$")
# Yahoo!News
_PRODUCTS = frozenset(("Yahoo", "Jeopardy", "Node", "Vue", "Next", "Booking", "Amazon"))


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _GLUED.finditer(text):
        at = match.end()
        behind = _BEHIND.search(text, max(0, at - 41), at - 1)
        # the word before must be a plain word: no path, no host, no list
        if behind is None or not behind.group().replace("-", "").isalpha() or behind.group() in _PRODUCTS:
            continue
        if slip_elsewhere(view, match.start() - 1, at + 1):
            yield Change(at, at, " ", "no space behind a mark")


RULE = Rule(
    code="PUN405",
    name="no-space-after-mark",
    stage="punctuation",
    category="spacing",
    applicability="safe",
    find=find,
    gate=lazy(r"[.,!?](?<=[A-Za-z].)(?=[A-Za-z][a-z ])"),
    doc=__doc__,
)
