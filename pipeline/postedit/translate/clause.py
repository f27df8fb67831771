"""A clause out of its parts: which noun phrase is the subject, which verb carries the tense, which frame they fill.

The parts may stand in any order: cases, agreement and the verb's frame say what they are; `saying` puts them into English
order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .chart import OWN, UNSURE, Chart, Item
from .frames import Frame, Frames, filled, without
from .lexicon import agree
from .saying import OF_CASE, WH, Plan, Said, Speaker, UnsaidError, as_subject, is_wh, pronoun, text_of

FINITE = frozenset({"prs", "pst", "fut", "cnd", "imp", "quo", "deb"})
_PARTS = frozenset({"np", "pp", "ap", "adv", "v", "neg", "qst", "refl", "part", "conj", "intj", "s", "sep"})
_SAID_WITH_VERB = ("v", "neg", "qst", "refl", "sep", "part")
_BEAM = 120
_VERBS = 4
_GERMANIC = frozenset({"de", "nl", "sv", "da", "nb", "nn", "is"})
# Languages with a verb for "not".
_NEGATIVE_VERB = frozenset({"fi", "et"})
# Languages whose perfect is "have" with a participle.
_HAVE_PERFECT = frozenset("de nl sv da nb nn is es fr it pt ro ca gl sq el mk".split())


@dataclass(frozen=True, slots=True)
class Answer:
    """`words`: English without capital or stop. `cost`: see chart. `kind`: phrase or clause."""

    words: str
    cost: float
    kind: str
    question: bool = False


def answers(chart: Chart, known: Frames, question: bool) -> list[Answer]:
    """All readings of the whole span as a phrase or a clause, cheapest first; none where no reading covers it."""
    best: dict[str, Answer] = {}
    have = set(chart.lower)
    known = Frames(known.verbs, [row for row in known.words if have.issuperset(row[0])])
    for parts, cost in _sequences(chart):
        for answer in _Assembly(chart, known, parts, cost, question).answers():
            old = best.get(answer.words)
            if old is None or answer.cost < old.cost:
                best[answer.words] = answer
    return sorted(best.values(), key=lambda answer: answer.cost)


def _sequences(chart: Chart) -> Iterator[tuple[tuple[Item, ...], float]]:
    """The parts side by side, in the order of the source, cheapest first."""
    count = len(chart.tokens)
    separable = {r.pending for at in range(count) for i in chart.spans[at, at + 1] if (r := i.reading) and r.pending}
    at_end: dict[int, list[tuple[float, tuple[Item, ...]]]] = {0: [(0.0, ())]}
    for end in range(1, count + 1):
        states: list[tuple[float, tuple[Item, ...]]] = []
        for start in range(end):
            items = [item for item in chart.spans[start, end] if item.kind in _PARTS]
            if end == start + 1 and chart.lower[start] in separable:
                items.append(Item("sep", start, end, {}, 0.0, words=chart.lower[start]))
            for cost, parts in at_end.get(start, ()):
                verbs = sum(part.kind == "v" for part in parts)
                for item in items:
                    if item.kind == "conj" and parts and parts[-1].kind != "conj":
                        continue
                    if item.kind != "v" or verbs < _VERBS:
                        states.append((cost + item.cost + 0.03, (*parts, item)))
        at_end[end] = sorted(states, key=lambda state: state[0])[:_BEAM]
    for cost, parts in at_end.get(count, ()):
        yield parts, cost


class _Assembly:
    """One sequence of parts made into English."""

    def __init__(self, chart: Chart, known: Frames, parts: Sequence[Item], cost: float, question: bool) -> None:
        self.chart, self.lexicon, self.frames = chart, chart.lexicon, known
        self.lead: list[str] = []
        rest = list(parts)
        while rest and rest[0].kind in ("conj", "intj") and len(rest) > 1:
            first = rest.pop(0)
            self.lead.append(first.words + ("," if first.kind == "intj" else ""))
        self.parts = rest
        # "who", "what", "where" further inside are relative, or read wrongly
        self.cost = cost + sum(1.5 for part in rest[1:] if is_wh(part))
        if not question and rest and is_wh(rest[0]) and len(rest) > 1:
            self.cost += 0.2  # of a relative clause, whose head is not here
        self.asked = question or any(part.kind == "qst" for part in rest)
        self.drops = self.lexicon.setting("drop") == "yes"
        self.germanic = self.lexicon.lang in _GERMANIC
        free = self.lexicon.setting("genitive") == "before" or self.lexicon.lang == "tr"
        self.v2 = self.lexicon.setting("order") == "v2" and self.lexicon.lang != "et"
        self.speaker = Speaker(tuple(rest), self.germanic, free, self.v2)
        if self.asked and self.lead and (self.lead[0] == "that" or self.lead[0] in WH):
            self.cost += 1.5  # "що ти робиш?": "what'

    def answers(self) -> Iterator[Answer]:
        yield from self._impersonal()
        verbs = [part for part in self.parts if part.kind == "v"]
        if verbs:
            yield from self._clause(verbs)
        else:
            yield from self._phrase()
            yield from self._without_verb()

    def _answer(self, said: Said, subject: Item | None = None) -> Answer:
        if (
            self.lead
            and self.lead[-1] in ("so that", "that")
            and any(word.startswith("to ") for word in said.words[:4])
            and not said.clause
        ):
            self.lead = self.lead[:-1]  # "żeby kupić"
        text, more = text_of((*self.lead, *said.words), subject)
        return Answer(text, said.cost + more, "clause" if said.clause else "phrase", said.question)

    def _said(self, plan: Plan, subject: Item | None, rest: Sequence[Item], inverted: bool = False) -> Iterator[Answer]:
        try:
            yield self._answer(self.speaker.say(plan, subject, rest, inverted), subject)
        except UnsaidError:
            return

    # -- impersonal words -----------------------------------------------------------------------------------------------

    def _impersonal(self) -> Iterator[Answer]:
        """ "мне нужно работать": a word that does not inflect, with a dative and an infinitive or a noun."""
        for words, frame in self.frames.words:
            rest = without(words, self.parts, self.chart.lower)
            if rest is not None:
                yield from self._of_word(frame, rest)

    def _of_word(self, frame: Frame, rest: list[Item]) -> Iterator[Answer]:
        verbs = [part for part in rest if part.kind == "v"]
        tensed = [verb for verb in verbs if verb.words == "be" and verb.features.get("form") in FINITE]
        others = [verb for verb in verbs if verb not in tensed]
        negative = any(part.kind == "neg" for part in rest) or any("polarity" in verb.features for verb in tensed)
        rest = [part for part in rest if part.kind not in ("v", "neg", "qst")]
        if len(tensed) > 1 or frame.infinitive != (len(others) == 1):
            return
        if any(verb.features.get("form") != "inf" for verb in others):
            return
        found = filled(frame, rest)
        if found is None:
            return
        slots, left = found
        tense = self._tense(tensed[0]) if tensed else "prs"
        cost = self.cost + frame.cost
        if not others:
            yield from self._of_word_said(frame, slots, left, "", tense, negative, cost)
            return
        plan = Plan(others[0], others[0], others[0].words, "inf")
        try:
            said = self.speaker.say(plan, None, left)
        except UnsaidError:
            return
        infinitive = text_of(said.words, None)[0].replace("to ", "", 1)
        yield from self._of_word_said(frame, slots, [], infinitive, tense, negative, cost + said.cost)

    def _of_word_said(
        self,
        frame: Frame,
        slots: list[Item],
        left: list[Item],
        infinitive: str,
        tense: str,
        negative: bool,
        cost: float,
    ) -> Iterator[Answer]:
        filler = iter(slots)
        parts: list[str] = []
        nouns: list[Item | None] = []
        for _, case in frame.slots:
            slot = None if case == "inf" else next(filler)
            nouns.append(slot)
            if slot is None:
                parts.append(infinitive)
                continue
            words, more = slot.governed()
            parts.append(slot.inner or words)
            cost += more
        before, verb, after = frame.english()
        if not verb:
            if not (negative or self.asked or left):
                yield self._answer(Said((frame.fill(after, parts),), cost))
            return
        at = frame.subject()
        if at is not None and (at >= len(nouns) or nouns[at] is None):
            return
        owner = nouns[at] if at is not None else None
        subject = as_subject(owner) if owner is not None else pronoun(before or "it")
        head = Item("v", 0, 0, {"form": "prs"}, 0.0, words=verb)
        tail = frame.fill(after, parts)
        yield from self._said(
            Plan(head, head, verb, tense, "", None, negative, self.asked, tail, cost), subject, left, inverted=True
        )

    # -- without a verb -------------------------------------------------------------------------------------------------

    def _phrase(self) -> Iterator[Answer]:
        said: list[str] = []
        cost = self.cost
        parts = [part for part in self.parts if part.kind != "qst"]
        if any(part.kind not in ("np", "pp", "ap", "adv", "intj", "s", "part") for part in parts):
            return
        if self.asked and len(parts) > 1 and is_wh(parts[0]):
            return  # a question without its verb
        if len(parts) > 1 and (is_wh(parts[0]) or (self.lead and self.lead[-1] == "how")):
            cost += 0.8  # "how", or "as"
        for part in parts:
            words, more = part.said()
            case = part.features.get("case", "nom")
            if part.kind == "np" and case not in ("nom", "acc", "voc"):
                if case in OF_CASE:
                    word, price = self.speaker.of_case(case)
                elif case in ("gen", "dat"):
                    word, price = {"gen": "of", "dat": "to"}[case], 0.5
                else:
                    word, price = "", 0.6
                inner, more = part.governed()
                words, more = (word + " " + inner).strip(), more + price
            elif part.kind == "ap" and case != "nom" and len(parts) == 1:
                more += 0.3
            said.append(words)
            cost += more
        # side by side, nobody says what they have to do with each other
        cost += 0.35 * (len(parts) - 1)
        cost += 0.5 * sum(one.kind == other.kind == "adv" for one, other in pairwise(parts))
        cost += 0.7 * (sum(part.kind == "np" for part in parts) > 1)
        made = self._answer(Said(tuple(said), cost, self.asked, clause=False))
        # nobody is there whose "own" things they are
        yield replace(made, cost=made.cost + 0.8) if any(OWN in words for words in said) else made

    def _without_verb(self) -> Iterator[Answer]:
        """A noun phrase and what is said of it, in languages without "is"."""
        if self.lexicon.setting("copula") != "zero":
            return
        negative = any(part.kind == "neg" for part in self.parts)
        rest = [part for part in self.parts if part.kind not in ("neg", "qst")]
        for index, part in enumerate(rest):
            if part.kind != "np" or part.features.get("case", "nom") != "nom":
                continue
            others = rest[:index] + rest[index + 1 :]
            fit = [
                other
                for other in others
                if other.kind in ("ap", "pp", "adv")
                or (other.kind == "np" and other.features.get("case", "nom") == "nom")
            ]
            if not fit or len(fit) != len(others) or sum(other.kind in ("np", "ap") for other in fit) > 1:
                continue
            main = next((other for other in fit if other.kind in ("np", "ap")), fit[-1])
            same = {key: value for key, value in main.features.items() if key in ("case", "number")}
            if main.kind == "ap" and not agree(same, part.features):
                continue
            if index > 0 and main.kind == "np" and not (main.noun and main.noun.pronoun):
                continue
            named = part.noun is not None and (part.noun.pronoun or part.noun.proper)
            cost = self.cost + 0.1 + 0.1 * index + (0.0 if main.kind == "ap" or named else 0.4)
            head = Item("v", 0, 0, {"form": "prs"}, 0.0, words="be")
            yield from self._said(Plan(head, head, "be", "prs", "", None, negative, self.asked, "", cost), part, others)

    # -- with a verb ----------------------------------------------------------------------------------------------------

    def _clause(self, verbs: list[Item]) -> Iterator[Answer]:
        if len(verbs) == 2 and self._subjunctive(*verbs):
            verbs = [verbs[0], replace(verbs[1], features={"form": "inf"})]
        finite = [verb for verb in verbs if verb.features.get("form") in FINITE]
        others = [verb for verb in verbs if verb.features.get("form") not in FINITE]
        debitive = [verb for verb in finite if verb.features.get("form") == "deb"]
        if len(finite) == 2 and len(debitive) == 1:
            # "bija jāiet": "had to go"
            helper = next(verb for verb in finite if verb is not debitive[0])
            if helper.words != "be":
                return
            finite = [replace(debitive[0], case=self._tense(helper))]
        if len(finite) > 1:
            # "bude pracoval", "sam radio", "będzie robił": an auxiliary and a participle that is a past tense itself
            helpers = [verb for verb in finite if verb.words in ("be", "have") or self._is("future", verb)]
            if len(helpers) != 1 or len(finite) != 2:
                return
            main = next(verb for verb in finite if verb is not helpers[0])
            if "person" in main.features and self.lexicon.lang != "pl":
                return  # no participle, but a verb of its own
            others = [main, *others]
            finite = helpers
        plan = self._group(finite, others)
        if plan is None:
            return
        cost = plan.cost + self.cost
        seps = {part.words for part in self.parts if part.kind == "sep"}
        if seps and self.v2 and self.parts[-1].kind != "sep":
            return  # a separated prefix ends the clause
        if seps != {verb.reading.pending for verb in verbs if verb.reading and verb.reading.pending}:
            return
        refl = any(part.kind == "refl" for part in self.parts)
        wants = any("refl" in verb.entry.flags for verb in verbs if verb.entry is not None)
        if wants and not refl:
            return
        cost += 1.0 if refl and not wants else 0.0
        negative = any(part.kind == "neg" for part in self.parts)
        negative = negative or any(verb.features.get("polarity") == "neg" for verb in verbs)
        if negative and not self.germanic and not self._negated(plan):
            cost += 0.8  # "not Tom but ..."
        if self.v2 and finite and not self.lead and plan.carrier.features.get("form") != "imp":
            place = self.speaker.place(plan.carrier)
            cost += 0.8 if place > 1 or (place == 0 and not self.asked) else 0.0
        carrier = plan.carrier
        if self.lexicon.lang in _NEGATIVE_VERB and carrier.features.get("form") == "prs":
            # the negative verb carries the person: "emme tarvitse"
            persons = [part.features for part in self.parts if part.kind == "neg"]
            if bool(persons) == ("person" in carrier.features):
                return
            if persons:
                merged = replace(carrier, features={**carrier.features, **persons[0]})
                plan = replace(plan, carrier=merged, main=merged if plan.main is carrier else plan.main)
        plan = replace(plan, negative=negative, asked=self.asked, cost=cost)
        rest = [part for part in self.parts if part.kind not in _SAID_WITH_VERB]
        yield from self._in_frames(plan, rest)

    def _subjunctive(self, verb: Item, other: Item) -> bool:
        """Whether the second verb is what others say by an infinitive: "искам да уча", "I want to learn"."""
        if any(one.features.get("form") not in FINITE for one in (verb, other)) or other.features.get("form") != "prs":
            return False
        marked = any(
            part.kind == "part" and part.words == "to" and verb.end <= part.start < other.start for part in self.parts
        )
        person = verb.features.get("person")
        same = person == other.features.get("person") and verb.features.get("number") == other.features.get("number")
        return marked and (same or verb.words in ("must", "should", "have to", "can", "may"))

    def _negated(self, plan: Plan) -> bool:
        """Whether the negation belongs to the verb: it is in it, or directly before it."""
        own = [verb for verb in (plan.carrier, plan.main, plan.complement) if verb is not None]
        if any(verb.features.get("polarity") == "neg" for verb in own):
            return True
        starts = {verb.start for verb in own}
        return any(part.kind == "neg" and part.end in starts for part in self.parts)

    def _is(self, setting: str, verb: Item) -> bool:
        rows = self.lexicon.settings.get(setting, ())
        return verb.entry is not None and any(verb.entry.lemma in row for row in rows)

    def _tense(self, verb: Item) -> str:
        form = verb.features.get("form", "prs")
        if form == "deb":
            return verb.case or "prs"  # that of the auxiliary beside it
        if form == "prs" and verb.entry is not None and "pf" in verb.entry.flags:
            return "fut"
        return "prs" if form == "quo" else form

    def _group(self, finite: list[Item], others: list[Item]) -> Plan | None:
        """The verbs of the clause together: main verb, tense, shape, and an infinitive behind it."""
        marks = [part.words for part in self.parts if part.kind == "part"]
        cost = 0.4 if any(mark not in ("will", "would", "to", "") for mark in marks) else 0.0
        plan = self._of_finite(finite[0], others, marks) if finite else self._of_infinite(others)
        return replace(plan, cost=plan.cost + cost) if plan is not None else None

    def _of_infinite(self, verbs: list[Item]) -> Plan | None:
        first, rest = verbs[0], verbs[1:]
        form = first.features.get("form", "")
        if rest and not (form == "inf" and len(rest) == 1 and rest[0].features.get("form") == "inf"):
            return None
        if form == "inf":
            return Plan(first, first, first.words, "inf", "", rest[0] if rest else None)
        if form == "pfa":
            return Plan(first, first, first.words, "prs", "perfect", cost=0.2)
        if form == "ppp" and self.lexicon.setting("copula") == "zero":
            return Plan(first, first, first.words, "prs", "passive perfect", cost=0.1)
        return Plan(first, first, first.words, "ger", cost=0.2) if form == "ger" else None

    def _of_finite(self, head: Item, others: list[Item], marks: list[str]) -> Plan | None:
        tense = "fut" if "will" in marks else "cnd" if "would" in marks else self._tense(head)
        if not others:
            return Plan(head, head, head.words, tense, "passive" if head.features.get("voice") == "pas" else "")
        done = [verb for verb in others if verb.features.get("form") == "ppp"]
        if len(others) == 2 == len(done) and self._is("passive", others[1]):
            # "ist ermordet worden"
            tense = "pst" if tense == "prs" else tense
            return Plan(head, others[0], others[0].words, tense, "passive")
        if len(others) == 2 == len(done) and others[0].words == "be" and head.words in ("be", "have"):
            # "a été élu"
            past = tense == "prs" and self.lexicon.setting("perfect") == "past"
            return Plan(
                head, others[1], others[1].words, "pst" if past else tense, "passive" if past else "passive perfect"
            )
        main = others[0]
        verb, form = main.words, main.features.get("form", "")
        complement = others[1] if len(others) > 1 and others[1].features.get("form") == "inf" else None
        if len(others) > (2 if complement is not None else 1):
            return None
        plan = Plan(head, main, verb, tense, "", complement)
        be, have = head.words == "be", head.words == "have"
        past_for_perfect = tense == "prs" and self.lexicon.setting("perfect") == "past"
        if have and form == "inf":
            return Plan(head, head, "have to", tense, "", main) if complement is None else None
        if self._is("future", head) and form in ("inf", "pst") and tense in ("prs", "fut", "cnd"):
            return replace(plan, tense="cnd" if tense == "cnd" else "fut")
        if (be or self._is("passive", head)) and form == "ppp":
            if be and main.entry is not None and main.entry.flags.get("aux") == "be":
                return replace(
                    plan, tense="pst" if tense == "prs" else tense, shape="" if tense in ("prs", "pst") else "perfect"
                )
            if be and tense == "prs" and self.germanic:
                return replace(plan, shape="passive perfect", cost=0.2)
            return replace(plan, shape="passive")
        if be and form == "inf" and tense == "fut":
            return plan
        if (be and form in ("pfa", "pst")) or (
            have and form in ("ppp", "pfa", "pst") and self.lexicon.lang in _HAVE_PERFECT
        ):
            if past_for_perfect:
                return replace(plan, tense="pst")
            return plan if be and tense == "cnd" else replace(plan, shape="perfect")
        if be and form == "pap":
            return replace(plan, shape="progressive")
        if form == "inf" and complement is None:
            return Plan(head, head, head.words, tense, "", main)
        return None

    def _in_frames(self, plan: Plan, rest: list[Item]) -> Iterator[Answer]:
        """In each frame of the verb that the parts fill, and without one."""
        heads = [verb for verb in (plan.complement, plan.main) if verb is not None and verb.entry is not None]
        tried = False
        for head in dict.fromkeys(verb.entry.lemma.casefold() for verb in heads if verb.entry is not None):
            for frame in self.frames.verbs.get(head, ()):
                if frame.infinitive and plan.complement is None:
                    continue
                left = without(frame.words, rest, self.chart.lower) if frame.words else rest
                found = filled(frame, left) if left is not None else None
                if found is not None and not any(is_wh(slot) for slot in found[0] if self.asked and slot.kind == "np"):
                    tried = True
                    yield from self._framed(plan, frame, head, *found)
        yield from self._roles(replace(plan, cost=plan.cost + (0.3 if tried else 0.0)), rest)

    def _framed(self, plan: Plan, frame: Frame, head: str, slots: list[Item], left: list[Item]) -> Iterator[Answer]:
        known_verb = plan.main.entry is not None and "~" in plan.main.entry.flags
        cost = plan.cost + frame.cost - (UNSURE if known_verb else 0.0)  # the frame settles the sense
        said: list[str] = []
        filler = iter(slots)
        nouns: list[Item | None] = []
        for _, case in frame.slots:
            slot = None if case == "inf" else next(filler)
            nouns.append(slot)
            words, more = slot.governed() if slot is not None else ("", 0.0)
            said.append((slot.inner or words) if slot is not None else "")
            cost += 0.0 if slot is None or slot.inner else more
            cost -= slot.doubt if slot is not None else 0.0
        before, verb, _ = frame.english()
        tail = frame.tail(said, with_infinitive=False)
        complement = plan.complement
        if complement is not None and complement.entry is not None and head == complement.entry.lemma.casefold():
            plan = replace(plan, complement=replace(complement, words=verb or complement.words), tail=tail, cost=cost)
            yield from self._roles(plan, left)
            return
        plan = replace(plan, verb=verb or plan.verb, tail=tail, cost=cost)
        at = frame.subject()
        owner = nouns[at] if at is not None and at < len(nouns) else None
        if owner is not None:
            noun = owner.noun
            if (
                verb == "have"
                and owner.kind == "np"
                and noun is not None
                and not (noun.pronoun or noun.human or noun.proper)
            ):
                plan = replace(plan, cost=plan.cost + 1.0)  # "on the table there is", not "the table has"
            yield from self._said(plan, as_subject(owner), left, inverted=True)
        elif before:
            yield from self._said(plan, pronoun(before), left, inverted=True)
        else:
            yield from self._roles(plan, left)

    def _roles(self, plan: Plan, rest: list[Item]) -> Iterator[Answer]:
        """Who is the subject: every noun phrase that agrees with the verb is tried."""
        carrier = plan.carrier
        if plan.tense in ("inf", "ger") or carrier.features.get("form") == "imp":
            yield from self._said(plan, None, rest)
            return
        passive = "passive" in plan.shape and carrier.features.get("voice") == "pas"
        debitive = carrier.features.get("form") == "deb"
        if debitive:
            plan = replace(plan, verb="have to " + plan.verb)
        found = False
        for index, part in enumerate(rest):
            if part.kind != "np":
                continue
            case = part.features.get("case", "")
            others = rest[:index] + rest[index + 1 :]
            cost = plan.cost
            if passive:
                if case not in ("acc", "nom", "par", "gen", ""):
                    continue
                cost += 0.1
            elif debitive:
                if case != "dat":
                    continue
            elif case in ("", "nom") and _agrees(part, carrier):
                found = True
                cost += self._order_cost(part, carrier)
            elif not (plan.negative and case == "gen" and _impersonal(carrier)):
                continue
            else:
                cost += 0.25
            yield from self._said(replace(plan, cost=cost), part, others, inverted=index > 0)
        if passive or debitive:
            return
        word, more = self._dropped(plan)
        if word:
            more += 0.0 if not found else 0.15 if self.drops else 0.6
            yield from self._said(replace(plan, cost=plan.cost + more), pronoun(word), rest)

    def _order_cost(self, part: Item, carrier: Item) -> float:
        """A subject behind its verb is the less likely, the less it looks like somebody who does things."""
        at, verb = self.speaker.place(part), self.speaker.place(carrier)
        if at < verb:
            return 0.0
        cost = 0.12
        if self.drops and part.noun is not None and not (part.noun.pronoun or part.noun.human or part.noun.proper):
            cost += 0.18
        if "case" not in part.features and not self.asked:
            cost += 0.5
        return cost

    def _dropped(self, plan: Plan) -> tuple[str, float]:
        """The pronoun a verb without a subject implies, and what that costs."""
        if not self.drops and (self.germanic or self.lexicon.lang == "fr"):
            return "", 0.0
        features = plan.carrier.features
        person, number = features.get("person"), features.get("number")
        if plan.main is not plan.carrier and person is None:
            person, number = plan.main.features.get("person"), plan.main.features.get("number", number)
        if plan.main.features.get("number", number) != number and number is not None:
            return "", 0.0  # "sono stati uccisi": they, not I
        gender = features.get("gender") or plan.main.features.get("gender")
        if person == "1":
            return ("we", 0.08) if number == "pl" else ("I", 0.05) if number == "sg" else ("", 0.0)
        if person == "2":
            return "you", 0.2  # the form is often an imperative as well
        if number == "pl" and (person == "3" or gender is not None or self.drops):
            return "they", 0.25 if self.drops or person == "3" else 0.4
        if person == "3" or gender is not None:
            if gender in ("m", "f"):
                return ("he" if gender == "m" else "she"), 0.45
            return "it", 0.9
        return "", 0.0


def _impersonal(verb: Item) -> bool:
    """Whether the form fits what is not there: "ничего не пропало"."""
    usual = {"person": "3", "number": "sg", "gender": "n"}
    return all(verb.features.get(dimension, feature) == feature for dimension, feature in usual.items())


def _agrees(subject: Item, verb: Item) -> bool:
    named = {key: value for key, value in verb.features.items() if key in ("person", "number", "gender")}
    features = {"person": "3", **subject.features}
    noun = subject.noun
    if noun is not None and noun.pronoun and noun.head == "you":
        named.pop("number", None)
        features.pop("number", None)
    if noun is not None and (noun.count or noun.head == "who"):
        named.pop("number", None)
        named.pop("gender", None)
    source = subject.reading.features.get("number") if subject.reading is not None else None
    if source is not None and not (noun is not None and noun.count):
        features["number"] = source  # "talks" may be singular in the source
    if features.get("number") == "pl":
        named.pop("gender", None)
    return agree(named, features)
