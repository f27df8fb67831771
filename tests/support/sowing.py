"""What planters have in common: sentences put into a document, and quotations whose marks are drawn last."""

import re
from collections.abc import Callable
from random import Random

OPEN, CLOSE, APOSTROPHE = "⟦", "⟧", "⟨"  # stand for marks in templates until the style of the text is known
CURLY, STRAIGHT = ("“", "”", "’"), ('"', '"', "'")
Style = tuple[str, str, str]

_PROSE_END = re.compile(r"[a-z)][.!?][\"”]?\Z")
_PROSE_START = re.compile(r"[A-Z][a-z]* [a-z]")
_PAIR = re.compile(r"(?<![\w\"“”])[\"“](?=[^\s])([^\"“”\n]+)(?<=[^\s])[\"”](?!\w)")


def style_of(text: str, rng: Random) -> Style:
    """The double marks that most of the text has; drawn by lot where there is no majority."""
    straight, curly = text.count('"'), text.count("“") + text.count("”")
    if straight == curly:
        return rng.choice((CURLY, STRAIGHT))
    return STRAIGHT if straight > curly else CURLY


def draw(marked: str, style: Style) -> str:
    return marked.replace(OPEN, style[0]).replace(CLOSE, style[1]).replace(APOSTROPHE, style[2])


def other_marks(style: Style) -> Callable[[str], bool]:
    """Whether a paragraph has double marks that are not of this style."""
    foreign = set('"“”„«»') - set(style[:2])
    return lambda paragraph: not foreign.isdisjoint(paragraph)


def slot(
    text: str, rng: Random, unfit: Callable[[str], bool] = lambda paragraph: False, own: float = 0.5, last: bool = False
) -> tuple[str, str]:
    """(before, after): where a sentence may be put in.

    `own`: how often as a paragraph of its own; else at the end of a paragraph of prose, or before it, unless it has to
    be the `last` sentence of its line. `unfit`: paragraphs that nothing is added to.
    """
    paragraphs = text.split("\n\n")
    ends = [n for n, p in enumerate(paragraphs) if _PROSE_END.search(p) and not unfit(p)]
    starts = [n for n, p in enumerate(paragraphs) if _PROSE_START.match(p) and _PROSE_END.search(p) and not unfit(p)]
    way = rng.random()
    if way < own or not ends:
        n = rng.randint(0, len(paragraphs))
        head, tail = "\n\n".join(paragraphs[:n]), "\n\n".join(paragraphs[n:])
        return head + "\n\n" if head else "", "\n\n" + tail if tail else ""
    if last or rng.random() < 0.6 or not starts:
        n = rng.choice(ends)
        head, tail = "\n\n".join(paragraphs[: n + 1]), "\n\n".join(paragraphs[n + 1 :])
        return head + " ", "\n\n" + tail if tail else ""
    n = rng.choice(starts)
    head, tail = "\n\n".join(paragraphs[:n]), "\n\n".join(paragraphs[n:])
    return head + "\n\n" if head else "", " " + tail


def put(text: str, clean: str, dirty: str, rng: Random, **how) -> tuple[str, str]:
    """The text with the clean sentence, and with the dirty one in the same place."""
    before, after = slot(text, rng, **how)
    return before + clean + after, before + dirty + after


def quoting_lines(text: str) -> list[tuple[str, str, str, Style]]:
    """(before, line with its marks as OPEN and CLOSE, after, style) of the lines with plain pairs of double marks."""
    found, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        marked = _PAIR.sub(rf"{OPEN}\1{CLOSE}", line)
        if OPEN in marked and not set('"“”„«»') & set(marked):
            style = STRAIGHT if '"' in line else CURLY
            if draw(marked, style) == line:
                found.append((text[:start], marked, text[end:], style))
        start = end + 1
    return found


