"""Quote marks and apostrophes: on the wrong side of a space, loose, glued, doubled, stray, of two kinds, foreign."""

import re
from random import Random

from sowing import CLOSE, CURLY, OPEN, STRAIGHT, Style, draw, put, quoting, quoting_lines, speech, style_of

Made = tuple[str, str] | None
# A closing mark and the word behind it; an opening mark and the word before it.
_CLOSES = re.compile(rf"{CLOSE} (?=\w)")
_OPENS = re.compile(rf"(?<=\w) {OPEN}|(?<=[,:]) {OPEN}")


def _swap(marked: str, span: tuple[int, int], new: str) -> str:
    return marked[: span[0]] + new + marked[span[1] :]


def quote_on_wrong_side(text: str, rng: Random) -> Made:
    before, marked, after, style = quoting(text, rng)
    closes, opens = list(_CLOSES.finditer(marked)), list(_OPENS.finditer(marked))
    places = []
    way = rng.random()
    if way < 0.8 and closes:
        places.append((rng.choice(closes), False))
    if way >= 0.6 and opens:
        # with the closing mark, the opening one of the same pair
        same = [
            m
            for m in opens
            if places and m.start() < places[0][0].start() and CLOSE not in marked[m.end() : places[0][0].start()]
        ]
        if same or not places:
            places.append((rng.choice(same or opens), True))
    if not places:
        return None
    redrawn = rng.random() < 0.6  # what makes quotes curly goes by the space
    dirty = marked
    for match, opening in sorted(places, key=lambda place: -place[0].start()):
        mark = style[opening == redrawn]
        dirty = _swap(dirty, match.span(), mark + " " if opening else " " + mark)
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


def space_inside_quotes(text: str, rng: Random) -> Made:
    before, marked, after, style = quoting(text, rng)
    way = rng.random()
    space = "\u00a0" if rng.random() < 0.15 else " "
    if way < 0.6:  # all of the line, as tokenised text has them
        dirty = marked.replace(OPEN, OPEN + space).replace(CLOSE, space + CLOSE)
    else:
        pair = rng.choice(list(re.finditer(f"{OPEN}[^{CLOSE}]*{CLOSE}", marked)))
        inside = pair.group()[1:-1]
        left, right = rng.choice(((space, space), (space, space), ("", space), (space, "")))
        dirty = _swap(marked, pair.span(), OPEN + left + inside + right + CLOSE)
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


def quote_glued_to_word(text: str, rng: Random) -> Made:
    before, marked, after, style = quoting(text, rng)
    closes, opens = list(_CLOSES.finditer(marked)), list(_OPENS.finditer(marked))
    way = rng.random()
    if way < 0.5 and closes:
        dirty = _swap(marked, rng.choice(closes).span(), CLOSE)
    elif way < 0.8 and opens:
        dirty = _swap(marked, rng.choice(opens).span(), OPEN)
    elif closes or opens:  # all of them
        dirty = _OPENS.sub(OPEN, _CLOSES.sub(CLOSE, marked))
    else:
        return None
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


_EMPTY = ('"" ', "“” ", "“ ” ", "“” ")
_ENDED = re.compile(rf"[.!?]{CLOSE}(?=\s|\Z)")


def doubled_quote(text: str, rng: Random) -> Made:
    before, marked, after, style = quoting(text, rng)
    pair = rng.choice(list(re.finditer(f"{OPEN}[^{CLOSE}]*{CLOSE}", marked)))
    inside = pair.group()[1:-1]
    way = rng.randrange(10)
    ended = list(_ENDED.finditer(marked))
    if way < 3 and style == STRAIGHT:  # CSV: of the whole line, as the file has it
        dirty = marked.replace(OPEN, OPEN * 2).replace(CLOSE, CLOSE * 2)
    elif way == 3:
        many = rng.choice((2, 3)) if style == STRAIGHT else 2
        dirty = _swap(marked, pair.span(), OPEN * many + inside + CLOSE * many)
    elif way in (4, 5):
        dirty = _swap(marked, (pair.end() - 1, pair.end()), CLOSE * 2)
    elif way == 6:
        dirty = _swap(marked, (pair.start(), pair.start() + 1), OPEN * 2)
    elif way == 7 and ended:
        end = rng.choice(ended).end()
        dirty = marked[:end] + rng.choice((f" {OPEN}.", f" {CLOSE}.", f"{CLOSE}.", f" {CLOSE}")) + marked[end:]
    else:
        gaps = [
            m.end()
            for m in re.finditer(r"[a-z] (?=[a-z])", marked)
            if marked[: m.end()].count(OPEN) == marked[: m.end()].count(CLOSE)
        ]
        if not gaps:
            return None
        at = rng.choice(gaps)
        dirty = marked[:at] + (_EMPTY[0] if style == STRAIGHT else rng.choice(_EMPTY[1:])) + marked[at:]
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


