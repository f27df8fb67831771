"""What an editor should look at; changes nothing."""

from ..core.rule import Stage

STAGE = Stage("review", rules=(), bound=True)
