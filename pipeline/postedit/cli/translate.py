"""`postedit translate`: lines in, lines out, an empty line where nothing is known for certain enough."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from ..config import TRANSLATORS, UserError, load
from ..readers.text import ReadError, decode
from ..translate import ANSWERED, translate_all

# Lines that are read before the first is answered: a Marian model is quicker with many at once.
_TOGETHER = 64
# Code points of a line that are looked at for its language.
_SEEN = 1000


def run(lang: str, translator: str | None, least: float | None, given: Mapping[str, Any], config: str | None) -> int:
    settings = load(given, config)
    translator = translator or settings.translator
    if translator not in TRANSLATORS or translator == "none":
        raise UserError(f"--translator is one of auto, lexicon, marian, not {translator!r}")
    if least is not None and not 0 <= least <= 1:
        raise UserError(f"--min-confidence is a number from 0 to 1, not {least}")
    if lang != "auto":
        _check(lang, translator)
    elif translator == "marian":
        from ..translate.store import require

        require(None)
    lines = _lines(settings.encoding)
    while batch := list(islice(lines, _TOGETHER)):
        told = "".join(line + "\n" for line in _answers(batch, lang, translator, ANSWERED if least is None else least))
        sys.stdout.buffer.write(told.encode("utf-8", "surrogateescape"))
        sys.stdout.buffer.flush()
    return 0


def _check(lang: str, translator: str) -> None:
    from ..translate.lexicon import languages
    from ..translate.phrases import curated
    from ..translate.store import REPOSITORIES, require

    if translator == "marian":
        require(lang)
    elif lang not in languages() and not curated(lang) and lang not in REPOSITORIES:
        raise UserError(
            f"nothing here translates from {lang!r}: --from takes auto or one of {', '.join(languages())}, and the "
            "languages of `postedit models list`"
        )


def _lines(encoding: str | None) -> Iterator[str]:
    for raw in sys.stdin.buffer:
        try:
            text = decode(raw, encoding).text
        except ReadError as error:
            raise UserError(f"standard input: {error}") from None
        yield text.rstrip("\r\n")


def _answers(batch: list[str], lang: str, translator: str, least: float) -> Iterator[str]:
    langs = [lang if lang != "auto" else _language(line) for line in batch]
    for answer in translate_all(batch, langs, translator, required=translator == "marian"):
        yield answer.text if answer is not None and answer.confidence >= least else ""


def _language(line: str) -> str | None:
    """The language of a line, judged as that of a fragment in a text; None where nobody can tell."""
    from ..rules.fragments._tagged import tag
    from ..rules.fragments._tongues import evidence, name

    text = line[:_SEEN]
    return name([evidence(text, tag(text))], None)[0][0]
