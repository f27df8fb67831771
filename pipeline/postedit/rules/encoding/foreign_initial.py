"""ENC111 foreign-initial

What it does:
    Sets Cyrillic and Greek initials of a Latin name into Latin letters: "В. K. Arsenyev" is "V. K. Arsenyev".

Why:
    Translators transliterate the surname and copy the initials.

Safety:
    A look-alike is not what is meant here: the В before Arsenyev stands for Vladimir. Letters that languages transliterate in
    different ways (Х, Г, Ц, Η, Χ, Υ) are left out, and with them all initials of that name.

Known misses:
    Initials behind the surname.

Examples:
    >>> clean("The book by В. K. Arsenyev came out in 1921.").text
    'The book by V. K. Arsenyev came out in 1921.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change, Fix
from ...core.gates import AnyOf
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._context import FUNCTION_WORDS, LATIN, off_limits

_INITIALS = {
    **dict(zip("АБВДЕЗИКЛМНОПРСТУФІЈ", "ABVDEZIKLMNOPRSTUFIJ", strict=True)),
    "Ж": "Zh",
    "Ч": "Ch",
    "Ш": "Sh",
    "Э": "E",
    "Ю": "Yu",
    "Я": "Ya",
    **dict(zip("ΑΒΓΔΕΖΙΚΛΜΝΟΠΡΣΤΦ", "AVGDEZIKLMNOPRSTF", strict=True)),
}
_CAPITAL = r"[A-Z\u0386-\u03ab\u0400-\u042f]"
# Up to four initials and the name, or an initial between two names; found by the first foreign one.
_BEFORE_NAME = lazy(
    rf"(?<![\w.])(?:{_CAPITAL}\.[ \u00a0]?){{1,4}}(?=[A-Z][{LATIN}])|(?<=[a-z] ){_CAPITAL}\. (?=[A-Z][a-z])"
)
# "plan В. Then": a letter that ends a sentence.
_NEXT_WORD = lazy(rf"[{LATIN}]+")
_DESIGNATION = lazy(
    r"(?i)\b(?:annex|appendix|block|category|chapter|class|figure|grade|group|hepatitis|item|league|letter|level|option|page"
    r"|paragraph|part|plan|point|section|series|step|table|team|type|vitamin|zone) \Z"
)


def find(view: View) -> Iterator[Fix]:
    text = view.text
    for match in _BEFORE_NAME.finditer(text):
        start, end = match.span()
        name = _NEXT_WORD.match(text, end)
        if match[0].isascii() or not name or name[0].lower() in FUNCTION_WORDS or off_limits(view, start):
            continue
        if _DESIGNATION.search(text[max(0, start - 12) : start]):
            continue
        places = [at for at in range(*match.span()) if text[at].isalpha() and not text[at].isascii()]
        if places and all(text[at] in _INITIALS for at in places):
            yield Fix(tuple(Change(at, at + 1, _INITIALS[text[at]], "initial in another alphabet") for at in places))


RULE = Rule(
    code="ENC111",
    name="foreign-initial",
    stage="encoding",
    category="encoding",
    find=find,
    gate=AnyOf(lazy(r"[\u0386-\u03ab\u0400-\u042f]")),
    doc=__doc__,
)
