"""The language of a short text, from its letters first and from langdetect where there is enough of it.

Never to be asked whether a text is English: it says which foreign language a text is in that is known to be foreign.
langdetect takes milliseconds a call and half a second to load, so it is imported, and its profiles read, only when the
letters leave a choice.
"""

from __future__ import annotations

import math
import re
import threading
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from ..core.pattern import lazy
from .scripts import script_of

# Scripts that name their language, or the one that news are written in.
_BY_SCRIPT = {
    "Greek": "el",
    "Armenian": "hy",
    "Hebrew": "he",
    "Georgian": "ka",
    "Hangul": "ko",
    "Kana": "ja",
    "Han": "zh",
    "Bopomofo": "zh",
    "Bengali": "bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Oriya": "or",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Thai": "th",
    "Lao": "lo",
    "Tibetan": "bo",
    "Myanmar": "my",
    "Khmer": "km",
    "Ethiopic": "am",
    "Thaana": "dv",
    "Syriac": "syr",
    "Mongolian": "mn",
}

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# Whole alphabets: a language is possible where its alphabet holds every letter of the text.
_CYRILLIC = {
    "ru": _RUSSIAN,
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "kk": _RUSSIAN + "әғқңөұүһі",
    "ky": _RUSSIAN + "ңөү",
    "tt": _RUSSIAN + "әҗңөүһ",
    "mn": _RUSSIAN + "өү",
    "tg": _RUSSIAN + "ғӣқӯҳҷ",
}
# What is possible without one of a language's own letters. The others are written with Russian letters and more, so
# that without one of those everything Russian would be theirs, too.
_CYRILLIC_PLAIN = ("ru", "uk", "bg", "mk", "sr")
_ARABIC = {"ar": "", "fa": "پچژگکی", "ur": "پچژگٹڈڑںےہھکی"}
_DEVANAGARI = ("hi", "mr", "ne")

# Letters beyond a to z.
_LATIN = {
    "ca": "àçéèíïóòúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåéó",
    "de": "äöüß",
    "es": "áéíñóúü",
    "et": "äöõüšž",
    "fi": "äöåšž",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "it": "àèéìîòóù",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "nb": "æøåéòô",
    "nl": "éëïóöüèê",
    "pl": "ąćęłńóśźż",
    "pt": "áàâãçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöé",
    "tr": "çğıöşüâîû\u0307",
    # Not in langdetect: named by the letters alone.
    "az": "çəğıöşü\u0307",
    "is": "áðéíóúýþæö",
    "mt": "ċġħżàèéìòù",
    "cy": "âêîôûŵŷ",
}
_LETTERS_ALONE = frozenset({"az", "is", "mt", "cy"})

