"""Does any rule grow faster than the text? Every rule over hostile texts of n, 2n and 4n; prints Markdown.

    python bench/doubling.py                         # all shapes of bench/shapes.py: minutes
    python bench/doubling.py --shape digits --scale 0.2 --all

What rules share (`View.memo`) is measured on its own, so each row is the work of one rule, or of one thing they share.
The exponent is that of the growth from n to 4n: 1 is linear, 2 quadratic. Where 4n takes less than 20 ms of CPU time
nothing is said: the constant part and the clock decide there. The exit status is 1 where an exponent is above 1.5.

Stages are seen together in the whole pipeline, whose row is `clean`: with all passes, edits and records.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from postedit import Cleaner
from postedit.core.rule import View
from postedit.stages import stages
from shapes import SHAPES

LEAST = 0.02  # seconds
WORST = 1.5
FACTORS = (1, 2, 4)


class Accounts:
    """CPU seconds by name; what one name calls of another is the other's."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def charge(self, name: str, work: Callable[..., Any], *args: Any) -> Any:
        self._inner.append(0.0)
        start = time.process_time()
        try:
            return work(*args)
        finally:
            took = time.process_time() - start
            self.spent[name] += took - self._inner.pop()
            self._inner[-1] += took


def measure(text: str) -> dict[str, float]:
    """CPU seconds of every rule, and of all they share, on `text` as it comes in."""
    accounts = Accounts()
    memo = View.memo

    def charged(self: View, compute: Callable[[View], Any]) -> Any:
        if compute not in self._memo:
            self._memo[compute] = accounts.charge(f"{compute.__module__}.{compute.__name__}", compute, self)
        return self._memo[compute]

    View.memo = charged  # type: ignore[method-assign]
    try:
        view = View(text, {"source_lang": None})
        for stage in stages():
            for rule in stage.rules:
                if accounts.charge(f"{rule.code} gate", rule.may_apply, view):
                    accounts.charge(f"{rule.code} {rule.name}", list, rule.find(view))
    finally:
        View.memo = memo  # type: ignore[method-assign]
    return accounts.spent


def best(text: str, cleaner: Cleaner, repeat: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for _ in range(repeat):
        spent = measure(text)
        start = time.process_time()
        cleaner.clean(text)
        spent["clean"] = time.process_time() - start
        for name, seconds in spent.items():
            found[name] = min(found.get(name, math.inf), seconds)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shape", action="append", choices=SHAPES, help="not all of them")
    parser.add_argument("--scale", type=float, default=0.5, help="of n as bench/shapes.py has it, 0.5 by default")
    parser.add_argument("--repeat", type=int, default=2, help="runs of which the best counts, 2 by default")
    parser.add_argument("--all", action="store_true", help="every row that can be told, not the 20 worst")
    args = parser.parse_args()
    cleaner = Cleaner()
    rows = []
    for shape in args.shape or SHAPES:
        n, make = SHAPES[shape]
        print(shape, file=sys.stderr)
        n = max(1, int(n * args.scale))
        best(make(max(1, n // 10)), cleaner, 1)  # what is loaded once
        times = [best(make(n * factor), cleaner, args.repeat) for factor in FACTORS]
        for name, last in times[-1].items():
            first = times[0].get(name, 0.0)
            if last >= LEAST:
                exponent = math.log(last / max(first, 1e-6)) / math.log(FACTORS[-1])
                rows.append((exponent, shape, name, n, [spent.get(name, 0.0) for spent in times]))
    rows.sort(key=lambda row: -row[0])
    print("| exponent | hostile text | what | n | n, ms | 2n, ms | 4n, ms |\n|---:|---|---|---:|---:|---:|---:|")
    for exponent, shape, name, n, spent in rows if args.all else rows[:20]:
        cells = " | ".join(f"{seconds * 1e3:.1f}" for seconds in spent)
        print(f"| {exponent:.2f} | {shape} | {name.removeprefix('postedit.')} | {n:,} | {cells} |")
    print(f"\n{len(rows)} of the pairs of text and rule take {LEAST * 1e3:.0f} ms or more at 4n.")
    return int(any(exponent > WORST for exponent, *_ in rows))


if __name__ == "__main__":
    sys.exit(main())
