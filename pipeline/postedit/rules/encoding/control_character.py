r"""ENC103 control-character

What it does:
    Removes control characters, byte-order marks inside the text, object replacement characters and the colour codes of
    terminals.

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

from ...core.rule import Rule
from ._repair import of_kind

RULE = Rule(
    code="ENC103",
    name="control-character",
    stage="encoding",
    category="encoding",
    applicability="safe",
    find=of_kind("control"),
    doc=__doc__,
)
