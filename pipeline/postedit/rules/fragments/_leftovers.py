"""All leftovers of a text, found once for the rules that report them: by script, by brackets, by letters, by the tagger.

What touches is one leftover. Brackets and letters speak for themselves; the tagger finds the words in plain letters and the
ends of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.languages import little_words
from ...detect.leftovers import Span
from ...detect.scripts import script_of
from ...detect.tagger import Word
from ...lexicon import is_form
from ...lexicon.english import is_english
from ...lexicon.frequent import frequent
from ...lexicon.people import is_lower_name
from ...protect import hits, merge
from ...translate import Translation, gloss, known, translate_all
from ..repetition.word_in_both_spellings import foreign_twins
from ..spelling._unknown import looks_like_a_slip
from . import _letters, _script, _tagged
from ._bracket import bracketed, kind_of
from ._suspicious import suspicious
from ._tongues import Scores, evidence, is_shared, name

SCRIPT, BRACKET, LETTERS, WORDS = "script", "bracket", "letters", "words"
# Of two that touch the earlier kind names both.
_ORDER = (SCRIPT, BRACKET, LETTERS, WORDS)
_BETWEEN = lazy(r"[ \u00a0]?(?:[,;:–—-][ \u00a0]?)?")
_HALF_BEFORE = lazy(r"\b([a-z]+) \Z")
_HALF_AFTER = lazy(r" ([a-z]+)\b")
_BEFORE = lazy(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[ \u00a0-]\Z")
_AFTER = lazy(r"[ \u00a0-]([^\W\d_]+)")
# "the toast-master, or tamada,": a writer who speaks of a word.
_MENTION = lazy(
    r"(?:, or|\b(?:words?|terms?|names?|called|known as|dubbed|meaning|means|titled|entitled|expression|slang|dish|dialect)):?,? ?[“\"'‘«(]?\Z"
)
_TRANSLATING = frozenset({"FRA303", "FRA311"})
_SHORTEST, _ABBREVIATION = 4, 5
# The tagger's confidence below which it knows better than a list of English words.
_NEVER = 0.15
_WORD_BEFORE = lazy(r"\b([a-z]{1,4}) \Z")
_HALF_SEEN = 0.05
# A document of very many leftovers is in one language: asking about each of them would take seconds.
_MANY = 40
# So many that nobody knows are not translated.
_DOZENS = 200
# Code points of a leftover that are looked at for its language.
_SEEN = 400
# Code points of a leftover that may be a whole sentence, and how much longer that may be.
_LONG, _MOST = 20, 1.5


@dataclass(frozen=True, slots=True)
class Leftover:
    """`confidence` that it is one: the tagger's, None where it did not say so. `lang`, `sure`: in which language."""

    start: int
    end: int
    kind: str
    confidence: float | None
    words: tuple[Word, ...] = ()
    lang: str | None = None
    sure: float = 0.0
    translation: Translation | None = None


def leftovers(view: View) -> list[Leftover]:
    """In order and disjoint: `view.memo(leftovers)`."""
    found = _found(view)
    return _named(view, found) if found else found


def notices(view: View, kind: str) -> Iterator[Notice]:
    """The findings of one rule: its kind of leftovers, but for those that are translated for certain. What is likely, or a
    gloss of the words, is suggested."""
    active = view.options.get("rules", _TRANSLATING)
    for one in view.memo(leftovers):
        translation = one.translation
        if one.kind != kind or (translation is not None and translation.sure and translator_of(one) in active):
            continue
        text = view.text[one.start : one.end]
        likely = translation.text if translation is not None else ""
        if not likely and one.lang is not None and view.options.get("translator") != "none":
            likely = gloss(text[:_SEEN], one.lang)
        message, sure = "left in another language", one.confidence
        if kind == SCRIPT:
            message, sure = f"{message} ({script_of(text)})", one.sure
        yield Notice(one.start, one.end, message, (likely,) if likely else (), sure, lang=one.lang)


def translator_of(one: Leftover) -> str:
    """The rule that puts the translation of a leftover into the text."""
    known_by_table = one.translation is not None and one.translation.method in ("phrases", "people")
    return "FRA303" if known_by_table and one.kind in (SCRIPT, BRACKET) else "FRA311"


def _found(view: View) -> list[Leftover]:
    text = view.text
    scripts = _script.spans(view)
    found = [Leftover(span.start, span.end, SCRIPT, None) for span in scripts if not span.gloss]
    if view.memo(suspicious):
        closed = merge([(span.start, span.end) for span in scripts])
        others = [
            Leftover(span.start, span.end, BRACKET, None)
            for span in bracketed(view)
            if not text[span.start : span.end].isascii() or not _denied(text, span.start, span.end)
        ]
        others += [Leftover(start, end, LETTERS, None) for start, end in _letters.found(view)]
        twins = view.memo(foreign_twins)
        for span, words in view.memo(_tagged.spans):
            if (span.start, span.end) in twins:
                continue  # "prezident president": a later stage takes it out
            if span.start > 1 and text[span.start - 1] == "?" and text[span.start - 2].isalpha():
                continue  # the rest of a word that lost a letter
            if not words or _counts(text, span, words):
                kind = BRACKET if span.bracketed else WORDS
                others.append(Leftover(span.start, span.end, kind, span.confidence if words else None, words))
        others = [one for one in others if not hits(closed, one.start, one.end)]
        found += [
            one
            for one in _joined(text, [_whole(text, one) for one in _joined(text, others)])
            if not hits(closed, one.start, one.end)
        ]
    return sorted(found, key=lambda one: one.start)


