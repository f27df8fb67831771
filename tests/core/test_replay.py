"""Edits made again without some of their steps: what stays is what was not asked to go, and what does not need it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invariants import check
from strategies import applied, batches, texts

from postedit.core.document import Document, Result
from postedit.core.replay import replay, with_dependents


def document_of(text, *batches):
    document = Document(text)
    for batch in batches:
        document.apply([applied(document.text, *change[:3], **(change[3] if change[3:] else {})) for change in batch])
    return document


def without(document, *rejected):
    edits = document.edits()
    return replay(document.original, edits, with_dependents(edits, rejected))


P, Q = {"rule": "P"}, {"rule": "Q"}


@pytest.mark.parametrize(
    ("text", "batches", "rejected", "left"),
    [
        # nothing rejected, nothing changes
        ("a b", [[(0, 1, "x")]], [], "x b"),
        # an edit of several steps: a step goes with those that changed its words, and no other
        ("a b c", [[(0, 1, "x")], [(0, 3, "y")]], [(0, 1)], "x b c"),
        ("a b c", [[(0, 1, "x")], [(0, 3, "y")]], [(0, 0)], "a b c"),
        ("ab", [[(0, 1, "x")], [(1, 2, "y")]], [(0, 0)], "ay"),
        ("ab", [[(0, 1, "x")], [(1, 2, "y")]], [(0, 1)], "xb"),
        ("abc", [[(1, 2, "long")], [(5, 6, "z")]], [(0, 0)], "abz"),
        ("abc", [[(1, 2, "")], [(1, 2, "z")]], [(0, 0)], "abz"),
        # a deletion inside what a later step changed is needed by it; one at its edge is not
        ("abcd", [[(1, 2, "")], [(0, 2, "x")]], [(0, 0)], "abcd"),
        ("abcd", [[(1, 2, "")], [(0, 1, "x")]], [(0, 0)], "xbcd"),
        # an insertion into what an earlier step wrote needs it; one at its end does not
        ("abcd", [[(1, 2, "xy")], [(2, 2, "-")]], [(0, 0)], "abcd"),
        ("abcd", [[(1, 2, "xy")], [(3, 3, "-")]], [(0, 0)], "ab-cd"),
        ("abcd", [[(1, 2, "xy")], [(1, 1, "-")]], [(0, 0)], "a-bcd"),
        # nor is there anything to put in the place of words that are not taken away
        ("abc", [[(1, 2, "")], [(1, 1, "z")]], [(0, 0)], "abc"),
        ("ab", [[(0, 1, "xy")], [(1, 2, "")], [(0, 1, "")], [(0, 0, "-")]], [(1, 0)], "-ab"),  # an edit of its own
        # through a step between
        ("abcd", [[(0, 1, "x")], [(0, 2, "yz")], [(1, 3, "q")]], [(0, 0)], "abcd"),
        ("abcd", [[(0, 1, "x")], [(0, 2, "yz")], [(2, 3, "q")]], [(0, 0)], "abqd"),
        ("abcd", [[(0, 1, "x")], [(0, 2, "yz")], [(2, 3, "q")]], [(0, 1)], "xbqd"),
        # other edits stay, before and behind
        ("a b c", [[(0, 1, "long"), (2, 3, "y"), (4, 5, "z")]], [(1, 0)], "long b z"),
        ("a b c", [[(0, 1, "long"), (2, 3, "y"), (4, 5, "z")]], [(0, 0)], "a y z"),
        # a group stands or falls together: the steps of its rule go, the others stay
        ("a b c", [[(0, 1, "x", {"group": 1}), (4, 5, "z", {"group": 1})]], [(1, 0)], "a b c"),
        ("a b c", [[(0, 1, "x", {"group": 1}), (2, 3, "y"), (4, 5, "z", {"group": 1})]], [(0, 0)], "a y c"),
        ("ab c", [[(0, 1, "x", Q)], [(1, 2, "y", P | {"group": 1}), (3, 4, "z", P | {"group": 1})]], [(1, 0)], "xb c"),
        ("ab c", [[(0, 1, "x", Q)], [(1, 2, "y", P | {"group": 1}), (3, 4, "z", P | {"group": 1})]], [(0, 0)], "ay z"),
        ("ab c", [[(0, 1, "x", Q)], [(0, 2, "y", P | {"group": 1}), (3, 4, "z", P | {"group": 1})]], [(0, 0)], "ab c"),
    ],
)  # fmt: skip
def test_rejected(text, batches, rejected, left):
    assert without(document_of(text, *batches), *rejected).text == left


def test_a_step_that_held_two_edits_together_goes_and_they_part():
    document = document_of("a b c", [(0, 1, "x"), (4, 5, "z")], [(0, 5, "p")])
    (edit,) = document.edits()
    assert len(edit.steps) == 3
    parted = without(document, (0, 2))
    assert [(edit.before, edit.after) for edit in parted.edits()] == [("a", "x"), ("c", "z")]


def test_edits_of_another_text_are_refused():
    edits = document_of("a b", [(0, 1, "x")]).edits()
    with pytest.raises(ValueError, match="belong to another text"):
        replay("q b", edits, {})


@st.composite
def documents(draw):
    document = Document(draw(texts))
    for group in range(draw(st.integers(1, 4))):
        batch = draw(batches(document.text))
        if draw(st.booleans()):
            batch = [applied(document.text, change.start, change.end, change.after, group=group) for change in batch]
        document.apply(batch)
    return document


@given(documents())
def test_nothing_rejected_gives_the_same_edits(document):
    again = replay(document.original, document.edits(), {})
    assert again.text == document.text
    assert again.edits() == document.edits()


@given(documents())
def test_everything_rejected_gives_the_original(document):
    edits = document.edits()
    everything = [(index, step) for index, edit in enumerate(edits) for step in range(len(edit.steps))]
    assert without(document, *everything).text == document.original


def spot(edit):
    return edit.start, edit.end, edit.after


@given(st.data(), documents())
def test_whatever_is_rejected_the_account_is_right(data, document):
    edits = document.edits()
    steps = [(index, step) for index, edit in enumerate(edits) for step in range(len(edit.steps))]
    rejected = data.draw(st.lists(st.sampled_from(steps), unique=True)) if steps else []
    undone = with_dependents(edits, rejected)
    left = replay(document.original, edits, undone)
    check(document.original, Result(left.text, tuple(left.edits()), (), {}))
    assert all(step in undone[index] for index, step in rejected)
    # an edit none of whose steps goes is there as it was
    whole = {spot(edit) for index, edit in enumerate(edits) if not undone.get(index)}
    assert whole <= {spot(edit) for edit in left.edits()}
    # each step that stays is told of, but for those that took each other back
    kept = sum(len(edit.steps) for edit in edits) - sum(map(len, undone.values()))
    assert sum(len(edit.steps) for edit in left.edits()) <= kept