def stray_closing_quote(text: str, rng: Random) -> Made:
    def said_last(rng: Random) -> str:
        while True:
            sentence = speech(rng)
            if sentence[0] == OPEN and sentence[-1] == "." and sentence.count(OPEN) == 1 and "council" not in sentence:
                return sentence

    lines = [
        one
        for one in quoting_lines(text)
        if re.search(rf"[,!?]{CLOSE} [^{OPEN}{CLOSE}]{{5,90}}\.\Z", one[1])
        and "." not in one[1][one[1].rfind(CLOSE) : -1]
    ]
    if lines and rng.random() < 0.7:
        before, marked, after, style = rng.choice(lines)
    else:
        before, marked, after, style = quoting(text, rng, made=said_last, last=True)
    stray = rng.choice(("", " ")) + CLOSE
    if style == CURLY and rng.random() < 0.15:
        stray = ' "'
    return before + draw(marked, style) + after, before + draw(marked + stray, style) + after


# As sources and careless typists have them, with what stays of the source at one end.
_FOREIGN = (
    ("„", "“"), ("„", "“"), ("„", "”"), ("„", '"'), ("„", "‟"), (",,", "''"), (",,", '"'), (",,", "“"), (",,", "”"), ("``", "''"), ("``", "''"),
    ("``", "``"), ("«", "”"), ("« ", "”"), ("``", '"'),
)  # fmt: skip
# Half English: to be put right where the rest of the text has curly marks, or mostly straight ones.
_HALF = (("“", "“"), ("”", "”"), ("“", "»"), ("“", " »"), ("“", '"'), ('"', "”"))
_CALM = (
    "The bakers call it ⟦the quiet hour⟧ and close the shutters.",
    "⟦A good harvest,⟧ the farmer said.",
    "Two films, ⟦Salt⟧ and ⟦The Long Pier⟧, were shown.",
    "The word ⟦reform⟧ is not in the text.",
)


def _clear(text: str, rng: Random) -> tuple[str, str, str, Style] | None:
    """As `quoting`, and the rest of the text says which marks it wants: with a sentence for that if need be."""
    before, marked, after, style = quoting(text, rng)
    rest = before + after
    straight, curly = rest.count('"'), rest.count("“") + rest.count("”")
    margin = straight - curly if style == STRAIGHT else curly - straight
    if margin < 0:
        return None  # another style in the document than in the line: either would do
    calms = rng.sample(_CALM, len(_CALM))
    while margin <= 2 * marked.count(OPEN):
        if not calms:
            return None
        calm = calms.pop()
        if calm in marked or draw(calm, style) in text:
            continue
        margin += 2 * calm.count(OPEN)
        if rng.random() < 0.5:
            before = draw(calm, style) + "\n\n" + before
        else:
            after += "\n\n" + draw(calm, style)
    return before, marked, after, style


def mixed_quote_pair(text: str, rng: Random) -> Made:
    host = _clear(text, rng)
    if host is None:
        return None
    before, marked, after, style = host
    pairs = list(re.finditer(f"{OPEN}([^{CLOSE}]*){CLOSE}", marked))
    opens, closes = rng.choice(_FOREIGN + _HALF if style == CURLY else _FOREIGN + _HALF[-2:])
    if rng.random() < 0.3:
        pairs = pairs[:1] if rng.random() < 0.5 else pairs[-1:]
    dirty = marked
    for pair in reversed(pairs):
        dirty = _swap(dirty, pair.span(), opens + pair[1] + closes)
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


