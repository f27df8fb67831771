"""ENC105 torn-entity

What it does:
    Replaces entities that lost their shape: with spaces in them (`& quot ;`, `&amp; quot;`, `& # 39 ; s`), or without
    their `&` or semicolon where nothing else can be meant (`quot;`, `Russia#39;s`).

Why:
    Tokenisers take entities apart, and translators copy the parts.

Safety:
    Only the seven names and the numbers that tokenised text is full of, and none from the first line with a `<` on, as
    in html-entity. A bare `amp;` is an English word before a semicolon and stays. Addresses are left alone.

Known misses:
    Named letters (`& eacute ;`). The spaces around a quotation mark are for the punctuation rules.

Examples:
    >>> clean("Russia & apos ; s R & amp ; D budget grew.").text
    "Russia's R & D budget grew."
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import off_limits

_NAME = r"(?:quot|apos|amp|lt|gt|nbsp|ndash|mdash|lsquo|rsquo|ldquo|rdquo|hellip)"
# & with its rests: at least one space in it, or the semicolon missing before a space (group "open").
_TORN = lazy(
    rf"&(?:[ ]?amp[ ]?;[ ]?)*[ ]?(?P<name>{_NAME}|\#[ ]?\d{{2,5}})[ ]?;|&(?P<open>quot|apos|nbsp)(?=[ ,.!?]|\Z|$)",
    re.MULTILINE | re.VERBOSE,
)
# Without the &. A number only inside a word: "ticket #39;" is English.
_BEHEADED = lazy(
    r"(?<!& )(?<!&amp;)(?<![&\w#])(?P<name>quot|nbsp);|(?<=\w)(?<!\bali)(?P<closing>quot);|(?<=[A-Za-z])(?P<number>#0?39|#8217);(?=[a-z]{1,2}\b)"
)
# One of these is in each match of `_BEHEADED`, which is dear to search for.
_RESTS = ("quot;", "nbsp;", "#39;", "#039;", "#8217;")
# The opening one of a pair. "aliquot;" is English, and behind a word nothing else shows that the pair is closed.
_OPENING = lazy(r"(?<!& )(?<![&\w#;])quot;(?=\w)")
_QUOTED = 300  # code points from one mark of a pair to the other
_CONTRACTED = lazy(r" ?(?:s|t|re|ve|ll|d|m)\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    markup = text.find("<")
    limit = len(text) if markup < 0 else text.rfind("\n", 0, markup) + 1
    for pattern in (_TORN, _BEHEADED) if any(rest in text for rest in _RESTS) else (_TORN,):
        for match in pattern.finditer(text, 0, limit):
            name = match[match.lastgroup or 0]
            whole = pattern is _TORN and match["name"] and " " not in match[0]
            if match.lastgroup == "closing" and not _OPENING.search(
                text, max(view.line_at(match.start())[0], match.start() - _QUOTED), match.start()
            ):
                continue
            if whole or off_limits(view, match.start()):
                continue
            yield _change(text, *match.span(), html.unescape(f"&{name.replace(' ', '')};"))


def _change(text: str, start: int, end: int, char: str) -> Change:
    if char in "'’" and text[start - 1 : start] == " " and (contracted := _CONTRACTED.match(text, end)):
        start, end = start - 1, end + contracted[0].startswith(" ")
    elif char == "\xa0":
        start -= text[start - 1 : start] == " "
        end += text[end : end + 1] == " "
        char = " "
    return Change(start, end, char, "HTML entity taken apart")


# Begins with the semicolon, so that a search costs next to nothing.
_BEHEADED_END = lazy(r";(?:(?<=quot;)|(?<=nbsp;)|(?<=39;)|(?<=#8217;))")


def _may_be_torn(view: View) -> bool:
    return "&" in view.text or _BEHEADED_END.search(view.text) is not None


RULE = Rule(
    code="ENC105",
    name="torn-entity",
    stage="encoding",
    category="encoding",
    find=find,
    gate=_may_be_torn,
    doc=__doc__,
)
