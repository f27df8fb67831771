"""REV903 lost-quotes

What it does:
    Reports a sentence that goes on in the first person, without marks, where a quotation and its speaker stand before it
    and the paragraph ends behind it.

Why:
    The second half of a quotation lost its marks on the way: it now reads as if the writer said it.

Safety:
    Changes nothing. The paragraph begins with the quotation, no mark follows, every sentence behind the speaker is short
    and the first has I, we, my or our in its subject; the speaker's sentence has no clause of the writer's, and nowhere else
    in the text, outside quotations, does the writer say I or we.

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
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View

_VERB = r"(?:said|added|stressed|noted|explained|warned|told)"
_STEP = r"(?:[^\"“”\n.;:]|(?<=[DM]r)\.|(?<=Ms)\.|(?<=Mrs)\.)"
_SAID = lazy(
    rf"[\"“][^\"“”\n]{{10,1000}}[,!?][\"”] (?=(?P<who>{_STEP}{{3,80}})\.)(?P=who)(?<=[\w’'-])"
    r"\. (?P<first>[A-Z][^\"“”\n]{4,300}[.!])[ \t]*$"
)
# The speaker and the verb, either first, and when, where or to whom it was said.
_SPEAKER = lazy(
    rf"(?:{_STEP}{{2,60}} {_VERB}(?: (?:on|in|at|late|early|during|after|before|to|of|for|yesterday|today|the|a|an|his|her|its|their"
    rf"|reporters|journalists|parliament)(?: [\w’'-]+){{0,6}})?|{_VERB} {_STEP}{{3,60}})$"
)
# A clause of the writer's behind the verb: "he said as we left".
_CLAUSE = lazy(r"\b(?:and|but|as|while|when|before|that|which|where|I|we|us|me)\b")
_VERB_END = lazy(rf"\b{_VERB}\b(?=[^\"“”\n]{{0,60}}\. [A-Z])")
_LAST_WORD = lazy(r"[\w’'-]+$")
_WE = lazy(
    r"(?:(?:So|But|And|Now|That['’]s why|That is why|Therefore|Then|Today|If|When|Because|Of course|For us),? )?(?:I|[Ww]e)(?:['’](?:m|ve|re|ll|d))?\b"
    r"|(?:(?:So|But|And) )?(?:My|Our|my|our) (?!(?:correspondents?|reporters?|sources?|(?:news)?paper|readers?|photo|colleagues?|(?:own )?journalists?|editors?)\b)[a-z]"
    r"|(?:If|When|Unless|Until|As long as) [^\"“”\n.;:,]{4,50}, (?:I|we)(?:['’](?:m|ve|re|ll|d))?\b"
)
# Not what a site says of itself below the article.
_WRITER = lazy(
    r"\b(?:I|[Ww]e|[Mm]y|me|us|[Oo]ur(?! (?:audience|readers?|(?:web ?)?site|page|portal|newsletter|users|visitors|channels?|apps?|partners|control)\b))\b(?!\.)"
)
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
    text = view.text
    for start, end in view.lines():
        if start == end or text[start] not in '"“' or _VERB_END.search(text, start, end) is None:
            continue
        match = _SAID.match(text, start, end)
        if match is None or not _WE.match(match["first"]):
            continue
        speaker = _SPEAKER.match(match["who"])
        last = _LAST_WORD.search(match["who"])
        if speaker and last and not _CLAUSE.search(match["who"]):
            yield match.start("who") + last.start(), match.end("first")


RULE = Rule(
    code="REV903",
    name="lost-quotes",
    stage="review",
    category="punctuation",
    find=find,
    gate=AnyOf(lazy('["“]')),
    doc=__doc__,
)
