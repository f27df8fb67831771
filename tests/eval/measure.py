"""Measure every rule on the labelled cases and write down what was found; `make eval` runs this.

    python tests/eval/measure.py            # measure, write rules/measured.json, fail where a floor is broken
    python tests/eval/measure.py --check    # fail also where measured.json is not what is measured now

A place is an edit (or a finding) that a rule made in its own cases (tests/cases/*.jsonl); it is right where the case came
out as labelled. A rule's confidence is the lower bound of the 95 % Wilson score interval of right / places (E. B. Wilson,
Probable inference, the law of succession, and statistical inference, JASA 22, 1927): few places give a low confidence
even where all are right. The floors (floors.json) hold the number of cases and the share that is right for each
category, and for the artifacts planted in seeds/; they are raised by hand and never lowered silently.
"""

import argparse
import json
import math
import sys
from collections import Counter
from pathlib import Path

from postedit import Cleaner
from postedit.stages import rules

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
from planted import ROOT, ROWS, comes_out_right  # noqa: E402

MEASURED = ROOT / "pipeline" / "postedit" / "rules" / "measured.json"
FLOORS = HERE / "floors.json"
Z = 1.959964  # 95 %


def wilson(right: int, places: int) -> float:
    """The lower bound of the 95 % Wilson interval of right / places."""
    if not places:
        return 0.0
    share, z2 = right / places, Z * Z
    centre = share + z2 / (2 * places)
    spread = Z * math.sqrt(share * (1 - share) / places + z2 / (4 * places * places))
    return (centre - spread) / (1 + z2 / places)


def load(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def measure_rules() -> dict[str, dict]:
    places, right = Counter(), Counter()
    cleaners = {rule.code: Cleaner(select=[rule.code], unsafe=True) for rule in rules()}
    for path in sorted((ROOT / "tests" / "cases").glob("*.jsonl")):
        if path.stem == "wild":
            continue
        for case in load(path):
            result = cleaners[case["rule"]].clean(case["text"])
            made = len(result.edits) + len(result.findings)
            good = result.text == case.get("want", case["text"])
            if "found" in case:
                good = good and [[f.text, f.lang] for f in result.findings] == case["found"]
            elif not result.edits and result.findings:
                good = good and "want" not in case
            places[case["rule"]] += made
            right[case["rule"]] += made if good else 0
    return {
        rule.code: {
            "places": places[rule.code],
            "right": right[rule.code],
            "confidence": round(wilson(right[rule.code], places[rule.code]), 3),
        }
        for rule in rules()
    }


def planted() -> dict[str, list[int]]:
    """For each category: the defects planted in seeds/ that come out right, and how many there are."""
    tally: dict[str, list[int]] = {}
    for row in ROWS:
        entry = tally.setdefault(row["category"], [0, 0])
        entry[0] += comes_out_right(row)
        entry[1] += 1
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail where measured.json is out of date; write nothing")
    args = parser.parse_args()

    table = measure_rules()
    category = {rule.code: rule.category for rule in rules()}
    print(f"{'rule':8} {'name':34} {'safe':7} places right confidence")
    for rule in rules():
        row = table[rule.code]
        print(
            f"{rule.code:8} {rule.name:34} {rule.applicability:7} {row['places']:6} {row['right']:5} {row['confidence']:10.3f}"
        )
    by_category = {}
    for code, row in table.items():
        entry = by_category.setdefault(category[code], [0, 0])
        entry[0] += row["right"]
        entry[1] += row["places"]
    now = {"rules": by_category, "planted": planted()}
    print("\nby category        rules' own cases     planted in seeds/")
    for name in sorted({*now["rules"], *now["planted"]}):
        cells = [now[kind].get(name) for kind in ("rules", "planted")]
        print(
            f"{name:16}" + "".join(f"{f'{c[0]}/{c[1]} ({c[0] / max(1, c[1]):.3f})' if c else '-':>22}" for c in cells)
        )

    sunk = []
    for kind, floors in json.loads(FLOORS.read_text("utf-8")).items():
        for name, (right, count) in floors.items():
            have = now[kind].get(name, [0, 0])
            if have[1] < count or have[0] / max(1, have[1]) < right / max(1, count):
                sunk.append(f"{kind}/{name}: {have[0]} of {have[1]} right, the floor is {right} of {count}")
    for line in sunk:
        print(f"below the floor: {line}", file=sys.stderr)
    text = json.dumps(table, indent=1) + "\n"
    stale = MEASURED.read_text("utf-8") != text
    if args.check and stale:
        print("rules/measured.json is not what is measured now: run `make eval` and commit it", file=sys.stderr)
    if not args.check and stale:
        MEASURED.write_text(text, "utf-8")
        print(f"\nwrote {MEASURED.relative_to(ROOT)}")
    sys.exit(bool(sunk) or (args.check and stale))


if __name__ == "__main__":
    main()
