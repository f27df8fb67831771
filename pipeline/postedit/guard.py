"""A time limit for the work on one document."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

# A process that is lost to one long call of C code, which no exception can end, ends itself after so much more.
_GRACE_SECONDS = 10.0
# The alarm comes again, as it may fall into code that can not raise.
_AGAIN_SECONDS = 0.5


class LateError(BaseException):
    """The time is up. Not an Exception: nothing on the way may take it for a fault of its own."""


def _late(*_: object) -> None:
    raise LateError


@contextlib.contextmanager
def limit(seconds: float, *, fatal: bool = False) -> Iterator[None]:
    """Raises LateError in the block when it takes longer than `seconds` (0: for ever).

    fatal: the process may be ended where that can not be done. Without the signals of Unix, and outside the main
    thread, there is no limit.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not seconds or not usable:
        yield
        return
    before = signal.signal(signal.SIGALRM, _late)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_SECONDS)
            if fatal:  # by processor time; nobody handles this one, so that the kernel does what it is for
                signal.setitimer(signal.ITIMER_VIRTUAL, seconds + _GRACE_SECONDS)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            if fatal:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:  # an alarm may have come in the `finally` above
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
