"""Where the time of the pipeline goes: CPU milliseconds per megabyte by stage and rule, gate and find apart.

    python bench/profile_rules.py                        # 2 MB of the generated clean corpus
    python bench/profile_rules.py --dirty 0.1            # with a defect in about every tenth sentence
    python bench/profile_rules.py --jsonl FILE --field text      # a corpus of your own
    python bench/profile_rules.py --select punctuation --top 10

How to read it. `gate` is paid on every document, `find` only on those that pass the gate (`open`, as a share of the
documents). What is shared between rules (`View.memo`) is paid by the first rule that asks, so its `find` looks dear.
`seen` counts what the rule proposed: on clean text every one of them is worth a look. A rule that takes 10 ms/MB limits
the whole pipeline to 100 MB/s by itself; all of them together have to stay below 1,000 ms/MB to reach 1 MB/s. The
last line is the whole pipeline as a user runs it, which adds the engine's own work and, where something changes, more
passes. Rules are timed on the text as it comes in, not as the earlier stages left it.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from corpus import documents
from postedit import Cleaner
from postedit.core.rule import View
from postedit.stages import selected


def load(path: Path, field: str) -> list[str]:
    rows = (json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip())
    return [row[field] for row in rows if isinstance(row.get(field), str)]


def profile(texts: list[str], select: list[str]) -> list[dict]:
    """One row a rule: stage, code, name, gate and find in CPU seconds, share of texts past the gate, proposals."""
    clock = time.process_time_ns
    views = [View(text, {"source_lang": None}) for text in texts]
    rows = []
    for stage in selected(select):
        for rule in stage.rules:
            for text in texts[:3]:  # imports, compiled patterns and loaded lexica are no cost per megabyte
                view = View(text, {"source_lang": None})
                if rule.may_apply(view):
                    list(rule.find(view))
            gate = find = passed = seen = 0
            for view in views:
                start = clock()
                through = rule.may_apply(view)
                middle = clock()
                gate += middle - start
                if through:
                    passed += 1
                    seen += sum(1 for _ in rule.find(view))
                    find += clock() - middle
            rows.append(
                {
                    "stage": stage.name,
                    "code": rule.code,
                    "name": rule.name,
                    "gate": gate / 1e9,
                    "find": find / 1e9,
                    "open": passed / len(texts),
                    "seen": seen,
                }
            )
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=2, help="megabytes of generated text, 2 by default")
    parser.add_argument("--dirty", type=float, default=0.0, help="chance of a defect in a generated sentence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jsonl", type=Path, help="a corpus of your own, one object a line")
    parser.add_argument("--field", default="text")
    parser.add_argument("--select", action="append", default=[], help="only these rules (code, name, stage, category)")
    parser.add_argument("--top", type=int, help="only the dearest rules, dearest first")
    args = parser.parse_args()

    if args.jsonl:
        texts = load(args.jsonl, args.field)
    else:
        texts = list(documents(int(args.size * 1e6), args.seed, args.dirty))
    megabytes = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
    # the clock itself takes time: two readings for each gate, one more for each find
    start = time.process_time_ns()
    for _ in range(100_000):
        time.process_time_ns()
    tick = (time.process_time_ns() - start) / 1e5 / 1e9 * len(texts)

    rows = profile(texts, args.select)
    for row in rows:
        row["gate"] = max(0.0, row["gate"] - tick) * 1e3 / megabytes
        row["find"] = max(0.0, row["find"] - tick * row["open"]) * 1e3 / megabytes
    total = sum(row["gate"] + row["find"] for row in rows)
    print(f"{megabytes:.2f} MB, {len(texts):,} documents; CPU ms per MB\n")
    print("| stage | rule | | gate | find | both | open | seen |")
    print("|---|---|---|---:|---:|---:|---:|---:|")

    def line(stage: str, code: str, name: str, part: list[dict], one: bool) -> None:
        gate, find = (sum(row[key] for row in part) for key in ("gate", "find"))
        share = f"{part[0]['open']:.0%}" if one else ""
        print(
            f"| {stage} | {code} | {name} | {gate:.2f} | {find:.2f} | {gate + find:.2f} | {share} "
            f"| {sum(row['seen'] for row in part):,} |"
        )

    if args.top:
        for row in sorted(rows, key=lambda row: -row["gate"] - row["find"])[: args.top]:
            line(row["stage"], row["code"], row["name"], [row], one=True)
    else:
        for stage in dict.fromkeys(row["stage"] for row in rows):
            part = [row for row in rows if row["stage"] == stage]
            for row in part:
                line("", row["code"], row["name"], [row], one=True)
            line(f"**{stage}**", "", "", part, one=False)
    print(f"\nall rules: {total:.1f} ms/MB, {1e3 / total if total else 0:.2f} MB/s")

    cleaner = Cleaner(select=args.select)
    for text in texts[:3]:
        cleaner.clean(text)
    start = time.process_time_ns()
    changed = sum(bool(cleaner.clean(text).edits) for text in texts)
    whole = (time.process_time_ns() - start) / 1e6 / megabytes
    print(f"the pipeline: {whole:.1f} ms/MB, {1e3 / whole:.2f} MB/s; {changed:,} documents changed")


if __name__ == "__main__":
    main()
