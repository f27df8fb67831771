"""PUN426 capital-after-quotation

What it does:
    Puts "said", "told", "added" or "asked" in lower case after a quotation that ends in a comma.

Why:
    Translators take the cut behind a quotation for the beginning of a sentence.

Safety:
    Said is a name, too: the subject must follow, and no other verb of saying after it. Only after a comma, a question
    or an exclamation mark inside closing marks.

Known misses:
    Other verbs of saying: "Added" and "Told" are never names, "Stated" and "Noted" begin sentences of minutes.

Examples:
    >>> clean('"It was all right," Said Miller on Monday.').text
    '"It was all right," said Miller on Monday.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import SAYING

_CAPITAL = lazy(
    r"(?<=,[\"”] )(?:Said|Told|Added|Asked)(?= (?:the |a |an |his |her |he |she |one |[A-Z]))"
    r"|(?<=[!?][\"”] )(?:Said|Added|Asked)(?= (?:the |he |she |[A-Z]))"
)
_SENTENCE = lazy(r"[^.!?\n]{0,200}")
_VERB = lazy(rf"\b(?:{SAYING}|was|is|has|had|will|would|met|did)\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _CAPITAL.finditer(text):
        rest = _SENTENCE.match(text, match.end())
        # "Said Jalili told reporters" has a verb of its own; "said Miller, who was there" has one after a comma
        if rest is not None and _VERB.search(rest.group().split(",")[0]) is None:
            yield Change(match.start(), match.end(), match.group().lower(), "a speaker is named in mid-sentence")


RULE = Rule(
    code="PUN426",
    name="capital-after-quotation",
    stage="punctuation",
    category="punctuation",
    applicability="safe",
    find=find,
    gate=(" Said ", " Told ", " Added ", " Asked "),
    doc=__doc__,
)
