"""Words of other languages directly behind a number, and whether they are a lone leftover there."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache

from ...core.pattern import lazy
from ...core.rule import View
from ...detect.scripts import UNSPACED, script_of_letter
from ...detect.vocabulary import vocabulary, words_beyond_ascii
from ...detect.wanted import WantedAmong
from ...lexicon.english import is_english
from ._script import FOREIGN, GATE
from ._units import DOTTED, known, money, signs, tens, units

# A number, perhaps a blank, and a word: all the rules here begin with that. Begins with the digit, so the search is quick.
_PLACE = lazy(
    r"\d(?<!\d\d)(?<!\d[.,]\d)(?:\d{0,2}(?:[, \u00a0]\d{3}){1,4}(?:\.\d{1,6})?|\d{0,14}(?:[.,]\d{1,6})?)"
    r"(?P<gap>[ \u00a0]?|-)(?=[^\W\d_])"
)
_ASCII_LETTERS = lazy(r"[A-Za-z]+")
_WORD = lazy(r"[^\W\d_](?:[^\W\d_]|(?<=\w)[\"״'’](?=[^\W\d_])|[\u0300-\u036f\u0900-\u0903\u093c-\u094d\u200c])*")
_NEXT = lazy(r"[ \u00a0,;:\"”’»)\]–—-]{0,4}([^\W_]+)")
_LAST = lazy(r"([^\W_]+)[ \u00a0,;:\"“‘«(\[–—-]{0,4}\Z")
_STOP_INSIDE = lazy(r"[,;:!?)\]%]|[ \u00a0](?:[a-z0-9(–—-]|[–—])")
_LINE_END = lazy(r"[\"”’»)\]]*(?:\s*\n|\s*\Z)")
_NO_PROSE = frozenset("@#/\\_=+&~*|")
_LONGEST = 28
_NEAR = 48
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Beside:
    """`number` is the text of the number from `first` on, `gap` what is between, `form` the words from `start` to `end`.

    `end` is behind the full stop of an abbreviation, where that ends no sentence.
    """

    first: int
    number: str
    gap: str
    start: int
    end: int
    form: str


@cache
def _ascii_beginnings() -> frozenset[str]:
    """What the forms in Latin letters begin with, up to their first letter beyond ASCII: most words behind numbers do not."""
    # an English numeral may stand before the word: "5 million доларів"
    forms = (*units(), *money(), *signs(), *tens(), "thousand", "million", "billion", "trillion", "mln", "bn")
    return frozenset(run[0] for form in forms if (run := _ASCII_LETTERS.match(form)) is not None)


@cache
def _tell_tales() -> tuple[frozenset[str], re.Pattern[str], dict[str, list[tuple[str, frozenset[str]]]]]:
    """What a text with one of the forms holds: a word that no English text has by itself, or such a beginning ("zł").

    The beginnings as a pattern for words with letters beyond ASCII. Those that have none ("km/st") by their last run of
    letters, which is a word of the text, each with all of these.
    """
    runs: set[str] = set()
    heads: set[str] = set()
    ascii_: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for form in (*units(), *money(), *signs(), *tens()):
        run = _ASCII_LETTERS.match(form)
        if run is None:
            continue  # another script
        if run[0] == form or (len(run[0]) > 1 and not is_english(run[0].lower())):
            runs.add(run[0].lower())
        else:
            head = form if form[run.end()].isascii() else form[: run.end() + 1]
            rare = next((char for char in head if not "a" <= char <= "z" and char != " "), "")
            if rare > "\x7f":
                heads.add(re.escape(head.rpartition(" ")[2]))
            else:
                parts = _ASCII_LETTERS.findall(head)
                ascii_.setdefault(parts[-1].lower(), []).append((head, frozenset(parts)))
    return frozenset(runs), re.compile("|".join(heads)), ascii_


_TELLING = WantedAmong(lambda: _tell_tales()[0], small=True)
_LAST_OF_HEAD = WantedAmong(lambda: _tell_tales()[2], small=True)


@lru_cache(maxsize=16384)
def _has_head(word: str) -> bool:
    """Whether the word, which has a letter beyond ASCII, holds the beginning of one of the forms."""
    return _tell_tales()[1].search(word) is not None


def _possible(view: View) -> bool:
    _, _, ascii_ = _tell_tales()
    text = view.text
    return (
        bool(_TELLING.words(view))
        or FOREIGN.open(view)
        or any(
            parts <= view.memo(vocabulary) and head in text
            for word in _LAST_OF_HEAD.small(view)
            for head, parts in ascii_[word]
        )
        or any(map(_has_head, view.memo(words_beyond_ascii)))
    )


def numbers(view: View) -> list[tuple[int, str, str, int]]:
    """(where the number begins, the number, what is between, where the word begins) of all words that may be one of the forms."""
    return view.memo(_numbers)


def _numbers(view: View) -> list[tuple[int, str, str, int]]:
    text = view.text
    found: list[tuple[int, str, str, int]] = []
    if not _possible(view):
        return found
    for match in _PLACE.finditer(text):
        first, start = match.span()
        run = _ASCII_LETTERS.match(text, start)
        if run is not None and run[0] not in _ascii_beginnings():
            continue
        head = text[max(0, first - 24) : first]
        head = head[max(head.rfind(blank) for blank in ' \u00a0\n—–(“"«„[') + 1 :]
        if any(letter.isalpha() or letter in _NO_PROSE for letter in head):
            continue  # a code, an address
        gap = match["gap"]
        found.append((first, text[first : start - len(gap)], gap, start))
    return found


def longest(text: str, start: int, forms: Container[str]) -> str:
    """The longest of `forms` that stands at `start` as whole words, or nothing."""
    first = _WORD.match(text, start, start + _LONGEST)
    if first is None:
        return ""
    for end in range(min(len(text), start + _LONGEST), start, -1):
        form = text[start:end]
        if form in forms and _ends(text, end):
            return form
    return ""


def _ends(text: str, end: int) -> bool:
    before, after = text[end - 1], text[end : end + 1]
    if not after:
        return True
    if after.isalpha():
        # "300公里of"
        return script_of_letter(before) in UNSPACED and script_of_letter(after) is None
    if after in "²³23":
        return not text[end + 1 : end + 2].isalnum()
    if after in "-/·*'’\"״":
        return not text[end + 1 : end + 2].isalnum()
    return not (after.isdigit() or "\u0300" <= after <= "\u036f" or after in _NO_PROSE)


def stop(text: str, end: int, form: str) -> int | None:
    """Where the form ends with the full stop of its abbreviation; None where nobody can tell whose stop it is."""
    if text[end : end + 1] != "." or text.startswith("..", end):
        return end
    if _LINE_END.match(text, end + 1):
        return end
    if _STOP_INSIDE.match(text, end + 1):
        return end + 1
    if form in DOTTED or text[end + 1 : end + 2].isalnum():
        return None
    return end


def alone(text: str, first: int, end: int, *, latin: bool) -> bool:
    """Whether the words around are English: no longer passage in the other language.

    `latin`: the form is in Latin letters, which the words around it have to be told from.
    """
    before = _LAST.search(text, max(0, first - _NEAR), first)
    after = _NEXT.match(text, end, end + _NEAR)
    for word, edge in ((before, "before"), (after, "after")):
        if word is None or not word[1].strip(_DIGITS) or word[1].strip(_DIGITS) in known():
            continue
        if "\n" in word[0] or (GATE.search(word[1]) and not latin):
            return False
        if (
            latin
            and not is_english(word[1] if edge == "after" else word[1].lower())
            and not (edge == "before" and word[1][0].isupper())
        ):
            return False
    return True


def glossed(text: str, first: int, end: int, words: str) -> bool:
    """Whether the same stands in English just before the number's bracket or behind it: "5 km (5 км)"."""
    near = text[max(0, first - len(words) - 6) : first] + "\n" + text[end : end + len(words) + 6]
    return words in near.replace("\u00a0", " ")
