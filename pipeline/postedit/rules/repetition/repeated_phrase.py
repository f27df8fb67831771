"""REP601 repeated-phrase

What it does:
    Removes the second copy of a phrase of two to eight words that stands twice in a row, with nothing but blanks
    between.

Why:
    A translator that loses its place in the source begins the phrase again.

Safety:
    Not where clauses may meet ("if you can do it you can do it well", "what was done was done"), where a phrase runs on
    for its own sake ("more and more and more", "face to face to face", "the son of the son of the king") and not for
    pairs of names, which may be a headline and the text behind it. Of the pairs only those that no clause can end and
    begin with: a preposition and its noun, an auxiliary and its verb with no relative clause about, an article and its
    noun before a mark or at the head of the sentence.

Known misses:
    Copies parted by a comma, and other pairs of short words.

Examples:
    >>> clean("The head of the agency the head of the agency denied it.").text
    'The head of the agency denied it.'
    >>> clean("He met the prime minister Prime Minister Bennett in May.").text
    'He met the Prime Minister Bennett in May.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._lists import (
    CLAUSE_ENDS,
    DETERMINERS,
    EMPHATIC,
    INSTITUTIONS,
    PRONOUNS,
    RELATIVES,
    SLOGANS,
    SOUNDS,
    TITLES,
)
from ._runs import REPEATS, Run, Words, all_folded, following, is_word, words

_PREPOSITIONS = all_folded("of in to on at for from with by and that")
# What makes a clause of a phrase, and a clause may meet its like.
_CLAUSE = all_folded(
    """i you he she it we they who what which that this there these those is was are were be am been do does did has had
    have will would can could may might must should shall let more less not no yes it's that's i'm don't"""
)
# A phrase that takes one of these up again goes on and on.
_LINKS = all_folded("and or to by after upon for in but then of on with from at as than")
# A pair that begins with one of these and a noun: "in Trier in Trier". Not `to`, which begins infinitives, too.
_BEFORE_NOUNS = all_folded("of in from at with for on")
_IDIOMS = all_folded(
    "course fact turn time times line face need particular general short love vain theory practice end"
)
_MODALS = all_folded("will would can could should must was were is are been")
_FOR_PERSONS = TITLES | all_folded(
    "father sister brother mother dr mr mrs ms deputy judge general major inspector officer sir dame"
)
_PERFECT = all_folded("has have had")
_BEHIND_VERBS = 12  # words before "will close will close" in which no relative clause may have begun
_ENOUGH = 5  # words of a phrase that is too long to meet its like by chance


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.runs:
        if run.period < 2 or run.copies != 2 or run.joint != " ":
            continue
        if not found.stands_alone(run) or not doubled(found, run):
            continue
        phrase = found.word(run.first), found.word(run.first + run.period)
        behind = following(found, run.first + 2 * run.period)
        if (
            phrase[0].islower()
            and phrase[1][0].isupper()
            and run.stop == run.first + 2 * run.period
            and behind[:1].isupper()
        ):
            start, end = found.first_copy(run)
        else:
            start, end = found.later_copies(run)
        yield Change(start, end, "", f"the same {run.period} words twice in a row")


def doubled(found: Words, run: Run) -> bool:
    """Whether a run of two copies is a slip rather than English."""
    phrase = found.folded[run.first : run.first + run.period]
    texts = [found.word(index) for index in range(run.first, run.first + run.period)]
    if not all(is_word(text) for text in texts) and (run.period < _ENOUGH or not any(map(is_word, texts))):
        return False
    known = set(phrase)
    if found.rest_of_line(run) < 2 or len(known) < 2:
        return False
    if run.stop > run.first + 2 * run.period and run.period < _ENOUGH:
        return False  # a torn third copy: "face to face to face"
    if known - DETERMINERS <= EMPHATIC | SOUNDS | SLOGANS:
        return False
    if run.period == 2:
        return _pair(found, run, phrase, texts)
    if run.period < _ENOUGH and (known & _CLAUSE or found.near_before(run.first, 3) & RELATIVES):
        return False
    if run.period < _ENOUGH and phrase[-1] in _LINKS:
        return False  # "swap boats and nets with boats and nets with better ropes"
    if known & {b"more", b"less"}:
        return False
    # all capitals of one kind: a caption and a headline, or a list of names
    return any(text[0].islower() for text in texts) or bool(known & TITLES)


def _pair(found: Words, run: Run, phrase: list[bytes], texts: list[str]) -> bool:
    first, second = phrase
    if first in _PREPOSITIONS and second in (b"the", b"a", b"an"):
        return True
    if (first in TITLES | INSTITUTIONS and second in TITLES) or (second in INSTITUTIONS and first in INSTITUTIONS):
        return True
    if first in _FOR_PERSONS and all(text.istitle() for text in texts):
        # ", Father Cyprian Father Cyprian Nowak,": behind a comma no headline ends
        behind = following(found, run.stop)
        apposition = run.first > 0 and found.gap(run.first) == ", " and found.word(run.first - 1).islower()
        return apposition and behind.istitle() and behind.isalpha()
    if found.near_before(run.first, 3) & RELATIVES:
        return False
    if first in _BEFORE_NOUNS and texts[0] == found.word(run.first + 2) and texts[1] == found.word(run.first + 3):
        # "of fear of fear itself" takes it up; a name, or a noun that is not in a chain of its own, does not
        chain = run.first and found.folded[run.first - 1] == second
        return len(texts[1]) > 3 and second not in _IDIOMS | DETERMINERS | _CLAUSE | _LINKS | EMPHATIC and not chain
    if first in _MODALS and texts[0].islower() and texts[1].islower():
        return _verb(found, run, second)
    if first in _PERFECT and texts[0].islower() and texts[1].endswith("ed"):
        return _verb(found, run, second)  # "has built has built"
    if first in (b"the", b"his", b"its", b"their", b"her", b"a"):
        return _noun(found, run, texts[1])
    return all(
        len(text) > 3
        and text.islower()
        and word not in _LINKS | DETERMINERS | CLAUSE_ENDS | _CLAUSE
        and not text.endswith("ly")
        for text, word in zip(texts, phrase, strict=True)
    )


def _verb(found: Words, run: Run, second: bytes) -> bool:
    """`The bank will close will close`: a verb and its auxiliary behind a subject without a relative clause."""
    if not (second == b"be" or len(second) > 3) or second in DETERMINERS | _LINKS | EMPHATIC | PRONOUNS:
        return False
    near = found.near_before(run.first, _BEHIND_VERBS)
    if not near or near & (RELATIVES | PRONOUNS):
        return False
    # something has to follow: "what was said was said."
    return following(found, run.stop) != ""


def _noun(found: Words, run: Run, noun: str) -> bool:
    """`The judges the judges delayed it`, `over the fire the fire.`: an article and its noun.

    Within a sentence the second may begin a clause ("it was the man the man saw"), but not before a mark; "the more the
    more" is no noun.
    """
    if len(noun) < 4 or not noun.islower() or noun.encode() in EMPHATIC | CLAUSE_ENDS | _CLAUSE | DETERMINERS:
        return False
    if noun.endswith(("er", "est", "ly")) and not noun.endswith(("ster", "ther", "ater", "ever")):
        return False  # "the bigger the bigger"
    if found.starts_sentence(run.first):
        return (
            found.word(run.first)[0].isupper()
            and found.word(run.first + 2).islower()
            and following(found, run.stop) != ""
        )
    return found.gap(run.stop)[:1] in tuple(".,;!?")


RULE = Rule(
    code="REP601",
    name="repeated-phrase",
    stage="repetition",
    category="duplication",
    find=find,
    gate=REPEATS,
    doc=__doc__,
)
