"""What shows that nobody has read a text over: evidence for the rules that a clean text could trip."""

from __future__ import annotations

from collections.abc import Set

from ..core.gates import AnyOf, Joints
from ..core.pattern import lazy
from ..core.rule import View
from ..lexicon.misspellings import misspellings
from .vocabulary import places
from .wanted import WantedAmong

_MISSPELT = WantedAmong(misspellings, small=True)


def wrong_words(view: View) -> Set[str]:
    """The words of the text that the table of misspellings knows, in small letters."""
    return _MISSPELT.small(view)


# What a translator leaves: letters of another script, a word in small letters that English has not the letters for.
# Not the accents of English loans (é, è, ê, ç, à, ï, ô), nor capitalised words, which are names in any English text.
_OTHER_SCRIPT = AnyOf(lazy("[\u0370-\u1dff\u3040-\ud7a3]"))
_OTHER_LETTER = AnyOf(lazy("[ßáãäåæìíðñòóõöøùúýþÿ\u0100-\u024f]"))
_LETTERS_BEFORE = 40
_TORN = Joints(r",\.")


def _is_left_behind(view: View) -> bool:
    if _OTHER_SCRIPT.open(view):
        return True
    text = view.text
    for place in places(view, _OTHER_LETTER):
        start = place
        while start and text[start - 1].isalpha() and place - start < _LETTERS_BEFORE:
            start -= 1
        if text[start].islower():
            return True
    return False


# Where a stage had something to mend: damage that only machines do; what a careless writer may have done too; the
# furniture of web pages, which stands around anybody's text.
_MACHINE_STAGES = ("encoding", "fragments", "acronyms", "names")
_CARELESS_STAGES = ("punctuation", "spelling", "repetition")
_PAGE_STAGE = "boilerplate"
STRONG = 2


def evidence(view: View) -> int:
    """How much shows that nobody has read the document over: 0 nothing, 1 a sign, from STRONG on no doubt.

    A sign is a known slip, a torn mark or a repetition that had to be mended (each of them one), the furniture of a
    page, or that the user names the language it was translated from. Letters left of another language, mended encoding,
    translated fragments and foreign acronyms leave no doubt by themselves.
    """
    mended = view.mended
    points = min(len(view.memo(wrong_words)), STRONG)
    points += _TORN.open(view) and ",." in view.text  # torn, and nobody knows which of the two is right
    points += view.options.get("source_lang", "en") not in ("en", None)
    if mended:
        points += sum(STRONG for stage in _MACHINE_STAGES if mended.get(stage))
        points += sum(mended.get(stage, 0) for stage in _CARELESS_STAGES)
        points += mended.get(_PAGE_STAGE, 0) > 0
    if points < STRONG and _is_left_behind(view):
        points += STRONG
    return points
