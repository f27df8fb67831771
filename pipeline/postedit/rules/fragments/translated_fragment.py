"""FRA311 translated-fragment

What it does:
    Puts the English in the place of words left in another language, where the translators are sure of all of it: a curated
    phrase that stands without brackets, a Marian model above the score it was calibrated at, the embedded lexicon and
    grammar above their own. Brackets stay, and the case of the first letter.

Why:
    Who reads the English can not read the source.

Safety:
    Only what a rule for leftovers has found (FRA301, FRA302, FRA304, FRA305), only as a whole, and only where every word is
    known. What is less sure is suggested in the finding. No article is added that is not sure. Not words that are a whole
    quotation, which may be given as they are on purpose, and not beside the English they mean.

Known misses:
    Words the lexicon has not; whole sentences with more than one clause; meanings that hang on the rest of the sentence.

Examples:
    >>> clean("The law [kas stājās spēkā] was changed.").text
    'The law [kas stājās spēkā] was changed.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import is_english
from ...translate import DEEP
from . import _leftovers
from .known_phrase import at_sentence_start, said_before

_QUOTES = "“”„‟\"«»‘’‚'"
_WORD_BEFORE, _WORD_AFTER = lazy(r"([^\W\d_]+)[ \u00a0]\Z"), lazy(r"[ \u00a0]([^\W\d_]+)")
_STOP = lazy(r"[.!?…]+\Z")
_METHODS = {"phrases": "a phrase", "people": "a name", "marian": "the Marian model", "lexicon": "lexicon and grammar"}


def find(view: View) -> Iterator[Change]:
    if view.options.get("translator") == "none":
        return
    text = view.text
    for one in view.memo(_leftovers.leftovers):
        translation = one.translation
        if translation is None or not translation.sure:
            continue
        if _leftovers.translator_of(one) != "FRA311":
            continue
        source = text[one.start : one.end]
        english = translation.text
        if not _STOP.search(source):
            english = english.rstrip(".!?…")
        if at_sentence_start(text, one.start):
            english = english[:1].upper() + english[1:]
        if one.lang not in DEEP and translation.method == "lexicon" and not _in_brackets(text, one.start, one.end):
            continue  # a small lexicon does not know what else the words may be, "coq au vin"
        if " " not in source and not _among_english(text, one.start, one.end):
            continue
        if said_before(text, one.start, english) or _quoted(text, one.start, one.end):
            continue
        evidence = f"{one.lang} for “{english}”, by {_METHODS.get(translation.method, translation.method)}"
        yield Change(one.start, one.end, english, evidence, translation.confidence, lang=one.lang)


def _among_english(text: str, start: int, end: int) -> bool:
    """Whether the words beside a lone word are English: others belong to the same passage in the other language."""
    before, after = _WORD_BEFORE.search(text, max(0, start - 30), start), _WORD_AFTER.match(text, end)
    return all(word is None or word[1][0].isupper() or is_english(word[1].lower()) for word in (before, after))


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in ("[", "(") and text[end : end + 1] in ("]", ")")


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether the words fill a quotation: somebody may have wanted to give them as they are."""
    return text[start - 1 : start] in tuple(_QUOTES) and text[end : end + 2].lstrip(".,!?…")[:1] in tuple(_QUOTES)


RULE = Rule(
    code="FRA311",
    name="translated-fragment",
    stage="fragments",
    category="foreign",
    find=find,
    doc=__doc__,
)
