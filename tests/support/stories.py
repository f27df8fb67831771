"""Small corpora of one story in several documents, in one of which somebody's name or an acronym is wrong.

A name is one letter off once, or a translator's acronym stands without the name that other documents set before it.
"""

from dataclasses import dataclass
from random import Random

_GIVEN = "Pavel Irina Andrus Marta Oleg Nino Tomasz Ilze Viktor Elena Ruslan Katya Henrik Zofia Levan Anton".split()
_SURNAMES = """
    Morskov Pelinski Vardanyan Krasulin Holmqvist Tereshko Zubrinsky Balodis Kurmanov Mirzoyan Lebovici Szendrey Dragulin Halvorsen
    Tsikhan Novotarsky Gerasimchuk Petraitis Jurgelevich Ojaveer Wolkonski Brzezicki Tkachuk Radulescu Stoyanov Marinkovic Iliescu
""".split()
_LINES = (
    "{n} opened the session on Monday.", "The deputies listened to {n} for an hour.", "According to {n}, the vote will be held in May.",
    "“We agree,” {n} said.", "The letter was signed by {n}.", "In the evening {n} left for the airport.", "Reporters waited for {n} until noon.",
)  # fmt: skip
_ACRONYMS = (
    ("International Organization for Migration", "OIM", "IOM"), ("World Meteorological Organization", "OMM", "WMO"), ("International Labour Organization", "OIT", "ILO"),
    ("International Criminal Court", "CPI", "ICC"), ("Gulf Cooperation Council", "CCG", "GCC"), ("World Food Programme", "PMA", "WFP"),
)  # fmt: skip
_STAFF = ("Staff of the {a} will help.", "The {a} has sent tents.", "A spokesman of the {a} declined to comment.")


@dataclass(frozen=True)
class Story:
    """`documents` are the corpus; `clean` is what `dirty`, one of them, should read."""

    documents: tuple[str, ...]
    dirty: str
    clean: str


def _slip(name: str, rng: Random) -> str:
    at = rng.randrange(2, len(name) - 2)
    way = rng.randrange(3)
    if way == 0:
        return name[:at] + name[at + 1 :]
    if way == 1:
        return name[: at + 1] + name[at:]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def stories(many: int, seed: int) -> list[Story]:
    rng = Random(seed)
    found: list[Story] = []
    while len(found) < many:
        if rng.random() < 0.8:
            given, surname = rng.choice(_GIVEN), rng.choice(_SURNAMES)
            wrong = _slip(surname, rng)
            if wrong == surname:
                continue
            others = [
                " ".join(rng.sample(_LINES, 3)).format(n=f"{given} {surname}") for _ in range(rng.randrange(2, 5))
            ]
            line, again = rng.sample(_LINES, 2)
            clean = line.format(n=f"{given} {surname}") + " " + again.format(n=surname)
            dirty = clean.replace(surname, wrong)
        else:
            name, foreign, right = rng.choice(_ACRONYMS)
            others = [f"The {name} ({foreign}) opened an office in {city}." for city in ("Corvale", "Lissen", "Tarnow")]
            line = rng.choice(_STAFF)
            clean, dirty = line.format(a=right), line.format(a=foreign)
        found.append(Story((*others, dirty), dirty, clean))
    return found
