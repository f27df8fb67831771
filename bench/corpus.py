"""News-like English for the benchmarks, generated, so that anybody gets the same bytes from the same seed.

    python bench/corpus.py --size 5 > clean.txt            # megabytes; documents parted by a line of five equals signs
    python bench/corpus.py --size 1 --dirty 0.1 > dirty.txt    # a defect in about every tenth sentence
    python bench/corpus.py --size 1 --jsonl > clean.jsonl

The people, places and events are invented; the organisations are real, because the acronym rules look for those. Clean
text holds what clean news holds (curly and straight quotes, apostrophes, initials, abbreviations, numbers with
marks in them, dates, times, dashes, brackets, addresses, diacritics), so that the rules' cheap tests are passed about as
often as in real life. What it cannot imitate is the long tail of a real vocabulary: words repeat more often than in a
newspaper, so anything that remembers words looks better here than it is.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterator

SEPARATOR = "\n=====\n"


def _parts(text: str) -> list[str]:
    return [part.replace("\n", "") for part in text.split("|")]


FIRST = _parts("""Alice|Adrian|Beatrice|Conrad|Delia|Edmund|Fiona|Gareth|Helena|Ivo|Joanna|Kenneth|Lorna|Marcus|Nadia|
Oliver|Paula|Quentin|Rosa|Simon|Teresa|Ulrich|Vera|Walter|Yvonne|Zoë|Renée|Björn|Agnès|Jürgen""")
# Far enough apart that no two could be taken for one name misspelt.
LAST = _parts("""Ashcombe|Brightwater|Calloway|Dunmore|Everhart|Fothergill|Grindley|Hollister|Inglewood|Jessop|
Kirkbride|Lattimer|Mossgrove|Nethercott|Oakhanger|Pemberley|Quillfeather|Rowntree|Stanhope|Thackery|Underhay|Vauxmoor|
Wetherfield|Yarborough|Zellwood|O’Hanrahan|Brûlé-Castaing|Sørlund|D’Aubrac|Ostermoor""")
PLACES = _parts("""Kraymouth|Veldhaven|Norrisport|Lake Ambry|Port Saltine|Dunwallow|Eastmere|Brackenford|Corvale|
Silverpine|Tarnholm|Ostrava Bay|Little Hexley|Marrowgate|Quayle Sound|Northbridge""")
COUNTRIES = _parts("Germany|Poland|Latvia|Spain|Ukraine|Canada|Japan|Finland|Portugal|Georgia")
ORGS = _parts("the OSCE|NATO|the United Nations|the European Union|the World Bank|the EU|the IMF|the WHO")
AGENCIES = _parts("Reuters|the BBC|the Associated Press|public radio|the local newspaper|state television")
MONTHS = _parts("January|February|March|April|May|June|July|August|September|October|November|December")
DAYS = _parts("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")

WORDS: dict[str, list[str]] = {
    "role": """harbour master|deputy mayor|finance minister|chief engineer|union leader|police spokeswoman|head teacher|
opposition leader|trade commissioner|hospital director|army spokesman|transport secretary|professor of law|fleet manager|
border guard commander|energy regulator|museum curator|flood adviser|court clerk|weather forecaster""",
    "body": """city council|regional court|port authority|trade union|health ministry|election commission|fire service|
water company|coast guard|railway operator|central bank|university senate|fishing cooperative|audit office|
foreign ministry|broadcasting council|housing association|planning board|audit chamber|customs service""",
    "adj": """new|long|small|quiet|modest|joint|public|annual|costly|local|recent|cautious|lengthy|national|temporary|
unexpected|northern|independent|second|technical|detailed|controversial|regional|ambitious|historic|narrow|broad|
careful|patient|practical|well-known|short-term|three-year|low-cost|state-owned|so-called|hard-won""",
    "noun": """agreement|budget|bridge|inquiry|ferry service|power station|hospital wing|contract|railway line|harbour|
