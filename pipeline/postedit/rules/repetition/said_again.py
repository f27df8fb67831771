"""REP608 said-again

What it does:
    Removes the second of two attributions of one quotation to the same speaker: "he said, he said", "said Borg, Borg
    said", "Borg said Borg said", "said Borg said", and one at the end of a sentence that has the same at its head or behind
    its quotation: "the coach said in Turku, the coach said."

Why:
    Source languages put the attribution before, behind or inside the quotation, and the translator does both.

Safety:
    Only behind a closing quotation mark with its comma, the same speaker and the same verb, and with the sentence
    ending, a comma, a time or a place behind it. "Officials said Borg said no" is good English. At the end of a sentence
    only where words stand between, and a day only where it has been named.

Known misses:
    Speakers named in two ways ("Borg said, the minister said").

Examples:
    >>> clean('"We will wait," Borg said Borg said.').text
    '"We will wait," Borg said.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

_VERBS = ("said", "says", "added", "noted", "stated", "reported", "explained", "stressed", "warned")
_VERB = rf"({'|'.join(_VERBS)})"
_TITLED = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sgt)\.?[ \u00a0])?"
_WHO = (
    rf"({_TITLED}(?:[A-Z][\w'’-]*[ \u00a0]){{0,3}}[A-Z][\w'’-]*(?:[ \u00a0]of(?:[ \u00a0][\w'’-]+){{1,3}}?)?|he|she|they"
    r"|(?:[Tt]he|[Aa]n?|his|her|its|their)(?:[ \u00a0][\w'’-]+){1,3}?(?:[ \u00a0]of(?:[ \u00a0][\w'’-]+){1,3}?)?)"
)
# Behind the end of a quotation; the last group of each is what goes.
_AGAIN = lazy(
    r"[\"”»],?[ \u00a0](?:"
    rf"{_WHO} {_VERB}(,?[ \u00a0]\1 \2)"  # he said, he said
    rf"|{_VERB} {_WHO}(,?[ \u00a0](?:\4 \5|\5 \4))"  # said Borg, Borg said
    rf"|{_VERB} {_WHO}([ \u00a0]\7)"  # said Borg said
    r")(?=[.,](?:\s|$)|[ \u00a0](?:in|at|on|after|during|before|by|when|while|as|late|early|from)[ \u00a0])"
)
# "..., the coach said.", "..., said the coach on Friday." at the end of a sentence.
_BEHIND_COMMA = (", ", ",\u00a0")
_ON = (" on ", "\u00a0on ", " on\u00a0", "\u00a0on\u00a0")
_LONGEST_WHO = 80  # characters
_DAY = r"[ \u00a0]on[ \u00a0](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LAST = lazy(rf",[ \u00a0](?:{_WHO} {_VERB}|{_VERB} {_WHO})({_DAY})?(?=\.(?:\s|$))")
_REACH = 2000  # characters: no speaker of nine words takes more
_CLOSING = '"”»'
_MOST_BETWEEN = 24  # blanks: a speaker has nine words at most
_FURTHEST = 400  # characters of a sentence that are looked through
_QUOTED = lazy(r"[“\"«][^“\"«”»\n]*[”\"»]")
_SENTENCE_END = lazy(r"(?<![A-Z])(?<!Mr|Ms|Dr)[.!?][\"”»)]?[ \u00a0]+(?=[\"“«(]?[A-Z])")


def find(view: View) -> Iterator[Change]:
    text = view.text
    places = sorted((at, verb) for verb in _SAYING.words(view) for at in _places(text, verb))
    for match in _again(text, places):
        yield Change(*match.span(match.lastindex or 0), "", "the same speaker again")
    for match in _last(text, places):
        if _named_before(view, match):
            yield Change(*match.span(), "", "the same speaker again")


_SAYING = WantedAmong(lambda: _VERBS)


def _places(text: str, verb: str) -> Iterator[int]:
    at = text.find(verb)
    while at >= 0:
        yield at
        at = text.find(verb, at + len(verb))


def _again(text: str, places: list[tuple[int, str]]) -> Iterator[re.Match[str]]:
    """The matches of `_AGAIN`, looked for behind the last quotation mark before a verb that stands twice in few words."""
    before: dict[str, int] = {}
    marks = set()
    for at, verb in places:
        first = before.get(verb)
        before[verb] = at
        if first is not None and text.count(" ", first, at) <= _MOST_BETWEEN:
            mark = max(text.rfind(char, max(0, first - _REACH), first) for char in _CLOSING)
            if mark >= 0:
                marks.add(mark)
    done = 0
    for mark in sorted(marks):
        match = _AGAIN.match(text, mark) if mark >= done else None
        if match is not None:
            done = match.end()
            yield match


def _last(text: str, places: list[tuple[int, str]]) -> Iterator[re.Match[str]]:
    """The attributions at the ends of sentences with such a verb before them: looked for from their verbs.

    places: where the verbs stand. Commas are ten times as many.
    """
    done, before = 0, -_LONGEST_WHO - _FURTHEST - 1
    for at, verb in places:
        last, before, end = before, at, at + len(verb)
        # "..., said the coach", "... the coach said.", "... the coach said on Friday"
        if not (text[at - 2 : at] in _BEHIND_COMMA or text[end : end + 1] == "." or text[end : end + 4] in _ON):
            continue
        if at - last > _LONGEST_WHO + _FURTHEST or text.find("\n", last, at) >= 0:
            continue  # nothing before it can say the same
        comma = text.rfind(",", max(done, at - _LONGEST_WHO), at)
        match = _LAST.match(text, comma) if comma >= 0 else None
        if match is not None:
            done = match.end()
            yield match


def _named_before(view: View, last: re.Match[str]) -> bool:
    """Whether the sentence that ends with the attribution has it already: at its head, or behind the quotation."""
    who, verb = last[1] or last[4], last[2] or last[3]
    line, _ = view.line_at(last.start())
    before = view.text[max(line, last.start() - _FURTHEST) : last.start()]
    if verb not in before or who[1:].rpartition(" ")[2] not in before:
        return False  # as nearly always; what follows is dear
    before = _QUOTED.sub('"', before)
    before = _SENTENCE_END.split(before)[-1]
    surname = who[0].isupper() and " " not in who and not last[5]
    if surname and re.search(rf"\b{verb} [^,.\"]{{0,80}}\b[A-Z][\w’-]+ {re.escape(who)}$", before):
        return True  # "said the spokeswoman Ines Roth, said Roth."
    first = re.escape(who[1:])
    letter = f"[{who[0].lower()}{who[0].upper()}]"
    where = r"(?:^|\",?[ \u00a0])" if who not in ("he", "she", "they") else r"\",?[ \u00a0]"
    named = re.search(rf"{where}(?:{letter}{first} {verb}|{verb} {letter}{first})\b(.*)$", before)
    if named is None or '"' in named[1]:
        return False
    day = last[5]
    return len(named[1].split()) > 1 and (not day or day[1:] in named[1])


RULE = Rule(
    code="REP608",
    name="said-again",
    stage="repetition",
    category="duplication",
    find=find,
    doc=__doc__,
)
