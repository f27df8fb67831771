"""ENC107 unknown-token

What it does:
    Removes the marks a translation model writes for characters it does not know (`⁇`, `<unk>`, `[UNK]`), with one of the
    spaces around them. Between two numbers the lost character was the dash of a score or a range: "1 ⁇ 2" is "1-2".

Why:
    Dashes, bullets, quotes and letters outside the model's vocabulary come out as these marks.

Safety:
    Where the mark may stand for a letter of a word ("M⁇sl⁇m", "Erdo ⁇ an": a name before it, a lower-case word after it)
    nothing is removed: the place is reported. So is a number that may have lost its thousands separator. Two marks on a
    line may be a pair of quotation marks: they are reported, too, or, where what is between them ends in a comma before
    a small letter ("⁇ No, ⁇ she said"), become these.

Known misses:
    Lost dashes before lower-case words.

Examples:
    >>> clean("They lost 3 ⁇ 1 at home. ⁇ Nobody complained.").text
    'They lost 3-1 at home. Nobody complained.'
    >>> [f.text for f in clean("Mr G ⁇ rses sang.").findings]
    ['⁇']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change, Fix, Notice, Proposal
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import FUNCTION_WORDS, Span, off_limits

_UNKNOWN = r"(?:⁇|<unk>|<UNK>|\[UNK\])"
_RUN = lazy(rf"(?=[⁇<\[]){_UNKNOWN}(?:[ ]*{_UNKNOWN})*")
_NUMBER_BEFORE = lazy(r"(?<![\w.,:/-])\d{1,4}\Z")
_NUMBER_AFTER = lazy(r"(\d{1,4})(?![\d:/-]|[.,]\d)")
# A text about the mark itself: "the <unk> token".
_ABOUT = lazy(r"[\"'”’`)]|\s(?:tokens?|symbols?|tags?|characters?|marks?)\b")
_WORD_BEFORE = lazy(r"[^\W\d_][\w’'-]*\Z")
_WORD_AFTER = lazy(r"[^\W\d_][\w’'-]*")
_SINGLE = lazy(_UNKNOWN)
_BETWEEN_NUMBERS = lazy(rf"(?:.?\d|\d[ ]){_UNKNOWN} ?\d")
_SAID = lazy(r" (?:[a-z]{2,}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} [a-z]{2,})")
_REACH = 40  # code points looked at on either side


def find(view: View) -> Iterator[Proposal]:
    text = view.text
    pairs = view.memo(_pairs)
    for match in _RUN.finditer(text):
        if match.start() in pairs:
            if not off_limits(view, match.start()):
                yield from _quotation(text, match.span(), pairs[match.start()])
            continue
        start, end = match.span()
        if off_limits(view, start):
            continue
        line_start, line_end = view.line_at(start)
        left = text[max(line_start, start - _REACH) : start]
        right = text[end : min(line_end, end + _REACH)]
        if left.endswith(("`", "“", '"', "'", "‘")) and _ABOUT.match(right):
            continue
        if right.startswith(" ") and _ABOUT.match(right):
            continue
        yield _judged(start, end, left, right, text[start:end].count("k>") + text[start:end].count("⁇") < 2)


def _pairs(view: View) -> dict[int, Span | None]:
    """Where two marks of a line may be a pair of quotation marks: the first's beginning -> the second, the second's -> None."""
    text = view.text
    found: dict[int, Span | None] = {}
    lines: dict[int, list[re.Match[str]]] = {}
    for match in _RUN.finditer(text):
        if not _BETWEEN_NUMBERS.match(text, max(0, match.start() - 2)):
            lines.setdefault(view.line_at(match.start())[0], []).append(match)
    for marks in lines.values():
        if len(marks) != 2 or not all(_SINGLE.fullmatch(mark[0]) for mark in marks):
            continue
        (start, end), second = marks[0].span(), marks[1].span()
        opens = text[start - 1 : start] in ("", " ", "\n", "(") and text[end : end + 2].strip()[:1].isalnum()
        closes = text[second[1] : second[1] + 1] in ("", " ", "\n", ",", ".", ";", ":", "!", "?", ")")
        if opens and closes and text[end : second[0]].strip(" .,"):
            found[start], found[second[0]] = second, None
    return found


def _quotation(text: str, first: Span, second: Span | None) -> Iterator[Proposal]:
    if second is None:
        return
    inner = text[first[1] : second[0]].rstrip(" ")
    if inner[-1:] in (",", "!", "?") and _SAID.match(text, second[1]):
        opening, closing = ('"', '"') if '"' in text and "“" not in text else ("“", "”")
        behind = first[1] + (text[first[1] : first[1] + 1] == " ")
        before = second[0] - (text[second[0] - 1] == " ")
        why = "quotation mark lost by the translation model"
        yield Fix((Change(first[0], behind, opening, why), Change(before, second[1], closing, why)))
        return
    for start, end in (first, second):
        yield Notice(start, end, "the translation model lost a character here, perhaps a quotation mark")


def _judged(start: int, end: int, left: str, right: str, single: bool) -> Proposal:
    before, after = left.rstrip(" "), right.lstrip(" ")
    gap, next_gap = len(left) - len(before), len(right) - len(after)
    lost = Notice(start, end, "the translation model lost a character here")
    if before[-1:].isdigit() and after[:1].isdigit():
        number, other = _NUMBER_BEFORE.search(before), _NUMBER_AFTER.match(after)
        thousands = other and len(other[1]) == 3 and number and len(number[0]) < 3
        if not single or not number or not other or thousands or bool(gap) != bool(next_gap):
            return lost
        return Change(start - gap, end + next_gap, "-", "dash lost by the translation model")
    apart = gap >= 2 and next_gap >= 2  # the model set the spaces of the words on either side, too
    if (not gap and before[-1:].isalnum()) or (not next_gap and after[:1].isalnum()):
        return lost
    if not apart and not (_whole_before(before) and _whole_after(after)):
        return lost
    glue = "" if not before or not after or before[-1] in "([{“‘«" or after[0] in ",.;:!?)]}”’»" else " "
    if not gap and not next_gap:
        glue = ""
    return Change(start - gap, end + next_gap, glue, "character lost by the translation model")


def _whole_before(text: str) -> bool:
    """Whether no letter can have been lost at the end of `text`."""
    word = _WORD_BEFORE.search(text)
    return not word or word[0].lower() in FUNCTION_WORDS or (word[0].islower() and len(word[0]) > 3)


def _whole_after(text: str) -> bool:
    """Whether no letter can have been lost at the beginning of `text`."""
    word = _WORD_AFTER.match(text)
    return not word or word[0].lower() in FUNCTION_WORDS or word[0][0].isupper()


RULE = Rule(
    code="ENC107",
    name="unknown-token",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy("[⁇<\\[]"), lazy(r"⁇|<unk>|<UNK>|\[UNK\]")),
    doc=__doc__,
)
