"""BOI212 line-of-the-site

What it does:
    With an inventory of the corpus (`postedit inventory build`, `clean --inventory`): removes the short lines that stand
    in many documents of the document's site and are no part of its article: "Join the harbour chat on Telegram", the
    menu above the headline, the address of the newsroom below the text.

Why:
    Every site has furniture in its own words, which no list can know; that it stands on page after page gives it away.

Safety:
    Whole lines only. A line that recurs need not be furniture: sections, authors, dates, sub-heads ("What happens
    next"), greetings and refrains recur, too. So a line has to be worded like furniture (it calls on its reader, or speaks
    of the page), and stand in at least 4 documents and a tenth of those of the site; or it stands in half of them and in
    an unbroken block of such lines that begins or ends the document and has furniture on its inner side. Bylines,
    dates, labels with a colon, quotations and items of lists stay. A site with fewer than 10 documents in the
    inventory gives no evidence, and without an inventory the rule does nothing.

Known misses:
    Lines of the site's own between paragraphs that are not worded as a call, and anything longer than 100 characters.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nThe canal on your screen").text == text + "\\nThe canal on your screen"
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI212",
    name="line-of-the-site",
    stage="boilerplate",
    category="boilerplate",
    find=finder("site"),
    gate=FURNITURE,
    doc=__doc__,
)
