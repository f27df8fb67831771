"""Public figures under foreign, misspelt, lower-case and translated names."""

from functools import cache
from random import Random

from sowing import put

from postedit.lexicon.people import by_form, is_common_given, person
from postedit.rules.names._known import _OWN_SPELLING
from postedit.rules.names.translated_surname import _table

Made = tuple[str, str] | None

_FULL = (
    "{n} opened the meeting in Tarnow.", "The ministers waited for {n} until noon.", "According to {n}, nothing has been decided.",
    "“It is too early,” {n} said on Monday.", "A portrait of {n} hangs in the hall.", "The letter to {n} was never answered.",
    "In May, {n} came with two advisers.", "Reporters asked {n}'s office for the figures.", "Later {n} left for the airport.",
)  # fmt: skip
_ALONE = (
    "{n} told reporters that the talks would go on.", "“It is too early,” {n} said on Monday.", "Asked about the figures, {n} smiled.",
    "According to {n}, nothing has been decided.", "The deputies listened to {n} for an hour.", "That was before {n} resigned.",
    "Nobody had expected {n}'s visit.", "On Tuesday {n} will speak in Geneva.",
)  # fmt: skip
_ROLE = (
    "{r} {n} opened the meeting in Tarnow.", "The ministers waited for {r} {n} until noon.", "According to {r} {n}, nothing has been decided.",
)  # fmt: skip
_ROLES = {"president": "President", "chancellor": "Chancellor", "minister": "Minister", "senator": "Senator"}


@cache
def _known(most: int, least: int = 1) -> list[tuple[str, int]]:
    """(foreign spelling, number) of people whose fame is from `least` to `most`, each spelling of one person alone."""
    found = []
    for form, rest in by_form().items():
        listed = rest.partition(":")[0]
        if listed[0] != "*" and "," not in listed and least <= person(int(listed)).fame <= most and form.isalpha():
            found.append((form, int(listed)))
    return found


def _absent(text: str, *words: str) -> bool:
    return not any(word in text for word in words)


def full_or_told(text: str, rng: Random) -> Made:
    form, number = rng.choice(_known(3))
    one = person(number)
    given = " ".join(one.given)
    if not given or not _absent(text, one.surname, form, *one.given):
        return None
    roles = [_ROLES[word] for word in one.role if word in _ROLES]
    way = rng.randrange(3)
    if way == 0 and roles and one.fame < 3:
        line = rng.choice(_ROLE).format(r=rng.choice(roles), n="{n}")
        return put(text, line.format(n=one.surname), line.format(n=form), rng, own=0.5)
    line = rng.choice(_FULL)
    if way == 1:  # one letter off, as nobody's language has it
        slip = _slip(one.surname, rng)
        if slip is None or is_common_given(one.given[-1]):
            return None
        return put(text, line.format(n=f"{given} {one.surname}"), line.format(n=f"{given} {slip}"), rng, own=0.5)
    return put(text, line.format(n=f"{given} {one.surname}"), line.format(n=f"{given} {form}"), rng, own=0.5)


def _slip(surname: str, rng: Random) -> str | None:
    if len(surname) < 6 or not surname.isalpha() or not surname.isascii():
        return None
    at = rng.randrange(2, len(surname) - 1)
    return surname[:at] + surname[at + 1 :] if rng.random() < 0.5 else surname[:at] + surname[at] + surname[at:]


@cache
def _told_by_form() -> list[tuple[str, int]]:
    """Of the known spellings those that are enough alone: of the very famous, or such as English has none."""
    return [
        (form, number)
        for form, number in _known(2)
        if len(form) > 5
        and form != person(number).surname + "s"
        and (person(number).fame == 1 or _OWN_SPELLING.search(form))
    ]


def alone(text: str, rng: Random) -> Made:
    form, number = rng.choice(_told_by_form())
    one = person(number)
    if not _absent(text, one.surname, form):
        return None
    line = rng.choice(_ALONE)
    return put(text, line.format(n=one.surname), line.format(n=form), rng, own=0.5)


def little_known(text: str, rng: Random) -> Made:
    form, number = rng.choice(_known(3, 3))
    one = person(number)
    if not _absent(text, one.surname, form):
        return None
    line = rng.choice(_ALONE)
    return put(text, line.format(n=one.surname), line.format(n=form), rng, own=0.5)


def in_small_letters(text: str, rng: Random) -> Made:
    one = person(rng.choice(_known(3))[1])
    if len(one.given) != 1 or not one.name.isascii() or not _absent(text, one.surname, one.given[0]):
        return None
    line = rng.choice([line for line in _FULL if not line.startswith("{n}")])
    return put(text, line.format(n=one.name), line.format(n=one.name.lower()), rng, own=0.5)


_INSTITUTIONS = """
    Defense Ministry|Foreign Ministry|Interior Ministry|Health Ministry|Prime Minister|Foreign Minister|Security Council|Federal Assembly|State Duma
    European Union|European Parliament|United Nations|Supreme Court|Constitutional Court|White House|World Bank|National Guard|Central Bank of Norway
    International Monetary Fund|Soviet Union|Red Cross|State Department|Federal Reserve|United Arab Emirates|Second World War
"""
_INSTITUTION = (
    "The {n} has published the figures.", "Officials of the {n} met in Tarnow.", "Critics of the {n} disagree.", "In 1991 the {n} changed everything.",
    "A report of the {n} says so.", "“The {n} knew it,” she wrote.", "Nobody at the {n} answered the telephone.",
)  # fmt: skip
_NAMES = [name for line in _INSTITUTIONS.strip().split("\n") for name in line.strip().split("|")]


def half_capital(text: str, rng: Random) -> Made:
    name = rng.choice(_NAMES)
    line = rng.choice(_INSTITUTION)
    return put(text, line.format(n=name), line.format(n=name[0].lower() + name[1:]), rng, own=0.5)


def translated(text: str, rng: Random) -> Made:
    given = rng.choice(sorted(_table()))
    word, surname = rng.choice(sorted(_table()[given].items()))
    if word == surname or not _absent(text, given, surname):
        return None
    line = rng.choice(_FULL)
    return put(text, line.format(n=f"{given} {surname}"), line.format(n=f"{given} {word}"), rng, own=0.5)


PLANTS = {
    "NAM803": full_or_told,
    "NAM804": alone,
    "NAM805": little_known,
    "NAM807": in_small_letters,
    "NAM808": half_capital,
    "NAM809": translated,
}
