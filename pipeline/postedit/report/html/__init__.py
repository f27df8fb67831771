"""The report for people: HTML that needs no network, in which edits are read, accepted and rejected.

`Report` takes documents one by one and writes one file, or, where they are too many for a browser, several and an index.
`data` makes the JSON that a page carries, `page` the page around it; the page's own code is the `.js` and `.css` files
beside this one, kept by hand and put into the page as they are.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ...batch import write_atomic
from ..table import Entry
from ..tally import Totals
from .data import Part
from .page import index_page, part_page

# What one file may hold: it is to open in seconds. The bytes are those of its documents' JSON.
MOST_DOCUMENTS = 10_000
MOST_BYTES = 64 << 20


def folder_of(target: Path) -> Path:
    """Where the files of a report that is split go: beside `target`, named after it."""
    return target.with_name(f"{target.stem}_files")


class Report:
    """Writes the report of the documents that it is given to the file `target`.

    A document whose record does not hold is refused with RecordError, and nothing is written of it. What the report
    would be is known with `close`: nothing is at `target` before, but the files of a split report may be.
    """

    def __init__(self, target: Path, documents: int | None = None, size: int | None = None) -> None:
        self._target = target
        self._most = (documents or MOST_DOCUMENTS, size or MOST_BYTES)
        self._part = Part()
        self._total = Totals()
        self._parts: list[tuple[str, Totals]] = []  # what has been written: link, counts

    def add(self, entry: Entry) -> None:
        """Take the next document. Raises RecordError."""
        if len(self._part) >= self._most[0] or self._part.size >= self._most[1]:
            self._write_part()
        self._part.add(entry)

    def close(self) -> int:
        """Write what is left, after the last document. Returns the number of files that hold documents."""
        folder = folder_of(self._target)
        if not self._parts:
            self._total.add(self._part.totals)
            write_atomic(self._target, part_page(self._part))
            if _ours(folder):
                shutil.rmtree(folder)  # of an earlier and larger report
            return 1
        self._write_part()
        write_atomic(self._target, index_page(self._parts, self._total))
        kept = {Path(link).name for link, _ in self._parts}
        for path in folder.glob("[0-9]*.html"):
            if path.name not in kept:
                path.unlink()
        return len(self._parts)

    def _write_part(self) -> None:
        part = self._part
        self._total.add(part.totals)
        folder = folder_of(self._target)
        number = len(self._parts) + 1
        name = f"{number:04}.html"
        write_atomic(folder / name, part_page(part, number, f"../{self._target.name}"))
        self._parts.append((f"{folder.name}/{name}", part.totals))
        self._part = Part()


def _ours(folder: Path) -> bool:
    """Whether the folder holds nothing but the files of a split report."""
    return folder.is_dir() and all(path.match("[0-9][0-9][0-9][0-9].html") for path in folder.iterdir())
