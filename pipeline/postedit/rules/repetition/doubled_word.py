"""REP603 doubled-word

What it does:
    Removes the second of two equal words in a row.

Why:
    Two source words that mean the same, or one translated twice, come out as a stutter.

Safety:
    Only articles, conjunctions and determiners that English never doubles, common words in lower case of four letters
    and more, and the words of titles and institutions. Other little words only where the grammar leaves no other reading:
    a preposition that begins the sentence, `was was` behind a subject without a clause, `said that that the`. Not "had
    had", emphasis ("very very"), sounds, words behind a relative pronoun ("those who voted voted twice"), names,
    acronyms, numbers, or across a mark.

Known misses:
    Names ("Tenet Tenet": see perhaps-doubled-word) and short words within a sentence ("in in").

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
    AUXILIARIES,
    BELOW,
    CLAUSE_ENDS,
    DETERMINERS,
    EMPHATIC,
    INSTITUTIONS,
    NAMES_LIKE_WORDS,
    NEVER_TWICE,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SLOGANS,
    SMALL_NUMBERS,
    SOUNDS,
    SPEECH,
    STRANDED,
    STRANDED_BEFORE_NAMES,
    THREE_LETTERS,
    TITLES,
    TWOFOLD_NAMES,
    UNITS_OF_TIME,
)
from ._runs import REPEATS, Run, Words, all_folded, following, is_word, words

_SHORTEST = 4
_LONG_NAME = 8
_NEVER = EMPHATIC | SOUNDS | CLAUSE_ENDS | SLOGANS

_BEFORE_ARTICLE = all_folded(
    "as is was be been has had have with of for in by to from at on into than made such and or"
)
_AFTER_THAT_THAT = all_folded("the a an his its our their he she they we there")
_MODALS = all_folded("will would can could may might must shall should")
_LONGEST_SUBJECT = 4  # words
_LATER = all_folded("later ago earlier before after apart")
_OPENED = frozenset(blank + mark for blank in " \u00a0" for mark in "“\"‘'([«")
_QUOTED_GAPS = frozenset(
    one + two for mark in '"”’»' for one, two in ((mark, ""), (mark, ","), (",", mark), ("!", mark), ("?", mark))
)
_WEEKDAYS = all_folded("monday tuesday wednesday thursday friday saturday sunday")
_BEFORE_DAYS = all_folded("on last next this every until since late early by from of")
_SPANS = all_folded("years months weeks days hours minutes")
_NUMBERS = SMALL_NUMBERS | all_folded(
    "few several many eleven twelve fifteen twenty thirty forty fifty hundred thousand"
)
_SAID = all_folded("said says told added asked explained recalled stressed noted")
_BEHIND_NAMES = PREPOSITIONS | AUXILIARIES | all_folded("will would had have and or but can could may")


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
        return _institution(found, run, behind) or _weekday(found, run, behind) or _name(found, run, behind)
    if text != second and (not found.starts_sentence(run.first) or word in NAMES_LIKE_WORDS or text[1:] != second[1:]):
        return False
    if word in NEVER_TWICE:
        # before a mark it is the word that is meant: "The the: how to say it"
        return behind != "" or found.gap(run.stop) in _OPENED
    if word in OPENERS and found.starts_sentence(run.first):
        return behind != ""
    if word in STRANDED:
        if word in STRANDED_BEFORE_NAMES and (behind[:1].isupper() or behind[:1].isdigit()):
            return True
        return behind.lower().encode() in DETERMINERS
    if _by_grammar(found, run, word, behind):
        return True
    if word in THREE_LETTERS:
        return not found.near_before(run.first, 4) & RELATIVES
    if word == b"a":
        # letters may be meant ("vitamin a a day"), but not behind a word that an article follows
        before = found.folded[run.first - 1] if found.blank(run.first) else b""
        opens = text == "A" and found.starts_sentence(run.first)
        return len(behind) > 2 and behind.isalpha() and behind.islower() and (opens or before in _BEFORE_ARTICLE)
    if len(text) < _SHORTEST or word in _NEVER or text.endswith("ly"):
        return False
    heads = run.first > 0 and found.starts_sentence(run.first - 1)
    if heads and behind.encode() in AUXILIARIES and found.folded[run.first - 1] not in DETERMINERS:
        return False  # "Chicken salad salad is good": the first ends a compound
    return not found.near_before(run.first, 3) & RELATIVES


def _by_grammar(found: Words, run: Run, word: bytes, behind: str) -> bool:
    """Little words that may well stand twice, where what stands around them leaves no other reading than a slip."""
    before = found.folded[run.first - 1] if run.first and found.blank(run.first) else b""
    after = behind.encode()  # small letters only: what these rules ask for has no capitals
    if word in _SAID:
        # “...,” said said the lawyer
        gap = found.gap(run.first).strip()
        return run.first > 0 and gap in _QUOTED_GAPS and behind != ""
    if word in _SPANS:
        number = before in _NUMBERS or before.isdigit()
        return number and after in _LATER and not found.near_before(run.first, 6) & RELATIVES
    if word in AUXILIARIES:
        return behind != "" and _plain_subject(found, run.first)
    if word == b"back":
        return after == b"to" and before not in DETERMINERS
    if word == b"be":
        return before in _MODALS
    if word == b"which":
        return run.first > 0 and found.gap(run.first).strip() == "," and behind != ""
    if word == b"that":
        return before in SPEECH and after in _AFTER_THAT_THAT
    if word in OBJECTS:
        return before in PREPOSITIONS and not found.near_before(run.first, 6) & RELATIVES
    if word in SMALL_NUMBERS:
        # "of the two two were hurt", "scored two two minutes later"
        later = following(found, run.stop + 1).encode()
        return (
            before not in DETERMINERS | PREPOSITIONS
            and behind.islower()
            and behind.endswith(("s", "men", "people", "children"))
            and after not in UNITS_OF_TIME
            and later not in _LATER
        )
    return False


def _plain_subject(found: Words, index: int) -> bool:
    """Whether nothing but "the old road" stands between the word `index` and the beginning of its clause.

    "The best there is is here" has a pronoun before the verb, "The city it was was rich" too.
    """
    for first in range(index - 1, max(index - 1 - _LONGEST_SUBJECT, -1), -1):
        word = found.folded[first]
        if (
            not found.blank(first + 1)
            or word in PRONOUNS | RELATIVES
            or not found.word(first).replace("-", "").isalpha()
        ):
            return False
        if word in DETERMINERS:
            if index - first < 2:
                return False
            said = first > 1 and found.folded[first - 1] == b"that" and found.folded[first - 2] in SPEECH
            return said or found.starts_sentence(first)
        if not found.word(first).islower():
            return False
    return False


def _institution(found: Words, run: Run, behind: str) -> bool:
    """`Security Security Council`: the first words of a name that goes on; what is a person's may belong to two."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    return text == second and text.istitle() and word in INSTITUTIONS and (behind[:1].isupper() or behind == "of")


