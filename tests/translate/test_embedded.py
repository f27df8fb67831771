"""The embedded translator: what it must not answer first, then what it must; its files; its English; hostile input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postedit.translate import TRANSLATORS, embedded, translate, translate_all
from postedit.translate.calibration import chrf, limit
from postedit.translate.english import a, compared, finite, ing, participle, past, plural, possessive, third
from postedit.translate.lexicon import LexiconError, languages, load
from postedit.translate.morphology import morphology

ROWS = [json.loads(line) for line in (Path(__file__).parent / "phrases.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['lang']}: {row['source']}" for row in ROWS])
def test_phrase(row):
    answer = embedded.guess(row["source"], row["lang"])
    if "want" in row:
        assert answer is not None
        assert answer.text in row["want"]
    else:
        assert answer is None


@pytest.mark.parametrize("lang", languages())
def test_lexicon_is_sound(lang):
    lexicon = load(lang)
    lemmas = {entry.lemma.casefold() for entry in lexicon.entries}
    rows = [(e.lemma, e.pos, e.english, e.governs, e.paradigm, str(e.flags), str(e.forms)) for e in lexicon.entries]
    assert len(set(rows)) == len(rows), [row for row in set(rows) if rows.count(row) > 1][:5]
    phrases = [(phrase.source, phrase.category) for phrase in lexicon.phrases]
    assert len(set(phrases)) == len(phrases), [row for row in set(phrases) if phrases.count(row) > 1][:5]
    for phrase in lexicon.phrases:
        assert all(token[1:-1].casefold() in lemmas for token in phrase.source if token[0] == "<"), phrase
        assert phrase.english.count("<") == phrase.english.count(">") <= 1, phrase
    for entry in lexicon.entries:
        assert entry.english[0].strip() == entry.english[0] != ""
        flags = {flag for flag in entry.flags if not flag.isdigit() and not flag.startswith("n:")}
        assert flags <= KNOWN_FLAGS, (entry.lemma, flags)


KNOWN_FLAGS = set("~ u pl the h g post obj +ing ing bare sep refl pf ipf aux attr".split())


@pytest.mark.parametrize("lang", languages())
def test_a_word_is_found_by_its_forms(lang):
    forms = morphology(lang)
    for entry in load(lang).entries[::7]:
        for form, features in forms.forms(entry)[:12]:
            if " " in form or "sep" in entry.flags:
                continue
            assert any(reading.entry is entry for reading in forms.readings(form)), (entry.lemma, form, features)


@pytest.mark.parametrize(("lang", "least"), [("lv", 3000), ("ru", 2000), ("uk", 2000), ("de", 2000), ("pl", 2000)])
def test_deep_languages(lang, least):
    lexicon = load(lang)
    assert len({entry.lemma for entry in lexicon.entries}) >= least
    assert len(lexicon.phrases) >= (400 if lang == "lv" else 300)


def test_broken_lexicon_is_told_with_its_line(tmp_path):
    (tmp_path / "zz.grammar.tsv").write_text("n\t0\ta\tnom.sg\n", "utf-8")
    (tmp_path / "zz.phrases.tsv").write_text("", "utf-8")
    (tmp_path / "zz.tsv").write_text("mala\tn\tsmall\tn\nmal\tn\tsmall\tn\n", "utf-8")
    code = "from postedit.translate.lexicon import load\nload('zz')"
    env = {**os.environ, "POSTEDIT_LEXICON": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, check=False)
    assert b"LexiconError: zz.tsv:2: 'mal' does not end as its paradigm 'n' says" in done.stderr
    assert issubclass(LexiconError, ValueError)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(languages()),
    st.lists(
        st.sampled_from(
            ["no", "mūsu", "puses", "и", "на", "не", "der", "die", "w", "się", ",", "?", "«", "\u0000", "Āa", "7"]
        ),
        max_size=14,
    ),
)
def test_never_fails(lang, words):
    text = " ".join(words)
    answer = embedded.guess(text, lang)
    assert answer is None or (answer.text and 0 <= answer.confidence <= 1)
    assert embedded.guess(text, lang) == answer


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text(text):
    for translator in TRANSLATORS:
        if translator != "marian":
            translate(text, "lv", translator)


def test_chain():
    assert translate("no mūsu puses", "lv").method == "phrases"
    assert translate("bez mūsu valdības", "lv").method == "lexicon"
    assert translate("bez mūsu valdības", "lv", "none") is None
    assert translate("bez mūsu valdības", None) is None
    assert [one.text if one else None for one in translate_all(["no mūsu puses", "x q"], ["lv", "lv"])] == [
        "from our side",
        None,
    ]


@pytest.mark.parametrize(
    ("made", "want"),
    [
        (plural("member of parliament"), "members of parliament"), (plural("policeman"), "policemen"), (plural("city"), "cities"),
        (plural("German"), "Germans"), (third("take place"), "takes place"), (past("stop"), "stopped"), (past("visit"), "visited"),
        (participle("be born"), "been born"), (ing("lie"), "lying"), (ing("make"), "making"), (compared("big", "cmp"), "bigger"),
        (compared("important", "spl"), "most important"), (compared("good", "cmp"), "better"), (a("hour"), "an hour"),
        (a("European deal"), "a European deal"), (a("EU deal"), "an EU deal"), (a("NGO"), "an NGO"), (possessive("they"), "their"),
        (possessive("the minister"), "the minister's"), (finite("must", "pst", "3", "sg", True, False), ("did not", "have to")),
        (finite("be", "pst", "1", "pl", False, True), ("were", "")), (finite("go", "prs", "3", "sg", False, False), ("", "goes")),
    ],
)  # fmt: skip
def test_english(made, want):
    assert made == want


def test_limit():
    good, bad = [(0.9 - i / 1000, "the talks", "the talks") for i in range(50)], [(0.3, "xyz", "the talks")] * 20
    assert limit([*good, *bad])[0] == pytest.approx(0.851, abs=0.001)
    assert limit(bad)[0] is None
    assert chrf("the talks", "the talks") == 100
    assert chrf("abc", "xyz") == 0


def test_no_torch_unless_marian_is_asked():
    code = (
        "import sys; from postedit import clean; clean('They came [bez mūsu valdības] in June.');"
        "sys.exit(any(name in sys.modules for name in ('torch', 'transformers', 'huggingface_hub')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
