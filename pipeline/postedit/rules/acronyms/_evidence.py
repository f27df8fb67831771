"""What a text says for an acronym that is something else in English, too: ANO, UE, ABD."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...core.pattern import lazy
from ...core.rule import View
from ...detect.forms import find_forms
from ...lexicon import Form
from ...lexicon.nations import home as home_of
from ._canonical import TAKEN

# English has other things under these, and a text of any country may speak of them: tests, marks, units, networks, places.
_COMMON = frozenset(
    """
    AB AE AS BE CE CU DI DU EB EK FN FR IA JK JT KE KF KI KM MB MI NA RA RF RU SI TI VB VK VN YK YZ ZK ADN APU BAE
    BEZ BIP BSP CHL CIO CIP COI CSI DDR DNS FDD FST GOS GUS HRV IVY NSR PAR RDA RFA SAD SAF SAM UBS
    """.split()
)
_OF_STATES = lazy(
    r"[ ](?:ambassador|embassy|consulate|diplomats?|troops|soldiers|army|air force|navy|government|administration|president|congress"
    r"|senate|secretary of state|citizens?|dollars?|sanctions|economy|foreign (?:minister|ministry)|state department)s?\b",
    re.IGNORECASE,
)
# The forces of Ukraine go by many letters; in a text about the war there, none of these is an engine or a university.
_WAR = (
    lazy(r"\b(?:Ukrain|Ky?iev|Kyiv|Donbass?\b|Donetsk|Luhansk|Kharkiv|Kherson|Zaporizh)"),
    lazy(
        r"\b(?:troops?|soldiers?|enemy|front ?line|shell(?:ed|ing|s)|offensive|counteroffensive|militants?|militar(?:y|ily)|army"
        r"|brigades?|missiles?|occupiers|servicem[ae]n)\b",
        re.IGNORECASE,
    ),
)
_NO_WAR = lazy(r"\b(?:[Aa]uxiliary|[Tt]urbine|[Aa]irliner|Boeing|Airbus|[Uu]niversity|[Cc]ollege|[Ss]tate League)\b")
_LEFTOVERS = 2  # that tell the language a text was translated from
_THE = lazy(r"\b[Tt]he $")


@dataclass(frozen=True, slots=True)
class _Said:
    """`sure`: languages of the forms that mean one thing. `pairs`: those of two ambiguous forms in a text about their
    country. `states`: ambiguous forms that are a state's ("the ABD embassy") in a text about the language's country.
    `war`: whether the text is about the war in Ukraine and names its forces by an ambiguous form. `langs`: the languages
    that the user names, or that several leftovers of the text are in.
    """

    sure: frozenset[str]
    pairs: frozenset[str]
    states: frozenset[str]
    war: bool
    langs: frozenset[str]


def _said(view: View) -> _Said:
    text = view.text
    sure: set[str] = set()
    maybe: dict[str, set[str]] = {}
    states: set[tuple[str, str]] = set()
    forces = False
    for start, end, entries in view.memo(find_forms):
        for entry in entries:
            forces = forces or (entry.ambiguous and entry.entity.id == "afu")
            if not entry.ambiguous and len(entries) == 1:
                sure.update(entry.langs)
            elif entry.form.isupper() and entry.form not in _COMMON:
                for lang in entry.langs:
                    maybe.setdefault(lang, set()).add(entry.form)
                    if entry.entity.kind == "country" and _the(text, start) and _OF_STATES.match(text, end):
                        states.add((lang, entry.form))
    home = {lang for lang in maybe if (names := home_of(lang)) is not None and names.search(text)}
    pairs = frozenset(lang for lang in home if sum(len(form) > 2 for form in maybe[lang]) > 1)
    war = forces and all(words.search(text) for words in _WAR) and not _NO_WAR.search(text)
    langs = {lang for lang, many in view.langs.items() if many >= _LEFTOVERS}
    if view.options.get("source_lang"):
        langs.add(view.options["source_lang"])
    return _Said(
        frozenset(sure), pairs, frozenset(form for lang, form in states if lang in home), war, frozenset(langs)
    )


def spoken_for(view: View, start: int, end: int, entries: tuple[Form, ...]) -> Form | None:
    """Which of the ambiguous forms `entries` of text[start:end] the rest of the text says is meant, if any.

    A form of the same language that means one thing; two ambiguous forms of a language and its country; "the ABD embassy"
    in a text about Turkey; "the APU" in one about the war in Ukraine; several leftovers of the language, or the user, who
    names it; the entity under its English name elsewhere in the text. Of two letters only with the article.
    """
    form = entries[0].form
    said = view.memo(_said)
    if said.war and entries[0].entity.id == "afu" and len(entries) == 1:
        return entries[0]
    if view.text[start - 1 : start] == "(" and view.text.startswith(")", end) and not said.langs:
        return None  # what a name in front of a bracket says is ACR703's business
    the = _the(view.text, start)
    named = [entry for entry in entries if _named(view.text, entry)]
    own = [entry for entry in entries if said.langs.intersection(entry.langs)]
    if len(named) == 1 and (named[0] in own or said.sure.intersection(named[0].langs)):
        return named[0]  # two witnesses, for whatever form
    if len(own) == 1 and not form.islower() and (the or len(form) > 3 or (len(form) == 3 and form not in _COMMON)):
        return own[0]
    if form in _COMMON or not form.isupper() or (len(form) == 2 and not the):
        return None
    # the entity's English name somewhere in the text is a weak witness
    if len(named) == 1 and form not in TAKEN and len(form) > 2 and (the or len(form) > 3):
        return named[0]
    here = [
        entry
        for entry in entries
        if said.sure.intersection(entry.langs)
        or (len(form) > 2 and said.pairs.intersection(entry.langs))
        or (form in said.states and entry.entity.kind == "country")
    ]
    return here[0] if len(here) == 1 else None


def _named(text: str, entry: Form) -> bool:
    """Whether the entity stands in the text under its English name as well."""
    entity = entry.entity
    return any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) for name in {entity.short, entity.long})


def _the(text: str, start: int) -> bool:
    return _THE.search(text, max(0, start - 4), start) is not None
