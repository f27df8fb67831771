"""The lines of a text, which of them are page furniture by form and by place, and how a line is dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...core.edit import Change
from ...core.gates import SEVERAL_LINES, Found
from ...core.pattern import lazy
from ...core.rule import View
from ._forms import EDGE, LONGEST_NOTICE, NEAR, OUTSIDE, SECTIONS, SOURCE, SURE, Kind, kind_of
from ._site import known_site, of_the_site

# A text with no sentence of this many characters in a line of its own has no running text: a list of phrases, a poem.
_PARAGRAPH = 60
_SENTENCE = 25
_SHORT_PARAGRAPH = 40
_ENDS = '.!?"”’»)'
_HEADLINE = lazy(r"[\"“«‘']?[^\W_a-z][^\n]*\Z")
_WORDS = lazy(r"[\w ]+\Z")
_MOST_IN_BOX = 10


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text[start:end] goes with one line. Offsets are code points."""

    start: int
    end: int
    kind: Kind


def dropped(view: View, indexes: Iterable[int]) -> list[tuple[int, int]]:
    """(start, end) of what goes with each of these lines (indexes into `view.lines()`, ascending).

    A line takes its own end, the last one the end before it. Of the blank lines around lines that go one is left, none
    at the edges of the text. The spans are disjoint and each is one edit.
    """
    spans = view.lines()
    going = list(indexes)
    inside = set(going)
    text, count = view.text, len(spans)
    # behind the last terminator there is no line
    last = count - 1 if count > 1 and spans[-1][0] == spans[-1][1] else count
    starts = [start for start, _ in spans] + [len(text)]

    def blank(index: int) -> bool:
        start, end = spans[index]
        return not text[start:end].strip()

    found: list[tuple[int, int]] = []
    place = 0
    while place < len(going):
        low = going[place]
        while low and blank(low - 1):
            low -= 1
        high, members = going[place], [going[place]]
        place += 1
        while high + 1 < last and (high + 1 in inside or blank(high + 1)):
            high += 1
            if high in inside:
                members.append(high)
                place += 1
        if low and high + 1 >= last:
            # at the end of the text: blank lines go with the line behind them, the last with those behind it
            edge = starts[low] if last < count else spans[low - 1][1]
            for number, member in enumerate(members):
                final = number == len(members) - 1
                stop = len(text) if final else (starts[member + 1] if last < count else spans[member][1])
                found.append((edge, stop))
                edge = stop
            continue
        first = members[0]
        keep = -1  # the blank line that stays
        if low:
            if low < first:
                keep = low
            else:
                keep = next((index for index in range(first, high + 1) if index not in inside), -1)
                while 0 <= keep < high and keep + 1 not in inside:
                    keep += 1  # the last of its run, so that the others go with the line before
        edge = starts[low] if keep != low else starts[low + 1]
        for number, member in enumerate(members):
            stop = members[number + 1] if number + 1 < len(members) else high + 1
            if member < keep < stop:
                found.append((edge, starts[keep]))
                edge = starts[keep + 1]
            else:
                found.append((edge, starts[stop]))
                edge = starts[stop]
    return found


def _furniture(view: View) -> list[Dropped]:
    """Every line that is page furniture, in order, with what goes with it."""
    text, spans = view.text, view.lines()
    kinds: dict[int, Kind] = {}
    for index, (start, end) in enumerate(spans):
        if start < end <= start + LONGEST_NOTICE and (line := text[start:end].strip()):
            kind = kind_of(line)
            if kind is not None:
                kinds[index] = kind
    site = known_site(view)
    last = spans[-1] if spans[-1][0] < spans[-1][1] or len(spans) == 1 else spans[-2]
    if not kinds and site is None and not _PUBLISHER.match(text[last[0] : last[1]].strip()):
        return []
    lines = [text[start:end].strip() for start, end in spans]
    kinds = {
        index: kind
        for index, kind in kinds.items()
        if not _in_table(index, lines, kinds) and not (kind.evidence == SOURCE and _below_figures(index, lines, kinds))
    }
    running = [index for index, line in enumerate(lines) if index not in kinds and _runs(line)]
    if running and (box := _trailing_box(kinds, lines, running[-1])):
        running = [index for index in running if index not in box]
    if not any(len(lines[index]) >= _PARAGRAPH for index in running) and not _two_sentences(lines, running):
        return []
    if len(running) > _FEWEST_BEFORE_PUBLISHER:
        own = _publisher(lines, kinds, running)
        kinds |= own
        running = [index for index in running if index not in own]
    going = _placed(kinds, lines, running[0], running[-1])
    if site is not None:
        going |= of_the_site(site, lines, kinds, going, running[0], running[-1])
    order = sorted(going)
    return [Dropped(*span, going[index]) for index, span in zip(order, dropped(view, order), strict=True)]


