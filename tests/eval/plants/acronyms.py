"""Organisations, countries and terms under their foreign acronyms, or under names translated word for word."""

from functools import cache
from random import Random

from postedit.lexicon import entries, known_forms

# {the} or {The} stands where English puts the article before names that have one, {} where no article may stand.
# What the translator leaves before a foreign acronym is drawn: mostly the article it would have put, sometimes none.
_ORGANISATION = (
    "The {} observers' report was never published.",
    "{The} will send forty observers in May.",
    "The {} mission leaves on Tuesday.",
    "Two {} officials were expelled last week.",
    "The minister met envoys of {the} in Geneva.",
    "{The} and the ministry disagree about the figures.",
    "“{The} did nothing,” the widow said.",
    "According to {the}, the harvest will be poor.",
    "A {}-funded clinic opens in the valley on Monday.",
    "The plan, which {the} rejected, is back on the table.",
    "{The}'s spokeswoman declined to comment.",
    "The vote in {the} was postponed; the budget was not.",
    "{The} lost the case in March.",
    "Farmers protested against {the}’s decision.",
    "The report (by {the}) names three companies.",
    "It was the first time that {the} had asked.",
    "Neither {the} nor the government paid.",
    "The new {} office is above the bakery.",
    "Last week {the} cut its staff by a third.",
    "She has worked for {the} since 2011.",
    "In June {the} put the island on a list.",
    "{The} held two meetings on the matter.",
    "What does {the} want?",
    "The talks between {the} and the rebels go on.",
)
_COUNTRY = (
    "{The} and Canada signed the treaty in June.",
    "He spent ten years in {the} and came back rich.",
    "The {} ambassador left without a word.",
    "{The} will open a consulate on the island.",
    "Exports to {the} rose by a tenth.",
    "A {} diplomat was seen near the plant.",
    "{The}'s share of the market fell again.",
    "“Only {the} can stop it,” the admiral said.",
    "The ship sails from {the} to Spain.",
    "The firm is based in {the}.",
    "Relations with {the} are at their worst since the war.",
    "{The} won the match in extra time.",
    "Both {the} and Norway abstained.",
    "A {}-made pump was found in the well.",
    "In 2019 {the} sold its last reactor.",
    "Tourists from {the} (most of them pensioners) fill the hotels.",
    "It was {the}’s third defeat in a row.",
)
_TERMS = {
    "GDP": (
        "{The} grew by 2 percent in the spring.",
        "Debt has reached 90 percent of {the}.",
        "The ministry expects {} growth of a third.",
        "In the first quarter {the} fell again.",
    ),
    "VAT": (
        "{The} on books will be cut in January.",
        "Prices include {the}.",
        "The {} rate is a fifth.",
        "Without {the}, the pump costs 900 euros.",
    ),
    "HIV": (
        "The clinic tests for {the} free of charge.",
        "{The} was found in two samples.",
        "A {} test costs ten euros.",
        "He was {}-positive.",
    ),
    "AIDS": (
        "Her brother died of {the} in 1994.",
        "{The} is no longer a death sentence there.",
        "The fight against {the} needs money.",
        "An {} ward was closed.",
    ),
    "NGO": (
        "She founded a small {} for orphans.",
        "The {} sued the ministry.",
        "Three years ago the {} moved to Riga.",
        "A local {} feeds the cats.",
    ),
    "UAV": (
        "The {} was shot down over the lake.",
        "A second {} fell into the reeds.",
        "They lost one {} a week.",
        "The {}'s engine was never found.",
    ),
    "AI": (
        "The essay was written by {the}.",
        "{The} will not replace the nurses, she said.",
        "The {} lab opens in May.",
        "A law on {the} is being drafted.",
    ),
    "PTSD": (
        "Half of the soldiers suffer from {the}.",
        "{The} often comes late.",
        "The {} clinic has twelve beds.",
        "Treatment of {the} takes years.",
    ),
    "DNA": (
        "The {} test proved him innocent.",
        "Traces of {the} were found on the rope.",
        "{The} decides many cases now.",
        "Her {} matched.",
    ),
    "UFO": (
        "The pilot reported a {} over the bay.",
        "The {} was a balloon.",
        "No {} has landed there since.",
        "He runs a small {} museum.",
    ),
}
_KEEPS_ITS_OWN = {"LGBT", "BRICS", "KHL"}  # too few places of their own


