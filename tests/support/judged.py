"""Hits of the rules on real text that somebody has read and judged (tests/eval/judged.jsonl).

The texts themselves belong to others and are not kept: a hit is known by a hash of its rule, what it changes and the 30
code points around. `tests/eval/judge.py` lists the hits on any files that nobody has judged yet, and takes the verdicts.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

LEDGER = Path(__file__).parents[1] / "eval" / "judged.jsonl"
AROUND = 30


def hits(text: str, result) -> Iterator[tuple[str, str, object]]:
    """(hash, rule, edit or finding) of everything that `result` did with `text` and noted; a step of an edit is a hit."""
    for edit in result.edits:
        for rule in dict.fromkeys(step.rule for step in edit.steps):
            yield _hash(rule, text, edit.start, edit.end, edit.after), rule, edit
    for finding in result.findings:
        yield _hash(finding.rule, text, finding.start, finding.end, "?"), finding.rule, finding


def _hash(rule: str, text: str, start: int, end: int, after: str) -> str:
    parts = (rule, text[max(0, start - AROUND) : start], text[start:end], after, text[end : end + AROUND])
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def load(path: Path = LEDGER) -> dict[str, dict]:
    """Hash: {"rule", "hit", "right"}."""
    if not path.exists():
        return {}
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    return {row["hit"]: row for row in rows}


def save(ledger: dict[str, dict], path: Path = LEDGER) -> None:
    rows = sorted(ledger.values(), key=lambda row: (row["rule"], row["hit"]))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def counts() -> tuple[Counter, Counter]:
    """Judged and right hits by rule."""
    ledger = load().values()
    return Counter(row["rule"] for row in ledger), Counter(row["rule"] for row in ledger if row["right"])
