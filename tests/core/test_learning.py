"""What decisions teach: the table of acceptance, and which forms are to be kept."""

import pytest
from strategies import regex_rule

from postedit.core.document import digest
from postedit.core.rule import Stage
from postedit.decisions import Decision
from postedit.engine import Engine
from postedit.learning import Acceptance, Keep, Learner, wilson


@pytest.mark.parametrize(
    ("right", "places", "bound"), [(0, 0, 0.0), (10, 10, 0.7225), (39, 40, 0.8712), (98, 100, 0.9300)]
)
def test_wilson(right, places, bound):
    """Against values worked out from Wilson's formula with z = 1.959964 by hand."""
    assert wilson(right, places) == pytest.approx(bound, abs=5e-4)


NAMES = regex_rule(1, "Pekov|Lavrv", "Peskov", category="name")
STOPS = regex_rule(2, " ,", ",", category="spacing")
LINES = regex_rule(3, r"(?<=\n)a line\n", "", category="foreign")
GUNS = regex_rule(4, "gun", "arms", category="mistranslation", applicability="unsafe")
ENGINE = Engine([Stage("punctuation", (NAMES, STOPS, LINES, GUNS), bound=False)])
TEXT = "Pekov , Pekov , Lavrv , gun\na line\na line\n"


def learned(*decided, text=TEXT):
    """decided: (text of the edit or finding, accept) each, for every place of that text."""
    result = ENGINE.run(text)
    sha = digest(text)
    spots = [(edit.id, edit.before) for edit in result.edits]
    spots += [(finding.id, finding.text) for finding in result.findings]
    learner = Learner([Decision(sha, name, accept) for form, accept in decided for name, of in spots if of == form])
    learner.add(sha, result)
    return learner


def test_what_is_kept():
    assert learned(("Pekov", False)).keeps(2) == [Keep("Pekov", 2, ("TST001",))]
    assert learned(("gun", False)).keeps(1) == [Keep("gun", 1, ("TST004",))]


@pytest.mark.parametrize(
    "decided",
    [
        [("Lavrv", False)],  # once is no habit
        [("Pekov", True)],
        [(" ", False)],  # marks and spaces are right here and wrong there
        [("a line\n", False)],  # a passage, not a form
    ],
)
def test_what_is_not_kept(decided):
    assert learned(*decided).keeps(2) == []


def test_a_form_that_was_accepted_once_is_not_kept():
    result = ENGINE.run(TEXT)
    sha = digest(TEXT)
    first, second = (edit.id for edit in result.edits if edit.before == "Pekov")
    learner = Learner([Decision(sha, first, False), Decision(sha, second, True)])
    learner.add(sha, result)
    assert learner.keeps(1) == []


def test_acceptance():
    learner = learned(("Pekov", False), ("Lavrv", True), ("gun", True))
    assert learner.acceptance() == [Acceptance("TST001", "name", 1, 2), Acceptance("TST004", "mistranslation", 1, 0)]
    assert (learner.elsewhere, learner.unknown) == (0, 0)
    assert learner.acceptance()[0].rate == pytest.approx(1 / 3)


def test_a_document_counts_once_and_others_not_at_all():
    result = ENGINE.run(TEXT)
    sha = digest(TEXT)
    edit = result.edits[0]
    learner = Learner(
        [
            Decision(sha, edit.id, False),
            Decision(sha, edit.id, True, 0),
            Decision(sha, "no", True),
            Decision("s", "i", True),
        ]
    )
    learner.add(sha, result)
    learner.add(sha, result)
    learner.add("other", result)
    assert learner.acceptance() == [Acceptance("TST001", "name", 1, 1)]
    assert (learner.elsewhere, learner.unknown) == (1, 1)