def _around(text: str, rng: Random, line: str, other: str) -> tuple[str, str]:
    paragraphs = text.split("\n\n")
    at, way = rng.randrange(len(paragraphs)), rng.randrange(3)
    both = []
    if not paragraphs[at].endswith((".", "!", "?", "”", '"')):
        way = 2  # a headline or an item of a list
    for added in (line, other):
        changed = list(paragraphs)
        changed[at] = (f"{added} {changed[at]}", f"{changed[at]} {added}", f"{changed[at]}\n\n{added}")[way]
        both.append("\n\n".join(changed))
    return both[0], both[1]


def _forms_of(lang: str) -> list:
    return [
        entry
        for entry in _sure()
        if lang in entry.langs and entry.entity.short not in _KEEPS_ITS_OWN and not entry.form.endswith(".")
    ]


@cache
def _sure() -> list:
    """The forms of one meaning, without the names of countries, which are another kind of defect."""
    found = [entry for form in known_forms() for entry in entries(form)]
    return [
        entry
        for entry in found
        if not entry.ambiguous
        and not entry.entity.id.startswith("country-")
        and (
            entry.entity.kind in ("organisation", "agency", "court", "bank", "country") or entry.entity.short in _TERMS
        )
    ]


def _languages() -> list[str]:
    return sorted({lang for entry in _sure() for lang in entry.langs if lang})


# An acronym of one meaning, and one of the same language that English has for something else, too.
_PAIRS = (
    ("EDSO", "ANO"), ("EDSO", "PVO"), ("SAEA", "SVF"), ("ESBO", "JTO"), ("TVF", "PSO"), ("OBWE", "MFW"), ("ONZ", "EBC"),
    ("OTAN", "UE"), ("FMI", "UE"), ("ONU", "UE"), ("EUA", "OTAN"), ("AGİT", "ABD"), ("TSSB", "ABD"), ("OVSE", "OZN"),
    ("ETYJ", "BKT"), ("OTAN", "PIB"), ("OESS", "MMF"), ("OSBE", "OKB"), ("ÖSE", "AGS"), ("OVSE", "MDS"),
)  # fmt: skip


def _two(text: str, rng: Random) -> tuple[str, str] | None:
    lines = []
    for form in rng.choice(_PAIRS):
        entry = entries(form)[0]
        name, the = entry.entity.short, "the " if entry.entity.article == "the" else ""
        if form.lower() in text.lower() or any(word in text.lower() for word in entry.unless):
            return None
        if entry.entity.kind == "term":
            place = rng.choice([place for place in _TERMS[name] if "A" not in place.split("{")[0]])
        else:
            place = rng.choice(
                [
                    place
                    for place in (_COUNTRY if entry.entity.kind == "country" else _ORGANISATION)
                    if not place.startswith("A {")
                ]
            )
        lines.append(
            [
                place.replace("{}", short).replace("{the}", the + short).replace("{The}", the.capitalize() + short)
                for short in (name, form)
            ]
        )
    (one, two), (other, fourth) = lines
    return _around(text, rng, f"{one} {other}", f"{two} {fourth}")


