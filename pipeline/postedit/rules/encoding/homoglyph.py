"""ENC109 homoglyph

What it does:
    Replaces Cyrillic and Greek letters by the Latin ones they look like: inside Latin words, as the sign between two
    dimensions (`140х195`), and as the C of degrees.

Why:
    Authors type them on a keyboard switched to another layout, and translators copy them. No search finds the word.

Safety:
    Only where every foreign letter of the word looks exactly like a Latin one: "dobeьют" and "Saюз" are half
    transliterated, and words wholly in another script are fragments; neither is touched. Nor is a word in which the
    Latin letters may be the strangers, or that stands next to a word of the other script.

Known misses:
    Words in which more than two foreign letters stand in a row.

Examples:
    >>> clean("The Сommission met at 25 °С in the 140х195 hall of the GDР.").text
    'The Commission met at 25 °C in the 140x195 hall of the GDP.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import LATIN, off_limits
from ._scripts import FOREIGN, LOOK_ALIKE

# Where the two scripts meet inside a word; the class first, for speed.
_SEAM = lazy(rf"[{FOREIGN}](?:(?=[{LATIN}])|(?<=[{LATIN}].))")
_LETTER = lazy(rf"[{FOREIGN}{LATIN}]")
_FOREIGN_RUN = lazy(rf"[{FOREIGN}]+")
_FOREIGN_NEIGHBOUR = lazy(rf"(?<![{LATIN}{FOREIGN}])[{FOREIGN}]{{2,}}(?![{LATIN}{FOREIGN}])")
# Latin letters that Cyrillic has too, as far as the eye can tell: a word of these alone may be Cyrillic at heart.
_TWINS = frozenset("ABEKMHOPCTYXIJSaeopcyxijs")
_DIMENSION = lazy(r"[хХΧ](?<=\d.)(?=\d)|[хХΧ](?<=\d .)(?= \d)")
_DEGREES = lazy(rf"[СΣ](?<=[°º].)(?![{LATIN}{FOREIGN}])|С(?<=[°º] .)(?![{LATIN}{FOREIGN}])")
# "В©", "Р’", "Вј": two bytes of UTF-8 read as Windows-1251 or -1253, which ftfy did not dare to put right.
_HALF_REPAIRED = lazy(rf"[ВГРСОΒΓΟ][јѕі]|[{FOREIGN}][^\x00-\x7f{FOREIGN}{LATIN}]")
_ROMAN = lazy("[IVXLC]{2,}")
_WIDEST = 40  # code points; longer "words" are no words
_RUN = 2


def find(view: View) -> Iterator[Change]:
    text, done = view.text, 0
    for match in _SEAM.finditer(text):
        if match.start() < done:
            continue
        start = end = match.start()
        while start > done and _LETTER.match(text[start - 1]) and match.start() - start < _WIDEST:
            start -= 1
        while end < len(text) and _LETTER.match(text[end]):
            end += 1
        done = end
        word = text[start:end]
        if not _is_latin_at_heart(word) or _HALF_REPAIRED.search(word + text[end : end + 1]):
            continue
        if not off_limits(view, start) and not _beside_foreign(text, start, end):
            after = "".join(LOOK_ALIKE.get(char, char) for char in word)
            yield Change(start, end, after, "letters of another script that look like Latin ones")
    for match in _DIMENSION.finditer(text):
        if not off_limits(view, match.start()):
            yield Change(match.start(), match.end(), "x", "letter of another script that looks like an x")
    for match in _DEGREES.finditer(text):
        if match[0] == "С":
            yield Change(match.start(), match.end(), "C", "Cyrillic С that looks like a C")


def _is_latin_at_heart(word: str) -> bool:
    runs = _FOREIGN_RUN.findall(word)
    foreign = "".join(runs)
    if len(word) > _WIDEST or any(char not in LOOK_ALIKE for char in foreign) or max(map(len, runs)) > _RUN:
        return False
    latin = [char for char in word if char not in LOOK_ALIKE]
    if _ROMAN.fullmatch("".join(LOOK_ALIKE.get(char, char) for char in word)):
        return True
    return len(word) == 2 or any(char not in _TWINS for char in latin) or len(foreign) < len(latin)


def _beside_foreign(text: str, start: int, end: int) -> bool:
    """Whether the next word on either side is wholly in another script."""
    around = text[max(0, start - 30) : start].rpartition("\n")[2], text[end : end + 30].partition("\n")[0]
    before, after = around[0].split()[-1:], around[1].split()[:1]
    return any(_FOREIGN_NEIGHBOUR.search(word) for word in before + after)


RULE = Rule(
    code="ENC109",
    name="homoglyph",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy(f"[{''.join(LOOK_ALIKE)}]")),
    doc=__doc__,
)
