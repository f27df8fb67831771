"""A document that kills, hangs or is too large: handed over unchanged with the reason in its record, the others done."""

import json
import subprocess
import sys
from pathlib import Path

import poisoned
import pytest

COMMAND = [sys.executable, poisoned.__file__, "clean", "--select", "PUN401", "-q"]
ENDED_BY_ALARM = {"POISON-SLEEP": "--document-seconds 1", "POISON-LOOP": "--document-seconds 1"}
CAUGHT = {"POISON-MEMORY": "MemoryError", "POISON-BUG": "ZeroDivisionError"}
DEADLY = dict.fromkeys(("POISON-SEGFAULT", "POISON-EXIT", "POISON-KILL"), "its process died")
STUCK = pytest.param("POISON-STUCK", "its process died", "2", marks=pytest.mark.slow)


def run(*arguments, stdin=b""):
    return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, timeout=120)


CASES = [
    *((word, told, jobs) for word, told in {**ENDED_BY_ALARM, **CAUGHT}.items() for jobs in "12"),
    *((word, told, "2") for word, told in DEADLY.items()),  # with one job there is only the process itself
    STUCK,
]


def rows(word):
    texts = [f"number {n} , please" for n in range(40)]
    texts[17] = f"a {word} , please"
    texts[31] = f"another {word} , please"
    return texts


@pytest.mark.parametrize(("word", "told", "jobs"), CASES)
def test_of_lines_the_others_are_done(word, told, jobs, here):
    before = [json.dumps({"id": n, "text": text}) for n, text in enumerate(rows(word))]
    Path("x.jsonl").write_text("\n".join(before) + "\n\n")
    done = run("x.jsonl", "--jobs", jobs, "--document-seconds", "1")
    assert done.returncode == 3, done.stderr
    lines = done.stdout.split(b"\n")
    assert len(lines) == 42
    for number, line in enumerate(lines[:40]):
        row = json.loads(line)
        assert row["id"] == number
        if number in (17, 31):
            assert row["text"] == rows(word)[number]
            assert told in row["postedit"]["error"]
            assert "passed through unchanged" in row["postedit"]["error"]
            assert row["postedit"]["edits"] == []
        else:
            assert row["text"] == f"number {number}, please"
            assert row["postedit"]["error"] is None
    assert done.stderr.count(b"\n") == 2
    assert b"x.jsonl:18" in done.stderr
    assert b"x.jsonl:32" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("word", "told", "jobs"), CASES)
def test_of_files_the_others_are_done(word, told, jobs, here):
    Path("in").mkdir()
    for number, text in enumerate(rows(word)):
        Path(f"in/{number:02}.txt").write_text(text)
    done = run("in", "-o", "out", "--jobs", jobs, "--document-seconds", "1")
    assert done.returncode == 3, done.stderr
    for number, text in enumerate(rows(word)):
        record = json.loads(Path(f"out/{number:02}.txt.edits.jsonl").read_bytes())
        bad = number in (17, 31)
        assert Path(f"out/{number:02}.txt").read_text() == (text if bad else f"number {number}, please")
        assert record["text"] == Path(f"out/{number:02}.txt").read_text()
        assert (told in record["postedit"]["error"]) if bad else record["postedit"]["error"] is None
    account = json.loads(Path("out/run.json").read_bytes())
    assert account["total"]["failed"] == 2
    assert account["total"]["documents"] == 40


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_is_too_large_is_handed_over(jobs, run, here):
    lines = [b'{"text":"A , b"}', b'{"text":"' + b"C , d " * 300 + b'"}', b'{"text":"E , f"}']
    Path("in").mkdir()
    Path("in/x.jsonl").write_bytes(b"\n".join(lines))
    Path("in/y.txt").write_bytes(b"A , b " * 300)
    done = run(
        "clean",
        "--select",
        "PUN401",
        "in",
        "-o",
        "out",
        "--jobs",
        jobs,
        "--document-bytes",
        1000,
        "--document-seconds",
        0,
    )
    assert done.status == 3
    rows = [json.loads(line) for line in Path("out/x.jsonl").read_bytes().split(b"\n")]
    assert [row["text"] for row in rows] == ["A, b", "C , d " * 300, "E, f"]
    assert rows[1]["postedit"]["error"].startswith("it has 1,812 bytes, more than --document-bytes 1000")
    assert Path("out/y.txt").read_bytes() == b"A , b " * 300
    assert "more than --document-bytes 1000" in Path("out/y.txt.edits.jsonl").read_text()
    assert Path("out/y.txt.patch").read_bytes() == b""


def test_a_patch_has_nothing_of_what_died(here):
    Path("x.jsonl").write_bytes(b'{"text":"A , b"}\n{"text":"POISON-EXIT , b"}\n{"text":"C , d"}\n')
    done = run("x.jsonl", "--jobs", "2", "--output-format", "patch")
    assert done.returncode == 3
    assert b'-{"text":"A , b"}\n+{"text":"A, b"}\n {"text":"POISON-EXIT , b"}\n-{"text":"C , d"}\n' in done.stdout


@pytest.mark.parametrize(("option", "value"), [("--document-seconds", "-1"), ("--document-bytes", "-1")])
def test_limits_are_checked(option, value, run):
    done = run("clean", option, value, stdin=b"x")
    assert done.status == 2
    assert f"{option} is a number from 0" in done.err
