"""REV903 lost-quotes

What it does:
    Reports a sentence that goes on in the first person, without marks, where a quotation and its speaker stand before it
    and the paragraph ends behind it.

Why:
    The second half of a quotation lost its marks on the way: it now reads as if the writer said it.

Safety:
    Changes nothing. The paragraph begins with the quotation, no mark follows, every sentence behind the speaker is short
    and the first has I or we as its subject, and nowhere else in the text, outside quotations, does the writer say I or we.

Known misses:
    Lost quotations in the third person; texts whose writer speaks of himself.

Examples:
    >>> [f.text for f in clean('"The bridge is shut," the mayor said. So we have to wait.').findings]
    ['said. So we have to wait.']
    >>> clean('"The bridge is shut," the mayor said. The town has to wait.').findings
    ()
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View

_SAID = lazy(
    r"^[\"“][^\"“”\n]{10,1000}[,!?][\"”] (?:[^\"“”\n.]|(?<=[DM]r)\.|(?<=Ms)\.|(?<=Mrs)\.){3,80}"
    r"(?P<lost>\b(?:said|added|stressed|noted|explained|warned)\. (?P<first>[A-Z][^\"“”\n]{4,300}[.!]))[ \t]*$",
    re.MULTILINE,
)
# All the verbs end in it.
_VERB_END = lazy(r"d\. (?=[A-Z])")
_WE = lazy(
    r"(?:(?:So|But|And|Now|That's why|That’s why|Therefore|Then|Today|If|When|Because|Of course|For us),? )?(?:I|[Ww]e)(?:['’](?:m|ve|re|ll|d))?\b"
)
_WRITER = lazy(r"\b(?:I|[Ww]e|[Mm]y|me)\b(?!\.)")
_QUOTED = lazy(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


def find(view: View) -> Iterator[Notice]:
    text = view.text
    spans = list(_candidates(view))
    if not spans:
        return
    outside = _WRITER.findall(_QUOTED.sub("", text))
    inside = sum(len(_WRITER.findall(text, *span)) for span in spans)
    if len(outside) > inside:
        return
    for start, end in spans:
        yield Notice(
            start,
            end,
            "a quotation in the first person goes on here without its marks: put them back around what the speaker said",
        )


def _candidates(view: View) -> Iterator[tuple[int, int]]:
    text, done = view.text, 0
    for hit in _VERB_END.finditer(text):
        if hit.start() < done:
            continue
        start, done = view.line_at(hit.start())
        match = _SAID.match(text, start) if text[start] in '"“' else None
        if match and _WE.match(match["first"]):
            yield match.span("lost")


RULE = Rule(
    code="REV903",
    name="lost-quotes",
    stage="review",
    category="punctuation",
    applicability="safe",
    find=find,
    gate=("said. ", "added. ", "stressed. ", "noted. ", "explained. ", "warned. "),
    doc=__doc__,
)
