"""`postedit clean`: where the documents come from, where they go, and what is said about it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

from ..batch import Atomic, Part, process
from ..config import Settings, UserError, load
from ..readers.files import ROWS, STDIN, TABLES, Input, check_extras, check_outputs, inputs, native
from ..readers.packed import DamagedError
from ..readers.remote import is_url
from ..readers.tables import Writer, writer
from ..report.patch import Chunk, unified
from ..report.tally import Count, Tally, plural
from ..worker import Done, Job, Worker
from .folder import RESERVED, Folder, put
from .progress import progress


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of one run and never comes from a settings file."""

    output: str | None = None
    records: str | None = None
    check: bool = False
    diff: bool = False


class Sink(Protocol):
    """Where documents go."""

    def take(self, part: Part) -> None:
        """The next part of the work, in order."""

    def close(self) -> None:
        """After the last part."""


def run(
    paths: Sequence[str],
    given: Mapping[str, Any],
    config: str | None,
    output: str | None = None,
    records: str | None = None,
    check: bool = False,
    diff: bool = False,
) -> int:
    """Clean what `paths` mean. Returns the exit status; raises UserError where nothing can be done."""
    settings = load(given, config)
    options = Options(output, records, check, diff)
    away = options.output is not None and is_url(options.output)
    folder = None if options.output is None or away else Path(options.output)
    found = inputs(paths, settings.input_format, folder)
    check_extras(found)
    plan_format = _output_format(paths, found, settings, options)
    _check_paths(found, options, folder)
    if not found:
        raise UserError(f"no documents in {', '.join(paths)}: hidden files, pipes and the output folder do not count")
    if settings.engine == "ray":
        from ..cluster import check as check_cluster

        check_cluster(found)
    colour = options.diff and wants_colour()
    job = Job(
        cleaner=settings.cleaner(),
        text_field=settings.text_field,
        id_field=settings.id_field,
        encoding=settings.encoding,
        source_field=settings.source_field,
        wants=_wants(plan_format, options),
        colour=colour,
        names_below=options.output is not None,
        objects=plan_format == "jsonl",
        document_seconds=settings.document_seconds,
        document_bytes=settings.document_bytes,
    )
    try:
        worker = Worker(job)
    except ValueError as error:  # a selector that means no rule
        raise UserError(str(error)) from None
    tally = Tally(settings.quiet, settings.verbose)
    alone = len(found) == 1
    sink: Sink
    account = (worker.cleaner.signature, _run_settings(settings), found, tally)
    if options.check:
        sink = _Nothing()
    elif options.output is not None:
        at: Folder = Folder(folder, *account) if folder is not None else _remote(options.output, account)
        found, sink = at.pending(), at
    elif options.diff:
        sink = _Records(options.records) if options.records else _Nothing()
    else:
        sink = _Stream(plan_format, options.records)
    if STDIN in [each.path for each in found] and sys.stdin.isatty() and not settings.quiet:
        print("postedit: reading what you type; Ctrl-D ends it", file=sys.stderr)
    out = sys.stdout.buffer
    with (
        contextlib.closing(process(found, job, settings.jobs, settings.engine)) as parts,
        progress(found, settings, options.output is not None) as step,
    ):
        try:
            for part in parts:
                sink.take(part)
                if part.unit.problem is not None and alone:
                    raise UserError(f"{part.unit.source.label}: {part.unit.problem}")
                for done in part.done:
                    if not isinstance(done, bytes):
                        _tell(done, tally, options, settings, out)
                step(part)
        finally:
            sink.close()
    if isinstance(sink, Folder):
        sink.report(settings.id_field, settings.encoding)
    tally.close(options.check)
    return tally.status(options.check)


