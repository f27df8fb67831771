"""The language of a short text, from its letters first and from langdetect where there is enough of it.

Never to be asked whether a text is English: it says which foreign language a text is in that is known to be foreign.
langdetect takes milliseconds a call and half a second to load, so it is imported, and its profiles read, only when the
letters leave a choice.
"""

from __future__ import annotations

import re
import threading
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
    "ca": "amb i els dels una per que és al aquest aquesta va",
    "cs": "a že se na je jsou byl byla bylo pro ve ze které který jeho jako také už jsem",
    "da": "og af er ikke til med på det den der et jeg har blev efter også",
    "de": "und der die das ist nicht mit von für auf dem den ein eine hat auch im zu sich als bei werden wurde nach",
    "es": "el los las y del una por con para que no se su más como este esta fue han",
    "et": "ja ei on oli see kui ka oma mis et aga ning pärast ta selle nad",
    "fi": "ja ei on oli se että hän myös kun mutta tai ovat olla sekä joka",
    "fr": "le les des et une du est pour dans que qui par sur avec pas au aux ne ce cette sont à la",
    "hr": "i je u na se da su za od koji koja koje nije bio bila što kako uz",
    "hu": "a az és hogy nem is egy ez volt meg van már csak még el",
    "it": "il di che gli della dello una per con non sono del è nel alla anche più le",
    "lt": "ir kad yra iš su į apie dėl bet nuo ne tai kaip jis buvo savo prie",
    "lv": "un ir no uz kas ar par pie bet ka tas kā arī to pēc viņš nav ko gan",
    "nb": "og av er ikke til med på det den som et jeg har ble etter også",
    "nl": "de het een en van is niet dat met voor op zijn te aan ook door bij naar heeft",
    "pl": "i w na z się że nie jest do to przez dla od jak po za o był została jego",
    "pt": "o os as e do da uma um para que com por não em no na dos das mais como foi ao",
    "ro": "și de la cu pe în nu este un o care din pentru că mai fost ale sunt",
    "sk": "a že sa na je sú bol bola bolo pre vo zo ktoré ktorý jeho ako aj už som",
    "sl": "in je na se da so za ki pri bil bila bilo kot tudi od iz ni",
    "sq": "dhe të në e i një për me që nga është nuk se",
    "sv": "och av är inte till med på det den som ett jag har blev efter också i",
    "tr": "ve bir bu için ile da de olarak daha çok en olan gibi değil ne",
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