proposal|report|reservoir|school|tax|border crossing|factory|survey|vaccine programme|warehouse|wind farm|ceasefire|
market hall|fishing quota|subsidy|tram depot|treaty|pension scheme|storm barrier|water main|runway|lighthouse|library|
customs check|labour law|data centre|orchestra|archive|quarry|canal|training camp|observation mission|night train""",
    "plural": """residents|negotiators|engineers|fishermen|teachers|lawyers|voters|drivers|farmers|observers|ministers|
nurses|soldiers|shopkeepers|students|pensioners|inspectors|volunteers|investors|passengers|neighbours|witnesses|
journalists|archivists|commuters|doctors|mayors|refugees|diplomats|sailors""",
    "thing": """costs|delays|repairs|talks|sanctions|supplies|prices|rents|wages|tickets|permits|exports|licences|
reforms|exercises|deliveries|inspections|complaints|strikes|elections|donations|floods|savings|pipelines|documents""",
    "verb": """approved|rejected|delayed|published|defended|criticised|reviewed|welcomed|cancelled|signed|discussed|
suspended|financed|inspected|abandoned|described|reopened|expanded|blocked|questioned|presented|extended""",
    "inf": """approve|reject|delay|publish|defend|review|finance|inspect|abandon|reopen|expand|block|question|extend|
repair|rebuild|close|sell|protect|modernise|postpone|measure""",
    "say": "said|told reporters|added|explained|insisted|warned|argued|noted|recalled|admitted",
    "adv": """quietly|quickly|formally|openly|carefully|repeatedly|largely|eventually|reluctantly|briefly|again|
unanimously|narrowly|publicly|gradually""",
    "when": """last week|on {day}|in {month}|on {date}|at the end of {month}|this spring|two years ago|at {time} on {day}|
shortly before midnight|in {year}|earlier this month|during the winter|over the weekend|since {month} {year}""",
    "where": """in {place}|near {place}|outside {place}|in {country}|at the port of {place}|on the road to {place}|
in the centre of {place}|on the border with {country}|in the hills above {place}""",
    "amount": """{int} tonnes|${small}.{digit}m|€{small} million|{small} per cent|{small}.{digit}%|{int} households|
{small} kilometres|{int} jobs|£{int}|{small},{three} tickets|about {small} of the {plural}|{small} to {small} years""",
    "cause": """because {thing} had become too expensive|after {small} months of {adj} talks|although {plural} had asked
 for more time|so that {plural} could prepare|while {thing} continued|before {thing} resume|unless {plural} object|
