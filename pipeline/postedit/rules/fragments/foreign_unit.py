"""FRA309 foreign-unit

What it does:
    Writes a unit or a numeral that another language has left behind its number in English: "5 км", "20 млн", "3 tūkst.".

Why:
    Translators copy what they take for a symbol, and abbreviations with a full stop that they do not know.

Safety:
    Only directly behind a number, only forms that mean one thing there, only a form that is alone: where the words around
    are in the same language, the passage has to be translated. Not beside the same in English ("5 km (5 км)"), and not
    where the full stop may end the sentence as well as the abbreviation. The number stays as it is, but for East Asian
    numerals: 20万 is 200,000.

Known misses:
    Forms that mean two things ("ч.", "εκ.", "تن"), units before their number, feet and inches.

Examples:
    >>> clean("The village is 12 км away and has 40 кв. м of forest.").text
    'The village is 12 km away and has 40 sq m of forest.'
    >>> clean("They spent 20 млн on it and sold 3 tūkst. tickets.").text
    'They spent 20 million on it and sold 3 thousand tickets.'
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._beside_number import alone, glossed, longest, numbers, stop
from ._script import GATE
from ._units import is_scale, money, signs, tens, units

_POWERS = {"2": "²", "3": "³"}
_METRES = frozenset(("m", "km", "cm", "mm"))
_QUOTED_BEFORE = frozenset("“\"'‘«„")
_QUOTED_BEHIND = frozenset("”\"'’»“")
_SINGULAR = {
    "minutes": "minute",
    "seconds": "second",
    "tonnes": "tonne",
    "cubic metres": "cubic metre",
    "dunams": "dunam",
}
_BLANKS = lazy(r"[ \u00a0]*")


def find(view: View) -> Iterator[Change]:
    text = view.text
    done = 0
    for first, number, gap, start in numbers(view):
        if start < done:
            continue
        change = _numeral(text, first, number, gap, start) or _unit(text, first, number, gap, start)
        if change:
            done = change.end
            yield change


def _unit(text: str, first: int, number: str, gap: str, start: int) -> Change | None:
    form = longest(text, start, units())
    if not form:
        return None
    english = units()[form]
    latin = GATE.search(form) is None
    end = start + len(form)
    if english in _METRES and text[end : end + 1] in _POWERS:
        english += _POWERS[text[end]]
        end += 1
    elif text[end : end + 1] in ("²", "³"):
        if english not in _METRES:
            return None
        english += text[end]
        end += 1
    elif text[end : end + 1].isdigit():
        return None
    word_end, stop_end = end, stop(text, end, form)
    if stop_end is None or (gap == "-" and (is_scale(english) or english == "%" or len(form) == 1)):
        return None
    end = stop_end
    if not is_scale(english) and longest(text, _BLANKS.match(text, end).end(), money()):  # type: ignore[union-attr]
        return None
    if not alone(text, first, end, latin=latin) or _quoted(text, first, end):
        return None
    if number == "1":
        english = _SINGULAR.get(english, english)
    if english == "%":
        new, begin = "%", start - len(gap)
    else:
        new, begin = (gap or " ") + english, start - len(gap)
    if glossed(text, first, word_end, number + new):
        return None
    if text[end : end + 1].isalpha():
        new += " "  # "300公里of"
    return Change(begin, end, new, f"{english} in another language behind its number")


def _numeral(text: str, first: int, number: str, gap: str, start: int) -> Change | None:
    """20万 with what follows it: the numeral alone, or with its unit."""
    form = next((text[start:end] for end in (start + 2, start + 1) if text[start:end] in tens()), "")
    if not form or gap == "-" or " " in number:
        return None
    end = start + len(form)
    behind = text[end : end + 1]
    value = Decimal(number.replace(",", "")) * 10 ** tens()[form]
    if value != int(value) or _quoted(text, first, end):
        return None
    new = _written(int(value))
    if behind and (GATE.match(behind) or behind.isdigit()):
        unit, coin, sign = (longest(text, end, forms) for forms in (units(), money(), signs()))
        if unit and not is_scale(units()[unit]):
            new += "%" if units()[unit] == "%" else " " + units()[unit]
        elif coin:
            new += " " + money()[coin][0]
        elif sign:
            new = signs()[sign] + new
        else:
            return None
        end += len(unit or coin or sign)
    if not alone(text, first, end, latin=False) or glossed(text, first, end, new):
        return None
    if text[end : end + 1].isalpha():
        new += " "
    return Change(first, end, new, f"{number}{form} is {_written(int(value))}")


def _written(value: int) -> str:
    for power, name in ((12, "trillion"), (9, "billion"), (6, "million")):
        if value >= 10**power and value % 10 ** (power - 3) == 0:
            return f"{(Decimal(value) / 10**power).normalize():f} {name}"
    return f"{value:,}"


def _quoted(text: str, first: int, end: int) -> bool:
    """In quotation marks of its own: it is spoken of."""
    return (
        text[first - 1 : first] in _QUOTED_BEFORE
        and first > 0
        and text[end : end + 1] in _QUOTED_BEHIND
        and end < len(text)
    )


RULE = Rule(
    code="FRA309",
    name="foreign-unit",
    stage="fragments",
    category="foreign",
    find=find,
    gate=lazy(r"\d[ \u00a0-]?[^\W\d_]"),
    doc=__doc__,
)
