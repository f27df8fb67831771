"""REV907 lost-letter

What it does:
    Reports words in which a letter was lost to a question mark: "B?rzi??", "M?ller", "?ilina", and apostrophes that were
    ("Russia?s").

Why:
    A page converted to an encoding without the letter leaves the mark, and nobody can tell which letter it was.

Safety:
    Changes nothing. The mark stands between letters of a word with a capital or of one that no letter makes
    English, or in front of an unknown word behind a blank. Not where the parts are English words ("Really?yes"), in addresses,
    queries and patterns, and two marks in a row only where neither part is a word. Lost last letters only in a few words and
    names that are nothing without them ("caf?", "Tomá?", "-ovi?").

Known misses:
    Small words of which some letter would make an English word, most lost letters at the end of a word, words of which
    more letters were lost than are left.

Examples:
    >>> [f.text for f in clean("The striker G?nter M?ller left for ?ilina.").findings if f.rule == "REV907"]
    ['G?nter', 'M?ller', '?ilina']
    >>> clean("Really?Yes. See https://example.org/a?page=2 or type te?t.").findings
    ()
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...core.edit import Notice
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english

_TOKEN = lazy(r"\?(?:(?=[^\W\d_])|(?<=[^\W\d_]\?)(?=[,’']|[ -][^\W\d_]))")
# What a word ends or begins with in prose; more than that is no word.
_LONGEST = 40
_EDGE = "\"“”'‘’([{<«»)]}>.,;:!…-–—"
_PATTERN = frozenset("/\\=&@#|*+_$^~%{}[]()<>0123456789")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Words that begin the sentence behind a question mark, or are one letter's neighbours and still words.
_SMALL = frozenset(
    """
    is it no so do we if ok he me us go up my to of in on at as an am be by or hi oh the and but from what why who how when where
    are was were yes not then that this they you she because with for can will would should have has had did does let
    """.split()
)
_TWO = 2
_LETTER = "a letter was lost to a question mark: look the word up and put the letter back"
_APOSTROPHE = frozenset("s t re ve ll d m".split())
_CONTRACTIONS = frozenset(
    "i?m i?ve i?ll i?d we?re we?ve we?ll we?d he?s he?ll he?d it?s it?ll she?s she?ll she?d you?re you?ve you?ll you?d".split()
)
_POSSESSIVE = lazy(r"['’]s$")
_GOES_ON = lazy(r",|['’]s\b| [^\W\d_]")
# English words whose accent a page may lose: the word that was meant is known.
_ACCENTED = (
    "façade façades naïve naïvely naïveté café cafés cliché clichés clichéd fiancé fiancée señor señora piñata jalapeño protégé protégés"
    " protégée communiqué émigré émigrés éclair décor détente déjà crème flambé sautéed soirée matinée entrée canapés purée gruyère"
    " première françois françoise doppelgänger smörgåsbord über"
)
_LOST_ACCENT = {re.sub(r"[^a-z-]", "?", word): word for word in _ACCENTED.split()}
# Names that lack their last letter. No other ends like the surnames in -ović and -ević.
_LOST_END = lazy(r"(?:Tomá|Luká|Matú|Matou|Tadeá|Eliá|Joná|Mikulá|[^\W\d_]{3,}[oe]vi)\?$")


def find(view: View) -> Iterator[Notice]:
    text = view.text
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() < done:
            continue
        start, end = _token(text, match.start(), done)
        done = end
        word = _POSSESSIVE.sub("", text[start:end])
        if len(word) > _LONGEST or not _PATTERN.isdisjoint(word) or len(word) < 3:
            continue
        core = word.rstrip("?.,;:!…")
        # with the last letter, which may be the one that was lost
        whole = core + "?" if word == core + "?" else core
        meant = _LOST_ACCENT.get(whole.lower()) or _LOST_ACCENT.get(core.lower())
        if meant:
            lost = whole if whole.lower() in _LOST_ACCENT else core
            yield Notice(start, start + len(lost), _LETTER, (_in_case(lost, meant),))
        elif _apostrophe(core):
            yield Notice(
                start,
                start + len(core),
                "an apostrophe was probably lost to a question mark: put it back",
                (core.replace("?", "’"),),
            )
        elif _LOST_END.match(whole) and whole[0].isupper() and _GOES_ON.match(text, start + len(whole)):
            yield Notice(start, start + len(whole), _LETTER)
        elif (core == "S?o" and _GOES_ON.match(text, start + len(core))) or (
            len(word) > 3 and "?" in core and _lost(core)
        ):
            yield Notice(start, start + len(core), _LETTER)


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


def _in_case(lost: str, meant: str) -> str:
    if lost.isupper() and len(lost) > _TWO:
        return meant.upper()
    return meant[0].upper() + meant[1:] if lost[0].isupper() else meant


def _apostrophe(word: str) -> bool:
    if word.lower() in _CONTRACTIONS:
        return True
    head, _, ending = word.partition("?")
    return ending in _APOSTROPHE and len(head) > 2 and head.isalpha() and (ending != "t" or head.endswith("n"))


def _lost(word: str) -> bool:
    if "??" in word:
        # two letters; or a question and what follows it, which is a word
        if "???" in word or any(_is_word(part) for part in word.split("?") if part):
            return False
        word = word.replace("??", "?")
    parts = word.split("?")
    if not all(part.isalpha() or not part or "-" in part for part in parts) or sum(map(len, parts)) < 3:
        return False
    inside = [(a, b) for a, b in pairwise(parts) if a and b]
    # "Why?Because": a mark where a sentence ended
    if any(b[0].isupper() for _, b in inside) and not word.isupper():
        return False
    # "John?from": a question whose blank is missing
    if len(parts) == 2 and parts[1] in _SMALL and (len(parts[1]) > _TWO or is_english(parts[0])):
        return False
    known = [is_english(part) if len(part) > _TWO else part.lower() in _SMALL for part in parts if part]
    if all(known) or (len(parts) == 2 and parts[0] and len(parts[0]) > 2 and is_english(parts[0])):
        return False
    if not parts[0]:
        # "?ilina": in front of an unknown word in small letters
        return len(parts) > 2 or (len(parts[1]) > 3 and parts[1].islower() and not is_english(parts[1]))
    return len(inside) > 1 or word[0].isupper() or (word.islower() and len(parts[-1]) > 2 and not _wildcard(word))


def _is_word(part: str) -> bool:
    return part.lower() in _SMALL or (len(part) > _TWO and is_english(part))


def _wildcard(word: str) -> bool:
    """Whether some letter in place of the mark makes an English word: "organi?ation" asks for both spellings."""
    return any(is_english(word.replace("?", letter)) for letter in _LETTERS)


RULE = Rule(
    code="REV907",
    name="lost-letter",
    stage="review",
    category="encoding",
    find=find,
    gate=AnyOf(lazy("[?]")),
    doc=__doc__,
)
