"""Files of records, line by line."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..config import UserError
from .files import ROWS, STDIN, Input, check_extras, inputs, shown
from .jsonl import Row
from .packed import DamagedError
from .tables import Plan, rows


class LineError(ValueError):
    """A line that is no JSON object; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the file, line end and byte order mark included."""

    data: bytes
    path: str
    name: str
    number: int
    encoding: str
    format: str = "jsonl"
    source: Input | None = None  # the file with its `head`, where lines are to be written as it was
    head: Any = None

    @property
    def label(self) -> str:
        return f"{'standard input' if self.path == STDIN else shown(self.path)}:{self.number}"

    @property
    def blank(self) -> bool:
        return not self.data[len(self._mark) :].strip()

    @property
    def bom(self) -> bool:
        """Whether a byte order mark stands at the line's beginning."""
        return bool(self._mark)

    @property
    def ascii_only(self) -> bool:
        return self.encoding != "utf-8"

    @property
    def _mark(self) -> bytes:
        return codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) and self.encoding == "utf-8" else b""

    @property
    def _end(self) -> bytes:
        return self.data[len(self.data.rstrip(b"\r\n")) :]

    def row(self) -> Row:
        """The line's object. Raises LineError."""
        body = self.data.rstrip(b"\r\n")[len(self._mark) :]
        try:
            text = body.decode(self.encoding)
            if text.encode(self.encoding) != body:
                raise LineError(f"the line can not be read as {self.encoding} and written back to the same bytes")
            return Row(text)
        except UnicodeError:
            raise LineError(f"the line is not {self.encoding}") from None
        except ValueError as error:
            raise LineError(str(error)) from None

    def encoded(self, text: str) -> bytes:
        """The line with another text, its byte order mark and its end as they were."""
        return self._mark + text.encode(self.encoding) + self._end


def encoding_of(declared: str | None) -> str:
    """The name of the encoding of a JSONL file: `utf-8`, or what was declared."""
    if declared is None or codecs.lookup(declared).name in ("utf-8", "utf-8-sig"):
        return "utf-8"
    return declared


def record_files(paths: Sequence[str]) -> list[Input]:
    """The files that hold records. Raises UserError."""
    found: list[Input] = []
    for path in paths:
        files = [replace(each, format="jsonl") if each.format not in ROWS else each for each in inputs([path], "auto")]
        if path != STDIN and (os.path.isdir(path) or len(files) > 1):
            files = [each for each in inputs([path], "auto") if each.format in ROWS]
            if not files:
                raise UserError(f"there are no records (.jsonl) in the folder {shown(path)}: name the -o DIR of a run")
        found += files
    if [each.path for each in found].count(STDIN) > 1:
        raise UserError("standard input (-) is given twice: it can be read once")
    check_extras(found)
    return found


def lines(found: Sequence[Input], declared: str | None = None) -> Iterator[Line]:
    """The lines of the files, in order. Of a table, an empty one comes first: also one without rows is a file.

    Raises UserError for a file that can not be read.
    """
    for each in found:
        encoding = encoding_of(declared) if each.format == "jsonl" else "utf-8"
        try:
            with rows(each, Plan(encoding=declared, records=True)) as source:
                if source.head is not None:
                    yield Line(b"", each.path, each.name, 0, encoding, each.format, each, source.head)
                for number, data in enumerate(source, source.first):
                    yield Line(data, each.path, each.name, number, encoding, each.format, each, source.head)
        except OSError as error:
            raise UserError(f"{each.label} can not be read: {error.strerror or error}") from None
        except DamagedError as error:
            raise UserError(f"{each.label}: {error}") from None
