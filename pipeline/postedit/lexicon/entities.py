"""Organisations, countries and terms: what they are called in English and in other languages.

Two tables of tab-separated values, which load ten times as fast as TOML: `entities.tsv` (id, kind, short and long
English form, article) and `forms.tsv` (entity, form, languages, flags, unless). Both are read at the first question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ..core.pattern import lazy


@dataclass(frozen=True, slots=True)
class Entity:
    """`kind`: organisation, country or term. `article`: "the" where running prose puts it before the short form."""

    id: str
    kind: str
    short: str
    long: str
    article: str


@dataclass(frozen=True, slots=True)
class Form:
    """What `entity` is called in `langs` (ISO 639-1; a form in Latin letters of a Cyrillic language counts as its).

    `ambiguous`: it has another meaning in English or elsewhere. `unless`: words, in small letters, whose presence in
    the text says that the English meaning is meant.
    """

    form: str
    entity: Entity
    langs: tuple[str, ...]
    ambiguous: bool
    unless: tuple[str, ...]


def _rows(name: str) -> Iterator[list[str]]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    for line in text.split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


@cache
def entities() -> dict[str, Entity]:
    """All entities by id."""
    return {row[0]: Entity(*row) for row in _rows("entities.tsv")}


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """All forms by their spelling. Two of one spelling are of different entities, and both ambiguous."""
    known = entities()
    found: dict[str, tuple[Form, ...]] = {}
    for entity, form, langs, flags, unless in _rows("forms.tsv"):
        entry = Form(form, known[entity], tuple(langs.split(",")), "ambiguous" in flags, tuple(unless.split()))
        found[form] = (*found.get(form, ()), entry)
    return found


def is_form(text: str) -> bool:
    """Whether `text` is the unambiguous form of an entity in some language."""
    entries = forms().get(text)
    return entries is not None and len(entries) == 1 and not entries[0].ambiguous


@cache
def _searcher() -> tuple[Any, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    known = tuple(forms())
    return AhoCorasick(known, matchkind=MatchKind.LeftmostLongest), known


# What may not stand around a form: the form would be a part of a longer word, code or abbreviation.
_INSIDE_BEFORE = lazy(r"[\w@#/\\_&+]|(?<=\w)[.'’]|(?<=\d)[-–]")
_INSIDE_AFTER = lazy(r"[\w@/\\_&+]|[-–]\d|[.'’](?!s\b)\w")


def find_forms(text: str) -> Iterator[tuple[int, int, tuple[Form, ...]]]:
    """(start, end, entries) of every form that stands in `text` as a word of its own, in order.

    `text` must hold no lone surrogates.
    """
    searcher, known = _searcher()
    table = forms()
    for index, start, end in searcher.find_matches_as_indexes(text):
        if start and _INSIDE_BEFORE.match(text, start - 1):
            continue
        if end < len(text) and _INSIDE_AFTER.match(text, end):
            continue
        yield start, end, table[known[index]]
