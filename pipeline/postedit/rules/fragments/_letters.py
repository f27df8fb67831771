"""Words in small letters that English has not the letters for, with the unknown words next to them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from ...core.pattern import lazy
from ...core.rule import View
from ...lexicon.english import is_english
from ._bracket import bracketed, kind_of

# Small Latin letters beyond a to z; not º and ª, which stand in numbers.
LETTER = lazy("[\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_WORD = lazy(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_BEFORE = lazy(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)([ \u00a0]+)$")
_AFTER = lazy(r"[ \u00a0]+([^\W\d_]+(?:['’\-][^\W\d_]+)*)")
_LONGEST = 60
_NO_PROSE = frozenset("@#/\\_=+*.")


def found(view: View) -> list[tuple[int, int]]:
    text = view.text
    spans: list[tuple[int, int]] = []
    done = 0
    for letter in LETTER.finditer(text):
        if letter.start() < done:
            continue
        start = letter.start()
        while (
            start > done
            and letter.start() - start < _LONGEST
            and (text[start - 1].isalpha() or text[start - 1] in "-'’")
        ):
            start -= 1
        while start < letter.start() and not text[start].isalpha():
            start += 1
        match = _WORD.match(text, start, start + 2 * _LONGEST)
        if match is None:
            continue
        done = max(done, match.end())
        if not _counts(text, start, match.end()) or _in_bracket(view, start):
            continue
        begin, end = _joined(text, start, match.end())
        if spans and begin <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((begin, end))
        done = max(done, end)
    return spans


def _counts(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    if len(word) < 3 or not word.islower() or kind_of(word) != "letters":
        return False
    if (text[start - 1 : start] in _NO_PROSE and start) or text[end : end + 1] in _NO_PROSE - {"."}:
        return False
    if is_english(_plain(word)):
        return False  # "rôle", "régime": an accent that English writers may set
    for neighbour in (_BEFORE.search(text, max(0, start - 40), start), _AFTER.match(text, end, end + 40)):
        if neighbour and neighbour[1][0].isupper() and kind_of(neighbour[1]) == "name":
            return False
    return True


def _in_bracket(view: View, start: int) -> bool:
    inside = bracketed(view)
    index = bisect_right(inside, start, key=lambda span: span.start) - 1
    return index >= 0 and start < inside[index].end


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _joined(text: str, start: int, end: int) -> tuple[int, int]:
    """With the unknown words next to it: a word left alone is seldom alone."""
    for _ in range(12):
        before = _BEFORE.search(text, max(0, start - 40), start)
        if before is None or not _joins(before[1]):
            break
        start = before.start()
    for _ in range(12):
        after = _AFTER.match(text, end, end + 40)
        if after is None or not _joins(after[1]):
            break
        end = after.end()
    return start, end


def _joins(word: str) -> bool:
    """Not a name that somebody has put in small letters, nor an abbreviation."""
    kind = kind_of(word)
    return kind == "letters" or (kind == "unknown" and len(word) > 3 and not is_english(word.capitalize()))
