"""From which score on a translator's answers may be put into a text: measured on phrases whose English is known.

An answer counts as adequate where its chrF against the reference is at least `ADEQUATE`. chrF: character n-gram F-score,
n to 6, beta 2 (Popović 2015, https://aclanthology.org/W15-3049).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..config import UserError

ADEQUATE = 60.0  # chrF
SHARE = 0.95  # of the answers above the limit that have to be adequate
FEWEST = 40
_ORDER, _BETA = 6, 2.0


def pairs_of(path: Path) -> list[tuple[str, str]]:
    """(source, English) of a tab-separated file. Raises UserError."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path} can not be read ({error}): give a UTF-8 file, source and English with a tab between"
        ) from None
    rows = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            source, tab, english = line.partition("\t")
            if not tab or not source.strip() or not english.strip():
                raise UserError(
                    f"{path}, line {number}: source and English with a tab between are needed: {line[:60]!r}"
                )
            rows.append((source.strip(), english.strip()))
    if len(rows) < FEWEST:
        raise UserError(f"{path} has {len(rows)} pairs: at least {FEWEST} are needed to say anything")
    return rows


def chrf(answer: str, reference: str) -> float:
    """0 to 100; white space and case do not count."""
    one, other = ("".join(text.lower().split()) for text in (answer, reference))
    precision = recall = 0.0
    orders = 0
    for n in range(1, _ORDER + 1):
        have = Counter(one[at : at + n] for at in range(len(one) - n + 1))
        want = Counter(other[at : at + n] for at in range(len(other) - n + 1))
        if not have and not want:
            continue
        same = sum((have & want).values())
        precision += same / max(1, sum(have.values()))
        recall += same / max(1, sum(want.values()))
        orders += 1
    if not orders or not precision + recall:
        return 0.0
    precision, recall = precision / orders, recall / orders
    return 100 * (1 + _BETA**2) * precision * recall / (_BETA**2 * precision + recall)


def limit(judged: Iterable[tuple[float, str, str]]) -> tuple[float | None, int, int]:
    """(the lowest score above which enough answers are adequate, how many are, of how many) of (score, answer, reference).

    The score is None where there is none with at least `FEWEST` answers above it; the counts are then of all answers.
    """
    rows = sorted(((score, chrf(answer, wanted) >= ADEQUATE) for score, answer, wanted in judged), reverse=True)
    best: tuple[float | None, int, int] = (None, sum(good for _, good in rows), len(rows))
    right = 0
    for many, (score, good) in enumerate(rows, 1):
        right += good
        if many >= FEWEST and right >= SHARE * many and (many == len(rows) or rows[many][0] < score):
            best = (math.floor(score * 1e4) / 1e4, right, many)
    return best


def curve(judged: Sequence[tuple[float, float]], steps: Sequence[float]) -> list[tuple[float, float, float]]:
    """(limit, share answered, mean chrF of the answered) as the limit moves, of (confidence or -1, chrF)."""
    found = []
    for step in steps:
        answered = [value for sure, value in judged if sure >= step]
        found.append((step, len(answered) / max(1, len(judged)), sum(answered) / max(1, len(answered))))
    return found
