"""The defects planted in seeds/ (tests/eval/seeds.jsonl), and what the default pipeline makes of each."""

import json
from functools import cache
from pathlib import Path

from postedit import Cleaner

ROOT = Path(__file__).parents[2]
ROWS = [json.loads(line) for line in (ROOT / "tests/eval/seeds.jsonl").read_text("utf-8").split("\n") if line]


@cache
def read(name):
    return (ROOT / "seeds" / name).read_bytes().decode("utf-8")


@cache
def cleaned(name, run=None):
    return (run or Cleaner().clean)(read(name))


def outcome(row, *run):
    """What stands where the passage stood, and what may: both widened to whole edits, without white space around."""
    text, edits = read(row["doc"]), cleaned(row["doc"], *run).edits
    first = text.index(row["passage"])
    last = first + len(row["passage"])
    near = [edit for edit in edits if (edit.start < last and first < edit.end) or first < edit.start == edit.end < last]
    start = min([first, *(edit.start for edit in near)])
    end = max([last, *(edit.end for edit in near)])
    got, done = "", start
    for edit in near:
        got += text[done : edit.start] + edit.after
        done = edit.end
    got += text[done:end]
    want = [text[start:first] + accept + text[last:end] for accept in row["accept"]]
    return got.strip(), [accepted.strip() for accepted in want]


def comes_out_right(row, *run):
    """Under `run` (text -> Result), which is the default pipeline where it is not given."""
    got, want = outcome(row, *run)
    return got in want
