"""The application without a wire: shapes, statuses, headers. Its pool works in this process."""

import asyncio
import json
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from serving import needs_the_extra

from postedit.server import work
from postedit.server.limits import Limits

pytestmark = needs_the_extra

HOST = "http://127.0.0.1"
TOKEN = "0123456789abcdef"
PAGE = Path(work.__file__).parent / "page"


class HerePool:
    """In the place of `Pool`. broken: it raises."""

    def __init__(self, broken=False):
        self.process = work.Process({})
        self.broken = broken

    async def start(self):
        pass

    async def run(self, task, seconds, deadline):
        await asyncio.sleep(0)
        if self.broken:
            raise ZeroDivisionError("<script>\nGET /forged 200")
        return self.process(task)

    def close(self):
        pass


def client(limits=None, token=None, base=HOST, broken=False):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # later versions would rather have another client than httpx
        from fastapi.testclient import TestClient

    from postedit.server.app import create_app

    app = create_app(HerePool(broken), 2, limits or Limits(), token)
    return TestClient(app, base_url=base, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def http():
    with client() as made:
        yield made


def refused(answer, status, reason):
    assert (answer.status_code, answer.json()["reason"]) == (status, reason)
    assert set(answer.json()) == {"error", "reason"}
    assert answer.headers["content-type"] == "application/json"
    assert "Traceback" not in answer.text
    return answer


def post(http, path, data, **headers):
    if isinstance(data, dict):  # httpx refuses lone surrogates
        data = json.dumps(data).encode()
    return http.post(path, content=data, headers={"content-type": "application/json", **headers})


LINES = [
    '{"id":"a","text":"They met in Brest , France."}',
    '{"id":7,"text":"Čau – the the 🙂 end ."}',
    '{"text":"Clean."}',
    '{"text":"\\ud800 lone , half","id":"x"}',
    '{"id":"ASCII \\u00e9","text":"\\u0415\\u0421 , \\u00e9"}',
    '{"text":"","source":"example.org"}',
]


def by_the_command(*arguments):
    command = [sys.executable, "-m", "postedit", "clean", "--input-format", "jsonl", "--quiet", *arguments]
    done = subprocess.run(command, input="\n".join(LINES).encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ({}, []),
        (
            {"unsafe": True, "ignore": ["REP"], "source_lang": "ru", "min_confidence": 0.5, "translator": "lexicon"},
            "--unsafe --ignore REP --source-lang ru --min-confidence 0.5 --translator lexicon".split(),
        ),
        (
            {"select": ["PUN401", "acronyms"], "translator": "none"},
            "--select PUN401,acronyms --translator none".split(),
        ),
    ],
)
def test_records_are_those_of_the_command_line(http, settings, arguments):
    expected = by_the_command(*arguments)
    documents = [json.loads(line) for line in LINES]
    answer = post(http, "/v1/clean", {"documents": documents, **settings})
    assert answer.status_code == 200
    assert answer.json() == {"records": expected}
    lines = post(http, "/v1/clean", {"documents": documents, **settings}, accept="application/x-ndjson")
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == expected
    one = post(http, "/v1/clean", {**documents[0], **settings})
    assert one.json() == expected[0]
    back = post(http, "/v1/revert", {"records": expected})
    assert back.json() == {"documents": documents}
    assert post(http, "/v1/revert", expected[1]).json() == documents[1]


def test_a_record_that_was_changed(http):
    record = http.post("/v1/clean", json={"text": "They met , yes."}).json()
    changed = {**record, "text": "They met, no."}
    told = refused(http.post("/v1/revert", json={"records": [record, changed]}), 422, "not_revertible").json()["error"]
    assert told == ("records[1]: the text is not the one the record was made for: it has been changed since")
    refused(http.post("/v1/revert", json=changed), 422, "not_revertible")
    lines = http.post("/v1/revert", json={"records": [changed, record]}, headers={"accept": "application/x-ndjson"})
    first, second = map(json.loads, lines.text.splitlines())
    assert (first["reason"], first["index"]) == ("not_revertible", 0)
    assert second == {"text": "They met , yes."}


def test_no_documents(http):
    assert http.post("/v1/clean", json={"documents": []}).json() == {"records": []}
    assert http.post("/v1/clean", json={"documents": []}, headers={"accept": "application/x-ndjson"}).text == ""


def test_errors_have_one_shape(http):
    refused(http.get("/nothing"), 404, "not_found")
    refused(http.get("/v1/clean"), 405, "method")
    refused(http.get("/v1/../../etc/passwd"), 404, "not_found")
    refused(http.get("/page.js/"), 404, "not_found")
    refused(http.get("/docs"), 404, "not_found")
    refused(post(http, "/v1/clean", b"{"), 422, "not_json")
    refused(post(http, "/v1/clean", b'{"text": 1}'), 422, "invalid")
    refused(http.post("/v1/clean", content=b"{}", headers={"content-type": "text/plain"}), 415, "content_type")
    refused(http.post("/v1/clean", content=b"{}"), 415, "content_type")
    refused(post(http, "/v1/clean", b"{}", **{"content-encoding": "gzip"}), 415, "content_encoding")


