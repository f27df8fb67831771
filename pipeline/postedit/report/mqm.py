"""Which MQM error type an edit or a finding is; docs/mqm.md says why. MQM: Multidimensional Quality Metrics, themqm.org.

A type is written `dimension/type`, with the names of MQM-Core (2.0) in small letters; `duplication`, which MQM-Core does
not have, is MQM-Full's. Imports nothing else of the package.
"""

from __future__ import annotations

from collections.abc import Mapping

OF_CATEGORY: Mapping[str, str] = {
    "foreign": "accuracy/untranslated",
    "acronym": "accuracy/untranslated",
    "name": "linguistic conventions/spelling",
    "mistranslation": "accuracy/mistranslation",
    "encoding": "linguistic conventions/character encoding",
    "boilerplate": "accuracy/addition",
    "spelling": "linguistic conventions/spelling",
    "duplication": "linguistic conventions/duplication",
    "grammar": "linguistic conventions/grammar",
    "punctuation": "linguistic conventions/punctuation",
    "spacing": "linguistic conventions/punctuation",
}

# Rules that mean something else than the rest of the category they have. A rule may give a change another category, and
# what stands here does not hold for that.
OF_RULE: Mapping[tuple[str, str], str] = {
    ("PUN430", "punctuation"): "locale conventions/number format",
    ("PUN431", "grammar"): "locale conventions/number format",
    ("PUN432", "grammar"): "locale conventions/date format",
    ("PUN433", "grammar"): "locale conventions/date format",
    ("PUN434", "punctuation"): "locale conventions/number format",
    ("PUN435", "punctuation"): "locale conventions/number format",
    ("SPE503", "spacing"): "linguistic conventions/spelling",
    ("REP612", "duplication"): "accuracy/untranslated",
    ("REP616", "duplication"): "accuracy/untranslated",
    ("ACR700", "acronym"): "terminology/inconsistent with terminology resource",
    ("ACR702", "acronym"): "terminology/wrong term",
    ("ACR704", "acronym"): "linguistic conventions/grammar",
    ("NAM802", "name"): "terminology/inconsistent use of terminology",
    ("NAM809", "name"): "accuracy/do not translate",
    ("REV906", "spelling"): "accuracy/mistranslation",
    ("REV909", "name"): "accuracy/mistranslation",
    ("REV910", "mistranslation"): "locale conventions/number format",
    ("REV912", "spelling"): "accuracy/mistranslation",
}


def error_type(category: str, rule: str) -> str | None:
    """The MQM error type of what `rule` saw, `category` being that of the edit or finding; None for an unknown category.

    >>> error_type("spacing", "PUN401")
    'linguistic conventions/punctuation'
    """
    return OF_RULE.get((rule, category)) or OF_CATEGORY.get(category)
