"""`postedit decisions learn`: readers' decisions become a table of how right each rule was, and keeps of a glossary."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

from .. import glossary
from ..batch import write_atomic
from ..config import UserError
from ..decisions import load
from ..learning import Acceptance, Keep, Learner
from ..readers.lines import LineError, lines, record_files
from ..records import RecordError, from_record, postedit_of
from ..report.diff import visible
from ..report.table import code, plain
from ..report.tally import Tally, plural, say

FORMATS = ("md", "json")


def run(paths: Sequence[str], decisions: Sequence[str], output: str | None, at_least: int, asked: str) -> int:
    """Returns the exit status; raises UserError where nothing can be done."""
    if asked not in FORMATS:
        raise UserError(f"--format is one of {', '.join(FORMATS)}, not {asked!r}")
    known = _known(output)
    learner = Learner(load(decisions))
    tally = Tally()
    failed = False
    for line in lines(record_files(paths)):
        if line.blank:
            continue
        try:
            value = line.row().value
            if postedit_of(value).get("error"):
                continue
            result = from_record(value)
            try:
                learner.add(result.signature["sha256"]["before"], result)
            except (KeyError, TypeError, AttributeError) as error:
                raise RecordError(f"the record is damaged ({type(error).__name__}: {error})") from None
        except (LineError, RecordError) as error:
            failed = True
            tally.problem(line.label, f"{error}: left out")
    tally.rest()
    keeps = []
    for keep in learner.keeps(at_least):
        entry = known.by_form.get(keep.form) if known else None
        if entry is not None and entry.after != keep.form:
            say(f"{visible(keep.form)} is not kept: the glossary wants it to read {visible(entry.after)}")
        elif known is None or keep.form not in known.keep:
            keeps.append(keep)
    told = _FORMAT[asked](learner.acceptance(), keeps)
    sys.stdout.buffer.write(told.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    if output is not None and (keeps or known is None):
        _add(output, keeps)
        say(f"{plural(len(keeps), 'form')} added to what {output} keeps")
    if learner.elsewhere:
        say(f"{plural(learner.elsewhere, 'decision')} left aside, about documents that are not here")
    if learner.unknown:
        failed = True
        say(f"{plural(learner.unknown, 'decision')} left aside, about another run over these documents")
    return 3 if failed else 0


def _known(output: str | None) -> glossary.Glossary | None:
    """The glossary that is to learn, None where there is none yet."""
    if output is None or not os.path.lexists(output):
        return None
    try:
        return glossary.load(output)
    except glossary.GlossaryError as error:
        raise UserError(str(error)) from None


def _add(path: str, keeps: Sequence[Keep]) -> None:
    """Add to the list of keeps in a glossary; the rest of the file stays as it is, comments and all."""
    import tomlkit
    from tomlkit.items import Array

    document = tomlkit.document()
    if os.path.exists(path):
        with open(path, encoding="utf-8-sig", newline="") as stream:
            document = tomlkit.parse(stream.read())
    listed = document.get("keep")
    if not isinstance(listed, Array):
        listed = tomlkit.array()
        document["keep"] = listed
    for keep in keeps:
        listed.add_line(keep.form, comment=f"rejected {plural(keep.rejected, 'time')}")
    if keeps:
        listed.add_line(indent="")
    data = tomlkit.dumps(document).encode()
    glossary.parse(data, path)  # so that nothing is written that could not be read
    try:
        write_atomic(path, data)
    except OSError as error:
        raise UserError(f"-o {path} can not be written: {error.strerror or error}") from None


def _markdown(rules: Sequence[Acceptance], keeps: Sequence[Keep]) -> str:
    rows = ["# What readers decided", "", "| rule | category | accepted | rejected | rate | at least |"]
    rows += ["|---|---|---:|---:|---:|---:|"]
    for each in rules:
        rows.append(
            f"| {plain(each.rule)} | {plain(each.category)} | {each.accepted} | {each.rejected} | {each.rate:.0%} | {each.bound:.0%} |"
        )
    rows += ["", '"At least" is the lower bound of the 95 % Wilson interval of the rate.']
    if keeps:
        rows += ["", "## To be kept as it is", "", "| form | rejected | rules |", "|---|---:|---|"]
        rows += [f"| {code(keep.form)} | {keep.rejected} | {plain(', '.join(keep.rules))} |" for keep in keeps]
    return "\n".join(rows) + "\n"


def _json(rules: Sequence[Acceptance], keeps: Sequence[Keep]) -> str:
    value = {
        "schema": 1,
        "rules": [
            {
                "rule": each.rule,
                "category": each.category,
                "accepted": each.accepted,
                "rejected": each.rejected,
                "rate": round(each.rate, 3),
                "at_least": round(each.bound, 3),
            }
            for each in rules
        ],
        "keep": [{"form": keep.form, "rejected": keep.rejected, "rules": list(keep.rules)} for keep in keeps],
    }
    return json.dumps(value, indent=1) + "\n"


_FORMAT = {"md": _markdown, "json": _json}
