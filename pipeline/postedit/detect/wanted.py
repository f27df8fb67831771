"""Words that some rule looks for.

A text of a thousand words has some three hundred different ones, and nearly all of them are no rule's business. So each
word is shown to all the rules that ask about words once in the life of the process; after that a text costs one set
difference, which leaves the few words that somebody wants.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count, islice

from ..core.rule import View, of_text
from ..lexicon.english import words
from .vocabulary import vocabulary

_SHORTEST_UNKNOWN = 4
_MOST_KNOWN = 200_000  # words; a hostile corpus must not fill the memory


class Wanted:
    """A kind of word: those of the `vocabulary` of a text, as they are written, for which `test` holds.

    `test` may look at nothing but the word. unlisted: it holds for no word that the list of English words has in small
    letters, which is nearly all there are; `test` is not asked about them.
    """

    __slots__ = ("number", "test", "unlisted")

    def __init__(self, test: Callable[[str], bool], *, unlisted: bool = False) -> None:
        self.test = test
        self.unlisted = unlisted
        self.number = next(_number)
        _kinds.append(self)
        _plain.clear()
        _known.clear()

    def of(self, new: _New) -> Iterable[str]:
        """Those of the words that are of this kind."""
        return filter(self.test, new.unlisted if self.unlisted else new.words)

    def words(self, view: View) -> list[str]:
        """The words of the text that are of this kind, each once, in no order."""
        return view.memo(_wanted).get(self.number, [])

    def small(self, view: View) -> Set[str]:
        """`words` in small letters."""
        return {word.lower() for word in self.words(view)}


class WantedAmong(Wanted):
    """The words of `table`, which is read when the first word is seen. small: the words are, in small letters.

    Faster than a test that looks the words up one by one.
    """

    __slots__ = ("small_only", "table")

    def __init__(self, table: Callable[[], Container[str]], *, small: bool = False) -> None:
        self.table = table
        self.small_only = small
        super().__init__(lambda word: (word.lower() if small else word) in table())

    def of(self, new: _New) -> Iterable[str]:
        """Those of the words that are of this kind."""
        known = self.table()
        if self.small_only:
            return [word for word, small in zip(new.words, new.small, strict=True) if small in known]
        return [word for word in new.words if word in known]


@dataclass(frozen=True, slots=True)
class _New:
    """Words that were not seen before, the same in small letters, and those that the list of English words has not."""

    words: list[str]
    small: list[str]
    unlisted: list[str]


_number = count()
_kinds: list[Wanted] = []
_plain: set[str] = set()  # words that are of no kind
_known: dict[str, list[int]] = {}  # the numbers of the kinds of the others


@of_text
def _wanted(view: View) -> dict[int, list[str]]:
    """The words that are of any kind, by the number of the kind."""
    rest = view.memo(vocabulary) - _plain
    try:
        return _by_kind(rest, _known)
    except KeyError:  # a word that was not seen before
        new = rest.difference(_known)
        numbers = _numbers(new)
        return _by_kind(rest, {word: numbers.get(word, ()) if word in new else _known[word] for word in rest})


def _by_kind(rest: Iterable[str], known: Mapping[str, Sequence[int]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for word in rest:
        for number in known[word]:
            if number in found:
                found[number].append(word)
            else:
                found[number] = [word]
    return found


def _numbers(words_: Set[str]) -> dict[str, list[int]]:
    """The numbers of the kinds of the words that are of any; all together, because that is several times as fast."""
    listed, small = list(words_), [word.lower() for word in words_]
    english = words()
    new = _New(listed, small, [word for word, low in zip(listed, small, strict=True) if low not in english])
    numbers: dict[str, list[int]] = {}
    for kind in _kinds:
        for word in kind.of(new):
            numbers.setdefault(word, []).append(kind.number)
    for word in islice(words_, max(0, _MOST_KNOWN - len(_plain) - len(_known))):
        if word in numbers:
            _known[word] = numbers[word]
        else:
            _plain.add(word)
    return numbers


def is_unknown(word: str) -> bool:
    """Whether the word is one of four letters and more, and no English one nor the regular plural of any."""
    small, known = word.lower(), words()
    return len(small) >= _SHORTEST_UNKNOWN and small not in known and (small[-1] != "s" or small[:-1] not in known)


_UNKNOWN = Wanted(is_unknown, unlisted=True)


@of_text
def unknown_words(view: View) -> list[str]:
    """The words for which `is_unknown` holds and that stand in small letters in the text: `view.memo(unknown_words)`."""
    return [word for word in _UNKNOWN.words(view) if word == word.lower()]
