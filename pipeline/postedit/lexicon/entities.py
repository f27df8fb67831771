"""Organisations, countries, places and terms: what they are called in English and in other languages.

Tables of tab-separated values, which load ten times as fast as TOML: `entities.tsv` (id, kind, short and long English
form, article) and `forms.tsv` (entity, form, languages, flags, unless), ours; `countries.tsv` (entity, English, article,
form, languages, flags), generated from the CLDR by `make lexicon`. All are read at the first question, and a row becomes
an object when its form is found in a text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..core.pattern import lazy
from ..core.rule import View
from ..detect.vocabulary import vocabulary, words_beyond_ascii


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


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


@cache
def entities() -> dict[str, Entity]:
    """All entities by id."""
    found = {}
    for line in _lines("entities.tsv"):
        row = line.split("\t")
        found[row[0]] = Entity(*row)
    for line in _lines("countries.tsv"):
        name, english, article, _ = line.split("\t", 3)
        if name not in found:
            found[name] = Entity(name, "country", english, english, article)
    return found


@cache
def _by_form() -> dict[str, list[str]]:
    """The rows of each form, as they are written; ours come first."""
    found: dict[str, list[str]] = {}
    for line in _lines("forms.tsv"):
        found.setdefault(line.split("\t", 2)[1], []).append(line)
    for line in _lines("countries.tsv"):
        entity, _, _, form, rest = line.split("\t", 4)
        rows = found.setdefault(form, [])
        if not any(row.startswith(entity + "\t") for row in rows):
            rows.append(f"{entity}\t{form}\t{rest}\t")
    return found


def known_forms() -> dict[str, list[str]]:
    """Everything that is a form, as the keys of a dictionary."""
    return _by_form()


@cache
def entries(form: str) -> tuple[Form, ...]:
    """What `form` stands for; nothing where it is none. Several are of different entities, and all ambiguous."""
    rows = _by_form().get(form, ())
    found = []
    for row in rows:
        entity, _, langs, flags, unless = row.split("\t")
        ambiguous = "ambiguous" in flags or len(rows) > 1
        found.append(Form(form, entities()[entity], tuple(langs.split(",")), ambiguous, tuple(unless.split())))
    return tuple(found)


def is_form(text: str) -> bool:
    """Whether `text` is the unambiguous form of an entity in some language."""
    found = entries(text) if text in _by_form() else ()
    return len(found) == 1 and not found[0].ambiguous


# A form is looked for only where its first run of letters stands in the text: a look-up for each word instead of a search.
_RUN = lazy(r"[^\W\d_]+")


@cache
def _by_head() -> dict[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = defaultdict(list)
    for form in _by_form():
        head = _RUN.search(form)
        heads[head[0] if head else form].append(form)
    # longer ones first: of two that begin alike the longer is meant
    return {head: tuple(sorted(forms, key=len, reverse=True)) for head, forms in heads.items()}


# What may not stand around a form: the form would be a part of a longer word, code or abbreviation.
_INSIDE_BEFORE = lazy(r"[\w@#/\\_&+]|(?<=\w)[.'’]|(?<=\d)[-–]")
_INSIDE_AFTER = lazy(r"[\w@/\\_&+]|[-–]\d|[.'’](?!s\b)\w")


def find_forms(view: View) -> list[tuple[int, int, tuple[Form, ...]]]:
    """(start, end, entries) of every form that stands in the text as a word of its own, in order: `view.memo(find_forms)`."""
    text, heads = view.text, _by_head()
    words: set[str] = heads.keys() & view.memo(vocabulary)
    if not text.isascii():
        words |= heads.keys() & view.memo(words_beyond_ascii)
    found: list[tuple[int, int, str]] = []
    for word in words:
        for form in heads[word]:
            start = text.find(form)
            while start >= 0:
                end = start + len(form)
                if not (start and _INSIDE_BEFORE.match(text, start - 1)) and not _INSIDE_AFTER.match(text, end):
                    found.append((start, -end, form))
                start = text.find(form, start + 1)
    places: list[tuple[int, int, tuple[Form, ...]]] = []
    done = 0
    for start, negative, form in sorted(found):
        if start >= done:  # of those that begin at one place the longest comes first
            done = -negative
            places.append((start, done, entries(form)))
    return places
