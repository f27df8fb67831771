"""`postedit explain`: what would be changed in a text, where, by which rule, why, and how sure it is; and why a foreign name
or acronym would not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..cleaner import Cleaner
from ..config import UserError, load
from ..core.document import Result
from ..core.edit import Edit, Finding
from ..core.rule import View
from ..detect.forms import find_forms
from ..glossary import Glossary
from ..lexicon import Form
from ..lexicon.people import by_form, person
from ..readers.files import shown
from ..readers.text import ReadError, decode
from ..records import with_findings
from ..report.diff import visible
from ..rules.names._known import foreign_names
from ..stages import rules


def run(text: str, given: Mapping[str, Any], config: str | None) -> int:
    settings = load(given, config)
    findings: tuple[Finding, ...] = ()
    if text == "-":
        try:
            decoded = decode(sys.stdin.buffer.read(), settings.encoding)
        except ReadError as error:
            raise UserError(f"standard input: {error}") from None
        text, findings = decoded.text, decoded.findings
    else:
        text = shown(text)
    try:
        cleaner = Cleaner(**settings.cleaner())
    except ValueError as error:
        raise UserError(str(error)) from None
    result = with_findings(cleaner.clean(text), findings)
    lines = [*explanation(text, result), *left(result, cleaner.glossary)]
    told = "".join(line + "\n" for line in lines)
    sys.stdout.buffer.write(told.encode("utf-8", "backslashreplace"))
    return 0


def explanation(original: str, result: Result) -> Iterator[str]:
    """The lines that explain `result`."""
    names = {rule.code: rule.name for rule in rules()}
    if not result.edits and not result.findings:
        yield "Nothing was found: the text stays as it is."
        return
    if result.edits:
        yield from result.text.removesuffix("\n").split("\n")
    else:
        yield "Nothing is changed."
    for edit in result.edits:
        yield ""
        yield f"{_place(original, edit.start)}  {_change(edit.before, edit.after)}"
        yield f"    {_rule(edit.rule, names)}, {edit.category}, {edit.applicability}, confidence {edit.confidence:.2f}"
        if edit.evidence:
            yield f"    {visible(edit.evidence)}" + (f" (language: {edit.lang})" if edit.lang else "")
        if len(edit.steps) > 1:
            yield from _steps(edit, names)
    for finding in result.findings:
        yield ""
        yield f"{_place(original, finding.start)}  found, not changed: {_quoted(finding.text)}"
        yield f"    {_rule(finding.rule, names)}, {finding.category}, confidence {finding.confidence:.2f}"
        lang = f" (language: {finding.lang})" if finding.lang else ""
        yield f"    {visible(finding.message)}{lang}"
        if finding.suggestions:
            yield f"    could be {' or '.join(map(_quoted, finding.suggestions))}"


def left(result: Result, glossary: Glossary | None) -> Iterator[str]:
    """Why foreign acronyms and names that stand in the clean text were left there."""
    view = View(result.text)
    told = [(edit.out_start, edit.out_end) for edit in result.edits]
    told += [(finding.out_start, finding.out_end) for finding in result.findings]
    kept = [(start, end) for start, end, entry in glossary.places(view) if entry is None] if glossary else []
    seen: set[str] = set()
    places = [(start, end, _why_form(entries)) for start, end, entries in find_forms(view)]
    places += [(start, end, _why_name(view.text[start:end])) for start, end in foreign_names(view)]
    places += [(start, end, "the glossary says so") for start, end in kept]
    for start, end, why in sorted(places):
        form = view.text[start:end]
        if form in seen or any(begin < end and start < stop for begin, stop in told):
            continue
        seen.add(form)
        if any(begin < end and start < stop for begin, stop in kept):
            why = "the glossary says so"
        yield ""
        yield f"{_place(result.text, start)}  left as it is: {_quoted(form)}"
        yield f"    {why}"


def _why_form(entries: Sequence[Form]) -> str:
    meanings = "; ".join(f"{one.entity.short} in {', '.join(one.langs[:4])}" for one in entries)
    if len(entries) > 1 or entries[0].ambiguous:
        return (
            f"may be {meanings}, and is something else as well; nothing in the text says which: "
            "name the language with --source-lang, or the form in a glossary"
        )
    return f"is {meanings}, but the text spells it out as its own, quotes it, or has it in a name or a foreign passage"


def _why_name(form: str) -> str:
    listed, _, langs = by_form()[form].partition(":")
    names = " or ".join(person(int(number)).name for number in listed.lstrip("*").split(",")[:3])
    shared = ", and a word or somebody else's name as well" if listed[0] == "*" else ""
    return f"may be a spelling of {names} ({langs}){shared}; no given name, role or right spelling in the text says so"


def _steps(edit: Edit, names: Mapping[str, str]) -> Iterator[str]:
    for number, step in enumerate(edit.steps, 1):
        yield (
            f"    step {number}: {_change(step.before, step.after)}  {_rule(step.rule, names)}, "
            f"confidence {step.confidence:.2f}" + (f": {visible(step.evidence)}" if step.evidence else "")
        )


def _place(original: str, at: int) -> str:
    """Line and column of the original, both from 1."""
    line = original.count("\n", 0, at) + 1
    return f"{line}:{at - original.rfind(chr(10), 0, at)}"


def _rule(code: str, names: Mapping[str, str]) -> str:
    return f"{code} {names[code]}" if code in names else code


def _change(before: str, after: str) -> str:
    if not before:
        return f"insert {_quoted(after)}"
    return f"{_quoted(before)} -> {_quoted(after)}" if after else f"remove {_quoted(before)}"


def _quoted(text: str) -> str:
    return f"“{visible(text)}”"
