"""A user's glossary: what is to be kept, preferred, known and translated. It wins over everything.

docs/glossary.md describes the file. A short one:

    keep = ["ASV Roma", "Poutine"]

    [prefer]
    "Zelensky" = "Zelenskyy"

    [[entity]]
    short = "NRA"
    long = "National Road Agency"
    article = "the"
    forms = ["VAD", "Valsts autoceļu dienests"]

    [translate.lv]
    "no mūsu puses" = "from our side"
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .core.rule import View

Span = tuple[int, int]


class GlossaryError(ValueError):
    """A glossary that can not be used; the message is a sentence, with file and line, without its full stop."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`form` is to read `after`. `article`: "the" where prose puts it before `after`. `lang`: the form's language.

    kind: prefer, entity or translate.
    """

    form: str
    after: str
    kind: str
    article: str = ""
    lang: str | None = None


@dataclass(frozen=True)
class Glossary:
    """`digest`: SHA-256 of the file, its first 16 hexadecimal digits."""

    keep: tuple[str, ...]
    entries: tuple[Entry, ...]
    digest: str

    @cached_property
    def by_form(self) -> dict[str, Entry]:
        return {entry.form: entry for entry in self.entries}

    @cached_property
    def _all(self) -> re.Pattern[str] | None:
        """Everything the glossary speaks of, as whole words; the longest of what begins alike."""
        known = {*self.keep, *self.by_form, *(entry.after for entry in self.entries)}
        if not known:
            return None
        longest = sorted(known, key=lambda form: (-len(form), form))
        return re.compile("|".join(_whole(form) for form in longest))

    def places(self, view: View) -> list[tuple[int, int, Entry | None]]:
        """(start, end, entry) of what the glossary speaks of in the text, in order; no entry where it is right as it is."""
        cached: dict[int, list[tuple[int, int, Entry | None]]] = view.memo(_places)
        if id(self) not in cached:
            pattern = self._all
            cached[id(self)] = (
                []
                if pattern is None
                else [
                    (match.start(), match.end(), None if match[0] in self.keep else self.by_form.get(match[0]))
                    for match in pattern.finditer(view.text)
                ]
            )
        return cached[id(self)]


def _places(view: View) -> dict[int, list[tuple[int, int, Entry | None]]]:
    return {}


def _whole(form: str) -> str:
    before = r"(?<!\w)" if form[0].isalnum() else ""
    behind = r"(?!\w)" if form[-1].isalnum() else ""
    return before + re.escape(form) + behind


def of(view: View) -> Glossary | None:
    """The glossary of this run."""
    found: Glossary | None = view.options.get("glossary")
    return found


def spans(view: View) -> list[Span]:
    """What no other rule may change, or speak of."""
    glossary = of(view)
    return [] if glossary is None else [(start, end) for start, end, _ in glossary.places(view)]


# -- reading ------------------------------------------------------------------------------------------------------------

_KEYS = {"keep", "prefer", "entity", "translate"}
_ENTITY = {"short", "long", "article", "forms", "lang"}


def load(path: str | os.PathLike[str]) -> Glossary:
    """Read a glossary. Raises GlossaryError."""
    label = os.fspath(path)
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise GlossaryError(f"the glossary {label} can not be read: {error.strerror or error}") from None
    return parse(data, label)


def parse(data: bytes, label: str) -> Glossary:
    """The glossary that the TOML `data` is; `label` is how errors call it. Raises GlossaryError."""
    import tomllib

    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(f"{label}, line {line}: not UTF-8, which a glossary has to be") from None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", str(error))
        line = int(match[1]) if match and match[1] else text.count("\n") + 1
        told = str(error)[: match.start()] if match else str(error)
        raise GlossaryError(f"{label}, line {line}: no valid TOML: {told}") from None
    reader = _Reader(label, text)
    return Glossary(*reader.read(table), hashlib.sha256(data).hexdigest()[:16])


class _Reader:
    """Checks what the file says; an error names the line of what is wrong."""

    def __init__(self, label: str, text: str) -> None:
        self.label = label
        self.lines = text.split("\n")
        self.meaning: dict[str, str] = {}

    def read(self, table: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
        for key in table:
            if key not in _KEYS:
                self._fail(key, f"there is no {key!r} in a glossary: keep, prefer, entity and translate are known")
        keep = table.get("keep", [])
        if not isinstance(keep, list) or not all(isinstance(form, str) and form.strip() for form in keep):
            self._fail("keep", 'keep is a list of names, as in keep = ["Poutine"]')
        for form in keep:
            self._once(form, form)
        entries = [*self._prefer(table.get("prefer", {})), *self._entities(table.get("entity", []))]
        entries += self._translate(table.get("translate", {}))
        return tuple(keep), tuple(entries)

    def _prefer(self, table: Any) -> Iterator[Entry]:
        if not isinstance(table, dict):
            self._fail("prefer", 'prefer is a table of lines such as "Kiev" = "Kyiv"')
        for form, after in table.items():
            self._text(form, after)
            self._once(form, after)
            if after in table and table[after] != after:
                self._fail(after, f"{form!r} is to be {after!r}, and that {table[after]!r}: say at once what is meant")
            yield Entry(form, after, "prefer")

    def _entities(self, listed: Any) -> Iterator[Entry]:
        if not isinstance(listed, list) or not all(isinstance(entity, dict) for entity in listed):
            self._fail("entity", "entities are written one by one, each below its own [[entity]]")
        for number, entity in enumerate(listed, 1):
            short = entity.get("short")
            where = short if isinstance(short, str) else "[[entity]]"
            for key in entity:
                if key not in _ENTITY:
                    known = ", ".join(sorted(_ENTITY))
                    self._fail(key, f"an entity has no {key!r}: {known} are known", after=where)
            if not isinstance(short, str) or not short.strip():
                self._fail("[[entity]]", 'an entity needs its short English name: short = "NRA"', skip=number - 1)
            article = entity.get("article", "")
            if article not in ("", "the"):
                self._fail(short, f'the article of {short!r} is "the", or left out, not {article!r}')
            lang = entity.get("lang")
            if lang is not None and not (isinstance(lang, str) and re.fullmatch("[a-z]{2,3}", lang)):
                self._fail(short, f"the language of {short!r} is a code of ISO 639 such as lv, not {lang!r}")
            forms = entity.get("forms", [])
            if (
                not isinstance(forms, list)
                or not forms
                or not all(isinstance(form, str) and form.strip() for form in forms)
            ):
                self._fail(short, f'{short!r} needs the forms it is to be known by: forms = ["VAD"]')
            long = entity.get("long", short)
            if not isinstance(long, str) or not long.strip():
                self._fail(short, f"the long name of {short!r} is a text")
            for form in forms:
                if form != short:
                    self._once(form, short)
                    yield Entry(form, short, "entity", article, lang)

    def _translate(self, table: Any) -> Iterator[Entry]:
        if not isinstance(table, dict):
            self._fail("translate", "translations stand below the language they are from: [translate.lv]")
        for lang, phrases in table.items():
            if not re.fullmatch("[a-z]{2,3}", lang) or not isinstance(phrases, dict):
                self._fail(
                    "translate", f"translations stand below the language they are from, [translate.lv], not {lang!r}"
                )
            for form, after in phrases.items():
                self._text(form, after)
                self._once(form, after)
                yield Entry(form, after, "translate", "", lang)

    def _text(self, form: str, after: Any) -> None:
        if not form.strip() or not isinstance(after, str) or not after.strip():
            self._fail(form, f"{form!r} needs a text in quotation marks behind its equals sign")

    def _once(self, form: str, after: str) -> None:
        """Remember what `form` is to read, and refuse a second opinion."""
        known = self.meaning.setdefault(form, after)
        if known != after:
            self._fail(form, f"{form!r} is to be {known!r} and {after!r}: one of them has to go", skip=1)

    def _fail(self, word: str, problem: str, *, after: str = "", skip: int = 0) -> None:
        """Raises GlossaryError for the line that holds `word`: the first behind the one with `after`, `skip` such left out."""
        begin = next((at for at, line in enumerate(self.lines) if after and after in line), 0)
        found = [at for at, line in enumerate(self.lines) if at >= begin and word in line]
        keys = [at for at in found if self.lines[at].strip().startswith((word, f'"{word}"'))]
        found = keys if len(keys) > skip else found
        line = (found[min(skip, len(found) - 1)] if found else begin) + 1
        raise GlossaryError(f"{self.label}, line {line}: {problem}")
