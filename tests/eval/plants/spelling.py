"""Misspellings: two in a text nobody read over, one alone, words that no table has, words grown together."""

import re
from random import Random

from sowing import put

from postedit.lexicon.english import is_english

Made = tuple[str, str] | None

# What people and translators type, from memory: not made from the table that is measured.
_SLIPS = dict(
    pair.split(":")
    for pair in """
    government:goverment separate:seperate definitely:definately receive:recieve received:recieved occurred:occured until:untill
    believe:beleive their:thier which:wich tomorrow:tommorow environment:enviroment beginning:begining necessary:neccessary
    necessary:necesary committee:comittee committee:commitee accommodation:accomodation achieved:acheived across:accross address:adress
    apparently:apparantly argument:arguement because:becuase business:buisness calendar:calender cemetery:cemetary
    colleague:collegue coming:comming conscious:concious disappeared:dissapeared embarrassed:embarassed existence:existance
    experience:experiance familiar:familar finally:finaly foreign:foriegn forty:fourty friend:freind further:futher
    guarantee:guarentee happened:happend immediately:immediatly independent:independant knowledge:knowlege library:libary
    ministry:minstry maintenance:maintainance military:millitary neighbour:nieghbour occasion:occassion
    parliament:parliment parliament:parlament people:poeple people:peopel possession:posession president:presidant
    probably:probaly publicly:publically really:realy recommended:recomended referred:refered religious:religous
    remember:rember several:sevral similar:similiar success:sucess successful:successfull surprise:suprise surprised:suprised
    therefore:therfore together:togather truly:truely university:univeristy usually:usualy weather:wether
    with:wiht writing:writting written:writen year:yaer years:yeras development:developement agreement:agreemnt
    decision:desicion election:elction elections:elecitons important:importent interesting:intresting security:secuirty
    situation:situtation company:comapny companies:companys authorities:autorities European:Europian economic:econmic
    reported:repoted report:reprot opened:openned visited:visitted building:bulding children:childern country:contry
    countries:contries village:vilage village:villige bridge:brigde museum:musem
    Thursday:Thurday Wednesday:Wensday Tuesday:Teusday February:Febuary September:Septmber region:regoin million:millon
    hospital:hosptial kilometres:kilometers residents:residants century:centry historian:historain
    announced:annouced according:acording approximately:aproximately opportunity:oppurtunity organisation:organistion
    support:suport workers:wokers second:secound third:thrid
    harbour:harbuor again:agian already:alredy although:altough another:anoter always:allways believed:beleived
    building:buidling before:befor between:betwen could:coud during:durring language:langauge
    national:natonal opposition:oposition political:politcal possible:posible problem:probelm question:quesiton
    responsibility:responsability sentence:sentance society:socity through:throught treatment:treatement villagers:vilagers
    """.split()
)
# Left out: what is a word, or right somewhere.
_FIT = {wrong for wrong in _SLIPS.values() if wrong not in ("calender", "kilometers", "responsability", "wether")}
_FRAMES = (
    "The {} was discussed for two hours.", "Nobody asked what the {} had to do with it.", "“It was the {} again,” she said.", "{} was the word of the day.",
    "The council's {} is old.", "The old {} (with a new roof) is open on Sundays.", "They spoke of the {}, the weather and the harvest.", "No {} lasts for ever: the poem says so.",
    "It was the largest {} since 1998.", "The {}'s roof leaks.", "He had no {}-related plans.", "The {}?", "Each {} counts; so does each vote.",
)  # fmt: skip
_NOUNS = """
    government environment committee argument business friend library ministry parliament president university development agreement
    decision election situation company building country village bridge museum hospital century historian opportunity
    organisation language opposition problem question sentence society treatment guarantee
""".split()
# Signs that nobody read the text over: letters of a source in the prose.
_LEFT = (
    "The guide called it a žalgiris and laughed.", "He asked for the справка twice.", "The sign says вход on both sides.", "They sell šaltibarščiai at the gate.",
    "The form (заявление) costs nothing.", "The choir sang dziesma after dziesma, though the žurnāls came late.", "The old word лукоморье has no English twin.",
    "The clerk wrote απόφαση on the file.", "Every morning the żubrówka mead is stirred.",
)  # fmt: skip
_FOREIGN = re.compile("[^\x00-\x7f\u00a0“”‘’–—…°€£]")
# Right and wrong.
_KNOWN = (
    ("environment", "enviroment"), ("committee", "comittee"), ("government", "goverment"), ("accommodation", "accomodation"), ("knowledge", "knowlege"),
    ("parliament", "parlament"), ("library", "libary"), ("commission", "comission"),
)  # fmt: skip
_WORD = re.compile(r"(?<![\w'’@/.&-])[A-Za-z]+(?![\w@/&-]|\.\w)")


def _slip(text: str, rng: Random, avoid: str = "") -> tuple[str, str, str]:
    """(clean, dirty, the right word) with a word of the text, or of a sentence put in, misspelt."""
    places = [
        m
        for m in _WORD.finditer(text)
        if _SLIPS.get(m.group().lower()) in _FIT and m.group().lower() != avoid and not m.group().isupper()
    ]
    if places and rng.random() < 0.6:
        match = rng.choice(places)
        wrong = _SLIPS[match.group().lower()]
        wrong = wrong[0].upper() + wrong[1:] if match.group()[0].isupper() else wrong
        return text, text[: match.start()] + wrong + text[match.end() :], match.group().lower()
    right = rng.choice([noun for noun in _NOUNS if noun != avoid])
    frame = rng.choice(_FRAMES)
    words = [right, _SLIPS[right]]
    if frame.startswith("{}"):
        words = [word[0].upper() + word[1:] for word in words]
    elif rng.random() < 0.05:
        words = [word.upper() for word in words]
    return *put(text, frame.format(words[0]), frame.format(words[1]), rng), right


