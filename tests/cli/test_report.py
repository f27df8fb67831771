"""`postedit report` in HTML, and the report of `clean -o DIR`."""

import json
import re

import pytest

RUN = ("clean", "-q", "--select", "PUN401")
LINES = b'{"id":"<b>","text":"A , b"}\n{"text":"c"}\n{"id":3,"text":4}\n'


def head(data):
    return json.loads(re.search(rb'id="head">(.*?)</script>', data).group(1))


def names(data):
    return [told[0] for told in head(data)["documents"]]


@pytest.fixture
def records(run, here):
    (here / "rows.jsonl").write_bytes(LINES)
    (here / "records.jsonl").write_bytes(run(*RUN, "rows.jsonl", "--output-format", "jsonl").out)
    return "records.jsonl"


@pytest.mark.parametrize("how", [("-o", "r.html"), ("-o", "r.out", "--format", "html"), ("--format", "html")])
def test_html(how, run, here, records):
    done = run("report", records, *how)
    assert (done.status, done.err) == (0, "")
    data = (here / how[1]).read_bytes() if how[0] == "-o" else done.out
    assert names(data) == ["<b>", "rows.jsonl:2", "3"]
    assert [bool(told[2]) for told in head(data)["documents"]] == [False, False, True]


@pytest.mark.parametrize(
    ("name", "begins"), [("r.csv", b'"document",'), ("r.json", b"{"), ("r.md", b"# "), ("r", b"# ")]
)
def test_name_of_the_output_says_the_format(name, begins, run, here, records):
    assert run("report", records, "-o", name).status == 0
    assert (here / name).read_bytes().startswith(begins)


def test_records_that_do_not_hold_are_left_out_and_told(run, here, records):
    data = (here / records).read_bytes()
    (here / records).write_bytes(b"no json\n" + data.replace(b'"before":" "', b'"before":"x"'))
    done = run("report", records, "-o", "r.html")
    assert done.status == 3
    assert done.err.count("left out of the report") == 2
    assert names((here / "r.html").read_bytes()) == ["rows.jsonl:3", "3"]


def test_clean_into_a_folder_reports_all_its_documents(run, here):
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(b"A , b")
    (here / "in/rows.jsonl").write_bytes(LINES + b"no json\n")
    (here / "in/bad.txt").write_bytes(b"\0\xff")
    run(*RUN, "in", "-o", "out")
    whole = ["a.txt", "bad.txt", "<b>", "rows.jsonl:2", "3"]
    assert names((here / "out/report.html").read_bytes()) == whole
    (here / "in/a.txt").write_bytes(b"C , d")
    run(*RUN, "in", "-o", "out")  # documents of an earlier run are in it, too
    assert names((here / "out/report.html").read_bytes()) == whole
    assert run("report", "out", "-o", "again.html").status == 3
    assert set(names((here / "again.html").read_bytes())) == set(whole)


def test_name_of_the_report_is_taken(run, here):
    (here / "report.html").write_bytes(b"A , b")
    done = run(*RUN, "report.html", "--input-format", "text", "-o", "out")
    assert done.status == 2
    assert not (here / "out").exists()


def test_larger_report_is_split_and_says_so(run, here, records, monkeypatch):
    monkeypatch.setattr("postedit.report.html.MOST_DOCUMENTS", 2)
    done = run("report", records, "-o", "r.html")
    assert done.status == 0
    assert "r.html leads to 2 files" in done.err
    assert names((here / "r_files/0002.html").read_bytes()) == ["3"]
    done = run("report", records, "--format", "html")
    assert (done.status, done.out) == (2, b"")
    assert "give -o FILE" in done.err
