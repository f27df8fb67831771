"""The stack people put together today to clean machine-translated English: the baseline postedit is measured against.

ftfy on each line, langdetect (or langdetect-rs) on each sentence, symspellpy on each word, a dozen regular expressions. It keeps no
offsets and no reasons and cannot be undone. Needs the packages of bench/requirements.txt.

    python bench/naive_stack.py < in.txt > out.txt     # one sentence a line; a foreign one comes out empty
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import ftfy
import symspellpy
from symspellpy import SymSpell, Verbosity

RULES = [
    (re.compile(pattern), replacement)
    for pattern, replacement in [
        (r"[\u200b\u200c\u200d\u2060\ufeff\u00ad]", ""),  # invisible characters
        (r"[\u00a0\u2000-\u200a\u202f\u3000]", " "),  # odd spaces
        (r"[«»„“”‟]", '"'),
        (r"[‘’‚‛´`]", "'"),
        (r"\s+([,.;:!?%)\]])", r"\1"),  # space before a mark
        (r"([(\[])\s+", r"\1"),
        (r"([,;])(?=[^\W\d_])", r"\1 "),  # no space after a mark
        (r"([!?,;:])\1+", r"\1"),  # doubled marks
        (r"\.{4,}", "..."),
        (r"\b(\w+)( \1\b)+", r"\1"),  # doubled words
        (r"(?i)\s*(?:read more|share this|click here|subscribe now|all rights reserved)[.! ]*$", ""),
        (r"https?://\S+|www\.\S+", ""),
        (r"[ \t]{2,}", " "),
    ]
]
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Stack:
    """rust: with langdetect-rs in the place of langdetect, the same written in Rust."""

    def __init__(self, *, rust: bool = False) -> None:
        if rust:
            import langdetect_rs as detector

            self.unsure: type[Exception] = detector.LangDetectException
        else:
            import langdetect as detector
            from langdetect.lang_detect_exception import LangDetectException

            detector.DetectorFactory.seed = 0
            self.unsure = LangDetectException
        self.detect = detector.detect
        self.speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        words = Path(symspellpy.__file__).with_name("frequency_dictionary_en_82_765.txt")
        self.speller.load_dictionary(str(words), 0, 1)

    def spell(self, match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        best = self.speller.lookup(low, Verbosity.TOP, max_edit_distance=2, include_unknown=True)[0].term
        if best == low:
            return word
        if word.isupper():
            return best.upper()
        return best.capitalize() if word[0].isupper() else best

    def clean(self, sentence: str) -> str:
        sentence = ftfy.fix_text(sentence)
        for pattern, replacement in RULES:
            sentence = pattern.sub(replacement, sentence)
        sentence = sentence.strip()
        try:
            language = self.detect(sentence)
        except self.unsure:
            language = None
        return WORD.sub(self.spell, sentence) if language == "en" else ""


if __name__ == "__main__":
    stack = Stack()
    for line in sys.stdin:
        print(stack.clean(line.rstrip("\n")))
