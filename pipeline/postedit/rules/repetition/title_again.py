"""REP606 title-again

What it does:
    Removes a title that stands again between the office and the name: "UN Envoy to the Region UN Envoy
    Jones".

Why:
    The source names the office in full, then the person with the title; run together they say it twice.

Safety:
    Only the same title, after `of`, `to`, `for` or `in` and at most five words, with no mark between, and before a
    name. Not where the first is a deputy's ("Deputy Minister of Defence Minister Shoigu") or the second a longer title.

Known misses:
    Titles in other words ("head of state President"), and copies parted by a comma.

Examples:
    >>> clean("The Foreign Minister of Norway Foreign Minister Vik arrived late.").text
    'The Foreign Minister of Norway Vik arrived late.'
    >>> clean("The Deputy Minister of Transport Minister Vik arrived late.").text
    'The Deputy Minister of Transport Minister Vik arrived late.'
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ._lists import BELOW, INSTITUTIONS, TITLES
from ._runs import Words, all_folded, words

_LINKS = all_folded("of to for in")
_SMALL = _LINKS | {b"the", b"and"}
_TITLES = frozenset(title.decode() for title in TITLES)
_TITLED = WantedAmong(lambda: _TITLES, small=True)
_BETWEEN = 6  # words, the link included
_LONGEST_TITLE = 4


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    # many documents have titles, few have one twice so near, and the walk below is the dearer part
    if not any(_twice(found.small, title.encode()) for title in _TITLED.small(view)):
        return
    places = [index for index, word in enumerate(found.folded) if word in TITLES]
    for first, second in itertools.pairwise(places):
        if 3 <= second - first <= _BETWEEN + _LONGEST_TITLE and found.folded[first] == found.folded[second]:
            size = _again(found, first, second)
            if size:
                start, end = found.spans[second - size][1], found.spans[second][1]
                yield Change(start, end, "", "the title stands already before the office")


def _twice(small: bytes, title: bytes) -> bool:
    """Whether the title may stand twice with no more words between than may be: a single blank parts two of those."""
    first = small.find(title)
    while first >= 0:
        second = small.find(title, first + 1)
        if second >= 0 and small.count(b" ", first, second) <= _BETWEEN + _LONGEST_TITLE:
            return True
        first = second
    return False


def _again(found: Words, first: int, second: int) -> int:
    """How many words of the title that ends at `second` repeat the one that ends at `first`; 0 where it is no slip."""
    folded = found.folded
    if folded[first + 1] not in _LINKS or second + 1 >= len(folded):
        return 0
    if not all(found.blank(index) for index in range(first + 1, second + 2)):
        return 0
    size = 1
    while size < _LONGEST_TITLE and first >= size and second - size > first + 2:
        if folded[first - size] != folded[second - size] or not found.word(first - size)[0].isupper():
            break
        if not found.blank(first - size + 1):
            break
        size += 1
    if first >= size and found.blank(first - size + 1) and folded[first - size] in BELOW:
        return 0
    between = range(first + 1, second - size + 1)
    if not 2 <= len(between) <= _BETWEEN:
        return 0
    # the office: "of Norway", "to the Alliance", "of Health and Labour"
    if not all(folded[index] in _SMALL or found.word(index)[0].isupper() for index in between):
        return 0
    if folded[between[-1]] in _SMALL | BELOW | INSTITUTIONS - {
        b"republic",
        b"council",
        b"parliament",
        b"defense",
        b"defence",
        b"security",
    }:
        return 0
    if any(not found.word(index)[0].isupper() for index in (first, *range(second - size + 1, second + 1))):
        return 0
    name = found.word(second + 1)
    return size if name[0].isupper() and folded[second + 1] not in TITLES | INSTITUTIONS | {b"general"} else 0


RULE = Rule(
    code="REP606",
    name="title-again",
    stage="repetition",
    category="duplication",
    find=find,
    doc=__doc__,
)
