"""PUN424 stray-closing-quote

What it does:
    Removes a closing double quote mark at the end of a line whose quotation was closed before the speaker was named.

Why:
    Translators close the quotation in the middle, as English does, and again at the end, as the source did.

Safety:
    Only at the end of a line, after a finished sentence that says nothing but who spoke, when all other marks of the
    line pair. A mark with anything else before it may have lost its partner.

Known misses:
    Opening marks without a partner: a quotation of several paragraphs opens each of them and closes only the last.

Examples:
    >>> clean('"We brought new art to the city," Miller said. ”').text
    '"We brought new art to the city," Miller said.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import CLOSE, FLOAT, OPEN, SPACES, foreign_marks, irregular_lines, speaker_follows

_LINE_END = lazy(r"[.!?…][ \u00a0]?[\"”“][ \t\u00a0]*(?=[\r\n]|$)")
_SENTENCE_END = lazy(r"[.!?…](?=\s)")
_LONGEST = 120  # code points an attribution may take


def find(view: View) -> Iterator[Change]:
    text = view.text
    for line in irregular_lines(view):
        *paired, last = line.marks
        if not paired or last.shape not in (CLOSE, FLOAT) or foreign_marks(text, line):
            continue
        # counted from the end: a line that was cut out of a quotation begins with a closing mark
        if any(mark.shape != role for mark, role in zip(reversed(paired), (CLOSE + OPEN) * len(paired), strict=False)):
            continue
        if not _LINE_END.match(text, _before(text, last.at) - 1, line.end):
            continue
        closed = paired[-1].at
        saying = text[closed + 1 : last.at].rstrip(SPACES)
        if text[closed - 1] not in ",!?" or len(saying) > _LONGEST or _SENTENCE_END.search(saying[:-1]):
            continue
        if speaker_follows(text, closed + 1, last.at):
            yield Change(
                _before(text, last.at), last.at + 1, "", "the quotation was closed before the speaker was named"
            )


def _before(text: str, at: int) -> int:
    """Where the spaces before `at` begin."""
    while at and text[at - 1] in SPACES:
        at -= 1
    return at


RULE = Rule(
    code="PUN424",
    name="stray-closing-quote",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=AnyOf(lazy('["“”„]')),
    doc=__doc__,
)
