"""REP602 word-loop

What it does:
    Leaves one of a word that stands three times and more in a row, one of a phrase of two to eight words that stands
    three times and more, and one of a word that comes five times and more with commas between.

Why:
    Decoders loop: they give the same word until something stops them.

Safety:
    Emphasis, sounds and slogans repeat, too ("very very very", "ha ha ha", "location location location"): from eight
    copies on only, sounds never. Not words in capitals, numbers, words of another alphabet, or lines of the loop alone.

Known misses:
    Three copies of a common word at the end of a sentence; phrases with commas between.

Examples:
    >>> clean("The cup cup cup holders stuck to the rules of the health service.").text
    'The cup holders stuck to the rules of the health service.'
    >>> clean("They climbed to the roof of the roof of the roof of the roof of the tower.").text
    'They climbed to the roof of the tower.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._lists import EMPHATIC, NEVER_TWICE, SLOGANS, SOUNDS
from ._runs import REPEATS, Run, Words, all_folded, following, is_word, words

# Names that are doubled words: their loops keep two.
_TWOFOLD_NAMES = all_folded("pago walla bora duran wagga sirhan abdullah zsa lang baden yo sing")
_MANY = 8  # copies that no speaker makes
_FUNCTION = all_folded("of in to on at for from with by the a an his its their")
_WITH_COMMAS = 5
# Refrains of speech: "no, no, no, no, no, no"
_CALLS = all_folded("no yes go oh ah hey i you we la na da do so up on out in")
# No grammar puts them three times in a row before another word.
_LITTLE = all_folded("to at by in is be of")
# They let a phrase go on: "day after day after day", "step by step by step".
_LINKS = all_folded("and or by after to of in for upon from with")


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.runs:
        if run.copies < 3 or found.rest_of_line(run) < 3 or not found.stands_alone(run):
            continue
        if run.joint == ",":
            looped = run.period == 1 and run.copies >= _WITH_COMMAS and _listed(found, run)
        elif run.period == 1:
            looped = _word(found, run)
        else:
            looped = _phrase(found, run)
        if looped:
            keep = 2 if run.period == 1 and found.folded[run.first] in _TWOFOLD_NAMES else 1
            start, end = found.later_copies(run, keep)
            what = "word" if run.period == 1 else f"{run.period} words"
            yield Change(start, end, "", f"the same {what} {run.copies} times in a row")


def _word(found: Words, run: Run) -> bool:
    word, text = found.folded[run.first], found.word(run.first)
    if not is_word(text) or word in SOUNDS:
        return False
    if run.copies >= _MANY:
        return len(word) > 1 or word == b"a"
    if word in NEVER_TWICE:
        return True
    if word in _LITTLE:
        return following(found, run.stop) != ""
    if len(word) < 3 or word in EMPHATIC | SLOGANS | _CALLS or text.isupper() or text.endswith("ly"):
        return False
    # at either end of a sentence three may be a slogan; a name behind a word, or four, is none
    if run.copies == 3 and found.starts_sentence(run.first):
        return False
    return run.copies > 3 or text[0].isupper() or following(found, run.stop) != ""


def _listed(found: Words, run: Run) -> bool:
    word, text = found.folded[run.first], found.word(run.first)
    if not is_word(text) or word in SOUNDS or len(word) < 2:
        return False
    # words of a table ("Yes, Yes, Yes, Yes, No") are capitalised
    if any(found.word(index)[0].isupper() for index in range(run.first + 1, min(run.stop, run.first + _MANY))):
        return False
    least = _MANY if word in SLOGANS | _CALLS else _WITH_COMMAS
    return run.copies >= least


def _phrase(found: Words, run: Run) -> bool:
    texts = [found.word(index) for index in range(run.first, run.first + run.period)]
    phrase = set(found.folded[run.first : run.first + run.period])
    if not any(is_word(text) and len(text) > 1 for text in texts) or phrase <= SOUNDS | _CALLS:
        return False
    if run.copies >= _MANY:
        return True
    if texts[0].isupper() or not all(map(is_word, texts)):
        return False
    if run.period == 2:
        # "in the in the in the" begins again and again, "hand in hand in hand" goes on
        begins = phrase <= _FUNCTION and run.copies > 2
        return begins or (run.copies > 3 and not phrase & (_CALLS | _LINKS))
    # "a friend of a friend of a friend of"
    return run.copies > 3 or not phrase & (EMPHATIC | SLOGANS | _CALLS | _LINKS)


RULE = Rule(
    code="REP602",
    name="word-loop",
    stage="repetition",
    category="duplication",
    find=find,
    gate=REPEATS,
    doc=__doc__,
)
