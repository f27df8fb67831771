"""PUN436 foreign-era

What it does:
    Removes an era in another language behind the English one, and writes one that stands alone in English: "400 BC.
    J.-C." to "400 BC", "1100 d. C." to "1100 AD".

Why:
    Translators split "av. J.-C.", "a. C.", "v. Chr." at their stops and translate a half.

Safety:
    Only behind a number or an English era.

Known misses:
    Eras written out.

Examples:
    >>> clean("It began in about 400 BC. J.-C. and lasted to 1100 d. C.").text
    'It began in about 400 BC and lasted to 1100 AD.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

_B = " \u00a0"
_BEFORE = (
    rf"av\.[{_B}]?J\.-C",
    rf"a\.[{_B}]?C",
    rf"v\.[{_B}]?Chr",
    rf"f\.[{_B}]?Kr",
    rf"pr\.[{_B}]?Kr",
    rf"p\.[{_B}]?n\.[{_B}]?e",
)
_AFTER = (rf"apr?\.[{_B}]?J\.-C", rf"d\.[{_B}]?C", rf"n\.[{_B}]?Chr", rf"e\.[{_B}]?Kr", rf"po[{_B}]Kr", rf"n\.[{_B}]?e")
_ANY = "|".join([*_BEFORE, *_AFTER, r"J\.-C", r"C(?=\.|[,;)]|[ \u00a0]+(?:and|to|until|in|by|or|the|when|with)\b)"])
_DOUBLED = lazy(rf"(?P<era>[ABC](?<!\w.)(?:(?<=B)CE?|(?<=A)D|(?<=C)E))\b(?P<tail>\.?[{_B}](?:{_ANY})(?:\.|(?!\w)))")
_ALONE = lazy(rf"[{_B}](?<=\d.)(?:(?P<before>{'|'.join(_BEFORE)})|(?P<after>{'|'.join(_AFTER)}))\.")
_ENDS = lazy(rf"[”\"’»]*[{_B}]*(?:$|[\r\n]|(?<=[{_B}])[A-Z“\"‘«—])")


def _stop(text: str, end: int) -> str:
    """A stop that closed the era closes the sentence too, where it ends there."""
    return "." if text[end - 1] == "." and _ENDS.match(text, end) else ""


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _DOUBLED.finditer(text):
        start, end = match.span("tail")
        lang = "fr" if "J.-C" in match["tail"] else None
        stop = _stop(text, end)
        yield Change(start, end, stop, f"a second era behind {match['era']}", category="foreign", lang=lang)
    for match in _ALONE.finditer(text):
        start, end = match.span()
        era = "BC" if match["before"] else "AD"
        lang = "fr" if "J.-C" in match.group() else "de" if "Chr" in match.group() else None
        after = f" {era}{_stop(text, end)}"
        yield Change(start, end, after, "an era in another language", category="foreign", lang=lang)


# Only an era before it does without the stop at the end.
_ERAS = WantedAmong(lambda: ("AD", "BC", "BCE", "CE"))
_STOPS = Joints(
    "[ .\u00a0-][aA]\\.|Aa\\.|a\\.[ \u00a0]?Aaa?\\.",
    lazy(r"\.(?:(?<=[ .-]C\.)|(?<=hr\.)|(?<=Kr\.)|(?<=n\.e\.)|(?<=n\.[ \u00a0]e\.))"),
)


def _may_be_era(view: View) -> bool:
    return _STOPS.open(view) or bool(_ERAS.words(view))


RULE = Rule(
    code="PUN436",
    name="foreign-era",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=_may_be_era,
    doc=__doc__,
)
