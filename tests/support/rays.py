"""A small cluster on this machine, and its processes."""

import importlib.util
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed: `make test-ray` has it"
)


@contextmanager
def cluster() -> Iterator[None]:
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray

    ray.init(
        address="local",
        num_cpus=2,
        include_dashboard=False,
        object_store_memory=100_000_000,
        logging_level="ERROR",
        log_to_driver=False,
    )
    ray.data.DataContext.get_current().enable_progress_bars = False
    try:
        yield
    finally:
        ray.shutdown()


def workers(of: int, title: str) -> list[int]:
    """The processes that work under the process `of` and call themselves `title`...: Linux tells it in /proc."""
    parents, titles = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text("utf-8", "replace")
                titles[int(entry.name)] = (entry / "cmdline").read_bytes().decode("utf-8", "replace")
            except OSError:  # it is gone
                continue
            parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])

    def below(pid: int) -> bool:
        while pid in parents and pid != of:
            pid = parents[pid]
        return pid == of

    return [pid for pid, words in titles.items() if words.startswith(title) and below(pid)]


def kill_one(of: int, title: str, running: object, seconds: float = 120) -> int:
    """SIGKILL to a process that is at work; `running()` says whether there is work still. Returns which it was."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and running():
        for pid in workers(of, title):
            os.kill(pid, signal.SIGKILL)
            return pid
        time.sleep(0.05)
    raise AssertionError(f"no process {title} was seen at work")
