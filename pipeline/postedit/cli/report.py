"""`postedit report`: what records hold, for people (HTML, Markdown), sheets (CSV) and programs (JSON)."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..batch import write_atomic
from ..config import UserError
from ..readers.lines import Line, LineError, lines, record_files
from ..records import RecordError, from_record, postedit_of
from ..report.table import FORMATS, Entry, table
from ..report.tally import Tally, say


def run(paths: Sequence[str], asked: str | None, output: str | None) -> int:
    output_format = asked or _format_of(output)
    if output_format == "html":
        return _html(paths, output)
    if output_format not in FORMATS:
        raise UserError(f"--format is one of html, {', '.join(FORMATS)}, not {output_format!r}")
    entries: list[Entry] = []
    tally = Tally()
    failed = 0
    for line in lines(record_files(paths)):
        if line.blank:
            continue
        try:
            value = line.row().value
            record = postedit_of(value)
            error = record.get("error")
            result = None if error else from_record(value)
            source = record.get("source")
            path = source.get("path") if isinstance(source, dict) else None
            name = value.get("id", path)
            entries.append(Entry(str(name if name is not None else line.number), result, error))
        except (LineError, RecordError) as problem:
            failed += 1
            tally.problem(line.label, f"{problem}: left out of the report")
    tally.rest()
    data = table(entries, output_format).encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_atomic(output, data)
    return 3 if failed else 0


def _format_of(output: str | None) -> str:
    suffix = os.path.splitext(output or "")[1].lower().lstrip(".")
    return suffix if suffix in ("html", *FORMATS) else "md"


def _html(paths: Sequence[str], output: str | None) -> int:
    found = lines(record_files(paths))
    tally = Tally()
    left_out: list[str] = []

    def problem(label: str, message: str) -> None:
        left_out.append(label)
        tally.problem(label, message)

    if output is not None:
        if os.path.isdir(output):
            raise UserError(f"-o {output} is a folder: name a file, such as {os.path.join(output, 'report.html')}")
        files = write_html(found, Path(output), problem)
        if files > 1:
            say(f"more documents than one file can show: {output} leads to {files} files, which are beside it")
    else:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "report.html")
            if write_html(found, target, problem) > 1:
                raise UserError("more documents than one HTML file can show: give -o FILE, which leads to several")
            sys.stdout.buffer.write(target.read_bytes())
            sys.stdout.buffer.flush()
    tally.rest()
    return 3 if left_out else 0


def write_html(
    records: Iterable[Line],
    target: Path,
    problem: Callable[[str, str], None],
    id_field: str = "id",
    others: Iterable[Entry] = (),
) -> int:
    """Write the HTML report of `records` to `target`, document by document. Returns how many files hold documents.

    problem: told the label of a record that does not hold, which is left out, and why. others: documents that have no
    record, which come last.
    """
    from ..report.html import Report

    report = Report(target)
    for line in records:
        if line.blank:
            continue
        try:
            value = line.row().value
            record = postedit_of(value)
            refused = record.get("error")
            result = None if refused else from_record(value)
            report.add(Entry(_name(value, record, line.number, id_field), result, refused and str(refused)))
        except (LineError, RecordError) as error:
            problem(line.label, f"{error}: left out of the report")
    for entry in others:
        report.add(entry)
    return report.close()


def _name(value: Mapping[str, Any], record: Mapping[str, Any], number: int, id_field: str) -> str:
    if isinstance(value.get(id_field), str | int):
        return str(value[id_field])
    source = record.get("source")
    path = source.get("path") if isinstance(source, dict) else None
    return f"{path}:{number}" if path else str(number)
