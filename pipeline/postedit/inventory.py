"""The inventory of a corpus: which short lines recur in how many documents of one source, and which names and acronyms
stand in how many of all. A file that merges.

A line of a page's furniture ("Subscribe to our channel", "7 comments") stands in many documents of one site, a line of
an article in one. The inventory counts that, in a first pass over a corpus; `Cleaner(inventory=...)` uses it in a second.

**What is kept.** Per source a sample of at most `MOST_DOCUMENTS` documents: those with the smallest keys. A document's key
is a digest of its long lines, so that copies that differ in furniture alone are one document; of two copies the lines are
united. Of a document at most `MOST_LINES` short lines are kept, again those with the smallest digests. Every step is a
union or "the k smallest of a union", which does not depend on order, grouping or repetition: however a corpus is split,
built in parts and merged, the file comes out the same to the byte, and a document given twice counts once. Nothing is
pruned in the file (a line seen once here may be seen again in the next part); lines that are too rare to be evidence
are dropped when it is loaded.

**The file** is JSON Lines, UTF-8: a head, `{"inventory":"postedit","schema":1}`, then rows sorted by section and source:

    {"documents":["03c1..."],"lines":{"subscribe to our channel":[0]},"section":"lines","source":"example.org"}

`lines` says in which of `documents` (indexes) a line stands. Names and acronyms are counted over all sources, each with
the documents (at most `MOST_SEEN`, those with the smallest keys) and how often it stands there:

    {"documents":{"03c1...":2},"name":"International Organization for Migration\\tOIM","section":"acronyms"}
    {"documents":{"03c1...":4,"77aa...":1},"name":"Dmitry Peskov","section":"names"}

Rows of sections this version does not know are kept by a
merge as they are, equal ones once.
"""

from __future__ import annotations

import hashlib
import heapq
import io
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from typing import IO, Any

from .core.rule import SURROGATE
from .corpus_names import acronyms_of, names_of

SCHEMA = 1
LINES, NAMES, ACRONYMS = "lines", "names", "acronyms"
_HEAD = b'{"inventory":"postedit","schema":1}\n'

# A share of a tenth is told from chance among this many, and one source takes a few hundred kB.
MOST_DOCUMENTS = 256
MOST_LINES = 200
# Code points of a folded line: menus and calls are shorter, paragraphs are longer.
LONGEST_LINE = 100
# Seen in fewer documents, a line is no evidence under any threshold and not loaded.
FEWEST = 4
# Documents of a name or an acronym that are kept: more make nothing surer.
MOST_SEEN = 16
# How many short lines and names a build holds before it sets them aside in a temporary file.
_MOST_HELD = 1_000_000
_LONGEST_SOURCE = 200
# Where a JSONL object says where it is from.
SOURCE_FIELDS = ("source", "domain", "site", "url", "link")


class InventoryError(ValueError):
    """An inventory that can not be used; the message is a sentence without its full stop."""


# -- what is counted ----------------------------------------------------------------------------------------------------

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?!\d)|\d+")
_LINE_ENDS = re.compile(r"\r\n?|\n")


def folded(line: str) -> str:
    """A line as it is counted: small letters, single spaces, every number 0, lone surrogates U+FFFD."""
    line = SURROGATE.sub("\ufffd", line)
    return _NUMBER.sub("0", _SPACE.sub(" ", line).strip().casefold())


def _document(text: str) -> tuple[str, list[str]]:
    """The key of a document (16 hexadecimal digits) and its short lines, each once."""
    long = hashlib.sha256()
    short: dict[str, None] = {}
    has_long = False
    for line in _LINE_ENDS.split(text):
        line = folded(line)
        if len(line) > LONGEST_LINE:
            has_long = True
            long.update(line.encode() + b"\n")
        elif len(line) > 1 and not line.isdigit():
            short[line] = None
    if not has_long:
        long.update("\n".join(sorted(short)).encode())
    return long.hexdigest()[:16], _capped(short)


def _capped(lines: Iterable[str]) -> list[str]:
    found = list(lines)
    if len(found) <= MOST_LINES:
        return found
    return heapq.nsmallest(MOST_LINES, found, key=lambda line: (hashlib.sha256(line.encode()).digest(), line))


