"""What a rule looks at first, because it is cheap, hides nothing that the dear search would find."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from postedit.core import gates
from postedit.core.rule import View
from postedit.detect import forms, unread, vocabulary
from postedit.rules.acronyms import blended_organisation
from postedit.rules.boilerplate import _forms
from postedit.rules.encoding import _repair
from postedit.rules.fragments import _beside_number, foreign_ordinal
from postedit.rules.punctuation import (
    _quotes,
    leading_blank,
    mixed_quote_pair,
    ordinal_with_stop,
    space_before_stop,
    year_with_stop,
)
from postedit.rules.repetition import _runs, said_again, sentence_again, title_again, word_in_both_spellings
from postedit.rules.review import (
    impossible_number,
    odd_number_form,
    split_attribution,
    unbalanced_quotes,
    weekday_of_date,
)

_PIECES = """
    said noted Borg he he_said, “Yes,” "No" "No," ” “ " . ! ? , ; : .. ?! minister Minister of to the Prime President 5 000 2019. In_2019.
    18 century XX. XX-th 21th 90-th th years thousand million dollars euros percents times 135% turnout_was 3 120 percent of_the_voters
    European Organisation Court for Council Security UN Assembly General World Health Independent Union of_the_Independent 2-го 90-х
    Monday Monday, 5_January_2021 January_5,_2021 minus_−5 Minus_-5_° XX-th ,, `` ,. said. emphasised. reporters. İ Ã© Œ. \x07
    ke-5 ika-3 ke- 1990’-tallet 90-tallet 5ος 3η 10-oji 2ème 5º place, km/st km/t 5_km/t zł 5zł S.U.A. Latvia % \n \n\n \u00a0 é ½ ٣ _ -
    """.split(" ")
texts = st.lists(
    st.tuples(
        st.sampled_from([piece.replace("_", " ") for piece in _PIECES if piece.strip(" ")]),
        st.sampled_from(["", " ", " ", " ", ". ", "\n"]),
    ),
    max_size=24,
).map(lambda parts: "".join(piece + gap for piece, gap in parts))
once_or_twice = st.builds(lambda text, times: text * times, texts, st.integers(1, 3))


@given(once_or_twice)
def test_sentences_again(text):
    if sentence_again._may(text + "\n") and not sentence_again._promises(text.encode()):
        # only what is no sentence, or parted by more than a blank, may be missed
        for begin, end in View(text).lines():
            sentences = sentence_again._END.split(text[begin:end])
            for one, other in itertools.pairwise(sentences):
                assert one != other or len(one) <= 12 or one[-1:] not in (".", "!", "?")


@given(once_or_twice)
def test_speakers_again(text):
    places = sorted((at, verb) for verb in said_again._VERBS for at in said_again._places(text, verb))
    found = [match.span() for match in said_again._again(text, places)]
    assert found == [match.span() for match in said_again._AGAIN.finditer(text)]


@given(once_or_twice)
def test_titles_again(text):
    found = _runs.Words(text, text.encode())
    near = title_again._BETWEEN + title_again._LONGEST_TITLE
    for title in (b"minister", b"president"):
        places = [index for index, word in enumerate(found.folded) if word == title]
        if any(second - first <= near for first, second in itertools.pairwise(places)):
            assert title_again._twice(found.small, title)


@given(texts)
def test_spaces_before_marks(text):
    found = [match.span() for match in space_before_stop._spaces(text)]
    assert found == [match.span() for match in space_before_stop._SPACE.finditer(text)]


@given(texts)
def test_lines_of_regular_quotations(text):
    view = View(text)
    marks = sum(map(text.count, _quotes._DOUBLE))
    if marks:
        assert _quotes._all_regular(text, view.raw, marks) == (2 * len(_quotes._REGULAR.findall(text)) == marks)
    if unbalanced_quotes._some_odd(text):
        assert _quotes.irregular_lines(view)
    if 2 * len(_quotes._REGULAR.findall(text)) == sum(map(text.count, _quotes._DOUBLE)):
        for start, end in view.lines():
            kinds = [match.lastindex for match in _quotes._MARK.finditer(text, start, end)]
            assert len(kinds) % 2 == 0
        assert not _quotes.irregular_lines(view)


@given(texts)
def test_odd_numbers(text):
    view = View(text)
    if odd_number_form._ODD.search(text):
        assert odd_number_form._MAY_BE_ODD.open(view)
    if ordinal_with_stop._GATE.open(view):
        assert ordinal_with_stop._may_be_ordinal(view)
    if year_with_stop._GATE.open(view):
        assert year_with_stop._may_be_year(view)
    if any(
        impossible_number._WHOLE.search(text, 0, match.start())
        for pattern in impossible_number._SHARES
        for match in pattern.finditer(text)
    ):
        assert impossible_number._OVER.open(view)
    if impossible_number._TURNOUT.search(text):
        assert impossible_number._OVER.open(view)


@given(texts)
def test_ordinals_of_other_languages(text):
    view = View(text)
    latin = (foreign_ordinal._LATIN_ALONE, foreign_ordinal._LATIN_COUNTED, foreign_ordinal._DECADE_LATIN)
    if any(pattern.search(text) for pattern in latin):
        assert foreign_ordinal._PROMISING.open(view) or foreign_ordinal._PREFIX.search(text)
    if foreign_ordinal._CYRILLIC.search(text):
        assert foreign_ordinal._ENDING.search(text)
    if foreign_ordinal._PREFIX.search(text):
        assert foreign_ordinal._BEFORE_NUMBER.open(view) or foreign_ordinal._TALLET.words(view)


@given(texts)
def test_blended_names(text):
    assert blended_organisation._may_be_blended(View(text)) == (blended_organisation._START.search(text) is not None)


@given(texts)
def test_forms_and_units(text):
    view = View(text)
    known = view.memo(forms.vocabulary)
    for start, end, _ in forms.find_forms(view):
        assert known.issuperset(forms._RUN.findall(text[start:end]))
    for match in _beside_number._PLACE.finditer(text):
        for words in (_beside_number.units(), _beside_number.money(), _beside_number.signs()):
            if _beside_number.longest(text, match.end(), words):
                assert _beside_number._possible(view)


few_words = st.lists(st.sampled_from(["ab", "aab", "acb", "b", "ba", "bca"]), max_size=30)


@given(few_words, st.integers(1, _runs.LONGEST))
def test_words_that_come_again_are_found_by_their_first_letters(listed, period):
    found = _runs.Words(" ".join(listed), " ".join(listed).encode())
    same = [one == other for one, other in zip(listed, listed[period:], strict=False)]
    spans, first = [], 0
    for alike, group in itertools.groupby(same):
        size = len(list(group))
        if alike and size >= period:
            spans.append((first, first + size + period))
        first += size
    assert list(found._same(period)) == spans


letters = st.lists(st.sampled_from(["ab", "abc", "ba", "a", "é", "'", " ", " ", "-", ".", "\n"]), max_size=25).map(
    "".join
)


@given(letters, st.sets(st.text(alphabet="abc", min_size=2, max_size=4), min_size=1, max_size=6))
def test_pieces_are_found_alike_one_by_one_and_all_at_once(text, pieces):
    def seen(standing):
        # of those inside one run of letters one is as good as the other
        return {(start, end, run) if start == run[0] else run for start, end, run in standing}

    assert seen(word_in_both_spellings._standing(text, sorted(pieces))) == seen(
        word_in_both_spellings._standing_many(text, sorted(pieces))
    )


@given(st.lists(st.sampled_from(["&", "amp;", "amp;", "#38;", "lt;", "quot;", "a", " ", "Ã©", "é", ";"]), max_size=14))
def test_layers_of_entities_may_be_taken_off_together(parts):
    from ftfy import fix_text

    text, settings = "".join(parts), _repair.config(True)
    assert fix_text(_repair._LAYERS.sub("&amp;amp;", text), settings) == fix_text(text, settings)


@given(texts)
def test_figures(text):
    view = View(text)
    if any(gate.pattern.search(view.figures()) for gate in gates._figures):
        assert view.has_figures()


@given(texts)
def test_literals_are_announced(text):
    view = View(text)
    for literal, gate in (
        (",.", unread._TORN),
        ("\n ", leading_blank._INDENTED),
        (",,", mixed_quote_pair._DOUBLED),
        ("``", mixed_quote_pair._DOUBLED),
    ):
        if literal in text:
            assert gate.open(view), literal
    if odd_number_form._ROMAN_END.search(text):
        assert odd_number_form._HYPHEN.open(view)
    if odd_number_form._MINUS.search(text):
        assert odd_number_form._MINUS_WORD.words(view)
    if weekday_of_date._BEHIND.search(text) or weekday_of_date._BEFORE.search(text):
        assert "000" in view.kinds()
    literals = (" said.", " stressed.", " added.", " noted.", " explained.", " declared.", " emphasi", " reporters.")
    assert split_attribution._ends_sentence(view) == any(literal in text for literal in literals)


@given(st.text(alphabet="ab .é", max_size=60), st.text(alphabet="ab", min_size=1, max_size=3))
def test_words_stand_where_no_letter_touches_them(text, word):
    view = View(text)
    read = view.memo(vocabulary.letters)
    wanted = b" %b " % word.encode()
    expected = [at for at in range(len(read)) if read.startswith(wanted, at)]
    assert list(vocabulary.standing(view, word)) == expected
    many = View("ba" * vocabulary._AMID + " " + text)  # amid others so often that it is looked for in another way
    moved = [
        at
        for at in range(len(text) + 2)
        if many.memo(vocabulary.letters).startswith(wanted, at + len(many.text) - len(text))
    ]
    found = [at - len(many.text) + len(text) for at in vocabulary.standing(many, word)]
    assert [at for at in found if at >= 0] == moved


@given(st.text(alphabet="ab é—\n\x07ÂÃœ…ß“Ω", max_size=40), st.integers(1, 60))
def test_what_ftfy_may_change_is_found_character_by_character(text, times):
    text = text * times
    view, pattern = View(text), _repair.SUSPICIOUS
    first = {text.count("\n", 0, at): at for at in sorted(_repair._suspicious_places(view), reverse=True)}
    expected = {
        text.count("\n", 0, match.start()): match.start() for match in _repair._first_on_each_line(pattern, text)
    }
    assert first == expected


@given(st.text(alphabet="ab.,“\n \té—|", max_size=60))
def test_words_stand_where_their_pattern_finds_them(text):
    found = _runs.Words(text, text.encode())
    assert list(found.spans) == [match.span() for match in _runs._WORD.finditer(text)]
    assert len(found.spans) == len(found.folded)


@given(
    st.sampled_from(sorted(_forms._BY_FIRST_WORD)),
    st.lists(st.sampled_from("us our news on Telegram channel is the agency: here . site of".split(" ")), max_size=7),
)
def test_one_pattern_for_all_lines_that_begin_alike(word, rest):
    every, patterns = _forms._patterns(word)
    line = " ".join([word, *rest])
    assert (every.match(line) is not None) == any(pattern.match(line) for _, pattern in patterns)
