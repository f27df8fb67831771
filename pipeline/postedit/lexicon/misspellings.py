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
def borrowed() -> frozenset[str]:
    """Those that only a translation has: a stem as another language spells it, with an English ending."""
    return _tables()[2]


@cache
def _tables() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    corrections: dict[str, str] = {}
    flagged: dict[str, list[str]] = {"small": [], "borrowed": []}
    for line in files(__package__).joinpath("misspellings.tsv").read_text("utf-8").split("\n"):
        if not line or line[0] == "#":
            continue
        wrong, right, endings, *flag = line.split("\t")
        for ending in endings.split(" "):
            if ending == "-":
                ending = ""
            corrections[wrong + ending] = right + ending
            if flag:
                flagged[flag[0]].append(wrong + ending)
    return corrections, frozenset(flagged["small"]), frozenset(flagged["borrowed"])