def test_sizes():
    with client(Limits(body=100, documents=2, characters=20)) as http:
        refused(post(http, "/v1/clean", b'{"text":"' + b"a" * 200 + b'"}'), 413, "body_too_large")
        parts = iter([b'{"text":"', b"a" * 60, b"a" * 60])
        refused(post(http, "/v1/clean", parts), 413, "body_too_large")
        refused(post(http, "/v1/clean", b"{}", **{"content-length": "9" * 30}), 413, "body_too_large")
        refused(http.post("/v1/clean", json={"text": "a" * 21}), 413, "document_too_long")
        refused(http.post("/v1/clean", json={"documents": [{"text": "a"}] * 3}), 413, "too_many_documents")
        assert http.post("/v1/clean", json={"text": "a"}).status_code == 200


def test_what_goes_wrong_here_shows_nothing(caplog):
    with client(broken=True) as http:
        refused(http.post("/v1/clean", json={"text": "a"}), 500, "internal")
        assert http.get("/healthz").json()["requests"] == 0
    from postedit.server.gate import LogFormatter

    assert any("ZeroDivisionError" in record.getMessage() for record in caplog.records)
    assert all("\n" not in LogFormatter().format(record) for record in caplog.records)


def test_token():
    with client(token=TOKEN, base="http://postedit.example") as http:
        for path in ("/", "/page.js", "/page.css", "/icon.svg", "/healthz"):
            assert http.get(path).status_code == 200
        wrong = ["", "Bearer", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"Basic {TOKEN}", TOKEN, "Bearer é".encode()]
        for path in ("/v1/rules", "/openapi.json", "/nothing", "/healthz/"):
            assert refused(http.get(path), 401, "token").headers["www-authenticate"] == "Bearer"
            for given in wrong:
                refused(http.get(path, headers={"authorization": given}), 401, "token")
        refused(http.post("/v1/clean", json={"text": "a"}), 401, "token")
        # before the body is looked at
        refused(http.post("/v1/clean", content=b"\xff" * 10), 401, "token")
        right = {"authorization": f"bearer {TOKEN}"}
        assert http.post("/v1/clean", json={"text": "a"}, headers=right).status_code == 200
        assert http.get("/v1/rules", headers=right).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8484", "", "[::2]"])
def test_a_name_that_is_not_this_machine(http, host):
    refused(http.get("/v1/rules", headers={"host": host}), 421, "host")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8484", "127.0.0.1:1", "[::1]:8484", "[::1]"])
def test_names_of_this_machine(http, host):
    assert http.get("/healthz", headers={"host": host}).status_code == 200


def test_rules_and_health(http):
    from postedit.stages import rules

    listed = http.get("/v1/rules").json()["rules"]
    assert [each["code"] for each in listed] == [rule.code for rule in rules()]
    assert set(listed[0]) == {"code", "name", "stage", "category", "applicability", "confidence", "doc"}
    assert http.get("/healthz").json()["status"] == "ok"
    assert http.head("/healthz").status_code == 200


def test_openapi_says_what_there_is(http):
    api = http.get("/openapi.json").json()
    assert {(path, method) for path, methods in api["paths"].items() for method in methods} == {
        ("/v1/clean", "post"),
        ("/v1/revert", "post"),
        ("/v1/rules", "get"),
        ("/healthz", "get"),
    }
    content = api["paths"]["/v1/clean"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    one, many = content["anyOf"]
    settings = {"select", "ignore", "unsafe", "min_confidence", "source_lang", "translator"}
    assert set(one["properties"]) == {"id", "text", "source", *settings}
    assert set(many["properties"]) == {"documents", *settings}
    assert one["properties"]["translator"]["enum"] == ["auto", "lexicon", "none"]


@pytest.mark.parametrize("path", ["/", "/page.js", "/healthz", "/nothing", "/v1/clean", "/openapi.json"])
def test_headers(http, path):
    headers = http.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_the_page_obeys_its_policy(http):
    """Nothing inline, nothing from elsewhere, and no text becomes HTML."""
    page = http.get("/").text
    assert page == (PAGE / "index.html").read_text("utf-8")
    for inline in ("<style", " style=", " onclick", " onload", "javascript:", "http:", "https:", "//"):
        assert inline not in page
    assert page.count("<script") == page.count('<script src="page.js" defer></script>') == 1
    script = (PAGE / "page.js").read_text("utf-8")
    for unsafe in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", ".style"):
        assert unsafe not in script
    assert "url(" not in (PAGE / "page.css").read_text("utf-8")
