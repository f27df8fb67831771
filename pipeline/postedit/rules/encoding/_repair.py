"""What ftfy makes of a text, as changes by token: shared by the rules for mojibake, entities, control characters, ligatures.

The settings, and why:

- `unescape_html="auto"`: ftfy's own policy, kept to the letter: from the first line with a `<` on, the text counts as
  HTML or code, in which entities are meant.
- `fix_encoding` with all its parts, `fix_latin_ligatures`, `remove_terminal_escapes`, `remove_control_chars`: on. They
  leave joiners and variation selectors alone, which emoji, Indic scripts and Persian need.
- `fix_character_width=False`: ftfy narrows the marks of Chinese and Japanese text too; `full_width` does it beside Latin.
- `uncurl_quotes=False`: curly quotes are no defect. `normalization=None`: nor is a decomposed letter.
- `fix_line_breaks=False`: CRLF and U+2028 survive. `fix_surrogates=False`: rules see U+FFFD in place of lone surrogates,
  and text that holds them is not theirs to change.

ftfy works line by line, at 2 MB/s, so only lines that `SUSPICIOUS` stops at are handed to it. Where a second run of ftfy
would change its own result again, it is run until it does not.

ftfy judges every sequence by itself and leaves those that may be meant: `GyÅ‘r`, `Ć§`. Where a line holds other mojibake
for certain, all of it was read in one code page, and `_in_one_code_page` decodes the rest of the line, too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ...core.document import tokens
from ...core.edit import Change
from ...core.gates import AnyOf, Found
from ...core.pattern import lazy
from ...core.rule import View
from ...lexicon.english import is_english

if TYPE_CHECKING:
    from ftfy import ExplanationStep, TextFixerConfig

Span = tuple[int, int]
Kind = Literal["mojibake", "entity", "control", "ligature"]

ENTITY = lazy(r"&#?[0-9A-Za-z]{1,24};")
# Curly quotes, dashes, the ellipsis and the no-break space: the non-ASCII of clean English. On their own, and next to
# each other, ftfy never takes them for mojibake.
_ORDINARY = "“”‘’–—…\xa0"
# The control characters and ligatures ftfy resolves wherever they stand.
_ALWAYS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u206a-\u206f\ufeff\ufff9-\ufffcĲĳŉǱ-ǳǄ-ǌﬀ-ﬆ"
# Everything else ftfy repairs takes two characters beyond ASCII side by side, or one of four letters before another
# character. One class first, so that the search runs at the speed of a scan over bytes.
SUSPICIOUS = lazy(
    rf"[^\t\n\x0c\r -~{_ORDINARY}](?:(?<=[{_ALWAYS}])|(?=[^\x00-\x7f])|(?<=[^\x00-\x7f].)|(?<=[Œœ])(?=[^A-Za-z])|(?<=[ÂÃ])(?= ))"
)
# What it begins with.
_ODD, _CONTROL = AnyOf(lazy(rf"[^\x00-\x7f{_ORDINARY}]")), AnyOf(lazy(r"[^\t\n\x0c\r -~\x80-\U0010ffff]"))
_MOST_ODD = 100
_RESOLVED = lazy(rf"[{_ALWAYS}]|{ENTITY.pattern}")

# Not the end of a dash or a quote that was read wrongly twice, `â‚¬â€œ`.
_LAYERS = lazy("&(?:(?:amp|#38);){3,}")
_OPENED = lazy(r"(?<!‚¬)â€œ")
_HALF_CLOSED = lazy(r"â€(?=[ \n]|\Z)")

# The code pages ftfy knows, the likeliest first. Their bytes without a character are the control characters.
_CODE_PAGES = (
    "sloppy-windows-1252",
    "latin-1",
    "sloppy-windows-1251",
    "sloppy-windows-1250",
    "sloppy-windows-1257",
    "sloppy-windows-1254",
    "sloppy-windows-1253",
    "iso-8859-2",
    "macroman",
    "cp437",
)
# What a sequence may stand for: Latin, Greek and Cyrillic letters, signs, quotation marks, dashes.
_MEANT = lazy(
    "[\xa0-\u024f\u0259\u0386-\u03ce\u0400-\u045f\u0490\u0491\u1e00-\u1eff\u2010-\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]"
)
_WORD = lazy(r"[^\W\d_]+")
_FEWEST = 2  # sequences in a line that show its code page
_TIMES = 3  # that a line may have been read wrongly, one after the other

_SEGMENT = 1_000_000  # code points; ftfy's max_decode_length
_BLUR = 8  # code points around mojibake in which other rules do not act yet
_ROUNDS = 5  # of ftfy over one line, until it is stable
_CHUNK = 4096  # tokens compared at a time, which keeps a line without any line break linear

_NAMES = {"latin-1": "Latin-1", "macroman": "Mac Roman", "cp437": "code page 437", "iso-8859-2": "ISO 8859-2"}


class Repair(NamedTuple):
    """One change ftfy makes, in code points of the view's text."""

    start: int
    end: int
    after: str
    kind: Kind
    evidence: str


