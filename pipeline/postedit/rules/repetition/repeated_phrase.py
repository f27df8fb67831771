"""REP601 repeated-phrase

What it does:
    Removes the second copy of a phrase of two to eight words that stands twice in a row, with nothing but blanks
    between.

Why:
    A translator that loses its place in the source begins the phrase again.

Safety:
    Not where clauses may meet ("if you can do it you can do it well", "what was done was done"), where a phrase runs on
    for its own sake ("more and more and more", "face to face to face", "the son of the son of the king") and not for
    pairs of names, which may be a headline and the text behind it.

Known misses:
    Copies parted by a comma, and pairs of two short words.

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
from ._lists import CLAUSE_ENDS, DETERMINERS, EMPHATIC, INSTITUTIONS, RELATIVES, SLOGANS, SOUNDS, TITLES
from ._runs import Run, Words, all_folded, following, is_word, words

_PREPOSITIONS = all_folded("of in to on at for from with by and that")
# What makes a clause of a phrase, and a clause may meet its like.
_CLAUSE = all_folded(
    """i you he she it we they who what which that this there these those is was are were be am been do does did has had
    have will would can could may might must should shall let more less not no yes it's that's i'm don't"""
)
# A phrase that takes one of these up again goes on and on.
_LINKS = all_folded("and or to by after upon for in but then of on with from at as than")
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
    if found.near_before(run.first, 3) & RELATIVES:
        return False
    return all(
        len(text) > 3
        and text.islower()
        and word not in _LINKS | DETERMINERS | CLAUSE_ENDS | _CLAUSE
        and not text.endswith("ly")
        for text, word in zip(texts, phrase, strict=True)
    )


RULE = Rule(
    code="REP601",
    name="repeated-phrase",
    stage="repetition",
    category="duplication",
    applicability="safe",
    find=find,
    doc=__doc__,
)
