"""PUN414 greek-question-mark

What it does:
    Makes a question mark of the Greek one, which looks like a semicolon (U+037E or ";").

Why:
    Translators out of Greek copy the mark.

Safety:
    U+037E is sure, except within Greek. A semicolon is only taken for one where Greek letters stand in the text (or the
    source language is known to be Greek) or a quotation ends and is said to be asked, a clause ends behind it (a capital, a quote, the end of the line) and a
    question begins before it or behind it.

Known misses:
    Questions that do not begin with a question word or a verb.

Examples:
    >>> clean("Κ: What do you tell them; Nothing at all.", ignore=["encoding"]).text
    'Κ: What do you tell them? Nothing at all.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View

_GREEK = lazy("[\u0370-\u037d\u0384-\u03ff\u1f00-\u1fff]")
_ASKING = (
    r"(?:What|Who|Whom|Whose|Where|When|Why|How|Which|Do|Does|Did|Is|Are|Was|Were|Will|Would|Can|Could|Should|Shall|Have"
    r"|Has|Had|May|Might|Must|Isn[’']t|Aren[’']t|Don[’']t|Didn[’']t)\b"
)
_QUESTION = lazy(_ASKING)
_AFTER_LEAD = lazy(_ASKING, re.IGNORECASE)
_END = lazy(r"(?:[\"”’»)]|[ \u00a0]*(?:$|\n|\r)|[ \u00a0]+(?:[A-ZΑ-Ω“\"‘]))")
# who quotes says that it is a question
_ASKED = lazy(r"[\"”»][,]?[ \u00a0](?:[\w.’'-]{1,30}[ \u00a0]){0,4}(?:asked|asks|wondered|wonders|inquired|enquired)\b")
_START = lazy(r"(?:And|But|So|Well|Then|Yes|No|Oh),?[ \u00a0]+(?:(?:and|but|so|then),?[ \u00a0]+)?")
_BOUND = lazy('[.!?;:\u037e\n“”"()]')
_WORDS = lazy(r"(?:\S+[ \u00a0]+){3}\S")
_REACH = 300


def _greek(view: View) -> bool:
    return view.options.get("source_lang") == "el" or _GREEK.search(view.characters()) is not None


def _open(text: str, at: int) -> bool:
    """Whether a bracket is open at `at`."""
    start = max(0, at - _REACH)
    return text.rfind("(", start, at) > text.rfind(")", start, at)


def _asks(text: str, at: int) -> bool:
    """Whether the clause before `at` is a question, or stands before one."""
    start = max(0, at - _REACH)
    for bound in _BOUND.finditer(text, start, at):
        start = bound.end()
    clause = text[start:at].lstrip()
    lead = _START.match(clause)
    if _AFTER_LEAD.match(clause, lead.end()) if lead else _QUESTION.match(clause):
        return True
    behind = text[at + 1 : at + 12].lstrip()
    return _WORDS.match(clause) is not None and clause[:1].isupper() and _QUESTION.match(behind) is not None


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in re.finditer("\u037e", text):
        if not _GREEK.match(text[match.start() - 1 : match.start()]):
            yield Change(match.start(), match.end(), "?", "the Greek question mark", lang="el")
    greek = view.memo(_greek)
    for match in re.finditer(";", text):
        if text.startswith(")", match.end()) and not _open(text, match.start()):
            continue  # ";)"
        if not greek and _ASKED.match(text, match.end()) is None:
            continue
        if _END.match(text, match.end()) and _asks(text, match.start()):
            yield Change(match.start(), match.end(), "?", "the Greek question mark", lang="el")


RULE = Rule(
    code="PUN414",
    name="greek-question-mark",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=AnyOf(lazy("[;\u037e]")),
    doc=__doc__,
)