def foreign_acronym(text: str, rng: Random) -> tuple[str, str] | None:
    if rng.randrange(6) == 0:
        return _two(text, rng)
    known = _forms_of(rng.choice(_languages()))
    if not known:
        return None
    entry = rng.choice(known)
    entity, form = entry.entity, entry.form
    if entity.kind == "term":
        place = rng.choice(_TERMS[entity.short])
    else:
        place = rng.choice(_COUNTRY if entity.kind == "country" else _ORGANISATION)
    if any(word in (text + place).lower() for word in (*entry.unless, form.lower(), entity.short.lower() + " ")):
        return None
    article = entity.article == "the"
    name = entity.short
    if place.startswith("A {") and name[0] in "AEFHIMNORSX" and name[:2] not in ("NA", "UN", "EU", "US", "UA"):
        place = "An" + place[1:]
    clean = place.replace("{}", name)
    clean = clean.replace("{the}", f"the {name}" if article else name)
    clean = clean.replace("{The}", f"The {name}" if article else name)
    kept = article and rng.randrange(2) > 0
    dirty = place.replace("{}", form)
    dirty = dirty.replace("{the}", f"the {form}" if kept else form)
    dirty = dirty.replace("{The}", f"The {form}" if kept else form)
    return _around(text, rng, clean, dirty)


# (the English name, how other languages build it)
_BLENDS = (
    ("UN Security Council", "Council of Security of the UN", "UN Council of Security", "Council of Safety of the UN"),
    ("UN Security Council", "UN Safety Council", "Security Council UN", "UN Council for Security"),
    ("United Nations Security Council", "United Nations Safety Council", "Council of Security of the United Nations"),
    ("UN General Assembly", "Assembly General of the UN", "UN Assembly General", "General UN Assembly"),
    ("United Nations General Assembly", "Assembly General of the United Nations", "United Nations Assembly General"),
    ("World Health Organization", "World Organization of Health", "World Organization for Health", "Health World Organization"),
    ("World Health Organization", "Worldwide Organization of Health", "World Healthcare Organization"),
    ("World Trade Organization", "World Organization of Trade", "World Organization for Trade", "World Trading Organization"),
    ("International Monetary Fund", "International Currency Fund", "International Fund of Currency", "Monetary Fund International"),
    ("International Monetary Fund", "International Foreign Exchange Fund", "International Money Fund"),
    (
        "International Atomic Energy Agency",
        "International Agency for Atomic Energy",
        "International Agency of Atomic Energy",
        "International Agency on Atomic Energy",
    ),
    (
        "Organization for Security and Cooperation in Europe",
        "Organization of Security and Cooperation in Europe",
        "Organization for Safety and Cooperation in Europe",
        "Organization on Security and Cooperation in Europe",
        "Organization for Cooperation and Security in Europe",
        "European Organization for Security and Cooperation in Europe",
    ),
    (
        "North Atlantic Treaty Organization",
        "Organization of the North Atlantic Treaty",
        "North Atlantic Pact Organization",
        "Organization of the North Atlantic Pact",
        "North Atlantic Alliance Organization",
    ),
    (
        "Commonwealth of Independent States",
        "Union of Independent States",
        "Community of Independent States",
        "Commonwealth of the Independent States",
    ),
    (
        "Collective Security Treaty Organization",
        "Organization of the Collective Security Treaty",
        "Organization of the Treaty on Collective Security",
        "Collective Security Pact Organization",
    ),
    (
        "European Court of Human Rights",
        "European Court on Human Rights",
        "European Court for Human Rights",
        "European Tribunal of Human Rights",
        "European Human Rights Court",
    ),
    ("European Investment Bank", "European Bank of Investments", "European Bank for Investment", "European Investments Bank"),
    (
        "European Bank for Reconstruction and Development",
        "European Bank of Reconstruction and Development",
        "European Bank for Development and Reconstruction",
        "European Bank on Reconstruction and Development",
    ),
    ("International Criminal Court", "International Penal Court", "International Court of Criminal Justice"),
    ("International Court of Justice", "International Court for Justice", "International Justice Court"),
    ("Eurasian Economic Union", "Eurasian Economical Union", "Euro-Asian Economic Union"),
    ("European Economic Area", "European Economical Area", "European Economic Zone"),
    ("World Economic Forum", "World Economical Forum", "Economic World Forum"),
    (
        "International Organization for Migration",
        "International Organization of Migration",
        "International Organization for Migrations",
        "International Migration Organization",
    ),
    (
        "International Labour Organization",
        "International Organization of Labour",
        "International Organization for Labour",
        "International Work Organization",
    ),
    (
        "Food and Agriculture Organization of the United Nations",
        "Organization of the United Nations for Food and Agriculture",
        "Organization of the United Nations for Agriculture and Food",
    ),
    (
        "Food and Agriculture Organization",
        "Organization for Food and Agriculture",
        "Organization of Agriculture and Food",
    ),
    (
        "UN High Commissioner for Refugees",
        "High Commissioner of the UN for Refugees",
        "UN High Commissariat for Refugees",
        "UN High Commissioner of Refugees",
    ),
    (
        "Shanghai Cooperation Organisation",
        "Shanghai Organisation of Cooperation",
        "Shanghai Organisation for Cooperation",
    ),
    (
        "Organization for Economic Cooperation and Development",
        "Organization of Economic Cooperation and Development",
        "Organization for Cooperation and Economic Development",
        "Organization for Economic Development and Cooperation",
    ),
    ("World Intellectual Property Organization", "World Organization of Intellectual Property"),
    ("World Meteorological Organization", "World Organization of Meteorology", "World Meteorology Organization"),
    ("International Civil Aviation Organization", "International Organization of Civil Aviation"),
)  # fmt: skip
_BLEND_PLACES = (
    "The {} met in the morning.",
    "The {}'s spokesman declined to comment.",
    "He wrote to the {} twice and got no answer.",
    "“The {} has failed us,” the doctor said.",
    "A report of the {} (it has 400 pages) names the culprits.",
    "In June, the {} will vote on it; nobody expects a change.",
    "The case goes to the {}, where it may lie for years.",
    "A meeting between the minister and the {} was called off.",
    "Both the {} and the ministry were warned.",
    "What can the {} do?",
    "Experts from the {} visited the plant on Monday.",
)


