"""Public figures: what English papers call them, and how other languages spell their surnames.

`people.tsv` is ours: canonical name, surname, name in the own script, its language, country, role, accepted spellings,
foreign spellings of the surname, fame (1 to 3). From it `make lexicon` generates tables by which names are found:
`people_forms.tsv` (foreign spellings of surnames), `people_scripts.tsv` (names in other scripts), `people_given.tsv`,
`people_surnames.tsv`, `people_several.tsv` and `people_lower.tsv`. All are read at the first question, and a row becomes a `Person` when one of its
names is found in a text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from ..core.pattern import lazy


@dataclass(frozen=True, slots=True)
class Person:
    """`given`: the words before the surname; `role`: its words in small letters; `accepted`: full names papers print, too.

    fame: 1 where the surname alone is enough for any reader of newspapers, 3 where few know it.
    """

    name: str
    given: tuple[str, ...]
    surname: str
    country: str
    role: frozenset[str]
    accepted: tuple[str, ...]
    fame: int


_WORD = lazy(r"[^\W_]+")


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@cache
def _rows() -> list[str]:
    return _lines("people.tsv")


@cache
def person(number: int) -> Person:
    """The person of that row of the table."""
    name, surname, _, _, country, role, accepted, _, fame = _rows()[number].split("\t")
    given = tuple(name.removesuffix(surname).split())
    words = frozenset(_WORD.findall(role.lower()))
    return Person(name, given, surname, country, words, tuple(filter(None, accepted.split("|"))), int(fame))


def by_form() -> dict[str, str]:
    """Foreign spellings of surnames, each with the numbers of the people it may mean and, behind a colon, its languages.

    A spelling that somebody else bears, or that is a word, has an asterisk in front of the numbers.
    """
    return _table("people_forms.tsv")


def by_script() -> dict[str, str]:
    """Names in other scripts, each with its English and, behind a tab, its languages."""
    return _table("people_scripts.tsv")


@cache
def _table(name: str) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in _lines(name))


def by_surname() -> dict[str, str]:
    """By the surname as English papers print it, or as it is written at home: the numbers of the people."""
    return _table("people_surnames.tsv")


def by_given() -> dict[str, str]:
    """By the given name next to the surname: "surname number" of the people, joined by commas."""
    return _table("people_given.tsv")


@lru_cache(maxsize=4096)
def with_given(given: str) -> tuple[tuple[str, int], ...]:
    """(surname, number) of the people with this given name."""
    entries = (entry.rpartition(" ") for entry in by_given().get(given, "").split(",") if entry)
    return tuple((surname, int(number)) for surname, _, number in entries)


def several_given() -> dict[str, str]:
    """By the surname: the numbers of the people with two given names and more, joined by commas."""
    return _table("people_several.tsv")


def lower_names() -> dict[str, str]:
    """By the surname in small letters: "given name likewise,name", joined by |."""
    return _table("people_lower.tsv")


def is_lower_name(text: str) -> bool:
    """Whether `text` is somebody's full name, or surname, in small letters."""
    given, _, surname = text.rpartition(" ")
    known = lower_names().get(surname)
    return known is not None and (not given or any(one.startswith(f"{given},") for one in known.split("|")))


def is_common_given(given: str) -> bool:
    """Whether four people of the table or more have this given name: it alone tells nobody from another."""
    return by_given().get(given, "").count(",") >= _COMMON - 1


_COMMON = 4
# One sound, spelt as many languages spell it: longer spellings first.
_SOUNDS = tuple(
    pair.split(":")
    for pair in """
    schtsch:S shch:S szcz:S chtch:S sjtj:S tsch:C tch:C tsj:C tj:C sch:S sch:S sh:S sz:S sj:S š:S ş:S ș:S č:C ç:C ć:C cz:C cs:C ch:H kh:H
    zh:Z zs:Z zj:Z ž:Z ż:Z dž:J dj:J dsch:J ph:F th:T ts:X tz:X ț:X c:K q:K k:K w:V v:V f:F h:H x:KS j:Y ł:l ck:K z:s
    """.split()
)


@cache
def skeleton(name: str) -> str:
    """What is left of a name when the ways to spell a sound and its vowels no longer count: names alike share it.

    For blocking only; what shares it is compared letter by letter afterwards.
    """
    small = name.lower()
    for spelling, sound in _SOUNDS:
        small = small.replace(spelling, sound)
    plain = "".join(char for char in unicodedata.normalize("NFD", small) if char.isalpha())
    if plain[:1] in ("Y", "y") and plain[1:2] in ("e", "o"):
        plain = plain[1:]  # Yevgeny, Jewgeni, Evgueni
    kept = plain[:1].replace("Y", "i") + "".join(char for char in plain[1:] if char not in "aeiouyYıøæœHh")
    return "".join(char for at, char in enumerate(kept) if at == 0 or kept[at - 1] != char).upper()


def alike(one: str, other: str, most: int = 3) -> bool:
    """Whether two spellings may be of one name: the same skeleton, and not many letters apart."""
    from rapidfuzz.distance import OSA

    return skeleton(one) == skeleton(other) and OSA.distance(one.lower(), other.lower(), score_cutoff=most) <= most
