"""Public figures under foreign or misspelt names: who is meant, and how sure that is.

What a place of a name says is weighed here once; three rules act on it: NAM803 where the text says who it is, NAM804 where
the spelling alone does, NAM805 for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.gates import Found
from ...core.pattern import lazy
from ...core.rule import View
from ...detect.wanted import WantedAmong
from ...lexicon.english import is_english, words
from ...lexicon.people import (
    Person,
    alike,
    by_form,
    by_given,
    by_surname,
    is_common_given,
    person,
    several_given,
    skeleton,
    with_given,
)
from ._names import NAME_AFTER, Before, before, capitalised, distance, exchanged, places, slips_surely
from ._siblings import siblings
from .slip_in_name import inflected

SAID, FORM, PERHAPS = "said", "form", "perhaps"
_NEAR = 80  # characters on either side in which a role counts
_FAR = 40
_MOST_LETTERS = 2  # by which a slip is longer or shorter
_LONG = 9  # letters from which on two slips are forgiven
_SHORTEST_ALONE = 6
# The given name before a surname, with a title's or an initial's stop.
_GIVEN = lazy(r"([A-Z\u00c0-\u024f][^\W\d_]+(?:[-’'][A-Z]?[^\W\d_]+)?|[A-Z]\.)[ \u00a0]\Z")
# What makes a surname a family, a thing or a place: "the Putins", "a Borel set", "Medvedev Street".
_DETERMINER = lazy(
    r"\b(?:the|an?|these|those|both|all|many|some|two|three|other|Mount|Lake|Saint|St\.?|Fort|Port|San|Santa|Los|El|La)[ \u00a0]\Z",
    2,
)
_THING_AFTER = lazy(
    r"[ \u00a0](?:[Ss]treet|[Aa]venue|[Ss]quare|[Aa]irport|[Ii]nstitute|[Ff]oundation|[Uu]niversity|[Pp]rize|[Aa]ward|[Cc]up|[Bb]ridge|[Pp]ark|[Ss]chool"
    r"|[Hh]ospital|[Mm]useum|[Cc]ollege|[Cc]entre|[Cc]enter|[Gg]roup|[Ii]nc|[Ll]td|[Cc]orp|AG|GmbH|SA|[Cc]ompany|[Hh]otel|[Cc]rater|[Tt]heorem|[Ss]ets?)\b"
)
_MENTION = lazy(
    r"\b(?:spel(?:t|led|ling)|written|pronounced|transliterat\w+|known|aka|alias|née|born|surname|in (?:German|French|Spanish|Russian|Polish|Latvian))\b[^.\n]{0,24}\Z"
)
_QUOTES = tuple("\"“‘'„«")
_WORD = lazy(r"[^\W\d_]+")
# Roles that anybody may have say nothing by themselves.
_ROLES_TELL = frozenset(
    """
    president premier chancellor minister spokesman spokeswoman spokesperson secretary governor mayor general marshal commander
    ambassador chairman chairwoman speaker king queen prince pope patriarch commissioner prosecutor adviser advisor oligarch
    leader chief director head senator billionaire
    """.split()
)


# What English spellings of names do not have: marks on letters, and how German, French, Polish, Hungarian and Dutch write
# the sounds of other languages. Without it, a name alone may be a relative's or a namesake's.
_OWN_SPELLING = lazy("[^A-Za-z]|sch|tch|[cs]z|zs|tsj|sj|dj|dsch|w(?:ski|itsch)?$|[iy]j$|owitsch|ou[^s]|oe")


@dataclass(frozen=True, slots=True)
class Meant:
    """Text[start:end] means `person`, whose name reads `after` there. `how`: SAID, FORM or PERHAPS; `why`: in words."""

    start: int
    end: int
    after: str
    person: Person
    how: str
    why: str
    langs: str = ""


def meant(view: View) -> list[Meant]:
    """All places of foreign or misspelt names of public figures, in order and disjoint: `view.memo(meant)`."""
    standing = view.memo(capitalised)
    candidates: dict[str, tuple[tuple[int, ...], bool, str]] = {}
    for form in standing.keys() & by_form().keys():
        listed, _, langs = by_form()[form].partition(":")
        candidates[form] = (tuple(map(int, listed.lstrip("*").split(","))), listed[0] == "*", langs)
    found: list[Meant] = []
    for form, places_ in (places(view, set(candidates)) if candidates else {}).items():
        numbers, shared, langs = candidates[form]
        people = [person(number) for number in numbers]
        for at in places_:
            one = _foreign(view, form, at, people, shared, langs)
            if one is not None:
                found.append(one)
    found += _slips(view, {one.start for one in found})
    found += _given_slips(view)
    found.sort(key=lambda one: (one.start, -one.end))
    return [one for at, one in enumerate(found) if at == 0 or one.start >= found[at - 1].end]


MEANT = Found(meant)


def foreign_names(view: View) -> list[tuple[int, int]]:
    """Where foreign spellings of surnames of public figures stand, whoever is meant."""
    forms = view.memo(capitalised).keys() & by_form().keys()
    return [(at, at + len(form)) for form, standing in places(view, forms).items() for at in standing]


def _foreign(view: View, form: str, at: int, people: list[Person], shared: bool, langs: str) -> Meant | None:
    """What the foreign spelling `form` at `at` means, if anything."""
    text, end = view.text, at + len(form)
    if _is_of_something_else(text, at, end):
        return None
    way = before(text, at)
    given = _GIVEN.search(text, max(0, at - _FAR), at)
    why = f"{form} is a foreign spelling of {{}}"
    if given is not None and way.kind == "name":
        named = [one for one in people if _has_given(one, given[1])]
        if len({one.surname for one in named}) != 1:
            return None  # somebody else of that surname
        one = min(named, key=lambda one: one.fame)
        first = _own_given(one, given[1])
        start = given.start(1) if first != given[1] else at
        after = (first + text[given.end(1) : at] if first != given[1] else "") + one.surname
        return Meant(start, end, after, one, SAID, why.format(one.name) + ", whose given name stands before it", langs)
    told = [one for one in people if _is_told(view, one, way, at, end)]
    if len({one.surname for one in told}) == 1:
        one = told[0]
        return Meant(at, end, one.surname, one, SAID, why.format(one.name) + ", and the text says who it is", langs)
    if way.kind == "place" or _DETERMINER.search(text, max(0, at - 10), at) or _THING_AFTER.match(text, end):
        return None
    if _goes_on(text, end) or told:
        return None
    one = min(people, key=lambda one: one.fame)
    alone = len({one.surname for one in people}) == 1 and not shared and len(form) >= _SHORTEST_ALONE
    alone = alone and (one.fame == 1 or (one.fame == 2 and _OWN_SPELLING.search(form) is not None))
    if alone and not is_english(form) and form != one.surname + "s":
        return Meant(at, end, one.surname, one, FORM, why.format(one.name), langs)
    if shared or form in words() or form == one.surname + "s":
        return None
    return Meant(at, end, one.surname, one, PERHAPS, f"perhaps {one.name}", langs)


def _goes_on(text: str, end: int) -> bool:
    """Whether the name is a part of a longer one; "Selenskyj-led" is none."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].islower():
        return False
    return NAME_AFTER.match(text, end) is not None


