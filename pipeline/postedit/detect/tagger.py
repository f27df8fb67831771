"""The fragment tagger: for each word of an English sentence, was it left over from another language, and from which.

A transformer of two layers (models/fragment-tagger; its card says what it was trained on and what it cannot do), run by
onnxruntime. Nothing is imported and nothing read before the first sentence.

It judges words and decides nothing: `leftovers` joins them and says which to report.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..lexicon.english import is_english
from . import pieces

NAME = "fragment-tagger"
MODEL, TOKENIZER, CONFIG = "model.int8.onnx", "tokenizer.json", "config.json"
# Pieces of one run of the model, and how many of them the next run sees again: a word is judged where it has more of its
# neighbours. The model was trained on sentences of up to 160.
WINDOW = 126
OVERLAP = 42


# Of a word: its pieces, its shape, and whether it has letters.
_Seen = tuple[tuple[int, ...], int, bool]
_Langs = tuple[tuple[str, float], ...]


class NoModelError(RuntimeError):
    """The weights are not there, or cannot be run; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence. `start` and `end` are code points of it.

    `confidence`: how likely the word is a leftover, 0 to 1. `lang`: the language where that is one half or more (ISO 639-1),
    else None. `langs`: the likeliest languages with their probabilities given that it is a leftover, best first.
    """

    start: int
    end: int
    lang: str | None
    confidence: float
    langs: tuple[tuple[str, float], ...] = ()


def folder() -> Path:
    """Where the weights are: in $POSTEDIT_MODELS, else in the package, else in the models/ of the repository.

    Raises NoModelError where they are in none of these.
    """
    places = []
    chosen = os.environ.get("POSTEDIT_MODELS")
    if chosen:
        places.append(Path(chosen) / NAME)
    package = Path(__file__).resolve().parents[1]
    places += [package / "models" / NAME, package.parents[1] / "models" / NAME]
    for place in places:
        if (place / MODEL).is_file():
            return place
    looked = ", ".join(map(str, places))
    raise NoModelError(
        f"The weights of the {NAME} are missing ({MODEL} is in none of: {looked}). Install postedit from its wheel, which "
        "carries them, or run `make train` in its repository, or set POSTEDIT_MODELS to the folder that holds "
        f"{NAME}/{MODEL}."
    )


class Tagger:
    """Reusable, picklable, safe to share between threads. `place`: the folder of the weights, found by `folder()` if None."""

    def __init__(self, place: Path | str | None = None) -> None:
        self.place = None if place is None else Path(place)
        self._lock = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        return {"place": self.place}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["place"])  # type: ignore[misc]

    @cached_property
    def _loaded(self) -> _Model:
        with self._lock:
            return _load(str(self.place or folder()))

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages it knows."""
        return tuple(self._loaded.langs.tolist())

    @property
    def digest(self) -> str:
        """SHA-256 of the weights, as SHA256SUMS beside them has it: for signatures of what a run depended on."""
        sums = (self._loaded.place / "SHA256SUMS").read_text("utf-8").split("\n")
        return next(line.split()[0] for line in sums if line.endswith(MODEL))

    def tag(self, sentence: str) -> list[Word]:
        """The words of the sentence, in order; marks and numbers are left out. The same sentence has the same answer."""
        return self._loaded.tag(sentence)

    def tag_many(self, sentences: Iterable[str]) -> list[list[Word]]:
        """`tag` of each, one after the other: an answer must not depend on what else is asked."""
        model = self._loaded
        return [model.tag(sentence) for sentence in sentences]


@lru_cache(maxsize=4)
def _load(place: str) -> _Model:
    return _Model(Path(place))


