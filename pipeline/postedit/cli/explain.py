"""`postedit explain`: what would be changed in a text, where, by which rule, why, and how sure it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from ..cleaner import Cleaner
from ..config import UserError, load
from ..core.document import Result
from ..core.edit import Edit, Finding
from ..readers.files import shown
from ..readers.text import ReadError, decode
from ..records import with_findings
from ..report.diff import visible
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
    told = "".join(line + "\n" for line in explanation(text, result))
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
