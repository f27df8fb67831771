"""REV905 split-attribution

What it does:
    Reports an attribution cut in two: `..." Norway said. OSCE Ambassador Kari Holm said.`

Why:
    A full stop went in behind the abbreviation of the title, and the verb was said twice.

Safety:
    Changes nothing. The second "said" has a title and a name before it and nothing to say behind it: the sentence ends
    there, or goes on with a place, a day or a source.

Known misses:
    Attributions without an office.

Examples:
    >>> text = '"We will stay," Norway said. OSCE Ambassador Kari Holm said.'
    >>> [f.text for f in clean(text).findings]
    ['Norway said. OSCE Ambassador']
    >>> clean('"We will stay," Norway said. Ambassador Kari Holm said the mission goes on.').findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import Wanted
from ._prose import OFFICE

_WORD = r"[A-Z][\w’'-]*\.?"
_VERB = "(?:said|stressed|added|noted|explained|declared|emphasi[sz]ed|told reporters)"
# Begins with what is literal in it: the verb is looked back at.
_SPLIT = lazy(
    r"\. (?:(?<=said\. )|(?<=stressed\. )|(?<=added\. )|(?<=noted\. )|(?<=explained\. )|(?<=declared\. )|(?<=emphasi[sz]ed\. )"
    rf"|(?<=told reporters\. ))(?P<title>(?:[A-Z][\w’'-]* ){{0,4}}{OFFICE})(?: (?:of|for|to|the|{_WORD})){{1,8}} {_VERB}"
    r"(?=[.,;](?! ?[\"“])|$| (?:in|on|at|to) (?:a |an |the )?[\w’' -]{2,30}[.\n])",
)
_FIRST = lazy(rf"[\"”],? (?P<first>{_WORD}(?: {_WORD}){{0,3}}) {_VERB}$")
_LONGEST_NAME = 80


# What the verb is read as in the text, by a word that a text with it has: a search for all of them is dear.
_ENDS = {word: f" {word}." for word in ("said", "stressed", "added", "noted", "explained", "declared", "reporters")}
_EMPHASIS = "emphasi"
_SAYING = Wanted(lambda word: word in _ENDS or word.startswith(_EMPHASIS))


def _ends_sentence(view: View) -> bool:
    """Whether one of the verbs ends a sentence."""
    return any(_ENDS.get(word, f" {_EMPHASIS}") in view.text for word in _SAYING.words(view))


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for match in _SPLIT.finditer(text):
        before = _FIRST.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        if before:
            yield Notice(
                before.start("first"),
                match.end("title"),
                "one attribution stands here as two sentences: join them and keep one verb",
                (f"{before['first']}’s {match['title']}",),
            )


RULE = Rule(
    code="REV905",
    name="split-attribution",
    stage="review",
    category="grammar",
    find=find,
    gate=_ends_sentence,
    doc=__doc__,
)