# Of a text with fewer paragraphs the description may be the point.
_FEWEST_BEFORE_PUBLISHER = 2
_NAME = r"(?P<name>[A-Z][\w.&'’-]*(?: (?:of|the|and|[A-Z&][\w.&'’-]*)){0,4})"
_PUBLISHER = lazy(
    rf"(?:(?:The )?(?:(?:news |information |online |internet )?(?:agency|portal|site|website|newspaper|publication) )?[\"“«]?{_NAME}[\"”»]? (?:"
    r"(?:is|has been) (?:the|an?|one of the) (?:(?!(?:for|at|with|by|who|in|to)\b)[\w-]+,? ){0,8}?(?:news|information|media|online|internet|digital|daily|weekly|independent)[ -]"
    r"(?:[\w-]+ ){0,3}?(?:portal|site|website|agency|resource|newspaper|publication|outlet|platform|edition|magazine)s?\b[^.!?]{0,160}\.?"
    r"|was (?:founded|established|created|launched) in (?:19|20)\d\d\b[^.!?]{0,120}\b(?:news|readers|journalis\w+|newspaper|portal)\b[^.!?]{0,80}\.?"
    r"|[-–—|] (?:the )?(?:(?:latest|main|all|top|breaking|fresh|important|local|daily)(?:,| and)? ){1,3}(?:\w+ ){0,2}news\b[^.!?]{0,80}\.?))\Z"
)


def _publisher(lines: Sequence[str], kinds: dict[int, Kind], running: Sequence[int]) -> dict[int, Kind]:
    """The last paragraph, where a publisher that the article does not name says in one sentence what it is."""
    full = [index for index, line in enumerate(lines) if line and index not in kinds]
    last, before = full[-1], full[-2]
    line = lines[last]
    if len(line) > LONGEST_NOTICE or lines[before].casefold().startswith(("about", "background", "note")):
        return {}
    match = _PUBLISHER.match(line)
    if match is None:
        return {}
    word = max(match["name"].split(), key=len)
    if any(word in lines[index] for index in full[:-1]):
        return {}
    return {last: Kind("legal", NEAR, "the publisher about itself")}


def _two_sentences(lines: Sequence[str], running: Sequence[int]) -> bool:
    """Whether a text of short sentences runs: two of some length, a line each, and no verse."""
    longer = [index for index in running if len(lines[index]) >= _SHORT_PARAGRAPH and lines[index][-1] in '.!?”"']
    return len(longer) > 1


def _runs(line: str) -> bool:
    return len(line) >= _SENTENCE and line[-1] in _ENDS and not line.endswith("...") and line.count(" ") > 3


def _placed(kinds: dict[int, Kind], lines: Sequence[str], first: int, last: int) -> dict[int, Kind]:
    """Of the lines that look like furniture those that stand where it stands."""
    full = [index for index, line in enumerate(lines) if line]
    place = {index: number for number, index in enumerate(full)}
    going: dict[int, Kind] = {}
    # a word like "Contact" may be the title where there is no other
    titled = any(index < first and index not in kinds for index in full)
    for index, kind in kinds.items():
        # a label before the first sentence is a headline's business unless the form is sure
        tail = index > last and kind.strength in (NEAR, EDGE)
        head = kind.strength == EDGE and index < first and (titled or not _WORDS.match(lines[index]))
        if kind.strength == SURE or tail or head:
            going[index] = kind
    within = {index for index, kind in kinds.items() if kind.strength == OUTSIDE and first < index < last}
    beside = {index: kind for index, kind in kinds.items() if index not in within} if within else kinds
    going |= _menus(kinds, lines, full, first, last)
    _spread(going, beside, full, place)
    _headlines(going, kinds, lines, last)
    _spread(going, beside, full, place)
    _keep_section(going, lines, full, first)
    for index in reversed(full):  # single dashes at the very end
        if index in going:
            continue
        lone = kinds.get(index)
        if lone is None or lone.family != "rule" or len(lines[index]) > 1 or index < last:
            break
        going[index] = lone
    return going


