"""FRA310 foreign-ordinal

What it does:
    Writes a number with the ending of another language as English does: "2-го" is "2nd", "90-х" is "90s", "XX-го century" is
    "20th century", "2ème" is "2nd", "10-oji" is "10th".

Why:
    A number with letters looks like a code, which translators copy.

Safety:
    Only endings that mean one thing. "90-е" is a place or a decade, "15-ти" is "15" in Russian and "15th" in Bulgarian: they
    need a plural behind them, or stay. "45º" is a degree, "5ª" may be a street: º, ª and the other endings in Latin letters
    need an English word behind them that is counted ("place", "anniversary", "century").

Known misses:
    Ordinals with a full stop, which PUN rules know; "ה-5", "第5".

Examples:
    >>> clean("The 2-го place went to a team of the 90-х.").text
    'The 2nd place went to a team of the 90s.'
    >>> clean("It was the 10-oji edition, and the 2ème place.").text
    'It was the 10th edition, and the 2nd place.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Figures, Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import Wanted
from ._beside_number import alone, glossed
from ._script import FOREIGN

# Endings that make an ordinal and nothing else, in any language that has them.
_ORDINAL = frozenset(
    "й я го му м ю ой ый ий ая ое ого ому ым ую ша га та то ят ия ви ри ва ра во ро ът ші шы інші րդ ին ге тє".split()
)
# A decade where the number can be one: the genitive plural of East Slavic languages, which is a cardinal otherwise.
_PLURAL = frozenset("х ых их тих ти".split())
_CARDINAL = frozenset("ти ми мя ма".split())
_CYRILLIC = lazy(
    r"(?<![\w.,:/–+#@-])(?:(\d{1,4})|([IVXХVІ]{1,6}))[-‐‑](?=[^\W\d_a-zA-Z])([^\W\d_a-zA-Z]{1,4})(?![\w-])"
)
_LATIN_ALONE = lazy(
    r"(\d(?<![\w.,:/–+#@-]\d)\d{0,2})(?:-(?:oji|asis|ojo|osios|ąją|ąjį|ajame|ojoje|ndal|ndat|nda|ndaks|lea|tego|szy|szego|sza|szej|ik)|[ièe]ème|ème|ième|ère"
    r"|['’](?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)|:(?:nnen|nneksi|nnessa|nteen))(?![\w-])"
)
_LATIN_COUNTED = lazy(
    r"(\d(?<![\w.,:/–+#@-]\d)\d{0,2})(?:[ºª]|\.[ºª]|[oa]º|er|re|eme|ieme|e|è|de|ste|:[ea]|-(?:ty|ci|gi|ta|tą|ej|i|to|a|ti|të|ia|ta))"
    r"(?= (?:place|edition|anniversary|century|round|floor|stage|minute|day|time|birthday|season|congress|battalion|brigade|regiment|grade|class|session|"
    r"meeting|match|game|goal|win|victory|defeat|title|attempt|year|month|week|quarter|half|category|position|chapter|article|paragraph|series|"
    r"conference|festival|championship|arrondissement|district|infantry|army|division|corps|generation|level|row|lap|kilometre|president|largest|most|best)\b)"
)
_PREFIXED = lazy(r"(?<![\w-])(?:ke|ika|მე|ika)[-‐‑](\d{1,3})(?![\w-])")
_DECADE_LATIN = lazy(
    r"([1-9](?<![\w.,:/–+#@-][1-9])(?:0|(?<=1)\d\d0|(?<=2)0\d0))(?:-(?:tych|ych|tih|ih|tych|luku|ųjų|aisiais|ndate|ndatel)|[’']?-tallet|-talet)(?![\w-])"
)
# What one of the Latin endings takes, and few English texts have: the patterns above are dear.
_PROMISING = Figures(
    lazy(
        r"\d(?=[-‐‑'’:ieèérdοηst.ºªoa])(?:[-‐‑](?!(?:year|day|month|week|hour|minute|second|point|metre|meter|mile|foot|page|man|member|person|seat|storey|story|nil|time|way|star|part)s?\b)[^\W\dA-Z_]"
        r"|['’](?:inc|ınc|unc|ünc|nc|tall)|:[nea]|i?[eèé]|[rdο]e\b|η|ste\b|\.?[ºª]|[oa]º|tall)"
    )
)
# Without these the dearer patterns need not be asked.
_ENDING = lazy(r"[-‐‑](?=[^\W\d_a-zA-Z])")
_BEHIND_HYPHEN = lazy(r"[-‐‑](?=\d)")
_GREEK_ENDS = frozenset("οηω")
# A number behind a prefix, and what `_PROMISING` leaves out.
_PREFIX = lazy(r"[-‐‑](?=\d|tallet)(?:(?<=ke.)|(?<=ika.)|(?<=['’].)(?=tallet))")
_BEFORE_NUMBER = Joints("[aA'’][-‐‑][^aA ]")
_TALLET = Wanted(lambda word: word.startswith("tallet"))
_PLURAL_BEHIND = lazy(r" (?:[a-z]+ )?(?:people|men|women|children|members|[a-z]{3,}s)\b")
_SINGULAR_BEHIND = lazy(r" (?:place|anniversary|century|floor|minute|position|edition)\b")
_YEARS = lazy(r" years\b(?! (?:old|ago))")
_CENTURY = lazy(r"(?:st|nd|rd|th)? centur(?:y|ies)\b| - ?early")
_YEAR = re.compile(r"(?:1\d|20)\d\d\Z")
_ROMAN = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}
_GREEK = lazy(r"(\d(?<![\w.,:/–+#@-]\d)\d{0,2})(?:ος|ης|ου|ον|ους|ων|η|ο)(?=[ \u00a0][a-z]|[,;)])")


def find(view: View) -> Iterator[Change]:
    text = view.text
    foreign = FOREIGN.open(view)
    for match in _CYRILLIC.finditer(text) if foreign and _ENDING.search(text) else ():
        yield from _cyrillic(text, match)
    may_be_prefixed = _BEFORE_NUMBER.open(view) or bool(_TALLET.words(view))
    prefixed = may_be_prefixed and ("ke-" in text or "ika-" in text) and _PREFIX.search(text) is not None
    promising = _PROMISING.open(view)
    if not foreign and not prefixed and not promising:
        return
    promising = promising or (may_be_prefixed and _PREFIX.search(text) is not None)
    patterns = [_LATIN_ALONE, _LATIN_COUNTED] if promising else []
    if (foreign or prefixed) and _BEHIND_HYPHEN.search(text):
        patterns.append(_PREFIXED)
    if (foreign or prefixed) and not _GREEK_ENDS.isdisjoint(view.characters()):
        patterns.append(_GREEK)
    for pattern in patterns:
        for match in pattern.finditer(text):
            latin = pattern is not _GREEK and pattern is not _PREFIXED
            yield from _change(text, match.start(), match.end(), ordinal(int(match[1])), latin=latin)
    for match in _DECADE_LATIN.finditer(text) if promising else ():
        yield from _change(text, match.start(), match.end(), match[1] + "s", latin=True)


def _cyrillic(text: str, match: re.Match[str]) -> Iterator[Change]:
    start, end = match.span()
    ending = match[3].lower()
    if match[2]:
        value = _roman(match[2])
        if ending in _ORDINAL and value and _CENTURY.match(text, end):
            yield from _change(text, start, end, ordinal(value))
        return
    number = match[1]
    value = int(number)
    decade = value % 10 == 0 and (20 <= value <= 90 or 1100 <= value <= 2090)
    new = ""
    if ending in ("х", "ых", "их", "тих") and decade:
        years = _YEARS.match(text, end)
        end = years.end() if years else end
        new = number + "s"
    elif ending in ("х", "ох") and value in (2, 3, 4, 22, 23, 24):
        new = number
    elif ending == "е" and len(number) == 4 and decade:
        new = number + "s"
    elif ending in ("е", "те", "а") and (not decade or _SINGULAR_BEHIND.match(text, end)):
        new = ordinal(value)
    elif ending in _CARDINAL:
        new = number if _PLURAL_BEHIND.match(text, end) and value > 4 else ""
    elif ending in _ORDINAL:
        new = number if _YEAR.match(number) else ordinal(value)
    if new:
        yield from _change(text, start, end, new)


def _change(text: str, start: int, end: int, new: str, *, latin: bool = False) -> Iterator[Change]:
    quoted = text[start - 1 : start] in tuple("“\"'‘«„") and text[end : end + 1] in tuple("”\"'’»“") and start > 0
    if quoted or not alone(text, start, end, latin=latin) or glossed(text, start, end, new):
        return
    yield Change(start, end, new, "a number with the ending of another language")


def ordinal(value: int) -> str:
    """`value` as an English ordinal in digits: 21 is "21st", 112 is "112th"."""
    ending = "th" if 11 <= value % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _roman(numeral: str) -> int:
    """The value of a Roman numeral up to 39, which may be in Cyrillic letters; 0 where it is none."""
    values = [_ROMAN.get(letter, 0) for letter in numeral]
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    plain = "".join({1: "I", 5: "V", 10: "X"}.get(value, "?") for value in values)
    tens, ones = divmod(total, 10)
    written = "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    return total if plain == written else 0


RULE = Rule(
    code="FRA310",
    name="foreign-ordinal",
    stage="fragments",
    category="foreign",
    find=find,
    gate=Joints("[0A][-‐‑:'’.][aA]|[-‐‑]0", also=("0a", "0A")),
    doc=__doc__,
)
