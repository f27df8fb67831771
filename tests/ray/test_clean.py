"""`--engine ray`: what comes out is what comes out without it, whatever happens to the cluster's processes."""

import json
import os
import random
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from rays import cluster, kill_one, needs_ray
from sites import corpus

from postedit.cli import main

pytestmark = [
    needs_ray,
    pytest.mark.slow,
    pytest.mark.filterwarnings("default"),  # Ray's own are not ours to mend
]

SENTENCES = (
    "They met in Brest , France.",
    "The the harbour was closed on Monday.",
    "The ferry left at 10: 30 with 1, 200 people.",
    "“We will see,“ the mayor said. .",
    "Nothing is wrong with this sentence.",
)


@pytest.fixture(scope="module")
def ray():
    with cluster():
        yield


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(path, count, seed=1, **more):
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8") as stream:
        for number in range(count):
            text = " ".join(rng.choices(SENTENCES, k=40))
            stream.write(json.dumps({"id": number, "text": text, **more}) + "\n")


def odd(path):
    """Lines that are no documents, and documents that are odd."""
    earlier = {"text": "They met in Brest , France.", "postedit": {"schema": 1, "edits": [], "mine": "ž"}}
    lines = [
        b"\xef\xbb\xbf" + json.dumps({"text": SENTENCES[0]}).encode(),
        b"",
        b"not JSON",
        b'["an array"]',
        b'{"text": null}',
        b'{"text": 7, "id": "../../x"}',
        b'{"other": "They met in Brest , France."}',
        b'{"text": "\\ud800 They met in Brest , France."}',
        b"\xff",
        json.dumps(earlier).encode(),
        b'{"text": "", "n": 123456789012345678901234567890, "f": 1.10}',
        b'{"text": "They met in Brest , France."}',  # without a line end
    ]
    path.write_bytes(b"\r\n".join(lines))


