"""What the furniture of web pages says, in English and in other languages: the phrases that make up a whole line.

`chrome.tsv`: family, strength, language, phrases (parted by " / "). A `*` behind a phrase: a colon and a headline, a name
or a list may follow in the same line. A `~` behind it: the line begins with it and goes on as it likes. Read at the first
question.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# What stands around a phrase as decoration and says nothing.
_DECORATION = " \t\u00a0\u3000-–—*•·|»>«<→▶►▼=_[](){}…:：!.?,“”\"'"


@dataclass(frozen=True, slots=True)
class Phrase:
    """`family`: which rule it belongs to. `strength`: sure (anywhere), edge (before or behind the running text, or
    beside other furniture) or near (behind it or beside). `lang`: ISO 639-1. `prefix`: something may follow.
    """

    family: str
    strength: str
    lang: str
    prefix: bool


def folded(text: str) -> str:
    """`text` as phrases are looked up: small letters, single spaces, no decoration around it."""
    return " ".join(text.strip(_DECORATION).casefold().replace("’", "'").split())


@cache
def phrases() -> dict[str, Phrase]:
    """All phrases by their folded form; where two families share one, the first in the file has it."""
    found: dict[str, Phrase] = {}
    for line in _rows():
        family, strength, lang, listed = line.split("\t")
        for phrase in listed.split(" / "):
            if phrase[-1] != "~":
                found.setdefault(folded(phrase), Phrase(family, strength, lang, phrase.endswith("*")))
    return found


@cache
def beginnings() -> dict[str, list[tuple[str, str]]]:
    """What lines in other languages may begin with, as (beginning in small letters, language), by its first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _rows():
        _, _, lang, listed = line.split("\t")
        for phrase in listed.split(" / "):
            if phrase[-1] == "~":
                begin = phrase[:-1].casefold()
                found.setdefault(begin.split(" ")[0], []).append((begin, lang))
    return found


def _rows() -> list[str]:
    text = files(__package__).joinpath("chrome.tsv").read_text("utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]
