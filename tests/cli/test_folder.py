"""-o DIR: names, records, the account of the run, resuming, and what is refused."""

import hashlib
import json
import os
import sys

import pytest

RUN = ("clean", "--select", "PUN401")


def put(folder, files):
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


FILES = {
    "b.txt": b"A , b\r\n",
    "a/x.txt": b"They met in Brest , France.\n",
    "a/x.md": b"fine\n",
    "a/b/rows.jsonl": b'{"id":1,"text":"A , b"}\n\n{"id":2,"text":"c"}\n',
    "rows.NDJSON": b'{"text":"A , b"}',
    "empty.jsonl": b"",
    ".hidden": b"A , b",
    ".git/x": b"A , b",
}


def test_outputs(run, here):
    put(here / "in", FILES)
    done = run(*RUN, "in", "-o", "out")
    assert (done.status, done.out) == (0, b"")
    out = tree(here / "out")
    assert sorted(out) == sorted(
        [
            "run.json",
            "report.html",
            *(name + end for name in ("b.txt", "a/x.txt", "a/x.md") for end in ("", ".edits.jsonl", ".patch")),
            "a/b/rows.jsonl",
            "rows.NDJSON",
            "empty.jsonl",
        ]
    )
    assert out["a/x.txt"] == b"They met in Brest, France.\n"
    record = json.loads(out["a/x.txt.edits.jsonl"])
    assert list(record) == ["id", "text", "postedit"]
    assert record["id"] == record["postedit"]["source"]["path"] == "a/x.txt"
    assert record["text"] == "They met in Brest, France.\n"
    assert record["postedit"]["source"]["sha256"] == hashlib.sha256(FILES["a/x.txt"]).hexdigest()
    assert out["a/x.txt.patch"].startswith(b"--- a/a/x.txt\n+++ b/a/x.txt\n")
    assert out["a/x.md.patch"] == b""
    assert out["a/b/rows.jsonl"].count(b"\n") == 3
    assert tree(here / "in") == FILES


def test_account(run, here):
    put(here / "in", {**FILES, "bad.jsonl": b"nope\n"})
    assert run(*RUN, "in", "-o", "out").status == 3
    account = json.loads((here / "out/run.json").read_bytes())
    assert list(account) == ["schema", "signature", "settings", "finished_at", "total", "documents"]
    assert list(account["documents"]) == sorted(account["documents"])
    assert account["total"]["edits"] == 4
    assert account["total"]["failed"] == 1
    statuses = {name: entry["status"] for name, entry in account["documents"].items()}
    assert statuses["b.txt"] == "cleaned"
    assert statuses["a/x.md"] == "unchanged"
    assert statuses["bad.jsonl"] == "failed"
    assert "is not JSON" in account["documents"]["bad.jsonl"]["error"]
    # a second run elsewhere: the same but for the one key that is a time
    assert run(*RUN, "in", "-o", "out2").status == 3
    again = json.loads((here / "out2/run.json").read_bytes())
    again["finished_at"] = account["finished_at"]
    assert again == account
    one, other = tree(here / "out"), tree(here / "out2")
    assert {**one, "run.json": b""} == {**other, "run.json": b""}


def mtimes(folder):
    return {
        path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.name != "run.json"
    }


def test_resume(run, here):
    put(here / "in", FILES)
    run(*RUN, "in", "-o", "out")
    first = mtimes(here / "out")
    account = json.loads((here / "out/run.json").read_bytes())
    done = run(*RUN, "in", "-o", "out")
    assert mtimes(here / "out") == first
    assert "done by an earlier run" in done.err
    again = json.loads((here / "out/run.json").read_bytes())
    assert {**again, "finished_at": ""} == {**account, "finished_at": ""}


@pytest.mark.parametrize(
    ("what", "redone"),
    [
        ("input", {"b.txt", "b.txt.edits.jsonl", "b.txt.patch"}),
        ("jsonl input", {"rows.NDJSON"}),
        ("output", {"b.txt", "b.txt.edits.jsonl", "b.txt.patch"}),
        ("settings", None),
        ("account", None),
        ("garbled account", None),
    ],
)
def test_resume_does_again(what, redone, run, here):
    put(here / "in", FILES)
    run(*RUN, "in", "-o", "out")
    first = mtimes(here / "out")
    more = ()
    if what == "input":
        (here / "in/b.txt").write_bytes(b"C , d")
    elif what == "jsonl input":
        (here / "in/rows.NDJSON").write_bytes(b'{"text":"C , d"}')
    elif what == "output":
        (here / "out/b.txt.patch").unlink()
    elif what == "settings":
        more = ("--min-confidence", "0.01")
    elif what == "account":
        (here / "out/run.json").unlink()
    else:
        (here / "out/run.json").write_text('{"documents": {"b.txt": 3}}')
    assert run(*RUN, *more, "in", "-o", "out").status == 0
    now = mtimes(here / "out")
    assert {name for name in now if now[name] != first.get(name)} == (
        {*redone, "report.html"} if redone else set(first)
    )