def wants_colour() -> bool:
    """Whether standard output is a terminal that shows colour, and nobody has asked for none (no-color.org)."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")


def _remote(url: str, account: tuple[Any, ...]) -> Folder:
    from .remote import RemoteFolder

    return RemoteFolder(url, *account)


def _output_format(paths: Sequence[str], found: Sequence[Input], settings: Settings, options: Options) -> str:
    """`text`, `jsonl`, `patch` or `table`: what goes to standard output. Raises UserError for what can not go together."""
    formats = {"text" if each.format == "html" else each.format for each in found}
    tables = formats & TABLES
    asked = settings.output_format
    writes_text = not options.check and not options.diff
    if options.output is not None:
        if STDIN in [each.path for each in found]:
            raise UserError("-o DIR needs files to name its files after, and standard input has no name: leave -o out")
        mixed = (asked == "jsonl" and formats != {"jsonl"}) or (asked == "text" and formats & ROWS)
        if asked == "patch" or mixed:
            raise UserError(
                "-o DIR writes the text, the record and the patch of every text file, and a file of its kind for JSONL, "
                "CSV and Parquet: leave --output-format out"
            )
    elif writes_text and asked != "jsonl" and (len(found) > 1 or any(os.path.isdir(path) for path in paths)):
        raise UserError(
            "several documents can not go to standard output as they are: give -o DIR, or --output-format jsonl"
        )
    if asked == "text" and "jsonl" in formats and writes_text:
        raise UserError("JSONL in is JSONL or a patch out: leave --output-format text away")
    if tables and writes_text and options.output is None and asked in ("text", "patch"):
        raise UserError(f"a table in is a table or JSONL out: leave --output-format {asked} away")
    if formats == {"parquet"} and writes_text and options.output is None and asked is None and sys.stdout.isatty():
        raise UserError("Parquet is nothing to look at: send it to a file, give -o DIR, or --output-format jsonl")
    if formats & ROWS and options.records is not None:
        raise UserError("--records is for text: in JSONL and tables every row carries its record already")
    if "jsonl" in formats and settings.encoding is not None and "{}".encode(settings.encoding) != b"{}":
        raise UserError(f"JSONL is read line by line, and {settings.encoding} has other line ends: convert it to UTF-8")
    return asked or ("jsonl" if formats == {"jsonl"} else "table" if tables else "text")


def _check_paths(found: Sequence[Input], options: Options, folder: Path | None) -> None:
    if folder is not None:
        if folder.exists() and not folder.is_dir():
            raise UserError(f"-o {folder} is a file: name a folder")
        roots = {each.path[: -len(native(each.name))] or "." for each in found if not is_url(each.path)}
        if os.path.realpath(folder) in {os.path.realpath(root) for root in roots}:
            raise UserError(
                f"-o {folder} is the folder the documents are in: name another, so that they stay as they are"
            )
        check_outputs(found, folder, reserved=RESERVED)
    elif options.output is not None:
        for each in found:
            if is_url(each.path) and each.path == f"{options.output.rstrip('/')}/{each.name}":
                raise UserError(f"{each.label} is an input and would be overwritten: choose another place for -o")
        check_outputs(found, Path("-o"), reserved=RESERVED)
    if options.records is not None:
        target = os.path.realpath(options.records)
        if os.path.isdir(target):
            raise UserError(f"--records {options.records} is a folder: name a file")
        if any(os.path.realpath(each.path) == target for each in found if each.path != STDIN):
            raise UserError(f"--records {options.records} is an input and would be overwritten: name another file")


def _wants(plan_format: str, options: Options) -> frozenset[str]:
    wants = set()
    if options.diff:
        wants.add("diff")
    if options.output is not None:
        wants |= {"record", "patch"}
    elif plan_format == "patch":
        wants.add("patch")
    if plan_format in ("jsonl", "table") or options.records is not None:
        wants.add("record")
    return frozenset(wants)


def _run_settings(settings: Settings) -> dict[str, Any]:
    """The settings that decide what a document's outputs look like, besides those in the signature."""
    names = ["input_format", "text_field", "id_field", "encoding"]
    if settings.inventory is not None:
        names.append("source_field")
    return {name: getattr(settings, name) for name in names}


def _tell(done: Done, tally: Tally, options: Options, settings: Settings, out: IO[bytes]) -> None:
    tally.total.add(done.count)
    if done.error:
        tally.problem(done.label, done.error)
    elif options.check and done.count.changed:
        tally.would_change(done.label, done.count)
    elif settings.verbose:
        print(f"postedit: {done.label}: {_words(done.count)}", file=sys.stderr, flush=True)
    if options.diff and done.diff:
        out.write(done.diff.encode("utf-8", "backslashreplace"))
        out.flush()


def _words(count: Count) -> str:
    if not count.edits and not count.findings:
        return "nothing to change"
    return f"{plural(count.edits, 'edit')}, {plural(count.findings, 'finding')}"


class _Nothing:
    """--check and --diff write no document."""

    def take(self, part: Part) -> None:
        pass

    def close(self) -> None:
        pass


class _Records:
    """--records FILE: the records of text documents, in order; the file is there once all are."""

    def __init__(self, path: str) -> None:
        try:
            self._file = Atomic(path)
        except OSError as error:
            raise UserError(f"--records {path} can not be written: {error.strerror}") from None

    def take(self, part: Part) -> None:
        for done in part.done:
            if not isinstance(done, bytes):
                self._file.stream.write(done.record)

    def close(self) -> None:
        self._file.__exit__(sys.exc_info()[0])


class _Stream:
    """Standard output."""

    def __init__(self, plan_format: str, records: str | None) -> None:
        self._format = plan_format
        self._records = _Records(records) if records else None
        self._out: IO[bytes] = sys.stdout.buffer
        self._chunks: list[Chunk] = []
        self._table: Writer | None = None

    def take(self, part: Part) -> None:
        if self._records:
            self._records.take(part)  # first, so that whoever has the text can have its record
        if self._format == "table":
            self._take_rows(part)
            return
        for done in part.done:
            if self._format == "patch" and part.unit.source.format == "jsonl":
                self._chunks.append((done, done) if isinstance(done, bytes) else (done.before, done.output))
            else:
                self._out.write(self._bytes(part.unit.source, done))
        self._out.flush()
        if part.unit.last and self._chunks:
            from ..batch import patch_name

            self._out.write(unified(patch_name(part.unit.source), self._chunks))
            self._out.flush()
            self._chunks = []

    def _take_rows(self, part: Part) -> None:
        unit = part.unit
        if self._table is None and (unit.problem is None or unit.head is not None):
            self._table = writer(unit.source, self._out, unit.head, pack=False)
        if self._table is not None:
            try:
                put(self._table, part)
                if unit.last and unit.problem is None:
                    self._table.close()
                    self._table = None
            except DamagedError as error:
                raise UserError(f"{unit.source.label}: {error}") from None
        self._out.flush()

    def _bytes(self, source: Input, done: Done | bytes) -> bytes:
        if isinstance(done, bytes):
            return done
        if source.format in ROWS or self._format == "text":
            return done.output
        return done.patch if self._format == "patch" else done.record

    def close(self) -> None:
        if self._table is not None:  # it was not read to its end
            self._table.abandon()
        if self._records:
            self._records.close()
