"""Labelled places by the dozen: a known defect planted into clean text of our own, which has to come back as it was.

`tests/eval/plants/<family>.py` holds, for every rule, a planter: `planter(text, rng) -> (clean, dirty)`, or None where
the text offers no place. `clean` is `text`, or `text` with a sentence of the planter's own added where such defects need
words that few texts have; `dirty` is `clean` with the defect. What the planters start from are the labelled passages as
the editor left them: every one is a text that the whole pipeline must not touch.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib import util
from pathlib import Path
from random import Random

import passages

FOLDER = Path(__file__).parents[1] / "eval" / "plants"
Planter = Callable[[str, Random], tuple[str, str] | None]
PLACES = 60  # wanted of every planter
_TRIES = 600
_PARAGRAPHS = 3  # in a document


@cache
def planters() -> dict[str, Planter]:
    """Rule code: planter. The first function of that code wins; two modules may not both have one."""
    found: dict[str, Planter] = {}
    for path in sorted(FOLDER.glob("*.py")):
        spec = util.spec_from_file_location(f"plants_{path.stem}", path)
        module = util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for code, planter in module.PLANTS.items():
            if code in found:
                raise ValueError(f"{path.name}: {code} has a planter already")
            found[code] = planter
    return found


def corrected(passage) -> str:
    """The passage as the editor left it."""
    text, done = "", 0
    for label in passage.labels:
        text += passage.text[done : label.start] + label.after
        done = label.end
    return text + passage.text[done:]


@cache
def clean_texts() -> tuple[str, ...]:
    return tuple(corrected(passage) for passage in passages.load())


def untouched(run) -> list[str]:
    """The clean texts that `run` leaves alone. An edit of another one is counted among the passages, and once is enough."""
    return [text for text in clean_texts() if not run(text).edits]


def documents(code: str, texts: Sequence[str]) -> Iterator[tuple[str, Random]]:
    """Documents of a few of the `texts` for one planter, the same at every run."""
    for number in range(_TRIES):
        rng = Random(f"{code}:{number}")
        yield "\n\n".join(rng.sample(texts, _PARAGRAPHS)), rng


def planted(code: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Up to PLACES different (clean, dirty) documents of one rule."""
    seen = set()
    for text, rng in documents(code, texts):
        made = planters()[code](text, rng)
        if made is None or made in seen or made[0] == made[1]:
            continue
        seen.add(made)
        yield made
        if len(seen) == PLACES:
            return


def differs(clean: str, dirty: str) -> tuple[int, int]:
    """(start, end) of where `dirty` is not `clean`."""
    start, most = 0, min(len(clean), len(dirty))
    while start < most and clean[start] == dirty[start]:
        start += 1
    tail = 0
    while tail < most - start and clean[-1 - tail] == dirty[-1 - tail]:
        tail += 1
    return start, len(dirty) - tail


def mends(edit, dirty: str, clean: str) -> bool:
    """Whether the edit does a part of what makes `clean` of `dirty`: all that they differ in at its place, and no more."""
    after, done, some = "", edit.start, False
    for kind, start, end, begin, stop in SequenceMatcher(None, dirty, clean, autojunk=False).get_opcodes():
        if kind != "equal" and edit.start <= start and end <= edit.end:
            after, done, some = after + dirty[done:start] + clean[begin:stop], end, True
    return some and after + dirty[done : edit.end] == edit.after


def judge(code: str, run, texts: Sequence[str]) -> Iterator[tuple[str, str, bool, set[str], object]]:
    """(clean, dirty, whether it came out right, the rules that acted, result) for each planted document of one rule.

    `run`: text -> Result. An edit is right where the text is the clean one again; where it is not, the rules that acted
    are those whose edits are wrong, and no rule answers for what another has missed. Where nothing was changed, a finding
    of the rule is right on the planted place.
    """
    for clean, dirty in planted(code, texts):
        result = run(dirty)
        acted = {step.rule for edit in result.edits for step in edit.steps}
        if acted:
            right = result.text == clean
            if not right:
                acted = {step.rule for edit in result.edits if not mends(edit, dirty, clean) for step in edit.steps}
            yield clean, dirty, right, acted, result
            continue
        start, end = differs(clean, dirty)
        found = [finding for finding in result.findings if finding.rule == code]
        right = bool(found) and all(f.start <= end and start <= f.end for f in found)
        yield clean, dirty, right, {code} if found else set(), result


def measure(run) -> tuple[Counter, Counter, dict[str, tuple[int, int]]]:
    """Places and right ones by rule; (planted, repaired or found) by planter."""
    places, right, recall, texts = Counter(), Counter(), {}, untouched(run)
    for code in planters():
        made = came = 0
        for _, _, good, acted, _ in judge(code, run, texts):
            made += 1
            came += good
            for rule in acted:
                places[rule] += 1
                right[rule] += good
        recall[code] = (made, came)
    return places, right, recall
