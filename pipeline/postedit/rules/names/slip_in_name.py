"""NAM801 slip-in-name

What it does:
    Brings a name that is misspelt in one place to the spelling that the rest of the text has: "Pekov" to "Peskov" where
    "Dmitry Peskov" and "Peskov" stand as well.

Why:
    Translators treat a name anew in each sentence, so that one person comes out under several spellings.

Safety:
    One slip (two in names of nine letters, or any number of lost diacritics) behind the same first letter, once in the text
    or in less than a quarter of the places, near a place of the other spelling, where a person of that spelling was introduced
    by a first name or a role. Where two letters are exchanged or one is left out amid a long name, the words around need only
    not speak of a place; elsewhere they have to speak of a person. A place ("the town of") only where letters are exchanged.
    Never an English word, never what may be a form of the other name (Peskova, Peskovs, Bosnia and Bosnian), never a surname
    that is known in several spellings (Hansen, Hanson), never a person with another first name or another role, never two
    that stand in one clause: those that are likely are reported.

Known misses:
    Names of four letters, slips in the first letter, diacritics that were added, people who are introduced once and never named
    again or whose first name is an English word at the beginning of a sentence.

Examples:
    >>> clean("The spokesman, Pavel Morskov, was late. Morskov apologised. Moskov has said nothing since.").text
    'The spokesman, Pavel Morskov, was late. Morskov apologised. Morskov has said nothing since.'
    >>> clean("Pavel Morskov was late. Morskov apologised. Ivan Moskov has said nothing since.").text
    'Pavel Morskov was late. Morskov apologised. Ivan Moskov has said nothing since.'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from ...core.edit import Change, Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._names import (
    NAME_AFTER,
    Before,
    Pair,
    alike,
    allowed,
    before,
    common_start,
    distance,
    exchanged,
    places,
    plain,
    slips_surely,
)
from ._siblings import siblings

_PERSON_AFTER = lazy(
    r"(?:['’]s?(?![^\W_])|,? (?:who|whose|whom)\b|, \d\d\b|[,.]?[\"”]?$"
    r"| (?:(?:also|then|later|now|still|again|already|repeatedly|however|himself|herself|not) )?(?:said|says|told|tells|has|had|was|is|will|would|did|does|can|could|may"
    r"|might|must|should|went|came|made|took|gave|got|wrote|spoke|saw|met|won|lost|left|began|became|thinks?|thought|believes?"
    r"|knew|felt|held|kept|put|ran|read|stood|sent|sees|swam|sang|flew|drove|rode|fell|chose|broke|threw|grew|drew|bought|sold"
    r"|taught|caught|fought|sought|brought|paid|built|beat|laid|led|let|lay|meant|rose|sat|sank|shot|slept|spent|stole|struck"
    r"|swore|wore|sets?|hit|hurt|cut|bid|quit|shook|spoke|withdrew|understood|remains?|plans?|hopes|wants|calls|leads|faces|[a-z]{2,}(?:ed|[^s\W]s))\b)"
)
# Not of, to, for, in: a village or a club may well be one letter off somebody's name.
_PERSON_BEFORE = lazy(
    r"(?:\b(?:according to|by|said|says|told|asked|replied|added|explained|that|while|when|because|with|against"
    r"|and|but|as|if|whether|both|thanked|accused|met)|[\"”],?) $",
    re.IGNORECASE,
)
# "Pekov, also spelled Peskov", and words in quotation marks, are about the spelling.
_MENTION = lazy(
    r"\b(?:spel(?:t|led|ling)|written|known|aka|alias|née|born|called|named|formerly|surname|pronounced)\b[^.\n]{0,20}$"
)
_SENTENCE_END = lazy(r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!\b[A-Z])[.!?…][\"”’)]*[ \u00a0]|\n|[.!?][\"”]")
# Last letters that writers of Latin letters confuse. Not the vowels: Mario is not Maria.
_ALIKE_ENDS = tuple(map(frozenset, ("iyj", "vwf", "szx", "ckg", "nm", "td")))
# A new clause about the same person: "Novotal left, and Novtal wrote".
_CLAUSE = lazy(r"; |, (?:and|but|while|whereas|because|so|yet|although|though|when) ")
# Who goes or writes to somebody; not who lives in, at or near a place.
_SPOT = lazy(
    r"(?:\b(?:in|at|near|from|into|of|outside|through|via|towards?|around|across|inside|beyond|the|an?|this|that|both|and|or|v|vs)"
    r"|(?<!replied )(?<!spoke )(?<!talked )(?<!wrote )(?<!listened )(?<!according )(?<!thanks )(?<!appealed )\bto"
    r"|[-–/,(]) ?$",
    re.IGNORECASE,
)
_SITE = lazy(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ii]nto|[Oo]utside|[Tt]hrough|[Tt]he) $")
_NEAR = 4000  # characters; behind that another person may be meant
_LONG_PLACE = 6
_SENTENCE = 300  # characters; farther away is another sentence in any case


def find(view: View) -> Iterator[Change | Notice]:
    text = view.text
    pairs = alike(view)
    rivals = Counter(pair.seldom for pair in pairs)
    # with two spellings to choose from neither is sure
    pairs = [pair for pair in pairs if rivals[pair.seldom] == 1 and not inflected(pair.seldom, pair.often)]
    if not pairs:
        return
    stands = places(view, {word for pair in pairs for word in (pair.seldom, pair.often)})
    for pair in pairs:
        standing = stands[pair.often]
        introductions = [(at, before(text, at)) for at in standing if not NAME_AFTER.match(text, at + len(pair.often))]
        introduced = [(at, way) for at, way in introductions if way.kind]
        if not introduced:
            continue
        named = {way.word for _, way in introduced}
        own = [(at, at + len(pair.seldom), before(text, at)) for at in stands[pair.seldom]]
        if any(NAME_AFTER.match(text, end) for _, end, _ in own):
            continue  # somebody's first name, or a part of a longer one
        # somebody else who is called so
        other = any(way.kind and way.word not in named for _, _, way in own)
        for at, end, way in own:
            if _MENTION.search(text, max(0, at - 40), at) or _quoted(text, at, end):
                continue
            evidence = f"the text has {pair.often} {pair.often_count} times"
            if (
                not other
                and _near(at, standing)
                and _sure(text, pair, at, way, introduced, _company(text, at, end, standing))
            ):
                yield Change(at, end, pair.often, evidence)
            elif way.kind or pair.often_count > 2 or _person(text, at, end):
                yield Notice(at, end, f"perhaps a slip: {evidence}", (pair.often,))


def _sure(text: str, pair: Pair, at: int, way: Before, introduced: list[tuple[int, Before]], company: str) -> bool:
    """Whether the name at `at` is meant to be the other one."""
    end = at + len(pair.seldom)
    kinds = {known.kind for _, known in introduced}
    marks = plain(pair.seldom) == plain(pair.often)
    if kinds == {"place"}:
        return exchanged(pair.seldom, pair.often) and company != "same" and len(pair.often) > _LONG_PLACE
    sure = marks or slips_surely(pair.seldom, pair.often)
    if pair.seldom in siblings() and not way.kind:
        return False
    if company == "clause" and not (
        sure and (marks or _person(text, at, end) or not _SPOT.search(text, max(0, at - 20), at))
    ):
        return False
    if company == "same":
        return False
    if pair.often_count < 3 and ("name" not in kinds or not (sure or distance(pair.seldom, pair.often) == 1)):
        return False
    if way.kind:
        return True  # the other's first name or role
    if text[at - 1 : at] in "-–@#/\\_&'’." and at:
        return False
    # who was not introduced yet may be introduced here
    if pair.often_count < 3 and introduced[0][0] > at:
        return False
    return not _SITE.search(text, max(0, at - 20), at) and (
        _person(text, at, end) or (sure and "name" in kinds and not _SPOT.search(text, max(0, at - 20), at))
    )


def _person(text: str, at: int, end: int) -> bool:
    """Whether what stands around the name says that it is a person's."""
    return bool(_PERSON_AFTER.match(text, end, end + 40) or _PERSON_BEFORE.search(text, max(0, at - 30), at))


