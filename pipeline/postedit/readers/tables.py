"""Files of many documents, row by row. One small interface for JSONL, CSV and Parquet.

Whatever the format, a row is worked on as one line of JSON: `rows` reads a file as such lines, and `writer` makes a file
of the same format of the lines that came out, in the same order. Both are streams. So only the modules of the formats
(`delimited`, `columnar`) know that there is anything but JSONL.

A line of a table carries under `LAYOUT` what its writer needs to put the row together again; nobody else looks at it,
but `LAYOUT["s"]`, which goes into the `source` of the record, so that `revert` finds it there.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, Protocol

from ..records import KEY, dumps, loads
from .files import STDIN, Input, opened
from .packed import MOST, DamagedError, Packing

# Bytes of a line that is not compressed: a stream without a line end is not to take all memory there is.
_LONGEST = 1 << 30
_BLOCK = 1 << 16
# A key that no column has.
LAYOUT = "\0row"


@dataclass(frozen=True, slots=True)
class Plan:
    """How to read. encoding: the declared one.

    objects: rows become objects with all their columns, for output as JSONL, and can not be put back into the table.
    records: the file is an output of `clean`, whose records are wanted; they tell the text field.
    """

    text_field: str = "text"
    id_field: str = "id"
    source_field: str | None = None
    encoding: str | None = None
    objects: bool = False
    records: bool = False


class Rows(Protocol):
    """A file that is being read. `head` is what its writer has to know of the whole file; it pickles."""

    head: Any
    first: int  # the number of the first row, as people count
    at_hand: bool  # whether there is another row without waiting for it

    @property
    def sha256(self) -> str:
        """Of the content, when all of it was read."""

    def __iter__(self) -> Iterator[bytes]:
        """The rows as lines of JSON; blank ones as they are. Raises DamagedError, OSError."""


class Writer(Protocol):
    """A file that is being written."""

    def take(self, line: bytes) -> None:
        """The next row. Raises DamagedError where the source is no longer what was read."""

    def close(self) -> None:
        """After the last row. The stream stays open."""

    def abandon(self) -> None:
        """Instead of `close`: what was written is of no use."""


@contextlib.contextmanager
def rows(each: Input, plan: Plan) -> Iterator[Rows]:
    """Read a file of rows. Raises DamagedError, OSError, UserError."""
    if each.format == "parquet":
        from .columnar import ParquetRows

        with ParquetRows(each, plan) as source:
            yield source
        return
    with opened(each) as stream:
        if each.format == "csv":
            from .delimited import DelimitedRows

            yield DelimitedRows(stream, plan, tabs=each.name.lower().rpartition(".csv")[1] == "")
        else:
            most = MOST if each.packing else _LONGEST
            yield _JsonLines(stream, most, each.begun, each.first, as_they_come=each.path == STDIN)


def writer(each: Input, stream: IO[bytes], head: Any, *, pack: bool = True, revert: bool = False) -> Writer:
    """Write rows of `each`. pack: compress the output as the input is. revert: the lines have lost their records."""
    packing = Packing(stream, each.packing) if pack and each.packing else None
    out: Any = packing or stream
    inner: Writer
    if each.format == "parquet":
        from .columnar import ParquetWriter

        inner = ParquetWriter(each, out, head, revert)
    elif each.format == "csv":
        from .delimited import DelimitedWriter

        inner = DelimitedWriter(out, head, revert)
    else:
        inner = _Lines(out)
    return inner if packing is None else _Packed(inner, packing)


class _JsonLines:
    """A line is a row. most: bytes of one line. begun: bytes of the file that were done before `first`, its next line."""

    head = None

    def __init__(self, stream: IO[bytes], most: int, begun: int = 0, first: int = 1, *, as_they_come: bool = False):
        self._stream, self._most, self.first = stream, most, first
        self._sha = hashlib.sha256()
        self._as_they_come = as_they_come
        self.at_hand = not as_they_come
        while begun and (done := stream.read(min(begun, _BLOCK))):
            self._sha.update(done)
            begun -= len(done)

    @property
    def sha256(self) -> str:
        return self._sha.hexdigest()

    def __iter__(self) -> Iterator[bytes]:
        for line in self._received() if self._as_they_come else iter(lambda: self._stream.readline(self._most), b""):
            if len(line) >= self._most and not line.endswith(b"\n"):
                raise DamagedError(
                    f"a line holds more than {self._most >> 20:,} MB: split it, or unpack the file if it is compressed "
                    "and meant to be so large"
                )
            self._sha.update(line)
            yield line

    def _received(self) -> Iterator[bytes]:
        """The lines of a stream that somebody may still be writing."""
        held: list[bytes] = []
        size = 0
        while chunk := self._stream.read1(_BLOCK):  # type: ignore[attr-defined]
            *whole, rest = chunk.split(b"\n")
            for left, piece in zip(range(len(whole) - 1, -1, -1), whole, strict=True):
                line = b"".join((*held, piece, b"\n"))
                held, size = [], 0
                self.at_hand = left > 0
                yield line
            if rest:
                held.append(rest)
                size += len(rest)
                if size >= self._most:
                    break
        if held:
            self.at_hand = False
            yield b"".join(held)


class _Lines:
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def take(self, line: bytes) -> None:
        self._stream.write(line)

    def close(self) -> None:
        pass

    abandon = close


class _Packed:
    def __init__(self, inner: Writer, packing: Packing) -> None:
        self._inner, self._packing = inner, packing

    def take(self, line: bytes) -> None:
        self._inner.take(line)

    def close(self) -> None:
        self._inner.close()
        self._packing.close()

    def abandon(self) -> None:
        self._inner.abandon()


# -- what stands in the column `postedit` ---------------------------------------------------------------------------


def literal_of(cell: str | None) -> str:
    """A cell of the column `postedit` as JSON: an object as it is written, anything else as a string, None as null.

    One with bytes that are not UTF-8 is no JSON.
    """
    if cell is not None and cell.startswith("{") and not re.search("[\n\r\ud800-\udfff]", cell):
        with contextlib.suppress(ValueError):
            if isinstance(loads(cell), dict):
                return cell
    return dumps(cell)


def cell_of(literal: str) -> str | None:
    """The cell that `literal_of` made `literal` of."""
    if literal.startswith("{"):
        return literal
    value = loads(literal)
    return value if isinstance(value, str) else None


def line_of(value: dict[str, Any], record: str | None, *, ascii_only: bool = False) -> bytes:
    """A row as a line of JSON. record: the literal of the column `postedit`, where there is one."""
    text = dumps(value, ascii_only=ascii_only)
    if record is not None:
        text = f'{text[:-1]}{"," if value else ""}"{KEY}":{record}}}'
    return text.encode("utf-8") + b"\n"


def source_in(literal: str) -> dict[str, Any]:
    """The `source` of a record; empty where it has none."""
    try:
        record = loads(literal)
    except ValueError:
        return {}
    source = record.get("source") if isinstance(record, dict) else None
    return source if isinstance(source, dict) else {}
