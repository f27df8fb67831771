"""What the rules for marks and spaces share: abbreviations, and the slips that show that a text is machine-made."""

from __future__ import annotations

import re

from ...core.pattern import lazy
from ...core.rule import View

# White space within a line that is no tab: tabs align, so they are left alone.
BLANK = "[ \u00a0\u2000-\u200a\u202f\u3000]"

# Words whose stop belongs to them, so that a comma or a second stop may stand behind it. Lower case, without the stop.
_ABBREVIATIONS_TEXT = """
    etc inc ltd co corp bros plc llc jr sr mr mrs ms messrs dr prof st ste vs no nos vol vols fig figs ed eds est
    approx dept univ al cf ca op cit ibid pp ch chap art sec secs para gen col lt sgt cpl pvt capt cmdr maj adm gov
    sen rep reps rev hon pres min mins max avg tel ext mt mts ft ave blvd rd hwy jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm calif mass conn minn tenn fla ga ala ariz ark
    colo del ill ind kan ky md mich miss mo mont neb nev okla ore pa tex va vt wash wis wyo ont que alta km kg cm mm
    ml hr hrs yr yrs lb lbs oz mph misc incl excl ref refs dist govt assn natl intl orig pop ret temp asst cont bldg
    apt approx bn mn tn mln mlrd bln esp resp viz dir prod dip ing mag bc ad ce bce phd md ba ma
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_WORD_END = lazy(r"[\w.&]+$")


def abbreviated(text: str, stop: int) -> bool:
    """Whether the stop at `stop` belongs to the word before it: etc. Inc. U.S. J."""
    match = _WORD_END.search(text, max(0, stop - 20), stop)
    if match is None:
        return False
    word = match.group()
    return len(word) == 1 or "." in word or "&" in word or word.lower() in ABBREVIATIONS


# Slips that writers hardly make and translators often do. One of them alone is not proof (writers do slip), so the rules
# that a clean text could trip ask for a second one elsewhere in the text.
_SLIP = lazy(
    r"""(?=[ \u00a0,.)\](\["'‘’“”J<⁇\u0370-\ud7af])(?:   # what any of them begins with: one look at most places
      [ \u00a0][,;!?](?=[\s"”’]|$)(?<=[\w)\]"”%][ \u00a0].)   # a blank before a mark
      | [ \u00a0]\.(?=[\s"”]|$)(?<=[\w)\]"”%.][ \u00a0]\.)(?![ ]\.)
      | ,[ ]?,(?=\s)
      | [.,](?<=[a-z]{2}[.,])(?:[A-Z][a-z]+(?=[ ,])|(?<=,)[a-z]{2,}(?=[ .]))   # no space behind one
      | [)\]][A-Za-z]{2}(?<=[\w.][)\]]..)
      | \((?<=[a-z]{3}\()[A-Z]{3}
      | \([ ][A-Za-z]
      | [ ]\)(?<=\w[ ]\))
      | [ ]["“”](?=[ ]|[.,;!?])
      | "(?<=[a-z]["])[ ]?[a-z]{2}(?<=["][a-z]{2})
      | [ ]['’‘]s\b(?<=\w[ ].s)
      | \bJ\.-C\.|[<]unk[>]|⁇
      | [\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}   # words left over
    )""",
    re.VERBOSE,
)


def _slips(view: View) -> list[tuple[int, int]]:
    found = []
    for match in _SLIP.finditer(view.text):
        found.append(match.span())
        if len(found) == 8:  # enough to have some far from any one place
            break
    return found


# The stages whose changes show that nobody has read a text over; chrome of web pages stands in well-set texts, too.
_TELLING = ("encoding", "fragments", "punctuation", "spelling", "repetition", "acronyms", "names")


def unread(view: View, start: int, end: int) -> bool:
    """Whether something shows that nobody has read the text over: a slip other than what stands at start..end, or one
    that has been mended already."""
    return any(view.mended.get(stage) for stage in _TELLING) or slip_elsewhere(view, start, end)


def slip_elsewhere(view: View, start: int, end: int) -> bool:
    """Whether the text shows a machine's slip other than what stands at start..end."""
    return any(stop < start or begin > end for begin, stop in view.memo(_slips))
