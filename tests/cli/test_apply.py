"""`postedit apply` and `postedit decisions learn`: what readers decided in the report comes back."""

import csv
import gzip
import json

import pytest

from postedit import glossary

RUN = ("clean", "-q", "--select", "PUN401")
LINES = b'{"n": 12345678901234567890, "text":"A , b , c" , "x":NaN}\n\n{"text":"d","postedit":{"old":1}}\nno json\n{"text":null}\n'


def records(data):
    return [json.loads(line) for line in data.splitlines() if line.startswith(b"{")]


def decided(here, *about, name="d.json"):
    """A file of decisions: (record, index of the edit, accept) each."""
    listed = []
    for record, index, accept in about:
        told = record["postedit"]
        sha = told["signature"]["sha256"]["before"]
        listed.append({"sha256": sha, "id": told["edits"][index]["id"], "accept": accept})
    (here / name).write_text(json.dumps({"schema": 1, "decisions": listed}))
    return name


@pytest.fixture
def rows(run):
    return run(*RUN, "--input-format", "jsonl", stdin=LINES).out


def test_lines_without_decisions_stay_to_the_byte(run, here, rows):
    done = run("apply", "-", "--decisions", decided(here, (records(rows)[0], 0, True)), stdin=rows)
    first, rest = done.out.split(b"\n", 1)
    assert rest == rows.split(b"\n", 1)[1]
    assert records(first)[0]["text"] == "A, b, c"
    assert done.status == 3  # for the line that is no JSON
    assert "line is not JSON" in done.err


def test_rejected_edit_of_a_line(run, here, rows):
    done = run("apply", "-", "--decisions", decided(here, (records(rows)[0], 1, False)), stdin=rows)
    first = done.out.split(b"\n")[0]
    assert first.startswith(b'{"n": 12345678901234567890, "text":"A, b , c" , "x":NaN,"postedit":{"schema":1,')
    told = records(first)[0]["postedit"]
    assert [edit["before"] for edit in told["edits"]] == [" "]
    assert len(told["signature"]["decisions"]) == 1
    assert "4 documents: 1 edit undone, 0 findings made edits, 0 dismissed" in done.err
    assert run("revert", "-", stdin=done.out).out == LINES


def test_a_record_before_stays(run, here):
    cleaned = run(*RUN, "--input-format", "jsonl", stdin=b'{"text":"A , b","postedit":{"old":[1.50]}}\n').out
    done = run("apply", "-", "-q", "--decisions", decided(here, (records(cleaned)[0], 0, False)), stdin=cleaned)
    assert (done.status, done.err) == (0, "")
    assert b'"previous":{"old":[1.50]}' in done.out
    assert records(done.out)[0]["text"] == "A , b"


@pytest.fixture
def folder(run, here):
    (here / "in" / "sub").mkdir(parents=True)
    (here / "in" / "sub" / "a.txt").write_bytes("\ufeffA , b\r\nC , d\r\n".encode())
    (here / "in" / "latin.txt").write_bytes("Café , x".encode("cp1257"))
    (here / "in" / "rows.jsonl").write_bytes(b'{"text":"E , f"}\n')
    assert run(*RUN, "in", "-o", "out").status == 0
    return here / "out"


