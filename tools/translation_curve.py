"""How often the embedded translator answers, and how well, as the confidence it has to have moves.

    python tools/translation_curve.py lv=pairs.lv.tsv ru=pairs.ru.tsv      # source, tab, English; a Markdown table
    python tools/translation_curve.py lv=rows.jsonl --max-words 5          # or JSON Lines with source and reference_en

A cell is "answered %, mean chrF of the answered" (see postedit/translate/calibration.py).
"""

import argparse
import json
from pathlib import Path

from postedit.translate import translate_all
from postedit.translate.calibration import chrf, curve

STEPS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.87)


def pairs(path: Path) -> list[tuple[str, str]]:
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
    if path.suffix == ".jsonl":
        return [(row["source"], row["reference_en"]) for row in map(json.loads, lines)]
    return [(source, english) for source, _, english in (line.partition("\t") for line in lines)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="LANG=FILE")
    parser.add_argument("--max-words", type=int, default=0, help="only sources of so many words or fewer")
    given = parser.parse_args()
    print("| | phrases | " + " | ".join(f"from {step}" for step in STEPS) + " |")
    print("|---|---:|" + "---|" * len(STEPS))
    for one in given.sets:
        lang, _, path = one.partition("=")
        rows = [row for row in pairs(Path(path)) if not given.max_words or len(row[0].split()) <= given.max_words]
        answers = translate_all([source for source, _ in rows], [lang] * len(rows), "lexicon")
        judged = [
            (answer.confidence, chrf(answer.text, wanted)) if answer is not None else (-1.0, 0.0)
            for answer, (_, wanted) in zip(answers, rows, strict=True)
        ]
        cells = (f"{100 * share:.0f} %, {mean:.0f}" if share else "-" for _, share, mean in curve(judged, STEPS))
        print(f"| {lang} | {len(rows)} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
