"""How far a long run is: a bar on a terminal, a line every so often anywhere else. On standard error."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from ..batch import Part
from ..config import Settings
from ..readers.files import STDIN, TABLES, Input
from ..readers.remote import is_url
from ..report.tally import say

_SECONDS = 10.0  # between lines; a short run says nothing
_MB = 1e6

Step = Callable[[Part], None]


@contextlib.contextmanager
def progress(found: Sequence[Input], settings: Settings, writes: bool) -> Iterator[Step]:
    """Yields what is to be called with every part that is done. writes: standard output stays empty."""
    alone = writes or not sys.stdout.isatty()
    typed = sys.stdin.isatty() and any(each.path == STDIN for each in found)
    if settings.quiet or settings.verbose or typed or not alone:
        yield lambda part: None
        return
    total = _total(found)
    if not sys.stderr.isatty():
        yield _Lines(total).step
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = [TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[documents]:,} documents")]
    left = [TransferSpeedColumn(), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn()]
    with Progress(*columns, *left, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("cleaning", total=total, documents=0)
        documents = 0

        def step(part: Part) -> None:
            nonlocal documents
            documents += _documents(part)
            bar.update(task, advance=part.unit.size, documents=documents)

        yield step


def _documents(part: Part) -> int:
    return sum(not isinstance(done, bytes) for done in part.done)


def _total(found: Sequence[Input]) -> int | None:
    """Bytes to read; None where that can not be known."""
    total = 0
    for each in found:
        # what is unpacked, or is no lines of JSON, says nothing of how far it is
        if each.path == STDIN or each.packing or each.format in TABLES or is_url(each.path):
            return None
        with contextlib.suppress(OSError):
            total += os.path.getsize(each.path) - each.begun
    return total


class _Lines:
    """Plain lines, for a log."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._size = self._documents = 0
        self._began = self._told = time.monotonic()

    def step(self, part: Part) -> None:
        self._size += part.unit.size
        self._documents += _documents(part)
        now = time.monotonic()
        if now - self._told < _SECONDS:
            return
        self._told = now
        rate = self._size / (now - self._began)
        of, left = "", ""
        if self._total:
            of = f" of {self._total / _MB:,.1f}"
            if rate:
                minutes, seconds = divmod(max(0, round((self._total - self._size) / rate)), 60)
                left = f", {minutes // 60}:{minutes % 60:02}:{seconds:02} left"
        say(f"{self._documents:,} documents, {self._size / _MB:,.1f}{of} MB, {rate / _MB:,.2f} MB/s{left}")
