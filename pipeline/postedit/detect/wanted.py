"""Words that some rule looks for.

A text of a thousand words has some three hundred different ones, and nearly all of them are no rule's business. So each
word is shown to all the rules that ask about words once in the life of the process; after that a text costs one set
difference, which leaves the few words that somebody wants.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from itertools import count

from ..core.rule import View, of_text
from ..lexicon.english import words
from .vocabulary import vocabulary

_SHORTEST_UNKNOWN = 4
_MOST_KNOWN = 200_000  # words; a hostile corpus must not fill the memory


class Wanted:
    """A kind of word: those of the `vocabulary` of a text, as they are written, for which `test` holds.

    `test` may look at nothing but the word.
    """

    __slots__ = ("number", "test")

    def __init__(self, test: Callable[[str], bool]) -> None:
        self.test = test
        self.number = next(_number)
        _kinds.append(self)
        _plain.clear()
        _known.clear()

    def words(self, view: View) -> list[str]:
        """The words of the text that are of this kind, each once, in no order."""
        return view.memo(_wanted).get(self.number, [])

    def small(self, view: View) -> Set[str]:
        """`words` in small letters."""
        return {word.lower() for word in self.words(view)}


_number = count()
_kinds: list[Wanted] = []
_plain: set[str] = set()  # words that are of no kind
_known: dict[str, tuple[int, ...]] = {}  # the numbers of the kinds of the others


@of_text
def _wanted(view: View) -> dict[int, list[str]]:
    """The words that are of any kind, by the number of the kind."""
    found: dict[int, list[str]] = {}
    known = _known
    for word in view.memo(vocabulary) - _plain:
        for number in known.get(word) or _numbers(word):
            if number in found:
                found[number].append(word)
            else:
                found[number] = [word]
    return found


def _numbers(word: str) -> tuple[int, ...]:
    numbers = tuple(kind.number for kind in _kinds if kind.test(word))
    if len(_plain) + len(_known) < _MOST_KNOWN:
        if numbers:
            _known[word] = numbers
        else:
            _plain.add(word)
    return numbers


def is_unknown(word: str) -> bool:
    """Whether the word is one of four letters and more, and no English one nor the regular plural of any."""
    small, known = word.lower(), words()
    return len(small) >= _SHORTEST_UNKNOWN and small not in known and (small[-1] != "s" or small[:-1] not in known)


_UNKNOWN = Wanted(is_unknown)


@of_text
def unknown_words(view: View) -> list[str]:
    """The words for which `is_unknown` holds and that stand in small letters in the text: `view.memo(unknown_words)`."""
    return [word for word in _UNKNOWN.words(view) if word == word.lower()]
