"""REP603 doubled-word

What it does:
    Removes the second of two equal words in a row.

Why:
    Two source words that mean the same, or one translated twice, come out as a stutter.

Safety:
    Only articles, conjunctions and determiners that English never doubles, common words in lower case of four letters
    and more, and the words of titles and institutions. Not "had had", "that that", emphasis ("very very"), sounds,
    words behind a relative pronoun ("those who voted voted twice"), names, acronyms, numbers, or across a mark.

Known misses:
    Names ("Tenet Tenet": see perhaps-doubled-word) and short words ("in in", "is is").

Examples:
    >>> clean("Most of the migrant migrant workers sent money to the the villages.").text
    'Most of the migrant workers sent money to the villages.'
    >>> clean("She had had that that day, and it was very very good.").text
    'She had had that that day, and it was very very good.'
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
    NAMES_LIKE_WORDS,
    NEVER_TWICE,
    RELATIVES,
    SLOGANS,
    SOUNDS,
    STRANDED,
    TITLES,
    TWOFOLD_NAMES,
)
from ._runs import Run, Words, all_folded, following, is_word, words

_SHORTEST = 4
_NEVER = EMPHATIC | SOUNDS | CLAUSE_ENDS | SLOGANS

_BEFORE_ARTICLE = all_folded(
    "as is was be been has had have with of for in by to from at on into than made such and or"
)


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.runs:
        if run.period != 1:
            break  # the runs come sorted by period
        if run.copies != 2 or run.joint != " " or not is_word(found.word(run.first)) or not found.stands_alone(run):
            continue
        if doubled(found, run):
            start, end = found.later_copies(run)
            yield Change(start, end, "", "the same word twice in a row")
        elif _title_again(found, run):
            start, end = found.first_copy(run)
            yield Change(start, end, "", "the same title twice in a row")


def doubled(found: Words, run: Run) -> bool:
    """Whether a run of two copies is a slip for certain."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    behind = following(found, run.stop)
    if found.rest_of_line(run) < 3:
        return False
    if not second.islower():
        return _institution(found, run, behind) or _name(found, run, behind)
    if text != second and (not found.starts_sentence(run.first) or word in NAMES_LIKE_WORDS or text[1:] != second[1:]):
        return False
    if word in NEVER_TWICE:
        return True
    if word in STRANDED:
        return behind.lower().encode() in DETERMINERS
    if word == b"a":
        # letters may be meant ("vitamin a a day"), but not behind a word that an article follows
        before = found.folded[run.first - 1] if found.blank(run.first) else b""
        return len(behind) > 2 and behind.isalpha() and behind.islower() and before in _BEFORE_ARTICLE
    if len(text) < _SHORTEST or word in _NEVER or text.endswith("ly"):
        return False
    return not found.near_before(run.first, 3) & RELATIVES


def _institution(found: Words, run: Run, behind: str) -> bool:
    """`Security Security Council`: the first words of a name that goes on; what is a person's may belong to two."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    return text == second and text.istitle() and word in INSTITUTIONS and (behind[:1].isupper() or behind == "of")


def _name(found: Words, run: Run, behind: str) -> bool:
    """`the film Tenet Tenet opens`: a name within a sentence, with small words on both sides.

    At the beginning of a sentence or before another capital a headline may have run into the text, behind a first name
    stand the two surnames of a Spaniard.
    """
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    if text != second or not text.istitle() or len(text) < 5 or word in TWOFOLD_NAMES | _NEVER or text.endswith("ez"):
        return False
    before = found.word(run.first - 1) if run.first and found.blank(run.first) else ""
    return before.islower() and behind.islower() and behind.isalpha()


def _title_again(found: Words, run: Run) -> bool:
    """`the president President Biden`."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    behind = following(found, run.stop)
    return (
        text.islower() and second.istitle() and word in TITLES and behind[:1].isupper() and found.rest_of_line(run) > 2
    )


RULE = Rule(
    code="REP603",
    name="doubled-word",
    stage="repetition",
    category="duplication",
    applicability="safe",
    find=find,
    doc=__doc__,
)
