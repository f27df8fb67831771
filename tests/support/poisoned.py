"""The command line with a cleaner that some words kill. Run as a script, so that its processes get that cleaner, too."""

import ctypes
import os
import signal
import sys
import time

import postedit.guard
import postedit.worker
from postedit.cleaner import Cleaner
from postedit.cli import main


def _memory():
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    bytearray(1 << 40)


POISONS = {
    "POISON-SEGFAULT": lambda: ctypes.string_at(0),
    "POISON-EXIT": lambda: os._exit(7),
    "POISON-KILL": lambda: os.kill(os.getpid(), signal.SIGKILL),  # as the kernel does where memory runs out
    "POISON-MEMORY": _memory,
    "POISON-SLEEP": lambda: time.sleep(1000),
    "POISON-LOOP": lambda: all(True for _ in iter(int, 1)),
    "POISON-STUCK": lambda: sum(range(10**15)),  # hears no signal
    "POISON-BUG": lambda: 1 / 0,
}


class Poisoned(Cleaner):
    """A cleaner that takes poison."""

    def clean(self, text, source=None):
        for word, act in POISONS.items():
            if word in text:
                act()
        return super().clean(text, source)


postedit.worker.Cleaner = Poisoned
postedit.guard._GRACE_SECONDS = 2.0  # of processor time, which the tests wait for

if __name__ == "__main__":
    sys.exit(main())
