"""Spans the later stages may not change: addresses, code, well-formed numbers, tables, names of works.

Computed only once a rule wants to change something, so clean text never pays for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from .core.pattern import lazy

# Every pattern begins with something rare or is anchored, and has no nested repeat: linear on any input.
_ADDRESS = lazy(
    r"""(?:https?|ftp)://[^\s<>"“”«»()\[\]]+[^\s<>"“”«»()\[\].,;:!?'’]   # URL, without the mark that ends the sentence
      | \bwww\.[\w-]+(?:\.[\w-]+)+(?:/[^\s<>"“”«»()\[\]]*[\w/])?
      | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+          # e-mail
      | (?<![\w@])[@\#]\w+                                              # handle, hashtag
    """,
    re.VERBOSE,
)
# A host without a scheme. Only well-known endings in lower case: "them.In" and "U.S." are no hosts.
_HOST_END = (
    r"\.(?:com|org|net|info|edu|gov|int|eu|ru|ua|by|lv|lt|ee|pl|de|at|ch|fr|es|it|pt|ro|bg|mk|rs|hr|si|cz|sk|hu|gr|tr|nl|be"
    r"|se|fi|no|dk|uk|us|io|tv|me|cn|jp|il|news|online|рф|бел|укр)(?![\w-])"
)
_HOST_ENDS = lazy(_HOST_END)
_HOST = lazy(
    rf"(?<![\w.@-])[A-Za-z0-9][\w-]{{0,62}}(?:\.[\w-]{{1,63}}){{0,3}}{_HOST_END}(?:/[^\s<>\"“”«»()\[\]]*[\w/])?"
)
_CODE = lazy(r"```.*?```|`[^`\n]{1,200}`|<[A-Za-z/!][^<>\n]{0,500}>|\b\w+\(\)|(?<![\w-])--?[a-z][\w-]*=\S*", re.DOTALL)
# A number with its own marks in it: 1,234.56 3.14 16:30 192.168.0.1 2-1 12/03/2022 1990s 5G $3.5bn 40%. A torn one
# ("90, 000") has white space in it and is not matched as one; "0,2" and "150.000" are not well formed in English.
_NUMBER = lazy(
    r"[+\-\d](?<![\w.,:].)(?:(?<=[+-])(?!\d{1,3}(?:,\d{1,2}|\.\d{3})(?![\w]|[.,:/\-–]\d))\d+"
    r"|(?<=\d)(?!\d{0,2}(?:,\d{1,2}|\.\d{3})(?![\w]|[.,:/\-–]\d))\d*)(?:[.,:/\-–]\d+)+(?![\w]|[.,:]\d)"
)
_TABLE_ROW = lazy(r"^(?:[^\n|]*\|){2,}[^\n]*$|^(?:[^\n\t]+\t){2,}[^\n]*$", re.MULTILINE)
# A quoted name of a work: two to eight words, first and last capitalised, little ones in between may be lower case.
_WORD = r"[A-Z0-9][\w'’&-]*"
_WORK = lazy(
    rf"[A-Z0-9](?:(?<=[\s(][\"“«‘].)|(?<=^[\"“«‘].))[\w'’&-]*(?:[ :,]{{1,2}}(?:{_WORD}|a|an|the|of|in|on|and|or|to|for|with|at|by|from|vs\.?|de|la|le))"
    rf"{{0,6}}[ :,]{{1,2}}{_WORD}(?=[!?]?[\"”»’])",
    re.MULTILINE,
)

Span = tuple[int, int]


class Protected:
    """The protected spans of a text, worked out for the lines that are asked about: no pattern but one leaves its line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._all = protected(text) if "```" in text else None
        self._lines: dict[tuple[int, int], list[Span]] = {}
        self._line = (0, -1)  # the last single one asked about

    def near(self, start: int, end: int) -> list[Span]:
        """Those in the lines from `start` to `end`, sorted and disjoint."""
        if self._all is not None:
            return self._all
        first, last = self._line
        if not first <= start <= end <= last:  # lines may be long
            first = self._text.rfind("\n", 0, start) + 1
            last = self._text.find("\n", end)
            last = len(self._text) if last < 0 else last
            if "\n" not in self._text[start:end]:
                self._line = first, last
        lines = first, last
        known = self._lines.get(lines)
        if known is None:
            found = protected(self._text[slice(*lines)])
            known = self._lines[lines] = [(begin + first, stop + first) for begin, stop in found]
        return known


def protected(text: str) -> list[Span]:
    """The protected spans of `text`, sorted and disjoint."""
    spans: list[Span] = [match.span() for match in _NUMBER.finditer(text)]
    if "://" in text or "www." in text or "@" in text or "#" in text:
        spans += (match.span() for match in _ADDRESS.finditer(text))
    if _HOST_ENDS.search(text):
        spans += (match.span() for match in _HOST.finditer(text))
    if "`" in text or "<" in text or "()" in text or "=" in text:
        spans += (match.span() for match in _CODE.finditer(text))
    if "|" in text or "\t" in text:
        spans += (match.span() for match in _TABLE_ROW.finditer(text))
    spans += (match.span() for match in _WORK.finditer(text))
    return merge(spans)


def merge(spans: list[Span]) -> list[Span]:
    """Overlapping spans joined; the result is sorted."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


def hits(spans: list[Span], start: int, end: int) -> bool:
    """Whether a change of [start, end) reaches into one of the sorted, disjoint `spans`; touching one does not."""
    index = bisect_left(spans, (start, start)) - 1
    if index >= 0 and spans[index][1] > start:
        return True  # the span before reaches past the start
    return start < end and index + 1 < len(spans) and spans[index + 1][0] < end
