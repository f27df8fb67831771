"""Where a text calls organisations, countries and places by their foreign names."""

from __future__ import annotations

from functools import lru_cache

from ..core.pattern import lazy
from ..core.rule import View, of_text
from ..lexicon import Form, entries, form_keys
from .vocabulary import vocabulary, words_beyond_ascii
from .wanted import WantedAmong

# What may not stand around a form: the form would be a part of a longer word, code or abbreviation.
_INSIDE_BEFORE = lazy(r"[\w@#/\\_&+]|(?<=\w)[.'’]|(?<=\d)[-–]")
_INSIDE_AFTER = lazy(r"[\w@/\\_&+]|[-–]\d|[.'’](?!s\b)\w")

_RUN = lazy("[A-Za-z]+")


@lru_cache(maxsize=4096)
def _parts(forms: str) -> list[tuple[str, frozenset[str]]]:
    """Each of the forms with the words of the `vocabulary` that a text with it has."""
    return [(form, frozenset(_RUN.findall(form))) for form in forms.split("\t")]


_KEYS = WantedAmong(form_keys)


@of_text
def find_forms(view: View) -> list[tuple[int, int, tuple[Form, ...]]]:
    """(start, end, entries) of every form that stands in the text as a word of its own, in order: `view.memo(find_forms)`."""
    text, keys = view.text, form_keys()
    candidates = [keys[word] for word in _KEYS.words(view)]
    if beyond := view.memo(words_beyond_ascii):
        keys = form_keys(beyond=True)
        candidates += [keys[word] for word in keys.keys() & beyond]
    found: list[tuple[int, int, str]] = []
    known = view.memo(vocabulary)
    for forms in candidates:
        for form, runs in _parts(forms):
            start = text.find(form) if runs <= known else -1
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
