"""The rare English words that look like slips of common ones: 700 of them, read when
a slip is suspected (under 1 ms)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rare() -> frozenset[str]:
    """Words in small letters that the list of `english` has not and that are one slip away from a word of `frequent`."""
    text = files(__package__).joinpath("rare.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")
