"""ENC101 mojibake

What it does:
    Puts right text whose UTF-8 was read in another encoding, once or several times, as far as the bytes still tell.

Why:
    Pages with a wrong charset declaration, and archives that were converted twice, reach the translator garbled.

Safety:
    ftfy decides (https://ftfy.readthedocs.io): it acts only on sequences of characters that hardly occur in any other
    way. Where a line holds some of these for certain, the other sequences of the same code page in the text go with them.
    For the settings, and the reason for each, see `_repair`.

Known misses:
    Encodings ftfy does not know (Shift-JIS, KOI8-R); mojibake with spaces put into it; letters lost on the way.

Examples:
    >>> clean("The cafÃ© didnâ€™t open before nine.").text
    'The café didn’t open before nine.'
"""

from __future__ import annotations

from ...core.rule import Rule
from ._repair import REPAIRS, of_kind

RULE = Rule(
    code="ENC101",
    name="mojibake",
    stage="encoding",
    category="encoding",
    find=of_kind("mojibake"),
    gate=REPAIRS,
    doc=__doc__,
)
