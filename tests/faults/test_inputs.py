"""Inputs that are no files, that change or go while they are read, and that hold more than they look like."""

import gzip
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from running import tree

from postedit import batch
from postedit.cli import folder

ONE = ("clean", "-q", "--select", "PUN401")


@pytest.fixture
def small(monkeypatch):
    """Blocks of a line or two."""
    monkeypatch.setattr(batch, "_BLOCK", 40)


def below(path):
    return sorted(each.relative_to(path).as_posix() for each in path.rglob("*") if not each.is_dir())


# -- what stands in a folder --------------------------------------------------------------------------------------------


def test_what_is_no_file_in_a_folder_is_not_read(run, here):
    (here / "in/sub").mkdir(parents=True)
    (here / "in/a.txt").write_bytes(b"A , b")
    (here / "in/sub/b.txt").write_bytes(b"C , d")
    os.symlink("..", here / "in/sub/up")
    os.symlink(".", here / "in/here")
    os.symlink("/dev/zero", here / "in/zero.txt")
    os.mkfifo(here / "in/pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("in/s.txt")
        done = run(*ONE, "in", "-o", "out")
    assert (done.status, done.err) == (0, "")
    assert [name for name in below(here / "out") if name.endswith(".txt")] == ["a.txt", "sub/b.txt"]


def test_links_that_lead_nowhere_are_told(run, here):
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(b"A , b")
    os.symlink("self.txt", here / "in/self.txt")
    os.symlink("gone", here / "in/gone.jsonl")
    done = run(*ONE, "in", "-o", "out")
    assert done.status == 3
    assert "in/self.txt: the file can not be read: Too many levels of symbolic links" in done.err
    assert "in/gone.jsonl: the file can not be read: No such file or directory" in done.err
    assert (here / "out/a.txt").read_bytes() == b"A, b"
    assert not (here / "out/self.txt").exists()


def test_the_output_may_lie_in_the_input(run, here):
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(b"A , b")
    for _ in range(2):
        assert run(*ONE, "in", "-o", "in/out").status == 0
        assert [name for name in below(here / "in") if name.endswith("a.txt")] == ["a.txt", "out/a.txt"]


# -- what changes meanwhile ---------------------------------------------------------------------------------------------


@pytest.fixture
def meanwhile(monkeypatch):
    """Do something when the first part of the work is handed over."""

    def at_first(act):
        take, left = folder.Folder.take, [act]

        def taken(self, part):
            take(self, part)
            if left:
                left.pop()()

        monkeypatch.setattr(folder.Folder, "take", taken)

    return at_first


def test_files_that_go_are_told_and_the_others_done(run, here, meanwhile):
    (here / "in").mkdir()
    for name in ("a.txt", "b.txt", "c.jsonl", "d.csv", "e.txt"):
        (here / f"in/{name}").write_bytes(b'{"text":"A , b"}\n' if name == "c.jsonl" else b"text\nA , b\n")

    def go():
        for name in ("b.txt", "c.jsonl", "d.csv"):
            (here / f"in/{name}").unlink()

    meanwhile(go)
    done = run(*ONE, "in", "-o", "out")
    assert done.status == 3
    assert done.err.count("the file can not be read: No such file or directory") == 3
    assert [name for name in below(here / "out") if name.endswith((".txt", ".csv", "c.jsonl"))] == ["a.txt", "e.txt"]


@pytest.mark.parametrize("how", ["longer", "shorter", "another", "emptied"])
def test_a_file_that_changes_is_done_again_by_the_next_run(how, run, here, meanwhile, small):
    lines = [b'{"id":%d,"text":"A , b"}\n' % n for n in range(2000)]
    path = here / "x.jsonl"
    path.write_bytes(b"".join(lines))

    def change():
        with path.open("r+b") as stream:
            if how == "longer":
                stream.seek(0, 2)
                stream.write(b'{"text":"C , d"}\n')
            elif how == "another":
                stream.write(b"".join(lines[::-1]))
            else:
                stream.truncate(len(lines[0]) * 900 + 7 if how == "shorter" else 0)

    meanwhile(change)
    assert run(*ONE, path, "-o", "out").status in (0, 3)
    assert run(*ONE, path, "-o", "out").status == run(*ONE, path, "-o", "fresh").status
    assert tree(here / "out") == tree(here / "fresh")


# -- what is larger than it looks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x.txt", "x.jsonl", "x.csv", "x.html", "x.parquet"])
def test_a_bomb_without_a_line_end_is_a_sentence(name, run, here, monkeypatch):
    for module in ("packed", "tables", "delimited"):
        monkeypatch.setattr(f"postedit.readers.{module}.MOST", 1 << 20)
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    if name.endswith("html"):
        pytest.importorskip("trafilatura")
    (here / f"{name}.gz").write_bytes(gzip.compress(bytes(3 << 20)))
    done = run(*ONE, f"{name}.gz", "-o", "out")
    assert done.status in (2, 3)
    assert done.err.count("\n") == 1
    assert [each for each in below(here / "out") if not each.startswith(("run.json", "report"))] == []


def test_a_bomb_of_many_documents_is_a_stream(here):
    with gzip.open("x.jsonl.gz", "wb") as stream:
        for _ in range(30):
            stream.write(b'{"t":1}\n' * 1000 + b"\n" * 20_000)
    small = peak("x.jsonl.gz", "--select", "PUN401")
    with gzip.open("x.jsonl.gz", "ab") as stream:
        for _ in range(10):
            stream.write(b"\n" * 200_000)
    large = peak("x.jsonl.gz", "--select", "PUN401")
    assert large < small + (20 << 20), (small, large)


def test_one_value_in_every_row_of_a_parquet_file(here):
    """Some hundred bytes on disk, hundreds of megabytes of rows."""
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    from postedit.readers.columnar import _batches

    text = "The talks went on. " * 100_000
    rows = pa.DictionaryArray.from_arrays(pa.array([0] * 200, pa.int32()), pa.array([text])).cast(pa.string())
    options = {"compression": "zstd", "dictionary_pagesize_limit": 1 << 30}
    pq.write_table(pa.table({"text": rows}), "x.parquet", **options)
    assert os.path.getsize("x.parquet") < 10_000
    with pq.ParquetFile("x.parquet") as file:
        pieces = [(len(each), each.nbytes) for _, each in _batches(file)]
    assert sum(count for count, _ in pieces) == 200
    assert max(size for _, size in pieces) < 64 << 20


@pytest.mark.parametrize("name", ["x.jsonl", "x.txt"])
def test_a_line_that_is_too_long_is_handed_over(name, here):
    size = 200 << 20 if os.environ.get("POSTEDIT_KILLS") else 2 << 20  # the large one is for `make faults`
    body = b"C , d. " * (size // 7)
    content = b'{"text":"%s"}\n{"text":"A , b"}\n' % body if name == "x.jsonl" else body
    Path(name).write_bytes(content)
    limits = [] if size > 64 << 20 else ["--document-bytes", "1000000"]
    command = [sys.executable, "-m", "postedit", *ONE, *limits, name, "-o", "out"]
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 3, done.stderr
    assert done.stderr.count(b"\n") == 1
    assert b"more than --document-bytes" in done.stderr
    if name == "x.txt":
        assert Path("out/x.txt").read_bytes() == content
        assert b"more than --document-bytes" in Path("out/x.txt.edits.jsonl").read_bytes()[-3000:]
    else:
        first, second = Path("out/x.jsonl").read_bytes().splitlines()
        assert first.startswith(content[: size // 2])
        assert b"more than --document-bytes" in first[-3000:]
        assert json.loads(second)["text"] == "A, b"


@pytest.mark.parametrize("name", ["x.jsonl", "x.txt"])
def test_empty_lines_without_end(name, here):
    count = 10_000_000 if os.environ.get("POSTEDIT_KILLS") else 200_000
    Path(name).write_bytes(b"\n" * count)
    done = subprocess.run([sys.executable, "-m", "postedit", "clean", "-q", name], capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.strip(b"\n") == b""
    assert len(done.stdout) == count if name == "x.jsonl" else len(done.stdout) <= count


def test_json_that_is_nested_without_end(run, here):
    deep = [b'{"text":"A , b","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", b"[" * 1_000_000, b'{"a":' * 100_000]
    Path("x.jsonl").write_bytes(b"\n".join([*deep, b'{"text":"C , d"}']))
    done = run(*ONE, "x.jsonl")
    assert done.status == 3
    assert done.err.count("the line is not JSON (it is nested too deeply): passed through unchanged") == 3
    lines = done.out.split(b"\n")
    assert lines[:3] == deep
    assert json.loads(lines[3])["text"] == "C, d"


# -- names that lead elsewhere ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["../../x", "/x", "..", "a/../../../x", "\0", "C:\\x", "x\n"])
def test_ids_never_become_paths(name, run, here):
    work = here / "a/b/c"
    work.mkdir(parents=True)
    os.chdir(work)
    Path("in").mkdir()
    Path("in/x.jsonl").write_text(json.dumps({"id": name, "text": "A , b", "source": name, "path": name}) + "\n")
    assert run(*ONE, "in", "-o", "out").status == 0
    assert run("report", "out", "--format", "html", "-o", "report.html").status == 0
    assert run("revert", "-q", "out", "-o", "back").status == 0
    assert Path("back/x.jsonl").read_bytes() == Path("in/x.jsonl").read_bytes()
    Path("d.json").write_text('{"schema":1,"decisions":[]}')
    assert run("apply", "-q", "out", "--decisions", "d.json", "-o", "applied").status == 0
    made = {each.split("/")[3] if each.startswith("a/b/c/") else each for each in below(here)}
    assert made == {"in", "out", "report.html", "back", "d.json", "applied"}


def peak(*arguments):
    """Bytes that a run took at most."""
    with subprocess.Popen(
        [sys.executable, "-m", "postedit", "clean", "-q", *arguments], stdout=-3, stderr=-3
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss << 10
