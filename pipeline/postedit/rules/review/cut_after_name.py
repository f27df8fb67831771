"""REV913 cut-after-name

What it does:
    Reports a full stop within a name: "She met Angela. Merkel on Tuesday." where the text has Angela Merkel elsewhere, "the
    European. Union", "the Security. Council".

Why:
    Translators take a name for the end of a sentence, above all behind the stop of an abbreviation before it.

Safety:
    Changes nothing. A first name has to stand directly before the surname elsewhere in the text, and nowhere alone; the
    names of institutions are a table of those whose first word hardly ends a sentence.

Known misses:
    Names that stand in the text once, institutions that are not in the table.

Examples:
    >>> [f.text for f in clean("Petra Lindmar is ill. He spoke with Petra. Lindmar on Tuesday. The European. Union paid.").findings]
    ['Petra. Lindmar', 'European. Union']
    >>> clean("Petra Lindmar is ill. He spoke with her. Lindmar left on Tuesday. Union members paid.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...lexicon.english import words

_INSTITUTIONS = frozenset(
    name
    for line in """
    European Union|European Commission|European Parliament|European Council|European Court|United States
    United Nations|United Kingdom|United Arab|Supreme Court|Supreme Council|Supreme Soviet|Constitutional Court
    Security Council|Prime Minister|Foreign Minister|Foreign Ministry|Foreign Affairs|Interior Ministry
    Interior Minister|Defence Ministry|Defence Minister|Defense Ministry|Defense Minister|Finance Ministry
    Finance Minister|Justice Ministry|Health Ministry|Deputy Prime|Deputy Minister|Vice President|Vice Prime
    White House|State Duma|State Department|State Secretary|Federal Assembly|Federal Security|Federal Reserve
    Federation Council|Verkhovna Rada|Saudi Arabia|North Korea|South Korea|North Macedonia|South Africa
    South Ossetia|New Zealand|New York|Middle East|Far East|Black Sea|Baltic Sea|Nord Stream|Central Bank
    National Bank|National Guard|Soviet Union|Warsaw Pact|Human Rights|General Staff|General Assembly
    Attorney General|Prosecutor General
    European Central|World Bank|World Trade|World Health|Red Cross|Red Sea|Red Army|Parliamentary Assembly|High Representative
    High Commissioner|Islamic State|Islamic Republic|Northern Ireland|Hong Kong|Sri Lanka|Costa Rica|El Salvador|Puerto Rico
    Los Angeles|San Francisco|San Marino|Las Vegas|Buenos Aires|Tel Aviv|Abu Dhabi|Kuala Lumpur|Burkina Faso|Sierra Leone
    Czech Republic|Dominican Republic|Federal Republic|Persian Gulf|Western Balkans|Western Europe|Eastern Europe|Central Asia
    Central Europe|Latin America|Catholic Church|Orthodox Church|Olympic Games|Olympic Committee|Nobel Prize
    """.split("\n")
    for name in line.strip().split("|")
) - {""}
# Not behind a word in small letters, as mostly; longer ones are sorted out below.
_SMALL = "".join(rf"(?<! [a-z]{{{size}}}\.)" for size in (4, 5, 6, 7, 8, 9, 3, 2, 10))
_CUT = lazy(rf"\.(?= [A-Z])(?<=[a-z]\.){_SMALL} (?P<last>[A-Z][^\W\d_]{{2,}})")
_FIRST = lazy(r"(?<![\w.’'-])[A-Z][^\W\d_]{2,19}$")
_LONGEST = 20  # letters of a first name
_FAR = 24


def find(view: View) -> Iterator[Notice]:
    text = view.text
    known: dict[tuple[str, str], bool] = {}
    for match in _CUT.finditer(text):
        near = text[max(0, match.start() - _LONGEST) : match.start()]
        if near[near.rfind(" ") + 1 :].islower():
            continue  # the last word is no name
        before = _FIRST.search(text, max(0, match.start() - _FAR), match.start())
        if before is None:
            continue
        pair = (before[0], match["last"])
        if pair not in known:
            name = " ".join(pair)
            known[pair] = name in _INSTITUTIONS or (len(known) < _MOST and _is_name(text, *pair))
        if known[pair]:
            name = " ".join(pair)
            yield Notice(
                before.start(), match.end(), f"the sentence was cut within a name: {name} belongs together", (name,)
            )


_MOST = 200  # pairs whose name is looked for in the whole text


def _is_name(text: str, first: str, last: str) -> bool:
    if last.lower() in words() or first.lower() in words():
        return False
    name = f"{first} {last}"
    # a first name that goes alone elsewhere may end a sentence
    return name in text and text.count(first) == text.count(name) + text.count(f"{first}. {last}")


RULE = Rule(
    code="REV913",
    name="cut-after-name",
    stage="review",
    category="grammar",
    find=find,
    gate=_CUT,
    doc=__doc__,
)
