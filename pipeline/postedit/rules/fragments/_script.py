"""Spans in another script: where they begin and end, and which of them are glosses an English writer puts in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.scripts import CASED, LETTERS, UNSPACED, script_of, script_of_letter
from ...detect.transliteration import beside_english
from ...lexicon import is_form, is_outlet
from ...translate.beside import beside_translation

# The cheap test: a letter of another script.
GATE = lazy(f"[{LETTERS}]")
FOREIGN = AnyOf(GATE)
_RUN = lazy(f"[{LETTERS}]+(?:['’ʼ\u2010\u2011-]?[{LETTERS}]+)*")
_LATIN = lazy("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
# Between two words of one span: spaces, marks, numbers; not brackets, which begin and end spans, nor line ends.
_GAP = lazy(r"[ \t\u00a0\u3000]*[,;:.!?…\-–—«»„“”\"'’‘、。，：；！？「」『』·/%№0-9 \t\u00a0\u3000]{0,40}")
_LONGEST_LINE = 5000
_BLANK = " \t\u00a0\u3000"
_CLOSING = {"«": "»", "„": "“", "“": "”", '"': '"', "「": "」", "『": "』"}
# Capital and small letters that pass for Latin ones: a word of these and Latin letters is a slip of the keyboard, which
# the encoding stage mends, and not a foreign word.
_LOOKALIKES = frozenset("АВЕЅІЈКМНОРСТУХаеорсухѕіјӀһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναυικρ")
# Greek letters are symbols in English when they stand alone or before a Latin unit: β-blocker, μm, ΔT, π.
_SYMBOLS = 1
_LANGUAGE_LABEL = lazy(
    r"\b(?:[A-Z][a-z]+|simplified|traditional|hangul|kanji|pinyin|cyrillic|native name|lit(?:erally)?\.?)(?: script| characters)?: ?[^()\[\]]{0,80}$",
    re.IGNORECASE,
)
_MENTION = lazy(
    r"\b(?:words?|terms?|letters?|characters?|names?|hashtag|slogan|phrase|called|known as|meaning|means|spelt|spelled|written(?: as)?"
    r"|abbreviated(?: as)?|in (?:Russian|Ukrainian|Bulgarian|Macedonian|Serbian|Greek|Chinese|Japanese|Korean|Arabic|Hebrew|Persian|Hindi))"
    r":?,? ?[\"“«‘'\[(]?$"
)


@dataclass(frozen=True, slots=True)
class Span:
    """`bracket` is the mark it is bracketed in ("[" or "("), where that holds nothing else; `gloss`: it is meant to be."""

    start: int
    end: int
    script: str
    bracket: str
    gloss: bool


def spans(view: View) -> list[Span]:
    """All spans in other scripts, in order: glosses and known acronyms too (see `gloss`)."""
    return view.memo(_spans)


def _words(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    done = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        run = match.group()
        if script_of_letter(run[0]) not in UNSPACED:
            # the Latin letters the word has beside its foreign ones
            while start > done and _LATIN.match(text, start - 1):
                start -= 1
            while end < len(text) and (_LATIN.match(text, end) or GATE.match(text, end)):
                end += 1
        done = end
        if not _counts(text, start, end):
            continue
        found.append((start, end))
    return found


def _counts(text: str, start: int, end: int) -> bool:
    """Whether this word is foreign, and no symbol, slip or part of an address."""
    word = text[start:end]
    foreign = [letter for letter in word if GATE.match(letter)]
    script = script_of_letter(foreign[0])
    mixed = len(foreign) < sum(letter.isalpha() for letter in word)
    if script == "Greek" and len(foreign) <= _SYMBOLS:
        return False
    if script in ("Greek", "Cyrillic"):
        if mixed and all(letter in _LOOKALIKES for letter in foreign):
            return False
        if len(foreign) == 1 and (mixed or foreign[0] in _LOOKALIKES) and not _beside_foreign(text, start, end):
            return False
        if text[start - 1 : start].isdigit() or text[end : end + 1].isdigit():
            return False
    # a host, a path, a hashtag or a handle
    head = max(text.rfind(" ", max(0, start - 200), start), text.rfind("\n", max(0, start - 200), start)) + 1
    chunk = text[head:start]
    return not ("://" in chunk or chunk.startswith("www.") or chunk.endswith(("#", "@", "_")) or "@" in chunk)


def _beside_foreign(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 3) : start].rstrip(_BLANK), text[end : end + 3].lstrip(_BLANK)
    return bool((before and GATE.match(before[-1])) or (after and GATE.match(after[0])))


def _spans(view: View) -> list[Span]:
    text = view.text
    merged: list[list[int]] = []
    if not FOREIGN.open(view):
        return []
    for start, end in _words(text):
        if merged:
            gap = _GAP.match(text, merged[-1][1])
            if gap and gap.end() >= start:
                merged[-1][1] = end
                continue
        merged.append([start, end])
    found: list[Span] = []
    lines: dict[int, bool] = {}  # by where they begin: whether the whole line is foreign
    for start, end in merged:
        start, end = _widened(view, start, end, lines)
        if found and start < found[-1].end:
            continue  # the same foreign line, which is one span
        word = text[start:end]
        if is_form(word) and not is_outlet(word):
            continue  # the acronyms stage knows what to do with it
        if beside_english(text, start, end) or beside_translation(text, start, end):
            continue  # so does the repetition stage: "Анна Anna", "the мэр mayor"
        script = script_of(word)
        bracket = _bracket(text, start, end)
        found.append(Span(start, end, script, bracket, _is_gloss(text, start, end, script, bracket)))
    return found


def _widened(view: View, start: int, end: int, lines: dict[int, bool]) -> tuple[int, int]:
    """The span with its own closing marks; the whole line where the line is foreign."""
    text = view.text
    # a line longer than this is no line but a text without line ends
    first = text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    last = text.find("\n", end, first + _LONGEST_LINE)
    if last < 0 and len(text) - first <= _LONGEST_LINE:
        last = len(text)
    if last >= 0 and (first or start <= _LONGEST_LINE):
        line = text[first:last]
        if first not in lines:
            foreign = sum(len(match.group()) for match in _RUN.finditer(line))
            lines[first] = foreign > 12 and foreign >= 3 * len(_LATIN.findall(line))
        if lines[first]:
            return first + len(line) - len(line.lstrip()), first + len(line.rstrip())
    inner = text[start:end]
    for opening, closing in _CLOSING.items():
        if opening in inner and text.startswith(closing, end):
            unbalanced = inner.count(opening) % 2 if opening == closing else inner.count(opening) > inner.count(closing)
            if unbalanced:
                end += 1
                break
    return start, end


def _bracket(text: str, start: int, end: int) -> str:
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return "["
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return "("
    return ""


def _is_gloss(text: str, start: int, end: int, script: str, bracket: str) -> bool:
    """An original form that English prose gives on purpose: after a name in brackets, with a label, or as a mention."""
    before = text[max(0, start - 120) : start]
    before = before[before.rfind("\n") + 1 :]
    opening = before.rfind("(")
    if opening > before.rfind(")") and _LANGUAGE_LABEL.search(before, opening):
        return True  # "(Russian: ...", "(Greek: ..., born 1950)"
    if _MENTION.search(before):
        return True
    span = text[start:end]
    if opening < 0 or before[opening + 1 :].strip():
        return False
    # "Moscow (Москва)", "Ivan Petrov (Иван Петров, born 1952)"
    name = before[:opening].rstrip().rsplit(" ", 1)[-1].strip("\"“”'’")
    if not name[:1].isupper():
        return False
    if script in CASED:
        words = [word for word in re.findall(r"[^\W\d_]+", span) if len(word) > 2]
        return bool(words) and all(word[0].isupper() for word in words)
    return len(span) <= (8 if script in UNSPACED else 40) and bracket != "["
