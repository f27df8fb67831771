"""The common English words, from a list of 11,000, read the first time somebody asks (about 2 ms)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def frequent() -> frozenset[str]:
    """Words of four letters and more, in small letters, forms included."""
    text = files(__package__).joinpath("frequent.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")
