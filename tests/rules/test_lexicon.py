"""The data files: what must hold of every row, so that a wrong one is told here and not by a wrong edit."""

import re
from collections import Counter

import pytest

from postedit.detect import language_of, script_of
from postedit.detect.languages import _LATIN, _PROFILES
from postedit.lexicon import entities, entries, is_form, known_forms
from postedit.lexicon.english import is_english, words
from postedit.translate import translate
from postedit.translate.phrases import table

ROWS = [row for form in known_forms() for row in entries(form)]
KINDS = set("organisation agency court bank ministry office party treaty outlet country term place".split())
CANONICAL = {name for entity in entities().values() for name in (entity.short, entity.long)}


def test_entities_are_well_formed():
    for entity in entities().values():
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", entity.id)
        assert entity.kind in KINDS
        assert entity.short
        assert entity.long
        assert entity.article in ("", "a", "the")
    # two countries may have a service of one acronym (BIS), or of one name, not of both
    assert len({(entity.short, entity.long) for entity in entities().values()}) == len(entities())


def test_forms_are_well_formed():
    for row in ROWS:
        assert row.form == row.form.strip()
        assert all(re.fullmatch(r"[a-z]{2,3}", lang) for lang in row.langs), row.form
        assert not set(row.langs) & {"en", "no"}, row.form
        assert all(word == word.lower() for word in row.unless), row.form


def test_no_form_has_two_meanings_in_one_language():
    seen = Counter((row.form, lang) for row in ROWS for lang in row.langs)
    assert [key for key, count in seen.items() if count > 1] == []


def test_a_form_with_two_meanings_is_ambiguous():
    assert [row.form for row in ROWS if len(entries(row.form)) > 1 and not row.ambiguous] == []


def test_no_plain_form_is_english():
    plain = [row.form for row in ROWS if not row.ambiguous]
    assert [form for form in plain if form in CANONICAL] == []
    # acronyms of the word list are in capitals; a word in small letters does not stand in capitals in prose
    assert [form for form in plain if form in words()] == []


def test_is_form():
    assert is_form("ОБСЕ")
    assert not is_form("ABD")
    assert not is_form("OSCE")


@pytest.mark.parametrize(
    "word", ["table", "Tables", "weren't", "didn’t", "café", "naïve", "Paris", "co-operate", "unrepaired"]
)
def test_english(word):
    assert is_english(word)


@pytest.mark.parametrize("word", ["puses", "mūsu", "który", "bitte", "nicht", "les", "und"])
def test_not_english(word):
    assert not is_english(word)


def test_phrases_are_certain():
    for phrase, readings in table().items():
        assert not re.search(r"[()\[\]]", phrase)
        assert len(set(readings.values())) == 1, phrase
        assert set(readings) <= set(_LATIN) | {"ru", "uk", "be", "bg", "mk", "sr", "el", "zh", "ja", "ar", "he"}
        assert not all(is_english(word) for word in phrase.split()), phrase


def test_translate():
    answer = translate("Von unserer Seite", "de")
    assert answer is not None
    assert (answer.text, answer.method, answer.coverage) == ("from our side", "phrases", 1.0)
    assert translate("nada de eso") is None
    assert translate("за столом переговорів", "ru").lang == "uk"


@pytest.mark.parametrize(
    ("text", "script", "lang"),
    [
        ("Ελλάδα", "Greek", "el"),
        ("שלום", "Hebrew", "he"),
        ("ひらがな漢字", "Kana", "ja"),
        ("漢字", "Han", "zh"),
        ("ґанок і їжа", "Cyrillic", "uk"),
        ("воўк", "Cyrillic", "be"),
        ("њихов", "Cyrillic", "mk"),
        ("ќе дојде", "Cyrillic", "mk"),
        ("вышел вечером", "Cyrillic", "ru"),
        ("kāpēc viņš to neteica", "Latin", "lv"),
        ("dlaczego on tego nie powiedział", "Latin", "pl"),
        ("hvorfor sa han ikke det etter møtet", "Latin", "nb"),
        ("þetta var gott", "Latin", "is"),
    ],
)
def test_language(text, script, lang):
    assert script_of(text) == script
    assert language_of(text)[0] == lang


def test_languages_have_profiles():
    assert "no" in _PROFILES["Latin"]
    assert "nb" not in _PROFILES["Latin"]


def test_language_is_the_same_twice():
    text = "een heel gewone zin met woorden"
    assert language_of(text) == language_of(text)


def test_borrowed_phrases_are_found_whole():
    from postedit.lexicon.borrowed import borrowed, phrases

    assert borrowed("a Coup de grâce de luxe".split()) == [False, True, True, True, False, False]
    assert borrowed("laissez faire and vis à vis".split())[:2] == [True, True]
    assert borrowed([]) == []
    assert len(phrases()) > 1000
