"""Texts that make careless patterns take quadratic time or worse: each makes one of `n` of something."""

from __future__ import annotations

from collections.abc import Callable

_WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa"

SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    # runs of one thing
    "letters": (50_000, lambda n: "a" * n),
    "capitals": (50_000, lambda n: "A" * n),
    "letters of another script": (20_000, lambda n: "ж" * n),
    "characters without blanks": (10_000, lambda n: "漢字" * n),
    "digits": (50_000, lambda n: "1" * n),
    "spaces": (50_000, lambda n: "a" + " " * n + "b"),
    "no-break spaces": (20_000, lambda n: "a" + "\u00a0" * n + "b"),
    "stops": (20_000, lambda n: "a" + "." * n + " b"),
    "commas": (20_000, lambda n: "a" + "," * n + " b"),
    "dashes": (20_000, lambda n: "a " + "-" * n + " b"),
    "apostrophes": (20_000, lambda n: "a" + "’" * n + " b"),
    "opening quotes alone": (10_000, lambda n: "“" * n),
    "straight quotes alone": (10_000, lambda n: '" ' * n),
    "brackets alone": (10_000, lambda n: "[" * n + "]" * n),
    "empty brackets": (10_000, lambda n: "() " * n),
    "ampersands": (10_000, lambda n: "&" + "amp;" * n),
    "tags": (10_000, lambda n: "<" * n + ">" * n),
    "back quotes": (10_000, lambda n: "`" * n),
    "at signs": (10_000, lambda n: "a@" * n),
    "pipes": (10_000, lambda n: "|" * n),
    "tabs": (10_000, lambda n: "a\t" * n),
    "combining marks": (20_000, lambda n: "a" + "\u0301" * n),
    "joined emoji": (5_000, lambda n: "👩\u200d" * n),
    "lone surrogates": (5_000, lambda n: "\ud800 " * n),
    "empty lines": (50_000, lambda n: "a" + "\n" * n + "b"),
    # one word, one line, one sentence again and again
    "one word over and over": (20_000, lambda n: "the " * n),
    "two words over and over": (10_000, lambda n: "to the " * n),
    "same line": (10_000, lambda n: "Read also: the news of the day\n" * n),
    "same sentence": (3_000, lambda n: "The talks went on in the old town hall until late at night. " * n),
    "short lines": (10_000, lambda n: "".join(f"Line {i} of many\n" for i in range(n))),
    "one name over and over": (5_000, lambda n: "Olaf Sholz said, " * n),
    "other names": (
        3_000,
        lambda n: " ".join(f"Mr {chr(65 + i % 26)}{'aeiou'[i % 5]}r{i % 7 * 'l'}ov said" for i in range(n)),
    ),
    "unknown words": (10_000, lambda n: " ".join(f"q{_letters(i)}x" for i in range(n))),
    "other capitalised words": (5_000, lambda n: " ".join(f"Q{_letters(i)}ev met" for i in range(n))),
    # alternations
    "opening quotes": (3_000, lambda n: "“so he said " * n),
    "closing quotes": (3_000, lambda n: "word” " * n),
    "straight quotes": (3_000, lambda n: 'the "so he ' * n),
    "guillemets": (5_000, lambda n: "« a " * n),
    "opening brackets": (3_000, lambda n: "[no mūsu (" * n),
    "`. , `": (10_000, lambda n: ". , " * n),
    "dashes between words": (10_000, lambda n: "a - " * n),
    "letters and stops": (10_000, lambda n: "a." * n),
    "no space": (200_000, lambda n: ("alpha,beta.gamma”delta;" * (n // 23 + 1))[:n]),
    "torn numbers": (5_000, lambda n: "1, 000 " * n),
    "numbers with marks": (5_000, lambda n: "1.000,0:" * n),
    "dates": (3_000, lambda n: "on 31. May 2011. year " * n),
    "times": (5_000, lambda n: "16: 30 " * n),
    "mixed scripts": (10_000, lambda n: "слово word " * n),
    "look-alike letters": (5_000, lambda n: "tаlks " * n),
    "mojibake": (3_000, lambda n: "the cafÃ©â€™s " * n),
    "entities": (10_000, lambda n: "&amp; " * n),
    "torn entities": (5_000, lambda n: "& quot ; " * n),
    "addresses": (5_000, lambda n: "www. a .com http:// b.c/ " * n),
    "invisible characters": (10_000, lambda n: "a\u200bb\u00ad " * n),
    "unknown tokens": (5_000, lambda n: "<unk> word " * n),
    "full-width marks": (10_000, lambda n: "a，b。" * n),
    # near-matches of what rules look for
    "names of organisations": (3_000, lambda n: "the EDSO and the OTAN and the VAD " * n),
    "attributions": (3_000, lambda n: "he said, the coach said on Friday, he said. " * n),
    "torn words": (5_000, lambda n: "gover nment par- liament " * n),
    "titles before names": (3_000, lambda n: "UN Envoy to the Region UN Envoy " * n),
    "leftovers": (1_000, lambda n: "[no mūsu puses] un mēs " * n),
    "a sentence in another language": (300, lambda n: "Это было очень хорошо, сказал он вчера. " * n),
    "links of a page": (3_000, lambda n: "Share on Facebook\nTweet\nPin it\nLeave a Reply\n" * n),
    "datelines": (3_000, lambda n: "MOSCOW, May 5. /TASS/. He left.\n" * n),
    "possessives": (5_000, lambda n: "the ’ s of James ' book " * n),
    "years": (3_000, lambda n: "in the 2011. year and the 5 . century " * n),
    "said at the ends": (3_000, lambda n: "“Yes”, he said . “No”, she said , " * n),
    "currencies": (3_000, lambda n: "100 рублей 5 млн грн $ 5 euro " * n),
}


def _letters(number: int) -> str:
    """A word for each number."""
    word = ""
    while True:
        number, digit = divmod(number, 20)
        word += "bcdfghklmnprstvwaeio"[digit]
        if not number:
            return word
