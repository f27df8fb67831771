"""Measure every rule and decide which may edit by default; `make eval` runs this.

    python tests/eval/measure.py            # measure, write rules/measured.json and docs/rules.md, fail below a floor
    python tests/eval/measure.py --check    # fail also where these files are not what is measured now; write nothing
    python tests/eval/measure.py --show spelling    # what comes out wrong or is missed: of a category, a rule, or all

A place is an edit (or a finding) that a rule made in

- its own cases (tests/cases/*.jsonl), that rule alone;
- the labelled passages (passages.*.jsonl), all rules together;
- generated pages of invented sites (tests/support/sites.py), with an inventory of their lines;
- generated stories of several documents (tests/support/stories.py), with an inventory of their names;
- clean text with a defect planted into it (plants/, tests/support/planting.py), all rules together;
- real text, judged by a reader (judged.jsonl, judge.py).

It is right where the text came out as labelled. A rule is safe, which means applied by default, where at least 40 places
are known and 98 of 100 are right, unless its author holds it back. Its confidence is the lower bound of the 95 % Wilson
score interval of right / places (E. B. Wilson, Probable inference, the law of succession, and statistical inference,
JASA 22, 1927). The measuring is done with all rules on that are not held, so that a rule has to show what it is worth
before it is applied. Precision, recall and F0.5 by category count the places of the passages, with the safe rules only.
The floors (floors.json) hold what has been reached and the digest of what it was reached on; they are raised by hand and
never lowered silently.
"""

import argparse
import hashlib
import io
import json
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from postedit import Cleaner
from postedit.engine import Engine, Policy
from postedit.inventory import Builder
from postedit.learning import wilson
from postedit.stages import measured, rules, stages

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
import judged  # noqa: E402
import passages  # noqa: E402
import planting  # noqa: E402
import sites  # noqa: E402
import stories  # noqa: E402
from inventories import glossary_of, inventory_of  # noqa: E402
from planted import ROOT, ROWS, comes_out_right  # noqa: E402

MEASURED = ROOT / "pipeline" / "postedit" / "rules" / "measured.json"
FLOORS = HERE / "floors.json"
DOCS = ROOT / "docs" / "rules.md"
SHARE, PLACES = 0.98, 40  # what a rule has to show to be applied by default
CATEGORY_PRECISION = 0.97  # of the safe rules together, in the passages


