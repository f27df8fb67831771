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
from .readers.files import TABLES, text_name
from .readers.jsonl import Row
from .readers.lines import Line, LineError
from .readers.tables import LAYOUT, Plan
from .readers.text import Decoded, ReadError, decode, errors_of, undecodable
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
    objects: bool = False  # rows of tables go out as JSONL
    # What one document may take; 0 is no limit. Kept by `batch`.
    document_seconds: float = 0.0
    document_bytes: int = 0

    def plan(self) -> Plan:
        """How to read files of rows."""
        return Plan(self.text_field, self.id_field, self.source_field, self.encoding, objects=self.objects)


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

    def file(
        self,
        data: bytes,
        name: str,
        label: str,
        patch_name: str = "",
        path: str = "-",
        kind: str = "text",
        packing: str = "",
    ) -> Done:
        """Clean one file of the format `kind`, `text` or `html`. data: unpacked, where it was compressed (`packing`)."""
        try:
            if kind == "html":
                from .readers.html import extract

                decoded: Decoded = extract(data, self.job.encoding)
                # from here on the document is the text of the page
                data = decoded.encode(decoded.text)
            else:
                decoded = decode(data, self.job.encoding)
        except ReadError as error:
            if kind == "html":
                return self._without_text(name, label, str(error))
            return self._refused(_undecoded(data), data, name, label, str(error), packing)
        source = {**decoded.source(name), **_compression(packing)}
        result, record = clean_document(
            self._clean(path), decoded.text, source, self.cleaner.signature, decoded.findings
        )
        if record["error"]:
            return self._refused(decoded, data, name, label, record["error"], packing)
        if result.edits:
            if told := _unwritable(result.text, decoded.encoding):
                return self._refused(decoded, data, name, label, told, packing)
            output = decoded.encode(result.text)
        else:
            output = data
        done = Done(label, output, count=_count(result), sha256=decoded.sha256)
        if "record" in self.job.wants:
            done.record = self._record(name, result.text, record)
        if "patch" in self.job.wants and result.edits:
            done.patch = patch.of_file(
                patch_name or text_name(name, kind),
                data,
                output,
                decoded.text,
                result.edits,
                decoded.encoding,
                decoded.bom,
            )
        if "diff" in self.job.wants and result.edits:
            done.diff = self._diff(label, result)
        return done

    def refused_file(
        self, data: bytes, name: str, label: str, error: str, kind: str = "text", packing: str = ""
    ) -> Done:
        """One file handed over as it was, `error` saying why."""
        if kind == "html":
            return self._without_text(name, label, error)
        try:
            decoded = decode(data, self.job.encoding)
        except ReadError:
            decoded = _undecoded(data)
        return self._refused(decoded, data, name, label, error, packing)

    def _refused(self, decoded: Decoded, data: bytes, name: str, label: str, error: str, packing: str) -> Done:
        """The document handed over as it was."""
        source = {**decoded.source(name), **_compression(packing)}
        _, record = failed(decoded.text, source, self.cleaner.signature, error)
        line = self._record(name, decoded.text, record) if "record" in self.job.wants else b""
        return Done(label, data, line, count=Count(documents=1, failed=1), error=error, sha256=decoded.sha256)

    def _without_text(self, name: str, label: str, error: str) -> Done:
        """A page that no text came out of: there is nothing to hand over."""
        source = {**text_source(None, name, self.job.text_field), "format": "html"}
        _, record = failed(None, source, self.cleaner.signature, error)
        line = self._record(name, None, record) if "record" in self.job.wants else b""
        return Done(label, b"", line, count=Count(documents=1, failed=1), error=error)

    def _record(self, name: str, text: str | None, record: dict[str, Any]) -> bytes:
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
            findings = undecodable(original, source["sha256"]) if line.format in TABLES else ()
            result, record = clean_document(
                self._clean(line.path, row.value), original, source, self.cleaner.signature, findings
            )
        else:
            missing = job.text_field not in row.value
            what = "row" if line.format in TABLES else "object"
            problem = f"the {what} has no {'field' if missing else 'text in'} {job.text_field!r}"
            problem += ": passed through unchanged; name the right field with --text-field"
            source = text_source(None, line.name, job.text_field)
            result, record = failed(None, source, self.cleaner.signature, problem)
        self._tell_source(record["source"], line, row)
        text_now = result.text if result.edits else None
        # JSON has escapes for what its encoding lacks
        if text_now is not None and line.format in TABLES:
            unwritable = _unwritable(text_now, record["source"]["encoding"])
            if unwritable:
                return self.refused(line, unwritable)
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
        done = Done(line.label, line.data, before=line.data, count=Count(documents=1, failed=1), error=error)
        if "record" not in self.job.wants:
            return done
        row = line.row()
        text = row.value[self.job.text_field]
        source = text_source(text, line.name, self.job.text_field)
        _, record = failed(text, source, self.cleaner.signature, error)
        self._tell_source(record["source"], line, row)
        done.output = line.encoded(row.with_record(self.job.text_field, None, record, ascii_only=line.ascii_only))
        return done

    def _tell_source(self, source: dict[str, Any], line: Line, row: Row) -> None:
        """Add what only the file tells."""
        source["encoding"], source["bom"] = line.encoding, line.bom
        if line.format in TABLES:
            source["format"] = line.format
            source |= row.value.get(LAYOUT, {}).get("s", {})


def _undecoded(data: bytes) -> Decoded:
    """What can not be decoded, kept in the record byte by byte, so that even this can be reverted."""
    import hashlib

    return Decoded(data.decode("utf-8", "surrogateescape"), "utf-8", False, hashlib.sha256(data).hexdigest())


def _compression(packing: str) -> dict[str, str]:
    """What the `source` of a compressed file tells besides."""
    return {"compression": packing[1:]} if packing else {}


def _unwritable(text: str, encoding: str) -> str | None:
    """What to say where the cleaned text can not be written in the encoding of its file."""
    try:
        text.encode(encoding, errors_of(encoding))
        return None
    except UnicodeEncodeError as error:
        char = text[error.start : error.start + 1]
        return (
            f"the cleaned text has {char!r}, which {encoding} can not write: "
            "passed through unchanged; convert it to UTF-8 first"
        )


def _count(result: Result) -> Count:
    count = Count()
    count.take(result)
    return count
