"""REV911 invented-dateline

What it does:
    Reports datelines that a translation tore, doubled or mixed into the text: "KYIV. Jan. 5. Interfax. The government",
    "Minsk. The court began", "MOSCOW, Jan 5 - MOSCOW, Jan 5 - The talks", "the talks / Interfax / were over", "the
    WARSAW, May 3 - minister".

Why:
    Place, date and agency in front of a report are no sentence, and a translator that needs sentences makes some of them.

Safety:
    Changes nothing. A torn place must be a capital or another well-known city and open a paragraph. Slashes have to be on
    both sides of an agency, and not at the beginning of a line, where TASS sets them itself. Well-formed datelines stay.

Known misses:
    Places that are not in the table and have no date or agency behind them.

Examples:
    >>> [f.text for f in clean("KYIV. Jan. 5. Interfax. The government met. It was / Tass / late.").findings]
    ['KYIV. Jan. 5. Interfax.', '/ Tass /']
    >>> clean("KYIV, Jan 5 (Interfax) - The government met.").findings
    ()
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View

# Left out: those that are words or first names as well (Nice, Sofia, Florence).
_CITIES = frozenset(
    """
    Moscow Kyiv Kiev Minsk Riga Vilnius Tallinn Warsaw Prague Bratislava Budapest Bucharest Belgrade Zagreb Ljubljana Sarajevo
    Skopje Podgorica Pristina Tirana Athens Ankara Istanbul Baku Yerevan Tbilisi Chisinau Astana Almaty Tashkent Bishkek
    Dushanbe Ashgabat Vienna Berlin Munich Hamburg Frankfurt Bonn Cologne Paris Strasbourg Brussels Amsterdam Rotterdam London
    Dublin Edinburgh Glasgow Belfast Lisbon Madrid Barcelona Rome Milan Naples Turin Venice Geneva Zurich Bern Copenhagen Oslo
    Stockholm Helsinki Reykjavik Luxembourg Monaco Valletta Nicosia Jerusalem Cairo Tunis Algiers Rabat Tripoli Beirut Damascus
    Amman Baghdad Tehran Riyadh Doha Dubai Muscat Sanaa Kuwait Manama Kabul Islamabad Karachi Lahore Delhi Mumbai Kolkata Dhaka
    Colombo Kathmandu Beijing Shanghai Tokyo Osaka Seoul Pyongyang Taipei Hanoi Bangkok Singapore Jakarta Manila Canberra Sydney
    Melbourne Wellington Washington Boston Chicago Houston Ottawa Toronto Montreal Vancouver Havana Caracas Bogota Lima Quito
    Santiago Brasilia Nairobi Lagos Abuja Accra Dakar Khartoum Kinshasa Harare Pretoria Johannesburg Kharkiv Kharkov Odesa
    Odessa Lviv Dnipro Donetsk Luhansk Mariupol Simferopol Sevastopol Petersburg Kazan Novosibirsk Yekaterinburg Grozny Rostov
    Sochi Vladivostok Khabarovsk Kaliningrad Murmansk Brest Gomel Grodno Vitebsk Mogilev Daugavpils Liepaja Kaunas Klaipeda Tartu
    Narva Krakow Gdansk Wroclaw Poznan Lodz Brno Ostrava Debrecen Szeged Timisoara Plovdiv Varna Thessaloniki Tirana
    """.split()
)
_AGENCY = (
    r"(?:INTERFAX|Interfax|TASS|Tass|ITAR-TASS|Itar-Tass|RIA(?: Novosti| NOVOSTI)?|UNIAN|Unian|Ukrinform|UKRINFORM|BNS|LETA|Leta|PAP|CTK"
    r"|ČTK|TASR|BelTA|BELTA|Belta|Reuters|REUTERS|AFP|DPA|dpa|ANSA|Ansa|MTI|Tanjug|TANJUG|HINA|Hina|BTA|Agerpres|AGERPRES|Anadolu|Kyodo"
    r"|Xinhua|Regnum|REGNUM|Rosbalt|Sputnik|EFE|IRNA|Yonhap|PRIME|Prime|Interfax-Ukraine|Delfi|ELTA|Elta|Mediafax|Moldpres|Infotag"
    r"|AZERTAC|Azertac|Trend|APA|Kazinform|KAZINFORM|Armenpress|ARMENPRESS|AP|UPI)"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)"
)
_DATE = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}\.? {_MONTH})(?:,? (?:19|20)\d\d)?"
_PLACE = r"[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?"
# A paragraph that opens with a place and a stop.
_TORN = lazy(
    rf"[ \t]*(?P<all>(?P<place>{_PLACE})[.!](?:[ \t]+(?P<date>{_DATE})\.)?(?:[ \t]+[-–—/(]*(?P<agency>{_AGENCY})[/)]*\.?(?= |$))?)"
    r"(?=[ \t]+[-–—/“\"(]*[A-Z0-9])",
)
# ... or with a place, a comma and a date that ends like a sentence in front of an agency that is one.
_SENTENCES = lazy(rf"[ \t]*(?P<all>{_PLACE}, {_DATE}\. {_AGENCY}\.)(?= [A-Z])")
_TWICE = lazy(
    rf"[ \t]*(?P<all>(?P<place>[A-Z][\w’'-]{{2,20}})(?:, {_DATE})?\.?(?: ?[/(]{_AGENCY}[)/])?\.? ?[-–—] ?(?P=place)(?:, {_DATE}| ?[/(]{_AGENCY}[)/]|(?= ?[-–—] ))"
    r"\.?)",
    re.IGNORECASE,
)
# The agencies are looked up, not searched for: these two patterns are made for every text.
_TAG = lazy(r"/ ?(?P<agency>[A-Za-zČ][\w-]{1,15}(?: Novosti| NOVOSTI)?) ?/")
_TAG_AT_HEAD = 80  # characters; a dateline is no longer
_INSIDE = lazy(rf",(?= [A-Z\d]) {_DATE}(?: \((?P<agency>[A-Za-zČ][\w -]{{1,15}})\))? ?[-–—] (?<=[-–—] )")
_BEFORE_INSIDE = lazy(r"[a-z],? (?P<place>[A-Z]{4,15})$")
# What a line with a dateline begins with.
_OPENER = lazy(r"[ \t]*[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?(?:[.!] |, [JFMASOND0-9]| ?[-–—/(])")
_KNOWN_AGENCY = lazy(_AGENCY, re.IGNORECASE)
_WORD = lazy(r"[\w-]{3,}")
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_HINT_REACH = 90  # characters
_MESSAGE = "a dateline was taken for a sentence or doubled here: set it apart or drop it"


def find(view: View) -> Iterator[Notice]:
    text = view.text
    for start, end in view.lines():
        if start == end or _OPENER.match(text, start) is None or not _promises(text, start, end):
            continue
        torn = _TORN.match(text, start, end)
        if torn and (torn["date"] or torn["agency"] or _opens_report(text, torn)):
            yield Notice(*torn.span("all"), _MESSAGE)
            continue
        for pattern in (_SENTENCES, _TWICE):
            match = pattern.match(text, start, end)
            if match:
                yield Notice(*match.span("all"), _MESSAGE)
                break
    for match in _TAG.finditer(text) if "/" in text else ():
        start, end = match.span()
        head = view.line_at(start)[0]
        if _KNOWN_AGENCY.fullmatch(match["agency"]) is None:
            continue
        inner = text[start + 1 : end - 1]
        spaced = inner != inner.strip()
        if (
            text[start - 1 : start].isalnum()
            or text[end : end + 1].isalnum()
            or "/" in (text[start - 1 : start], text[end : end + 1])
        ):
            continue
        # "MOSCOW, January 5. /TASS/." is how the agency writes
        if start > head and (start - head > _TAG_AT_HEAD or (spaced and text[start - 2 : start - 1].islower())):
            yield Notice(start, end, "an agency's mark stands amid the text: drop it or name the source in words")
    for match in _INSIDE.finditer(text):
        place = _BEFORE_INSIDE.search(text, max(0, match.start() - 20), match.start())
        if place and (match["agency"] is None or _KNOWN_AGENCY.fullmatch(match["agency"])):
            yield Notice(place.start("place"), match.end() - 1, _MESSAGE)


def _promises(text: str, start: int, end: int) -> bool:
    """Whether the beginning of a line holds a city, an agency or a month, or says a word twice."""
    words = _WORD.findall(text, start, min(end, start + _HINT_REACH))
    return len(set(words)) < len(words) or any(
        word.title() in _CITIES or word[:3].title() in _MONTHS or _KNOWN_AGENCY.fullmatch(word) for word in words
    )


def _opens_report(text: str, match: re.Match[str]) -> bool:
    """Whether the place is a sentence of its own in front of a report: a known city at the beginning of the text, with
    a sentence behind it.
    """
    if match["place"].title() not in _CITIES or match.start() > _HEAD or _MUSING.match(text, match.end()):
        return False
    line = text.find("\n", match.end())
    rest = text[match.end() : line if line >= 0 else len(text)]
    return len(rest.split()) >= _FEWEST_WORDS


_HEAD = 500  # characters
# "Paris. That was all he wanted."
_MUSING = lazy(
    r"[ \t]+(?:That|It|This|Here|There|Where|You|We|I|He|She|They|What|Just|Not|No|And|But|One|Once|A (?:city|place|town)|My|Our)\b"
)
_FEWEST_WORDS = 5

RULE = Rule(
    code="REV911",
    name="invented-dateline",
    stage="review",
    category="mistranslation",
    find=find,
    doc=__doc__,
)