def load(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


# Rules that report what nobody translates: what they find is what is left where the translators are off.
REPORTING = frozenset({"FRA301", "FRA302", "FRA304", "FRA305"})


def engine(table: dict[str, dict] | None = None, held: str = "") -> Engine:
    """All rules, applied as `table` says; without one all that are not held back, and the one that `held` names."""

    def one(rule):
        if table is not None:
            return measured(replace(rule, applicability="unsafe"), table)
        return replace(rule, applicability="safe" if held == rule.code or not rule.held else "unsafe")

    return Engine(
        [replace(stage, rules=tuple(one(rule) for rule in stage.rules)) for stage in stages()],
        Policy(),
        {"source_lang": None, "translator": "none" if held in REPORTING else "auto"},
    )


def measure_cases() -> tuple[Counter, Counter]:
    """Places and right ones of every rule in its own cases."""
    places, right = Counter(), Counter()
    cleaners = {rule.code: Cleaner(select=[rule.code], unsafe=True) for rule in rules()}
    for path in sorted((ROOT / "tests" / "cases").glob("*.jsonl")):
        for case in load(path):
            if "rule" not in case:
                continue
            cleaner = cleaners[case["rule"]]
            if "inventory" in case or "glossary" in case:
                cleaner = Cleaner(
                    select=[case["rule"]], unsafe=True, inventory=inventory_of(case), glossary=glossary_of(case)
                )
            result = cleaner.clean(case["text"])
            made = len(result.edits) + len(result.findings)
            good = result.text == case.get("want", case["text"])
            if "found" in case:
                good = good and [[f.text, f.lang] for f in result.findings] == case["found"]
            elif not result.edits and result.findings:
                good = good and "want" not in case
            places[case["rule"]] += made
            right[case["rule"]] += made if good else 0
    return places, right


def measure_passages(run, only: set[str] | None = None) -> tuple[Counter, Counter]:
    """Places and right ones of the rules (those in `only`, where it is given) in the passages under `run`."""
    places, right = Counter(), Counter()
    for passage in passages.load():
        for _, made, same in passages.judge(passage, run(passage.text).edits):
            codes = {step.rule for edit in made for step in edit.steps}
            for code in codes if only is None else codes & only:
                places[code] += 1
                right[code] += same
    return places, right


def by_category(run, show: str = "") -> tuple[dict[str, list[int]], list[int]]:
    """[right, wrong, missed] by category in the passages under `run`; [edited, clean passages]."""
    tallies: dict[str, list[int]] = {}
    clean = [0, 0]
    for passage in passages.load():
        edits = run(passage.text).edits
        clean[1] += not passage.labels
        clean[0] += not passage.labels and bool(edits)
        for labels, made, same in passages.judge(passage, edits):
            category = (labels or made)[0].category
            tally = tallies.setdefault(category, [0, 0, 0])
            tally[0] += same
            tally[1] += bool(made) and not same
            tally[2] += bool(labels) and not same
            if show and not same and show in {"all", category, *(step.rule for edit in made for step in edit.steps)}:
                got = [(edit.rule, edit.before, edit.after) for edit in made]
                want = [(passage.text[label.start : label.end], label.after) for label in labels]
                print(f"{passage.id} {category}: labelled {want}, got {got} in {passage.text[:300]!r}")
    return tallies, clean


def measure_plants(show: str = "") -> tuple[Counter, Counter, dict[str, tuple[int, int]]]:
    """Places and right ones by rule in planted documents; (planted, came out right) by planter."""
    places, right, recall = Counter(), Counter(), {}
    texts = planting.untouched(engine().run)
    for code in planting.planters():
        made = came = 0
        for clean, dirty, good, acted, result in planting.judge(code, engine(held=code).run, texts):
            made += 1
            came += good
            for rule in acted:
                places[rule] += 1
                right[rule] += good
            if show and not good and show in ("all", code, *acted):
                start, end = planting.differs(clean, dirty)
                did = [(edit.rule, edit.before, edit.after) for edit in result.edits]
                print(f"planted {code}: {dirty[max(0, start - 40) : end + 40]!r}, got {did}")
        recall[code] = (made, came)
    return places, right, recall


def measure_sites() -> tuple[Counter, Counter]:
    """Places and right ones of the rules that drop lines, on generated sites with the inventory made of their pages.

    A place is a dropped line; it is right where that is furniture of the site.
    """
    places, right = Counter(), Counter()
    builder, out = Builder(), io.BytesIO()
    pages = sites.corpus(seed=21, sites=6, count=20)
    for page in pages:
        builder.add(page.text, page.source)
    builder.write(out)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "inventory.jsonl")
        path.write_bytes(out.getvalue())
        cleaner = Cleaner(select=["boilerplate"], unsafe=True, inventory=path)
    for page in pages[::4]:
        result, at = cleaner.clean(page.text, page.source), 0
        for line, furniture in page.lines:
            end = at + len(line)
            for edit in result.edits if line else ():
                if edit.start <= at and end <= edit.end and not edit.after.strip():
                    places[edit.rule] += 1
                    right[edit.rule] += furniture
            at = end + 1
    return places, right


def measure_stories() -> tuple[Counter, Counter]:
    """Places and right ones of the rules that let documents of one story correct each other, with an inventory of each."""
    places, right = Counter(), Counter()
    for story in stories.stories(many=80, seed=3):
        builder, out = Builder(), io.BytesIO()
        for document in story.documents:
            builder.add(document)
        builder.write(out)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "inventory.jsonl")
            path.write_bytes(out.getvalue())
            result = Cleaner(select=["NAM806", "ACR703"], unsafe=True, inventory=path).clean(story.dirty)
        for edit in result.edits:
            places[edit.rule] += 1
            right[edit.rule] += result.text == story.clean
    return places, right


