"""A clause in English, once it is known who does what: the order of the words, the auxiliaries, questions, imperatives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import english
from .chart import DEGREE, NO_ARTICLE, OWN, UNSURE_ARTICLE, Item, Noun

WH = frozenset(
    {"who", "what", "where", "when", "why", "how", "which", "whose", "how much", "how many", "how long", "where from"}
)
NOBODY = frozenset({"nobody", "nothing", "never", "no one", "nowhere", "none", "neither"})
# Adverbs that stand before the main verb, behind the auxiliary.
_MIDDLE = frozenset(
    "always never often usually rarely seldom already still just also only really probably certainly almost nearly hardly even "
    "ever recently finally immediately soon actually obviously clearly apparently reportedly sometimes once simply".split()
)
_TWO_OBJECTS = frozenset(
    "give tell show send offer bring lend teach pay promise ask buy write read sell hand pass owe grant wish".split()
)
_TOLD = frozenset("tell ask pay teach show promise".split())
_ING = frozenset("stop finish avoid enjoy quit keep suggest risk consider deny imagine mind practise postpone".split())
# Verbs whose object does what the infinitive behind it says.
_CONTROL = frozenset(
    "ask tell order allow help advise recommend persuade force teach let make permit urge invite encourage forbid warn "
    "convince enable command instruct beg".split()
)
_LINKING = frozenset("be become seem look feel remain stay get".split())
_ENDS_IN = frozenset({"for", "to", "at", "of", "with", "about", "from", "against", "upon"})
_PRONOUNS = frozenset({"I", "you", "he", "she", "it", "we", "they"})
# The preposition of a case that has none; how much that costs.
OF_CASE = {
    "loc": ("in", 0.2), "ine": ("in", 0.2), "ill": ("to", 0.35), "ela": ("from", 0.35), "ade": ("on", 0.45), "all": ("to", 0.35),
    "abl": ("from", 0.35), "ess": ("as", 0.3), "com": ("with", 0.1), "abe": ("without", 0.05), "ter": ("until", 0.2), "ins": ("with", 0.5),
    "spe": ("on", 0.35), "del": ("about", 0.35), "sub": ("to", 0.35), "cau": ("for", 0.3), "fin": ("until", 0.3),
}  # fmt: skip


class UnsaidError(Exception):
    """The parts do not make a clause."""


@dataclass(frozen=True, slots=True)
class Said:
    """`words` in order, what they cost, whether they ask, and whether they are a clause or a phrase."""

    words: tuple[str, ...]
    cost: float
    question: bool = False
    clause: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be said: the verb with all that belongs to it, before its subject and objects are known.

    `verb`: the English. `tense`: prs pst fut cnd inf ger imp. `shape`: words of "perfect", "passive", "progressive".
    `carrier`: the form of the source that carries tense and person. `complement`: an infinitive behind the verb. `tail`:
    what a frame has filled in. `asked`: it is a question.
    """

    carrier: Item
    main: Item
    verb: str
    tense: str
    shape: str = ""
    complement: Item | None = None
    negative: bool = False
    asked: bool = False
    tail: str = ""
    cost: float = 0.0


