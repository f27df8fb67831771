"""Countries with their capitals and people (`nations.tsv`, ours): how an English text names the home of a language."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def _words() -> dict[str, list[str]]:
    """By language: names, capitals, adjectives and people of the countries where it is spoken."""
    found: dict[str, list[str]] = {}
    for line in files(__package__).joinpath("nations.tsv").read_text("utf-8").split("\n"):
        if line and line[0] != "#":
            _, name, capital, adjectives, people, langs = line.split("\t")
            listed = [word for word in (name, capital, *adjectives.split("|"), *people.split("|")) if word]
            for lang in langs.split(","):
                found.setdefault(lang, []).extend(listed)
    return found


@cache
def home(lang: str) -> re.Pattern[str] | None:
    """What names a country of the language, its capital or its people; None for a language without a country here."""
    listed = sorted(set(_words().get(lang, ())), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, listed)) + r")\b") if listed else None
