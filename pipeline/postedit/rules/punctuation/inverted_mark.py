"""PUN416 inverted-mark

What it does:
    Drops the inverted question or exclamation mark before an English question or call: "¿Who will pay?".

Why:
    Translators out of Spanish copy the mark that opens a question and translate the rest.

Safety:
    Only where the words behind it, up to the end of the sentence, are English: the first is an English word, of those in
    small letters hardly one is not, one at least is a common word that Spanish and its neighbours have not, and none of
    their little words stands among them. So titles and quotations in Spanish keep it, and the names of bands and films
    ("¡Three Amigos!"), whose words are capitalised.

Known misses:
    Questions and calls of one word; two words of a name.

Examples:
    >>> clean("¿Who will pay for the dam? “¡Long live the fishermen!” they shouted.").text
    'Who will pay for the dam? “Long live the fishermen!” they shouted.'
    >>> clean("She sang “¿Quién será?” by Beltrán.").text
    'She sang “¿Quién será?” by Beltrán.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View

_MARKS = lazy(r"[¿¡]+[ \u00a0]?")
_CLAUSE = lazy(r"[\"“‘']?([^\n.?!¿¡;:”\"»]{3,300})")
_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Before a mark that has a space behind it: nothing but the beginning of a sentence, so that it is not the mark spoken of.
_BEGINS = lazy(r"(?:^|[\n.!?…:,“\"‘'(«—–-])[ \u00a0]*\Z")
# Common English words that neither Spanish nor Portuguese, Catalan, Galician, Italian or French has.
_ENGLISH = frozenset(
    """who what why how where when which whose the this that these those there they we you he's it it's is are was were
    will would should could did does do don't doesn't didn't isn't aren't won't can't have had been being be and but or
    if of to for with from by about against until not never nobody nothing everybody everyone everything my your his her
    its our their them us than then now here more most long live let let's get give go come stop down out up away good
    happy thank look see take make know think believe want need must might may shall much many people still only just
    even after before while because really always again another every some any other one two new old""".split()
)
_FOREIGN = frozenset(
    """de la el los las que y en por para con un una unos unas se su sus al del lo le les es está son no sí si qué quién cómo
    cuándo dónde mi tu te yo él ella nos o e i da do dos das em na nos um uma seu sua não per amb els les dels és més il
    gli che di della non et du des une est pas vous nous viva vivan""".split()
)
# Titles leave these small.
_SMALL_IN_TITLES = frozenset("a an the of to in on and for with by from at or but as".split())
# Spelled alike in both: they say nothing.
_EITHER = frozenset("a do no me as he has can son sin o i e come nos os den san fin he".split())


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _MARKS.finditer(text):
        start, end = match.span()
        if text[end - 1] in " \u00a0" and not _BEGINS.search(text, max(0, start - 4), start):
            continue
        if start and (text[start - 1].isalnum() or text[start - 1] in "/\\"):
            continue
        clause = _CLAUSE.match(text, end)
        if clause is not None and _is_english(clause[1]):
            yield Change(start, end, "", "a Spanish mark before an English sentence", lang="es")


def _is_english(clause: str) -> bool:
    from ...lexicon.english import is_english

    words = [word.replace("’", "'") for word in _WORD.findall(clause)]
    if len(words) < 2 or not is_english(words[0]) or words[0].lower() in _FOREIGN - _EITHER - _ENGLISH:
        return False
    small = [word for word in words[1:] if word[0].islower()]
    telling = {word.lower() for word in [words[0], *small]} & _ENGLISH - _EITHER
    foreign = sum(1 for word in _outside_names(words) if word in _FOREIGN - _EITHER - _ENGLISH)
    unknown = sum(not is_english(word) for word in small)
    if any(word[0].isupper() for word in words[1:]) and _SMALL_IN_TITLES.issuperset(small):
        return False  # the title of a film, a band
    if not small or not telling or 3 * foreign > len(telling) or 5 * unknown > len(words):
        return False
    # one telling word is little where names make up the rest
    return len(telling) > 1 or 2 * len(small) >= len(words) - 1


def _outside_names(words: list[str]) -> Iterator[str]:
    """The words in small letters behind the first that do not join the parts of a name: Puente de la Plata."""
    named = False
    for number, word in enumerate(words):
        if word[0].isupper():
            named = number > 0
        elif word not in _FOREIGN:
            named = False
        if word[0].islower() and not named and number:
            yield word


RULE = Rule(
    code="PUN416",
    name="inverted-mark",
    stage="punctuation",
    category="punctuation",
    find=find,
    gate=AnyOf(lazy("[¿¡]")),
    doc=__doc__,
)
