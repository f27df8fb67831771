"""PUN428 torn-apostrophe

What it does:
    Joins a possessive or a contraction that has a space beside its apostrophe ("Spain 's", "It’ s", "don’ t",
    "can ' t", "do n't"), and draws the apostrophe as one where it is drawn as an opening mark.

Why:
    Tokenised training data teaches translators to set apostrophes off.

Safety:
    "s" alone is no word, so a single letter behind the mark leaves no other reading; the other endings are joined only
    to the words that take them. Not before a full stop that may belong to an initial, nor beside digits (feet, years). Dutch
    names begin with such an s ('s-Gravenhage, 's Avonds).

Known misses:
    The plural possessive ("the years ' end"): the mark may close a quotation.

Examples:
    >>> clean("Spain 's king said it’ s late and they don’ t mind.").text
    "Spain's king said it’s late and they don’t mind."
    >>> clean("The company ' s ships can ' t leave.").text
    "The company's ships can't leave."
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import english_style

_ENDINGS = r"(?P<ending>s|t|re|ve|ll|d|m)\b(?!['’‘])"
_TORN = lazy(
    # a space before or behind the mark, or an opening mark; begins with the mark, so the search is quick
    rf"['’‘](?:(?<=[ \u00a0].)[ \u00a0]{{0,2}}|[ \u00a0]{{1,2}}|(?<=\w‘)){_ENDINGS}"
)
_N_T = lazy(r"(?<= )n['’‘] ?t\b")
_GATE = lazy(rf"{_TORN.pattern}|['’‘](?<= n.) ?t\b".replace("(?P<ending>", "(?:"))
# The word before the mark, and the endings it takes. Any word takes 's.
_BEFORE = {
    "s": lazy(r"[^\W\d_]$"),
    "t": lazy(
        r"(?i:\b(?:don|doesn|didn|isn|aren|wasn|weren|hasn|haven|hadn|can|couldn|won|wouldn|shouldn|mustn|needn|ain))$"
    ),
    "re": lazy(r"(?i:\b(?:you|we|they))$"),
    "ve": lazy(r"\b(?:I|(?i:you|we|they))$"),
    "ll": lazy(r"\b(?:I|(?i:you|he|she|it|we|they|there|that|who))$"),
    "d": lazy(r"\b(?:I|(?i:you|he|she|we|they))$"),
    "m": lazy(r"\bI$"),
}
_TAKES_NOT = lazy(r"(?i:\b(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|ai) )$")
# Dutch: 's-Hertogenbosch, 's Avonds, 't Hooft
_DUTCH = lazy(
    r"['’‘](?:s-[A-Z]|[st][ \u00a0](?i:avonds|morgens|ochtends|middags|nachts|maandags|dinsdags|woensdags|donderdags|vrijdags"
    r"|zaterdags|zondags|zomers|winters|lands|heeren|gravenhage|hertogenbosch|hooft|hoff|kruis|gooi|veld)\b)"
)
_SPACES = " \u00a0"
_EVIDENCE = "space in a possessive or a contraction"


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _TORN.finditer(text):
        at, ending = match.start(), match.group("ending")
        low = at
        while low > 0 and at - low < 3 and text[low - 1] in _SPACES:
            low -= 1
        if _BEFORE[ending].search(text, max(0, low - 12), low) is None:
            continue
        high = match.start("ending")
        if high == at + 1 and _DUTCH.match(text, at):
            continue
        if ending == "s" and high > at + 1 and _abbreviation(text, match.end(), low == at):
            continue
        yield from _joined(view, low, at, high)
    for match in _N_T.finditer(text):
        if _TAKES_NOT.search(text, max(0, match.start() - 12), match.start()):
            yield from _joined(view, match.start() - 1, match.start() + 1, match.end() - 1)


def _abbreviation(text: str, end: int, torn_behind_only: bool) -> bool:
    """Whether the letter that ends at `end` may be one with a stop: the boys' s. Smith."""
    return text[end : end + 1] == "." and (torn_behind_only or bool(text[end + 1 : end + 2].strip()))


def _joined(view: View, low: int, at: int, high: int) -> Iterator[Change]:
    """The mark at `at` without the spaces in text[low:high], one change for each run of them."""
    text = view.text
    if text[at] == "‘":
        curly = text.count("’") or english_style(view)[0] == "“"
        mark = "'" if text.count("'") > curly else "’"
        yield Change(low, high, text[low:at].strip(_SPACES) + mark, _EVIDENCE)
        return
    for start, stop in ((low, low + len(text[low:at]) - len(text[low:at].lstrip(_SPACES))), (at + 1, high)):
        if stop > start:
            yield Change(start, stop, "", _EVIDENCE, category="spacing")


RULE = Rule(
    code="PUN428",
    name="torn-apostrophe",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints(" a['’‘] ?a(?![aA0])|(?:[ \u00a0]['’‘][ \u00a0]{0,2}|['’‘][ \u00a0]{1,2}|[aA0]‘)aa?(?![aA0])", _GATE),
    doc=__doc__,
)
