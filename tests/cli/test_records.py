"""The record as library users see it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import ToyCleaner

from postedit import Cleaner
from postedit.records import RecordError, dumps, from_record, loads, newline_of, restore, to_record

texts = st.text(st.sampled_from("a#@%& \r\né\u2028\ud800\udc80😀") | st.characters(), max_size=30).filter(
    lambda text: "!" not in text
)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_round_trip(text):
    result = ToyCleaner().clean(text)
    record = loads(dumps(to_record(result, id="x")))
    assert from_record(record) == result
    assert restore(record) == text
    assert record["id"] == "x"
    assert record["postedit"]["source"]["newline"] == newline_of(text)


def test_of_the_real_cleaner():
    result = Cleaner(select=["PUN401"], min_confidence=1.0).clean("A , b")
    assert result.findings
    assert from_record(json.loads(json.dumps(to_record(result)))) == result


def test_dumps_escapes_only_where_it_must():
    assert dumps({"a": "é"}) == '{"a":"é"}'
    assert dumps({"a": "é\ud800"}) == '{"a":"\\u00e9\\ud800"}'
    assert dumps("é", ascii_only=True) == '"\\u00e9"'


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "nul", "{'a': 1}"])
def test_loads_refuses(text):
    with pytest.raises(ValueError):  # noqa: PT011
        loads(text)


def test_loads_what_orjson_refuses():
    assert loads('{"a": NaN, "b": 1e400, "c": "\\ud800", "d": 123456789012345678901234567890}')["c"] == "\ud800"
    assert isinstance(loads("9" * 5000), int)


@pytest.mark.parametrize(
    ("text", "want"),
    [("", None), ("a\n", "lf"), ("a\r\n", "crlf"), ("a\r", "cr"), ("a\r\nb\n", "mixed"), ("\u2028", None)],
)
def test_newline(text, want):
    assert newline_of(text) == want


def test_from_record_says_what_is_wrong():
    with pytest.raises(RecordError, match="no record"):
        from_record({"text": "a"})
    with pytest.raises(RecordError, match="update postedit"):
        from_record({"text": "a", "postedit": {"schema": 9}})
    with pytest.raises(RecordError, match="damaged"):
        from_record({"text": "a", "postedit": {"schema": 1, "edits": [{}]}})
    with pytest.raises(RecordError, match="there is none"):
        from_record({"text": "a", "postedit": {"schema": 1, "edits": [], "source": {"field": ["text"]}}})
