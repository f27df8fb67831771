"""SPE506 slip-of-the-fingers

What it does:
    Corrects a long word that nobody knows and that is one slip away from one common English word: "confidnetial",
    "voluntears", in a document that leaves no doubt that nobody has read it over.

Why:
    No table holds every slip.

Safety:
    Silent without two signs of a text left unread or one that only machines leave: letters of another language, broken
    characters mended before. The word is in small letters, stands once, is in no list of rare words (lexicon/rare.txt),
    is no compound or derivation of English words and has no ending of a term (unless two letters are swapped), and
    exactly one English word, a common one, is one slip away: two letters swapped, one doubled, dropped or added, one of
    the keys around it or a letter of the same sound in its place. The first letter is right, and the words around it
    are English. It has eight letters, or swapped ones, or an English ending: shorter ones may be words of another
    language (SPE502).

Known misses:
    Two slips in one word; words that several could be meant by; a slip made twice.

Examples:
    >>> clean("The мэр gave an intervierw on Monday.").text
    'The мэр gave an interview on Monday.'
    >>> clean("The mayor gave an intervierw on Monday.").text
    'The mayor gave an intervierw on Monday.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._unknown import SLIPS, slips


def find(view: View) -> Iterator[Change]:
    yield from (slip.change for slip in view.memo(slips) if slip.sure)


RULE = Rule(
    code="SPE506",
    name="slip-of-the-fingers",
    stage="spelling",
    category="spelling",
    find=find,
    gate=SLIPS,
    doc=__doc__,
)
