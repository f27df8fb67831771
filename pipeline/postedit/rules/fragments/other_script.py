"""FRA301 other-script

What it does:
    Reports words and passages in another script than Latin, with their language.

Why:
    Translators leave standing what they do not know; a reader of English can not even sound it out.

Safety:
    Changes nothing; what it reports is kept as it is by all later stages. Silent about what English prose gives on purpose:
    the original of a name in brackets after it, "(Greek: ...)", "the word ...", Greek letters as symbols, hosts and
    hashtags. Letters of another script that pass for Latin ones are slips of encoding and left to that stage, acronyms
    that the lexicon knows to the acronyms stage.

Known misses:
    Common nouns in brackets after a capitalised word, in scripts without capitals.

Examples:
    >>> [(f.text, f.lang) for f in clean("He said that переговоры зашли в тупик again.").findings if f.rule == "FRA301"]
    [('переговоры зашли в тупик', 'ru')]
    >>> clean("They met in Moscow (Москва) on Friday.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.rule import Rule, View
from . import _leftovers
from ._script import FOREIGN


def find(view: View) -> Iterator[Notice]:
    return _leftovers.notices(view, _leftovers.SCRIPT)


RULE = Rule(
    code="FRA301",
    name="other-script",
    stage="fragments",
    category="foreign",
    find=find,
    gate=FOREIGN,
    doc=__doc__,
)
