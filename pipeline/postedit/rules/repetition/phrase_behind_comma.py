"""REP615 phrase-behind-comma

What it does:
    Removes the second copy of a phrase of two to eight words that stands twice with a comma between and a mark behind:
    "in the main pipe, in the main pipe, near the town".

Why:
    A translator that sets the comma of the source comes back to the phrase before it.

Safety:
    People say things twice for effect, so: not inside quotation marks, before an exclamation mark or where somebody
    speaks of himself or to somebody; only a preposition with its noun, or an article with its noun at the head of the
    sentence that is its subject ("The fishermen, the fishermen, who ..."). Not the set phrases ("step by step", "again
    and again", "in love"), nor what slogans and songs are made of, nor three copies.

Known misses:
    Clauses ("he said no, he said no"); copies before which no comma stands.

Examples:
    >>> clean("They found a leak in the main pipe, in the main pipe, near the town.").text
    'They found a leak in the main pipe, near the town.'
    >>> clean("“In the dark, in the dark, I heard him.” It went on day after day, day after day.").edits
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._lists import AUXILIARIES, CLAUSE_ENDS, DETERMINERS, EMPHATIC, PREPOSITIONS, RELATIVES, SLOGANS, SOUNDS
from ._runs import Run, Words, all_folded, following, is_word, words

_OPENERS = PREPOSITIONS - all_folded("by after") | all_folded(
    "under near behind over during inside outside since until"
)
_ARTICLES = all_folded("the his its their her")
_SPEAKERS = all_folded("i me my we us our you your oh o let lord god dear where what why how")
_SONGS = all_folded(
    "love heart night dream sea sky sun moon rain wind hills road blue dark darkness beginning end sweet bye way"
    " world horror nation name day days year years time times many one more less"
)
_ATTRIBUTES = all_folded(
    "new old small big little late early whole last real hard half other both deep high great grand dark"
)
_PREDICATES = AUXILIARIES | all_folded("have had will would can could")
_REST = 4  # words of the line besides the phrases: what stands alone is a refrain
_GATE = lazy(r", ")


def find(view: View) -> Iterator[Change]:
    found = view.memo(words)
    for run in found.parted:
        if found.gap(run.first + run.period) == ", " and _twice(found, run) and not _quoted(view, found, run):
            start, end = found.spans[run.first + run.period - 1][1], found.spans[run.stop - 1][1]
            yield Change(start, end, "", f"the same {run.period} words twice")


def _twice(found: Words, run: Run) -> bool:
    middle = run.first + run.period
    inner = (found.gap(index) for index in range(run.first + 1, run.stop) if index != middle)
    if any(gap not in (" ", "\u00a0") for gap in inner) or not found.stands_alone(run):
        return False
    phrase = found.folded[run.first : middle]
    texts = [found.word(index) for index in range(run.first, middle)]
    known = set(phrase)
    if not all(is_word(text) for text in texts) or not found.word(middle).islower():
        return False
    if (
        known & (_SPEAKERS | _SONGS | EMPHATIC - _ATTRIBUTES | SOUNDS | SLOGANS | CLAUSE_ENDS)
        or found.rest_of_line(run) < _REST
    ):
        return False
    if len(known) < run.period or len(phrase[-1]) < 4 or phrase[-1] in DETERMINERS | PREPOSITIONS | EMPHATIC:
        return False
    if found.near_before(run.first, 8) & _SPEAKERS:
        return False
    mark = found.gap(run.stop)[:1]
    if phrase[0] in _OPENERS:
        return mark in (",", ".", ";") and run.first > 0 and not set(phrase[1:]) & (PREPOSITIONS - {b"of"} | RELATIVES)
    if phrase[0] in _ARTICLES and found.starts_sentence(run.first) and run.period < 4:
        behind = found.folded[run.stop] if run.stop < len(found.folded) else b""
        if mark == ",":
            return behind in RELATIVES - all_folded("when how if why whether")
        return following(found, run.stop).encode() in _PREDICATES
    return False


def _quoted(view: View, found: Words, run: Run) -> bool:
    """Whether quotation marks stand on the line of the run: what people say, and titles."""
    start, end = found.spans[run.first][0], found.spans[run.stop - 1][1]
    first, last = view.line_at(start)
    text = view.text
    before = text[max(first, start - 300) : start]
    opened = max(before.rfind(mark) for mark in "“„«")
    closed = max(before.rfind(mark) for mark in "”»")
    behind = text[end : min(last, end + 200)]
    stop = next((mark for mark in behind if mark in ".!?"), ".")
    return opened > closed or before.count('"') % 2 == 1 or stop == "!"


RULE = Rule(
    code="REP615",
    name="phrase-behind-comma",
    stage="repetition",
    category="duplication",
    find=find,
    gate=_GATE,
    doc=__doc__,
)
