"""Organisations and countries left under their foreign names."""

from ..core.rule import Stage
from ..rules.acronyms import (
    blended_organisation,
    defined_by_the_document,
    foreign_acronym,
    foreign_genitive,
    glossary_form,
)

STAGE = Stage(
    "acronyms",
    rules=(
        glossary_form.RULE,
        foreign_acronym.RULE,
        blended_organisation.RULE,
        defined_by_the_document.RULE,
        foreign_genitive.RULE,
    ),
    bound=True,
)