def inflected(one: str, other: str) -> bool:
    """Whether the one may be a form of the other, or of a relative's or country's name: they differ in their endings only."""
    stem = common_start(one, other)
    left, right = one[stem:], other[stem:]
    if plain(one) == plain(other):
        return False
    if not left or not right:
        longer = one if left else other
        return len(left + right) > 1 or longer[-1] != longer[-2]
    if len(left) == len(right) == 1:
        return not any(left in ends and right in ends for ends in _ALIKE_ENDS)
    # "Novakova" and "Novakovi", "Ukrainian" and "Ukrainean": two edits may well be an ending
    return allowed(one, other) > 1 and max(len(left), len(right)) < 3 and distance(one, other) > 1


def _near(at: int, standing: list[int]) -> bool:
    """Whether the other spelling stands near enough for a reader to have it in mind."""
    index = bisect_left(standing, at)
    return any(abs(place - at) < _NEAR for place in standing[max(0, index - 1) : index + 1])


def _company(text: str, at: int, end: int, standing: list[int]) -> str:
    """Where the other spelling stands nearest: in the "same" clause, which says that both are meant; in another "clause" of
    the sentence; "" elsewhere.
    """
    index, found = bisect_left(standing, at), ""
    for place in standing[max(0, index - 1) : index + 1]:
        between = (place, at) if place < at else (end, place)
        if abs(place - at) < _SENTENCE and not _SENTENCE_END.search(text, *between):
            if not _CLAUSE.search(text, *between):
                return "same"
            found = "clause"
    return found


def _quoted(text: str, at: int, end: int) -> bool:
    return text[at - 1 : at] in tuple("\"“‘'„«") and at > 0 and text[end : end + 1] in tuple("\"”’'»")


RULE = Rule(
    code="NAM801",
    name="slip-in-name",
    stage="names",
    category="name",
    find=find,
    doc=__doc__,
)
