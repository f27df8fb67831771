"""BOI209 dash-rule

What it does:
    Removes lines of nothing but dashes, underscores or asterisks beside page furniture that is removed, and single dashes at
    the very end.

Why:
    Boxes that were emptied leave their frames and bullets behind.

Safety:
    Only beside a line that goes, or one lone dash behind the last line: elsewhere such lines part scenes, underline
    headings, frame tables or open a signature.

Known misses:
    Rules that stand alone between paragraphs.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nAdvertisement\\n–\\n–").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI209",
    name="dash-rule",
    stage="boilerplate",
    category="boilerplate",
    find=finder("rule"),
    gate=FURNITURE,
    doc=__doc__,
)
