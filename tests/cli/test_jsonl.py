"""JSONL: only the text and the record are spliced into a line, and revert takes both out again."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postedit.readers.jsonl import Row, members
from postedit.records import loads

JSONL = ("clean", "--input-format", "jsonl", "--select", "PUN401", "--quiet")

# A line before, and after with RECORD where the record goes.
SPLICES = {
    "at the end": ('{"text": "A , b"}', '{"text": "A, b","postedit":RECORD}'),
    "other fields stay": (
        '{"id": 7, "x":[1, {"text": "in , side"}], "text":"A , b","z":null}',
        '{"id": 7, "x":[1, {"text": "in , side"}], "text":"A, b","z":null,"postedit":RECORD}',
    ),
    "odd spacing": (
        ' { "text" :\t"A , b"  ,  "n" : 1 } ',
        ' { "text" :\t"A, b"  ,  "n" : 1 ,"postedit":RECORD} ',
    ),
    "numbers": (
        '{"n":1e400,"i":123456789012345678901234567890,"f":1.0,"m":-0,"o":NaN,"p":-Infinity,"text":"A , b"}',
        '{"n":1e400,"i":123456789012345678901234567890,"f":1.0,"m":-0,"o":NaN,"p":-Infinity,"text":"A, b","postedit":RECORD}',
    ),
    "thousands of digits": (
        '{"n":' + "9" * 5000 + ',"text":"A , b"}',
        '{"n":' + "9" * 5000 + ',"text":"A, b","postedit":RECORD}',
    ),
    "duplicate keys, the last counts": (
        '{"text":"first , one","text":"A , b","n":1,"n":2}',
        '{"text":"first , one","text":"A, b","n":1,"n":2,"postedit":RECORD}',
    ),
    "an escaped key": ('{"te\\u0078t":"A , b"}', '{"te\\u0078t":"A, b","postedit":RECORD}'),
    "escapes of an unchanged text": (
        '{"text":"\\u0041\\/b \\ud83d\\ude00"}',
        '{"text":"\\u0041\\/b \\ud83d\\ude00","postedit":RECORD}',
    ),
    "escapes of a changed text": ('{"text":"\\u00e9 , b"}', '{"text":"\\u00e9, b","postedit":RECORD}'),
    "raw letters of a changed text": ('{"text":"é , b\u2028"}', '{"text":"é, b\u2028","postedit":RECORD}'),
    "a lone surrogate": ('{"text":"\\ud800 A , b"}', '{"text":"\\ud800 A, b","postedit":RECORD}'),
    "braces in strings": ('{"a":"}{\\"","text":"A , b}"}', '{"a":"}{\\"","text":"A, b}","postedit":RECORD}'),
    "a record of another tool": (
        '{"postedit" : {"b":1e400, "a":[ ]},"text":"A , b"}',
        '{"postedit" : RECORD,"text":"A, b"}',
    ),
    "a postedit that is null": ('{"text":"A , b","postedit":null}', '{"text":"A, b","postedit":RECORD}'),
    "two of them": ('{"postedit":1,"text":"A , b","postedit":2}', '{"postedit":1,"text":"A, b","postedit":RECORD}'),
    "the text is gone": ('{"n":1}', '{"n":1,"postedit":RECORD}'),
    "nothing at all": ("{ }", '{ "postedit":RECORD}'),
    "null": ('{"text":null}', '{"text":null,"postedit":RECORD}'),
    "a number": ('{"text": 12.50}', '{"text": 12.50,"postedit":RECORD}'),
    "empty": ('{"text":""}', '{"text":"","postedit":RECORD}'),
}


@pytest.mark.parametrize("name", SPLICES)
def test_only_text_and_record_are_spliced(name, run):
    before, after = SPLICES[name]
    line = before.encode() + b"\n"
    done = run(*JSONL, stdin=line)
    head, tail = after.encode().split(b"RECORD")
    assert done.out.startswith(head)
    assert done.out.endswith(tail + b"\n")
    record = loads(done.out[len(head) : -1 - len(tail)].decode())
    assert list(record)[:6] == ["schema", "edits", "findings", "signature", "source", "error"]
    assert record["schema"] == 1
    has_text = isinstance(loads(before).get("text"), str)
    assert (record["error"] is None) == has_text
    assert done.status == (0 if has_text else 3)
    # and back, to the byte
    assert run("revert", "-", "-q", stdin=done.out).out == line


def test_record_moves_to_previous_and_a_second_run_stacks(run):
    line = b'{"text":"A , b","postedit":{"x" : NaN}}\n'
    once = run(*JSONL, stdin=line).out
    assert once.endswith(b'"previous":{"x" : NaN}}}\n')
    twice = run(*JSONL, stdin=once).out
    record = loads(twice.decode())["postedit"]
    assert record["edits"] == []
    assert len(record["previous"]["edits"]) == 1
    assert run("revert", "-", "-q", stdin=twice).out == once
    assert run("revert", "-", "-q", stdin=once).out == line


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"nope", "is not JSON"),
        (b'{"text":"A , b"', "is not JSON"),
        (b'["A , b"]', "an array"),
        (b'"A , b"', "a string"),
        (b"12", "a number"),
        (b"null", "null"),
        (b"true", "a truth value"),
        (b'{"text":"\xff"}', "is not utf-8"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"text":"a"} {"text":"b"}', "is not JSON"),
        (b"\0\0", "is not JSON"),
    ],
)
def test_what_is_no_object_passes_through(line, problem, run):
    done = run(*JSONL, stdin=line + b"\r\n" + b'{"text":"A , b"}')
    assert done.out.startswith(line + b'\r\n{"text":"A, b",')
    assert done.status == 3
    assert "standard input:1" in done.err
    assert problem in done.err


def test_blank_lines_line_ends_and_bom_stay(run):
    lines = b'\xef\xbb\xbf{"text":"A , b"}\r\n\r\n \t\n{"text":"c , d"}\n{"text":"e , f"}'
    done = run(*JSONL, stdin=lines)
    assert done.status == 0
    split = done.out.split(b"\n")
    assert split[0].startswith(b'\xef\xbb\xbf{"text":"A, b"')
    assert split[0].endswith(b"}\r")
    assert split[1:3] == [b"\r", b" \t"]
    assert done.out.endswith(b"}")
    assert run("revert", "-", "-q", stdin=done.out).out == lines


def test_a_line_that_holds_only_a_bom(run):
    assert run(*JSONL, stdin=b"\xef\xbb\xbf\n").out == b"\xef\xbb\xbf\n"


def test_empty_input(run):
    done = run(*JSONL, stdin=b"")
    assert (done.status, done.out) == (0, b"")


def test_other_fields_can_be_named(run):
    done = run(*JSONL, "--text-field", "body", "--id-field", "key", stdin=b'{"key":"k7","body":"A , b","text":"c , d"}')
    assert done.out.startswith(b'{"key":"k7","body":"A, b","text":"c , d","postedit":')
    assert run("revert", "-", "-q", stdin=done.out).out == b'{"key":"k7","body":"A , b","text":"c , d"}'
    assert "(key k7)" in run("clean", "--input-format", "jsonl", "--id-field", "key", stdin=b'{"key":"k7"}').err


def test_declared_encoding(run):
    line = '{"text":"Rīga , b","x":"ž"}\n'.encode("cp1257")
    done = run(*JSONL, "--encoding", "cp1257", stdin=line)
    assert done.status == 0
    assert done.out.startswith(b'{"text":"R')
    value = json.loads(done.out.decode("cp1257"))
    assert value["text"] == "Rīga, b"
    assert value["postedit"]["source"]["encoding"] == "cp1257"
    restored = run("revert", "-", "-q", "--encoding", "cp1257", stdin=done.out).out
    assert json.loads(restored.decode("cp1257")) == json.loads(line.decode("cp1257"))


def test_source(run):
    text = "A , b\r\nc"
    done = run(*JSONL, stdin=json.dumps({"text": text}).encode())
    source = json.loads(done.out)["postedit"]["source"]
    import hashlib

    assert source == {
        "path": "-",
        "format": "jsonl",
        "field": "text",
        "encoding": "utf-8",
        "bom": False,
        "newline": "crlf",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from(["text", "postedit", "a", '"\\']) | st.text(max_size=3), json_values), max_size=6
    ),
    st.booleans(),
    st.sampled_from([(",", ":"), (" , ", " :  ")]),
)
def test_splicing_any_object(pairs, ascii_only, separators):
    """Any object, duplicate keys included: the record goes in and out again without a trace."""
    inner = separators[0].join(
        json.dumps(key, ensure_ascii=ascii_only)
        + separators[1]
        + json.dumps(value, ensure_ascii=ascii_only, separators=separators)
        for key, value in pairs
    )
    line = "{" + inner + "}"
    if not ascii_only and any("\ud800" <= char <= "\udfff" for char in line):
        return
    row = Row(line)
    assert [member.key for member in members(line)] == [key for key, _ in pairs]
    for member, (_, value) in zip(members(line), pairs, strict=True):
        assert repr(json.loads(line[member.value_start : member.value_end])) == repr(value)
    text = row.value.get("text")
    new = text + "!" if isinstance(text, str) else None
    spliced = Row(row.with_record("text", new, {"schema": 1}))
    assert spliced.value["postedit"]["schema"] == 1
    assert spliced.without_record("text", None) == (line if new is None else row.with_text("text", new))


def test_long_lines_are_linear(run):
    deep = '{"a":' + "[" * 500 + "]" * 500 + ',"b":[' + ",".join(['"\\"}"'] * 200_000) + '],"text":"A , b"}'
    assert run(*JSONL, stdin=deep.encode()).status == 0
