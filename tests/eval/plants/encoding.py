"""Broken characters: made by really encoding and decoding where that is how they come about."""

import re
from html.entities import codepoint2name
from random import Random

# Names with the letters of many alphabets, by how they come about: people, towns.
_PEOPLE = (
    "Jānis Kļaviņš", "Ģirts Bērziņš", "Šarūnas Žukauskas", "Rūta Čepaitė", "Jüri Õunapuu", "Łukasz Wójcik", "Zofia Świątek",
    "Přemysl Dvořák", "Ľubomír Šťastný", "Győző Kertész", "Ştefan Mureşan", "Gülşah Yıldız", "Jürgen Müller", "Jörg Weiß",
    "François Lefèvre", "Hélène Cœurdacier", "Íñigo Núñez", "João Conceição", "Åse Bjørnstad", "Søren Ærø", "Đorđe Čović",
    "Çlirim Hoxhë", "Þórður Jónsson", "Mäkelä Töyrylä", "Núria Güell", "Siân Llŷr",
)  # fmt: skip
_TOWNS = (
    "Liepāja", "Šiauliai", "Võru", "Łódź", "České Budějovice", "Žilina", "Győr", "Timişoara", "Eskişehir", "Göttingen", "Besançon",
    "León", "São Tomé", "Ålesund", "Malmö", "Šibenik", "Gjirokastër", "Seyðisfjörður", "Jyväskylä", "Évry", "Cádiz", "Viçosa",
)  # fmt: skip
_PLAIN_PEOPLE = ("Anna Keller", "Tom Reed", "Maria Santos", "Peter Novak", "Ruth Allen", "Igor Panov", "Laura Conti")
_PLAIN_TOWNS = ("Bergen", "Porto", "Leeds", "Turin", "Varna", "Graz", "Lyon", "Gdynia")
# {who}, {town}, {n}, {year}: quotes, apostrophes, dashes, no-break spaces and signs in all their neighbourhoods.
_NEWS = (
    "“We will not wait another year,” said {who}, who runs the depot in {town}.",
    "{who}’s brother – a baker – left {town} in {year}.",
    "The bridge near {town} won’t open before May, {who} said.",
    "“Nobody asked us”, the people of {town} complained.",
    "In {town}, {n} families were given new flats…",
    "The repair cost {n}\u00a0000 €, more than {who} had hoped.",
    "{who} (born in {year}) called it “a good day for {town}”.",
    "The team of {who} won 3–1 against {town}.",
    "It was {n} °C in {town} — the warmest day since {year}.",
    "The residents’ letter to {who} was read aloud: ‘Stay!’",
    "“Is the road to {town} open?” asked {who}. “It isn’t.”",
    "The shop sells honey at £{n} a jar, {who}’s favourite.",
    "Section § {n} of the rules of {town} dates from {year}.",
    "“{town} has changed,” {who} wrote. “We haven’t.”",
)
# The same kinds of sentences in ASCII.
_ASCII_NEWS = (
    "The depot in {town} is run by {who}, who hired {n} people in {year}.",
    '"We did not ask for much," said {who}, a baker from {town}.',
    "In {year} the council of {town} closed {n} of its schools; two reopened.",
    "{who}'s brother (born in {year}) left {town} for good.",
    'Asked about {town}, {who} said: "It can wait." It waited {n} days.',
    "Was the road to {town} open? Nobody told {who}, and {n} lorries turned back.",
    "The well-known painter {who} sold {n} works in {town}, a quarter of them abroad.",
    "Officials offered fresh fruit, flour and coffee to the first {n} visitors in {town}.",
)


def _fill(template: str, rng: Random, plain: bool = False) -> str:
    return template.format(
        who=rng.choice(_PLAIN_PEOPLE if plain else _PEOPLE),
        town=rng.choice(_PLAIN_TOWNS if plain else _TOWNS),
        n=rng.randint(3, 89),
        year=rng.randint(1950, 2021),
    )


