"""The fragment tagger: where its weights are, what it sees of a sentence, and that it tells plain leftovers."""

import hashlib
import itertools
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from postedit.detect import pieces, tagger
from postedit.detect.leftovers import Limits, Span, language, leftovers, suspicious
from postedit.detect.tagger import NoModelError, Tagger, Word

ROOT = Path(__file__).parents[2]
PLACE = ROOT / "models" / "fragment-tagger"


@pytest.fixture(scope="module")
def model():
    pytest.importorskip("onnxruntime")
    return Tagger(PLACE)


# What must not be called a leftover.
@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "12.5 % (3)",
        "The committee will meet again on Thursday to discuss the budget.",
        "Ambassador Jürgen Großkopf met Prime Minister Zdeňka Vorlíčková in Olomouc on Friday.",
        "The Saeima and the Bundestag have both ratified the treaty, and the coup d'état failed.",
        "The ministers (of the smaller countries) asked for [more] time.",
        "He told them it was a question of raison d'état, not of money.",
        "Call get_user_name() before you open config.json, then run it again.",
    ],
)
def test_english_stays(model, text):
    assert leftovers(text, model.tag(text)) == []


@pytest.mark.parametrize(
    ("text", "foreign", "lang"),
    [
        ("The deputies voted [pēc ilgām debatēm] against the new law.", "pēc ilgām debatēm", "lv"),
        ("The minister said that правительство приняло решение on Friday.", "правительство приняло решение", "ru"),
        ("She told the paper that wir haben keine Zeit verloren and left.", "wir haben keine Zeit verloren", "de"),
        ("The opposition (η κυβέρνηση δεν απάντησε) will not take part.", "η κυβέρνηση δεν απάντησε", "el"),
        ("Prices rose because hükümet yeni vergileri açıkladı last week.", "hükümet yeni vergileri açıkladı", "tr"),
    ],
)
def test_leftovers_are_found_and_named(model, text, foreign, lang):
    words = model.tag(text)
    start = text.index(foreign)
    assert [w.lang for w in words if not start <= w.start < start + len(foreign)] == [None] * (
        len(words) - len(foreign.split())
    )
    (span,) = leftovers(text, words)
    assert text[span.start : span.end] == foreign
    assert (span.lang, span.words) == (lang, len(foreign.split()))


def test_words_lie_in_the_text_and_answers_repeat(model):
    text = "“Élan” is [vārds] – naïve, İstanbul’da 3,5 ☃ \U0001f600 日本語 don’t x_y"
    words = model.tag(text)
    assert words == model.tag(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    assert [text[w.start : w.end] for w in words] == "Élan is vārds naïve İstanbul’da 日本語 don’t x y".split()
    assert all(0 <= w.confidence <= 1 and (w.lang is not None) == (w.confidence >= 0.5) for w in words)
    assert all(len(w.langs) == 4 and w.langs[0][1] >= w.langs[1][1] for w in words)


def test_many_is_each_by_itself(model):
    texts = ["No change.", "They spoke par jaunajiem nodokļiem today.", "a " * 300, ""]
    assert model.tag_many(texts) == [model.tag(text) for text in texts]


def test_a_long_sentence_is_seen_in_windows(model):
    text = (
        "The deputies met again and the talks went on for hours. " * 40
        + "They left pēc ilgām debatēm par budžetu at night."
    )
    words = model.tag(text)
    assert [text[w.start : w.end] for w in words] == [text[a:b] for a, b in pieces.split(text) if text[a].isalpha()]
    assert {w.lang for w in words if w.start < text.index("pēc")} == {None}
    assert next(w for w in words if w.start == text.index("ilgām")).lang == "lv"


@pytest.mark.parametrize(
    "lengths", [[], [1], [64] * 30, [1] * 500, [126], [127], [200, 1, 200], [60, 60, 60, 5, 64, 1] * 9]
)
def test_windows_judge_every_word_once(lengths):
    seen = []
    for first, last, start, end in tagger._windows(lengths):
        assert first <= start <= end <= last
        assert last - first == 1 or sum(lengths[first:last]) <= tagger.WINDOW
        seen += range(start, end)
    assert seen == list(range(len(lengths)))


def test_a_hostile_word_costs_nothing(model):
    for text in ("a" * 20000, "ā" * 3000 + " b", "́" * 2000, "a’" * 3000):
        model.tag(text)


def test_it_can_be_sent_to_another_process(model):
    copy = pickle.loads(pickle.dumps(model))
    assert copy.tag("They spoke par nodokļiem today.") == model.tag("They spoke par nodokļiem today.")


def test_nothing_is_read_or_imported_before_the_first_sentence():
    code = "import sys; from postedit.detect.tagger import Tagger; Tagger(); print('onnxruntime' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "pipeline")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "False"]


def test_weights_are_looked_for_in_order(tmp_path, monkeypatch):
    monkeypatch.delenv("POSTEDIT_MODELS", raising=False)
    assert tagger.folder().name == "fragment-tagger"
    own = tmp_path / "fragment-tagger"
    own.mkdir()
    monkeypatch.setenv("POSTEDIT_MODELS", str(tmp_path))
    assert tagger.folder() != own  # there is nothing in it
    (own / "model.int8.onnx").touch()
    assert tagger.folder() == own


def test_missing_or_broken_weights_are_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(tagger, "__file__", str(tmp_path / "a" / "b" / "tagger.py"))
    monkeypatch.delenv("POSTEDIT_MODELS", raising=False)
    with pytest.raises(NoModelError, match="make train"):
        Tagger().tag("A word.")
    with pytest.raises(NoModelError, match="fetch them again"):
        Tagger(tmp_path).tag("A word.")


def test_weights_of_another_version_are_told_in_a_sentence(tmp_path):
    onnx = pytest.importorskip("onnx", reason="making a model file needs onnx")
    for name in ("config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((PLACE / name).read_bytes())
    value = onnx.helper.make_tensor_value_info("input_ids", onnx.TensorProto.INT64, [1])
    same = onnx.helper.make_tensor_value_info("logits", onnx.TensorProto.INT64, [1])
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("Identity", ["input_ids"], ["logits"])], "old", [value], [same]
    )
    onnx.save(onnx.helper.make_model(graph, ir_version=9), str(tmp_path / "model.int8.onnx"))
    with pytest.raises(NoModelError, match="another version"):
        Tagger(tmp_path).tag("A word.")


