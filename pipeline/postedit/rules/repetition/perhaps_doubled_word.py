"""REP604 perhaps-doubled-word

What it does:
    Reports two equal words in a row, and pairs of names that stand twice in a row, where the grammar or a name may want
    them so.

Why:
    Most of them are stutters in translated text, but not so surely that they could go unasked.

Safety:
    Reported only, unless unsafe changes are asked for. `Pago Pago` and `Abdullah Abdullah` are names, the lights go `on
    on` Monday, and the headline may have run into the text ("a win over Leeds Leeds United players said").

Known misses:
    Emphasis, sounds and words like `had` and `that` are not even reported.

Examples:
    >>> clean("The last film of his was Arden Arden.", unsafe=True).text
    'The last film of his was Arden.'
    >>> [f.text for f in clean("The last film of his was called Arden Arden.").findings]
    ['Arden Arden']
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from . import doubled_word, repeated_phrase
from ._lists import CLAUSE_ENDS, EMPHATIC, SLOGANS, SOUNDS, TWOFOLD_NAMES
from ._runs import REPEATS, Run, Words, all_folded, is_word, words

# Twice in a row for good reasons too often even to be reported.
_COMMON = (
    EMPHATIC
    | SOUNDS
    | SLOGANS
    | CLAUSE_ENDS
    | TWOFOLD_NAMES
    | all_folded("is was are no so bye had do we i it you he she not")
)


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.runs:
        if run.copies != 2 or run.joint != " " or found.rest_of_line(run) < 3 or not found.stands_alone(run):
            continue
        if (run.period == 1 and _word(found, run)) or (run.period == 2 and _names(found, run)):
            # both copies, of which the first is put back: a finding shows where they stand
            start, end = found.later_copies(run)
            yield Change(
                found.spans[run.first][0], end, view.text[found.spans[run.first][0] : start], "the same twice in a row"
            )


def _word(found: Words, run: Run) -> bool:
    word, text, second = found.folded[run.first], found.word(run.first), found.word(run.first + 1)
    if text != second or not is_word(text) or len(text) < 2 or word in _COMMON or text.endswith("ly"):
        return False
    return not doubled_word.doubled(found, run)


def _names(found: Words, run: Run) -> bool:
    texts = [found.word(index) for index in range(run.first, run.stop)]
    return (
        all(is_word(text) and text.istitle() for text in texts)
        and not set(found.folded[run.first : run.stop]) & _COMMON
        and not repeated_phrase.doubled(found, run)
    )


RULE = Rule(
    code="REP604",
    name="perhaps-doubled-word",
    stage="repetition",
    category="duplication",
    held='"had had" and "that that" are good English; without a parser nobody can tell',
    find=find,
    gate=REPEATS,
    doc=__doc__,
)
