"""ENC102 html-entity

What it does:
    Replaces HTML entities and character references (`&quot;`, `&#39;`, `&amp;amp;`) by what they stand for.

Why:
    Many translation systems escape their input and return it escaped.

Safety:
    ftfy's policy: only entities that end in a semicolon, and none from the first line with a `<` on, because there the
    text may be HTML or code. "AT&T" and "a&b" hold no entity.

Known misses:
    Entities behind a literal `<`; entities with spaces in them are torn-entity's.

Examples:
    >>> clean("They called it the &quot;last&quot; chance, R&amp;amp;D included.").text
    'They called it the "last" chance, R&D included.'
"""

from __future__ import annotations

from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule
from ._repair import of_kind

RULE = Rule(
    code="ENC102",
    name="html-entity",
    stage="encoding",
    category="encoding",
    find=of_kind("entity"),
    gate=AnyOf(lazy("[&]")),
    doc=__doc__,
)
