"""PUN407 address-glued-or-torn

What it does:
    Sets a space between a word and the web address glued to it, and takes out the one before an address's last slash.

Why:
    Scraping joins a label with the address behind it; translators set a slash off like a mark.

Safety:
    An address inside another one stays, and so does a slash between two addresses or words.

Known misses:
    Addresses without "http".

Examples:
    >>> clean("Visit our Helpdeskhttps://help.example.org today.").text
    'Visit our Helpdesk https://help.example.org today.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import BLANK

_GLUED = lazy(r"https?://(?=[\w\[])")
_WORD = lazy(r"(?:^|[\s(“\"‘])[A-Za-z’'-]*[A-Za-z]{2}$")
_SLASH = lazy(rf"https?://[^\s<>\"“”«»()\[\]/]+(?P<blank>{BLANK}+)/(?=[.,;:!?]?(?:\s|$)|[)\]”\"][.,;:!?]?(?:\s|$))")
_BETWEEN = lazy(r"[ \t]+\S")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _GLUED.finditer(text):
        if text[match.start() - 1 : match.start()].isalpha() and _WORD.search(
            text, max(0, match.start() - 40), match.start()
        ):
            yield Change(match.start(), match.start(), " ", "no space before an address")
    for match in _SLASH.finditer(text):
        if not _BETWEEN.match(text, match.end()):  # "a / b" sets two things side by side
            yield Change(*match.span("blank"), "", "space within an address")


RULE = Rule(
    code="PUN407",
    name="address-glued-or-torn",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=("://",),
    doc=__doc__,
)
