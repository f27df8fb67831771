"""Processes that do the work, each of which can be ended in the middle of it.

The pipeline is pure Python, so threads would share one core; and a thread that hangs can not be ended. Each process has
a thread of its own here that waits for it, so that nothing waits in the event loop.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal

from . import work

log = logging.getLogger("postedit.serve")

# How long a process may take to load what it needs.
_START_SECONDS = 120.0

Lost = Literal["late", "died"]


class Pool:
    """`jobs` processes, each of which does work.Process(base)(task) for one task at a time."""

    def __init__(self, jobs: int, base: Mapping[str, Any]) -> None:
        # fork would copy the threads' locks; the server forks from a process that has none
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        self._slots = [_Slot(context, work.Process, base) for _ in range(jobs)]
        self._threads = ThreadPoolExecutor(jobs, "postedit-pool")
        self._free: asyncio.Queue[_Slot] = asyncio.Queue()

    async def start(self) -> None:
        """Start every process, and wait until they are ready. Raises RuntimeError where one can not be started."""
        loop = asyncio.get_running_loop()
        ready = await asyncio.gather(*(loop.run_in_executor(self._threads, slot.ready) for slot in self._slots))
        if not all(ready):
            raise RuntimeError("a process of the pool can not be started")
        for slot in self._slots:
            self._free.put_nowait(slot)

    async def run(self, task: Any, seconds: float, deadline: float) -> Any:
        """The outcome of `task`; or `late` where it took longer than `seconds`, or `died` where its process did.

        deadline: of the waiting for a process and of the work, by the loop's clock. Raises TimeoutError where it passes
        before the work begins. Whoever is cancelled here leaves the work to finish, within its time.
        """
        loop = asyncio.get_running_loop()
        async with asyncio.timeout_at(deadline):
            slot = await self._free.get()
        seconds = max(0.0, min(seconds, deadline - loop.time()))
        done = loop.run_in_executor(self._threads, slot.run, task, seconds)
        done.add_done_callback(lambda _: self._free.put_nowait(slot))
        return await asyncio.shield(done)

    def pids(self) -> list[int]:
        """The processes there are."""
        return [slot.pid for slot in self._slots if slot.pid is not None]

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for slot in self._slots:
            slot.close()
        self._threads.shutdown()


class _Slot:
    """The place of one process, and of the next one when that is ended. All methods but `close` run in its thread."""

    def __init__(self, context: Any, make: Callable[..., Any], base: Mapping[str, Any]) -> None:
        self._context, self._make, self._base = context, make, base
        self._process: Any = None
        self._connection: Any = None
        self._ready = self._closed = False

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work.main, args=(theirs, self._make, self._base), daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours

    def _end(self) -> None:
        if self._process is not None:
            self._connection.close()
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process, self._connection, self._ready = None, None, False

    def ready(self) -> bool:
        """Whether there is a process that takes tasks; one is started where there is none."""
        if self._closed:
            return False
        try:
            if self._process is None:
                self._start()
            if not self._ready:
                self._ready = bool(self._connection.poll(_START_SECONDS))
                if self._ready:
                    self._connection.recv()
        except (EOFError, OSError):
            self._ready = False
        if not self._ready:
            self._end()
        return self._ready

    def run(self, task: Any, seconds: float) -> Any:
        if not self.ready():
            return "died"
        began = time.monotonic()
        try:
            self._connection.send((task, seconds))
            if self._connection.poll(seconds):
                outcome, spent = self._connection.recv()
                if spent:
                    self._replace()
                return outcome
            lost: Lost = "late"
        except (EOFError, OSError):
            lost = "died"
        if not self._closed:
            what = "took too long" if lost == "late" else "died"
            log.warning("a process %s, %.1f s after it was given a document: replaced", what, time.monotonic() - began)
            self._replace()
        return lost

    def _replace(self) -> None:
        """Put another process in the place of this one. It gets ready while nobody waits for it."""
        self._end()
        try:
            self._start()
        except OSError as error:
            log.error("a process can not be started: %s", error)

    def close(self) -> None:
        self._closed = True
        if self._process is not None:
            self._process.kill()
