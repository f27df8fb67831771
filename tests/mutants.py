"""Proof that the tests of the core can fail: break the engine in one way at a time and see which test notices.

    python tests/mutants.py                  # every mutant; exit status 1 if one survives
    python tests/mutants.py -k "compose or stay_apart or map_back or invariants"    # which of them the properties notice

Each mutant is a copy of the package in which one piece of code is replaced; the tests of tests/core run against it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENT, ENGINE, PROTECT = "core/document.py", "engine.py", "protect.py"

# name, file, what stands there, what stands there instead
MUTANTS = [
    ("an over-wide edit: common tokens are not trimmed", DOCUMENT, "head, tail = _common(self", "head, tail = (0, 0) or _common(self"),
    ("only leading tokens are trimmed", DOCUMENT, "while tail < most - head and", "while tail < 0 and"),
    ("a lost insertion: text changes, no edit tells", DOCUMENT, "        for change in batch:\n            first =",
     "        for change in (c for c in batch if c.start < c.end):\n            first ="),
    ("two touching edits are merged", DOCUMENT, "(begin < span_end or first < high)", "(begin <= span_end or first < high)"),
    ("an edit may begin inside a word", DOCUMENT, "begin = self._token_start(exact)", "begin = exact"),
    ("an edit may end inside a grapheme cluster", DOCUMENT, "stop = self._token_end(exact)", "stop = exact"),
    ("an absorbed piece keeps its own end", DOCUMENT, "stop, now_stop = pieces[last - 1].end, ends[last - 1]",
     "stop, now_stop = pieces[last - 1].end, change.end"),
    ("a later insertion goes before an earlier one", DOCUMENT, "first = bisect_right(ends, change.start)", "first = bisect_left(ends, change.start)"),
    ("steps keep the offsets they had before trimming", DOCUMENT, "_moved(step, piece.start - start)", "step"),
    ("a change absorbs what it leaves as it was", DOCUMENT, "batch = [_minimal(change) for change in batch]", "batch = list(batch)"),
    ("places map back by the wrong side of a deletion", DOCUMENT, "index = bisect_right(pieces, start, key=lambda piece: piece.out_end)",
     "index = bisect_left(pieces, start, key=lambda piece: piece.out_end)"),
    ("equal insertions share an id", DOCUMENT, 'name if seen[name] == 1 else f"{name}-{seen[name]}"', "name"),
    ("a merged edit takes the greatest confidence", DOCUMENT, "confidence=min(step", "confidence=max(step"),
    ("one pass only", ENGINE, "if not self._pass(note=number > PASSES):", "if not self._pass(note=number > PASSES) or True:"),
    ("what does not settle is kept", ENGINE, "        self.unsettled = protect.merge(self.unsettled)\n        return False", "        return True"),
    ("half a fix is applied", ENGINE, "if any(_conflicts(taken, owner, rule.code, change) for change in changes):",
     "if all(_conflicts(taken, owner, rule.code, change) for change in changes):"),
    ("protected spans do not bind", ENGINE, "if stage.bound and not by_user:", "if not stage.bound:"),
    ("a fragment's protection does not move with the text", ENGINE, "untranslated = _moved(untranslated, accepted)", "pass"),
    ("lone surrogates read as U+FFFD are written as U+FFFD", ENGINE,
     "if before != self.document.text[change.start : change.end]:", "if False:"),
    ("a stage that was quiet once is not asked about another text", ENGINE, "quiet[0] is view and ", ""),
    ("findings of the first pass are kept", ENGINE, "        if not changed:\n            self.findings = [", "        if not self.findings:\n            self.findings = ["),
]  # fmt: skip


def run(chosen: list[str], name: str, file: str, old: str, new: str) -> str | None:
    """The first test that fails with the mutant in place; None where none does."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "postedit"
        shutil.copytree(ROOT / "pipeline" / "postedit", copy, ignore=shutil.ignore_patterns("__pycache__"))
        source = (copy / file).read_text("utf-8")
        if source.count(old) != 1:
            sys.exit(
                f"mutants: {name!r}: the code it replaces stands {source.count(old)} times in {file}; bring it up to date"
            )
        (copy / file).write_text(source.replace(old, new), "utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/core/test_document.py",
            "tests/core/test_engine.py",
            *chosen,
        ]
        env = {**os.environ, "PYTHONPATH": folder, "CI": "1"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=600)
    failed = re.search(r"^(?:FAILED|ERROR) \S*::(\w+)", done.stdout, re.MULTILINE)
    if done.returncode not in (0, 1):
        sys.exit(f"mutants: {name!r}: pytest itself failed\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return failed.group(1) if failed else None


def main() -> None:
    survivors = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each thread waits for a process
        outcomes = pool.map(lambda mutant: run(sys.argv[1:], *mutant), MUTANTS)
        for (name, *_), caught in zip(MUTANTS, outcomes, strict=True):
            survivors += caught is None
            print(f"{'SURVIVED' if caught is None else 'caught'}  {name}: {caught or 'no test'}", flush=True)
    print(f"{len(MUTANTS) - survivors} of {len(MUTANTS)} mutants caught")
    sys.exit(survivors > 0)


if __name__ == "__main__":
    main()
