"""What happens to one document on its way through: bytes in, bytes out, nothing else read or written.

A `Worker` is made once a process and reused; it pickles, so that processes can be given one.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from .cleaner import Cleaner
from .core.document import Result
from .readers.lines import Line, LineError
from .readers.text import Decoded, ReadError, decode
from .records import KEY, clean_document, dumps, failed, text_source
from .report import diff, patch
from .report.tally import Count


@dataclass(slots=True)
class Done:
    """One document, done. `error` is set where it was passed through unchanged."""

    label: str
    output: bytes  # the cleaned file; of JSONL, the line
    record: bytes = b""  # of a text file: its line of JSONL
    patch: bytes = b""
    before: bytes = b""  # of JSONL, for a patch: the line as it was, `output` being the line without record
    diff: str = ""
    count: Count = field(default_factory=Count)
    error: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What to make of each document. wants: any of record, patch, diff; lines of JSONL get a record or go without."""

    cleaner: dict[str, Any]
    text_field: str = "text"
    id_field: str = "id"
    encoding: str | None = None
    source_field: str | None = None  # where an inventory is used
    wants: frozenset[str] = frozenset({"record"})
    colour: bool = False
    # Names in patches: below the folder that was given (for -o), or below the current one.
    names_below: bool = False


class Worker:
    """Cleans documents under one `Job`. Raises ValueError where the cleaner refuses its settings."""

    def __init__(self, job: Job) -> None:
        self.job = job
        # What is loaded here stays: the collector need not go through it, neither now nor with each document.
        gc.disable()
        try:
            self.cleaner = Cleaner(**job.cleaner)
        finally:
            gc.freeze()
            gc.enable()

    def _clean(self, path: str, value: Mapping[str, Any] | None = None) -> Callable[[str], Result]:
        """How to clean a document of the file `path`, or of the JSONL object `value` in it."""
        if self.job.cleaner.get("inventory") is None:
            return self.cleaner.clean
        from .inventory import source_of_object, source_of_path

        source = None if value is None else source_of_object(value, self.job.source_field)
        return partial(self.cleaner.clean, source=source_of_path(path) if source is None else source)

    # -- text files -------------------------------------------------------------------------------------------------

    def file(self, data: bytes, name: str, label: str, patch_name: str = "", path: str = "-") -> Done:
        """Clean one text file."""
        try:
            decoded = decode(data, self.job.encoding)
        except ReadError as error:
            import hashlib

            # kept in the record byte by byte, so that even this can be reverted
            decoded = Decoded(data.decode("utf-8", "surrogateescape"), "utf-8", False, hashlib.sha256(data).hexdigest())
            return self._refused(decoded, data, name, label, str(error))
        source = decoded.source(name)
        result, record = clean_document(
            self._clean(path), decoded.text, source, self.cleaner.signature, decoded.findings
        )
        if record["error"]:
            return self._refused(decoded, data, name, label, record["error"])
        if result.edits:
            try:
                output = decoded.encode(result.text)
            except UnicodeEncodeError as error:
                char = result.text[error.start : error.start + 1]
                return self._refused(
                    decoded,
                    data,
                    name,
                    label,
                    f"the cleaned text has {char!r}, which {decoded.encoding} can not write: "
                    "passed through unchanged; convert it to UTF-8 first",
                )
        else:
            output = data
        done = Done(label, output, count=_count(result), sha256=decoded.sha256)
        if "record" in self.job.wants:
            done.record = self._record(name, result.text, record)
        if "patch" in self.job.wants and result.edits:
            done.patch = patch.of_file(
                patch_name or name, data, output, decoded.text, result.edits, decoded.encoding, decoded.bom
            )
        if "diff" in self.job.wants and result.edits:
            done.diff = self._diff(label, result)
        return done

    def _refused(self, decoded: Decoded, data: bytes, name: str, label: str, error: str) -> Done:
        """The document handed over as it was."""
        _, record = failed(decoded.text, decoded.source(name), self.cleaner.signature, error)
        line = self._record(name, decoded.text, record) if "record" in self.job.wants else b""
        return Done(label, data, line, count=Count(documents=1, failed=1), error=error, sha256=decoded.sha256)

    def _record(self, name: str, text: str, record: dict[str, Any]) -> bytes:
        record["source"]["field"] = self.job.text_field
        value = {self.job.id_field: name, self.job.text_field: text, KEY: record}
        return dumps(value).encode() + b"\n"

    def _diff(self, label: str, result: Result) -> str:
        parts = diff.pieces(label, result.text, result.edits)
        return diff.coloured(parts) if self.job.colour else diff.plain(parts)

    # -- JSONL ------------------------------------------------------------------------------------------------------

    def line(self, line: Line) -> Done:
        """Clean the document of one line of JSONL, which is not a blank one."""
        job = self.job
        label = line.label
        try:
            row = line.row()
        except LineError as error:
            told = f"{error}: passed through unchanged; every line of JSONL is one JSON object"
            return Done(label, line.data, before=line.data, count=Count(documents=1, failed=1), error=told)
        original = row.value.get(job.text_field)
        if job.id_field in row.value:
            label = f"{label} ({job.id_field} {str(row.value[job.id_field])[:80]})"
        if isinstance(original, str):
            source = text_source(original, line.name, job.text_field)
            result, record = clean_document(self._clean(line.path, row.value), original, source, self.cleaner.signature)
        else:
            missing = job.text_field not in row.value
            problem = (
                f"the object has no field {job.text_field!r}"
                if missing
                else f"the object has no text in {job.text_field!r}"
            )
            problem += ": passed through unchanged; name the right field with --text-field"
            source = text_source(None, line.name, job.text_field)
            result, record = failed(None, source, self.cleaner.signature, problem)
        source = record["source"]
        source["encoding"], source["bom"] = line.encoding, line.bom
        text_now = result.text if result.edits else None
        done = Done(label, b"", count=_count(result), error=record["error"])
        if done.error:
            done.count = Count(documents=1, failed=1)
        if "record" not in job.wants:
            done.before = line.data
            now = row.line if text_now is None else row.with_text(job.text_field, text_now, ascii_only=line.ascii_only)
        else:
            now = row.with_record(job.text_field, text_now, record, ascii_only=line.ascii_only)
        done.output = line.encoded(now)
        if "diff" in job.wants and result.edits:
            done.diff = self._diff(label, result)
        return done

    def refused(self, line: Line, error: str) -> Done:
        """The document of one line of JSONL, a text, handed over as it was with a record that says why."""
        row = line.row()
        text = row.value[self.job.text_field]
        source = text_source(text, line.name, self.job.text_field)
        _, record = failed(text, source, self.cleaner.signature, error)
        output = line.encoded(row.with_record(self.job.text_field, None, record))
        return Done(line.label, output, count=Count(documents=1, failed=1), error=error)


def _count(result: Result) -> Count:
    count = Count()
    count.take(result)
    return count
