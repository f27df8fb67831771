"""CSV: cells as the csv module has them, bytes as they were, revert to the byte."""

import csv
import io
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from toy import ToyCleaner

from postedit.readers.delimited import _records, value_of, written
from postedit.readers.files import Input
from postedit.readers.jsonl import Row
from postedit.readers.packed import DamagedError
from postedit.readers.tables import Plan, rows, writer
from postedit.worker import Job, Worker

# Whatever may tear a row apart.
PIECES = [
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\r\n",
    "\n",
    "\r",
    "a",
    "#",
    "@",
    "%",
    "é",
    " ",
    "=1",
    "{}",
    "\u2028",
    "\x0b",
    "\x00",
    "text",
]
cells = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_cells_are_those_of_the_csv_module(text):
    try:
        mine = [
            [] if found == [""] else [value_of(cell) for cell in found]
            for found, _ in _records(iter(io.StringIO(text, newline="")), ",", lambda: 1)
        ]
    except DamagedError:
        return  # a mark that is never closed: the module takes the rest of the file for a cell
    assert mine == list(csv.reader(io.StringIO(text, newline="")))


@given(cells, st.booleans())
def test_a_cell_that_is_written_says_what_it_should(value, quoted):
    row = written(value, ",", quoted=quoted) + ",b"
    assert next(csv.reader(io.StringIO(row, newline=""))) == [value, "b"]


def cleaned(data, *, revert=False, **job):
    """The file `data` cleaned with the toy rule, or given back; with the labels of the rows that were not cleaned."""
    worker = Worker(Job({}, **job))
    worker.cleaner = ToyCleaner()
    each = Input("-", "x.csv", "csv")
    from postedit.cli.revert import original_of
    from postedit.readers.lines import Line

    plan = Plan(encoding=job.get("encoding"), records=True) if revert else worker.job.plan()
    out, failed = io.BytesIO(), []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        with rows(each, plan) as source:
            sink = writer(each, out, source.head, revert=revert)
            for number, line in enumerate(source, source.first):
                row = Line(line, each.path, each.name, number, "utf-8", "csv")
                if row.blank:
                    sink.take(line)
                    continue
                done = original_of(row) if revert else worker.line(row)
                if done.error:
                    failed.append((number, done.error))
                sink.take(done.line if revert else done.output)
            sink.close()
    return out.getvalue(), failed


table = st.builds(
    lambda mark, head, lines, ends, last: (
        mark + "".join(",".join(line) + end for line, end in zip([head, *lines], ends, strict=False)) + ",".join(last)
    ),
    st.sampled_from(["", "\ufeff", "\r\n", "sep=,\r\n"]),
    st.sampled_from([["text"], ["id", "text"], ["text", "b", "postedit"], ["postedit", '"text"', "c"], ["id", "text", "text"]]),
    st.lists(
        st.lists(st.one_of(cells.map(lambda cell: written(cell, ",")), cells.map(lambda cell: '"' + cell.replace('"', '""') + '"')), min_size=1, max_size=5),
        max_size=5,
    ),
    st.lists(st.sampled_from(["\n", "\r\n"]), min_size=7, max_size=7),
    st.sampled_from([[], ["1", "a#"]]),
)  # fmt: skip


@given(table, st.sampled_from([1, 2]))
def test_clean_then_revert_gives_the_same_bytes(text, runs):
    data = text.encode()
    try:
        steps = [data]
        for _ in range(runs):
            steps.append(cleaned(steps[-1])[0])
    except DamagedError:  # a mark that is never closed, or no column for the text: refused as a whole
        assume(False)
    for before, after in zip(reversed(steps[:-1]), reversed(steps[1:]), strict=True):
        back, failed = cleaned(after, revert=True)
        assert (back, failed) == (before, [])


