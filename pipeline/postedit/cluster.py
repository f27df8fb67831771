"""Ray under the command line: the units of work that `--jobs` gives to processes here, given to those of a cluster.

This process reads and writes, so that no other one needs the files, and the output is that of `--jobs`: the same units,
the same worker, in order. What is under way is bounded. Ray gives the unit of a process or node that died to another;
one that kills every process it is given to is taken apart, and the document that did it passed through unchanged.

The cluster is the one that RAY_ADDRESS names (`ray job submit` sets it), else one on this machine for this run alone.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from . import __version__
from .batch import DIED, Part, Unit, run_unit, singles
from .config import UserError
from .guard import limit
from .inventory import merge_bytes
from .readers.files import ROWS, STDIN, Input
from .readers.remote import is_url

if TYPE_CHECKING:
    from .worker import Job, Worker

# Bytes of lines in one unit: Ray takes about a millisecond to hand one over.
BLOCK = 1 << 18
# How often a unit is tried again whose process died.
RETRIES = 3
# Units under way for each processor: the one it works on, and some that wait, so that none waits for this process.
_AHEAD = 4
# Bytes of what is under way on this machine; Ray takes a third of the memory by default.
_STORE = 200_000_000
# How long a cluster has to answer.
_KNOCK_SECONDS = 10.0
# Inventories that are merged at once.
_FAN = 8

T = TypeVar("T")


def check(found: Sequence[Input]) -> None:
    """Raises UserError where Ray is not installed, or can not be given one of the inputs."""
    require()
    for each in found:
        if each.path == STDIN:
            raise UserError("--engine ray reads files, and standard input is none: name files, or leave --engine out")
        if each.format not in ROWS:
            raise UserError(
                f"--engine ray is for files of many documents, and {each.label} is one: "
                "put the texts into JSONL or Parquet, or use --jobs"
            )


def require() -> None:
    """Raises UserError where Ray is not installed."""
    if find_spec("ray") is None or find_spec("pyarrow") is None:
        raise UserError("Ray needs the extra `ray`: pip install 'postedit[ray]', or leave --engine out")


@contextlib.contextmanager
def connected(jobs: int) -> Iterator[Any]:
    """Ray, ready. jobs: processes of a cluster that is started here. Raises UserError."""
    # nobody is told of this run, and nothing is fetched
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray

    if ray.is_initialized():  # whoever did it ends it
        yield ray
        return
    address = os.environ.get("RAY_ADDRESS")
    if address:
        _knock(address)
    own = {"num_cpus": jobs, "include_dashboard": False, "object_store_memory": _STORE}
    try:
        ray.init(
            address=address or "local",
            logging_level="ERROR",
            log_to_driver=False,
            **({} if address and address != "local" else own),
        )
    except (OSError, RuntimeError, ValueError) as error:
        if address:
            raise _unreached(address, error) from None
        raise UserError(f"Ray can not be started ({_first_line(error)})") from None
    try:
        # Ray prints there what it has to tell, and that is for whoever watches
        with contextlib.redirect_stdout(sys.stderr):
            yield ray
    finally:
        ray.shutdown()


def _knock(address: str) -> None:
    """Raises UserError where nobody listens at HOST:PORT: Ray itself would try for minutes."""
    try:
        at = urlsplit(address if "://" in address else f"//{address}")
        if at.hostname and at.port:
            socket.create_connection((at.hostname, at.port), _KNOCK_SECONDS).close()
    except (OSError, ValueError) as error:
        raise _unreached(address, error) from None


def _unreached(address: str, error: Exception) -> UserError:
    return UserError(f"the cluster at RAY_ADDRESS={address} can not be reached ({_first_line(error)})")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".:")[:300]


@contextlib.contextmanager
def told() -> Iterator[None]:
    """What goes wrong in the cluster, as a sentence."""
    from ray.exceptions import RayError, RayTaskError

    try:
        yield
    except RayTaskError as error:
        cause = error.cause
        if isinstance(cause, UserError):
            raise UserError(str(cause)) from None
        raise UserError(
            f"a process of the cluster failed ({type(cause).__name__}: {_first_line(cause or error)}): "
            f"is postedit {__version__} installed on every node?"
        ) from None
    except RayError as error:
        raise UserError(
            f"the cluster failed ({type(error).__name__}: {_first_line(error)}): run again; "
            "with -o DIR the files that are done are kept"
        ) from None


def _in_order(
    ray: Any, work: Iterable[T], submit: Callable[[T], Any], size: Callable[[T], int]
) -> Iterator[tuple[T, Any]]:
    """Each piece of work with the reference to its outcome, in order, so many under way as keep the cluster busy."""
    window: deque[tuple[T, Any]] = deque()
    ahead = taken = 0
    for number, each in enumerate(work):
        if not number % 100:  # a cluster may grow
            ahead = _AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        while window and (len(window) >= ahead or taken + size(each) > _STORE):
            done = window.popleft()
            taken -= size(done[0])
            yield done
        window.append((each, submit(each)))
        taken += size(each)
    yield from window


# -- cleaning -----------------------------------------------------------------------------------------------------------


def process(work: Iterator[Unit], job: Job, jobs: int) -> Iterator[Part]:
    """Every unit of `work`, done, in order. Raises UserError."""
    first = next(work, None)
    if first is None:
        return
    job = portable(job)
    with connected(jobs) as ray, told():
        run = ray.remote(_run).options(num_cpus=1, max_retries=RETRIES)
        given = (ray.put(job), _signature(job))
        absolute = job.cleaner.get("inventory") is not None
        most = job.document_bytes or _STORE

        @cache
        def here() -> Worker:
            from .worker import Worker

            return Worker(job)

        def submit(unit: Unit) -> Any:
            # a document that is too large has nothing to do in the cluster
            return None if unit.size > most else run.remote(_sent(unit, absolute), given)

        units = (each for part in ((first,), work) for each in part)
        for unit, ref in _in_order(ray, units, submit, lambda unit: unit.size):
            try:
                part: Part = run_unit(here(), unit) if ref is None else ray.get(ref)
            except _died():
                part = _taken_apart(unit, lambda one: ray.get(submit(one)), here)
            unit.lines = None
            part.unit = unit
            yield part


def _died() -> tuple[type[Exception], ...]:
    """What Ray says of a task whose process died, after the last attempt."""
    from ray import exceptions

    return exceptions.WorkerCrashedError, exceptions.OutOfMemoryError, exceptions.NodeDiedError


def _sent(unit: Unit, absolute: bool) -> Unit:
    """The unit as a process elsewhere can work on it; a file's folder counts where there is an inventory."""
    if not absolute or is_url(unit.source.path):
        return unit
    return replace(unit, source=replace(unit.source, path=os.path.abspath(unit.source.path)))


