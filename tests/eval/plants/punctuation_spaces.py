"""Torn, doubled and misplaced marks, and spaces where none belong or where one is missing.

What needs no words of its own is planted anywhere in the text; the rest in a sentence that is added to it. Rules that ask
for a second slip get one, at some other place of the text.
"""

import re
from random import Random

PLACES = (
    "the harbour|the old mill|the town hall|the border post|the village school|the northern pier|the tram depot".split(
        "|"
    )
)
TOWNS = "Varvik|Losenice|Port Ambler|Gradina|Skelde|Oruvere|Casalta|Tirnova|Mäelinn|Žarnov|Peñalba|Saint-Orens".split(
    "|"
)
PEOPLE = (
    "the mayor|the engineer|Ilze Brumane|Pavel Hrubin|the spokeswoman|Marta Oyarbide|a fisherman|Deputy Kolarov".split(
        "|"
    )
)
DEEDS = "repaired the roof|counted the votes|closed the bridge|signed the contract|opened the museum|raised the fares".split(
    "|"
)
TIMES = "on Monday|in early spring|last week|after the flood|two years ago|at noon|in 2019|on 4 June".split("|")
THINGS = "the new timetable|the price of bread|the state of the roads|the repair of the dam|the school budget".split(
    "|"
)
ORGANISATIONS = "Harbour Workers' Union (HWU)|Baltic Rescue Service (BRS)|Northern Grid Company (NGC)|Upland Farmers' League (UFL)".split(
    "|"
)
ASIDES = (
    "some of them since March|the third this year|about thirty in all|at least on paper|built in 1904|as everyone knows|"
    "now a hotel|nearly 40 per cent|mostly students|her second book|in Polish, “na razie”|see page 12"
).split("|")  # fmt: skip
BLANKS = (" ", " ", " ", "\u00a0", "\u202f")

Planted = tuple[str, str] | None


