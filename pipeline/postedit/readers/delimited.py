"""CSV and TSV, as a stream: every cell but the text's keeps its bytes, quotes and all.

Cells are told apart as Python's csv module does it: `"` around a cell, doubled inside, line breaks allowed there. It is
done here because that module does not say where in the line a cell stood. The first row names the columns. The delimiter
is the one under which it has a column for the text; a line `sep=;`, which Excel writes, decides too.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import re
import sys
from collections.abc import Iterator
from typing import IO, Any, cast

from ..records import KEY
from .jsonl import Row
from .packed import MOST, DamagedError
from .tables import LAYOUT, Plan, cell_of, line_of, literal_of, source_in
from .text import encode, errors_of, mark_of

_DELIMITERS = ",;\t|"
# Cells of a row beyond those that the header names, in JSONL.
REST = "_rest"
_PEEKED = 100  # rows, beside blank ones, that are looked at for what the records say of the whole file
_HEADER = 1 << 20

_INSIDE = re.compile(r'[^"]*+(?:""[^"]*+)*+')
_END = re.compile(r"(?:\r\n|\r|\n)?\Z")
_SEP = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)
Record = tuple[list[str], str]  # the cells as they are written, and the line end


class _Source(io.BufferedIOBase):
    """The bytes of the file, hashed while they are read; what was read to look at the beginning comes again."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.sha = hashlib.sha256()
        self._held = b""

    def readable(self) -> bool:
        return True

    def peek(self, size: int) -> bytes:
        while len(self._held) < size and (more := self._more(size)):
            self._held += more
        return self._held

    def read1(self, size: int = -1) -> bytes:
        data, self._held = self._held or self._more(size), b""
        return data

    def skip(self, size: int) -> None:
        self._held = self._held[size:]

    def _more(self, size: int) -> bytes:
        data: bytes = self._stream.read1(size)  # type: ignore[attr-defined]
        self.sha.update(data)
        return data


