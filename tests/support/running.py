"""Fixtures: two ways to run the command line: in this process (quick) and as the installed command (true)."""

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from postedit.cli import main

COMMAND = [sys.executable, "-m", "postedit"]


@dataclass
class Ran:
    status: int
    out: bytes
    err: str


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(here, monkeypatch):
    """Run in this process: run("clean", "-", stdin=b"...")."""

    def call(*args, stdin=b""):
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii"))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace"))
            status = main([str(arg) for arg in args])
            sys.stdout.flush()
            sys.stderr.flush()
            # before the wrappers go and close what they wrap
            return Ran(status, out.getvalue(), err.getvalue().decode())

    return call


@pytest.fixture
def command(here):
    """Run as a command of its own, in an environment whose locale knows ASCII only."""

    def call(*args, stdin=b"", **options):
        env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        done = subprocess.run([*COMMAND, *map(str, args)], input=stdin, capture_output=True, env=env, **options)
        return Ran(done.returncode, done.stdout, done.stderr.decode())

    return call


def tree(folder):
    """Every file of an output folder, hidden ones too; the account without the one key that is a time."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    account = json.loads(files["run.json"])
    del account["finished_at"]
    return {**files, "run.json": account}
