"""What goes where, the exit status, and errors that say what to do."""

import re

import pytest

TORN = b"They met in Brest , France.\n"
WHOLE = b"They met in Brest, France.\n"
PUN = ("--select", "PUN401")


@pytest.fixture(autouse=True)
def files(here):
    (here / "a.txt").write_bytes(TORN)
    (here / "b.txt").write_bytes(WHOLE)
    (here / "rows.jsonl").write_bytes(b'{"text":"A , b"}\n')
    (here / "utf16.jsonl").write_bytes('{"text":"A , b"}\n'.encode("utf-16"))
    (here / "d").mkdir()
    (here / "d" / "a.txt").write_bytes(TORN)
    return here


# arguments, what the one sentence on standard error says
ERRORS = {
    ("clean", "gone.txt"): "no file or folder 'gone.txt'",
    ("clean", ""): "empty path",
    ("clean", "-", "-"): "given twice",
    ("clean", "a.txt", "b.txt"): "give -o DIR, or --output-format jsonl",
    ("clean", "d"): "give -o DIR, or --output-format jsonl",
    ("clean", "a.txt", "b.txt", "--output-format", "patch"): "give -o DIR",
    ("clean", "rows.jsonl", "--output-format", "text"): "JSONL in is JSONL or a patch out",
    ("clean", "rows.jsonl", "--records", "r.jsonl"): "--records is for text",
    ("clean", "a.txt", "--records", "a.txt"): "would be overwritten",
    ("clean", "a.txt", "--records", "d"): "is a folder",
    ("clean", "utf16.jsonl", "--encoding", "utf-16"): "convert it to UTF-8",
    ("clean", "a.txt", "--encoding", "klingon"): "there is no encoding 'klingon'",
    ("clean", "a.txt", "--encoding", "hex"): "there is no encoding 'hex'",
    ("clean", "a.txt", "--encoding", "a\0b"): "there is no encoding",
    ("clean", "a.txt", "--encoding", "idna"): "there is no encoding 'idna'",
    ("clean", "a.txt", "--encoding", "unicode_escape"): "there is no encoding 'unicode_escape'",
    ("clean", "a.txt", "--encoding", "undefined"): "there is no encoding 'undefined'",
    (
        "clean",
        "a.txt",
        "--input-format",
        "pdf",
    ): "--input-format is one of auto, text, html, jsonl, csv, parquet, not 'pdf'",
    ("clean", "a.txt", "--output-format", "xml"): "--output-format is one of text, jsonl, patch, not 'xml'",
    ("clean", "a.txt", "--select", "NOPE"): "no rule is called 'NOPE'",
    ("clean", "a.txt", "--ignore", "PUN401,NOPE"): "no rule is called 'NOPE'",
    ("clean", "a.txt", "--min-confidence", "1.5"): "from 0 to 1",
    ("clean", "a.txt", "--min-confidence", "nan"): "from 0 to 1",
    ("clean", "a.txt", "--min-confidence", "high"): "--min-confidence",
    ("clean", "a.txt", "--jobs", "0"): "at least 1",
    ("clean", "a.txt", "--jobs", "many"): "--jobs",
    ("clean", "a.txt", "--source-lang", "no"): "say 'nb'",
    ("clean", "a.txt", "--source-lang", "zh-cn"): "say 'zh'",
    ("clean", "a.txt", "--source-lang", "Latvian"): "language code of ISO 639",
    ("clean", "a.txt", "--text-field", ""): "name the field",
    ("clean", "a.txt", "--text-field", "postedit"): "a field of their own",
    ("clean", "a.txt", "--text-field", "id"): "both 'id'",
    ("clean", "a.txt", "-q", "-v"): "contradict",
    ("clean", "a.txt", "--config", "gone.toml"): "gone.toml can not be read",
    ("clean", "a.txt", "--nope"): "--nope",
    ("clean", "a.txt", "--jobs"): "--jobs",
    ("nope",): "nope",
    ("revert",): "RECORDS",
    ("revert", "gone.jsonl"): "no file or folder 'gone.jsonl'",
    ("revert", "d"): "no records",
    ("revert", "rows.jsonl", "--output-format", "xml"): "one of jsonl, text",
    ("revert", "rows.jsonl", "--encoding", "klingon"): "there is no encoding",
    ("revert", "rows.jsonl", "-o", "a.txt"): "is a file",
    ("report", "rows.jsonl", "--format", "pdf"): "one of html, md, csv, json",
    ("report", "rows.jsonl", "--format", "html", "-o", "."): "is a folder: name a file",
    ("report", "gone"): "no file or folder",
    ("explain", "x", "--select", "NOPE"): "no rule is called",
    ("rules", "space-before-mrk"): "did you mean space-before-mark?",
}


@pytest.mark.parametrize("arguments", ERRORS, ids=" ".join)
def test_errors_are_sentences(arguments, run):
    done = run(*arguments)
    assert (done.status, done.out) == (2, b"")
    assert ERRORS[arguments] in done.err
    assert done.err.startswith("postedit: ")
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err


