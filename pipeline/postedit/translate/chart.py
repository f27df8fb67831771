"""The noun phrases, prepositional phrases, adjectives and adverbs of a few words, found bottom-up.

A chart parser: what is known of two neighbouring spans gives what is known of both together, where their features agree.
Every item carries its English and its cost, which is a negative logarithm of how sure it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ..lexicon.english import is_english
from . import english
from .lexicon import Entry, Features, Phrase, agree
from .morphology import Morphology, Reading

# Costs: how much less sure each liberty makes an answer.
UNSURE = 1.2  # a word whose first sense is right in fewer than nine of ten uses
SENSE = 0.04  # each further sense
HOMONYM = 0.03  # each reading of a form by another word; those that fit are rivals in the end
NO_ARTICLE = 0.03  # a noun whose article nobody knows: it says nothing against the reading, but see `UNSURE_ARTICLE`
WHOLE = 0.03  # given back for each further word of a phrase of the lexicon, which knows better than its words
OTHER_PREPOSITION = 0.06  # a preposition that is another one in English in other company
ATTACHED = 0.15  # a prepositional phrase that may belong elsewhere
NAME = 0.25  # a word nobody knows, with a capital
NAME_INFLECTED = 0.9  # the same where names have endings
_MOST = 42  # items of a kind that are kept for a span
_NOMINAL = ("n", "pn")
# Adverbs that belong to the adjective or adverb behind them.
DEGREE = frozenset(
    "very too so quite more most less least rather extremely completely absolutely almost nearly especially particularly really "
    "relatively fairly totally entirely highly equally as pretty slightly much far even not incredibly unusually".split()
)
_MANY = {"this": "these", "that": "those", "much": "many"}
_ONE = {"these": "this", "those": "that"}
_MUCH = frozenset("long often old big high far many much fast quickly good well".split())
_SOME = frozenset(
    {"many", "some", "all", "one", "each", "none", "most", "few", "several", "nobody", "who", "both", "two", "three"}
)
# Determiners that can stand for a noun phrase.
_ALONE = frozenset({"this", "that", "all", "these", "those", "some", "many", "such", "other"})
_HOW = {"how": "how", "how much": "how", "how many": "how"}
# Goes with the words where an article is a guess, twice where English wants one and has none.
UNSURE_ARTICLE = "\x02"
# Stands for the possessive of whoever the subject turns out to be.
OWN = "\x01"


@dataclass(frozen=True, slots=True)
class Noun:
    """The English of a noun phrase before it is said: its article is not settled yet.

    `before`: what stands before the head, `after` what follows it. `determiner`: "", "the", "a", "my", "this", "two"...
    """

    head: str
    before: str = ""
    after: str = ""
    determiner: str = ""
    count: str = ""  # a number word
    plural: bool = False
    fixed: bool = False  # plural as it is: "talks"
    uncountable: bool = False
    definite: bool = False  # usually with "the"
    proper: bool = False
    pronoun: bool = False
    human: bool = False

    def said(self, article: str = "", unsure: bool = False) -> str:
        """The phrase. `article` stands where nothing else determines it; `unsure`: it is a guess, or is missing."""
        head = self.head
        if self.plural and not (self.fixed or self.uncountable or self.pronoun or self.proper):
            head = english.plural(head)
        determiner = self.determiner or article
        if not self.pronoun:
            determiner = (_MANY if self.plural else _ONE).get(determiner, determiner)
        words = " ".join(part for part in (self.count, self.before, head) if part)
        if determiner == "a" and words.startswith("other "):
            words = "an" + words
        elif determiner == "a":
            words = english.a(words)
        elif determiner:
            words = determiner + (UNSURE_ARTICLE if unsure else "") + " " + words
        elif unsure:
            words += 2 * UNSURE_ARTICLE
        return words + (" " + self.after if self.after else "")

    @property
    def bare(self) -> bool:
        """Whether English wants an article that nothing gives."""
        return not (
            self.determiner
            or self.count
            or self.plural
            or self.uncountable
            or self.definite
            or self.proper
            or self.pronoun
        )


@dataclass(frozen=True, slots=True)
class Item:
    """What a span can be. `kind`: nb (nominal without determiner), np, pp, ap, adv, v, prep, conj, det, num, neg, qst,
    part, refl, art, intj, s. `words`: English where it is a string; `noun`: the noun phrase. `prep`: the source's.
    """

    kind: str
    start: int
    end: int
    features: Features = field(hash=False)
    cost: float
    words: str = ""
    noun: Noun | None = None
    entry: Entry | None = None
    reading: Reading | None = None
    prep: str = ""
    case: str = ""  # the case a preposition took
    inner: str = ""  # the English of what a preposition governs
    doubt: float = 0.0  # what the preposition cost, which a frame that knows better gives back
    frame: Phrase | None = None

    def said(self) -> tuple[str, float]:
        """The English of the span as it stands alone, and what that costs besides."""
        if self.noun is None:
            return self.words, 0.0
        if self.noun.pronoun:
            subject = self.features.get("case", "nom") == "nom" or self.noun.after
            return (self.noun.said() if subject else english.objective(self.noun.head)), 0.0
        if self.noun.definite and not self.noun.determiner and not self.noun.count:
            return self.noun.said("the"), 0.0
        return self.noun.said(unsure=self.noun.bare), NO_ARTICLE if self.noun.bare else 0.0

    def governed(self) -> tuple[str, float]:
        """The English of a noun phrase behind a preposition or a verb, and what that costs besides."""
        if self.noun is None:
            return self.words, 0.0
        if self.noun.pronoun:
            return english.objective(self.noun.head) + (" " + self.noun.after if self.noun.after else ""), 0.0
        if self.noun.bare:
            return self.noun.said("the", unsure=True), NO_ARTICLE
        return self.said()


class Chart:
    """All items over the tokens. `tokens` are the words as written; marks are not among them."""

    def __init__(self, morphology: Morphology, tokens: list[str], first_is_start: bool = True) -> None:
        self.morphology = morphology
        self.lexicon = morphology.lexicon
        self.tokens = tokens
        self.lower = [morphology.normal(token) for token in tokens]
        self.first_is_start = first_is_start
        self._contracted = dict(
            pair.split(":", 1) for row in self.lexicon.settings.get("contracted", ()) for pair in row
        )
        # Estonian adjectives stand in the genitive before some cases
        self._agreeing = dict(pair.split(":", 1) for row in self.lexicon.settings.get("agree", ()) for pair in row)
        self._than = frozenset(word for row in self.lexicon.settings.get("than", ()) for word in row)
        self.genitive = self.lexicon.setting("genitive")
        self.adjective = self.lexicon.setting("adjective", "before")
        self.spans: dict[tuple[int, int], list[Item]] = defaultdict(list)
        self._readings = [morphology.readings(token) for token in tokens]
        self._starting = [self._phrases_from(at) for at in range(len(tokens))]
        self._build()

    # -- words ----------------------------------------------------------------------------------------------------------

    def _words(self, at: int) -> Iterator[Item]:
        token = self.tokens[at]
        if token == "–":
            yield Item("v", at, at + 1, {"form": "prs", "person": "3"}, 0.1, words="be")
            return
        if token[0].isdigit():
            yield Item("num", at, at + 1, {}, 0.0, words=token)
            yield Item("np", at, at + 1, {}, 0.6, noun=Noun(token, pronoun=True))
            return
        readings = self._readings[at] if token.isupper() or token[1:] == token[1:].lower() else []
        capital = token[:1].isupper() and (at > 0 or not self.first_is_start)
        if self.lexicon.setting("caps") != "nouns":
            if capital:
                readings = [r for r in readings if r.entry.pos == "pn"] or [
                    r for r in readings if r.entry.english[0] in ("I", "")
                ]
            elif token[:1].islower():
                readings = [r for r in readings if r.entry.pos != "pn" or r.entry.lemma[:1].islower()]
        elif token[:1].islower():
            readings = [r for r in readings if r.entry.pos not in _NOMINAL]
        elif capital:
            readings = [r for r in readings if r.entry.pos in _NOMINAL or r.entry.english[0][:1].isupper()] or readings
        if at > 0 or not self.first_is_start:
            # "Sie" and "sie": a pronoun with a capital of its own
            readings = [r for r in readings if r.entry.pos != "pron" or _same_capital(r.entry.lemma, token)]
        readings = [r for r in readings if not r.entry.lemma.isupper() or len(r.entry.lemma) < 2 or token.isupper()]
        words = {(r.entry.lemma, r.entry.pos, r.entry.english) for r in readings if not r.pending} or {("", "", ("",))}
        others = len({e[2][0] for e in words}) - 1
        for reading in readings:
            entry = reading.entry
            cost = SENSE * (len(entry.english) - 1) + (UNSURE if "~" in entry.flags else 0.0) + HOMONYM * min(others, 4)
            yield from self._word(at, reading, cost)
        named = capital and self.lexicon.setting("caps") != "nouns" and token.isalpha() and token[0] <= "\u024f"
        if not readings and named:
            cost = NAME_INFLECTED if self.genitive else NAME
            yield Item("nb", at, at + 1, {}, cost, noun=Noun(token, proper=True))

    def _word(self, at: int, reading: Reading, cost: float) -> Iterator[Item]:
        entry, features, end = reading.entry, reading.features, at + 1
        first = entry.english[0]
        if entry.pos in _NOMINAL:
            yield Item("nb", at, end, features, cost, noun=_noun(entry, features), entry=entry, reading=reading)
        elif entry.pos == "pron":
            number = features.get("number") or ("pl" if first in ("we", "they", "these", "those") else "sg")
            person = {"I": "1", "we": "1", "you": "2"}.get(first, "3")
            noun = Noun(first, pronoun=True, human=True)
            yield Item(
                "np",
                at,
                end,
                {**features, "number": number, "person": person},
                cost,
                noun=noun,
                entry=entry,
                reading=reading,
            )
        elif entry.pos == "adj" or entry.pos == "ord":
            degree = features.get("degree")
            words = english.compared(first, degree) if degree else first
            if features.get("polarity") == "neg":
                words = "not " + words
                cost += 0.2
            yield Item("ap", at, end, features, cost, words=words, entry=entry, reading=reading)
        elif entry.pos == "adv":
            degree = features.get("degree")
            yield Item(
                "adv", at, end, features, cost, words=english.compared(first, degree) if degree else first, entry=entry
            )
        elif entry.pos in ("v", "aux"):
            form = features.get("form", "")
            yield Item("v", at, end, features, cost, words=first, entry=entry, reading=reading)
            if form in ("ppp", "pap", "ppr") and first not in english.MODALS and not reading.pending:
                words = english.ing(first) if form == "pap" else english.participle(first)
                agreed = {key: value for key, value in features.items() if key != "form"}
                cost += 0.1 + 0.3 * (form == "ppr")  # "readable" as often as "read"
                if agreed.pop("polarity", ""):
                    words, cost = "not " + words, cost + 0.3
                yield Item("ap", at, end, agreed, cost, words=words, entry=entry, reading=reading)
        elif entry.pos in ("poss", "det", "art"):
            own = entry.pos == "poss" and first in ("own", "one’s own", "one's own")
            yield Item("det", at, end, features, cost, words=OWN if own else first, entry=entry)
            if entry.pos == "det" and first in _ALONE:
                noun = Noun(first, pronoun=True)
                yield Item(
                    "np", at, end, {"person": "3", **features}, cost + 0.25, noun=noun, entry=entry, reading=reading
                )
        elif entry.pos == "num":
            yield Item("num", at, end, features, cost, words=first, entry=entry)
            noun = Noun(first, pronoun=True)
            yield Item("np", at, end, {"number": "pl", "person": "3", **features}, cost + 0.5, noun=noun, entry=entry)
        elif entry.pos == "prep":
            cost += OTHER_PREPOSITION * (len(entry.english) > 1 and "~" not in entry.flags)
            yield Item("prep", at, end, {}, cost, words=first, entry=entry, prep=self.lower[at])
        else:
            yield Item(entry.pos, at, end, features, cost, words=first, entry=entry, reading=reading)

    # -- spans ----------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        count = len(self.tokens)
        for length in range(1, count + 1):
            for start in range(count - length + 1):
                end = start + length
                found: list[Item] = list(self._words(start)) if length == 1 else []
                found += self._matched(start, end)
                for middle in range(start + 1, end):
                    for left in self.spans[start, middle]:
                        for right in self.spans[middle, end]:
                            found += self._both(left, right)
                self.spans[start, end] = _best([*found, *self._alone(found)])
                if length > 2:
                    more = [
                        item
                        for middle in range(start + 1, end - 1)
                        for conj in self.spans[middle, middle + 1]
                        if conj.kind == "conj" and conj.words in ("and", "or", "than")
                        for left in self.spans[start, middle]
                        for right in self.spans[middle + 1, end]
                        for item in _coordinated(left, conj, right)
                    ]
                    if more:
                        self.spans[start, end] = _best(self.spans[start, end] + more)

    def _alone(self, found: Iterable[Item]) -> Iterator[Item]:
        for item in found:
            if item.kind == "nb":
                assert item.noun is not None
                yield replace(item, kind="np", features={"person": "3", **_numbered(item)})

    def _both(self, left: Item, right: Item) -> Iterator[Item]:
        pair = (left.kind, right.kind)
        cost = left.cost + right.cost
        if pair == ("ap", "nb"):
            if self.adjective != "after" or left.words[:1].isupper():
                yield from self._modified(left, right, left, cost)
            elif self.adjective == "after":
                yield from self._modified(left, right, left, cost + 0.1)
        elif pair == ("nb", "ap") and self.adjective != "before":
            yield from self._modified(right, left, left, cost + (0.1 if self.adjective == "both" else 0.0))
        elif pair in (("adv", "ap"), ("adv", "adv")) and (left.words in DEGREE or left.words in _HOW):
            if right.words not in DEGREE or left.words in _HOW:
                words = _HOW.get(left.words, left.words)
                if left.words in _HOW and right.words == "for a long time":
                    right = replace(right, words="long")
                # "how long", or "as before"
                cost += 0.3 if left.words in _HOW and right.words not in _MUCH else -0.03
                yield replace(right, start=left.start, cost=cost, words=words + " " + right.words)
        elif pair == ("adv", "ap") and right.features.get("degree") is None and left.words.endswith("ly"):
            yield replace(right, start=left.start, cost=cost + 0.05, words=left.words + " " + right.words)
        elif pair == ("neg", "adv") or pair == ("neg", "ap"):
            yield replace(right, start=left.start, cost=cost + 0.1, words="not " + right.words)
        elif (pair == ("np", "nb") and self.genitive == "before" and left.features.get("case") == "gen") or (
            pair == ("np", "nb") and left.noun is not None and left.noun.proper and left.features.get("case") == "gen"
        ):
            yield from self._of(right, left, left, cost)
        elif pair == ("nb", "np") and self.genitive == "after" and right.features.get("case") == "gen":
            yield from self._of(left, right, left, cost)
        elif pair == ("np", "nb") and _possessed(left, right):
            yield from self._of(right, left, left, cost)
        elif pair == ("det", "nb") and right.noun is not None and right.noun.determiner and left.words in ("the", "a"):
            yield replace(right, kind="np", start=left.start, cost=cost, features={"person": "3", **_numbered(right)})
        elif (
            pair == ("det", "det")
            and left.words in ("the", "a")
            and right.entry is not None
            and right.entry.pos == "poss"
        ):
            yield replace(right, start=left.start, cost=cost)  # "il mio amico"
        elif pair == ("det", "nb") or (
            pair == ("det", "np") and right.noun is not None and right.noun.count and not right.noun.determiner
        ):
            yield from self._determined(left, right, cost)
        elif (
            pair == ("nb", "det")
            and left.noun
            and not left.noun.determiner
            and right.entry
            and right.entry.pos == "poss"
        ):
            yield from self._determined(right, left, cost + 0.1, start=left.start)
        elif pair == ("num", "nb"):
            yield from _counted(left, right, cost)
        elif pair == ("num", "num") and left.words[0].isdigit():
            yield replace(right, start=left.start, cost=cost, words=left.words + " " + right.words)
        elif pair == ("prep", "v") and not self.genitive and right.features.get("form") == "inf":
            if left.words == "without":
                yield Item("adv", left.start, right.end, {}, cost, words="without " + english.ing(right.words))
            else:
                yield replace(right, start=left.start, cost=cost)  # "voy a comer"
        elif pair == ("prep", "np"):
            yield from self._governed(left, right, cost)
        elif pair == ("np", "prep") and right.entry is not None and "post" in right.entry.flags:
            yield from self._governed(right, left, cost, start=left.start)
        elif pair == ("ap", "pp") and left.features.get("degree") == "cmp" and right.prep in self._than:
            yield replace(left, end=right.end, cost=cost, words=f"{left.words} than {right.inner}")
        elif (
            pair == ("ap", "np")
            and left.features.get("degree") == "cmp"
            and right.features.get("case") == "gen"
            and self.genitive
        ):
            said, more = right.governed()
            yield replace(left, end=right.end, cost=cost + more + 0.1, words=f"{left.words} than {said}")
        elif pair == ("ap", "np") and right.noun is not None and right.noun.determiner.endswith(("'s", "'")):
            yield from self._modified(left, right, left, cost)
        elif pair == ("ap", "pp"):
            framed = self._framed(left, right)
            words = left.words + " " + right.words if framed is None else framed
            yield replace(left, end=right.end, cost=cost + (0.3 if framed is None else -right.doubt), words=words)
        elif pair in (("np", "pp"), ("nb", "pp")) and left.noun is not None and self._framed(left, right):
            after = " ".join(part for part in (left.noun.after, self._framed(left, right, tail=True)) if part)
            yield replace(left, end=right.end, cost=cost - right.doubt, noun=replace(left.noun, after=after))
        elif (
            pair == ("np", "pp")
            and left.noun is not None
            and (not left.noun.pronoun or (right.words.startswith("of ") and left.noun.head in _SOME))
        ):
            after = " ".join(part for part in (left.noun.after, right.words) if part)
            noun = replace(left.noun, after=after)
            yield replace(left, end=right.end, cost=cost + ATTACHED, noun=noun)
        elif pair == ("nb", "nb"):
            yield from _named(left, right, cost)

    def _modified(self, adjective: Item, nominal: Item, left: Item, cost: float) -> Iterator[Item]:
        assert nominal.noun is not None
        features = nominal.features
        if features.get("case", "") in self._agreeing:
            features = {**features, "case": self._agreeing[features["case"]]}
        if nominal.noun.pronoun or not agree(adjective.features, features):
            return
        owner = nominal.noun.determiner.endswith(("'s", "'"))
        if nominal.noun.count or (nominal.noun.determiner and not owner):
            return
        features = {
            **{k: v for k, v in adjective.features.items() if k in ("case", "number", "gender", "definite")},
            **nominal.features,
        }
        words = adjective.words
        definite = nominal.noun.definite
        ordinal = adjective.entry is not None and adjective.entry.pos == "ord"
        if (
            adjective.features.get("degree") == "spl"
            or adjective.features.get("definite") == "def"
            or ordinal
            or words.startswith("most ")
        ):
            definite = True
        noun = (
            replace(
                nominal.noun,
                before=" ".join(p for p in (words, nominal.noun.before) if p),
                definite=definite,
                proper=False,
            )
            if not nominal.noun.proper
            else replace(nominal.noun, before=" ".join(p for p in (words, nominal.noun.before) if p))
        )
        yield replace(
            nominal, start=min(adjective.start, nominal.start), end=max(adjective.end, nominal.end),
            features=features, cost=cost, noun=noun,
        )  # fmt: skip

    def _of(self, head: Item, owner: Item, left: Item, cost: float) -> Iterator[Item]:
        """A noun with a genitive: "oil prices", "the minister's adviser", "the end of a long war"."""
        assert head.noun is not None
        assert owner.noun is not None
        start, end = min(head.start, owner.start), max(head.end, owner.end)
        noun, other = head.noun, owner.noun
        if noun.determiner or noun.count or noun.pronoun or (noun.proper and not other.proper):
            return
        if other.pronoun:
            if owner.entry is not None and other.head in ("I", "you", "he", "she", "it", "we", "they", "who"):
                made = replace(noun, determiner=english.possessive(other.head))
                yield replace(
                    head,
                    start=start,
                    end=end,
                    cost=cost,
                    noun=made,
                    kind="np",
                    features={"person": "3", **_numbered(head)},
                )
            return
        said, more = owner.said()
        attribute = owner.entry.flags.get("attr", "") if owner.entry is not None and not other.before else ""
        if attribute and other.proper and not other.after and (noun.plural or noun.uncountable):
            made = replace(noun, before=" ".join(p for p in (attribute.replace("_", " "), noun.before) if p))
            kind = "nb"
        elif other.proper and not other.after:
            made = replace(noun, determiner=english.possessive(said))
            kind = "np"
        elif not (
            other.before
            or other.after
            or other.determiner
            or other.count
            or other.human
            or other.definite
            or other.plural
        ):
            if noun.before:
                made = replace(noun, after=" ".join(p for p in ("of " + said, noun.after) if p), definite=True)
                cost += more
            else:
                made = replace(noun, before=said)
                cost += 0.25
            kind = "nb"
        elif other.human and other.bare and not other.after:
            made, kind = replace(noun, determiner=english.possessive(other.said("the", unsure=True))), "np"
            cost += 0.1
        elif (other.human or other.definite) and not other.after and len(said.split()) < 4:
            made, kind = replace(noun, determiner=english.possessive(said)), "np"
            cost += more
        else:
            after = " ".join(p for p in (noun.after, "of " + said) if p)
            made, kind = replace(noun, after=after, definite=True), "nb"
            cost += more * 0.7
        features = {"person": "3", **_numbered(head)} if kind == "np" else head.features
        yield replace(head, kind=kind, start=start, end=end, cost=cost, noun=made, features=features)

    def _determined(self, determiner: Item, nominal: Item, cost: float, start: int | None = None) -> Iterator[Item]:
        assert nominal.noun is not None
        if nominal.noun.determiner or not agree(determiner.features, nominal.features):
            return
        words = determiner.words
        noun = replace(nominal.noun, determiner=words)
        if nominal.noun.proper and words in ("the", "a"):
            noun = replace(nominal.noun)  # "die Schweiz" is Switzerland
        elif words == "a" and (noun.uncountable or noun.plural):
            noun = replace(noun, determiner="" if noun.uncountable else "some")
        elif words == "all" and _source_number(nominal) == "sg" and not noun.uncountable and not noun.plural:
            noun = replace(noun, determiner="the whole")
        elif words in ("many", "few", "several", "all", "both") and not noun.uncountable:
            noun = replace(noun, plural=True)
        elif words in ("many", "few") and noun.uncountable:
            noun = replace(noun, determiner={"many": "much", "few": "little"}[words])
        elif words == "much" and not noun.uncountable:
            noun = replace(noun, determiner="many", plural=True)
        elif words == "other" and not noun.plural:
            noun = replace(noun, determiner="another")
        elif words == "such" and not noun.plural and not noun.uncountable:
            noun = replace(noun, determiner="such a" if english.a(noun.head).startswith("a ") else "such an")
        features = {
            **{k: v for k, v in determiner.features.items() if k in ("case", "number", "gender")},
            **nominal.features,
        }
        features.setdefault("person", "3")
        if noun.plural:
            features["number"] = "pl"
        yield replace(
            nominal, kind="np", start=nominal.start if start is not None else determiner.start,
            end=max(determiner.end, nominal.end), features=features, cost=cost, noun=noun,
        )  # fmt: skip

    def _governed(self, prep: Item, phrase: Item, cost: float, start: int | None = None) -> Iterator[Item]:
        assert phrase.noun is not None
        case = phrase.features.get("case", "")
        governs = prep.entry.governs if prep.entry is not None else ()
        if prep.frame is not None:
            governs = prep.frame.governs
        several = self.lexicon.setting("prepplural")  # the case of all plurals behind prepositions (Latvian)
        if several and _source_number(phrase) == "pl" and "post" not in (prep.entry.flags if prep.entry else ()):
            governs = (several,)
        if governs and case and case not in governs:
            return
        if case == "nom" and governs and "nom" not in governs:
            return
        noun = phrase.noun
        if prep.words == "without" and noun.determiner == "no":
            noun = replace(noun, determiner="any")
        said, more = replace(phrase, noun=noun).governed()
        if prep.entry is not None and "the" in prep.entry.flags and not noun.determiner and not noun.proper:
            said, more = noun.said("the"), 0.0
        yield Item(
            "pp", phrase.start if start is not None else prep.start, max(prep.end, phrase.end), {}, cost + more,
            words=prep.words + " " + said, inner=said, doubt=UNSURE if prep.entry and "~" in prep.entry.flags else 0.0,
            entry=phrase.entry, prep=self._whole(prep.prep), case=case, reading=phrase.reading,
        )  # fmt: skip

    def _whole(self, preposition: str) -> str:
        """A preposition without the article that is in it: "zum" is "zu"."""
        return self._contracted.get(preposition, preposition)

    def _framed(self, head: Item, phrase: Item, tail: bool = False) -> str | None:
        """What head and prepositional phrase are together where the lexicon says which preposition the head takes."""
        lemma = head.entry.lemma if head.entry is not None else ""
        for frame in self.morphology.company.get((lemma, phrase.prep), ()):
            case = frame.source[-1].strip("{}")
            if phrase.case in ("", case):
                after = frame.english.partition(">")[2].replace("{}", phrase.inner).strip()
                if tail:
                    return after
                return head.words + " " + after
        return None

    # -- phrases --------------------------------------------------------------------------------------------------------

    def _matched(self, start: int, end: int) -> Iterator[Item]:
        for phrase in self._starting[start]:
            if len(phrase.source) > end - start:
                continue
            framed = phrase.category == "s" or any(token[0] == "{" for token in phrase.source)
            if phrase.category in ("v", "s") and framed and not _is_fixed(phrase):
                continue  # a frame of the clause
            for features, slots, cost, entry in self._match(phrase, 0, start, end):
                yield from _said_phrase(phrase, start, end, features, slots, cost, entry)

    def _phrases_from(self, at: int) -> list[Phrase]:
        """The phrases that can begin with the token."""
        known = self.morphology.phrases
        found = list(known.get(self.lower[at], ()))
        for lemma in dict.fromkeys(reading.entry.lemma.casefold() for reading in self._readings[at]):
            found += known.get(f"<{lemma}>", ())
        return found + known.get("{", [])

    def _match(
        self, phrase: Phrase, index: int, at: int, end: int
    ) -> Iterator[tuple[Features, tuple[Item, ...], float, Reading | None]]:
        if index == len(phrase.source):
            if at == end:
                yield {}, (), 0.0, None
            return
        token = phrase.source[index]
        if at >= end:
            return
        if token[0] == "<":
            lemma = token[1:-1].casefold()
            for reading in self._readings[at]:
                if reading.entry.lemma.casefold() == lemma:
                    for features, slots, cost, inner in self._match(phrase, index + 1, at + 1, end):
                        if agree({k: v for k, v in reading.features.items() if k in ("case", "number")}, features):
                            yield {**reading.features, **features}, slots, cost, inner or reading
        elif token[0] == "{":
            case = token[1:-1]
            last = index + 1 == len(phrase.source)
            for stop in (end,) if last else range(at + 1, end):
                for item in self.spans.get((at, stop), ()):
                    if (case == "num" and item.kind == "num") or (
                        item.kind == "np" and item.features.get("case", case) == case
                    ):
                        for features, slots, cost, inner in self._match(phrase, index + 1, stop, end):
                            yield features, (item, *slots), cost + item.cost, inner
        elif self.lower[at] == self.morphology.normal(token):
            yield from self._match(phrase, index + 1, at + 1, end)


def _is_fixed(phrase: Phrase) -> bool:
    return not any(token[0] in "<{" for token in phrase.source)


def _said_phrase(
    phrase: Phrase, start: int, end: int, features: Features, slots: tuple[Item, ...], cost: float, head: Reading | None
) -> Iterator[Item]:
    words = phrase.english
    for number, slot in enumerate(slots, 1):
        said, more = slot.governed()
        cost += more
        if "{poss}" in words:
            said = english.possessive(
                slot.noun.head
                if slot.noun and slot.noun.pronoun
                else slot.noun.said("the" if slot.noun.bare or slot.noun.definite else "")
                if slot.noun
                else said
            )
            cost -= more
            words = words.replace("{poss}", said)
        elif slot.noun and slot.noun.pronoun:
            said = english.objective(slot.noun.head)
        words = words.replace("{}", said).replace(f"{{{number}}}", said)
    cost += UNSURE if "~" in phrase.flags else 0.0
    cost -= WHOLE * (sum(token[0] != "{" for token in phrase.source) - 1)
    kind = {"adv": "adv", "adj": "ap", "prep": "prep", "conj": "conj", "s": "s", "q": "adv", "intj": "intj"}.get(
        phrase.category
    )
    if phrase.category == "n":
        before, _, rest = words.partition("<")
        headword, _, after = rest.partition(">")
        plural_form = features.get("number") == "pl" or "pl" in phrase.flags
        noun = Noun(
            headword or words,
            before=before.strip() if headword else "",
            after=after.strip(),
            plural=plural_form and "u" not in phrase.flags,
            fixed="pl" in phrase.flags,
            uncountable="u" in phrase.flags,
            definite="the" in phrase.flags,
            human="h" in phrase.flags,
            proper=words[:1].isupper() and "the" not in phrase.flags,
        )
        for article in ("the", "a", "my", "your", "his", "her", "its", "our", "their", "this", "that"):
            if noun.before.split(" ")[0] == article:
                noun = replace(noun, before=noun.before[len(article) :].strip(), determiner=article)
        features = {"number": "pl" if plural_form else "sg", **features}
        kind = "np" if noun.determiner else "nb"
        yield Item(kind, start, end, features, cost, noun=noun, entry=head.entry if head else None, reading=head)
        return
    if phrase.category == "v":
        if head is not None:
            yield Item(
                "v",
                start,
                end,
                features,
                cost,
                words=words.replace("<", "").replace(">", ""),
                entry=head.entry,
                reading=head,
                frame=phrase,
            )
        return
    if kind is None:
        return
    words = words.replace("<", "").replace(">", "")
    yield Item(
        kind,
        start,
        end,
        features,
        cost,
        words=words,
        frame=phrase,
        prep=" ".join(phrase.source) if kind == "prep" else "",
    )


def _noun(entry: Entry, features: Features) -> Noun:
    flags = entry.flags
    many = features.get("number") == "pl"
    word = entry.english[0]
    fixed = "pl" in flags or (word.endswith("s") and word[-2:] not in ("ss", "us", "is") and is_english(word[:-1]))
    return Noun(
        word,
        plural="pl" in flags or (many and "u" not in flags),
        fixed=fixed,
        uncountable="u" in flags,
        definite="the" in flags or features.get("definite") == "def",
        determiner={"p1s": "my", "p2s": "your", "p1p": "our", "p2p": "your", "p3p": "their"}.get(
            features.get("owner", ""), ""
        ),
        proper=entry.pos == "pn" and "the" not in flags and (not many or "pl" in flags),
        human="h" in flags,
    )


def _possessed(owner: Item, thing: Item) -> bool:
    """ "Magyarország miniszterelnöke": the owner in the nominative, the thing with a suffix that says it is owned."""
    return thing.features.get("owner") in ("p3s", "p3p") and owner.features.get("case", "nom") == "nom"


def _same_capital(lemma: str, token: str) -> bool:
    return lemma == "I" or lemma[:1].isupper() == token[:1].isupper()


def _source_number(item: Item) -> str:
    own = item.reading.features.get("number") if item.reading is not None else None
    return own or item.features.get("number", "")


def _numbered(item: Item) -> Features:
    assert item.noun is not None
    if item.noun.uncountable:
        return {**item.features, "number": "sg"}
    return {**item.features, "number": "pl" if item.noun.plural else item.features.get("number", "sg")}


def _counted(number: Item, nominal: Item, cost: float) -> Iterator[Item]:
    """ "two ministers": after a number the noun may be in the genitive, in the singular too."""
    noun = nominal.noun
    assert noun is not None
    if noun.determiner or noun.count or noun.pronoun or noun.proper:
        return
    one = number.words in ("one", "1")
    single = nominal.features.get("case") == "nom" and nominal.features.get("number") == "sg" and not noun.plural
    if single and (not one or number.words == "1"):
        cost += 1.0  # "4 поправка" is the fourth
    case = nominal.features.get("case")
    if not agree({k: v for k, v in number.features.items() if k == "case"}, nominal.features) and case not in (
        "gen",
        "par",
    ):
        return
    features = {"person": "3", **nominal.features, "number": "sg" if one else "pl"}
    if case in ("gen", "par") and not one:
        del features["case"]
        features.update({k: v for k, v in number.features.items() if k == "case"})
    made = replace(noun, count=number.words, plural=not one and not noun.uncountable)
    yield replace(nominal, kind="np", start=number.start, end=nominal.end, features=features, cost=cost, noun=made)


def _named(left: Item, right: Item, cost: float) -> Iterator[Item]:
    """ "President Duda", "Anna Kowalska": a title or a name before a name."""
    assert left.noun is not None
    assert right.noun is not None
    one, other = left.noun, right.noun
    if not other.proper or other.before or other.determiner or not agree(left.features, right.features):
        return
    if one.proper and not one.after:
        noun = replace(one, head=one.head + " " + other.head)
        yield replace(
            right, start=left.start, cost=cost + 0.05, noun=noun, features={**left.features, **right.features}
        )
    elif one.human and not one.after and not one.determiner and not one.plural:
        title = (one.before + " " if one.before else "") + one.head
        noun = replace(other, head=title[0].upper() + title[1:] + " " + other.head)
        yield replace(right, start=left.start, cost=cost + 0.1, noun=noun, features={**left.features, **right.features})


def _coordinated(left: Item, conj: Item, right: Item) -> Iterator[Item]:
    if (
        conj.words == "than"
        and left.kind in ("ap", "adv")
        and left.features.get("degree") == "cmp"
        and right.kind == "np"
    ):
        said, more = right.governed()
        yield replace(left, end=right.end, cost=left.cost + right.cost + more, words=f"{left.words} than {said}")
        return
    if left.kind != right.kind or left.kind not in ("np", "ap", "adv", "pp") or conj.words not in ("and", "or"):
        return
    cost = left.cost + right.cost + conj.cost + 0.05
    if left.kind == "np":
        assert left.noun is not None
        assert right.noun is not None
        if not agree({k: v for k, v in left.features.items() if k == "case"}, right.features):
            return
        case = left.features.get("case") or right.features.get("case")
        one, more = left.said()
        other, still = right.said()
        features = {"person": "3", "number": "pl", **({"case": case} if case else {})}
        noun = Noun(f"{one} {conj.words} {other}", proper=True)
        yield Item("np", left.start, right.end, features, cost + more + still, noun=noun)
    elif left.kind == "ap" and not agree({k: v for k, v in left.features.items() if k == "case"}, right.features):
        return
    else:
        yield replace(left, end=right.end, cost=cost, words=f"{left.words} {conj.words} {right.words}")


def _best(items: Iterable[Item]) -> list[Item]:
    """The cheapest of each kind and features; of those that say the same one."""
    kept: dict[object, Item] = {}
    for item in items:
        key = (
            item.kind, tuple(sorted(item.features.items())), item.words, item.noun, item.prep, item.case,
            item.entry.governs if item.entry and item.kind == "prep" else (),
            item.entry.lemma if item.entry else "", item.reading.pending if item.reading else "",
            id(item.frame) if item.frame else 0, "refl" in item.entry.flags if item.entry else False,
        )  # fmt: skip
        old = kept.get(key)
        if old is None or item.cost < old.cost:
            kept[key] = item
    by_kind: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(kept.values(), key=lambda item: item.cost):
        by_kind[item.kind].append(item)
    return [item for group in by_kind.values() for item in group[:_MOST]]
