"""HTML (extra `html`): the article of a page, as trafilatura extracts it. The page itself can not be made of it again.

The encoding is the declared one, the byte order mark's, the one the page names, or UTF-8; it is never guessed.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from typing import Any

from .text import Decoded, ReadError, candidates, mark_of

# trafilatura reads no more; such a page is a listing or an attack.
MOST = 20_000_000

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,1000}\?>")
# As browsers read these names.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


@dataclass(frozen=True, slots=True)
class Page(Decoded):
    """The text of a page. `sha256` is the page's; the text is written as UTF-8. `page_encoding` is how the page was read."""

    page_encoding: str = "utf-8"

    def source(self, path: str) -> dict[str, Any]:
        """The `source` of the record."""
        # named, since a class with slots is made anew and `super()` would not find it
        return {**Decoded.source(self, path), "format": "html", "page_encoding": self.page_encoding}


def extract(data: bytes, declared: str | None = None) -> Page:
    """The text of the page `data`. Raises ReadError where there is none."""
    if len(data) > MOST:
        raise ReadError(f"the page is larger than {MOST // 1_000_000} MB: left out; that is no article")
    page, encoding = _decoded(data, declared)
    text = _article(_DECLARATION.sub("", page, count=1).replace("\0", ""))
    if not text:
        raise ReadError("no article was found in the page: left out; save its text to a file and clean that")
    return Page(text + "\n", "utf-8", False, hashlib.sha256(data).hexdigest(), page_encoding=encoding)


def _article(page: str) -> str:
    import logging

    from trafilatura import extract as article

    logger = logging.getLogger("trafilatura")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # it complains about every page without an article, which is told anyway
    try:
        found = article(page, include_comments=False, include_tables=True, output_format="txt")
    except (Exception, RecursionError) as error:
        raise ReadError(f"the page can not be read ({type(error).__name__}): left out") from None
    finally:
        logger.setLevel(level)
    # what the page spells as half a character is none
    return (found or "").encode("utf-8", "replace").decode().strip()


def _decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    encoding, mark = mark_of(data[:4], declared)
    named = None
    if declared is None and not mark:
        found = _XML.match(data[:1024]) or _CHARSET.search(data[:4096])
        if found:
            named = found[1].decode()
            try:
                name = codecs.lookup(named).name
                encoding = _WIDER.get(name, name) if codecs.lookup(name)._is_text_encoding else "utf-8"
            except LookupError:
                pass  # a name that nobody knows says nothing
            if encoding.startswith("utf-16"):
                encoding = "utf-8"  # it could not have been read as far as the name
    try:
        # cp1252 has a few holes
        return data[len(mark) :].decode(encoding, "replace" if encoding == "cp1252" else "strict"), encoding
    except (UnicodeError, ValueError):
        names = candidates(data)
        says = f"which it says it is, {named!r}" if named else encoding
        guess = f"; it reads well as {', '.join(names)}" if names else ""
        raise ReadError(f"the page is not {says}{guess}: left out; give its --encoding") from None