def _denied(text: str, start: int, end: int) -> bool:
    """Whether the tagger takes the words of a bracket in plain letters for English, or for terms English borrows."""
    words = _tagged.words_at(text, start, end)
    return bool(words) and max(word.confidence for word in words) < _NEVER


def _counts(text: str, span: Span, words: Sequence[Word]) -> bool:
    """Whether the tagger's span is no acronym, borrowing, slip of the fingers, or half of a torn word."""
    written = text[span.start : span.end]
    if _script.GATE.search(written):
        return False  # FRA301 has looked at it, and let it be
    if is_form(written) or is_lower_name(written):
        return False
    if len(words) > 2:
        return True
    parts = [text[span.start - words[0].start + word.start :][: word.end - word.start] for word in words]
    if not any(kind_of(part) in ("unknown", "letters") for part in parts):
        return False
    if len(parts) == 2 and is_english("".join(parts)):
        return False
    before, after = _HALF_BEFORE.search(text, max(0, span.start - 20), span.start), _HALF_AFTER.match(text, span.end)
    if (before and before[1] + parts[0] in frequent()) or (after and parts[-1] + after[1] in frequent()):
        return False
    if _is_of_a_name(text, span):
        return False
    if len(parts) == 1:
        return not (
            len(parts[0]) < _SHORTEST  # a unit, an abbreviation
            or (text[span.end : span.end + 1] == "." and len(parts[0]) <= _ABBREVIATION)
            or _MENTION.search(text, max(0, span.start - 60), span.start)
            or looks_like_a_slip(parts[0])
        )
    return True


def _is_of_a_name(text: str, span: Span) -> bool:
    """Whether a foreign word with a capital stands directly beside: "von der Heydt", "Poromies-lehti"."""
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    after = _AFTER.match(text, span.end)
    return any(
        beside is not None and kind_of(beside[1]) in ("name", "letters") and beside[1][0].isupper()
        for beside in (before, after)
    )


def _joined(text: str, found: list[Leftover]) -> list[Leftover]:
    joined: list[Leftover] = []
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        last = joined[-1] if joined else None
        if last and (one.start <= last.end or _BETWEEN.fullmatch(text, last.end, one.start)):
            sure = [c for c in (last.confidence, one.confidence) if c is not None]
            joined[-1] = replace(
                last,
                end=max(last.end, one.end),
                kind=min(last.kind, one.kind, key=_ORDER.index),
                confidence=max(sure) if sure else None,
                words=last.words + one.words,
            )
        else:
            joined.append(one)
    return joined


def _whole(text: str, one: Leftover) -> Leftover:
    """The whole sentence where most of it is the leftover: names and numbers in it are part of it."""
    if one.kind == BRACKET or one.end - one.start < _LONG:
        return one
    start, end, whole = _tagged.sentence(text, one.start, one.end, one.end - one.start)
    inner = text[start:end]
    start, end = start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
    if not whole or end - start > _MOST * (one.end - one.start) or not start <= one.start < one.end <= end:
        return one
    return replace(one, start=start, end=end)


def _named(view: View, found: list[Leftover]) -> list[Leftover]:
    hint = view.options.get("source_lang")
    translator = view.options.get("translator") or "auto"
    scores: list[Scores] = []
    translations: list[Translation | None] = []
    for index, one in enumerate(found):
        text = view.text[one.start : one.end]
        translations.append(known(text, hint) if translator != "none" else None)
        if index >= _MANY:
            scores.append({})
            continue
        if not one.words and (one.kind != SCRIPT or is_shared(text)):
            words = _tagged.words_at(view.text, one.start, min(one.end, one.start + _SEEN))
            one = replace(one, words=words, confidence=max((word.confidence for word in words), default=None))
            found[index] = one
        scores.append(evidence(text, one.words))
    named = name(scores, hint)
    common = max(named, key=lambda pair: pair[1])[0] if named else None
    whole = []
    for one, (lang, sure), translation in zip(found, named, translations, strict=True):
        if lang is None and len(found) > _MANY:
            lang = common
        if translation is not None:
            lang, sure = translation.lang, translation.confidence
        elif lang is not None and one.kind in (LETTERS, WORDS):
            one = _with_little_words(view.text, one, lang)
        whole.append(replace(one, lang=lang, sure=sure, translation=translation))
    return _translated(view.text, whole, translator)


def _translated(text: str, found: list[Leftover], translator: str) -> list[Leftover]:
    """With what the chain makes of those that no table knows: all of a document are translated together."""
    if translator == "none":
        return found
    open_ = [
        at
        for at, one in enumerate(found)
        if one.translation is None and one.lang is not None and one.end - one.start <= _SEEN
    ]
    if len(open_) > _DOZENS:
        return found  # a document in another language, which is no leftover
    spans = [text[found[at].start : found[at].end] for at in open_]
    for at, translation in zip(open_, translate_all(spans, [found[at].lang for at in open_], translator), strict=True):
        found[at] = replace(found[at], translation=translation)
    return found


def _with_little_words(text: str, one: Leftover, lang: str) -> Leftover:
    """With the little word of its language before it that is English, too ("no mūsu puses"), where the tagger half sees it."""
    before = _WORD_BEFORE.search(text, max(0, one.start - 8), one.start)
    if before is None or len(one.words) < 2 or before[1] not in little_words(lang):
        return one
    start, end, _ = _tagged.sentence(text, one.start, one.end, _SEEN)
    for word in _tagged.tag(text[start:end]):
        if word.start + start == before.start() and word.confidence >= _HALF_SEEN:
            return replace(one, start=before.start())
    return one
