"""REP609 sentence-again

What it does:
    Removes a sentence that stands twice and more in a row in one line: all but the first.

Why:
    Translators work sentence by sentence and lose count; extraction takes a caption and the text.

Safety:
    Word for word only; two copies from six words on, three from four. Not inside a quotation, where a speaker may
    insist, unless it is twelve words long or the speaker is named in the sentence. Short sentences and lines of verse are left.

Known misses:
    Copies that differ in a word, with another sentence between, or with a protected number, address or title in them.

Examples:
    >>> clean("It rained. The bridge was closed for two days. The bridge was closed for two days. It opened in May.").text
    'It rained. The bridge was closed for two days. It opened in May.'
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from operator import eq

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_ENDS = (". ", "! ", "? ")
_LEAST_OF_TWO = 6
_LEAST_OF_MORE = 4
_LEAST_IN_QUOTATION = 12
# Outside the quotation the text itself goes on: nobody quotes and names the speaker twice to insist.
_SAID = lazy(r"[”\"»],? [^“\"«”»]{4,}\Z")
_END = lazy(r"(?<=[.!?]) ")


def _may(text: str) -> bool:
    """Whether two neighbours are equal when the text is cut roughly: on the way to `find` for one text in hundreds."""
    if "! " in text or "? " in text:
        text = text.replace("! ", ". ").replace("? ", ". ").replace("!\n", ".\n").replace("?\n", ".\n")
    parts = text.replace("\r", "").replace(".\n", ". ").replace("\n", ". ").split(". ")
    return any(map(_same, parts, parts[1:])) if any(map(eq, parts, parts[1:])) else False


def _same(one: str, other: str) -> bool:
    return len(one) > 12 and one.rstrip(".!?") == other.rstrip(".!?")


_ALIKE = bytes.maketrans(b"!?", b"..")


def _promises(raw: bytes) -> bool:
    """Whether `_may` can hold: the same on bytes, which is cheaper."""
    if b"\r" in raw:
        return True
    parts = (raw + b"\n").translate(_ALIKE).replace(b".\n", b". ").replace(b"\n", b". ").split(b". ")
    return any(map(eq, parts, parts[1:])) and any(map(_same_bytes, parts, parts[1:]))


def _same_bytes(one: bytes, other: bytes) -> bool:
    return len(one) > 12 and one.rstrip(b".") == other.rstrip(b".")


def find(view: View) -> Iterator[Change]:
    if not _promises(view.raw) or not _may(view.text + "\n"):
        return
    for begin, end in view.lines():
        line = view.text[begin:end]
        cuts = [0, *(match.end() for match in _END.finditer(line)), len(line) + 1]
        sentences = [line[a : b - 1] for a, b in itertools.pairwise(cuts)]
        index = straight = opened = seen = 0
        while index < len(sentences):
            sentence = sentences[index]
            stop = index + 1
            while stop < len(sentences) and sentences[stop] == sentence:
                stop += 1
            if stop - index > 1:
                # whether a quotation is open; counted on from the last place, so that a line is read once
                straight += line.count('"', seen, cuts[index])
                opened += line.count("“", seen, cuts[index]) - line.count("”", seen, cuts[index])
                seen = cuts[index]
            if stop - index > 1 and _enough(sentence, stop - index, bool(straight % 2) or opened > 0):
                yield Change(
                    begin + cuts[index] + len(sentence),
                    begin + cuts[stop] - 1,
                    "",
                    f"the same sentence {stop - index} times in a row",
                )
            index = stop


def _enough(sentence: str, copies: int, quoted: bool) -> bool:
    if sentence[-1:] not in (".", "!", "?") or not any(map(str.isalpha, sentence)):
        return False
    size = len(sentence.split())
    if quoted or (sentence[0] in "\"“«‘'" and _SAID.search(sentence) is None):
        return size >= _LEAST_IN_QUOTATION
    return size >= (_LEAST_OF_TWO if copies == 2 else _LEAST_OF_MORE)


RULE = Rule(
    code="REP609",
    name="sentence-again",
    stage="repetition",
    category="duplication",
    find=find,
    gate=_ENDS,
    doc=__doc__,
)
