"""English sentences with leftovers of other languages in them, made from raw sentences and word lists, seeded.

`Sources` reads what there is; `Mixer.example(rng)` gives the words and marks of one sentence with a label for each:
"O" or the language. What only looks foreign (names, borrowings, titles, slips, code) is "O".
"""

from __future__ import annotations

import lzma
import pickle
import random
import re
import sys
import unicodedata
from bisect import bisect
from itertools import accumulate, islice
from pathlib import Path

import negatives as neg
from postedit.detect.pieces import WORD_PATTERN
from postedit.lexicon.borrowed import phrases
from postedit.lexicon.english import is_english

WORD = re.compile(WORD_PATTERN)
HELD_OUT = 40  # every 40th sentence of a language is kept for measuring

# How often a language is drawn. What news are translated from comes oftener; of languages hard to tell apart the larger
# one, so that a word both have is called by its name.
WEIGHTS = {
    "ru": 3.2, "uk": 2.4, "be": 1.2, "bg": 2.2, "mk": 1.8, "sr": 2.2, "el": 2.0, "kk": 0.6,
    "de": 3.0, "nl": 2.0, "af": 0.5, "sv": 2.0, "da": 1.8, "nb": 1.8, "nn": 0.3, "is": 1.3,
    "fr": 2.6, "es": 2.6, "pt": 2.2, "it": 2.2, "ca": 1.0, "gl": 0.5, "ro": 2.0,
    "pl": 2.4, "cs": 2.4, "sk": 1.6, "sl": 1.6, "hr": 1.8, "lv": 2.4, "lt": 2.4, "et": 2.2, "fi": 2.2, "hu": 2.2,
    "tr": 2.4, "sq": 1.2, "eu": 0.6, "cy": 0.6, "ga": 0.6, "mt": 0.6, "id": 1.2, "vi": 1.0,
    "ar": 0.3, "fa": 0.3, "he": 0.3, "hi": 0.3, "hy": 0.3, "ka": 0.3, "ko": 0.3, "ja": 0.3, "zh": 0.3,
}  # fmt: skip
UNCASED = frozenset("ar fa he hi ka ko ja zh".split())
UNSPACED = frozenset({"ja", "zh"})
CYRILLIC = frozenset("ru uk be bg mk kk sr".split())
_FREQUENCIES = {"hr": "sh", "sr": "sh"}
_FORMS = {"hr": "hbs", "sr": "hbs"}

# Cyrillic and Greek in Latin letters, as people and programs write it.
_POPULAR = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕәғқңөұүһ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u j lj nj c dj dz gj kj dz a g k n o u u h".split(),
        strict=True,
    )
)
_SCIENTIFIC = _POPULAR | dict(
    zip("ёжйхцчшщюяїєўъьћђџ", "ë ž j ch c č š šč ju ja ji je ŭ ǎ ' ć đ dž".split(), strict=True)
)
_INFORMAL = _POPULAR | dict(zip("ёжйхцщьюяыїє", "e j j h c sch ' iu ia i i e".split(), strict=True))
_OWN = {
    "uk": {"г": "h", "и": "y", "й": "i", "ь": ""},
    "be": {"г": "h", "ў": "w", "й": "i"},
    "bg": {"ъ": "a", "щ": "sht", "х": "h", "ь": "y"},
    "mk": {"ж": "ž", "ч": "č", "ш": "š", "ц": "c", "х": "h", "ј": "j", "џ": "dž"},
    "sr": {"ж": "ž", "ч": "č", "ш": "š", "ц": "c", "х": "h", "ћ": "ć", "ђ": "đ", "џ": "dž"},
}
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_GREEKLISH = _GREEK | {"β": "b", "η": "h", "θ": "8", "υ": "u", "χ": "x", "ω": "w", "ξ": "ks"}
_GREEK_PLAIN = _GREEK | {"χ": "h", "υ": "i", "γ": "g"}
_LATIN_TO_SERBIAN = [
    ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), *zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True)
]  # fmt: skip