_VERBS = "said|said|said|told|added|asked|noted|explained|replied|stressed|wrote".split("|")
_SPEAKERS = (
    "the mayor|Weller|Marta Lindqvist|the head of the clinic|Dr. Keller|an official|his brother|Ilze Kraukle, 61, a nurse|the ministry"
    "|Mayor Anna Feld|Bishop Oravec|a resident of the valley|one of the divers"
).split("|")
_ENDS = "||on Monday|in Tarnow|after the vote|, who was there|with a smile|in a statement on Friday".split("|")
_QUOTES = (
    "It was a hard winter", "We have waited for this bridge for ten years", "The water came at night", "Nothing will change",
    "Our school needs a roof", "I won⟨t sign it", "There were 12 of them", "They did their best", "This is not the end of the road, as some hope",
    "The ship can⟨t sail before Thursday",
)  # fmt: skip


def _attributed(rng: Random, verb: str) -> str:
    end = rng.choice(_ENDS)
    speaker = rng.choice(_SPEAKERS)
    if end.startswith(",") and "," in speaker:
        end = ""
    return f"{verb} {speaker}{end if end[:1] in ('', ',') else ' ' + end}."


def capital_after_quotation(text: str, rng: Random) -> Made:
    style = style_of(text, rng)
    verb = rng.choice(_VERBS)
    mark = rng.choice(",,,,!?") if verb != "asked" else "?"
    if verb == "told":
        rest = f"told {rng.choice(('the radio', 'reporters', 'us', 'Gazeta'))}"
        rest += rng.choice(("", " on Monday"))
        rest = f"{rest} {rng.choice(('the mayor', 'Weller', 'an official'))}." if rng.random() < 0.3 else None
        rest = rest or f"told the paper a friend of {rng.choice(('Weller', 'the family'))}."
    else:
        rest = _attributed(rng, verb)
    more = rng.choice(("", "", f" {OPEN}{rng.choice(_QUOTES)}.{CLOSE}", " The talks will go on in May."))
    head = f"{OPEN}{rng.choice(_QUOTES)}{mark}{CLOSE} "
    clean, dirty = head + rest + more, head + rest[0].upper() + rest[1:] + more
    return put(text, draw(clean, style), draw(dirty, style), rng)


def dash_before_speaker(text: str, rng: Random) -> Made:
    style = style_of(text, rng)
    mark = rng.choice(",,,,,!?")
    verb = rng.choice([verb for verb in _VERBS if verb not in ("told",)]) if mark != "?" else "asked"
    rest = _attributed(rng, verb)
    if rng.random() < 0.3:
        rest = f"{rng.choice(('Weller', 'the mayor', 'she', 'the head of the clinic'))} {verb}{rng.choice(('', ' on Monday'))}."
    quote = rng.choice(_QUOTES)
    dash = rng.choice((" - ", " – ", " — ", " - ", " — ", "- ", "-", " -- ", " —"))
    more = rng.choice(("", "", f" {OPEN}{rng.choice(_QUOTES)}.{CLOSE}", " The talks will go on in May."))
    clean = f"{OPEN}{quote}{mark}{CLOSE} {rest}{more}"
    way = rng.randrange(6)
    if way <= 2 or mark != ",":
        dirty = f"{OPEN}{quote}{mark}{CLOSE}{dash}{rest}{more}"
    elif way == 3:  # the comma went with the source
        dirty = f"{OPEN}{quote}{CLOSE}{dash}{rest}{more}"
    elif way == 4:
        clean = f"{OPEN}{quote}{CLOSE}, {rest}{more}"
        dirty = f"{OPEN}{quote}{CLOSE},{dash}{rest}{more}"
    else:  # no marks at all
        clean, dirty = f"{quote}, {rest}", f"{quote},{dash if dash[0] == ' ' and dash[-1] == ' ' else ' - '}{rest}"
    return put(text, draw(clean, style), draw(dirty, style), rng)


_SHORT = (
    "The mayor⟨s office didn⟨t answer.", "It⟨s the town⟨s oldest bridge.", "They⟨re waiting for Monday⟨s vote.", "She⟨ll speak first, and he won⟨t like it.",
    "I⟨m told that Spain⟨s wine can⟨t be bought there.", "We⟨ve seen worse, the captain⟨s wife says.", "The firm⟨s 2019 report wasn⟨t printed.",
    "NATO⟨s new office is in the city⟨s east.", "You⟨d think that nobody⟨s home.", "What⟨s left of the mill isn⟨t much.", "The EU⟨s envoy doesn⟨t agree.",
    "Weller⟨s (and Dorn⟨s) boats haven⟨t returned.", "Let⟨s go, he said, there⟨s nothing to see.", "The children⟨s choir couldn⟨t travel.",
    "Last year⟨s frost hasn⟨t been forgotten.", "That⟨s the world⟨s longest pier.",
)  # fmt: skip
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=(?:s|t|re|ve|ll|d|m)\b)")


