"""Labelled passages (tests/eval/passages.*.jsonl): dirty text with what a copy editor makes of it marked inline.

    {"id": "p1-001", "lang": "lv", "marked": "They met in Brest{{ =>|spacing}}, France."}

A passage without a mark must come back unchanged. Edits are judged as a reader sees them: neighbouring labels and edits
are taken together and have to read the same.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "eval"
_MARK = re.compile(r"\{\{(.*?)=>(.*?)\|([a-z]+)\}\}", re.DOTALL)


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    after: str
    category: str


@dataclass(frozen=True)
class Passage:
    id: str
    lang: str
    text: str
    labels: tuple[Label, ...]


def parse(row):
    text, labels, done = "", [], 0
    for match in _MARK.finditer(row["marked"]):
        text += row["marked"][done : match.start()]
        labels.append(Label(len(text), len(text) + len(match[1]), match[2], match[3]))
        text += match[1]
        done = match.end()
    return Passage(row["id"], row["lang"], text + row["marked"][done:], tuple(labels))


def load(name="passages.*.jsonl"):
    return [
        parse(json.loads(line))
        for path in sorted(FOLDER.glob(name))
        for line in path.read_text("utf-8").split("\n")
        if line.strip()
    ]


def _read(text, start, end, changes):
    parts, done = [], start
    for change in changes:
        parts += (text[done : change.start], change.after)
        done = change.end
    return "".join(parts) + text[done:end]


def judge(passage, edits):
    """(labels, edits, whether they read the same) for every place with a label or an edit."""
    marks = sorted(
        [(e.start, e.end, 0, e) for e in passage.labels] + [(e.start, e.end, 1, e) for e in edits], key=lambda m: m[:3]
    )
    groups = []
    for start, end, kind, mark in marks:
        if groups and start <= groups[-1][1]:
            groups[-1][1] = max(groups[-1][1], end)
        else:
            groups.append([start, end, [], []])
        groups[-1][2 + kind].append(mark)
    for start, end, labels, made in groups:
        same = (
            bool(labels)
            and bool(made)
            and _read(passage.text, start, end, labels) == _read(passage.text, start, end, made)
        )
        yield labels, made, same
