"""Translation by Marian models through `transformers`: the extra `translate`.

A model is loaded when the first phrase of its language comes, tried on phrases whose English is known, and refused where
it talks nonsense. Nothing here uses the network: see `store`.
"""

from __future__ import annotations

import math
import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..lexicon.english import is_english
from . import store
from .phrases import Translation, curated

BATCH = 16
BEAMS = 4
# Pieces of a phrase; what is longer is no leftover but a text of its own.
LONGEST = 160
# Of the words of the English that a sound model makes of plain phrases, so many are English; and so often one may come.
_ENGLISH_SHARE, _REPEATS = 0.7, 4
_TRIED = 4


@dataclass(slots=True)
class Marian:
    """A loaded model. Use `load`."""

    lang: str
    model: Any
    tokenizer: Any
    applies_from: float | None
    known: dict[str, tuple[str, float] | None]
    lock: threading.Lock

    def translate(self, phrases: Sequence[str]) -> list[tuple[str, float] | None]:
        """(English, score) of each phrase, None where it has none. The score is the geometric mean of the probabilities
        of the pieces, 0 to 1. Phrases are run together, and kept for the next document."""
        with self.lock:
            fresh = [phrase for phrase in dict.fromkeys(phrases) if phrase not in self.known]
            # phrases of a length share a batch: padding changes nothing, and costs time
            fresh.sort(key=lambda phrase: (len(phrase), phrase))
            for at in range(0, len(fresh), BATCH):
                batch = fresh[at : at + BATCH]
                self.known.update(zip(batch, self._run(batch), strict=True))
            return [self.known[phrase] for phrase in phrases]

    def _run(self, batch: list[str]) -> list[tuple[str, float] | None]:
        import torch

        inputs = self.tokenizer(batch, return_tensors="pt", padding=True)
        pieces = inputs["attention_mask"].sum(dim=1).tolist()
        if max(pieces) > LONGEST:
            if len(batch) == 1:
                return [None]
            return [answer for phrase in batch for answer in self._run([phrase])]
        with torch.no_grad():
            made = self.model.generate(
                **inputs, num_beams=BEAMS, do_sample=False, max_new_tokens=2 * max(pieces) + 10,
                return_dict_in_generate=True, output_scores=True,
            )  # fmt: skip
        texts = self.tokenizer.batch_decode(made.sequences, skip_special_tokens=True)
        scores = made.sequences_scores.tolist()
        return [
            (" ".join(text.split()), round(min(1.0, math.exp(score)), 4)) if text.strip() else None
            for text, score in zip(texts, scores, strict=True)
        ]


def available(lang: str) -> bool:
    """Whether a model is configured or cached for the language. Loads nothing."""
    return lang in store.installed() or store.cached(lang) is not None


def load(lang: str) -> Marian:
    """The model of a language, loaded once a process. Raises ModelError, whose message says what to do."""
    entry = store.installed().get(lang)
    if entry is None:
        folder = store.cached(lang)
        if folder is None:
            raise store.ModelError(
                f"there is no Marian model for {lang!r} on this machine: `postedit models add {lang}` fetches one"
            )
        entry = store.Model(lang, str(folder))
    return _load(lang, entry.path, entry.size, entry.checked, entry.applies_from)


@lru_cache(maxsize=4)
def _load(lang: str, path: str, size: int, checked: bool, applies_from: float | None) -> Marian:
    if not Path(path).is_dir():
        raise store.ModelError(f"the Marian model of {lang!r} is no longer in {path}: add it again, or remove it")
    try:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
        from transformers.utils import logging as talk
    except ImportError as error:
        raise store.ModelError(
            f"Marian models need the extra `translate` ({error}): python -m pip install 'postedit[translate]'"
        ) from None
    talk.set_verbosity_error()
    talk.disable_progress_bar()
    try:
        tokenizer = AutoTokenizer.from_pretrained(path, local_files_only=True)
        model = AutoModelForSeq2SeqLM.from_pretrained(path, local_files_only=True)
    except Exception as error:  # of torch, safetensors, sentencepiece or json, as the broken file will have it
        raise store.ModelError(
            f"the Marian model of {lang!r} in {path} can not be loaded ({str(error).split(chr(10))[0][:160]}): add it again"
        ) from None
    model.eval()
    loaded = Marian(lang, model, tokenizer, applies_from, {}, threading.Lock())
    if checked:
        complaint = nonsense(loaded)
        if complaint:
            raise store.ModelError(
                f"the Marian model of {lang!r} in {path} is refused: {complaint}. Remove it (`postedit models remove {lang}`), "
                "or add it again with --unchecked if you know better"
            )
    return loaded


def nonsense(model: Marian) -> str:
    """What is wrong with what the model makes of phrases whose English is known; "" where nothing is."""
    rows = curated(model.lang)[:_TRIED]
    if not rows:
        return ""
    answers = [answer[0] if answer else "" for answer in model.translate([source for source, _ in rows])]
    words = [word.strip(".,;:!?'\"()").lower() for answer in answers for word in answer.split()]
    words = [word for word in words if word.isalpha()]
    if not words:
        return f"it makes nothing of “{rows[0][0]}”"
    if max(words.count(word) for word in set(words)) > _REPEATS * len(rows):
        return f"it repeats itself (“{rows[0][0]}” becomes “{answers[0][:60]}”)"
    if sum(map(is_english, words)) < _ENGLISH_SHARE * len(words):
        return f"what it makes is not English (“{rows[0][0]}” becomes “{answers[0][:60]}”)"
    expected = {word for _, english in rows for word in english.lower().split() if len(word) > 3}
    if not expected & set(words):
        return f"it does not know plain phrases (“{rows[0][0]}” becomes “{answers[0][:60]}”)"
    return ""


def translate(phrases: Sequence[str], lang: str, required: bool = False) -> list[Translation | None]:
    """The model's English of each phrase, all run together; None for all where there is no model, which is said once.

    Raises ModelError instead where `required`.
    """
    try:
        if not required and not available(lang):
            return [None] * len(phrases)
        model = load(lang)
    except store.ModelError as error:
        if required:
            raise
        _say_once(str(error))
        return [None] * len(phrases)
    found: list[Translation | None] = []
    for answer in model.translate(phrases):
        if answer is None:
            found.append(None)
            continue
        text, score = answer
        sure = model.applies_from is not None and score >= model.applies_from
        found.append(Translation(text, "marian", score, 1.0, lang, sure))
    return found


@lru_cache(maxsize=64)
def _say_once(message: str) -> None:
    print(f"postedit: translated without it: {message}", file=sys.stderr, flush=True)
