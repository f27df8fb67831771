"""The tables of people, countries and keys: what must hold of every row, and that what is generated is up to date."""

import re
import sys
from pathlib import Path

import pytest

from postedit.lexicon import entities, entries, known_forms
from postedit.lexicon import people as table

ROOT = Path(__file__).parents[2]
LEXICON = ROOT / "pipeline/postedit/lexicon"
sys.path.insert(0, str(ROOT / "tools"))
import forms as forms_tool  # noqa: E402
import people as people_tool  # noqa: E402
from romanise import spellings  # noqa: E402

ROWS = people_tool.rows()


def test_people_are_well_formed():
    assert len(ROWS) >= 1500
    for row in ROWS:
        assert len(row) == 9, row
        name, surname, native, langs, country, role, accepted, forms, fame = row
        assert surname in name, row
        assert len(native.split("|")) == len(langs.split("|")), row
        assert all(re.fullmatch("[a-z]{2,3}", lang) for lang in langs.split("|")), row
        assert re.fullmatch("[A-Z]{2}", country), row
        assert role, row
        assert fame in "123", row
        assert name not in accepted.split("|"), row
        for entry in filter(None, forms.split("|")):
            form, _, where = entry.rpartition(" ")
            assert form, row
            assert re.fullmatch("[a-z]{2,3}(?:,[a-z]{2,3})*", where), row
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_there_are_as_many_as_the_documentation_says():
    ours = [
        entity for entity in entities().values() if not entity.id.startswith("country-") and entity.kind != "country"
    ]
    assert len(ours) >= 200
    langs = {lang for form in known_forms() for entry in entries(form) for lang in entry.langs}
    assert len(langs) >= 58


def generated(name):
    return (LEXICON / name).read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["people_forms", "people_scripts", "people_given", "people_surnames", "people_several", "people_lower"]
)
def test_what_is_generated_of_people_is_up_to_date(name, monkeypatch, tmp_path, capsys):
    for source in ("people.tsv", "shared_names.txt"):
        (tmp_path / source).write_text(generated(source), "utf-8")
    monkeypatch.setattr(people_tool, "FOLDER", tmp_path)
    people_tool.main()
    assert (tmp_path / f"{name}.tsv").read_text("utf-8") == generated(f"{name}.tsv"), "run `make lexicon`"


@pytest.mark.parametrize("name", ["form_keys.tsv", "form_keys_beyond.tsv"])
def test_keys_are_up_to_date(name, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(forms_tool, "FOLDER", tmp_path)
    forms_tool.main()
    assert (tmp_path / name).read_text("utf-8") == generated(name), "run `make lexicon`"


def test_every_form_is_found_by_its_key():
    keys = forms_tool.keys()
    assert sum(map(len, keys.values())) == len(known_forms())
    for key, forms in keys.items():
        assert all(key in form for form in forms)


def test_no_foreign_spelling_is_somebodys_right_one():
    right = table.by_surname()
    assert [form for form in table.by_form() if form in right] == []


def test_countries_come_from_the_cldr():
    forms = known_forms()
    for form, english in (("Vācija", "Germany"), ("Россия", "Russia"), ("САЩ", "US"), ("Lettonie", "Latvia")):
        assert {entry.entity.short for entry in entries(form)} == {english}
    assert entries("Vācija")[0].ambiguous is False
    assert entries("Island")[0].ambiguous is True  # Iceland in German
    assert "Germany" not in forms


@pytest.mark.parametrize(
    ("name", "source", "form", "lang"),
    [
        ("Зеленський", "uk", "Selenskyj", "de"),
        ("Зеленський", "uk", "Zełenski", "pl"),
        ("Зеленский", "ru", "Zelenszkij", "hu"),
        ("Горбачёв", "ru", "Gorbatschow", "de"),
        ("Горбачёв", "ru", "Gorbatchev", "fr"),
        ("Горбачёв", "ru", "Gorbachov", "es"),
        ("Лукашевич", "ru", "Lukaševičs", "lv"),
        ("Лукашевич", "ru", "Loukachevitch", "fr"),
        ("Лукашевич", "ru", "Lukaschewitsch", "de"),
        ("Путин", "ru", "Poutine", "fr"),
        ("Медведев", "ru", "Miedwiediew", "pl"),
        ("Хрущёв", "ru", "Chruščov", "cs"),
        ("Вучић", "sr", "Vučić", "hr"),
        ("Кадыров", "ru", "Kadirov", "es"),
        ("Порошенко", "uk", "Porosjenko", "sv"),
    ],
)
def test_spellings(name, source, form, lang):
    assert (form, lang) in set(spellings(name, source))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vladimir", "Wladimir"),
        ("Sergei", "Siergiej"),
        ("Dmitry", "Dimitri"),
        ("Yevgeny", "Jewgeni"),
        ("Alexander", "Aleksandr"),
        ("Scholz", "Sholz"),
    ],
)
def test_names_alike_share_a_skeleton(one, other):
    assert table.alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Anna", "Oleg"), ("Ivan", "Igor"), ("Maria", "Marina"), ("Petrov", "Pavlov")]
)
def test_other_names_do_not(one, other):
    assert not table.alike(one, other)
