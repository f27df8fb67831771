"""Text files: bytes to text and back to the same bytes, without a silent guess.

The encoding is the declared one, else the byte order mark's, else strict UTF-8. What is none of these is read as UTF-8
with the bytes that do not decode kept as lone surrogates (`surrogateescape`), and a finding names encodings that fit.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from typing import Any

from ..core.edit import Finding
from ..records import newline_of

# The code of the finding that bytes are not of the encoding. The reader's own: it is no rule and can not be selected.
UNDECODABLE = "ENC001"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = {encoding: mark for mark, encoding in _BOMS}


class ReadError(ValueError):
    """A file that can not be read as text; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with what is needed to write it, or another, as the file was."""

    text: str
    encoding: str
    bom: bool
    sha256: str
    findings: tuple[Finding, ...] = ()

    def encode(self, text: str) -> bytes:
        """`text` as bytes. Raises UnicodeEncodeError."""
        return encode(text, self.encoding, self.bom)

    def source(self, path: str) -> dict[str, Any]:
        """The `source` of the record."""
        return {
            "path": path,
            "format": "text",
            "encoding": self.encoding,
            "bom": self.bom,
            "newline": newline_of(self.text),
            "sha256": self.sha256,
        }


def encode(text: str, encoding: str, bom: bool) -> bytes:
    """`text` as the bytes of a file. Raises UnicodeEncodeError."""
    mark = _MARKS.get(encoding, b"") if bom else b""
    return mark + text.encode(encoding, errors_of(encoding))


def errors_of(encoding: str) -> str:
    """How lone surrogates are written in `encoding`."""
    if encoding == "utf-8":
        return "surrogateescape"
    # lone surrogates do occur in UTF-16 files (Windows file names); they come and go as they are
    return "surrogatepass" if encoding in _MARKS else "strict"


def mark_of(start: bytes, declared: str | None) -> tuple[str, bytes]:
    """The encoding of a file that begins with `start` (4 bytes, where there are so many), and its byte order mark."""
    if declared is None:
        mark, encoding = next(((mark, encoding) for mark, encoding in _BOMS if start.startswith(mark)), (b"", "utf-8"))
        return encoding, mark
    encodings = _family(declared)
    for encoding in encodings:
        mark = _MARKS.get(encoding, b"")
        if mark and start.startswith(mark):
            return encoding, mark
    return encodings[0], b""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file. Raises ReadError where `declared` does not fit, and for what is no text at all."""
    sha = hashlib.sha256(data).hexdigest()
    if declared is not None:
        return _declared(data, declared, sha)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            errors = "strict" if encoding == "utf-8" else "surrogatepass"
            text = _exact(data, mark, encoding, errors)
            if text is not None:
                return Decoded(text, encoding, True, sha)
    try:
        return Decoded(data.decode(), "utf-8", False, sha)
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        raise ReadError("the file is not text (NUL bytes, and not UTF-8): passed through unchanged; leave it out")
    bom = data.startswith(codecs.BOM_UTF8)
    text = data[3 * bom :].decode("utf-8", "surrogateescape")
    return Decoded(text, "utf-8", bom, sha, (_finding(data, text, sha),))


def _exact(data: bytes, mark: bytes, encoding: str, errors: str = "strict") -> str | None:
    """The text behind `mark`, None where it is not of that encoding or would not come back as the same bytes."""
    body = data[len(mark) :]
    try:
        text = body.decode(encoding, errors)
        return text if text.encode(encoding, errors) == body else None
    except (UnicodeError, ValueError):
        return None


def _family(declared: str) -> tuple[str, ...]:
    """The encodings that the name of one may mean; which, the byte order mark tells."""
    name = codecs.lookup(declared).name
    name = {"utf-8-sig": "utf-8", "utf_8_sig": "utf-8"}.get(name, name)
    families = {"utf-16": ("utf-16-le", "utf-16-be"), "utf-32": ("utf-32-le", "utf-32-be")}
    return families.get(name, (name,))


