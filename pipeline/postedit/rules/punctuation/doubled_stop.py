"""PUN403 doubled-stop

What it does:
    Reduces torn and doubled stops, commas and semicolons to the one that was meant: "Europe. ." to "Europe.",
    "said. , he" to "said, he", "one, , two" to "one, two". Two stops before a lower-case word go.

Why:
    Translators lose the words between two marks, or put the mark of each half of a sentence.

Safety:
    Not in ellipses (three dots or more, spaced or not), not in ".." at the end of a word, which is a style, nor in
    "!!" and "??". The stop of an abbreviation stays ("Inc. , the" is "Inc., the"). Marks that touch (".,", ",.") are
    only reduced where the text shows other slips, behind a word that is never abbreviated, or where what follows tells
    which is meant (a small letter, a word like "The"). Not in emoticons.

Known misses:
    Runs that mix more kinds of marks.

Examples:
    >>> clean("Hopes were dashed across Europe. . “The talks. . , as I said, failed.”").text
    'Hopes were dashed across Europe. “The talks, as I said, failed.”'
    >>> clean("Wait . . . and see...").text
    'Wait . . . and see...'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import BLANK, abbreviated, unread

_RUN = lazy(rf"[.,;:。](?:{BLANK}{{0,3}}[.,;:。])+|[!?](?:{BLANK}{{1,3}}[!?]+)+")
_BLANKS = lazy(rf"{BLANK}+")
_BLANKS_BEHIND = lazy(rf"{BLANK}*")
# words that end clauses and are no abbreviations of anything
_WHOLE_TEXT = """
    said says told added noted it them him her us me you this that these those here there now then today yesterday
    tomorrow ago years year days time people country war world said asked replied explained again well too
"""
_WHOLE = frozenset(_WHOLE_TEXT.split())
_WORD_BEHIND = lazy(rf"{BLANK}[a-z]{{2}}")
_LAST_WORD = lazy(r"[a-z]{2,}$")
# words that begin sentences and are no names
_BEGINS = lazy(
    r"[ \u00a0](?:The|They|He|She|It|We|You|This|These|Those|There|But|And|His|Her|Their|Its|Our|However|Nobody|According|Meanwhile|Some"
    r"|Many|Most|Several|Only|In|At|On|After|When|While|If|A|An)[ ](?=[a-z\d])"
)


def _reduced(view: View, start: int, end: int, lead: int) -> str | None:
    """What the run at start..end, with `lead` blanks before it, should be; None: leave it."""
    text = view.text
    run = text[start:end]
    marks = _BLANKS.sub("", run).replace("。", ".")
    torn = len(marks) < len(run)
    behind = text[end : end + 1]
    following = text[_BLANKS_BEHIND.match(text, end).end() :][:1] if behind else ""  # type: ignore[union-attr]
    if behind and not (behind.isspace() or behind in "\"”’'»)]"):
        return None
    before = text[start - lead - 1 : start - lead]
    if not before or before.isspace() or before in ".,;:([{/\\":
        return None
    last = _LAST_WORD.search(text, max(0, start - lead - 20), start - lead)
    whole = last is not None and (last.group() in _WHOLE or len(last.group()) > 4)
    if marks == "..":
        if torn:
            if following.islower():
                return "" if not abbreviated(text, start - lead) else "."
            return None if following.isdigit() else "."
        if "。" in run:
            return "."
        if lead and following in ("", "\n", "\r"):
            quoted = before in '"”’»)]'
            return "." if quoted or unread(view, start - lead, end) else None
        # "over.." is a style; where full-width stops have become plain ones, it was one of each
        ends = following == "" or following in "\n\r" or following.isupper() or following in '"“‘'
        sure = last is not None and not abbreviated(text, start)
        return "." if ends and sure and view.mended.get("encoding") else None
    if re.fullmatch(r"\.{1,2},{1,2}", marks):
        kept = abbreviated(text, start - lead)
        if marks == ".," and lead and not kept and text[end - 2] == "." and _BEGINS.match(text, end):
            return "."
        if torn:
            return ".," if kept else ","
        if marks == ".," and (kept or not whole):
            return None
        if marks == ".," and _BEGINS.match(text, end):
            return "."
        sure = last is not None and (last.group() in _WHOLE or following.islower())
        return "," if marks in (".,", ".,,") and (sure or unread(view, start, end)) else None
    if re.fullmatch(r",{1,2}\.", marks):
        ends = following in ("", "\n", "\r") or following.isupper()
        figure = before.isdigit() and following != ""  # "won 6-4,. In the second"
        return "." if ends and (torn or whole or figure or unread(view, start, end)) else None
    if re.fullmatch(r",{2,}", marks):
        return "," if following and following not in "\n\r" else None
    if re.fullmatch(r";{2,}", marks):
        return ";" if following.isalpha() else None
    if marks == ".:" and torn and whole and _WORD_BEHIND.match(text, end):  # no ": D"
        return ":"
    if marks == ".;" and whole and _BEGINS.match(text, end):
        return "."
    if marks == ":." and whole and (following == "" or following in "\n\r"):
        return ":"
    if marks[0] in "!?" and len(marks) < 6:
        return marks
    return None


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        lead = 0
        while lead < 3 and text[start - lead - 1 : start - lead] in (" ", "\u00a0"):
            lead += 1
        after = _reduced(view, start, end, lead)
        if after is not None:
            spacing = _BLANKS.sub("", match.group()) == after
            yield Change(start - lead, end, after, "torn or doubled mark", category="spacing" if spacing else None)


RULE = Rule(
    code="PUN403",
    name="doubled-stop",
    stage="punctuation",
    category="punctuation",
    find=find,
    # an ellipsis by itself is none
    gate=Joints(rf"[.,;:!?。]{BLANK}{{0,3}}[.,;:!?。](?<!\.\.)|\.\.(?<!\.\.\.)(?!\.)"),
    doc=__doc__,
)
