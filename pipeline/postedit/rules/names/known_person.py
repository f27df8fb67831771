"""NAM803 known-person

What it does:
    Puts the name that English papers print for the foreign or misspelt name of a public figure, where the text says who is
    meant: "Josep Borels", "President Selenskyj", "Olaf Sholz".

Why:
    Every language spells foreign names its own way, and translators leave the spelling as it was.

Safety:
    Only with the person's given name or role before the surname, with the role beside it, or with the right name elsewhere
    in the text. Another given name before it is another person. Not in names of streets, prizes and firms, nor where
    the text speaks of the spelling. A surname one letter off is taken for a slip only behind the right given name, not
    where it is an English word or a surname of its own (Hansen, Hanson), and behind a common given name only with more evidence.

Known misses:
    Surnames of several words; people who are not in the table.

Examples:
    >>> clean("The Ukrainian president, Wolodymyr Selenskyj, thanked Olaf Sholz.").text
    'The Ukrainian president, Volodymyr Zelensky, thanked Olaf Scholz.'
    >>> clean("The engineer Hans Medwedew lives in Bern.").text
    'The engineer Hans Medwedew lives in Bern.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.rule import Rule, View
from ._known import MEANT, SAID, meant


def find(view: View) -> Iterator[Change]:
    for one in view.memo(meant):
        if one.how == SAID:
            yield Change(one.start, one.end, one.after, one.why, lang=one.langs if len(one.langs) == 2 else None)


RULE = Rule(
    code="NAM803",
    name="known-person",
    stage="names",
    category="name",
    find=find,
    gate=MEANT,
    doc=__doc__,
)
