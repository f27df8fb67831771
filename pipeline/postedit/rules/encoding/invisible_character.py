r"""ENC114 invisible-character

What it does:
    Removes zero-width spaces, soft hyphens, joiners and marks of writing direction inside Latin text. A soft hyphen
    between a number and a word shows as the hyphen it is ("29\u00adyear-old"). A zero-width space in the place of a space
    becomes one.

Why:
    They come from word processors and web editors, do not show, and keep words from being found.

Safety:
    Only between characters that do not need them: joiners and variation selectors stay in emoji and in Arabic, Persian,
    Indic and Khmer text, direction marks on lines with Hebrew or Arabic letters, soft hyphens at the end of a line.

Known misses:
    A zero-width space beside a word that is not in the English list, which may be in the place of a space.

Examples:
    >>> clean("The go\u00advern\u00adment\u200b resigned.").text
    'The government resigned.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import LATIN, off_limits, parts_words

_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_RUN = lazy(f"[{_INVISIBLE}]+")
_DIRECTION = lazy("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
# Characters that no invisible one does anything to. Capitals that begin two-byte mojibake are left out: what follows
# them is half of a letter.
_INERT = lazy(rf"[\t\n\r -~\xa0“”‘’–—…•«»{LATIN}]")
_HALF = lazy("[Â-ß]")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
        if not _INERT.match(before) or not _INERT.match(after) or off_limits(view, start):
            continue
        if "\u00ad" in match[0] and (_HALF.match(before) or after in "\r\n"):
            continue
        if _DIRECTION.search(match[0]) and _RIGHT_TO_LEFT.search(text, *view.line_at(start)):
            continue
        hyphen = match[0] == "\u00ad" and before.isdigit() and after.isalpha()
        space = "\u200b" in match[0] and parts_words(text, start, end)
        if space or space is None:
            if space:
                yield Change(start, end, " ", "zero-width space in the place of a space")
            continue
        yield Change(
            start, end, "-" if hyphen else "", "soft hyphen" if "\u00ad" in match[0] else "invisible character"
        )


RULE = Rule(
    code="ENC114",
    name="invisible-character",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy(f"[{_INVISIBLE}]")),
    doc=__doc__,
)
