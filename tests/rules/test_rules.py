"""Every rule on its own cases (tests/cases/<stage>.jsonl): what must not change first, then what must."""

import json
from collections import Counter
from pathlib import Path

import pytest
from invariants import check
from inventories import glossary_of, inventory_of

from postedit import Cleaner
from postedit.stages import rules

CASES = Path(__file__).parents[1] / "cases"
RULES = {rule.code: rule for rule in rules()}


def load(path):
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.strip():
            yield f"{path.stem}:{number}", json.loads(line)


STAGE_CASES = [
    case for path in sorted(CASES.glob("*.jsonl")) if path.stem not in ("wild", "documents") for case in load(path)
]
WILD = list(load(CASES / "wild.jsonl")) if (CASES / "wild.jsonl").exists() else []
DOCUMENTS = list(load(CASES / "documents.jsonl"))


def ids(cases):
    return [name for name, _ in cases]


@pytest.mark.parametrize(("name", "case"), STAGE_CASES, ids=ids(STAGE_CASES))
def test_case(name, case):
    cleaner = Cleaner(select=[case["rule"]], unsafe=True, inventory=inventory_of(case), glossary=glossary_of(case))
    result = cleaner.clean(case["text"])
    assert result.text == case.get("want", case["text"])
    if "found" in case:
        assert [[f.text, f.lang] for f in result.findings] == case["found"]
    check(case["text"], result, cleaner.clean)


@pytest.mark.parametrize(("name", "case"), STAGE_CASES, ids=ids(STAGE_CASES))
def test_case_under_all_rules(name, case):
    """With every rule on, unsafe ones too, the account still has to be right."""
    for cleaner in (Cleaner(), Cleaner(unsafe=True)):
        check(case["text"], cleaner.clean(case["text"]), cleaner.clean)


@pytest.mark.parametrize(("name", "case"), WILD, ids=ids(WILD))
def test_wild(name, case):
    """Defects seen in real output, in invented sentences, through the default pipeline. No `want`: stays as it is."""
    result = Cleaner().clean(case["text"])
    assert result.text == case.get("want", case["text"])
    check(case["text"], result, Cleaner().clean)


@pytest.mark.parametrize(("name", "case"), DOCUMENTS, ids=ids(DOCUMENTS))
def test_whole_documents_stay_as_they_are(name, case):
    """News, lists, poems, transcripts, minutes: by default, and by the stage that drops lines even where it is bold."""
    assert Cleaner().clean(case["text"]).text == case["text"]
    assert Cleaner(select=["boilerplate"], unsafe=True).clean(case["text"]).text == case["text"]


@pytest.mark.parametrize("code", RULES)
def test_rule_has_cases(code):
    """Five that must stay and three that must change, at least; those that must stay come first."""
    own = [case for _, case in STAGE_CASES if case["rule"] == code]
    acts = ["want" in case or bool(case.get("found")) for case in own]
    count = Counter(acts)
    assert count[False] >= 5
    assert count[True] >= 3
    assert acts == sorted(acts)


def test_cases_name_known_rules():
    assert {case["rule"] for _, case in STAGE_CASES} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_is_documented(rule):
    assert rule.doc.startswith(f"{rule.code} {rule.name}\n")
    for heading in ("What it does:", "Why:", "Safety:", "Known misses:", "Examples:"):
        assert f"\n{heading}\n" in rule.doc
    assert ">>> clean(" in rule.doc


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())
