"""BOI210 site-title-with-address

What it does:
    Removes a line that is the name of the site with its address glued to it: "Canal Courierhttps://www.canalcourier.example".

Why:
    Author boxes show a name and a link; without the markup they run together.

Safety:
    The address has to follow without a space, hold the first word of the name and no path, and nothing may stand behind it.

Known misses:
    Names whose address has another word, and the description of the site that often follows.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nCanal Courierhttps://www.canalcourier.example").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI210",
    name="site-title-with-address",
    stage="boilerplate",
    category="boilerplate",
    find=finder("title"),
    gate=FURNITURE,
    doc=__doc__,
)
