"""postedit makes machine-translated English fit to use, and explains every edit.

>>> from postedit import clean
>>> result = clean("They met in Brest , France.")
>>> result.text
'They met in Brest, France.'
>>> result.revert()
'They met in Brest , France.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Cleaner", "Edit", "Finding", "Result", "__version__", "clean"]

if TYPE_CHECKING:
    from .cleaner import Cleaner, clean
    from .core.document import Result
    from .core.edit import Edit, Finding

_HOME = {
    "Cleaner": "cleaner",
    "clean": "cleaner",
    "Result": "core.document",
    "Edit": "core.edit",
    "Finding": "core.edit",
}


def __getattr__(name: str) -> Any:
    # Imported when asked for: `postedit --version` and tools that only read records need none of the rules.
    if name in _HOME:
        import importlib

        return getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
