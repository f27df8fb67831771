"""English inflection for the translator: plurals, verb forms, comparison, articles, possessives.

Rules for the regular words, tables for the others. Source of the tables: the closed lists of any English grammar.
"""

from __future__ import annotations

from functools import cache

_IRREGULAR_VERBS = """
    be was/were been; have had had; do did done; go went gone; say said said; make made made; get got got; take took taken;
    come came come; see saw seen; know knew known; think thought thought; give gave given; find found found; tell told told;
    become became become; leave left left; feel felt felt; put put put; bring brought brought; begin began begun; keep kept kept;
    hold held held; write wrote written; stand stood stood; hear heard heard; let let let; mean meant meant; set set set;
    meet met met; run ran run; pay paid paid; sit sat sat; speak spoke spoken; lie lay lain; lead led led; read read read;
    grow grew grown; lose lost lost; fall fell fallen; send sent sent; build built built; understand understood understood;
    draw drew drawn; break broke broken; spend spent spent; cut cut cut; rise rose risen; drive drove driven; buy bought bought;
    wear wore worn; choose chose chosen; seek sought sought; throw threw thrown; catch caught caught; deal dealt dealt;
    win won won; forget forgot forgotten; shoot shot shot; sell sold sold; fight fought fought; teach taught taught;
    eat ate eaten; sing sang sung; strike struck struck; hang hung hung; shake shook shaken; ride rode ridden; feed fed fed;
    fly flew flown; drink drank drunk; hide hid hidden; swim swam swum; steal stole stolen; wake woke woken; sleep slept slept;
    bear bore borne; beat beat beaten; bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled;
    blow blew blown; breed bred bred; burst burst burst; cast cast cast; cling clung clung; cost cost cost; creep crept crept;
    dig dug dug; flee fled fled; forbid forbade forbidden; foresee foresaw foreseen; forgive forgave forgiven; freeze froze frozen;
    grind ground ground; hit hit hit; hurt hurt hurt; kneel knelt knelt; lay laid laid; lend lent lent; light lit lit;
    mistake mistook mistaken; overcome overcame overcome; overthrow overthrew overthrown; prove proved proven; quit quit quit;
    resit resat resat; ring rang rung; saw sawed sawn; sew sewed sewn; shed shed shed; shine shone shone; show showed shown;
    shrink shrank shrunk; shut shut shut; sink sank sunk; slide slid slid; sow sowed sown; split split split; spread spread spread;
    spring sprang sprung; stick stuck stuck; sting stung stung; swear swore sworn; sweep swept swept; swing swung swung;
    tear tore torn; thrust thrust thrust; tread trod trodden; undergo underwent undergone; undertake undertook undertaken;
    uphold upheld upheld; upset upset upset; weave wove woven; weep wept wept; withdraw withdrew withdrawn;
    withhold withheld withheld; withstand withstood withstood; wind wound wound; rebuild rebuilt rebuilt; retake retook retaken;
    rewrite rewrote rewritten; oversee oversaw overseen; overtake overtook overtaken; arise arose arisen; awake awoke awoken;
    broadcast broadcast broadcast; bid bid bid; rid rid rid; spit spat spat; spin spun spun; spell spelled spelled; sling slung slung;
    slay slew slain; repay repaid repaid; redo redid redone; undo undid undone; outdo outdid outdone; misunderstand misunderstood misunderstood;
    mislead misled misled; dream dreamed dreamed; burn burned burned; learn learned learned; lean leaned leaned; leap leapt leapt;
    smell smelled smelled; spoil spoiled spoiled; strive strove striven; string strung strung; tie tied tied; die died died;
    shave shaved shaved; swell swelled swollen; dive dived dived; plead pleaded pleaded; speed sped sped; fit fit fit; input input input;
    reset reset reset; offset offset offset; overhear overheard overheard; oversleep overslept overslept; override overrode overridden;
    stride strode stridden; breastfeed breastfed breastfed; inset inset inset; typeset typeset typeset; unwind unwound unwound
"""
_IRREGULAR_NOUNS = """
    man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; louse lice;
    life lives; wife wives; knife knives; leaf leaves; half halves; thief thieves; wolf wolves; shelf shelves; loaf loaves; calf calves;
    self selves; elf elves; hoof hooves; scarf scarves; crisis crises; analysis analyses; basis bases; thesis theses; oasis oases;
    hypothesis hypotheses; axis axes; diagnosis diagnoses; criterion criteria; phenomenon phenomena; medium media; datum data;
    bacterium bacteria; memorandum memoranda; referendum referendums; forum forums; stadium stadiums; nucleus nuclei;
    stimulus stimuli; alumnus alumni; cactus cacti; sheep sheep; fish fish; deer deer; series series; species species; means means;
    aircraft aircraft; spacecraft spacecraft; hovercraft hovercraft; crossroads crossroads; headquarters headquarters; offspring offspring;
    staff staff; personnel personnel; cattle cattle; police police; potato potatoes; tomato tomatoes; hero heroes; echo echoes;
    veto vetoes; embargo embargoes; mosquito mosquitoes; torpedo torpedoes; cargo cargoes; volcano volcanoes; swiss swiss;
    passer-by passers-by; mother-in-law mothers-in-law; father-in-law fathers-in-law; euro euros; yen yen; yuan yuan; baht baht;
    salmon salmon; trout trout; stomach stomachs; monarch monarchs; patriarch patriarchs; epoch epochs; eunuch eunuchs; quiz quizzes; bus buses; gas gases; plus pluses
"""
_DEGREES = """
    good better best; well better best; bad worse worst; badly worse worst; far further furthest; little less least; much more most;
    many more most; few fewer fewest; old older oldest; late later latest; early earlier earliest; often more/often most/often
"""
MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought to"})
_PAST_MODAL = {"can": "could", "may": "might", "must": "had to", "shall": "should", "will": "would"}
_WOULD = {"can": "could", "may": "might", "should": "should", "could": "could", "would": "would", "might": "might"}
_OBJECT = {"I": "me", "he": "him", "she": "her", "we": "us", "they": "them", "who": "whom"}
_POSSESSIVE = {
    "I": "my", "you": "your", "he": "his", "she": "her", "it": "its", "we": "our", "they": "their", "who": "whose",
}  # fmt: skip
# Verbs of two syllables with the stress on the second: their last consonant doubles.
_DOUBLING = frozenset(
    "admit begin commit compel control defer enrol equip excel expel forbid forget fulfil incur infer instil occur omit overlap "
    "permit prefer propel rebel recur refer regret repel submit transfer transmit upset cancel travel label model signal fuel "
    "kidnap worship".split()
)
_VOWELS = "aeiou"
_SILENT = ("hour", "honest", "honour", "honor", "heir")
_AS_CONSONANT = ("uni", "use", "usu", "uti", "eu", "one", "once", "ukr", "ura")


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    return {base: (past, done) for base, past, done in (row.split() for row in _IRREGULAR_VERBS.split(";"))}


