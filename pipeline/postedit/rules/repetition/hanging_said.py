"""REP607 hanging-said

What it does:
    Removes a bare verb of saying, with its comma, from the end of a sentence that has said already who speaks.

Why:
    The source's attribution is translated where English wants it and once more where the source had it.

Safety:
    Only where a speaker and a verb of saying stand before it in the same sentence outside the quotation, and words
    between. A list of verbs ("She wrote, printed, reported.") and a verb with its subject (", he said.") stay.

Known misses:
    Where the hanging verb is the only one ("It is cold, said."): that one lacks its subject.

Examples:
    >>> clean("The storm will pass, Mayor Ines Roth said at a briefing in Graz, Austria, said.").text
    'The storm will pass, Mayor Ines Roth said at a briefing in Graz, Austria.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View

_HANGING = lazy(r",[ \u00a0](said|says|added|noted|stated|reported|explained|stressed|warned)(?=\.(?:[\s\"”»]|$))")
_SPEAKS = lazy(
    r"\b(?:(?:[A-Z][\w'’-]+|[Hh]e|[Ss]he|[Tt]hey)[ \u00a0](?:(?:also|then|later|has|had)[ \u00a0])?(?:said|says|told|added|noted|stated|stressed|announced"
    r"|explained|reported|declared|warned|emphasi[sz]ed)\b"
    # a small noun as the subject, "the delegation said"
    r"|\b(?!(?:and|or|but|that|which|who|what|be|been|being|is|are|was|were|as|has|had|have|also|not|it|so)\b)[a-z]{3,}[ \u00a0](?:said|announced|stated)\b"
    r"|\b(?:said|says|added|stated|announced)[ \u00a0](?:(?:the[ \u00a0])?[A-Z]\w+|(?:the|an?)[ \u00a0][a-z]+|he\b|she\b|they\b))"
)
_QUOTED = lazy(r"[“\"«][^“\"«”»\n]*[”\"»]")
_SENTENCE_END = lazy(r"[.!?][\"”»)]?[ \u00a0]+(?=[\"“«(]?[A-Z])")
_FURTHEST = 700  # characters of a sentence that are looked through
_INITIAL = lazy(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Prof|No|vs|Jr|Sr))\.[ \u00a0]+\Z")


def find(view: View) -> Iterator[Change]:
    for match in _HANGING.finditer(view.text):
        begin = max(view.line_at(match.start())[0], match.start() - _FURTHEST)
        # quotations out of sight, but not out of the count of words
        before = _QUOTED.sub("Q", view.text[begin : match.start()])
        for stop in reversed(list(_SENTENCE_END.finditer(before))):
            if not _INITIAL.search(before, 0, stop.end()):
                before = before[stop.end() :]
                break
        spoken = None
        for spoken in _SPEAKS.finditer(before):  # noqa: B007 - the last one counts
            pass
        if spoken is None or len(before[spoken.end() :].split()) < 2:
            continue
        last = before.rpartition(",")[2].split()
        if len(last) == 1 and last[0].islower():
            continue  # "wrote, printed, said": a list
        yield Change(
            match.start(), match.end(1), "", f"`{match.group(1)}` without a subject; the speaker is named already"
        )


RULE = Rule(
    code="REP607",
    name="hanging-said",
    stage="repetition",
    category="duplication",
    find=find,
    # one mark and a look ahead: a search for two characters is dearer
    gate=lazy(r",(?= (?:said|says|added|noted|stated|reported|explained|stressed|warned)\.)"),
    doc=__doc__,
)
