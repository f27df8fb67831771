"""NAM809 translated-surname

What it does:
    Reports the given name of a public figure with an English word behind it that the surname means in its own language:
    "Alexei Bulk" for Navalny, "Lyubov Sable" for Sobol.

Why:
    Translators that know the word and not the person translate it.

Safety:
    Changes nothing: somebody may bear the English name.

Known misses:
    Surnames that are not in the list; surnames alone.

Examples:
    >>> clean("The opposition leader Alexei Bulk was arrested.").findings[0].suggestions
    ('Navalny',)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...core.edit import Notice
from ...core.rule import Rule, View
from ...detect.vocabulary import words_beyond_ascii
from ...detect.wanted import WantedAmong

# Given names, what the surname was translated as, and the surname. Facts of language, by hand.
_TABLE = """
    Alexei Aleksei Alexey Oleksiy|Bulk Loose|Navalny
    Lyubov Liubov|Sable Sobol|Sobol
    Dmitry Dmitri|Sand Sands Sandy|Peskov
    Dmitry Dmitri|Bear Bears|Medvedev
    Leonid|Wolf Wolves|Volkov
    Viktor Victor|Bear Bears|Medvedchuk
    Boris|German Germans|Nemtsov
    Maria|Sugar|Zakharova
    Sergei Sergey|Eye Eyes|Glazyev
    Denys Denis|Bumblebee|Shmyhal
    Oleksiy Alexei Oleksii|Potter|Honcharuk
    Oleksii Oleksiy Alexei|Cutter Cutters|Reznikov
    Maria Maryia|Wheel Wheels|Kolesnikova
    Svetlana Sviatlana|Quiet|Tikhanovskaya
    Volodymyr Vladimir Wladimir|Green Greens|Zelensky
    Vladimir Wladimir|Copper|Medinsky
    Petro Pyotr|Powder|Poroshenko
    Mikhail|Bast|Lykov
    Lech Jarosław Jaroslaw|Duck Ducks|Kaczynski
    Beata|Awl Bacon|Szydlo
    Bronisław Bronislaw|Mosquito|Komorowski
    Joanna|Fly|Mucha
    Miloš Milos|Squire|Zeman
    Karel|Blackmountain|Schwarzenberg
    Raimonds|Wind Winds|Vejonis
    Andris|Birch|Berzins
    Laimdota|Swift|Straujuma
    Krišjānis Krisjanis|Spoon|Karins
    Sebastian|Short Brief|Kurz
    Joschka|Fisher Fisherman|Fischer
    Giuseppe|Count Earl|Conte
    Mario|Dragons Dragon|Draghi
    Matteo|Rabbits|Conigli
    Pablo|Church Churches|Iglesias
    Nicolás Nicolas|Ripe Mature|Maduro
    Bruno|Mayor|Le Maire
    Marine|Pen|Le Pen
    Angela|Ferkel Piglet|Merkel
    Robert|Nailer|Fico
    Recep|Soldier|Erdogan
"""


@cache
def _table() -> dict[str, dict[str, str]]:
    """By the given name: the surname of each English word."""
    found: dict[str, dict[str, str]] = {}
    for line in _TABLE.strip().split("\n"):
        givens, words, surname = line.strip().split("|")
        for given in givens.split():
            found.setdefault(given, {}).update(dict.fromkeys(words.split(), surname))
    return found


@cache
def _beyond_ascii() -> frozenset[str]:
    return frozenset(given for given in _table() if not given.isascii())


_GIVEN = WantedAmong(_table)


def find(view: View) -> Iterator[Notice]:
    text = view.text
    known = {*_GIVEN.words(view), *(_beyond_ascii() & view.memo(words_beyond_ascii))}
    for given in _table() if known else ():
        if given not in known:
            continue
        at = text.find(given + " ")
        while at >= 0:
            start = at + len(given) + 1
            end = start
            while text[end : end + 1].isalpha():
                end += 1
            surname = _table()[given].get(text[start:end])
            if surname is not None and not text[at - 1 : at].isalnum():
                message = f"perhaps {given} {surname}, whose surname was translated as a word"
                yield Notice(start, end, message, (surname,))
            at = text.find(given + " ", start)


RULE = Rule(
    code="NAM809",
    name="translated-surname",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
