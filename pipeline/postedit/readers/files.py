"""Which documents the paths of a command line mean, and where each one's output goes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..config import UserError

JSONL = (".jsonl", ".ndjson")
STDIN = "-"


def shown(path: str) -> str:
    """A path, or another word of the command line, as text: UTF-8 whatever the locale says."""
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def native(name: str) -> str:
    """The path that `shown` made `name` of."""
    return os.fsdecode(name.encode("utf-8", "surrogateescape"))


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read. `name` is its path below the folder that was given, with slashes; `-` is standard input."""

    path: str
    name: str
    format: str

    @property
    def label(self) -> str:
        return "standard input" if self.path == STDIN else shown(self.path)


def format_of(path: str, declared: str) -> str:
    """`text` or `jsonl`."""
    if declared != "auto":
        return declared
    return "jsonl" if path.lower().endswith(JSONL) else "text"


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
            found.append(Input(STDIN, STDIN, format_of(STDIN, declared)))
            continue
        if not path:
            raise UserError("an empty path is given: name a file or a folder, or - for standard input")
        if os.path.isdir(path):
            below = sorted(walk(path, skip), key=lambda each: each[1])
            found += (Input(file, name, format_of(file, declared)) for file, name in below)
        else:
            _readable(path)
            found.append(Input(path, shown(os.path.basename(path)), format_of(path, declared)))
    return found


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
    if each.format == "jsonl":
        return [each.name]
    return [each.name, f"{each.name}.edits.jsonl", f"{each.name}.patch"]


def check_outputs(found: Sequence[Input], folder: Path, reserved: Sequence[str] = ()) -> None:
    """Raises UserError where two inputs would land on one output, or an output on an input."""
    owner: dict[str, str] = dict.fromkeys(reserved, "the account of the run")
    sources = {os.path.realpath(each.path) for each in found}
    for each in found:
        for name in outputs_of(each):
            target = folder / native(name)
            if name in owner:
                raise UserError(
                    f"{each.path} and {owner[name]} would both be written to {folder / name}: "
                    "give them in two runs, or from a folder above both"
                )
            owner[name] = each.path
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
