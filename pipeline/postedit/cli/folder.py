"""`-o DIR`: the cleaned files with their records and patches; `run.json`, the account that lets a run resume; the report."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..batch import Atomic, Part, write_atomic
from ..config import UserError
from ..readers.files import ROWS, Input, native, opened, outputs_of
from ..readers.lines import Line, lines
from ..readers.packed import DamagedError, packed
from ..readers.tables import Writer, writer
from ..report.table import Entry
from ..report.tally import Count, Tally, say

RUN = "run.json"
REPORT = "report.html"
# Names that the run takes itself; the last is the folder of a report that is split.
RESERVED = (RUN, REPORT, "report_files")
_SCHEMA = 1


def put(out: Writer, part: Part) -> None:
    """Write the rows of a part, in order."""
    for done in part.done:
        if isinstance(done, bytes):
            out.take(done)
        elif done.output:  # else it tells why there are no more
            out.take(done.output)


class Folder:
    """A sink that writes below one folder. A document that is done under the same signature is not done again."""

    def __init__(
        self,
        root: Path,
        signature: Mapping[str, Any],
        settings: Mapping[str, Any],
        inputs: Sequence[Input],
        tally: Tally,
    ) -> None:
        self._root = root
        self._head = {"schema": _SCHEMA, "signature": dict(signature), "settings": dict(settings)}
        self._inputs = inputs
        self._tally = tally
        self._entries: dict[str, dict[str, Any]] = {}
        self._open: Atomic | None = None
        self._rows: Writer | None = None  # into the file that is open
        self._count = Count()
        self._failed: str | None = None
        self._wrote = time.monotonic()
        self._pause = 1.0
        self._reported = False  # whether the report that is there is of the very documents of this run
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"-o {root} can not be made: {error.strerror}") from None

    # -- resuming ---------------------------------------------------------------------------------------------------

    def pending(self) -> list[Input]:
        """The inputs without those that an earlier run did; these are counted as they were then."""
        earlier = self._earlier()
        todo = []
        for each in self._inputs:
            entry = earlier.get(each.name)
            if entry and entry["status"] != "failed" and self._same(each, entry):
                self._entries[each.name] = entry
                count = Count.from_dict(entry)
                self._tally.total.add(count)
                self._tally.skipped += count.documents
            else:
                todo.append(each)
        whole = not todo and earlier.keys() == {each.name for each in self._inputs}
        self._reported = whole and self._has(REPORT)
        return todo

    def _earlier(self) -> dict[str, dict[str, Any]]:
        try:
            account = json.loads((self._root / RUN).read_bytes())
            if all(account[key] == value for key, value in self._head.items()):
                documents: dict[str, dict[str, Any]] = account["documents"]
                for entry in documents.values():
                    Count.from_dict(entry), entry["status"], entry["sha256"]
                return documents
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass  # none, half of one, or somebody else's: begin anew
        return {}

    def _same(self, each: Input, entry: Mapping[str, Any]) -> bool:
        if not all(self._has(name) for name in outputs_of(each)):
            return False
        try:
            with opened(each) as stream:
                return bool(hashlib.file_digest(stream, "sha256").hexdigest() == entry["sha256"])  # type: ignore[arg-type]
        except (OSError, DamagedError):
            return False

    def _has(self, name: str) -> bool:
        """Whether an output is there already."""
        return (self._root / native(name)).is_file()

    # -- writing ----------------------------------------------------------------------------------------------------

    def take(self, part: Part) -> None:
        each = part.unit.source
        try:
            self._take_lines(part) if each.format in ROWS else self._take_file(part)
        except DamagedError as error:
            raise UserError(f"{each.label}: {error}") from None
        except OSError as error:
            raise UserError(
                f"{self._root / each.name} can not be written: {error.strerror or error}; what was done before is kept"
            ) from None
        if time.monotonic() - self._wrote > self._pause:
            self._write_account()

    def _take_file(self, part: Part) -> None:
        (done,) = part.done
        assert not isinstance(done, bytes)
        each = part.unit.source
        if done.sha256:  # it could be read
            text, record, patch = (self._root / native(name) for name in outputs_of(each))
            write_atomic(patch, done.patch)
            write_atomic(record, done.record)
            write_atomic(text, packed(done.output, each.packing if each.format == "text" else ""))
        self._enter(each.name, done.sha256, done.count, done.error)

    def _take_lines(self, part: Part) -> None:
        each = part.unit.source
        if self._open is None and part.unit.problem is None:
            self._open = Atomic(self._root / native(each.name))
            self._rows = writer(each, self._open.stream, part.unit.head)
        if self._rows is not None:
            put(self._rows, part)
        for done in part.done:
            if not isinstance(done, bytes):
                self._count.add(done.count)
                self._failed = self._failed or (done.error and f"{done.label}: {done.error}")
        if part.unit.problem is not None:  # half a file is none
            self._drop()
            self._count = Count(documents=1, failed=1)
            self._enter(each.name, "", self._count, part.unit.problem)
            self._count, self._failed = Count(), None
        elif part.unit.last:
            assert self._open is not None
            assert self._rows is not None
            self._rows.close()
            self._open.__exit__(None)
            self._enter(each.name, part.unit.sha256, self._count, self._failed)
            self._open, self._rows, self._count, self._failed = None, None, Count(), None

    def _drop(self) -> None:
        """Abandon the file that is open."""
        if self._rows is not None:
            self._rows.abandon()
        if self._open is not None:
            self._open.__exit__(sys.exc_info()[0] or KeyboardInterrupt)
        self._open = self._rows = None

    def _enter(self, name: str, sha256: str, count: Count, error: str | None) -> None:
        status = "failed" if error else "cleaned" if count.changed else "unchanged"
        self._entries[name] = {"sha256": sha256, "status": status, "error": error, **count.to_dict()}

    def close(self) -> None:
        self._drop()
        self._write_account()

    def report(self, id_field: str, encoding: str | None) -> None:
        """Write the HTML report of the documents of this run, unless it is there. encoding: of JSONL files."""
        if self._reported:
            return
        from .report import write_html

        def ignored(label: str, message: str) -> None:
            """What does not hold was told when it was to be cleaned."""

        others = [
            Entry(each.name, None, entry["error"])
            for each in self._inputs
            if (entry := self._entries[each.name])["error"] and not entry["sha256"]  # it could not be read
        ]
        files = write_html(self._records(encoding), self._root / REPORT, ignored, id_field, others)
        if files > 1 and not self._tally.quiet:
            say(f"{REPORT} leads to {files} files: more documents than one can show")

    def _records(self, encoding: str | None) -> Iterator[Line]:
        for each in self._inputs:
            if self._entries[each.name]["sha256"]:
                rows = each.format in ROWS
                name = each.name if rows else outputs_of(each)[1]
                at = self._at(name)
                out = replace(each, path=at, name=name) if rows else Input(at, name, "jsonl")
                yield from lines([out], encoding if rows else None)

    def _at(self, name: str) -> str:
        """Where an output is to be read."""
        return str(self._root / native(name))

    def _write_account(self) -> None:
        started = time.monotonic()
        total = Count()
        for entry in self._entries.values():
            total.add(Count.from_dict(entry))
        account = {
            **self._head,
            "finished_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "total": total.to_dict(),
            "documents": {name: self._entries[name] for name in sorted(self._entries)},
        }
        write_atomic(os.path.join(self._root, RUN), json.dumps(account, indent=1).encode() + b"\n")
        self._wrote = time.monotonic()
        # the account of a large run is large: writing it stays a small part of the work
        self._pause = max(1.0, 20 * (self._wrote - started))
