"""What only a process of its own shows: streaming, pipes that break, Ctrl-C, start-up, --jobs, the locale."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

COMMAND = [sys.executable, "-m", "postedit"]
JSONL = ("clean", "--input-format", "jsonl", "--select", "PUN401")


def start(*args, **options):
    return subprocess.Popen(
        [*COMMAND, *args], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


@pytest.fixture(autouse=True)
def _interrupts_are_heard():
    """A shell starts what it puts in the background with Ctrl-C ignored, and children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_line_is_handed_on_as_soon_as_it_is_done(jobs, here):
    with start(*JSONL, "--jobs", jobs) as process:
        for number in range(3):
            process.stdin.write(b'{"n":%d,"text":"A , b"}\n' % number)
            process.stdin.flush()
            assert process.stdout.readline().startswith(b'{"n":%d,"text":"A, b"' % number)
        process.stdin.close()
        assert process.wait(20) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_pipe_is_silent(jobs, here):
    with start(*JSONL, "--jobs", jobs) as process:
        process.stdin.write(b'{"text":"A , b"}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        try:
            for _ in range(2000):
                process.stdin.write(b'{"text":"A , b"}\n')
                process.stdin.flush()
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
        assert process.wait(20) == 141


def test_a_broken_pipe_of_a_report(here):
    done = subprocess.run(f"{sys.executable} -m postedit rules | true", shell=True, stderr=subprocess.PIPE)
    assert done.stderr == b""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt_is_one_sentence(jobs, here):
    with start(*JSONL, "--jobs", jobs, start_new_session=True) as process:
        process.stdin.write(b'{"text":"A , b"}\n')
        process.stdin.flush()
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 130
        error = process.stderr.read()
    assert error.startswith(b"postedit: interrupted")
    assert error.count(b"\n") == 1


def test_an_interrupted_run_resumes(here):
    (here / "in").mkdir()
    for number in range(30):
        (here / "in" / f"{number:02}.txt").write_bytes(b"They met in Brest , France.\n" * 2_000)
    with start("clean", "--select", "PUN401", "in", "-o", "out", "-v", start_new_session=True) as process:
        process.stderr.readline()
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
    account = json.loads((here / "out/run.json").read_bytes())
    assert 0 < len(account["documents"]) < 30
    assert not [name for name in os.listdir(here / "out") if name.endswith(".tmp")]


def test_locale_plays_no_part(command, here):
    (here / "ünï.txt").write_bytes("Ünï , ﬁn\r\n".encode())
    done = command("clean", "-q", "--select", "PUN401", "ünï.txt")
    assert done.out == "Ünï, ﬁn\r\n".encode()
    assert "ünï.txt:1: Ünï[- -], ﬁn".encode() in command("clean", "--diff", "--select", "PUN401", "ünï.txt").out
    assert "Ünï, ﬁn".encode() in command("explain", "--select", "PUN401", "Ünï , ﬁn").out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("clean", "-q", "--select", "PUN401"), 0),
        (("clean", "-q", "--check", "--select", "PUN401"), 1),
        (("clean", "--input-format", "jsonl"), 3),
        (("--help",), 0),
        ((), 2),
    ],
)
def test_exit_status_of_the_process(arguments, status, command):
    done = command(*arguments, stdin=b"A , b")
    assert done.status == status
    assert "Traceback" not in done.err


def steady(data):
    """Without the digest of the source, which an edit made while the tests run changes for new processes only."""
    return re.sub(rb'"rules":"[0-9a-f]*"', b"", data)


def test_jobs_keep_the_order(run, command, here):
    lines = (
        b"".join(b'{"id":%d,"text":"A , b %s"}\n' % (n, b"x" * (n * 7919 % 500)) for n in range(200)) + b"nope\n\n{}"
    )
    (here / "x.jsonl").write_bytes(lines)
    for number in range(6):
        (here / f"{number}.txt").write_bytes(b"A , b\n" * (300 - 50 * number))
    files = [f"{number}.txt" for number in range(6)]
    arguments = ("clean", "--select", "PUN401", "x.jsonl", *files, "--output-format", "jsonl")
    alone = run(*arguments)
    side_by_side = command(*arguments, "--jobs", "2")
    assert steady(side_by_side.out) == steady(alone.out)
    assert (side_by_side.status, side_by_side.err) == (alone.status, alone.err)
    assert alone.status == 3
    assert run("clean", "--select", "PUN401", "x.jsonl", *files, "-o", "one", "-q").status == 3
    assert command("clean", "--select", "PUN401", "x.jsonl", *files, "-o", "two", "-q", "--jobs", "2").status == 3
    for name in os.listdir(here / "one"):
        if name != "run.json":
            assert steady((here / "one" / name).read_bytes()) == steady((here / "two" / name).read_bytes())


def test_errors_come_through_jobs(command, here):
    assert command("clean", "gone", "--jobs", "2").status == 2
    assert "NOPE" in command("clean", "--jobs", "2", "--select", "NOPE").err


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], ["rich", "orjson", "regex", "postedit.engine", "postedit.stages", "postedit.records", "json"]),
        (["revert", "-"], ["postedit.engine", "postedit.stages", "postedit.rules", "ftfy", "rich"]),
        (["report", "-"], ["postedit.engine", "postedit.stages", "postedit.rules", "ftfy", "rich"]),
    ],
)
def test_nothing_is_imported_in_vain(arguments, unwanted, here):
    code = f"import sys; from postedit.cli import main; main({arguments!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, input=b"", check=True)
    loaded = set(done.stderr.decode().split())
    assert not loaded & set(unwanted)


def test_a_terminal_gets_colour_unless_it_says_no(here):
    pty = pytest.importorskip("pty")
    (here / "a.txt").write_bytes(b"A , b\n")
    for extra, coloured in (
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ):
        env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | extra
        ours, theirs = pty.openpty()
        command = [*COMMAND, "clean", "-q", "--diff", "--select", "PUN401", "a.txt"]
        with subprocess.Popen(command, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL, env=env) as process:
            assert process.wait(20) == 0
        time.sleep(0.05)
        seen = os.read(ours, 10_000)
        os.close(ours)
        os.close(theirs)
        assert (b"\x1b[" in seen) == coloured


def test_a_terminal_gets_a_bar(here):
    pty = pytest.importorskip("pty")
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(b"A , b\n")
    ours, theirs = pty.openpty()
    command = [*COMMAND, "clean", "--select", "PUN401", "in", "-o", "out"]
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL) as process:
        assert process.wait(20) == 0
    seen = os.read(ours, 100_000)
    os.close(ours)
    os.close(theirs)
    assert b"cleaning" in seen
    assert b"1 document, 1 changed" in seen
