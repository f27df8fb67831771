"""The words of a text, each once: what the stages that ask about words share, since every text pays for it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ..core.gates import AnyOf
from ..core.pattern import lazy
from ..core.rule import View, of_text

# Bytes that are no ASCII letters part words. So do those of other letters: of "vēlētāji" pieces are left.
_PARTS = bytes(b if chr(b).isalpha() and b < 128 else 32 for b in range(256))


_BLANK = 32
_AMID = 16  # places of a word amid longer ones


@of_text
def letters(view: View) -> bytes:
    """The text with blanks for all that is no letter from a to z, and a blank on either side: `view.memo(letters)`."""
    raw = view.raw if view.text.isascii() else view.text.encode("ascii", "replace")
    return b" %b " % raw.translate(_PARTS)


@of_text
def vocabulary(view: View) -> set[str]:
    """The distinct runs of the letters a to z, as they are written: on bytes, five times as fast as by a pattern."""
    return set(view.memo(letters).decode("ascii").split())


def standing(view: View, word: str) -> Iterator[int]:
    """Where a word of the `vocabulary` stands, no letter from a to z before or behind it."""
    # the blanks around it are everywhere, so it is quicker to look for it without them, unless it is a part of many words
    text, wanted, amid = view.memo(letters), word.encode("ascii"), 0
    at, behind = text.find(wanted), len(wanted)
    while at >= 0:
        if text[at - 1] == text[at + behind] == _BLANK:
            yield at - 1
        elif (amid := amid + 1) > _AMID:
            break
        at = text.find(wanted, at + 1)
    wanted = b" %b " % wanted
    at = text.find(wanted, at) if at >= 0 else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def small_words(view: View) -> Set[str]:
    """`vocabulary` in small letters."""
    return set(" ".join(view.memo(vocabulary)).lower().split())


# More kinds of characters than these are not looked for one by one.
_FEW = 12


def places(view: View, kind: AnyOf) -> list[int]:
    """Where the characters stand that are of a kind, all of them beyond ASCII, in order: few of them, in most texts."""
    text, characters, found = view.text, kind.characters(view), list[int]()
    if len(characters) > _FEW:
        return [match.start() for match in kind.pattern.finditer(text)]
    for char in characters:
        at = text.find(char)
        while at >= 0:
            found.append(at)
            at = text.find(char, at + 1)
    return sorted(found)


# Letters beyond ASCII; not the typographic marks, of which any text is full.
_BEYOND = AnyOf(lazy("[\u00aa-\u1fff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\uffef\U00010000-\U0003ffff]"))
_LONGEST = 64  # letters on either side


@of_text
def words_beyond_ascii(view: View) -> Set[str]:
    """The distinct runs of letters that hold one beyond a to z, as they are written; what is longer than a word is cut."""
    text, found, done = view.text, set[str](), 0
    for start in places(view, _BEYOND):
        end = start + 1
        if start < done or not text[start].isalpha():
            continue
        first = max(done, start - _LONGEST)
        while start > first and text[start - 1].isalpha():
            start -= 1
        last = min(len(text), end + _LONGEST)
        while end < last and text[end].isalpha():
            end += 1
        done = end
        found.add(text[start:end])
    return found