def table_of(*counts: tuple[Counter, Counter]) -> dict[str, dict]:
    table = {}
    for rule in rules():
        places, right = sum(c[0][rule.code] for c in counts), sum(c[1][rule.code] for c in counts)
        safe = not rule.held and places >= PLACES and right >= SHARE * places
        table[rule.code] = {
            "places": places,
            "right": right,
            # what the user's glossary says needs no measuring
            "confidence": 1.0 if rule.by_user else round(wilson(right, places), 3),
            "applicability": "safe" if safe or rule.by_user else "unsafe",
        }
    return table


@cache
def measure_rules(show: str = "") -> tuple[dict[str, dict], dict[str, tuple[int, int]]]:
    """What rules/measured.json should hold; (planted, came out right) by planter."""
    *counts, recall = measure_plants(show)
    held = [measure_passages(engine(held=rule.code).run, {rule.code}) for rule in rules() if rule.held]
    free = measure_passages(engine().run)
    return table_of(
        measure_cases(), measure_sites(), measure_stories(), free, *held, tuple(counts), judged.counts()
    ), recall


def corpus_digest() -> str:
    """SHA-256 over what the floors were reached on: they hold for this and for nothing else."""
    total = hashlib.sha256()
    sowing = [HERE.parent / "support" / name for name in ("planting.py", "sowing.py", "stories.py")]
    for path in sorted([*HERE.glob("*.jsonl"), *HERE.glob("plants/*.py"), *sowing]):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def f_half(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and F0.5, which weighs precision twice as much."""
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return precision, recall, 1.25 * precision * recall / max(1e-9, 0.25 * precision + recall)


def finders() -> set[str]:
    """The rules that change nothing by nature: the stage review, and those that made no edit in any case of theirs."""
    acts = {}
    for path in sorted((ROOT / "tests" / "cases").glob("*.jsonl")):
        for case in load(path):
            if "rule" in case:
                acts[case["rule"]] = acts.get(case["rule"], False) or "want" in case
    return {code for code, does in acts.items() if not does}


def documentation(table: dict[str, dict], recall: dict[str, tuple[int, int]]) -> str:
    lines = [
        "# Rules",
        "",
        "Written by `make eval`: what each rule was measured to do in the labelled places (its own cases, passages, defects planted",
        f"into clean text, judged hits on real text). A rule is applied by default where at least {PLACES} places are known and {SHARE:.0%} are",
        "right, unless its author holds it back. Found: how many of the planted defects came out right. Confidence: the lower bound",
        "of the 95 % Wilson interval of right / places. `postedit rules CODE` shows a rule's documentation.",
        "",
        "| rule | name | stage | category | applied | places | right | precision | found | confidence |",
        "|---|---|---|---|---|---:|---:|---:|---:|---:|",
    ]
    only_find = finders()
    for rule in rules():
        row = table[rule.code]
        applied = "finding" if rule.code in only_find else "yes" if row["applicability"] == "safe" else "--unsafe"
        made, came = recall.get(rule.code, (0, 0))
        lines.append(
            f"| {rule.code} | {rule.name} | {rule.stage} | {rule.category} | {applied} | {row['places']} | {row['right']} "
            f"| {row['right'] / max(1, row['places']):.3f} | {f'{came}/{made}' if made else '-'} | {row['confidence']:.3f} |"
        )
    why = [f"- {rule.code} {rule.name}: {rule.held}." for rule in rules() if rule.held]
    return "\n".join([*lines, "", "Held back whatever they measure:", "", *why]) + "\n"


def seeds(run) -> dict[str, list[int]]:
    """For each category: the defects labelled in seeds/ that come out right under `run`, and how many there are."""
    tally: dict[str, list[int]] = {}
    for row in ROWS:
        entry = tally.setdefault(row["category"], [0, 0])
        entry[0] += comes_out_right(row, run)
        entry[1] += 1
    return tally


def print_rules(table: dict[str, dict], recall: dict[str, tuple[int, int]]) -> None:
    print(f"{'rule':8} {'name':34} {'':8} places  right precision wilson  planted: right")
    only_find = finders()
    for rule in rules():
        row = table[rule.code]
        made, came = recall.get(rule.code, (0, 0))
        state = "finding" if rule.code in only_find else "held" if rule.held else row["applicability"]
        print(
            f"{rule.code:8} {rule.name:34} {state:8} {row['places']:6} {row['right']:6} "
            f"{row['right'] / max(1, row['places']):9.3f} {row['confidence']:6.3f} {f'{came}/{made}':>15}"
        )


def print_categories(tallies: dict[str, list[int]], in_seeds: dict[str, list[int]]) -> None:
    print(f"{'category':16}{'in seeds/':>12}   passages: right wrong missed precision recall F0.5")
    for name in sorted({*in_seeds, *tallies}):
        cell = in_seeds.get(name)
        line = f"{name:16}{f'{cell[0]}/{cell[1]}' if cell else '-':>12}"
        if name in tallies:
            line += "{:>18}{:6}{:7}{:10.3f}{:7.3f}{:6.3f}".format(*tallies[name], *f_half(*tallies[name]))
        print(line)
    total = [sum(tally[i] for tally in tallies.values()) for i in range(3)]
    print("{:16}{:>12}{:>18}{:6}{:7}{:10.3f}{:7.3f}{:6.3f}".format("all", "", *total, *f_half(*total)))


def faults(
    table: dict[str, dict], tallies: dict[str, list[int]], in_seeds: dict[str, list[int]], clean: list[int]
) -> list[str]:
    """What has sunk below the floors, in sentences."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    found = []
    if floors["corpus"] != corpus_digest():
        found.append(
            f"what is measured on has changed (digest {corpus_digest()}): look at the figures, then bring floors.json up to date"
        )
    for name, (right, wrong) in floors["passages"].items():
        have = tallies.get(name, [0, 0, 0])
        if have[0] < right or have[1] > wrong:
            found.append(f"passages, {name}: {have[0]} right and {have[1]} wrong, the floor is {right} and {wrong}")
    for name, tally in tallies.items():
        precision = f_half(*tally)[0]
        if tally[0] + tally[1] and precision < CATEGORY_PRECISION:
            found.append(f"passages, {name}: precision {precision:.3f} is below {CATEGORY_PRECISION}")
    for name, (right, many) in floors["seeds"].items():
        have = in_seeds.get(name, [0, 0])
        if have[1] < many or have[0] < right:
            found.append(f"seeds/, {name}: {have[0]} of {have[1]} right, the floor is {right} of {many}")
    if clean[0] > floors["clean_edited"]:
        found.append(f"{clean[0]} clean passages are edited, the floor is {floors['clean_edited']}")
    for code in floors["safe"]:
        row = table.get(code, {"applicability": "gone", "right": 0, "places": 0})
        if row["applicability"] != "safe":
            found.append(
                f"{code} was safe and is {row['applicability']}: {row['right']} of {row['places']} places right"
            )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--check", action="store_true", help="fail where the written files are out of date; write nothing"
    )
    parser.add_argument(
        "--show", default="", metavar="WHAT", help="list what is wrong or missed: a category, a rule, or all"
    )
    args = parser.parse_args()

    table, recall = measure_rules(args.show)
    run = engine(table).run
    tallies, clean = by_category(run, args.show)
    in_seeds = seeds(run)
    print_rules(table, recall)
    print(f"\n{len(passages.load())} passages, {clean[1]} of them clean, {clean[0]} of these edited")
    print_categories(tallies, in_seeds)
    wrong = faults(table, tallies, in_seeds, clean)
    for line in wrong:
        print(f"eval: {line}", file=sys.stderr)

    stale = False
    for path, text in ((MEASURED, json.dumps(table, indent=1) + "\n"), (DOCS, documentation(table, recall))):
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale = True
        if args.check:
            print(
                f"eval: {path.relative_to(ROOT)} is not what is measured now: run `make eval` and commit it",
                file=sys.stderr,
            )
        else:
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    sys.exit(bool(wrong) or (args.check and stale))


if __name__ == "__main__":
    main()