def _is_of_something_else(text: str, at: int, end: int) -> bool:
    if at and text[at - 1] in "@#/\\_&-–":
        return True
    # "Selenskyj-led" is one, "Makron-Verlag" is not
    joined = text[end : end + 1] in tuple("-–@/_&") and text[end + 1 : end + 2].isalnum()
    if joined and not (text[end] == "-" and text[end + 1].islower()):
        return True
    if _MENTION.search(text, max(0, at - 48), at):
        return True
    return at > 0 and text[at - 1] in _QUOTES and text[end : end + 1] in tuple("\"”’'»")


def _has_given(one: Person, given: str) -> bool:
    """Whether the given name, an initial or a foreign spelling, may be the person's."""
    own = [*one.given, *(word for full in one.accepted for word in full.split()[:-1])]
    if given.endswith("."):
        return any(word.startswith(given[0]) for word in own)
    return any(word == given or alike(word, given) for word in own)


def _own_given(one: Person, given: str) -> str:
    """The given name as English has it: the person's own where `given` is a foreign spelling of it."""
    known = {word for full in (one.name, *one.accepted) for word in full.split()}
    if given.endswith(".") or given in known or not one.given:
        return given
    return next((word for word in one.given if alike(word, given)), given)


def _is_told(view: View, one: Person, way: Before, at: int, end: int) -> bool:
    """Whether the text says that this person is meant: by a role before the name or near it, or by naming them elsewhere."""
    text = view.text
    if way.kind == "role" and way.word in one.role:
        return True
    # the right spelling stands elsewhere; of who is less known only with the given name
    if (
        one.surname in view.memo(capitalised)
        and not _DETERMINER.search(text, max(0, at - 10), at)
        and (one.fame < 3 or " ".join((*one.given[:1], one.surname)) in text)
    ):
        return True
    near = text[max(0, at - _NEAR) : at] + " " + text[end : end + _NEAR]
    around = {word.lower() for word in _WORD.findall(near)}
    role = one.role & around
    return bool(role & _ROLES_TELL) and len(role) > 1 and one.fame < 3


