"""BOI205 link-box

What it does:
    Removes the headings of link boxes ("Latest news", "You may like"), pagers, tag lists, lines of a section with a time
    stamp, and last parts of addresses ("old-mill-sold-to-a-family").

Why:
    Sites end their articles with boxes of links; extraction drops the links and keeps the headings, or keeps both.

Safety:
    Only behind the last sentence of the text or beside other page furniture: an article may well have the sub-heading
    "Latest". The items below a heading (headlines from four words on, tags) go with it, or where something else stands
    among them, the heading stays with them; so does one that may also head a part of an article ("Recommended").

Known misses:
    Boxes that the extraction moved into the article, and headings of one site alone.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nYou may like\\nLatest news").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI205",
    name="link-box",
    stage="boilerplate",
    category="boilerplate",
    find=finder("links"),
    gate=FURNITURE,
    doc=__doc__,
)
