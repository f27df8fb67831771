"""The diff for the terminal, plain and in colour: what hostile text must not do in it."""

import re
import unicodedata

import pytest
from hostile import ATTACKS, attacked

from postedit import Cleaner
from postedit.report.diff import coloured, pieces, plain, visible

# markup of rich, links and cursor moves of terminals, emoji codes
MARKUP = (
    "[red]x[/red]",
    "[/]",
    "[link=file:///x]y[/link]",
    ":smile:",
    "\\[b]",
    "\x1b]8;;http://a.invalid\x07x",
    "\x1b[2J\x9b1m",
)
SGR = re.compile(r"\x1b\[([0-9;]*)m")


@pytest.mark.parametrize("attack", [*ATTACKS, *MARKUP])
def test_hostile_text_is_shown_and_does_nothing(attack):
    result = attacked(attack)
    parts = list(pieces(attack, result.text, result.edits))
    in_colour = coloured(parts)
    bare = SGR.sub("", in_colour)
    assert bare == "".join(text for _, text in parts)
    for shown in (bare, plain(parts)):
        assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs") and char != "\n"]
        assert not re.search("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", shown)
        assert shown.count("\n") == 1
        assert visible(attack) in shown
    # nothing but our own styles: reset, dim, underline, strike, red, green, cyan
    assert {code for codes in SGR.findall(in_colour) for code in codes.split(";")} <= set("0 2 4 9 31 32 36".split())


def test_what_went_and_what_came_are_told_apart_without_colour():
    result = Cleaner(select=["PUN401", "PUN405", "REP603"]).clean("They met in Brest , France.It was the the end.")
    parts = list(pieces("x", result.text, result.edits))
    assert plain(parts).startswith("x:1: They met in Brest[- -], France.{+ +}It was the[- the-] end.")
    styles = SGR.findall(coloured(parts))
    assert any("9" in codes.split(";") for codes in styles)  # struck out
    assert any("4" in codes.split(";") for codes in styles)  # underlined


@pytest.mark.parametrize("blank", ["\xa0", "\u2009", "\u202f", "\u3000", "\u200b"])
def test_blanks_that_look_like_another_are_seen(blank):
    assert visible(f"a{blank}b") not in (f"a{blank}b", "a b", "ab")
    assert visible("a b é 漢 🙂 ❤️") == "a b é 漢 🙂 ❤️"
