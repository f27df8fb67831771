"""Words and spans left in the source language."""

from ..core.rule import Stage
from ..rules.fragments import (
    beside_translation,
    foreign_bracket,
    foreign_currency,
    foreign_ordinal,
    foreign_unit,
    foreign_word,
    glossary_translation,
    known_phrase,
    leftover_words,
    other_script,
    outlet_name,
    translated_fragment,
)

# What can be mended comes before what can be translated, and both before what is reported.
STAGE = Stage(
    "fragments",
    rules=(
        glossary_translation.RULE,
        beside_translation.RULE,
        foreign_currency.RULE,
        foreign_unit.RULE,
        foreign_ordinal.RULE,
        outlet_name.RULE,
        known_phrase.RULE,
        translated_fragment.RULE,
        other_script.RULE,
        foreign_bracket.RULE,
        foreign_word.RULE,
        leftover_words.RULE,
    ),
    bound=False,
)
