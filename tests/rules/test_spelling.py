"""What counts as a sign that nobody has read a text over, and what each sign lets the spelling stage do."""

import pytest

from postedit import Cleaner
from postedit.core.rule import View
from postedit.detect.unread import STRONG, evidence
from postedit.lexicon.english import is_english, words
from postedit.lexicon.frequent import frequent
from postedit.lexicon.misspellings import borrowed, misspellings, small_only
from postedit.lexicon.rare import rare
from postedit.rules.spelling._unknown import looks_like_a_slip

LONE = "The comission will report in May."
UNKNOWN = "The letter was confidnetial."


@pytest.mark.parametrize(
    ("text", "mended", "options", "points"),
    [
        ("The commission will report in May.", {}, {}, 0),
        (LONE, {}, {}, 1),
        (LONE, {"punctuation": 1}, {}, 2),
        (LONE, {"boilerplate": 7}, {}, 2),
        (LONE, {}, {"source_lang": "lv"}, 2),
        (LONE, {}, {"source_lang": "en"}, 1),
        (LONE, {}, {"source_lang": None}, 1),
        (UNKNOWN, {"boilerplate": 7}, {}, 1),
        (UNKNOWN, {"encoding": 1}, {}, STRONG),
        ("The café of Łódź and Señor Núñez", {}, {}, 0),
        ("The kārtība of the house", {}, {}, STRONG),
        ("It ends here,. Then it goes on.", {}, {}, 1),
    ],
)
def test_evidence(text, mended, options, points):
    assert evidence(View(text, options, mended)) == points


def test_named_source_language_is_a_sign():
    assert Cleaner().clean(LONE).text == LONE
    assert Cleaner(source_lang="lv").clean(LONE).text == "The commission will report in May."


def test_one_sign_is_not_enough_for_an_unknown_word():
    assert Cleaner(source_lang="lv").clean(UNKNOWN).text == UNKNOWN


def test_misspellings_are_no_words():
    table = misspellings()
    assert [wrong for wrong in table if wrong in words() and wrong not in small_only()] == []
    assert [wrong for wrong, right in table.items() if wrong.lower() != wrong or not right] == []
    assert borrowed() <= set(table)


def test_rare_words_are_rare():
    assert [word for word in rare() if is_english(word) or word in frequent()] == []


def test_a_word_with_a_capital_inside_is_no_slip_of_the_fingers():
    assert looks_like_a_slip("militsry")
    assert not looks_like_a_slip("militaB")
    assert not looks_like_a_slip("milBtary")
