"""What the rules of this family know of running prose: offices, paragraphs."""

from __future__ import annotations

from ...core.rule import View

# Offices that stand before a name. Left out: those that are surnames as well (King, Bishop, Judge, Marshal).
OFFICE = (
    r"(?:[Aa]mbassador|[Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]ecretary|[Ss]pokes(?:man|woman|person)|[Ss]enator|[Gg]overnor"
    r"|[Gg]eneral|[Cc]ommissioner|[Rr]epresentative|[Dd]irector|[Cc]hairman|[Cc]hairwoman|[Ee]nvoy|[Dd]eputy|[Pp]remier|[Mm]ayor"
    r"|[Nn]egotiator|[Hh]ead|[Cc]hief|[Ll]eader|[Oo]fficial|[Dd]iplomat|[Aa]dvis[eo]r)"
)
DOUBLE = '“”"'


def paragraphs(view: View) -> list[tuple[int, int]]:
    """(start, end) of the lines that are not blank, white space at their edges left out."""
    return view.memo(_paragraphs)


def _paragraphs(view: View) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in view.text.split("\n"):
        inner = line.strip()
        if inner:
            first = start + len(line) - len(line.lstrip())
            found.append((first, first + len(inner)))
        start += len(line) + 1
    return found
