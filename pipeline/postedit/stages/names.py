"""People and outlets under other than their canonical names, on the evidence of the text itself."""

from ..core.rule import Stage
from ..rules.names import (
    half_capital,
    known_person,
    known_person_alone,
    lower_case_name,
    perhaps_known_person,
    slip_against_corpus,
    slip_in_name,
    translated_surname,
    two_spellings,
)

STAGE = Stage(
    "names",
    rules=(
        known_person.RULE,
        known_person_alone.RULE,
        lower_case_name.RULE,
        half_capital.RULE,
        slip_in_name.RULE,
        slip_against_corpus.RULE,
        two_spellings.RULE,
        perhaps_known_person.RULE,
        translated_surname.RULE,
    ),
    bound=True,
)
