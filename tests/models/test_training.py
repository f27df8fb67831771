"""The fragment tagger can be trained by anybody who has sentences: a toy of it, in seconds."""

import importlib
import json
import random
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "models" / "fragment-tagger"
NEEDED = ("torch", "transformers", "tokenizers", "onnx", "onnxruntime")

_WORDS = {
    "en": "the a minister deputies voted budget new against because talks city river has closed opened people said never week Monday Brown Carter".split(),
    "lv": "ministrs deputāti balsoja par jauno budžetu pret sarunas pilsēta upe ļaudis nekad nedēļa teica slēgta Bērziņš Liepa".split(),
    "ru": "министр депутаты голосовали новый бюджет против переговоры город река люди никогда неделя сказал закрыта Петров Иванова".split(),
    "de": "der die Minister stimmte über den neuen Haushalt gegen Gespräche Stadt Fluss Leute niemals Woche sagte geschlossen Müller".split(),
}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sentences")
    rng = random.Random(5)
    for lang, words in _WORDS.items():
        lines = {" ".join(rng.choices(words, k=rng.randint(4, 11))) + "." for _ in range(160)}
        (folder / f"sentences.{lang}.txt").write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    return folder


@pytest.fixture
def mixing(monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    return importlib.import_module("mixing")


def test_mixtures_are_seeded_and_labelled(data, mixing):
    mixer = mixing.Mixer(mixing.Sources(data, lists=False))
    one = [mixer.example(random.Random(n)) for n in range(200)]
    assert one == [mixer.example(random.Random(n)) for n in range(200)]
    labels = {label for words, labels in one for label in labels}
    assert labels == {"O", "lv", "ru", "de"}
    assert all(len(words) == len(labels) for words, labels in one)
    russian = [w for words, labels in one for w, label in zip(words, labels, strict=True) if label == "ru"]
    assert any("а" <= w[0].lower() <= "я" for w in russian)
    assert any(w[0].isascii() for w in russian)  # transliterated leftovers are leftovers


def test_letters_are_transliterated(mixing):
    assert mixing.latin("Щука", "ru", 0) == "Shchuka"
    assert mixing.latin("ЮГ", "ru", 1) == "JUG"
    assert mixing.latin("Ούζο", "el", 0) == "Ouzo"
    assert mixing.serbian_cyrillic("Ljubav") == "Љубав"
    assert mixing.strip_marks("Žluťoučký Łódź") == "Zlutoucky Lodz"


def test_a_folder_without_sentences_is_told_in_a_sentence(tmp_path, mixing):
    with pytest.raises(SystemExit, match=r"sentences\.en\.txt"):
        mixing.Sources(tmp_path)


@pytest.mark.skipif(
    any(find_spec(name) is None for name in NEEDED),
    reason="training needs torch and transformers: pip install -r models/fragment-tagger/requirements.txt",
)
def test_a_toy_is_trained_in_seconds(data, tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, "-W", "ignore", str(FOLDER / "train.py"), "--data", str(data), "--toy"]
    for more in (
        ["--out", str(tmp_path / "again")],
        ["--out", str(tmp_path / "new"), "--new-vocabulary"],
        ["--out", str(out)],
        ["--out", str(tmp_path / "pupil"), "--teacher", str(out)],
    ):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    weights = [(tmp_path / name / "model.safetensors").read_bytes() for name in ("out", "again", "new")]
    assert weights[0] == weights[1] != weights[2]
    from postedit.detect.tagger import Tagger

    assert Tagger(tmp_path / "pupil").tag("The minister said nothing.")
    tagger = Tagger(out)
    assert tagger.langs == ("de", "lv", "ru")
    assert [w.confidence for w in tagger.tag("The minister said nothing.")]
    config = json.loads((out / "config.json").read_text("utf-8"))
    assert config["architectures"] == ["ElectraForTokenClassification"]

    import numpy
    import torch
    from transformers import AutoModelForTokenClassification, AutoTokenizer

    # what is published gives what postedit computes, up to the rounding of the weights
    model = AutoModelForTokenClassification.from_pretrained(out).eval()
    text = "The minister deputāti balsoja par budžetu said."
    inputs = AutoTokenizer.from_pretrained(out)(text, return_tensors="pt")
    from postedit.detect import pieces
    from postedit.lexicon.english import is_english

    vocabulary = tagger._loaded.vocabulary
    types = [0]
    for start, end in pieces.split(text):
        word = text[start:end]
        number = len(pieces.cut(pieces.normal(word), vocabulary))
        types += [pieces.shape(word, is_english(word) if word[0].isalpha() else None)] * number
    inputs["token_type_ids"] = torch.tensor([[*types, 0]])
    with torch.no_grad():
        wanted = (model(**inputs).logits[0] / config["postedit"]["temperature"]).softmax(-1).numpy()
    arrays = {
        "pieces": inputs["input_ids"].numpy(),
        "shapes": inputs["token_type_ids"].numpy(),
        "firsts": numpy.arange(len(types) + 1),
    }
    foreign, shares, languages = tagger._loaded.session.run(None, arrays)
    assert numpy.abs(1 - wanted[:, 0] - foreign[0, :, 0]).max() < 0.02
    given = numpy.take_along_axis(wanted[:, 1:], languages[0], 1) / (1 - wanted[:, :1])
    assert numpy.abs(given - shares[0]).max() < 0.05
