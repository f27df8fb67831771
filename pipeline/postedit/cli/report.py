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
from ..records import RecordError, check, from_record, postedit_of
from ..report.table import FORMATS, Entry, table
from ..report.tally import Tally, say


def run(paths: Sequence[str], asked: str | None, output: str | None) -> int:
    output_format = asked or _format_of(output)
    if output_format == "html":
        return _html(paths, output)
    if output_format not in FORMATS:
        raise UserError(f"--format is one of html, {', '.join(FORMATS)}, not {output_format!r}")
    entries: list[Entry] = []

    def take(entry: Entry) -> None:
        if entry.result is not None:
            check(entry.result)
        entries.append(entry)

    tally = _LeftOut()
    _read(lines(record_files(paths)), take, tally.take)
    data = table(entries, output_format).encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_atomic(output, data)
    return tally.close()


def _format_of(output: str | None) -> str:
    suffix = os.path.splitext(output or "")[1].lower().lstrip(".")
    return suffix if suffix in ("html", *FORMATS) else "md"


def _html(paths: Sequence[str], output: str | None) -> int:
    found = lines(record_files(paths))
    tally = _LeftOut()
    if output is not None:
        if os.path.isdir(output):
            raise UserError(f"-o {output} is a folder: name a file, such as {os.path.join(output, 'report.html')}")
        files = write_html(found, Path(output), tally.take)
        if files > 1:
            say(f"more documents than one file can show: {output} leads to {files} files, which are beside it")
    else:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "report.html")
            if write_html(found, target, tally.take) > 1:
                raise UserError("more documents than one HTML file can show: give -o FILE, which leads to several")
            sys.stdout.buffer.write(target.read_bytes())
            sys.stdout.buffer.flush()
    return tally.close()


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
    _read(records, report.add, problem, id_field)
    for entry in others:
        report.add(entry)
    return report.close()


def _read(
    records: Iterable[Line], take: Callable[[Entry], None], problem: Callable[[str, str], None], id_field: str = "id"
) -> None:
    """Hand every document of `records` to `take`, which may raise RecordError; `problem` is told of those left out."""
    for line in records:
        if line.blank:
            continue
        try:
            value = line.row().value
            record = postedit_of(value)
            refused = record.get("error")
            result = None if refused else from_record(value)
            take(Entry(_name(value, record, line.number, id_field), result, refused and str(refused)))
        except (LineError, RecordError) as error:
            problem(line.label, f"{error}: left out of the report")


class _LeftOut:
    """Tells of the records that do not hold."""

    def __init__(self) -> None:
        self._tally = Tally()
        self._any = False

    def take(self, label: str, message: str) -> None:
        self._any = True
        self._tally.problem(label, message)

    def close(self) -> int:
        """The exit status."""
        self._tally.rest()
        return 3 if self._any else 0


def _name(value: Mapping[str, Any], record: Mapping[str, Any], number: int, id_field: str) -> str:
    if isinstance(value.get(id_field), str | int):
        return str(value[id_field])
    source = record.get("source")
    path = source.get("path") if isinstance(source, dict) else None
    return f"{path}:{number}" if path else str(number)
