"""Every category and rule has its MQM error type, and docs/mqm.md says the same as the code."""

import re
from pathlib import Path

import pytest

from postedit.core.edit import CATEGORIES
from postedit.report.mqm import OF_CATEGORY, OF_RULE, error_type
from postedit.stages import rules

DOC = (Path(__file__).parents[2] / "docs" / "mqm.md").read_text("utf-8")

# MQM-Core, as themqm.org has it, for the dimensions that are used
CORE = {
    "terminology": ["inconsistent with terminology resource", "inconsistent use of terminology", "wrong term"],
    "accuracy": [
        "mistranslation", "overtranslation", "undertranslation", "addition", "omission", "do not translate", "untranslated",
    ],
    "linguistic conventions": [
        "grammar", "punctuation", "spelling", "unintelligible", "character encoding", "textual conventions",
    ],
    "locale conventions": [
        "number format", "currency format", "measurement format", "time format", "date format", "address format",
        "telephone format", "shortcut key",
    ],
}  # fmt: skip
FULL = {"linguistic conventions/duplication"}


def rows(columns):
    """The rows of the documentation's tables with so many columns, without heads."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOC.splitlines() if line.startswith("|")]
    return [line for line in lines if len(line) == columns and "why" not in line and not set("".join(line)) <= {"-"}]


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_has_a_type(category):
    assert OF_CATEGORY[category]


def test_no_category_is_invented():
    assert set(OF_CATEGORY) == set(CATEGORIES)


@pytest.mark.parametrize("kind", sorted({*OF_CATEGORY.values(), *OF_RULE.values()}))
def test_types_are_mqms(kind):
    dimension, _, name = kind.partition("/")
    assert kind in FULL or name in CORE[dimension]


@pytest.mark.parametrize("code", [code for code, _ in OF_RULE])
def test_rules_with_a_type_of_their_own_are_rules_of_that_category(code):
    (category,) = [rule.category for rule in rules() if rule.code == code]
    assert (code, category) in OF_RULE
    assert OF_RULE[code, category] != OF_CATEGORY[category]


def test_the_documentation_says_the_same_and_why():
    assert {category: kind for category, kind, _ in rows(3)} == OF_CATEGORY
    assert {(code, category): kind for code, category, kind, _ in rows(4)} == OF_RULE
    for *_, why in (*rows(3), *rows(4)):
        assert re.fullmatch(r"[A-Z].{20,}\.", why)


def test_another_category_of_a_rule_has_the_type_of_the_category():
    assert error_type("punctuation", "PUN430") == "locale conventions/number format"
    assert error_type("spacing", "PUN430") == "linguistic conventions/punctuation"
    assert error_type("no such category", "PUN430") is None
