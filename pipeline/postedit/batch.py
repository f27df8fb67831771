"""Many documents through one worker or several processes: in order, with a bounded number under way."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from .config import UserError
from .readers.files import ROWS, STDIN, Input, opened, shown, text_name
from .readers.lines import Line, encoding_of
from .readers.packed import DamagedError, read_all, split
from .readers.remote import is_url
from .readers.tables import Plan, rows

if TYPE_CHECKING:
    from .worker import Done, Job, Worker

# Lines of a JSONL file that go to a process at once, by size: enough that handing them over does not cost.
_BLOCK = 1 << 16


@dataclass(slots=True)
class Unit:
    """What is worked on at once: a text file, or some lines of a JSONL file. `last`: nothing of the input follows."""

    index: int  # of the input
    source: Input
    lines: list[bytes] | None = None  # None: a text file, which the worker reads itself unless `data` is there
    head: Any = None  # on the first unit of a table: what its writer has to know
    problem: str | None = None  # on the last unit, what ended the reading early
    data: bytes | None = None
    number: int = 1  # of the first line
    last: bool = True
    size: int = 0
    encoding: str = "utf-8"  # of a JSONL file
    sha256: str = ""  # of the whole JSONL file or table, on its last unit; "" where it could not be read


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
    """The work, input by input. block: bytes of JSONL lines in one unit; 0 for line by line."""
    for index, each in enumerate(inputs):
        if each.format in ROWS:
            yield from _line_units(index, each, 0 if each.path == STDIN else block, plan)
        elif each.path == STDIN:
            data = sys.stdin.buffer.read()
            yield Unit(index, each, data=data, size=len(data))
        else:
            yield Unit(index, each)


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
                if size > block:
                    yield Unit(index, each, lines, head, number=number, last=False, size=size, encoding=encoding)
                    head, number, lines, size = None, number + len(lines), [], 0
            sha256 = source.sha256
    except OSError as error:
        problem = f"the file can not be read: {error.strerror or error}"
    except DamagedError as error:
        problem = str(error)
    yield Unit(index, each, lines, head, problem, number=number, size=size, encoding=encoding, sha256=sha256)


def run_unit(worker: Worker, unit: Unit) -> Part:
    """Do the work of one unit."""
    each = unit.source
    part = Part(unit)
    if unit.lines is not None:
        for number, data in enumerate(unit.lines, unit.number):
            line = Line(data, each.path, each.name, number, unit.encoding, each.format)
            part.done.append(data if line.blank else worker.line(line))
        if unit.problem is not None:
            part.done.append(_unread(each, unit.problem))
        unit.lines = None  # not sent back
        return part
    content = unit.data
    unit.data = None
    if content is None:
        try:
            with opened(each) as stream:
                content = read_all(stream, each.packing)
        except (OSError, DamagedError) as error:
            problem = str(error)
            if isinstance(error, OSError):
                problem = f"the file can not be read: {error.strerror or error}"
            part.done.append(_unread(each, problem))
            return part
        unit.size = len(content)
    part.done.append(
        worker.file(
            content,
            each.name,
            each.label,
            patched_name(each) if worker.job.names_below else patch_name(each),
            each.path,
            each.format,
            each.packing,
        )
    )
    return part


def _unread(each: Input, problem: str) -> Done:
    """An input that could not be read, or not to its end."""
    from .report.tally import Count
    from .worker import Done

    return Done(each.label, b"", count=Count(documents=1, failed=1), error=problem)


_worker: Worker | None = None


def _start(job: Job) -> None:
    """Makes the worker of a process."""
    global _worker
    import signal

    from .worker import Worker

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells and ends
    _worker = Worker(job)


def _work(unit: Unit) -> Part:
    assert _worker is not None
    return run_unit(_worker, unit)


def process(inputs: Sequence[Input], job: Job, jobs: int, engine: str = "local") -> Generator[Part, None, None]:
    """Every unit of `inputs`, done, in order."""
    plan = job.plan()
    if engine == "ray":
        from . import cluster

        yield from cluster.process(units(inputs, cluster.BLOCK, plan), job, jobs)
        return
    if jobs == 1:
        from .worker import Worker

        worker = Worker(job)
        for unit in units(inputs, 0, plan):
            yield run_unit(worker, unit)
        return
    yield from _parallel(units(inputs, _BLOCK, plan), job, jobs)


def _parallel(work: Iterator[Unit], job: Job, jobs: int) -> Iterator[Part]:
    import multiprocessing
    import threading
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from queue import Empty, Full, Queue

    # fork would copy the threads' locks; the server forks from a process that has none
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(method), _start, (job,))
    # Reading has a thread of its own, so that what is done is handed on while the next line is waited for.
    window: Queue[Future[Part] | BaseException | None] = Queue(jobs * 4)
    stop = threading.Event()

    def put(item: Future[Part] | BaseException | None) -> None:
        while not stop.is_set():
            try:
                window.put(item, timeout=0.2)
                return
            except Full:
                continue

    def read() -> None:
        try:
            for unit in work:
                if stop.is_set():
                    return
                put(pool.submit(_work, unit))
            put(None)
        except BaseException as error:
            put(error)

    threading.Thread(target=read, daemon=True, name="postedit-reader").start()
    try:
        while True:
            try:
                item = window.get(timeout=0.2)  # a wait without end would not hear Ctrl-C on every system
            except Empty:
                continue
            if item is None:
                break
            if isinstance(item, BaseException):
                raise item
            yield item.result()
    except BrokenProcessPool:
        raise UserError(
            "a process of --jobs died (out of memory?): run again with fewer jobs; with -o DIR what is done is kept"
        ) from None
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)


_temporary = 0


def write_atomic(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; the folders above it are made."""
    with Atomic(path) as stream:
        stream.write(data)


class Atomic:
    """A file that takes its place when the block ends without an error, and is gone otherwise."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        global _temporary
        _temporary += 1
        self.path = os.fspath(path)
        folder = os.path.dirname(self.path)
        os.makedirs(folder or ".", exist_ok=True)
        # the name does not grow with the file's, which may be as long as names can be
        self.temporary = os.path.join(folder, f".postedit-{os.getpid()}-{_temporary}.tmp")
        self.stream = open(self.temporary, "xb")  # noqa: SIM115

    def __enter__(self) -> IO[bytes]:
        return self.stream

    def __exit__(self, kind: object, *_: object) -> None:
        self.stream.close()
        if kind is None:
            os.replace(self.temporary, self.path)
        else:
            os.unlink(self.temporary)
