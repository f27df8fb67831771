"""Measure every rule on the labelled cases and passages and write down what was found; `make eval` runs this.

    python tests/eval/measure.py            # measure, write rules/measured.json and docs/rules.md, fail below a floor
    python tests/eval/measure.py --check    # fail also where these files are not what is measured now
    python tests/eval/measure.py --show spelling    # the places of a category (or a rule) that come out wrong or are missed

A place is an edit (or a finding) that a rule made in its own cases (tests/cases/*.jsonl), or an edit in a labelled passage
(passages.*.jsonl); it is right where the text came out as labelled. A rule's confidence is the lower bound of the 95 %
Wilson score interval of right / places (E. B. Wilson, Probable inference, the law of succession, and statistical
inference, JASA 22, 1927): few places give a low confidence even where all are right. A rule that is applied by default
has to be right in 98 of 100 places. Recall and F0.5 count the places of the passages. The floors (floors.json) hold what
has been reached, with the digest of the passages it was reached on; they are raised by hand and never lowered silently.
"""

import argparse
import hashlib
import json
import math
import sys
from collections import Counter
from pathlib import Path

from postedit import Cleaner
from postedit.stages import rules

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
import passages  # noqa: E402
from planted import ROOT, ROWS, comes_out_right  # noqa: E402

MEASURED = ROOT / "pipeline" / "postedit" / "rules" / "measured.json"
FLOORS = HERE / "floors.json"
DOCS = ROOT / "docs" / "rules.md"
LEAST = 0.98  # of its places a rule must have right to be applied by default
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


def measure_cases() -> tuple[Counter, Counter]:
    """Places and right ones of every rule in its own cases."""
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
    return places, right


def measure_passages(show: str = "") -> tuple[Counter, Counter, dict[str, list[int]], list[int]]:
    """Places and right ones of every rule in the passages; [right, wrong, missed] by category; [edited, clean passages]."""
    places, right = Counter(), Counter()
    by_category: dict[str, list[int]] = {}
    clean = [0, 0]
    default, unsafe = Cleaner(), Cleaner(unsafe=True)
    for passage in passages.load():
        edits = default.clean(passage.text).edits
        clean[1] += not passage.labels
        clean[0] += not passage.labels and bool(edits)
        for labels, made, same in passages.judge(passage, edits):
            category = (labels or made)[0].category
            tally = by_category.setdefault(category, [0, 0, 0])
            tally[0] += same
            tally[1] += bool(made) and not same
            tally[2] += bool(labels) and not same
            codes = {step.rule for edit in made for step in edit.steps}
            for code in codes:
                places[code] += 1
                right[code] += same
            if show and not same and (show == category or show in codes or show == "all"):
                got = [(edit.rule, edit.before, edit.after) for edit in made]
                want = [(passage.text[label.start : label.end], label.after) for label in labels]
                print(f"{passage.id} {category}: labelled {want}, got {got} in {passage.text[:300]!r}")
        # what only --unsafe applies is judged on its own
        for _, made, same in passages.judge(passage, unsafe.clean(passage.text).edits):
            for code in {s.rule for edit in made for s in edit.steps if s.applicability == "unsafe"}:
                places[code] += 1
                right[code] += same
    return places, right, by_category, clean


def table_of(*counts: tuple[Counter, Counter]) -> dict[str, dict]:
    table = {}
    for rule in rules():
        places, right = sum(c[0][rule.code] for c in counts), sum(c[1][rule.code] for c in counts)
        table[rule.code] = {"places": places, "right": right, "confidence": round(wilson(right, places), 3)}
    return table


def measure_rules() -> dict[str, dict]:
    """What rules/measured.json should hold."""
    return table_of(measure_cases(), measure_passages()[:2])


