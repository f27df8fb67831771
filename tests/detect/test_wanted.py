"""Words that rules look for: what is remembered of a word is what its tests say, whatever text it comes from."""

from hypothesis import given
from strategies import texts

from postedit.core.rule import View
from postedit.detect import wanted
from postedit.detect.vocabulary import _BEYOND as BEYOND
from postedit.detect.vocabulary import places, vocabulary
from postedit.stages import stages

assert stages()  # the rules make their kinds when they are imported


@given(texts)
def test_the_words_of_a_kind_are_those_its_test_holds_for(text):
    for _ in range(2):  # the second time from memory
        view = View(text)
        for kind in wanted._kinds:
            assert sorted(kind.words(view)) == sorted(word for word in view.memo(vocabulary) if kind.test(word))


def test_what_is_known_of_words_is_bounded(monkeypatch):
    monkeypatch.setattr(wanted, "_MOST_KNOWN", 3)
    monkeypatch.setattr(wanted, "_plain", set())
    monkeypatch.setattr(wanted, "_known", {})
    view = View("the of qwrtp zxcvb hgfds lkjhg and")
    assert {"qwrtp", "zxcvb", "hgfds", "lkjhg"} <= set(wanted.unknown_words(view))
    assert len(wanted._plain) + len(wanted._known) == 3


def test_a_new_kind_is_asked_about_words_seen_before():
    view = View("the of")
    wanted.unknown_words(view)
    kind = wanted.Wanted(lambda word: word == "of")
    try:
        assert kind.words(View("the of")) == ["of"]
    finally:
        wanted._kinds.remove(kind)
        wanted._plain.clear()
        wanted._known.clear()


@given(texts)
def test_places_are_those_a_search_finds(text):
    view = View(text)
    assert places(view, BEYOND) == [match.start() for match in BEYOND.pattern.finditer(view.text)]


def test_places_of_many_kinds_of_characters():
    text = "".join(map(chr, range(0x400, 0x460))) * 2
    assert places(View(text), BEYOND) == list(range(len(text)))