@dataclass(slots=True)
class _Places:
    """Where the parts of a clause go."""

    wh: str = ""
    front: list[str] = field(default_factory=list)
    middle: list[str] = field(default_factory=list)
    end: list[str] = field(default_factory=list)
    predicate: str = ""
    objects: list[Item] = field(default_factory=list)
    wh_object: Item | None = None  # what is asked for
    indirect: Item | None = None
    nobody: bool = False
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says plans in English. `parts`: all parts of the clause in the order of the source. `germanic`: one negation negates.
    `free_cases`: the local cases stand without a preposition. `verb_second`: the finite verb is the second part.
    """

    parts: tuple[Item, ...]
    germanic: bool
    free_cases: bool
    verb_second: bool = False

    def say(self, plan: Plan, subject: Item | None, rest: Sequence[Item], inverted: bool = False) -> Said:
        """The clause. rest: the parts beside verb and subject. inverted: the subject stands before all of them in the
        source, so that none of them is in front. Raises UnsaidError."""
        verbs = (plan.verb, plan.complement.words if plan.complement is not None else "")
        verb_be = any(verb == "be" or verb.startswith("be ") for verb in verbs)
        places = self._placed(plan, subject, rest, verb_be, inverted)
        if verb_be and subject is not None and plan.verb == "be":
            if places.indirect is not None or places.objects:
                raise UnsaidError
            if plan.complement is not None:
                plan = replace(plan, tail=f"to {plan.complement.words} {plan.tail}".strip())
            return self._be(plan, subject, places)
        negative = plan.negative and not (places.nobody and not self.germanic)
        plan = replace(plan, negative=negative)
        inner, objects, cost = self._after_verb(plan, places)
        verb = plan.verb
        word, _, last = verb.rpartition(" ")
        if word and last in _ENDS_IN and not (objects or plan.tail or inner or places.wh):
            verb = word  # "wait for" without an object
        behind = (*inner, objects, plan.tail, places.predicate)
        cost += plan.cost + places.cost
        no = "not" if negative else ""
        if plan.tense == "ger":
            return Said(
                (no, english.ing(verb), *behind, *places.front, *places.middle, *places.end), cost, clause=False
            )
        if plan.tense == "inf":
            words = (places.wh, no, *places.middle, "to " + verb, *behind, *places.front, *places.end)
            return Said(words, cost + 0.3, clause=False)
        if subject is None:
            return self._order(plan, verb, behind, places, rest, cost)
        said, more = self.subject(subject)
        cost += more
        is_wh = said.split(" ")[0] in WH
        if is_wh and not plan.asked:
            cost += 0.8
        if said == "what" and not places.objects:
            cost += 0.4  # "what did he do?" is asked more often than what does something
        person, number = subject.features.get("person", "3"), subject.features.get("number", "sg")
        asks = plan.asked and not is_wh
        auxiliary, base = group(verb, plan.tense, plan.shape, person, number, negative, asks)
        if asks:
            words = (
                places.wh, auxiliary.replace(" not", ""), said, "not" if " not" in auxiliary else "",
                *places.middle, base, *behind, *places.front, *places.end,
            )  # fmt: skip
        else:
            words = (*places.front, places.wh, said, auxiliary, *places.middle, base, *behind, *places.end)
        # "reads" or "is reading": the source does not say
        cost += 0.1 if plan.tense == "prs" and not plan.shape and not plan.asked else 0.0
        return Said(words, cost, plan.asked)

    # -- parts ----------------------------------------------------------------------------------------------------------

    def _placed(self, plan: Plan, subject: Item | None, rest: Sequence[Item], verb_be: bool, inverted: bool) -> _Places:
        places = _Places()
        first_part = self.parts[0] if self.parts else None
        places.nobody = bool(subject and subject.noun and subject.noun.head in NOBODY)
        embedded = first_part is not None and not plan.asked and is_wh(first_part) and first_part is not subject
        for part in rest:
            first = not inverted and part is rest[0] and part is first_part
            fronted = plan.asked or (embedded and part is first_part)
            if part.kind == "adv":
                self._adverb(plan, places, part, first, fronted)
            elif part.kind == "pp":
                words, more = part.said()
                places.cost += more
                if plan.asked and part.inner.split(" ")[0] in WH:
                    places.wh = words
                elif first and not plan.asked and not verb_be:
                    places.front.append(words + ("," if len(words.split()) > 3 else ""))
                else:
                    places.end.append(words)
            elif part.kind == "ap":
                self._adjective(plan, places, part, subject, verb_be)
            elif part.kind == "np":
                self._noun(plan, places, part, verb_be, fronted)
            else:
                raise UnsaidError
        return places

    def _adverb(self, plan: Plan, places: _Places, part: Item, first: bool, fronted: bool) -> None:
        words = part.words
        if words in NOBODY:
            places.nobody = True
        if fronted and (words in WH or words.split(" ")[0] in ("how", "why") or words.endswith(" what")):
            places.wh = words
        elif words in _MIDDLE:
            places.middle.append(words)
        elif first and not plan.asked and words not in DEGREE:
            places.front.append(words)
        else:
            places.end.append("very much" if words == "very" else words)
            places.cost += 0.3 if words in DEGREE or (plan.verb == "be" and words.endswith("ly")) else 0.0

    def _adjective(self, plan: Plan, places: _Places, part: Item, subject: Item | None, verb_be: bool) -> None:
        links = plan.verb.split()[0] in _LINKING or (plan.complement is not None and plan.complement.words in _LINKING)
        if not (verb_be or links) or places.predicate:
            raise UnsaidError
        number = {key: value for key, value in part.features.items() if key == "number"}
        if subject is not None and any(subject.features.get(key, value) != value for key, value in number.items()):
            places.cost += 0.3
        places.predicate = part.words

    def _noun(self, plan: Plan, places: _Places, part: Item, verb_be: bool, fronted: bool) -> None:
        case = part.features.get("case", "")
        said, more = part.governed()
        own = (plan.complement or plan.carrier).entry
        object_case = own.flags.get("obj", "acc") if own is not None else "acc"
        word = said.split(" ")[0]
        if (
            fronted and word in ("whom", *WH) and not places.wh and not (verb_be and case == "acc")
            and (case in ("", "acc", "par", "gen", object_case) or (case == "nom" and verb_be))
        ):  # fmt: skip
            places.wh = said.replace("whom", "who")
            places.wh_object = part
            places.cost += more
            return
        if part.noun is not None and part.noun.head in NOBODY:
            places.nobody = True
        if verb_be and case in ("nom", "ins", "", "par", "ess", "tra") and not places.predicate:
            places.predicate, more = self.predicate(part)
        elif (
            case in ("acc", object_case, "")
            or (case == "nom" and plan.carrier.features.get("form") == "deb")
            or (case in ("gen", "par") and (plan.negative or case == "par"))
        ):
            if places.objects:
                raise UnsaidError
            if "case" not in part.features and self.place(part) < self.place(plan.carrier):
                more += 0.5
            places.objects.append(part)
            more += 0.2 if case == "gen" and object_case != "gen" else 0.0
        elif case == "dat" and places.indirect is None:
            places.indirect = part
        elif case == "ins" and "passive" in plan.shape:
            places.end.append("by " + said)
            more += 0.1
        elif case in OF_CASE:
            word, price = self.of_case(case)
            places.end.append(word + " " + said)
            more += price
        else:
            raise UnsaidError
        places.cost += more

    def _after_verb(self, plan: Plan, places: _Places) -> tuple[list[str], str, float]:
        """(the object of a verb that makes somebody do something, and what is to be done; the objects; cost)."""
        cost = 0.0
        objects = " ".join(self._object(plan, part) for part in places.objects)
        verb = plan.verb
        inner: list[str] = []
        controls = plan.complement is not None and verb.split(" ")[0] in _CONTROL
        if controls and plan.complement is not None and places.wh_object is None:
            if places.indirect is not None:
                inner.append(places.indirect.governed()[0])
                places.indirect = None
            elif places.objects and self.place(places.objects[0]) < self.place(plan.complement):
                inner.append(objects)
                objects = ""
        if places.indirect is not None:
            said = places.indirect.governed()[0]
            head = (plan.complement.words if plan.complement is not None else verb).split(" ")[0]
            if head in _TWO_OBJECTS and (objects or places.wh_object is not None or head in _TOLD):
                objects = (said + " " + objects).strip()
            else:
                places.end.insert(0, "to " + said)
                cost += 0.3
        if plan.complement is not None:
            inner.append(_linked(verb, plan.complement.words, plan.carrier))
        return inner, objects, cost

    def _object(self, plan: Plan, part: Item) -> str:
        if plan.verb == "have" and part.noun is not None and part.noun.bare and not part.noun.after:
            return part.noun.said("a") + UNSURE_ARTICLE
        return part.governed()[0]

    def _order(
        self, plan: Plan, verb: str, behind: Sequence[str], places: _Places, rest: Sequence[Item], cost: float
    ) -> Said:
        """An imperative."""
        if plan.asked or places.wh or any(p.kind == "np" and p.features.get("case") == "nom" for p in rest):
            raise UnsaidError
        together = plan.carrier.features.get("person") == "1"
        opening = ("let's", "not" if plan.negative else "") if together else ("do not" if plan.negative else "",)
        first = next((part for part in self.parts if part.kind not in ("neg", "adv", "part")), None)
        cost += 0.12 + ((1.0 if self.verb_second else 0.4) if first is not plan.carrier else 0.0)
        return Said((*opening, *places.middle, verb, *behind, *places.front, *places.end), cost)

    def _be(self, plan: Plan, subject: Item, places: _Places) -> Said:
        person, number = subject.features.get("person", "3"), subject.features.get("number", "sg")
        negative = plan.negative and not (places.nobody and not self.germanic)
        auxiliary, base = group("be", plan.tense, plan.shape, person, number, negative, plan.asked)
        cost = plan.cost + places.cost
        noun, tail, asked = subject.noun, plan.tail, plan.asked
        named = noun is not None and not noun.pronoun and subject in self.parts
        verb_at = next((at for at, part in enumerate(self.parts) if part.kind == "v"), 0)
        behind = named and self.place(subject) > verb_at
        if behind and noun is not None and not places.predicate and not places.wh and noun.determiner in ("", "a"):
            there = noun.said("a" if noun.bare else "")
            rest = (*places.middle, base, there, tail, *places.front, *places.end)
            words = (auxiliary, "there", base, there, tail, *places.front, *places.end)
            return Said(words if asked else ("there", auxiliary, *rest), cost + 0.15, asked)
        if behind and places.predicate and not asked:
            cost += 0.3
        said, more = self.subject(subject)
        cost += more
        if said in WH and not asked:
            cost += 0.8
        wh = "who" if places.wh == "what" and said in ("I", "you", "he", "she", "we", "they") else places.wh
        if (
            places.front
            and places.front[0] in ("here", "there")
            and not (asked or places.predicate or places.end)
            and named
        ):
            return Said((*places.front, auxiliary, said, *places.middle, base, tail), cost)
        if not (places.predicate or places.end or places.front or tail or wh or asked):
            cost += 0.9
        last = (base, places.predicate, tail, *places.front, *places.end)
        if not asked:
            words = (*places.front, wh, said, auxiliary, *places.middle, base, places.predicate, tail, *places.end)
        elif said.split(" ")[0] in WH and not wh:
            words = (said, auxiliary, *places.middle, *last)
        else:
            no = "not" if " not" in auxiliary else ""
            words = (wh, auxiliary.replace(" not", ""), said, no, *places.middle, *last)
        return Said(words, cost, asked)

    # -- noun phrases ---------------------------------------------------------------------------------------------------

    def place(self, part: Item) -> int:
        return next((index for index, other in enumerate(self.parts) if other is part), 0)

    def of_case(self, case: str) -> tuple[str, float]:
        """The preposition English has for a case, and what it costs."""
        word, cost = OF_CASE[case]
        return word, (1.0 if case == "loc" and not self.free_cases else cost)

    def subject(self, part: Item) -> tuple[str, float]:
        if part.noun is None:
            return part.words, 0.0
        if part.noun.bare:
            return part.noun.said("the", unsure=True), NO_ARTICLE
        definite = part.noun.definite and not part.noun.count and not part.noun.determiner
        return part.noun.said("the" if definite else ""), 0.0

    def predicate(self, part: Item) -> tuple[str, float]:
        if part.noun is None or part.noun.pronoun or not part.noun.bare:
            return part.said()
        return part.noun.said("the" if part.noun.after.startswith("of ") else "a"), 0.08


def is_wh(part: Item) -> bool:
    """Whether the part is a question word."""
    words = part.noun.head if part.noun is not None and part.noun.pronoun else part.words
    return words in WH or words.split(" ")[0] in ("how", "why")


def text_of(words: Sequence[str], subject: Item | None) -> tuple[str, float]:
    """The words as a text, and what it costs where somebody's "own" things have no owner."""
    text = re.sub(r" +", " ", " ".join(word for word in words if word))
    if OWN not in text:
        return text, 0.0
    owner = _pronoun_of(subject)
    if owner is None:
        return text.replace(OWN, "their own"), 0.8
    return text.replace(OWN, english.possessive(owner)), 0.0


