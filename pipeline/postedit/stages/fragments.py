"""Words and spans left in the source language."""

from ..core.rule import Stage
from ..rules.fragments import foreign_bracket, foreign_word, known_phrase, other_script

STAGE = Stage(
    "fragments", rules=(known_phrase.RULE, other_script.RULE, foreign_bracket.RULE, foreign_word.RULE), bound=False
)
