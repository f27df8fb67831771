"""`postedit inventory`: the first pass over a corpus, and what several such passes found put together."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

from ..batch import Atomic, Unit, lines_of, units
from ..config import Settings, UserError, load
from ..inventory import Builder, InventoryError, merge, source_of_object, source_of_path
from ..readers.files import ROWS, Input, check_extras, inputs, opened
from ..readers.lines import Line, LineError, encoding_of
from ..readers.packed import DamagedError, read_all
from ..readers.tables import Plan, rows
from ..readers.text import ReadError, decode
from ..report.tally import plural

LEFT_OUT = 3


def run(action: str, paths: Sequence[str], output: str, given: Mapping[str, Any], config: str | None) -> int:
    """`build` or `merge`. Returns the exit status; raises UserError where nothing can be done."""
    if os.path.isdir(output):
        raise UserError(f"-o {output} is a folder: name a file")
    if action == "build":
        return _build(paths, output, load(given, config))
    if not paths:
        raise UserError("no inventory is given: name the files to merge")
    _write(output, lambda stream: merge(paths, stream))
    return 0


def _write(output: str, write: Callable[[IO[bytes]], object]) -> None:
    try:
        with Atomic(output) as stream:
            write(stream)
    except InventoryError as error:
        raise UserError(str(error)) from None
    except FileNotFoundError as error:
        raise UserError(f"there is no file {error.filename!r}: check the path") from None
    except OSError as error:
        where = error.filename or output
        raise UserError(f"{where} can not be read or written: {error.strerror or error}") from None


def _build(paths: Sequence[str], output: str, settings: Settings) -> int:
    target = os.path.realpath(output)
    found = [each for each in inputs(paths, settings.input_format) if os.path.realpath(each.path) != target]
    check_extras(found)
    build = _in_cluster if settings.engine == "ray" else _here
    documents, left_out, write = build(found, settings)
    if not documents and left_out:
        raise UserError("no document could be read: nothing was written")
    _write(output, write)
    if not settings.quiet:
        more = f", {left_out} left out" if left_out else ""
        print(f"postedit: {plural(documents, 'document')} counted{more}", file=sys.stderr)
    return LEFT_OUT if left_out else 0


# Documents counted, documents left out, and what writes the inventory.
_Built = tuple[int, int, Callable[[IO[bytes]], object]]


def _here(found: Sequence[Input], settings: Settings) -> _Built:
    builder = Builder()
    left_out = 0
    for each in found:
        for text, source in _documents(each, settings):
            if source is None:
                left_out += 1
                print(f"postedit: {text}", file=sys.stderr)
            else:
                builder.add(text, source)
    return builder.documents, left_out, builder.write


def _in_cluster(found: Sequence[Input], settings: Settings) -> _Built:
    from .. import cluster

    cluster.check(found)
    total, left_out = 0, 0

    def hear(said: tuple[int, list[str]]) -> None:
        nonlocal total, left_out
        total += said[0]
        left_out += len(said[1])
        for message in said[1]:
            print(f"postedit: {message}", file=sys.stderr)

    work = ((unit, source_of_path(unit.source.path)) for unit in units(found, cluster.BLOCK, _plan(settings)))
    inventory = cluster.reduce(work, lambda each: each[0].size, _count, settings, settings.jobs, hear)
    return total, left_out, lambda stream: stream.write(inventory)


def _count(work: tuple[Unit, str], settings: Settings) -> tuple[tuple[int, list[str]], bytes]:
    """In a process of a cluster: the number of documents of a unit and what is wrong with others; their inventory."""
    unit, folder = work
    builder = Builder()
    messages = []
    for line in lines_of(unit):
        if not line.blank:
            text, source = _document(line, settings, folder)
            if source is None:
                messages.append(text)
            else:
                builder.add(text, source)
    if unit.problem is not None:
        messages.append(f"{unit.source.label}: {unit.problem}: what follows is left out")
    out = io.BytesIO()
    builder.write(out)
    return (builder.documents, messages), out.getvalue()


def _documents(each: Input, settings: Settings) -> Iterator[tuple[str, str | None]]:
    """(text, source) of the documents of one file; (what is wrong, None) for those that can not be read."""
    folder = source_of_path(each.path)
    try:
        if each.format in ROWS:
            yield from _rows(each, settings, folder)
            return
        with opened(each) as stream:
            data = read_all(stream, each.packing)
        if each.format == "html":
            from ..readers.html import extract

            yield extract(data, settings.encoding).text, folder
        else:
            yield decode(data, settings.encoding).text, folder
    except OSError as error:
        yield f"{each.label}: the file can not be read: {error.strerror or error}: left out", None
    except DamagedError as error:
        yield f"{each.label}: {error}: what follows is left out", None
    except ReadError as error:
        yield f"{each.label}: {str(error).replace('passed through unchanged', 'left out')}", None


def _rows(each: Input, settings: Settings, folder: str) -> Iterator[tuple[str, str | None]]:
    """As `_documents`, of a file of many. Raises OSError, DamagedError."""
    encoding = encoding_of(settings.encoding) if each.format == "jsonl" else "utf-8"
    with rows(each, _plan(settings)) as found:
        for number, data in enumerate(found, found.first):
            line = Line(data, each.path, each.name, number, encoding, each.format)
            if not line.blank:
                yield _document(line, settings, folder)


def _plan(settings: Settings) -> Plan:
    return Plan(settings.text_field, settings.id_field, settings.source_field, settings.encoding, objects=True)


def _document(line: Line, settings: Settings, folder: str) -> tuple[str, str | None]:
    """(text, source) of one line; (what is wrong, None) where it can not be read. folder: the source of its file."""
    try:
        value = line.row().value
    except LineError as error:
        return f"{line.label}: {error}: left out", None
    text = value.get(settings.text_field)
    if not isinstance(text, str):
        return (
            f"{line.label}: the object has no text in {settings.text_field!r}: left out; "
            "name the right field with --text-field",
            None,
        )
    source = source_of_object(value, settings.source_field)
    return text, folder if source is None else source