def test_a_word_is_judged_alike_whatever_was_asked_before():
    """What is asked is the sentence; its answer does not depend on the tagger's past."""
    pytest.importorskip("onnxruntime")
    texts = [f"They met {word} again in the {count} rooms." * count for count in (1, 2, 5) for word in ("mūsu", "them")]
    tagger._load.cache_clear()
    one = [Tagger(PLACE).tag(text) for text in texts]
    tagger._load.cache_clear()
    assert [Tagger(PLACE).tag(text) for text in reversed(texts)] == one[::-1]


def test_sums_are_right_and_the_folder_is_small():
    lines = (PLACE / "SHA256SUMS").read_text("utf-8").split("\n")
    sums = dict(reversed(line.split("  ")) for line in lines if line)
    assert set(sums) >= {"model.int8.onnx", "tokenizer.json", "config.json"}
    for name, wanted in sums.items():
        assert hashlib.sha256((PLACE / name).read_bytes()).hexdigest() == wanted
    assert sum(p.stat().st_size for p in PLACE.iterdir() if p.is_file()) <= 8_000_000
    assert Tagger(PLACE).digest == sums["model.int8.onnx"]


def test_it_knows_forty_languages_in_alphabets(model):
    assert len(set(model.langs) - set("ar fa he hi hy ja ka ko zh".split())) >= 40