@cache
def _nouns() -> dict[str, str]:
    return dict(row.split() for row in _IRREGULAR_NOUNS.split(";"))


@cache
def _degrees() -> dict[str, tuple[str, str]]:
    return {
        base: (more.replace("/", " "), most.replace("/", " "))
        for base, more, most in (row.split() for row in _DEGREES.split(";"))
    }


def plural(noun: str) -> str:
    """The plural of a noun; of "member of parliament" that of its head."""
    for link in (" of ", " for ", " in ", " to ", " at ", "-in-", " on "):
        head, found, rest = noun.partition(link)
        if found:
            return plural(head) + found + rest
    before, space, word = noun.rpartition(" ")
    lower = word.lower()
    irregular = _nouns().get(lower)
    if irregular is None:
        # compounds: policeman, businesswoman, grandchild
        tail = next(
            (end for end in ("woman", "man", "child", "wife", "foot") if lower.endswith(end) and lower != end), ""
        )
        if tail and lower not in ("human", "german", "roman", "ottoman", "norman", "talisman", "shaman"):
            irregular = lower[: -len(tail)] + _nouns()[tail]
    if irregular is not None:
        return before + space + (word[0] + irregular[1:] if word[:1].isupper() else irregular)
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return before + space + word + "es"
    if lower.endswith("y") and lower[-2:-1] not in _VOWELS and word[:1].islower():
        return before + space + word[:-1] + "ies"
    return before + space + word + "s"


def _doubles(word: str) -> bool:
    if len(word) < 3 or word[-1] in "aeiouwxyh" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    if word in _DOUBLING:
        return True
    return sum(1 for one, two in zip(" " + word, word + " ", strict=True) if two in _VOWELS and one not in _VOWELS) == 1


