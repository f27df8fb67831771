"""Misspellings with one meaning, and the corrections: a table, read the first time somebody asks (about 3 ms)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def misspellings() -> dict[str, str]:
    """The correction of every misspelling, both in small letters but for a correction that has its capital always."""
    return _tables()[0]


@cache
def small_only() -> frozenset[str]:
    """Those that are misspellings in small letters only: with a capital they are names or foreign nouns."""
    return _tables()[1]


@cache
def _tables() -> tuple[dict[str, str], frozenset[str]]:
    corrections: dict[str, str] = {}
    small: list[str] = []
    for line in files(__package__).joinpath("misspellings.tsv").read_text("utf-8").split("\n"):
        if not line or line[0] == "#":
            continue
        wrong, right, endings, *flag = line.split("\t")
        for ending in endings.split(" "):
            if ending == "-":
                ending = ""
            corrections[wrong + ending] = right + ending
            if flag:
                small.append(wrong + ending)
    return corrections, frozenset(small)