class _Model:
    def __init__(self, place: Path) -> None:
        try:
            import numpy
            import onnxruntime
        except ImportError:
            raise NoModelError("The fragment tagger needs onnxruntime: python -m pip install onnxruntime") from None
        self.place = place
        try:
            config = json.loads((place / CONFIG).read_text("utf-8"))
            self.vocabulary: dict[str, int] = json.loads((place / TOKENIZER).read_text("utf-8"))["model"]["vocab"]
            labels = [config["id2label"][str(number)] for number in range(len(config["id2label"]))]
            self.langs = numpy.array(labels[1:], object)  # the first is English
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1  # the sentences are short; a second thread costs more than it gives
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            self.session = onnxruntime.InferenceSession(str(place / MODEL), options, providers=["CPUExecutionProvider"])
            if [given.name for given in self.session.get_inputs()] != ["pieces", "shapes", "firsts"]:
                raise ValueError("made for another version of postedit")
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            raise NoModelError(
                f"The weights of the {NAME} in {place} cannot be read ({error}): fetch them again."
            ) from error
        except Exception as error:  # onnxruntime's own exceptions have no common base but this
            raise NoModelError(
                f"The weights of the {NAME} in {place} cannot be run ({error}): fetch them again."
            ) from error
        self.seen = lru_cache(maxsize=65536)(self._seen)

    def _seen(self, word: str) -> _Seen:
        """What the model sees of a word, and whether it has letters: only such words are judged."""
        known = is_english(word) if word[0].isalpha() else None
        numbers = tuple(pieces.cut(pieces.normal(word), self.vocabulary))
        return numbers, pieces.shape(word, known), any(map(str.isalpha, word))

    def tag(self, sentence: str) -> list[Word]:
        places = list(pieces.split(sentence))
        seen = [self.seen(sentence[start:end]) for start, end in places]
        found: list[Word] = []
        for first, last, keep_from, keep_to in _windows([len(numbers) for numbers, _, _ in seen]):
            asked = [index for index in range(keep_from, keep_to) if seen[index][2]]
            if asked:
                verdicts = self._run(seen[first:last], [index - first for index in asked])
                for index, confidence, langs in zip(asked, *verdicts, strict=True):
                    start, end = places[index]
                    found.append(Word(start, end, langs[0][0] if confidence >= 0.5 else None, confidence, langs))
        return found

    def _run(self, seen: Sequence[_Seen], asked: Sequence[int]) -> tuple[list[float], list[_Langs]]:
        """How likely each of the words `asked` about is a leftover, and its likeliest languages with their shares."""
        import numpy

        ids, types, firsts = [self.vocabulary[pieces.FIRST]], [0], []
        for numbers, shape, _ in seen:
            firsts.append(len(ids))
            ids += numbers
            types += [shape] * len(numbers)
        ids.append(self.vocabulary[pieces.LAST])
        types.append(0)
        inputs = {
            "pieces": numpy.array([ids], numpy.int64),
            "shapes": numpy.array([types], numpy.int64),
            "firsts": numpy.array([firsts[index] for index in asked], numpy.int64),
        }
        foreign, shares, languages = self.session.run(["foreign", "shares", "languages"], inputs)
        # rounded in 64 bits, so that 0.987 is 0.987
        confidences = foreign[0, :, 0].astype(numpy.float64).round(3).tolist()
        names, sizes = self.langs[languages[0]].tolist(), shares[0].astype(numpy.float64).round(3).tolist()
        return confidences, [tuple(zip(name, size, strict=True)) for name, size in zip(names, sizes, strict=True)]


def _windows(lengths: Sequence[int]) -> Iterable[tuple[int, int, int, int]]:
    """(first, last) of the words the model sees at once, and which of them it is to judge; ends are not included."""
    if sum(lengths) <= WINDOW:
        if lengths:
            yield 0, len(lengths), 0, len(lengths)
        return
    first = judged = 0
    while True:
        last, room = first, WINDOW
        while last < len(lengths) and (lengths[last] <= room or last == first):
            room -= lengths[last]
            last += 1
        if last == len(lengths):
            yield first, last, judged, last
            return
        # the end of this window is judged by the next, which sees what follows
        keep, back = last, 0
        while keep > first + 1 and back < OVERLAP // 2:
            keep -= 1
            back += lengths[keep]
        keep = max(keep, judged + 1)
        yield first, last, judged, min(keep, last)
        judged = min(keep, last)
        start, back = judged, 0
        while start > first + 1 and back < OVERLAP // 2:
            start -= 1
            back += lengths[start]
        first = max(start, first + 1)
