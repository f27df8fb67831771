"""How fast the lexicons are looked up over clean text: MB/s of CPU time, the best of several runs.

    python bench/lookup.py

The words of the documents are taken as known: other stages need them, too, and pay for them.
"""

from __future__ import annotations

import time

from corpus import documents
from postedit.core.rule import View
from postedit.detect.forms import find_forms
from postedit.detect.vocabulary import vocabulary
from postedit.rules.names._known import meant
from postedit.rules.names._names import capitalised

RUNS = 7
LOOKUPS = {"organisations, countries, places": (find_forms,), "people": (meant,), "all together": (find_forms, meant)}


def main() -> None:
    texts = list(documents(1_000_000))
    size = sum(len(text.encode()) for text in texts) / 1e6
    for text in texts:  # the tables are loaded, spellings remembered
        view = View(text)
        view.memo(find_forms)
        view.memo(meant)
    for name, functions in LOOKUPS.items():
        best = float("inf")
        for _ in range(RUNS):
            views = [View(text) for text in texts]
            for view in views:
                view.memo(vocabulary)
                view.memo(capitalised)
                view.characters()
            start = time.process_time()
            for view in views:
                for function in functions:
                    view.memo(function)
            best = min(best, time.process_time() - start)
        print(f"{name:34} {size / best:5.1f} MB/s")


if __name__ == "__main__":
    main()
