"""Outputs that can not be written, or are being written: a sentence, and nothing that was there is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from postedit.cli.folder import Folder
from postedit.report.tally import Tally


def test_two_runs_into_one_folder(run, here):
    Path("x.txt").write_text("A , b")
    other = Folder(Path("out"), {}, {}, [], Tally())
    done = run("clean", "x.txt", "-o", "out")
    assert done.status == 2
    assert "another run writes to -o out just now" in done.err
    assert not Path("out/x.txt").exists()
    del other
    assert run("clean", "-q", "x.txt", "-o", "out").status == 0


def test_a_file_stands_where_a_folder_has_to_be(run, here):
    Path("in/a").mkdir(parents=True)
    Path("in/a/x.txt").write_text("A , b")
    Path("in/b.txt").write_text("C , d")
    Path("out").mkdir()
    Path("out/a").write_text("mine")
    done = run("clean", "in", "-o", "out")
    assert done.status == 2
    assert "can not be written" in done.err
    assert Path("out/a").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_full_disk(run, here):
    Path("in").mkdir()
    for number in range(40):
        (Path("in") / f"{number:02}.txt").write_text("A , b. " * 3000)
    Path("disk").mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", "disk"], capture_output=True)
    if mounted.returncode:
        pytest.skip("this root can mount nothing")
    try:
        done = run("clean", "--select", "PUN401", "in", "-o", "disk/out")
        assert done.status == 2
        assert "No space left on device" in done.err
        assert not [path for path in Path("disk").rglob("*.tmp") if path.stat().st_size]
        subprocess.run(["mount", "-o", "remount,size=100m", "disk"], check=True)
        assert run("clean", "-q", "--select", "PUN401", "in", "-o", "disk/out").status == 0
        assert len(list(Path("disk/out").glob("*.txt"))) == 40
        assert Path("disk/out/39.txt").read_text() == "A, b. " * 3000
    finally:
        subprocess.run(["umount", "disk"], check=True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("options", [[], ["--diff"], ["--output-format", "jsonl"]])
def test_standard_output_is_full(options, here):
    Path("x.txt").write_text("A , b")
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "postedit", "clean", "-q", "x.txt", *options]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"No space left on device" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a disk that is read-only")
@pytest.mark.parametrize("options", [["-o", "disk/out"], ["-o", "disk"], ["--records", "disk/r.jsonl"]])
def test_a_disk_that_can_not_be_written_to(options, run, here):
    Path("x.txt").write_text("A , b")
    Path("disk").mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", "disk"], capture_output=True).returncode:
        pytest.skip("this root can mount nothing")
    try:
        done = run("clean", "x.txt", *options)
        assert done.status == 2
        assert done.err.count("\n") == 1
        assert "Read-only file system" in done.err
        assert done.out == b""
    finally:
        subprocess.run(["umount", "disk"], check=True)
