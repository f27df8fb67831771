"""Rule: a named finder of one kind of defect. View: the text as a rule sees it. Stage: rules in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, TypeVar

from . import gates
from .edit import Applicability, Proposal
from .gates import AnyOf, Figures, Found, Joints

T = TypeVar("T")

# Lone surrogates: JSON may carry them, and undecodable bytes of a file become them; C libraries refuse them.
SURROGATE = re.compile("[\ud800-\udfff]")


_UNKNOWN: Any = object()
_OF_TEXT: set[Callable[[View], Any]] = set()
F = TypeVar("F", bound=Callable[["View"], Any])


def of_text(compute: F) -> F:
    """Marks what `View.memo` computes from nothing but the text."""
    _OF_TEXT.add(compute)
    return compute


class View:
    """The current text of a document, for reading.

    `text` has the same length as the real text; lone surrogates in it read as U+FFFD. `raw` is its UTF-8. `options` are the user's settings
    (`source_lang`, ...). `mended` counts the changes that each stage has made to this document so far: a text that had
    torn quotes a moment ago is one that nobody has read over. `langs` counts, by language, the words that the fragments
    stage found or translated, `foreign` are the spans it found and did not translate, in order: for the stages behind it. `memo` shares what is dear to compute between the rules
    that look at this text.
    """

    __slots__ = ("_memo", "foreign", "langs", "mended", "options", "raw", "text")

    def __init__(
        self,
        text: str,
        options: Mapping[str, Any] | None = None,
        mended: Mapping[str, int] | None = None,
        langs: Mapping[str, int] | None = None,
        foreign: Sequence[tuple[int, int]] = (),
    ) -> None:
        try:
            self.raw = text.encode()  # several times as fast as to search for surrogates
        except UnicodeEncodeError:
            text = SURROGATE.sub("\ufffd", text)
            self.raw = text.encode()
        self.text = text
        self.options: Mapping[str, Any] = options or {}
        self.mended: Mapping[str, int] = mended or {}
        self.langs: Mapping[str, int] = langs or {}
        self.foreign = foreign
        self._memo: dict[Any, Any] = {}

    def of_languages(self, langs: Mapping[str, int], foreign: Sequence[tuple[int, int]]) -> View:
        """The same text with other languages found in it; what depends on the text alone (`of_text`) is kept."""
        other = View(self.text, self.options, self.mended, langs, foreign)
        other._memo.update((compute, known) for compute, known in self._memo.items() if compute in _OF_TEXT)
        return other

    def changed(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        mended: Mapping[str, int],
        foreign: Sequence[tuple[int, int]],
    ) -> View:
        """This text after changes: it reads `text` now, and differs in `spans` of that, which are in order.

        The joints of what did not change are not looked at again. Those that are gone may leave a gate open, which costs
        time and nothing else.
        """
        other = View(text, self.options, mended, self.langs, foreign)
        if _joints in self._memo:
            around = gates.joints_around(other.text, spans)
            if around is not None:
                other._memo[_joints] = self._memo[_joints] | around
        return other

    def memo(self, compute: Callable[[View], T]) -> T:
        """`compute(self)`, computed once for this text."""
        known = self._memo
        found: T = known.get(compute, _UNKNOWN)
        if found is _UNKNOWN:  # an exception would cost more than most that is computed
            found = known[compute] = compute(self)
        return found

    def lines(self) -> list[tuple[int, int]]:
        """(start, end) of every line, without its LF, CR or CRLF."""
        return self.memo(_lines)

    def characters(self) -> str:
        """The distinct characters of the text without the blank and the letters a to z, in no order."""
        return self.memo(_characters)

    def beyond_ascii(self) -> list[str]:
        """The distinct characters of the text beyond ASCII, in no order."""
        return self.memo(_beyond_ascii)

    def kinds(self) -> str:
        """The text with its letters and digits read as their kinds (`a`, `A`, `0`); of the same length."""
        return self.memo(_kinds)

    def mask(self) -> int:
        """The bits of the `AnyOf` and `Joints` gates that this text passes."""
        return self.memo(_mask)

    def figures(self) -> str:
        """The digits of the text with what stands around them: see `gates.figures`."""
        return self.memo(_figures)

    def has_figures(self) -> bool:
        """Whether one of the `Figures` gates may be open."""
        return self.memo(_has_figures)

    def line_at(self, position: int) -> tuple[int, int]:
        """(start, end) of the line that holds `position`, without its LF."""
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return start, len(self.text) if end < 0 else end


# Most of a text, which says nothing about defects. They go first, on bytes: a set of what is left is built at once.
_COMMON = b" abcdefghijklmnopqrstuvwxyz"


@of_text
def _characters(view: View) -> str:
    return "".join(set(view.raw.translate(None, _COMMON).decode()))


@of_text
def _beyond_ascii(view: View) -> list[str]:
    return [] if view.text.isascii() else [char for char in view.characters() if char > "\x7f"]


@of_text
def _kinds(view: View) -> str:
    return gates.kinds(view.text, view.beyond_ascii())


@of_text
def _mask(view: View) -> int:
    return gates.character_mask(view.characters()) | view.memo(_joints)


@of_text
def _joints(view: View) -> int:
    return gates.joint_mask(view.kinds())


@of_text
def _figures(view: View) -> str:
    return gates.figures(view.text, view.characters())


@of_text
def _has_figures(view: View) -> bool:
    return gates.any_figure(view.text, view.kinds(), view.beyond_ascii())


_LINE_END = re.compile(r"\r\n?|\n")


@of_text
def _lines(view: View) -> list[tuple[int, int]]:
    found, start = [], 0
    if "\r" not in view.text:  # as nearly always, and several times as fast
        for line in view.text.split("\n"):
            found.append((start, start + len(line)))
            start += len(line) + 1
        return found
    for match in _LINE_END.finditer(view.text):
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(view.text)))
    return found


def _has_one(literals: tuple[str, ...], view: View) -> bool:
    text = view.text
    for literal in literals:  # noqa: SIM110 - half the time
        if literal in text:
            return True
    return False


def _finds(pattern: re.Pattern[str], view: View) -> bool:
    return pattern.search(view.text) is not None


# A cheap test that a text can hold the defect at all: any of some literals, a pattern to search for, a kind of character,
# a kind of joint between words, a pattern to search for around digits, what several rules share, or a question to the view.
Gate = tuple[str, ...] | re.Pattern[str] | AnyOf | Joints | Figures | Found | Callable[[View], bool] | None


@dataclass(frozen=True)
class Rule:
    """One kind of defect. `find` proposes; the engine decides.

    `applicability` and `confidence` are measured and filled in by the registry, never by hand. `held` says why a rule is
    not applied by default however well it measures. `by_user`: it does what the user's glossary says, which needs no
    measuring and wins over everything. `doc` is the documentation (the docstring of the rule's file).
    """

    code: str
    name: str
    stage: str
    category: str
    find: Callable[[View], Iterable[Proposal]] = field(repr=False)
    doc: str = field(default="", repr=False)
    gate: Gate = field(default=None, repr=False)
    held: str = ""
    by_user: bool = False
    applicability: Applicability = "unsafe"
    confidence: float = 0.0

    def may_apply(self, view: View) -> bool:
        """Whether the gate lets the text through; `find` need not be asked otherwise."""
        return self.opens is None or self.opens(view)

    @cached_property
    def opens(self) -> Callable[[View], bool] | None:
        """The gate as a question to the view; None where there is none. Asked millions of times."""
        gate = self.gate
        if gate is None:
            return None
        if isinstance(gate, tuple):
            return partial(_has_one, gate)
        if isinstance(gate, AnyOf | Joints | Figures | Found):
            return gate.open
        if callable(gate):
            return gate
        return partial(_finds, gate)


_MOST_MASKS = 4096  # that a stage remembers; a hostile corpus must not fill the memory


@dataclass(frozen=True)
class Stage:
    """Rules that run side by side on one text; of two that conflict the earlier in `rules` wins.

    `bound` says that protected spans (URLs, numbers, titles, untranslated fragments) may not be changed by it.
    """

    name: str
    rules: tuple[Rule, ...]
    bound: bool

    def asked(self, view: View) -> list[Rule]:
        """The rules whose gates let the text through, in their order."""
        mask = view.mask() & self._bits
        candidates = self._by_mask.get(mask)
        if candidates is None:
            candidates = [(opens, rules) for bits, opens, rules in self._gated if mask & bits or not bits]
            if len(self._by_mask) < _MOST_MASKS:
                self._by_mask[mask] = candidates
        return [rule for opens, rules in candidates if opens is None or opens(view) for rule in rules]

    @cached_property
    def _bits(self) -> int:
        """The bits of `View.mask` that this stage asks about."""
        found = 0
        for bits, _, _ in self._gated:
            found |= bits
        return found

    @cached_property
    def _by_mask(self) -> dict[int, list[tuple[Callable[[View], bool] | None, list[Rule]]]]:
        """What is left to ask where the text has these of the bits."""
        return {}

    @cached_property
    def _gated(self) -> list[tuple[int, Callable[[View], bool] | None, list[Rule]]]:
        """The bits of `View.mask` without which a gate is closed (0: ask), what else to ask, and the rules behind it."""
        found: list[tuple[int, Callable[[View], bool] | None, list[Rule]]] = []
        for rule in self.rules:
            gate = rule.gate
            if found and isinstance(gate, Found) and gate is found[-1][2][-1].gate:
                found[-1][2].append(rule)
            elif isinstance(gate, AnyOf) or (isinstance(gate, Joints) and not gate.also):
                found.append((gate.bit, None if gate.then is None else partial(_finds, gate.then), [rule]))
            else:
                bits = gate.first.bit if isinstance(gate, Found) and gate.first is not None else 0
                found.append((bits, rule.opens, [rule]))
        return found
