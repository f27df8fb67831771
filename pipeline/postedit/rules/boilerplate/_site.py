"""Which lines the inventory of a corpus shows to be furniture of the document's site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.pattern import lazy
from ...core.rule import View
from ._forms import EDGE, OUTSIDE, SECTIONS, SURE, Kind

# A source with fewer documents is no evidence: in a handful a running title, an author or a series fills a large share.
FEWEST_DOCUMENTS = 10
# How many documents of the source a line has to stand in, and what share of them: one that is worded like furniture,
# and one that only stands where furniture does.
FEWEST_WORDED, SHARE_WORDED = 4, 0.1
FEWEST_PLAIN, SHARE_PLAIN = 6, 0.5
_LONGEST = 100
_FEWEST_WORDS = 3  # below that a line may be a name, a section, a label

# What only a page says: it calls on its reader, or speaks of itself as a page.
_CALLS = (
    r"(?:subscribe|follow|join|read|watch|listen|download|install|click|tap|share|sign|send|write|support|like|get|visit|order|buy|"
    r"contact|call|find|see|look|try|discover|donate|become|add|report|leave|enter|turn|stay|learn|check|browse|search|help|be)"
)
_PAGE = (
    r"(?:us|our|your|here|channels?|newsletters?|apps?|site|website|web ?page|page|portal|telegram|whatsapp|viber|facebook|"
    r"instagram|twitter|youtube|tiktok|google news|e-?mail|inbox|comments?|subscri\w+|notifications?|bot|editors?|newsroom|links?|"
    r"articles?|stories|news|headlines)"
)
_WORDED = lazy(
    rf"(?:please )?{_CALLS}\b(?:.{{0,60}}[\s:(])?{_PAGE}\b"
    r"|.{0,60}\b(?:newsletters?|e-?paper|rss|app store|google play|appgallery|push notifications?|cookies|all rights reserved|"
    r"copyright|subscribers only|log ?in|sign (?:in|up)|(?:our|this) (?:web ?)?site|our (?:channel|page|app|group|newsroom|hotline)|"
    r"(?:on|in|via) (?:telegram|whatsapp|viber|facebook|instagram|google news))\b"
    r"|.{0,60}(?:©|https?://|www\.)",
)
# Headings of boxes, which may be sub-heads of an article, too.
_BOX = lazy(
    r"(?:more|other|all|latest|top|popular|recommended|most read|related|hot|breaking) (?:\w+ ){0,2}"
    r"(?:news|articles|stories|headlines|posts|materials|publications|topics|videos?)\b"
)
# What may recur in the articles of one site and is part of them.
_OF_THE_ARTICLE = lazy(
    r"(?:by|from|text|story|words|author|reported|reporting|interview(?:ed)?|translated|edited|written|photos?|dear|yours|kind|best|with|sincerely"
    r"|question|answer|q|a|part|chapter|episode|issue|vol|no|round|week|day|table|figure|step)\b(?! by email)"
    r"|[“\"„«'‘(\[*•·–—-]"
    r"|.*:\Z"
    r"|.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? 0|0 (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|[\W\d_]*\Z",
)
_SENTENCE = lazy(r".*\w[.!?][”\"’)]?\Z")


class Known:
    """The lines of one source that recur often enough."""

    __slots__ = ("counts", "documents", "source")

    def __init__(self, source: str, documents: int, counts: Mapping[str, int]) -> None:
        self.source, self.documents, self.counts = source, documents, counts


def known_site(view: View) -> Known | None:
    """What the inventory, where there is one, knows of the source of this document."""
    inventory = view.options.get("inventory")
    if inventory is None:
        return None
    source = view.options.get("source") or ""
    site = inventory.site(source)
    if site is None or site.documents < FEWEST_DOCUMENTS:
        return None
    return Known(source, site.documents, site.counts)


def of_the_site(
    known: Known,
    lines: Sequence[str],
    kinds: Mapping[int, Kind],
    going: Mapping[int, Kind],
    first: int,
    last: int,
) -> dict[int, Kind]:
    """The lines that recur on the site and are no part of the article, by index, besides those in `going`.

    Worded like furniture they go anywhere; others only in a block that begins or ends the document, has a line of
    furniture by form in it, and ends there.
    """
    from ...inventory import folded

    recurring: dict[int, int] = {}
    folds: dict[int, str] = {}
    for index, line in enumerate(lines):
        if 1 < len(line) <= _LONGEST:
            fold = folds[index] = folded(line)
            count = known.counts.get(fold, 0)
            if count >= max(FEWEST_WORDED, SHARE_WORDED * known.documents):
                recurring[index] = count
    if not recurring:
        return {}

    found: dict[int, Kind] = {}

    def take(index: int) -> None:
        where = f" of {known.source}" if known.source else " of the corpus"
        evidence = f"stands in {recurring[index]} of {known.documents} documents{where}"
        found[index] = Kind("site", SURE, evidence)

    for index in recurring:
        fold = folds[index]
        if index in going or _OF_THE_ARTICLE.match(fold):
            continue
        outside = index < first or index > last
        if _worded(fold, outside):
            take(index)

    def plain(index: int) -> bool:
        count = recurring.get(index, 0)
        return (
            count >= max(FEWEST_PLAIN, SHARE_PLAIN * known.documents)
            and not _OF_THE_ARTICLE.match(folds[index])
            and not (folds[index].count(" ") > 5 and _SENTENCE.match(folds[index]))
        )

    full = [index for index, line in enumerate(lines) if line]
    for edge in ([index for index in full if index < first], [index for index in reversed(full) if index > last]):
        block: list[int] = []
        for index in edge:
            if index in going or index in found or plain(index):
                block.append(index)
            else:
                break
        # what stands nearest to the article may be its section, its title, its author: the block ends with furniture
        while block and block[-1] not in going and block[-1] not in found and not _menu(kinds, block[-1], lines):
            block.pop()
        for index in block:
            if index not in going and index not in found:
                take(index)
    return found


def _menu(kinds: Mapping[int, Kind], index: int, lines: Sequence[str]) -> bool:
    """Furniture by form that is never a sub-head, nor a section, wherever it stands outside of the running text."""
    kind = kinds.get(index)
    if kind is None or lines[index].casefold() in SECTIONS:
        return False
    return kind.strength in (SURE, EDGE) or (kind.strength == OUTSIDE and kind.family == "nav")


def _worded(fold: str, outside: bool) -> bool:
    """Whether a folded line calls on the reader of a page or speaks of the page."""
    if not _WORDED.match(fold):
        return outside and _BOX.match(fold) is not None
    return outside or fold.count(" ") + 1 >= _FEWEST_WORDS
