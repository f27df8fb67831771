"""The engine: conflicts, protection, stability, findings, and every invariant over arbitrary text and rules."""

import re
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invariants import check
from strategies import regex_rule, rule_sets, texts

from postedit import Cleaner, clean
from postedit.core.edit import Change, Fix, Notice
from postedit.core.rule import Rule, Stage
from postedit.engine import UNSETTLED, Engine, Policy


def rule(find, code="TST001", stage="punctuation", category="punctuation", applicability="safe", **more):
    return Rule(code, code.lower(), stage, category, find, applicability=applicability, **more)


def engine(*rules, stage="punctuation", bound=True, **policy):
    return Engine([Stage(stage, rules, bound)], Policy(**policy))


def swap(before, after, **more):
    """A rule that replaces every `before`."""

    def find(view):
        for match in re.finditer(re.escape(before), view.text):
            yield Change(match.start(), match.end(), after, "test")

    return rule(find, **more)


# -- conflicts --------------------------------------------------------------------------------------------------------


def test_the_earlier_rule_wins_an_overlap_and_the_later_has_its_chance_in_the_next_pass():
    result = engine(swap("b c", "x", code="TST001"), swap("a b", "y", code="TST002")).run("a b c a b")
    assert result.text == "a x y"
    assert [edit.rule for edit in result.edits] == ["TST001", "TST002"]


def test_two_rules_may_not_both_insert_at_one_point():
    def insert(text):
        def find(view):
            if "ab" in view.text:
                yield Change(1, 1, text)

        return find

    result = engine(rule(insert("-"), "TST001"), rule(insert("+"), "TST002")).run("ab")
    assert result.text == "a-b"


def test_a_fix_is_applied_all_or_none():
    def quotes(view):
        if view.text == "{a. }":
            yield Fix((Change(0, 1, "["), Change(4, 5, "]")))

    first = swap(" }", "!", code="TST001")
    result = engine(first, rule(quotes, "TST002")).run("{a. }")
    assert result.text == "{a.!"  # the closing half lost to another rule, so the opening half is not applied either
    result = engine(rule(quotes, "TST002")).run("{a. }")
    assert result.text == "[a. ]"
    assert {edit.group for edit in result.edits} == {result.edits[0].id}


def test_a_fix_is_refused_whole_where_half_of_it_is_protected():
    def both(view):
        if "x 3.14" in view.text:
            yield Fix((Change(0, 1, "y"), Change(3, 4, ",")))

    assert engine(rule(both)).run("x 3.14").text == "x 3.14"


def test_a_change_out_of_bounds_names_its_rule():
    with pytest.raises(ValueError, match="TST001"):
        engine(rule(lambda view: [Change(0, 99, "")])).run("short")


# -- protection -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "See http://a.org/x_y?z=1 now",
        "Write to a.b_c@example.org now",
        "See www.example.com/x_y now",
        "Run `a_b` now",
        "Read example.com/a_b now",
        "a_b | c | d\n",
        "He read “The War of Words_ and Songs” twice",
    ],
)
def test_protected_spans_bind_the_later_stages(text):
    assert engine(swap("_", "-")).run(text).text == text
    assert engine(swap("_", "-"), bound=False).run(text).text == text.replace("_", "-")


@pytest.mark.parametrize("number", ["1,234.56", "3.14", "16:30", "192.168.0.1", "2-1", "12/03/2022"])
def test_well_formed_numbers_are_protected(number):
    mark = re.search(r"\D", number).group()
    assert engine(swap(mark, "_")).run(f"about {number} people").text == f"about {number} people"


def test_a_torn_number_is_not_protected():
    assert engine(swap(", 000", ",000")).run("about 90, 000 people").text == "about 90,000 people"


def test_insertion_at_the_bound_of_a_protected_span_is_allowed():
    def after_url(view):
        for match in re.finditer(r"/x(?! )", view.text):
            yield Change(match.end(), match.end(), " ")

    assert engine(rule(after_url)).run("http://a.org/x)").text == "http://a.org/x )"


def fragment(view):
    for match in re.finditer("mūsu puses ?", view.text):
        yield Notice(match.start(), match.end(), "left in Latvian", lang="lv")


FRAGMENTS = Stage("fragments", (rule(fragment, "FRG001", "fragments", "foreign"),), bound=False)


def test_an_untranslated_fragment_protects_itself_but_not_the_white_space_at_its_edges():
    later = Stage("punctuation", (swap("us", "X"), swap("  ", " ", code="TST002")), bound=True)
    result = Engine([FRAGMENTS, later]).run("us [mūsu puses  ] us")
    assert result.text == "X [mūsu puses ] X"
    (finding,) = result.findings
    assert finding.text == "mūsu puses "
    assert (finding.start, finding.lang) == (4, "lv")


def test_protection_of_a_fragment_moves_with_the_text():
    stages = [
        FRAGMENTS,
        Stage("punctuation", (swap("long", "x"),), bound=True),
        Stage("repetition", (swap("mūsu", "our"),), bound=True),
    ]
    result = Engine(stages).run("long long mūsu puses")
    assert result.text == "x x mūsu puses"


# -- policy and findings ----------------------------------------------------------------------------------------------


def test_an_unsafe_rule_is_reported_and_applied_only_when_asked():
    unsafe = swap("colour", "color", applicability="unsafe")
    result = engine(unsafe).run("a colour")
    assert result.text == "a colour"
    (finding,) = result.findings
    assert (finding.text, finding.suggestions, finding.start, finding.end) == ("colour", ("color",), 2, 8)
    result = engine(unsafe, unsafe=True).run("a colour")
    assert (result.text, result.edits[0].applicability, result.findings) == ("a color", "unsafe", ())


