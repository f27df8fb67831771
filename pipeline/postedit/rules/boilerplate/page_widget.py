"""BOI207 page-widget

What it does:
    Removes counters and buttons of the page: "Views: 1,204", "Read 312 times", "A- A A+", "Enlarge image", "By admin".

Why:
    They stand beside the headline, the pictures and the end of the article.

Safety:
    Whole lines only, and only in a text that has running text. Credits of pictures, names of accounts and single words go
    only behind the last sentence or beside other page furniture; a byline with a person's name stays.

Known misses:
    Captions, and the date and time of publication, which readers want.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nViews: 1,204").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import finder

RULE = Rule(
    code="BOI207",
    name="page-widget",
    stage="boilerplate",
    category="boilerplate",
    applicability="safe",
    find=finder("widget"),
    gate=("\n", "\r"),
    doc=__doc__,
)