def test_pieces_are_those_of_the_published_tokenizer():
    tokenizers = pytest.importorskip("tokenizers", reason="the tokenizers library is not installed")
    published = tokenizers.Tokenizer.from_file(str(PLACE / "tokenizer.json"))
    vocabulary = json.loads((PLACE / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    for text in (
        "They don’t know: “Élan” [vārds] – naïve İstanbul’da 3,5 ☃ 日本語 x_y ЩЁЛКИ ЇЖАК",
        "Καλημέρα κόσμε, Τι ΚΆΝΕΙΣ; हिन्दी में 한국어 文字とカナ e\u0301te\u0301 12,50€ #tag @name",
        "a" * 65 + " " + "b" * 64,
    ):
        ours = [piece for a, b in pieces.split(text) for piece in pieces.cut(pieces.normal(text[a:b]), vocabulary)]
        assert published.encode(text, add_special_tokens=False).ids == ours


@pytest.mark.parametrize(
    ("word", "known", "shape"),
    [
        ("word", None, 0),
        ("Word", True, 5),
        ("WORD", False, 10),
        ("A", True, 5),
        ("iPhone", None, 3),
        ("ABc", None, 3),
        ("日本", None, 0),
        ("'", None, 0),
    ],
)
def test_shapes(word, known, shape):
    assert pieces.shape(word, known) == shape


def _words(text, sure, langs=(("lv", 0.9), ("lt", 0.1))):
    found = []
    for start, end in pieces.split(text):
        if text[start].isalpha():
            confidence = sure.get(text[start:end], 0.01)
            found.append(Word(start, end, "lv" if confidence >= 0.5 else None, confidence, langs))
    return found


def _found(text, **sure):
    return [text[s.start : s.end] for s in leftovers(text, _words(text, sure))]


def test_words_of_one_language_are_joined():
    text = "They met no mūsu puses, bet ne (tas) home."
    words = _words(text, {"no": 0.7, "mūsu": 0.99, "puses": 0.99, "bet": 0.8, "ne": 0.6, "tas": 0.97})
    first, second = leftovers(text, words)
    assert text[first.start : first.end] == "no mūsu puses, bet ne"
    assert (first.lang, first.confidence, first.words, first.bracketed) == ("lv", 0.99, 5, False)
    assert text[second.start : second.end] == "tas"
    assert second.bracketed
    assert isinstance(first, Span)
    assert first.lang_confidence > 0.99
    assert leftovers("", []) == []


def test_what_is_not_reported():
    assert _found("They met Tallinas on Friday.", Tallinas=0.99) == []  # a capital: a name
    assert _found("They met come sopra on Friday.", come=0.9, on=0.1) == []  # English alone
    assert _found("They met zupa on Friday.", zupa=0.8) == []  # a lone word in plain letters needs more
    assert _found("They met (Zupa diena) on Friday.", Zupa=0.8, diena=0.5) == []  # a name in its own language
    assert _found("They met (zero) on Friday.", zero=0.9) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("They met Mr. Ābols in Cēsis, an old town, on Friday.", False),
        ("", False),
        ("12 % [...]", False),
        ("They met zupa on Friday.", True),
        ("They met Красавчик on Friday.", True),
    ],
)
def test_only_sentences_with_an_odd_word_need_the_model(text, odd):
    assert suspicious(text) is odd
    everything = {text[a:b]: 0.99 for a, b in pieces.split(text)}
    assert bool(leftovers(text, _words(text, everything))) is odd


def test_what_is_reported():
    assert _found("They met župa on Friday.", župa=0.9) == ["župa"]
    assert _found("They met zupa on Friday.", zupa=0.98) == ["zupa"]
    assert _found("They met zupa diena on Friday.", zupa=0.7, diena=0.7) == ["zupa diena"]
    assert _found("They met [zupa Tallinas] on Friday.", zupa=0.7) == ["zupa Tallinas"]
    assert _found("They met Красавчик on Friday.", Красавчик=0.9) == ["Красавчик"]


def test_a_bracket_of_which_nothing_is_sure():
    low = Limits(bracket_best=0.1, bracket_mean=0.05)
    words = _words("They met [zupa diena] on Friday.", {"zupa": 0.12, "diena": 0.11})
    assert leftovers("They met [zupa diena] on Friday.", words, low) == []


def test_uncommon_english_words_are_english():
    assert not suspicious("The clientele of the fundraiser praised the midfielder and two smartphones.")
    assert _found("Their haematomas were papillomas.", haematomas=0.99, papillomas=0.99) == []


def test_borrowings_and_titles_are_left_alone():
    assert _found("It was a coup d’état, they said.", coup=0.9, **{"d’état": 0.99}) == []
    assert _found("They came en masse.", en=0.9, masse=0.99) == []
    assert _found("Her novel “Zupa un diena” sold well.", un=0.9, diena=0.99) == []
    assert _found("“They had zupa un diena,” she said.", zupa=0.95, un=0.9, diena=0.99) == ["zupa un diena"]
    assert _found("They met en diena on Friday.", en=0.7, diena=0.99) == ["en diena"]


def test_the_language_of_known_leftovers():
    text = "zupa diena"
    one, other = _words(text, {"zupa": 0.9, "diena": 0.9})
    assert language([one, other])[0] == "lv"
    odd = Word(other.start, other.end, "lt", 0.2, (("lt", 0.9), ("lv", 0.1)))
    assert language([one, odd])[0] == "lv"
    assert language([odd]) == ("lt", 0.9)
