"""ACR702 blended-organisation

What it does:
    Brings names of organisations that were translated word for word, or blended of two translations, to their English
    form: "European Organization for Security and Cooperation in Europe", "Council of Safety of the UN".

Why:
    Other languages build these names in another order, with other prepositions, and with words that have two translations.

Safety:
    Whole names only, never a part of a longer one ("Food and Agriculture Organization of the United Nations"), and the
    spelling of Organization/Organisation and Co-operation stays the writer's. What English writers themselves vary
    ("Security Council of the UN", "United Nations Organization") is left.

Known misses:
    Organisations that are not in the list below.

Examples:
    >>> clean("The Council of Security of the UN met, and so did the World Organization of Health.").text
    'The UN Security Council met, and so did the World Health Organization.'
    >>> clean("The Food and Agriculture Organization of the United Nations is in Rome.").text
    'The Food and Agriculture Organization of the United Nations is in Rome.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.wanted import WantedAmong

_ORG = "(?P<org>Organi[sz]ation)"
_COOP = "(?P<coop>Co-?operation)"
_UN = "(?:the )?(?P<un>UN|U\\.N\\.|United Nations)"
# (the name as it comes, the name as it is). Each begins with a literal word; what comes before is looked at apart.
_NAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazy(pattern), name)
    for pattern, name in (
        (
            rf"European {_ORG} (?:for|of|on) (?:the )?(?:Security|Safety) and {_COOP} in Europe\b",
            "{org} for Security and {coop} in Europe",
        ),
        (
            rf"{_ORG} (?:(?:of|on) (?:the )?(?:Security|Safety)|for (?:the )?Safety|for the Security) and {_COOP} in Europe\b",
            "{org} for Security and {coop} in Europe",
        ),
        (rf"Council (?:of|for) (?:the )?Safety (?:of|at) {_UN}(?!\w)", "{un} Security Council"),
        (rf"Council of (?:the )?Security of {_UN}(?!\w)", "{un} Security Council"),
        (
            r"(?P<un>UN|United Nations) (?:Safety Council|Council (?:of|for) (?:Security|Safety))\b",
            "{un} Security Council",
        ),
        (rf"Assembly General of {_UN}(?!\w)", "{un} General Assembly"),
        (r"(?P<un>UN|United Nations) Assembly General\b", "{un} General Assembly"),
        (
            r"High Commissar(?:iat)? (?:of the )?(?P<un>UN|United Nations) for (?:the )?Refugees\b",
            "{un} High Commissioner for Refugees",
        ),
        (rf"High Commissioner of {_UN} for (?:the )?Refugees\b", "{un} High Commissioner for Refugees"),
        (
            r"(?P<un>UN|United Nations) High (?:Commissar(?:iat)? (?:for|of)|Commissioner of) (?:the )?Refugees\b",
            "{un} High Commissioner for Refugees",
        ),
        (
            rf"(?:{_ORG} of (?:the )?United Nations|United Nations (?P<org2>Organi[sz]ation)) (?:for|of) (?:the )?"
            r"Education(?:, (?:the )?Science,?|,? (?:the )?Science) and (?:the )?Culture\b",
            "United Nations Educational, Scientific and Cultural Organization",
        ),
        (
            rf"{_ORG} of (?:the )?United Nations (?:for|of) (?:the )?(?:Food and (?:the )?Agriculture|Agriculture and (?:the )?Food)\b",
            "Food and Agriculture {org} of the United Nations",
        ),
        (
            rf"{_ORG} (?:for|of) (?:the )?(?:Food and (?:the )?Agriculture|Agriculture and (?:the )?Food)\b",
            "Food and Agriculture {org}",
        ),
        (rf"{_ORG} of (?:the )?United Nations\b(?! (?:for|on|in|at) )", "United Nations"),
        (rf"{_ORG} of (?:the )?North Atlantic Pact\b", "North Atlantic Treaty {org}"),
        (
            rf"North Atlantic (?:Pact|Alliance|Alliance Treaty|Treaty Alliance|Pact Treaty) {_ORG}\b",
            "North Atlantic Treaty {org}",
        ),
        (rf"Security and {_COOP} {_ORG} in Europe\b", "{org} for Security and {coop} in Europe"),
        (
            rf"{_ORG} (?:for|of|on) (?:the )?{_COOP} and (?:the )?Security in Europe\b",
            "{org} for Security and {coop} in Europe",
        ),
        (
            rf"{_ORG} (?:for|of|on) (?:the )?Security and (?:the )?Collaboration in Europe\b",
            "{org} for Security and Cooperation in Europe",
        ),
        (rf"{_ORG} of (?:the )?North Atlantic Treaty\b", "North Atlantic Treaty {org}"),
        (rf"World(?:wide)? {_ORG} (?:of|for) (?:the )?(?:Health(?:care)?|Public Health)\b", "World Health {org}"),
        (rf"(?:World|Worldwide) Health[- ]?care {_ORG}\b", "World Health {org}"),
        (rf"World {_ORG} (?:of|for) (?:the )?Trade\b", "World Trade {org}"),
        (rf"World Trading {_ORG}\b", "World Trade {org}"),
        (rf"World {_ORG} (?:of|for) (?:the )?Intellectual Property\b", "World Intellectual Property {org}"),
        (rf"World {_ORG} (?:of|for) (?:the )?Meteorology\b", "World Meteorological {org}"),
        (rf"World {_ORG} (?:of|for) (?:the )?Tourism\b", "World Tourism {org}"),
        (r"(?:World Economical Forum|Economic World Forum)\b", "World Economic Forum"),
        (r"(?P<of>European|Eurasian) Economical (?P<what>Union|Community|Area)\b", "{of} Economic {what}"),
        (
            rf"International {_ORG} (?:of|for) (?:the )?(?P<l>Labou?r)\b(?! (?!in\b|on\b)[A-Z])",
            "International {l} {org}",
        ),
        (
            rf"International {_ORG} (?:(?:of|on) (?:the )?Migrations?|for (?:the )?Migrations)\b",
            "International {org} for Migration",
        ),
        (rf"International {_ORG} (?:of|for) (?:the )?Civil Aviation\b", "International Civil Aviation {org}"),
        (r"International Court for (?:the )?Justice\b", "International Court of Justice"),
        (r"International Penal Court\b", "International Criminal Court"),
        (
            r"(?:International (?:Currency Fund|Fund of (?:the )?(?:Currency|Money)|Foreign Exchange Fund)|Monetary (?:Fund International|International Fund))\b",
            "International Monetary Fund",
        ),
        (
            r"International Agency (?:for|of|on) (?:the )?(?:Atomic|Nuclear) Energy\b",
            "International Atomic Energy Agency",
        ),
        (
            r"(?:(?:Union|Community) of (?:the )?|Commonwealth of the )Independent States\b",
            "Commonwealth of Independent States",
        ),
        (r"General (?P<un>UN|United Nations) Assembly\b", "{un} General Assembly"),
        (rf"World Meteorology {_ORG}\b", "World Meteorological {org}"),
        (rf"International Work {_ORG}\b", "International Labour {org}"),
        (rf"Collective Security Pact {_ORG}\b", "Collective Security Treaty {org}"),
        (rf"Shanghai {_ORG} (?:of|for) {_COOP}\b", "Shanghai Cooperation {org}"),
        (
            rf"{_ORG} (?:of|on) (?:the )?(?:Collective Security Treaty|(?:Treaty|Agreement) (?:on|of) Collective Security)\b",
            "Collective Security Treaty {org}",
        ),
        (
            rf"{_ORG} (?:(?:of|on) (?:the )?Prohibition|for (?:the )?(?:Ban|Banning)) of Chemical Weapons\b",
            "{org} for the Prohibition of Chemical Weapons",
        ),
        (rf"{_ORG} of Economic {_COOP} and Development\b", "{org} for Economic {coop} and Development"),
        (
            r"European Bank (?:of|on) Reconstruction and Development\b",
            "European Bank for Reconstruction and Development",
        ),
        (
            rf"{_ORG} (?:for|of) (?:Economic Development and (?P<coop>Co-?operation)|(?P<coop2>Co-?operation) and Economic Development)\b",
            "{org} for Economic Cooperation and Development",
        ),
        (r"European (?:Bank (?:of|for) (?:the )?Investments?|Investments Bank)\b", "European Investment Bank"),
        (
            r"European (?:Court (?:on|for) (?:the )?|Court of the |Tribunal (?:of|on|for) (?:the )?)Human Rights\b",
            "European Court of Human Rights",
        ),
    )
)
# One cheap search for where any of them can begin: by the first letter, which few places have.
_BEGINNINGS = (
    "European (?:Organi[sz]ation|Bank|Court|Tribunal|Investments|Economical)",
    "Eurasian Economical",
    "Economic World",
    "Organi[sz]ation (?:of|on|for)",
    "Council (?:of|for)",
    "Commonwealth of (?:the )?Independent",
    "Community of (?:the )?Independent",
    "Collective Security Pact",
    "Assembly General",
    "General (?:UN|United Nations) A",
    "High Commiss",
    "UN (?:Safety|Council|Assembly|High)",
    "United Nations (?:Safety|Council|Assembly|High|Organi[sz]ation)",
    "Union of (?:the )?Independent",
    "World(?:wide)? (?:Organi[sz]ation|Health[ c-]|Meteorology|Trading|Economical)",
    "International (?:Currency|Agency|Work|Fund|Foreign|Organi[sz]ation|Court|Penal)",
    "Monetary (?:Fund|International)",
    "Shanghai Organi[sz]ation",
    "Security and Co",
    "North Atlantic",
)
_START = lazy(
    f"[{''.join(sorted({name[0] for name in _BEGINNINGS}))}](?<!\\w.)(?:"
    + "|".join(f"(?<={name[0]}){name[1:]}" for name in _BEGINNINGS)
    + ")"
)
# A capitalised word right before, or "and": the name is the tail of a longer one.
_PART = lazy(r"(?:\b(?!The )[A-Z][\w’'-]*|\band|&),? $")
# Names that begin with one of these may be the end of a longer one.
_TAILS = (
    "Organi",
    "Union",
    "Community",
    "Council",
    "Assembly",
    "High",
    "Economic",
    "Monetary",
    "North",
    "Security",
    "International",
    "General",
    "Commonwealth",
)
_ARTICLE = lazy(r"\b(?:the|a|an|this|our|their|its)[ ]$", re.IGNORECASE)


def find(view: View) -> Iterator[Change]:
    text = view.text
    done = 0
    for start in _START.finditer(text):
        if start.start() < done:
            continue
        for pattern, name in _NAMES:
            match = pattern.match(text, start.start())
            if match is None:
                continue
            before = text[max(0, match.start() - 30) : match.start()]
            after = name.format(**match.groupdict())
            if not _belongs(before, match.group()):
                if match.group().startswith("European Organi"):
                    after = _with_article(before, after)
                yield Change(match.start(), match.end(), after, f"the name is {after.removeprefix('the ')}")
            done = match.end()
            break


def _belongs(before: str, found: str) -> bool:
    """Whether the name is the end of another one ("Food and Agriculture Organization of the United Nations")."""
    head = before.rsplit("\n", 1)[-1]
    return found.startswith(_TAILS) and _PART.search(head) is not None


def _with_article(before: str, name: str) -> str:
    """The article that was left out before the name that got a word too many."""
    if _ARTICLE.search(before) or not re.search(r"\b[a-z]+ $", before):
        return name
    return f"the {name}"


# By the first word of a beginning: what it is found by, sooner than by the pattern.
_OPENINGS = {
    "European": tuple(
        f"European {second}" for second in ("Organi", "Bank", "Court", "Tribunal", "Investments", "Economical")
    ),
    "Eurasian": ("Eurasian Economical",),
    "Economic": ("Economic World",),
    "Organisation": ("Organisation o", "Organisation for"),
    "Organization": ("Organization o", "Organization for"),
    "Council": ("Council of", "Council for"),
    "Commonwealth": ("Commonwealth of ",),
    "Community": ("Community of ",),
    "Collective": ("Collective Security Pact",),
    "Assembly": ("Assembly General",),
    "General": ("General UN", "General United"),
    "High": ("High Commiss",),
    "UN": ("UN Safety", "UN Council", "UN Assembly", "UN High"),
    "United": tuple(f"United Nations {second}" for second in ("Safety", "Council", "Assembly", "High", "Organi")),
    "Union": ("Union of ",),
    "World": tuple(f"World {second}" for second in ("Organi", "Health", "Meteorology", "Trading", "Economical")),
    "Worldwide": ("Worldwide ",),
    "International": tuple(
        f"International {second}"
        for second in ("Currency", "Agency", "Work", "Fund", "Foreign", "Organi", "Court", "Penal")
    ),
    "Monetary": ("Monetary Fund", "Monetary International"),
    "Shanghai": ("Shanghai Organi",),
    "Security": ("Security and Co",),
    "North": ("North Atlantic",),
}
_FIRST_WORD = WantedAmong(lambda: _OPENINGS)


def _may_be_blended(view: View) -> bool:
    text = view.text
    return any(opening in text for first in _FIRST_WORD.words(view) for opening in _OPENINGS[first])


RULE = Rule(
    code="ACR702",
    name="blended-organisation",
    stage="acronyms",
    category="acronym",
    find=find,
    gate=_may_be_blended,
    doc=__doc__,
)
