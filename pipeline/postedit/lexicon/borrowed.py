"""Words and phrases English has borrowed as they are, from a list of a thousand, read the first time somebody asks."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def phrases() -> tuple[str, ...]:
    """The list in its order, as written."""
    text = files(__package__).joinpath("borrowed.txt").read_text("utf-8")
    return tuple(line for line in text.split("\n") if line and line[0] != "#")


@cache
def _folded() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_fold(word) for word in phrase.replace("-", " ").split()) for phrase in phrases())


@cache
def _longest() -> int:
    return max(map(len, _folded()))


def _fold(word: str) -> str:
    return word.lower().replace("\u2019", "'").strip(".")


def borrowed(words: list[str]) -> list[bool]:
    """For each of the words of a text, hyphens left out, whether it is one of a borrowed phrase."""
    folded = [_fold(word) for word in words]
    found = [False] * len(words)
    known = _folded()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _longest(), len(words)) + 1):
            if tuple(folded[start:end]) in known:
                found[start:end] = [True] * (end - start)
    return found
