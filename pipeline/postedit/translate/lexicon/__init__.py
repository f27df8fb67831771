"""The words, phrases and paradigms of each source language, and their one loader.

Three files a language, tab-separated, lines of `#` are comments: `<lang>.tsv` (words), `<lang>.phrases.tsv`,
`<lang>.grammar.tsv` (settings and paradigms). docs/translation.md says what the columns hold.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

# Feature -> its dimension. Two readings agree where they do not differ in a dimension that both name.
DIMENSIONS: dict[str, str] = {
    feature: dimension
    for dimension, features in {
        "case": "nom gen dat acc ins loc voc par ine ela ill ade abl all ess tra com ter abe spe del sub cau fin",
        "number": "sg pl",
        "gender": "m f n c",
        "person": "1 2 3",
        "form": "inf prs pst fut cnd imp quo pap ppp ppr pfa ger deb",
        "degree": "cmp spl",
        "definite": "def ind",
        "owner": "p1s p2s p3s p1p p2p p3p",
        "polarity": "neg",
        "voice": "pas",
    }.items()
    for feature in features.split()
}
POS = frozenset("n pn adj adv v prep conj pron poss det art num ord part neg qst aux intj".split())
CATEGORIES = frozenset("n v adj adv prep conj s q intj".split())
CASES = frozenset(feature for feature, dimension in DIMENSIONS.items() if dimension == "case")

Features = dict[str, str]  # dimension -> feature


class LexiconError(ValueError):
    """A file of the lexicon breaks its format; the message names file, line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word. `english` is ranked, the first is used. `flags`: flag -> value ("" where it has none)."""

    lemma: str
    pos: str
    english: tuple[str, ...]
    paradigm: str
    flags: dict[str, str] = field(default_factory=dict, hash=False)
    forms: tuple[tuple[str, tuple[Features, ...]], ...] = field(default=(), hash=False)
    without: tuple[Features, ...] = field(default=(), hash=False)
    governs: tuple[str, ...] = ()  # cases, of prepositions


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words as one. `source`: tokens, literal, `<lemma>` or `{case}`. `category` as in CATEGORIES."""

    source: tuple[str, ...]
    english: str
    category: str
    flags: dict[str, str] = field(default_factory=dict, hash=False)
    governs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One ending of a paradigm: `prefix` + stem number `stem` + `suffix` has each of `readings`."""

    stem: int
    prefix: str
    suffix: str
    readings: tuple[Features, ...]


@dataclass(slots=True)
class Paradigm:
    cells: list[Cell] = field(default_factory=list)
    stems: dict[int, list[tuple[str, str]]] = field(default_factory=dict)


@dataclass(slots=True)
class Lexicon:
    lang: str
    entries: list[Entry]
    phrases: list[Phrase]
    settings: dict[str, list[list[str]]]
    paradigms: dict[str, Paradigm]

    def setting(self, key: str, default: str = "") -> str:
        rows = self.settings.get(key)
        return rows[0][0] if rows and rows[0] else default


def features(text: str) -> Features:
    """`gen.sg` -> {"case": "gen", "number": "sg"}. Raises ValueError on a feature nobody knows."""
    found: Features = {}
    for name in text.split("."):
        if name not in DIMENSIONS:
            raise ValueError(f"no such feature: {name!r} in {text!r}")
        found[DIMENSIONS[name]] = name
    return found


def agree(one: Features, other: Features) -> bool:
    """Whether no dimension that both name differs."""
    return all(other.get(dimension, feature) == feature for dimension, feature in one.items())


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon."""
    names = (place.name for place in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".grammar.tsv") for name in names if name.endswith(".grammar.tsv")))


@cache
def load(lang: str) -> Lexicon:
    """The lexicon of a language of `languages()`. Raises LexiconError where a file is broken."""
    settings, paradigms = _grammar(lang)
    entries = [_entry(place, row, paradigms) for place, row in _rows(f"{lang}.tsv", 3)]
    phrases = [_phrase(place, row) for place, row in _rows(f"{lang}.phrases.tsv", 3)]
    return Lexicon(lang, entries, phrases, settings, paradigms)


def _folder() -> Traversable:
    """The package's own folder; $POSTEDIT_LEXICON names another, for those who write a lexicon."""
    chosen = os.environ.get("POSTEDIT_LEXICON")
    return Path(chosen) if chosen else files(__package__)


def _rows(name: str, least: int) -> Iterator[tuple[str, list[str]]]:
    text = unicodedata.normalize("NFC", _folder().joinpath(name).read_text("utf-8"))
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("# "):
            continue
        row = list(map(str.strip, line.split("\t")))
        if len(row) < least:
            raise LexiconError(f"{name}:{number}: {len(row)} columns, at least {least} are needed: {line!r}")
        yield f"{name}:{number}", row


