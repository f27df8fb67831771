"""Composition: pieces that tile the original, absorb what overlaps them and nothing else."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invariants import check
from strategies import applied, batches, small_texts, spans_of_tokens, texts

from postedit.core.document import TOKEN, Document, Result, apply_edits, revert, tokens


def run(text, *batches):
    """`text` after batches of (start, end, after), each in the coordinates of the text at that point."""
    document = Document(text)
    for batch in batches:
        document.apply([applied(document.text, *change) for change in batch])
    return document


def spans(document):
    return [(edit.start, edit.end, edit.after) for edit in document.edits()]


@pytest.mark.parametrize(
    ("text", "batches", "edits"),
    [
        # whole tokens: never inside a word or a grapheme cluster
        ("Pekov said", [[(2, 2, "s")]], [(0, 5, "Peskov")]),
        ("caf\u0065\u0301 x", [[(3, 4, "E")]], [(0, 5, "cafE\u0301")]),
        ("a 👨‍👩‍👧 b", [[(2, 3, "")]], [(2, 7, "\u200d👩‍👧")]),
        ("a\r\nb", [[(1, 2, "")]], [(1, 3, "\n")]),
        # common tokens trimmed, the leading ones first
        ("a b c", [[(0, 5, "a x c")]], [(2, 3, "x")]),
        ("a a b", [[(0, 5, "a b")]], [(2, 4, "")]),
        ("one two", [[(0, 7, "one  two")]], [(3, 4, "  ")]),
        ("x\n y", [[(1, 3, "\n")]], [(2, 3, "")]),
        # touching edits stay separate
        ("a b", [[(0, 1, "x"), (1, 2, "-")]], [(0, 1, "x"), (1, 2, "-")]),
        ("a b", [[(0, 1, "x")], [(1, 2, "-")]], [(0, 1, "x"), (1, 2, "-")]),
        ("a b", [[(1, 2, "-")], [(0, 1, "x")]], [(0, 1, "x"), (1, 2, "-")]),
        # two insertions at one point keep stage order
        ("a b", [[(1, 1, ",")], [(2, 2, ".")]], [(1, 1, ","), (1, 1, ".")]),
        ("a b", [[(1, 1, ",")], [(1, 1, ".")]], [(1, 1, "."), (1, 1, ",")]),
        # an insertion where something was deleted
        ("a, b", [[(1, 2, "")], [(1, 1, ";")]], [(1, 2, ""), (2, 2, ";")]),
        # an overlapping change absorbs the piece whole and covers the union
        ("a b c d", [[(2, 5, "x.y")], [(4, 6, "-")]], [(2, 6, "x.-")]),
        ("a b c d", [[(2, 3, "x")], [(0, 7, "q")]], [(0, 7, "q")]),
        ("a b c d", [[(2, 3, "x"), (4, 5, "y")], [(2, 5, "z")]], [(2, 5, "z")]),
        # a deletion strictly inside a change is absorbed, at its edge it is not
        ("a , b", [[(1, 2, "")], [(0, 2, "x")]], [(0, 3, "x")]),
        ("a , b", [[(1, 2, "")], [(1, 2, ";")]], [(1, 2, ""), (2, 3, ";")]),
        # two changes that reach into one piece become one edit
        ("a b c d", [[(2, 5, "x y z")], [(0, 3, "p"), (6, 9, "r")]], [(0, 7, "p y r")]),
        # what a change leaves as it was is not absorbed
        ("a b c d", [[(4, 5, "x")], [(0, 5, "q b x")]], [(0, 1, "q"), (4, 5, "x")]),
        # a change undone leaves no edit
        ("a b", [[(0, 1, "x")], [(0, 1, "a")]], []),
        ("a b", [[(1, 1, ",")], [(1, 2, "")]], []),
    ],
)  # fmt: skip
def test_composition(text, batches, edits):
    document = run(text, *batches)
    assert spans(document) == edits
    check(text, Result(document.text, tuple(document.edits()), (), {}))


def test_merged_edit_takes_the_weightiest_step_and_the_least_confidence():
    document = Document("a b c")
    document.apply([applied("a b c", 0, 1, "x", rule="SPC", category="spacing", confidence=0.9)])
    document.apply([applied("x b c", 0, 3, "NATO", rule="ACR", category="acronym", confidence=0.8)])
    document.apply(
        [applied("NATO c", 0, 6, "it", rule="PUN", category="punctuation", confidence=0.95, applicability="unsafe")]
    )
    (edit,) = document.edits()
    assert (edit.category, edit.rule, edit.confidence, edit.applicability) == ("acronym", "ACR", 0.8, "unsafe")
    assert [step.rule for step in edit.steps] == ["SPC", "ACR", "PUN"]
    assert [(step.offset, step.before, step.after) for step in edit.steps] == [
        (0, "a", "x"),
        (0, "x b", "NATO"),
        (0, "NATO c", "it"),
    ]


def test_steps_of_a_wide_change_over_two_edits_replay():
    text = "one two three four"
    document = run(text, [(0, 3, "1"), (8, 13, "3")], [(0, 7, "one-two-x")])
    (edit,) = document.edits()
    check(text, Result(document.text, (edit,), (), {}))
    assert [step.after for step in edit.steps] == ["1", "3", "one-two-x"]


def test_group_is_shared_by_the_edits_of_a_fix_and_joined_by_absorption():
    text = "a b c d e"
    document = Document(text)
    document.apply([applied(text, 0, 1, "x", group=1), applied(text, 4, 5, "y", group=1), applied(text, 8, 9, "z")])
    one, two, three = document.edits()
    assert one.group == two.group == one.id
    assert three.group is None
    document.apply([applied(document.text, 4, 9, "q", group=2), applied(document.text, 2, 3, "p", group=2)][::-1])
    assert len({edit.group for edit in document.edits()}) == 1
    assert [edit.after for edit in document.edits()] == ["x", "p", "q"]


def test_equal_insertions_at_one_point_have_different_ids():
    document = run("ab cd", [(2, 2, ".")], [(3, 3, ".")])
    assert len({edit.id for edit in document.edits()}) == 2


def test_revert_refuses_another_text():
    document = run("a b", [(0, 1, "x")])
    with pytest.raises(ValueError, match="belongs to another record"):
        revert("other", document.edits())
    with pytest.raises(ValueError, match="belong to another text"):
        apply_edits("other", document.edits())


@given(texts)
def test_tokens_tile_the_text(text):
    assert "".join(tokens(text)) == text
    assert all(tokens(text))


@given(st.data(), texts)
def test_batches_compose(data, text):
    """Whatever is applied, in however many batches: the account is right and the text is what the batches make."""
    document = Document(text)
    for _ in range(data.draw(st.integers(1, 4))):
        batch = data.draw(batches(document.text))
        expected = document.text
        for change in reversed(batch):
            expected = expected[: change.start] + change.after + expected[change.end :]
        document.apply(batch)
        assert document.text == expected
    check(text, Result(document.text, tuple(document.edits()), (), {}))


@given(st.data(), texts)
def test_changes_that_do_not_overlap_stay_apart(data, text):
    """One edit a change, at its exact place, where changes lie on whole tokens: nothing merged, widened or lost."""
    places = spans_of_tokens(text)
    document = Document(text)
    wanted = []
    marked = data.draw(
        st.lists(st.sampled_from(["keep", "replace", "insert", "delete"]), min_size=len(places), max_size=len(places))
    )
    for (start, end), what in zip(places, marked, strict=True):
        if what == "replace":
            wanted.append((start, end, "\x01"))
        elif what == "delete":
            wanted.append((start, end, ""))
        elif what == "insert":
            wanted.append((start, start, "\x02"))
    wanted = [w for w in wanted if text[w[0] : w[1]] != w[2]]
    # in two batches: changes meet others of their own batch and pieces of the other
    early = data.draw(st.lists(st.booleans(), min_size=len(wanted), max_size=len(wanted)))
    first = [change for change, now in zip(wanted, early, strict=True) if now]
    second = [change for change, now in zip(wanted, early, strict=True) if not now]
    document.apply([applied(text, *w) for w in first])

    def now(position, inserting):
        shift = 0
        for start, end, after in first:
            if end < position or (end == position and (start < end or not inserting)):
                shift += len(after) - (end - start)
        return position + shift

    # an insertion beside a change of the other batch could go on either side of it
    points = [w[0] for w in wanted if w[0] == w[1]]
    if len(points) == len(set(points)):
        document.apply(
            [
                applied(document.text, now(start, False), now(start, False) + end - start, after)
                for start, end, after in second
            ]
        )
        assert spans(document) == wanted


@given(st.data(), small_texts)
def test_places_map_back(data, text):
    """The original span of a stretch of the current text holds what that stretch came from, and no edited text beside it."""
    document = Document(text)
    for _ in range(2):
        document.apply(data.draw(batches(document.text)))
    current = document.text
    start = data.draw(st.integers(0, len(current)))
    end = data.draw(st.integers(start, len(current)))
    begin, stop = document.to_original(start, end)
    assert 0 <= begin <= stop <= len(text)
    # an edited piece, words that came out as they had been included, comes whole or not at all
    for piece in document._pieces:
        if start < piece.out_end and piece.at < end:
            assert begin <= piece.start
            assert piece.end <= stop
        elif piece.end - piece.start and start < end:
            assert piece.end <= begin or stop <= piece.start or (start < piece.at < end)
    if not document.edits():
        assert (begin, stop) == (start, end)


@given(
    st.one_of(
        texts, st.text(alphabet=st.characters(max_codepoint=0x2FFF), max_size=20), st.text(alphabet="ab ,.1é’“\n\x0b\t")
    )
)
def test_tokens_of_usual_characters_are_found_by_another_pattern_and_are_the_same(text):
    assert tokens(text) == TOKEN.findall(text)


@given(
    st.one_of(
        texts,
        st.text(alphabet="ab _1,.é’“\n\x0b\t\u00a0\x85", max_size=30),
        st.text(alphabet="a ", min_size=60, max_size=90),
    ),
    st.data(),
)
def test_edges_of_tokens_are_the_same_near_by_as_along_the_line(text, data):
    starts = [0]
    for token in tokens(text):
        starts.append(starts[-1] + len(token))
    document = Document(text)
    position = data.draw(st.integers(0, len(text)))
    assert document._token_start(position) == max(at for at in starts if at <= position)
    assert document._token_end(position) == min(at for at in starts if at >= position)
    end = document._token_end(data.draw(st.integers(position, len(text))))
    begin = document._token_start(position)
    assert "".join(document._tokens_between(begin, end)) == text[begin:end]
    assert document._tokens_between(begin, end) == [
        text[at:stop] for at, stop in itertools.pairwise(starts) if begin <= at < end
    ]
