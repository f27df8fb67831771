"""The fragments stage with its tagger: what it loads and when, without its model, on long texts, and what it protects."""

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from postedit import Cleaner
from postedit.core.rule import View
from postedit.rules.fragments import _tagged
from postedit.rules.fragments._suspicious import suspicious

ROOT = Path(__file__).parents[2]
CLEAN = (
    "The committee will meet again on Thursday to discuss the budget.\n\n“Nothing has changed,” said Ambassador Jürgen "
    "Großkopf in Olomouc, where Zdeňka Vorlíčková’s co-founders couldn’t agree on the pre-war maps of the Bundestag."
)
DIRTY = "She told him wir haben keine Zeit verloren and left. The grāvrači were silent."


def run(code, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "pipeline"), **environment},
    )


def found(text, **settings):
    return [(f.text, f.lang) for f in Cleaner(**settings).clean(text).findings if f.category == "foreign"]


@pytest.fixture
def tagger():
    pytest.importorskip("onnxruntime")


def test_clean_text_loads_no_model():
    done = run(
        "import sys; from postedit import clean; result = clean(sys.argv[1]); assert not result.edits, result.edits;"
        "assert result.signature['models'] is not None;"
        "print([name for name in ('onnxruntime', 'numpy', 'langdetect') if name in sys.modules])",
        CLEAN,
    )
    assert done.stderr == ""
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("why", ["weights", "onnxruntime"])
def test_a_missing_model_is_one_sentence(why, tmp_path):
    block = "import sys; sys.modules['onnxruntime'] = None;" if why == "onnxruntime" else ""
    lose = (
        "from postedit.detect import tagger; from postedit.rules.fragments import _tagged\n"
        "def lost(): raise tagger.NoModelError('The weights are missing. Run make train.')\n"
        "tagger.folder = _tagged.folder = lost\n"
    )
    done = run(
        block + "import sys; from postedit import Cleaner\n" + (lose if why == "weights" else "") + "c = Cleaner()\n"
        "for _ in range(3): result = c.clean(sys.argv[1])\n"
        "print([f.text for f in result.findings], sorted(result.signature['models']))",
        DIRTY,
    )
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("postedit: leftover words are found by letters and script alone.")
    assert "Traceback" not in done.stderr
    assert "['grāvrači']" in done.stdout  # by its letters
    assert done.stdout.endswith("[]\n" if why == "weights" else "['fragment-tagger']\n")


def test_the_signature_names_the_weights(tagger):
    sums = (ROOT / "models" / "fragment-tagger" / "SHA256SUMS").read_text("utf-8")
    digest = next(line.split()[0] for line in sums.split("\n") if line.endswith("model.int8.onnx"))
    assert Cleaner().signature["models"] == {"fragment-tagger": digest}
    assert Cleaner(select=["punctuation"]).signature["models"] == {}


def test_the_same_in_any_order_thread_and_copy(tagger):
    texts = [f"{DIRTY} It was number {number}, and nobody knows kas tagad notiek." for number in range(12)]
    cleaner = Cleaner()
    first = [cleaner.clean(text) for text in texts]
    _tagged.tag.cache_clear()
    copy = pickle.loads(pickle.dumps(cleaner))
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(copy.clean, reversed(texts)))
    assert [result.findings for result in first] == [result.findings for result in reversed(again)]


def test_leftovers_of_a_document_are_in_one_language(tagger):
    text = "The vēlētāji were silent.\n\nOthers waited for the deputāti and their priekšlikumi.\n\nSome sold their zeme, he said, no mūsu puses."
    assert {lang for _, lang in found(text, translator="none")} == {"lv"}


def test_the_source_language_decides_where_the_letters_allow_it(tagger):
    text = "The barn was full of zagrożenie."
    assert found(text, source_lang="pl") == [("zagrożenie", "pl")]
    assert found("He spoke of Лента and переговоры there.", source_lang="pl")[0][1] != "pl"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # joined with the English word of theirs; across a comma, not across a line
        ("The offer came no jūsu puses, they said.", [("no jūsu puses", "lv")]),
        ("They read wir haben keine Zeit\nverloren und vergessen again.", None),
        # a sentence, and two of one line, are one finding each
        ("It rained. Wir haben keine Zeit verloren, sagte der Minister. She left.", [("Wir haben keine Zeit verloren, sagte der Minister.", "de")]),
        ("Das Haus ist alt und leer. Niemand wohnt hier seit dem Winter.", [("Das Haus ist alt und leer. Niemand wohnt hier seit dem Winter.", "de")]),
    ],
)  # fmt: skip
def test_where_they_begin_and_end(tagger, text, spans):
    got = found(text)
    if spans is None:
        assert got
        assert all("\n" not in one for one, _ in got)
    else:
        assert got == spans


def test_long_lines(tagger):
    """Without a line end or a full stop, with many odd words and with few: in time, and the leftover is found."""
    filler = "the committee met again and the members spoke of the budget " * 600
    assert found(f"{filler}wir haben keine Zeit verloren {filler}") == [("wir haben keine Zeit verloren", "de")]
    foreign = "pēc ilgām debatēm deputāti nobalsoja pret likumprojektu un devās mājās " * 400
    assert [lang for _, lang in found(foreign)] == ["lv"]
    found("xqz vbn " * 4000)
    found("ā" * 50_000)
    found("Ä " * 5000 + "ж " * 5000)


def test_later_stages_keep_off(tagger):
    """The doubled word and the space before the comma are the leftover's own."""
    text = "She told him wir haben haben keine Zeit verloren , sagte er and left. The the end."
    result = Cleaner(unsafe=True).clean(text)
    leftover = next(f for f in result.findings if f.category == "foreign")
    assert leftover.text in text
    assert "haben haben" in result.text
    assert result.text.endswith("The end.")


def test_few_words_of_clean_text_are_looked_at():
    """The words a tagger would be asked about, out of those of our own clean text."""
    text = CLEAN * 20
    assert len(View(text).memo(suspicious)) < 0.01 * len(text.split())
