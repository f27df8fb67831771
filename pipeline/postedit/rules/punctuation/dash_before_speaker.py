"""PUN427 dash-before-speaker

What it does:
    Removes the dash between a quotation and its speaker, and puts the comma that English wants there.

Why:
    Russian, Polish and their neighbours set the speaker off with a dash, and translators keep it.

Safety:
    A verb of saying must follow the dash, or a short subject with one after a comma or a terminal mark inside the
    closing mark. Without a closing mark the comma must stand, and a verb of saying with its subject must follow.

Known misses:
    A dash alone between a quotation without marks and its speaker.

Examples:
    >>> clean('"We had a good year," - said Miller.').text
    '"We had a good year," said Miller.'
    >>> clean('"We had a good year" – said Miller.').text
    '"We had a good year," said Miller.'
    >>> clean("We had a good year, - said Miller.").text
    'We had a good year, said Miller.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._quotes import speaker_follows, speaking_verb_follows

_EVIDENCE = "a dash between a quotation and its speaker"
_QUOTED = lazy(
    r"(?<=(?P<last>[\w.,!?…%)]))(?P<mark>[\"”»])(?P<comma>,?)(?P<dash>[ \u00a0]{0,2}[-–—]{1,2}[ \u00a0]{0,2})(?=\w)"
)
_BARE = lazy(r"(?<=\w)(?P<mark>[,!?])(?P<dash>[ \u00a0]{1,2}[-–—]{1,2}[ \u00a0]{1,2})(?=[a-z])")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _QUOTED.finditer(text):
        start, end = match.span("dash")
        stop = view.line_at(start)[1]
        verb_first = speaking_verb_follows(text, end, stop)
        last, comma = text[match.start() - 1], match.group("comma")
        if not verb_first and not ((last in ",!?…" or comma) and speaker_follows(text, end, stop)):
            continue
        if comma or last in ",!?…":
            yield Change(start, end, " ", _EVIDENCE)
        elif last == ".":
            yield Change(match.start() - 1, end, "," + match.group("mark") + " ", _EVIDENCE)
        elif match.group("mark") != "»":
            yield Change(match.start(), end, "," + match.group("mark") + " ", _EVIDENCE)
    for match in _BARE.finditer(text):
        stop = view.line_at(match.start())[1]
        if speaking_verb_follows(text, match.end(), stop):
            yield Change(match.start("dash"), match.end("dash"), " ", _EVIDENCE)


RULE = Rule(
    code="PUN427",
    name="dash-before-speaker",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints('["”»,!?][ \u00a0,]{0,2}[-–—]'),
    doc=__doc__,
)
