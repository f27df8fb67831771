"""NAM802 two-spellings

What it does:
    Reports a name that stands in the text under two spellings of which either may be right: "Sergei Palanov" and "Sergey
    Palanov", "Erdogan" and "Erdoğan", "Hrynko" and "Grinko", "Dmitry Palanov" and "Dimtry Palanov".

Why:
    There are several ways to write a name in other letters, and translators do not keep to one.

Safety:
    Changes nothing. First names only before the same surname, and only where they are one name under the usual spellings of
    its sounds (x and ks, y, i and j, c and k, doubled letters); so not Mario and Maria. Surnames
    where they are alike but for their diacritics, sound the same and one stands behind a first name or a role and the other not
    behind another one, or stand behind the same first name and differ by a slip within the name; not those that
    are known to exist in both spellings (Hansen, Hanson).

Known misses:
    Surnames of which neither is introduced, transliterations that do not sound the same.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("Sergei Palanov spoke. Sergey Palanov left. So Sergei Palanov said.").findings]
    [('Sergey', ('Sergei',))]
    >>> clean("Mario Conti and Maria Conti spoke.").findings
    ()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english, words
from ._names import (
    BEYOND,
    NAME_AFTER,
    before,
    capitalised,
    distance,
    exchanged,
    in_pairs,
    places,
    plain,
    slips_surely,
    unknown,
)
from ._siblings import siblings

_UPPER, _LOWER = "A-Z\u00c0-\u00de\u0100-\u017f\u0218-\u021b", "a-z\u00df-\u00ff\u0100-\u017f\u0218-\u021b"
# A first name and, looked at only, the surname: "Minister Sergei Palanov" holds two such pairs.
_PLAIN = lazy(r"([A-Z](?<!\w.)[a-z]{3,19}) (?=([A-Z][a-z]{3,19})(?!\w))")
_WIDE = lazy(rf"([{_UPPER}](?<!\w.)[{_LOWER}]{{3,19}}) (?=([{_UPPER}][{_LOWER}]{{3,19}})(?!\w))")
# How one sound is written: longer spellings first.
_MOST_ALIKE = 12  # more words of one sound, or more people of one first name, are not compared
_MOST_LETTERS = 3
_LOOKED_AT = 100  # places of one name
_SOUNDS = tuple(
    pair.split(":")
    for pair in "ye:e yo:o yu:u ya:a iu:u ia:a io:o ks:x ph:f th:t kh:h ck:k c:k q:k g:h w:v y:i j:i z:s".split()
)


# What tells two names apart in any transliteration: a cheap key, so that few words have their sounds compared.
_BONES = str.maketrans("w", "v", "aeiouyjhgkqcxsz'")


def find(view: View) -> Iterator[Notice]:
    yield from _first_names(view)
    yield from _sounding_alike(view)
    if BEYOND.open(view):
        yield from _diacritics(view)


def _first_names(view: View) -> Iterator[Notice]:
    text = view.text
    pattern = _PLAIN if text.isascii() else _WIDE
    pairs = Counter([pair for pair in view.memo(in_pairs) if pair[1]])
    names: dict[tuple[str, str], list[str]] = {}
    families: dict[str, list[str]] = {}
    for first, last in pairs:
        # cheap: only those of one surname and one initial have their sounds compared
        names.setdefault((last, "E" if first[:2] == "Ye" else first[0]), []).append(first)
        families.setdefault(first, []).append(last)
    seen: dict[tuple[str, str], str] = {}
    for (last, _), firsts in names.items():
        if len(firsts) > 1:
            usual: dict[str, str] = {}
            for first in sorted(firsts, key=lambda name: -pairs[name, last]):
                known = usual.setdefault(_sound(first), first)
                if known is first and len(usual) <= _MOST_ALIKE:
                    # "Dimtry" and "Dmitry": the usual one comes first
                    known = next((other for other in usual.values() if _mistyped(first, other)), first)
                if plain(known) != plain(first):  # else told below
                    seen[first, last] = known
                    if pairs[known, last] == pairs[first, last]:
                        seen.setdefault((known, last), first)  # of two alike neither is the usual one
    slips = {}
    for first, lasts in families.items():
        if 1 < len(lasts) <= _MOST_ALIKE:
            # of two alike the later one is the suspect
            order = {name: (pairs[first, name], -at) for at, name in enumerate(lasts)}
            ranked = sorted(lasts, key=order.__getitem__)
            for seldom, often in combinations(ranked, 2):
                if seldom[0] == often[0] and slips_surely(seldom, often) and not {seldom, often} & siblings():
                    slips[first, seldom] = often
    if not seen and not slips:
        return
    for match in pattern.finditer(text):
        known_as = seen.get((match[1], match[2]))
        if known_as is not None:
            yield Notice(*match.span(1), f"the text also has {known_as} {match[2]}", (known_as,))
        other = slips.get((match[1], match[2]))
        if other is not None:
            yield Notice(*match.span(2), f"the text also has {match[1]} {other}", (other,))


def _mistyped(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 5 and one[-1] == other[-1] and exchanged(one, other)


def _sounding_alike(view: View) -> Iterator[Notice]:
    text, counts, known = view.text, view.memo(capitalised), words()
    same: dict[str, list[str]] = {}
    for word in view.memo(unknown):
        if word not in known:
            same.setdefault(_bones(word), []).append(word)
    pairs: list[tuple[str, str]] = []
    for group in same.values():
        if 1 < len(group) <= _MOST_ALIKE:
            pairs += [(one, other) for one, other in combinations(group, 2) if _one_sound(one, other)]
    stands = places(view, {word for pair in pairs for word in pair}) if pairs else {}
    ways = {
        word: {
            (way.kind, way.word)
            for at in standing[:_LOOKED_AT]
            if not NAME_AFTER.match(text, at + len(word)) and (way := before(text, at)).kind
        }
        for word, standing in stands.items()
    }
    for one, other in pairs:
        seldom, often = (one, other) if counts[one] < counts[other] else (other, one)
        at = stands[seldom][0]
        known_as = any(kind in ("name", "role") for kind, _ in ways[often])
        if known_as and ways[seldom] <= ways[often] and not NAME_AFTER.match(text, at + len(seldom)):
            yield Notice(at, at + len(seldom), f"the text also has {often}", (often,))


@lru_cache(maxsize=16384)
def _bones(word: str) -> str:
    return plain(word).lower().translate(_BONES)


def _one_sound(one: str, other: str) -> bool:
    return (
        plain(one) != plain(other)
        and _sound(one) == _sound(other)
        and not is_english(one)
        and not is_english(other)
        and siblings().isdisjoint((one, other))
        and distance(one, other) <= _MOST_LETTERS
    )


@lru_cache(maxsize=16384)
def _sound(name: str) -> str:
    small = plain(name).lower().replace("ii", "i")
    for spelling, sound in _SOUNDS:
        small = small.replace(spelling, sound)
    once = small[:1] + "".join(letter for before, letter in pairwise(small) if before != letter)
    return once.rstrip("h").replace("ei", "i").replace("ii", "i") if len(once) > 3 else once


def _diacritics(view: View) -> Iterator[Notice]:
    text = view.text
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
        # one report for a spelling that stands in many places; a part of another name keeps its own ("Avia-Québec")
        for at in [place for place in standing if text[place - 1 : place] not in ("-", "–") or not place][:1]:
            yield Notice(at, at + len(word), f"the text also has {rare[word]}", (rare[word],))


RULE = Rule(
    code="NAM802",
    name="two-spellings",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
