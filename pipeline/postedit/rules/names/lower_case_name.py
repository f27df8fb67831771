"""NAM807 lower-case-name

What it does:
    Gives the full names of public figures their capitals ("angela merkel"), and words that are lower-case once and stand in
    the text as a name otherwise.

Why:
    Languages without capitals, and sloppy sources, leave names in small letters.

Safety:
    Full names of the table only, in texts that have capitals where sentences begin. Of other names only those that no
    list of words has, that stand in the text with a capital at least three times, in mid-sentence too, and once without.

Known misses:
    Lone surnames; texts wholly in small letters.

Examples:
    >>> clean("The talks with angela merkel went on. She said little.").text
    'The talks with Angela Merkel went on. She said little.'
    >>> clean("i like angela merkel").text
    'i like angela merkel'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.vocabulary import vocabulary
from ...detect.wanted import WantedAmong, unknown_words
from ...lexicon.people import lower_names
from ._names import capitalised

_SENTENCE = lazy(r"(?:\A|[.!?]\s+)[\"“‘(]?([^\W\d_])")
_INSIDE_BEFORE = frozenset("@#/\\_&.-’'")
_INSIDE_BEHIND = lazy(r"[@/\\_&-]|\.\w")
_MID_SENTENCE = lazy(r"[a-z,] \Z")
_OFTEN = 3  # places of the name with its capital

_RUN = lazy("[A-Za-z]+")


@lru_cache(maxsize=4096)
def _given_names(listed: str) -> list[tuple[str, str, frozenset[str]]]:
    """(given name, full name, the runs of ASCII letters in the given name) of the entries of a surname."""
    entries = (entry.partition(",") for entry in listed.split("|"))
    return [(given, name, frozenset(_RUN.findall(given))) for given, _, name in entries]


_SURNAME = WantedAmong(lower_names)


def find(view: View) -> Iterator[Change]:
    # few texts have one, and to look at all their sentences is dear
    changes = list(_changes(view))
    if changes and _has_capitals(view.text):
        yield from changes


def _changes(view: View) -> Iterator[Change]:
    full, text = lower_names(), view.text
    names = view.memo(capitalised)
    other = [word for word in view.memo(unknown_words) if names.get(word.capitalize(), 0) >= _OFTEN]
    for surname in _SURNAME.words(view):
        # of most only the surname stands there, which may be a word
        given_names = [one for one in _given_names(full[surname]) if one[2].issubset(view.memo(vocabulary))]
        for at in _standing(text, surname) if given_names else ():
            for given, name, _ in given_names:
                start = at - len(given) - 1
                if text.startswith(f"{given} ", start) and start >= 0 and not text[start - 1 : start].isalnum():
                    if start == 0 or text[start - 1] not in _INSIDE_BEFORE:
                        yield Change(start, at + len(surname), name, "the name has lost its capitals")
                    break
    for word in other:
        name = word.capitalize()
        places = list(_standing(text, word))
        named = [at for at in _standing(text, name) if _MID_SENTENCE.search(text, max(0, at - 2), at)]
        if len(places) == 1 and len(named) >= _OFTEN - 1:
            yield Change(places[0], places[0] + len(word), name, f"the text has {name} otherwise")


def _has_capitals(text: str) -> bool:
    """Whether sentences begin with capitals."""
    first = _SENTENCE.findall(text)
    return sum(map(str.isupper, first)) > 0.8 * len(first)


def _standing(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        whole = not text[at - 1 : at].isalnum() or at == 0
        whole = whole and not text[end : end + 1].isalnum() and not _INSIDE_BEHIND.match(text, end)
        if whole and (at == 0 or text[at - 1] not in _INSIDE_BEFORE):
            yield at
        at = text.find(word, end)


RULE = Rule(
    code="NAM807",
    name="lower-case-name",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
