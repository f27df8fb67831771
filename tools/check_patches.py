"""Clean documents, let the real `patch -p1` and `git apply` apply the patches and take them back, and compare every byte.

    python tools/check_patches.py seeds articles.jsonl ...

PATHS are files of text, files of JSONL (each line's text becomes a file) and folders of both; nothing is written to them.
Exit status 0 where every patch goes both ways, 1 where one does not, 2 where a tool is missing or no document is found.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

TOOLS = ("patch", "git")
_PATCH = ("patch", "-p1", "-s", "--no-backup-if-mismatch")
_GIT = ("git", "apply", "--whitespace=nowarn")
# (what is done, whether it goes back)
_STEPS = (
    ((*_GIT, "--check"), None),
    (_PATCH, False),
    ((*_PATCH, "-R"), True),
    (_GIT, False),
    ((*_GIT, "-R", "--check"), None),
    ((*_GIT, "-R"), True),
)

Files = Mapping[str, bytes]


class PatchError(Exception):
    """A tool refused a patch, or made something else of a file."""


def missing() -> list[str]:
    """The tools that are not on this machine."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def round_trip(folder: Path, before: Files, after: Files, patch: bytes) -> None:
    """Write `before` into `folder`, apply and take back `patch` with each tool. Raises PatchError.

    `before` and `after` have the same names. Whether a file that became empty is kept is the tool's affair.
    """
    if not patch:
        if before != after:
            raise PatchError("there is no patch, and files differ")
        return
    for name, data in before.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    # a repository above must not be found, nor any settings
    env = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent), "GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C"}
    now = before
    for command, back in _STEPS:
        done = subprocess.run(command, cwd=folder, input=patch, capture_output=True, env=env)
        told = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        if done.returncode:
            raise PatchError(f"{' '.join(command)} refused: {told[:1000]}")
        now = now if back is None else before if back else after
        for name, wanted in now.items():
            path = folder / name
            found = path.read_bytes() if path.exists() else b""
            if found != wanted:
                raise PatchError(
                    f"{' '.join(command)} made something else of {name!r}: {found[:200]!r}, not {wanted[:200]!r}"
                )


def cleaned(folder: Path, files: Files) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What `postedit clean -o` makes of files, by name: the files, and the patches that are not empty."""
    for name, data in files.items():
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / name).write_bytes(data)
    command = [sys.executable, "-m", "postedit", "clean", "-q", "--input-format", "text", "in", "-o", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        raise PatchError(f"postedit clean: {done.stderr.strip()}")
    patches = {name: (folder / "out" / f"{name}.patch").read_bytes() for name in files}
    return {name: (folder / "out" / name).read_bytes() for name in files}, {n: p for n, p in patches.items() if p}


def documents(paths: Iterable[str], fields: Sequence[str]) -> Iterator[bytes]:
    """The documents of files and folders. A line of JSONL without a text is none."""
    for path in map(Path, paths):
        for each in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            if each.suffix != ".jsonl":
                yield each.read_bytes()
                continue
            for line in each.read_bytes().splitlines():
                row = json.loads(line)
                texts = [row[field] for field in fields if isinstance(row.get(field), str)]
                if texts:
                    yield texts[0].encode("utf-8", "surrogatepass")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument(
        "--fields",
        default="text",
        help="of JSONL, the fields that may hold the text, the first one wins [default: text]",
    )
    parser.add_argument("--batch", type=int, default=2000, help="documents that are patched at once [default: 2000]")
    asked = parser.parse_args()
    if missing():
        print(f"needed and not on this machine: {', '.join(missing())}", file=sys.stderr)
        return 2
    total = patched = failed = 0
    left = documents(asked.paths, asked.fields.split(","))
    while batch := list(itertools.islice(left, asked.batch)):
        before = {f"{total + number:07}.txt": data for number, data in enumerate(batch)}
        with tempfile.TemporaryDirectory(prefix="check-patches-") as name:
            folder = Path(name)
            after, patches = cleaned(folder, before)
            try:
                round_trip(folder / "tree", before, after, b"".join(patches.values()))
            except PatchError as problem:
                failed += 1
                print(f"documents {total} to {total + len(batch) - 1}: {problem}", file=sys.stderr)
        total += len(batch)
        patched += len(patches)
        print(f"{total} documents, {patched} with a patch ...", file=sys.stderr)
    if not total:
        print(f"no documents in {', '.join(asked.paths)}", file=sys.stderr)
        return 2
    told = (
        f"in {failed} batches of {asked.batch} not"
        if failed
        else "all applied and taken back by patch and git, byte for byte"
    )
    print(f"{total} documents, {patched} with a patch, {told}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
