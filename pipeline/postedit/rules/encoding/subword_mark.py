"""ENC108 subword-mark

What it does:
    Removes what tokenisers and translation models put between or inside words and did not take out again: `▁The`,
    `for@@ mer`, `well @-@ known`, `</s>`, `<pad>`, `<|endoftext|>`, `>>eng<<`; and the spaces inside words on lines that
    were left in pieces (`▁The ▁min ister`).

Why:
    A batch job that skipped the last step leaves them all over its output.

Safety:
    `▁` also draws bar charts: it is read as a mark only before a letter or a digit and with no other block character beside it.
    `<s>` and `</s>` only at the ends of a line, since HTML strikes text through with them. Text about the marks ("the
    <pad> token") stays.

Known misses:
    WordPiece's `##`, which is a heading in Markdown. Formatting tags (`<i>`), which may be meant.

Examples:
    >>> clean("▁The for@@ mer min@@ ister is well @-@ known.</s>").text
    'The former minister is well-known.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import off_limits

# Each with what it is replaced by; None: by a space if it stands between words, otherwise by nothing.
_MARKS: tuple[tuple[re.Pattern[str], str | None, str], ...] = (
    (lazy(r"▁(?<![\u2580-\u259f]▁)(?=[\w\"“‘'(\[$€£])"), None, "word-boundary mark of a subword model"),
    (lazy(r"(?<=[^\W_])@@ (?=[^\W_])"), "", "subword joint"),
    (lazy(r" ?@(?<!@@)(?P<mark>[-,./:])@(?!@) ?"), "", "tokeniser's joint"),
    (lazy(r"^<s> ", re.MULTILINE), "", "model's mark of a sentence's beginning"),
    (lazy(r" ?</s>$", re.MULTILINE), "", "model's mark of a sentence's end"),
    (
        lazy(r"^>>[a-z]{2,3}(?:_[A-Za-z]{2,4})?<< ?|^<2[a-z]{2,3}> ?", re.MULTILINE),
        "",
        "model's mark of a language",
    ),
    (
        lazy(r"(?:<(?:pad|eos|bos|\|endoftext\||\|im_(?:start|end)\|)>|\[(?:PAD|CLS|SEP)\])"),
        None,
        "special token of a model",
    ),
)
_PIECE = lazy(r" (?=[^ ▁])")
_FEWEST_PIECES = 3
_ABOUT = lazy(r"[\"'”’`]|\s(?:tokens?|symbols?|tags?|marks?)\b")


def find(view: View) -> Iterator[Change]:
    text = view.text
    yield from _pieces(view)
    for pattern, after, evidence in _MARKS:
        for match in pattern.finditer(text):
            start, end = match.span()
            quoted = start > 0 and text[start - 1] in "\"'`“‘"
            if off_limits(view, start) or (_ABOUT.match(text, end) and (quoted or match[0] != "▁")):
                continue
            if "mark" in pattern.groupindex:
                if not (text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()):
                    continue
                yield Change(start, end, match["mark"], evidence)
            elif match[0].endswith("</s>") and "<s" in text[view.line_at(start)[0] : start]:
                continue  # struck through
            elif after is not None:
                yield Change(start, end, after, evidence)
            else:
                yield _removed(text, start, end, evidence)


def _pieces(view: View) -> Iterator[Change]:
    """The spaces inside words on lines that are pieces: `▁The ▁min ister ▁said .`"""
    text = view.text
    for start, end in view.lines() if "▁" in text else ():
        if text.count("▁", start, end) < _FEWEST_PIECES or not text.startswith("▁", start):
            continue
        pieces = text[start:end].split(" ")
        if 2 * sum(piece.startswith("▁") for piece in pieces) >= len(pieces):
            for match in _PIECE.finditer(text, start, end):
                yield Change(match.start(), match.end(), "", "space between the pieces of a word")


def _removed(text: str, start: int, end: int, evidence: str) -> Change:
    """Without the mark, one space is left between two words, none at the ends of a line or beside another space."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
    if before == " " and after in " \n":
        return Change(start - 1, end, "", evidence)
    if before == "\n" and after == " ":
        return Change(start, end + 1, "", evidence)
    opening = before in "\"'" and (start < 2 or text[start - 2].isspace() or text[start - 2] in "▁([")
    between_words = not opening and before not in "\n ([“‘-" and after not in "\n ,.;:!?)]”’"
    return Change(start, end, " " if between_words else "", evidence)


_ANY_MARK = AnyOf(lazy(r"[▁@<>\[]"))
# Each begins with its mark, which is found fast.
_MARKED = (
    lazy("▁"),
    lazy(r"@(?:@ |[-,./:]@)"),
    lazy(r"<(?:s> |/s>|<|2|pad>|eos>|bos>|\|)"),
    lazy(r"\[(?=PAD\]|CLS\]|SEP\])"),
)


def _has_marks(view: View) -> bool:
    return _ANY_MARK.open(view) and any(pattern.search(view.text) is not None for pattern in _MARKED)


RULE = Rule(
    code="ENC108",
    name="subword-mark",
    stage="encoding",
    category="encoding",
    find=find,
    gate=_has_marks,
    doc=__doc__,
)