# -- where a document is from -------------------------------------------------------------------------------------------

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\s]*@)?(?P<host>[^/:?#\s]+)", re.IGNORECASE)


def source_name(value: str) -> str:
    """A source as it is compared: the host of an address without `www.`, else the words in small letters."""
    address = _HOST.match(value.strip())
    name = folded_name(address["host"] if address else value)
    return name.removeprefix("www.")


def folded_name(name: str) -> str:
    return _SPACE.sub(" ", SURROGATE.sub("\ufffd", name)).strip().casefold()[:_LONGEST_SOURCE]


def source_of_object(value: Mapping[str, Any], field: str | None = None) -> str | None:
    """The source that a JSONL object names in `field` (by default in the first of `SOURCE_FIELDS` it has), or None."""
    for name in (field,) if field is not None else SOURCE_FIELDS:
        found = value.get(name)
        if isinstance(found, str) and found.strip():
            return source_name(found)
    return None


def source_of_path(path: str) -> str:
    """The source of a file: the name of the folder it lies in, those of mere dates (2021/05) left out; "" without one.

    It is the same however the file was named on the command line.
    """
    if path == "-":
        return ""
    folder = os.path.dirname(os.path.abspath(path))
    while folder:
        folder, name = os.path.split(folder)
        if any(char.isalpha() for char in name):
            return folded_name(os.fsencode(name).decode("utf-8", "replace"))
        if not name:
            break
    return ""


# -- building -----------------------------------------------------------------------------------------------------------


class _Sample:
    """The documents of one source with the smallest keys, and their short lines."""

    def __init__(self) -> None:
        self.documents: dict[str, list[str]] = {}
        self._largest: list[int] = []  # a heap of negated keys

    def add(self, key: str, lines: list[str]) -> int:
        """Take a document in where it belongs to the sample. Returns by how many lines the sample has grown."""
        known = self.documents.get(key)
        if known is not None:
            united = _capped(dict.fromkeys((*known, *lines)))
            self.documents[key] = united
            return len(united) - len(known)
        number = -int(key, 16)
        if len(self.documents) < MOST_DOCUMENTS:
            heapq.heappush(self._largest, number)
            self.documents[key] = lines
            return len(lines) + 1
        out = heapq.heappushpop(self._largest, number)
        if out == number:
            return 0
        self.documents[key] = lines
        return len(lines) - len(self.documents.pop(f"{-out:016x}"))

    def row(self, source: str) -> dict[str, Any]:
        keys = sorted(self.documents)
        lines: dict[str, list[int]] = {}
        for index, key in enumerate(keys):
            for line in self.documents[key]:
                lines.setdefault(line, []).append(index)
        return {"section": LINES, "source": source, "documents": keys, "lines": lines}


class Builder:
    """Takes documents in, one by one, and writes the inventory. Memory is bounded: what is too much is set aside in
    temporary files, which are merged in the end."""

    def __init__(self, held: int = _MOST_HELD) -> None:
        self.documents = 0
        self._held = held
        self._size = 0
        self._samples: dict[str, _Sample] = {}
        self._seen: dict[tuple[str, str], dict[str, int]] = {}
        self._aside: list[IO[bytes]] = []

    def add(self, text: str, source: str = "") -> None:
        """Count the document `text` of `source`, a name as `source_of_object` or `source_of_path` gives it."""
        self.documents += 1
        sample = self._samples.setdefault(source, _Sample())
        key, lines = _document(text)
        self._size += sample.add(key, lines)
        for section, counts in ((NAMES, names_of(text)), (ACRONYMS, acronyms_of(text))):
            for name, times in counts.items():
                seen = self._seen.setdefault((section, name), {})
                before = len(seen)
                _see(seen, key, times)
                self._size += len(seen) - before
        if self._size > self._held:
            aside = tempfile.TemporaryFile(prefix="postedit-")  # noqa: SIM115 - closed by write
            aside.writelines(_encoded(self._rows()))
            self._aside.append(aside)
            self._samples, self._seen, self._size = {}, {}, 0

    def _rows(self) -> Iterator[_Row]:
        for section in (ACRONYMS, LINES, NAMES):
            if section == LINES:
                for source in sorted(self._samples):
                    yield _Row((LINES, source), self._samples[source].row(source))
                continue
            for kind, name in sorted(key for key in self._seen if key[0] == section):
                yield _counted(kind, name, self._seen[kind, name])

    def write(self, stream: IO[bytes]) -> None:
        """Write the inventory; the builder is empty afterwards."""
        streams: list[Iterable[_Row]] = [self._rows()]
        for aside in self._aside:
            aside.seek(0)
            streams.append(_rows_of(aside, "a temporary file", 1))
        stream.write(_HEAD)
        stream.writelines(_encoded(_merged(streams)))
        for aside in self._aside:
            aside.close()
        self._samples, self._seen, self._aside, self._size = {}, {}, [], 0


def _see(seen: dict[str, int], key: str, times: int) -> None:
    """Add a document to those of a name, as far as it belongs to the few that are kept."""
    seen[key] = max(times, seen.get(key, 0))
    if len(seen) > MOST_SEEN:
        del seen[max(seen)]


def _counted(section: str, name: str, seen: Mapping[str, int]) -> _Row:
    return _Row((section, name), {"section": section, "name": name, "documents": dict(seen)})


# -- files --------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Row:
    key: tuple[str, str]
    value: dict[str, Any]


def _canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _encoded(rows: Iterable[_Row]) -> Iterator[bytes]:
    for row in rows:
        try:
            yield _canonical(row.value).encode() + b"\n"
        except UnicodeEncodeError:  # a lone surrogate in a row that is not ours
            yield json.dumps(row.value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _rows_of(stream: Iterable[bytes], label: str, number: int = 2) -> Iterator[_Row]:
    """The rows of an inventory, checked, in order; `number` is the first one's line."""
    last: tuple[str, str] | None = None
    for at, data in enumerate(stream, number):
        if not data.strip():
            continue
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            raise InventoryError(f"{label} is damaged in line {at}: it is no JSON; build it anew") from None
        section = value.get("section") if isinstance(value, dict) else None
        if not isinstance(section, str):
            raise InventoryError(f"{label} is damaged in line {at}: it names no section; build it anew")
        if section == LINES:
            if not _is_sample(value):
                raise InventoryError(f"{label} is damaged in line {at}: lines and documents do not fit; build it anew")
            row = _Row((section, value["source"]), value)
        elif section in (NAMES, ACRONYMS):
            if not _is_counted(value):
                raise InventoryError(
                    f"{label} is damaged in line {at}: a name and its documents do not fit; build it anew"
                )
            row = _Row((section, value["name"]), value)
        else:
            row = _Row((section, _canonical(value)), value)
        if last is not None and row.key < last:
            raise InventoryError(f"{label} is out of order in line {at}: rows are sorted by section and source")
        last = row.key
        yield row


def _is_sample(value: Mapping[str, Any]) -> bool:
    source, documents, lines = value.get("source"), value.get("documents"), value.get("lines")
    return (
        isinstance(source, str)
        and isinstance(documents, list)
        and all(isinstance(key, str) and re.fullmatch("[0-9a-f]{16}", key) for key in documents)
        and isinstance(lines, dict)
        and all(
            isinstance(where, list) and all(isinstance(index, int) and 0 <= index < len(documents) for index in where)
            for where in lines.values()
        )
    )


def _is_counted(value: Mapping[str, Any]) -> bool:
    name, documents = value.get("name"), value.get("documents")
    return (
        isinstance(name, str)
        and isinstance(documents, dict)
        and 0 < len(documents) <= MOST_SEEN
        and all(
            re.fullmatch("[0-9a-f]{16}", key) is not None and type(times) is int and times > 0
            for key, times in documents.items()
        )
    )


def _head_of(stream: IO[bytes], label: str) -> None:
    """Reads the first line. Raises InventoryError where it is not that of an inventory of this schema."""
    try:
        head = json.loads(stream.readline(1000))
        kind, schema = head["inventory"], head["schema"]
    except (ValueError, KeyError, TypeError, RecursionError):
        kind = schema = None
    if kind != "postedit":
        raise InventoryError(f"{label} is no inventory: make one with `postedit inventory build`")
    if schema != SCHEMA:
        raise InventoryError(
            f"{label} has schema {schema!r} and this version reads schema {SCHEMA}: update postedit, or build it anew"
        )


def _merged(streams: Sequence[Iterable[_Row]]) -> Iterator[_Row]:
    """The rows of all streams, each in order, with one row for each key."""
    for key, group in groupby(heapq.merge(*streams, key=lambda row: row.key), key=lambda row: row.key):
        rows = list(group)
        if key[0] in (NAMES, ACRONYMS):
            seen: dict[str, int] = {}
            for row in rows:
                for document, times in row.value["documents"].items():
                    _see(seen, document, times)
            yield _counted(key[0], key[1], seen)
            continue
        if key[0] != LINES:
            yield rows[0]  # the key is the whole row
            continue
        sample = _Sample()
        for row in rows:
            of: list[list[str]] = [[] for _ in row.value["documents"]]
            for line, where in row.value["lines"].items():
                for index in where:
                    of[index].append(line)
            for document, lines in zip(row.value["documents"], of, strict=True):
                sample.add(document, _capped(lines))
        yield _Row(key, sample.row(key[1]))


def merge_bytes(parts: Sequence[bytes], out: IO[bytes]) -> None:
    """As `merge`, of inventories in memory."""
    _merge([("an inventory", io.BytesIO(part)) for part in parts], out)


def merge(paths: Sequence[str], out: IO[bytes]) -> None:
    """Write to `out` what one build over all the documents of the inventories `paths` would have written.

    Holds one source at a time. Raises InventoryError for a file that is none, and OSError.
    """
    with ExitStack() as stack:
        _merge([(path, stack.enter_context(open(path, "rb"))) for path in paths], out)


def _merge(streams: Sequence[tuple[str, IO[bytes]]], out: IO[bytes]) -> None:
    """Of inventories with the names they are called by."""
    for name, stream in streams:
        _head_of(stream, name)
    out.write(_HEAD)
    out.writelines(_encoded(_merged([_rows_of(stream, name) for name, stream in streams])))


# -- using --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Site:
    """One source: how many documents are known of it, and in how many of these a folded line stands."""

    documents: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """In how many documents (counted up to `MOST_SEEN`) something stands, and how often in these."""

    documents: int
    times: int


class Inventory:
    """An inventory in memory, for reading. `digest`: SHA-256 of the file, its first 16 hexadecimal digits.

    names: of each given name the surnames behind it. acronyms: of each acronym the names it is set behind, in brackets.
    """

    def __init__(
        self,
        digest: str,
        sites: Mapping[str, Site],
        names: Mapping[str, Mapping[str, Seen]] | None = None,
        acronyms: Mapping[str, Mapping[str, Seen]] | None = None,
    ) -> None:
        self.digest = digest
        self._sites = sites
        self.names = names or {}
        self.acronyms = acronyms or {}

    def site(self, source: str) -> Site | None:
        """What is known of a source, named as `source_of_object` and `source_of_path` do."""
        return self._sites.get(source)


def load(path: str | os.PathLike[str]) -> Inventory:
    """Read an inventory. Raises InventoryError, with a sentence, for a file that can not be read or is none."""
    label = os.fspath(path)
    sites: dict[str, Site] = {}
    names: dict[str, dict[str, Seen]] = {}
    acronyms: dict[str, dict[str, Seen]] = {}
    try:
        with open(path, "rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()[:16]
            stream.seek(0)
            _head_of(stream, label)
            for row in _rows_of(stream, label):
                if row.key[0] == LINES:
                    counts = {
                        line: len(set(where)) for line, where in row.value["lines"].items() if len(where) >= FEWEST
                    }
                    if counts:
                        sites[row.key[1]] = Site(len(row.value["documents"]), counts)
                elif row.key[0] in (NAMES, ACRONYMS):
                    documents = row.value["documents"]
                    seen = Seen(len(documents), sum(documents.values()))
                    if row.key[0] == NAMES:
                        given, _, surname = row.key[1].rpartition(" ")
                        names.setdefault(given, {})[surname] = seen
                    else:
                        name, _, acronym = row.key[1].rpartition("\t")
                        acronyms.setdefault(acronym, {})[name] = seen
    except OSError as error:
        raise InventoryError(f"the inventory {label} can not be read: {error.strerror or error}") from None
    return Inventory(digest, sites, names, acronyms)
