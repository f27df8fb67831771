"""BOI207 page-widget

What it does:
    Removes counters, buttons, credits of pictures and dates of the page: "Views: 1,204", "3 min read", "A- A A+", "Enlarge
    image", "Photo by Anna Kalve", "Published: 03.05.2021 12:45", "Was this article useful?".

Why:
    They stand beside the headline, the pictures and the end of the article.

Safety:
    Whole lines only, and only in a text that has running text. Counters, credits and dates that say what they are go only
    before or behind it; names of accounts and single words only behind it or beside other page furniture; bare
    dates, times and ratings only beside furniture outside of it. A byline with a person's name stays.

Known misses:
    Captions, credits between paragraphs, and dates that stand alone.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nViews: 1,204").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI207",
    name="page-widget",
    stage="boilerplate",
    category="boilerplate",
    find=finder("widget"),
    gate=FURNITURE,
    doc=__doc__,
)
