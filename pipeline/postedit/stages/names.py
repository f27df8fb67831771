"""People and outlets under other than their canonical names, on the evidence of the text itself."""

from ..core.rule import Stage
from ..rules.names import slip_in_name, two_spellings

STAGE = Stage("names", rules=(slip_in_name.RULE, two_spellings.RULE), bound=True)
