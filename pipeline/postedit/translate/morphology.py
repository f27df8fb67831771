"""What a form can be: every word of the lexicon with the features the form shows.

Words inflect by paradigms: a form is a prefix, one of the word's stems and a suffix. A form is looked up by taking off
each affix of the language and asking for the stem that is left, so that no form is ever written out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from .lexicon import Cell, Entry, Features, Lexicon, Phrase, agree, load


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a form can be. `pending`: the separable prefix that must still stand elsewhere, "" if none."""

    entry: Entry
    features: Features = field(hash=False)
    pending: str = ""


# What a reflexive word reads as beside whatever else it is: its verb may want it.
_REFLEXIVE = Entry("", "refl", ("",), "-")


class Morphology:
    """The forms of one language. `readings` is the way in; forms are compared case-folded."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._letters = [tuple(pair.split(":", 1)) for row in lexicon.settings.get("letters", ()) for pair in row]
        self._fixed: dict[str, list[Reading]] = defaultdict(list)
        self._stems: dict[tuple[str, int], dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        self._cells: dict[tuple[str, str], list[tuple[str, Cell]]] = defaultdict(list)
        self._stem_numbers: dict[str, tuple[int, ...]] = {}
        self._prefixes = [(row[0], row[1]) for row in lexicon.settings.get("prefix", ()) if len(row) > 1]
        used: set[str] = set()
        for entry in lexicon.entries:
            self._add(entry)
            used.add(entry.paradigm)
        for name in sorted(used - {"-"}):
            for cell in lexicon.paradigms[name].cells:
                self._cells[cell.prefix, cell.suffix].append((name, cell))
        self._affixes = sorted(self._cells)
        self.reflexive = frozenset(word for row in lexicon.settings.get("reflexive", ()) for word in row)
        # the phrases by what they begin with: a form, "<lemma>", or "{" for a slot
        self.phrases: dict[str, list[Phrase]] = defaultdict(list)
        self.literals = {
            self.normal(token) for phrase in lexicon.phrases for token in phrase.source if token[0] not in "<{"
        }
        for phrase in lexicon.phrases:
            first = self.normal(phrase.source[0])
            self.phrases["{" if first[0] == "{" else first].append(phrase)

        self.company = _company(lexicon)

    def _add(self, entry: Entry) -> None:
        prefix = entry.flags.get("sep", "")
        for form, readings in entry.forms:
            for features in readings:
                if prefix and not form.startswith(prefix):
                    self._fixed[self.normal(prefix + form)].append(Reading(entry, features))
                    self._fixed[self.normal(form)].append(Reading(entry, features, prefix))
                else:
                    self._fixed[self.normal(form)].append(Reading(entry, features))
        if entry.paradigm == "-":
            # a lemma whose other forms show cases is the nominative
            cased = any("case" in features for _, readings in entry.forms for features in readings)
            own: Features = {"form": "inf"} if entry.pos == "v" else {"case": "nom"} if cased else {}
            if not any(form.casefold() == entry.lemma.casefold() for form, _ in entry.forms):
                self._fixed[self.normal(entry.lemma)].append(Reading(entry, own))
            return
        for number, stem in self.stems(entry).items():
            self._stems[entry.paradigm, number][stem].append(entry)

    def stems(self, entry: Entry) -> dict[int, str]:
        """Stem number -> stem, case-folded, without the separable prefix."""
        paradigm = self.lexicon.paradigms[entry.paradigm]
        first = paradigm.cells[0]
        lemma = self.normal(entry.lemma).removeprefix(entry.flags.get("sep", "\0"))
        base = lemma.removeprefix(first.prefix)
        base = base[: len(base) - len(first.suffix)]
        found = {first.stem: base, 0: base}
        for number, rules in paradigm.stems.items():
            found[number] = base
            for old, new in rules:
                if base.endswith(old):
                    found[number] = base[: len(base) - len(old)] + new
                    break
        if entry.flags:
            found.update((int(flag), self.normal(value)) for flag, value in entry.flags.items() if flag.isdigit())
        for number in self._numbers(entry.paradigm):
            if number not in found:
                found[number] = base
        return found

    def _numbers(self, paradigm: str) -> tuple[int, ...]:
        """The numbers of the stems that the cells of the paradigm take."""
        known = self._stem_numbers.get(paradigm)
        if known is None:
            cells = self.lexicon.paradigms[paradigm].cells
            known = self._stem_numbers[paradigm] = tuple(dict.fromkeys(cell.stem for cell in cells))
        return known

    def forms(self, entry: Entry) -> list[tuple[str, Features]]:
        """Every form of the word with its features: for tests and for those who write a lexicon."""
        found = [(form, features) for form, readings in entry.forms for features in readings]
        if entry.paradigm == "-":
            return [(entry.lemma, {}), *found]
        stems = self.stems(entry)
        for cell in self.lexicon.paradigms[entry.paradigm].cells:
            form = cell.prefix + stems[cell.stem] + cell.suffix
            found += [(form, features) for features in cell.readings if not _withdrawn(entry, features)]
        return found

    def readings(self, form: str) -> list[Reading]:
        """What the form can be, in the order of the lexicon; empty where no word has it."""
        word = self.normal(form)
        found = self._plain(word)
        if word in self.reflexive:
            found.append(Reading(_REFLEXIVE, {}))
        for prefix, feature in self._prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                found += [
                    Reading(reading.entry, {**reading.features, **_marked(feature)}, reading.pending)
                    for reading in self._plain(word[len(prefix) :])
                    if reading.entry.pos in ("v", "adj", "adv", "aux")
                ]
        unique: list[Reading] = []
        for reading in found:
            if reading not in unique:
                unique.append(reading)
        return unique

    def normal(self, form: str) -> str:
        """The form as the lexicon has it: case-folded, straight apostrophes, one spelling of letters that have two (ё, е)."""
        word = form.casefold()
        if "’" in word:
            word = word.replace("’", "'")
        for old, new in self._letters:
            word = word.replace(old, new)
        return word

    def _plain(self, word: str) -> list[Reading]:
        found = list(self._fixed.get(word, ()))
        for prefix, suffix in self._affixes:
            if not (word.startswith(prefix) and word.endswith(suffix)) or len(word) <= len(prefix) + len(suffix) - 1:
                continue
            stem = word[len(prefix) : len(word) - len(suffix)]
            self._match(found, stem, self._cells[prefix, suffix], separate=True)
            # "aufgenommen": the separable prefix is before everything else
            for separable in self._separable:
                if word.startswith(separable):
                    rest = word[len(separable) :]
                    if rest.startswith(prefix) and rest.endswith(suffix) and len(rest) >= len(prefix) + len(suffix):
                        self._match(
                            found,
                            rest[len(prefix) : len(rest) - len(suffix)],
                            self._cells[prefix, suffix],
                            separable=separable,
                        )
        return found

    def _match(
        self,
        found: list[Reading],
        stem: str,
        cells: list[tuple[str, Cell]],
        separate: bool = False,
        separable: str = "",
    ) -> None:
        for name, cell in cells:
            for entry in self._stems[name, cell.stem].get(stem, ()):
                own = entry.flags.get("sep", "")
                if separable != own and not separate:
                    continue
                found += [
                    Reading(entry, features, own if separate else "")
                    for features in cell.readings
                    if not _withdrawn(entry, features)
                ]

    @property
    def _separable(self) -> frozenset[str]:
        return _separable(self.lexicon.lang)


def _company(lexicon: Lexicon) -> dict[tuple[str, str], list[Phrase]]:
    """(lemma, what stands between) -> the phrases that say what a noun or adjective takes: "<готовый> к {dat}"."""
    found: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for phrase in lexicon.phrases:
        first, *between, last = phrase.source if len(phrase.source) > 2 else ("", "")
        fixed = between and not any(token[0] in "<{" for token in between)
        if phrase.category in ("adj", "n") and fixed and first[0] == "<" and last[0] == "{":
            found[first[1:-1], " ".join(between)].append(phrase)
    return dict(found)


@cache
def _separable(lang: str) -> frozenset[str]:
    return frozenset(entry.flags["sep"] for entry in load(lang).entries if "sep" in entry.flags)


def _withdrawn(entry: Entry, features: Features) -> bool:
    return any(agree(gone, features) and gone.keys() <= features.keys() for gone in entry.without)


def _marked(feature: str) -> Features:
    return {"polarity": "neg"} if feature == "neg" else {"form": feature}


@cache
def morphology(lang: str) -> Morphology:
    """The forms of a language that has a lexicon."""
    return Morphology(load(lang))
