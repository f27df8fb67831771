"""BOI208 site-navigation

What it does:
    Removes the path through the site, log-in and menu lines, links past the menu, and the choice of languages:
    "Home » News » Region", "Skip to content", "EN | RU | LV".

Why:
    They stand above the headline and below the article.

Safety:
    Before the first or behind the last sentence of the text, or beside other page furniture. The name of one language goes only
    beside other furniture. A row of codes above a table stays. Words that also head a passage ("Contact", "Weather",
    "Partners") go only beside other furniture outside of the running text, or four in a row; the section right above
    a headline stays.

Known misses:
    Menus with entries of their own ("Politics | Sports | Weather").

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nSkip to content").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI208",
    name="site-navigation",
    stage="boilerplate",
    category="boilerplate",
    find=finder("nav", "language"),
    gate=FURNITURE,
    doc=__doc__,
)
