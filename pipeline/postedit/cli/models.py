"""`postedit models`: which Marian models there are, and how one is fetched, calibrated, forgotten."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..config import UserError
from ..translate import store


def run(action: str, lang: str | None, options: Mapping[str, Any]) -> int:
    """`list`, `add`, `remove` or `calibrate`. Returns the exit status; raises UserError."""
    if action == "list":
        return _list(bool(options.get("all")))
    if lang is None or not lang.isalpha() or not 2 <= len(lang) <= 3:
        raise UserError(f"{lang!r} is no language: name it by its code (lv, ru, zh)")
    if action == "add":
        return _add(lang, options.get("source"), bool(options.get("yes")), bool(options.get("unchecked")))
    if action == "calibrate":
        return _calibrate(lang, str(options["pairs"]))
    model = store.remove(lang)
    print(f"{lang}: {model.path} is forgotten" + (" and deleted" if model.repository else "; the folder stays"))
    return 0


def _list(everything: bool) -> int:
    added = store.installed()
    for lang in sorted({*added, *store.REPOSITORIES}):
        model = added.get(lang)
        if model is not None:
            where = f"{model.repository}@{model.revision[:12]}" if model.repository else model.path
            applies = "suggests only" if model.applies_from is None else f"applies from score {model.applies_from}"
            print(f"{lang}\tadded\t{_size(model.size)}\t{model.licence or 'your own'}\t{where}\t{applies}")
        elif (folder := store.cached(lang)) is not None:
            print(f"{lang}\tcached\t\t\t{store.REPOSITORIES[lang]}\tin {folder}")
        elif everything:
            print(f"{lang}\tnot here\t\t\t{store.REPOSITORIES[lang]}\t`postedit models add {lang}`")
    if not added and not everything:
        print("No model is added. `postedit models list --all` shows those that can be.", file=sys.stderr)
    return 0


def _add(lang: str, source: str | None, yes: bool, unchecked: bool) -> int:
    if source is not None and (Path(source).exists() or source.startswith((".", "/", "~"))):
        model = store.add_folder(lang, Path(source).expanduser())
    else:
        found = store.look_up(lang, source)
        said = f"{found['repository']}: {_size(found['size'])}, licence {found['licence']}, revision {found['revision'][:12]}"
        print(said, file=sys.stderr)
        if not yes and not _agreed():
            raise UserError("nothing was fetched: say yes, or give --yes")
        model = store.fetch(lang, found)
    model = replace(model, checked=not unchecked)
    before = store.installed().get(lang)
    store.put(model)
    try:
        _tried(lang)
    except store.ModelError:
        # what does not run is not kept
        if before is not None and not model.repository:
            store.put(before)
        else:
            store.remove(lang)
        raise
    print(f"{lang}: added, {_size(model.size)}, from {model.repository or model.path}")
    return 0


def _tried(lang: str) -> None:
    from ..translate import marian

    marian.load(lang)


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    print("Fetch it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _calibrate(lang: str, pairs: str) -> int:
    """Find the score from which the model's answers are as good as an edit has to be, and keep it in the lock file."""
    from ..translate.calibration import limit, pairs_of
    from ..translate.marian import load

    model = store.installed().get(lang)
    if model is None:
        raise UserError(f"no model is added for {lang!r}: `postedit models add {lang}` first")
    rows = pairs_of(Path(pairs))
    answers = load(lang).translate([source for source, _ in rows])
    judged = [
        (answer[1], answer[0], wanted) for answer, (_, wanted) in zip(answers, rows, strict=True) if answer is not None
    ]
    found, right, many = limit(judged)
    store.put(replace(model, applies_from=found))
    if found is None:
        print(f"{lang}: no score is good enough: of {many} answers {right} are adequate. It goes on to suggest only.")
    else:
        print(f"{lang}: applies from score {found}: {right} of {many} answers above it are adequate.")
    return 0


def _size(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
