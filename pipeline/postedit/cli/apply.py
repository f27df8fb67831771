"""`postedit apply`: what readers decided is carried out on records. Imports no rule, and never runs one."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..config import UserError, check_encoding
from ..core.document import Result
from ..decisions import Decision, Outcome, load
from ..decisions import apply as decide
from ..readers.files import Input, native, text_name
from ..readers.jsonl import Row
from ..readers.lines import Line, LineError, lines, record_files
from ..readers.text import encode
from ..records import RecordError, from_record, postedit_of, restore, to_postedit
from ..report.patch import of_file
from ..report.tally import Tally, plural, say
from .folder import REPORT
from .report import write_html
from .revert import FILES, Folder, Given, Stream, as_it_lay, file_name, lines_name

FORMATS = ("jsonl", "text", "patch")


def run(
    paths: Sequence[str],
    decisions: Sequence[str],
    output: str | None,
    output_format: str | None,
    encoding: str | None,
    quiet: bool,
) -> int:
    """Returns the exit status; raises UserError where nothing can be done."""
    if output_format not in (None, *FORMATS):
        raise UserError(f"--output-format is one of {', '.join(FORMATS)}, not {output_format!r}")
    if output is not None and output_format is not None:
        raise UserError("-o DIR writes text, record and patch of every file: leave --output-format out")
    if output is not None and Path(output).exists() and not Path(output).is_dir():
        raise UserError(f"-o {output} is a file: name a folder")
    if encoding is not None:
        check_encoding(encoding, "--encoding")
    decided: dict[str, list[Decision]] = defaultdict(list)
    for each in load(decisions):
        decided[each.sha256].append(each)
    found = record_files(paths)
    applied = _Apply(decided, output_format or "jsonl", Tally(quiet))
    sink = _Reported(Path(output), found) if output is not None else Stream(output_format or "jsonl", revert=False)
    whole = False
    try:
        for line in lines(found, encoding):
            given = Given(line.data) if line.blank else applied.line(line)
            try:
                sink.take(line, given)
            except RecordError as refused:
                applied.problem(line.label, f"{refused}: not written; correct the record, or choose another folder")
        sink.finish()
        whole = True
    finally:
        sink.close(whole)
    if isinstance(sink, _Reported):
        sink.report(encoding)
    return applied.close(quiet)


class _Apply:
    """Carries out decisions, record by record, and counts."""

    def __init__(self, decided: Mapping[str, list[Decision]], output_format: str, tally: Tally) -> None:
        self._decided = decided
        self._format = output_format
        self._tally = tally
        self._seen: set[str] = set()
        self._failed = 0
        self._total = Outcome(Result("", (), (), {}))
        self._documents = 0

    def problem(self, label: str, message: str) -> None:
        self._failed += 1
        self._tally.problem(label, message)

    def line(self, line: Line) -> Given:
        """The document of one line of records, with what was decided about it."""
        self._documents += 1
        try:
            row = line.row()
            record = postedit_of(row.value)
            if record.get("error") and not isinstance(row.value.get(_field(record)), str):
                return Given(line.data)
            result = from_record(row.value)
            original = restore(row.value)
        except (LineError, RecordError) as error:
            self.problem(line.label, f"{error}: passed through unchanged")
            return Given(line.data)
        sha = result.signature["sha256"]["before"]
        self._seen.add(sha)
        decisions = self._decided.get(sha, ())
        try:
            if not decisions:
                return _given(line, record, original, result, line.data)
            outcome = decide(result, decisions)
            new = {**record, **_changed(outcome.result, record)}
            new.pop("previous", None)
            given = _given(line, record, original, outcome.result, _line(line, row, record, outcome.result, new))
        except RecordError as error:
            self.problem(line.label, f"{error}: passed through unchanged")
            return Given(line.data)
        for problem in outcome.problems:
            self.problem(line.label, problem)
        for name in ("undone", "along", "applied", "dismissed"):
            setattr(self._total, name, getattr(self._total, name) + getattr(outcome, name))
        return given

    def close(self, quiet: bool) -> int:
        """Tell what was done. Returns the exit status."""
        self._tally.rest()
        elsewhere = sum(len(listed) for sha, listed in self._decided.items() if sha not in self._seen)
        if self._decided and not self._decided.keys() & self._seen:
            self._failed += 1
            say("none of the decisions is about these documents: name the records of the run that they were made on")
        elif elsewhere and not quiet:
            say(f"{plural(elsewhere, 'decision')} left aside, about documents that are not here")
        if not quiet:
            total = self._total
            along = f" ({total.along:,} of them with their group)" if total.along else ""
            say(
                f"{plural(self._documents, 'document')}: {plural(total.undone, 'edit')} undone{along}, "
                f"{plural(total.applied, 'finding')} made edits, {total.dismissed:,} dismissed"
            )
        return 3 if self._failed else 0


class _Reported(Folder):
    """-o DIR, with the report that `clean -o DIR` writes."""

    def __init__(self, root: Path, found: Sequence[Input]) -> None:
        super().__init__(root, found, revert=False)
        self.root = root
        self._written: dict[str, Input] = {}  # records, by name

    def take(self, line: Line, given: Given) -> None:
        super().take(line, given)
        if not line.blank and given.file is not None:
            name = f"{file_name(given)}.edits.jsonl"
            self._written[name] = Input(str(self.root / native(name)), name, "jsonl")
        elif not line.blank:
            assert line.source
            name = lines_name(line)
            self._written[name] = replace(line.source, path=str(self.root / native(name)), name=name)

    def target(self, name: str) -> Path:
        if name == REPORT:
            raise RecordError(f"the record names the file {name!r}, where the report goes")
        return super().target(name)

    def report(self, encoding: str | None) -> None:
        def ignored(label: str, message: str) -> None:
            """What does not hold was told when it was read."""

        write_html(lines(list(self._written.values()), encoding), self.root / REPORT, ignored)


def _changed(result: Result, record: Mapping[str, Any]) -> dict[str, Any]:
    new = to_postedit(result, record["source"] if isinstance(record.get("source"), dict) else {})
    return {key: new[key] for key in ("edits", "findings", "signature")}


def _field(record: Mapping[str, Any]) -> str:
    source = record.get("source")
    return str((source.get("field") if isinstance(source, dict) else None) or "text")


def _line(line: Line, row: Row, record: Mapping[str, Any], result: Result, new: dict[str, Any]) -> bytes:
    return line.encoded(row.with_new_record(_field(record), result.text, new, ascii_only=line.ascii_only))


def _given(line: Line, record: Mapping[str, Any], original: str, result: Result, data: bytes) -> Given:
    """The document as it is handed over. Raises RecordError where its text can not be written."""
    source = record.get("source")
    if not isinstance(source, dict) or source.get("format") not in FILES:
        return Given(data)
    encoding, bom, name = str(source.get("encoding")), bool(source.get("bom")), str(source.get("path") or "")
    page = source.get("format") == "html"
    name = text_name(name, "html") if page else name
    try:
        before, after = encode(original, encoding, bom), encode(result.text, encoding, bom)
    except (ValueError, LookupError) as error:  # of the name, too
        raise RecordError(f"the text can not be written in the encoding the record names ({error})") from None
    if not page and hashlib.sha256(before).hexdigest() != source.get("sha256"):
        raise RecordError("the original does not come out with the digest the record names: it has been changed")
    patch = of_file(name, before, after, original, result.edits, encoding, bom) if result.edits else b""
    return Given(data, as_it_lay(after, source, name), name, page=page, beside={".edits.jsonl": data, ".patch": patch})