def _pronoun_of(subject: Item | None) -> str | None:
    if subject is None or subject.noun is None:
        return "you" if subject is None else None
    if subject.noun.pronoun and subject.noun.head in _PRONOUNS:
        return subject.noun.head
    if subject.features.get("number") == "pl":
        return "they"
    if not subject.noun.human and not subject.noun.proper:
        return "it"
    return {"m": "he", "f": "she"}.get(subject.features.get("gender", ""))


def pronoun(word: str, item: Item | None = None) -> Item:
    """A noun phrase of one pronoun; `item`: what stood in its place in the source."""
    person = {"I": "1", "we": "1", "you": "2"}.get(word, "3")
    several = word in ("we", "they") or (
        item is not None and item.reading is not None and item.reading.features.get("number") == "pl"
    )
    features = {"person": person, "number": "pl" if several else "sg", "case": "nom"}
    if item is not None:
        return replace(item, kind="np", noun=Noun(word, pronoun=True), features=features)
    return Item("np", 0, 0, features, 0.0, noun=Noun(word, pronoun=True))


def as_subject(item: Item) -> Item:
    """A part that fills a slot, as the subject of the English."""
    if item.kind != "pp":
        return item
    word = next((p for p in ("I", "he", "she", "we", "they", "who") if english.objective(p) == item.inner), item.inner)
    return pronoun(word, item)


