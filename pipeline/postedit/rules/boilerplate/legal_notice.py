"""BOI206 legal-notice

What it does:
    Removes copyright lines, disclaimers about contents, links and opinions, rules for reprinting, cookie notices, the
    imprint, and the last paragraph where it is one sentence by which the publisher describes itself ("Canal Post is the leading news
    portal of the region").

Why:
    They close every page of a site and have nothing to do with the article.

Safety:
    Only behind the last sentence of the text or beside other page furniture, so that terms of use and articles about
    copyright stay. A notice has to begin with one of the usual phrases, say whose contents it means and disclaim
    something. A description goes only as the very last paragraph, not below a heading "About ...", and only of
    somebody whom the article does not name.

Known misses:
    Notices and descriptions in several paragraphs.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\n© Canal Courier 2021 - Privacy").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI206",
    name="legal-notice",
    stage="boilerplate",
    category="boilerplate",
    find=finder("legal"),
    gate=FURNITURE,
    doc=__doc__,
)