def test_a_failed_document_is_tried_again(run, here):
    put(here / "in", {"a.txt": b"\0\xff", "b.txt": b"fine"})
    assert run(*RUN, "in", "-o", "out").status == 3
    assert run(*RUN, "in", "-o", "out").status == 3
    assert (here / "out/a.txt").read_bytes() == b"\0\xff"


def test_output_folder_below_the_input_is_not_read(run, here):
    put(here / "in", {"a.txt": b"A , b"})
    for _ in range(2):
        assert run(*RUN, "in", "-o", "in/out").status == 0
        assert sorted(tree(here / "in/out")) == ["a.txt", "a.txt.edits.jsonl", "a.txt.patch", "report.html", "run.json"]
    assert run(*RUN, ".", "-o", "in/out").status == 0
    assert sorted(tree(here / "in/out")) == sorted(
        [
            "a.txt",
            "a.txt.edits.jsonl",
            "a.txt.patch",
            "report.html",
            "run.json",
            "in/a.txt",
            "in/a.txt.edits.jsonl",
            "in/a.txt.patch",
        ]
    )


def test_file_arguments_keep_their_names(run, here):
    put(here, {"d/a.txt": b"A , b", "e/b.txt": b"c"})
    assert run(*RUN, "d/a.txt", "e", "-o", "out").status == 0
    assert {"a.txt", "b.txt"} < set(tree(here / "out"))


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("d/a.txt", "e/a.txt", "-o", "out"), "would both be written"),
        (("d", "e", "-o", "out"), "would both be written"),
        (("d/a.txt", "d/a.txt", "-o", "out"), "would both be written"),
        (("f", "-o", "out"), "would both be written"),
        (("g", "-o", "out"), "would both be written"),
        (("d", "h", "-o", "out"), "(for d/a.txt) and a folder"),
        (("d", "-o", "d"), "is the folder the documents are in"),
        (("d/a.txt", "-o", "d"), "is the folder the documents are in"),
        (("e/sub", "e/a.txt", "-o", "."), "is an input and would be overwritten"),
        (("d", "-o", "d/a.txt"), "is a file"),
        (("-", "-o", "out"), "standard input has no name"),
        (("-o", "out"), "standard input has no name"),
        (("d", "-o", "out", "--output-format", "patch"), "leave --output-format out"),
        (("d", "-o", "out", "--output-format", "jsonl"), "leave --output-format out"),
        (("empty", "-o", "out"), "no documents in empty"),
    ],
)
def test_refused(arguments, problem, run, here):
    put(
        here,
        {
            "d/a.txt": b"A , b",
            "e/a.txt": b"c",
            "e/sub/e/a.txt": b"d",
            "f/x": b"a",
            "f/x.patch": b"b",
            "g/run.json": b"{}",
            "h/a.txt/b": b"x",
            "empty/.hidden": b"",
        },
    )
    before = tree(here)
    done = run("clean", *arguments)
    assert (done.status, done.out) == (2, b"")
    assert problem in done.err
    assert tree(here) == before


def test_links(run, here):
    put(here / "in", {"a.txt": b"A , b"})
    (here / "in/loop").symlink_to(here / "in", target_is_directory=True)
    (here / "in/self").symlink_to("self")
    (here / "in/gone.txt").symlink_to("nowhere")
    (here / "in/link.txt").symlink_to("a.txt")
    os.mkfifo(here / "in/pipe")
    done = run(*RUN, "in", "-o", "out")
    assert done.status == 3
    assert "in/gone.txt: the file can not be read" in done.err
    assert {name.split(".")[0] for name in tree(here / "out")} == {"a", "link", "report", "run"}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root can read everything")
def test_unreadable_file_in_a_folder(run, here):
    put(here / "in", {"a.txt": b"A , b", "b.txt": b"c"})
    (here / "in/b.txt").chmod(0)
    assert run(*RUN, "in", "-o", "out").status == 3


def test_a_name_as_long_as_names_can_be(run, here):
    put(here / "in", {"n" * 255: b"A , b", "n" * 242: b"A , b"})
    done = run(*RUN, "in", "-o", "out")
    assert done.status == 2
    assert "too long" in done.err
    (here / "in" / ("n" * 255)).unlink()
    assert run(*RUN, "in", "-o", "out").status == 0


def test_names_that_are_no_utf8(run, here):
    (here / "in").mkdir()
    try:
        (here / "in" / os.fsdecode(b"\xff.txt")).write_bytes(b"A , b")
    except OSError:
        pytest.skip("the file system refuses such names")
    assert run(*RUN, "in", "-o", "out", "-v").status == 0
    assert run("revert", "out", "-o", "back").status == 0
    assert tree(here / "back") == tree(here / "in")


def test_no_temporary_files_are_left(run, toy, here):
    put(here / "in", FILES)
    run("clean", "in", "-o", "out")
    assert not [name for name in tree(here / "out") if ".tmp" in name]
