"""BOI211 foreign-furniture

What it does:
    Removes page furniture left in the source language, with the headline or name behind its colon: "Reklāma", "Читайте
    также: ...", "Te puede interesar", "责任编辑：王".

Why:
    Translators are fed the article by sentence; labels of one or two words come back as they were.

Safety:
    The line has to be such a phrase, alone, with a count, beside others, or with a colon behind it, in a text that has running
    text. Words that are also English are left out.

Known misses:
    Phrases that are not in the list of some sixty languages, and inflected ones.

Examples:
    >>> text = "The old mill by the canal has been sold to a family from Leeds, the council said on Friday."
    >>> clean(text + "\\nLasi arī: Ostas kapteinis atkāpjas").text == text
    True
"""

from __future__ import annotations

from ...core.rule import Rule
from ._lines import FURNITURE, finder

RULE = Rule(
    code="BOI211",
    name="foreign-furniture",
    stage="boilerplate",
    category="boilerplate",
    find=finder("foreign"),
    gate=FURNITURE,
    doc=__doc__,
)
