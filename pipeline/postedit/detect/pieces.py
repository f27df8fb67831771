"""What the fragment tagger sees of a sentence: its words, the pieces of each word, and the shape of each word.

Training (models/fragment-tagger) imports this module, so that a model is trained on exactly what it will be given. The
pieces are those of a WordPiece tokeniser of Hugging Face (`tokenizer.json` beside the weights gives the same), cut here in
twenty lines so that nothing but onnxruntime is needed to use the model.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from ..core.pattern import lazy

# Letters and digits with the marks on them, apostrophes inside; or one mark. `\w` leaves out the vowel signs of Hindi and
# the points of Hebrew and Arabic. No hyphen: the halves of "al-Assad" are words of their own.
WORD_PATTERN = (
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f])+"
    r"(?:['’](?:[^\W_]|[\u0300-\u036f])+)*|[^\w\s]|_"
)
_WORD = lazy(WORD_PATTERN)
_HAN = lazy(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_HANGUL = lazy(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+")
_DIGITS = lazy(r"\d+")

PAD, UNKNOWN, FIRST, LAST = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
LONGEST = 64  # letters; a longer word is unknown
SHAPES = 12


def split(text: str) -> Iterator[tuple[int, int]]:
    """Where the words and marks of `text` are, in code points."""
    for match in _WORD.finditer(text):
        yield match.span()


def normal(word: str) -> str:
    """The word as the pieces know it: composed, small letters, straight apostrophe, one sign for what the pieces skip.

    The shape of a word keeps its capitals. A run of Han characters, of Hangul and of digits is one sign each: the pieces
    are for alphabets.
    """
    if word.isascii():
        return _DIGITS.sub("0", word.lower())
    # letter by letter: `lower` would make the last sigma of a word in capitals a final one, which other libraries do not
    small = unicodedata.normalize("NFC", word).replace("Σ", "σ").lower()
    small = small.replace("’", "'").replace("i\u0307", "i")
    return _DIGITS.sub("0", _HANGUL.sub("가", _HAN.sub("一", small)))


def shape(word: str, known: bool | None) -> int:
    """Capitals (0 none, 1 the first, 2 all, 3 others), and 4 more where the word is English, 8 where it is not.

    `known`: whether the word is in the English list, None where nobody has looked. This is the token type of BERT's inputs.
    """
    if word.islower() or not any(map(str.isupper, word)):
        kind = 0
    elif word.isupper() and len(word) > 1:
        kind = 2
    elif word[0].isupper() and not any(map(str.isupper, word[1:])):
        kind = 1
    else:
        kind = 3
    return kind if known is None else kind + (4 if known else 8)


def cut(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The pieces of a normal word, the longest first; one unknown piece where no cut covers the word."""
    if len(word) > LONGEST:
        return [vocabulary[UNKNOWN]]
    found = []
    start = 0
    while start < len(word):
        end = len(word)
        while end > start:
            piece = vocabulary.get(word[start:end] if start == 0 else "##" + word[start:end])
            if piece is not None:
                break
            end -= 1
        else:
            return [vocabulary[UNKNOWN]]
        found.append(piece)
        start = end
    return found
