"""`postedit inventory`: the first pass over a corpus, and what several such passes found put together."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

from ..batch import Atomic
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


def _write(output: str, write: Callable[[IO[bytes]], None]) -> None:
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
    builder = Builder()
    left_out = 0
    for each in found:
        for text, source in _documents(each, settings):
            if source is None:
                left_out += 1
                print(f"postedit: {text}", file=sys.stderr)
            else:
                builder.add(text, source)
    if not builder.documents and left_out:
        raise UserError("no document could be read: nothing was written")
    _write(output, builder.write)
    if not settings.quiet:
        more = f", {left_out} left out" if left_out else ""
        print(f"postedit: {plural(builder.documents, 'document')} counted{more}", file=sys.stderr)
    return LEFT_OUT if left_out else 0


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
    field = settings.text_field
    encoding = encoding_of(settings.encoding) if each.format == "jsonl" else "utf-8"
    with rows(each, Plan(field, settings.id_field, settings.source_field, settings.encoding, objects=True)) as found:
        for number, data in enumerate(found, found.first):
            line = Line(data, each.path, each.name, number, encoding, each.format)
            if line.blank:
                continue
            try:
                value = line.row().value
            except LineError as error:
                yield f"{line.label}: {error}: left out", None
                continue
            text = value.get(field)
            if isinstance(text, str):
                source = source_of_object(value, settings.source_field)
                yield text, folder if source is None else source
            else:
                told = f"the object has no text in {field!r}: left out; name the right field with --text-field"
                yield f"{line.label}: {told}", None