def test_what_is_less_sure_than_asked_becomes_a_finding():
    def find(view):
        for match in re.finditer("[xy]", view.text):
            yield Change(match.start(), match.end(), "!", confidence={"x": 0.6, "y": 0.9}[match.group()])

    result = engine(rule(find), min_confidence=0.8).run("x y")
    assert result.text == "x !"
    assert [finding.text for finding in result.findings] == ["x"]


def test_findings_are_of_the_text_as_handed_over():
    look = rule(
        lambda view: [Notice(m.start(), m.end(), "seen", ("z",)) for m in re.finditer("q|b", view.text)], "TST002"
    )
    result = engine(swap("a", "bb"), look).run("a q")
    assert result.text == "bb q"
    assert [(f.text, f.out_start, f.start, f.end) for f in result.findings] == [
        ("b", 0, 0, 1),
        ("b", 1, 0, 1),
        ("q", 3, 2, 3),
    ]
    check("a q", result)


def test_a_rule_sees_how_much_each_stage_has_mended():
    def find(view):
        if view.mended.get("encoding"):
            yield from swap("teh", "the").find(view)

    stages = [Stage("encoding", (swap("Ã", "à"),), False), Stage("spelling", (rule(find, stage="spelling"),), True)]
    dirty, tidy = Engine(stages).run("Ã teh"), Engine(stages).run("a teh")
    assert (dirty.text, tidy.text) == ("à the", "a teh")
    check("Ã teh", dirty, Engine(stages).run)


# -- stability --------------------------------------------------------------------------------------------------------


def test_changes_that_swing_are_withdrawn_and_reported_and_the_other_lines_keep_theirs():
    swinging = engine(
        swap("ping", "pong", code="TST001"), swap("pong", "ping", code="TST002"), swap("bad", "good", code="TST003")
    )
    text = "a bad line\nping bad\nanother bad"
    result = swinging.run(text)
    assert result.text == "a good line\nping bad\nanother good"
    (finding,) = result.findings
    assert (finding.rule, finding.text) == (UNSETTLED, "ping bad\n")
    check(text, result, swinging.run)


def test_a_rule_that_never_stops_growing_changes_nothing():
    growing = engine(swap("a", "aa"))
    result = growing.run("a b")
    assert (result.text, result.edits) == ("a b", ())
    assert [finding.rule for finding in result.findings] == [UNSETTLED]


def test_a_rule_that_feeds_on_its_own_output_is_stopped():
    exploding = engine(swap("a", "a" * 1_000))
    result = exploding.run("a b\nc")
    assert (result.text, result.edits) == ("a b\nc", ())
    assert [finding.rule for finding in result.findings] == [UNSETTLED]


def test_a_chain_longer_than_the_passes_still_ends_in_a_stable_text():
    chain = engine(*(swap(f"<{n}>", f"<{n + 1}>", code=f"TST{n:03}") for n in range(9, 0, -1)))
    result = chain.run("x <1> y\nx <8> y")
    check("x <1> y\nx <8> y", result, chain.run)


# -- invariants -------------------------------------------------------------------------------------------------------


@given(texts, rule_sets(), st.booleans())
@settings(max_examples=300)
def test_invariants_over_arbitrary_text_and_rules(text, stages, unsafe):
    one = Engine(stages, Policy(unsafe=unsafe))
    result = one.run(text)
    check(text, result, one.run)


DEFAULT, UNSAFE = Cleaner(), Cleaner(unsafe=True)


@given(texts)
@settings(max_examples=300)
def test_invariants_over_arbitrary_text(text):
    for cleaner in (DEFAULT, UNSAFE):
        check(text, cleaner.clean(text), cleaner.clean)


@given(st.text(alphabet=st.characters(categories=["Cs", "L", "M", "N", "P", "S", "Z", "C"]), max_size=200))
@settings(max_examples=200)
def test_invariants_over_any_code_points(text):
    check(text, DEFAULT.clean(text), DEFAULT.clean)


@pytest.mark.parametrize("lone", ["\ud800", "x\udcffy", "\ud83d \ude00"])
def test_lone_surrogates_survive(lone):
    text = f"They met {lone} , in Brest , {lone} ."
    result = clean(text)
    check(text, result, clean)
    assert result.text.count(lone) == 2


def test_a_change_over_a_lone_surrogate_is_refused():
    result = engine(swap("a \ufffd b", "gone")).run("a \ud800 b, a \ufffd b")
    assert result.text == "a \ud800 b, gone"


def test_clean_text_costs_one_pass():
    passes = []
    engine(rule(lambda view: passes.append(view.text) or [])).run("Nothing to do.")
    assert len(passes) == 1


def test_the_same_text_gives_the_same_bytes():
    text = "They met in Brest , France. . Then “ they left , it said .\n" * 3
    assert Cleaner().clean(text) == Cleaner().clean(text)


def test_threads_share_a_cleaner():
    text = "They met in Brest , France ."
    wanted, seen = clean(text), []
    threads = [
        threading.Thread(target=lambda: seen.extend(DEFAULT.clean(text).text for _ in range(20))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [wanted.text] * 80


def test_signature_tells_settings_apart():
    one, two = clean("a , b").signature, clean("a , b", ignore=["PUN401"]).signature
    assert one["settings"] != two["settings"]
    assert one["sha256"]["before"] == two["sha256"]["before"]
    assert set(one) == {"version", "rules", "settings", "models", "sha256"}


def test_regex_rule_helper_acts():
    """The random rules of the property tests do something, or the properties would be empty."""
    assert Engine([Stage("punctuation", (regex_rule(1, "a", "x"),), True)]).run("a").text == "x"