def torn_apostrophe(text: str, rng: Random) -> Made:
    straight, curly = text.count("'"), text.count("’")
    mark = style_of(text, rng)[2] if straight == curly else "'" if straight > curly else "’"
    if rng.random() < 0.5 or not _APOSTROPHE.search(text):
        sentence = rng.choice(_SHORT).replace("⟨", mark)
        text = put(text, sentence, sentence, rng)[0]
    at = rng.choice([match.start() for match in _APOSTROPHE.finditer(text)])
    torn = rng.choice((" {}", "{} ", "{} ", " {} ", " {}", "\u00a0{}", "{}  ")).format(text[at])
    if text[at] == "’" and rng.random() < 0.25:
        torn = torn.replace("’", "‘")
    if text[at - 1 : at + 2] == f"n{text[at]}t" and rng.random() < 0.3:  # as tokenisers cut it
        return text, text[: at - 1] + " n" + text[at] + text[at + 1 :]
    return text, text[:at] + torn + text[at + 1 :]


_PLURALS = (
    "He was sentenced to six years⟨ imprisonment.", "The union defends workers⟨ rights.", "After three weeks⟨ rest the players are fit.", "The farmers⟨ protest ended at noon.",
    "The students⟨ parents paid for the bus.", "Ten minutes⟨ walk from the port there is a spring.", "The ministers⟨ meeting was put off.", "The pilots⟨ union wants 8 per cent more.",
    "Both countries⟨ leaders will attend (so they say).", "“Voters⟨ trust is gone,” the analyst said.", "Two hours⟨ drive from there the road ends.",
    "The cities⟨ mayors signed it in 2014; the villages⟨ elders did not.", "A teachers⟨ strike closed 40 schools.", "The refugees⟨ children go to school here.",
    "It is the drivers⟨ fault, the court found.", "Residents⟨ complaints were ignored.", "The Smiths⟨ house was sold.", "A third of the patients⟨ files were lost.",
    "The troops⟨ withdrawal began on Monday.", "The boys⟨ choir sang.", "\"The owners⟨ offer is fair,\" she said.", "The girls⟨ school has 200 pupils.",
)  # fmt: skip
_PLURAL = re.compile(r"(?<=[a-z]s)['’] (?=[a-z])")


def glued_plural_possessive(text: str, rng: Random) -> Made:
    sentence = rng.choice(_PLURALS)
    curly = "“" in sentence or ('"' not in sentence and style_of(text, rng) == CURLY)
    sentence = sentence.replace("⟨", "’" if curly else "'")
    glued = list(_PLURAL.finditer(sentence))
    match = rng.choice(glued)
    dirty = sentence[: match.start() + 1] + sentence[match.end() :]
    return put(text, sentence, dirty, rng)


def guillemets(text: str, rng: Random) -> Made:
    host = _clear(text, rng)
    if host is None:
        return None
    before, marked, after, style = host
    space = rng.choice(("", "", " ", "\u00a0", "\u202f"))
    pairs = list(re.finditer(f"{OPEN}([^{CLOSE}]*){CLOSE}", marked))
    if rng.random() < 0.4:
        pairs = [rng.choice(pairs)]
    dirty = marked
    for pair in reversed(pairs):
        dirty = _swap(dirty, pair.span(), f"«{space}{pair[1]}{space}»")
    return before + draw(marked, style) + after, before + draw(dirty, style) + after


PLANTS = {
    "PUN420": quote_on_wrong_side,
    "PUN421": space_inside_quotes,
    "PUN422": quote_glued_to_word,
    "PUN423": doubled_quote,
    "PUN424": stray_closing_quote,
    "PUN425": mixed_quote_pair,
    "PUN426": capital_after_quotation,
    "PUN427": dash_before_speaker,
    "PUN428": torn_apostrophe,
    "PUN429": glued_plural_possessive,
    "PUN440": guillemets,
}