as {thing} began to rise|even though few {plural} were told|despite a {adj} {noun}|
in spite of {adj} {thing}|in exchange for {adj} {thing}""",
}
CHOICES = {key: _parts(value) for key, value in WORDS.items()}

# One sentence each. {Q}...{q} are quotation marks of the document's own kind, {a} its apostrophe.
STATEMENTS = [
    "The {body} {verb} the {adj} {noun} {when}.",
    "The {body} of {place} has {adv} {verb} a {adj} {noun} {where}, {cause}.",
    "{P} {say2} {when} that the {noun} would cost {amount}.",
    "{Q}We have to {inf} the {noun} {cause},{q} {P} {say}.",
    "{Q}It is a {adj} {noun}, but we cannot {inf} it {cause},{q} {say} {P}, {the_role}.",
    "{P} {say2} the {body} {verb} the {noun} {Q}{adv} and without {adj} {thing}{q}.",
    "According to {agency}, {plural} {verb} the {noun} {where} {when}.",
    "About {int} {plural} gathered {where} {when}, {agency} reported.",
    "In {year}, {country} {verb} a {adj} {noun} worth {amount}; the {body} still pays for it.",
    "{P}, {the_role}, {verb} the {noun} and asked {plural} to wait until {date}.",
    "{Q}I don{a}t know whether the {noun} is {adj} or {adj},{q} {P} {say}. {Q}We{a}ll see when the {plural} come back.{q}",
    "{P}{a}s office did not answer questions about the {noun}.",
    "The {noun}, built in {year} by {country}{a}s {body}, is {small} kilometres long (the old one was {small}).",
    "{Org} and {country} agreed {when} to {inf} the {adj} {noun} {where}.",
    "{Org} called the {noun} {Q}{adj} and {adj}{q} and offered {amount}.",
    "Talks between {org} and the {body} began at {time} and ended {small} hours later.",
    "Meanwhile, {plural} {where} said they had had enough of the {adj} {thing}.",
    "The {plural}{a} {adj} {noun} was {adv} {verb}, {cause}.",
    "No one was hurt, but {amount} had been lost by the time the {noun} was {adv} {verb}.",
    "Some {plural} — most of them from {place} — {verb} the {noun} {when}.",
    "The {noun} – the {adj} one, not the {adj} one – will {inf2}, {P} {say}.",
    "A spokeswoman for the {body} said: {Q}The {noun} isn{a}t ours... ask the {body2}.{q}",
    "Prices rose by {small}.{digit} per cent in {month}, from ${small}.{digit}{digit} to ${small2}.{digit}{digit} a litre.",
    "The score was {digit}-{digit} at half-time, and {place} won by {small} points {when}.",
    "Mr {last2} and Mrs {last3}, both of {place}, {verb} the {noun} at {time}.",
    "Dr {L} J. {last2}, who teaches at the university, has studied {adj} {thing} since {year}.",
    "U.S. and British {plural}, e.g. those {where}, {verb} the {noun} {cause}.",
    "For the {plural} of {place}, the {noun} means {adj} {thing}, {adj} {thing} and {adj} {thing}.",
    "What happens next? The {body} must {inf} the {noun} by {date}, or {plural} will {inf} it themselves.",
    "The full {noun} can be read at https://www.{slug}.example/{year}/{slug2}-{small}.html and at the town hall.",
    "Questions may be sent to press@{slug}.example before {date}.",
    "The film {Q}The {Title} of {place}{q}, shown {when}, {verb} the same {thing}.",
    "{Q}Our {plural} {verb} it in {year},{q} {P} {say}, {Q}and nobody {verb} the {noun} then.{q}",
    "{P} said that {Q}the {body} can{a}t {inf} {small} {thing} at once{q} and that the {noun} {Q}must wait{q}.",
    "At {small}°C, the {noun} had to be {verb} {adv}; {int} {plural} waited {where}.",
    "The {body}, whose {adj} {noun} was {verb} {when}, declined to comment.",
    "From {date} to {date2}, the {noun} will be open from {time} to {time2} (not on {day}s).",
    "Since then {country}, {country2} and {org} have {verb} {small} {adj} {thing}, {P} {say}.",
    "It was the {ord} time in {small} years that the {body} {verb} a {noun} {where}.",
    "There are {small} such {thing} in {country}: {small2} in the north, {digit} in the south and one {where}.",
    "The {year}/{yy} {noun} and the {adj} {noun} of {year} were {verb} together.",
    "Few {plural} believe the {body} will {inf} the {noun}; fewer still want it to.",
    "{P} described the {noun} as {Q}{adj}{q}, the {body} as {Q}{adj}{q} and the {plural} as {Q}tired{q}.",
    "If the {body} does not {inf} the {noun}, {amount} will be lost, {Q}perhaps for good{q}.",
    "The {plural} hadn{a}t {verb} anything like it before, and they{a}ve {adv} {verb} it since.",
]
HEADLINES = [
    "{Body} of {place} to {inf} {adj} {noun}",
    "{place}: {plural} {inf} {noun} {where}",
    "{Adj} {noun} to cost {amount}",
    "{country} and {country2} to {inf} {noun}",
    "Why {plural} want to {inf} the {noun}",
    "{Noun} {where} {verb} after {small} years",
]

_SLOT = re.compile(r"\{(\w+)\}")


class _Writer:
    """Writes one document: a small cast of its own, one kind of quotation mark throughout."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.curly = rng.random() < 0.7
        lasts = rng.sample(LAST, 6)
        self.cast = [f"{rng.choice(FIRST)} {last}" for last in lasts[:4]]
        self.roles = rng.sample(CHOICES["role"], 4)
        self.met: set[str] = set()
        self.others = lasts[4:]

    def fill(self, template: str) -> str:
        return _SLOT.sub(self._slot, template)

    def _slot(self, match: re.Match[str]) -> str:
        rng, key = self.rng, match.group(1)
        if key in CHOICES:
            return self.fill(rng.choice(CHOICES[key]))
        match key:
            case "Q":
                return "“" if self.curly else '"'
            case "q":
                return "”" if self.curly else '"'
            case "a":
                return "’" if self.curly else "'"
            case "P":
                return self._straight(self._person())
            case "the_role":
                return "the " + rng.choice(self.roles)
            case "say2":
                return rng.choice(("said", "announced", "confirmed", "estimated", "complained"))
            case "inf2":
                return f"{rng.choice(CHOICES['inf'])} nothing"
            case "body2":
                return rng.choice(CHOICES["body"])
            case "Body" | "Adj" | "Noun":
                word = rng.choice(CHOICES[key.lower()])
                return word[0].upper() + word[1:]
            case "Title":
                return rng.choice(CHOICES["noun"]).title()
            case "place":
                return rng.choice(PLACES)
            case "country" | "country2":
                return rng.choice(COUNTRIES)
            case "org":
                return rng.choice(ORGS)
            case "Org":
                org = rng.choice(ORGS)
                return org[0].upper() + org[1:]
            case "agency":
                return rng.choice(AGENCIES)
            case "L":
                return rng.choice("ABCDEGHKLMNPRT") + "."
            case "last2":
                return self._straight(self.others[0])
            case "last3":
                return self._straight(self.others[1])
            case "day":
                return rng.choice(DAYS)
            case "month":
                return rng.choice(MONTHS)
            case "year":
                return str(rng.randint(1921, 2024))
            case "yy":
                return f"{rng.randint(10, 25)}"
            case "date" | "date2":
                day, month = rng.randint(1, 28), rng.choice(MONTHS)
                return rng.choice((f"{day} {month}", f"{month} {day}", f"{day} {month} {rng.randint(2001, 2025)}"))
            case "time" | "time2":
                hour, minute = rng.randint(1, 11), rng.choice(("00", "15", "30", "45"))
                return rng.choice(
                    (f"{hour + 12}:{minute}", f"{hour}:{minute} a.m.", f"{hour} p.m.", f"{hour}.{minute}pm")
                )
            case "int":
                return f"{rng.randint(11, 97) * 50 * rng.choice((1, 1, 20)):,}"
            case "small" | "small2":
                return str(rng.randint(2, 95))
            case "digit":
                return str(rng.randint(1, 9))
            case "three":
                return str(rng.randint(100, 999))
            case "ord":
                return rng.choice(("first", "second", "third", "10th", "21st"))
            case "slug" | "slug2":
                return rng.choice(PLACES).lower().replace(" ", "-")
        raise KeyError(key)

    def _straight(self, name: str) -> str:
        return name if self.curly else name.replace("’", "'")

    def _person(self) -> str:
        full = self.rng.choice(self.cast)
        if full in self.met:
            return full.split(" ", 1)[1]
        self.met.add(full)
        return full

    def sentence(self) -> str:
        text = self.fill(self.rng.choice(STATEMENTS))
        # "a.m." and "p.m." end the sentence themselves
        return _ARTICLE.sub(lambda m: m[1] + "n" + m[2], text.replace(".m..", ".m."))


