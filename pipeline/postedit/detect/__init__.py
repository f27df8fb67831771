"""Which script and which language a piece of text is in."""

from .languages import language_of
from .scripts import LETTERS, script_of

__all__ = ["LETTERS", "language_of", "script_of"]
