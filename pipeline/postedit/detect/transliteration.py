"""Cyrillic and Greek letters in Latin ones, roughly, for comparing names. Our own table, after common English usage."""

from __future__ import annotations

from unicodedata import combining, normalize

from ..core.pattern import lazy

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕѣ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia i i ie g u i l n c d dz g k dz e".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        "a v g d e z i th i k l m n x o p r s s t i f ch ps o a e i i o i o i i i i".split(),
        strict=True,
    )
)
_TABLE = str.maketrans({letter: latin.strip("-") for letter, latin in (_CYRILLIC | _GREEK).items()})
# Spellings of one sound, the longer first: what is left of a name is its skeleton.
_SAME = tuple(
    pair.split(":")
    for pair in (
        ": shch:s sch:s tch:c tsch:c zh:z sh:s ch:c cz:c sz:s kh:h ph:f th:t ts:c tz:c ck:k x:ks q:k w:v ou:u dj:z dzh:z "
        "j:i y:i h: ii:i ie:e ia:a iu:u iou:u mp:b nt:d nk:g"
    ).split()
)


def skeleton(word: str) -> str:
    """What two spellings of a name have in common: Latin letters, one for each sound, doubled ones once."""
    text = normalize("NFKD", word.casefold().translate(_TABLE))
    text = "".join(letter for letter in text if not combining(letter))
    for spelling, sound in _SAME:
        text = text.replace(spelling, sound or "")
    text = "".join(letter for index, letter in enumerate(text) if letter != text[index - 1 : index])
    return text.replace("g", "h").replace("h", "")


def same_name(foreign: str, english: str) -> bool:
    """Whether `english` is how English writes the Cyrillic or Greek `foreign`, by sound: `Анна`, `Anna`.

    One letter in five may differ, none in short names.
    """
    one, other = skeleton(foreign), skeleton(english)
    if not one or not other or min(len(foreign), len(english)) < 2:
        return False
    if one == other:
        return True
    return max(len(one), len(other)) > 4 and distance(one, other) <= max(len(one), len(other)) // 5


def distance(one: str, other: str) -> int:
    """Letters to insert, delete or replace between the two."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        corner, row[0] = row[0], index
        for place, against in enumerate(other, 1):
            corner, row[place] = row[place], min(corner + (letter != against), row[place] + 1, row[place - 1] + 1)
    return row[-1]


_FOREIGN = "\u0370-\u03ff\u0400-\u04ff"
_ANY_FOREIGN = lazy(f"[{_FOREIGN}]")
_BEHIND = lazy(r"(?:[ \u00a0][A-Z][A-Za-z\u00c0-\u024f'’-]{1,40}){1,4}")
_BEFORE = lazy(r"(?:[A-Z][A-Za-z\u00c0-\u024f'’-]{1,40}[ \u00a0]){1,4}\Z")
_INTRODUCED = lazy(f'[(\\[/,:;=“"«{_FOREIGN}][ \u00a0]?\\Z')
_SPLIT = lazy(r"[ \u00a0]")
_REACH = 170  # code points looked at before a name: four words


def beside_english(text: str, start: int, end: int) -> int:
    """Whether the Cyrillic or Greek name text[start:end] stands directly beside its English form.

    1: the English form follows it; -1: it goes before it; 0: there is none, or the name is meant to be there (in brackets,
    behind a mark that introduces it, in a passage of its alphabet).
    """
    if start and (text[start - 1].isalnum() or _INTRODUCED.search(text, max(0, start - 2), start)):
        return 0
    if _ANY_FOREIGN.match(text, end + 1):
        return 0
    foreign = _SPLIT.split(text[start:end])
    if not all(name[:1].isupper() for name in foreign):
        return 0
    behind = _BEHIND.match(text, end)
    if behind and _alike(foreign, _SPLIT.split(behind.group()[1:])[: len(foreign)]):
        return 1
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before and _alike(foreign, _SPLIT.split(before.group()[:-1])[-len(foreign) :]):
        return -1
    return 0


def _alike(foreign: list[str], english: list[str]) -> bool:
    return len(foreign) == len(english) and all(map(same_name, foreign, english))
