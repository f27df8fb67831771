"""PUN422 quote-glued-to-word

What it does:
    Puts the missing space between a closing double quote mark and the word after it, or before an opening one.

Why:
    Translators lose the space where they cut the text at a quote mark.

Safety:
    A straight closing mark is parted from its word only before a modal verb or where the line has another misplaced
    quote mark; others are reported, because old news archives are full of them. Where one mark of a line is certain, the
    others of the line are parted, too. Single letters stay where they are, but for the article and the s of a possessive.

Known misses:
    Single quote marks; marks beside digits.

Examples:
    >>> clean('The "green corridor"will be opened in spring.').text
    'The "green corridor" will be opened in spring.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change, Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import DAMAGED, OPEN, Mark, damaged_lines, repair

# A modal is never part of a compound with the quotation before it.
_MODAL = lazy(r"(?:will|would|can|cannot|could|shall|should|must|may|might)\b")
# Two letters and more: “no”s, r"raw" and l“eau stay whole.
_WORD_AFTER = lazy(r"[^\W\d_]{2}")
_WORD_BEFORE = lazy(r"[^\W\d_]{2}[,:]?$|[a-z]{2}[.!?]$|['’]s$|[ (]a$")


def find(view: View) -> Iterator[Change | Notice]:
    for line in damaged_lines(view):
        other = line.damage - sum(mark.glued for mark in line.marks)
        glued = [
            (mark, len(pair) == 2)
            for pair in line.pairs()
            if not any(mark.moved for mark in pair)  # mended with its partner
            for mark in pair
            if mark.glued
        ]
        certain = other or any(_certain(view.text, mark, paired) for mark, paired in glued)
        for mark, _ in glued:
            change = repair(view, line, mark, "no space between the quotation and the word beside it")
            yield change if certain else Notice(mark.at, mark.at + 1, change.evidence)


def _certain(text: str, mark: Mark, paired: bool) -> bool:
    """Whether the words at the mark leave no other reading."""
    if mark.role == OPEN:
        before = text[max(0, mark.at - 3) : mark.at]
        return mark.sure or (paired and _WORD_BEFORE.search(before) is not None)
    if mark.char != '"' and not mark.glyph:
        return paired and _WORD_AFTER.match(text, mark.at + 1) is not None
    return _MODAL.match(text, mark.at + 1) is not None


RULE = Rule(
    code="PUN422",
    name="quote-glued-to-word",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=DAMAGED,
    doc=__doc__,
)
