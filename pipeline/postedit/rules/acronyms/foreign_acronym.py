"""ACR701 foreign-acronym

What it does:
    Puts the English name where an organisation, a country or a term goes by its acronym in another language (EDSO, EE.UU.,
    США), with the article English wants.

Why:
    Translators copy acronyms they do not know, and readers do not know them either.

Safety:
    Only forms of the lexicon that mean one thing. Forms that are something else in English or in another language (ABD, BM,
    RU, VK) change only where the English name stands beside them in brackets, where another form of the same language is
    sure, or where two of one language meet in a text about its country. Nothing where the text spells the acronym out
    itself (its capitals stand before it), where words of the English meaning are about (ASV and "Bible"), in lines of
    capitals, in front of a foreign name it is part of (ONU Mujeres), and after a mention ("the acronym ...").

Known misses:
    Forms with endings of their language, ambiguous forms that only their subject explains ("the judges of the CPI").

Examples:
    >>> clean("Delegates from EDSO said so. ASV and Canada agreed.").text
    'Delegates from the OSCE said so. The US and Canada agreed.'
    >>> clean("The EDSO's mission is led from Vienna.").text
    "The OSCE's mission is led from Vienna."
    >>> clean("He wrote his thesis, all but finished (ABD), in Ohio.").text
    'He wrote his thesis, all but finished (ABD), in Ohio.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.edit import Change
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ...detect.forms import find_forms
from ...lexicon import Form
from ...lexicon.english import is_english
from ._article import indefinite_article, with_article, without_article
from ._canonical import TAKEN
from ._evidence import spoken_for

# "(EDSO)" after capitals that spell it: "Ohio Northern University (ONU)".
_CAPITALS = lazy(r"\b[A-Z]")
_MENTION = lazy(
    r"\b(?:acronym|abbreviation|abbreviated(?: as| to)?|initials?|letters|known(?: locally| there)? as|stands for|spelt|spelled)"
    r":? [\"“‘'(]?$"
)
_INDEFINITE = lazy(r"\b([Aa]n?) \Z")
# Kinds whose own names English writers set in brackets.
_CAPITALISED_BEFORE = lazy(r"[A-Z][\w’'-]* [(\[]$")
_GLOSSED = ("place", "outlet", "party", "office")
_LABEL = lazy(r"\([A-Z][a-z]+: ?[^()]{0,80}$")
_NEXT_WORD = lazy(r" ([^\W\d_][\w’'-]*)")
_WORD_BEFORE = lazy(r"([^\W\d_][\w’'-]*) $")
_CAPS_BEFORE = lazy(r"\b[A-Z]{3,} $")
_CAPS_AFTER = lazy(r" [A-Z]{3,}\b")
_STARTER = lazy(
    r"(?:\s*$|[ ]*\n| [\"“]?(?:The|He|She|It|In|But|And|This|They|However|On|At|A|According|As|For|We|I)\b)"
)
_COUNTED = lazy(
    r"\b(?:many|several|some|these|those|various|numerous|other|different|two|three|four|five|six|seven|eight|nine|ten|dozens? of"
    r"|hundreds of|thousands of|number of|\d{1,4}) $",
    re.IGNORECASE,
)


def find(view: View) -> Iterator[Change]:
    text = view.text
    done = 0
    own: dict[str, bool] = {}  # what the whole text says of a form, asked once
    for start, end, entries in view.memo(find_forms):
        if start < done:
            continue
        change = _beside_english(text, start, end, entries)
        entry: Form | None = entries[0]
        if len(entries) > 1 or entries[0].ambiguous:
            entry = None if change is not None else spoken_for(view, start, end, entries)
        if change is None and entry is not None and _meant(text, start, end, entry):
            form = entry.form
            if form not in own:
                own[form] = _texts_own(text, entry)
            if not own[form] and not _in_foreign_sentence(view, start, end):
                change = _canonical(text, start, end, entry)
        if change is not None:
            done = change.end
            yield change


def _beside_english(text: str, start: int, end: int, entries: tuple[Form, ...]) -> Change | None:
    """ "EDSO (OSCE)", "OSCE (EDSO)", "AK (United Kingdom)": the English name beside it says what it means."""
    for entry in entries:
        if entry.form in TAKEN:
            continue  # a writer may have meant it: reported by ACR703
        if entry.entity.kind in _GLOSSED or not entry.form.isupper():
            continue  # "Skopje (Скопје)": what it is called at home
        short, long = entry.entity.short, entry.entity.long
        for name in (short, long) if short != long else (short,):
            evidence = f"{entry.form} is {short} in {_named(entry)}, and the text says so"
            lang = entry.langs[0] if len(entry.langs) == 1 else None
            for article in ("", "the ", "The "):
                if text.startswith(f" ({article}{name})", end):
                    if name != short:
                        return Change(start, end, short, evidence, lang=lang)
                    stop = end + len(f" ({article}{name})")
                    return Change(start, stop, short, evidence, lang=lang)
            if text[start - 1 : start] == "(" and text.startswith(")", end) and text.endswith(name + " ", 0, start - 1):
                if name == short:
                    return Change(start - 2, end + 1, "", evidence, lang=lang)
                return Change(start, end, short, evidence, lang=lang)
    return None


def _meant(text: str, start: int, end: int, entry: Form) -> bool:
    """Whether nothing speaks against this being the foreign acronym."""
    form = entry.form
    # no line is looked at any further than this: a text without line ends must not be searched through at every form
    first, last = text.rfind("\n", max(0, start - 200), start) + 1, text.find("\n", end, end + 200)
    before = text[max(first, start - 120) : start]
    after = text[end : end + 60 if last < 0 else min(last, end + 60)]
    if _MENTION.search(before) or _LABEL.search(before):
        return False
    in_brackets = text[start - 1 : start] in ("(", "[") and text.startswith((")", "]"), end) and start
    if in_brackets and entry.entity.kind in (*_GLOSSED, "country") and _CAPITALISED_BEFORE.search(before):
        return False  # a gloss
    nearest = [match for match in (_NEXT_WORD.match(after), _WORD_BEFORE.search(before)) if match]
    if entry.entity.kind in ("country", "place") and any(
        match[1].islower() and not is_english(match[1]) for match in nearest
    ):
        return False  # in a passage of its language
    before_it = _WORD_BEFORE.search(before)
    if entry.ambiguous and entry.entity.kind in ("country", "place") and _is_name(before_it):
        return False  # Rhode Island, which is Iceland in Czech
    if not form.isascii():
        return True
    if _CAPS_BEFORE.search(before) and _CAPS_AFTER.match(after):
        return False
    line = text[max(first, start - 200) : min(len(text) if last < 0 else last, end + 200)]
    if sum(map(str.isupper, line)) > 0.6 * sum(map(str.isalpha, line)) and len(line) > len(form) + 4:
        return False
    following = _NEXT_WORD.match(after)
    if following and following[1][0].isupper() and not following[1].isupper() and not is_english(following[1]):
        return False
    preceding = _WORD_BEFORE.search(before)
    return not (preceding and not preceding[1].isascii() and not is_english(preceding[1]))


def _is_name(word: re.Match[str] | None) -> bool:
    return word is not None and word[1][0].isupper() and not is_english(word[1].lower())


_SENTENCE_END = lazy(r"[.!?…][\"”’»)]?\s|\n")
_FAR = 300
_MOST_FOREIGN = 0.3  # of a sentence


def _in_foreign_sentence(view: View, start: int, end: int) -> bool:
    """Whether much of the sentence around is in another language: then its names belong to it."""
    if not view.foreign:
        return False
    text = view.text
    first = max(0, start - _FAR)
    for stop in _SENTENCE_END.finditer(text, first, start):
        first = stop.end()
    behind = _SENTENCE_END.search(text, end, end + _FAR)
    last = behind.start() if behind else min(len(text), end + _FAR)
    foreign = sum(max(0, min(last, stop) - max(first, begin)) for begin, stop in view.foreign)
    return foreign > _MOST_FOREIGN * (last - first)


def _texts_own(text: str, entry: Form) -> bool:
    """Whether the text as a whole says that it means something else."""
    if entry.unless:
        small = text.lower()
        if any(re.search(rf"\b{word}", small) for word in entry.unless):
            return True
    return entry.form.isascii() and _spelt_out(text, entry.form)


_LITTLE = frozenset("of the and for in on to a an de la".split())
_AFTER_NAME = lazy(
    r"(?: [a-z]+)?(?:, (?:short for |or |that is,? )?|,? (?:stands|is short|short) for |,? or )(?:the |an? |its )?((?:[\w’'-]+[ -]){0,9}[\w’'-]+)"
)
_BEFORE_NAME = lazy(r"((?:[\w’'-]+[ -]){1,9}[\w’'-]+),? (?:or|called|known as|abbreviated(?: as)?) $")
_FAR_NAME = 120


def _spelt_beside(text: str, form: str) -> bool:
    """Whether the words beside some place of the form make it: "PIB, the Press Information Bureau", "police boats, or PIB"."""
    for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
        after = _AFTER_NAME.match(text, match.end(), match.end() + _FAR_NAME)
        before = _BEFORE_NAME.search(text, max(0, match.start() - _FAR_NAME), match.start())
        for found, name in ((after, True), (before, False)):
            if found is None:
                continue
            parts = [part for part in re.split("[ -]", found[1]) if part]
            for kept in (parts, [part for part in parts if part.lower() not in _LITTLE]):
                initials = "".join(part[0] for part in kept).upper()
                if initials.startswith(form.upper()) if name else initials.endswith(form.upper()):
                    return True
    return False


def _spelt_out(text: str, form: str) -> bool:
    """Whether the text has "Words That Make It (FORM)": then it is an acronym of this text's own."""
    if _spelt_beside(text, form):
        return True
    at = text.find(f"({form})")
    while at >= 0:
        words = text[max(0, at - 100) : at]
        words = words[words.rfind("\n") + 1 :]
        # "University of Agriculture": the little words count in some acronyms and not in others
        spelt = ("".join(_CAPITALS.findall(words)), "".join(_CAPITALS.findall(words.title())))
        if any(initials.endswith(form.upper()) for initials in spelt[: 2 if len(form) < 5 else 1]):
            return True
        at = text.find(f"({form})", at + 1)
    return False


def _canonical(text: str, start: int, end: int, entry: Form) -> Change:
    after = entry.entity.short
    if (
        entry.entity.kind == "term"
        and entry.entity.short == "NGO"
        and _COUNTED.search(text[max(0, start - 20) : start])
    ):
        after += "s"
    if entry.form.endswith(".") and _STARTER.match(text, end):
        after += "."  # the stop of the acronym was that of the sentence, too
    if entry.entity.article == "the":
        after = with_article(text, start, end, after)
    elif not entry.entity.article:
        start = without_article(text, start, end)
    indefinite = _INDEFINITE.search(text, max(0, start - 4), start)
    if indefinite and indefinite[1] != (fitting := indefinite_article(after, indefinite[1][0])):
        start, after = indefinite.start(1), f"{fitting} {after}"
    lang = entry.langs[0] if len(entry.langs) == 1 else None
    return Change(start, end, after, f"{entry.form} is {entry.entity.short} in {_named(entry)}", lang=lang)


def _named(entry: Form) -> str:
    return "/".join(entry.langs[:4])


RULE = Rule(
    code="ACR701",
    name="foreign-acronym",
    stage="acronyms",
    category="acronym",
    find=find,
    doc=__doc__,
)
