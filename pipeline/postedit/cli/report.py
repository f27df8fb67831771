"""`postedit report`: what records hold, for people (Markdown), sheets (CSV) and programs (JSON)."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..batch import write_atomic
from ..config import UserError
from ..readers.lines import LineError, lines, record_files
from ..records import RecordError, from_record, postedit_of
from ..report.table import FORMATS, Entry, table
from ..report.tally import Tally


def run(paths: Sequence[str], output_format: str, output: str | None) -> int:
    if output_format not in FORMATS:
        raise UserError(f"--format is one of {', '.join(FORMATS)}, not {output_format!r}")
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
