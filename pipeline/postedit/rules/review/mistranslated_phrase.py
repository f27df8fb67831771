"""REV901 mistranslated-phrase

What it does:
    Reports a phrase that was probably translated word for word, with what was meant: "gun control" where a treaty on
    missiles is discussed is arms control.

Why:
    A false friend reads well, so nothing but knowledge of the phrase tells that it is wrong.

Safety:
    Changes nothing. The phrases are a table made by hand; one that is good English elsewhere is reported only where a word
    of its subject stands in the text, and not where a word of the other meaning does. Not
    in capitals.

Known misses:
    Whatever the table does not hold; phrases torn by a line's end.

Examples:
    >>> [(f.text, f.suggestions) for f in clean("The missile treaty is about gun control.").findings]
    [('gun control', ('arms control',))]
    >>> clean("After the shooting the senator spoke of gun control.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.mistranslations import Mistranslation, find_mistranslations

_WORD = lazy(r"[^\W\d_]+")


def _words(view: View) -> frozenset[str]:
    return frozenset(_WORD.findall(view.text.lower()))


def _stands(words: frozenset[str], wanted: tuple[str, ...]) -> bool:
    return any(
        word in words if word[-1] != "*" else any(other.startswith(word[:-1]) for other in words) for word in wanted
    )


def _suspicious(view: View, row: Mistranslation) -> bool:
    words = view.memo(_words)
    return (not row.context or _stands(words, row.context)) and not _stands(words, row.unless)


def find(view: View) -> Iterator[Notice]:
    text = view.text
    known: dict[str, bool] = {}
    for start, end, row in find_mistranslations(text, view.raw):
        if row.phrase not in known:
            known[row.phrase] = _suspicious(view, row)
        seen = text[start:end]
        if not known[row.phrase] or (seen.isupper() and len(seen) > 1):
            continue
        yield Notice(
            start,
            end,
            f"{seen!r} is probably a word-for-word translation: check what was meant, likely {row.suggestions[0]!r}",
            tuple(_capital_as_in(seen, suggestion) for suggestion in row.suggestions),
            lang=row.lang or None,
        )


def _capital_as_in(seen: str, suggestion: str) -> str:
    return suggestion[0].upper() + suggestion[1:] if seen[0].isupper() else suggestion


RULE = Rule(
    code="REV901",
    name="mistranslated-phrase",
    stage="review",
    category="mistranslation",
    find=find,
    doc=__doc__,
)