def corpus_digest() -> str:
    """SHA-256 over the labelled passages: floors hold for these and no others."""
    total = hashlib.sha256()
    for path in sorted(HERE.glob("passages.*.jsonl")):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def f_half(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and F0.5, which weighs precision twice as much."""
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return precision, recall, 1.25 * precision * recall / max(1e-9, 0.25 * precision + recall)


def documentation(table: dict[str, dict]) -> str:
    lines = [
        "# Rules",
        "",
        "Written by `make eval`: what each rule was measured to do on the labelled cases and passages. The confidence is the lower",
        "bound of the 95 % Wilson interval of right / places. `postedit rules CODE` shows a rule's documentation.",
        "",
        "| rule | name | stage | category | applied by default | places | right | confidence |",
        "|---|---|---|---|---|---:|---:|---:|",
    ]
    for rule in rules():
        row = table[rule.code]
        default = "yes" if rule.applicability == "safe" else "with --unsafe"
        lines.append(
            f"| {rule.code} | {rule.name} | {rule.stage} | {rule.category} | {default} | {row['places']} | {row['right']} | {row['confidence']:.3f} |"
        )
    return "\n".join(lines) + "\n"


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
    parser.add_argument(
        "--check", action="store_true", help="fail where the written files are out of date; write nothing"
    )
    parser.add_argument(
        "--show", default="", metavar="WHAT", help="list what is wrong or missed: a category, a rule, or all"
    )
    args = parser.parse_args()

    cases = measure_cases()
    *passage_counts, by_category, clean = measure_passages(args.show)
    table = table_of(cases, tuple(passage_counts))
    print(f"{'rule':8} {'name':34} {'applied':8} places right confidence")
    faults = []
    for rule in rules():
        row = table[rule.code]
        print(
            f"{rule.code:8} {rule.name:34} {rule.applicability:8} {row['places']:6} {row['right']:5} {row['confidence']:10.3f}"
        )
        if rule.applicability == "safe" and row["right"] < LEAST * row["places"]:
            faults.append(
                f"{rule.code} is applied by default and right in {row['right']} of {row['places']} places only"
            )
    own: dict[str, list[int]] = {}
    for rule in rules():
        entry = own.setdefault(rule.category, [0, 0])
        entry[0] += cases[1][rule.code]
        entry[1] += cases[0][rule.code]
    now = {"rules": own, "planted": planted(), "passages": by_category}
    count = len(passages.load())
    print(f"\n{count} passages, {clean[1]} of them clean, {clean[0]} of these edited")
    print(f"{'category':16}{'own cases':>12}{'in seeds/':>12}   passages: right wrong missed precision recall F0.5")
    for name in sorted({*own, *now["planted"], *by_category}):
        cells = [now[kind].get(name) for kind in ("rules", "planted")]
        line = f"{name:16}" + "".join(f"{f'{c[0]}/{c[1]}' if c else '-':>12}" for c in cells)
        if name in by_category:
            tally = by_category[name]
            line += "{:>18}{:6}{:7}{:10.3f}{:7.3f}{:6.3f}".format(*tally, *f_half(*tally))
        print(line)
    total = [sum(tally[i] for tally in by_category.values()) for i in range(3)]
    print("{:16}{:>24}{:>18}{:6}{:7}{:10.3f}{:7.3f}{:6.3f}".format("all", "", *total, *f_half(*total)))

    floors = json.loads(FLOORS.read_text("utf-8"))
    if floors.get("corpus") not in (None, corpus_digest()):
        faults.append("the labelled passages have changed: look at the figures, then bring floors.json up to date")
    for kind in ("rules", "planted"):
        for name, (right, many) in floors.get(kind, {}).items():
            have = now[kind].get(name, [0, 0])
            if have[1] < many or have[0] / max(1, have[1]) < right / max(1, many):
                faults.append(f"{kind}/{name}: {have[0]} of {have[1]} right, the floor is {right} of {many}")
    for name, (right, wrong) in floors.get("passages", {}).items():
        have = by_category.get(name, [0, 0, 0])
        if have[0] < right or have[1] > wrong:
            faults.append(f"passages/{name}: {have[0]} right and {have[1]} wrong, the floor is {right} and {wrong}")
    if clean[0] > floors.get("clean_edited", 0):
        faults.append(f"{clean[0]} clean passages are edited, the floor is {floors.get('clean_edited', 0)}")
    for line in faults:
        print(f"eval: {line}", file=sys.stderr)

    stale = False
    for path, text in ((MEASURED, json.dumps(table, indent=1) + "\n"), (DOCS, documentation(table))):
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale = True
        if args.check:
            print(
                f"eval: {path.relative_to(ROOT)} is not what is measured now: run `make eval` and commit it",
                file=sys.stderr,
            )
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    sys.exit(bool(faults) or (args.check and stale))


if __name__ == "__main__":
    main()
