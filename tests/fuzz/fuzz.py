"""Coverage-guided fuzzing with atheris: `python tests/fuzz/fuzz.py TARGET [option of libFuzzer...]`; see `make fuzz`.

What it has found worth keeping is in .fuzz/TARGET; what broke something is written to .fuzz/ and shown by
`python tests/fuzz/fuzz.py TARGET FILE`.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import json
import pkgutil
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".fuzz"


def _instrumented() -> None:
    """Import all of postedit so that its branches are counted, and nothing else."""
    import atheris

    with atheris.instrument_imports(include=["postedit"]):
        import postedit

        for module in pkgutil.walk_packages(postedit.__path__, "postedit."):
            if not module.name.startswith(("postedit.server", "postedit.__main__")):
                with contextlib.suppress(ImportError):  # of an extra that is not here
                    importlib.import_module(module.name)


def mutator(pieces: list[bytes]) -> Callable[[bytes, int, int], bytes]:
    """Mutations that keep to the shapes of what is read: pieces of text, lines and cells, not bits alone."""
    import atheris

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)
        if dice.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        if data[1:2] == b"{" and dice.random() < 0.5:
            return _of_json(data, dice)[:most]
        out = bytearray(data)
        for _ in range(dice.choice((1, 1, 2, 4))):
            at = _place(out, dice)
            end = min(len(out), at + dice.choice((1, 2, 4, 16, 64)))
            way = dice.randrange(6)
            if way < 3:
                out[at : at if way else end] = dice.choice(pieces)
            elif way == 3:
                del out[at:end]
            elif way == 4:  # once more, here or elsewhere
                to = at if dice.random() < 0.5 else _place(out, dice)
                out[to:to] = out[at:end] * dice.choice((1, 1, 2, 8))
            elif out:  # what is chosen
                out[dice.randrange(min(4, len(out)))] = dice.randrange(256)
        return bytes(out[:most])

    return mutate


_ODD = (
    None,
    True,
    0,
    -1,
    1,
    2,
    10**6,
    10**30,
    0.5,
    "",
    "x",
    "\ud800",
    "text",
    "../x",
    [],
    [1],
    {},
    {"a": 1},
    "html",
    1e308,
)


def _of_json(data: bytes, dice: random.Random) -> bytes:
    """The first line, a JSON object, with a value that is another."""
    line, end, rest = data[1:].partition(b"\n")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return data
    places: list[tuple[Any, Any]] = []
    todo = [value]
    while todo:
        here = todo.pop()
        keys = here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        places += ((here, key) for key in keys)
        todo += (here[key] for key in keys)
    for _ in range(dice.choice((1, 1, 2, 3)) if places else 0):
        here, key = dice.choice(places)
        if (isinstance(here, list) and key >= len(here)) or (isinstance(here, dict) and key not in here):
            continue  # gone by now
        there, other = dice.choice(places)
        way = dice.randrange(5)
        if way == 0:
            del here[key]
        elif way == 1:
            with contextlib.suppress(LookupError):
                here[key] = json.loads(json.dumps(there[other]))
        elif way == 2 and isinstance(here[key], int):
            here[key] += dice.choice((-2, -1, 1, 2))
        elif way == 2 and isinstance(here[key], str):
            at = dice.randint(0, len(here[key]))
            here[key] = (
                here[key][:at] + dice.choice(("", " ", "a", "\n", "\u0301")) + here[key][at + dice.randint(0, 1) :]
            )
        else:
            here[key] = dice.choice(_ODD)
    return data[:1] + json.dumps(value).encode() + end + rest


def _place(data: bytearray, dice: random.Random) -> int:
    """A place at which something may begin: mostly not within a word or a character."""
    at = dice.randint(min(1, len(data)), len(data))
    if dice.random() < 0.7:
        while 1 < at < len(data) and (data[at] & 0xC0 == 0x80 or data[at - 1 : at].isalnum()):
            at -= 1
    return at


def main() -> None:
    name, *options = sys.argv[1:] or [""]
    sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "tests/support")]
    import atheris

    _instrumented()
    import seeds
    import targets

    if name not in targets.TARGETS:
        sys.exit(f"usage: fuzz.py {{{','.join(targets.TARGETS)}}} [option of libFuzzer, or a file to try]...")
    if not any(Path(option).is_file() for option in options):
        corpus = WORK / name
        corpus.mkdir(parents=True, exist_ok=True)
        for data in seeds.SEEDS[name]():
            (corpus / hashlib.sha1(data).hexdigest()).write_bytes(data)
        limits = [
            f"-max_len={seeds.MOST_BYTES}",
            "-timeout=60",
            "-rss_limit_mb=3000",
            f"-artifact_prefix={WORK}/{name}-",
        ]
        options = [*limits, *options, str(corpus)]
    atheris.Setup([sys.argv[0], *options], targets.TARGETS[name], custom_mutator=mutator(seeds.PUT_IN[name]))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
