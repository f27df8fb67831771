r"""ENC103 control-character

What it does:
    Removes control characters, byte-order marks inside the text, object replacement characters and the colour codes of
    terminals. A vertical tab, the line break of word processors, becomes a line feed; what is all there is between two
    English words, a space.

Why:
    They have no place in text, do not show, and break search, matching and XML.

Safety:
    Tab, line feed, carriage return, form feed and the line separators stay. C1 controls (U+0080 to U+009F) are
    characters of Windows-1252 that were read as Latin-1: the mojibake rule turns them into these.

Known misses:
    Joiners and marks of writing direction: invisible-character removes them where they are certainly of no use.

Examples:
    >>> clean("The mini\x07ster \x1b[1mresigned\x1b[0m.").text
    'The minister resigned.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import parts_words
from ._repair import REPAIRS, of_kind

_CONTROLS = lazy("[\x00-\x08\x0b\x0e-\x1f\x7f\ufff9-\ufffc]+")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for change in of_kind("control")(view):
        controls = _CONTROLS.search(text, change.start, change.end)
        if controls and "\x1b" not in controls[0]:
            start, end = controls.span()
            alone = (
                set(controls[0]) == {"\x0b"}
                and text[start - 1 : start] not in ("", "\n")
                and text[end : end + 1] not in ("", "\n")
            )
            between_words = parts_words(text, start, end)
            if alone and (between_words or not (text[start - 1].isalnum() and text[end].isalnum())):
                yield Change(start, end, "\n", "line break of a word processor")
                continue
            if between_words:
                yield Change(start, end, " ", "control character between two words")
                continue
        yield change


RULE = Rule(
    code="ENC103",
    name="control-character",
    stage="encoding",
    category="encoding",
    find=find,
    gate=REPAIRS,
    doc=__doc__,
)
