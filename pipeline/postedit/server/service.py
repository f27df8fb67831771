"""The work of the requests: who gets in, in which order documents come out, and when it is too late."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Iterator
from typing import Protocol

from .errors import RequestError
from .limits import Limits
from .work import Outcome, Task


class Runs(Protocol):
    """What `Pool.run` does."""

    async def run(self, task: Task, seconds: float, deadline: float) -> Outcome | str: ...


class Service:
    """Does the tasks of requests in a pool of `jobs` processes, within the limits."""

    def __init__(self, pool: Runs, jobs: int, limits: Limits) -> None:
        self._pool, self._jobs, self.limits = pool, jobs, limits
        self.requests = 0  # that are being worked on or wait

    @contextlib.contextmanager
    def place(self) -> Iterator[None]:
        """A place among the requests that are under way. Raises RequestError where there is none."""
        if self.requests >= self._jobs + self.limits.queue:
            raise RequestError(
                429, "busy", f"{self.requests} requests are waiting already: try again shortly", {"retry-after": "1"}
            )
        self.requests += 1
        try:
            yield
        finally:
            self.requests -= 1

    async def outcomes(self, tasks: Iterable[Task]) -> AsyncGenerator[Outcome, None]:
        """What comes of `tasks`, in their order, each as soon as it and those before it are done.

        One request has no more documents in the pool than there are processes, so that others get their turn. Raises
        RequestError where the request takes too long.
        """
        deadline = asyncio.get_running_loop().time() + self.limits.request_seconds
        pending: deque[asyncio.Task[Outcome]] = deque()
        try:
            for task in tasks:
                pending.append(asyncio.create_task(self._outcome(task, deadline)))
                if len(pending) >= self._jobs:
                    yield await pending[0]
                    pending.popleft()
            while pending:
                yield await pending[0]
                pending.popleft()
        finally:
            for each in pending:
                each.cancel()
            await asyncio.gather(*pending, return_exceptions=True)

    async def _outcome(self, task: Task, deadline: float) -> Outcome:
        limit = self.limits.document_seconds
        outcome = await self._run(task, limit, deadline)
        if not isinstance(outcome, str):
            return outcome
        problem = f"it took longer than {limit:g} s" if outcome == "late" else "the process that worked on it died"
        if task.kind == "revert":
            return Outcome(b"", problem)
        told = f"{problem}: passed through unchanged; please report this"
        outcome = await self._run(task._replace(problem=told), limit, deadline)
        if isinstance(outcome, str):
            raise RequestError(503, "failed", f"{problem}, and so did the next one: try again later")
        return outcome

    async def _run(self, task: Task, seconds: float, deadline: float) -> Outcome | str:
        try:
            outcome = await self._pool.run(task, seconds, deadline)
        except TimeoutError:
            outcome = "late"
        if outcome == "late" and asyncio.get_running_loop().time() >= deadline:
            raise RequestError(
                503,
                "timeout",
                f"the request took longer than {self.limits.request_seconds:g} s: send fewer or shorter documents",
                {"retry-after": "1"},
            )
        return outcome
