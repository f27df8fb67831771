"""PUN404 stop-before-dash

What it does:
    Removes a full stop before a dash that continues the sentence: "two years ago. — they" to "two years ago — they".

Why:
    Translators close a clause with a stop and then go on with it.

Safety:
    Only a spaced dash between two lower-case words. The stop of an abbreviation stays, and so does that of a quotation
    with its speaker behind the dash ("It works. – said the mayor").

Known misses:
    A stop before a hyphen that stands for a dash.

Examples:
    >>> clean("The bridge closed two years ago. — and no one has missed it.").text
    'The bridge closed two years ago — and no one has missed it.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import abbreviated

_STOP = lazy(r"\.(?<=[a-z]{3}\.)(?=[ \u00a0][—–][ \u00a0](?P<next>[a-z]+(?:[ ][\w’'-]+){0,4}))")
_SPEECH = lazy(
    r"\b(?:sa(?:id|ys?)|told|tells|add(?:ed|s)|not(?:ed|es)|asked|asks|replied|explain(?:ed|s)|stress(?:ed|es)|recall(?:ed|s)"
    r"|emphasi[sz]e[ds]|stated|states|writes|wrote|according|quot(?:ed|es)|believes|thinks|continue[sd]|admit(?:s|ted)|commented)\b"
)


# a clause that goes on so has no speaker
_JOINED = lazy(r"(?:and|but|or|nor|not|which|who|where|neither)\b")


def find(view: View) -> Iterator[Change]:
    for match in _STOP.finditer(view.text):
        speaks = _SPEECH.search(match["next"]) and not _JOINED.match(match["next"])
        if not speaks and not abbreviated(view.text, match.start()):
            yield Change(match.start(), match.end(), "", "full stop before a dash that goes on with the sentence")


RULE = Rule(
    code="PUN404",
    name="stop-before-dash",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints("\\.[ \u00a0][—–]"),
    doc=__doc__,
)
