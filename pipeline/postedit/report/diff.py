"""A diff by word for the terminal: what was taken out, what was put in, and enough around it to see where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..core.edit import Edit

# Scraped text must not steer the terminal; a zero-width space that is removed, or a space that is not the keyboard's, is to
# be seen.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\u3164\ufeff\uffa0\ud800-\udfff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
# Unchanged text that is shown on each side of an edit, in characters.
AROUND = 60

# (kind, text): kind is one of head, same, cut, old, new, note
Piece = tuple[str, str]


def visible(text: str) -> str:
    """`text` with control and invisible characters written as escapes; line ends too."""
    return _UNSEEN.sub(_escape, text).replace("\n", "\\n").replace("\t", "\\t")


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    known = {"\r": "\\r", "\x0b": "\\v", "\x0c": "\\f"}.get(char)
    code = ord(char)
    return known or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}")


def pieces(label: str, text: str, edits: Iterable[Edit]) -> Iterator[Piece]:
    """The diff of one document, `text` being the cleaned one. A passage of edits that are near each other is one line.

    The numbers are those of the original's lines.
    """
    run: list[Edit] = []
    line = first = 1
    done = 0
    for edit in edits:
        between = text.count("\n", done, edit.out_start)
        if run and (between or edit.out_start - done > 2 * AROUND):
            yield from _passage(label, first, text, run)
            run = []
        line += between
        if not run:
            first = line
        line += edit.before.count("\n")
        done = edit.out_end
        run.append(edit)
    if run:
        yield from _passage(label, first, text, run)


def _passage(label: str, line: int, text: str, run: list[Edit]) -> Iterator[Piece]:
    yield "head", f"{visible(label)}:{line}: "
    begin, end = run[0].out_start, run[-1].out_end
    start = max(0, begin - AROUND)
    newline = text.rfind("\n", start, begin)
    cut = newline < 0 < start and text[start - 1] != "\n"
    yield "same", ("…" if cut else "") + visible(text[newline + 1 if newline >= 0 else start : begin])
    for index, edit in enumerate(run):
        if edit.before:
            yield "old", visible(edit.before)
        if edit.after:
            yield "new", visible(edit.after)
        if index + 1 < len(run):
            yield "same", visible(text[edit.out_end : run[index + 1].out_start])
    stop = text.find("\n", end, end + AROUND + 1)
    cut = stop < 0 and end + AROUND < len(text)
    rest = text[end : stop if stop >= 0 else end + AROUND].removesuffix("\r")
    yield "same", visible(rest) + ("…" if cut else "")
    yield "note", visible("  (" + ", ".join(dict.fromkeys(step.rule for edit in run for step in edit.steps)) + ")")
    yield "same", "\n"


def plain(parts: Iterable[Piece]) -> str:
    """The diff without colour: [-taken out-]{+put in+}."""
    marks = {"old": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks.get(kind, "{}").format(text) for kind, text in parts)


# Struck out and underlined as well: colour alone does not reach everybody, and a space has none.
_STYLES = {"head": "cyan", "old": "red strike", "new": "green underline", "note": "dim", "same": ""}


def coloured(parts: Iterable[Piece]) -> str:
    """The diff with the terminal's colours."""
    from rich.console import Console
    from rich.text import Text

    text = Text.assemble(*((part, _STYLES[kind]) for kind, part in parts))
    console = Console(force_terminal=True, color_system="standard", highlight=False, soft_wrap=True)
    with console.capture() as capture:
        console.print(text, end="")
    return capture.get()