def fill(template: str, rng: Random) -> str:
    """`template` with a word of its list for every {name}; a sentence begins with a capital."""
    words = {
        "place": PLACES, "town": TOWNS, "person": PEOPLE, "deed": DEEDS, "time": TIMES, "thing": THINGS, "aside": ASIDES,
        "org": ORGANISATIONS,
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


def somewhere(pattern: str, text: str, rng: Random) -> re.Match[str] | None:
    places = list(re.finditer(pattern, text))
    return rng.choice(places) if places else None


def changed(text: str, start: int, end: int, after: str) -> str:
    return text[:start] + after + text[end:]


def second_slip(text: str, rng: Random, start: int, end: int) -> str | None:
    """`text` with a space before a mark, or without one behind it, away from start..end."""
    kinds = [(r"(?<=[a-z]{3})(?=[,.](?:\s|$))", " "), (r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ )", "")]
    pattern, after = rng.choice(kinds)
    places = [m for m in re.finditer(pattern, text) if m.end() < start - 4 or m.start() > end + 4]
    if not places:
        return None
    place = rng.choice(places)
    return changed(text, place.start(), place.end(), after)


def with_second(text: str, rng: Random, start: int, end: int, after: str) -> str | None:
    """`text` with `after` for start..end and a second slip elsewhere."""
    other = second_slip(text, rng, start, end)
    if other is None:
        return None
    # the second slip is before or behind: the place moves with it
    moved = len(other) - len(text) if other[:start] != text[:start] else 0
    return changed(other, start + moved, end + moved, after)


# -- PUN401 -------------------------------------------------------------------------------------------------------------

_ASKED = (
    "Who {deed} {time}?", "Why was {place} closed {time}?", "“Is {thing} all that matters?” asked {person}.",
    "“Never again!” said {person}.", "Help, {place} is on fire!", "{town} expects two things: rain and guests.",
    "Three words were on the wall: “Back in June”.", "{person} {deed} (again!) {time}; nobody noticed.",
    "Did {person} say so (or was it {person})?", "“We {deed} {time}”, said {person}.",
)  # fmt: skip


def space_before_mark(text: str, rng: Random) -> Planted:
    blank = rng.choice(BLANKS)
    kind = rng.random()
    if kind < 0.4:
        match = somewhere(r"(?<=[\w)\]”’])[,.;:?!](?=\s|\Z)", text, rng)
    elif kind < 0.5:
        # a clause quoted, a per cent sign: people set these off, too, so the text has to show more
        match = somewhere(r"(?<=\w)[,.!?](?=[\"'])|(?<=\d)%(?!\w)", text, rng)
        dirty = with_second(text, rng, match.start(), match.start(), blank) if match else None
        return (text, dirty) if dirty else None
    else:
        sentence = fill(rng.choice(_ASKED), rng)
        match = somewhere(r"(?<=[\w)\]”’])[,.;:?!](?=[\s”)]|\Z)", sentence, rng)
        if match is None:
            return None
        return added(text, rng, sentence, changed(sentence, match.start(), match.start(), blank))
    return (text, changed(text, match.start(), match.start(), blank)) if match else None


# -- PUN402, 406, 411, 412: brackets -----------------------------------------------------------------------------------

_BRACKETS = (
    "{person} ({aside}) {deed} {time}.", "The guests of {town} ({aside}) asked about {thing}.",
    "{place} ({aside}), which had been empty, reopened {time}.", "Work on {thing} [{aside}] began {time}.",
    "It was {person} who {deed} {time} ({aside}).", "The {org} spoke of {thing}.", "“I saw {place} ({aside})”, said {person}.",
    "All were at {place} ({aside}): {person}, {person} and a dog.", "In {town} [{aside}] nobody {deed}.",
    "The survey ({aside}; {aside}) was about {thing}.", "{thing} ({town}, {time}) was the first topic; {place} ({aside}) the next.",
)  # fmt: skip
_NUMBERED = (
    "The ferry (42) left {town} {time}.",
    "The goalkeeper of {town} (19) broke a finger.",
    "Rule [17] is about {thing}.",
)


def space_inside_brackets(text: str, rng: Random) -> Planted:
    if rng.random() < 0.1:  # a number alone may be padded: both sides are set off, and another slip shows
        sentence = fill(rng.choice(_NUMBERED), rng)
        clean, _ = added(text, rng, sentence, sentence)
        at = clean.index(sentence)
        dirty = re.sub(r"([(\[])(\d+)([)\]])", r"\1 \2 \3", sentence)
        both = with_second(clean, rng, at, at + len(sentence), dirty)
        return (clean, both) if both else None
    own = rng.random() < 0.7
    sentence = fill(rng.choice(_BRACKETS), rng) if own else text
    match = somewhere(r"[(\[](?=[^()\[\]\n]*[a-z]{2})[^()\[\]\n]{4,}[)\]]", sentence, rng)
    if match is None or (not own and sentence[match.start() - 1 : match.start()] != " "):
        return None
    inside, blank, side = match.group()[1:-1], rng.choice(BLANKS[:4]), rng.choice(("left", "right", "both"))
    if own and side != "left" and sentence.endswith(match.group() + ".") and rng.random() < 0.5:
        inside += "."  # the sentence in brackets gets its stop, and the whole keeps its own
    dirty = (
        match.group()[0]
        + (blank if side != "right" else "")
        + inside
        + (blank if side != "left" else "")
        + match.group()[-1]
    )
    dirty = changed(sentence, match.start(), match.end(), dirty)
    return added(text, rng, sentence, dirty) if own else (text, dirty)


def no_space_at_bracket(text: str, rng: Random) -> Planted:
    own = rng.random() < 0.8
    sentence = fill(rng.choice(_BRACKETS), rng) if own else text
    # behind it, or (seldom) before it
    match = somewhere(r"(?<=[)\]]) (?=[a-z])" if rng.random() < 0.75 else r"(?<=[a-z]) (?=\([A-Za-z])", sentence, rng)
    if match is None:
        return None
    clean = added(text, rng, sentence, sentence)[0] if own else text
    at = clean.index(sentence) + match.start() if own else match.start()
    if clean[at - 1] == "]":
        return clean, changed(clean, at, at + 1, "")
    dirty = with_second(clean, rng, at, at + 1, "")
    return (clean, dirty) if dirty else None


_NAMED = (
    "{town} lies on the river.", "The port of {town}, once the largest, is empty {time}.", "{person} was born in {town} and left {time}.",
    "The poet of {town} wrote about {place}.", "From {town} to {place} it takes an hour.", "“{town} is not for sale”, said {person}.",
    "The island (called {town} by its people) has no bridge.", "The town of {town}: {thing} and {place}.",
)  # fmt: skip


def empty_brackets(text: str, rng: Random) -> Planted:
    void = rng.choice(
        ("()", "( )", "(, )", "( , )", "(; )", "(;)", "[]", "[ ]", "( , , )", "( ; , )", "(\u00a0)", "(:)")
    )
    if rng.random() < 0.4:
        match = somewhere(r"(?<= [A-Z][a-z]{3})[a-z]*(?=[ ,.][^()\n])", text, rng)
        return (text, changed(text, match.end(), match.end(), " " + void)) if match else None
    sentence = fill(rng.choice(_NAMED), rng)
    town = next(name for name in TOWNS if name in sentence)
    at = sentence.index(town) + len(town)
    return added(text, rng, sentence, changed(sentence, at, at, " " + void))


def stray_closing_bracket(text: str, rng: Random) -> Planted:
    match = somewhere(r"(?<=[a-z]{3}) (?=[a-z]{2})", text, rng)
    if (
        match is None
        or text.count("(") != text.count(")")
        or text.count("(", 0, match.start()) != text.count(")", 0, match.start())
    ):
        return None
    return text, changed(text, match.start(), match.end(), rng.choice((" ) ", " ) ", "\u00a0) ")))


# -- PUN403, 404, 413: stops and commas too many ------------------------------------------------------------------------


def doubled_stop(text: str, rng: Random) -> Planted:
    kind = rng.choice(
        (
            "end",
            "end",
            "comma",
            "comma",
            "within",
            "torn colon",
            "touching",
            "clash",
            "asked",
            "semicolon",
            "colon",
            "ideographic",
        )
    )
    if kind == "end":
        match = somewhere(r"(?:(?<=[a-z]{3})|(?<=[\d)”%]))\.(?=\s+[A-Z“\"]|\Z)", text, rng)
        after = rng.choice((". .", ". .", " . .", ".\u00a0."))
    elif kind == "ideographic":
        match = somewhere(r"(?<=[a-z]{3})\.(?=\s+[A-Z“\"]|\Z)", text, rng)
        after = rng.choice((".。", ". 。", "。."))
    elif kind == "comma":
        match = somewhere(r"(?<=[\w)”]),(?= [a-zA-Z])", text, rng)
        after = rng.choice((". ,", " . ,", ", ,", " , ,", ",,", " ,,", ", , ,"))
    elif kind == "within":
        match = somewhere(r"(?<=[a-z]{3})(?= (?:in|of|from|to|by|and|at|on|with|for|that) [a-z])", text, rng)
        after = rng.choice((". .", " . ."))
    elif kind == "clash":  # two marks that touch: behind words that are no abbreviations, and with another slip
        match = somewhere(r"(?<=[a-z]{5}),(?= [a-z])|(?<=[a-z]{5})\.(?=\s+[A-Z]|\Z)", text, rng)
        if match is None:
            return None
        dirty = with_second(text, rng, match.start(), match.end(), ".," if match.group() == "," else ",.")
        return (text, dirty) if dirty else None
    elif kind == "asked":
        sentence = fill(
            rng.choice(("Who {deed} {time}??", "And {thing}?!", "{person} {deed}!!", "Is {place} safe???")), rng
        )
        match = re.search(r"[?!]+$", sentence)
        return added(text, rng, sentence, sentence[: match.start()] + rng.choice(("", " ")) + " ".join(match.group()))
    elif kind == "torn colon":
        match = somewhere(r"(?<=[a-z]{3}):(?= [a-z])", text, rng)
        after = rng.choice((". :", " . :"))
    elif kind == "touching":  # no other slip: what stands behind the marks tells which of them is meant
        match = somewhere(r"(?<=[a-z]{5}),(?= [a-z])|(?<=[a-z]{5})\.(?= [A-Z])", text, rng)
        after = rng.choice((".,", " .,", ".;")) if match and match.group() == "." else ".,"
    elif kind == "semicolon":
        sentence = fill(rng.choice(("{person} {deed}; nobody was told.", "{town} has bread; {town} has none.")), rng)
        return added(text, rng, sentence, sentence.replace(";", rng.choice((";;", "; ;", " ; ;"))))
    else:
        sentence = fill(rng.choice(("{person} spoke of the following:", "These are the demands of the people:")), rng)
        clean, dirty = sentence + "\n" + fill("- {thing};\n- {place}.", rng), sentence + ".\n"
        return clean + "\n\n" + text, dirty + clean[len(sentence) + 1 :] + "\n\n" + text
    return (text, changed(text, match.start(), match.end(), after)) if match else None


_DASHED = (
    "{person} {deed} {time} {-} and nobody was told.", "{town} has waited for {thing} {-} a matter of years {-} and got a fence.",
    "The vote was about {thing} {-} not about people.", "Nobody came to {place} {-} neither {person} nor the police.",
    "{person} wanted one thing only {-} to see {place} again.", "It rained in {town} {-} something the farmers had prayed for.",
    "The clerk lost the papers {-} all eleven folders {-} on the way to {place}.", "They spoke of {thing} {-} but {person} did not listen.",
    "The doors of {place} were locked {-} which surprised {person}.", "The men of {town} left {-} most of them forever.",
)  # fmt: skip


def stop_before_dash(text: str, rng: Random) -> Planted:
    dash = rng.choice("—–")
    sentence = fill(rng.choice(_DASHED).replace("{-}", dash), rng)
    match = somewhere(rf"(?= {dash} [a-z])", sentence, rng)
    if rng.random() < 0.2:
        match = somewhere(rf"(?= {dash} )", sentence, rng)
    dirty = changed(sentence, match.start(), match.start(), ".")
    if rng.random() < 0.2:  # the no-break space before a dash is no slip
        sentence, dirty = (written.replace(f" {dash}", f"\u00a0{dash}") for written in (sentence, dirty))
    return added(text, rng, sentence, dirty)


_PRONOUNS = (
    "{thing} cannot wait. We must act {time}.", "The people of {town} are tired. They have no water.", "{person} left {place}. He was not seen again.",
    "The bridge is weak. It will be closed {time}.", "Do not drink from the well. You may fall ill.", "The clerk of {town} {deed}. She did so without asking.",
    "Nobody looked at {thing}. This has been the rule for years.", "The roof of {place} leaks. There is no money for it.",
    "The children sang. They also danced at {place}.", "{person} spoke for an hour. We still know nothing.", "It was cold in {town}. These are the facts.",
    "The farmers of {town} are angry. They want lower taxes.", "The ship sank off {town}. It carried salt.", "{person} {deed}. She then went home.",
)  # fmt: skip


def comma_between_sentences(text: str, rng: Random) -> Planted:
    comma = rng.choice((" ,", " ,", "\u00a0,"))
    if rng.random() < 0.25:
        match = somewhere(r"(?<=[a-z]{2})\.(?= (?:We|They|He|She|It|This|These|There|You) [a-z])", text, rng)
        return (text, changed(text, match.start(), match.end(), comma)) if match else None
    sentence = fill(rng.choice(_PRONOUNS), rng)
    match = re.search(r"\.(?= )", sentence)
    return added(text, rng, sentence, changed(sentence, match.start(), match.end(), comma))


# -- PUN405 -------------------------------------------------------------------------------------------------------------


def no_space_after_mark(text: str, rng: Random) -> Planted:
    between = r"(?<=[\w)][.!?]) (?=[A-Z])"
    within = r"(?<=[\w)][,;]) (?=[a-zA-Z])"
    kind = rng.random()
    if kind < 0.3:
        clean = added(
            text, rng, *[fill(rng.choice((*_ASKED, *_BRACKETS, *_DASHED[:1], *_NAMED)).replace("{-}", "–"), rng)] * 2
        )[0]
    else:
        clean = text
    match = somewhere(between if rng.random() < 0.6 else within, clean, rng)
    if match is None:
        return None
    alone = kind > 0.85 and clean[match.start() - 1] == "."  # two sentences joined: one such place will do
    dirty = (
        changed(clean, match.start(), match.end(), "")
        if alone
        else with_second(clean, rng, match.start(), match.end(), "")
    )
    if dirty and kind < 0.1 and clean[match.start() - 1] == ",":  # the space has moved before the comma
        dirty = changed(clean, match.start() - 1, match.end(), " ,")
    return (clean, dirty) if dirty else None


# -- PUN407 -------------------------------------------------------------------------------------------------------------

_ADDRESSES = (
    "https://www.example.org", "http://example.com/news", "https://help.example.net/faq?id=7", "https://example.org/2019/05/dam.html",
    "http://town.example/", "https://example.net/~vera/", "https://forms.example.com/ask#top",
)  # fmt: skip
_LINKED = (
    "Read more at {url}", "Visit our Helpdesk {url} today.", "The site of {town} ({place}) is {url}.", "Source: {url}", "Tickets and timetable {url}",
    "Ask {person} {url} about {thing}.", "{person} shows {place} here {url}", "Our News Page {url} has more.", "“See for yourself {url}”, said {person}.",
)  # fmt: skip
_SITES = (
    "The office answers at {site}/, every day.",
    "The site of {town}: {site}/.",
    "Write to us ({site}/) {time}.",
    "{thing}: {site}/.",
    "More: {site}/.",
)


def address_glued_or_torn(text: str, rng: Random) -> Planted:
    if rng.random() < 0.4:
        site = rng.choice(
            ("https://example.org", "http://www.example.com", "https://town.example", "https://a-b.example.net")
        )
        sentence = fill(rng.choice(_SITES).replace("{site}", site), rng)
        return added(text, rng, sentence, sentence.replace(site + "/", site + rng.choice(BLANKS[:4]) + "/"))
    sentence = fill(rng.choice(_LINKED).replace("{url}", rng.choice(_ADDRESSES)), rng)
    match = somewhere(r"(?<=[A-Za-z]) (?=https?:)", sentence, rng)
    return added(text, rng, sentence, changed(sentence, match.start(), match.end(), "")) if match else None


# -- PUN408-410: blanks -------------------------------------------------------------------------------------------------


def leading_blank(text: str, rng: Random) -> Planted:
    match = somewhere(r"(?<=\n)(?=[A-Z“\"])|^(?=[A-Z])", text, rng)
    blank = rng.choice((" ", "\u00a0", "\u00a0", "\u00a0 ", " \u00a0", "\u3000", "\u2003", "\u00a0\u00a0"))
    return (text, changed(text, match.start(), match.start(), blank)) if match else None


def trailing_blank(text: str, rng: Random) -> Planted:
    match = somewhere(r"(?<=\S)(?=\n)|(?<=\S)$", text, rng)
    blank = rng.choice((" ", " ", "  ", "\t", "\u00a0", "   ", " \u00a0", "\u3000"))
    if text[match.start() : match.start() + 2] != "\n\n" and text[match.start() :] and blank == "  ":
        blank = " "  # two blanks before a line that goes on break it in Markdown
    return text, changed(text, match.start(), match.start(), blank)


def doubled_blank(text: str, rng: Random) -> Planted:
    match = somewhere(r"(?<=[^\s.:!?]) (?=\S)", text, rng)
    blank = rng.choice(("  ", "  ", "  ", "   ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"))
    return (text, changed(text, match.start(), match.end(), blank)) if match else None


# -- PUN414, 415 --------------------------------------------------------------------------------------------------------

_QUESTIONS = (
    "What do you know about {thing}?", "Is {place} safe?", "Who {deed} {time}?", "Why did {person} leave {town}?", "And how will {town} live?",
    "“Do you want {place} back?” asked {person}.", "Have you seen {person}?", "Where were you when they {deed}?", "So when does {place} open?",
    "(Was {thing} ever discussed?)", "Which of them {deed}?", "Yes, but can {town} pay?",
)  # fmt: skip
_ANSWERS = ("Nothing at all.", "I was not told.", "“Ask {person}.”", "It was {person}.", "Nobody knows.", "")
_GREEK = (
    "The daily Νέα Μέρα asked about it.", "Ε. Παππάς asked the questions.", "The word is φιλότιμο.", "The sign says Καλώς ήρθατε.", "The song is called Καλημέρα θάλασσα.",
)  # fmt: skip


def greek_question_mark(text: str, rng: Random) -> Planted:
    mark = rng.choice(";;;;\u037e")
    question, answer = fill(rng.choice(_QUESTIONS), rng), fill(rng.choice(_ANSWERS), rng)
    greek = fill(rng.choice(_GREEK), rng)
    clean = f"{question} {answer}".strip()
    dirty = clean.replace("?", mark)
    if rng.random() < 0.5:
        clean, dirty = f"{greek} {clean}", f"{greek} {dirty}"
        return added(text, rng, clean, dirty)
    clean, dirty = added(text, rng, clean, dirty)
    return f"{clean}\n\n{greek}", f"{dirty}\n\n{greek}"


_TAGS = (
    ">>eng<<", ">>en<<", ">>eng_Latn<<", ">>deu<<", "<2en>", "<2eng>", "<2de>", "__en__", "eng_Latn", "rus_Cyrl", "ell_Grek", "en_XX", "de_XX", "arb_Arab",
    "lav_Latn", ">>ukr<<",
)  # fmt: skip


def language_tag(text: str, rng: Random) -> Planted:
    tag = rng.choice(_TAGS) + rng.choice((" ", " ", "\u00a0"))
    if tag[0] in "<>" and rng.random() < 0.4:
        match = somewhere(r"(?<=[.!?] )(?=[A-Z“])|(?<= )(?=[a-z]{4})", text, rng)
        return (text, changed(text, match.start(), match.start(), tag)) if match else None
    if tag[0] in "<>" and rng.random() < 0.3:
        tag = tag.strip()
    match = somewhere(r"^(?=\S)|(?<=\n)(?=[\w“\"])", text, rng)
    return text, changed(text, match.start(), match.start(), tag)


# -- PUN416 -------------------------------------------------------------------------------------------------------------

_QUESTIONS = (
    "Who will pay for {thing}?", "Why was {place} closed {time}?", "And now who {deed}?", "Is there a plan for {place} of {town}?",
    "How long will {thing} last?", "What did {person} know about {thing}?", "Do you remember {place}?", "When does {place} open?",
    "Where is {person}?", "Are we to believe {person}?", "Was it {person} who {deed} {time}?", "And {thing}?",
    "If not {time}, when?", "Can anyone explain {thing} to the people of {town}?", "Which of them {deed} {time}?",
)  # fmt: skip
_CALLS = (
    "Long live {person}!", "How beautiful {place} is!", "Enough of {thing}!", "Never again!", "They {deed} {time}!",
    "We are not afraid!", "What a night!", "Save {place}!", "Let us talk about {thing}!", "Come to {town} and see!",
)  # fmt: skip
_SPANISH = (
    "She sang “¿Por qué te vas?” {time}.", "The band ¡Viva, Marta! plays in {town} {time}.", "“¡Basta ya!” cried {person}.",
    "The film ¡Tres Amigas! opens {time}.", "On the wall stood “¿Quién paga la fiesta?”.",
)  # fmt: skip
_ROUND = (
    "{}",
    "{}",
    "“{}” asked {person}.",
    '"{}" shouted {person}.',
    "{person} asked: “{}”",
    "But {}",
    "“{}”",
    "{} Nobody knows.",
)


def inverted_mark(text: str, rng: Random) -> Planted:
    mark, kinds = rng.choice((("¿", _QUESTIONS), ("¿", _QUESTIONS), ("¡", _CALLS)))
    sentence = fill(rng.choice(kinds), rng)
    there = rng.choice(_ROUND)
    if there.startswith("But "):
        sentence = sentence[:1].lower() + sentence[1:] if not sentence.startswith(tuple(TOWNS)) else sentence
    before, after = there.split("{}")
    before, after = fill(before, rng), re.sub(r"\{person\}", rng.choice(PEOPLE), after)
    if rng.random() < 0.3:  # Spanish beside it stays
        after += " " + fill(rng.choice(_SPANISH), rng)
    blank = " " if rng.random() < 0.1 and not before else ""
    return added(text, rng, before + sentence + after, before + mark + blank + sentence + after)


PLANTS = {
    "PUN401": space_before_mark,
    "PUN402": space_inside_brackets,
    "PUN403": doubled_stop,
    "PUN404": stop_before_dash,
    "PUN405": no_space_after_mark,
    "PUN406": no_space_at_bracket,
    "PUN407": address_glued_or_torn,
    "PUN408": leading_blank,
    "PUN409": trailing_blank,
    "PUN410": doubled_blank,
    "PUN411": empty_brackets,
    "PUN412": stray_closing_bracket,
    "PUN413": comma_between_sentences,
    "PUN414": greek_question_mark,
    "PUN415": language_tag,
    "PUN416": inverted_mark,
}
