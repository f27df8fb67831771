"""REP608 said-again

What it does:
    Removes the second of two attributions of one quotation to the same speaker: "he said, he said", "said Borg, Borg
    said", "Borg said Borg said", "said Borg said".

Why:
    Source languages put the attribution before, behind or inside the quotation, and the translator does both.

Safety:
    Only behind a closing quotation mark with its comma, the same speaker and the same verb, and with the sentence
    ending, or a comma, behind it. "Officials said Borg said no" is good English.

Known misses:
    Speakers named in two ways ("Borg said, the minister said"); quotations without marks.

Examples:
    >>> clean('"We will wait," Borg said Borg said.').text
    '"We will wait," Borg said.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_VERBS = ("said", "says", "added", "noted", "stated", "explained", "stressed", "warned")
_VERB = rf"({'|'.join(_VERBS)})"
_WHO = r"((?:[A-Z][\w'’-]*[ \u00a0]){0,3}[A-Z][\w'’-]*|he|she|they)"
# Behind the end of a quotation; the last group of each is what goes.
_AGAIN = lazy(
    r"[\"”»],?[ \u00a0](?:"
    rf"{_WHO} {_VERB}(,?[ \u00a0]\1 \2)"  # he said, he said
    rf"|{_VERB} {_WHO}(,?[ \u00a0](?:\4 \5|\5 \4))"  # said Borg, Borg said
    rf"|{_VERB} {_WHO}([ \u00a0]\7)"  # said Borg said
    r")(?=[.,](?:\s|$))"
)


def find(view: View) -> Iterator[Change]:
    for match in _AGAIN.finditer(view.text):
        yield Change(*match.span(match.lastindex or 0), "", "the same speaker again")


RULE = Rule(
    code="REP608",
    name="said-again",
    stage="repetition",
    category="duplication",
    applicability="safe",
    find=find,
    doc=__doc__,
)
