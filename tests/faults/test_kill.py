"""kill -9 at random moments, and again when it has been resumed: the folder is that of a run nobody disturbed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import tree

COMMAND = [sys.executable, "-m", "postedit", "clean", "-q"]
KILLS = int(os.environ.get("POSTEDIT_KILLS", "50"))  # each with --jobs 1 and 2


@pytest.fixture(scope="module")
def undisturbed(corpus, tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert subprocess.run([*COMMAND, corpus, "-o", out]).returncode == 0
    return tree(out)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_at_random_moments(jobs, corpus, undisturbed, tmp_path, gone):
    dice = random.Random(f"kill {jobs}")
    # a run that is never let go as far as it takes to start would never end
    began = time.monotonic()
    assert subprocess.run([*COMMAND, corpus, "-o", tmp_path / "timed", "--jobs", jobs]).returncode == 0
    longest = 1.3 * (time.monotonic() - began)
    kills = finished = rounds = partial = 0
    while kills < KILLS:
        out = tmp_path / f"out{rounds}"
        rounds += 1
        while True:
            command = [*COMMAND, corpus, "-o", out, "--jobs", jobs]
            with subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE) as process:
                try:
                    assert process.wait(dice.uniform(0.1, 1) * longest) == 0, process.stderr.read()
                except subprocess.TimeoutExpired:
                    os.kill(process.pid, signal.SIGKILL)
                    process.wait()
                    kills += 1
                    assert gone(process.pid)
                    if (out / "run.json").exists():
                        partial += "partial" in json.loads((out / "run.json").read_bytes())
                else:
                    finished += 1
                    break
        assert tree(out) == undisturbed
    assert kills >= KILLS
    assert finished == rounds
    assert partial, "no kill fell into the JSONL file after the account told of it: the moments are badly chosen"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_within_a_jsonl_file_keeps_what_is_done(jobs, corpus, undisturbed, tmp_path):
    out = tmp_path / "out"
    command = [*COMMAND, corpus, "-o", out, "--jobs", jobs]
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE) as process:
        while not list(out.glob(".postedit-*.part")):
            assert process.poll() is None
        while not any(each.stat().st_size > 100_000 for each in out.glob(".postedit-*.part")):
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read().count(b"\n") == 1
    account = json.loads((out / "run.json").read_bytes())
    (entry,) = account["partial"].values()
    assert entry["documents"] > 0
    (part,) = out.glob(".postedit-*.part")
    kept = part.read_bytes()[: entry["written"]]
    assert kept.count(b"\n") == entry["line"] - 1
    again = subprocess.run([*COMMAND[:-1], corpus, "-o", out, "--jobs", jobs], capture_output=True, check=True)
    assert (
        f"{entry['documents']:,} done by an earlier run".encode() in again.stderr
        or b"done by an earlier" in again.stderr
    )
    assert tree(out) == undisturbed


@pytest.mark.parametrize(
    "change", ["input before", "input behind", "settings", "part is shorter", "part is longer", "part is gone"]
)
def test_a_part_that_does_not_fit_is_not_gone_on_with(change, run, here):
    lines = [b'{"id":%d,"text":"A , b"}\n' % n for n in range(20_000)]
    Path("x.jsonl").write_bytes(b"".join(lines))
    options = ["--select", "PUN401"]
    with subprocess.Popen([*COMMAND, *options, "x.jsonl", "-o", "out"], start_new_session=True) as process:
        while not any(each.stat().st_size > 6_000_000 for each in Path("out").glob(".postedit-*.part")):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    (part,) = Path("out").glob(".postedit-*.part")
    entry = json.loads(Path("out/run.json").read_bytes())["partial"]["x.jsonl"]
    assert 0 < entry["documents"] < 20_000
    if change == "input before":
        lines[0] = b'{"id":-1,"text":"A , c"}\n'
    elif change == "input behind":
        lines[-1] = b'{"id":-1,"text":"A , c"}\n'
    elif change == "settings":
        options = ["--select", "PUN401,PUN402"]
    elif change == "part is shorter":
        part.write_bytes(b"")
    elif change == "part is longer":
        part.write_bytes(part.read_bytes() + b"more\n")
    else:
        part.unlink()
    Path("x.jsonl").write_bytes(b"".join(lines))
    done = run("clean", *options, "x.jsonl", "-o", "out")
    assert done.status == 0
    assert ("done by an earlier run" in done.err) == (change in ("input behind", "part is longer"))
    assert run("clean", "-q", *options, "x.jsonl", "-o", "fresh").status == 0
    assert tree(Path("out")) == tree(Path("fresh"))
