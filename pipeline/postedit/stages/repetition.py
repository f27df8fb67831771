"""Stutters, loops, doubled attributions and titles."""

from ..core.rule import Stage
from ..rules.repetition import (
    doubled_word,
    doubled_word_unread,
    hanging_said,
    line_again,
    name_in_both_scripts,
    owner_again,
    perhaps_doubled_word,
    phrase_behind_comma,
    repeated_phrase,
    said_again,
    sentence_again,
    source_word_again,
    stuttered_digit,
    syllable_loop,
    title_again,
    word_in_both_spellings,
    word_loop,
)

# The larger unit first: a line that goes takes its doubled words with it.
STAGE = Stage(
    "repetition",
    rules=(
        line_again.RULE,
        sentence_again.RULE,
        word_loop.RULE,
        repeated_phrase.RULE,
        phrase_behind_comma.RULE,
        title_again.RULE,
        said_again.RULE,
        hanging_said.RULE,
        doubled_word.RULE,
        doubled_word_unread.RULE,
        owner_again.RULE,
        name_in_both_scripts.RULE,
        source_word_again.RULE,
        word_in_both_spellings.RULE,
        stuttered_digit.RULE,
        syllable_loop.RULE,
        perhaps_doubled_word.RULE,
    ),
    bound=True,
)
