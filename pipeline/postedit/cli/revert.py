"""`postedit revert`: records in, the original documents out. Imports no rule, and never runs one."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from ..batch import Atomic, write_atomic
from ..config import UserError, check_encoding
from ..readers.files import STDIN, Input, native, shown, text_name
from ..readers.jsonl import Row
from ..readers.lines import Line, LineError, lines, record_files
from ..readers.packed import DamagedError, packed, split
from ..readers.tables import Writer, writer
from ..readers.text import encode
from ..records import RecordError, postedit_of, restore
from ..report.tally import Tally, plural, say

# Formats of files that hold one document.
FILES = ("text", "html")


class Given:
    """A document that is handed over: its line of JSONL, and the bytes of its file where it was one.

    beside: what else is written of a file, by what its name ends with then. page: it is the text of an HTML page.
    """

    def __init__(
        self,
        line: bytes,
        file: bytes | None = None,
        name: str = "",
        error: str | None = None,
        page: bool = False,
        beside: Mapping[str, bytes] | None = None,
    ) -> None:
        self.line, self.file, self.name, self.error, self.page = line, file, name, error, page
        self.beside = beside or {}


def run(paths: Sequence[str], output: str | None, output_format: str | None, encoding: str | None, quiet: bool) -> int:
    """Returns the exit status; raises UserError where nothing can be done."""
    if output_format not in (None, "jsonl", "text"):
        raise UserError(f"--output-format is one of jsonl, text, not {output_format!r}")
    if output is not None and output_format is not None:
        raise UserError("-o DIR writes every document as it was: leave --output-format out")
    if output is not None and Path(output).exists() and not Path(output).is_dir():
        raise UserError(f"-o {output} is a file: name a folder")
    if encoding is not None:
        check_encoding(encoding, "--encoding")
    found = record_files(paths)
    tally = Tally(quiet)
    count = failed = pages = 0
    sink = Folder(Path(output), found) if output is not None else Stream(output_format or "jsonl")
    whole = False
    try:
        for line in lines(found, encoding):
            original = Given(line.data) if line.blank else original_of(line)
            count += not line.blank
            pages += original.page
            error = original.error
            try:
                sink.take(line, original)
            except RecordError as refused:
                error = f"{refused}: not written; correct the record, or choose another folder for -o"
            if error:
                failed += 1
                tally.problem(line.label, error)
        sink.finish()
        whole = True
    except DamagedError as error:
        raise UserError(f"{shown(line.path)}: {error}") from None
    finally:
        sink.close(whole)
    tally.rest()
    if pages and not quiet:
        say(f"{plural(pages, 'document')} came out of HTML: the text of the page is given back, the page can not be")
    if not quiet:
        what = f"{plural(count - failed, 'document')} given back as they were"
        say(what + (f", {failed:,} passed through unchanged for the reasons above" if failed else ""))
    return 3 if failed else 0


def original_of(line: Line) -> Given:
    """The document of one line of records as it was; with `error`, as it stands, where the record does not hold."""
    try:
        row = line.row()
        record = postedit_of(row.value)
        source = record.get("source")
        source = source if isinstance(source, dict) else {}
        field = str(source.get("field") or "text")
        name = str(source.get("path") or "")
        kind = source.get("format")
        if record.get("error") and not isinstance(row.value.get(field), str):
            return Given(line.encoded(row.without_record(field, None)))
        text = restore(row.value, field)
        # a text that did not change keeps its bytes, escapes and all
        new = None if text == row.value[field] else text
        plain = line.encoded(row.without_record(field, new, ascii_only=line.ascii_only))
        if kind not in FILES:
            return Given(plain)
        try:
            data = encode(text, str(source.get("encoding")), bool(source.get("bom")))
        except (ValueError, LookupError) as error:  # of the name, too
            raise RecordError(f"the original can not be written in the encoding the record names ({error})") from None
        if kind == "html":  # the digest is that of the page
            return Given(plain, data, text_name(name, kind), page=True)
        if hashlib.sha256(data).hexdigest() != source.get("sha256"):
            raise RecordError("the original does not come out with the digest the record names: it has been changed")
        return Given(plain, as_it_lay(data, source, name), name)
    except LineError as error:
        return Given(line.data, error=f"{error}: passed through unchanged")
    except RecordError as error:
        return _unrestored(line, row, str(error))


def _unrestored(line: Line, row: Row, problem: str) -> Given:
    """A document whose record does not hold: as it stands, so that nothing is lost."""
    record = row.value.get("postedit")
    source = record.get("source") if isinstance(record, dict) else None
    data, name = None, ""
    if isinstance(source, dict) and source.get("format") in FILES:
        text = row.value.get(str(source.get("field") or "text"))
        name = text_name(str(source.get("path") or ""), str(source.get("format")))
        with contextlib.suppress(ValueError, LookupError):
            data = encode(str(text or ""), str(source.get("encoding")), bool(source.get("bom")))
            data = as_it_lay(data, source, name)
    return Given(line.data, data, name, f"{problem}; passed through unchanged")


def as_it_lay(data: bytes, source: Mapping[str, Any], name: str) -> bytes:
    """The bytes of a file, compressed where it was: the content is the same, its compression may be another."""
    return packed(data, split(name)[1]) if source.get("compression") and name else data


class Stream:
    """Standard output: objects and tables, or the files as text or patch. revert: the records leave the tables."""

    def __init__(self, output_format: str, revert: bool = True) -> None:
        self._format = output_format
        self._revert = revert
        self._file: bytes | None = None
        self._table: tuple[str, Writer] | None = None

    def take(self, line: Line, given: Given) -> None:
        if line.head is not None and self._format == "jsonl":
            if self._table is None:
                assert line.source
                self._table = (
                    line.path,
                    writer(line.source, sys.stdout.buffer, line.head, pack=False, revert=self._revert),
                )
            elif self._table[0] != line.path:
                raise UserError("there is more than one table: give -o DIR, so that each has its place")
            if not line.number:
                return  # there is nothing but the head yet
            self._table[1].take(given.line)
            sys.stdout.buffer.flush()
        elif self._format == "jsonl":
            self._write(given.line)
        elif not line.blank:
            if given.file is None:
                raise UserError(
                    f"{line.label} is not the record of a text file, which --output-format {self._format} is for: "
                    "leave it out"
                )
            if self._format == "patch":
                self._write(given.beside[".patch"])
                return
            if self._file is not None:
                raise UserError("there is more than one record: give -o DIR, so that each file has its place")
            self._file = given.file

    def finish(self) -> None:
        if self._table is not None:
            self._table[1].close()
            self._table = None

    def close(self, whole: bool) -> None:
        if self._table is not None:
            self._table[1].abandon()
        if whole and self._file is not None:
            self._write(self._file)

    def _write(self, data: bytes) -> None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def file_name(given: Given) -> str:
    """How the file of a document is called below the folder it is written to."""
    return "stdin" if given.name == STDIN else given.name


def lines_name(line: Line) -> str:
    """How the file of records that `line` goes to is called."""
    return f"stdin.{line.format}" if line.path == STDIN else line.name


class Folder:
    """-o DIR: text files under their names, JSONL and tables under their own. revert: the records leave the tables."""

    def __init__(self, root: Path, found: Sequence[Input], revert: bool = True) -> None:
        self._root = root
        self._revert = revert
        self._sources = {os.path.realpath(each.path) for each in found if each.path != STDIN}
        self._seen: set[str] = set()
        self._path = ""  # of the records that are being read
        self._blank: list[bytes] = []  # lines before the first document: it tells what they belong to
        self._open: Atomic | None = None
        self._rows: Writer | None = None

    def take(self, line: Line, given: Given) -> None:
        if line.path != self._path:
            self.finish()
            self._path = line.path
        if given.file is not None:
            name = file_name(given)
            files = [(self.target(name + end), data) for end, data in given.beside.items()]
            for target, data in [*files, (self.target(name), given.file)]:
                write_atomic(target, data)
        elif line.blank and self._open is None and line.head is None:
            self._blank.append(line.data)
        else:
            if self._rows is None:
                assert line.source
                self._open = Atomic(self.target(lines_name(line)))
                self._rows = writer(line.source, self._open.stream, line.head, revert=self._revert)
                for blank in self._blank:
                    self._rows.take(blank)
                self._blank = []
            if line.number:  # else there is nothing but the head yet
                self._rows.take(given.line)

    def finish(self) -> None:
        if self._rows is not None and self._open is not None:
            self._rows.close()
            self._open.__exit__(None)
        self._open, self._rows, self._blank = None, None, []

    def close(self, whole: bool) -> None:
        if self._rows is not None:
            self._rows.abandon()
        if self._open is not None:
            self._open.__exit__(KeyboardInterrupt)

    def target(self, name: str) -> Path:
        """Where the file `name` of a record goes. Raises RecordError where it must not."""
        parts = PurePosixPath(name).parts
        # a record may come from anywhere, and must not write anywhere
        if not parts or name.startswith("/") or ".." in parts or "\0" in name or (os.sep == "\\" and ":" in name):
            raise RecordError(f"the record names the file {name!r}, which is not below {self._root}")
        try:
            target = self._root / native(name)
        except UnicodeEncodeError:
            raise RecordError(f"the record names the file {name!r}, which no file system has") from None
        if os.path.realpath(target) in self._sources:
            raise RecordError(f"{target} holds records that are being read")
        if name in self._seen:
            raise RecordError(f"another record was written to {target} already")
        self._seen.add(name)
        return target
