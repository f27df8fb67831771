"""Typos."""

from ..core.rule import Stage

STAGE = Stage("spelling", rules=(), bound=True)
