"""ENC104 ligature

What it does:
    Takes typographic ligatures and digraphs apart: one character "ﬁ" becomes the two letters "fi".

Why:
    Text copied from PDF files carries them; no dictionary, search or name list does.

Safety:
    Only ligatures of Latin letters that are a matter of print. æ, œ and ß are letters and stay. A space beside one goes
    only where the parts are an English word and are not words themselves ("di ﬀ erent").

Known misses:
    Ligatures a PDF lost altogether ("of ce"). Spaces beside one in a word that is not in the English list.

Examples:
    >>> clean("The ﬁrst oﬃcer ﬂed.").text
    'The first officer fled.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english
from ._repair import REPAIRS, of_kind

_HEAD = lazy(r"(?<![\w’'-])([A-Za-z]{1,20}) \Z")
_TAIL = lazy(r" ([a-z]{1,20})(?![\w’'-]*\w)")
_LIGATURES = frozenset(["ff", "fi", "fl", "ffi", "ffl", "ft", "st"])


def find(view: View) -> Iterator[Change]:
    done = 0
    for change in of_kind("ligature")(view):
        if change.start >= done:
            whole = _whole(view.text, change, done)
            done = whole.end
            yield whole


def _whole(text: str, change: Change, done: int) -> Change:
    """With the rests of its word that a PDF's spaces part from the ligature."""
    after = change.after
    if not after.isalpha():
        return change
    head = _HEAD.search(text, max(done, change.start - 22), change.start)
    tail = _TAIL.match(text, change.end, change.end + 30)
    if tail and not tail[1].isascii():
        tail = None
    own = _is_word(after)
    both = [(True, True)] if head and tail else []
    sides = ([(False, True)] if tail else []) + ([(True, False)] if head else [])
    for with_head, with_tail in sides[:1] + both + sides[1:] if head and _is_word(head[1]) else both + sides[::-1]:
        parts = ([head[1]] if head and with_head else []) + [after] + ([tail[1]] if tail and with_tail else [])
        joined = "".join(parts)
        if is_english(joined) and not (own and all(_is_word(part) for part in parts)):
            start = head.start() if head and with_head else change.start
            end = tail.end() if tail and with_tail else change.end
            return Change(start, end, joined, "ligature with spaces beside it")
    return change


def _is_word(part: str) -> bool:
    return part.lower() not in _LIGATURES and is_english(part)


RULE = Rule(
    code="ENC104",
    name="ligature",
    stage="encoding",
    category="encoding",
    find=find,
    gate=REPAIRS,
    doc=__doc__,
)