def portable(job: Job) -> Job:
    """The job with what it reads from files of this machine. Raises ValueError for such a file that can not be used."""
    from .glossary import load as load_glossary
    from .inventory import load as load_inventory

    settings = dict(job.cleaner)
    for name, load in (("glossary", load_glossary), ("inventory", load_inventory)):
        if isinstance(settings.get(name), str | os.PathLike):
            settings[name] = load(settings[name])
    return replace(job, cleaner=settings)


def _signature(job: Job) -> dict[str, Any]:
    from .cleaner import Cleaner

    return Cleaner(**job.cleaner).signature


def made(job: Job, signature: dict[str, Any]) -> Worker:
    """The worker of a process of the cluster. Raises UserError where its output would not be what it would be here."""
    from .worker import Worker

    worker = Worker(job)
    own = worker.cleaner.signature
    if own != signature:
        differing = ", ".join(key for key in signature if own.get(key) != signature[key])
        raise UserError(
            f"a process of the cluster has another postedit (its {differing} differ): install version {__version__}, "
            "with the same models, on every node"
        )
    return worker


_worker: tuple[str, Worker] | None = None


def _run(unit: Unit, given: tuple[Any, dict[str, Any]]) -> Part:
    """In a process of the cluster: do a unit with the worker that is kept for the next one."""
    global _worker
    import ray

    job, signature = given
    if _worker is None or _worker[0] != job.hex():
        _worker = (job.hex(), made(ray.get(job), signature))
    return run_unit(_worker[1], unit, partial(limit, fatal=True))


def _taken_apart(unit: Unit, run: Callable[[Unit], Part], here: Callable[[], Worker]) -> Part:
    """A unit whose processes died, document by document."""
    whole = Part(unit)
    for single in singles(unit):
        try:
            part = run(single)
        except _died():
            part = run_unit(here(), replace(single, refuse=DIED))
        whole.done += part.done
    return whole


# -- the inventory ------------------------------------------------------------------------------------------------------


class Reduced:
    """Inventories, merged in the cluster as they come, as a tree; their order does not matter."""

    def __init__(self, ray: Any) -> None:
        self._merge = ray.remote(_merge).options(num_cpus=1, max_retries=RETRIES)
        self._get = ray.get
        self._levels: list[list[Any]] = []

    def take(self, ref: Any, level: int = 0) -> None:
        """The next one, a reference to bytes."""
        if level == len(self._levels):
            self._levels.append([])
        waiting = self._levels[level]
        waiting.append(ref)
        if len(waiting) == _FAN:
            self._levels[level] = []
            self.take(self._merge.remote(*waiting), level + 1)

    def write(self, stream: IO[bytes]) -> None:
        """Write the outcome."""
        left = [ref for level in self._levels for ref in level]
        while len(left) > _FAN:
            left = [self._merge.remote(*left[at : at + _FAN]) for at in range(0, len(left), _FAN)]
        merge_bytes([self._get(ref) for ref in left], stream)


def _merge(*parts: bytes) -> bytes:
    import io

    out = io.BytesIO()
    merge_bytes(parts, out)
    return out.getvalue()


def reduce(
    work: Iterable[T],
    size: Callable[[T], int],
    count: Callable[[T, Any], tuple[Any, bytes]],
    given: Any,
    jobs: int,
    hear: Callable[[Any], None],
) -> bytes:
    """The inventory of all pieces of `work`. Raises UserError.

    size: bytes of a piece.
    count: called in a process of the cluster with a piece and `given`; returns what there is to say of it, which `hear`
        is told in order, and its inventory.
    """
    import io

    out = io.BytesIO()
    with connected(jobs) as ray, told():
        run = ray.remote(count).options(num_cpus=1, max_retries=RETRIES, num_returns=2)
        reduced = Reduced(ray)
        for _, (said, part) in _in_order(ray, work, lambda each: run.remote(each, given), size):
            hear(ray.get(said))
            reduced.take(part)
        reduced.write(out)
    return out.getvalue()
