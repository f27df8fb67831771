"""The order of the stages and of their rules is semantics: a change of it is a change of output."""

import importlib
import sys
from pathlib import Path

import pytest

import postedit
from postedit import Cleaner
from postedit.core.pattern import LazyPattern
from postedit.stages import ORDER, selected, stages

SNAPSHOT = Path(__file__).with_name("registry.txt")


def test_registry_snapshot():
    lines = [
        f"{stage.name}{'' if stage.bound else ' (not bound by protection)'}: {' '.join(r.code for r in stage.rules)}"
        for stage in stages()
    ]
    assert "\n".join(line.rstrip() for line in lines) + "\n" == SNAPSHOT.read_text("utf-8"), (
        "the stages or the order of their rules changed: if that is meant, bring tests/core/registry.txt up to date and say so in CHANGELOG.md"
    )


def test_every_rule_stands_in_its_own_stage():
    assert tuple(stage.name for stage in stages()) == ORDER
    assert all(rule.stage == stage.name for stage in stages() for rule in stage.rules)


def test_every_rule_file_is_registered():
    root = Path(postedit.__file__).parent / "rules"
    files = sorted(path for path in root.glob("*/*.py") if not path.name.startswith("_"))
    modules = [importlib.import_module(f"postedit.rules.{path.parent.name}.{path.stem}") for path in files]
    assert sorted(module.RULE.code for module in modules) == sorted(rule.code for s in stages() for rule in s.rules)


def test_selectors():
    def count(**more):
        return sum(len(stage.rules) for stage in selected(**more))

    assert count(select=["PUN401"]) == count(select=["space-before-mark"]) == 1
    assert count(select=["punctuation"]) >= count(select=["PUN40"]) >= 1
    assert count(ignore=["PUN401"]) == count() - 1
    with pytest.raises(ValueError, match="no rule is called 'XYZ'"):
        Cleaner(select=["XYZ"])
    with pytest.raises(ValueError, match="from 0 to 1"):
        Cleaner(min_confidence=2)


def test_core_imports_nothing_else_of_the_package():
    root = Path(postedit.__file__).parent / "core"
    for path in root.glob("*.py"):
        assert "from .." not in path.read_text("utf-8"), path.name


def test_the_package_is_imported_once():
    """With the repository's root on the path it could be imported a second time as pipeline.postedit."""
    assert not [name for name in sys.modules if name.startswith("pipeline")]
    assert importlib.import_module("postedit") is postedit


def test_every_lazy_pattern_compiles():
    seen = 0
    for name, module in list(sys.modules.items()):
        if name.startswith("postedit"):
            for value in vars(module).values():
                if isinstance(value, LazyPattern):
                    assert value.groups >= 0
                    seen += 1
    assert seen > 100
