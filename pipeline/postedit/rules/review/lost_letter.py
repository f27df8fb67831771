"""REV907 lost-letter

What it does:
    Reports words in which a letter was lost to a question mark: "B?rzi??", "M?ller", "?ilina", and apostrophes that were
    ("Russia?s").

Why:
    A page converted to an encoding without the letter leaves the mark, and nobody can tell which letter it was.

Safety:
    Changes nothing. The mark stands between letters of a word with a capital or of one that no letter makes
    English, or in front of an unknown word behind a blank. Not where the parts are English words ("Really?yes"), in addresses,
    queries and patterns, and not for two marks in a row.

Known misses:
    Small words of which some letter would make an English word, lost letters at the end of a word.

Examples:
    >>> [f.text for f in clean("The striker G?nter M?ller left for ?ilina.").findings]
    ['G?nter', 'M?ller', '?ilina']
    >>> clean("Really?Yes. See https://example.org/a?page=2 or type te?t.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english

_TOKEN = lazy(r"\?(?=[^\W\d_])")
# What a word ends or begins with in prose; more than that is no word.
_LONGEST = 40
_EDGE = "\"“”'‘’([{<«»)]}>.,;:!…-–—"
_PATTERN = frozenset("/\\=&@#|*+_$^~%{}[]()<>0123456789")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_APOSTROPHE = frozenset("s t re ve ll d m".split())


def find(view: View) -> Iterator[Notice]:
    text = view.text
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() < done:
            continue
        start, end = _token(text, match.start(), done)
        done = end
        word = text[start:end]
        if len(word) > _LONGEST or not _PATTERN.isdisjoint(word) or "??" in word[:-1] or len(word) < 4:
            continue
        tail = len(word) - len(word.rstrip("?.,;:!…"))
        core = word[: len(word) - tail] if tail else word
        if _apostrophe(core):
            yield Notice(
                start,
                start + len(core),
                "an apostrophe was probably lost to a question mark: put it back",
                (core.replace("?", "’"),),
            )
        elif _lost(core):
            yield Notice(
                start,
                start + len(core),
                "a letter was lost to a question mark: look the word up and put the letter back",
            )


def _token(text: str, at: int, done: int) -> tuple[int, int]:
    start = at
    while start > done and at - start <= _LONGEST and not text[start - 1].isspace():
        start -= 1
    end = at
    while end < len(text) and end - at <= _LONGEST and not text[end].isspace():
        end += 1
    while start < at and text[start] in _EDGE:
        start += 1
    while end > at and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _apostrophe(word: str) -> bool:
    head, _, ending = word.partition("?")
    return ending in _APOSTROPHE and len(head) > 2 and head.isalpha() and (ending != "t" or head.endswith("n"))


def _lost(word: str) -> bool:
    parts = word.split("?")
    if not all(part.isalpha() or not part or "-" in part for part in parts) or sum(map(len, parts)) < 3:
        return False
    inside = [(a, b) for a, b in pairwise(parts) if a and b]
    # "Why?Because": a mark where a sentence ended
    if any(b[0].isupper() for _, b in inside) and not word.isupper():
        return False
    known = [len(part) > 1 and is_english(part) for part in parts if part]
    if all(known) or (len(parts) == 2 and parts[0] and len(parts[0]) > 2 and is_english(parts[0])):
        return False
    if not parts[0]:
        # "?ilina": in front of an unknown word in small letters
        return len(parts) > 2 or (len(parts[1]) > 3 and parts[1].islower() and not is_english(parts[1]))
    return len(inside) > 1 or word[0].isupper() or (word.islower() and len(parts[-1]) > 2 and not _wildcard(word))


def _wildcard(word: str) -> bool:
    """Whether some letter in place of the mark makes an English word: "organi?ation" asks for both spellings."""
    return any(is_english(word.replace("?", letter)) for letter in _LETTERS)


RULE = Rule(
    code="REV907",
    name="lost-letter",
    stage="review",
    category="encoding",
    applicability="safe",
    find=find,
    gate=_TOKEN,
    doc=__doc__,
)
