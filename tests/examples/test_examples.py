"""Every example, run as its first lines say, and what it claims."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from serving import Server

from postedit import Cleaner

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = [json.loads(line) for line in (EXAMPLES / "articles.jsonl").read_text("utf-8").splitlines()]
RESULTS = {each["id"]: Cleaner().clean(each["text"]) for each in DOCUMENTS}


def needs(*packages):
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    reason = f"{', '.join(missing)} not installed: `make examples` has what the examples need"
    return pytest.mark.skipif(bool(missing), reason=reason)


def run(*command, **environment):
    """Standard output of an example. The `postedit` it finds is that of this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [str(each) for each in command],
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_sample_shows_what_it_is_for():
    rules = {edit.rule[:3] for result in RESULTS.values() for edit in result.edits}
    assert rules >= {"ACR", "PUN", "REP", "FRA"}
    assert any(not result.edits for result in RESULTS.values())


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed: it is a package of the system")
def test_pipe():
    lines = [line.split("\t") for line in run("sh", EXAMPLES / "pipe.sh").splitlines()]
    assert {name: int(count) for count, name, _ in lines} == {
        name: len(result.edits) for name, result in RESULTS.items() if result.edits
    }
    assert [int(count) for count, *_ in lines] == sorted((int(count) for count, *_ in lines), reverse=True)
    for _, name, rules in lines:
        assert rules.split() == sorted({edit.rule for edit in RESULTS[name].edits})


@needs("pandas")
def test_pandas():
    out = run(sys.executable, EXAMPLES / "with_pandas.py")
    for result in RESULTS.values():
        assert result.text in out
    sys.path.insert(0, str(EXAMPLES))
    try:
        import pandas
        import with_pandas
    finally:
        sys.path.remove(str(EXAMPLES))
    frame = pandas.DataFrame(DOCUMENTS).set_index("id")
    cleaned, edits = with_pandas.clean(frame, Cleaner())
    assert cleaned["original"].tolist() == [each["text"] for each in DOCUMENTS]
    assert len(edits) == sum(len(result.edits) for result in RESULTS.values())
    for name, edit in edits.iterrows():
        assert frame["text"][name][edit["start"] : edit["end"]] == edit["before"]
    nothing, none = with_pandas.clean(frame.loc[["quay-3"]], Cleaner())
    assert nothing["text"].tolist() == frame.loc[["quay-3"], "text"].tolist()
    assert none.empty


@needs("datasets")
def test_datasets(tmp_path):
    cache = {"HF_HOME": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
    expected = [f"{name} {len(result.edits)} {result.text}" for name, result in RESULTS.items()]
    first = run(sys.executable, EXAMPLES / "with_datasets.py", **cache).splitlines()
    assert [line for line in first if line.startswith("quay-")] == expected

    def stored():
        return {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("cache-*.arrow")}

    before = stored()
    assert before
    run(sys.executable, EXAMPLES / "with_datasets.py", **cache)
    assert stored() == before  # nothing was cleaned again


@needs("spacy")
def test_spacy():
    lines = run(sys.executable, EXAMPLES / "with_spacy.py").splitlines()
    found = {}
    for line in lines:
        number, label, name, start, end = re.match(r"(\d+): (\w+) +'(.*?)' stands at (\d+)-(\d+) as ", line).groups()
        original = DOCUMENTS[int(number) - 1]["text"]
        found[name] = (label, original[int(start) : int(end)])
    assert found["The US"] == ("GPE", "ASV")
    assert found["OSCE"] == ("ORG", "EDSO")
    assert found["10:30"] == ("TIME", "10: 30")
    assert found["Dace Rudmiezis"] == ("PERSON", "Dace Rudmiezis")


@needs("fastapi", "uvicorn")
def test_http_client():
    with Server("--jobs", "1") as server:
        url = f"http://127.0.0.1:{server.port}"
        out = run(sys.executable, EXAMPLES / "http_client.py", EXAMPLES / "articles.jsonl", url)
    assert out.splitlines() == [f"{name} {len(result.edits)} {result.text}" for name, result in RESULTS.items()]


@needs("ray", "pyarrow")
@pytest.mark.filterwarnings("default")
def test_ray():
    out = run(sys.executable, EXAMPLES / "with_ray.py").splitlines()
    assert f"{len(DOCUMENTS)} documents counted, 0 left out" in out
    for name, result in RESULTS.items():
        assert f"{name} {result.text}" in out
