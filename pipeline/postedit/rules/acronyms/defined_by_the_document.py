"""ACR703 defined-by-the-document

What it does:
    Where a name in English is followed by a foreign acronym in brackets, puts the English acronym there, and wherever the
    text uses the foreign one again: "International Organization for Migration (OIM)".

Why:
    Translators translate the name and copy the acronym.

Safety:
    Only names of which the English acronym is known, or stands elsewhere in the text while the foreign one does not; only
    acronyms that share letters with the English one, are about as long and are none in English themselves. Not where the text says that it is the acronym in
    another language. What merely looks like the initials in disorder is reported, without a suggestion; not
    official acronyms in the order of another language ("(FIS)"), nor federations, parties, universities and such, which keep
    theirs.

Known misses:
    Names that are not in the list, acronyms in other letters, acronyms before their name.

Examples:
    >>> clean("The International Organization for Migration (OIM) opened an office. OIM staff will help.").text
    'The International Organization for Migration (IOM) opened an office. IOM staff will help.'
    >>> [f.text for f in clean("The National Harbour Agency (NHR) said so.").findings]
    ['NHR']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ...core.edit import Change, Notice
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.vocabulary import vocabulary
from ...inventory import Inventory
from ...lexicon import entities, entries
from ...lexicon.english import words
from ._canonical import ALSO, MOST_WORDS, OFFICIAL, TAKEN, acronyms

_DEFINES = Joints(r"\(AA", lazy(r"\([A-Z]{2,7}\)"))
_BRACKET = lazy(r"\((?<=[\w’'] \()([A-Z]{2,7})\)")
_WORD = lazy(r"[^\s()]+")
_CAPITALISED = lazy(r"[A-Z][\w’'.]*")
# The name in front, from its end backwards: capitalised words and the little ones between them.
_NAME = lazy(r"(?:(?:[A-Z][\w’'-]*,?|of|for|and|the|on|in|to|&) )+$")
_OTHER_LANGUAGE = lazy(
    r" (?:in|by|from) (?:its |the |their )?(?:[A-Z][a-z]+(?:sh|an|ch|ese|ian)|initials|acronym|original|local)\b"
    r"|,? (?:as it is|its|the|an?) (?:[A-Z][a-z]+ )?(?:acronym|abbreviation|initials|known)\b"
)
_MENTION = lazy(r"\b(?:acronym|abbreviat\w*|initials|original name)\b")
# What keeps its acronym in English: sport, parties and movements, universities, trade unions.
_KEEPS = lazy(
    r"\b(?:Federation|Confederation|Football Association|Party|Front|Movement|League|Alliance|Coalition|Bloc|Union|University|Institute|Club"
    r"|Workers|Democrats|Left|Greens?|Republicans?|Brigades?|Army|Forces) $"
    r"|\b(?:Federation|Confederation|Party|Front|Movement|League|University|Institute|Union) (?:of|for) [^()]{0,60}$"
)
_OFTEN = 2  # documents of a corpus that say what an acronym means
_LONGEST = 120  # characters of a name


def find(view: View) -> Iterator[Change | Notice]:
    text = view.text
    if view.options.get("inventory") is None and not _DEFINES.open(view):
        return
    meanings: dict[str, set[str]] = {}
    known: list[tuple[int, str, str]] = []
    for match in _BRACKET.finditer(text):
        first = max(0, match.start() - _LONGEST, text.rfind("\n", max(0, match.start() - _LONGEST), match.start()) + 1)
        name, found = text[first : match.start()], match[1]
        if _OTHER_LANGUAGE.match(text, match.end()) or _MENTION.search(name[-60:]):
            meanings.setdefault(found, set()).add(found)
            continue
        canonical = _canonical(name)
        if canonical is not None:
            right = canonical if _foreign(found, canonical) else found
            if right != found and (found in TAKEN or found in words()):
                yield Notice(*match.span(1), f"{right} is the English acronym of the name in front of it", (right,))
                right = found
        else:
            right = found
            initials = _initials(name, len(found))
            if initials and initials != found and _disordered(initials, found) and not _own(name, found):
                used = view.memo(_capitals)
                if used[initials] and used[found] == 1:
                    right = initials
                else:
                    # which of them English goes by, nobody here knows
                    yield Notice(
                        *match.span(1),
                        f"the name in front of it has the initials {initials}: check by which acronym English knows it",
                    )
        meanings.setdefault(found, set()).add(right)
        if right != found:
            known.append((match.start(1), found, right))
    everywhere = {found: right for _, found, right in known if len(meanings[found]) == 1}
    everywhere |= {found: right for found, right in _in_the_corpus(view).items() if found not in meanings}
    done = set()
    for at, found, right in known:
        done.add(at)
        yield Change(at, at + len(found), right, f"{right} is the English acronym of the name in front of it")
    for again in re.finditer(r"\b(?:" + "|".join(sorted(everywhere)) + r")\b", text) if everywhere else ():
        at, found = again.start(), again.group()
        if (
            at in done
            or (text[at - 1 : at] in tuple("@#/_.") and at)
            or text[again.end() : again.end() + 1] in tuple("@/_")
        ):
            continue
        right = everywhere[found]
        where = "text" if found in meanings else "corpus"
        yield Change(at, again.end(), right, f"{found} is {right}: the {where} gives the name in English")


def _in_the_corpus(view: View) -> dict[str, str]:
    """What the acronyms of the text are in English, as far as other documents of the corpus set them behind one name only."""
    inventory: Inventory | None = view.options.get("inventory")
    if inventory is None or not inventory.acronyms:
        return {}
    found = {}
    for acronym in inventory.acronyms.keys() & view.memo(vocabulary):
        names = inventory.acronyms[acronym]
        meant = {_canonical(name) for name in names}
        right = meant.pop() if len(meant) == 1 else None
        often = sum(seen.documents for seen in names.values())
        if right and often >= _OFTEN and _foreign(acronym, right) and acronym not in TAKEN and acronym not in words():
            found[acronym] = right
    return found


def _canonical(name: str) -> str | None:
    """The acronym of the name that `name` ends with, the longest that is known."""
    parts = _WORD.findall(name.replace("’", "'").lower())[-MOST_WORDS:]
    table = acronyms()
    for start in range(len(parts) - 1):
        known = table.get(" ".join(parts[start:]))
        if known is not None:
            return known
    return None


def _foreign(found: str, canonical: str) -> bool:
    """Whether `found` can be what `canonical` is called in another language.

    The lexicon says so, or it has its letters, most of them.
    """
    right = canonical.upper().removesuffix("S") if canonical[-1] == "s" else canonical
    if found in (right, canonical.upper()) or found in ALSO.get(canonical, ()) or right in found:
        return False
    if any(form.entity.short == right for form in entries(found)):
        return True
    shared = sum((Counter(found) & Counter(right)).values())
    return 2 * shared >= len(right) and abs(len(found) - len(right)) < 2


def _initials(name: str, length: int) -> str:
    """The initials of the last `length` capitalised words before the bracket."""
    run = _NAME.search(name)
    parts = _CAPITALISED.findall(run.group()) if run else []
    return "".join(part[0] for part in parts[-length:]) if len(parts) >= length > 2 else ""


def _disordered(initials: str, found: str) -> bool:
    """The same letters in another order, or all but one in this one."""
    return sorted(initials) == sorted(found) or sum(map(str.__ne__, initials, found)) == 1


def _own(name: str, found: str) -> bool:
    """Whether English calls something so (FSB, FIS), or the name is one of those that keep their acronym: parties ..."""
    return found in OFFICIAL or found in _shorts() or _KEEPS.search(name) is not None


@cache
def _shorts() -> frozenset[str]:
    return frozenset(entity.short for entity in entities().values())


def _capitals(view: View) -> Counter[str]:
    """The words in capitals, and how often each stands in the text."""
    return Counter(re.findall(r"\b[A-Z]{3,7}\b", view.text))


RULE = Rule(
    code="ACR703",
    name="defined-by-the-document",
    stage="acronyms",
    category="acronym",
    find=find,
    doc=__doc__,
)
