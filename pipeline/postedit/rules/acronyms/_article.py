"""Where English prose puts "the" before the short name of a country or an organisation."""

from __future__ import annotations

import re

from ...core.pattern import lazy

# At the beginning of a sentence: of the text, of a line, after a stop or an opening quotation mark that follows one.
_SENTENCE_START = lazy(r"(?:^|\n)[ \t]*[\"“‘«]?$|[.!?…][\"”’)]? +[\"“‘«]?$|[,:] [\"“‘«]$")
_DETERMINER = lazy(
    r"\b(?:the|a|an|this|that|these|those|our|their|its|his|her|my|your|no|any|every|each|some|another|all|both|new|former|joint"
    r"|entire|whole|first|post|pro|anti|non)[ -]$",
    re.IGNORECASE,
)
# Before one of these a noun phrase begins: an article can only belong to the name.
_OPENER = lazy(
    r"(?:\b(?:in|of|to|from|by|with|at|on|for|and|or|but|that|than|as|between|against|within|into|through|towards?|via|among|under|over"
    r"|about|across|after|before|behind|beyond|during|inside|outside|since|until|without|versus|vs\.?|if|when|while|because|where|whether"
    r"|said|says|told|called|urged|asked|accused|blamed|left|join|joined|enter|entered|leave|threatens?|threatened|warned|met|sees?"
    r"|believes?|is|are|was|were|has|have|had)|[,;:(–—]) $",
    re.IGNORECASE,
)
# Before one of these the name is no attribute of a following noun.
_CLOSER = lazy(
    r"\s*(?:$|[.,;:!?)\]”\"»…–—]|[ ](?:and|or|but|nor|to|in|on|at|by|for|from|of|with|as|is|are|was|were|has|have|had|will|would|can|could"
    r"|may|might|must|shall|should|did|does|do|said|says|also|not|that|which|who|whose|when|while|where|if|because|after|before|since"
    r"|until|about|against|over|under|than|then|the|a|an|this|these|it|he|she|they|we|there|continues?|will|announced|announces|agreed|agrees|wants?|wanted|warned|warns|called|calls|told|believes?"
    r"|believed|considers?|considered|accused|accuses|expects?|expected|plans|planned|intends?|intended|demands|demanded|refused|refuses"
    r"|decided|decides|imposed|imposes|sent|sends|gave|gives|took|takes|made|makes|went|goes|continued|remains|remained|became"
    r"|becomes|began|begins|joined|left|supports|supported|rejected|rejects|condemned|condemns|confirmed|confirms|denied|denies|stated"
    r"|states|insists|insisted|hopes|hoped|needs|needed|already|still|now|itself|alone|too|again|never|always|today|yesterday|[a-z]{2,}ed)\b)"
)


def with_article(text: str, start: int, end: int, name: str) -> str:
    """`name`, to stand in text[start:end], with "the" or "The" before it where it wants one."""
    before = text[max(0, start - 40) : start]
    if text.startswith(("'s", "’s", "-", "–"), end) and not text.startswith(("–", "- "), end):
        attribute = True
    else:
        attribute = _CLOSER.match(text, end) is None
    if _SENTENCE_START.search(before):
        return name if attribute else f"The {name}"
    if before.endswith(("(", "[", "-", "–", "—", "/", '"', "“", "‘", "«")) or _DETERMINER.search(before):
        return name
    if not attribute and _OPENER.search(before):
        return f"the {name}"
    return name
