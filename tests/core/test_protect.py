"""Protected spans: line by line they are those of the whole text."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from postedit import protect

PIECES = [
    "<a ",
    ">",
    "|",
    "\t",
    "http://a.b/",
    "www.a.com",
    "#x",
    "“The War",
    " and Peace”",
    "1.5",
    "-2",
    "f()",
    "```",
    "\n",
    "\n",
    " ",
]


@given(
    st.lists(st.one_of(st.sampled_from(PIECES), texts), max_size=12).map("".join),
    st.integers(0, 200),
    st.integers(0, 5),
)
def test_what_is_protected_near_a_change_is_what_is_protected_in_the_text(text, start, size):
    start = min(start, len(text))
    end = min(start + size, len(text))
    spans = protect.Protected(text)
    spans.near(0, 0)  # a line is remembered
    assert protect.hits(spans.near(start, end), start, end) == protect.hits(protect.protected(text), start, end)
