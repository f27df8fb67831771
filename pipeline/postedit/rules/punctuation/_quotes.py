"""Which double quote marks of a line open and which close: the reading shared by the rules about quotes.

A straight mark says nothing about its side, and translators put the space on the wrong side of it, so neither the glyph
nor the spaces can be trusted alone. A line is read as a whole: its marks alternate between opening and closing, from
one of two beginnings (outside a quotation, or inside one that an earlier sentence began). The reading against which
the fewest things speak wins, by a margin, and only if something besides the spaces supports each mark that it moves.
One pass over the marks of a line; everything looked up around a mark is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ...core.edit import Change
from ...core.gates import AnyOf, Found
from ...core.pattern import lazy
from ...core.rule import View

SPACES = " \t\u00a0\u202f"
# Group 1 opens and group 2 closes beyond doubt; what is neither is looked at more closely.
_MARK = lazy(r"""["“”„‟](?:(?<=["“])(?<![^\s(\[].)(?=[^\W_])()|(?<=["”])(?<=[\w.,!?].)(?=[\s.,;:!?)]|\Z)())?""")
_DOUBLE = '"“”„‟'
# A quotation whose marks are beyond doubt, with no other mark in it.
_REGULAR = lazy(r"""["“](?<![^\s(\[].)(?=[^\W_])[^"“”„‟\n\r]*+["”](?<=[\w.,!?].)(?=[\s.,;:!?)]|\Z)""")
# The marks of a text in pairs, straight or curly, as the last bytes of their UTF-8, and all other bytes.
_PAIRS = re.compile(rb'(?:["\x9c]["\x9d])*')
_NO_MARK = bytes(set(range(256)) - set(b'"\x9c\x9d\x9e\x9f'))
_BEFORE_PAIR, _BEHIND_PAIR = frozenset(" \n([\u00a0\t\r"), frozenset(" \n.,;:!?)\u00a0\t\r")
_SAID_LAST = frozenset(".,!?_")
# Verbs that introduce or follow a quotation. Without "see", "know", "call", "find", "show": those take objects.
SAYING = (
    "said|says|told|tells|added|adds|noted|notes|explained|explains|stated|states|stressed|stresses|replied|replies"
    "|asked|asks|declared|declares|announced|announces|warned|warns|claimed|claims|admitted|admits|concluded|concludes"
    "|recalled|recalls|emphasized|emphasizes|emphasised|emphasises|insisted|insists|argued|argues|wrote|writes"
    "|commented|comments|remarked|remarks|observed|reported|reports|quotes|quoted|confirmed|confirms|believes"
    "|thinks|answered|answers|shouted|exclaimed|complained|complains|suggested|suggests|acknowledged|assured|affirmed"
    "|reiterated|underlined|underlines|continued|continues|pointed out|points out|summed up|reads|read|cites|cited"
)
_SUBJECT = (
    r"(?:he|she|it|they|I|we|(?:(?:the|a|an|his|her|its|their|our|one|another) |(?=[A-Z]))(?:[\w.’'-]{1,30},? ){1,6}?)"
)
# "Smith said", "the White House said", "said Smith", "according to the minister"
_SUBJECT_FIRST = lazy(
    rf"[ \u00a0]?(?:[-–—] ?)?(?:(?:he|she|it|they|I|we) |{_SUBJECT})(?:has |had |also |then )?(?:{SAYING})\b"
)
_VERB_FIRST = lazy(
    rf"[ \u00a0]?(?:[-–—] ?)?(?:(?:{SAYING})(?= (?:[A-Z]|the |a |an |his |her |he |she |one of ))|according to )"
)
_SAID_FIRST = lazy(r"[ \u00a0]?(?:[-–—] ?)?said (?:[A-Z]|the |a |an |his |her )")
_SAID_BEFORE = lazy(
    rf"\b(?:{SAYING})(?:(?: (?:him|her|them|us|me|that))?[,:]?|(?: [\w’'-]+){{1,3}}:)$"  # said on Monday:
)
# Words after which a quotation opens and none closes, and words that go on after a quotation.
_LEADS = lazy(
    r"\b(?:and|or|the|a|an|of|as|in|on|by|with|for|to|from|at|that|than|called|named|is|are|was|were|they|he|she|we|it|I"
    rf"|his|her|its|their|our|my|{SAYING})$"
)
_GOES_ON = lazy(
    r"(?:and|or|but|of|in|on|at|by|to|for|from|with|as|is|are|was|were|will|would|has|have|had|can|could|which|who|that"
    r"|while|when|because|after|before|between|during|under|over|into|against)\b"
)
# A lower-case word that is not a verb of saying (those want a comma before the mark, too).
_WORD_GOES_ON = lazy(rf"(?!(?:{SAYING})\b)[a-z]{{2,}}\b")
_PLAIN = lazy(r"[\w’'&-]+(?: [\w’'&-]+){0,4}")
_NAMES = lazy(r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}")
_LOW_PAIR = lazy(r"„[^„“”\n]{1,500}[“”]")
_DETERMINER = lazy(r"\b(?:a|an|the|of|and|or|called|named|his|her|its|their|our|my) ?$")
# A quotation that is one of these words and nothing else: the marks around it belong to its neighbours.
_JOINING = lazy(r" ?(?:and|or|of|in|the|to|with|for|from|by|at|on|,) ?")
# 27", 8' 6", 12 "
_MEASURE = lazy(r"\d$|(?<![\d.])\d{1,3} $|\d[.,/]\d{1,2} $")
# Attributes, JSON, escapes: the marks are syntax there.
CODE = lazy(r'= ?["“”]|\\["n]|["“”] ?: ?["“”\[{]|[{}<>]|["”];\s*$')
# Guillemets, commas and grave accents for marks.
_MARK_LIKE = lazy(r"[«»]|(?<![\w,]),,(?=\w)|``")
_REACH = 160  # code points looked at on either side of a mark for words

OPEN, CLOSE, FLOAT, TIGHT, EITHER = "OCFT?"
_ENDS = frozenset(".,;:!?…)]}%")
_STOPS = frozenset(".,!?…")


@dataclass(slots=True)
class Mark:
    """A double quote mark: where it stands, how its surroundings make it look, and the role it is read in."""

    at: int
    char: str
    shape: str
    role: str = EITHER
    moved: bool = False  # its space stands on the wrong side
    loose: bool = False  # space on both sides
    glued: bool = False  # space on neither side
    glyph: bool = False  # the mark is drawn for the other role
    sure: bool = False  # the words around it say so, too

    @property
    def damaged(self) -> bool:
        return self.moved or self.loose or self.glued or self.glyph


@dataclass(slots=True)
class Line:
    """A line with its marks; `damage` counts what is wrong with them in the reading that was chosen."""

    start: int
    end: int
    marks: list[Mark] = field(default_factory=list)
    damage: int = 0

    def pairs(self) -> Iterator[tuple[Mark, ...]]:
        """The marks that belong together: an opening and a closing one, or one that has lost its partner."""
        index = 0
        while index < len(self.marks):
            size = 2 if self.marks[index].role == OPEN and index + 1 < len(self.marks) else 1
            yield tuple(self.marks[index : index + size])
            index += size


def irregular_lines(view: View) -> list[Line]:
    """The lines whose double quote marks do not simply open and close in turn (roles are not decided yet)."""
    return view.memo(_irregular_lines)


def damaged_lines(view: View) -> list[Line]:
    """The lines whose marks have one certain reading in which something is wrong."""
    return view.memo(_damaged_lines)


def english_style(view: View) -> tuple[str, str]:
    """The marks this text opens and closes with: the majority's, curly ones where there is none."""
    return view.memo(_english_style)


def _english_style(view: View) -> tuple[str, str]:
    text = view.text
    straight, curly = text.count('"'), text.count("“") + text.count("”")
    if "„" in text:
        # what closes a low mark looks English and is not
        curly -= len(_LOW_PAIR.findall(text))
    return ('"', '"') if straight > curly else ("“", "”")


def _all_regular(text: str, raw: bytes, marks: int) -> bool:
    """Whether the marks, so many, simply open and close in turn, each with a word inside of it and none outside."""
    kinds = raw.translate(None, _NO_MARK)
    if len(kinds) != marks:  # a letter that ends with the same byte
        return 2 * len(_REGULAR.findall(text)) == marks
    # several times as fast
    if _PAIRS.fullmatch(kinds) is None:
        return False
    outside, *parts = text.replace("“", '"').replace("”", '"').split('"')
    if outside and outside[-1] not in _BEFORE_PAIR:
        return False
    last = len(parts) - 1
    for at in range(0, last, 2):
        inside, outside = parts[at], parts[at + 1]
        if not (
            inside
            and inside[0].isalnum()
            and (inside[-1].isalnum() or inside[-1] in _SAID_LAST)
            and "\n" not in inside
            and "\r" not in inside
        ):
            return False
        if at + 1 < last:
            if not outside or outside[0] not in _BEHIND_PAIR or outside[-1] not in _BEFORE_PAIR:
                return False
        elif outside and outside[0] not in _BEHIND_PAIR:
            return False
    return True


def _irregular_lines(view: View) -> list[Line]:
    text = view.text
    lines: list[Line] = []
    marks = sum(map(text.count, _DOUBLE))
    if not marks or _all_regular(text, view.raw, marks):
        return lines  # as in most texts
    matches: list[re.Match[str]] = []
    kinds: list[int | None] = []
    start, end = 0, -1
    for match in _MARK.finditer(text):
        at = match.start()
        if at > end:
            _keep(lines, text, start, end, matches, kinds)
            start, end = view.line_at(at)
            matches, kinds = [], []
        matches.append(match)
        kinds.append(match.lastindex)
    _keep(lines, text, start, end, matches, kinds)
    return lines


def _keep(
    lines: list[Line], text: str, start: int, end: int, matches: list[re.Match[str]], kinds: list[int | None]
) -> None:
    """Remember the line, unless its marks are as they should be: nearly all are."""
    if kinds != [1, 2] * (len(kinds) // 2):
        marks = [Mark(match.start(), match.group(), _shape(text, match.start(), start, end)) for match in matches]
        lines.append(Line(start, end, marks))


def _shape(text: str, at: int, start: int, end: int) -> str:
    """How the mark looks from what touches it."""
    left = text[at - 1] if at > start else " "
    right = text[at + 1] if at + 1 < end else " "
    if left.isspace():
        if right.isspace():
            return FLOAT
        if right in _ENDS and text[at + 1 : at + 3] != ".." and right != "…" and not text[at + 2 : at + 3].isalnum():
            return FLOAT
        return OPEN
    if left in "([{":
        return FLOAT if right.isspace() else OPEN
    if right.isspace() or right in _ENDS:
        return CLOSE
    if left in "—–-/'‘’" or left in '"“”„' or right in "—–-/'’‘" or right in '"“”„':
        return EITHER
    if right in "([{":
        return CLOSE
    return TIGHT


def _damaged_lines(view: View) -> list[Line]:
    found = []
    for line in irregular_lines(view):
        shapes = "".join([mark.shape for mark in line.marks])
        if shapes == "OC" * (len(shapes) // 2) and all(
            mark.char == '"' or (mark.char in "“„") == (mark.shape == OPEN) for mark in line.marks
        ):
            continue
        if _readable(view.text, line, shapes) and _read(view.text, line):
            found.append(line)
    return found


DAMAGED = Found(_damaged_lines, AnyOf(lazy('["“”„]')))


def _readable(text: str, line: Line, shapes: str) -> bool:
    """Whether the marks of the line can be expected to alternate at all."""
    marks = line.marks
    if len(marks) > 60:
        return False
    for mark, after in pairwise(marks):
        if not text[mark.at + 1 : after.at].strip(SPACES):
            return False  # doubled or empty: another rule's
    for mark in marks:
        # 27" is an inch mark as often as an end
        if mark.char == '"' and mark.shape != OPEN and _MEASURE.search(text, max(line.start, mark.at - 6), mark.at):
            return False
    if CODE.search(text, line.start, line.end) or foreign_marks(text, line):
        return False
    return not _nested(text, marks, shapes)


def foreign_marks(text: str, line: Line) -> bool:
    """Whether the line has marks of another kind: with half of them out of sight the others cannot be read."""
    return _MARK_LIKE.search(text, line.start, line.end) is not None


def _nested(text: str, marks: list[Mark], shapes: str) -> bool:
    """Whether every mark can be taken as it looks: quotations within quotations, all of them closed."""
    depth = 0
    for index, mark in enumerate(marks):
        if mark.shape not in "OC":
            return False
        depth += 1 if mark.shape == OPEN else -1
        if not 0 <= depth <= 2:
            return False
        if (
            mark.shape == OPEN
            and shapes[index + 1 : index + 2] == CLOSE
            and _JOINING.fullmatch(text, mark.at + 1, marks[index + 1].at)
        ):
            return False
        if mark.char != '"' and (mark.char in "“„") != (mark.shape == OPEN):
            return False
    return depth == 0


def _read(text: str, line: Line) -> bool:
    """Decide the roles, if one reading is certain and says that something is wrong."""
    marks = line.marks
    closes = [_closes_for_speaker(text, line, mark) for mark in marks]
    opens = [_opens_after_saying(text, line, mark) for mark in marks]
    costs = []
    for first in (OPEN, CLOSE):
        cost = 0.0 if first == OPEN else 1.5
        role = first
        for mark, close, open_ in zip(marks, closes, opens, strict=True):
            cost += (
                _cost(text, line, mark, role)
                + (3 if close and role == OPEN else 0)
                + (3 if open_ and role == CLOSE else 0)
            )
            role = CLOSE if role == OPEN else OPEN
        costs.append(cost + (1 if role == CLOSE else 0))
    if abs(costs[0] - costs[1]) < 1:
        return False
    role = OPEN if costs[0] < costs[1] else CLOSE
    for mark, close, open_ in zip(marks, closes, opens, strict=True):
        mark.role = role
        _diagnose(text, line, mark)
        mark.sure = close if role == CLOSE else open_
        if (close and role == OPEN) or (open_ and role == CLOSE):
            return False
        role = CLOSE if role == OPEN else OPEN
    line.damage = sum(mark.moved + mark.loose + mark.glued + mark.glyph for mark in marks)
    line.damage += sum(mark.role == CLOSE and _torn(text, mark) for mark in marks)
    return any(mark.damaged for mark in marks) and all(_supported(text, line, index) for index in range(len(marks)))


def _cost(text: str, line: Line, mark: Mark, role: str) -> float:
    """What speaks against `role`."""
    cost = 0.0
    if mark.char != '"':
        drawn = OPEN if mark.char in "“„" else CLOSE
        cost += 0 if drawn == role else 1
    if mark.shape in "OC":
        cost += 0 if mark.shape == role else 1
        if mark.shape != role and role == CLOSE and mark.at == line.start:
            cost += 5
    elif mark.shape == FLOAT:
        at_start = not text[line.start : mark.at].strip(SPACES)
        at_end = not text[mark.at + 1 : line.end].strip(SPACES)
        before_stop = text[mark.at + 1 : mark.at + 2] in _ENDS
        if role == OPEN:
            cost += 3 if at_end or before_stop else 0.5
        else:
            cost += 3 if at_start else 0.5
    elif mark.shape == TIGHT:
        cost += 0.5
    if mark.shape != role:
        # words that go together with one of the roles only
        before, after = text[max(line.start, mark.at - 40) : mark.at].rstrip(SPACES), text[mark.at + 1 : mark.at + 20]
        if role == OPEN and _LEADS.search(before):
            cost -= 0.5
        if role == CLOSE and _GOES_ON.match(after.lstrip(SPACES)):
            cost -= 0.5
    elif (mark.shape == OPEN and _GOES_ON.match(text, mark.at + 1)) or (
        mark.shape == CLOSE and _LEADS.search(text[max(line.start, mark.at - 20) : mark.at])
    ):
        cost += 0.5
    return cost


def _diagnose(text: str, line: Line, mark: Mark) -> None:
    mark.moved = mark.shape in "OC" and mark.shape != mark.role
    mark.loose = mark.shape == FLOAT and not (mark.role == OPEN and mark.at + 1 >= line.end)
    mark.glued = mark.shape == TIGHT
    mark.glyph = mark.char != '"' and (mark.char in "“„") != (mark.role == OPEN)


def _supported(text: str, line: Line, index: int) -> bool:
    """Whether something besides the alternation speaks for changing this mark."""
    mark = line.marks[index]
    side = text[max(0, mark.at - 1) : mark.at] if mark.role == CLOSE else text[mark.at + 1 : mark.at + 2]
    if mark.moved and (not side or side not in SPACES):
        return False  # a bracket or a stop is on that side: there is no space to change sides with
    if not mark.damaged or mark.sure:
        return True
    if mark.role == CLOSE and mark.moved:
        if mark.glyph and not (
            index and not line.marks[index - 1].damaged and _is_name(text, line.marks[index - 1], mark)
        ):
            return False  # drawn and set as an opening mark: a quotation that is never closed
        if mark.char != '"':
            return index > 0
        if index == 0:
            return False
        content = text[line.marks[index - 1].at + 1 : mark.at].strip(SPACES)
        if not content[-1:].isalnum():
            return False
        if _NAMES.fullmatch(content):
            return text[mark.at + 1].islower()
        if line.damage > 1 and _GOES_ON.match(text, mark.at + 1):
            return True
        return _name_like(content) and _WORD_GOES_ON.match(text, mark.at + 1, line.end) is not None
    if mark.role == OPEN and mark.moved:
        if index + 1 >= len(line.marks):
            return False
        if index and line.marks[index - 1].sure and text[mark.at - 1] in ",.:":
            return True  # "...," said Miller," and ...": the quotation goes on after its speaker
        content = text[mark.at + 1 : line.marks[index + 1].at].strip(SPACES)
        if len(content) < _REACH and (line.damage > 1 or mark.char == "“"):
            if _LEADS.search(text[max(line.start, mark.at - 40) : mark.at]) is not None:
                return True
            if not (line.marks[index + 1].moved and _is_name(text, mark, line.marks[index + 1])):
                return False
        return text[mark.at - 1].isalpha() and _name_like(content)
    if mark.role == CLOSE and mark.loose:
        # 'a " fine " thing' within a quotation
        return _DETERMINER.search(text, max(line.start, mark.at - 12), mark.at) is None
    # spaces on one side or on neither, or the wrong glyph: one slip alone may be something else
    return True


def _name_like(content: str) -> bool:
    """Whether a quotation is so short and plain that it must be a name or a term, and is not cut off."""
    return (
        _PLAIN.fullmatch(content) is not None
        and _LEADS.search(content) is None
        and _GOES_ON.match(content) is None  # Fathers" and Mothers" Day
    )


def _is_name(text: str, opening: Mark, closing: Mark) -> bool:
    """Whether words with capitals stand between the marks, and the sentence goes on behind them in small letters."""
    content = text[opening.at + 1 : closing.at].strip(SPACES)
    return _NAMES.fullmatch(content) is not None and _WORD_GOES_ON.match(text, closing.at + 1) is not None


def _torn(text: str, mark: Mark) -> bool:
    """Whether a stop stands loose before a closing mark: 'the end ."'"""
    return text[mark.at - 1 : mark.at] in _STOPS and text[mark.at - 2 : mark.at - 1] in SPACES and mark.at > 2


def _closes_for_speaker(text: str, line: Line, mark: Mark) -> bool:
    """Whether a comma or a terminal mark stands before and the words after name the speaker."""
    before = text[max(line.start, mark.at - 60) : mark.at].rstrip(SPACES)
    if text.startswith(", ", mark.at + 1) and before[-1:].isalnum():
        # the comma behind the mark, as in British print
        return mark.shape == CLOSE and _VERB_FIRST.match(text, mark.at + 2, line.end) is not None
    if before[-1:] not in _STOPS or before[-1:] == "." or _SAID_BEFORE.search(before):
        return False
    stop = min(line.end, mark.at + _REACH)
    if _SUBJECT_FIRST.match(text, mark.at + 1, stop):
        return True
    # without an opening mark in the line only the commonest form counts
    verb = _SAID_FIRST if mark is line.marks[0] else _VERB_FIRST
    return verb.match(text, mark.at + 1, stop) is not None


def _opens_after_saying(text: str, line: Line, mark: Mark) -> bool:
    before = text[max(line.start, mark.at - 40) : mark.at].rstrip(SPACES)
    return before[-1:] in (",", ":") and _SAID_BEFORE.search(before) is not None


def speaker_follows(text: str, at: int, end: int) -> bool:
    """Whether the words from `at` on name a speaker and a verb of saying."""
    stop = min(end, at + _REACH)
    return bool(_SUBJECT_FIRST.match(text, at, stop) or _VERB_FIRST.match(text, at, stop))


def speaking_verb_follows(text: str, at: int, end: int) -> bool:
    """Whether the words from `at` on are a verb of saying and the speaker."""
    return _VERB_FIRST.match(text, at, min(end, at + _REACH)) is not None


def repair(view: View, line: Line, mark: Mark, evidence: str) -> Change:
    """The change that puts the mark, and the space beside it, right."""
    text = view.text
    low, high = mark.at, mark.at + 1
    while low > line.start and text[low - 1] in SPACES:
        low -= 1
    while high < line.end and text[high] in SPACES:
        high += 1
    char = mark.char
    if mark.glyph:
        straight = any(other.char == '"' for other in line.marks)
        char = '"' if straight else ("“" if mark.role == OPEN else "”")
    category = None if mark.moved or mark.glyph else "spacing"
    if mark.moved:
        if mark.role == CLOSE:
            return Change(low, mark.at + 1, char + " ", evidence, category=category)
        return Change(mark.at, high, " " + char, evidence, category=category)
    if mark.loose:
        start, end = (low, mark.at) if mark.role == CLOSE else (mark.at + 1, high)
        if mark.glyph:
            start, end = min(start, mark.at), max(end, mark.at + 1)
        return Change(start, end, char if mark.glyph else "", evidence, category=category)
    if mark.glued:
        place = mark.at + 1 if mark.role == CLOSE else mark.at
        if mark.glyph:
            return Change(
                mark.at, mark.at + 1, char + " " if mark.role == CLOSE else " " + char, evidence, category=category
            )
        return Change(place, place, " ", evidence, category=category)
    return Change(mark.at, mark.at + 1, char, evidence, category=category)