def _linked(verb: str, complement: str, carrier: Item) -> str:
    """The infinitive as the verb before it wants it."""
    flags = carrier.entry.flags if carrier.entry is not None else {}
    if verb in english.MODALS or "bare" in flags or verb.split(" ")[0] in ("let", "make"):
        return complement
    if "+ing" in flags or "ing" in flags or verb in _ING:
        return english.ing(complement)
    return complement if verb.endswith(" to") else "to " + complement


def group(verb: str, tense: str, shape: str, person: str, number: str, negative: bool, asked: bool) -> tuple[str, str]:
    """(the auxiliary that a question puts first, the rest) of a verb in a tense and shape."""
    if not shape:
        return english.finite(verb, tense, person, number, negative, asked)
    if shape in ("progressive", "passive"):
        auxiliary, rest = english.finite("be", tense, person, number, negative, asked)
        form = english.ing(verb) if shape == "progressive" else english.participle(verb)
        return auxiliary, (rest + " " + form).strip()
    done = ("been " if "passive" in shape else "") + english.participle(verb)
    no = " not" if negative else ""
    if tense in ("fut", "cnd"):
        return ("will" if tense == "fut" else "would") + no, "have " + done
    have = "had" if tense == "pst" else "has" if person == "3" and number != "pl" else "have"
    return have + no, done