def _around(text: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    """Both with a sentence or line of the planter's own: a paragraph, the end of one, or its beginning."""
    parts = text.split("\n\n")
    at = rng.randrange(len(parts))
    where = rng.choice(("alone", "end", "front"))
    if where == "end" and not parts[at].endswith((".", "!", "?", ".”")):
        where = "alone"

    def put(line: str) -> str:
        new = {"alone": [parts[at], line], "end": [f"{parts[at]} {line}"], "front": [f"{line} {parts[at]}"]}[where]
        return "\n\n".join([*parts[:at], *new, *parts[at + 1 :]])

    return put(clean), put(dirty)


def _line(text: str, rng: Random, clean: str, dirty: str) -> tuple[str, str]:
    """Both with a line of the planter's own, alone."""
    parts = text.split("\n\n")
    at = rng.randrange(len(parts) + 1)

    def put(line: str) -> str:
        return "\n\n".join([*parts[:at], line, *parts[at:]])

    return put(clean), put(dirty)


def _swap(text: str, rng: Random, pattern: str, after) -> tuple[str, str] | None:
    """The text with one place of `pattern` replaced by `after(match)`."""
    places = list(re.finditer(pattern, text))
    if not places:
        return None
    match = rng.choice(places)
    return text, text[: match.start()] + after(match) + text[match.end() :]


# --- mojibake

_READ_AS = (
    ["cp1252"] * 12 + ["latin-1"] * 3 + ["cp1251"] * 3 + ["cp1257"] * 2 + ["cp1250"] * 2 + ["cp1254"] * 2
    + ["cp1253", "mac_roman", "cp437", "iso8859-2"] + ["cp1252 twice"] * 4 + ["latin-1 twice"]
)  # fmt: skip


def _decoded(raw: bytes, encoding: str) -> str:
    """As browsers decode: a byte the code page does not have is the control character of its number."""
    return "".join(
        part if (part := bytes([byte]).decode(encoding, "replace")) != "\ufffd" else chr(byte) for byte in raw
    )


def _garbled(text: str, how: str) -> str:
    encoding, _, twice = how.partition(" ")
    for _ in range(2 if twice else 1):
        text = _decoded(text.encode(), encoding)
    return text


def mojibake(text: str, rng: Random) -> tuple[str, str]:
    how = rng.choice(_READ_AS)
    clean = " ".join(_fill(template, rng) for template in rng.sample(_NEWS, rng.randint(1, 3)))
    scope = rng.random()
    if scope < 0.4:  # the whole page
        clean, _ = _around(text, rng, clean, clean)
        return clean, _dulled(_garbled(clean, how), rng)
    return _around(text, rng, clean, _dulled(_garbled(clean, how), rng))


def _dulled(dirty: str, rng: Random) -> str:
    """What programs on the way do to it now and then: no-break spaces made plain, the last byte of a closing quote lost."""
    chance = rng.random()
    if chance < 0.25:
        return dirty.replace("\xa0", " ")
    if chance < 0.4:
        return dirty.replace("â€\x9d", "â€")
    return dirty


# --- entities


def _entity(char: str, rng: Random) -> str:
    number = ord(char)
    forms = [f"&#{number};", f"&#x{number:x};", f"&#x{number:04X};"]
    if number in codepoint2name:
        forms += [f"&{codepoint2name[number]};"] * 4
    if char == "'":
        forms += ["&apos;", "&#039;", "&#39;"]
    entity = rng.choice(forms)
    return entity.replace("&", "&amp;") if rng.random() < 0.15 else entity


_WITH_SIGNS = (
    *_NEWS, *_ASCII_NEWS,
    "The R&D unit of Marks & Spencer in {town} employs {n} people.",
    "{who} sold the bookshop Reed & Daughters in {year}.",
    "AT&T and {who} settled for ${n} million.",
    "The Q&A with {who} takes place in {town} at {n} °C.",
    "Rule {n}: a score above 10 and below {n} counts, {who} said.",
    "Bed & breakfast in {town} costs {n} € a night.",
)  # fmt: skip


def html_entity(text: str, rng: Random) -> tuple[str, str]:
    clean = _fill(rng.choice(_WITH_SIGNS), rng)
    chance = rng.random()
    if chance < 0.3:  # every sign that escaping touches, in all the page
        clean, _ = _around(text, rng, clean, clean)
        dirty = (
            clean.replace("&", "&amp;").replace('"', "&quot;").replace("'", rng.choice(("&#39;", "&#039;", "&apos;")))
        )
        dirty = dirty if dirty != clean else "".join(f"&#{ord(c)};" if ord(c) > 126 else c for c in clean)
        return clean, dirty
    if chance < 0.6:  # all beyond ASCII, and quotes
        dirty = "".join(_entity(c, rng) if ord(c) > 126 or c in "\"'&" else c for c in clean)
    else:  # the one kind of sign that somebody escaped
        signs = sorted({c for c in clean if ord(c) > 126 or c in "\"'&"}) or ["("]
        sign = rng.choice(signs)
        dirty = clean.replace(sign, _entity(sign, rng))
    return _around(text, rng, clean, dirty)


_TORN = {
    '"': ("& quot ;", "&quot ;", "& quot;", "&amp; quot ;", "& amp ; quot ;", "& # 34 ;", "&amp;quot ;", "quot;"),
    "'": ("& apos ;", "& #39 ;", "& # 39 ;", "&# 39;", "&amp; # 39 ;", "& amp ; # 39 ;", "& apos;", "#39;", "&apos ;"),
    "&": ("& amp ;", "&amp ;", "& amp;", "&amp; amp;", "& amp ; amp ;"),
    "’": ("& rsquo ;", "& # 8217 ;", "&# 8217 ;", "#8217;"),
    "–": ("& ndash ;", "& # 8211 ;", "&ndash ;"),
    "—": ("& mdash ;", "& # 8212 ;", "&amp; mdash ;"),
    "“": ("& ldquo ;", "& # 8220 ;"),
    "”": ("& rdquo ;", "& # 8221 ;"),
    "…": ("& hellip ;", "& # 8230 ;"),
    "\xa0": ("& nbsp ;", "&nbsp", "nbsp;", "& # 160 ;", "&nbsp ;"),
}
_TORN_LINES = (
    *_ASCII_NEWS,
    '"The harbour is full," said {who}. "Come back in {n} days."',
    'The film "Winter in {town}" won a prize in {year}.',
    'They named the ship "{town}", and {who} wept.',
    "The Reed & Daughters bakery in {town} is {who}'s.",
    "R&D in {town} grew by {n} people.",
    "It's late, {who} said, and {town}'s lights don't shine.",
    "They've sold {n} tickets in {town}; we're happy, {who} said.",
    "{who}’s house in {town} isn’t for sale – not yet.",
    "“The stones of {town} are ours” — so {who} in {year}…",
    "Some {n} people live in {town} today.",
)


def torn_entity(text: str, rng: Random) -> tuple[str, str]:
    clean = _fill(rng.choice(_TORN_LINES), rng)
    signs = sorted(set(clean) & set(_TORN))
    if not signs:  # only a space is left to be torn
        at = rng.choice([match.start() for match in re.finditer(" ", clean)])
        entity = rng.choice(_TORN["\xa0"])
        return _around(text, rng, clean, f"{clean[:at]} {entity} {clean[at + 1 :]}")
    sign = rng.choice(signs)
    entity = rng.choice(_TORN[sign])
    # the tokeniser set spaces around it, too; whether "R & D" or the end "in 1972 …" had them before, nobody can tell
    spread = rng.random() < 0.6 and " " in entity and sign != "…" and "R&D" not in clean
    if entity == "#39;" or entity == "#8217;":
        dirty = re.sub(r"(?<=[a-zA-Z])['’](?=[a-z])", entity, clean)
        return _around(text, rng, clean, dirty) if dirty != clean else _around(text, rng, clean, clean)
    dirty = clean.replace(sign, f" {entity} " if spread else entity)
    return _around(text, rng, clean, re.sub("  +", " ", dirty).strip())


# --- control characters, ligatures, invisible characters

_CONTROLS = (
    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x7f\ufeff\ufffc"
)


def control_character(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    if chance < 0.1:  # a manual line break of Word
        return _swap(text, rng, r"(?<=[a-z][.!?]) (?=[A-Z])", lambda m: "\x0b") and _broken_lines(text, rng)
    if chance < 0.25:  # colours of a terminal
        on, off = rng.choice(
            (("\x1b[1m", "\x1b[0m"), ("\x1b[31m", "\x1b[0m"), ("\x1b[01;32m", "\x1b[m"), ("\x1b[4m", "\x1b[24m"))
        )
        return _swap(text, rng, r"\b[A-Za-z]+(?: [a-z]+)?\b", lambda m: on + m[0] + off)
    char = rng.choice(_CONTROLS)
    where = rng.choice(
        (r"(?<=[a-z])(?=[a-z])", r"(?<= )(?=\w)", r"(?<=\w)(?= )", r"(?<=[.,])", r"\A|(?<=\n\n)", r"\Z", r"(?<=“)")
    )
    if rng.random() < 0.2:
        return text, re.sub(r"(?<=[a-z],)(?= )", char, text)  # at every place of a kind
    return _swap(text, rng, where, lambda m: char * rng.choice((1, 1, 1, 2)))


def _broken_lines(text: str, rng: Random) -> tuple[str, str]:
    at = rng.choice([match.start() for match in re.finditer(r"(?<=[a-z][.!?]) (?=[A-Z])", text)])
    return text[:at] + "\n" + text[at + 1 :], text[:at] + "\x0b" + text[at + 1 :]


_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_JOINED = "|".join(_LIGATURES)


def ligature(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    if chance < 0.4:
        clean = _fill(rng.choice((
            *_ASCII_NEWS[-2:],
            "The first officer of the {town} ferry filed a brief, official statement on the conflict.",
            "Staff at the {town} office defined five different fields for {who}.",
            "The fire brigade in {town} fought difficult flames for {n} hours, {who} affirmed.",
            "Profits from coffee and waffles offset the deficit, {who} said in {year}.",
            "The traffic offences of {who} were filed in {town} as file {n}.",
            "The IJsselmeer ferry to {town} is fine, {who} found.",
            "FIFA confirmed that {town} is the final venue.",
        )), rng)  # fmt: skip
        found = _swap(clean, rng, _JOINED, lambda m: _LIGATURES[m[0]])
        dirty = re.sub(_JOINED, lambda m: _LIGATURES[m[0]], clean) if rng.random() < 0.7 or not found else found[1]
        return _around(text, rng, clean, dirty.replace("IJ", "Ĳ"))
    if chance < 0.5:  # PDF readers set a space behind it
        return _swap(text, rng, rf"(?<=[a-z])(?:{_JOINED})(?=[a-z])", lambda m: f" {_LIGATURES[m[0]]} ")
    if chance < 0.6:
        return _swap(text, rng, rf"(?:{_JOINED})(?=[a-z]{{2}})", lambda m: f"{_LIGATURES[m[0]]} ")
    if chance < 0.8:
        return text, re.sub(_JOINED, lambda m: _LIGATURES[m[0]], text)
    return _swap(text, rng, _JOINED, lambda m: _LIGATURES[m[0]])


_UNSEEN = "\u200b\u200b\u200b\u00ad\u00ad\u200c\u200d\u200e\u200f\u2060\u2063\u202c\u2069"


def invisible_character(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    if chance < 0.15:  # hyphenated by an editor
        return text, re.sub(r"(?<=[a-z]{4})(?=[b-df-hj-np-tv-z][aeiou][a-z]{3})", "\u00ad", text)
    if chance < 0.25:  # embedding and pop
        pair = rng.choice((("\u202a", "\u202c"), ("\u2066", "\u2069"), ("\u2068", "\u2069"), ("\u202d", "\u202c")))
        return _swap(text, rng, r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b", lambda m: pair[0] + m[0] + pair[1])
    if chance < 0.35:  # the hyphen of a compound, set soft
        clean = _fill(rng.choice((
            "The {n}-year-old {who} won the {n}-kilometre race in {town}.",
            "A {n}-page report on {town} took a {n}-member board {n} days.",
            "{who} bought a {n}-acre farm near {town} in {year}.",
        )), rng)  # fmt: skip
        return _around(text, rng, clean, re.sub(r"(?<=\d)-(?=[a-z])", "\u00ad", clean, count=rng.randint(1, 2)))
    if chance < 0.45:  # in the place of a space
        return _swap(text, rng, r"(?<=[a-z]{3}) (?=[a-z]{4})", lambda m: "\u200b")
    char = rng.choice(_UNSEEN)
    where = rng.choice((
        r"(?<=[a-z])(?=[a-z])", r"(?<= )(?=\w)", r"(?<=\w)(?= )", r"(?<=[.,;])", r"\A|(?<=\n\n)", r"(?=\n\n)|\Z", r"(?<=\d)(?=\d)",
        r"(?<=“)|(?=”)", r"(?<=\()|(?=\))", r"(?<=-)", r"(?<=[A-Z])(?=[a-z])", r"(?<=€)|(?=€)", r"(?<=’)",
    ))  # fmt: skip
    if char == "\u00ad":
        where = r"(?<=[a-z]{2})(?=[a-z]{2})"
    if rng.random() < 0.15:
        return text, re.sub(r"(?<=[a-z]) (?=[a-z])", f" {char}", text)
    return _swap(text, rng, where, lambda m: char * rng.choice((1, 1, 1, 1, 2)))


# --- UTF-8 read as GBK

_GBK_LINES = (
    "The bank’s chairman didn’t say why {town} was left out.",
    "“We lost {n} cows,” {who} said. “It’s over.”",
    "The so-called “iron farm” in {town} closed in {year}.",
    "It was late—nobody in {town} slept—and {who} drove on.",
    "They’ve built {n} houses in {town}; {who}’s is the last.",
    "A café near {town} and the fiancée of {who} made the news.",
    "“Don’t wait,” {who} told the people of {town}.",
    "She called it “home”, and {town} became it in {year}.",
    "The ferry’s captain, a “real sailor” of {n}, knew {town}.",
    "“No!” cried {who}; {town} wasn’t on the map in {year}.",
    "The {year}–{n} season was {town}’s best.",
)


def gbk(text: str, rng: Random) -> tuple[str, str] | None:
    clean = _fill(rng.choice(_GBK_LINES), rng, plain=rng.random() < 0.7)
    if rng.random() < 0.5:
        clean += " " + _fill(rng.choice(_GBK_LINES), rng, plain=True)
    # What is no pair of GBK is a question mark or a replacement character, or is dropped.
    errors = rng.choice(("?", "?", "\ufffd", ""))
    return _around(text, rng, clean, _as_gbk(clean, errors))


def _as_gbk(clean: str, lost: str) -> str:
    raw, found, at = clean.encode(), [], 0
    while at < len(raw):
        if raw[at] < 0x80:
            found.append(chr(raw[at]))
            at += 1
            continue
        try:
            found.append(raw[at : at + 2].decode("gbk"))
            at += 2
        except UnicodeDecodeError:
            found.append(lost)
            at += 1
    return "".join(found)


# --- debris of models

_UNKNOWN = ("⁇", "⁇", "⁇", "<unk>", "<UNK>", "[UNK]")


def unknown_token(text: str, rng: Random) -> tuple[str, str] | None:
    mark, chance = rng.choice(_UNKNOWN), rng.random()
    if chance < 0.2:  # a score or a range
        gap = rng.choice(("", " "))
        clean = _fill(rng.choice((
            "{town} beat the visitors {a}-{b} on Sunday.", "The match ended {a}-{b} after extra time, {who} said.",
            "See pages {n}1-{n}7 of the report.", "They lost {a}-{b} at home and {a}-{c} in {town}.",
            "The school in {town} takes children aged {a}-1{c}.", "In the {year}-29 season {who} scored twice.",
            "Opening hours: 9-1{a}, closed in August.", "The vote was 1{a}-{b}, and {who} resigned.",
        )).replace("{a}", str(rng.randint(3, 8))).replace("{b}", str(rng.randint(0, 2))).replace("{c}", str(rng.randint(3, 8))), rng)  # fmt: skip
        return _around(text, rng, clean, re.sub(r"(?<=\d)-(?=\d)", f"{gap}{mark}{gap}", clean))
    if chance < 0.4:  # a bullet or an emoji
        return _swap(text, rng, r"\A(?=[A-Z])|(?<=\n\n)(?=[A-Z])", lambda m: f"{mark} ")
    if chance < 0.6:  # an emoji or a sign between two sentences or at an end
        return _swap(text, rng, r"(?<=[a-z][.!?])(?= [A-Z]|\n|\Z)", lambda m: f" {mark}" + rng.choice(("", f" {mark}")))
    if chance < 0.75:  # quotation marks
        clean = _fill(rng.choice((
            "“{town} is not for sale,” {who} said on Monday.", "{who} called it “the best day in {n} years”.",
            "The film “Winter in {town}” won a prize.", "They spoke of a “silent” winter in {town}.",
        )), rng, plain=True)  # fmt: skip
        return _around(text, rng, clean, re.sub("[“”]", lambda m: f"{mark} " if m[0] == "“" else f" {mark}", clean))
    clean = _fill(rng.choice(_NEWS[:3] + _ASCII_NEWS[:4]), rng)  # letters the model does not know
    found = _swap(clean, rng, "[^\x00-\x7f“”’–—…\xa0€£§°]", lambda m: rng.choice((mark, f" {mark} ")))
    return _around(text, rng, clean, found[1]) if found else None


_TAGS = ("<pad>", "<eos>", "<bos>", "<|endoftext|>", "<|im_end|>", "[PAD]", "[SEP]", "[CLS]", "<pad> <pad> <pad>")


def subword_mark(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    if chance < 0.2:  # the pieces of a sentence, as SentencePiece has them
        clean = _fill(rng.choice(_ASCII_NEWS), rng, plain=True)
        dirty = "▁" + clean.replace(" ", rng.choice(("▁", " ▁")))
        if rng.random() < 0.4:
            dirty = (
                re.sub(r"(?<=[a-z]{3})(?=(?:ing|ed|er|ers|ty|ment|ly)\b)|(?<=[a-z])(?=[.,;?])", " ", dirty)
                if " ▁" in dirty
                else dirty
            )
        return _line(text, rng, clean, dirty)
    if chance < 0.35:
        return _swap(text, rng, r"(?<= )(?=[A-Za-z])|\A(?=\w)", lambda m: "▁")
    if chance < 0.55:  # byte-pair encoding
        if rng.random() < 0.5:
            return text, re.sub(r"(?<=[a-z]{4})(?=[b-df-hj-np-tv-z][aeiou][a-z]{2})", "@@ ", text)
        return _swap(text, rng, r"(?<=[A-Za-z]{2})(?=[a-z]{2})", lambda m: "@@ ")
    if chance < 0.7:  # the tokeniser's joints
        clean = _fill(rng.choice((
            "The well-known {n}-year-old from {town} is {who}.", "The income fell to {n},500 in {town}, or by {n}.5 per cent.",
            "A long-term plan for {town}, drawn up in {year}-22.", "The ex-mayor and the half-brother of {who} won 3-1.",
            "The non-profit/public body in {town} opens at {n}:30.",
        )), rng, plain=True)  # fmt: skip
        tight = rng.random() < 0.2
        return _around(
            text, rng, clean, re.sub(r"(?<=\w)[-,.:/](?=\w)", lambda m: f"@{m[0]}@" if tight else f" @{m[0]}@ ", clean)
        )
    if chance < 0.85:  # ends
        mark = rng.choice(("</s>", " </s>", "</s></s>", " </s> </s>"))
        found = _swap(text, rng, r"(?=\n\n)|\Z", lambda m: mark)
        if rng.random() < 0.3:
            found = text, "<s> " + text.replace("\n\n", " </s>\n\n<s> ") + " </s>"
        return found
    if chance < 0.92:
        mark = rng.choice((">>eng<< ", ">>en<<", ">>eng_Latn<< ", "<2en> ", "<2en>"))
        return _swap(text, rng, r"\A|(?<=\n\n)", lambda m: mark)
    mark = rng.choice(_TAGS)
    where, glue = rng.choice(
        (
            (r"(?=\n\n)|\Z", f" {mark}"),
            (r"(?<=[a-z]\.)(?= [A-Z])", f" {mark}"),
            (r"\A|(?<=\n\n)", f"{mark} "),
            (r"(?<=[a-z]) (?=[a-z])", f" {mark} "),
            (r"(?=\n\n)|\Z", mark),
        )
    )
    return _swap(text, rng, where, lambda m: glue)


# --- letters and marks of other scripts

_TWIN = dict(zip("ABEKMHOPCTYXIJSaeopcyxijs", "АВЕКМНОРСТУХІЈЅаеорсухіјѕ", strict=True))
_GREEK_TWIN = dict(zip("ABEZHIKMNOPTYXo", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", strict=True))


def homoglyph(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    if chance < 0.15:
        clean = _fill(rng.choice((
            "It was {n} °C in {town} on Sunday.", "Keep it at {n}°C, {who} advised.", "Water froze at -{n} °C near {town}.",
            "The painting (1{n}x195 cm) hangs in {town}.", "A room of {n} x 12 metres was let to {who}.", "Beams of 50x{n}x200 mm were used.",
        )), rng, plain=True)  # fmt: skip
        dirty = re.sub(r"(?<=°)C|(?<=\d)x(?=\d)|(?<=\d )x(?= \d)", lambda m: {"C": "С", "x": "х"}[m[0]], clean)
        return _around(text, rng, clean, dirty)
    twin = _GREEK_TWIN if chance < 0.25 else _TWIN
    letters = "".join(twin)
    if chance < 0.45:  # the first letter of a word
        return _swap(text, rng, rf"\b[{letters}](?=[a-z]{{2}})", lambda m: twin[m[0]])
    if chance < 0.6:  # an acronym, a Roman number, a code
        clean = _fill(rng.choice((
            "The NATO and OSCE missions in {town} met {who}.", "The COVID-19 ward in {town} closed, the WHO said.",
            "Pope Pius XII never came to {town}.", "GDP fell by {n} per cent, the IMF told {who}.", "A BMW X5 and an Opel were found in {town}.",
            "The PCR test of {who} took {n} hours.", "UNESCO listed {town} in the XXI century.", "The CIA and the KGB both watched {who}.",
        )), rng, plain=True)  # fmt: skip
        found = _swap(clean, rng, rf"(?<=[A-Z])[{letters}]|[{letters}](?=[A-Z])", lambda m: twin.get(m[0], m[0]))
        return _around(text, rng, clean, found[1]) if found else None
    if chance < 0.8:
        return _swap(text, rng, rf"(?<=[a-z])[{letters}](?=[a-z])", lambda m: twin[m[0]])
    if chance < 0.9:  # every such letter of a longer word
        places = [m for m in re.finditer(r"\b[A-Za-z]{6,}\b", text) if 1 < sum(c in twin for c in m[0]) < len(m[0]) - 2]
        if not places:
            return None
        word = rng.choice(places)
        return text, text[: word.start()] + "".join(twin.get(c, c) for c in word[0]) + text[word.end() :]
    return _swap(text, rng, rf"(?<=[a-z])[{letters}]\b", lambda m: twin[m[0]])


_LETTER_LINES = (  # the letter is between the bars
    "Oranges are rich in vitamin |C|, {who} said.", "Hepatitis |B| was found in {town}.", "He wore a |T|-shirt from {town}.",
    "An |X|-ray showed that {who} had broken an arm.", "The novelist |O|’Brien read in {town}.", "Mrs |O|'Neill left {town} in {year}.",
    "Two |T|-72 tanks stood near {town}.", "The |M|16 rifle was found by {who}.", "Print it on |A|4 paper, {who} said.",
    "|A|: Why did you leave {town}? ", "|K|: I had no choice, {who} told me.", "|M|: Nobody asked us.", "The |E|40 road to {town} is closed.",
    "Group |A| meets in {town}, {who} said.", "An |A|-level student from {town} won.", "The |B|-list actor {who} came.", "Carriage |A| is for {who}.",
    "A lack of vitamin |A| harms the eyes.", "Vitamin |E| does not help, {who} wrote.", "The |M|4 and the |A|1 lead to {town}.", "Hepatitis |C| can be cured.",
    "Plan |A| failed in {town}.", "The |T|-bone steak cost {n} euros.", "The |K|-19 sank in {year}.", "The |M|-1 motorway passes {town}.",
)  # fmt: skip


def lone_look_alike(text: str, rng: Random) -> tuple[str, str]:
    line = _fill(rng.choice(_LETTER_LINES), rng, plain=True).strip()
    twin = _GREEK_TWIN if rng.random() < 0.2 else _TWIN
    clean = line.replace("|", "")
    dirty = re.sub(r"\|(.)\|", lambda m: twin.get(m[1], _TWIN[m[1]]), line)
    return (_line if line[0] == "|" else _around)(text, rng, clean, dirty)


_INITIALS = {
    "ru": ("АБВДЕЗИКЛМНОПРСТФЯЮГ", "ABVDEZIKLMNOPRSTFY?G", ("Volkov", "Semenov", "Kuznetsov", "Panov", "Orlova", "Belyaeva")),
    "uk": ("АБВДЗІКЛМНОПРСТФ", "ABVDZIKLMNOPRSTF", ("Kovalenko", "Shevchuk", "Bondar", "Melnyk")),
    "bg": ("АБВДЕЗИКЛМНОПРСТФ", "ABVDEZIKLMNOPRSTF", ("Petkov", "Dimitrova", "Stoyanov", "Kolev")),
    "sr": ("АБВДЕЗИЈКЛМНОПРСТ", "ABVDEZIJKLMNOPRST", ("Jovanovic", "Petrovic", "Ilic")),
    "el": ("ΑΒΔΕΙΚΛΜΝΠΣΤΦ", "AVDEIKLMNPSTF", ("Papadopoulos", "Nikolaou", "Georgiou", "Pappas")),
}  # fmt: skip
_INITIAL_LINES = (
    "The book by {} came out in {year}.", "{} was born in {town} in {year}.", "The team of {} found {n} graves.", "Deputies {} and Ruth Allen voted against it.",
    "“It is too early,” said {}.", "The chairman ({}) did not come to {town}.", "According to {}, the dam near {town} is safe.", "Photo by {}, {town}.",
    "Prof. {} examined {n} skulls.", "In {year}, {} moved to {town}.", "He met {}; they talked for {n} hours.", "“{} is right,” wrote the paper.",
)  # fmt: skip


def foreign_initial(text: str, rng: Random) -> tuple[str, str]:
    foreign, latin, names = _INITIALS[rng.choice(sorted(_INITIALS))]
    table = dict(zip(foreign, latin, strict=True)) | {"Ю": "Yu", "Я": "Ya"}
    drawn = [rng.choice(foreign) for _ in range(rng.choice((1, 1, 2, 2)))]
    gap, name = rng.choice(("", " ", " ")), rng.choice(names)
    kept = rng.random() < 0.3 and len(drawn) == 2  # one of the two was transliterated
    dirty_in = [table[drawn[0]] if kept else drawn[0], *drawn[1:]]
    template = _fill(rng.choice(_INITIAL_LINES).replace("{}", "|"), rng, plain=True)
    made = [
        template.replace("|", gap.join(f"{c}." for c in letters) + " " + name)
        for letters in ([table[c] for c in drawn], dirty_in)
    ]
    return _around(text, rng, *made)


_WIDE = {**{chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}, " ": "\u3000"}


def full_width(text: str, rng: Random) -> tuple[str, str] | None:
    chance = rng.random()
    tight = rng.random() < 0.6  # the mark has its space built in
    if chance < 0.15:
        return _swap(text, rng, r"(?<=\w), (?=[A-Za-z])", lambda m: "，" if tight else "， ")
    if chance < 0.25:
        return _swap(
            text,
            rng,
            r"(?<=[a-z])\.(?: (?=[A-Z])|(?=\n|\Z))",
            lambda m: rng.choice("。．") + ("" if tight or len(m[0]) == 1 else " "),
        )
    if chance < 0.35:
        return _swap(
            text,
            rng,
            r"(?<=[a-z])[:;!?](?: (?=\w)|(?=\n|\Z))",
            lambda m: _WIDE[m[0][0]] + ("" if tight or len(m[0]) == 1 else " "),
        )
    if chance < 0.45:
        return _swap(text, rng, r" ?\(([^()\n]*)\)", lambda m: f"{'' if tight else m[0][: m[0].index('(')]}（{m[1]}）")
    if chance < 0.55:
        return _swap(text, rng, r"\b\d+\b", lambda m: "".join(_WIDE[c] for c in m[0]))
    if chance < 0.62:
        return _swap(text, rng, r"\b[A-Z]{2,}\b", lambda m: "".join(_WIDE[c] for c in m[0]))
    if chance < 0.68:
        return _swap(text, rng, r"(?<=[a-z]) (?=[a-z])", lambda m: "\u3000")
    if chance < 0.76:  # Chinese and Japanese brackets for quotation marks
        pair = rng.choice(("「」", "『』", "《》"))
        clean = _fill(rng.choice((
            "The film “Winter in {town}” won {n} prizes.", "He called {town} “a small paradise” in {year}.", "The song “{n} Days” was heard by “The Times”.",
            "“Sea of {town}” is the best-known book of {who}.", "A sign saying “Closed” hung in {town}.",
        )), rng, plain=True)  # fmt: skip
        clean = clean if "“" in text else clean.replace("“", '"').replace("”", '"')
        count = iter(range(99))
        dirty = re.sub(r"[“”\"]", lambda m: pair[next(count) % 2], clean)
        if tight:
            dirty = re.sub(rf" (?={pair[0]})|(?<={pair[1]}) ", "", dirty)
        return _around(text, rng, clean, dirty)
    if chance < 0.86:
        clean = _fill(rng.choice((
            "Growth of {n}% in {town} (up from {n}.5%) surprised {who}.", "At {n}:30 the A-{n} left {town} for $5.", "The price rose from £{n} to £{n}5.",
            "Bus {n} to {town} leaves at 7:15, 8:15 and 9:15.", "Of {n},500 votes {who} won {n}%.",
        )), rng, plain=True)  # fmt: skip
        dirty = re.sub(
            r"[\d%:£$]+|(?<=\d)[.,](?=\d)", lambda m: "".join("￡" if c == "£" else _WIDE[c] for c in m[0]), clean
        )
        return _around(text, rng, clean, dirty)
    if chance < 0.93:
        clean = _fill("{who} met John Smith and Maria Santos in {town}.", rng, plain=True)
        return _around(
            text,
            rng,
            clean,
            re.sub(r"(?<=[a-z]) (?=[A-Z])", "・", clean.replace(" in ", " in\0"))
            .replace("\0", " ")
            .replace("met・", "met ")
            .replace("and・", "and "),
        )
    parts = text.split("\n\n")  # all marks of a paragraph
    at = rng.randrange(len(parts))
    wide = re.sub(r"(?<=[a-z])([,.;:!?])(?: |\Z)", lambda m: {",": "，", ".": "。"}.get(m[1], _WIDE[m[1]]), parts[at])
    return text, "\n\n".join([*parts[:at], wide, *parts[at + 1 :]])


_STOPS = ("।", "۔", "։", "።", "။", "॥")
_COMMAS = ("،", "፣", "၊")


def foreign_mark(text: str, rng: Random) -> tuple[str, str] | None:
    chance, gap = rng.random(), rng.choice(("", "", " "))
    if chance < 0.2:
        mark = rng.choice(_STOPS)
        return _swap(text, rng, r"(?<=[a-z])\.(?= [A-Z]|\n|\Z)", lambda m: gap + mark)
    if chance < 0.35:
        mark = rng.choice(_COMMAS)
        return _swap(text, rng, r"(?<=\w), (?=[A-Za-z])", lambda m: gap + mark + rng.choice((" ", " ", "")))
    if chance < 0.5:
        clean = _fill(rng.choice((
            "Will {town} ever get its bridge? {who} doubts it.", "“Where is {town}?” asked {who}.", "Who paid {n} euros for it?", "Did {who} leave in {year}? Nobody knows.",
            "{who} asked: why {town}?", "Is it true that {n} died?",
        )), rng, plain=True)  # fmt: skip
        return _around(text, rng, clean, clean.replace("?", gap + rng.choice(("؟", "\u037e", "؟"))))
    if chance < 0.6:
        clean = _fill(rng.choice((
            "{who} stayed; {n} others left {town}.", "The road is closed; use the ferry from {town}.", "In {year} it burned; it was never rebuilt.", "They won; {town} cheered.",
        )), rng, plain=True)  # fmt: skip
        return _around(text, rng, clean, clean.replace(";", gap + rng.choice("؛፤")))
    if chance < 0.75:  # hyphens and quotation marks of Hebrew, the hyphen of Armenian
        clean = _fill(rng.choice((
            "The {n}-year-old from {town} won.", "A well-known doctor from {town}, {who}, resigned.", "Tel Aviv-born {who} came to {town}.", "In {year}-22 it was rebuilt.",
            "The Bar-Ilan campus lies near {town}.", 'The "Iron Gate" of {town} is {n} metres high.', "{who}'s ex-wife left {town}.",
        )), rng, plain=True)  # fmt: skip
        table = {"-": rng.choice("־־֊"), '"': "״", "'": "׳"}
        return _around(text, rng, clean, re.sub(r"(?<=\w)-(?=\w)|[\"']", lambda m: table[m[0]], clean))
    if chance < 0.85:
        clean = _fill(rng.choice((
            "Prices rose by {n}% in {town}.", "Growth of {n}.5% was seen in {town}.", "Some {n},400 people left {town}.", "Of {n},000 voters, {n}% came.",
        )), rng, plain=True)  # fmt: skip
        table = {"%": "٪", ".": "٫", ",": "٬"}
        return _around(text, rng, clean, re.sub(r"(?<=\d)(?:%|[.,](?=\d))", lambda m: table[m[0]], clean))
    clean = _fill(rng.choice((
        "{who}'s house isn't in {town}.", "They didn't say why {town}'s mayor left.", "We've seen it, and I'm glad, {who} said.", "It's {n} years since she'd left; they'll come.",
        "He can't come; you're late, {who} wrote.", "In {town} the workers' pay won't rise.",
    )), rng, plain=True)  # fmt: skip
    return _around(text, rng, clean, clean.replace("'", "´"))


PLANTS = {
    "ENC101": mojibake,
    "ENC102": html_entity,
    "ENC103": control_character,
    "ENC104": ligature,
    "ENC105": torn_entity,
    "ENC106": gbk,
    "ENC107": unknown_token,
    "ENC108": subword_mark,
    "ENC109": homoglyph,
    "ENC110": lone_look_alike,
    "ENC111": foreign_initial,
    "ENC112": full_width,
    "ENC113": foreign_mark,
    "ENC114": invisible_character,
}
