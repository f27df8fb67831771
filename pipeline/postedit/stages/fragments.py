"""Words and spans left in the source language."""

from ..core.rule import Stage

STAGE = Stage("fragments", rules=(), bound=False)