@cache
def _parsed(text: str, sep: str | None) -> tuple[Features, ...]:
    """Shared by all words that have them: a lexicon has a few hundred different ones in tens of thousands of places."""
    return tuple(features(part) for part in text.split(sep))


def _readings(place: str, text: str, sep: str | None = None) -> tuple[Features, ...]:
    try:
        return _parsed(text, sep)
    except ValueError as error:
        raise LexiconError(f"{place}: {error}") from None


def _grammar(lang: str) -> tuple[dict[str, list[list[str]]], dict[str, Paradigm]]:
    settings: dict[str, list[list[str]]] = {}
    own: dict[str, Paradigm] = {}
    more: list[tuple[str, str, str]] = []
    for place, row in _rows(f"{lang}.grammar.tsv", 1):
        if row[0].startswith("!"):
            settings.setdefault(row[0][1:].split()[0], []).append((" ".join([row[0], *row[1:]])).split()[1:])
            continue
        if len(row) < 3:
            raise LexiconError(f"{place}: a paradigm row has name, slot, ending, features: {row!r}")
        paradigm = own.setdefault(row[0], Paradigm())
        if row[1] == "+":
            more.append((place, row[0], row[2]))
        elif row[1].startswith("@"):
            pairs = [pair.partition(":") for pair in row[2].split()]
            paradigm.stems[int(row[1][1:])] = [(old.replace("-", ""), new.replace("-", "")) for old, _, new in pairs]
        else:
            if not row[1].isdigit() or len(row) < 4:
                raise LexiconError(f"{place}: a paradigm row has name, slot, ending, features: {row!r}")
            prefix, dots, suffix = row[2].replace("-", "").rpartition("…")
            cell = Cell(int(row[1]), prefix if dots else "", suffix, _readings(place, row[3]))
            paradigm.cells.append(cell)
    for place, name, other in more:
        if other not in own:
            raise LexiconError(f"{place}: no such paradigm: {other!r}")
        own[name].cells += own[other].cells
    return settings, own


def _senses(listed: str) -> tuple[str, ...]:
    if ";" not in listed:  # as in most rows
        return (listed,) if listed else ()
    return tuple(sense.strip() for sense in listed.split(";") if sense.strip())


def _entry(place: str, row: list[str], paradigms: dict[str, Paradigm]) -> Entry:
    lemma, pos, english = row[0], row[1], _senses(row[2])
    paradigm = row[3] if len(row) > 3 and row[3] else "-"
    if pos not in POS:
        raise LexiconError(f"{place}: no such part of speech: {pos!r}")
    if not lemma or not english:
        raise LexiconError(f"{place}: lemma and English may not be empty: {row!r}")
    if paradigm != "-" and paradigm not in paradigms:
        raise LexiconError(f"{place}: no such paradigm: {paradigm!r}")
    flags: dict[str, str] = {}
    forms: list[tuple[str, tuple[Features, ...]]] = []
    without: list[Features] = []
    governs: list[str] = []
    for flag in row[4].split() if len(row) > 4 else ():
        if flag.startswith("f:"):
            form, _, what = flag[2:].partition("=")
            forms.append((form.replace("_", " "), _readings(place, what or "", ",") if what else ({},)))
        elif flag.startswith("no:"):
            without += _readings(place, flag[3:], ",")
        elif flag.startswith("+") and flag[1:] in CASES:
            governs.append(flag[1:])
        else:
            key, _, value = flag.partition("=")
            flags[key] = value
    if paradigm != "-":
        ending = paradigms[paradigm].cells[0]
        if not (lemma.startswith(ending.prefix) and lemma.endswith(ending.suffix)):
            raise LexiconError(f"{place}: {lemma!r} does not end as its paradigm {paradigm!r} says: {ending.suffix!r}")
    return Entry(lemma, pos, english, paradigm, flags, tuple(forms), tuple(without), tuple(governs))


def _phrase(place: str, row: list[str]) -> Phrase:
    category = row[2]
    if category not in CATEGORIES:
        raise LexiconError(f"{place}: no such category: {category!r}")
    flags: dict[str, str] = {}
    governs: list[str] = []
    for flag in (row[3] if len(row) > 3 else "").split():
        if flag.startswith("+") and flag[1:] in CASES:
            governs.append(flag[1:])
        else:
            key, _, value = flag.partition("=")
            flags[key] = value
    source = tuple(row[0].split())
    for token in source:
        if token.startswith("{") and token.strip("{}") not in {*CASES, "inf", "s", "num"}:
            raise LexiconError(f"{place}: no such slot: {token!r}")
    if not source or not row[1]:
        raise LexiconError(f"{place}: phrase and English may not be empty: {row!r}")
    return Phrase(source, row[1], category, flags, tuple(governs))