def _regular(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    if word.endswith("c"):
        return word + "ked"
    return word + (word[-1] if _doubles(word) else "") + "ed"


def third(verb: str) -> str:
    """The third person singular of the present: "goes", "takes place"."""
    word, rest = _split(verb)
    if word in MODALS:
        return verb
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(word)
    if irregular is None:
        if word.endswith(("s", "x", "z", "ch", "sh", "o")):
            irregular = word + "es"
        elif word.endswith("y") and word[-2:-1] not in _VOWELS:
            irregular = word[:-1] + "ies"
        else:
            irregular = word + "s"
    return irregular + rest


def past(verb: str, plural_subject: bool = False) -> str:
    """The simple past; `plural_subject` matters to "be" alone."""
    word, rest = _split(verb)
    if word in _PAST_MODAL:
        return _PAST_MODAL[word] + rest
    if word in MODALS:
        return verb
    form = _verbs()[word][0] if word in _verbs() else _regular(word)
    if "/" in form:
        form = form.split("/")[1 if plural_subject else 0]
    return form + rest


def participle(verb: str) -> str:
    """The past participle: "taken", "taken place"."""
    word, rest = _split(verb)
    return (_verbs()[word][1] if word in _verbs() else _regular(word)) + rest


def ing(verb: str) -> str:
    """The present participle: "taking place"."""
    word, rest = _split(verb)
    if word.endswith("ie"):
        word = word[:-2] + "y"
    elif word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        word = word[:-1]
    elif word.endswith("c"):
        word += "k"
    elif _doubles(word):
        word += word[-1]
    return word + "ing" + rest


def _split(verb: str) -> tuple[str, str]:
    word, space, rest = verb.partition(" ")
    return word, space + rest


def compared(word: str, degree: str) -> str:
    """An adjective or adverb as comparative ("cmp") or superlative ("spl"), the latter without its article."""
    if word in _degrees():
        return _degrees()[word][0 if degree == "cmp" else 1]
    syllables = sum(1 for one, two in zip(" " + word, word, strict=False) if two in "aeiouy" and one not in "aeiouy")
    syllables -= word.endswith("e") and not word.endswith("le") and syllables > 1
    short = syllables == 1 or (syllables == 2 and word.endswith(("y", "le", "ow")) and not word.endswith("ly"))
    if not short or " " in word or "-" in word or word.endswith(("ed", "ing")):
        return ("more " if degree == "cmp" else "most ") + word
    end = "er" if degree == "cmp" else "est"
    if word.endswith("e"):
        return word + end[1:]
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "i" + end
    return word + (word[-1] if _doubles(word) else "") + end


def a(phrase: str) -> str:
    """The phrase with the indefinite article that goes with its sound."""
    word = phrase.lower().split()[0].lstrip("“\"'(")
    vowel = (word[:1] in _VOWELS and not word.startswith(_AS_CONSONANT)) or word.startswith(_SILENT)
    first = phrase.split()[0]
    if len(first) > 1 and first.isupper():  # spelt out
        vowel = first[0] in "AEFHILMNORSX"
    return ("an " if vowel else "a ") + phrase


def objective(pronoun: str) -> str:
    """ "him" of "he"."""
    return _OBJECT.get(pronoun, pronoun)


def possessive(phrase: str) -> str:
    """ "my" of "I", "the minister's" of "the minister"."""
    if phrase in _POSSESSIVE:
        return _POSSESSIVE[phrase]
    return phrase + ("'" if phrase.endswith("s") and not phrase.endswith("ss") else "'s")


def finite(verb: str, tense: str, person: str, number: str, negative: bool, question: bool) -> tuple[str, str]:
    """(auxiliary, the rest) of a verb in the present ("prs"), past ("pst"), future ("fut") or conditional ("cnd").

    The auxiliary is "" where there is none; a question puts the subject behind it.
    """
    word, rest = _split(verb)
    third_person = person == "3" and number != "pl"
    plural_subject = number == "pl" or person == "2"
    no = " not" if negative else ""
    if verb == "ought to":
        return "ought" + no, "to"
    if (word == "be" or (word in MODALS and tense in ("prs", "pst"))) and tense in ("prs", "pst"):
        if word == "be":
            form = past("be", plural_subject) if tense == "pst" else _am(person, number)
        else:
            form = past(word) if tense == "pst" else word
        if form == "had to":
            return ("did" + no, "have to" + rest) if negative or question else ("", "had to" + rest)
        return (form + no).replace("can not", "cannot"), rest.strip()
    base = _plain(word) + rest
    if tense == "fut":
        return "will" + no, base
    if tense == "cnd" and verb.startswith("have to"):
        return "should" + no, verb.removeprefix("have to").strip()
    if tense == "cnd" and word == "want":
        return "would" + no, "like" + rest
    if tense == "cnd":
        if word in _WOULD:
            return _WOULD[word] + no, rest.strip()
        return "would" + no, base
    if negative or question:
        do = "did" if tense == "pst" else "does" if third_person else "do"
        return do + no, verb
    return "", past(verb, plural_subject) if tense == "pst" else third(verb) if third_person else verb


def _plain(word: str) -> str:
    return {"can": "be able to", "must": "have to", "may": "be allowed to"}.get(word, word)


def _am(person: str, number: str) -> str:
    if number == "pl" or person == "2":
        return "are"
    return "am" if person == "1" else "is"