def _declared(data: bytes, declared: str, sha: str) -> Decoded:
    encodings = _family(declared)
    for encoding in encodings:
        mark = _MARKS.get(encoding)
        if mark and data.startswith(mark):
            text = _exact(data, mark, encoding)
            if text is not None:
                return Decoded(text, encoding, True, sha)
    text = _exact(data, b"", encodings[0])
    if text is not None:
        return Decoded(text, encodings[0], False, sha)
    try:
        data.decode(encodings[0])
    except (UnicodeError, ValueError) as error:
        place = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise ReadError(
            f"the file is not {declared}{place}: passed through unchanged; give another --encoding"
        ) from None
    raise ReadError(
        f"the file can be read as {declared}, but not written back to the same bytes: passed through unchanged; "
        "convert it to UTF-8 first"
    )


def undecodable(text: str, sha: str) -> tuple[Finding, ...]:
    """What there is to say of a piece of a UTF-8 file, where it has bytes that are not. sha: of the document."""
    return (_finding(text.encode("utf-8", "surrogateescape"), text, sha),) if _BAD.search(text) else ()


_BAD = re.compile("[\udc80-\udcff]+")


def _finding(data: bytes, text: str, sha: str) -> Finding:
    match = _BAD.search(text)
    assert match
    count = sum(len(run) for run in _BAD.findall(text))
    names = candidates(data)
    guess = f"; it reads well as {', '.join(names)}" if names else ""
    then = f"run again with --encoding {names[0]} if that is right" if names else "find out what it is"
    bytes_are = "byte is" if count == 1 else "bytes are"
    return Finding(
        id=hashlib.sha256(f"{sha}:{UNDECODABLE}".encode()).hexdigest()[:16],
        start=match.start(),
        end=match.end(),
        out_start=match.start(),
        out_end=match.end(),
        text=match.group(),
        suggestions=(),
        stage="reader",
        rule=UNDECODABLE,
        category="encoding",
        message=f"{count} {bytes_are} not UTF-8 and left as they are{guess}: {then}",
        confidence=1.0,
        lang=None,
    )


# By how often such files turn up; ties are named in this order.
_LEGACY = ("cp1252", "cp1251", "cp1257", "cp1250", "cp1254", "cp1253", "koi8_r", "cp866", "iso8859_13", "iso8859_15")
_MARKS_OF_TEXT = frozenset("‘’“”„‚–—…«»‹›•°§©®№€£ \u00a0\u00ad´¡¿")
_WORD = re.compile(r"[^\W\d_]+")


def candidates(data: bytes, most: int = 4) -> list[str]:
    """Encodings under which `data` reads like text, the best first. Judged on the first 64 kB."""
    sample = data[:65536]
    scored = []
    for rank, encoding in enumerate(_LEGACY):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _plausible(text)
        if score > 0.8:
            scored.append((-score, rank, encoding))
    return [encoding for _, _, encoding in sorted(scored)[:most]]


def _plausible(text: str) -> float:
    """The share of the characters beyond ASCII that stand where they would in a text: 0 to 1."""
    total = sum(not char.isascii() for char in text)
    good = float(sum(char in _MARKS_OF_TEXT for char in text))
    for match in _WORD.finditer(text):
        word = match.group()
        beyond = [char for char in word if not char.isascii()]
        # one script a word, and capitals where capitals go
        one_script = len({_script(char) for char in word}) == 1
        if beyond and one_script and (word[1:].islower() or len(word) == 1 or word.isupper()):
            # a rare letter now and then is a loan word; a text full of them is the wrong table
            good += len(beyond) if sum(map(_common, beyond)) * 2 >= len(beyond) else len(beyond) / 2
    return good / total if total else 0.0


def _script(char: str) -> str:
    return "latin" if char < "\u0370" else "greek" if char < "\u0400" else "cyrillic"


_COMMON = frozenset("áàâäãåāăąçćčďđéèêëēėęěģğíìîïīįıķłļľñńņňóòôöõőøōřśšşșťţțúùûüūůűųýžźżßæœÁÉÍÓÚÄÖÜČŠŽĀĒĪŪ")


def _common(char: str) -> bool:
    code = ord(char)
    return char in _COMMON or 0x410 <= code <= 0x44F or char in "ЁёЄєІіЇїЎўЈјЉљЊњЋћЏџЂђ" or 0x386 <= code <= 0x3CE
