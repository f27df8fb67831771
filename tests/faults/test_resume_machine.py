"""Resuming, as a machine that Hypothesis drives: whatever was interrupted, changed and damaged in between, in whatever
order, a run that ends leaves the folder of a run that nobody disturbed; and what others put there stays.
"""

import contextlib
import errno
import io
import json
import os
import shutil
import sys
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from running import tree

from postedit import batch
from postedit.cli import folder, main

TEXTS = st.sampled_from([b"A , b\n", b"fine\r\n", b"", b"C , d. E , f\n" * 20, b"\xe4 , x\n"])
LINE = st.sampled_from(
    [
        b'{"id":1,"text":"A , b"}',
        b'{"text":"fine"}',
        b"",
        b"no JSON",
        b'{"text":null}',
        b'{"text":"' + b"C , d. " * 30 + b'"}',
        b'{"text":"G , h","postedit":{"x":1}}',
    ]
)
LINES = st.builds(
    lambda lines, end: b"\n".join(lines) + end, st.lists(LINE, max_size=12), st.sampled_from([b"", b"\n"])
)
MANY_LINES = st.lists(LINE, min_size=12, max_size=20).map(lambda lines: b"\n".join(lines))
ROWS = LINES.map(lambda lines: b"n,text\n" + b"".join(b'1,"A , b"\n' for _ in lines.split(b"\n")))
INPUTS = {"a.txt": TEXTS, "sub/b.txt": TEXTS, "rows.jsonl": LINES, "sub/more.jsonl": LINES, "t.csv": ROWS}
# What others may keep in the folder.
FOREIGN = {
    "notes.md": b"mine",
    "sub/.hidden": b"mine",
    "a.txt.bak": b"mine",
    "sub/.postedit-mine": b"mine",
    ".postedit-1.tmp": b"",
}
SETTINGS = (("--select", "PUN401"), ("--select", "PUN401", "--id-field", "n"), ("--select", "PUN401,PUN402"))
ACCOUNTS = {
    "none": None,
    "empty": b"",
    "half": b'{"schema": 1, "signature',
    "of another": b'{"schema":1}',
    "a list": b"[]",
    "no text": b"\xff\0",
    "deep": b"[" * 100_000,
}


class Stop(BaseException):
    """The moment of a kill: nothing that would happen then may happen."""


