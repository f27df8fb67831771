"""PUN426 capital-after-quotation

What it does:
    Puts "said" and other verbs of saying in lower case between a quotation that ends in a comma and its speaker.

Why:
    Translators take the cut behind a quotation for the beginning of a sentence.

Safety:
    Said is a name, too: the subject must follow, and no other verb of saying after it. Only after a comma, a question
    or an exclamation mark inside closing marks; after the two latter, where a sentence may have ended, only the commonest
    verbs.

Known misses:
    Quotations whose comma stands behind the closing mark.

Examples:
    >>> clean('"It was all right," Said Miller on Monday.').text
    '"It was all right," said Miller on Monday.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong
from ._quotes import SAYING

_VERBS = (
    "Said|Told|Added|Asked|Noted|Explained|Replied|Stressed|Stated|Warned|Wrote|Recalled|Concluded|Declared|Emphasized|Emphasised"
    "|Insisted|Admitted|Complained|Remarked|Commented|Exclaimed"
)
_CAPITAL = lazy(
    rf"[\"”] (?:(?<=,..)(?P<verb>{_VERBS})(?= (?:the |a |an |his |her |he |she |one |[A-Z]))"
    # "Asked his opinion, ..." and "Added a year later, ..." may begin a sentence
    r"|(?<=[!?]..)(?P<other>(?:Said|Replied)(?= (?:a |an |his |her |one of ))|(?:Said|Added|Asked|Replied)(?= (?:the |he |she |[A-Z]))))"
)
_SENTENCE = lazy(r"[^.!?\n]{0,200}")
_VERB = lazy(rf"\b(?:{SAYING}|was|is|has|had|will|would|met|did)\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _CAPITAL.finditer(text):
        rest = _SENTENCE.match(text, match.end())
        # "Said Jalili told reporters" has a verb of its own; "said Miller, who was there" has one after a comma
        if rest is not None and _VERB.search(rest.group().split(",")[0]) is None:
            yield Change(
                *match.span(match.lastgroup or 0), match.group()[2:].lower(), "a speaker is named in mid-sentence"
            )


_VERB_BEHIND = Joints('["”] Aaaa', lazy(rf"[\"”] (?:{_VERBS}) "))
_SAID = frozenset(_VERBS.split("|"))
_CAPITALISED = WantedAmong(lambda: _SAID)


def _may_name_speaker(view: View) -> bool:
    return bool(_CAPITALISED.words(view)) and _VERB_BEHIND.open(view)


RULE = Rule(
    code="PUN426",
    name="capital-after-quotation",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=_may_name_speaker,
    doc=__doc__,
)
