"""Typos."""

from ..core.rule import Stage
from ..rules.spelling import (
    glued_words,
    known_misspelling,
    lone_misspelling,
    slip_of_the_fingers,
    torn_word,
    unknown_word,
)

STAGE = Stage(
    "spelling",
    rules=(
        known_misspelling.RULE,
        glued_words.RULE,
        torn_word.RULE,
        lone_misspelling.RULE,
        slip_of_the_fingers.RULE,
        unknown_word.RULE,
    ),
    bound=True,
)