def blended_organisation(text: str, rng: Random) -> tuple[str, str]:
    name, *blends = rng.choice(_BLENDS)
    blend, place = rng.choice(blends), rng.choice(_BLEND_PLACES)
    if rng.randrange(3) == 0:
        # British spelling
        name, blend = name.replace("Organization", "Organisation"), blend.replace("Organization", "Organisation")
    return _around(text, rng, place.format(name), place.format(blend))


# English name, English acronym, what Romance, Slavic and other languages call it
_DEFINED = (
    ("International Organization for Migration", "IOM", "OIM MOM"),
    ("International Labour Organization", "ILO", "OIT MOT"),
    ("United Nations High Commissioner for Refugees", "UNHCR", "ACNUR UNHCHR"),
    ("Food and Agriculture Organization", "FAO", "OAA"),
    ("World Health Organization", "WHO", "OMS SZO PVO"),
    ("World Trade Organization", "WTO", "OMC STO PTO"),
    ("World Meteorological Organization", "WMO", "OMM SMO"),
    ("International Maritime Organization", "IMO", "OMI"),
    ("International Civil Aviation Organization", "ICAO", "OACI IKAO"),
    ("International Criminal Court", "ICC", "CPI MTS MKS"),
    ("International Court of Justice", "ICJ", "CIJ MSP"),
    ("European Court of Human Rights", "ECHR", "CEDH TEDH ESLP"),
    ("European Central Bank", "ECB", "BCE ECB EZB"),
    ("European Investment Bank", "EIB", "BEI"),
    ("European Bank for Reconstruction and Development", "EBRD", "BERD EBOR"),
    ("European Space Agency", "ESA", "ASE EKA"),
    ("European Food Safety Authority", "EFSA", "AESA"),
    ("European Stability Mechanism", "ESM", "MES MEDE"),
    ("International Monetary Fund", "IMF", "FMI MMF MFW"),
    ("International Atomic Energy Agency", "IAEA", "AIEA OIEA MAAE"),
    ("International Committee of the Red Cross", "ICRC", "CICR CICV"),
    ("Organization of American States", "OAS", "OEA"),
    ("Organization of Islamic Cooperation", "OIC", "OCI OIS"),
    ("African Union", "AU", "UA"),
    ("Economic Community of West African States", "ECOWAS", "CEDEAO"),
    ("Gulf Cooperation Council", "GCC", "CCG"),
    ("Organization for Economic Cooperation and Development", "OECD", "OCDE OESO"),
    ("Organization for Security and Cooperation in Europe", "OSCE", "OBSE OSZE OESS"),
    ("Common Agricultural Policy", "CAP", "PAC GAP"),
    ("General Data Protection Regulation", "GDPR", "RGPD DSGVO"),
    ("North American Free Trade Agreement", "NAFTA", "TLCAN ALENA"),
    ("Nuclear Non-Proliferation Treaty", "NPT", "TNP"),
    ("Inter-American Development Bank", "IDB", "BID"),
    ("Palestine Liberation Organization", "PLO", "OLP OOP"),
    ("Collective Security Treaty Organization", "CSTO", "OTSC ODKB"),
    ("Shanghai Cooperation Organization", "SCO", "OCS SZOS"),
    ("People's Liberation Army", "PLA", "EPL"),
    ("Intergovernmental Panel on Climate Change", "IPCC", "GIEC"),
    ("gross domestic product", "GDP", "PIB BIP HDP"),
    ("value added tax", "VAT", "IVA TVA DPH"),
    ("magnetic resonance imaging", "MRI", "IRM RMN"),
    ("foreign direct investment", "FDI", "IED IDE"),
    ("gross national product", "GNP", "PNB HNP"),
    ("intensive care unit", "ICU", "UCI"),
)
_DEFINED_PLACES = (
    ("A study of the {name} ({}) says so.", ""),
    ("The {name} ({}) paid for it.", "The {} will pay for the rest as well."),
    ("He knows the {name} ({}) from the inside.", "“Nobody understands {the},” he said."),
    ("In May the {name} ({}) was discussed for hours.", "The {}'s critics were not invited."),
    ("Nothing on the {name} ({}), not a word, was said.", "A {}-related question was left out."),
    ("What is the {name} ({})?", "Few have heard of {the}."),
    ("The minister named the {name} ({}); the deputies laughed.", "Later {the} (of all things) came up again."),
    ("“The {name} ({}) is not to blame,” she said.", "Without {the}, it would have been worse."),
)


