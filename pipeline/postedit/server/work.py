"""What happens in a process of the pool: one document in, one line of JSON out."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from multiprocessing.connection import Connection
from typing import Any, Literal, NamedTuple

from ..readers.files import STDIN
from ..readers.lines import Line
from ..records import dumps
from ..report.diff import visible

# What a process may take beyond what it has when it is warm, and how large it may have been before it is replaced.
_HEADROOM = 1 << 30
_LARGE = 512 << 20
# A process whose parent is gone, or can not end it, ends itself so many seconds after it should have.
_FUSE = 10
# Something for the tables and models that are loaded when they are asked for.
_WARM = (
    "On Monday ASV said that prezident Putins was in Москве , and Пескова too : the the wheather .\n"
    "Labdien visiem draugiem , mr Smith sayd . A cafÃ© in 2024-01-01\u2028 ."
)


class Task(NamedTuple):
    """One document. settings: what the request says of the Cleaner's. problem: why it is not to be cleaned after all."""

    kind: Literal["clean", "revert"]
    line: bytes
    settings: tuple[tuple[str, Any], ...] = ()
    problem: str | None = None


class Outcome(NamedTuple):
    """The line that came out; or, of a record that does not hold, what is wrong with it."""

    line: bytes
    error: str | None = None


class Process:
    """The work of one process. base: the server's settings of the Cleaner, which those of a task win over."""

    def __init__(self, base: Mapping[str, Any]) -> None:
        self._base = dict(base)
        # read once, not again for each combination of settings
        if base.get("glossary") is not None:
            from ..glossary import load as load_glossary

            self._base["glossary"] = load_glossary(base["glossary"])
        if base.get("inventory") is not None:
            from ..inventory import load as load_inventory

            self._base["inventory"] = load_inventory(base["inventory"])
        self._worker = lru_cache(maxsize=8)(self._make)

    def _make(self, settings: tuple[tuple[str, Any], ...]) -> Any:
        from ..worker import Job, Worker

        return Worker(Job(cleaner={**self._base, **dict(settings)}))

    def warm(self) -> None:
        """Load what the first documents would load."""
        self(Task("clean", dumps({"text": _WARM}).encode()))

    def __call__(self, task: Task) -> Outcome:
        line = Line(task.line, STDIN, "-", 1, "utf-8")
        if task.kind == "revert":
            from ..cli.revert import original_of

            restored = original_of(line)
            return Outcome(restored.line, restored.error and restored.error.removesuffix("; passed through unchanged"))
        worker = self._worker(task.settings)
        return Outcome((worker.line(line) if task.problem is None else worker.refused(line, task.problem)).output)


def main(connection: Connection, make: Callable[[Mapping[str, Any]], Any], base: Mapping[str, Any]) -> None:
    """The life of a process: make(base) is what does the work; a first message says that it is ready."""
    # Ctrl-C and a service manager tell all processes of a group; the parent finishes, and ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        _live(connection, make, base)
    except (EOFError, OSError):  # the parent has gone
        pass
    except Exception as error:  # not as a traceback, whose lines could hold lines of a text
        print(f"a process of the pool ends: {visible(repr(error))[:1000]}", file=sys.stderr, flush=True)
        sys.exit(1)


def _live(connection: Connection, make: Callable[[Mapping[str, Any]], Any], base: Mapping[str, Any]) -> None:
    process = make(base)
    process.warm()
    _bound_memory()
    connection.send(None)
    while True:
        task, seconds = connection.recv()
        _fuse(seconds + _FUSE)
        outcome = process(task)
        _fuse(0)
        connection.send((outcome, _large()))


def _fuse(seconds: float) -> None:
    if hasattr(signal, "setitimer"):  # SIGALRM ends the process, whatever it is in the middle of
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _bound_memory() -> None:
    """Let a document that takes too much memory fail by itself, not the machine."""
    try:
        import resource

        with open("/proc/self/statm") as statm:
            now = int(statm.read().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):  # not Linux
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or now + _HEADROOM < hard:
        resource.setrlimit(resource.RLIMIT_AS, (now + _HEADROOM, hard))


def _large() -> bool:
    try:
        import resource
    except ImportError:
        return False
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > _LARGE
