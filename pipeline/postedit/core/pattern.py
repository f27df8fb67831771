"""Patterns that are compiled when they are first used.

There are hundreds, compiling them takes longer than cleaning an article, and an article needs a few dozen.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex", "groups")


class LazyPattern:
    """Stands for `re.compile(pattern, flags)`; from the first use on its methods are those of the compiled pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        # asked only for what is not there yet
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no {name!r}")
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of the standard library's kind, not compiled yet; a faulty one raises re.error at its first use."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
