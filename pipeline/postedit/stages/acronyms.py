"""Organisations and countries left under their foreign names."""

from ..core.rule import Stage

STAGE = Stage("acronyms", rules=(), bound=True)