# Little words that few languages share: they help where there is not text enough for statistics.
_LITTLE_WORDS = {
    "af": "die en van nie is het wat vir met om dat sy hy ook maar hulle ons baie moet kan deur sal nog waar",
    "be": "і у ў не на што з да як гэта ён яна яны але для па пра быў была было каб яго таксама калі толькі ад ці",
    "bg": "и на да се не от за с в е си са като че по към при във със който която което беше това ще но или още само след",
    "ca": "amb i els dels una per que és al aquest aquesta va les del més però també seva sense són han ha",
    "cs": "a že se na je jsou byl byla bylo pro ve ze které který jeho jako také už jsem při ale nebo podle jen",
    "cy": "yn y yr a i o ar mae wedi bod gan hynny hefyd oedd ei eu gyda am fod sydd nid",
    "da": "og af er ikke til med på det den der et jeg har blev efter også hvad mere noget nogle ud mod meget sig kun nu blevet være",
    "de": "und der die das ist nicht mit von für auf dem den ein eine hat auch im zu sich als bei werden wurde nach "
    "aber oder einer einem einen aus zum zur über war noch nur wird sind haben",
    "es": "el los las y del una por con para que no se su más como este esta fue han lo pero sus según muy también sin está",
    "et": "ja ei on oli see kui ka oma mis et aga ning pärast ta selle nad või kes välja veel üle peale",
    "eu": "eta da ez du zen bat dute den ere izan baina dira zuen egin beste dela bere oso",
    "fi": "ja ei on oli se että hän myös kun mutta tai ovat olla sekä joka jotka sen kuin hänen mukaan vain nyt",
    "fr": "le les des et une du est pour dans que qui par sur avec pas au aux ne ce cette sont à la ses son ont été mais ou",
    "ga": "agus an na ar le go bhí tá sé sí ach nach ag do ní raibh mar seo sin é",
    "gl": "e o os as da do unha un non que polo pola máis coa co nos foi tamén pero moi ao ser dos das",
    "hr": "i je u na se da su za od koji koja koje nije bio bila što kako uz ali će ili nakon tko gdje samo prije kao još bi s",
    "hu": "a az és hogy nem is egy ez volt meg van már csak még el de ha vagy mint aki ami kell után lesz szerint",
    "id": "yang dan di untuk dengan dari ini itu tidak pada akan dalam adalah ke bisa oleh juga ada sudah",
    "is": "og að er ekki til með það sem var hann hún um við fyrir af en hefur eru þá einnig frá þeir ég verið sér",
    "it": "il di che gli della dello una per con non sono del è nel alla anche più le si lo dei delle ma stato ha sua suo",
    "lt": "ir kad yra iš su į apie dėl bet nuo ne tai kaip jis buvo savo prie jo ji po jau arba tik bus",
    "lv": "un ir no uz kas ar par pie bet ka tas kā arī to pēc viņš nav ko gan vai tika lai jau bija savu kura",
    "mk": "и на да се не од за со во е ги го си беше што како но или кој која кое при оваа овој дека сè уште нивните само по",
    "mt": "u ta li ma fil tal il hija huwa minn għal kien biex dan din bil kif mill mal",
    "nb": "og av er ikke til med på det den som et jeg har ble etter også hva mer noe noen ut mot mye seg bare nå blitt være",
    "nl": "de het een en van is niet dat met voor op zijn te aan ook door bij naar heeft die maar om wordt hij zich werd nog uit",
    "nn": "og av er ikkje til med på det den som eit eg har vart etter også kva meir noko ut seg berre no vere frå dei ein",
    "pl": "i w na z się że nie jest do to przez dla od jak po za o był została jego oraz ale który która są tak już czy",
    "pt": "o os as e do da uma um para que com por não em no na dos das mais como foi ao sua seu são pela pelo mas ou também",
    "ro": "și de la cu pe în nu este un o care din pentru că mai fost ale sunt a al să au dar după sau lui ce",
    "ru": "и в не на что с по как это он она они но из за для от к был была было его также уже или так же при только до бы",
    "sk": "a že sa na je sú bol bola bolo pre vo zo ktoré ktorý jeho ako aj už som pri ale alebo podľa len ktorá",
    "sl": "in je na se da so za ki pri bil bila bilo kot tudi od iz ni pa ali še po ko bi lahko samo",
    "sq": "dhe të në e i një për me që nga është nuk se ka do si por më edhe u janë kjo ky",
    "sr": "и је у на се да су за од који која које није био била шта како уз али ће или после ко где само пре као још би с "
    "i je u na se da su za od koji koja koje nije bio bila šta kako uz ali će ili posle ko gde samo pre kao još bi sa uvek",
    "sv": "och av är inte till med på det den som ett jag har blev efter också i en för att om men han hade vad mer något ut mot "
    "sig mycket bara nu från vid",
    "tr": "ve bir bu için ile da de olarak daha çok en olan gibi değil ne ama sonra kadar her o olduğu göre",
    "uk": "і у в не на що з до як це він вона вони але для за про був була було його також та від по або тільки є які при",
    "vi": "và của là không các một được có cho trong đã với những người này khi",
}

_WORD = lazy(r"[^\W\d_]+")
# Below this langdetect guesses. It is asked about this little only because the letters have ruled most languages out:
# left to itself it names every third single word wrong.
_ENOUGH_LETTERS, _ENOUGH_WORDS = 8, 2
_MOST_LETTERS = 600
_OURS = {"no": "nb", "zh-cn": "zh", "zh-tw": "zh"}
_PROFILES = {
    "Latin": tuple(sorted({*_LATIN, "no"} - _LETTERS_ALONE - {"nb"})),
    "Cyrillic": ("bg", "mk", "ru", "uk"),
    "Arabic": ("ar", "fa", "ur"),
    "Devanagari": _DEVANAGARI,
}


