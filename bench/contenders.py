"""One contender on one text, in a process of its own, so that none profits from what another has read; prints JSON.

    python bench/contenders.py text NAME FILE      # CPU seconds of the work, of making ready, peak memory
    python bench/contenders.py stages FILE         # postedit's stages one by one

`seconds` is CPU time of the work alone; `ready` is CPU time of imports, dictionaries and a warm-up, apart from it.
The warm-up is text of another seed: each document that is measured is seen once, so that nobody remembers it.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from corpus import SEPARATOR, documents

_SENTENCE = re.compile(r"(?<=[.!?”\"]) (?=[A-Z“\"])")

# With defects of many kinds: what is read once a process is read before the clock starts.
WARM_UP = "They met in Brest , France. . “Анна Anna said [no mūsu puses]to the the EDSO, â€œit is” .\n" * 2
WARM_SEED, WARM_SIZE = 2, 100_000


def sentences(document: str) -> list[str]:
    return [sentence for line in document.split("\n") if line for sentence in _SENTENCE.split(line)]


def read_write() -> Callable[[str], object]:
    out = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open as long as the process

    def work(document: str) -> None:
        for line in document.encode().split(b"\n"):
            out.write(line.decode() + "\n")

    return work


def ftfy_fix_text() -> Callable[[str], object]:
    import ftfy

    return ftfy.fix_text


def sacremoses() -> Callable[[str], object]:
    """Its normaliser of punctuation, line by line as it is meant to be used."""
    from sacremoses import MosesPunctNormalizer

    normalize = MosesPunctNormalizer(lang="en").normalize
    return lambda document: [normalize(line) for line in document.split("\n")]


def clean_text() -> Callable[[str], object]:
    """Without what would make other text of it: small letters, ASCII alone, one line."""
    from cleantext import clean

    return lambda document: clean(document, lower=False, to_ascii=False, no_line_breaks=False)


def naive_stack(*, rust: bool = False) -> Callable[[str], object]:
    from naive_stack import Stack

    stack = Stack(rust=rust)
    return lambda document: [stack.clean(sentence) for sentence in sentences(document)]


def postedit() -> Callable[[str], object]:
    from postedit import Cleaner

    return Cleaner().clean


CONTENDERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "read-write": read_write,
    "ftfy": ftfy_fix_text,
    "sacremoses": sacremoses,
    "clean-text": clean_text,
    "postedit": postedit,
    "stack": naive_stack,
    "stack-rs": lambda: naive_stack(rust=True),
}
SLOW = {"stack", "stack-rs"}


def _time(work: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def _warm(size: int = WARM_SIZE) -> list[str]:
    return [WARM_UP, *documents(size, WARM_SEED), *documents(size, WARM_SEED, dirty=1)]


def _read(path: str) -> list[str]:
    texts = Path(path).read_text("utf-8").split(SEPARATOR)
    if len(set(texts)) != len(texts) or not set(texts).isdisjoint(_warm()):
        raise SystemExit(f"{path}: a document stands there twice, or is one of the warm-up")
    return texts


def _stages(texts: list[str]) -> dict[str, float]:
    """CPU seconds of each stage over the texts as they come in; what is shared is paid by the first stage that asks."""
    from postedit import Cleaner
    from postedit.core.rule import View
    from postedit.stages import stages

    _time(Cleaner().clean, _warm())
    spent = {stage.name: 0.0 for stage in stages()}
    for text in texts:
        view = View(text, {"source_lang": None})
        for stage in stages():
            start = time.process_time()
            for rule in stage.asked(view):
                for _ in rule.find(view):
                    pass
            spent[stage.name] += time.process_time() - start
    return spent


def main() -> None:
    kind, name, *rest = sys.argv[1:]
    if kind == "text":
        texts = _read(rest[0])
        begin = time.process_time()
        work = CONTENDERS[name]()
        _time(work, [WARM_UP] if name in SLOW else _warm())
        ready = time.process_time() - begin
        size = sum(len(text.encode()) for text in texts)
        seconds = _time(work, texts)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        found = {"seconds": seconds, "ready": ready, "bytes": size, "documents": len(texts), "peak": peak}
    else:
        texts = _read(name)
        found = {**_stages(texts), "bytes": sum(len(text.encode()) for text in texts)}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
