"""BOI204 share-bar

What it does:
    Removes the buttons and calls to share, to follow, to subscribe, to pay and to install: "Share Facebook Twitter", "More
    news in our Telegram channel", "Get the news in your inbox", "Become our patron", "Read it in our app".

Why:
    They stand above or below every article of most sites.

Safety:
    Whole lines only, and only in a text that has running text. A line of names of networks goes only before or behind the
    running text; a single word ("Share", "Tweet") only behind it or beside other page furniture.

Known misses:
    Appeals for money or attention in several sentences.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nShare Tweet WhatsApp").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI204",
    name="share-bar",
    stage="boilerplate",
    category="boilerplate",
    find=finder("share"),
    gate=FURNITURE,
    doc=__doc__,
)
