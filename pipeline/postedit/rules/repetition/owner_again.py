"""REP605 owner-again

What it does:
    Removes a name that stands again behind its own possessive: "NASA's NASA space shuttle".

Why:
    The source has the name in the genitive behind its noun; the translator puts it before, and keeps it behind.

Safety:
    Only capitalised words, and only before another word: "a friend of Peter's Peter met" needs what is behind it. Not
    before a surname ("John's John Lennon poster") or a verb: the next word is in lower case and does not look like one.

Known misses:
    Names of more than one word; common words.

Examples:
    >>> clean("NASA's NASA flight director spoke first.").text
    "NASA's flight director spoke first."
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._lists import SPEECH
from ._runs import all_folded

# one for each apostrophe, because a literal is found faster than one of two characters
_OWNERS = {mark: lazy(mark + r"s[ \u00a0](?=([A-Z]\w+)([ \u00a0]\w+))") for mark in "'’"}
_VERBS = SPEECH | all_folded(
    "is was has had will would can could may might must should does did met knew of and or in on at to"
)


def find(view: View) -> Iterator[Change]:
    text = view.text
    characters = view.characters()
    for match in (m for mark, owner in _OWNERS.items() if mark in characters for m in owner.finditer(text)):
        name, behind = match.group(1), match.group(2)[1:]
        start = match.start()
        if not text.endswith(name, 0, start) or (
            start > len(name) and (text[start - len(name) - 1].isalnum() or text[start - len(name) - 1] in "-'’")
        ):
            continue
        if not behind.islower() or behind.encode() in _VERBS or behind.endswith(("ed", "ly", "s")):
            continue
        yield Change(match.end() - 1, match.end(1), "", "a name behind its own possessive")


_ENDING = Joints("['’]a[ \u00a0]")
_ENDINGS = ("’s ", "'s ", "’s\u00a0", "'s\u00a0")


def _has_owner(view: View) -> bool:
    if not _ENDING.open(view):
        return False
    text, characters = view.text, view.characters()
    return any(ending[0] in characters and ending in text for ending in _ENDINGS)


RULE = Rule(
    code="REP605",
    name="owner-again",
    stage="repetition",
    category="duplication",
    find=find,
    gate=_has_owner,
    doc=__doc__,
)
