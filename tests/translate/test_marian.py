"""Marian models: a tiny one, randomly initialised, made, saved, loaded and run through the whole command line.

It speaks nonsense, which is what the check at loading is for; what is tested is everything around it. Skipped where the
extra `translate` is not installed: `make test-marian` runs these in an environment that has it.
"""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from postedit.translate import marian, store, translate_all

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
sentencepiece = pytest.importorskip("sentencepiece")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning")

WORDS = "the a of talks deal minister says government vote law peace war border city people work time year market bank".split()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A Marian model of a few thousand random weights whose target pieces are plain words."""
    place = tmp_path_factory.mktemp("model")
    lines = [" ".join(WORDS[i:] + WORDS[:i]) for i in range(len(WORDS))] * 5
    for name in ("source.spm", "target.spm"):
        written = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines), model_writer=written, vocab_size=80, hard_vocab_limit=False, minloglevel=2
        )
        (place / name).write_bytes(written.getvalue())
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(place / "target.spm"))
    vocabulary = ["</s>", "<unk>", *(pieces.id_to_piece(i) for i in range(pieces.get_piece_size()) if i > 2), "<pad>"]
    (place / "vocab.json").write_text(json.dumps({piece: i for i, piece in enumerate(vocabulary)}), "utf-8")
    tokenizer = transformers.MarianTokenizer(
        source_spm=str(place / "source.spm"), target_spm=str(place / "target.spm"), vocab=str(place / "vocab.json"),
        source_lang="lv", target_lang="en",
    )  # fmt: skip
    torch.manual_seed(1)
    pad = len(vocabulary) - 1
    model = transformers.MarianMTModel(
        transformers.MarianConfig(
            vocab_size=len(vocabulary),
            d_model=16,
            encoder_layers=1,
            decoder_layers=1,
            encoder_attention_heads=2,
            decoder_attention_heads=2,
            encoder_ffn_dim=16,
            decoder_ffn_dim=16,
            max_position_embeddings=64,
            pad_token_id=pad,
            eos_token_id=0,
            forced_eos_token_id=0,
            decoder_start_token_id=pad,
            bos_token_id=None,
            max_length=32,
        )
    )
    model.save_pretrained(place)
    tokenizer.save_pretrained(place)
    return place


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTEDIT_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return tmp_path / "models"


def run(*args, text="", **env):
    done = subprocess.run(
        [sys.executable, "-m", "postedit", *args],
        input=text.encode(),
        capture_output=True,
        env={**os.environ, **env},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_through_the_command_line(folder, home):
    code, out, err = run("models", "add", "lv", "--from", str(folder), "--unchecked")
    assert (code, "added" in out) == (0, True), err
    code, out, _ = run("models", "list")
    assert code == 0
    assert out.startswith("lv\tadded")
    assert "suggests only" in out
    assert str(folder) in out
    lock = json.loads((home / "marian" / "lock.json").read_text())
    assert lock["models"]["lv"]["files"]["model.safetensors"] == store.digests(folder)["model.safetensors"]

    text = "no mūsu puses\n\nkādi vārdi\nkādi vārdi\n"
    code, out, err = run("translate", "--from", "lv", "--translator", "marian", "--min-confidence", "0", text=text)
    lines = out.split("\n")
    assert code == 0, err
    assert lines[0] == "from our side"  # what the table has needs no model
    assert lines[1] == ""
    assert lines[2] == lines[3] != ""
    assert all(word.isascii() for word in lines[2].split())

    passage = "The deputies voted [pēc ilgām grūtām debatēm] against the law.\n"
    rows = json.dumps({"id": "1", "text": passage}) + "\n"
    code, out, err = run("clean", "--input-format", "jsonl", "--translator", "marian", text=rows)
    assert code == 0, err
    row = json.loads(out)
    assert row["text"] == passage  # not calibrated: it suggests
    finding = next(f for f in row["postedit"]["findings"] if f["category"] == "foreign")
    assert finding["suggestions"]
    assert row["postedit"]["signature"]["models"]["marian-lv"] == lock["models"]["lv"]["files"]["model.safetensors"]

    code, out, _ = run("models", "remove", "lv")
    assert code == 0
    assert (folder / "config.json").exists()
    code, _, err = run("clean", "--translator", "marian", text="Talks.\n")
    assert code == 2
    assert "postedit models add" in err
    assert "Traceback" not in err


def test_calibrated_answers_are_edits(folder, home):
    run("models", "add", "lv", "--from", str(folder), "--unchecked")
    model = store.installed()["lv"]
    store.put(store.Model(**{**{f: getattr(model, f) for f in model.__dataclass_fields__}, "applies_from": 0.0}))
    rows = json.dumps({"id": "1", "text": "The deputies voted [pēc ilgām grūtām debatēm] against the law.\n"}) + "\n"
    code, out, err = run("clean", "--input-format", "jsonl", "--translator", "marian", "--unsafe", text=rows)
    assert code == 0, err
    row = json.loads(out)
    edit = next(e for e in row["postedit"]["edits"] if e["category"] == "foreign")
    assert edit["rule"] == "FRA311"
    assert "Marian" in edit["evidence"]
    assert edit["lang"] == "lv"
    assert row["text"].startswith("The deputies voted [")
    assert "] against the law." in row["text"]
    code, out, _ = run("revert", "-", text=out)
    assert json.loads(out) == json.loads(rows)


def test_nonsense_is_refused(folder, home):
    code, _, err = run("models", "add", "lv", "--from", str(folder))
    assert code == 2
    assert "refused" in err
    assert "Traceback" not in err
    assert run("models", "list")[1] == ""


def test_pairs_that_are_too_poor_leave_it_a_suggestion(folder, home, tmp_path):
    run("models", "add", "lv", "--from", str(folder), "--unchecked")
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("".join(f"vārds {i}\tword number {i}\n" for i in range(50)), "utf-8")
    code, out, err = run("models", "calibrate", "lv", str(pairs))
    assert code == 0, err
    assert "suggest only" in out


def test_a_phrase_has_one_answer_in_every_company(folder, home):
    store.put(store.add_folder("lv", folder).__class__("lv", str(folder), checked=False))
    phrases = [f"{word} {other}" for word in WORDS[:6] for other in WORDS[:5]]
    together = marian.translate(phrases, "lv")
    marian._load.cache_clear()
    assert [marian.translate([phrase], "lv")[0].text for phrase in phrases] == [one.text for one in together]


@pytest.mark.parametrize("broken", ["config.json", "model.safetensors", "source.spm"])
def test_a_broken_model_is_a_sentence(folder, home, tmp_path, broken):
    copy = tmp_path / "copy"
    copy.mkdir()
    for each in Path(folder).iterdir():
        (copy / each.name).write_bytes(each.read_bytes())
    store.put(store.Model("lv", str(copy), checked=False))
    (copy / broken).write_bytes(b"{")
    code, _, err = run("translate", "--from", "lv", "--translator", "marian", text="labdien\n")
    assert code == 2
    assert "can not be loaded" in err
    assert "Traceback" not in err
    # what is merely possible does without it, and says so
    code, out, err = run("translate", "--from", "lv", text="no mūsu puses\nkādi vārdi\n")
    assert code == 0
    assert out.startswith("from our side\n")
    assert "can not be loaded" in err


def test_the_chain_prefers_what_is_sure(folder, home):
    store.put(store.Model("lv", str(folder), checked=False, applies_from=0.0))
    first, second = translate_all(["no mūsu puses", "kādi vārdi"], ["lv", "lv"])
    assert first.method == "phrases"
    assert second.method == "marian"
    assert second.sure
