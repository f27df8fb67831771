"""ENC104 ligature

What it does:
    Takes typographic ligatures and digraphs apart: one character "ﬁ" becomes the two letters "fi".

Why:
    Text copied from PDF files carries them; no dictionary, search or name list does.

Safety:
    Only ligatures of Latin letters that are a matter of print. æ, œ and ß are letters and stay.

Known misses:
    Ligatures a PDF lost altogether ("of ce").

Examples:
    >>> clean("The ﬁrst oﬃcer ﬂed.").text
    'The first officer fled.'
"""

from __future__ import annotations

from ...core.rule import Rule
from ._repair import of_kind

RULE = Rule(
    code="ENC104",
    name="ligature",
    stage="encoding",
    category="encoding",
    applicability="safe",
    find=of_kind("ligature"),
    doc=__doc__,
)