# "a independent inquiry"
_ARTICLE = re.compile(r"\b([Aa])( (?:an|am|au|ag|ar|in|un|ob|or|ea|e)[a-z])")


def document(rng: random.Random, dirty: float = 0.0) -> str:
    """One document of about 2 to 6 kB. `dirty` is the chance of a defect in a sentence."""
    writer = _Writer(rng)
    headline = writer.fill(rng.choice(HEADLINES))
    blocks = [headline]
    size, want = 0, rng.randint(2000, 6000)
    written: set[str] = set()
    while size < want:
        sentences = []
        for _ in range(rng.randint(2, 5)):
            sentence = writer.sentence()
            if sentence in written:
                continue
            written.add(sentence)
            if dirty and rng.random() < dirty:
                sentence = spoil(sentence, rng)
            sentences.append(sentence)
        opening = f"{rng.choice(PLACES).upper()} — " if not size and rng.random() < 0.3 else ""
        blocks.append(opening + " ".join(sentences))
        if dirty and rng.random() < dirty:
            blocks.append(rng.choice(CHROME))
        size += len(blocks[-1])
    return "\n\n".join(blocks) + "\n"


def documents(size: int, seed: int = 1, dirty: float = 0.0) -> Iterator[str]:
    """Documents of together at least `size` bytes of UTF-8."""
    rng = random.Random(seed)
    done = 0
    while done < size:
        text = document(rng, dirty)
        done += len(text.encode())
        yield text


