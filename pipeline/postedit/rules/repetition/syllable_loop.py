"""REP613 syllable-loop

What it does:
    Reports a word that is made of the same two to four letters seven times and more.

Why:
    Decoders that work on pieces of words loop inside a word, too; what the word was is lost.

Safety:
    Nothing is changed. Laughter and cries ("hahahahahahahaha", "noooooo") are not reported.

Known misses:
    Loops of longer pieces, and of pieces with hyphens between.

Examples:
    >>> clean("The river is called Sasasasasasasasasa there.").findings[0].text
    'Sasasasasasasasasa'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.vocabulary import words_beyond_ascii
from ...detect.wanted import Wanted
from ._lists import SOUNDS
from ._runs import all_folded, words

_LEAST = 14  # letters: seven times two
_LONG = Wanted(lambda word: len(word) >= _LEAST)
_LOOP = lazy(r"([^\W\d_]{2,4}?)\1{6,}", re.IGNORECASE)
_LAUGHTER = SOUNDS | all_folded(
    "ah he eh hi ih ho oh hu uh ja aj je ej ji ij jo lo ol la al na an da ra wo ow ye ey ke ek wk kw xa ax ue ey bl"
)


def _has_long_word_beyond_ascii(view: View) -> bool:
    if view.text.isascii():
        return False
    if any(char > "\x7f" and char.isalnum() and not char.isalpha() for char in view.characters()):
        return True  # signs such as ², which pass for letters with the pattern
    return any(len(word) >= _LEAST for word in view.memo(words_beyond_ascii))


def find(view: View) -> Iterator[Notice]:
    if not _LONG.words(view) and not _has_long_word_beyond_ascii(view):
        return
    found = view.memo(words)
    for index, word in enumerate(found.folded):
        if len(word) < _LEAST or b"-" in word:
            continue
        # by place in the text only for the few words that are so long
        if not _LOOP.search(word.decode("utf-8", "replace")):
            continue
        start, end = found.spans[index]
        match = _LOOP.search(view.text, start, end)
        if match and len(set(match.group(1).lower())) > 1 and match.group(1).lower().encode() not in _LAUGHTER:
            yield Notice(start, end, f"the same letters again and again: {match.group(1)}")


RULE = Rule(
    code="REP613",
    name="syllable-loop",
    stage="repetition",
    category="duplication",
    find=find,
    doc=__doc__,
)