def _weekday(found: Words, run: Run, behind: str) -> bool:
    """`on Thursday Thursday.`: a day is no name of anybody, and before a mark none that goes on ("Monday Night")."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    before = found.folded[run.first - 1] if run.first and found.blank(run.first) else b""
    marked = found.gap(run.stop)[:1] in tuple(".,;:!?)")
    return text == second and word in _WEEKDAYS and before in _BEFORE_DAYS and (marked or behind.islower())


def _name(found: Words, run: Run, behind: str) -> bool:
    """`the film Tenet Tenet opens`: a name within a sentence, with small words on both sides.

    At the beginning of a sentence or before another capital a headline may have run into the text, behind a first name
    stand the two surnames of a Spaniard.
    """
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    if text != second or not text.istitle() or len(text) < 5 or word in TWOFOLD_NAMES | _NEVER or text.endswith("ez"):
        return False
    before = found.word(run.first - 1) if run.first and found.blank(run.first) else ""
    if before == "The":
        # "The Danube Danube was high"; what is called "Tenet Tenet" has a noun behind it, but nothing as long is
        return behind.encode() in _BEHIND_NAMES or (len(text) >= _LONG_NAME and behind.islower() and behind.isalpha())
    return before.islower() and behind.islower() and behind.isalpha()


def _title_again(found: Words, run: Run) -> bool:
    """`the president President Biden`, and `President President Biden` where no other title or office stands before."""
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    behind = following(found, run.stop)
    if word not in TITLES or not second.istitle() or not behind[:1].isupper() or found.rest_of_line(run) < 3:
        return False
    if text.islower():
        return True
    before = found.word(run.first - 1) if run.first and found.blank(run.first) else ""
    return text == second and (before == "" or before.islower()) and before.encode() not in BELOW


RULE = Rule(
    code="REP603",
    name="doubled-word",
    stage="repetition",
    category="duplication",
    find=find,
    gate=REPEATS,
    doc=__doc__,
)