# -- defects ------------------------------------------------------------------------------------------------------------

CHROME = [
    "Read also: Ferries stay in port for a third day",
    "- Advertisement -",
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
    "Share on Facebook Tweet Pin it",
    "Читайте также",
    "Reklāma",
]
# Latin letter to the Cyrillic one that looks like it.
_LOOK_ALIKE = str.maketrans("aceopxyAEKMHOPCTX", "асеорхуАЕКМНОРСТХ")


def _word(text: str, rng: random.Random, change: Callable[[str], str]) -> str:
    found = list(re.finditer(r"\b[a-z]{5,}\b", text))
    if not found:
        return text
    match = rng.choice(found)
    return text[: match.start()] + change(match.group()) + text[match.end() :]


DEFECTS: list[Callable[[str, random.Random], str]] = [
    lambda s, r: s.replace(", ", " , ", 1),
    lambda s, r: s[:-1] + ". ." if s.endswith(".") else s,
    lambda s, r: s[:-1] + " ." if s.endswith(".") else s,
    lambda s, r: s.replace(",”", ", “", 1).replace(',"', ', "', 1),
    lambda s, r: s.replace("”", "â€\x9d", 1).replace("’", "â€™", 1),
    lambda s, r: s.replace("’s ", " ’s ", 1).replace("'s ", " 's ", 1),
    lambda s, r: re.sub(r"(\d),(\d{3})", r"\1, \2", s, count=1),
    lambda s, r: re.sub(r"(\d):(\d\d)", r"\1: \2", s, count=1),
    lambda s, r: s.replace("the OSCE", "the EDSO").replace("NATO", "OTAN").replace("the EU ", "the ЕС "),
    lambda s, r: s.replace(", ", "，", 1),
    lambda s, r: s.replace(" and ", " &amp; ", 1),
    lambda s, r: _word(s, r, lambda w: f"{w} {w}"),
    lambda s, r: _word(s, r, lambda w: w[:2] + "\u200b" + w[2:]),
    lambda s, r: _word(s, r, lambda w: w.translate(_LOOK_ALIKE)),
    lambda s, r: _word(s, r, lambda w: f"{w} <unk>"),
    lambda s, r: _word(s, r, lambda w: f"{w} [no mūsu puses]"),
    lambda s, r: _word(s, r, lambda w: w[:-3] + w[-2] + w[-3] + w[-1]),
    lambda s, r: re.sub(r"\. ([A-Z])", r".\1", s, count=1),
]


def spoil(sentence: str, rng: random.Random) -> str:
    """The sentence with one defect where it has a place for one of a few drawn at random."""
    for defect in rng.sample(DEFECTS, 6):
        spoilt = defect(sentence, rng)
        if spoilt != sentence:
            return spoilt
    return sentence


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=5, help="megabytes (10^6 bytes), 5 by default")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dirty", type=float, default=0.0, help="chance of a defect in a sentence, 0 by default")
    parser.add_argument("--jsonl", action="store_true", help='{"id": ..., "text": ...} a line')
    args = parser.parse_args()
    for number, text in enumerate(documents(int(args.size * 1e6), args.seed, args.dirty)):
        if args.jsonl:
            sys.stdout.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
        else:
            sys.stdout.write((SEPARATOR if number else "") + text)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # `| head`
        sys.stderr.close()
