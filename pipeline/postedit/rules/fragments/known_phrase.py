"""FRA303 known-phrase

What it does:
    Translates a bracketed phrase in another language, or a passage in another script, where a translator knows all of it:
    first the table of phrases in translate/. Brackets and the case of the first letter are kept;
    a script without capitals gets one at the beginning of a sentence.

Why:
    Inside a quotation brackets mark an editor's insertion; that the words are an editor's is still true in English.

Safety:
    Only whole spans, only where every reading has the same English. Not originals that are given on purpose, and not beside
    the English they mean ("foreign minister (außenminister)").

Known misses:
    Phrases in Latin letters without brackets, which are FRA311's.

Examples:
    >>> clean("The offer came [von unserer Seite] in June.").text
    'The offer came [from our side] in June.'
    >>> clean("The offer came с нашей стороны in June.").text
    'The offer came from our side in June.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.scripts import CASED, script_of
from ...translate import known
from . import _leftovers
from ._bracket import brackets
from ._script import FOREIGN, GATE

# Behind nothing, a line end, or the end of a sentence; with the opening marks of the next one.
_SENTENCE_START = lazy(r"(?:^|[.!?][”\"’']?[ \u00a0])[“\"‘'(\[]?\Z", re.MULTILINE)
_GATE = lazy(rf"[\[(]|{GATE.pattern}")


def find(view: View) -> Iterator[Change]:
    if view.options.get("translator") == "none":
        return
    text = view.text
    for match in view.memo(brackets):
        if GATE.search(match[1]):
            continue
        translation = known(match[1], view.options.get("source_lang"))
        if translation is not None and not said_before(text, match.start(), translation.text):
            start = match.start(1)
            stop = start + len(match[1].rstrip())
            yield Change(
                start, stop, translation.text, f"{translation.lang} for “{translation.text}”", lang=translation.lang
            )
    if not FOREIGN.open(view):
        return
    for span in view.memo(_leftovers.leftovers):
        translation = span.translation
        if span.kind == _leftovers.SCRIPT and translation is not None and _leftovers.translator_of(span) == "FRA303":
            english = translation.text
            if script_of(text[span.start : span.end]) not in CASED and at_sentence_start(text, span.start):
                english = english[0].upper() + english[1:]  # a script without capitals does not show it
            yield Change(span.start, span.end, english, f"{span.lang} for “{english}”", lang=span.lang)


def at_sentence_start(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`, behind the marks that open it."""
    return _SENTENCE_START.search(text, max(0, start - 8), start) is not None


def said_before(text: str, start: int, english: str) -> bool:
    """Whether the text before the bracket says the same already."""
    return text[max(0, start - len(english) - 2) : start].strip().lower().endswith(english.lower())


RULE = Rule(
    code="FRA303",
    name="known-phrase",
    stage="fragments",
    category="foreign",
    find=find,
    gate=AnyOf(_GATE),
    doc=__doc__,
)
