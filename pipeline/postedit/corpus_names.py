"""The full names and the acronyms of one document, as the inventory of a corpus counts them."""

from __future__ import annotations

from collections import Counter

from .core.pattern import lazy
from .lexicon.english import words

_UPPER, _LOWER = "A-Z\u00c0-\u00de\u0100-\u017f\u0218-\u021b", "a-z\u00df-\u00ff\u0100-\u017f\u0218-\u021b"
# A first name, perhaps an initial, and the surname; the next name may begin with the surname.
_FULL = lazy(
    rf"([{_UPPER}](?<!\w.)[{_LOWER}]{{2,19}}) (?:[A-Z]\. )?(?=([{_UPPER}][{_LOWER}]{{3,19}})(?!\w|-\w|[’'](?!s\b)\w))"
)
# "International Organization for Migration (OIM)"
_DEFINED = lazy(r"((?:[A-Z][\w’'-]+,? |(?:of|for|and|the|on|in|to|&) ){2,10})\(([A-Z]{2,7})\)")
_LITTLE = ("of ", "for ", "and ", "the ", "on ", "in ", "to ", "& ")


def names_of(text: str) -> Counter[str]:
    """The full names, "Dmitry Peskov", and how often each stands in the text. Not "Prime Minister": of two common words."""
    known = words()
    return Counter(
        f"{first} {last}"
        for first, last in _FULL.findall(text)
        if first.lower() not in known and last.lower() not in known
    )


def acronyms_of(text: str) -> Counter[str]:
    """The acronyms in brackets behind their names, as "name<TAB>acronym", and how often each stands in the text."""
    found: Counter[str] = Counter()
    for name, acronym in _DEFINED.findall(text):
        while name.lower().startswith(_LITTLE):
            name = name.partition(" ")[2]
        if " " in name.strip():
            found[f"{name.strip()}\t{acronym}"] += 1
    return found
