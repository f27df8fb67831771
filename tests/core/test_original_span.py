"""Where a stretch of the clean text comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import applied, batches, small_texts

from postedit.core.document import Document, Result


def result(text, *changes):
    document = Document(text)
    for batch in changes:
        document.apply([each if not isinstance(each, tuple) else applied(document.text, *each) for each in batch])
    return Result(document.text, document.edits(), (), {})


@pytest.mark.parametrize(
    ("changes", "stretch", "origin"),
    [
        # "one two three"
        ([], (4, 7), (4, 7)),
        ([(0, 3, "1")], (2, 5), (4, 7)),  # behind an edit
        ([(8, 13, "3")], (4, 7), (4, 7)),  # before one
        ([(4, 7, "2.2")], (4, 7), (4, 7)),  # the edit itself
        ([(4, 7, "2.2")], (5, 6), (4, 7)),  # within it
        ([(4, 7, "2.2")], (3, 5), (3, 7)),  # reaching into it
        ([(4, 7, "2.2")], (6, 8), (4, 8)),
        ([(3, 7, "")], (0, 3), (0, 3)),  # what was taken out at an end does not belong to it
        ([(3, 7, "")], (3, 5), (7, 9)),
        ([(3, 7, "")], (2, 4), (2, 8)),  # in the middle it does
        ([(3, 7, "")], (3, 3), (3, 7)),  # and is where an empty stretch comes from
        ([(3, 3, ",")], (3, 4), (3, 3)),  # put in: comes from nothing
        ([(3, 3, ",")], (0, 4), (0, 3)),
        ([(3, 3, ",")], (0, 3), (0, 3)),
    ],
)
def test_cases(changes, stretch, origin):
    assert result("one two three", changes).original_span(*stretch) == origin


@pytest.mark.parametrize("stretch", [(-1, 2), (2, 1), (0, 14)])
def test_no_such_stretch(stretch):
    with pytest.raises(ValueError, match="in a text of 13 code points"):
        result("one two three").original_span(*stretch)


@given(st.data())
def test_every_stretch_has_its_place(data):
    text = data.draw(small_texts)
    done = result(text, data.draw(batches(text)))
    size = len(done.text)
    kept = [edit for edit in done.edits if edit.after]
    for edit in kept:
        assert done.original_span(edit.out_start, edit.out_end) == (edit.start, edit.end)
    start, end = sorted((data.draw(st.integers(0, size)), data.draw(st.integers(0, size))))
    first, last = done.original_span(start, end)
    assert 0 <= first <= last <= len(text)
    if start < end and not any(edit.out_start < end and edit.out_end > start for edit in done.edits):
        assert text[first:last] == done.text[start:end]
    if start < end:  # a longer stretch comes from no less
        wider = done.original_span(max(0, start - 1), min(size, end + 1))
        assert wider[0] <= first
        assert last <= wider[1]
