"""What stands around a suspicious character: shared by the rules that judge single characters."""

from __future__ import annotations

from bisect import bisect_right

from ...core.pattern import lazy
from ...core.rule import View
from ._repair import is_garbled

# Latin letters, for use inside a character class; × and ÷ are left out.
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
LATIN_OR_DIGIT = lazy(f"[0-9{LATIN}]")
# Scripts set in full-width marks: Han, Kana, Bopomofo, Hangul.
CJK = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u303c\u3041-\u309f\u30a1-\u30fa\u30fc-\u31ff\u3400-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
# Words that are no part of a name, and complete: no letter was lost beside them.
FUNCTION_WORDS = frozenset(
    ["a", "about", "after", "against", "all", "also", "an", "and", "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "during", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "more", "most", "no", "not", "of", "on", "one", "only", "or", "other", "our", "out", "over", "said", "says", "she", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "under", "until", "up", "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you"]
)  # fmt: skip
WORD_BEFORE = lazy(r"(?<![^\W_])[A-Za-z]+\Z")
WORD_AFTER = lazy(r"[A-Za-z]+(?![^\W_])")
# Begins with a letter of a few: several times as fast as three words to search for.
_URL = lazy(r"[hfw](?:(?<=h)ttps?://|(?<=f)tp://|(?<=\bw)ww\.)\S+")
# How many marks and spaces may lie between a character and the letter or digit that tells its surroundings.
_REACH = 4

Span = tuple[int, int]


def _urls(view: View) -> list[Span]:
    if "://" not in view.text and "www." not in view.text:
        return []
    return [match.span() for match in _URL.finditer(view.text)]


def off_limits(view: View, position: int) -> bool:
    """Whether `position` lies in an address, or on a line of mojibake, where no character is what it seems."""
    urls = view.memo(_urls)
    index = bisect_right(urls, (position, len(view.text))) - 1
    return (index >= 0 and position < urls[index][1]) or is_garbled(view, position)


def letter_before(text: str, position: int) -> str:
    """The nearest letter or digit before `position`, on its line and at most a few marks away; empty if there is none."""
    for at in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if text[at].isalnum():
            return text[at]
        if text[at] == "\n":
            break
    return ""


def letter_after(text: str, position: int) -> str:
    """The nearest letter or digit from `position` on, on its line and at most a few marks away; empty if there is none."""
    for at in range(position, min(len(text), position + _REACH)):
        if text[at].isalnum():
            return text[at]
        if text[at] == "\n":
            break
    return ""


def parts_words(text: str, start: int, end: int) -> bool | None:
    """Whether text[start:end] is all there is between two English words, which one word would not be.

    None: one of the two is in no list, and one word they are not either, so that nobody can tell.
    """
    from ...lexicon.english import is_english

    before, after = WORD_BEFORE.search(text, max(0, start - 30), start), WORD_AFTER.match(text, end, end + 30)
    if before is None or after is None or is_english(before[0] + after[0]):
        return False
    known = is_english(before[0]), is_english(after[0])
    if all(known):
        short = min(len(before[0]), len(after[0])) < 3
        return not short or not FUNCTION_WORDS.isdisjoint((before[0].lower(), after[0].lower()))
    return None if any(known) and min(len(before[0]), len(after[0])) > 3 else False


def is_latin(char: str) -> bool:
    """Whether `char` is a Latin letter or an ASCII digit."""
    return LATIN_OR_DIGIT.match(char) is not None


def among_latin(text: str, start: int, end: int) -> bool:
    """Whether what stands around text[start:end] is Latin on one side at least, and in no other script on either."""
    before, after = letter_before(text, start), letter_after(text, end)
    return (
        (is_latin(before) or is_latin(after))
        and not (before and not is_latin(before))
        and not (after and not is_latin(after))
    )
