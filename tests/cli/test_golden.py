"""One golden file an output format, from a small invented document under one rule.

Where an output changes on purpose, `python tests/cli/test_golden.py` writes them anew: read the difference.
"""

import re
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"
CLEAN = ("clean", "-q", "--select", "PUN401", "harbour.txt")

# file name: arguments of the command whose standard output it holds
OUTPUTS = {
    "harbour.cleaned.txt": CLEAN,
    "harbour.jsonl": (*CLEAN, "--output-format", "jsonl"),
    "harbour.patch": (*CLEAN, "--output-format", "patch"),
    "harbour.diff": (*CLEAN, "--diff"),
    "rows.cleaned.csv": (*CLEAN[:-1], "rows.csv"),
    "rows.csv": ("revert", "-q", "cleaned.csv"),
    "report.md": ("report", "records.jsonl", "--format", "md"),
    "report.csv": ("report", "records.jsonl", "--format", "csv"),
    "report.json": ("report", "records.jsonl", "--format", "json"),
}


def stable(out: bytes) -> bytes:
    """Without what changes with every version and every measurement."""
    out = re.sub(rb'"version":"[^"]*","rules":"[^"]*"', b'"version":"VERSION","rules":"RULES"', out)
    # in a cell of a table, where quotation marks are doubled
    out = re.sub(rb'(""version"":"")[^"]*("",""rules"":"")[^"]*', rb"\1VERSION\2RULES", out)
    out = re.sub(rb'("confidence""?: ?)[0-9.]+', rb"\1CONFIDENCE", out)
    out = re.sub(rb"(\| PUN401 \|(?: [a-z/ ]+ \|)?) [0-9.]+ \|", rb"\1 CONFIDENCE |", out)
    return re.sub(rb'(,"safe",)[0-9.]+,', rb"\1CONFIDENCE,", out)


@pytest.mark.parametrize("name", OUTPUTS)
def test_golden(name, run, here):
    (here / "harbour.txt").write_bytes((GOLDEN / "harbour.txt").read_bytes())
    (here / "rows.csv").write_bytes((GOLDEN / "rows.csv").read_bytes())
    (here / "cleaned.csv").write_bytes(run(*CLEAN[:-1], "rows.csv").out)
    (here / "records.jsonl").write_bytes(run(*CLEAN, "--output-format", "jsonl").out)
    done = run(*OUTPUTS[name])
    assert (done.status, done.err) == (0, "")
    assert stable(done.out) == (GOLDEN / name).read_bytes()


if __name__ == "__main__":
    import contextlib
    import subprocess
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("harbour.txt").write_bytes((GOLDEN / "harbour.txt").read_bytes())
        Path("rows.csv").write_bytes((GOLDEN / "rows.csv").read_bytes())
        command = [sys.executable, "-m", "postedit"]
        records = subprocess.run([*command, *CLEAN, "--output-format", "jsonl"], capture_output=True, check=True).stdout
        Path("records.jsonl").write_bytes(records)
        table = subprocess.run([*command, *CLEAN[:-1], "rows.csv"], capture_output=True, check=True).stdout
        Path("cleaned.csv").write_bytes(table)
        for name, arguments in OUTPUTS.items():
            out = subprocess.run([*command, *arguments], capture_output=True, check=True).stdout
            (GOLDEN / name).write_bytes(stable(out))
