"""Is this an English word? From a list of 60,000, read the first time somebody asks (about 15 ms)."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

# English words that keep their accents in careful writing, without them where the list has both. Ours, by hand: what
# a newspaper prints in roman type.
_ACCENTED = frozenset(
    """
    à appliqué après attaché blasé bête bric-à-brac brûlée café cafés canapé canapés château châteaux chargé
    cliché clichéd clichés communiqué communiqués consommé coöperate coöperation coöperative coördinate
    coördination crème crèche crèches crêpe crêpes croûton croûtons curaçao débâcle début débutante décor déjà
    détente divorcé divorcée doppelgänger dulce éclair éclairs élan élite émigré émigrés entrée entrées exposé
    façade façades fiancé fiancée fiancées fiancés flambé frappé führer ingénue jalapeño jalapeños macramé
    maître matinée mañana mêlée naïf naïve naïvely naïveté née né noël outré papier-mâché passé pâté pâtés
    piñata piñatas pièce pokémon précis première protégé protégée protégés purée purées raison d'être résumé
    résumés retroussé risqué rosé roué sauté sautéed séance séances señor señora señorita smörgåsbord soirée
    soirées soufflé soupçon tête touché über vicuña vis-à-vis voilà zoë açaí piñon ångström
    """.split()
)


@cache
def words() -> frozenset[str]:
    """The list: small letters for common words, a capital for names, no regular plurals."""
    text = files(__package__).joinpath("english.txt").read_text("utf-8")
    notice = text.rindex("\n#") + 1  # its last line
    return frozenset(text[text.index("\n", notice) :].split())


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether `word` is English: in the list, or a regular form of a word in it.

    A word in small letters has to be a common word: "bach" is not English because "Bach" is a name. A word with
    capitals may be either. Words with hyphens are English where all their parts are.
    """
    known = words()
    if word in known or len(word) == 1 or word.lower() in _ACCENTED:
        return True
    if "-" in word:
        return all(part in _BEFORE_HYPHEN or is_english(part) for part in word.split("-") if part)
    for mark in ("'", "’"):
        if mark in word:
            head, _, tail = word.partition(mark)
            if tail == "t" and head.endswith("n"):  # "weren't"
                return head in known or head[:-1] in known or head in ("can", "won", "shan", "ain")
            return tail.lower() in _ENDINGS and (not head or is_english(head))
    if word != word.lower() and (word.lower() in known or word.capitalize() in known):
        return True
    small = word.lower() if word.isupper() or word[0].isupper() else word
    if len(small) > 4 and small.endswith("s") and (small[:-1] in known or word[:-1] in known):
        return True
    return any(
        len(small) > len(prefix) + 3 and small.startswith(prefix) and small[len(prefix) :] in known
        for prefix in _PREFIXES
    )


# What stands before a hyphen and is no word.
_BEFORE_HYPHEN = frozenset(
    {"co", "ex", "al", "neo", "bio", "geo", "euro", "semi", "quasi", "mini", "mega", "intra", "inter", "e"}
)
# What stands after an apostrophe in English.
_ENDINGS = frozenset({"s", "re", "ve", "ll", "d", "m", "", "em", "clock", "all", "am"})
# Prefixes that make English words at will; a word with them is seldom listed.
_PREFIXES = (
    "un",
    "re",
    "non",
    "pre",
    "anti",
    "over",
    "under",
    "post",
    "sub",
    "super",
    "micro",
    "multi",
    "cyber",
    "eco",
)
