"""People and outlets under other than their canonical names, on the evidence of the text itself."""

from ..core.rule import Stage
from ..rules.names import (
    known_person,
    known_person_alone,
    perhaps_known_person,
    slip_against_corpus,
    slip_in_name,
    two_spellings,
)

STAGE = Stage(
    "names",
    rules=(
        known_person.RULE,
        known_person_alone.RULE,
        slip_in_name.RULE,
        slip_against_corpus.RULE,
        two_spellings.RULE,
        perhaps_known_person.RULE,
    ),
    bound=True,
)
