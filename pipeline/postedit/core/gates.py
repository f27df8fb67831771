"""Gates: cheap tests of whether a rule can have any business in a text.

Most of them ask for a kind of character (`AnyOf`) or of joint between words (`Joints`). A text has tens of thousands of
joints (", ", ". A", "’s ") and a few hundred different ones once letters and digits are told apart by their kind alone.
So the text is looked at once, each kind of joint is shown to the gates of all rules once in the life of the process, and
what a text costs after that is one look-up for each kind of joint, and of character, that it has. The gates of both
kinds that a text passes are the bits of one number, `View.mask`.

What stands around digits is looked at in an extract of the text (`Figures`), which is a fraction of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Sized
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from .pattern import lazy

if TYPE_CHECKING:
    from .rule import View

# Lower-case letters read as `a`, capitals and letters without case as `A`, digits as `0`; all else stands for itself.
_KINDS = bytes(
    ord("a") if 97 <= code <= 122 else ord("A") if 65 <= code <= 90 else ord("0") if 48 <= code <= 57 else code
    for code in range(256)
)
# A mark with the two characters before it, then whatever is no word of two letters or more, then up to four characters:
# one string of all of it.
# The text is given two line ends in front, so that every mark has something before it.
# The four most common joints of all, which are half of those of a text, are left out: every text is taken to have them.
_MIDDLE = "(?:[^aA0]++|[aA0](?![aA0]))*+"  # matched twice: seen, and then passed, so that no joint is a part of another
_JOINT = re.compile(
    rf"[^aA0 ](?!(?<=aa,) aaa[a ]|(?<=aa\.) Aaa[a ])(?<=(?=(...{_MIDDLE}.{{0,4}}))...){_MIDDLE}", re.DOTALL
)
_COMMON = ("aa, aaaa", "aa, aaa ", "aa. Aaaa", "aa. Aaa ")
_LONGEST = 31  # code points of a joint; longer ones pass every gate
# Letters beyond ASCII are replaced one kind at a time where there are few, which is faster by far.
_FEW = 32
_MOST_KNOWN = 50_000  # a hostile text must not fill the memory


def kinds(text: str, characters: Iterable[str]) -> str:
    """`text` with its letters and digits read as their kinds; the result has the same length.

    characters: all characters of `text` beyond ASCII, at least.
    """
    if not text.isascii():
        letters = {char: "a" if char.islower() else "A" for char in characters if char > "\x7f" and char.isalpha()}
        if len(letters) > _FEW:
            text = text.translate({ord(letter): kind for letter, kind in letters.items()})
        else:
            for letter, kind in letters.items():
                text = text.replace(letter, kind)
    return text.encode().translate(_KINDS).decode()


class Joints:
    """A gate: whether one of the joints of a text matches `pattern`.

    The pattern is searched for in a joint as `kinds` reads it: two characters, a mark, what follows up to the next word
    and up to four characters of that. `also`: literals that open the gate as well, looked for in the text as `kinds`
    reads it. Where it is open, `then` is searched for in the text itself, if there is one.
    """

    __slots__ = ("also", "bit", "pattern", "then")

    def __init__(self, pattern: str, then: re.Pattern[str] | None = None, also: tuple[str, ...] = ()) -> None:
        self.pattern = lazy(pattern)
        self.then = then
        self.also = also
        self.bit = 1 << next(_bit)
        _joints.append(self)
        _known.clear()
        _plain.clear()

    def open(self, view: View) -> bool:
        """Whether the gate lets the text through."""
        return (view.mask() & self.bit != 0 or any(literal in view.kinds() for literal in self.also)) and (
            self.then is None or self.then.search(view.text) is not None
        )


class AnyOf:
    """A gate: whether one of the characters of a text matches `pattern`, a single character class.

    Asked are the distinct characters but for the blank and the letters a to z. Where one matches, `then` is searched for
    in the text itself, if there is one.
    """

    __slots__ = ("bit", "pattern", "then")

    def __init__(self, pattern: re.Pattern[str], then: re.Pattern[str] | None = None) -> None:
        self.pattern = pattern
        self.then = then
        self.bit = 1 << next(_bit)
        _any_of.append(self)
        _bits_of_character.clear()

    def open(self, view: View) -> bool:
        """Whether the gate lets the text through."""
        return view.mask() & self.bit != 0 and (self.then is None or self.then.search(view.text) is not None)

    def characters(self, view: View) -> list[str]:
        """The characters of the text beyond ASCII that match, each once, in no order."""
        if not view.mask() & self.bit:
            return []
        known = _bits_of_character  # of all of them, for the mask
        return [char for char in view.beyond_ascii() if known[char] & self.bit]


class Found:
    """A gate: whether what several rules share has found anything: `compute`, which the view computes once.

    `first`: a gate that has to be open as well, and is asked before it. Rules side by side with the same gate are asked
    about together.
    """

    __slots__ = ("compute", "first")

    def __init__(self, compute: Callable[[View], Sized], first: AnyOf | None = None) -> None:
        self.compute = compute
        self.first = first

    def open(self, view: View) -> bool:
        """Whether the gate lets the text through."""
        return (self.first is None or self.first.open(view)) and len(view.memo(self.compute)) > 0


# A digit, what stands around the digits that follow each other closely, and what stands behind the last of them.
_AROUND = 16
_FIGURES = lazy(rf"[0-9](?:[^0-9\n]{{0,{_AROUND}}}+[0-9])*+[^0-9\n]{{0,{_AROUND}}}+")


def figures(text: str, characters: str) -> str:
    """The digits of `text`, each with up to 16 characters behind it, as far as its line goes.

    All of `text` where it has digits of another script.
    """
    if not text.isascii() and any(char > "\x7f" and char.isdecimal() for char in characters):
        return text
    return "\n".join(_FIGURES.findall(text))


class Figures:
    """A gate: whether `pattern` is found in the `figures` of a text.

    It begins with one digit, behind which no other stands, and may look back at the digits before that one and at no
    more than 16 characters behind its last digit. Where it is found, `then` is searched for in the text itself, if
    there is one.
    """

    __slots__ = ("pattern", "then")

    def __init__(self, pattern: re.Pattern[str], then: re.Pattern[str] | None = None) -> None:
        self.pattern = pattern
        self.then = then
        _figures.append(self)
        _any_figure.cache_clear()

    def open(self, view: View) -> bool:
        """Whether the gate lets the text through."""
        return (
            view.has_figures()
            and view.memo(self._found)
            and (self.then is None or self.then.search(view.text) is not None)
        )

    def _found(self, view: View) -> bool:
        return self.pattern.search(view.figures()) is not None


_figures: list[Figures] = []
_DIGIT = re.compile(r"\\d|\[0-9\]")


@cache
def _any_figure() -> re.Pattern[str]:
    """The patterns of all `Figures` in one, without the digit that they begin with."""
    rest = []
    for gate in _figures:
        digit = _DIGIT.match(gate.pattern.pattern)
        if digit is None:
            raise ValueError(f"the pattern of a gate of figures begins with a digit: {gate.pattern.pattern!r}")
        rest.append(f"(?:{gate.pattern.pattern[digit.end() :]})")
    return re.compile("|".join(rest))


_LAST_DIGIT = lazy("0(?!0)")  # of a number, as `kinds` reads it: a literal is found several times as fast as a class


def any_figure(text: str, text_of_kinds: str, beyond_ascii: Iterable[str]) -> bool:
    """Whether one of the `Figures` may be open: behind each number one look for all of them; few texts have any."""
    if any(map(str.isdecimal, beyond_ascii)):
        return True
    look = _any_figure().match
    return any(look(text, match.end()) for match in _LAST_DIGIT.finditer(text_of_kinds))


_bit = count()
_any_of: list[AnyOf] = []
_bits_of_character: dict[str, int] = {}  # no more than there are characters
_joints: list[Joints] = []
_known: dict[str, int] = {}
_plain: set[str] = set()  # joints that pass no gate


def character_mask(characters: str) -> int:
    """The bits of all `AnyOf` that one of the characters passes."""
    found, known = 0, _bits_of_character
    for char in characters:
        bits = known.get(char)
        if bits is None:
            bits = known[char] = sum(gate.bit for gate in _any_of if gate.pattern.match(char))
        found |= bits
    return found


def joint_mask(text_of_kinds: str) -> int:
    """The bits of all `Joints` that a joint of the text passes."""
    found = 0
    known = _known
    for joint in {*_COMMON, *_JOINT.findall("\n\n" + text_of_kinds)} - _plain:
        bits = known.get(joint)
        found |= _bits(joint) if bits is None else bits
    return found


# A joint ends before the next two letters or digits, and is seen with three characters before and four behind it.
_PAIR = lazy("[A-Za-z0-9]{2}")
_WINDOW = 60


def joints_around(text: str, spans: Sequence[tuple[int, int]]) -> int | None:
    """The bits of the joints within and beside the spans of the text, at least.

    None where it is as quick to look at all of the text, or where a joint is too long to tell.
    """
    if len(spans) * 4 * _WINDOW > len(text):
        return None
    found, known = 0, _known
    for start, end in spans:
        first, last = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
        if first:
            pair = _PAIR.search(text, first, start - 5)
            if pair is None:
                return None
            first = pair.start()
        until = last
        if last < len(text):
            pair = _PAIR.search(text, end + 3, last - 4)
            if pair is None:
                return None
            until = pair.start()
        piece = text[first:last]
        for match in _JOINT.finditer("\n\n" + kinds(piece, set(piece))):
            if match.start() > until - first + 2:
                break  # cut off behind
            joint = match[1]
            if joint not in _plain:
                bits = known.get(joint)
                found |= _bits(joint) if bits is None else bits
    return found


def _bits(joint: str) -> int:
    if len(joint) > _LONGEST:
        return sum(gate.bit for gate in _joints)
    bits = sum(gate.bit for gate in _joints if gate.pattern.search(joint))
    if len(_known) + len(_plain) < _MOST_KNOWN:
        if bits:
            _known[joint] = bits
        else:
            _plain.add(joint)
    return bits


SEVERAL_LINES = AnyOf(lazy("[\n\r]"))
