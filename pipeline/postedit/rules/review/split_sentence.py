"""REV904 split-sentence

What it does:
    Reports a sentence of one word, or of a noun and what belongs to it, that was torn off the one before: "a veto on
    enlargement. NATO.", "with her French. Colleagues. She left.", "by the Latvian. President.", "of Russian. Troops from the
    region."

Why:
    Translators put a full stop behind an abbreviation or a name and go on with a capital.

Safety:
    Changes nothing. The word is the name of an organisation that stands elsewhere in the text too, or one of some dozens of
    nouns for persons and affairs of state; other nouns, and those that go on, only behind an adjective that lacks one. The
    sentence before has at least five words and does not lead to an answer
    ("one thing", "the reason"), and neither neighbour is a fragment itself. News agencies sign with their acronym.

Known misses:
    Other nouns, names of persons and places; fragments with a verb.

Examples:
    >>> [f.text for f in clean("He met in Rome with her German. Colleagues. She had left early.").findings]
    ['German. Colleagues.']
    >>> clean("They came for one thing. Money. Nobody doubted it.").findings
    ()
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Notice
from ...core.pattern import lazy
from ...core.rule import Rule, View

# Nouns that follow a nationality, an abbreviation or a title, and hardly make a sentence of their own. Left out: what
# people answer with or exclaim (money, war, peace, freedom, victory, elections).
_NOUNS = frozenset(
    """
    colleagues counterpart counterparts representatives representative officials ministers ministry ambassadors ambassador
    partners allies leaders diplomats negotiators deputies lawmakers troops soldiers forces servicemen militants fighters
    policemen officers citizens residents authorities institutions agencies structures troopers experts advisers advisors
    members membership enlargement expansion accession borders territory territories region regions countries embassy
    parliament delegation delegations spokesman spokeswoman spokesperson presidency chairmanship legislation citizenship
    competitors employees specialists scientists companies enterprises
    """.split()
)
# What signs a report.
_AGENCIES = frozenset(
    """
    AP AFP PTI ANI UNI IANS TASS DPA EFE ANSA BNS CTK PAP LETA BELTA BBC CNN NDTV UNIAN RIA KUNA MENA SANA WAM AAP APA MTI STT
    NTB TT HINA SRNA FENA MIA BTA ATA NPR PBS NBC ABC CBS RTE CBC UPI AKI WAFA IRNA ISNA NTV TRT DW RFE OK TV USA FBI CIA DNA
    PDF PM AM CEO LOL WTF OMG IT UK DVD HD PC
    """.split()
)
# What is missing behind an adjective only: too common a beginning elsewhere.
_NOUNS_BEHIND = frozenset(
    """
    president presidents minister premier chancellor government party parties army military navy police side team coach company
    state council court foreign prime intelligence economy market federation republic union bloc politician politicians
    journalist journalists media press scholars students workers athletes footballers tourists refugees migrants soldier
    general generals commander commanders prosecutor prosecutors rebels separatists aircraft ships submarines missiles
    farmers doctors nurses teachers miners engineers pilots fishermen sailors voters investors firms banks airlines prisoners
    """.split()
)
_FRAGMENT = lazy(
    r"\.(?= [A-Z]) (?P<word>[A-Z][A-Za-z]++)(?P<tail>(?: (?:[Mm]inisters?|[Ss]ecretary|[Oo]ffice|[Ss]ervice))?(?: (?:of|from|in|for|on|at|with)(?: the| its| his| her| their)?"
    r"(?: [\w’-]+){1,3})?)\.(?=\s|$)(?<=[\w’]\.)"
)
# Adjectives that are no persons as well: "beat the Russian" may end a sentence, "with his Russian" hardly.
_BEHIND = lazy(
    r"(?:\b(?:with|by|of|from|for|to|between|and|against|his|her|its|their|several|many|some|both|all|two|three|four|other|senior|the"
    r"|former|new|top)(?: the)? (?:[A-Z][a-z]+(?:ian|ish|ese|rench|utch|can|reek|wiss|zech|raqi|raeli|stani|rab|elsh|ajani|nese)|German|Afghan|Kazakh|Uzbek|Tajik|Slovak"
    r"|NATO|OSCE|EU|UN|U\.N|UK|U\.K|US|U\.S"
    r"|ruling|local|regional|federal|foreign|presidential|parliamentary|governmental|armed|European|Western|Eastern|Baltic|Nordic))$"
)
# Acronyms of two letters are adjectives as well: "her UN. Colleagues."
_BEFORE = lazy(r"(?:[A-Za-z]{3,}|\b(?:EU|UN|UK|US)|\bU\.[NKS])$")
_LAST_SENTENCE = lazy(r"[^.!?\n:;]*$")
_LEADS = frozenset(
    "thing things word words reason one answer question name this that it so problem matter are is was were be result".split()
)
# "what was owed. NATO." leads to no answer, "what was needed. NATO." does.
_BE = frozenset("are is was were be".split())
_ANSWERED = frozenset(
    "named called needed asked wanted required missed blamed accused identified expected revealed involved".split()
)
_NEXT = lazy(r"[ \t]+[\"“]?[A-Z][^.!?\n]{10,}")
_FEWEST_WORDS = 5


def find(view: View) -> Iterator[Notice]:
    text = view.text
    used: dict[str, bool] = {}
    for match in _FRAGMENT.finditer(text):
        word = match["word"]
        if word.isupper():
            if match["tail"] or (len(word) < 3 and word not in ("EU", "UN")) or word in _AGENCIES:
                continue
            if word not in used:
                used[word] = _in_sentences(text, word)
            if not used[word]:
                continue
        elif match["tail"] or word.lower() not in _NOUNS:
            noun = word.lower() in _NOUNS or word.lower() in _NOUNS_BEHIND
            if not noun or not _BEHIND.search(text, max(0, match.start() - 40), match.start()):
                continue
        before = _BEFORE.search(text, max(0, match.start() - 40), match.start())
        if before is None or before[0].lower() in _LEADS or before[0] in ("Inc", "Ltd", "Corp", "etc", "vs"):
            continue
        sentence = _LAST_SENTENCE.search(text, max(0, match.start() - 400), match.start())
        if sentence is None or len(sentence[0].split()) < _FEWEST_WORDS or _leads(*sentence[0].lower().split()[-2:]):
            continue
        if text[match.end() : match.end() + 1] not in ("", "\n", "\r") and not _NEXT.match(text, match.end()):
            continue
        yield Notice(
            before.start(),
            match.end(),
            f"{word + match['tail']!r} stands alone as a sentence: it probably belongs to the one before, so join the two",
        )


def _leads(before: str, last: str) -> bool:
    """Whether the last two words of a sentence lead to an answer of one word."""
    if before in _BE and last.endswith("ed") and last not in _ANSWERED:
        return False
    return before in _LEADS or last in _LEADS


def _in_sentences(text: str, word: str) -> bool:
    """Whether the acronym stands in a sentence too (a letter behind it), so that it is no signature."""
    found = text.find(word)
    while found >= 0:
        if text[found + len(word) : found + len(word) + 2].strip(" ,'’-").isalpha():
            return True
        found = text.find(word, found + 1)
    return False


RULE = Rule(
    code="REV904",
    name="split-sentence",
    stage="review",
    category="grammar",
    find=find,
    gate=_FRAGMENT,
    doc=__doc__,
)
