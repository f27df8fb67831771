"""`postedit inventory build` and `merge`, and `clean --inventory`."""

import json

import pytest
from sites import corpus

PAGES = corpus(seed=5, sites=3, count=12)


@pytest.fixture
def rows(here):
    """The pages as JSONL with addresses, and as text files in a folder a site."""
    lines = [
        json.dumps({"id": number, "url": f"https://www.{page.source}/{number}", "text": page.text}) + "\n"
        for number, page in enumerate(PAGES)
    ]
    (here / "rows.jsonl").write_text("".join(lines))
    for number, page in enumerate(PAGES):
        folder = here / "texts" / page.source / "2021"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.txt").write_text(page.text)
    return lines


def test_build_is_the_same_from_rows_from_files_and_from_parts(rows, run, here):
    assert run("inventory", "build", "rows.jsonl", "-o", "a").err == f"postedit: {len(PAGES)} documents counted\n"
    assert run("inventory", "build", "texts", "-o", "b", "-q").err == ""
    built = (here / "a").read_bytes()
    assert (here / "b").read_bytes() == built
    done = run("inventory", "build", "-", "--input-format", "jsonl", "-o", "c", stdin="".join(rows[:20]).encode())
    assert done.status == 0
    (here / "rest.jsonl").write_text("".join(rows[15:]))
    assert run("inventory", "build", "rest.jsonl", "-o", "d").status == 0
    done = run("inventory", "merge", "d", "c", "-o", "e/f")
    assert (done.status, done.out, done.err) == (0, b"", "")
    assert (here / "e" / "f").read_bytes() == built
    assert run("inventory", "merge", "a", "-o", "a").status == 0, "onto one of the inputs"
    assert (here / "a").read_bytes() == built
    assert not list(here.rglob(".postedit-*"))


def test_clean_with_it(rows, run, here):
    run("inventory", "build", "rows.jsonl", "-o", "i", "-q")
    select = ("--select", "BOI212", "-q")
    done = run("clean", "rows.jsonl", "--inventory", "i", *select)
    records = [json.loads(line)["postedit"] for line in done.out.splitlines()]
    edits = [edit for record in records for edit in record["edits"]]
    assert {edit["rule"] for edit in edits} == {"BOI212"}
    assert "documents of kalnava.example" in edits[0]["evidence"]
    assert run("revert", "-", "-q", stdin=done.out).out == "".join(rows).encode()
    assert not any(
        json.loads(line)["postedit"]["edits"] for line in run("clean", "rows.jsonl", *select).out.splitlines()
    )
    two = run("clean", "rows.jsonl", "--inventory", "i", "--jobs", "2", *select)
    assert two.out == done.out
    # text files: the folder is the source, whatever the command line called it
    assert run("clean", "texts", "--inventory", "i", *select, "-o", "out").status == 0
    record = json.loads((here / "out/kalnava.example/2021/0.txt.edits.jsonl").read_text())["postedit"]
    assert [edit["before"] for edit in record["edits"]] == [edit["before"] for edit in records[0]["edits"]]
    one = run("clean", "texts/kalnava.example/2021/0.txt", "--inventory", "i", *select)
    assert one.out == (here / "out/kalnava.example/2021/0.txt").read_bytes()


def test_resumed_runs_tell_inventories_apart(rows, run, here):
    run("inventory", "build", "rows.jsonl", "-o", "i", "-q")
    args = ("clean", "texts", "-o", "out", "--select", "BOI212")
    run(*args)
    assert "unchanged since" not in run(*args, "--inventory", "i").err
    account = json.loads((here / "out" / "run.json").read_text())
    assert len(account["signature"]["settings"]["inventory"]) == 16
    assert account["total"]["changed"]
    (here / "copy").write_bytes((here / "i").read_bytes())
    before = (here / "out" / "run.json").stat().st_mtime_ns
    run(*args, "--inventory", "copy")
    assert json.loads((here / "out" / "run.json").read_text())["documents"] == account["documents"]
    assert (here / "out" / "run.json").stat().st_mtime_ns >= before


def test_fields_can_be_named(run, here):
    lines = [json.dumps({"body": page.text, "paper": page.source.upper(), "source": "crawl"}) for page in PAGES]
    (here / "b.jsonl").write_text("\n".join(lines))
    fields = ("--text-field", "body", "--source-field", "paper")
    assert run("inventory", "build", "b.jsonl", *fields, "-o", "i", "-q").status == 0
    assert b'"source":"kalnava.example"' in (here / "i").read_bytes()
    done = run("clean", "b.jsonl", *fields, "--inventory", "i", "--select", "BOI212", "-q")
    assert any(json.loads(line)["postedit"]["edits"] for line in done.out.splitlines())
    (here / "postedit.toml").write_text('source-field = "paper"\ntext-field = "body"\ninventory = "i"\n')
    assert run("inventory", "build", "b.jsonl", "-o", "j", "-q").status == 0
    assert (here / "j").read_bytes() == (here / "i").read_bytes()
    assert run("clean", "b.jsonl", "--select", "BOI212", "-q").out == done.out


def test_what_can_not_be_read_is_left_out_and_told(run, here):
    (here / "b.jsonl").write_bytes(b'{"text":"Home\\n"}\nnope\n\n{"text":7}\n')
    (here / "t").mkdir()
    (here / "t" / "a.txt").write_bytes(b"\xff\0")
    done = run("inventory", "build", "b.jsonl", "t", "-o", "i")
    assert done.status == 3
    assert "b.jsonl:2: the line is not JSON" in done.err
    assert "b.jsonl:4: the object has no text in 'text': left out; name the right field" in done.err
    assert "t/a.txt: the file is not text" in done.err
    assert "left out" in done.err
    assert "1 document counted, 3 left out" in done.err
    assert (here / "i").exists()


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (("inventory", "build", "gone", "-o", "i"), "no file or folder 'gone'"),
        (("inventory", "build", "a.txt"), "-o"),
        (("inventory", "build", "-o", "i"), "PATH"),
        (("inventory", "build", "a.txt", "-o", "d"), "is a folder"),
        (("inventory", "build", "bad.jsonl", "-o", "i"), "no document could be read"),
        (("inventory", "build", "a.txt", "--source-field", "", "-o", "i"), "name the field"),
        (("inventory", "merge", "gone", "-o", "i"), "no file 'gone'"),
        (("inventory", "merge", "a.txt", "-o", "i"), "a.txt is no inventory"),
        (("inventory", "merge", "new", "-o", "i"), "new has schema 9 and this version reads schema 1"),
        (("inventory", "merge", "-o", "i"), "FILE"),
        (("inventory", "merge", "d", "-o", "i"), "d can not be read"),
        (("inventory", "frobnicate"), "frobnicate"),
        (("clean", "a.txt", "--inventory", "gone"), "inventory gone can not be read"),
        (("clean", "a.txt", "--inventory", "a.txt"), "a.txt is no inventory"),
        (("clean", "a.txt", "--inventory", "new"), "update postedit"),
    ],
)
def test_errors_are_one_sentence_and_nothing_is_written(args, problem, run, here):
    (here / "a.txt").write_bytes(b"Some text.\n")
    (here / "bad.jsonl").write_bytes(b"nope\n")
    (here / "new").write_bytes(b'{"inventory":"postedit","schema":9}\n')
    (here / "d").mkdir()
    done = run(*args)
    assert (done.status, done.out) == (2, b"")
    assert problem in done.err
    assert "Traceback" not in done.err
    assert not (here / "i").exists()
