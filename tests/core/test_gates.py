"""Gates: they may let a text through in vain; they may never hide what a rule would find."""

import json
import re
from pathlib import Path

import passages
import pytest
from hypothesis import given
from strategies import texts

from postedit.core import gates
from postedit.core.rule import View
from postedit.rules.boilerplate._lines import FURNITURE
from postedit.stages import stages

CASES = Path(__file__).parents[1] / "cases"
RULES = [rule for stage in stages() for rule in stage.rules if rule.gate is not None]
# A gate that is also a policy: these rules act in texts of several lines only.
POLICY = (gates.SEVERAL_LINES, FURNITURE)


def case_texts():
    found = []
    for path in sorted(CASES.rglob("*.jsonl")):
        for line in path.read_text("utf-8").split("\n"):
            if line.strip():
                row = json.loads(line)
                found += [value for key, value in row.items() if key in ("text", "before") and isinstance(value, str)]
    return found


def hidden(rule, text):
    """What the rule finds in a text that its gate does not let through."""
    view = View(text, {"source_lang": None})
    return [] if rule.may_apply(view) else list(rule.find(view))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_closed_gate_hides_nothing_in_labelled_text(rule):
    if rule.gate in POLICY:
        pytest.skip("a line is dropped from among others only")
    for passage in passages.load():
        assert not hidden(rule, passage.text), passage.id


@given(texts)
def test_a_closed_gate_hides_nothing_in_arbitrary_text(text):
    for rule in RULES:
        if rule.gate not in POLICY:
            assert not hidden(rule, text), rule.code


def test_there_are_cases_of_every_kind():
    assert len(case_texts()) > 1000


def test_a_closed_gate_hides_nothing_in_cases():
    for text in case_texts():
        for rule in RULES:
            if rule.gate not in POLICY:
                assert not hidden(rule, text), (rule.code, text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost 1,500 euros.", "Aa aaaa 0,000 aaaaa."),
        ("Łódź’s", "Aaaa’a"),
        ("мир 中 5", "aaa A 0"),
        ("_\u00a0—", "_\u00a0—"),
    ],
)
def test_kinds(text, read):
    assert gates.kinds(text, text) == read


@given(texts)
def test_kinds_keep_places(text):
    view = View(text)
    assert len(view.kinds()) == len(view.text)
    for char, kind in zip(view.text, view.kinds(), strict=True):
        if kind in "aA0" and char != kind:
            assert char.isalnum()


def test_many_kinds_of_letters_are_read_as_few_are():
    letters = "".join(map(chr, range(0x400, 0x460)))
    assert gates.kinds(letters, letters) == "".join("a" if char.islower() else "A" for char in letters)


def test_a_long_joint_opens_every_gate():
    everything = sum(gate.bit for gate in gates._joints)
    assert gates.joint_mask("aaa" + ",;" * 40 + " aaa") == everything != gates.joint_mask("aaa")


def test_the_joints_left_out_count_in_every_text():
    assert gates.joint_mask("") == gates.joint_mask("aaa, aaaa. Aaaa aaa.") & gates.joint_mask("")
    common = 0
    for joint in gates._COMMON:
        common |= gates._bits(joint)
        assert gates._JOINT.findall("\n\na" + "".join(joint)) == []
    assert gates.joint_mask("") == common


def test_what_is_known_of_joints_is_bounded(monkeypatch):
    monkeypatch.setattr(gates, "_MOST_KNOWN", 3)
    monkeypatch.setattr(gates, "_known", {})
    monkeypatch.setattr(gates, "_plain", set())
    gates.joint_mask("".join(f"aa{mark} " for mark in "!?,;:.()[]"))
    assert len(gates._known) + len(gates._plain) == 3


def test_joints_are_what_the_words_of_a_gate_can_see():
    gate = gates.Joints(r"a ,a", re.compile("x ,y"))
    try:
        for text, expected in (("x ,y", True), ("x ,z", False), ("x, y", False)):
            assert gate.open(View(text)) is expected
    finally:
        gates._joints.remove(gate)
        gates._known.clear()
        gates._plain.clear()


@given(texts)
def test_figures_hold_what_stands_behind_every_digit(text):
    view = View(text)
    found = view.figures()
    for match in re.finditer("[0-9][^0-9\n]{0,16}", view.text):
        assert match.group() in found


def test_digits_of_other_scripts_are_looked_at_in_the_text():
    assert gates.figures("a ٣ b", "a ٣b") == "a ٣ b"
    assert gates.figures("It is 5 km, and that is all of it.\n66", "5") == "5 km, and that is\n66"


AROUND = "The talks went on in the town hall, the mayor said; nobody (not even she) left before 10:30. " * 6


@given(texts, texts, texts, texts)
def test_after_a_change_no_gate_is_closed_that_a_fresh_look_opens(before, gone, put, behind):
    view = View(AROUND + before + gone + behind + AROUND)
    view.mask()
    start = len(AROUND) + len(before)
    now = view.changed(AROUND + before + put + behind + AROUND, [(start, start + len(put))], {}, ())
    assert View(now.text).mask() & ~now.mask() == 0


def test_after_a_small_change_only_its_surroundings_are_looked_at():
    view = View(AROUND)
    view.mask()
    text = AROUND.replace("left", "left , she says,", 1)
    at = text.index(" , she")
    assert gates.joints_around(text, [(at, at + len(" , she says,"))]) is not None
    assert gates.joints_around("," * 2000, [(1000, 1001)]) is None  # where the joint began, nobody can tell