def outputs(folder):
    """Every file of an output folder; of the account what does not change from run to run."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and path.name != "report.html":
            found[str(path.relative_to(folder))] = path.read_bytes()
    account = json.loads(found["run.json"])
    del account["finished_at"]
    found["run.json"] = account
    return found


def messages(capsys):
    """What was said, without the lines of progress."""
    return [line for line in capsys.readouterr().err.splitlines() if "MB/s" not in line]


def test_the_output_is_that_of_jobs(ray, tmp_path, capsys):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    write(tmp_path / "in" / "many.jsonl", 400)
    write(tmp_path / "in" / "deep" / "few.jsonl", 3, seed=2)
    (tmp_path / "in" / "empty.jsonl").write_bytes(b"")
    odd(tmp_path / "in" / "odd.jsonl")
    status = main(["clean", "in", "-o", "local", "--jobs", "2"])
    told = messages(capsys)
    assert main(["clean", "in", "-o", "ray", "--engine", "ray"]) == status == 3
    assert messages(capsys) == told
    assert outputs("ray") == outputs("local")
    assert b"Brest, France" in outputs("ray")["many.jsonl"]


def test_parquet(ray, tmp_path):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    rng = random.Random(3)
    texts = [" ".join(rng.choices(SENTENCES, k=20)) for _ in range(300)]
    texts[7] = None
    table = pa.table({"text": texts, "nested": [{"a": [n]} for n in range(300)]})
    (tmp_path / "in").mkdir()
    pq.write_table(table, "in/t.parquet", row_group_size=70)
    assert main(["clean", "in", "-o", "local", "--jobs", "2", "-q"]) == 3
    assert main(["clean", "in", "-o", "ray", "--engine", "ray", "-q"]) == 3
    assert pq.read_table("ray/t.parquet").equals(pq.read_table("local/t.parquet"))
    assert pq.ParquetFile("ray/t.parquet").num_row_groups == 5
    assert pq.read_table("ray/t.parquet").column("nested").equals(table.column("nested"))


def test_the_site_is_that_of_the_folder_here(ray, tmp_path):
    pages = [page for page in corpus(seed=5, sites=3, count=20) if page.source == "kalnava.example"]
    (tmp_path / "harbour-news").mkdir()
    lines = [json.dumps({"text": page.text}) + "\n" for page in pages]
    (tmp_path / "harbour-news" / "a.jsonl").write_text("".join(lines), "utf-8")
    assert main(["inventory", "build", "harbour-news", "-o", "local.inventory", "-q"]) == 0
    assert main(["inventory", "build", "harbour-news", "-o", "ray.inventory", "--engine", "ray", "-q"]) == 0
    assert Path("ray.inventory").read_bytes() == Path("local.inventory").read_bytes()
    options = ["harbour-news", "--inventory", "ray.inventory", "-q"]
    assert main(["clean", *options, "-o", "local"]) == 0
    assert main(["clean", *options, "-o", "ray", "--engine", "ray"]) == 0
    assert b"BOI212" in outputs("local")["a.jsonl"]
    assert outputs("ray") == outputs("local")


def test_an_inventory_tells_what_it_leaves_out_as_without_ray(ray, tmp_path, capsys):
    odd(tmp_path / "odd.jsonl")
    write(tmp_path / "many.jsonl", 2500)
    paths = ["odd.jsonl", "many.jsonl"]
    status = main(["inventory", "build", *paths, "-o", "local"])
    told = capsys.readouterr().err
    assert main(["inventory", "build", *paths, "-o", "ray", "--engine", "ray"]) == status == 3
    assert capsys.readouterr().err == told
    assert Path("ray").read_bytes() == Path("local").read_bytes()


def test_a_run_is_resumed_by_either_engine(ray, tmp_path, capsys):
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "a.jsonl", 5)
    assert main(["clean", "in", "-o", "out", "--engine", "ray"]) == 0
    write(tmp_path / "in" / "b.jsonl", 5)
    capsys.readouterr()
    assert main(["clean", "in", "-o", "out"]) == 0
    assert "5 " in capsys.readouterr().err
    before = (tmp_path / "out" / "a.jsonl").stat().st_mtime_ns
    assert main(["clean", "in", "-o", "out", "--engine", "ray"]) == 0
    assert (tmp_path / "out" / "a.jsonl").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["-", "--input-format", "jsonl"], "standard input is none"),
        (["a.txt"], "put the texts into JSONL or Parquet"),
        (["none.jsonl"], "there is no file"),
        (["a.jsonl", "--select", "NONE999"], "NONE999"),
        (["a.jsonl", "--glossary", "none.toml"], "none.toml"),
        (["a.jsonl", "--inventory", "a.jsonl"], "is no inventory"),
    ],
)
def test_what_can_not_be_done(ray, tmp_path, capsys, args, told):
    write(tmp_path / "a.jsonl", 1)
    (tmp_path / "a.txt").write_text("They met.", "utf-8")
    assert main(["clean", *args, "--engine", "ray"]) == 2
    message = capsys.readouterr().err
    assert message.startswith("postedit: ")
    assert told in message
    assert message.count("\n") == 1


def test_another_version_in_the_cluster_is_refused(ray, tmp_path, capsys, monkeypatch):
    write(tmp_path / "a.jsonl", 1)
    monkeypatch.setattr("postedit.cleaner.__version__", "0.0.1")  # here and not there
    assert main(["clean", "a.jsonl", "-o", "out", "--engine", "ray"]) == 2
    assert "another postedit (its version differ" in capsys.readouterr().err
    assert not (tmp_path / "out" / "a.jsonl").exists()


# -- as a command, with a cluster of its own ----------------------------------------------------------------------------


@contextmanager
def started(*args, **env):
    """The command, running; ended with the block, whatever happens in it."""
    command = [sys.executable, "-m", "postedit", "clean", *args]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **env}
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def finished(*args, **env):
    """(exit status, standard error) of the command."""
    with started(*args, **env) as running:
        _, err = running.communicate(timeout=300)
    return running.returncode, err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are found in /proc")
def test_a_killed_process_loses_nothing(tmp_path):
    write(tmp_path / "a.jsonl", 6000)
    assert main(["clean", "a.jsonl", "-o", "local", "--jobs", "2", "-q"]) == 0
    with started("a.jsonl", "-o", "ray", "--engine", "ray", "--jobs", "2") as running:
        kill_one(running.pid, "ray::_run", lambda: running.poll() is None)
        assert running.poll() is None
        out, err = running.communicate(timeout=300)
    assert (running.returncode, out) == (0, b""), err
    assert outputs("ray") == outputs("local")


def test_a_document_that_kills_is_passed_through(tmp_path):
    """In the processes of the cluster, one document ends whoever cleans it."""
    write(tmp_path / "a.jsonl", 20)
    lines = (tmp_path / "a.jsonl").read_bytes().splitlines(keepends=True)
    poison = b'{"text": "Poison. They met in Brest , France."}\n'
    (tmp_path / "a.jsonl").write_bytes(b"".join([*lines[:10], poison, *lines[10:]]))
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "sitecustomize.py").write_text(
        "import os, sys\n"
        "import postedit.cleaner as c\n"
        "clean = c.Cleaner.clean\n"
        "c.Cleaner.clean = lambda self, text, source=None: (\n"
        "    os._exit(9) if text.startswith('Poison') else clean(self, text, source))\n",
        "utf-8",
    )
    status, err = finished(
        "a.jsonl", "-o", "out", "--engine", "ray", PYTHONPATH=f"{tmp_path / 'path'}:{os.environ.get('PYTHONPATH', '')}"
    )
    assert status == 3, err
    assert b"a.jsonl:11: its process died" in err
    out = (tmp_path / "out" / "a.jsonl").read_bytes().splitlines()
    assert json.loads(out[10])["text"] == "Poison. They met in Brest , France."
    assert "died" in json.loads(out[10])["postedit"]["error"]
    del out[10]
    assert all(json.loads(line)["postedit"]["error"] is None for line in out)
    assert len(out) == 20


def test_a_cluster_that_is_not_there(tmp_path):
    write(tmp_path / "a.jsonl", 1)
    status, err = finished("a.jsonl", "-o", "out", "--engine", "ray", RAY_ADDRESS="127.0.0.1:1")
    assert status == 2, err
    assert b"the cluster at RAY_ADDRESS=127.0.0.1:1 can not be reached" in err