class Resuming(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.inputs, self.out = self.root / "in", self.root / "out"
        self.foreign = {}
        self.options = SETTINGS[0]
        self.fresh = count()

    def teardown(self):
        shutil.rmtree(self.root)

    @initialize(text=TEXTS, lines=MANY_LINES)
    def begin(self, text, lines):
        self.put("a.txt", text)
        self.put("rows.jsonl", lines)

    def put(self, name, data):
        path = self.inputs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def run(self, out, patch=None):
        write_account = folder.Folder._write_account

        def written(self):
            write_account(self)
            self._pause = -1.0  # again with the next part

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(batch, "_BLOCK", 60)  # several blocks a file
            patched.setattr(folder.Folder, "_write_account", written)
            patched.setattr(sys, "stderr", told := io.StringIO())
            if patch:
                patch(patched)
            try:
                status = main(["clean", "-q", *self.options, str(self.inputs), "-o", str(out)])
            except Stop:
                status = None
        assert "Traceback" not in told.getvalue()
        return status

    # -- what happens in between ------------------------------------------------------------------------------------

    @rule(data=st.data(), name=st.sampled_from(sorted(set(INPUTS) - {"rows.jsonl"})))
    def write_an_input(self, data, name):
        self.put(name, data.draw(INPUTS[name]))

    @rule(name=st.sampled_from(["rows.jsonl", "sub/more.jsonl"]), line=LINE, at_the_end=st.booleans())
    def lengthen_an_input(self, name, line, at_the_end):
        path = self.inputs / name
        before = path.read_bytes() if path.exists() else b""
        self.put(name, before + line + b"\n" if at_the_end else line + b"\n" + before)

    @rule(name=st.sampled_from(sorted(set(INPUTS) - {"a.txt", "rows.jsonl"})))
    def remove_an_input(self, name):
        (self.inputs / name).unlink(missing_ok=True)

    @rule(options=st.sampled_from(SETTINGS))
    def choose_settings(self, options):
        self.options = options

    @rule(name=st.sampled_from(sorted(FOREIGN)))
    def somebody_puts_a_file_there(self, name):
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FOREIGN[name])
        self.foreign[name] = FOREIGN[name]

    @rule(
        lines=MANY_LINES,
        number=st.integers(2, 9),
        how=st.sampled_from(["Ctrl-C before", "Ctrl-C behind", "kill before", "kill behind"]),
        then=st.sampled_from(["nothing", "goes on", "longer", "cut", "other lines", "more lines"]),
    )
    def a_run_over_new_lines_is_ended(self, lines, number, how, then):
        self.put("rows.jsonl", lines)
        self.a_run_is_ended(number, how)
        for path in self.out.glob("*.part"):
            if then == "longer":
                path.write_bytes(path.read_bytes() + b"more\n")
            elif then == "cut":
                path.write_bytes(path.read_bytes()[:-1])
        if then.endswith("lines"):
            self.put("rows.jsonl", lines[1:] if then.startswith("other") else lines + b'\n{"text":"I , j"}')
        if then != "nothing":
            self.a_run_comes_to_its_end()

    @rule(
        number=st.integers(0, 12),
        how=st.sampled_from(["Ctrl-C before", "Ctrl-C behind", "kill before", "kill behind", "disk full"]),
    )
    def a_run_is_ended(self, number, how):
        """At its part or its file of this number."""
        left = count()
        error = {"C": KeyboardInterrupt, "k": Stop, "d": lambda: OSError(errno.ENOSPC, "No space left on device")}[
            how[0]
        ]

        def now():
            if next(left) == number:
                raise error()

        take, write = folder.Folder.take, folder.write_atomic

        def taken(self, part):
            if how.endswith("before"):
                now()
            take(self, part)
            if how.endswith("behind"):
                now()

        def written(path, data):
            if how == "disk full":
                now()
            write(path, data)
            if how.endswith("behind"):
                now()

        def patch(patched):
            patched.setattr(folder.Folder, "take", taken)
            patched.setattr(folder, "write_atomic", written)
            if how.startswith("kill"):
                patched.setattr(folder.Folder, "close", lambda self: self._open and self._open.leave())

        status = self.run(self.out, patch)
        assert status in {"C": (130, 0, 3), "k": (None, 0, 3), "d": (2, 0, 3)}[how[0]]

    @precondition(lambda self: (self.out / folder.RUN).exists())
    @rule(how=st.sampled_from(sorted(ACCOUNTS)))
    def the_account_is_damaged(self, how):
        path = self.out / folder.RUN
        path.unlink(missing_ok=True)
        account = ACCOUNTS[how]
        if account is not None:
            path.write_bytes(account)

    @precondition(lambda self: list(self.out.rglob("*.part")))
    @rule(
        key=st.sampled_from(["read", "line", "written", "sha256"]),
        value=st.sampled_from([-1, 10**9, "x", None, 1e999, []]),
    )
    def the_account_says_what_can_not_be(self, key, value):
        path = self.out / folder.RUN
        with contextlib.suppress(OSError, ValueError, AttributeError, RecursionError):
            account = json.loads(path.read_bytes())
            for entry in account.get("partial", {}).values():
                entry[key] = value
            path.write_bytes(json.dumps(account).encode())

    @precondition(lambda self: list(self.out.rglob("*.part")))
    @rule(data=st.data(), how=st.sampled_from(["cut", "gone", "longer"]))
    def the_unfinished_file_is_damaged(self, data, how):
        path = data.draw(st.sampled_from(sorted(self.out.rglob("*.part"))))
        if how == "gone":
            path.unlink()
        elif how == "cut":
            os.truncate(path, data.draw(st.integers(0, path.stat().st_size)))
        else:
            with path.open("ab") as stream:
                stream.write(b"more\n")

    @precondition(lambda self: self.out.exists())
    @rule(data=st.data())
    def an_output_is_removed(self, data):
        own = sorted(
            path
            for path in self.out.rglob("*")
            if path.is_file() and path.relative_to(self.out).as_posix() not in self.foreign
        )
        if own:
            data.draw(st.sampled_from(own)).unlink()

    # -- what must hold ---------------------------------------------------------------------------------------------

    @rule()
    def a_run_comes_to_its_end(self):
        undisturbed = self.root / f"undisturbed{next(self.fresh)}"
        assert self.run(self.out) == self.run(undisturbed)
        there, wanted = tree(self.out), tree(undisturbed)
        assert {name: there.get(name) for name in wanted} == wanted
        folders = {os.path.dirname(name) for name in wanted}
        left = [
            name
            for name in there
            if folder._LEFT.fullmatch(os.path.basename(name)) and os.path.dirname(name) in folders
        ]
        assert left == []

    @invariant()
    def what_others_put_there_stays(self):
        for name, data in self.foreign.items():
            assert (self.out / name).read_bytes() == data


TestResuming = pytest.mark.slow(Resuming.TestCase)
TestResuming.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
