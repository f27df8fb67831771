"""PUN415 language-tag

What it does:
    Removes the tag that tells a multilingual model which language to write: ">>eng<<", "<2en>", "__en__", "eng_Latn".

Why:
    Such a tag is put before the source sentence, and models copy it at times.

Safety:
    Only these forms, which nothing else uses. Those made of letters and underscores ("__en__", "eng_Latn", "en_XX") only
    at the beginning of a line, and of those in double underscores only English: "__eq__" and "__or__" are Python.

Known misses:
    Tags in square brackets, which mark languages on web pages.

Examples:
    >>> clean(">>eng<< The talks will go on.").text
    'The talks will go on.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View

_TAG = lazy(
    r">>[a-z]{2,3}(?:_[A-Za-z]{2,4})?<<[ \u00a0]*|<2(?!nd>)[a-z]{2,3}>[ \u00a0]*"
    r"|(?:^|(?<=\n))(?:__en__[ \u00a0]*|[a-z]{2,3}_(?:Latn|Cyrl|Arab|Grek|XX)[ \u00a0]+)(?=\S)"
)


def find(view: View) -> Iterator[Change]:
    for match in _TAG.finditer(view.text):
        yield Change(match.start(), match.end(), "", "language tag of a translation model")


RULE = Rule(
    code="PUN415",
    name="language-tag",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=Joints("[<>_]", lazy("[<>_](?:>[a-z]|2[a-z]|_en__|Latn|Cyrl|Arab|Grek|XX)")),
    doc=__doc__,
)
