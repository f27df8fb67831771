"""Fixtures of the fault tests."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import command, here, run  # noqa: F401

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _interrupts_are_heard():
    """A shell starts what it puts in the background with Ctrl-C ignored, and children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """A folder of texts and a JSONL file that take some seconds to clean; edits in many of them."""
    folder = tmp_path_factory.mktemp("corpus") / "in"
    (folder / "texts").mkdir(parents=True)
    make = [sys.executable, str(ROOT / "bench/corpus.py"), "--dirty", "0.05", "--size"]
    texts = subprocess.run([*make, "1.5"], capture_output=True, check=True).stdout
    for number, text in enumerate(texts.split(b"\n=====\n")):
        (folder / "texts" / f"{number:03}.txt").write_bytes(text)
    lines = subprocess.run([*make, "2.5", "--jsonl"], capture_output=True, check=True).stdout
    (folder / "rows.jsonl").write_bytes(lines + b'\n{"text":"the last , without a line end"}')
    return folder


@pytest.fixture
def gone():
    """Waits until no process of a group is left; what was killed must not leave workers behind."""

    def wait(group):
        for _ in range(400):
            if not _alive(group):
                return True
            time.sleep(0.05)
        os.killpg(group, signal.SIGKILL)
        return False

    return wait


def _alive(group):
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                state, _, of = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(of) == group and state != "Z":
                return True
    return False
