"""judge.py: hits of any files, listed once, verdicts kept without the text."""

import json
import subprocess
import sys
from pathlib import Path

JUDGE = Path(__file__).with_name("judge.py")


def judge(folder, *more):
    (folder / "a.jsonl").write_text(
        json.dumps({"text": "They met in Brest , France."}) + "\n" + json.dumps({"text": "It was over. ."}) + "\n",
        "utf-8",
    )
    command = [sys.executable, JUDGE, folder / "a.jsonl", "--ledger", folder / "ledger.jsonl", *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_verdict_is_asked_for_once_and_says_nothing_of_the_text(tmp_path):
    listed = judge(tmp_path).stdout.splitlines()
    assert [line.split()[1] for line in listed] == ["PUN401", "PUN403"]
    wrong = listed[1].split()[0]
    judge(tmp_path, "--all-right-but", wrong)
    rows = [json.loads(line) for line in (tmp_path / "ledger.jsonl").read_text("utf-8").splitlines()]
    assert {row["rule"]: row["right"] for row in rows} == {"PUN401": True, "PUN403": False}
    assert "Brest" not in (tmp_path / "ledger.jsonl").read_text("utf-8")
    assert judge(tmp_path).stdout == ""


def test_an_unknown_hit_is_refused_and_nothing_written(tmp_path):
    done = judge(tmp_path, "--all-right-but", "0" * 16)
    assert done.returncode == 1
    assert "not among the hits listed" in done.stderr
    assert not (tmp_path / "ledger.jsonl").exists()


def test_verdicts_on_what_does_not_happen_any_more_can_be_dropped(tmp_path):
    (tmp_path / "ledger.jsonl").write_text('{"rule": "PUN401", "hit": "0000000000000000", "right": true}\n', "utf-8")
    judge(tmp_path, "--prune")
    assert (tmp_path / "ledger.jsonl").read_text("utf-8") == ""
