"""pandas: a column cleaned, its records beside it, and every edit as a row of a frame of its own.

    python examples/with_pandas.py [FILE.jsonl]

`cleaned.to_parquet("x.parquet")` is a table that `postedit revert` and `postedit report` read.
"""

import sys
from pathlib import Path

import pandas as pd

from postedit import Cleaner, Result
from postedit.records import clean_document, dumps, failed, text_source

HERE = Path(__file__).parent
COLUMNS = ["start", "end", "before", "after", "rule", "category", "confidence"]


def document(text: object, cleaner: Cleaner) -> tuple[Result, str]:
    """A text cleaned and its record, as JSON; where a text is missing the record says so."""
    if not isinstance(text, str):
        result, record = failed(None, text_source(None, "-", "text"), cleaner.signature, "there is no text")
    else:
        result, record = clean_document(cleaner.clean, text, text_source(text, "-", "text"), cleaner.signature)
    return result, dumps(record)


def clean(frame: pd.DataFrame, cleaner: Cleaner) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The frame with `text` cleaned and the record in `postedit`; the edits, with the index of their document."""
    done = [document(text, cleaner) for text in frame["text"]]
    texts = pd.Series([result.text for result, _ in done], frame.index, frame["text"].dtype)
    cleaned = frame.assign(
        text=texts.where(frame["text"].notna(), frame["text"]), postedit=[record for _, record in done]
    )
    index = frame.index.repeat([len(result.edits) for result, _ in done])
    rows = [edit.to_dict() for result, _ in done for edit in result.edits]
    return cleaned, pd.DataFrame(rows, index, COLUMNS)


def main() -> None:
    frame = pd.read_json(sys.argv[1] if len(sys.argv) > 1 else HERE / "articles.jsonl", lines=True).set_index("id")
    cleaned, edits = clean(frame, Cleaner())
    print("\n".join(cleaned["text"].dropna()))
    print()
    print(edits.to_string())
    print()
    print(edits.groupby("category").agg(edits=("rule", "size"), least_sure=("confidence", "min")).to_string())


if __name__ == "__main__":
    main()