_SECTIONS_IN_MENU = 3


def _keep_section(going: dict[int, Kind], lines: Sequence[str], full: Sequence[int], first: int) -> None:
    """The section of the article, which stands right above its headline, stays where the menu is not one of sections."""
    above = [index for index in full if index < first]
    number = next((at for at in range(len(above) - 1, -1, -1) if above[at] in going), -1)
    if number < 0 or lines[above[number]].casefold() not in SECTIONS:
        return
    if all(
        number >= back and above[number - back] in going and lines[above[number - back]].casefold() in SECTIONS
        for back in range(1, _SECTIONS_IN_MENU + 1)
    ):
        return
    del going[above[number]]


_FEWEST_IN_MENU = 4
_OF_MENUS = frozenset(("nav", "links", "comment", "widget", "share", "ad", "language", "foreign"))


def _menus(kinds: dict[int, Kind], lines: Sequence[str], full: Sequence[int], first: int, last: int) -> dict[int, Kind]:
    """Words that say little alone, where several begin or end the document one below the other."""
    found: dict[int, Kind] = {}
    for edge in ([index for index in full if index < first], [index for index in reversed(full) if index > last]):
        run: list[int] = []
        for index in edge:
            kind = kinds.get(index)
            if kind is None or kind.family not in _OF_MENUS or ":" in lines[index] or lines[index][0].isdigit():
                break
            run.append(index)
        # a list that the line above it announces
        above = full.index(run[-1]) - 1 if run and run[-1] > last else -1
        announced = above >= 0 and lines[full[above]].endswith(":")
        if len(run) >= _FEWEST_IN_MENU and not announced:
            found.update((index, kinds[index]) for index in run)
    return found


def _spread(going: dict[int, Kind], kinds: dict[int, Kind], full: Sequence[int], place: dict[int, int]) -> None:
    """What stands beside a line that goes, goes too, and so on."""
    todo = [index for index, kind in going.items() if kind.family != "rule"]
    while todo:
        at = place[todo.pop()]
        for step in (-1, 1):
            number = at + step
            while 0 <= number < len(full):
                index = full[number]
                kind = kinds.get(index)
                if kind is None:
                    break
                if index not in going:
                    going[index] = kind
                    if kind.family != "rule":
                        todo.append(index)
                if kind.family != "rule":
                    break
                number += step  # through rules


def _in_table(index: int, lines: Sequence[str], kinds: dict[int, Kind]) -> bool:
    """Whether the line is cut into cells like a line beside it that is no furniture."""
    return "|" in lines[index] and any(
        0 <= other < len(lines) and "|" in lines[other] and other not in kinds for other in (index - 1, index + 1)
    )


def _below_figures(index: int, lines: Sequence[str], kinds: dict[int, Kind]) -> bool:
    """Whether a line that names a source closes a table or a list: what stands above it is no running text."""
    above = next((at for at in range(index - 1, -1, -1) if lines[at] and at not in kinds), -1)
    return above < 0 or not _runs(lines[above])


def _headlines(going: dict[int, Kind], kinds: dict[int, Kind], lines: Sequence[str], last: int) -> None:
    """The headlines under the heading of a teaser or a link box. Behind the text a box goes whole, or its heading stays."""
    for index in sorted(going):
        kind = going[index]
        if not kind.heading or _HEADED.search(lines[index]):
            continue
        if index > last:
            items = _box(index, kinds, lines)
            if items is None:
                if kind.strength != SURE:
                    del going[index]
                continue
        else:
            items = []
            below = index + 1
            if (
                below < len(lines)
                and below not in kinds
                and _is_headline(lines[below])
                and (not index or not lines[index - 1] or index - 1 in going)
                and (below + 1 >= len(lines) or not lines[below + 1] or below + 1 in going)
            ):
                items.append(below)
        for item in items:
            going.setdefault(
                item, Kind(kind.family, kind.strength, f"item below the heading {lines[index][:30]!r}", kind.lang)
            )


