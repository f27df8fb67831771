"""BOI203 read-also-teaser

What it does:
    Removes lines that point to another article, "Read also: ...", with the headline behind the colon or in the line below.

Why:
    News sites set links to other articles between the paragraphs, and their headlines read like part of the story.

Safety:
    The line has to begin with the phrase and a colon, and what follows has to be a headline: no full stop, at most 25
    words. "See also" and "Related" also stand in glossaries and papers, so they need four words and no chapter, page or
    address. A headline in the line below goes only where no blank line parts it from the heading.

Known misses:
    Teasers without a heading, and headings followed by a blank line.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nRead also: How a village school got a planetarium").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI203",
    name="read-also-teaser",
    stage="boilerplate",
    category="boilerplate",
    find=finder("teaser"),
    gate=FURNITURE,
    doc=__doc__,
)