class Repairs(NamedTuple):
    """All changes ftfy makes of a text, in order, and the stretches in which no character is what it seems: mojibake
    with what stands next to it, and whole lines that ftfy takes for mojibake without a remedy."""

    changes: list[Repair]
    garbled: list[Span]


@cache
def config(unescape: bool) -> TextFixerConfig:
    """The settings for ftfy (see above). `unescape`: no line so far held a `<`."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html="auto" if unescape else False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        normalization=None,
    )


def repairs(view: View) -> Repairs:
    """What ftfy changes in the view's text. Computed once for a view: ask by `view.memo(repairs)`."""
    text = view.text
    found = Repairs([], [])
    markup = text.find("<")
    code_page, untouched = "", []
    for start, end in _suspicious_segments(view):
        before = len(found.changes)
        code_page = _repair(text[start:end], start, markup < 0 or markup >= end, found) or code_page
        if len(found.changes) == before:
            untouched.append((start, end))
    if code_page and untouched:
        # a page is in one code page, too: the lines on which ftfy saw too little
        for start, end in untouched:
            decoded = _decoded(text[start:end], code_page)[0]
            for begin, stop, after in token_changes(text[start:end], decoded) if decoded != text[start:end] else ():
                why = f"UTF-8 that was read as {_name(code_page)}, as elsewhere in the text"
                found.changes.append(Repair(start + begin, start + stop, after, "mojibake", why))
                found.garbled.append((start + begin, start + stop))
        found.changes.sort()
        found.garbled.sort()
    return found


def _changes(view: View) -> list[Repair]:
    return view.memo(repairs).changes


REPAIRS = Found(_changes)


def of_kind(kind: Kind) -> Callable[[View], Iterator[Change]]:
    """The `find` of the rule that makes ftfy's changes of this kind."""

    def find(view: View) -> Iterator[Change]:
        for repair in _changes(view):
            if repair.kind == kind:
                yield Change(repair.start, repair.end, repair.after, repair.evidence)

    return find


def is_garbled(view: View, position: int) -> bool:
    """Whether `position` is in or next to mojibake, where a letter or a mark is not what it seems."""
    garbled = view.memo(repairs).garbled
    index = bisect_right(garbled, (position, len(view.text))) - 1
    return index >= 0 and position < garbled[index][1]


def _suspicious_segments(view: View) -> Iterator[Span]:
    """The lines, LF included, and of longer ones the stretches of a million characters, that ftfy might change."""
    text = view.text
    places = _suspicious_places(view)
    places += (match.start() for match in _first_on_each_line(ENTITY, text))
    done = 0
    for place in sorted(places):
        if place < done:
            continue
        start = text.rfind("\n", 0, place) + 1
        done = text.find("\n", place) + 1 or len(text)
        for begin in range(start, done, _SEGMENT):
            yield begin, min(begin + _SEGMENT, done)


def _suspicious_places(view: View) -> list[int]:
    """Where `SUSPICIOUS` matches, at least the first place on each line."""
    text, found = view.text, list[int]()
    # few kinds of characters at few places, in most texts: quicker one by one
    for char in _ODD.characters(view):
        at = text.find(char)
        while at >= 0 and len(found) <= _MOST_ODD:
            found.append(at)
            at = text.find(char, at + 1)
    if len(found) > _MOST_ODD or _CONTROL.open(view):
        return [match.start() for match in _first_on_each_line(SUSPICIOUS, text)]
    return [at for at in found if SUSPICIOUS.match(text, at)]


