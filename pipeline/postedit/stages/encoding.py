"""Broken characters: mojibake, entities, invisible characters, model debris, look-alike letters, full-width marks."""

from ..core.rule import Stage

STAGE = Stage("encoding", rules=(), bound=False)
