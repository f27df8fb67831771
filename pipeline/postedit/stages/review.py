"""What an editor should look at; changes nothing."""

from ..core.rule import Stage
from ..rules.review import (
    cut_at_abbreviation,
    impossible_number,
    lost_letter,
    lost_quotes,
    mistranslated_phrase,
    split_attribution,
    split_sentence,
    unbalanced_quotes,
    wrong_given_name,
)

STAGE = Stage(
    "review",
    rules=(
        mistranslated_phrase.RULE,
        unbalanced_quotes.RULE,
        lost_quotes.RULE,
        split_sentence.RULE,
        split_attribution.RULE,
        impossible_number.RULE,
        lost_letter.RULE,
        cut_at_abbreviation.RULE,
        wrong_given_name.RULE,
    ),
    bound=True,
)
