"""Torn, doubled and misplaced marks, and the spaces around them."""

from ..core.rule import Stage
from ..rules.punctuation import space_before_stop

STAGE = Stage("punctuation", rules=(space_before_stop.RULE,), bound=True)
