"""Read what the rules do with real text, and keep the verdicts as labelled places for `make eval`.

    python tests/eval/judge.py FILE...                        # list the hits nobody has judged: hash, rule, passage
    python tests/eval/judge.py FILE... --rule PUN403          # of one rule (or the beginning of its code)
    python tests/eval/judge.py FILE... --all-right-but HASH...  # everything just listed is right, except these
    python tests/eval/judge.py FILE... --prune                # forget the verdicts on hits that do not happen any more

FILE: text, or JSON Lines with the text in the field `text`. The hits are those of the rules that are applied by default
and of findings; a finding is right where a reader would want to know of it. The texts are not kept, only hashes.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
import judged

from postedit import Cleaner


def texts(path: Path):
    content = path.read_bytes().decode("utf-8")
    if path.suffix != ".jsonl":
        yield content
        return
    for line in content.split("\n"):
        if line.strip():
            yield json.loads(line)["text"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--rule", default="", help="only rules whose code begins like this")
    parser.add_argument("--edits", action="store_true", help="no findings")
    parser.add_argument(
        "--all-right-but", nargs="*", default=None, metavar="HASH", help="take the verdict on all that is listed"
    )
    parser.add_argument("--prune", action="store_true", help="drop verdicts on hits that do not happen in these files")
    parser.add_argument("--ledger", type=Path, default=judged.LEDGER, help="where the verdicts are kept")
    args = parser.parse_args()

    ledger, cleaner, seen, fresh = judged.load(args.ledger), Cleaner(), set(), {}
    for path in args.files:
        for text in texts(path):
            for key, rule, hit in judged.hits(text, cleaner.clean(text)):
                seen.add(key)
                if key in ledger or key in fresh or not rule.startswith(args.rule):
                    continue
                after = getattr(hit, "after", None)
                if after is None and args.edits:
                    continue
                fresh[key] = rule
                before = text[hit.start : hit.end]
                told = f"[[{before}]]" if after is None else f"[[{before}=>{after}]]"
                note = hit.message if after is None else ""
                around = text[max(0, hit.start - 60) : hit.start] + told + text[hit.end : hit.end + 60]
                print(key, rule, json.dumps(around, ensure_ascii=False), note)
    if args.all_right_but is not None:
        for key in args.all_right_but:
            if key not in fresh:
                sys.exit(f"judge: {key} is not among the hits listed: nothing was written")
        for key, rule in fresh.items():
            ledger[key] = {"rule": rule, "hit": key, "right": key not in args.all_right_but}
    if args.prune:
        ledger = {key: row for key, row in ledger.items() if key in seen}
    if args.prune or args.all_right_but is not None:
        judged.save(ledger, args.ledger)
    print(f"{len(fresh)} not judged before, {len(ledger)} verdicts kept", file=sys.stderr)


if __name__ == "__main__":
    main()
