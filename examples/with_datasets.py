"""Hugging Face datasets: `map` in several processes, its cache kept as long as nothing decides otherwise.

    python examples/with_datasets.py [FILE.jsonl]

`map` names its cache after a hash of the function and what it is called with. A Cleaner holds its settings alone, so it
hashes the same in every run; the signature does so for what is not in the settings: the version, the rules, the models.
"""

import json
import sys
from pathlib import Path
from typing import Any

from datasets import Dataset, load_dataset

from postedit import Cleaner

HERE = Path(__file__).parent


def clean_batch(texts: list[str | None], cleaner: Cleaner, signature: str) -> dict[str, list[Any]]:
    """The columns `text` and `edits`. signature: nothing but a part of the cache's name.

    A text that is missing stays so, and has no edits.
    """
    results = [None if text is None else cleaner.clean(text) for text in texts]
    edits = [[edit.to_dict() for edit in result.edits] if result else [] for result in results]
    return {"text": [result.text if result else None for result in results], "edits": list(map(json.dumps, edits))}


def clean(dataset: Dataset, cleaner: Cleaner, processes: int | None = None) -> Dataset:
    """The dataset with `text` cleaned and its edits, as JSON, in `edits`."""
    return dataset.map(
        clean_batch,
        input_columns="text",
        batched=True,
        batch_size=100,
        num_proc=processes,
        fn_kwargs={"cleaner": cleaner, "signature": json.dumps(cleaner.signature, sort_keys=True)},
        desc="Cleaning",
    )


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else str(HERE / "articles.jsonl")
    dataset = load_dataset("json", data_files=path, split="train")
    for row in clean(dataset, Cleaner(), processes=2):
        print(row["id"], len(json.loads(row["edits"])), row["text"])


if __name__ == "__main__":
    main()
