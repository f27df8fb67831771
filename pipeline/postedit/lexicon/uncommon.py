"""Uncommon English words that do not look English: 13,000 of them, read when a word is suspected of another language (4 ms)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def uncommon() -> frozenset[str]:
    """Words of five small letters and more that the list of `english` has not, by langdetect's statistics likelier in
    another language; no regular plurals.
    """
    text = files(__package__).joinpath("uncommon.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")