def _first_on_each_line(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    match = pattern.search(text)
    while match:
        yield match
        line_end = text.find("\n", match.end() - 1)
        match = pattern.search(text, line_end) if line_end >= 0 else None


def _repair(segment: str, offset: int, unescape: bool, found: Repairs) -> str:
    """Adds the changes of one segment; returns the code page in which it was read wrongly, where that is known."""
    from ftfy.badness import is_bad

    bad = is_bad(segment)
    if not bad and not _RESOLVED.search(segment):
        return ""
    code_page = ""
    whole = _with_closing_quotes(segment)
    fixed, evidence = _fixed(whole, unescape)
    if bad and fixed != whole:
        fixed, code_page = _in_one_code_page(whole, fixed, unescape)
    entities = [match.span() for match in ENTITY.finditer(segment)] if unescape else []
    remedy = False
    for start, end, after in token_changes(segment, fixed) if fixed != segment else ():
        kind, why = _kind(segment, start, end, after, entities)
        found.changes.append(Repair(offset + start, offset + end, after, kind, why or evidence))
        if kind == "mojibake":
            remedy = True
            _mark(found.garbled, offset + start - _BLUR, offset + end + _BLUR)
    if bad and not remedy:
        _mark(found.garbled, offset, offset + len(segment))
    return code_page


def _with_closing_quotes(segment: str) -> str:
    """The segment with its closing quotes whole, whose last byte (U+009D) most programs drop.

    ftfy reads the space behind as that byte and makes a dagger of both, `â€œYes,â€ he` -> `“Yes,†he`: here what was
    opened before is closed.
    """
    opened = _OPENED.search(segment)
    if opened is None:
        return segment
    return segment[: opened.start()] + _HALF_CLOSED.sub("â€\x9d", segment[opened.start() :])


@cache
def _sequences(code_page: str) -> re.Pattern[str]:
    """What the UTF-8 of one character looks like when it was read in this code page.

    A no-break space, the last byte of its own sequence, of Š and of Р, may have become a space on the way.
    """
    import ftfy.bad_codecs  # noqa: F401  (registers the codecs whose names begin with "sloppy-")

    def among(first: int, last: int) -> str:
        return f"[{re.escape(bytes(range(first, last + 1)).decode(code_page))}]"

    more = among(0x80, 0xBF)
    return re.compile(
        rf"{among(0xC2, 0xDF)}{more}|{among(0xE0, 0xEF)}{more}{{2}}|{among(0xC2, 0xC2)} (?=[^ ])"
        rf"|{among(0xC5, 0xC5)} (?=[a-z]|{among(0xC3, 0xC5)}{more})|{among(0xD0, 0xD0)} (?={among(0xD0, 0xD1)}{more})"
    )


def _in_one_code_page(segment: str, fixed: str, unescape: bool) -> tuple[str, str]:
    """The segment decoded from the code page in which most of its mojibake was read, and this; otherwise `fixed`, what
    ftfy made, and nothing."""
    from ftfy.badness import badness

    best, most = (fixed, ""), _FEWEST - 1
    for code_page in _CODE_PAGES:
        decoded, many = segment, 0
        for _ in range(_TIMES):
            again, found = _decoded(decoded, code_page)
            many = max(many, found)
            if again == decoded:
                break
            decoded = again
        if many > most and not badness(decoded):
            best, most = (_fixed(decoded, unescape)[0], code_page), many
    return best


def _decoded(segment: str, code_page: str) -> tuple[str, int]:
    """The segment with every sequence of this code page as the character it stands for; how many there were, those with
    a space, which prove nothing, left out."""
    found = 0

    def character(match: re.Match[str]) -> str:
        nonlocal found
        after = _character(match, code_page)
        found += after != match[0] and match[0][-1] != " "
        return after

    return _sequences(code_page).sub(character, segment), found


def _character(match: re.Match[str], code_page: str) -> str:
    if match[0][-1] == " ":
        word = _WORD.match(match.string, match.end())
        if word and word[0].isascii() and is_english(word[0]):
            return match[0]  # the village of Å is small
    raw = match[0][:-1].encode(code_page) + b"\xa0" if match[0][-1] == " " else match[0].encode(code_page)
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    return decoded if _MEANT.match(decoded) else match[0]


def _mark(spans: list[Span], start: int, end: int) -> None:
    """Add a span that begins behind the last one's beginning, or widen that one."""
    if spans and start <= spans[-1][1]:
        spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
    else:
        spans.append((start, end))


def _fixed(segment: str, unescape: bool) -> tuple[str, str]:
    """The segment as ftfy leaves it in the end, and how the mojibake in it came about."""
    from ftfy import fix_and_explain, fix_text

    settings = config(unescape)
    # ftfy takes off one layer a time, and a line may have thousands
    fixed, steps = fix_and_explain(_LAYERS.sub("&amp;amp;", segment) if unescape else segment, settings)
    for _ in range(_ROUNDS):
        again = fix_text(fixed, settings)
        if again == fixed:
            return fixed, _evidence(steps or [])
        fixed = again
    return segment, ""


def _evidence(steps: list[ExplanationStep]) -> str:
    for step in steps:
        if step.action == "encode":
            return f"UTF-8 that was read as {_name(step.parameter)}"
    return "UTF-8 that was read in another encoding"


def _name(code_page: str) -> str:
    name = code_page.removeprefix("sloppy-")
    return _NAMES.get(name, name.capitalize())


def _kind(segment: str, start: int, end: int, after: str, entities: list[Span]) -> tuple[Kind, str]:
    """What was wrong with segment[start:end], and the evidence; for mojibake that of the line."""
    from ftfy.fixes import fix_latin_ligatures, remove_control_chars, remove_terminal_escapes

    index = bisect_right(entities, (end, -1)) - 1
    if index >= 0 and entities[index][1] > start:
        return "entity", "HTML entity"
    before = segment[start:end]
    if remove_control_chars(remove_terminal_escapes(before)) == after:
        return "control", "control character"
    if fix_latin_ligatures(before) == after:
        return "ligature", "letters joined in one character"
    return "mojibake", ""


def token_changes(before: str, after: str) -> list[tuple[int, int, str]]:
    """(start, end, replacement) in code points of `before`, by token, that make `after` of it. Never two that touch."""
    old, new = tokens(before), tokens(after)
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    old_end, new_end = len(old) - tail, len(new) - tail
    runs: list[list[int]] = []  # [old start, old end, new start, new end] of what differs
    at, new_at = head, head
    while at < old_end or new_at < new_end:
        old_chunk, new_chunk = old[at : min(at + _CHUNK, old_end)], new[new_at : min(new_at + _CHUNK, new_end)]
        last = at + len(old_chunk) == old_end and new_at + len(new_chunk) == new_end
        start, new_start = at, new_at
        for tag, begin, stop, new_begin, new_stop in _aligned(old_chunk, new_chunk, None if last else _CHUNK // 2):
            at, new_at = start + stop, new_start + new_stop
            if tag == "equal":
                continue
            if runs and runs[-1][1] == start + begin and runs[-1][3] == new_start + new_begin:
                runs[-1][1], runs[-1][3] = at, new_at
            else:
                runs.append([start + begin, at, new_start + new_begin, new_at])
        if (at, new_at) == (start, new_start):  # nothing in common for thousands of tokens: all the rest is one change
            runs.append([at, old_end, new_at, new_end])
            break
    return _in_code_points(old, new, runs)


def _aligned(old: list[str], new: list[str], limit: int | None) -> Iterator[tuple[str, int, int, int, int]]:
    """(tag, start, end, start in new, end in new) of what agrees and what differs, up to `limit` tokens of either.

    A chunk that is not the last does not end where its counterpart does, so its latter half aligns with the wrong words
    and is left for the next chunk, which begins where this one stops.
    """
    from rapidfuzz.distance import Indel

    for op in Indel.opcodes(old, new):
        if limit is None or max(op.src_end, op.dest_end) <= limit:
            yield op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end
            continue
        room = limit - max(op.src_start, op.dest_start)
        if op.tag == "equal" and room > 0:
            yield op.tag, op.src_start, op.src_start + room, op.dest_start, op.dest_start + room
        return


def _in_code_points(old: list[str], new: list[str], runs: list[list[int]]) -> list[tuple[int, int, str]]:
    changes, done, position = [], 0, 0
    for begin, stop, new_begin, new_stop in runs:
        position += sum(map(len, old[done:begin]))
        length = sum(map(len, old[begin:stop]))
        changes.append((position, position + length, "".join(new[new_begin:new_stop])))
        position += length
        done = stop
    return changes
