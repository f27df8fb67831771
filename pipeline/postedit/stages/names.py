"""People and outlets under other than their canonical names."""

from ..core.rule import Stage

STAGE = Stage("names", rules=(), bound=True)