def defined_by_the_document(text: str, rng: Random) -> tuple[str, str] | None:
    name, right, foreign = rng.choice(_DEFINED)
    found = rng.choice(foreign.split())
    if found in text or right in text:
        return None
    first, second = rng.choice(_DEFINED_PLACES)
    line = f"{first} {second}".strip() if rng.randrange(2) else first
    line = line.replace("{the}", "the {}").replace("{name}", name)
    if right[0] in "AEIFMNORSX" and not right.startswith("NA"):
        line = line.replace("A {}-", "An {}-")
    return _around(text, rng, line.replace("{}", right), line.replace("{}", found))


_GENITIVES = (
    "Sweden welcomed {} decision.", "The report describes {} mission in Kosovo.", "Nobody asked for {} opinion.", "Critics of {} new plan met in Tarnow.",
    "According to {} own figures, prices fell.", "She read {} letter twice.",
)  # fmt: skip
_OWNERS = "NATO|the EU|the UN|the OSCE|the WTO|the IMF|the WHO|UNESCO|FIFA|the IAEA|the OECD|the US|the UK".split("|")


def foreign_genitive(text: str, rng: Random) -> tuple[str, str] | None:
    line, owner = rng.choice(_GENITIVES), rng.choice(_OWNERS)
    mark = "’" if "’" in text else "'"
    ending = rng.choice(("s", "s", ":s", ":n"))
    return _around(text, rng, line.format(f"{owner}{mark}s"), line.format(owner + ending))


PLANTS = {
    "ACR704": foreign_genitive,
    "ACR701": foreign_acronym,
    "ACR702": blended_organisation,
    "ACR703": defined_by_the_document,
}
