"""BOI201 advertisement-line

What it does:
    Removes lines that mark an advertisement or say that the text goes on behind one: "- Advertisement -", "Article
    continues below advertisement".

Why:
    Scrapers keep the label of a box whose contents they drop, in the middle of the article.

Safety:
    Whole lines only, and only in a text that has running text. The bare words "Advertising", "Sponsored" and "Ads" may head a
    section of a report, so they go only behind the last sentence or beside other page furniture.

Known misses:
    Labels of one site alone, and the text of the advertisement itself.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nAdvertisement").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI201",
    name="advertisement-line",
    stage="boilerplate",
    category="boilerplate",
    find=finder("ad"),
    gate=FURNITURE,
    doc=__doc__,
)
