"""The real server: slow, hostile and broken clients, the end of it, what it writes into its log."""

import json
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from serving import Server, head, needs_the_extra, rest

pytestmark = [needs_the_extra, pytest.mark.slow]

NDJSON = {"Accept": "application/x-ndjson"}
TEXT = "They met in Brest , France."
CLEAN = "They met in Brest, France."


@pytest.fixture(scope="module")
def server():
    with Server(
        "--jobs", 2, "--body-seconds", 1, "--document-seconds", 2, "--request-seconds", 4, "--max-body", 100_000,
        "--connections", 40,
    ) as running:  # fmt: skip
        yield running


@pytest.fixture(autouse=True)
def _nobody_is_harmed(request):
    """Whatever a test did, the shared server still answers, and nothing is left under way."""
    yield
    if "server" in request.fixturenames:
        server = request.getfixturevalue("server")
        assert server.post("/v1/clean", {"text": TEXT})[1]["text"] == CLEAN
        wait_for(lambda: under_way(server) == 0)


def wait_for(true):
    for _ in range(300):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def under_way(server):
    return json.loads(server.get("/healthz")[2])["requests"]


def answered(data):
    """(status, JSON) of the last answer in these bytes."""
    start, _, body = data.rpartition(b"\r\n\r\n")
    return int(start[start.rindex(b"HTTP/1.1") :].split()[1]), json.loads(body)


def test_a_document_that_hangs(server):
    with ThreadPoolExecutor() as threads:
        hung = threads.submit(server.post, "/v1/clean", {"documents": [{"text": "HANG"}, {"text": TEXT}]})
        wait_for(lambda: under_way(server) == 1)
        assert server.post("/v1/clean", {"text": TEXT})[1]["text"] == CLEAN  # meanwhile
        status, answer = hung.result()
    assert status == 200
    first, second = answer["records"]
    assert (first["text"], second["text"]) == ("HANG", CLEAN)
    assert "longer than 2 s" in first["postedit"]["error"]


def test_a_process_that_dies(server):
    status, answer = server.post("/v1/clean", {"text": "DIE"})
    assert (status, answer["text"]) == (200, "DIE")
    assert "died" in answer["postedit"]["error"]


def test_a_request_that_takes_too_long(server):
    many = {"documents": [{"text": "SLOW"}] * 20}
    status, answer = server.post("/v1/clean", many)
    assert (status, answer["reason"]) == (503, "timeout")
    status, _, body = server.request(
        "POST", "/v1/clean", json.dumps(many), {"Content-Type": "application/json", **NDJSON}
    )
    lines = [json.loads(line) for line in body.splitlines()]
    assert status == 200
    assert 0 < len(lines) < 20
    assert [line["text"] for line in lines[:-1]] == ["SLOW"] * (len(lines) - 1)
    assert (lines[-1]["reason"], lines[-1]["index"]) == ("timeout", len(lines) - 1)


def test_lines_come_in_order_and_as_soon_as_they_are_done(server):
    texts = ["a , b", "SLOW", "c , d", "SLOW", "e , f"]
    body = json.dumps({"documents": [{"id": text, "text": text} for text in texts]}).encode()
    with server.connect() as connection:
        connection.sendall(head(len(body), more="Accept: application/x-ndjson\r\nConnection: close\r\n") + body)
        seen = b""
        while b'{"id":"a , b"' not in seen:
            seen += connection.recv(65536)
        assert b'{"id":"e , f"' not in seen  # the first line is here before the last one is done
        seen += rest(connection)
    places = [seen.index(b'{"id":"%s"' % text.encode()) for text in ("a , b", "SLOW", "c , d", "e , f")]
    assert places == sorted(places)
    assert seen.endswith(b"0\r\n\r\n")


def test_a_body_that_trickles(server):
    with server.connect() as connection:
        connection.sendall(head(1000) + b'{"text":')
        assert answered(rest(connection))[1]["reason"] == "slow"


def test_a_head_that_trickles_does_not_hold_the_others(server):
    idle = [server.connect() for _ in range(20)]
    for connection in idle:
        connection.sendall(b"POST /v1/clean HTTP/1.1\r\nHost: ")
    assert server.post("/v1/clean", {"text": TEXT})[0] == 200
    assert rest(idle[0]) == b""  # closed in the end
    for connection in idle:
        connection.close()


def test_too_many_connections(server):
    held = [server.connect() for _ in range(40)]
    time.sleep(0.2)
    with server.connect() as one_more:
        assert answered(rest(one_more)) == (
            503,
            {"error": "there are too many connections: try again shortly", "reason": "too_many_connections"},
        )
    for connection in held:
        connection.close()
    wait_for(
        lambda: b"200" in server.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")[:20]
    )


