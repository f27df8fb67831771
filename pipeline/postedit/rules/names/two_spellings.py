"""NAM802 two-spellings

What it does:
    Reports a name that stands in the text under two spellings of which neither is wrong: "Sergei Palanov" and "Sergey
    Palanov", "Erdogan" and "Erdoğan".

Why:
    There are several ways to write a name in other letters, and translators do not keep to one.

Safety:
    Changes nothing. First names only before the same surname, and only where they are one name under the usual spellings of
    its sounds (x and ks, y, i and j, c and k, doubled letters); so not Mario and Maria. Surnames only where they are alike
    but for their diacritics.

Known misses:
    Surnames in two transliterations without diacritics that are more than a slip apart.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("Sergei Palanov spoke. Sergey Palanov left. So Sergei Palanov said.").findings]
    [('Sergey', ('Sergei',))]
    >>> clean("Mario Conti and Maria Conti spoke.").findings
    ()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._names import capitalised, places, plain

_UPPER, _LOWER = "A-Z\u00c0-\u00de\u0100-\u017f\u0218-\u021b", "a-z\u00df-\u00ff\u0100-\u017f\u0218-\u021b"
# A first name and, looked at only, the surname: "Minister Sergei Palanov" holds two such pairs.
_PLAIN = lazy(r"([A-Z](?<!\w.)[a-z]{3,19}) (?=([A-Z][a-z]{3,19})(?!\w))")
_WIDE = lazy(rf"([{_UPPER}](?<!\w.)[{_LOWER}]{{3,19}}) (?=([{_UPPER}][{_LOWER}]{{3,19}})(?!\w))")
# How one sound is written: longer spellings first.
_SOUNDS = tuple(
    pair.split(":")
    for pair in "ye:e yo:o yu:u ya:a iu:u ia:a io:o ks:x ph:f th:t kh:h ck:k c:k q:k g:h w:v y:i j:i z:s".split()
)


def find(view: View) -> Iterator[Notice]:
    yield from _first_names(view)
    if not view.text.isascii():
        yield from _diacritics(view)


def _first_names(view: View) -> Iterator[Notice]:
    text = view.text
    pattern = _PLAIN if text.isascii() else _WIDE
    pairs = Counter(pattern.findall(text))
    names: dict[tuple[str, str], list[str]] = {}
    for first, last in pairs:
        # cheap: only those of one surname and one initial have their sounds compared
        names.setdefault((last, "E" if first[:2] == "Ye" else first[0]), []).append(first)
    seen: dict[tuple[str, str], str] = {}
    for (last, _), firsts in names.items():
        if len(firsts) > 1:
            usual: dict[str, str] = {}
            for first in sorted(firsts, key=lambda name: -pairs[name, last]):
                known = usual.setdefault(_sound(first), first)
                if plain(known) != plain(first):  # else told below
                    seen[first, last] = known
                    if pairs[known, last] == pairs[first, last]:
                        seen.setdefault((known, last), first)  # of two alike neither is the usual one
    if not seen:
        return
    for match in pattern.finditer(text):
        known_as = seen.get((match[1], match[2]))
        if known_as is not None:
            yield Notice(*match.span(1), f"the text also has {known_as} {match[2]}", (known_as,))


def _sound(name: str) -> str:
    small = plain(name).lower()
    for spelling, sound in _SOUNDS:
        small = small.replace(spelling, sound)
    once = small[:1] + "".join(letter for before, letter in pairwise(small) if before != letter)
    return once.rstrip("h").replace("ei", "i").replace("ii", "i") if len(once) > 3 else once


def _diacritics(view: View) -> Iterator[Notice]:
    counts = view.memo(capitalised)
    rare: dict[str, str] = {}
    for word in counts:
        bare = plain(word)
        if bare != word and bare in counts:
            seldom, often = (bare, word) if counts[bare] < counts[word] else (word, bare)
            rare[seldom] = often
    if not rare:
        return
    for word, standing in places(view, set(rare)).items():
        # one report for a spelling that stands in many places
        for at in standing[:1]:
            yield Notice(at, at + len(word), f"the text also has {rare[word]}", (rare[word],))


RULE = Rule(
    code="NAM802",
    name="two-spellings",
    stage="names",
    category="name",
    applicability="safe",
    find=find,
    doc=__doc__,
)
