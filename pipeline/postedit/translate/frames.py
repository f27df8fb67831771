"""What verbs and impersonal words take: the phrases of the lexicon that have slots.

`<зависеть> от {gen}` -> `<depend> on {}`: wherever the verb and such a prepositional phrase are parts of one clause, the
frame says what they are in English. `{dat} нужно {inf}` -> `{1} <need> to {2}`: the head is a word that does not inflect.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .chart import UNSURE, Item
from .lexicon import Lexicon, Phrase


@dataclass(frozen=True, slots=True)
class Frame:
    """`slots`: (preposition or "", case or "inf"), in the order of the source."""

    slots: tuple[tuple[str, str], ...]
    phrase: Phrase
    words: tuple[str, ...] = ()  # that stand beside the verb as they are: "brać udział w {loc}"

    @property
    def infinitive(self) -> bool:
        return any(case == "inf" for _, case in self.slots)

    @property
    def cost(self) -> float:
        return UNSURE if "~" in self.phrase.flags else 0.0

    def english(self) -> tuple[str, str, str]:
        """(what stands before the verb, the verb, what follows it); ("", "", all) where no verb inflects."""
        before, found, rest = self.phrase.english.partition("<")
        if not found:
            return "", "", before
        verb, _, after = rest.partition(">")
        return before.strip(), verb, after.strip()

    def subject(self) -> int | None:
        """Which slot the English has for its subject."""
        found = re.search(r"\{(\d)\}", self.english()[0])
        return int(found[1]) - 1 if found else None

    def fill(self, text: str, said: Sequence[str]) -> str:
        for number, words in enumerate(said, 1):
            text = text.replace(f"{{{number}}}", words)
        return text.replace("{}", said[-1] if said else "").strip()

    def tail(self, said: Sequence[str], with_infinitive: bool) -> str:
        """What follows the verb, filled; the infinitive is left out where it is said as the verb's complement."""
        text = self.english()[2]
        if self.infinitive and not with_infinitive:
            at = next(number for number, (_, case) in enumerate(self.slots, 1) if case == "inf")
            text = re.sub(r"(?:to )?\{(?:%s)\}" % (f"{at}|" if len(self.slots) == 1 else at), "", text)
        return self.fill(text, said)


@dataclass(frozen=True, slots=True)
class Frames:
    """`verbs`: lemma -> its frames. `words`: frames whose head does not inflect, with that head."""

    verbs: dict[str, list[Frame]]
    words: list[tuple[tuple[str, ...], Frame]]


def frames(lexicon: Lexicon) -> Frames:
    """The frames of a language. Phrases with other words than prepositions beside a verb are matched as they stand."""
    prepositions = {entry.lemma.casefold() for entry in lexicon.entries if entry.pos == "prep"}
    verbs: dict[str, list[Frame]] = defaultdict(list)
    words: list[tuple[tuple[str, ...], Frame]] = []
    for phrase in lexicon.phrases:
        if phrase.category not in ("v", "s") or not any(token[0] == "{" for token in phrase.source):
            continue
        read = _read(phrase, prepositions)
        if read is None:
            continue
        head, literal, slots = read
        if head:
            verbs[head].append(Frame(slots, phrase, literal))
        else:
            words.append((literal, Frame(slots, phrase)))
    return Frames(dict(verbs), words)


def _read(phrase: Phrase, prepositions: set[str]) -> tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]] | None:
    """(lemma of the verb or "", the words of the head otherwise, slots); None where it is neither."""
    heads = [token[1:-1].casefold() for token in phrase.source if token[0] == "<"]
    slots: list[tuple[str, str]] = []
    literal: list[str] = []
    pending: list[str] = []
    for token in [*phrase.source, "<end>"]:
        if token[0] in "{<":
            preposition = " ".join(pending)
            if pending and (preposition not in prepositions or token[0] == "<"):
                if literal:
                    return None
                literal, preposition = pending, ""
                if heads and token[0] == "{" and literal[-1] in prepositions:
                    literal, preposition = literal[:-1], literal[-1]
            pending = []
            if token[0] == "{":
                slots.append((preposition, token[1:-1]))
        else:
            pending.append(token.casefold())
    if len(heads) > 1 or not (heads or literal):
        return None
    return (heads[0] if heads else ""), tuple(literal), tuple(slots)


def without(words: tuple[str, ...], parts: list[Item], lower: Sequence[str]) -> list[Item] | None:
    """The parts but for those that are just these words; None where the words are not there as parts of their own."""
    for at, part in enumerate(parts):
        stop = at
        while stop < len(parts) and parts[stop].end - part.start < len(words):
            stop += 1
        if stop < len(parts) and tuple(lower[part.start : parts[stop].end]) == words:
            return [*parts[:at], *parts[stop + 1 :]]
    return None


def filled(frame: Frame, parts: list[Item]) -> tuple[list[Item], list[Item]] | None:
    """The parts that fill the slots of a frame (that of an infinitive left out), and what is left; None where one is empty."""
    left = list(parts)
    slots = []
    for preposition, case in frame.slots:
        if case == "inf":
            continue
        for part in left:
            if preposition and part.kind == "pp" and part.prep == preposition and part.case in ("", case):
                break
            own = part.features.get("case", "nom" if case == "nom" else "acc")
            if not preposition and part.kind == "np" and own == case:
                break
        else:
            return None
        slots.append(part)
        left.remove(part)
    return slots, left
