"""The stages and their order: the one registry. Order is semantics in a staged rewriter, so it is written down here.

Each module of this folder is one stage: `STAGE` lists its rules, the earlier ones winning where two conflict.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..core.rule import Rule, Stage

ORDER = (
    "encoding",
    "boilerplate",
    "fragments",
    "punctuation",
    "spelling",
    "repetition",
    "acronyms",
    "names",
    "review",
)


@cache
def stages() -> tuple[Stage, ...]:
    """All stages in order, every rule with what it was measured to be worth (written by `make eval`, never by hand)."""
    table = json.loads(files("postedit.rules").joinpath("measured.json").read_text("utf-8"))
    found = tuple(import_module(f".{name}", __name__).STAGE for name in ORDER)
    return tuple(replace(stage, rules=tuple(measured(rule, table) for rule in stage.rules)) for stage in found)


def measured(rule: Rule, table: Mapping[str, Mapping[str, Any]]) -> Rule:
    """`rule` with its row of the table. One that was never measured is unsafe and not sure at all."""
    row = table.get(rule.code)
    return replace(rule, applicability=row["applicability"], confidence=row["confidence"]) if row else rule


def rules() -> list[Rule]:
    """All rules, in the order in which they run."""
    return [rule for stage in stages() for rule in stage.rules]


def matches(rule: Rule, selector: str) -> bool:
    """Whether `selector` means this rule: its code or the beginning of it, its name, its stage or its category."""
    return rule.code.startswith(selector.upper()) or selector in (rule.name, rule.stage, rule.category)


def selected(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Stage, ...]:
    """The stages with the rules that `select` names (all where it is empty) and `ignore` does not.

    Raises ValueError for a selector that means no rule at all.
    """
    for selector in (*select, *ignore):
        if not selector or not any(matches(rule, selector) for rule in rules()):
            raise ValueError(
                f"no rule is called {selector!r}: `postedit rules` lists the codes, names and stages there are"
            )
    return tuple(
        replace(
            stage,
            rules=tuple(
                rule
                for rule in stage.rules
                if (not select or any(matches(rule, s) for s in select)) and not any(matches(rule, s) for s in ignore)
            ),
        )
        for stage in stages()
    )


# What reads, writes and shows documents has no say in what a text comes out as.
_OUTSIDE = ("cli", "report", "readers", "server", "batch.py", "config.py", "worker.py", "__main__.py")


@cache
def source_digest() -> str:
    """SHA-256 over the package's code and data that decide what an output looks like: part of every signature."""
    root = Path(str(files("postedit")))
    total = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        part = path.relative_to(root)
        if path.suffix in (".py", ".tsv", ".json", ".toml", ".txt") and part.parts[0] not in _OUTSIDE:
            total.update(part.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
