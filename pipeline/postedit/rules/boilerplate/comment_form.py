"""BOI202 comment-form

What it does:
    Removes the lines of comment forms, and what asks readers to report slips: "Leave a Reply", "Your email address will not
    be published", "To leave a comment, log in", "Found a mistake? Select it and press Ctrl+Enter".

Why:
    Blogs put the form right below the article, and extraction takes its labels for text.

Safety:
    Whole lines only, and only in a text that has running text. Words that may be a heading ("Comments", "Name") go only behind
    the last sentence or beside other page furniture.

Known misses:
    The comments themselves, which are somebody's text, and who wrote them.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nLeave a Reply\\nPlease enter your comment!").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI202",
    name="comment-form",
    stage="boilerplate",
    category="boilerplate",
    find=finder("comment"),
    gate=FURNITURE,
    doc=__doc__,
)
