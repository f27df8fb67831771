"""One contender on one text, in a process of its own: `python bench/contenders.py NAME FILE` prints JSON.

`seconds` is CPU time of the work alone; `ready` is CPU time of imports, dictionaries and a warm-up, apart from it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from corpus import SEPARATOR

_SENTENCE = re.compile(r"(?<=[.!?”\"]) (?=[A-Z“\"])")

# With defects of many kinds: what is read once a process is read before the clock starts.
WARM_UP = "They met in Brest , France. . “Анна Anna said [no mūsu puses]to the the EDSO, â€œit is” .\n" * 2


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


def naive_stack() -> Callable[[str], object]:
    from naive_stack import Stack

    stack = Stack()
    return lambda document: [stack.clean(sentence) for sentence in sentences(document)]


def postedit() -> Callable[[str], object]:
    from postedit import Cleaner

    return Cleaner().clean


CONTENDERS = {"read-write": read_write, "ftfy": ftfy_fix_text, "postedit": postedit, "stack": naive_stack}

# Texts that make careless patterns take quadratic time or worse; each makes one of `n` of something.
SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    "opening quotes": (3_000, lambda n: "“so he said " * n),
    "straight quotes": (3_000, lambda n: 'the "so he ' * n),
    "opening brackets": (3_000, lambda n: "[no mūsu (" * n),
    "letters": (50_000, lambda n: "a" * n),
    "capitals": (50_000, lambda n: "A" * n),
    "digits": (50_000, lambda n: "1" * n),
    "spaces": (50_000, lambda n: "a" + " " * n + "b"),
    "`. , `": (10_000, lambda n: ". , " * n),
    "no space": (200_000, lambda n: ("alpha,beta.gamma”delta;" * (n // 23 + 1))[:n]),
    "one word over and over": (20_000, lambda n: "the " * n),
    "short lines": (10_000, lambda n: "".join(f"Line {i} of many\n" for i in range(n))),
    "same line": (10_000, lambda n: "Read also: the news of the day\n" * n),
    "empty lines": (50_000, lambda n: "a" + "\n" * n + "b"),
    "mixed scripts": (10_000, lambda n: "слово word " * n),
    "mojibake": (3_000, lambda n: "the cafÃ©â€™s " * n),
    "entities": (10_000, lambda n: "&amp; " * n),
}


def _time(work: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def main() -> None:
    kind, name, *rest = sys.argv[1:]
    if kind == "text":
        begin = time.process_time()
        texts = Path(rest[0]).read_text("utf-8").split(SEPARATOR)
        work = CONTENDERS[name]()
        _time(work, [WARM_UP, *texts[:2]])
        ready = time.process_time() - begin
        size = sum(len(text.encode()) for text in texts)
        print(json.dumps({"seconds": _time(work, texts), "ready": ready, "bytes": size, "documents": len(texts)}))
    else:
        _, make = SHAPES[name]
        work = postedit()
        _time(work, [WARM_UP])
        text = make(int(rest[0]))
        print(json.dumps({"seconds": _time(work, [text]), "bytes": len(text.encode())}))


if __name__ == "__main__":
    main()