_PEOPLE = """
    Orban Weller|Marta Lindqvist|Ilze Kraukle|Tomasz Brzoza|Anselm Dorn|Pavla Hruba|Dr. Keller|Mr. Ostrom|Mayor Anna Feld
    Captain Ruiz|Weller|Lindqvist|Dorn|Kraukle
    the mayor|the minister|the head of the clinic|the coach|a spokeswoman for the ministry|the port authority|he|she
    the company|the chairman of the board|an official of the ferry line|the old man
"""
_PEOPLE = [person for line in _PEOPLE.strip().split("\n") for person in line.strip().split("|")]
_SAID = "said|said|said|told reporters|added|explained|noted|warned|wrote|stressed|replied".split("|")
_TAILS = "||on Monday|in an interview|after the meeting|late on Friday evening|at a news conference in Tarnow".split(
    "|"
)
_SENTENCES = """
    we will open the harbour again in spring
    nobody expected so much snow in October
    the pumps held, and that saved the town
    it is too early to speak of a recovery
    our students deserve a better library
    I have never seen the river this low
    there were 40 of us, and we all got out
    the price of bread will not rise before June
    this is a victory for the whole valley
    they promised a new road and gave us a map
    the judges did what the law asks of them
    I don⟨t know who ordered the trees to be cut
    you can hear the ice break at night
    we ask the lenders for patience, not for mercy
""".strip().split("\n")
_SENTENCES = [line.strip() for line in _SENTENCES]
_TERMS = """
    green corridor|silent reform|paper school|second winter|open kitchen|cold list|long table|rescue plan
    day of silence|village of the future|golden share|war on dust
""".strip().split("\n")
_TERMS = [term for line in _TERMS for term in line.strip().split("|")]
_NAMES = "Nordlys|Stella Maris|Delta|Sturmvogel|Blue Anchor|Aurora|Hornet|Gazeta Poranna|Morgenblatt|Baltika|Viktoria 2".split(
    "|"
)
_THINGS = "ship|newspaper|company|cinema|brewery|football club|theatre|research vessel|orchestra|hotel".split("|")
_DID = """
    closed for repairs|opened its doors to the refugees|has 300 members|was sold last year|will move to the coast in May
    is known far beyond the region|and its crew were honoured|with 40 people on board reached Gdynia
    announced a loss of 2 million euros|began its work in 1998
""".strip().split("\n")
_DID = [did for line in _DID for did in line.strip().split("|")]


def _up(words: str) -> str:
    return words[0].upper() + words[1:]


def speech(rng: Random) -> str:
    """A sentence with a quotation and its speaker, the marks not drawn."""
    first, second = rng.sample(_SENTENCES, 2)
    who, said, tail = rng.choice(_PEOPLE), rng.choice(_SAID), rng.choice(_TAILS)
    tail = " " + tail if tail else ""
    noun = who not in ("he", "she")
    last = rng.choice(".....!?") if "know" not in first else "."
    inner = rng.choice(",,,,,?!")
    kind = rng.randrange(9)
    if kind <= 1:
        return f"⟦{_up(first)}{inner}⟧ {who} {said}{tail}."
    if kind == 2 and noun:
        return f"⟦{_up(first)},⟧ said {who}{tail}."
    if kind == 3:
        return f"{_up(who)} {said}{tail}: ⟦{_up(first)}{last}⟧"
    if kind == 4:
        return f"{_up(who)} said, ⟦{_up(first)}{last}⟧"
    if kind == 5:
        return f"⟦{_up(first)},⟧ {who} said{tail}. ⟦{_up(second)}.⟧"
    if kind == 6:
        return f"⟦{_up(first)},⟧ {who} {said}, ⟦but {second if second[0] != 'I' else 'we will see'}.⟧"
    if kind == 7 and noun:
        return f"According to {who}, ⟦{first}.⟧ The council will meet again in two weeks."
    return f"⟦{_up(first)},⟧ {who} {said}{tail}. The council will meet again in two weeks."


def term(rng: Random) -> str:
    """A sentence with a name, a term or a few words in quotation marks, the marks not drawn."""
    one, two = rng.sample(_TERMS, 2)
    name, other = rng.sample(_NAMES, 2)
    thing, did = rng.choice(_THINGS), rng.choice(_DID)
    return rng.choice(
        (
            f"The {thing} ⟦{name}⟧ {did}.",
            f"In 1987 the {thing} ⟦{name}⟧ {did}, and so did the {rng.choice(_THINGS)} ⟦{other}⟧.",
            f"The so-called ⟦{one}⟧ will cost the town a fortune.",
            f"Critics speak of a ⟦{one}⟧ and a ⟦{two}⟧ (both words are new).",
            f"The ministry⟨s ⟦{one}⟧ was to begin in March; the ⟦{two}⟧ was dropped.",
            f"A ⟦{one}⟧, as the paper called it, is not what the farmers asked for.",
            f"Both the ⟦{name}⟧ and the ⟦{other}⟧ were late.",
            f"What they call ⟦{one}⟧ we call ⟦{two}⟧.",
            f"She won the prize ⟦{_up(one)}⟧ three times and sang at the festival ⟦{_up(two)}⟧ in Lund.",
            f"{_up(rng.choice(_PEOPLE))} called the plan ⟦{rng.choice(('a mistake', 'too little, too late', 'good for all of us'))}⟧ and left.",
            f"⟦{_up(one)}⟧ is the title of the book; ⟦{_up(two)}⟧ that of the film.",
            f"The {thing} (⟦{name}⟧) {did}.",
        )
    )


def quoting(
    text: str, rng: Random, own: float = 0.5, made: Callable[[Random], str] | None = None, last: bool = False
) -> tuple[str, str, str, Style]:
    """(before, marked line or sentence, after, style): one of the text's lines with quotations, or one put in."""
    lines = quoting_lines(text)
    if lines and made is None and rng.random() < 0.5:
        return rng.choice(lines)
    style = style_of(text, rng)
    sentence = (made or rng.choice((speech, term)))(rng)
    before, after = slot(text, rng, other_marks(style), own, last)
    return before, sentence, after, style
