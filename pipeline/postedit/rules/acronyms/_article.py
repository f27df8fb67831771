"""Where English prose puts "the" before the short name of a country or an organisation."""

from __future__ import annotations

import re

from ...core.pattern import lazy

# At the beginning of a sentence: of the text, of a line, after a stop or an opening quotation mark that follows one.
_SENTENCE_START = lazy(r"(?:^|\n)[ \t]*[\"“‘«]?$|[.!?…][\"”’)]? +[\"“‘«]?$|[,:] [\"“‘«]$")
_DETERMINER = lazy(
    r"\b(?:the|a|an|this|that|these|those|our|their|its|his|her|my|your|no|any|every|each|some|another|all|new|former|joint"
    r"|entire|whole|first|post|pro|anti|non)[ -]$",
    re.IGNORECASE,
)
# Before one of these a noun phrase begins: an article can only belong to the name.
_OPENER = lazy(
    r"(?:\b(?:in|of|to|from|by|with|at|on|for|and|or|but|that|than|as|between|against|within|into|through|towards?|via|among|under|over"
    r"|about|across|after|before|behind|beyond|during|inside|outside|since|until|without|versus|vs\.?|if|when|while|because|where|whether"
    r"|said|says|told|called|urged|asked|accused|blamed|left|join|joined|enter|entered|leave|threatens?|threatened|warned|met|sees?"
    r"|believes?|is|are|was|were|has|have|had|both|either|neither|nor|only|even|not|like|unlike|which|whom|does|did|do|will|would|can"
    r"|could|may|might|must|should|per|despite|throughout|around|visit|leave|support|help|criticise|criticize|urge|ask|tell|push|make"
    r"|makes|made|let|lets|gave|give|gives|put|puts|saw|took|take|takes|sued?|quit|led|leads|lead|won|beat|faces?|backs?"
    # "In June", "last week", "in 2019", "on Monday"
    r"|(?:last|next|this|that) (?:week|month|year|spring|summer|autumn|winter|time)|(?:in|by|since|until|on|of|before|after) (?:\d{4}"
    r"|(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?"
    r"|\d{1,2} [A-Z][a-z]+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|yesterday|today|now|later|meanwhile|however|therefore)"
    r"|[,;:(–—]) $",
    re.IGNORECASE,
)
# "she visited", "Poland joined", "has criticised": a verb that the name is the object of, not an adjective before it.
_VERB_BEFORE = lazy(
    r"\b(?:he|she|it|they|we|I|who|has|have|had|also|never|later|then|[A-Z][a-z]+) [a-z]{3,}(?:ed|ught|old|ent) $"
)
# Before one of these the name is no attribute of a following noun.
_CLOSER = lazy(
    r"\s*(?:$|[.,;:!?)\]”\"»…–—]|[ ][(\[]|[ ](?:and|or|but|nor|to|in|on|at|by|for|from|of|with|as|is|are|was|were|has|have|had|will|would|can|could"
    r"|may|might|must|shall|should|did|does|do|said|says|also|not|that|which|who|whose|when|while|where|if|because|after|before|since"
    r"|until|about|against|over|under|than|then|the|a|an|this|these|it|he|she|they|we|there|continues?|will|announced|announces|agreed|agrees|wants?|wanted|warned|warns|called|calls|told|believes?"
    r"|believed|considers?|considered|accused|accuses|expects?|expected|plans|planned|intends?|intended|demands|demanded|refused|refuses"
    r"|decided|decides|imposed|imposes|sent|sends|gave|gives|took|takes|made|makes|went|goes|continued|remains|remained|became"
    r"|becomes|began|begins|joined|left|supports|supported|rejected|rejects|condemned|condemns|confirmed|confirms|denied|denies|stated"
    r"|states|insists|insisted|hopes|hoped|needs|needed|lost|loses|won|wins|cut|cuts|put|puts|set|sets|held|holds|met|meets|kept|keeps"
    r"|led|leads|built|builds|spent|spends|spoke|speaks|fell|falls|rose|rises|grew|grows|drew|threw|knew|knows|saw|sees|got|gets|paid|pays"
    r"|sold|sells|bought|buys|told|tells|found|finds|thought|thinks|brought|brings|stood|stands|understood|let|lets|lay|lies|ran|runs|came"
    r"|comes|wrote|writes|chose|broke|drove|fought|fights|beat|beats|hit|hits|froze|withdrew|want|oppose|know|think|pay|get|share|do"
    r"|need|have|say|so|just|once|only|simply|rarely|often|usually|per|via|like|unlike|despite|without|within|between|during|through"
    r"|throughout|nor|if|unless|already|still|now|itself|alone|too|again|never|always|today|yesterday|[a-z]{2,}ed)\b)"
)


# Acronyms that are read as words; the others are spelt out, letter by letter.
_AS_WORDS = frozenset("NATO NASA FIFA UEFA UNESCO UNICEF OPEC ASEAN AIDS BRICS PACE ISIS ECOWAS UNIFIL UNRWA".split())


def indefinite_article(name: str, letter: str) -> str:
    """ "a" or "an" as `name` wants it, beginning with `letter`, which is a or A."""
    first = name.split()[0]
    if first.isupper() and len(first) > 1 and first not in _AS_WORDS:
        vowel = first[0] in "AEFHILMNORSX"
    else:
        vowel = first[0] in "AEIOaeio" and not first.startswith(("Eu", "eu", "One", "one"))
    return letter + "n" if vowel else letter


_THE = lazy(r"(?<![\w’'-])[Tt]he[ \u00a0]$")


def without_article(text: str, start: int, end: int) -> int:
    """Where the change of text[start:end] begins when its new name has no article: "the RPC" is "China".

    An article that belongs to a noun behind ("the RPC embassy") stays.
    """
    owner = text.startswith(("'s", "’s", "' ", "’ "), end)
    if text.startswith("-", end) or (not owner and _CLOSER.match(text, end) is None):
        return start
    the = _THE.search(text, max(0, start - 5), start)
    return the.start() if the else start


def with_article(text: str, start: int, end: int, name: str) -> str:
    """`name`, to stand in text[start:end], with "the" or "The" before it where it wants one."""
    before = text[max(0, start - 40) : start]
    owner = text.startswith(("'s", "’s", "' ", "’ "), end)
    hyphen = text.startswith(("-", "–"), end) and not text.startswith(("–", "- "), end)
    # "the OSCE's mission" keeps its article; before a noun and in "OSCE-led" the one that may be there is the noun's
    attribute = not owner and (hyphen or _CLOSER.match(text, end) is None)
    if _SENTENCE_START.search(before):
        return name if attribute else f"The {name}"
    if not attribute and before.endswith(" that "):
        return f"the {name}"  # a conjunction: "that EU" would have a noun behind it
    if before.endswith(("(", "[", "-", "–", "—", "/", '"', "“", "‘", "«")) or _DETERMINER.search(before):
        return name
    if not attribute and (_OPENER.search(before) or _VERB_BEFORE.search(before)):
        return f"the {name}"
    return name
