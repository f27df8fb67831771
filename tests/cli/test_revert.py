"""revert: the originals come back, and what no longer fits its record is told and left alone."""

import contextlib
import json
import os

import pytest

from postedit.records import RecordError, check, from_record

PUN = ("--select", "PUN401", "-q")


def rows(run, *texts):
    stdin = b"".join(json.dumps({"id": number, "text": text}).encode() + b"\n" for number, text in enumerate(texts))
    return stdin, run("clean", *PUN, "--input-format", "jsonl", stdin=stdin).out


def changed(value, **changes):
    record = json.loads(value)
    for path, new in changes.items():
        *way, last = path.split("__")
        inner = record
        for key in way:
            inner = inner[int(key) if key.isdigit() else key]
        if new is ...:
            del inner[last]
        else:
            inner[last] = new
    return json.dumps(record).encode() + b"\n"


DAMAGE = {
    "text edited": ({"text": "A, c"}, "changed since"),
    "text gone": ({"text": ...}, "there is none"),
    "text null": ({"text": None}, "there is none"),
    "before edited": ({"postedit__edits__0__before": "  "}, "does not give the original"),
    "place edited": ({"postedit__edits__0__out_start": 0}, "can not be taken back"),
    "edits gone": ({"postedit__edits": ...}, "damaged"),
    "edits of another kind": ({"postedit__edits": 7}, "damaged"),
    "an edit without a place": ({"postedit__edits__0__out_end": ...}, "damaged"),
    "before is a number": ({"postedit__edits__0__before": 7}, "can not be taken back"),
    "place is a word": ({"postedit__edits__0__out_start": "one"}, "can not be taken back"),
    "digests gone": ({"postedit__signature__sha256": ...}, "lacks the digests"),
    "signature gone": ({"postedit__signature": ...}, "damaged"),
    "later schema": ({"postedit__schema": 2}, "update postedit"),
    "no record": ({"postedit": ...}, "no record"),
    "the field is an object": ({"postedit__source__field": {"a": 1}}, "there is none"),
    "the field is a list": ({"postedit__source__field": [["text"]]}, "there is none"),
    "record of another tool": ({"postedit": {"a": 1}}, "no record"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_does_not_match_passes_through(name, run):
    changes, problem = DAMAGE[name]
    _, out = rows(run, "A , b", "C , d")
    first, second = out.splitlines(keepends=True)
    broken = changed(first, **changes)
    done = run("revert", "-", stdin=broken + second)
    assert done.status == 3
    assert done.out == broken + b'{"id": 1, "text": "C , d"}\n'
    assert problem in done.err
    assert "standard input:1" in done.err


@pytest.mark.parametrize("name", DAMAGE)
def test_readers_of_records_refuse_it_or_read_it(name, run):
    """`report` and `apply` do not take a text back, and see no more than this."""
    _, out = rows(run, "A , b")
    record = json.loads(changed(out, **DAMAGE[name][0]))
    with contextlib.suppress(RecordError):
        check(from_record(record))


def test_same_fields_and_order(run, here):
    stdin, out = rows(run, "A , b", "fine", "")
    (here / "r.jsonl").write_bytes(out)
    done = run("revert", "r.jsonl")
    assert (done.status, done.out) == (0, stdin)
    assert "3 documents given back" in done.err


def test_a_record_that_other_tools_wrote_anew(run):
    """Keys in another order, other spacing: values still come back."""
    _, out = rows(run, "A , b")
    value = json.loads(out)
    for keys in (["postedit", "id", "text"], ["id", "postedit", "text"]):
        again = json.dumps({key: value[key] for key in keys}, indent=None).encode()
        assert json.loads(run("revert", "-", "-q", stdin=again).out) == {"id": 0, "text": "A , b"}
    alone = json.dumps({key: value[key] for key in ("text", "postedit")}).encode()
    assert run("revert", "-", "-q", stdin=alone).out == b'{"text": "A , b"}'


def test_records_of_text_files_as_objects(run, here):
    (here / "a.txt").write_bytes(b"A , b\r\n")
    out = run("clean", *PUN, "a.txt", "--output-format", "jsonl").out
    assert json.loads(run("revert", "-", "-q", stdin=out).out) == {"id": "a.txt", "text": "A , b\r\n"}
    assert run("revert", "-", "-q", "-o", "back", stdin=out).status == 0
    assert (here / "back/a.txt").read_bytes() == b"A , b\r\n"


def test_folder_comes_back(run, here):
    files = {
        "a/x.txt": b"\xef\xbb\xbfA , b\r\nc",
        "a/y.txt": "Rīga , \xe9".encode("utf-16"),
        "rows.jsonl": b'\n\r\n{"text":"A , b"}\r\n{"text":"\\u0041 , \xc3\xa9"}',
        "bad.bin": b"\0\xff , \x80",
    }
    for name, data in files.items():
        (here / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "in" / name).write_bytes(data)
    assert run("clean", *PUN, "in", "-o", "out").status == 3
    done = run("revert", "out", "-o", "back", "-q")
    assert (done.status, done.out) == (0, b"")
    assert json.loads((here / "back/rows.jsonl").read_bytes().split(b"\n")[3]) == {"text": "A , é"}
    for name in files.keys() - {"rows.jsonl"}:
        assert (here / "back" / name).read_bytes() == files[name]


def test_a_single_record_file(run, here):
    (here / "a.txt").write_bytes(b"A , b\xff")
    run("clean", *PUN, "a.txt", "-o", "out")
    assert run("revert", "out/a.txt.edits.jsonl", "-q", "--output-format", "text").out == b"A , b\xff"


@pytest.mark.parametrize("name", ["../evil", "/tmp/postedit-evil", "a/../../evil", "", "..", "a\0b", "a\ud800"])
def test_a_record_can_not_write_elsewhere(name, run, here):
    out = run("clean", *PUN, "--output-format", "jsonl", stdin=b"A , b").out
    done = run("revert", "-", "-o", "in/back", stdin=changed(out, postedit__source__path=name))
    assert done.status == 3
    assert "not written" in done.err
    assert not (here / "evil").exists()
    assert not os.path.exists("/tmp/postedit-evil")


def test_two_records_of_one_name(run, here):
    out = run("clean", *PUN, "--output-format", "jsonl", stdin=b"A , b").out
    done = run("revert", "-", "-o", "back", stdin=out + out)
    assert done.status == 3
    assert (here / "back/stdin").read_bytes() == b"A , b"


@pytest.mark.parametrize(
    "changes",
    [
        {"postedit__source__sha256": "0" * 64},
        {"postedit__source__encoding": "klingon"},
        {"postedit__source__encoding": "a\0b"},
    ],
)
def test_a_file_that_would_not_be_the_same(changes, run, here):
    out = changed(run("clean", *PUN, "--output-format", "jsonl", stdin=b"A , b").out, **changes)
    done = run("revert", "-", "--output-format", "jsonl", stdin=out)
    assert done.status == 3
    assert done.out == out


@pytest.mark.parametrize("count", [0, 2])
def test_text_is_for_one_record_of_a_file(count, run, here):
    out = run("clean", *PUN, "--output-format", "jsonl", stdin=b"A , b").out
    _, other = rows(run, "A , b")
    done = run("revert", "-", "--output-format", "text", stdin=out * count or other)
    assert (done.status, done.out) == (2, b"")


def test_records_are_not_overwritten(run, here):
    (here / "x.jsonl").write_bytes(rows(run, "A , b")[1])
    before = (here / "x.jsonl").read_bytes()
    assert run("revert", "x.jsonl", "-o", ".").status == 3
    assert (here / "x.jsonl").read_bytes() == before


def test_no_rule_runs(run, monkeypatch):
    _, out = rows(run, "A , b")
    monkeypatch.setattr("postedit.engine.Engine.run", None)
    assert run("revert", "-", "-q", stdin=out).out == b'{"id": 0, "text": "A , b"}\n'
