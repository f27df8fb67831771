"""The encoding stage against ftfy, whose behaviour the rules ENC101 to ENC104 keep."""

import itertools
import re
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from ftfy import bad_codecs, fix_text
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invariants import check
from strategies import texts

from postedit import Cleaner
from postedit.core.document import tokens
from postedit.rules.encoding import _repair, control_character, ligature

bad_codecs.ok()

FTFY = Cleaner(select=["ENC101", "ENC102", "ENC103", "ENC104"])
STAGE = Cleaner(select=["ENC"])


def by_ftfy(text):
    """ftfy's result under the design's settings, run until it is stable."""
    for _ in range(6):
        fixed = fix_text(text, _repair.config(True))
        if fixed == text:
            break
        text = fixed
    return text


@contextmanager
def nothing_added():
    """The rules without what they do beyond ftfy."""
    with (
        patch.object(_repair, "_in_one_code_page", lambda segment, fixed, unescape: (fixed, "")),
        patch.object(_repair, "_with_closing_quotes", lambda segment: segment),
        patch.object(control_character, "_CONTROLS", re.compile(r"(?!)")),
        patch.object(ligature, "_whole", lambda text, change, done: change),
    ):
        yield


WORDS = [
    "the café", "naïve", "Škoda", "Kārlis Šadurskis", "müßte über", "français où", "señor ¿qué?", "Łódź", "Čeština", "Ελλάδα και", "привет мир",
    "Україна", "şimdi İstanbul", "õhtu ööbik", "“quoted”", "it’s", "don‘t", "— and –", "wait…", "€5", "£10", "25 °C", "3½", "«guillemets»", "日本語",
    "中文字", "한국어", "العربية", "עברית", "हिन्दी", "ไทย", "👍🏽", "❤️", "ﬁne ﬂow", "x\u00a0y", "a\u00adb", "à la carte", "©", "™ • †", "\u200bzero",
]  # fmt: skip
CODECS = [
    "latin-1", "sloppy-windows-1252", "sloppy-windows-1251", "sloppy-windows-1250", "sloppy-windows-1253", "sloppy-windows-1254",
    "sloppy-windows-1257", "iso-8859-2", "macroman", "cp437", "cp850", "koi8-r", "gbk",
]  # fmt: skip
ENGLISH = [
    "The minister",
    "said",
    "on Friday",
    "that",
    "prices rose by 5 %",
    ",",
    ".",
    "(in Riga)",
    "AT&T",
    "x < y",
    "<b>",
    "“Yes,”",
    "she’s",
    "é",
    "œ",
]
ENTITIES = ["&quot;", "&amp;", "&#39;", "&amp;quot;", "&lt;", "&nbsp;", "&eacute;", "&EACUTE;", "&Atilde;&copy;", "&#10;", "&copy", "& amp", "&#x2019;", "&hellip;", "&bogus;"]  # fmt: skip
DEBRIS = ["\x07", "\x1b[31m", "\ufeff", "\x85", "\x92", "ﬁ", "ǆ", "\ufffc", "�", "Ã ", "Â ", "â€", "\x7f"]


@st.composite
def garbled(draw):
    word = draw(st.sampled_from(WORDS))
    for _ in range(draw(st.integers(1, 2))):
        try:
            word = word.encode("utf-8").decode(draw(st.sampled_from(CODECS)))
        except UnicodeError:
            break
    if draw(st.booleans()):
        word = word.replace("\xa0", " ")
    return word


pieces = st.one_of(garbled(), garbled(), st.sampled_from(ENGLISH), st.sampled_from(ENTITIES), st.sampled_from(DEBRIS), st.sampled_from(WORDS))  # fmt: skip
broken = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", "", "\n"])), min_size=1, max_size=12).map(
    lambda parts: "".join(piece + space for piece, space in parts)
)


@settings(max_examples=300, deadline=None)
@given(broken)
@example("cafÃ©\n&lt;b&gt;\n&amp;\n")
@example("The minister Ã¢â‚¬â€\x9d and Ã¢â‚¬â€œ â€ ")
@example("Ã\xa0 la &amp;amp;lt; carte &#10; x &amp; y")
def test_as_ftfy(text):
    with nothing_added():
        result = FTFY.clean(text)
        assert result.text == by_ftfy(text)
    check(text, FTFY.clean(text), FTFY.clean)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_as_ftfy_on_any_text(text):
    if not any("\ud800" <= char <= "\udfff" for char in text):
        with nothing_added():
            assert FTFY.clean(text).text == by_ftfy(text)


