"""What organisations and terms are called for short in English, by their names in full.

Ours, by hand. Only names that mean one thing and have one acronym in English. Left out: parties, which keep their own
acronyms (SPD, PSOE); countries, which are followed by codes of sports and cars (Soviet Union (URS)); what English calls by
a foreign acronym (FSB, FARC, MSF) or by several (ISIS and ISIL, CCP and CPC, AfDB and ADB).
"""

from __future__ import annotations

from functools import cache

from ...lexicon import entities

_NAMES = """
    UNHCR   united nations high commissioner for refugees | un high commissioner for refugees | united nations refugee agency
    UNDP    united nations development programme | united nations development program | un development programme
    UNEP    united nations environment programme | united nations environment program
    FAO     food and agriculture organization | food and agriculture organisation
    WFP     world food programme | world food program
    ILO     international labour organization | international labor organization | international labour organisation
    IOM     international organization for migration | international organisation for migration
    ICAO    international civil aviation organization | international civil aviation organisation
    IMO     international maritime organization | international maritime organisation
    WMO     world meteorological organization | world meteorological organisation
    ITU     international telecommunication union | international telecommunications union
    WIPO    world intellectual property organization | world intellectual property organisation
    IPCC    intergovernmental panel on climate change
    ICC     international criminal court
    ICJ     international court of justice
    ICTY    international criminal tribunal for the former yugoslavia
    ICRC    international committee of the red cross
    OAS     organization of american states
    AU      african union
    ECOWAS  economic community of west african states
    OIC     organization of islamic cooperation | organisation of islamic cooperation
    GCC     gulf cooperation council
    IDB     inter-american development bank
    EIB     european investment bank
    ESM     european stability mechanism
    EFSF    european financial stability facility
    ECJ     european court of justice
    EFSA    european food safety authority
    ESA     european space agency
    EASA    european aviation safety agency | european union aviation safety agency
    CAP     common agricultural policy
    CFSP    common foreign and security policy
    GDPR    general data protection regulation
    NAFTA   north american free trade agreement
    NPT     nuclear non-proliferation treaty | treaty on the non-proliferation of nuclear weapons
    WMD     weapons of mass destruction
    IRGC    islamic revolutionary guard corps
    PLO     palestine liberation organization | palestine liberation organisation
    PLA     people's liberation army
    CPSU    communist party of the soviet union
    SDF     syrian democratic forces
    SAC     syrian arab coalition
    NSA     national security agency | national security advisor | national security adviser
    METI    ministry of economy, trade and industry
    NMR     nuclear magnetic resonance | nuclear magnetic resonance imaging
    MRI     magnetic resonance imaging
    RNA     ribonucleic acid
    GNP     gross national product
    ADHD    attention deficit hyperactivity disorder
    COPD    chronic obstructive pulmonary disease
    ICU     intensive care unit
    FDI     foreign direct investment
    LNG     liquefied natural gas
    NGO     non-governmental organization | non-governmental organisation | nongovernmental organisation
    NGOs    non-governmental organizations | non-governmental organisations | nongovernmental organizations
    SMEs    small and medium-sized enterprises | small and medium enterprises
    OSCE    organization for security and co-operation in europe | organisation for security and co-operation in europe
    WTO     world trade organisation
    WHO     world health organisation
    SCO     shanghai cooperation organization
    CSTO    collective security treaty organisation
    OECD    organization for economic cooperation and development | organization for economic co-operation and development
    VAT     value added tax
"""
# Of the lexicon only what English calls by the initials of the English name; no countries.
_KINDS = ("organisation", "term")
# Other acronyms that English writers set behind these names.
ALSO: dict[str, frozenset[str]] = {
    "ECJ": frozenset({"CJEU"}),
    "ECHR": frozenset({"ECTHR"}),
    "IRGC": frozenset({"IRG"}),
    "WMD": frozenset({"WMDS"}),
    "AU": frozenset({"OAU"}),
    "MRI": frozenset({"NMR", "FMRI"}),
    "NMR": frozenset({"MRI", "NMRI"}),
    "ICC": frozenset({"ICCT"}),
    "FDI": frozenset({"FDIS"}),
    "VAT": frozenset({"VATS"}),
    "EU": frozenset({"EUR"}),
    "NSA": frozenset({"NSC"}),
}
# Foreign acronyms that English readers know as something else (before the common era, consumer price index, obsessive
# compulsive disorder ...) and that a writer may have meant: reported.
TAKEN = frozenset({"BCE", "CPI", "OCD", "PAC", "CAP", "BID", "PAM", "ASE", "MES", "IA", "IDA", "BEI"})

# Official acronyms in the order of another language, which English keeps although the name is translated.
OFFICIAL = frozenset(
    """
    FIFA UEFA FIFPRO FIA FIS FIBA FIVB FINA FIH FIM FEI FIE FIG FIL FILA FISA FISU FIBT FITA FIDE FIAS FIDH FIPRESCI FIAF FIDIC
    CONMEBOL CONCACAF ITTF UCI UIAA UIM UIPM UIC UITP UIA UNWTO CMAS CIS IAAF IIHF ILO IOC ISO BIPM CERN CNES CNRS
    CEN CENELEC CIPM CIE CIGRE CISAC CITES CODATA COSPAR ICOM ICOMOS IEC IFAD OIML OIV OIE AIDA AITA AIPS AIBA AIPPI FAI FIAPF
    MSF MDM CELAM CELAC UNASUR MERCOSUR ALADI ALBA OLADE OEI CAF CAN SICA CEMAC BCEAO BEAC OHADA
    OAPEC INTERPOL EUMETSAT ESO EMBL EBU CIRAD INRA INSERM INSEE CNIL CNI CEA DGSE DGSI DCRI GIGN SNCF RATP ANC
    BND BKA DLR DFB DGB DIHK FSB SVR GRU KGB FSO NKVD SBU DNR LNR ETA FLN FLNC FARC ELN EZLN FMLN FSLN URNG PKK YPG PYD
    ENI INTERSTENO PEN UNIDROIT UPU UPOV SIPRI PRIO UNESCO UNICEF CEV CEB
    """.split()
)


@cache
def acronyms() -> dict[str, str]:
    """English acronyms by the name in full, in small letters and with straight apostrophes."""
    found = {}
    for entity in entities().values():
        if entity.kind in _KINDS and entity.short.isupper() and _initials(entity.long) == entity.short:
            found[entity.long.lower()] = entity.short
    for line in _NAMES.strip().split("\n"):
        acronym, _, names = line.strip().partition(" ")
        found.update((name.strip(), acronym) for name in names.split("|"))
    return found


def _initials(name: str) -> str:
    small = frozenset({"of", "for", "and", "the", "in"})
    return "".join(word[0] for word in name.replace("-", " ").split() if word not in small).upper()


MOST_WORDS = 10  # in a name of the list
