"""`-o DIR`: the cleaned files with their records and patches; `run.json`, the account that lets a run resume; the report."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sys
import time
import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

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
# What a run that was killed may leave behind.
_LEFT = re.compile(r"\.postedit-(\d+-\d+\.tmp|[0-9a-f]{32}\.part)")


def put(out: Writer, part: Part) -> None:
    """Write the rows of a part, in order."""
    for done in part.done:
        if isinstance(done, bytes):
            out.take(done)
        elif done.output:  # else it tells why there are no more
            out.take(done.output)


def _resumes(each: Input) -> bool:
    """Whether what is done of a file can be kept before all of it is: lines do not depend on each other."""
    return each.format == "jsonl" and not each.packing and os.path.isfile(each.path)


def _digest_of(stream: IO[bytes], size: int) -> str:
    """Of the first `size` bytes, which end a line; "" where they do not."""
    sha, block = hashlib.sha256(), b""
    while size and (block := stream.read(min(size, 1 << 20))):
        sha.update(block)
        size -= len(block)
    return sha.hexdigest() if not size and block.endswith(b"\n") else ""


def _lock(owner: Folder, root: Path) -> None:
    """Keep other runs out of a folder while `owner` lives, where the system can. Raises UserError."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        lock = os.open(root, os.O_RDONLY)
    except OSError:  # writing will tell
        return
    weakref.finalize(owner, os.close, lock)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise UserError(
            f"another run writes to -o {root} just now: wait for it to end, or name another folder"
        ) from None
    except OSError:  # a file system without locks
        return


