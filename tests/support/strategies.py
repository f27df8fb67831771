"""Texts and batches of changes for the property tests."""

import re

from hypothesis import strategies as st

from postedit.core.document import Applied, tokens
from postedit.core.edit import Change, Step
from postedit.core.rule import Rule, Stage

# What breaks offset arithmetic, grapheme clusters, line handling and C libraries.
ODD = [
    "\r\n", "\r", "\n", "\n\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x00", "\ufeff", "\t", "  ", "\u00a0", "\u200b", "\u200d",
    "e\u0301", "\u0301", "\u0308\u0308", "👍🏽", "👨‍👩‍👧", "🇱🇻", "🇱", "❤️", "각", "ᄀ", "क्षि", "نامه\u200cای", "\u0600", "\ud800", "\udc80",
    "\udfff", "\ud83d\ude00", "Ω", "ß", "ǆ", "ｆｕｌｌ", "，", "漢字", "ОБСЕ", "Анна Anna", "mūsu",
]  # fmt: skip
# What rules look for, so that arbitrary text makes them act.
PIECES = [
    "a", "b", "ab", "The", "talks", "Peskov", "said", "NATO", "don", "’", "'", "s", "t", '"', "“", "”", "«", "»", "„", ",", ".", ". .", ". , ", ",,", "...",
    "…", "!", "?", ";", ":", "-", "–", "—", "(", ")", "[", "]", "()", '""', " ", " ", " ", " ,", " .", "90, 000", "16: 30", "3.", "5", "2011.", "year",
    "century", "&quot;", "&amp;", "<unk>", "▁", "⁇", "Ã©", "â€™", "http://a.b/c?d=e", "x@y.org", "`code`", "EDSO", "ASV", "[no mūsu puses]", "said.", "the the",
]  # fmt: skip

odd_text = st.text(alphabet=st.characters(codec=None), max_size=30)
surrogate_text = st.text(alphabet=st.characters(categories=["Cs", "Ll", "Po", "Zs", "Mn"]), max_size=12)
texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), st.sampled_from(ODD), odd_text, surrogate_text),
    max_size=40,
).map("".join)
small_texts = st.lists(
    st.one_of(st.sampled_from(["a", "b", "ab", " ", ".", ",", "\n"]), st.sampled_from(ODD)), max_size=16
).map("".join)
replacements = st.one_of(
    st.just(""), st.sampled_from(["", " ", "a", "b", "ab c", ".", "x", "\u0301", "\n", "👍"]), small_texts
)


def step(rule="TST001", category="spelling", confidence=0.9, applicability="safe", before="", after=""):
    return Step("test", rule, category, applicability, before, after, 0, confidence, "because")


def applied(text, start, end, after, group=None, **kinds):
    return Applied(start, end, after, step(before=text[start:end], after=after, **kinds), group)


@st.composite
def batches(draw, text):
    """Sorted, non-overlapping changes of `text`, none of which changes nothing; at most one insertion at a point."""
    count = draw(st.integers(0, 6))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2 * count, max_size=2 * count)))
    batch, seen = [], set()
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        before = text[start:end]
        after = draw(replacements)
        if draw(st.booleans()):  # as rules do that rewrite a phrase and leave most of it as it was
            cut = draw(st.integers(0, len(before)))
            after = before[:cut] + after + before[cut:]
        if text[start:end] != after and not (start == end and start in seen):
            batch.append(applied(text, start, end, after))
            seen |= {start, end}
    return batch


def spans_of_tokens(text):
    spans, at = [], 0
    for token in tokens(text):
        spans.append((at, at + len(token)))
        at += len(token)
    return spans


def regex_rule(number, pattern, after, stage="punctuation", applicability="safe", category="punctuation"):
    """A rule that replaces every match of `pattern` by `after`."""

    def find(view):
        for match in re.finditer(pattern, view.text):
            yield Change(match.start(), match.end(), after, "test")

    return Rule(f"TST{number:03}", f"test-{number}", stage, category, find, applicability=applicability)


@st.composite
def rule_sets(draw):
    """Stages of rules that rewrite small strings, often against each other."""
    strings = st.sampled_from(["a", "b", "ab", " ", "  ", ".", ",", ". ,", "a b", "\n", "(?<=a)", "(?=b)", "\u0301"])
    stages, number = [], 0
    for name in ("encoding", "punctuation", "repetition"):
        rules = []
        for _ in range(draw(st.integers(0, 3))):
            number += 1
            rules.append(
                regex_rule(number, draw(strings), draw(replacements), name, draw(st.sampled_from(["safe", "unsafe"])))
            )
        stages.append(Stage(name, tuple(rules), bound=name != "encoding"))
    return stages
