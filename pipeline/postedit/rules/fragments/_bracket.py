"""Brackets that hold words of no English, in Latin letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...core.pattern import lazy
from ...core.rule import View
from ...detect.scripts import LETTERS
from ...lexicon.english import is_english

# What is in a bracket of its own: it begins with a letter and holds no other bracket and no line end.
BRACKET = lazy(r"[\[(]([^\W\d_][^()\[\]\n]{0,160})[\])]")
_WORD = lazy(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_OTHER_SCRIPT = lazy(f"[{LETTERS}]")
# No sign of prose: an address, a number with its unit, a formula.
_NO_PROSE = lazy(r"[@/\\=<>_|#*+]|\d[A-Za-z]|www\.|\.[a-z]{2,4}\b")
_LABEL = lazy(
    r"^(?:in |from )?(?:the )?(?:[A-Z][a-z]+)(?: for)?:? [\"“‘']|^(?:in )?[A-Z][a-z]+: |^(?:or|also|aka|a\.k\.a\.|called|known as|born|née|né|lit|literally|from|i\.?e|e\.?g|cf|see|sic|viz)\b",
)
# Genus and species.
_BINOMIAL = lazy(r"[A-Z][a-z]+ [a-z]+(?: (?:var\. )?[a-z]+)?$")
_NAME_BEFORE = lazy(r"\b[A-Z][\w’'.-]* $|[\"”’] $")
# Words that are English, and common in other languages: they say nothing.
_SHARED = frozenset(
    """
    a an as at am be by de do du en es et he her here his i if in is it la le les me man men no of on or over
    per so to van war was we die hat pie far all also fast not under for den den dem pour par para los las el un
    una uno che con come sole some sono more most bin bald gut rot art arm hut rat tag gift see so us dog far
    her land bad best mat hit god bite ten tam tom pod pad pan pot to tak jest by my do od po za ale co ma ten
    pas mais fait sang tour on sur port comment plus fin son ton mes tes bras chat pain coin rude sale location
    pro via ex post ante in extra ad ab et al sic vs are ale era mare care ai sunt din fie sat an pace tot ceva
    car must note tan pala ole kun on ei mutta taut raha kaks tee maa see need mis kui one two den til for at vi
    du de hun bare med vil kan var fra
    """.split()
)
# Foreign words English prose borrows as they are.
_BORROWED = frozenset(
    """
    sic passim ibid idem et al etc circa ergo sine qua non per se ad hoc de facto de jure bona fide vis-à-vis
    coup d'état raison d'être joie de vivre hijab niqab burqa kippa kimchi sushi sake kebab pierogi borscht
    vodka sharia jihad fatwa imam ayatollah duma kolkhoz apparatchik perestroika glasnost siloviki oblast rajon
    raion feng shui tai chi yuan renminbi rupee lakh crore hryvnia zloty zlotys forint lev leva lei lira euros
    kronor kroner krona kuna rouble rubles vita nuova dolce mafia cosa nostra prima donna tête-à-tête nom guerre
    enfant terrible
    """.split()
)


@dataclass(frozen=True, slots=True)
class Bracketed:
    """`start`, `end`: what is inside the brackets."""

    start: int
    end: int


_ROUND = lazy(BRACKET.pattern.replace(r"[\[(]", r"\(", 1))


def brackets(view: View) -> list[re.Match[str]]:
    """The brackets of a text, none of which holds another: `view.memo(brackets)`."""
    # what begins with one character is found several times as fast
    pattern = BRACKET if "[" in view.text else _ROUND
    return list(pattern.finditer(view.text))


def bracketed(view: View) -> list[Bracketed]:
    """The brackets that hold another language, in order."""
    return view.memo(_bracketed)


def _bracketed(view: View) -> list[Bracketed]:
    text = view.text
    found = []
    for match in view.memo(brackets):
        start, end = match.span(1)
        if text[match.start()] == "[" and text.startswith("(", match.end()):
            continue  # a link in Markdown
        head = text[max(0, match.start() - 40) : match.start()]
        if is_foreign(match[1], head, square=text[match.start()] == "["):
            inner = match[1]
            found.append(Bracketed(start, end - (len(inner) - len(inner.rstrip()))))
    return found


def is_foreign(inner: str, before: str, square: bool) -> bool:
    """Whether the words of `inner` are another language's, and not an English writer's gloss, name or borrowing."""
    if _OTHER_SCRIPT.search(inner) or _NO_PROSE.search(inner) or _LABEL.match(inner):
        return False
    words = _WORD.findall(inner)
    english = unknown = letters = 0
    for word in words:
        kind = kind_of(word)
        english += kind == "english"
        unknown += kind in ("unknown", "letters")
        letters += kind == "letters"
    if not unknown:
        return False
    if not square and (_BINOMIAL.match(inner) or inner[0].isupper()) and letters < 2:
        return False  # "lion (Panthera leo)", "(Figaro, lundi)"
    if not square and inner[0].isupper() and _NAME_BEFORE.search(before):
        return False  # "the National Assembly (Assemblée nationale)"
    if letters:
        return unknown >= english
    # Plain letters do not tell: two words unknown and hardly an English one, or one that has none but little foreign
    # words beside it. A single word in round brackets may be a term ("the headscarf (tudung)").
    if not english and (square or len(words) > 1):
        return unknown * 3 >= len(words)
    return unknown >= 2 and unknown > 2 * english and unknown * 2 >= len(words)


@cache
def kind_of(word: str) -> str:
    """shared (English and another language), english, name, unknown, or letters (unknown, with letters English has not)."""
    if word.lower() in _SHARED or word.lower() in _BORROWED or len(word) < 2:
        return "shared"
    if is_english(word):
        return "english"
    if not word[0].islower():
        return "name"
    return "unknown" if word.isascii() else "letters"