def _box(heading: int, kinds: dict[int, Kind], lines: Sequence[str]) -> list[int] | None:
    """The items below the heading of a box at the end of the text; None where something else stands among them.

    The box reaches to the blank line behind the items that follow at once, and where a blank line follows the heading,
    to the next furniture or the end of the text.
    """
    tags = _OF_TAGS.match(lines[heading]) is not None
    doubtful = _DOUBTFUL.match(lines[heading]) is not None
    items: list[int] = []
    parted = False  # other furniture stands between the heading and what follows
    loose = heading + 1 < len(lines) and not lines[heading + 1]
    for index in range(heading + 1, len(lines)):
        line = lines[index]
        if not line:
            if loose or not items:
                continue
            break
        kind = kinds.get(index)
        if kind is not None:
            if kind.family == "widget":  # a date, a counter
                continue
            if items or kind.heading:
                break
            parted = True
            continue
        if parted and not items and not _is_item(line):
            return []
        if doubtful or len(items) == _MOST_IN_BOX or not (_is_tag(line) if tags else _is_item(line)):
            return None
        items.append(index)
    return items


def _trailing_box(kinds: dict[int, Kind], lines: Sequence[str], last: int) -> set[int]:
    """The lines of the box that ends the document, of which one may be a question and look like running text."""
    for index in range(last - 1, max(-1, last - 2 * _MOST_IN_BOX), -1):
        kind = kinds.get(index)
        if kind is not None and kind.family in ("links", "foreign") and kind.heading:
            if _HEADED.search(lines[index]) or not (items := _box(index, kinds, lines)) or last not in items:
                return set()
            return set(items)
    return set()


# A heading with a colon and something behind it has its items in its own line.
_HEADED = lazy(r":.*\w")
_OF_TAGS = lazy(r"(?:tags|tagged|topics|labels|keywords)\b", re.IGNORECASE)
# These also head a part of an article: what stands below may be hotels, recipes or a quotation.
_DOUBTFUL = lazy(
    r"\W*(?:recommended|popular|trends|top 10|archives?|categor(?:y|ies)|sources?|more|next|previous|about (?:the )?author"
    r"|(?:quote|number|person|photo|video) of the day|top (?:stories|articles|news) (?:of|in|for) .*)\W*\Z",
    re.IGNORECASE,
)
_TAG = lazy(r"#?\w[\w&'’/-]*(?: [\w&'’/-]+){0,3}\Z")
_MARKER = lazy(r"(?:[-–—*•·►▶»>]|\d{1,2}[.)])[ \u00a0]+")
# What may close an article and is no headline.
_CREDIT = lazy(
    r"(?:by|translat\w+|written|edited|editors?|photos?|pictures?|images?|text|sources?|authors?|from|notes?|recorded|prepared|interview\w*|reporting|with)\b",
    re.IGNORECASE,
)


def _is_tag(line: str) -> bool:
    return len(line) <= 40 and _TAG.match(line) is not None


def _is_item(line: str) -> bool:
    marker = _MARKER.match(line)
    bare = line[marker.end() :] if marker else line
    return bool(bare) and _is_headline(bare) and (marker is not None or not _CREDIT.match(bare))


def _is_headline(line: str) -> bool:
    cut = line.endswith(("...", "…"))  # the beginning of an article, which the site cut off
    return (
        len(line) <= 140
        and 4 <= line.count(" ") + 1 <= (28 if cut else 20)
        and (cut or line[-1] not in ".,;:")
        and ". " not in line
        and _HEADLINE.match(line) is not None
    )


# Nothing is dropped from a text of a single line.
FURNITURE = Found(_furniture, SEVERAL_LINES)


def finder(*families: str) -> Callable[[View], Iterator[Change]]:
    """A rule's `find` for the lines of some families."""

    def find(view: View) -> Iterator[Change]:
        for line in view.memo(_furniture):
            if line.kind.family in families:
                yield Change(line.start, line.end, "", line.kind.evidence, lang=line.kind.lang)

    return find
