"""REP617 doubled-word-unread

What it does:
    Removes the second of two equal little words or names in a row, in a text that shows that nobody has read it over:
    "suspects in in a house", "by by a charity", "He he says", "Governor Ilmar Ilmar Tosno", "in La La Coruña".

Why:
    In a text that somebody has read over such pairs are grammar or names; where other things had to be mended they are
    nearly always the decoder's.

Safety:
    Silent on a text without another sign (see detect/unread). What stands around the pair has to make grammar unlikely:
    a determiner behind a preposition and no verb of motion before it ("he came in in the dark"), no relative clause that
    may end in a doubled verb or preposition. A name only as a given name behind a comma or a title, and none that is known to be
    twofold (Boutros, Sirhan, Abdullah). Emphasis stays.

Known misses:
    What relative clauses may end in; surnames.

Examples:
    >>> clean("The мэр caught the thieves in in a house by by the river.").text
    'The мэр caught the thieves in a house by the river.'
    >>> clean("The mayor caught the thieves in in a house.").edits
    ()
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ...detect.unread import STRONG, evidence
from . import doubled_word
from ._lists import (
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    EMPHATIC,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SLOGANS,
    SOUNDS,
    SPEECH,
    TITLES,
    TWOFOLD_NAMES,
)
from ._runs import REPEATS, Run, Words, all_folded, following, is_word, words

# Prepositions that close phrasal verbs, and the verbs (and other words) that they close.
_PARTICLES = all_folded("in on over under around about")
_TAKE_PARTICLES = all_folded(
    """come comes came go goes went gone move moves log logs break breaks broke broken check tune hand give gives gave given
    bring brings brought sign call let live lives take takes took taken settle join step fill plug kick set cash weigh wade chip
    drop pitch zoom fit cave dive jump stay stays get gets got run runs ran rush sworn voted fly flew flown stand stands stood
    pass passes lay lie lies lay swing stop stops drive drives drove put puts hold holds held keep keeps kept carry hang hung
    turn turns look looks see seen add build built rely insist focus depend believe"""
)
_CLOSED_BY_PARTICLES = _TAKE_PARTICLES | all_folded(
    """all later early further farther what well right straight far near close nearby bye hard day days years hours time head
    people left years on in by over"""
)
_LET = all_folded(
    "let lets letting bring bringing with have having had invite invites invited ask allow allowed want wanted leave"
)
# What opens a noun phrase, and is no pronoun.
_ARTICLED = DETERMINERS - all_folded("those these this all such both some each any")
_INFINITIVES = all_folded(
    """promise promises promised agree agrees agreed decide decides decided refuse refuses refused plan plans planned intend
    intends intended fail fails failed manage managed try tries tried hope hopes hoped continue continues continued begin
    began want wants wanted seek seeks threaten threatened expect expects expected ready able unable going due likely set
    willing forced obliged ordered asked urged"""
)
_FINITE = AUXILIARIES | SPEECH | all_folded("will would had have can could did does do may might must also never still")
_BE = all_folded("is are was were has have had been be")
_HEADS = all_folded("he she it they we")
_ARTICLES = all_folded("la el los las le les")
_NOT_BEHIND_ARTICLES = ("Land", "Lakers", "Anthony", "Brooks", "La")
_SHORTEST_NAME, _SHORTEST_NOUN = 4, 6
_REACH = 8  # words
_PATRONYMICS = all_folded(
    """abdul abdel khalil khaled khalid mahmoud mahmud youssef yusuf salim salem saeed karim hamad hamid nasir osman othman
    moon mohamed muhammed mustafa martin garcia juan jose santos silva singh wang chen tran nguyen kumar"""
)


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.runs:
        if run.period != 1:
            break  # the runs come sorted by period
        if run.copies != 2 or run.joint != " " or found.rest_of_line(run) < 3 or not found.stands_alone(run):
            continue
        if not is_word(found.word(run.first)) or doubled_word.doubled(found, run):
            continue
        signs = view.memo(evidence)
        if signs and (_little(found, run, signs) or _name(view, found, run, signs)):
            start, end = found.later_copies(run)
            yield Change(start, end, "", "the same word twice in a row, in a text that nobody has read over")


def _little(found: Words, run: Run, signs: int) -> bool:
    word, second = found.folded[run.first], found.word(run.first + 1)
    before = found.folded[run.first - 1] if run.first and found.blank(run.first) else b""
    behind = following(found, run.stop)
    after = behind.encode()
    near = found.near_before(run.first, _REACH)
    if not second.islower() or not behind:
        return False
    if word == b"never":  # no clause ends in it
        return signs >= STRONG and before in _BE and behind.endswith(("ed", "en", "wn", "ne"))
    if near & RELATIVES:
        return False
    if word in _HEADS:
        opens = found.starts_sentence(run.first) and found.word(run.first)[0].isupper()
        return opens and (after in _FINITE or behind.endswith(("s", "ed")))
    if not found.word(run.first).islower():
        return False
    if word == b"by":
        return (
            before != b"" and after in _ARTICLED and before not in _CLOSED_BY_PARTICLES and not before.endswith(b"ing")
        )
    if word in _PARTICLES:
        # "the suspects in in a house": behind a noun, which no verb has before it that lets or brings in
        noun = run.first > 1 and found.blank(run.first - 1) and found.folded[run.first - 2] in DETERMINERS
        moved = before in _CLOSED_BY_PARTICLES or near & (_TAKE_PARTICLES | _LET | PRONOUNS)
        return noun and after in _ARTICLED and not moved
    if word in AUXILIARIES:
        return before != b"" and not near & PRONOUNS and behind.islower() and before not in DETERMINERS
    if word == b"to":
        # "the offer he agreed to to save the firm": no pronoun but the one that heads the sentence
        inner = found.near_before(run.first, _REACH) - _head(found, run.first)
        return before in _INFINITIVES and behind.islower() and not inner & (PRONOUNS | {b"as", b"than"})
    return False


def _head(found: Words, index: int) -> set[bytes]:
    """The first word of the sentence, where it stands shortly before the word `index`."""
    for place in range(index, max(index - _REACH, 0), -1):
        if found.starts_sentence(place - 1):
            return {found.folded[place - 1]}
    return set()


def _name(view: View, found: Words, run: Run, signs: int) -> bool:
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    behind = following(found, run.stop)
    before = found.word(run.first - 1) if run.first and found.blank(run.first) else ""
    if text != second or not text.istitle():
        return False
    if word in _ARTICLES:
        placed = before.encode() in PREPOSITIONS
        return placed and behind.istitle() and behind not in _NOT_BEHIND_ARTICLES
    never = TWOFOLD_NAMES | EMPHATIC | SOUNDS | SLOGANS | CLAUSE_ENDS | _PATRONYMICS
    if len(text) < _SHORTEST_NAME or word in never or text.endswith("ez"):
        return False
    if behind.istitle():
        introduced = run.first > 0 and found.gap(run.first) == ", " and found.word(run.first - 1).islower()
        return introduced or before.lower().encode() in TITLES
    if before in ("The", "the"):
        return len(text) >= _SHORTEST_NOUN and behind.islower() and behind.isalpha()
    if behind == "" and before.islower() and signs >= STRONG and len(text) >= _SHORTEST_NOUN:
        # the name has come, or will come, alone
        start, end = found.spans[run.first][0], found.spans[run.first + 1][1]
        alone = re.compile(rf"\b{re.escape(text)}\b(?![ \u00a0][A-Z])(?<![A-Z][a-z] {re.escape(text)})")
        return any(m.end() < start or m.start() > end for m in alone.finditer(view.text))
    return False


RULE = Rule(
    code="REP617",
    name="doubled-word-unread",
    stage="repetition",
    category="duplication",
    find=find,
    gate=REPEATS,
    doc=__doc__,
)
