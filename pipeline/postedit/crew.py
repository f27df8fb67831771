"""The processes of a batch. A document may take its process with it: the others are done all the same."""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from .batch import DIED, Part, Unit, handed_over, run_unit, singles
from .config import UserError
from .guard import limit
from .worker import Job

# How long a process may take to load what it needs.
_START_SECONDS = 300.0
# What may be under way at once, by the size of the input; one document may be larger.
_BYTES = 32 << 20


class Crew:
    """`jobs` processes. Each has a thread here that waits for it."""

    def __init__(self, jobs: int, job: Job) -> None:
        # fork would copy the threads' locks; the server forks from a process that has none
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context: Any = multiprocessing.get_context(method)
        if method == "forkserver":
            context.set_forkserver_preload(["postedit.worker"])  # loaded once for all
        self._slots = [_Slot(context, job) for _ in range(jobs)]
        self._free: queue.SimpleQueue[_Slot] = queue.SimpleQueue()
        for slot in self._slots:
            self._free.put(slot)
        self._threads = ThreadPoolExecutor(jobs, "postedit-crew")

    def submit(self, unit: Unit) -> Future[Part]:
        """The unit, to be done by the next process that is free."""
        return self._threads.submit(self._run, unit)

    def _run(self, unit: Unit) -> Part:
        slot = self._free.get()
        try:
            return slot.run(unit)
        finally:
            self._free.put(slot)

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for slot in self._slots:
            slot.close()
        self._threads.shutdown()


class _Slot:
    """The place of one process, and of the next one when that is dead."""

    def __init__(self, context: Any, job: Job) -> None:
        self._context, self._job = context, job
        self._process: Any = None
        self._connection: Any = None
        self._closed = False
        self._lock = threading.Lock()  # between starting and closing

    def run(self, unit: Unit) -> Part:
        """Do a unit: at once, and document by document where the process died of it."""
        part = self._try(unit)
        if part is not None:
            return part
        whole = Part(replace(unit, lines=None, data=None))
        for single in singles(unit):
            # a document is to blame only for what happens while it is the only one
            part = self._try(single) or self._try(replace(single, refuse=DIED)) or handed_over(single, DIED)
            whole.done += part.done
            whole.unit.size = max(whole.unit.size, part.unit.size)
        return whole

    def _try(self, unit: Unit) -> Part | None:
        """None where the process died."""
        self._start()
        try:
            self._connection.send(unit)
            answer: Part | BaseException = self._connection.recv()
        except (EOFError, OSError):
            self._end()
            return None
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _start(self) -> None:
        with self._lock:
            if self._closed:
                raise RuntimeError("the crew is closed")
            if self._process is not None:
                return
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_live, args=(theirs, self._job), daemon=True)
            process.start()
            theirs.close()
            self._process, self._connection = process, ours
        with contextlib.suppress(EOFError, OSError):
            if ours.poll(_START_SECONDS):
                ours.recv()
                return
        self._end()
        raise UserError("a process of --jobs can not be started (out of memory?): run again with fewer jobs")

    def _end(self) -> None:
        with self._lock:
            if self._process is not None:
                self._connection.close()
                self._process.kill()
                self._process.join()
            self._process = self._connection = None

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()


def _live(connection: Connection, job: Job) -> None:
    """The life of a process; a first message says that it is ready."""
    from .worker import Worker

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells and ends
    # Linux: where memory runs out, this process is to go and not its parent
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:
        score.write("800")
    try:
        worker = Worker(job)
        connection.send(None)
        while True:
            unit = connection.recv()
            try:
                answer: Part | BaseException = run_unit(worker, unit, partial(limit, fatal=True))
            except Exception as error:
                answer = error
            connection.send(answer)
    except (EOFError, OSError):  # the parent has gone
        sys.exit(1)


class _Room:
    """Bytes that may be under way."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._taken = 0
        self._closed = False

    def take(self, size: int) -> bool:
        """Wait for room. False when there will be none any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._taken or self._taken + size <= _BYTES)
            self._taken += size
            return not self._closed

    def give_back(self, size: int) -> None:
        with self._changed:
            self._taken -= size
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()


# The next part, or what ended the reading; None is the end.
_Item = tuple[Future[Part], int] | BaseException | None


def in_order(work: Iterator[Unit], job: Job, jobs: int) -> Iterator[Part]:
    """Every unit of `work`, done, in order. What is read ahead is bounded by number and by size."""
    crew = Crew(jobs, job)
    # Reading has a thread of its own, so that what is done is handed on while the next line is waited for.
    window: queue.Queue[_Item] = queue.Queue(jobs * 4)
    room = _Room()
    stop = False

    def put(item: _Item) -> None:
        while not stop:
            try:
                window.put(item, timeout=0.2)
                return
            except queue.Full:
                continue

    def read() -> None:
        try:
            for unit in work:
                if not room.take(unit.size):
                    return
                put((crew.submit(unit), unit.size))
                del unit  # the next one may be long in coming
            put(None)
        except BaseException as error:
            put(error)

    threading.Thread(target=read, daemon=True, name="postedit-reader").start()
    try:
        while True:
            try:
                item = window.get(timeout=0.2)  # a wait without end would not hear Ctrl-C on every system
            except queue.Empty:
                continue
            if item is None:
                break
            if isinstance(item, BaseException):
                raise item
            future, size = item
            yield future.result()
            del item, future
            room.give_back(size)
    finally:
        stop = True
        room.close()
        crew.close()