def language_of(text: str, script: str | None = None, hint: str | None = None) -> tuple[str | None, float]:
    """The language `text`, known not to be English, is in, and how sure that is, from 0 to 1.

    None where there is too little to go by. `script` is that of `script_of`, found where it is not given. `hint` is a
    language the text is likely to be in (the document's source): it wins where the letters allow it.
    Languages are ISO 639-1, `nb` and `zh`.
    """
    script = script or script_of(text)
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script], 1.0
    text = text[:_MOST_LETTERS].lower()
    possible = _possible(text, script)
    if not possible:
        return None, 0.0
    if hint in possible:
        return hint, 1.0
    if len(possible) == 1:
        return possible[0], 1.0
    words = _WORD.findall(text)
    known = [lang for lang in possible if lang not in _LETTERS_ALONE]
    if known and (len(words) >= _ENOUGH_WORDS or sum(map(len, words)) >= _ENOUGH_LETTERS):
        # a language langdetect does not know is not ruled out by its answer
        lang, confidence = _ask_langdetect(text, script, known, words)
        if lang is not None:
            return lang, confidence
    if script == "Cyrillic":
        if "ъ" in text and not re.search("[ыэё]", text) and "bg" in possible:
            return "bg", 1 / len(possible)
        return ("ru" if "ru" in possible else possible[0]), 1 / len(possible)
    if script == "Arabic":
        return "ar" if "ar" in possible else possible[0], 1 / len(possible)
    votes = _votes(words, known)
    best = sorted(votes, key=lambda lang: -votes[lang])
    if best and (len(best) == 1 or votes[best[0]] > votes[best[1]]):
        return best[0], 1 / len(best)
    return None, 1 / len(possible)


def _possible(text: str, script: str) -> list[str]:
    """The languages whose alphabets hold all of the text's letters, in a fixed order."""
    letters = {letter for letter in text if letter.isalpha()}
    if script == "Cyrillic":
        own = letters - {letter for letter in letters if letter < "\u0370"}
        found = [lang for lang, alphabet in _CYRILLIC.items() if own <= set(alphabet)]
        plain = [lang for lang in found if lang in _CYRILLIC_PLAIN]
        return plain or found
    if script == "Arabic":
        return [lang for lang, own_letters in _ARABIC.items() if letters & set("پچژگٹڈڑںے") <= set(own_letters)]
    if script == "Devanagari":
        return list(_DEVANAGARI)
    if script != "Latin":
        return []
    beyond = {letter for letter in letters if letter > "z" and letter.islower()}
    found = [lang for lang, own_letters in _LATIN.items() if beyond <= set(own_letters)]
    # Without letters of their own these would be possible for any text.
    return [lang for lang in found if lang not in _LETTERS_ALONE or beyond]


# Letters beyond a to z of languages whose statistics nobody has here; only to rule them out.
_ALSO_LATIN = {
    "af": "áèéêëîïôöûü",
    "eu": "ñüç",
    "ga": "áéíóú",
    "gl": "áéíñóúïü",
    "id": "é",
    "nn": "æøåéòôêè",
    "vi": "àáâãèéêìíòóôõùúýăđĩũơư",
}


def allowed(text: str, script: str) -> dict[str, bool]:
    """The languages whose alphabet is known, and whether it holds all letters of the text."""
    small = unicodedata.normalize("NFC", text[:_MOST_LETTERS]).lower()
    possible = _possible(small, script)
    if script == "Latin":
        beyond = {letter for letter in small if letter > "z" and letter.islower()}
        found = {lang: beyond <= set(own) for lang, own in (_LATIN | _ALSO_LATIN).items()}
        if any("\u1ea0" <= letter <= "\u1ef9" for letter in beyond):
            found = dict.fromkeys(found, False) | {"vi": True}
        return found
    every = {"Cyrillic": tuple(_CYRILLIC), "Arabic": tuple(_ARABIC), "Devanagari": _DEVANAGARI}.get(script, ())
    return {lang: lang in possible for lang in every}


# Languages in langdetect that `language_of` does not name; nor do they say how foreign a word looks.
_ALSO_COUNTED = ("af", "cy", "id", "vi")
_UNUSUAL = frozenset({"en", *_ALSO_COUNTED})
# What langdetect adds to every frequency, so that a run of letters a language has not does not rule it out.
_SMOOTHING = 0.5 / 10000
# The runs of letters overlap: each says a part of what it seems to say.
_OVERLAPPING = 0.33


def statistics(text: str, script: str) -> dict[str, float]:
    """For each language langdetect has statistics of, the logarithm of how likely it is; empty for scripts of one language.

    English is left out. By its tables, but over all runs of one to three letters instead of a random choice of them: the
    same text has the same answer, and a single word has one.
    """
    scores = dict(_statistics(text, script))
    scores.pop("en", None)
    if not scores:
        return {}
    most = max(scores.values())
    whole = most + math.log(sum(math.exp(score - most) for score in scores.values()))
    return {name: score - whole for name, score in scores.items()}


