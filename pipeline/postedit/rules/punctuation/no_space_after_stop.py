"""PUN405 no-space-after-mark

What it does:
    Sets a space between a mark and the word glued to it: "tourists.Thank you", "glasses,the price",
    "glasses ,the price".

Why:
    Chinese and Japanese put no space between sentences, and translators of single sentences lose it when they join.

Safety:
    Between two sentences of which the second begins with a word like "The"; elsewhere only where the text shows other
    slips of a machine or has been mended already. Not in hosts, file names, lists of tags ("a,b,c"), names of
    products ("Node.js") and code.

Known misses:
    A single such slip of another form in a text that is otherwise well set.

Examples:
    >>> clean("The shops ( about thirty ) expect guests.Thank you for coming.").text
    'The shops (about thirty) expect guests. Thank you for coming.'
"""

from __future__ import annotations

from collections.abc import Iterator

from ...core.edit import Change
from ...core.gates import Joints
from ...core.pattern import lazy
from ...core.rule import Rule, View
from ._marks import unread

_LOWER = r"[^\W\dA-Z_]"
_GLUED = lazy(
    # one class and a letter behind it first, which is what most places fail on
    r"[.,!?;](?=[^\W\d_])(?:"
    # a new sentence behind a word or a year
    rf"(?:(?<={_LOWER}{{2}}[.!?])|(?<=[ (](?:1[5-9]|20)\d\d[.]))(?=(?:[^\W\da-z_]{_LOWER}+|[AI])[ ,’']|(?!COM|ORG|NET|EXE|TXT|PDF)[A-Z]{{2,6}}[ ,])"
    rf"|(?:(?<={_LOWER}{{2}},)|(?<=\d,))(?=(?:{_LOWER}{{2,}}[ .]|a[ ]|i\.e\.|e\.g\.|a\.k\.a\.))|(?<={_LOWER},)(?=[^\W\d_]{_LOWER}+ )"
    rf"|(?<={_LOWER}{{2}};)(?={_LOWER}{{2,}} ))"
)
# words that begin sentences and are no part of a host's, a file's or a program's name
_STARTS = lazy(
    r"(?:The|They|He|She|We|You|These|Those|There|But|His|Her|Their|Its|Our|However|Nobody|According|Meanwhile|(?:It|This)[ ]"
    r"(?=(?:is|was|has|had|will|would|can|could|may|must)[ ]))[ ]?(?:[a-z]{2,}|a|\d+)(?:[ ,][^\s.]|\.(?:\s|$))"
)
_CLAUSE = lazy(r"(?:[^\s.]+[ ]){3}[^\s.]+$")  # four words of running text
_RUNNING = lazy(r"[^\W\d_]+[ ][^\s,]+$")
_BEHIND = lazy(r"[^\s\"“”‘’'(\[]{1,40}$")
# Yahoo!News
_PRODUCTS = frozenset(("Yahoo", "Jeopardy", "Node", "Vue", "Next", "Booking", "Amazon"))


# "again ,and": the space stands on the wrong side
_MOVED = lazy(rf",(?<={_LOWER}{{2}}[ \u00a0],)(?=[^\W\d_]{_LOWER}+[ .,])")


def find(view: View) -> Iterator[Change]:
    text = view.text
    for match in _MOVED.finditer(text):
        start = match.start() - 1
        if _RUNNING.search(text, max(0, start - 80), start):
            yield Change(start, match.end(), ", ", "space before a comma and none behind")
    for match in _GLUED.finditer(text):
        at = match.end()
        if text[at - 1] in ".!?" and text[at].islower():
            continue  # a host in letters of its own: Лента.ру
        behind = _BEHIND.search(text, max(0, at - 41), at - 1)
        # the word before must be a plain word: no path, no host, no list
        word = behind.group().replace("-", "") if behind else ""
        if not (word.isalpha() or word.isdigit()) or word in _PRODUCTS:
            continue
        # two sentences joined tell enough; of the other forms one alone may be meant
        joined = text[at - 1] == "." and _STARTS.match(text, at) and _CLAUSE.search(text, max(0, at - 81), at - 1)
        if joined or unread(view, match.start() - 1, at + 1):
            yield Change(at, at, " ", "no space behind a mark")


RULE = Rule(
    code="PUN405",
    name="no-space-after-mark",
    stage="punctuation",
    category="spacing",
    find=find,
    gate=Joints(
        "(?:[aA]{2}|0)[.!?]A|[aA0 \u00a0],[aA]|[aA]{2};[aA]{2}", lazy(r"[.,!?;](?<=[^\W_].|[ \u00a0],)(?=[^\W\d_])")
    ),
    doc=__doc__,
)