NAMES = [
    "Jānis Kļaviņš",
    "Győző Kertész",
    "Łukasz Wójcik",
    "Přemysl Dvořák",
    "Ştefan Mureşan",
    "Gülşah Yıldız",
    "Søren Ærø",
    "Íñigo Núñez",
]


@pytest.mark.parametrize("code_page", [code_page for code_page in CODECS if code_page in _repair._CODE_PAGES])
def test_a_line_is_in_one_code_page(code_page):
    for first, second in itertools.combinations(NAMES, 2):
        text = f"“We met {first},” wrote {second}’s wife — “a friend”."
        assert FTFY.clean(text.encode().decode(code_page)).text == text


@settings(max_examples=150, deadline=None)
@given(broken)
def test_stage_accounts_for_every_edit(text):
    check(text, STAGE.clean(text), STAGE.clean)


# -- the gate -----------------------------------------------------------------------------------------------------------


def characters():
    """Every character ftfy's test for mojibake knows, ranges spelled out."""
    known = set("ĂÂÃÎÐØÙà×√≈‚âóв€βā²³¡œŒ°Ä±∂≠®™´≤≥¥µøìîïòôúùû¢πāГўВЂ")
    for category in MOJIBAKE_CATEGORIES.values():
        for first, dash, last in itertools.zip_longest(category, category[1:], category[2:]):
            known.add(first)
            if dash == "-" and last:
                known.update(map(chr, range(ord(first), ord(last) + 1)))
    return sorted(known - {"-"})


def passes(text):
    return bool(_repair.SUSPICIOUS.search(text) or _repair.ENTITY.search(text))


def test_gate_lets_no_bad_pair_by():
    known = [*characters(), " ", "a", "Z", "1", ".", "\n"]
    pairs = [a + b for a, b in itertools.product(known, repeat=2) if not (a + b).isascii()]
    around = [text for pair in pairs for text in (pair, f"a{pair}b", f" {pair} ")]
    missed = [text for text in around if not passes(text) and is_bad(text)]
    assert not missed


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from([*characters(), *"aZ1 .?!,\n\"'"]), max_size=8).map("".join))
def test_gate_lets_no_repair_by(text):
    if not passes(text):
        assert fix_text(text, _repair.config(True)) == text


def test_gate_stops_every_character_ftfy_resolves_alone():
    # each on a line of its own: a hundred thousand characters in one call
    alone = "".join(f"a{chr(code)}b\n" for code in range(0x20000) if not 0xD800 <= code <= 0xDFFF)
    hidden = [line for line in alone.split("\n") if not passes(line)]
    assert fix_text("\n".join(hidden), _repair.config(True)._replace(unescape_html=False)).split("\n") == hidden


@pytest.mark.parametrize(
    "text",
    [
        "Beyoncé sang in Kraków.",
        "“Yes,” she said — “it’s fine…”",
        "AT&T, R&D, S&P: 5 < 6 and a > b",
        "£5, 25 °C, 30 m²",
        "a\u00a0b",
    ],
)
def test_clean_text_does_not_reach_ftfy(text):
    assert not passes(text)


# -- the comparison -----------------------------------------------------------------------------------------------------


@given(texts, texts)
def test_changes_by_token(before, after):
    made, done = [], 0
    for start, end, new in _repair.token_changes(before, after):
        assert start >= done
        made += (before[done:start], new)
        done = end
    assert "".join(made) + before[done:] == after


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b", " ", "c", "."]), max_size=60),
    st.lists(st.sampled_from(["a", "b", " ", "x"]), max_size=60),
)
def test_changes_by_token_in_chunks(before, after):
    whole, _repair._CHUNK = _repair._CHUNK, 8
    try:
        test_changes_by_token.hypothesis.inner_test("".join(before), "".join(after))
    finally:
        _repair._CHUNK = whole


def test_a_long_line_keeps_its_edits_apart():
    text = "The cafÃ© was full of nice people who ate and drank. " * 2000
    result = FTFY.clean(text)
    assert len(result.edits) == 2000
    assert {(edit.before, edit.after) for edit in result.edits} == {("cafÃ©", "café")}


def test_tokens_tile():
    assert "".join(tokens("cafÃ© 👍🏽\r\n")) == "cafÃ© 👍🏽\r\n"
