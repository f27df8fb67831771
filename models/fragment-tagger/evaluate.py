"""Measure the tagger on labelled sentences, with the decision of postedit.detect.leftovers.

    python evaluate.py --model DIR --fragments F.jsonl --controls C.jsonl --untranslated U.jsonl --clean E.jsonl

Each file holds one JSON object a line with `text`; that of fragments with `start`, `end`, `lang` and `variant` besides, that of
untranslated with `spans`. Any of them may be left out. --limits changes how sure it has to be (one=0.95), --sweep tries
others, --show prints so many misses and false hits of each kind.

    python evaluate.py --data DIR --compare

compares with langdetect, lingua and fastText (those of them that are installed), and measures false alarms on names, and speed;
DIR holds the sentences that train.py was given, of which those kept out of the training are used.

    python evaluate.py --data DIR --speed

measures the speed alone.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import json
import os
import re
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "pipeline")]

from postedit.detect.leftovers import LIMITS, Limits, language, leftovers, suspicious  # noqa: E402
from postedit.detect.tagger import Tagger, Word  # noqa: E402

Rows = list[tuple[dict, list[Word]]]
SWEEP = {
    "one": (0.8, 0.88, 0.97, 0.99),
    "one_marked": (0.5, 0.6, 0.7, 0.9, 0.95),
    "two": (0.4, 0.5, 0.75, 0.85),
    "more": (0.4, 0.75, 0.85),
    "pair": (0.5, 0.85, 0.95),
    "bracket_best": (0.2, 0.5, 0.7),
    "bracket_mean": (0.1, 0.25, 0.4),
    "edge": (0.3, 0.5),
    "gap": (0.1, 0.3),
}


def fragments(rows: Rows, limits: Limits, show: int, brief: bool) -> str:
    per: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    elsewhere = named = 0
    for row, words in rows:
        text, start, end = row["text"], row["start"], row["end"]
        got = leftovers(text, words, limits)
        inside = [s for s in got if s.start < end and s.end > start]
        ok = sum(min(s.end, end) - max(s.start, start) for s in inside) >= 0.5 * (end - start)
        right = ok and any(s.lang == row["lang"] for s in inside)
        elsewhere += len(inside) < len(got)
        given = [w for w in words if start <= w.start < end]
        lang = language(given)[0] if given else ""
        named += lang == row["lang"]
        for key in ("all", row["variant"], "1 word" if row.get("n_words") == 1 else "2+ words", row["lang"]):
            per[key][0] += 1
            per[key][1] += ok
            per[key][2] += right
        if not right and show:
            show -= 1
            sure = [w.confidence for w in words if start <= w.start < end]
            print("  called", lang if ok else "nothing:", row["lang"], row["variant"], repr(text[start:end]), sure)
    if not brief:
        for key, (n, ok, right) in sorted(per.items()):
            print(f"  {key:9} found {ok:3} of {n:3}, language {right:3}")
    n, ok, right = per["all"]
    return f"fragments: found {ok / n:.3f} language {right / n:.3f} (of the given span {named / n:.3f}) elsewhere {elsewhere}"


def english(name: str, rows: Rows, limits: Limits, show: int) -> str:
    flagged = 0
    for row, words in rows:
        got = leftovers(row["text"], words, limits)
        flagged += bool(got)
        if got and show:
            show -= 1
            print(
                f"  {name}:",
                [(row["text"][s.start : s.end], s.lang, s.confidence) for s in got],
                "|",
                row["text"][:120],
            )
    return f"{name}: {flagged} of {len(rows)} flagged"


def untranslated(rows: Rows, limits: Limits, show: int) -> str:
    hit = missed = other = 0
    for row, words in rows:
        got = leftovers(row["text"], words, limits)
        for word in re.finditer(r"\w+", row["text"]):
            gold = any(s["start"] < word.end() and s["end"] > word.start() for s in row["spans"])
            called = any(s.start < word.end() and s.end > word.start() for s in got)
            hit += gold and called
            missed += gold and not called
            other += called and not gold
            if gold != called and show:
                show -= 1
                sure = [w.confidence for w in words if w.start == word.start()]
                print("  missed" if gold else "  EXTRA", row["lang"], word.group(), sure, "|", row["text"][:100])
    precision, recall = hit / max(1, hit + other), hit / max(1, hit + missed)
    f = 1.25 * precision * recall / max(1e-9, 0.25 * precision + recall)
    return f"untranslated: precision {precision:.3f} recall {recall:.3f} F0.5 {f:.3f}"


def report(sets: dict[str, Rows], limits: Limits, show: int = 0, brief: bool = True) -> str:
    told = []
    if sets["fragments"]:
        told.append(fragments(sets["fragments"], limits, show, brief))
    told += [english(name, sets[name], limits, show) for name in ("controls", "clean") if sets[name]]
    if sets["untranslated"]:
        told.append(untranslated(sets["untranslated"], limits, show))
    return "; ".join(told)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=HERE)
    for name in ("fragments", "controls", "untranslated", "clean"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--limits", nargs="*", default=[], metavar="NAME=VALUE")
    parser.add_argument(
        "--compare", action="store_true", help="beside other methods, on mixtures of held-out sentences"
    )
    parser.add_argument("--speed", action="store_true", help="words a second of one core")
    parser.add_argument("--data", type=Path, help="the folder of sentences.<code>.txt[.xz], for --compare and --speed")
    parser.add_argument("--cache", type=Path, help="file to keep the word lists in; they take two minutes to make")
    parser.add_argument("--number", type=int, default=60, help="mixtures of each language (60)")
    parser.add_argument("--seed", type=int, default=77, help="of the mixtures (77)")
    args = parser.parse_args()
    if args.compare or args.speed:
        if args.data is None:
            parser.error("--compare and --speed need --data, the folder of sentences")
        if args.model.name == "fragment-tagger":
            os.environ["POSTEDIT_MODELS"] = str(args.model.resolve().parent)
        from comparing import compare, speed

        if args.speed:
            speed(args.data, args.model)
            return 0
        compare(args.data, args.cache, args.number, args.seed, args.model)
        return 0
    limits = dataclasses.replace(LIMITS, **{k: float(v) for k, v in (item.split("=") for item in args.limits)})
    tagger = Tagger(args.model)
    tagger.tag("Read the weights first.")
    sets: dict[str, Rows] = {}
    begun, number = time.process_time(), 0
    for name in ("fragments", "controls", "untranslated", "clean"):
        path = getattr(args, name)
        rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()] if path else []
        rows = [row for row in rows if not row.get("suspect")]
        sets[name] = [(row, tagger.tag(row["text"]) if suspicious(row["text"]) else []) for row in rows]
        number += len(sets[name])
    print(
        f"{number} sentences, {1000 * (time.process_time() - begun) / max(1, number):.2f} ms of one core each (the suspicious ones tagged)"
    )
    if args.sweep:
        for name, values in SWEEP.items():
            for value in values:
                print(f"{name}={value}", report(sets, dataclasses.replace(limits, **{name: value})), flush=True)
    print(report(sets, limits, args.show, brief=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
