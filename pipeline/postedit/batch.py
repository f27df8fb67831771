"""Many documents through one worker or several processes: in order, with a bounded number under way."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING, Any

from .guard import LateError, limit
from .readers.files import ROWS, STDIN, Input, is_device, opened, shown, text_name
from .readers.lines import Line, encoding_of
from .readers.packed import DamagedError, read_all, split
from .readers.remote import is_url
from .readers.tables import Plan, rows

if TYPE_CHECKING:
    from .worker import Done, Job, Worker

# Lines of a JSONL file that go to a process at once, by size: enough that handing them over does not cost.
_BLOCK = 1 << 16
# What a record says of a document that its process died of.
DIED = "its process died (a crash, no memory, or the time limit): passed through unchanged"


@dataclass(slots=True)
class Unit:
    """What is worked on at once: a text file, or some lines of a JSONL file. `last`: nothing of the input follows."""

    index: int  # of the input
    source: Input
    lines: list[bytes] | None = None  # None: a text file, which the worker reads itself unless `data` is there
    head: Any = None  # on the first unit of a table: what its writer has to know
    problem: str | None = None  # on the last unit, what ended the reading early
    refuse: str | None = None  # why its documents are to be handed over as they are
    data: bytes | None = None
    number: int = 1  # of the first line
    last: bool = True
    size: int = 0
    encoding: str = "utf-8"  # of a JSONL file
    sha256: str = ""  # of a JSONL file as far as this unit; of a table on its last one; "" where it could not be read


@dataclass(slots=True)
class Part:
    """A unit, done. Blank lines of JSONL are bytes."""

    unit: Unit
    done: list[Done | bytes] = field(default_factory=list)


def patch_name(each: Input) -> str:
    """The name in a patch that goes to standard output: below the current folder where it can be."""
    if each.path == STDIN:
        return "stdin"
    below = patched_name(each)
    if is_url(each.path):
        return below
    try:
        name = shown(os.path.relpath(each.path))
    except ValueError:  # another drive
        return below
    return below if name.startswith("..") else patched_name(each, name.replace(os.sep, "/"))


def patched_name(each: Input, name: str | None = None) -> str:
    """The name that the patch of an input is for: that of its text, unpacked."""
    name = text_name(name or each.name, each.format)
    return split(name)[0] if each.packing else name


def units(inputs: Sequence[Input], block: int, plan: Plan) -> Iterator[Unit]:
    """The work, input by input. block: bytes of rows in one unit, which has fewer where they would be waited for."""
    for index, each in enumerate(inputs):
        if each.format in ROWS:
            yield from _line_units(index, each, block, plan)
        elif each.path == STDIN:
            data = sys.stdin.buffer.read()
            yield Unit(index, each, data=data, size=len(data))
        else:
            size = 0
            with contextlib.suppress(OSError, ValueError):  # reading it will tell; an address has no size here
                size = os.path.getsize(each.path)
            yield Unit(index, each, size=size)


def _line_units(index: int, each: Input, block: int, plan: Plan) -> Iterator[Unit]:
    encoding = encoding_of(plan.encoding) if each.format == "jsonl" else "utf-8"
    lines: list[bytes] = []
    number, size = 1, 0
    head, sha256, problem = None, "", None
    try:
        with rows(each, plan) as source:
            head, number = source.head, source.first
            for line in source:
                lines.append(line)
                size += len(line)
                if size > block or (each.path == STDIN and not source.at_hand):
                    unit = Unit(index, each, lines, head, number=number, last=False, size=size, encoding=encoding)
                    unit.sha256 = source.sha256 if each.format == "jsonl" else ""
                    yield unit
                    del unit
                    head, number, lines, size = None, number + len(lines), [], 0
            sha256 = source.sha256
    except OSError as error:
        problem = f"the file can not be read: {error.strerror or error}"
    except DamagedError as error:
        problem = str(error)
    yield Unit(index, each, lines, head, problem, number=number, size=size, encoding=encoding, sha256=sha256)


Guard = Callable[[float], contextlib.AbstractContextManager[None]]


def run_unit(worker: Worker, unit: Unit, guard: Guard = limit) -> Part:
    """Do the work of one unit. A document that fails or takes too long is handed over as it is."""
    each = unit.source
    part = Part(unit)
    if unit.lines is not None:
        for line in lines_of(unit):
            part.done.append(line.data if line.blank else run_line(worker, line, unit.refuse, guard))
        if unit.problem is not None:
            part.done.append(_unread(each, unit.problem))
        unit.lines = None  # not sent back
        return part
    content = unit.data
    unit.data = None
    if content is None:
        try:
            content = _read(each, worker.job.document_bytes)
        except (OSError, DamagedError) as error:
            problem = str(error)
            if isinstance(error, OSError):
                problem = f"the file can not be read: {error.strerror or error}"
            part.done.append(_unread(each, problem))
            return part
        unit.size = len(content)
    part.done.append(_file(worker, each, content, unit.refuse, guard))
    return part


def lines_of(unit: Unit) -> Iterator[Line]:
    """The documents of a unit of many, blank lines among them."""
    each = unit.source
    for number, data in enumerate(unit.lines or (), unit.number):
        yield Line(data, each.path, each.name, number, unit.encoding, each.format)


def _read(each: Input, most: int) -> bytes:
    with opened(each) as stream:
        if most and not each.packing and is_device(each.path):  # which may have no end
            content = stream.read(most + 1)
            if len(content) > most:
                raise DamagedError("the device holds more than a document can: name a file")
            return content
        return read_all(stream, each.packing)


def run_line(worker: Worker, line: Line, problem: str | None = None, guard: Guard = limit) -> Done:
    """Do one document of a file of many. problem: why it is to be handed over as it is."""
    job = worker.job
    problem = problem or _too_long(len(line.data), job)
    if problem is None:
        try:
            with guard(job.document_seconds):
                return worker.line(line)
        except LateError:
            problem = _late(job)
        except Exception as error:
            problem = _bug(error)
    try:
        return worker.refused(line, problem)
    except Exception:  # not even that
        return _raw(line.label, line.data, problem)


def _file(worker: Worker, each: Input, data: bytes, problem: str | None, guard: Guard) -> Done:
    job = worker.job
    problem = problem or _too_long(len(data), job)
    if problem is None:
        try:
            name = patched_name(each) if job.names_below else patch_name(each)
            with guard(job.document_seconds):
                return worker.file(data, each.name, each.label, name, each.path, each.format, each.packing)
        except LateError:
            problem = _late(job)
        except Exception as error:
            problem = _bug(error)
    try:
        return worker.refused_file(data, each.name, each.label, problem, each.format, each.packing)
    except Exception:
        return _raw(each.label, data, problem)


def _too_long(size: int, job: Job) -> str | None:
    if not job.document_bytes or size <= job.document_bytes:
        return None
    return (
        f"it has {size:,} bytes, more than --document-bytes {job.document_bytes}: passed through unchanged; "
        "split it, or allow more"
    )


def _late(job: Job) -> str:
    return f"it took longer than --document-seconds {job.document_seconds:g}: passed through unchanged"


def _bug(error: Exception) -> str:
    return f"it failed ({type(error).__name__}: {error}): passed through unchanged; please report this"


def _raw(label: str, data: bytes, problem: str) -> Done:
    """A document handed over without even a record."""
    from .report.tally import Count
    from .worker import Done

    return Done(label, data, before=data, count=Count(documents=1, failed=1), error=problem)


def singles(unit: Unit) -> Iterator[Unit]:
    """The unit, document by document."""
    if unit.lines is None:
        yield unit
        return
    for number, line in enumerate(unit.lines, unit.number):
        yield replace(unit, lines=[line], number=number, problem=None)
    if unit.problem is not None:
        yield replace(unit, lines=[])


def handed_over(unit: Unit, problem: str) -> Part:
    """A unit of one document, not worked on at all."""
    part = Part(replace(unit, lines=None, data=None))
    if unit.lines is not None:
        part.done = [line.data if line.blank else _raw(line.label, line.data, problem) for line in lines_of(unit)]
        return part
    try:
        part.done = [_raw(unit.source.label, unit.data or _read(unit.source, 0), problem)]
    except (OSError, DamagedError):
        part.done = [_unread(unit.source, problem)]
    return part


def _unread(each: Input, problem: str) -> Done:
    """An input that could not be read, or not to its end."""
    from .report.tally import Count
    from .worker import Done

    return Done(each.label, b"", count=Count(documents=1, failed=1), error=problem)


def process(inputs: Sequence[Input], job: Job, jobs: int, engine: str = "local") -> Generator[Part, None, None]:
    """Every unit of `inputs`, done, in order."""
    if engine == "ray":
        from . import cluster

        yield from cluster.process(units(inputs, cluster.BLOCK, job.plan()), job, jobs)
        return
    work = units(inputs, _BLOCK, job.plan())
    if jobs > 1:
        from .crew import in_order

        yield from in_order(work, job, jobs)
        return
    from .worker import Worker

    worker = Worker(job)
    for unit in work:
        yield run_unit(worker, unit)


_temporary = 0


def write_atomic(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; the folders above it are made."""
    with Atomic(path) as stream:
        stream.write(data)


