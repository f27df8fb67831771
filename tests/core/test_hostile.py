"""Shapes that break cleaners: none crashes, hangs or loses text. How the time grows is measured in bench/."""

import pytest
from invariants import check

from postedit import Cleaner

SHAPES = {
    "open quotes": "“" * 3_000,
    "open straight quotes": '" ' * 3_000,
    "open quotes before words": "“word " * 1_500,
    "closing quotes": "word” " * 1_500,
    "letters": "x" * 50_000,
    "letters of another script": "ж" * 20_000,
    "stops and commas": ". , " * 5_000,
    "stops": ". " * 5_000,
    "commas": "," * 10_000,
    "blanks": " " * 50_000,
    "lines": "\n" * 20_000,
    "no blank": "word,word.Word;" * 13_000,
    "digits": "1, 000" * 5_000,
    "one word": "word " * 10_000,
    "two words": "to the " * 5_000,
    "brackets": "[" * 5_000 + "]" * 5_000,
    "empty brackets": "()" * 5_000,
    "ampersands": "&amp;" * 5_000,
    "nested entities": "&" + "amp;" * 5_000,
    "mojibake": "Ã©" * 3_000,
    "combining marks": "a" + "\u0301" * 20_000,
    "joined emoji": "👩\u200d" * 5_000,
    "surrogates": "\ud800 " * 5_000,
    "apostrophes": "’ s" * 5_000,
    "apostrophes alone": "'" * 5_000,
    "dashes": " - " * 5_000,
    "tags": "<" * 5_000 + ">" * 5_000,
    "back quotes": "`" * 5_001,
    "at signs": "a@" * 5_000,
    "dots in a word": "a." * 10_000,
    "pipes": "|" * 5_000,
    "tabs": "a\t" * 5_000,
    "unknown marks": "<unk>" * 3_000,
    "titles": "A Title Of Many Words\n" * 2_000,
    "fragments": "[no mūsu] " * 1_000,
    "guillemets": "«" * 3_000 + "»" * 3_000,
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_hostile_shape(text):
    cleaner = Cleaner()
    check(text, cleaner.clean(text), cleaner.clean)
