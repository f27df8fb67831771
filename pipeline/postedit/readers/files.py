"""Which documents the paths of a command line mean, and where each one's output goes."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ..config import UserError
from . import packed, remote

JSONL = (".jsonl", ".ndjson")
# What a file is by its name; everything else is text.
_FORMATS = {
    **dict.fromkeys(JSONL, "jsonl"),
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
# Many documents in one file, a row each. The other formats are one document a file.
ROWS = frozenset({"jsonl", "csv", "parquet"})
# Rows that are not JSON by themselves, and become JSON to be worked on (`tables`).
TABLES = frozenset({"csv", "parquet"})
STDIN = "-"


def shown(path: str) -> str:
    """A path, or another word of the command line, as text: UTF-8 whatever the locale says; no secrets of an address."""
    if remote.is_url(path):
        return remote.shown(path)
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def native(name: str) -> str:
    """The path that `shown` made `name` of."""
    return os.fsdecode(name.encode("utf-8", "surrogateescape"))


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read. `name` is its path below the folder that was given, with slashes; `-` is standard input.

    `path` may be an address; `format` is that of the content, and `packing` the suffix of its compression.
    """

    path: str
    name: str
    format: str
    packing: str = ""
    # Of JSONL that was done in part: so many bytes, and the number of the line that follows them.
    begun: int = 0
    first: int = 1

    @property
    def label(self) -> str:
        return "standard input" if self.path == STDIN else shown(self.path)


def format_of(path: str, declared: str) -> str:
    """`text`, `html`, `jsonl`, `csv` or `parquet`."""
    if declared != "auto":
        return declared
    name = packed.split(remote.name_of(path) if remote.is_url(path) else path)[0]
    return _FORMATS.get(os.path.splitext(name)[1].lower(), "text")


def _input(path: str, name: str, declared: str) -> Input:
    packing = "" if path == STDIN else packed.split(name)[1]
    return Input(path, name, format_of(path, declared), packing)


@contextlib.contextmanager
def opened(each: Input) -> Iterator[IO[bytes]]:
    """The content of an input, unpacked while it is read. Raises OSError, and packed.DamagedError while reading."""
    if each.path == STDIN:
        with _own_stdin() as stream:
            yield stream
        return
    raw = remote.opened(each.path) if remote.is_url(each.path) else open(each.path, "rb")  # noqa: SIM115
    with raw, packed.unpacking(raw, each.packing) as stream:
        yield stream


def _own_stdin() -> contextlib.AbstractContextManager[IO[bytes]]:
    """Standard input under a reader of its own: Python's is locked while a thread waits for the next line, and an
    interrupt could not end the process properly then."""
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except (OSError, ValueError):  # not a real file: somebody put something else in its place
        return contextlib.nullcontext(sys.stdin.buffer)


def is_device(path: str) -> bool:
    """Whether there is a device at `path`, which may have no end (/dev/zero) and no size."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISBLK(mode)


def inputs(paths: Sequence[str], declared: str, skip: Path | None = None) -> list[Input]:
    """The files that `paths` mean, folders walked; in the order given, and sorted within a folder.

    skip: a folder that is not looked into (the output of this run or an earlier one).
    Raises UserError for a path that does not exist or can not be read.
    """
    found: list[Input] = []
    if list(paths).count(STDIN) > 1:
        raise UserError("standard input (-) is given twice: it can be read once")
    for path in paths or [STDIN]:
        if path == STDIN:
            found.append(_input(STDIN, STDIN, declared))
            continue
        if not path:
            raise UserError("an empty path is given: name a file or a folder, or - for standard input")
        if remote.is_url(path):
            found += (_input(file, name, declared) for file, name in remote.files(path))
        elif os.path.isdir(path):
            below = sorted(walk(path, skip), key=lambda each: each[1])
            found += (_input(file, name, declared) for file, name in below)
        else:
            _readable(path)
            found.append(_input(path, shown(os.path.basename(path)), declared))
    return found


def check_extras(found: Sequence[Input]) -> None:
    """Raises UserError where an input needs a package that is not here."""
    for packing in sorted({each.packing for each in found}):
        packed.check(packing)
    for name, package in (("html", "trafilatura"), ("parquet", "pyarrow")):
        each = next((each for each in found if each.format == name), None)
        if each is not None and importlib.util.find_spec(package) is None:
            raise UserError(
                f"{each.label} is {'HTML' if name == 'html' else 'Parquet'}, and reading it needs the extra `{name}`: "
                f"pip install 'postedit[{name}]', or leave the file out"
            )
        if each is not None and each.path == STDIN and name == "parquet":
            raise UserError("Parquet is read from its end and can not come through a pipe: name the file")


def _readable(path: str) -> None:
    try:
        os.stat(path)
    except FileNotFoundError:
        raise UserError(f"there is no file or folder {path!r}: check the path") from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path!r} can not be read: {getattr(error, 'strerror', None) or error}") from None
    if not os.access(path, os.R_OK):
        raise UserError(f"{path!r} can not be read: permission denied")


def walk(folder: str, skip: Path | None = None) -> Iterator[tuple[str, str]]:
    """(path, name below `folder`) of every regular file; hidden ones and linked folders left out."""

    def fail(error: OSError) -> None:
        raise UserError(f"the folder {error.filename!r} can not be read: {error.strerror}")

    barred = None if skip is None else os.path.realpath(skip)
    for root, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and (barred is None or os.path.realpath(os.path.join(root, name)) != barred)
        ]
        for name in files:
            path = os.path.join(root, name)
            if name.startswith("."):
                continue
            try:
                if not stat.S_ISREG(os.stat(path).st_mode):
                    continue  # a pipe or a socket would wait for ever
            except OSError:
                pass  # a broken link: reading it will tell
            yield path, shown(os.path.relpath(path, folder)).replace(os.sep, "/")


def outputs_of(each: Input) -> list[str]:
    """The names, below the output folder, of what comes of one input."""
    if each.format in ROWS:
        return [each.name]
    text = text_name(each.name, each.format)
    return [text, f"{text}.edits.jsonl", f"{text}.patch"]


def text_name(name: str, source_format: str) -> str:
    """The name of the file that holds the text of the file `name`: of an HTML page, another one."""
    return f"{name}.txt" if source_format == "html" else name


def check_outputs(found: Sequence[Input], folder: Path, reserved: Sequence[str] = ()) -> None:
    """Raises UserError where two inputs would land on one output, or an output on an input."""
    owner: dict[str, str] = dict.fromkeys(reserved, "the account of the run")
    sources = {os.path.realpath(each.path) for each in found}
    for each in found:
        for name in outputs_of(each):
            target = folder / native(name)
            if name in owner:
                raise UserError(
                    f"{each.label} and {owner[name]} would both be written to {folder / name}: "
                    "give them in two runs, or from a folder above both"
                )
            owner[name] = each.label
            if os.path.lexists(target) and os.path.realpath(target) in sources:
                raise UserError(f"{folder / name} is an input and would be overwritten: choose another folder for -o")
    for name in owner:
        parent = name.rpartition("/")[0]
        while parent:
            if parent in owner:
                raise UserError(
                    f"{folder / parent} would have to be a file (for {owner[parent]}) and a folder (for {owner[name]}): "
                    "give them in two runs"
                )
            parent = parent.rpartition("/")[0]
