"""Where a text calls organisations, countries and places by their foreign names."""

from __future__ import annotations

from ..core.pattern import lazy
from ..core.rule import View
from ..lexicon import Form, entries, form_keys
from .vocabulary import words_beyond_ascii
from .wanted import Wanted

# What may not stand around a form: the form would be a part of a longer word, code or abbreviation.
_INSIDE_BEFORE = lazy(r"[\w@#/\\_&+]|(?<=\w)[.'’]|(?<=\d)[-–]")
_INSIDE_AFTER = lazy(r"[\w@/\\_&+]|[-–]\d|[.'’](?!s\b)\w")

_KEYS = Wanted(lambda word: word in form_keys())


def find_forms(view: View) -> list[tuple[int, int, tuple[Form, ...]]]:
    """(start, end, entries) of every form that stands in the text as a word of its own, in order: `view.memo(find_forms)`."""
    text, keys = view.text, form_keys()
    candidates = [keys[word] for word in _KEYS.words(view)]
    if beyond := view.memo(words_beyond_ascii):
        keys = form_keys(beyond=True)
        candidates += [keys[word] for word in keys.keys() & beyond]
    found: list[tuple[int, int, str]] = []
    for forms in candidates:
        for form in forms.split("\t"):
            start = text.find(form)
            while start >= 0:
                end = start + len(form)
                if not (start and _INSIDE_BEFORE.match(text, start - 1)) and not _INSIDE_AFTER.match(text, end):
                    found.append((start, -end, form))
                start = text.find(form, start + 1)
    places: list[tuple[int, int, tuple[Form, ...]]] = []
    done = 0
    for start, negative, form in sorted(found):
        if start >= done:  # of those that begin at one place the longest comes first
            done = -negative
            places.append((start, done, entries(form)))
    return places
