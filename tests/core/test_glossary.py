"""The user's glossary: what it does, that it wins, and that what is wrong with it is told with its line."""

import pickle

import pytest
from invariants import check

from postedit import Cleaner
from postedit.glossary import GlossaryError, load

GLOSSARY = """
keep = ["BM Holding", "Pekov"]

[prefer]
"Zelensky" = "Zelenskyy"
"Kiev" = "Kyiv"
"ASV" = "U.S."

[[entity]]
short = "NRA"
long = "National Road Agency"
article = "the"
forms = ["VAD", "Valsts autoceļu dienests"]
lang = "lv"

[translate.lv]
"no mūsu puses" = "from our side"
"mūsu" = "our"
"""


@pytest.fixture
def cleaner(tmp_path):
    (tmp_path / "names.toml").write_text(GLOSSARY, "utf-8")
    return Cleaner(glossary=tmp_path / "names.toml")


@pytest.mark.parametrize(
    "text",
    [
        "Shares of BM Holding fell on Monday in Ankara, and BM Holding said nothing.",
        "Dmitry Pekov left. Peskov, Peskov and Dmitry Peskov stayed, Peskov said.",
        "Zelenskyy came to Kyiv.",  # right as it is
        "Kievan Rus was no Zelenskys.",  # parts of longer words
        "VADs are pumps.",
    ],
)
def test_what_stays(cleaner, text):
    result = cleaner.clean(text)
    assert result.text == text
    assert [finding.text for finding in result.findings if finding.text in ("BM", "Pekov")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Kiev Zelensky thanked them.", "In Kyiv Zelenskyy thanked them."),
        ("VAD opened a bridge. Drivers thanked VAD.", "The NRA opened a bridge. Drivers thanked the NRA."),
        ("According to Valsts autoceļu dienests it is safe.", "According to the NRA it is safe."),
        ("It came no mūsu puses, he said.", "It came from our side, he said."),
        ("It came [no mūsu puses].", "It came [from our side]."),
        ("Troops of the ASV left.", "Troops of the U.S. left."),
    ],
)
def test_what_changes(cleaner, text, expected):
    result = cleaner.clean(text)
    assert result.text == expected
    assert {edit.rule for edit in result.edits} <= {"FRA300", "ACR700"}
    assert all(edit.confidence == 1 for edit in result.edits)
    assert result.revert() == text
    assert cleaner.clean(result.text).text == result.text
    check(text, result)


def test_without_a_glossary_nothing_of_it_happens():
    text = "In Kiev they met VAD."
    assert Cleaner().clean(text).text == text


def test_settings_know_what_it_says_and_not_where_it_lies(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GLOSSARY, "utf-8")
    one, other = (Cleaner(glossary=tmp_path / name) for name in ("a.toml", "b.toml"))
    assert one.signature == other.signature != Cleaner().signature
    copy = pickle.loads(pickle.dumps(one))
    assert copy.clean("In Kiev.").text == "In Kyiv."
    assert Cleaner(glossary=load(tmp_path / "a.toml")).clean("In Kiev.").text == "In Kyiv."


def test_an_empty_glossary_does_nothing(tmp_path):
    (tmp_path / "empty.toml").write_text("")
    assert Cleaner(glossary=tmp_path / "empty.toml").clean("In Kiev.").text == "In Kiev."


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("keep = 3\n", 1, "list of names"),
        ('\nkeep = ["a"]\n[prefer]\n"a" = "b"\n', 4, "one of them has to go"),
        ('[prefer]\n"x" = 3\n', 2, "quotation marks"),
        ('[prefer]\n"Kiev" = "Kyiv"\n"Kyiv" = "Kief"\n', 3, "say at once"),
        ('prefer = "x"\n', 1, "table"),
        ('[[entity]]\nshort = "A"\nforms = ["a1"]\n\n[[entity]]\nforms = ["b1"]\n', 5, "short English name"),
        ('[[entity]]\nshort = "A"\n', 2, "forms"),
        ('[[entity]]\nshort = "A"\nforms = ["C"]\ncolour = "red"\n', 4, "no 'colour'"),
        ('[[entity]]\nshort = "A"\nforms = ["C"]\narticle = "an"\n', 2, "article"),
        ('[[entity]]\nshort = "A"\nforms = ["C"]\nlang = "Latvian"\n', 2, "ISO 639"),
        ('[translate]\n"x" = "y"\n', 1, "[translate.lv]"),
        ("keep = []\n\ntranslat = 1\n", 3, "no 'translat'"),
        ("keep = [\n", 2, "TOML"),
        ("keep = \n", 1, "TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, line, told):
    path = tmp_path / "bad.toml"
    path.write_text(text)
    with pytest.raises(GlossaryError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert told in str(caught.value)


def test_files_that_are_none(tmp_path):
    with pytest.raises(GlossaryError, match="can not be read"):
        load(tmp_path / "nothing.toml")
    (tmp_path / "latin.toml").write_bytes(b'keep = ["a"]\n# \xe9\n')
    with pytest.raises(GlossaryError, match="line 2: not UTF-8"):
        load(tmp_path / "latin.toml")