class DelimitedRows:
    """The rows of a file. See tables.Rows."""

    first = 2  # the header is row 1, as in a spreadsheet
    at_hand = False  # who writes to a pipe may take a break behind any row

    def __init__(self, stream: IO[bytes], plan: Plan, *, tabs: bool) -> None:
        self._plan = plan
        self._source = _Source(stream)
        self.encoding, self._bom = self._encoding()
        errors = "strict" if plan.encoding else errors_of(self.encoding)
        self._text = io.TextIOWrapper(cast(Any, self._source), self.encoding, errors=errors, newline="")
        # What can be read may still not come back as the same bytes; UTF-8 always does.
        self._again = None if self.encoding == "utf-8" else hashlib.sha256(encode("", self.encoding, self._bom))
        self._number = 0  # of the physical line
        self._lines: Iterator[str] = self._physical()
        self.head: dict[str, Any] = self._header(tabs)
        self._records = _records(self._lines, self.head["delimiter"], lambda: self._number)
        if plan.records:
            self._records = self._look()

    @property
    def sha256(self) -> str:
        return self._source.sha.hexdigest()

    # -- the beginning ----------------------------------------------------------------------------------------------

    def _encoding(self) -> tuple[str, bool]:
        start = self._source.peek(4)
        encoding, mark = mark_of(start, self._plan.encoding)
        self._source.skip(len(mark))
        return encoding, bool(mark)

    def _physical(self) -> Iterator[str]:
        try:
            while line := self._text.readline(MOST):
                self._number += 1
                if len(line) == MOST:
                    raise _too_long(self._number)
                if self._again is not None:
                    self._again.update(line.encode(self.encoding, errors_of(self.encoding)))
                yield line
        except UnicodeError:
            raise DamagedError(
                f"the file is not {self._plan.encoding or self.encoding} (behind line {self._number}): "
                "give another --encoding"
            ) from None
        if self._again is not None and self._again.digest() != self._source.sha.digest():
            raise DamagedError(
                f"the file can be read as {self.encoding}, but not written back to the same bytes: convert it to UTF-8 first"
            )

    def _header(self, tabs: bool) -> dict[str, Any]:
        before, delimiter = "", ""
        held: list[str] = []
        for line in self._lines:
            hint = _SEP.fullmatch(line) if not delimiter and not held else None
            if hint:
                delimiter = hint[1]
            if hint or (not held and not line.strip("\r\n")):
                before += line
                continue
            held.append(line)
            text = "".join(held)
            if text.count('"') % 2 == 0 or len(text) > _HEADER:
                break
        if not held:
            raise DamagedError("the file has no row with the names of its columns: CSV begins with one")
        candidates = delimiter or ("\t" + _DELIMITERS if tabs else _DELIMITERS)
        want = KEY if self._plan.records else self._plan.text_field
        best: tuple[list[str], str, str, int] | None = None
        for each in dict.fromkeys(candidates):
            cells, end, used = _first(held, each)
            names = [value_of(cell) for cell in cells]
            if best is None or (want in names, len(cells)) > (
                want in [value_of(cell) for cell in best[0]],
                len(best[0]),
            ):
                best = cells, end, each, used
        assert best
        cells, end, delimiter, used = best
        self._lines = itertools.chain(held[used:], self._lines)
        names = [value_of(cell) for cell in cells]
        if not self._plan.records and want not in names:
            raise _no_column(want, names, "name the right one with --text-field")
        return {
            "before": before,
            "cells": cells,
            "end": end,
            "names": names,
            "delimiter": delimiter,
            "encoding": self.encoding,
            "bom": self._bom,
            "field": self._plan.text_field,
            "text": names.index(self._plan.text_field) if self._plan.text_field in names else None,
            "record": names.index(KEY) if KEY in names else None,
            "drop": False,
        }

    def _look(self) -> Iterator[Record]:
        """The rows again, when the first records have told which column is the text and which was there before."""
        peeked: list[Record] = []
        blank: dict[str, Record] = {}  # one of a kind, of which there may be millions
        rows = 0
        for record in self._records:
            cells, end = record
            peeked.append(blank.setdefault(end, record) if cells == [""] else record)
            rows += cells != [""]
            if rows == _PEEKED:
                break
        at = self.head["record"]
        if at is None:
            # a table without rows was left as it is
            if any(cells != [""] for cells, _ in peeked):
                raise _no_column(KEY, self.head["names"], "only what `clean` wrote has records")
            return iter(peeked)
        for cells, _ in peeked:
            source = source_in(value_of(cells[at])) if at < len(cells) else {}
            if source:
                field = str(source.get("field") or "text")
                names = self.head["names"]
                self.head["field"] = field
                self.head["text"] = names.index(field) if field in names else None
                self.head["drop"] = not source.get("column")
                break
        return itertools.chain(peeked, self._records)

    # -- the rows ---------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[bytes]:
        head, plan = self.head, self._plan
        names, text, at, count = head["names"], head["text"], head["record"], len(head["names"])
        ascii_only = self.encoding != "utf-8"
        for cells, end in self._records:
            if cells == [""]:
                if not plan.objects:
                    yield end.encode()
                continue
            # of two columns of one name the first one counts
            value: dict[str, Any] = {}
            for name, cell in zip(names, cells, strict=False):
                if name not in value and name != KEY:
                    value[name] = value_of(cell)
            literal = None
            if at is not None:
                literal = literal_of(value_of(cells[at]) if at < len(cells) else None)
            if plan.objects:
                if len(cells) > count:
                    value[REST] = [value_of(cell) for cell in cells[count:]]
            else:
                if plan.records:
                    told = source_in(literal or "null")
                    width = told.get("cells")
                    if isinstance(width, int) and text is not None and width <= text:
                        value.pop(head["field"], None)  # it had no such cell
                else:
                    told = self._told(cells, text, at, count)
                value[LAYOUT] = {"r": cells, "e": end, "s": told}
            yield line_of(value, literal, ascii_only=ascii_only)

    def _told(self, cells: list[str], text: int | None, at: int | None, count: int) -> dict[str, Any]:
        """What the record has to tell of a row, so that revert gives back its bytes."""
        told: dict[str, Any] = {"encoding": self.encoding, "bom": self._bom}
        delimiter = self.head["delimiter"]
        if text is not None and text < len(cells):
            cell = cells[text]
            told["quoted"] = cell.startswith('"')
            if written(value_of(cell), delimiter, quoted=told["quoted"]) != cell:
                told["cell"] = cell
        if at is not None:
            told["column"] = True
            if at < len(cells) and written(value_of(cells[at]), delimiter) != cells[at]:
                told["previous_cell"] = cells[at]
        if len(cells) < count:
            told["cells"] = len(cells)
        return told


