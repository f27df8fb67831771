"""explain, rules and report."""

import csv
import io
import json

import pytest

from postedit.stages import rules

TORN = "They met in Brest , France .\nAll was \x1b[2Jfine ."


def test_explain(run):
    done = run("explain", TORN, "--select", "PUN401")
    assert done.status == 0
    out = done.out.decode()
    assert "They met in Brest, France.\n" in out
    for part in ("1:18  remove “ ”", "PUN401 space-before-mark, spacing, safe, confidence 0.", "2:"):
        assert part in out


def test_explain_finding(run):
    out = run("explain", TORN, "--select", "PUN401", "--min-confidence", "1").out.decode()
    assert "Nothing is changed." in out
    assert "found, not changed: “ ”" in out


def test_explain_nothing(run):
    done = run("explain", "Fine.")
    assert done.out == b"Nothing was found: the text stays as it is.\n"


def test_explain_steps_and_groups(run, toy, monkeypatch):
    from postedit.core.document import Result
    from postedit.core.edit import Edit, Finding, Step

    def step(before, after):
        return Step("s", "TOY001", "spacing", "safe", before, after, 0, 0.7, "why", None)

    edit = Edit(
        "i",
        0,
        1,
        "a",
        "c",
        0,
        1,
        "s",
        "TOY001",
        "spacing",
        "safe",
        0.7,
        "why",
        "lv",
        None,
        (step("a", "b"), step("b", "c")),
    )
    finding = Finding("f", 1, 2, 1, 2, "b", ("x", "y"), "s", "TOY002", "name", "seen", 0.5, "ru")
    monkeypatch.setattr("postedit.cli.explain.Cleaner.clean", lambda self, text: Result("cb", (edit,), (finding,), {}))
    assert run("explain", "ab").out.decode() == (
        "cb\n\n"
        "1:1  “a” -> “c”\n    TOY001, spacing, safe, confidence 0.70\n    why (language: lv)\n"
        "    step 1: “a” -> “b”  TOY001, confidence 0.70: why\n    step 2: “b” -> “c”  TOY001, confidence 0.70: why\n\n"
        "1:2  found, not changed: “b”\n    TOY002, name, confidence 0.50\n    seen (language: ru)\n    could be “x” or “y”\n"
    )


def test_explain_standard_input(run):
    assert b"PUN401" in run("explain", "-", "--select", "PUN401", stdin=b"A , b \xff").out
    done = run("explain", "-", stdin=b"\0\xff")
    assert done.status == 2


def test_rules(run):
    lines = run("rules").out.decode().splitlines()
    assert lines[0].split() == ["code", "name", "stage", "category", "applicability", "confidence", "mqm"]
    assert [line.split()[0] for line in lines[1:]] == [rule.code for rule in rules()]


@pytest.mark.parametrize("name", ["PUN401", "pun401", "space-before-mark"])
def test_one_rule(name, run):
    out = run("rules", name).out.decode()
    assert out.startswith("PUN401 space-before-mark\nstage punctuation, category spacing, ")
    assert "\nWhat it does:\n" in out


def test_every_rule_can_be_shown(run):
    for rule in rules():
        assert run("rules", rule.code).status == 0


@pytest.fixture
def records(run):
    lines = [{"id": "a|b*", "text": "A , `b`"}, {"id": 2, "text": "A , b\n=cmd , \ud800"}, {"id": 3}, {"text": "fine"}]
    stdin = "".join(json.dumps(line) + "\n" for line in lines).encode()
    return run("clean", "--select", "PUN401", "-q", "--input-format", "jsonl", stdin=stdin).out


def test_report_json(run, records):
    done = run("report", "-", "--format", "json", stdin=records)
    report = json.loads(done.out)
    assert done.status == 0
    assert report["summary"] == {
        "documents": 4,
        "changed": 2,
        "failed": 1,
        "edits": 3,
        "findings": 0,
        "categories": {"spacing": 3},
        "mqm": {"linguistic conventions/punctuation": 3},
        "rules": {"PUN401": 3},
    }
    assert report["errors"][0]["document"] == "3"
    assert [row["document"] for row in report["rows"]] == ["a|b*", "2", "2"]


def test_report_csv(run, records):
    done = run("report", "-", "--format", "csv", stdin=records)
    table = list(csv.DictReader(io.StringIO(done.out.decode())))
    assert [row["start"] for row in table] == ["1", "1", "10"]
    assert {row["rule"] for row in table} == {"PUN401"}


def test_report_markdown(run, records, here):
    done = run("report", "-", stdin=records)
    assert done.out.decode().startswith("# Report\n\n4 documents, 2 changed, 3 edits, 0 findings, 1 passed through")
    assert "## `a\\|b*`" in done.out.decode()
    assert run("report", "-", "-o", "r.md", stdin=records).out == b""
    assert (here / "r.md").read_bytes() == done.out


def test_report_leaves_out_what_is_no_record(run, records):
    done = run("report", "-", "--format", "json", stdin=b"nope\n{}\n\n" + records)
    assert done.status == 3
    assert json.loads(done.out)["summary"]["documents"] == 4
    assert done.err.count("left out of the report") == 2


def test_report_of_a_folder(run, here):
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(b"A , b")
    (here / "in/b.txt").write_bytes(b"c")
    run("clean", "--select", "PUN401", "in", "-o", "out")
    report = json.loads(run("report", "out", "--format", "json").out)
    assert report["summary"]["documents"] == 2
    assert [row["document"] for row in report["rows"]] == ["a.txt"]


def test_version(run):
    from postedit import __version__

    assert run("--version").out.decode() == f"postedit {__version__}\n"