def test_a_body_that_is_too_large(server):
    assert answered(server.raw(head(100_001, more="Connection: close\r\n")))[1]["reason"] == "body_too_large"
    chunked = (
        b"POST /v1/clean HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    )
    chunked += (b"4000\r\n" + b"a" * 0x4000 + b"\r\n") * 6
    assert answered(server.raw(chunked))[1]["reason"] == "body_too_large"
    # a client that reads only when it has sent everything gets to know it, too
    status, answer = server.post("/v1/clean", {"text": "a" * 3_000_000})
    assert (status, answer["reason"]) == (413, "body_too_large")


@pytest.mark.parametrize(
    "data",
    [
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET / HTTX/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ],
)
def test_what_is_not_http(server, data):
    assert answered(server.raw(data)) == (400, {"error": "this is not a request of HTTP/1.1", "reason": "not_http"})


def test_a_body_that_is_not_http(server):
    broken = (
        b"POST /v1/clean HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"
    )
    assert answered(server.raw(broken))[0] == 400


def test_a_client_that_leaves(server):
    body = json.dumps({"documents": [{"text": "SLOW"}] * 20}).encode()
    for more in ("", "Accept: application/x-ndjson\r\n"):
        with server.connect() as connection:
            connection.sendall(head(len(body), more=more) + body)
            time.sleep(0.3)
        with server.connect() as connection:
            connection.sendall(head(len(body), more=more) + body[:20])


def test_a_client_that_does_not_read(server):
    body = json.dumps({"documents": [{"text": TEXT}] * 900}).encode()
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    connection.connect(("127.0.0.1", server.port))
    with connection:
        connection.sendall(head(len(body), more="Accept: application/x-ndjson\r\n") + body)
        time.sleep(0.5)
        assert server.post("/v1/clean", {"text": TEXT})[1]["text"] == CLEAN


def test_one_after_the_other_on_one_connection(server):
    body = json.dumps({"text": TEXT}).encode()
    twice = server.raw((head(len(body)) + body) + head(len(body), more="Connection: close\r\n") + body)
    assert twice.count(b"HTTP/1.1 200") == 2


def test_a_queue_that_is_full():
    with Server("--jobs", 1, "--queue", 0) as server, ThreadPoolExecutor() as threads:
        slow = threads.submit(server.post, "/v1/clean", {"text": "SLOW"})
        wait_for(lambda: under_way(server) == 1)
        status, headers, body = server.request(
            "POST", "/v1/clean", json.dumps({"text": "a"}), {"Content-Type": "application/json"}
        )
        assert (status, headers["retry-after"], json.loads(body)["reason"]) == (429, "1", "busy")
        assert slow.result()[1]["text"] == "SLOW"
        assert server.post("/v1/clean", {"text": "a"})[0] == 200


@pytest.mark.parametrize("to_all", [False, True])
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_what_has_begun_is_finished(sent, to_all):
    documents = {"documents": [{"text": "SLOW"}, {"text": TEXT}, {"text": "SLOW"}]}
    with Server("--jobs", 1) as server, ThreadPoolExecutor() as threads:
        whole = threads.submit(server.post, "/v1/clean", documents)
        waiting = threads.submit(server.post, "/v1/clean", documents)
        body = json.dumps(documents).encode()
        with server.connect() as connection:
            connection.sendall(head(len(body), more="Accept: application/x-ndjson\r\n") + body)
            wait_for(lambda: under_way(server) == 3)
            (os.killpg if to_all else os.kill)(server.process.pid, sent)
            time.sleep(0.3)
            with pytest.raises(ConnectionRefusedError):  # nothing new begins
                server.connect().close()
            lines = rest(connection)
        for one in (whole, waiting):
            assert [record["text"] for record in one.result()[1]["records"]] == ["SLOW", CLEAN, "SLOW"]
        assert lines.count(b'"postedit"') == 3
        assert lines.endswith(b"0\r\n\r\n")
        assert server.process.wait(30) == 0


def test_processes_do_not_outlive_the_server():
    with Server("--jobs", 1) as server:
        children = children_of(server.process.pid)
        assert children
        server.stop(signal.SIGKILL)
        wait_for(lambda: not any(map(alive, children)))


def children_of(pid):
    found, stack = [], [pid]
    while stack:
        one = stack.pop()
        for task in os.listdir(f"/proc/{one}/task"):
            with open(f"/proc/{one}/task/{task}/children") as children:
                stack += (more := [int(each) for each in children.read().split()])
                found += more
    return found


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_log_can_not_be_forged():
    with Server("--jobs", 1, "--document-seconds", 5) as server:
        before = 1  # /healthz
        forged = "x\n2026-01-01 00:00:00,000 INFO GET /forged 200\x1b[2J\u2028\u202e"
        server.post("/v1/clean", {"id": forged, "text": forged})
        server.post("/v1/clean", {"id": forged, "text": "HANG"})
        server.post("/v1/clean", {"text": "a", forged: 1})
        server.post("/v1/revert", {"records": [{"id": forged, "text": "DIE"}]}, {"X-Forwarded-For": "1.2.3.4"})
        server.get("/a%0a2026-01-01%20GET%20/forged%1b[2J%E2%80%A8")
        server.get("/a?b=%0aGET%20/forged", {"User-Agent": "GET /forged"})
        server.stop()
    lines = server.log.splitlines()
    # six requests, and what was said of two processes
    assert len(lines) == before + 6 + 2, server.log
    assert not any(line.startswith("2026-01-01") or "\x1b" in line or "\u2028" in line for line in lines)
    assert sum("/forged" in line for line in lines) == 1


def test_token_and_a_public_address():
    with Server("--host", "0.0.0.0", "--jobs", 1, token="0123456789abcdef") as server:
        assert server.post("/v1/clean", {"text": "a"})[0] == 401
        right = {"Authorization": "Bearer 0123456789abcdef", "Host": "example.org"}
        assert server.post("/v1/clean", {"text": TEXT}, right)[1]["text"] == CLEAN
        server.stop()
        assert "0123456789abcdef" not in server.log