def known_misspelling(text: str, rng: Random) -> Made:
    """A slip, and what shows that nobody has read the text: words of the source, or another slip that everybody knows."""
    if rng.random() < 0.35:
        left = rng.choice(_LEFT)
        text = put(text, left, left, rng)[0]
    clean, dirty, right = _slip(text, rng)
    if not _FOREIGN.search(text):
        also = rng.choice([word for word in _KNOWN if word[1] != right])
        frame = rng.choice(_FRAMES[:1] + _FRAMES[4:6])
        more, worse = (frame.format(word) for word in also)
        if rng.random() < 0.5:
            return f"{clean}\n\n{more}", f"{dirty}\n\n{worse}"
        return f"{more} {clean}", f"{worse} {dirty}"
    return clean, dirty


def lone_misspelling(text: str, rng: Random) -> Made:
    clean, dirty, _ = _slip(text, rng)
    return clean, dirty


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _mistype(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    way = rng.randrange(5)
    if way == 0:  # left out
        return word[:at] + word[at + 1 :]
    if way == 1:  # twice
        return word[:at] + word[at] + word[at:]
    if way == 2 and at + 1 < len(word):  # the next one first
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    row = next((row for row in _KEYS if word[at] in row), "")
    near = [row[i] for i in (row.find(word[at]) - 1, row.find(word[at]) + 1) if 0 <= i < len(row)] if row else []
    if not near:
        return word
    key = rng.choice(near)  # the key beside it, or both
    return word[:at] + key + word[at + 1 :] if way == 3 else word[:at] + key + word[at:]


def _mistyped(text: str, rng: Random, shortest: int) -> Made:
    left = rng.choice([line for line in _LEFT if re.search("[\u0370-\u1dff]", line)])
    text = put(text, left, left, rng)[0]
    words = [
        m
        for m in re.finditer(r"(?<![\w'’@/.&-])[a-z]{5,}(?![\w@/&'’-]|\.\w)", text)
        if len(m.group()) >= shortest and is_english(m.group()) and m.group() not in left
    ]
    if not words:
        return None
    match = rng.choice(words)
    wrong = _mistype(match.group(), rng)
    if wrong == match.group() or is_english(wrong):
        return None  # a slip that makes another word shows in no list
    return text, text[: match.start()] + wrong + text[match.end() :]


def unknown_word(text: str, rng: Random) -> Made:
    return _mistyped(text, rng, 6)


def slip_of_the_fingers(text: str, rng: Random) -> Made:
    return _mistyped(text, rng, 8)


def torn_word(text: str, rng: Random) -> Made:
    """A long word in two pieces, by a blank, or by a hyphen and a blank or a line end."""
    words = list(re.finditer(r"(?<![\w'’@/.&-])[A-Za-z][a-z]{6,}(?![\w@/&'’-]|\.\w)", text))
    if not words:
        return None
    match = rng.choice(words)
    word = match.group()
    at = rng.randrange(3, len(word) - 2)
    if not is_english(word) or (is_english(word[:at]) and is_english(word[at:])):
        return None  # two words in a row, which nobody can tell from what was meant
    gap = rng.choice((" ", " ", "- ", "-\n"))
    return text, f"{text[: match.start()]}{word[:at]}{gap}{word[at:]}{text[match.end() :]}"


_SMALL = re.compile(
    r"(?<![\w'’-])(?:of|to|in|on|at|by|for|from|with|and|that|than|into|under|between|against|about|after|before|during|through|because|while|when"
    r"|where|over|around|towards|among|within|until|since|without) (?=(?:the|this|that|these|those|their)(?![\w'’-]))"
)
_ANY = re.compile(
    r"(?<![\w'’-])(?:of|in|to|is|was|will|has|and|it|he|they) (?=(?:a|be|been|not|will|was|our|his|her|it)(?![\w'’-]))"
)
_CAPITAL = re.compile(r"(?<![\w'’-])(?:In|At|On|After|Since|Between|Against|Without) (?=(?:the|this|these) )")
_GLUE = (
    "The end of the season came before the snow.", "They walked around the lake until the bridge was safe.", "“Between these hills nothing grows,” he said.",
    "In this case (and in those before that one) the court waited.", "After the war, over the years, the mill fell silent.", "At the time of the sale she lived with their aunt.",
    "Since the spring 40 families, among them those from this street, have left.", "He ran towards the exit; through the smoke he saw nothing.",
    "Without the subsidy the line will close, because the fares pay for a third of that sum.", "It lies within the walls: under the chapel, behind this door.",
    "Against the odds, they won.", "The two sides differ about these points and about that map.",
)  # fmt: skip


def glued_words(text: str, rng: Random) -> Made:
    if rng.random() < 0.35:
        sentence = rng.choice(_GLUE)
        text = put(text, sentence, sentence, rng)[0]
    places = list((_ANY if rng.random() < 0.1 else _SMALL).finditer(text))
    capitals = list(_CAPITAL.finditer(text))
    places += capitals if rng.random() < 0.3 else []
    if not places:
        return None
    end = rng.choice(places).end()
    return text, text[: end - 1] + text[end:]


PLANTS = {
    "SPE501": known_misspelling,
    "SPE502": unknown_word,
    "SPE503": glued_words,
    "SPE504": lone_misspelling,
    "SPE505": torn_word,
    "SPE506": slip_of_the_fingers,
}