def _records(lines: Iterator[str], delimiter: str, number: Any) -> Iterator[Record]:
    """The rows of a file, as the csv module has them."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    for line in lines:
        if '"' not in line:
            end = _END.search(line).group()  # type: ignore[union-attr]
            yield line[: len(line) - len(end)].split(delimiter), end
            continue
        began, cells, at = number(), [], 0
        while True:
            if line.startswith('"', at):
                inside = _INSIDE.match(line, at + 1)
                assert inside
                close = inside.end()
                if close == len(line):  # the cell goes on in the next line
                    line, close = _continued(line, lines, began)
                    # what comes before is done with
                rest = plain.match(line, close + 1)
            else:
                rest = plain.match(line, at)
            assert rest
            cells.append(line[at : rest.end()])
            at = rest.end()
            if not line.startswith(delimiter, at):
                break
            at += 1
        yield cells, line[at:]


def _continued(line: str, lines: Iterator[str], began: int) -> tuple[str, int]:
    """The line with the further ones that an open quotation mark takes in, and the place of the mark that closes it."""
    parts, size = [line], len(line)
    for more in lines:
        parts.append(more)
        inside = _INSIDE.match(more)
        assert inside
        if inside.end() < len(more):
            return "".join(parts), size + inside.end()
        size += len(more)
        if size > MOST:
            raise _too_long(began)
    raise DamagedError(
        f"a quotation mark in the row from line {began} on is never closed: the file is cut off, or is not CSV"
    )


def _no_column(want: str, names: list[str], hint: str) -> DamagedError:
    listed = ", ".join(repr(name[:40]) for name in names[:10]) + (", ..." if len(names) > 10 else "")
    return DamagedError(f"the first row names no column {want!r}: there are {listed}; {hint}")


def _too_long(began: int) -> DamagedError:
    return DamagedError(
        f"the row from line {began} on is longer than {MOST >> 20} million characters: "
        "is a quotation mark in it never closed?"
    )


def _first(held: list[str], delimiter: str) -> tuple[list[str], str, int]:
    """The cells of the first row, its end, and how many of the lines it takes."""
    feed = iter(held)
    used = 0

    def counted() -> Iterator[str]:
        nonlocal used
        for line in feed:
            used += 1
            yield line

    try:
        cells, end = next(_records(counted(), delimiter, lambda: 1))
    except DamagedError:
        body = held[0].rstrip("\r\n")
        return [body], held[0][len(body) :], 1
    return cells, end, used


def value_of(cell: str) -> str:
    """What a cell says, as the csv module reads it."""
    if not cell.startswith('"'):
        return cell
    inside = _INSIDE.match(cell, 1)
    assert inside
    return cell[1 : inside.end()].replace('""', '"') + cell[inside.end() + 1 :]


def written(value: str, delimiter: str, *, quoted: bool = False) -> str:
    """A cell that says `value`."""
    if quoted or any(mark in value for mark in (delimiter, '"', "\r", "\n")):
        return '"' + value.replace('"', '""') + '"'
    return value


class DelimitedWriter:
    """Writes the rows again. See tables.Writer."""

    def __init__(self, stream: Any, head: dict[str, Any], revert: bool) -> None:
        self._stream, self._head, self._revert = stream, head, revert
        self._begun = False
        self._held: list[str] = []  # blank rows: a table that has no others stays as it is
        # the new column comes behind those that are named, also where a row has more cells
        self._at = len(head["cells"]) if head["record"] is None else head["record"]

    def take(self, line: bytes) -> None:
        if not line.strip():
            self._held.append(sys.intern(line.decode()))
            if self._begun:
                self._blank()
            return
        if not self._begun:
            self._begin()
        self._blank()
        row = Row(line.decode().rstrip("\n"))
        layout = row.value[LAYOUT]
        cells = list(layout["r"])
        text = row.value.get(self._head["field"])
        at = self._head["text"]
        if at is not None and at < len(cells) and isinstance(text, str) and text != value_of(cells[at]):
            cells[at] = self._cell(text, layout["s"], "cell", bool(layout["s"].get("quoted")))
        literal = row.literal(KEY)
        self._write(
            self._row(self._reverted(cells, literal, layout["s"]) if self._revert else self._recorded(cells, literal))
            + layout["e"]
        )

    def _recorded(self, cells: list[str], literal: str | None) -> list[str]:
        record = self._cell(literal or "", {}, "", False)
        if self._head["record"] is not None and self._at < len(cells):
            cells[self._at] = record
        else:
            cells += [""] * (self._at - len(cells))
            cells.insert(self._at, record)
        return cells

    def _reverted(self, cells: list[str], literal: str | None, told: dict[str, Any]) -> list[str]:
        if self._head["drop"]:
            if literal is not None:
                return cells  # its record does not hold: the row stays as it is
            del cells[self._at]
        elif literal is not None and self._at < len(cells):
            previous = cell_of(literal) or ""
            if previous != value_of(cells[self._at]):
                cells[self._at] = self._cell(previous, told, "previous_cell", False)
        width = told.get("cells")
        return cells[:width] if isinstance(width, int) and width > 0 else cells

    def _cell(self, value: str, told: dict[str, Any], key: str, quoted: bool) -> str:
        """`value` as a cell: as the record tells it was written, where that is true."""
        cell = told.get(key)
        if isinstance(cell, str) and value_of(cell) == value:
            found = list(_records(iter(io.StringIO(cell, newline="")), self._head["delimiter"], lambda: 1))
            if found == [([cell], "")]:
                return cell
        return written(value, self._head["delimiter"], quoted=quoted)

    def close(self) -> None:
        """A file without rows stays as it is."""
        if not self._begun:
            head = self._head
            self._write(head["before"] + self._row(head["cells"]) + head["end"], begin=True)
        self._blank()

    def _blank(self) -> None:
        for text in self._held:
            self._write(text)
        self._held = []

    def abandon(self) -> None:
        pass

    def _begin(self) -> None:
        head = self._head
        cells = list(head["cells"])
        if self._revert and head["drop"]:
            del cells[self._at]
        elif head["record"] is None:
            cells.append(KEY)
        self._write(head["before"] + self._row(cells) + (head["end"] or "\n"), begin=True)

    def _row(self, cells: list[str]) -> str:
        return str(self._head["delimiter"]).join(cells)

    def _write(self, text: str, begin: bool = False) -> None:
        self._begun = True
        head = self._head
        self._stream.write(encode(text, head["encoding"], begin and head["bom"]))