def test_a_folder(run, here, folder):
    record = json.loads((folder / "sub" / "a.txt.edits.jsonl").read_bytes())
    done = run("apply", "out", "--decisions", decided(here, (record, 1, False)), "-o", "new")
    assert done.status == 0, done.err
    new = here / "new"
    assert (new / "sub" / "a.txt").read_bytes() == "\ufeffA, b\r\nC , d\r\n".encode()
    assert (new / "rows.jsonl").read_bytes() == (folder / "rows.jsonl").read_bytes()
    assert (new / "latin.txt").read_bytes() == (folder / "latin.txt").read_bytes()
    patch = (new / "sub" / "a.txt.patch").read_bytes()
    assert b"-\xef\xbb\xbfA , b\r\n+\xef\xbb\xbfA, b\r\n C , d\r\n" in patch
    assert b'"a.txt' not in (new / "report.html").read_bytes()[:10]
    assert b"sub/a.txt" in (new / "report.html").read_bytes()
    assert run("revert", "new", "-o", "back").status == 0
    assert (here / "back" / "sub" / "a.txt").read_bytes() == (here / "in" / "sub" / "a.txt").read_bytes()
    out = run("apply", "out/sub/a.txt.edits.jsonl", "--decisions", "d.json", "--output-format", "patch").out
    assert out == patch
    out = run("apply", "out/sub/a.txt.edits.jsonl", "--decisions", "d.json", "--output-format", "text").out
    assert out == (new / "sub" / "a.txt").read_bytes()


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (("--decisions", "none.json"), "can not be read: No such file"),
        (("--decisions", "d.json", "-o", "d.json"), "-o d.json is a file: name a folder"),
        (("--decisions", "d.json", "-o", "x", "--output-format", "text"), "leave --output-format out"),
        (("--decisions", "d.json", "--output-format", "html"), "one of jsonl, text, patch"),
        ((), "--decisions"),
    ],
)
def test_refused(args, problem, run, here, rows):
    decided(here)
    done = run("apply", "-", *args, stdin=rows)
    assert done.status == 2
    assert done.out == b""
    assert problem in done.err