class Folder:
    """A sink that writes below one folder. A document that is done under the same signature is not done again.

    `run.json` never says more than is there: what it says of a document is taken out before that is done again, and put
    in after its files are written. Of a JSONL file that is done in part it tells how far (`partial`).
    """

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
        self._partial: dict[str, dict[str, Any]] = {}  # what is known of unfinished files, by name
        self._flushed: dict[str, dict[str, Any]] = {}  # of that, what is in the files for certain
        self._at_work = ""  # the name of the input whose file is open
        self._done_to = (0, 1)  # bytes of the file that is open which are done, and the next line
        self._wrote = time.monotonic()
        self._pause = 1.0
        self._reported = False  # whether the report that is there is of the very documents of this run
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"-o {root} can not be made: {error.strerror}") from None
        _lock(self, root)

    # -- resuming ---------------------------------------------------------------------------------------------------

    def pending(self) -> list[Input]:
        """The inputs without those that an earlier run did; these are counted as they were then."""
        account = self._earlier()
        earlier = account["documents"]
        todo = []
        for each in self._inputs:
            entry = earlier.get(each.name)
            if entry and entry["status"] != "failed" and self._same(each, entry):
                self._entries[each.name] = entry
                self._skip(entry)
            else:
                todo.append(self._begun(each, account["partial"].get(each.name)))
        names = {each.name for each in self._inputs}
        whole = not todo and earlier.keys() == names
        self._reported = whole and self._has(REPORT)
        self._tidy()
        if not whole:
            try:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._root / REPORT)  # it is of other documents
                self._write_account()
            except OSError as error:
                raise UserError(f"-o {self._root} can not be written to: {error.strerror or error}") from None
        return todo

    def _skip(self, entry: Mapping[str, Any]) -> None:
        count = Count.from_dict(entry)
        self._tally.total.add(count)
        self._tally.skipped += count.documents

    def _earlier(self) -> dict[str, dict[str, Any]]:
        """`documents` and `partial` of the account of an earlier run with the same settings."""
        try:
            account = json.loads((self._root / RUN).read_bytes())
            if all(account[key] == value for key, value in self._head.items()):
                documents: dict[str, dict[str, Any]] = account["documents"]
                for entry in documents.values():
                    Count.from_dict(entry), entry["status"], entry["sha256"]
                partial: dict[str, dict[str, Any]] = account.get("partial", {})
                for entry in partial.values():
                    Count.from_dict(entry), entry["error"], entry["sha256"]
                    if not all(type(entry[key]) is int and entry[key] > 0 for key in ("read", "line", "written")):
                        raise ValueError("nothing is done of it")
                return {"documents": documents, "partial": partial}
        except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
            pass  # none, half of one, or somebody else's: begin anew
        return {"documents": {}, "partial": {}}

    def _begun(self, each: Input, entry: Mapping[str, Any] | None) -> Input:
        """The input, from where an earlier run left it."""
        if entry is None or not _resumes(each):
            return each
        try:
            begun = entry["read"]
            with opened(each) as stream:
                if _digest_of(stream, begun) != entry["sha256"]:
                    return each
            if os.path.getsize(self._unfinished(each)) < entry["written"]:
                return each
        except (OSError, DamagedError):
            return each
        self._partial[each.name] = self._flushed[each.name] = dict(entry)
        self._skip(entry)
        return replace(each, begun=begun, first=entry["line"])

    def _unfinished(self, each: Input) -> str:
        """Where a JSONL file stands until it is whole."""
        path = self._root / native(each.name)
        name = hashlib.sha256(each.name.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return str(path.with_name(f".postedit-{name}.part"))

    def _tidy(self) -> None:
        """Remove what a run left behind that was killed; nobody else writes here now."""
        kept = {self._unfinished(each) for each in self._inputs if each.name in self._partial}
        for folder in {self._root, *((self._root / native(each.name)).parent for each in self._inputs)}:
            try:
                with os.scandir(folder) as entries:
                    left = [entry.path for entry in entries if _LEFT.fullmatch(entry.name)]
                for path in left:
                    if path not in kept:
                        os.unlink(path)
            except OSError:
                continue

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
        each, unit = part.unit.source, part.unit
        if self._open is None and unit.problem is None:
            self._begin(part)
        if self._rows is not None:
            put(self._rows, part)
        for done in part.done:
            if not isinstance(done, bytes):
                self._count.add(done.count)
                self._failed = self._failed or (done.error and f"{done.label}: {done.error}")
        self._done_to = (self._done_to[0] + unit.size, unit.number + len(part.done))
        if unit.problem is not None:  # half a file is none
            self._drop()
            self._partial.pop(each.name, None)
            self._count = Count(documents=1, failed=1)
            self._enter(each.name, "", self._count, unit.problem)
        elif unit.last:
            assert self._open is not None
            assert self._rows is not None
            self._rows.close()
            opened, self._open, self._rows = self._open, None, None
            opened.__exit__(None)
            self._partial.pop(each.name, None)
            self._enter(each.name, unit.sha256, self._count, self._failed)
        elif _resumes(each):
            assert self._open is not None
            self._partial[each.name] = {
                "sha256": unit.sha256,
                "read": self._done_to[0],
                "line": self._done_to[1],
                "written": self._open.stream.tell(),
                "error": self._failed,
                **self._count.to_dict(),
            }
        if unit.problem is not None or unit.last:
            self._count, self._failed = Count(), None

    def _begin(self, part: Part) -> None:
        """Open the file that the rows of an input go to."""
        each = part.unit.source
        self._at_work = each.name
        entry = self._partial.get(each.name)
        path = self._root / native(each.name)
        if entry is not None:
            self._count, self._failed = Count.from_dict(entry), entry["error"]
            self._open = Atomic(path, kept=entry["written"], unfinished=self._unfinished(each))
        else:
            self._open = Atomic(path, unfinished=self._unfinished(each) if _resumes(each) else None)
        self._done_to = (each.begun, each.first)
        self._rows = writer(each, self._open.stream, part.unit.head)

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
        if self._open is not None and self._at_work in self._partial:
            try:
                self._write_account()
            finally:
                self._open.leave()
                self._open = self._rows = None
        else:
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

    def _safe(self) -> dict[str, dict[str, Any]]:
        """What may be said of unfinished files."""
        if self._open is not None and self._at_work in self._partial:
            with contextlib.suppress(OSError):  # a full disk; then it is as it was
                self._open.stream.flush()
                self._flushed[self._at_work] = self._partial[self._at_work]
        return {name: self._flushed[name] for name in sorted(self._partial) if name in self._flushed}

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
        if partial := self._safe():
            account["partial"] = partial
        write_atomic(os.path.join(self._root, RUN), json.dumps(account, indent=1).encode() + b"\n")
        self._wrote = time.monotonic()
        # the account of a large run is large: writing it stays a small part of the work
        self._pause = max(1.0, 20 * (self._wrote - started))
