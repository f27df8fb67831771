"""pandas: a column cleaned, its records beside it, and every edit as a row of a frame of its own.

python examples/with_pandas.py [FILE.jsonl]
"""

import sys
from pathlib import Path

import pandas as pd

from postedit import Cleaner

HERE = Path(__file__).parent


def clean(frame: pd.DataFrame, cleaner: Cleaner) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The frame with `text` cleaned and `original` beside it; the edits, with the index of their document."""
    results = frame["text"].map(cleaner.clean)
    cleaned = frame.assign(original=frame["text"], text=results.map(lambda result: result.text))
    edits = results.map(lambda result: [edit.to_dict() for edit in result.edits]).explode().dropna()
    columns = ["start", "end", "before", "after", "rule", "category", "confidence"]
    return cleaned, pd.DataFrame(edits.tolist(), index=edits.index, columns=columns)


def main() -> None:
    frame = pd.read_json(sys.argv[1] if len(sys.argv) > 1 else HERE / "articles.jsonl", lines=True).set_index("id")
    cleaned, edits = clean(frame, Cleaner())
    print("\n".join(cleaned["text"]))
    print()
    print(edits.to_string())
    print()
    print(edits.groupby("category").agg(edits=("rule", "size"), least_sure=("confidence", "min")).to_string())


if __name__ == "__main__":
    main()
