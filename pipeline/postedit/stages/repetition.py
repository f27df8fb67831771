"""Stutters, loops, doubled attributions and titles."""

from ..core.rule import Stage

STAGE = Stage("repetition", rules=(), bound=True)
