"""Torn numbers, and numbers, ordinals, dates, years and eras written as in another language."""

import re
from random import Random

TOWNS = "Varvik|Losenice|Port Ambler|Gradina|Skelde|Oruvere|Casalta|Tirnova|Mäelinn|Žarnov|Peñalba|Saint-Orens".split(
    "|"
)
PEOPLE = (
    "the mayor|the engineer|Ilze Brumane|Pavel Hrubin|the spokeswoman|Marta Oyarbide|a fisherman|Deputy Kolarov".split(
        "|"
    )
)
BUILDINGS = "the abbey|the salt mine|the observatory|the grain market|the old synagogue|the city wall|the canal|the lighthouse".split(
    "|"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split("|")
COUNTED = "people|residents|soldiers|visitors|tourists|voters|students|tickets|houses|cars|jobs|refugees|books|families".split(
    "|"
)
MONEY = "dollars|euros|pounds|roubles|yen|crowns|zlotys|forints|hryvnias|francs|lev|dinars".split("|")

Planted = tuple[str, str] | None


def fill(template: str, rng: Random) -> str:
    """`template` with a word of its list for every {name}; a sentence begins with a capital."""
    words = {
        "town": TOWNS, "person": PEOPLE, "building": BUILDINGS, "month": MONTHS, "counted": COUNTED, "money": MONEY,
        "year": [str(rng.randint(1520, 2023))], "later": [str(rng.randint(2024, 2040))], "day": [str(rng.randint(1, 28))],
    }  # fmt: skip
    filled = re.sub(r"\{(\w+)\}", lambda match: rng.choice(words[match[1]]), template)
    return filled[:1].upper() + filled[1:]


def added(text: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    """(text with `clean` added, text with `dirty` added): before a paragraph, behind one, or as one."""
    paragraphs = text.split("\n\n")
    at = rng.randrange(len(paragraphs))
    there, how = paragraphs[at], rng.choice(("front", "end", "end", "own"))

    def put(sentence: str) -> str:
        if how == "own" or not there[:1].isupper() or there[-1:] not in ".!?":
            made = [there, sentence]
        elif how == "front":
            made = [sentence + " " + there]
        else:
            made = [there + " " + sentence]
        return "\n\n".join([*paragraphs[:at], *made, *paragraphs[at + 1 :]])

    return put(clean), put(dirty)


def pair(template: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    """`template` filled once, with `clean` and with `dirty` for its {x}."""
    filled = fill(template.replace("{x}", "\0"), rng)
    return tuple(part[:1].upper() + part[1:] for part in (filled.replace("\0", clean), filled.replace("\0", dirty)))


def with_slip(text: str, rng: Random, dirty: str) -> str | None:
    """`dirty` with a space before a mark of `text`, far from where the two differ."""
    start = next(i for i, (a, b) in enumerate(zip(text, dirty, strict=False)) if a != b)
    places = [m.start() for m in re.finditer(r"(?<=[a-z]{3})[,.](?=\s)", dirty) if abs(m.start() - start) > 30]
    if not places:
        return None
    at = rng.choice(places)
    return dirty[:at] + " " + dirty[at:]


def ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def grouped(number: int, mark: str = ",") -> str:
    return f"{number:,}".replace(",", mark)


# -- PUN430 -------------------------------------------------------------------------------------------------------------

_AMOUNTS = (
    "{person} paid {x} {money} for {building}.", "Some {x} {counted} came to {town}.", "{town} counted {x} {counted}, more than ever.",
    "The flood cost {x} {money}; {person} wept.", "Of the {x} {counted} in {town}, half have left.", "“We had {x} {counted} here”, said {person}.",
    "In {year}, {x} {counted} crossed the bridge.", "The factory ({x} {counted}) is closed.", "{building} drew {x} {counted} in {month}.",
    "About {x} {counted} and a band marched to {building}.", "The loan of {x} {money} is due in {later}.",
)  # fmt: skip
_CLOCK = (
    "{building} opens at {x}.", "The train left {town} at {x} on Monday.", "The strike lasts from {x} until midnight.", "At {x}, {person} heard a bang.",
    "{person} will speak at {x} local time.", "Doors close at {x} p.m. sharp.", "The last ferry is at {x}, the first at dawn.", "It struck {x} GMT when {person} called.",
    "The siren went off between {x} and midnight.", "Until {x} no bus ran in {town}.",
)  # fmt: skip
_SHARES = (
    "Prices in {town} rose by {x} percent.", "Only {x}% of {counted} voted.", "The river is {x} metres deep at {town}.", "Growth was {x} per cent in {year}.",
    "The wall of {building} is about {x} m high.", "The parcel weighs {x} kg.", "Exports fell to {x} billion {money}.", "{person} ran {x} km to {town}.",
    "The debt ({x} million {money}) was paid.", "The quake had a depth of {x} kilometres.", "Turnout was {x} percent, the lowest since {year}.",
)  # fmt: skip


def torn_number(text: str, rng: Random) -> Planted:
    blank = rng.choice(("", "", "", "\u00a0")) or " "
    kind = rng.random()
    if kind < 0.2:
        places = list(
            re.finditer(r"(?<=\d)(?P<mark>,)(?=\d{3})|(?<=\d):(?=[0-5]\d\b)|(?<=\d)\.(?=\d+ (?:per|m))", text)
        )
        if not places:
            return None
        at = rng.choice(places).end()
        return text, text[:at] + blank + text[at:]
    if kind < 0.5:
        number = rng.choice(
            (
                1000 * rng.randint(1, 990),
                1_000_000 * rng.randint(1, 9) + 1000 * rng.randint(0, 999),
                rng.randint(1001, 98_999),
            )
        )
        whole = grouped(number)
        clean, dirty = pair(rng.choice(_AMOUNTS), rng, whole, whole.replace(",", "," + blank))
    elif kind < 0.75:
        hour, minute = rng.randint(0, 23), rng.choice((0, 5, 15, 30, 40, 45, 59))
        template = rng.choice(_CLOCK)
        if "p.m." in template:
            hour = hour % 12 or 12
        whole = f"{hour}:{minute:02}"
        clean, dirty = pair(template, rng, whole, whole.replace(":", ":" + blank))
    else:
        whole = f"{rng.randint(0, 99)}.{rng.randint(1, 9)}"
        clean, dirty = pair(
            rng.choice(_SHARES), rng, whole, whole.replace(".", rng.choice(("." + blank, "." + blank, blank + ".")))
        )
    return added(text, rng, clean, dirty)


# -- PUN431 -------------------------------------------------------------------------------------------------------------

_CENTURIES = (
    "{building} was built {x} century.", "Salt was mined near {town} {x} century and later.", "{x} century, {town} burned twice.", "The gate dates from the rule of monks {x} century.",
    "“Nothing has changed since, as if we lived {x} century”, said {person}.", "{building} ({x} century) is for sale.",
)  # fmt: skip
_RANKED = (
    "{person} took the {x} place at {town}.", "{person} lives on the {x} floor.", "The town marks the {x} anniversary of {building}.", "The fair of {town} is in its {x} edition.",
    "She scored in the {x} minute.", "The {x} regiment left {town} at dawn.", "They lost in the {x} round, said {person}.", "The {x} infantry division held {town}.",
    "He died a day before his {x} birthday.", "It is the {x} season of the series.", "On the {x} day it rained in {town}.", "{town} lies in the {x} district.",
    "Parliament ended its {x} session.", "This {x} conference is about {building}.", "The orchestra of {town} played his {x} symphony.", "“This is our {x} week”, said {person}.",
    "The {x} chapter is about {town}.", "The {x} lap cost her the race.", "Every {x} house in {town} is empty.", "For the {x} time, {town} won.",
)  # fmt: skip
_PAIRED = (
    "{person} served in {the}{x} regiment.", "{the}{x} brigades met near {town}.", "Goals fell in {the}{x} minute.", "Guests from {town} slept on {the}{x} floor.",
)  # fmt: skip
_ROMAN = {
    9: "IX",
    11: "XI",
    12: "XII",
    13: "XIII",
    14: "XIV",
    15: "XV",
    16: "XVI",
    17: "XVII",
    18: "XVIII",
    19: "XIX",
    20: "XX",
}


def ordinal_with_stop(text: str, rng: Random) -> Planted:
    kind = rng.random()
    if kind < 0.15:
        places = list(
            re.finditer(
                r"\b(?P<number>\d{1,2})(?:st|nd|rd|th)(?= (?:century|place|floor|season|minute|anniversary))", text
            )
        )
        if not places:
            return None
        place = rng.choice(places)
        return text, text[: place.start()] + place["number"] + "." + text[place.end() :]
    if kind < 0.5:
        number = rng.randint(9, 20)
        written = rng.choice((str(number), str(number), _ROMAN.get(number, str(number)))) + "."
        lead = rng.choice(("in the ", "in ", "at the ", "at ", "in the "))
        clean, dirty = pair(rng.choice(_CENTURIES), rng, f"in the {ordinal(number)}", lead + written)
    elif kind < 0.65:
        first = rng.randint(1, 60)
        last, link = first + rng.randint(1, 3), rng.choice((" and ", " or "))
        template, the = rng.choice(_PAIRED), rng.choice(("the ", ""))
        seed = rng.random()
        clean = pair(template.replace("{the}", "the "), Random(seed), ordinal(first) + link + ordinal(last), "")[0]
        dirty = pair(template.replace("{the}", the), Random(seed), f"{first}.{link}{last}.", "")[0]
    else:
        number = rng.choice((1, 2, 3, 4, 5, 7, 10, 11, 12, 13, 20, 21, 22, 33, 45, 60, 75, 88, 100, 101))
        clean, dirty = pair(rng.choice(_RANKED), rng, ordinal(number), f"{number}.")
        if rng.random() < 0.1:
            dirty = dirty.replace(f"{number}. ", f"{number}.\u00a0")
            clean = clean.replace(f"{ordinal(number)} ", f"{ordinal(number)}\u00a0")
        if rng.random() < 0.25:  # the ending is wrong, or set off
            ending = ordinal(number)[-2:]
            wrong = rng.choice((f"-{ending}", "th" if ending != "th" else "st"))
            dirty = clean.replace(ordinal(number), f"{number}{wrong}")
    return added(text, rng, clean, dirty)


# -- PUN432 -------------------------------------------------------------------------------------------------------------

_DATED = (
    "{building} opened on {x}.", "On {x}, {person} left {town}.", "The vote is on {x} and will be close.", "From {x} the road to {town} is closed.",
    "Until {x} nobody may fish in {town}.", "“Come back on {x}”, said {person}.", "The decree (dated {x}) was never signed.", "{person} was born on {x} in {town}.",
    "The strike, which began on {x}, is over.", "On Monday, {x}, {town} votes.", "Since {x} {building} has been closed.", "The sale ends on {x}; {person} will be there.",
    "The first snow fell in {town} on {x}, the last before {x2}.", "The treaty of {x} was signed in {town}.",
)  # fmt: skip
_DATES_ALONE = (
    "{person} arrived in {town} {x}.",
    "{building} burned down {x}.",
    "The queen died in {town} {x}, aged 80.",
)


def date_with_stop(text: str, rng: Random) -> Planted:
    kind = rng.random()
    if kind < 0.25:
        places = list(re.finditer(rf"\b\d{{1,2}}(?= (?:{'|'.join(MONTHS)})\b)", text))
        if not places:
            return None
        at = rng.choice(places).end()
        return text, text[:at] + "." + text[at:]
    day, month = rng.randint(1, 31), rng.choice(MONTHS)
    year = rng.choice(("", "", f" {rng.randint(1700, 2024)}"))
    if kind < 0.35:  # nothing leads to the date
        date = f"{day}. {month} {rng.randint(1700, 2024)}"
        return added(text, rng, *pair(rng.choice(_DATES_ALONE), rng, "on " + date.replace(".", ""), date))
    if kind < 0.5:
        clean, dirty = pair(rng.choice(("The night of {x} was cold in {town}.", "It happened on {x} in {town}.", "By {x} {person} had left.", "{building} opened on {x}.")), rng,
                            f"the {ordinal(day)} of {month}{year}", f"the {day}. {month}{year}")  # fmt: skip
        return added(text, rng, clean, dirty)
    if kind < 0.6:
        first, link = rng.randint(1, 10), rng.choice((" and ", "–", "-"))
        template = rng.choice(
            (
                "{town} is closed on {x}.",
                "The fair is on {x} at {building}.",
                "It rained in {town} on {x}, {person} said.",
            )
        )
        return added(
            text,
            rng,
            *pair(
                template, rng, f"{first}{link}{first + 3} {month}{year}", f"{first}.{link}{first + 3}. {month}{year}"
            ),
        )
    written = f"{day}. {month}{year}"
    if rng.random() < 0.15:
        written = written.replace(". ", ".")
    if rng.random() < 0.15:
        written = written.replace(month, month.lower())
    second = f"{rng.randint(1, 28)} {rng.choice(MONTHS)}"
    template = rng.choice(_DATED).replace("{x2}", second)
    clean, dirty = pair(template, rng, f"{day} {month}{year}", written)
    return added(text, rng, clean, dirty)


# -- PUN433 -------------------------------------------------------------------------------------------------------------

_YEARS = (
    "{building} was built in {year}{s}.", "In {year}{s}, {person} moved to {town}.", "Work ended in {month} {year}{s}, and {person} left.", "{person} has lived in {town} since {year}{s}.",
    "From {year}{s} to the end of the war {town} had no school.", "The law (of {year}{s}) is still in force.", "“It was in {year}{s}”, said {person}.", "The harvest of {year}{s} was the worst in {town}.",
    "{person} was mayor until {year}{s}; then came the flood.", "The bridge stood in {town} until {year}{s} at least.",
)  # fmt: skip
_YEARS_GO_ON = (
    "{building} was built in {year}{s} and burned soon after.", "{town} was taken in {year}{s} by the Swedes.", "Between {year}{s} and {later}, {person} will travel.",
    "{person} left {town} in {year}{s} with a single bag.", "It was sold in {year}{s} for {person} to live in.", "In {month} {year}{s} there was no bread in {town}.",
    "He died in {year}{s} in {town}.", "{person} came back after {year}{s} but did not stay.", "{town} has had a theatre since {year}{s} when {person} built one.",
    "The prize went in {year}{s} to {person}.",
)  # fmt: skip
_YEARS_ALONE = (
    "In {year}{s} {cut}the salt mine was flooded.", "In {year}{s} {cut}after a long drought, {town} burned.", "In {year}{s} {cut}he sold {building}.", "In {year}{s} {cut}they moved to {town}.",
    "In {year}{s} {cut}with the help of {person}, it was rebuilt.", "In {year}{s} {cut}a storm took the roof of {building}.",
)  # fmt: skip


def year_with_stop(text: str, rng: Random) -> Planted:
    kind, seed = rng.random(), rng.random()

    def made(template: str, tail: str, cut: bool | None = None) -> str:
        if cut is not None:
            head, rest = template.split("{cut}")
            template = head.strip() + (" " + rest[0].upper() + rest[1:] if cut else " " + rest)
        return fill(template.replace("{s}", tail), Random(seed))

    if kind < 0.45:
        template = rng.choice(_YEARS)
        clean, dirty = (
            made(template, ""),
            made(template, rng.choice((". year", ". year", ".\u00a0year", ".year", " year", "-th year"))),
        )
        if rng.random() < 0.25:
            dirty = re.sub(r"([Ii]n|[Oo]f|[Ss]ince|until) (?=\d{4}\. year)", r"\1 the ", dirty, count=1)
    elif kind < 0.8:
        template = rng.choice(_YEARS_GO_ON)
        clean, dirty = made(template, ""), made(template, ".")
    else:
        template = rng.choice(_YEARS_ALONE)
        clean, dirty = made(template, ",", False), made(template, ".", True)
    return added(text, rng, clean, dirty)


# -- PUN434, 435 --------------------------------------------------------------------------------------------------------

_PERCENT = (
    "Prices in {town} rose by {x} percent.", "Growth was {x} per cent in {year}.", "Turnout was {x} percent, said {person}.", "({x} percent of {counted} agree.)",
    "“Only {x} percent”, said {person}.", "The fee is {x} percent: too much for {town}.", "{person} got {x} percent, {town} nothing.", "From {x} percent it fell to nil.",
)  # fmt: skip
_SIGNED = (
    "Prices in {town} rose by {x}%.", "The debt is {x} million {money}.", "Exports reached {x} billion {money} in {year}.", "Of all {counted}, {x}% agree.",
    "{building} cost {x} million {money}, said {person}.", "The share ({x}%) of {town} is small.",
)  # fmt: skip


def _foreign(rng: Random, sure: bool) -> tuple[str, str]:
    """A sentence with a number, and with the number in another format; `sure`: of those forms that nobody would write."""
    kind = rng.random()
    tenths = f"{rng.randint(0, 98)}.{rng.choice((rng.randint(1, 9), rng.randint(10, 99)))}"
    if sure:
        if kind < 0.5:
            return pair(rng.choice(_PERCENT), rng, tenths, tenths.replace(".", ","))
        number = 1000 * rng.randint(1, 990)
        template = rng.choice([t for t in _AMOUNTS if "{money}" in t])
        return pair(template, rng, grouped(number), grouped(number, "."))
    if kind < 0.3:
        return pair(rng.choice((*_SIGNED, *_PERCENT)), rng, tenths, tenths.replace(".", ","))
    number = rng.choice((1000 * rng.randint(1, 990), rng.randint(1001, 990_000), 1_000_000 + rng.randint(1, 9_000_000)))
    mark = rng.choice((".", " ", "\u00a0", "\u202f")) if number < 1_000_000 else rng.choice((" ", "\u00a0"))
    return pair(rng.choice(_AMOUNTS), rng, grouped(number), grouped(number, mark))


def foreign_number(text: str, rng: Random) -> Planted:
    sure = rng.random() < 0.5
    clean, dirty = added(text, rng, *_foreign(rng, sure))
    if not sure:
        dirty = with_slip(clean, rng, dirty)
    return (clean, dirty) if dirty else None


def perhaps_foreign_number(text: str, rng: Random) -> Planted:
    return added(text, rng, *_foreign(rng, False))


# -- PUN436 -------------------------------------------------------------------------------------------------------------

_ERAS = (
    "{building} was begun in {x}.", "In {x}, {town} was a village.", "Coins of {x} were found near {town}.", "From {x} to the arrival of the Celts nobody lived there.",
    "The grave ({x}) is that of a smith.", "“It is from {x}”, said {person}.", "The wall of {town}, built about {x}, still stands.", "{person} dates the find to {x}; others do not.",
    "Before {x} and long after it, salt was traded here.", "They ruled {town} until {x} or a little later.", "The temple dates from {x}.", "By {x} the harbour had silted up.",
)  # fmt: skip
_BEFORE = (
    "av. J.-C.",
    "av. J.-C.",
    "a. C.",
    "a.C.",
    "v. Chr.",
    "v.Chr.",
    "f. Kr.",
    "f.Kr.",
    "pr. Kr.",
    "p. n. e.",
    "p.n.e.",
)
_AFTER = ("ap. J.-C.", "apr. J.-C.", "d. C.", "d.C.", "n. Chr.", "n.Chr.", "e. Kr.", "po Kr.", "n. e.", "n.e.")


def foreign_era(text: str, rng: Random) -> Planted:
    before = rng.random() < 0.6
    year = rng.randint(2, 40) * 25
    era, theirs = ("BC", rng.choice(_BEFORE)) if before else ("AD", rng.choice(_AFTER))
    kind = rng.random()
    if kind < 0.35:
        dirty = f"{year} {era}. J.-C." if before and rng.random() < 0.5 else f"{year} {era} {theirs}"
        if rng.random() < 0.2:
            dirty = f"{year} {era}. C."
    else:
        dirty = f"{year} {theirs}"
    template = rng.choice(_ERAS)
    clean, dirty = pair(template, rng, f"{year} {era}", dirty)
    # the stop of the era is that of the sentence, too
    return added(text, rng, clean, re.sub(r"\.\.(?=”|$)", ".", dirty))


PLANTS = {
    "PUN430": torn_number,
    "PUN431": ordinal_with_stop,
    "PUN432": date_with_stop,
    "PUN433": year_with_stop,
    "PUN434": foreign_number,
    "PUN435": perhaps_foreign_number,
    "PUN436": foreign_era,
}
