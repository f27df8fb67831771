"""What the press of other languages makes of a name in Cyrillic letters: the spellings that translators leave behind.

Standard practice of each language (Duden for German, the rules of the national academies and news agencies elsewhere), not
transliteration for libraries. Each table says what a letter becomes; what depends on the neighbours is put right by
patterns before (on Cyrillic) and after (on Latin). `spellings` gives all of a name, in every language it knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# Letters of the other languages, by what they are for the tables: sound first, spelling second.
_OWN = {
    "uk": {"г": "һ", "ґ": "г", "и": "ы", "і": "и", "ї": "йи", "є": "е", "е": "э"},
    "be": {"г": "һ", "і": "и", "ў": "ў"},
    "bg": {"щ": "шт", "ъ": "ъ"},
    "mk": {"ј": "й", "ѓ": "ґ", "ќ": "ќ", "љ": "ль", "њ": "нь", "џ": "дж", "ѕ": "дз", "е": "э"},
    "sr": {"ј": "й", "ђ": "ђ", "ћ": "ћ", "љ": "ль", "њ": "нь", "џ": "дж", "е": "э"},
}
_VOWELS = "аеёиоуыэюя"


def _table(letters: str) -> dict[str, str]:
    values = letters.split()
    assert len(values) == len(RUSSIAN), letters
    return {key: "" if value == "-" else value for key, value in zip(RUSSIAN, values, strict=True)}


# In the order of RUSSIAN. `-` is nothing.
_TABLES = {
    #         а б в г д е ё  ж  з и й к л м н о п р с т у  ф х  ц  ч   ш  щ    ъ ы ь э ю  я
    "de": _table("a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja"),
    "fr": _table("a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia"),
    "es": _table("a b v g d e io zh z i i k l m n o p r s t u f j ts ch sh sch - i - e iu ia"),
    "pt": _table("a b v g d e io j z i i k l m n o p r s t u f kh ts tch ch shch - i - e iu ia"),
    "it": _table("a b v g d e io zh z i j k l m n o p r s t u f kh z c sh sc - y - e iu ia"),
    "pl": _table("a b w g d e io ż z i j k ł m n o p r s t u f ch c cz sz szcz - y - e iu ia"),
    "cs": _table("a b v g d e jo ž z i j k l m n o p r s t u f ch c č š šč - y - e ju ja"),
    "hr": _table("a b v g d e jo ž z i j k l m n o p r s t u f h c č š šč - i - e ju ja"),
    "hu": _table("a b v g d e jo zs z i j k l m n o p r sz t u f h c cs s scs - i - e ju ja"),
    "lv": _table("a b v g d e jo ž z i j k l m n o p r s t u f h c č š šč - i - e ju ja"),
    "lt": _table("a b v g d e io ž z i j k l m n o p r s t u f ch c č š šč - y - e iu ia"),
    "et": _table("a b v g d e jo ž z i i k l m n o p r s t u f hh ts tš š štš - õ - e ju ja"),
    "fi": _table("a b v g d e jo ž z i i k l m n o p r s t u f h ts tš š štš - y - e ju ja"),
    "sv": _table("a b v g d e jo zj z i j k l m n o p r s t u f ch ts tj sj sjtj - y - e ju ja"),
    "nb": _table("a b v g d e jo zj z i j k l m n o p r s t u f kh ts tsj sj sjtsj - y - e ju ja"),
    "nl": _table("a b v g d e jo zj z i j k l m n o p r s t oe f ch ts tsj sj sjtsj - y - e joe ja"),
    "ro": _table("a b v g d e io j z i i k l m n o p r s t u f h ț ci ș șci - î - e iu ia"),
    "tr": _table("a b v g d e yo j z i y k l m n o p r s t u f h ts ç ş şç - ı - e yu ya"),
    "sq": _table("a b v g d e jo zh z i j k l m n o p r s t u f h c ç sh shç - i - e ju ja"),
    # what translators make of it that know no rule of any language
    "en": _table("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
    "x1": _table("a b v g d e e zh z i i k l m n o p r s t u f h ts ch sh sch - y - e yu ya"),
    "x2": _table("a b v g d e o zh z i y k l m n o p r s t u f kh c ch sh shch - i - e iu ia"),
}
# Letters that are no Russian ones.
_OTHERS = {"һ": "h", "ў": "u", "ґ": "gj", "ќ": "kj", "ђ": "dj", "ћ": "c"}
_OTHERS_IN = {"hr": {"ђ": "đ", "ћ": "ć"}, "cs": {"ђ": "đ", "ћ": "ć"}, "sq": {"ђ": "gj", "ћ": "q"}, "pl": {"ў": "u"}}

_BEFORE = {
    # е behind a vowel, at the beginning: with its glide
    "de": [(r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"(?<=ш|ч|щ|ж)ё", "о"), (r"(ий|ый)\b", "и"), (r"(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])", "сс")],
    "fr": [(r"г(?=[еиыэ])", "гу"), (r"(?<=ш|ч|щ|ж)ё", "е"), (r"(ий|ый)\b", "и"), (r"(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])", "сс"), (r"ай", "аи"), (r"ой", "ои")],
    "es": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"(ий|ый)\b", "и"), (r"г(?=[еиэ])", "гу")],
    "pt": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"(ий|ый)\b", "и"), (r"г(?=[еиэ])", "гу")],
    "it": [(r"(?<=ш|ч|щ|ж)ё", "ио"), (r"(ий|ый)\b", "ий")],
    "pl": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"(?<=[бвгдзкмнпрсфх])е", "иэ"), (r"ль", "l"), (r"л(?=[еёиюя])", "l"), (r"(ий|ый)\b", "и")],
    "cs": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je")],
    "hr": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je")],
    "hu": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"д(?=[ея])", "gy"), (r"т(?=[ия])", "ty"), (r"н(?=[ея])", "ny"), (r"ль(?![бвгджзкмнпрстфхцчшщ])", "ly"), (r"нь(?![бвгджзкмпрстфхцчшщ])", "ny")],
    "lv": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ский\b|ской\b", "ski"), (r"(ий|ый)\b", "ий")],
    "lt": [(r"(?<=ш|ч|щ|ж)ё", "ио"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ский\b|ской\b", "ski")],
    "et": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ий\b", "и")],
    "fi": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ий\b", "и")],
    "sv": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ий\b", "ий")],
    "nb": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ий\b", "ий")],
    "nl": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "je"), (r"ий\b", "и")],
    "ro": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"(ий|ый)\b", "и"), (r"ч(?=[еи])", "c"), (r"ч\b", "ci")],
    "tr": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"\bе|(?<=[аеёиоуыэюя])е", "ye"), (r"ий\b", "ий")],
    "sq": [(r"(?<=ш|ч|щ|ж)ё", "о")],
    "en": [(r"\bе|(?<=[аеёиоуыэюя])е", "ye")],
    "x1": [(r"ий\b", "ий")],
    "x2": [(r"(?<=ш|ч|щ|ж)ё", "о"), (r"ий\b", "и")],
}  # fmt: skip
_AFTER = {
    "de": [(r"ii", "i")],
    "fr": [(r"(?<=[^aeiouy])in\b", "ine"), (r"ïi|iï", "ï"), (r"(?<=[aeou])ï(?=[aeou])", "ï")],
    "pl": [(r"(?<=l)io", "o"), (r"ii", "i"), (r"jie", "je"), (r"i(?=y)", "")],
    "hu": [(r"([sz])sz(?=s)", r"\1"), (r"szki\b", "szkij")],
}
# What a language sets behind a masculine surname.
_ENDINGS = {
    "lv": lambda name: [name + "s"] if name[-1] not in "aeiouš" or name.endswith("ski") else [],
    "lt": lambda name: (
        [name + "s"] if name.endswith("ski") else [name + "as"] if name[-1] not in "aeioujš" else [name + "us"] if name[-1] == "j" else []
    ),
}  # fmt: skip


def _latin(word: str, lang: str) -> str:
    for pattern, new in _BEFORE.get(lang, ()):
        word = re.sub(pattern, new, word)
    table = _TABLES[lang]
    others = {**_OTHERS, **_OTHERS_IN.get(lang, {})}
    latin = "".join(table.get(char, others.get(char, char)) for char in word)
    for pattern, new in _AFTER.get(lang, ()):
        latin = re.sub(pattern, new, latin)
    return latin


def spellings(name: str, source: str) -> Iterator[tuple[str, str]]:
    """(spelling, language) of the Cyrillic `name`, a single word, as the press of each language writes it.

    source: the language the name is written in (ru, uk, be, bg, mk, sr). A language may come several times.
    """
    word = name.lower()
    own = _OWN.get(source, {})
    word = "".join(own.get(char, char) for char in word)
    for lang in _TABLES:
        forms = [_latin(word, lang)]
        if source == "uk" and word.endswith("ськый"):
            stem = word.removesuffix("ськый")
            # Zelenskyj, Zelenskyi, Zelenski
            forms = [_latin(stem + "ск", lang) + end for end in ("yj", "yi", "y", "i", "yy", "iy")]
        elif source == "uk" and word.endswith("ый"):
            forms = [_latin(word[:-2], lang) + end for end in ("yj", "yi", "y", "i")]
        elif source == "ru" and word.endswith(("ский", "цкий")):
            stem = _latin(word[:-2], lang)
            forms = [stem + end for end in ("ij", "i", "y", "iy", "ii")]
        elif source == "ru" and word.endswith(("ий", "ый", "ой")):
            forms = [_latin(word, lang), _latin(word[:-1], lang)]
        ending = _ENDINGS.get(lang)
        if ending:
            stem = (
                _latin(re.sub(r"сь?к[иы]й$", "ский", word), lang)
                if word.endswith(("ский", "ськый"))
                else _latin(word, lang)
            )
            forms = ending(stem) or [stem]
        for form in forms:
            if form and "ʼ" not in form and form.isalpha() and not re.search("[а-яёіїєґўһ]", form):
                yield form[0].upper() + form[1:], lang if lang not in ("x1", "x2", "en") else source