# options, input, exit status, standard output
STATUS = [
    ((), TORN, 0, WHOLE),
    ((), WHOLE, 0, WHOLE),
    (("--check",), TORN, 1, b""),
    (("--check",), WHOLE, 0, b""),
    (("--check", "--quiet"), TORN, 1, b""),
    (("--check", "--output-format", "jsonl"), TORN, 1, b""),
    (("--check", "--input-format", "jsonl"), b'{"text":"A , b"}', 1, b""),
    (("--check", "--input-format", "jsonl"), b'{"text":"a"}', 0, b""),
    (("--check", "--input-format", "jsonl"), b'{"text":"A , b"}\nnope', 3, b""),
    (("--check", "--diff"), TORN, 1, b"standard input:1: They met in Brest[- -], France.  (PUN401)\n"),
    (("--diff",), TORN, 0, b"standard input:1: They met in Brest[- -], France.  (PUN401)\n"),
    (("--diff",), WHOLE, 0, b""),
    (("--ignore", "PUN401"), TORN, 0, TORN),
    (("--min-confidence", "1"), TORN, 0, TORN),
]


@pytest.mark.parametrize(("options", "data", "status", "out"), STATUS)
def test_status_and_output(options, data, status, out, run):
    select = () if "--ignore" in options else PUN
    done = run("clean", *select, *options, stdin=data)
    if "--ignore" in options:
        assert done.status == status
        assert b"Brest , France" in done.out
    else:
        assert (done.status, done.out) == (status, out)


def test_check_says_what_would_change_and_writes_nothing(run, here):
    before = sorted(here.rglob("*"))
    done = run("clean", *PUN, "--check", "a.txt", "b.txt", "d")
    assert done.status == 1
    assert "a.txt would change (1 edit: spacing 1)" in done.err
    assert "d/a.txt would change" in done.err
    assert "b.txt would" not in done.err
    assert "3 documents, 2 would change, 2 edits" in done.err
    assert run("clean", *PUN, "--check", "a.txt", "--records", "r.jsonl").status == 1
    assert run("clean", *PUN, "--check", "a.txt", "-o", "out").status == 1
    assert sorted(here.rglob("*")) == before


def test_summary_is_on_standard_error(run):
    done = run("clean", *PUN, "a.txt")
    assert done.out == WHOLE
    assert done.err == "postedit: 1 document, 1 changed, 1 edit, 0 findings\n"


def test_summary_of_several_has_a_table(run):
    done = run("clean", *PUN, "a.txt", "b.txt", "--output-format", "jsonl")
    assert "2 documents, 1 changed" in done.err
    assert re.search(r"spacing +1\n", done.err)


def test_quiet_leaves_problems_only(run, here):
    (here / "bad").write_bytes(b"\0\xff")
    done = run("clean", *PUN, "-q", "a.txt", "bad", "--output-format", "jsonl")
    assert done.status == 3
    assert done.err.count("\n") == 1
    assert "bad: the file is not text" in done.err


def test_verbose_names_every_document(run):
    done = run("clean", *PUN, "-v", "a.txt", "b.txt", "--output-format", "jsonl")
    assert "a.txt: 1 edit, 0 findings" in done.err
    assert "b.txt: nothing to change" in done.err


def test_many_problems_do_not_scroll_by(run):
    done = run("clean", "--input-format", "jsonl", stdin=b"nope\n" * 50)
    assert done.err.count("is not JSON") == 20
    assert "and 30 more problems" in done.err
    assert run("clean", "--input-format", "jsonl", "-v", stdin=b"nope\n" * 50).err.count("is not JSON") == 50


def test_several_paths_as_jsonl(run, here):
    import json

    done = run("clean", *PUN, "-q", "a.txt", "d", "rows.jsonl", "-", "--output-format", "jsonl", stdin=TORN)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row.get("id") for row in rows] == ["a.txt", "a.txt", None, "-"]
    assert rows[0]["text"] == WHOLE.decode()
    assert list(rows[0]) == ["id", "text", "postedit"]


def test_a_path_named_like_jsonl_can_be_text(run):
    done = run("clean", *PUN, "-q", "rows.jsonl", "--input-format", "text")
    assert done.out == b'{"text":"A, b"}\n'


def test_diff_of_several(run):
    done = run("clean", *PUN, "-q", "--diff", "a.txt", "b.txt", "rows.jsonl")
    assert done.out.decode().splitlines() == [
        "a.txt:1: They met in Brest[- -], France.  (PUN401)",
        "rows.jsonl:1:1: A[- -], b  (PUN401)",
    ]


def test_diff_shows_what_can_not_be_seen(run, toy, here):
    (here / "x").write_text("one \x1b[2J\u200b#two%\n" + "far " * 50 + "@" + " away" * 50)
    lines = run("clean", "-q", "--diff", "x").out.decode().splitlines()
    assert lines[0] == "x:1: one \\x1b[2J\\u200b[-#-]two[-%-]{+\\n+}  (TOY001)"
    assert lines[1].startswith("x:2: …")
    assert "far [-@-]{+Ω+} away" in lines[1]
    assert len(lines[1]) < 180


def test_unexpected_errors_are_sentences(run, monkeypatch):
    def broken(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr("postedit.cli.clean.inputs", broken)
    done = run("clean", "a.txt")
    assert done.status == 2
    assert "RuntimeError: boom" in done.err
    assert done.err.count("\n") == 1


def test_a_full_disk_is_a_sentence(command):
    import os

    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    import subprocess
    import sys

    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "postedit", "clean", "-q", "a.txt"], stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_help_names_every_option(run):
    done = run("clean", "--help")
    assert done.status == 0
    for option in [
        "--input-format",
        "--output-format",
        "--text-field",
        "--id-field",
        "--encoding",
        "-o",
        "--records",
        "--jobs",
        "--check",
        "--diff",
        "--quiet",
        "--verbose",
        "--select",
        "--ignore",
        "--unsafe",
        "--min-confidence",
        "--source-lang",
        "--config",
    ]:
        assert option in done.out.decode()