@lru_cache(maxsize=16384)
def strangeness(word: str) -> float:
    """How much likelier by its runs of letters a word in Latin letters is in its likeliest language than in English, as a
    logarithm; below zero where it looks English.
    """
    scores = _statistics(word, "Latin")
    return max(score for name, score in scores.items() if name not in _UNUSUAL) - scores["en"]


def _statistics(text: str, script: str) -> dict[str, float]:
    if script not in _PROFILES:
        return {}
    names, row = _tables(script)
    rows = []
    for word in _WORD.findall(text[:_MOST_LETTERS].lower()):
        padded = f" {word} "
        rows += [row(padded[start : start + size]) for size in (1, 2, 3) for start in range(len(padded) - size + 1)]
    scores = [0.0] * len(names)
    for found in rows:
        if found:
            scores = list(map(float.__add__, scores, found))
    return {name: _OVERLAPPING * score for name, score in zip(names, scores, strict=True)}


@cache
def _tables(script: str) -> tuple[list[str], Callable[[str], tuple[float, ...]]]:
    """The names of the languages, and what a run of letters says of each of them as a logarithm; empty where nothing."""
    factory = _factory((*_PROFILES[script], *(("en", *_ALSO_COUNTED) if script == "Latin" else ())))
    table: dict[str, list[float]] = factory.word_lang_prob_map

    @lru_cache(maxsize=16384)
    def row(letters: str) -> tuple[float, ...]:
        return tuple(math.log(_SMOOTHING + share) for share in table.get(letters, ()))

    return [_OURS.get(name, name) for name in factory.langlist], row


def little_word_votes(text: str) -> dict[str, int]:
    """How many of the little words of each language are in the text; languages that have none are left out."""
    return _votes(_WORD.findall(text[:_MOST_LETTERS].lower()), list(_little_words()))


def little_words(lang: str) -> frozenset[str]:
    """The commonest words of a language, a handful; none of those it has no list of."""
    return _little_words().get(lang, frozenset())


def _votes(words: list[str], langs: list[str]) -> dict[str, int]:
    little = _little_words()
    votes = {lang: sum(word in little[lang] for word in words) for lang in langs if lang in little}
    return {lang: number for lang, number in votes.items() if number}


@cache
def _little_words() -> dict[str, frozenset[str]]:
    return {lang: frozenset(words.split()) for lang, words in _LITTLE_WORDS.items()}


_lock = threading.Lock()
# So many languages at most have profiles loaded for them alone: that takes 10 ms each, a whole script's take 200.
_FEW = 4


@lru_cache(maxsize=64)
def _factory(profiles: tuple[str, ...]) -> Any:
    """langdetect with these profiles only: quicker to load than all, and no answer from another script."""
    from importlib.resources import files

    from langdetect.detector_factory import DetectorFactory

    folder = files("langdetect").joinpath("profiles")
    factory = DetectorFactory()
    factory.set_seed(0)  # of this factory only: the module's own is left to its user
    factory.load_json_profile([folder.joinpath(name).read_text("utf-8") for name in profiles])
    return factory


def _ask_langdetect(text: str, script: str, possible: list[str], words: list[str]) -> tuple[str | None, float]:
    if script not in _PROFILES:
        return None, 0.0
    from langdetect.lang_detect_exception import LangDetectException

    votes = _votes(words, possible)
    # a language whose little words are there is so much the more likely
    priors = {
        profile: 1.0 + 3 * votes.get(lang, 0)
        for profile in _PROFILES[script]
        if (lang := _OURS.get(profile, profile)) in possible
    }
    if not priors:
        return None, 0.0
    # which profiles are loaded depends on the text alone, so that the same text has the same answer in any batch
    profiles = tuple(priors) if 2 <= len(priors) <= _FEW else _PROFILES[script]  # langdetect wants two at least
    with _lock:
        detector = _factory(profiles).create()
    detector.set_prior_map(priors)
    detector.append(text)
    try:
        answers = detector.get_probabilities()
    except LangDetectException:  # nothing in the text that its statistics know
        return None, 0.0
    if not answers:
        return None, 0.0
    return _OURS.get(answers[0].lang, answers[0].lang), round(answers[0].prob, 3)