# (what, the file, what of the cleaned one without its records)
KEPT = [
    ("quotes and line ends", b'id,text\r\n1,"a# ""b"""\n2,c\r\n', ['a "b"', "c"]),
    ("a line break in a cell", b'text,n\n"a#\nb",5\n', ["a\nb"]),
    ("a formula is the user's", b"text,n\na#,=1+1\n", ["a"]),
    ("a change that needs quotes", b"n,text\n1,a%b\n", ["a\nb"]),
    ("semicolons", b"n;text\n1,5;a#\n", ["a"]),
    ("tabs", b"n\ttext\n1,5\ta#\n", ["a"]),
    ("bytes that are not UTF-8", b"n,text\n\xff,a#\xe4\n", ["a\udce4"]),
    ("an odd cell", b'n,text\n1,"a#"b\n', ["ab"]),
    ("UTF-16", "n,text\r\n1,a#é\r\n".encode("utf-16"), ["aé"]),
]


@pytest.mark.parametrize(("what", "data", "texts"), KEPT, ids=[row[0] for row in KEPT])
def test_kept(what, data, texts):
    out, failed = cleaned(data)
    assert failed == []
    encoding = "utf-16" if what == "UTF-16" else "utf-8"
    text = out.decode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")
    delimiter = {"semicolons": ";", "tabs": "\t"}.get(what, ",")
    found = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [row["text"] for row in found] == texts
    assert all(json.loads(row["postedit"])["source"]["format"] == "csv" for row in found)
    other = list(csv.DictReader(io.StringIO(data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "strict"), newline=""), delimiter=delimiter))  # fmt: skip
    assert [row.get("n") for row in found] == [row.get("n") for row in other]
    assert cleaned(out, revert=True) == (data, [])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"id,body\n1,a\n", "no column 'text': there are 'id', 'body'; name the right one with --text-field"),
        (b"", "no row with the names of its columns"),
        (b'id,text\n1,"a\n2,b\n', "a quotation mark in the row from line 2 on is never closed"),
    ],
)
def test_what_is_no_table_is_told(data, told):
    with pytest.raises(DamagedError, match=told.replace("(", r"\(")):
        cleaned(data)


def test_an_encoding_that_does_not_fit_is_told():
    with pytest.raises(DamagedError, match="is not ascii"):
        cleaned("text\né\n".encode(), encoding="ascii")


def test_a_text_that_the_encoding_can_not_write_passes():
    data = "n,text\n1,é@\n2,é#\n".encode("cp1252")
    out, failed = cleaned(data, encoding="cp1252")
    assert [number for number, _ in failed] == [2]
    assert [row["text"] for row in csv.DictReader(io.StringIO(out.decode("cp1252")))] == ["é@", "é"]
    assert cleaned(out, revert=True, encoding="cp1252") == (data, [])


def test_a_row_without_the_text_is_told_and_comes_back():
    data = b"id,text\n1\n2,a#,more\n"
    out, failed = cleaned(data)
    assert [number for number, _ in failed] == [2]
    assert cleaned(out, revert=True) == (data, [])


def test_a_row_whose_text_was_changed_stays_with_its_record():
    out, _ = cleaned(b"id,text\n1,a#\n2,b#\n")
    back, failed = cleaned(out.replace(b"2,b,", b"2,c,"), revert=True)
    assert [number for number, _ in failed] == [3]
    assert back.startswith(b"id,text\n1,a#\n2,c,")
    assert Row(list(csv.reader(io.StringIO(back.decode())))[2][2]).value["edits"]


def test_a_record_with_bytes_that_are_not_utf_8_is_none():
    data = b'text,postedit\na#,"{""schema"":1,""x"":""\xe4""}"\n'
    out, failed = cleaned(data)
    assert (out.startswith(b"text,postedit\na,"), failed) == (True, [])
    assert cleaned(out, revert=True) == (data, [])
    assert cleaned(data, revert=True) == (
        data,
        [(2, "there is no record under the key 'postedit'; passed through unchanged")],
    )
