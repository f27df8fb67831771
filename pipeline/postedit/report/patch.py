"""Unified diffs that `patch -p1` and `git apply` take, forwards and -R, byte for byte.

Made from the edits and not by comparing, so they are linear in the size of the file. Lines end at LF and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..core.edit import Edit
from ..readers.text import encode, errors_of

CONTEXT = 3
# (start, end, out_start, out_end), in bytes
Span = tuple[int, int, int, int]
# What stood there and what stands there now: whole lines, the same bytes where nothing changed.
Chunk = tuple[bytes, bytes]


def of_file(
    name: str, before: bytes, after: bytes, original: str, edits: Sequence[Edit], encoding: str, bom: bool
) -> bytes:
    """The patch of a text file whose text `original` the edits have changed; name: as the patch calls the file."""
    mark = len(encode("", encoding, bom))
    return unified(name, chunks(before, after, byte_spans(original, edits, encoding, errors_of(encoding), mark)))


def byte_spans(original: str, edits: Sequence[Edit], encoding: str, errors: str, mark: int) -> list[Span]:
    """The places of the edits in the encoded files, which both begin with `mark` bytes that are not of the text."""
    spans: list[Span] = []
    at = out = mark
    done = 0
    for edit in edits:
        same = len(original[done : edit.start].encode(encoding, errors))
        before, after = len(edit.before.encode(encoding, errors)), len(edit.after.encode(encoding, errors))
        at, out = at + same, out + same
        spans.append((at, at + before, out, out + after))
        at, out, done = at + before, out + after, edit.end
    return spans


def chunks(before: bytes, after: bytes, spans: Sequence[Span]) -> Iterator[Chunk]:
    """Both files in whole lines, cut where they differ and where they do not.

    Spans that do not tell how the files differ (an encoding with shift states) give one chunk of all.
    """
    if not _true(before, after, spans):
        yield before, after
        return
    done = index = 0
    while index < len(spans):
        start, end, out, out_end = spans[index]
        begin = before.rfind(b"\n", done, start) + 1 or done
        out_begin = out - (start - begin)
        while True:
            index += 1
            if _line_start(before, end) and _line_start(after, out_end):
                stop, out_stop = end, out_end
                break
            last = index == len(spans)
            newline = before.find(b"\n", end, len(before) if last else spans[index][0])
            if newline >= 0:
                stop, out_stop = newline + 1, out_end + newline + 1 - end
                break
            if last:
                stop, out_stop = len(before), len(after)
                break
            _, end, _, out_end = spans[index]
        if done < begin:
            yield before[done:begin], before[done:begin]
        yield before[begin:stop], after[out_begin:out_stop]
        done = stop
    if done < len(before):
        yield before[done:], before[done:]


def _line_start(data: bytes, at: int) -> bool:
    return not at or data[at - 1 : at] == b"\n"


def _true(before: bytes, after: bytes, spans: Sequence[Span]) -> bool:
    at = out = 0
    for start, end, out_start, out_end in (*spans, (len(before), len(before), len(after), len(after))):
        if before[at:start] != after[out:out_start]:
            return False
        at, out = end, out_end
    return True


def unified(name: str, parts: Iterable[Chunk]) -> bytes:
    """The patch for the file `name`; empty where no chunk differs."""
    lines: list[tuple[bytes, bytes]] = []
    added: list[tuple[bytes, bytes]] = []  # held back, so that of lines that follow each other the old ones come first

    def same(found: Sequence[bytes]) -> None:
        if found:
            lines.extend(added)
            added.clear()
            lines.extend((b" ", line) for line in found)

    for before, after in parts:
        if before == after:
            same(_lines(before))
            continue
        old, new = _lines(before), _lines(after)
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        same(old[:head])
        lines.extend((b"-", line) for line in old[head : len(old) - tail])
        added.extend((b"+", line) for line in new[head : len(new) - tail])
        same(old[len(old) - tail :])
    lines.extend(added)
    hunks = list(_hunks(lines))
    if not hunks:
        return b""
    return b"".join((b"--- ", quoted("a/" + name), b"\n+++ ", quoted("b/" + name), b"\n", *hunks))


def _common(old: Sequence[bytes], new: Sequence[bytes]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _lines(data: bytes) -> list[bytes]:
    lines = data.split(b"\n")
    last = lines.pop()
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _hunks(lines: Sequence[tuple[bytes, bytes]]) -> Iterator[bytes]:
    changed = [index for index, (mark, _) in enumerate(lines) if mark != b" "]
    # line numbers before each index, in the old and the new file
    old = new = at = 0
    index = 0
    while index < len(changed):
        first = last = changed[index]
        while index < len(changed) and changed[index] - last <= 2 * CONTEXT + 1:
            last = changed[index]
            index += 1
        begin, end = max(at, first - CONTEXT), min(len(lines), last + CONTEXT + 1)
        old += begin - at
        new += begin - at
        body: list[bytes] = []
        old_count = new_count = 0
        for mark, line in lines[begin:end]:
            old_count += mark != b"+"
            new_count += mark != b"-"
            body += (mark, line)
            if not line.endswith(b"\n"):
                body.append(b"\n\\ No newline at end of file\n")
        # a side without lines names the line it comes after
        ranges = (_range(old, old_count), _range(new, new_count))
        yield b"@@ -%b +%b @@\n" % ranges + b"".join(body)
        old, new, at = old + old_count, new + new_count, end


def _range(before: int, count: int) -> bytes:
    if count == 1:
        return b"%d" % (before + 1)
    return b"%d,%d" % (before + bool(count), count)


_ESCAPES = {7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


def quoted(name: str) -> bytes:
    """A file name as git writes it: in C's quotes where it holds anything but printable ASCII, a tab behind spaces."""
    raw = name.encode("utf-8", "surrogateescape")
    if all(32 <= byte < 127 and byte not in (34, 92) for byte in raw) and not raw.endswith(b" "):
        return raw + (b"\t" if b" " in raw else b"")
    escaped = "".join(_ESCAPES.get(byte) or (chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}") for byte in raw)
    return f'"{escaped}"'.encode()