# -- slips in full names ------------------------------------------------------------------------------------------------


_GIVEN_NAME = WantedAmong(by_given)


def _slips(view: View, done: set[int]) -> Iterator[Meant]:
    """Surnames one letter off, or spelt by their sound, behind the right given name: "Olaf Sholz"."""
    text = view.text
    beyond = () if text.isascii() else (word for word in view.memo(capitalised) if not word.isascii())
    for given in (*_GIVEN_NAME.words(view), *(word for word in beyond if word in by_given())):
        for at in _places(text, given + " "):
            surname_at = at + len(given) + 1
            match = _SURNAME.match(text, surname_at)
            if match is None or surname_at in done:
                continue
            surname = match[0]
            alike_ = [number for known, number in with_given(given) if _may_be_slip(surname, known)]
            if (
                not alike_
                or surname in by_form()
                or surname in by_surname()
                or is_english(surname)
                or surname in siblings()
            ):
                continue
            if _is_of_something_else(text, surname_at, match.end()) or _goes_on(text, match.end()):
                continue
            near = [person(number) for number in alike_]
            near = [one for one in near if _is_slip(surname, one)]
            if len(near) != 1:
                continue
            one = near[0]
            told = not is_common_given(given) or _is_told(view, one, before(text, at), surname_at, match.end())
            how = SAID if told and one.fame < 3 else PERHAPS
            yield Meant(surname_at, match.end(), one.surname, one, how, f"{given} {one.surname} is meant")


def _may_be_slip(written: str, surname: str) -> bool:
    return written[0] == surname[0] and written != surname and abs(len(written) - len(surname)) <= _MOST_LETTERS


def _is_given_slip(written: str, given: str) -> bool:
    """One letter apart, which is no vowel and no mark on a letter: these have several ways to be written."""
    return distance(written, given) == 1 and skeleton(written) != skeleton(given)


def _given_slips(view: View) -> Iterator[Meant]:
    """One of several given names one letter off, where the others are right: "Recep Tayyib Erdogan"."""
    text = view.text
    for surname in view.memo(capitalised).keys() & several_given().keys():
        for number in map(int, several_given()[surname].split(",")):
            one = person(number)
            for at in _places(text, one.given[0] + " "):
                words_ = text[at : at + len(one.name) + 4].split(" ", len(one.given) + 1)
                if len(words_) <= len(one.given) or not words_[len(one.given)].startswith(surname):
                    continue
                start = at
                wrong = [at for at, (right, word) in enumerate(zip(one.given, words_, strict=False)) if right != word]
                if len(wrong) == 1 and wrong[0] > 0 and _is_given_slip(words_[wrong[0]], one.given[wrong[0]]):
                    start += sum(len(word) + 1 for word in words_[: wrong[0]])
                    word, right = words_[wrong[0]], one.given[wrong[0]]
                    yield Meant(start, start + len(word), right, one, SAID, f"{one.name} is meant")


def _places(text: str, word: str) -> Iterator[int]:
    """Where `word` stands with no letter before it."""
    at = text.find(word)
    while at >= 0:
        if not at or not text[at - 1].isalnum():
            yield at
        at = text.find(word, at + 1)


_SURNAME = lazy(r"[A-Z\u00c0-\u00de\u0100-\u017f][^\W\d_]{3,19}(?![\w])")


_VOWELS = frozenset("aeiou")
_ONE_LETTER = tuple(map(frozenset, ("iy", "vw", "yj", "ij")))  # two ways to write one sound


def _is_slip(written: str, one: Person) -> bool:
    """Whether `written` is the person's surname with a slip that makes nobody else's name of it.

    A letter left out, put in or exchanged amid the name, a sound spelt another way, a wrong vowel in a very famous one.
    What differs in the ending alone is another name, or a form of this one ("Borissova").
    """
    surname = one.surname
    if min(len(written), len(surname)) < 4 or written[0] != surname[0] or inflected(written, surname):
        return False
    if len(written) == len(surname):
        places_ = [at for at, pair in enumerate(zip(written, surname, strict=True)) if pair[0] != pair[1]]
        if len(places_) == 2:
            return exchanged(written, surname) and places_[1] < len(surname) - 1
        if len(places_) != 1 or places_[0] == len(surname) - 1:
            return False
        pair = {written[places_[0]], surname[places_[0]]}
        return pair in _ONE_LETTER or (pair <= _VOWELS and one.fame == 1)
    most = 2 if min(len(written), len(surname)) >= _LONG else 1
    apart = distance(written, surname)
    if apart > most:
        return False
    return skeleton(written) == skeleton(surname) or slips_surely(written, surname)
