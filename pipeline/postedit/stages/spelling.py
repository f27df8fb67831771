"""Typos."""

from ..core.rule import Stage
from ..rules.spelling import glued_words, known_misspelling, lone_misspelling, unknown_word

STAGE = Stage(
    "spelling",
    rules=(known_misspelling.RULE, glued_words.RULE, lone_misspelling.RULE, unknown_word.RULE),
    bound=True,
)