def latin(word: str, lang: str, scheme: int) -> str:
    """The word in Latin letters by one of three schemes."""
    if lang == "el":
        table = (_GREEK, _GREEKLISH, _GREEK_PLAIN)[scheme]
        small = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
        small = small.replace("ου", "ou").replace("μπ", "mp" if scheme else "b").replace("ντ", "nt")
    else:
        table = (_POPULAR, _SCIENTIFIC, _INFORMAL)[scheme]
        own = _OWN.get(lang, {})
        if scheme != 1 or lang in ("mk", "sr"):
            table = table | own
        small = word.lower()
    text = "".join(table.get(c, c).strip("-") for c in small)
    return _case_like(text, word)


def _case_like(text: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if word[:1].isupper() else text


def serbian_cyrillic(word: str) -> str:
    text = word.lower()
    for one, other in _LATIN_TO_SERBIAN:
        text = text.replace(one, other)
    return _case_like(text, word)


def strip_marks(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.translate(str.maketrans("łøđıßæœðþŁØĐ", "lodisaodtLOD")) if not plain.isascii() else plain


def read_sentences(path: Path) -> list[str]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


class Draw:
    """Draws from a list by weight, in logarithmic time."""

    def __init__(self, items, weights=None):
        self.items = list(items)
        self.sums = None if weights is None else list(accumulate(weights))

    def __call__(self, rng: random.Random):
        if self.sums is None:
            return self.items[int(rng.random() * len(self.items))]
        return self.items[min(bisect(self.sums, rng.random() * self.sums[-1]), len(self.items) - 1)]

    def __len__(self):
        return len(self.items)


class Sources:
    """Sentences by language, and the word lists made of them and of wordfreq and simplemma (where these are installed)."""

    def __init__(self, data: Path, cache: Path | None = None, lists: bool = True, most: int = 10**9):
        self.sentences: dict[str, list[list[str]]] = {}
        self.held_out: dict[str, list[list[str]]] = {}
        for path in sorted(data.glob("sentences.*.txt*")):
            lang = path.name.split(".")[1]
            if lang != "en" and lang not in WEIGHTS:
                print(f"{path.name}: no weight for the language {lang!r}, left out", file=sys.stderr)
                continue
            lines = read_sentences(path)[:most]
            words = [WORD.findall(line) for line in lines]
            self.sentences[lang] = [w for i, w in enumerate(words) if i % HELD_OUT and len(w) > 2]
            self.held_out[lang] = [w for i, w in enumerate(words) if i % HELD_OUT == 0 and len(w) > 2]
        if "en" not in self.sentences or len(self.sentences) < 3:
            raise SystemExit(
                f"{data} holds no sentences.en.txt and two more languages (sentences.<code>.txt or .txt.xz)"
            )
        self.langs = sorted(lang for lang in self.sentences if lang != "en")
        self.lists: dict[str, tuple[list[str], list[float], list[str]]] = {}
        self.english_rare: list[tuple[str, float]] = []
        self.english_frequency: dict[str, float] = {}
        if lists:
            self._read_lists(cache)

    def _read_lists(self, cache: Path | None) -> None:
        if cache and cache.exists():
            self.lists, self.english_rare, self.english_frequency = pickle.loads(cache.read_bytes())
            return
        import wordfreq
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

        known = set(wordfreq.available_languages("best"))
        english = dict(wordfreq.get_frequency_dict("en", "best"))
        self.english_frequency = {w: f for w, f in english.items() if f >= 1e-7}
        elsewhere: dict[str, float] = {}
        rng = random.Random(7)
        for lang in self.langs:
            if lang in UNCASED:
                continue
            code = _FREQUENCIES.get(lang, lang)
            found = {}
            if code in known:
                for word, frequency in islice(
                    sorted(wordfreq.get_frequency_dict(code, "best").items(), key=lambda x: (-x[1], x[0])), 60000
                ):
                    if frequency > elsewhere.get(word, 0):
                        elsewhere[word] = frequency
                    if word.isalpha() and len(word) > 1 and not english_like(word, self.english_frequency, frequency):
                        found[word] = frequency
            forms = []
            try:
                dictionary = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(_FORMS.get(lang, lang))
            except ValueError:
                dictionary = {}
            every = sorted(w for w in dictionary if w.isalpha() and w.islower() and 3 < len(w) < 25)
            if every:
                some = rng.sample(every, min(len(every), 60000))
                forms = [w for w in some if not english_like(w, self.english_frequency, 1e-8)]
            self.lists[lang] = (list(found), [f**0.4 for f in found.values()], forms)
            print(f"{lang}: {len(found)} frequent words, {len(forms)} forms", flush=True)
        for word, frequency in sorted(english.items()):
            if (
                len(word) > 3
                and word.isalpha()
                and word.isascii()
                and not is_english(word)
                and elsewhere.get(word, 0) < 30 * frequency
            ):
                self.english_rare.append((word, frequency**0.3))
        print(f"{len(self.english_rare)} words English has that its list has not", flush=True)
        if cache:
            cache.parent.mkdir(parents=True, exist_ok=True)
            cache.write_bytes(pickle.dumps((self.lists, self.english_rare, self.english_frequency)))


def english_like(word: str, english: dict[str, float], frequency: float) -> bool:
    """Whether English uses the word, too: alone it says nothing."""
    small = word.lower()
    if is_english(small):
        return True
    used = english.get(small, 0.0)
    return used >= 3e-6 or (used >= 1e-7 and used * 12 > frequency)


_LETTER = re.compile(r"[^\W\d_]")
_CODE_NAMES = "get set is has user data file list item value index count name path node type config init load save parse render update query cache token buffer stream event".split()
_ENDINGS = "com org net io ru de lv eu info co.uk gov edu".split()
_SYLLABLES = "ba be bi bo ca ce co da de di do el en er fa fi fo ga go ha hy in ix ka ki ko la li lo lu ma me mi mo na ne ni no nu ol or pa pe pi po qua ra re ri ro sa se si so ta te ti to tra tri va ve vi vo xa xo ya za ze zi zo".split()


class Mixer:
    """`example(rng)`: one sentence. Draws from the held-out sentences where `held_out` is set."""

    def __init__(self, sources: Sources, held_out: bool = False):
        self.sources = sources
        pool = sources.held_out if held_out else sources.sentences
        self.english = Draw(pool["en"])
        self.pools = {lang: Draw(pool[lang]) for lang in sources.langs if len(pool[lang])}
        self.lang = Draw(self.pools, [WEIGHTS[lang] for lang in self.pools])
        self.frequent = {lang: Draw(a, b) for lang, (a, b, _) in sources.lists.items() if a}
        self.forms = {lang: Draw(c) for lang, (_, _, c) in sources.lists.items() if c}
        self.rare = (
            Draw([w for w, _ in sources.english_rare], [f for _, f in sources.english_rare])
            if sources.english_rare
            else None
        )
        self.loans = Draw([WORD.findall(p) for p in phrases()])
        self.known_names = Draw([WORD.findall(p) for p in neg.NAMES])
        self.title_cues = Draw([c.split() for c in neg.TITLE_CUES])
        self.gloss_cues = Draw([c.split() for c in neg.GLOSS_CUES])
        self.frames = Draw([re.findall(r"\{[A-Z]\}|" + WORD_PATTERN, f) for f in neg.FRAMES])
        self.dialect = Draw(neg.DIALECT)
        self.units = Draw(neg.UNITS)
        self._names()

    # -- names ---------------------------------------------------------------------------------------------------

    def _names(self) -> None:
        """Words that are capitals in the middle of foreign sentences and never small: people, places, bodies."""
        singles: dict[str, list[str]] = {}
        runs: dict[str, list[list[str]]] = {}
        self.small: dict[str, set[str]] = {}
        everywhere: dict[str, int] = {}
        for lang in self.sources.langs:
            if lang in UNCASED:
                continue
            sentences = self.sources.sentences[lang]
            small = self.small[lang] = {w for s in sentences for w in s if w[0].islower()}
            names, sequences = set(), []
            for sentence in sentences:
                run: list[str] = []
                for place, word in enumerate(sentence):
                    if (
                        place
                        and word[0].isupper()
                        and not word.isupper()
                        and len(word) > 2
                        and word.lower() not in small
                        and sentence[place - 1] not in '"“”„«.:!?—–-'
                    ):
                        run.append(word)
                    else:
                        if len(run) > 1:
                            sequences.append(run[:4])
                        names.update(run)
                        run = []
            singles[lang] = sorted(names)
            runs[lang] = sequences
            for name in names:
                everywhere[name] = everywhere.get(name, 0) + 1
        # German nouns have capitals: only what other languages have with a capital, too, is a name for sure
        singles["de"] = [n for n in singles.get("de", []) if everywhere[n] > 1]
        runs["de"] = [r for r in runs.get("de", []) if any(everywhere.get(n, 0) > 1 for n in r)]
        self.singles = {lang: Draw(x) for lang, x in singles.items() if x}
        self.runs = {lang: Draw(x) for lang, x in runs.items() if x}

    def _foreign_name(self, rng: random.Random, most: int = 3) -> list[str]:
        lang = self.lang(rng)
        if lang not in self.singles:
            lang = rng.choice(["fr", "cs", "lv", "ru"]) if "lv" in self.singles else next(iter(self.singles))
            if lang not in self.singles:
                lang = next(iter(self.singles))
        kind = rng.random()
        if kind < 0.3 and lang in self.runs:
            name = list(self.runs[lang](rng))[: most + 1]
        elif kind < 0.72:
            name = [self.singles[lang](rng) for _ in range(rng.choice((1, 1, 2, 2, 2, 3)[: 2 + most]))]
        else:  # any word can be a surname or a village
            name = [self._word(rng, lang)[1].capitalize()]
            if rng.random() < 0.6:
                name.insert(0, self.singles[lang](rng))
        if rng.random() < 0.06 and len(name) > 1:
            name[1:1] = rng.choice(
                (
                    ["van"],
                    ["van", "der"],
                    ["de"],
                    ["de", "la"],
                    ["von"],
                    ["bin"],
                    ["al", "-"],
                    ["el", "-"],
                    ["da"],
                    ["dos"],
                    ["y"],
                    ["ibn"],
                    ["di"],
                    ["af"],
                    ["zu"],
                    ["del"],
                    ["le"],
                    ["den"],
                    ["ter"],
                )
            )
        if lang in CYRILLIC or lang == "el" or any(ord(c) > 0x36F for w in name for c in w):
            scheme = 0 if rng.random() < 0.7 else rng.randrange(3)
            name = [latin(w, lang, scheme) if _LETTER.match(w) else w for w in name]
        if rng.random() < 0.25:
            name = [strip_marks(w) for w in name]
        if len(name) == 2 and rng.random() < 0.08:
            name.insert(1, "-")
        if rng.random() < 0.04:
            name.insert(0, name[0][0])
            name.insert(1, ".")
        return [w for w in name if w]

    def _organisation(self, rng: random.Random) -> list[str]:
        kind = rng.random()
        if kind < 0.4:
            return list(self.known_names(rng))
        if kind < 0.6:
            return self._foreign_name(rng, 2)
        if kind < 0.75:
            return ["".join(rng.choice("ABCDEFGHIKLMNOPRSTUVZ") for _ in range(rng.randint(2, 5)))]
        return self._title(rng)

    def _title(self, rng: random.Random) -> list[str]:
        """A title or the name of a body in another language: capitals on most words, or on the first alone."""
        lang = self.lang(rng)
        while lang in UNCASED:
            lang = self.lang(rng)
        words = [w for w in self._fragment(rng, lang, rng.choice((1, 2, 2, 3, 3, 4, 5)))[1] if _LETTER.match(w)] or [
            "Non"
        ]
        words[0] = words[0].capitalize()
        if rng.random() < 0.6:
            words = [w if len(w) < 4 and i else w[:1].upper() + w[1:] for i, w in enumerate(words)]
        if any(ord(c) > 0x36F for w in words for c in w):
            words = [latin(w, lang, 0) for w in words]
        return words

    # -- foreign material ----------------------------------------------------------------------------------------

    def _word(self, rng: random.Random, lang: str) -> tuple[str, str]:
        """One word that is not English, too."""
        english = self.sources.english_frequency
        for _ in range(20):
            kind = rng.random()
            if kind < 0.42 and lang in self.frequent:
                word = self.frequent[lang](rng)
            elif kind < 0.72 and lang in self.forms:
                word = self.forms[lang](rng)
            else:
                sentence = self.pools[lang](rng)
                word = rng.choice(sentence)
                if not _LETTER.match(word) or len(word) < (1 if lang in UNCASED else 3):
                    continue
                if lang not in UNCASED and word[0].isupper() and (lang != "de" or rng.random() < 0.7):
                    word = word.lower()
                    if word not in self.small[lang]:
                        continue
                if english_like(word, english, 1e-8):
                    continue
            if len(word) < 3 and rng.random() < 0.8 and lang not in UNCASED:
                continue
            return lang, word
        return lang, word

    def _fragment(self, rng: random.Random, lang: str, number: int) -> tuple[str, list[str]]:
        """So many words in a row of a sentence, with the marks between them; at least one is no English word."""
        english = self.sources.english_frequency
        words: list[str] = []
        for _ in range(12):
            sentence = self.pools[lang](rng)
            starts = [i for i, w in enumerate(sentence) if _LETTER.match(w)]
            if not starts:
                continue
            first = rng.choice(starts[: max(1, len(starts) - number + 1)])
            words, count, place = [], 0, first
            while place < len(sentence) and count < number:
                if _LETTER.match(sentence[place]):
                    count += 1
                elif sentence[place] in '.!?:;()[]"“”„«»' and words:
                    break
                words.append(sentence[place])
                place += 1
            while words and not _LETTER.match(words[-1]) and not words[-1].isdigit():
                words.pop()
            if not words:
                continue
            if lang in UNCASED:
                break
            if first == 0 and words[0].lower() in self.small[lang] and rng.random() < 0.85:
                words[0] = words[0].lower()
            small = [
                w
                for w in words
                if w[0].islower()
                or (lang == "de" and w.lower() not in self.singles.get("de", Draw([])).items and len(words) > 1)
            ]
            if any(not english_like(w, english, 1e-5 if len(words) > 1 else 1e-8) for w in small):
                break
        else:
            words = [self._word(rng, lang)[1]]
        return lang, words

    def _leftover(self, rng: random.Random, lang: str) -> list[str]:
        """A leftover as it stands in a translation: of one word or more, perhaps transliterated or without its marks."""
        number = rng.choices((1, 2, 3, 4, 5, 6, 8, 12), (34, 20, 14, 9, 7, 5, 4, 2))[0]
        if number == 1 and rng.random() < 0.8:
            words = [self._word(rng, lang)[1]]
        else:
            words = self._fragment(rng, lang, number)[1]
        if lang in UNSPACED and number < 3:
            words = [w[: rng.randint(1, 6)] for w in words]
        if lang == "sr" and rng.random() < 0.35:
            words = [serbian_cyrillic(w) for w in words]
        elif lang in CYRILLIC or lang == "el":
            kind = rng.random()
            scheme = rng.choice((0, 0, 1, 2))
            if kind < 0.14:
                words = [latin(w, lang, scheme) for w in words]
            elif kind < 0.18:  # half of it
                words = [latin(w, lang, scheme) if rng.random() < 0.5 else w for w in words]
        if lang not in UNCASED:
            kind = rng.random()
            if kind < 0.08:
                words = [strip_marks(w) if lang not in CYRILLIC else w for w in words]
            elif kind < 0.10:
                words = [w.upper() for w in words]
            elif kind < 0.125 and len(words) > 1:
                words = [words[0].capitalize(), *words[1:]]
            elif kind < 0.14 and words[-1].isalpha():  # English endings on a foreign word
                words[-1] += rng.choice(("s", "'s", "ed", "ing", "s"))
            elif kind < 0.22:
                words = [w.lower() for w in words]
        return [w for w in words if w]

    # -- English that looks odd ----------------------------------------------------------------------------------

    def _typo(self, rng: random.Random, word: str) -> str:
        if len(word) < 4 or not word.isalpha():
            return word
        place = rng.randrange(1, len(word) - 1)
        kind = rng.randrange(6)
        if kind == 0:
            return word[:place] + word[place + 1 :]
        if kind == 1:
            return word[:place] + word[place] + word[place:]
        if kind == 2:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if kind == 3:
            return word[:place] + rng.choice("etaoinshrdlucmfwypvbgk") + word[place + 1 :]
        if kind == 4:
            return word[:place] + rng.choice("etaoinshrdlu") + word[place:]
        return word + word[-1] * rng.randint(1, 3)

    def _code(self, rng: random.Random) -> list[str]:
        kind = rng.randrange(7)
        one, two = rng.choice(_CODE_NAMES), rng.choice(_CODE_NAMES)
        if kind == 0:
            text = f"{one}_{two}()"
        elif kind == 1:
            text = one + two.capitalize()
        elif kind == 2:
            lang = self.lang(rng)
            text = f"www.{strip_marks(self._word(rng, lang)[1])}.{rng.choice(_ENDINGS)}/{strip_marks(self._word(rng, lang)[1])}"
        elif kind == 3:
            text = f"{one}.{two}@{self._brand(rng).lower()}.{rng.choice(_ENDINGS)}"
        elif kind == 4:
            text = rng.choice("@#") + self._brand(rng).lower()
        elif kind == 5:
            text = f"/usr/{one}/{two}.{rng.choice(('py', 'json', 'txt', 'cfg', 'exe', 'docx'))}"
        else:
            text = f'<{one} {two}="{rng.randint(1, 99)}px">'
        return WORD.findall(text)

    def _brand(self, rng: random.Random) -> str:
        name = "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((2, 2, 3)))).capitalize()
        if rng.random() < 0.3:
            name += rng.choice(_SYLLABLES).capitalize()
        return name

    def _foreign_looking(self, rng: random.Random, kind: float) -> list[str]:
        """Something that is no leftover, to be put anywhere."""
        if kind < 0.26:
            words = self._foreign_name(rng)
            return [*words[:-1], words[-1] + "'s"] if rng.random() < 0.15 else words
        if kind < 0.40:
            words = list(self.loans(rng))
            return _quoted(rng, words) if rng.random() < 0.15 else words
        if kind < 0.48:
            return list(self.known_names(rng))
        if kind < 0.60:  # the name of a work or a body, with a cue
            title = self._title(rng)
            cue = list(self.title_cues(rng))
            if rng.random() < 0.3:
                cue = [*cue, *self._foreign_name(rng, 2)] if rng.random() < 0.3 else cue
            return cue + (_quoted(rng, title) if rng.random() < 0.75 else title)
        if kind < 0.66:  # a gloss: English says itself that the word is foreign
            words = self._leftover(rng, self.lang(rng))[:4]
            return list(self.gloss_cues(rng)) + (_quoted(rng, words) if rng.random() < 0.8 else words)
        if kind < 0.69:  # an English name, and in brackets the original one
            own = self._title(rng)
            return [*_capitals(rng, self.english(rng)), "(", *own, ")"]
        if kind < 0.81 and self.rare:
            word = self.rare(rng)
            case = rng.random()
            return [word if case < 0.5 else word.capitalize() if case < 0.95 else word.upper()]
        if kind < 0.86:
            return self._code(rng)
        if kind < 0.89:
            return [self._brand(rng)]
        if kind < 0.92:
            return [rng.choice(neg.GENERA), rng.choice(neg.EPITHETS)]
        if kind < 0.95:
            return [self.dialect(rng)]
        if kind < 0.97:
            return WORD.findall(self.units(rng))
        return ["".join(rng.choice("ABCDEFGHIKLMNOPRSTUVZ") for _ in range(rng.randint(2, 5)))]

    # -- sentences -----------------------------------------------------------------------------------------------

    def _host(self, rng: random.Random) -> list[str]:
        if rng.random() < 0.16:
            words = []
            for word in self.frames(rng):
                if word == "{P}":
                    words += self._foreign_name(rng)
                elif word == "{G}":
                    words += self._foreign_name(rng, 1)[:2]
                elif word == "{O}":
                    words += self._organisation(rng)
                elif word == "{T}":
                    words += _quoted(rng, self._title(rng)) if rng.random() < 0.5 else list(self.known_names(rng))
                elif word == "{N}":
                    words.append(str(rng.randint(1, 2000)))
                else:
                    words.append(word)
            return words
        words = list(self.english(rng))
        while rng.random() < 0.15 and len(words) < 30:
            words += self.english(rng)
        if rng.random() < 0.55 and len(words) > 10:  # a piece of it: more leftovers to learn from in the same time
            length = rng.randint(8, 24)
            first = 0 if rng.random() < 0.4 else rng.randrange(max(1, len(words) - length + 1))
            return words[first : first + length]
        return words[:56]

    def example(self, rng: random.Random) -> tuple[list[str], list[str]]:
        """Words and marks of one sentence, and their labels."""
        words = self._host(rng)
        # foreign names in the place of the host's own
        if rng.random() < 0.4:
            out = []
            for place, word in enumerate(words):
                if place and word[0].isupper() and len(word) > 2 and word[1:].islower() and rng.random() < 0.5:
                    out += self._foreign_name(rng, 1)[:2]
                else:
                    out.append(word)
            words = out
        if rng.random() < 0.15:
            for _ in range(rng.choice((1, 1, 2, 3))):
                place = rng.randrange(len(words))
                words[place] = self._typo(rng, words[place])
        if rng.random() < 0.05:  # two words run together, or one torn
            place = rng.randrange(len(words))
            if place + 1 < len(words) and words[place].isalpha() and words[place + 1].isalpha():
                words[place : place + 2] = [words[place] + words[place + 1]]
            elif len(words[place]) > 5:
                cut = rng.randrange(2, len(words[place]) - 1)
                words[place : place + 1] = [words[place][:cut], words[place][cut:]]
        if rng.random() < 0.10:  # as poor translations are: words swapped, doubled, lost
            for _ in range(rng.randint(1, 4)):
                place = rng.randrange(len(words))
                kind = rng.randrange(3)
                if kind == 0:
                    words.insert(place, words[place])
                elif kind == 1 and len(words) > 4:
                    words.pop(place)
                elif place + 1 < len(words):
                    words[place], words[place + 1] = words[place + 1], words[place]
        labels = ["O"] * len(words)
        small = rng.random() < 0.10
        if small:  # as tokenised translations are
            words = [w.lower() for w in words]

        def insert(place: int, new: list[str], label: str, drop: int = 0) -> None:
            words[place : place + drop] = new
            labels[place : place + drop] = [label] * len(new)

        while rng.random() < 0.38:
            new = self._foreign_looking(rng, rng.random())
            if small:
                new = [w.lower() for w in new]
            place = rng.randint(0, len(words))
            insert(place, new, "O", rng.choice((0, 0, 1)))
        if rng.random() < 0.28:  # brackets and quotes with English in them
            other = self._host(rng)
            first = rng.randrange(len(other))
            span = [w for w in other[first : first + rng.choice((1, 1, 2, 2, 3, 4, 5, 7))] if w not in "()[]"] or ["so"]
            if rng.random() < 0.15:
                span = [self._typo(rng, w) for w in span]
            opening, closing = rng.choice(("[]", "[]", "()", "()", '""', "“”", "''"))
            insert(rng.randint(0, len(words)), [opening, *span, closing], "O")
        chance = rng.random()
        if chance < 0.66:
            lang = self.lang(rng)
            for _ in range(rng.choices((1, 2, 3), (56, 28, 16))[0]):
                if rng.random() < 0.25:
                    lang = self.lang(rng)
                leftover = self._leftover(rng, lang)
                if small and rng.random() < 0.9:
                    leftover = [w.lower() for w in leftover]
                # never inside another leftover
                places = [
                    i for i in range(len(words) + 1) if i in (0, len(words)) or labels[i - 1] == "O" or labels[i] == "O"
                ]
                place = rng.choice(places)
                kind = rng.random()
                if kind < 0.46:
                    drop = 0
                    if rng.random() < 0.5:
                        drop = min(len(leftover), rng.randint(0, 3))
                        if any(x != "O" for x in labels[place : place + drop]):
                            drop = 0
                    insert(place, leftover, lang, drop)
                else:
                    opening, closing = (
                        "[]" if kind < 0.72 else "()" if kind < 0.93 else rng.choice(('""', "“”", "''", "«»"))
                    )
                    insert(place, [closing], "O")
                    insert(place, leftover, lang)
                    insert(place, [opening], "O")
        elif chance < 0.75:  # a whole sentence, or a clause at the beginning or the end
            lang = self.lang(rng)
            other = self.pools[lang](rng)[: rng.choice((8, 14, 20, 40))]
            kind = rng.random()
            if kind < 0.3:
                words, labels = list(other), [lang] * len(other)
            elif kind < 0.65:
                insert(0, other, lang)
            else:
                insert(len(words), other, lang)
        labels = [label if _LETTER.search(word) else "O" for word, label in zip(words, labels, strict=True)]
        return words, labels


def _quoted(rng: random.Random, words: list[str]) -> list[str]:
    opening, closing = rng.choice(('""', '""', "“”", "«»", "''", "„“"))
    return [opening, *words, closing]


def _capitals(rng: random.Random, sentence: list[str]) -> list[str]:
    words = [w.capitalize() for w in sentence if w.isalpha()]
    return words[: rng.randint(2, 4)] or ["National", "Assembly"]


__all__ = ["HELD_OUT", "WEIGHTS", "Mixer", "Sources"]
