"""Every example, run as its first lines say, and what it claims."""

import importlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from serving import Server

from postedit import Cleaner

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = [json.loads(line) for line in (EXAMPLES / "articles.jsonl").read_text("utf-8").splitlines()]


def needs(*packages):
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    reason = f"{', '.join(missing)} not installed: `make examples` has what the examples need"
    return pytest.mark.skipif(bool(missing), reason=reason)


def start(*command, **environment):
    """An example, run to its end. The `postedit` it finds is that of this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [str(each) for each in command],
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def run(*command, **environment):
    """Standard output of an example that ends well."""
    done = start(*command, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def results():
    """What the library makes of the sample, by id."""
    cleaner = Cleaner()
    return {each["id"]: cleaner.clean(each["text"]) for each in DOCUMENTS}


@pytest.fixture
def example(monkeypatch):
    """An example as a module."""
    monkeypatch.syspath_prepend(EXAMPLES)
    return importlib.import_module


def test_the_sample_shows_what_it_is_for(results):
    rules = {edit.rule[:3] for result in results.values() for edit in result.edits}
    assert rules >= {"ACR", "PUN", "REP", "FRA"}
    assert any(result.findings for result in results.values())
    assert any(not result.edits for result in results.values())


needs_jq = pytest.mark.skipif(
    shutil.which("jq") is None or shutil.which("bash") is None, reason="jq or bash, packages of the system, is missing"
)


@needs_jq
def test_pipe(results):
    documents, rules = run("bash", EXAMPLES / "pipe.sh").split("\n\n")
    lines = [line.split("\t") for line in documents.splitlines()]
    assert {name: (int(edits), int(findings)) for edits, findings, name, _ in lines} == {
        name: (len(result.edits), len(result.findings))
        for name, result in results.items()
        if result.edits or result.findings
    }
    assert [int(count) for count, *_ in lines] == sorted((int(count) for count, *_ in lines), reverse=True)
    for _, _, name, codes in lines:
        assert codes.split() == sorted({each.rule for each in (*results[name].edits, *results[name].findings)})
    counted = Counter(edit.rule for result in results.values() for edit in result.edits)
    assert {line.split("\t")[1]: int(line.split("\t")[0]) for line in rules.splitlines()} == counted


@needs_jq
@pytest.mark.parametrize(
    ("second", "told"),
    [
        ('{"id": 2}', "the object has no text"),  # of postedit, which passes it through
        ('{"id": 2, "text": "torn', "parse error"),  # of jq, which sends on what came before
    ],
)
def test_a_pipe_that_fails_says_so(second, told, tmp_path):
    (tmp_path / "x.jsonl").write_text(f'{{"id": 1, "text": "They met in Brest , France."}}\n{second}\n', "utf-8")
    done = start("bash", EXAMPLES / "pipe.sh", tmp_path / "x.jsonl")
    assert done.returncode != 0
    assert told in done.stderr


@needs("pandas", "pyarrow")
def test_pandas(results, example, tmp_path):
    out = run(sys.executable, EXAMPLES / "with_pandas.py")
    for result in results.values():
        assert result.text in out
    import pandas

    with_pandas = example("with_pandas")
    frame = pandas.DataFrame([*DOCUMENTS, {"id": "quay-7", "text": None}]).set_index("id")
    cleaned, edits = with_pandas.clean(frame, Cleaner())
    assert cleaned["text"].dropna().to_dict() == {name: result.text for name, result in results.items()}
    assert [(name, edit["start"], edit["rule"]) for name, edit in edits.iterrows()] == [
        (name, edit.start, edit.rule) for name, result in results.items() for edit in result.edits
    ]
    for name, edit in edits.iterrows():
        assert frame["text"][name][edit["start"] : edit["end"]] == edit["before"]
    # the records hold: the command line takes them back
    cleaned.to_parquet(tmp_path / "cleaned.parquet")
    run(sys.executable, "-m", "postedit", "revert", tmp_path / "cleaned.parquet", "-o", tmp_path / "back")
    pandas.testing.assert_frame_equal(pandas.read_parquet(tmp_path / "back" / "cleaned.parquet"), frame)


@needs("pandas")
@pytest.mark.parametrize("texts", [[], [None], ["Nothing to do."], ["Nothing to do.", None]])
def test_pandas_without_an_edit(texts, example):
    import pandas

    frame = pandas.DataFrame({"text": pandas.Series(texts, ["same"] * len(texts), dtype=object)})
    cleaned, edits = example("with_pandas").clean(frame, Cleaner())
    pandas.testing.assert_frame_equal(cleaned[["text"]], frame)
    assert len(cleaned["postedit"]) == len(texts)
    assert edits.empty


@needs("datasets")
def test_datasets(results, tmp_path):
    cache = {"HF_HOME": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
    expected = [f"{name} {len(result.edits)} {result.text}" for name, result in results.items()]
    first = run(sys.executable, EXAMPLES / "with_datasets.py", **cache).splitlines()
    assert [line for line in first if line.startswith("quay-")] == expected

    def stored():
        return {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("cache-*.arrow")}

    before = stored()
    assert before
    run(sys.executable, EXAMPLES / "with_datasets.py", **cache)
    assert stored() == before  # nothing was cleaned again


@needs("datasets")
@pytest.mark.filterwarnings("default")  # of what datasets imports
def test_datasets_where_texts_are_missing(example):
    from datasets import Dataset

    made = example("with_datasets").clean(
        Dataset.from_dict({"text": ["They met in Brest , France.", None, ""]}), Cleaner()
    )
    assert list(made["text"]) == ["They met in Brest, France.", None, ""]
    assert [len(json.loads(edits)) for edits in made["edits"]] == [1, 0, 0]


@needs("datasets")
@pytest.mark.filterwarnings("default")  # of what datasets imports
def test_datasets_cache(example, tmp_path, monkeypatch):
    """Other settings, or another version of the rules under the same settings, are cleaned anew."""
    from datasets import Dataset

    with_datasets = example("with_datasets")
    Dataset.from_list(DOCUMENTS).save_to_disk(tmp_path / "articles")

    def files(cleaner):
        # read anew, as another run would
        made = with_datasets.clean(Dataset.load_from_disk(str(tmp_path / "articles")), cleaner)
        return {each["filename"] for each in made.cache_files}

    plain = files(Cleaner())
    assert files(Cleaner()) == plain
    assert files(Cleaner(ignore=["PUN401"])).isdisjoint(plain)
    changed = Cleaner()
    changed.__dict__["signature"] = {**changed.signature, "rules": "of another version"}
    assert files(changed).isdisjoint(plain)


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
def test_http_client(results, example):
    client = example("http_client")
    with Server("--jobs", "1", "--max-documents", "4") as server:
        url = f"http://127.0.0.1:{server.port}"
        out = run(
            sys.executable, EXAMPLES / "http_client.py", EXAMPLES / "articles.jsonl", url
        )  # 6 documents: in parts
        assert client.clean_one(DOCUMENTS[0]["text"], url)["text"] == results["quay-1"].text
        with pytest.raises(client.RefusedError, match=r"NONE9.*\(422 invalid\)"):
            client.clean_one("They met.", url, select=["NONE9"])
    assert out.splitlines() == [
        f"{name} ({len(result.edits)} edits): {result.text}" for name, result in results.items()
    ]
    with pytest.raises(client.RefusedError, match=r"does not answer: .*refused"):  # it is gone
        client.clean_one("They met.", url)


@contextmanager
def answering(*answers):
    """The address of a server with these answers, (status, headers, body) each, and the list of what it was sent."""
    waiting, asked = list(answers), []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            status, headers, body = waiting.pop(0)
            if not status:  # the connection breaks
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def pauses(example, monkeypatch):
    """The client's pauses, which are written down instead of waited for."""
    slept = []
    monkeypatch.setattr(example("http_client").time, "sleep", slept.append)
    return slept


