"""What an editor should look at; changes nothing."""

from ..core.rule import Stage
from ..rules.review import (
    cut_after_name,
    cut_at_abbreviation,
    impossible_number,
    invented_dateline,
    lost_letter,
    lost_quotes,
    mistranslated_phrase,
    odd_number_form,
    split_attribution,
    split_sentence,
    unbalanced_quotes,
    weekday_of_date,
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
        odd_number_form.RULE,
        invented_dateline.RULE,
        weekday_of_date.RULE,
        cut_after_name.RULE,
    ),
    bound=True,
)