def test_an_output_that_would_overwrite_records(run, here, folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    record = json.loads((folder / "sub" / "a.txt.edits.jsonl").read_bytes())
    done = run("apply", "out", "--decisions", decided(here, (record, 0, False)), "-o", "out")
    assert done.status == 3
    assert "holds records that are being read" in done.err
    assert {path: path.read_bytes() for path in before if path.name != "report.html"} == {
        path: data for path, data in before.items() if path.name != "report.html"
    }


@pytest.mark.parametrize("name", ["../x.txt", "/etc/x.txt", "report.html"])
def test_a_record_can_not_name_any_file(name, run, here, folder):
    record = json.loads((folder / "sub" / "a.txt.edits.jsonl").read_bytes())
    record["postedit"]["source"]["path"] = name
    (here / "r.jsonl").write_text(json.dumps(record) + "\n")
    done = run("apply", "r.jsonl", "--decisions", decided(here, (record, 0, False)), "-o", "new")
    assert done.status == 3
    assert "the record names the file" in done.err
    assert [path.name for path in here.rglob("x.txt*")] == []


def test_decisions_about_other_documents(run, here, rows):
    (here / "d.json").write_text('{"schema":1,"decisions":[{"sha256":"s","id":"i","accept":false}]}')
    done = run("apply", "-", "--decisions", "d.json", stdin=rows)
    assert (done.status, done.out) == (3, rows)
    assert "none of the decisions is about these documents" in done.err


def test_a_text_its_encoding_can_not_write(run, here):
    (here / "a.txt").write_bytes("The EDSO met , é.".encode("cp1252"))
    run("clean", "-q", "a.txt", "-o", "out", "--encoding", "cp1252")
    path = here / "out" / "a.txt.edits.jsonl"
    record = json.loads(path.read_bytes())
    told = record["postedit"]
    finding = dict.fromkeys(("message", "stage", "rule"), "x") | dict.fromkeys(
        ("start", "end", "out_start", "out_end"), 0
    )
    finding |= {"id": "f", "text": "", "suggestions": ["Ω"], "category": "name", "confidence": 1.0, "lang": None}
    told["findings"] = [finding]
    path.write_text(json.dumps(record) + "\n")
    sha = told["signature"]["sha256"]["before"]
    (here / "d.json").write_text(json.dumps({"schema": 1, "decisions": [{"sha256": sha, "id": "f", "accept": True}]}))
    done = run("apply", "out", "--decisions", "d.json")
    assert (done.status, done.out) == (3, path.read_bytes())
    assert "can not be written in the encoding" in done.err
    record["postedit"]["source"]["encoding"] = "a\0b"
    path.write_text(json.dumps(record) + "\n")
    done = run("apply", "out", "--decisions", "d.json")
    assert (done.status, done.out) == (3, path.read_bytes())


@pytest.mark.parametrize("place", [(99, 99), (-9, -8), (3, 1), (0, 10**30)])
def test_a_finding_that_lies_nowhere(place, run, here):
    record = json.loads(run("clean", "-q", "--input-format", "jsonl", stdin=b'{"text":"A , b"}').out)
    told = record["postedit"]
    finding = dict.fromkeys(("message", "stage", "rule", "category"), "x") | dict.fromkeys(("start", "end"), 0)
    finding |= dict(zip(("out_start", "out_end"), place, strict=True))
    told["findings"] = [finding | {"id": "f", "text": "", "suggestions": ["Ω"], "confidence": 1.0, "lang": None}]
    (here / "r.jsonl").write_text(json.dumps(record))
    sha = told["signature"]["sha256"]["before"]
    (here / "d.json").write_text(json.dumps({"schema": 1, "decisions": [{"sha256": sha, "id": "f", "accept": True}]}))
    done = run("apply", "r.jsonl", "--decisions", "d.json")
    assert done.status == 3
    assert json.loads(done.out)["text"] == "A, b"


# -- learning -----------------------------------------------------------------------------------------------------------

NAMES = b"".join(b'{"id":%d,"text":"The EDSO met in %s."}\n' % row for row in enumerate((b"Riga", b"Kyiv", b"Rome")))


@pytest.fixture
def names(run, here):
    (here / "r.jsonl").write_bytes(run("clean", "-q", "--input-format", "jsonl", stdin=NAMES).out)
    return records((here / "r.jsonl").read_bytes())


def test_what_is_rejected_time_and_again_is_kept(run, here, names):
    (here / "names.toml").write_text('# ours\n\n[prefer]\n"Kiev" = "Kyiv"  # house style\n')
    file = decided(here, (names[0], 0, False), (names[1], 0, False))
    done = run("decisions", "learn", "r.jsonl", "--decisions", file, "-o", "names.toml")
    assert done.status == 0, done.err
    assert b"| ACR701 | acronym | 0 | 2 | 0% | 0% |" in done.out
    assert b"| `EDSO` | 2 | ACR701 |" in done.out
    assert "1 form added to what names.toml keeps" in done.err
    text = (here / "names.toml").read_text()
    assert text.startswith("# ours\n")
    assert '"Kiev" = "Kyiv"  # house style' in text
    assert '"EDSO", # rejected 2 times' in text
    assert glossary.load("names.toml").keep == ("EDSO",)
    again = run("clean", "-q", "--input-format", "jsonl", "--glossary", "names.toml", stdin=NAMES)
    assert all(record["text"].startswith("The EDSO") for record in records(again.out))
    # a second time nothing is new
    assert "added" not in run("decisions", "learn", "r.jsonl", "--decisions", file, "-o", "names.toml").err
    assert (here / "names.toml").read_text() == text


def test_what_the_glossary_wants_otherwise_is_not_kept(run, here, names):
    (here / "g.toml").write_text('[prefer]\n"EDSO" = "OSZE"\n')
    before = (here / "g.toml").read_text()
    file = decided(here, *((name, 0, False) for name in names))
    done = run("decisions", "learn", "r.jsonl", "--decisions", file, "-o", "g.toml")
    assert "EDSO is not kept: the glossary wants it to read OSZE" in done.err
    assert (here / "g.toml").read_text() == before


def test_table_as_json(run, here, names):
    file = decided(here, (names[0], 0, False), (names[1], 0, True), (names[2], 0, True))
    done = run("decisions", "learn", "r.jsonl", "--decisions", file, "--format", "json")
    row = {"rule": "ACR701", "category": "acronym", "accepted": 2, "rejected": 1, "rate": 0.667, "at_least": 0.208}
    assert json.loads(done.out) == {"schema": 1, "rules": [row], "keep": []}
    assert not (here / "glossary.toml").exists()


@pytest.mark.parametrize("damage", [{"rule": ["x"]}, {"before": 7}, {"category": {}}])
def test_learning_leaves_damaged_records_out(damage, run, here, names):
    file = decided(here, (names[0], 0, False), (names[1], 0, False))
    names[0]["postedit"]["edits"][0] |= damage
    (here / "r.jsonl").write_text("".join(json.dumps(name) + "\n" for name in names))
    done = run("decisions", "learn", "r.jsonl", "--decisions", file, "--at-least", "1")
    assert done.status == 3
    assert "r.jsonl:1: the record is damaged" in done.err
    assert b"| ACR701 | acronym | 0 | 1 |" in done.out


@pytest.mark.parametrize("damage", [{"category": {}}, {"rule": None}, {"steps": [1]}, {"steps": []}, {"after": 7}])
def test_damaged_records_pass_through(damage, run, here, names):
    file = decided(here, (names[0], 0, False), (names[1], 0, False))
    names[0]["postedit"]["edits"][0] |= damage
    lines = [json.dumps(name) + "\n" for name in names]
    (here / "r.jsonl").write_text("".join(lines))
    done = run("apply", "r.jsonl", "--decisions", file)
    assert len(records(done.out)) == 3
    if done.status:  # what is not needed to undo the edit may be damaged
        assert done.status == 3
        assert done.out.startswith(lines[0].encode())
    assert records(done.out)[1]["text"] == "The EDSO met in Kyiv."


def test_a_glossary_that_can_not_be_read_is_left_alone(run, here, names):
    (here / "g.toml").write_text("keep = 1\n")
    done = run("decisions", "learn", "r.jsonl", "--decisions", decided(here, (names[0], 0, False)), "-o", "g.toml")
    assert (done.status, done.out) == (2, b"")
    assert "g.toml, line 1: keep is a list" in done.err
    assert (here / "g.toml").read_text() == "keep = 1\n"


# -- other formats ------------------------------------------------------------------------------------------------------


def test_a_table(run, here):
    before = b'id;text;n\r\n1;"A , b , c";"x"\r\n2;D , e;y\r\n'
    (here / "rows.csv").write_bytes(before)
    assert run(*RUN, "rows.csv", "-o", "out").status == 0
    record = table_rows(here / "out" / "rows.csv")[0]
    done = run("apply", "out/rows.csv", "--decisions", decided(here, (record, 0, False)), "-o", "new")
    assert done.status == 0, done.err
    new = table_rows(here / "new" / "rows.csv")
    assert [row["text"] for row in new] == ["A , b, c", "D, e"]
    assert len(new[0]["postedit"]["edits"]) == 1
    assert run("apply", "out/rows.csv", "--decisions", "d.json").out == (here / "new" / "rows.csv").read_bytes()
    assert run("revert", "new/rows.csv").out == before


def table_rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return [row | {"postedit": json.loads(row["postedit"])} for row in csv.DictReader(stream, delimiter=";")]


def test_a_compressed_file(run, here):
    (here / "in").mkdir()
    (here / "in" / "a.txt.gz").write_bytes(gzip.compress(b"A , b , c"))
    assert run(*RUN, "in", "-o", "out").status == 0
    record = json.loads((here / "out" / "a.txt.gz.edits.jsonl").read_bytes())
    assert run("apply", "out", "--decisions", decided(here, (record, 0, False)), "-o", "new").status == 0
    assert gzip.decompress((here / "new" / "a.txt.gz").read_bytes()) == b"A , b, c"