class Atomic:
    """A file that takes its place when the block ends without an error, and is gone otherwise.

    kept: bytes of a file that an earlier run began and left (`leave`), which goes on behind them.
    """

    def __init__(self, path: str | os.PathLike[str], *, kept: int | None = None, unfinished: str | None = None) -> None:
        global _temporary
        _temporary += 1
        self.path = os.fspath(path)
        folder = os.path.dirname(self.path)
        os.makedirs(folder or ".", exist_ok=True)
        # the name does not grow with the file's, which may be as long as names can be
        self.temporary = unfinished or os.path.join(folder, f".postedit-{os.getpid()}-{_temporary}.tmp")
        self.stream = open(self.temporary, "r+b" if kept else "wb" if unfinished else "xb")  # noqa: SIM115
        if kept:
            self.stream.truncate(kept)
            self.stream.seek(kept)

    def __enter__(self) -> IO[bytes]:
        return self.stream

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            self.stream.close()  # which may find the disk full
            if kind is None:
                os.replace(self.temporary, self.path)
        except BaseException:
            kind = OSError
            raise
        finally:
            if kind is not None:
                with contextlib.suppress(OSError):
                    os.unlink(self.temporary)

    def leave(self) -> None:
        """Let the unfinished file be, for a later run."""
        with contextlib.suppress(OSError):
            self.stream.close()
