"""What a request may say. Needs no server."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postedit.server import body
from postedit.server.errors import RequestError
from postedit.server.limits import Limits

LIMITS = Limits(documents=3, characters=10)


def said(read, value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(RequestError) as caught:
        read(data, LIMITS)
    error = json.loads(caught.value.json())
    assert set(error) == {"error", "reason"}
    assert error["reason"] == caught.value.reason
    return caught.value.status, error["reason"], error["error"]


TEXT = {"text": "a"}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({**TEXT, "glossary": "/etc/passwd"}, "names a file"),
        ({**TEXT, "inventory": "/etc/passwd"}, "names a file"),
        ({**TEXT, "translator": "marian"}, "translator is one of auto, lexicon, none"),
        ({**TEXT, "translator": ["auto"]}, "translator is one of"),
        ({**TEXT, "config": "x"}, "there is no setting 'config'"),
        ({**TEXT, "unsafe": "yes"}, "unsafe is a truth value, not 'yes'"),
        ({**TEXT, "min_confidence": 2}, "from 0 to 1"),
        ({**TEXT, "min_confidence": True}, "is a number"),
        ({**TEXT, "min_confidence": 10**400}, "from 0 to 1"),
        ({**TEXT, "source_lang": "zh-cn"}, "language code"),
        ({**TEXT, "source_lang": "../x"}, "language code"),
        ({**TEXT, "select": "PUN"}, "list of strings"),
        ({**TEXT, "select": [1]}, "list of strings"),
        ({**TEXT, "select": ["NOPE999"]}, "no rule is called 'NOPE999'"),
        ({**TEXT, "ignore": [""]}, "no rule is called ''"),
        ({**TEXT, "ignore": ["x"] * 501}, "501 entries"),
        ({}, "neither 'text' nor 'documents'"),
        ({"id": "a"}, "neither 'text' nor 'documents'"),
        ({"text": None}, "text is null, not a string"),
        ({"text": 1}, "text is a number"),
        ({"text": "a", "id": [1]}, "id is a list"),
        ({"text": "a", "id": True}, "id is a truth value"),
        ({"text": "a", "source": 1}, "source is a number"),
        ({"text": "a", "documents": []}, "both 'text' and 'documents'"),
        ({"documents": {}}, "documents is an object"),
        ({"documents": ["a"]}, "documents[0] is a string"),
        ({"documents": [TEXT, {"id": 1}]}, "documents[1].text is missing"),
        ({"documents": [{**TEXT, "url": "x"}]}, "documents[0].url does not exist"),
        ([], "the body is a list"),
        ("text", "the body is a string"),
        (None, "the body is null"),
    ],
)
def test_what_is_wrong_is_said(value, words):
    status, reason, message = said(body.clean, value)
    assert (status, reason) == (422, "invalid")
    assert words in message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b'{"text": "a"', "not JSON"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b'{"text": NaN}', "NaN is no number"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text": "a"} {}', "not JSON"),
        (b'{"id": 1' + b"0" * 5000 + b', "text": "a"}', "not JSON"),
    ],
)
def test_what_is_not_json_is_said(data, words):
    status, reason, message = said(body.clean, data)
    assert (status, reason) == (422, "not_json")
    assert words in message


def test_sizes():
    assert said(body.clean, {"text": "a" * 11})[:2] == (413, "document_too_long")
    assert said(body.clean, {"documents": [TEXT] * 4})[:2] == (413, "too_many_documents")
    assert said(body.revert, {"records": [TEXT] * 4})[:2] == (413, "too_many_documents")
    assert len(body.clean(json.dumps({"documents": [{"text": "😀" * 10}] * 3}).encode(), LIMITS).tasks) == 3


def test_a_sentence_does_not_repeat_megabytes():
    assert len(said(body.clean, {"text": "a", "x" * 1_000_000: 1})[2]) <= 500


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({}, "neither 'records'"),
        ({"text": "a"}, "neither 'records'"),
        ({"records": [], "text": "a"}, "'text' stands beside"),
        ({"records": [1]}, "records[0] is a number"),
    ],
)
def test_what_is_wrong_with_records(value, words):
    status, reason, message = said(body.revert, value)
    assert (status, reason) == (422, "invalid")
    assert words in message


def test_settings_become_those_of_the_cleaner():
    asked = body.clean(
        b'\xef\xbb\xbf{"text": "a", "id": "\\ud800", "ignore": ["PUN"], "unsafe": true, "source_lang": null}', LIMITS
    )
    (task,) = asked.tasks
    assert not asked.many
    assert dict(task.settings) == {"ignore": ("PUN",), "unsafe": True}
    assert json.loads(task.line) == {"text": "a", "id": "\ud800"}


KEYS = st.sampled_from([*body.SETTINGS, *body.DOCUMENT, "documents", "records", "postedit", "glossary", "else"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(JSON | st.dictionaries(KEYS, JSON), st.sampled_from([body.clean, body.revert]))
def test_anything_is_taken_or_refused(value, read):
    status = 200
    try:
        tasks = read(json.dumps(value).encode(), LIMITS).tasks
    except RequestError as error:
        status, tasks = error.status, []
    assert status in (200, 413, 422)
    assert all(isinstance(json.loads(task.line), dict) for task in tasks)


@given(st.binary(), st.sampled_from([body.clean, body.revert]))
def test_any_bytes_are_refused(data, read):
    with pytest.raises(RequestError):
        read(data, LIMITS)
