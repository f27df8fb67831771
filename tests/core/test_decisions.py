"""Decisions carried out on a result: what is rejected is as it was, what is accepted is made, the account is right."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invariants import check
from strategies import applied, regex_rule, rule_sets, texts

from postedit.config import UserError
from postedit.core.document import Document, Result, digest
from postedit.core.edit import Change, Fix
from postedit.core.rule import Rule, Stage
from postedit.decisions import Decision, apply, load
from postedit.engine import Engine

SAFE = regex_rule(1, "x+", "y")
UNSAFE = regex_rule(2, r"\bgun\b", "arms", applicability="unsafe", stage="review")


def _quotes(view):
    if view.text.count('"') == 2:
        first, last = view.text.index('"'), view.text.rindex('"')
        yield Fix((Change(first, first + 1, "“"), Change(last, last + 1, "”")))


PAIR = Rule("TST003", "pair", "punctuation", "punctuation", _quotes, applicability="safe", confidence=0.99)


def cleaned(text, *rules):
    return Engine([Stage("punctuation", rules, bound=False)]).run(text, {"version": "test"})


def decide(result, *decided):
    """decided: (edit or finding, accept[, step])."""
    sha = digest(result.revert())
    return apply(result, [Decision(sha, about.id, accept, *step) for about, accept, *step in decided])


def holds(original, result):
    check(original, result)
    assert result.signature["sha256"] == {"before": digest(original), "after": digest(result.text)}


def test_an_accepted_edit_stays():
    result = cleaned("a x b", SAFE)
    outcome = decide(result, (result.edits[0], True))
    assert (outcome.result.text, outcome.result.edits, outcome.undone) == (result.text, result.edits, 0)


def test_a_rejected_edit_is_gone_and_the_others_stay():
    result = cleaned("x, xxx and x", SAFE)
    outcome = decide(result, (result.edits[1], False))
    assert outcome.result.text == "y, xxx and y"
    assert [edit.id for edit in outcome.result.edits] == [result.edits[0].id, result.edits[2].id]
    assert (outcome.undone, outcome.along, outcome.problems) == (1, 0, [])
    holds("x, xxx and x", outcome.result)


def test_a_group_goes_together():
    result = cleaned('say "a" x', PAIR, SAFE)
    assert result.text == "say “a” y"
    outcome = decide(result, (result.edits[0], False))
    assert outcome.result.text == 'say "a" y'
    assert (outcome.undone, outcome.along) == (2, 1)


def test_an_accepted_finding_becomes_an_edit():
    result = cleaned("xxx gun control", SAFE, UNSAFE)
    (finding,) = result.findings
    outcome = decide(result, (finding, True), (result.edits[0], False))
    assert outcome.result.text == "xxx arms control"
    (edit,) = outcome.result.edits
    assert (edit.rule, edit.applicability, edit.category) == ("TST002", "unsafe", "punctuation")
    assert edit.evidence.startswith("accepted by a reader: ")
    assert (outcome.applied, outcome.undone, outcome.result.findings) == (1, 1, ())
    holds("xxx gun control", outcome.result)


def test_a_rejected_finding_is_told_no_more():
    result = cleaned("gun and gun", UNSAFE)
    outcome = decide(result, (result.findings[0], False))
    assert outcome.result.findings == result.findings[1:]
    assert (outcome.result.text, outcome.dismissed) == (result.text, 1)


def test_findings_keep_their_places():
    result = cleaned("xxx gun xxx gun", SAFE, UNSAFE)
    outcome = decide(result, (result.edits[0], False))
    assert [(f.out_start, f.out_end, f.text, f.suggestions) for f in outcome.result.findings] == [
        (4, 7, "gun", ("arms",)),
        (10, 13, "gun", ("arms",)),
    ]


def test_a_finding_about_words_that_are_gone():
    finds_y = regex_rule(4, "y", "z", applicability="unsafe")
    result = cleaned("a xx b", SAFE, finds_y)
    (finding,) = result.findings
    outcome = decide(result, (result.edits[0], False), (finding, True))
    assert (outcome.result.text, outcome.applied) == ("a xx b", 0)
    assert "a rejected edit had changed" in outcome.problems[0]
    (left,) = outcome.result.findings
    assert (left.text, left.suggestions) == ("xx", ())
    holds("a xx b", outcome.result)


def test_what_can_not_be_carried_out_is_told():
    result = cleaned("a x b gun", SAFE, UNSAFE)
    finding, edit = result.findings[0], result.edits[0]
    overlapping = Result(result.text, result.edits, (finding, Finding_at(finding)), result.signature)
    for decided, problem in [
        ([(edit, False, 7)], "has 1 steps, and none numbered 7"),
        ([(Named("nobody"), False)], "about another run"),
        ([(finding, True, 0)], "about another run"),
        ([(finding, True), (overlapping.findings[1], True)], "overlaps another"),
    ]:
        outcome = decide(overlapping, *decided)
        assert len(outcome.problems) == 1
        assert problem in outcome.problems[0]
    mute = Result(result.text, result.edits, (without_suggestions(finding),), result.signature)
    assert "suggests nothing" in decide(mute, (finding, True)).problems[0]


def test_decisions_come_again():
    """What was decided on a new record is carried out on it, and the signature tells of both times."""
    result = cleaned("x gun x", SAFE, UNSAFE)
    once = decide(result, (result.edits[0], False)).result
    twice = decide(once, (once.findings[0], True)).result
    assert twice.text == "x arms y"
    assert len(twice.signature["decisions"]) == 2
    thrice = decide(twice, *((edit, False) for edit in twice.edits)).result
    assert (thrice.text, thrice.edits) == ("x gun x", ())


class Named:
    def __init__(self, name):
        self.id = name


def Finding_at(finding):  # noqa: N802
    from dataclasses import replace

    return replace(finding, id="other", start=finding.start + 1, out_start=finding.out_start + 1, text=finding.text[1:])


def without_suggestions(finding):
    from dataclasses import replace

    return replace(finding, suggestions=())


@given(st.data(), texts, rule_sets())
def test_whatever_is_decided_the_account_is_right(data, text, sets):
    result = Engine(sets).run(text, {"version": "test"})
    everything = [(edit.id, step) for edit in result.edits for step in (None, *range(len(edit.steps)))]
    everything += [(finding.id, None) for finding in result.findings]
    decided = data.draw(st.lists(st.tuples(st.sampled_from(everything), st.booleans()))) if everything else []
    outcome = apply(result, [Decision(digest(text), name, accept, step) for (name, step), accept in decided])
    holds(text, outcome.result)
    rejected = {name for (name, step), accept in decided if not accept and step is None}
    if not outcome.applied:
        assert not rejected & {edit.id for edit in outcome.result.edits}
    assert not rejected & {finding.id for finding in outcome.result.findings}


@given(texts, rule_sets())
def test_nothing_decided_changes_nothing(text, sets):
    result = Engine(sets).run(text, {"version": "test"})
    again = apply(result, []).result
    assert (again.text, again.edits, again.findings) == (result.text, result.edits, result.findings)


def test_a_record_that_does_not_hold():
    document = Document("a b")
    document.apply([applied("a b", 0, 1, "x")])
    result = Result("q b", tuple(document.edits()), (), {})
    with pytest.raises(ValueError, match="the record is damaged"):
        apply(result, [])


GOOD = {"sha256": "s", "id": "i", "accept": True}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xff", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "holds no decisions"),
        (b'{"decisions": []}', "schema None"),
        (b'{"schema": 2, "decisions": []}', "schema 2 and this version reads 1"),
        (b'{"schema": 1, "decisions": {}}', "are no list"),
        (b'{"schema": 1, "decisions": [1]}', "decision 1: it is no object"),
        (json.dumps({"schema": 1, "decisions": [GOOD, GOOD | {"accept": 1}]}).encode(), "decision 2: it needs"),
        (json.dumps({"schema": 1, "decisions": [GOOD | {"step": True}]}).encode(), "a step is a number from 0 on"),
        (json.dumps({"schema": 1, "decisions": [GOOD | {"step": -1}]}).encode(), "a step is a number from 0 on"),
    ],
)
def test_files_that_are_not_decisions(data, problem, tmp_path):
    path = tmp_path / "d.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"d\.json") as raised:
        load([path])
    assert problem in str(raised.value)


def test_the_later_decision_counts(tmp_path):
    one, two = tmp_path / "1.json", tmp_path / "2.json"
    one.write_text(json.dumps({"schema": 1, "decisions": [GOOD, GOOD | {"step": 0}]}))
    two.write_text(json.dumps({"schema": 1, "decisions": [GOOD | {"accept": False}]}))
    assert load([one, two]) == [Decision("s", "i", False), Decision("s", "i", True, 0)]