DONE = (200, {}, b'{"id": null, "text": "They met.", "postedit": {}}')
BUSY = b'{"error": "5 requests are waiting already", "reason": "busy"}'


@pytest.mark.parametrize(
    ("refusals", "least"),
    [
        ([(429, {"Retry-After": "7"}, BUSY)], [7]),
        ([(503, {"Retry-After": "1"}, BUSY), (503, {}, BUSY), (429, {}, BUSY)], [1, 1, 2]),
        ([(503, {"Retry-After": "Sat, 28 Nov 2026 20:00:00 GMT"}, BUSY)], [0.5]),
        ([(503, {"Retry-After": "9" * 400}, b"<html>"), (503, {"Retry-After": "-1"}, b"")], [60, 1]),
        ([(0, {}, b"")], [0.5]),
    ],
)
def test_a_busy_server_is_asked_again(refusals, least, example, pauses):
    with answering(*refusals, DONE) as (url, asked):
        assert example("http_client").clean_one("They met.", url)["text"] == "They met."
    assert asked == [{"text": "They met."}] * (len(refusals) + 1)
    assert len(pauses) == len(least)
    for pause, wanted in zip(pauses, least, strict=True):
        assert wanted <= pause <= wanted * 1.25


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([(401, {}, b'{"error": "the token is wrong", "reason": "token"}')], r"^the token is wrong \(401 token\)$"),
        ([(502, {}, b"<html>a proxy's")], r"^Bad Gateway \(502\)$"),
        ([(404, {}, b"[]")], r"^Not Found \(404\)$"),
        ([(413, {}, b'{"error": "it is too long", "reason": "document_too_long"}')], r"^it is too long \(413 "),
        ([(429, {}, BUSY)] * 6, r"^5 requests are waiting already \(429 busy\)$"),
        ([(0, {}, b"")] * 6, "does not answer"),
    ],
)
def test_a_server_that_refuses(answers, sentence, example, pauses):
    client = example("http_client")
    with answering(*answers) as (url, asked), pytest.raises(client.RefusedError, match=sentence):
        list(client.clean([{"id": 1, "text": "They met."}], url))
    assert len(asked) == len(answers)
    assert len(pauses) == len(answers) - 1


@needs("ray", "pyarrow")
@pytest.mark.filterwarnings("default")
def test_ray(results):
    out = run(sys.executable, EXAMPLES / "with_ray.py").splitlines()
    assert f"{len(DOCUMENTS)} documents counted, 0 left out" in out
    for name, result in results.items():
        assert f"{name} {result.text}" in out
