"""A real server on this machine, in a process of its own."""

import contextlib
import http.client
import importlib.util
import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

NEEDS = ("fastapi", "uvicorn", "httpx")
needs_the_extra = pytest.mark.skipif(
    not all(map(importlib.util.find_spec, NEEDS)), reason="the extra `serve` is not installed: `make test-serve` has it"
)
TOY = Path(__file__).with_name("toy_serve.py")


class Server:
    """`postedit serve` with `arguments` at a free port."""

    def __init__(self, *arguments, token=None):
        env = {name: value for name, value in os.environ.items() if name != "POSTEDIT_TOKEN"}
        env["PYTHONPATH"] = os.pathsep.join([str(TOY.parent), *filter(None, [env.get("PYTHONPATH")])])
        if token:
            env["POSTEDIT_TOKEN"] = token
        command = [sys.executable, str(TOY), "serve", "--port", "0", *map(str, arguments)]
        # a group of its own, so that signals to the group reach nobody else
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env, start_new_session=True)
        self.log = ""
        line = self.process.stderr.readline()
        found = re.search(r"http://\S+:(\d+)", line)
        assert found, line + self.process.stderr.read()
        self.port = int(found.group(1))
        assert self.get("/healthz")[0] == 200

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop(signal.SIGKILL)
        self.process.stderr.close()

    def stop(self, sent=signal.SIGTERM):
        """End it; the exit status."""
        self.process.send_signal(sent)
        self.log += self.process.stderr.read()
        return self.process.wait(60)

    def connect(self, timeout=60):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def raw(self, data, timeout=60):
        """What is answered to these bytes, until the connection is closed."""
        with self.connect(timeout) as connection:
            connection.sendall(data)
            return rest(connection)

    def request(self, method, path, body=None, headers=()):
        """(status, headers, body) of one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def get(self, path, headers=()):
        return self.request("GET", path, headers=headers)

    def post(self, path, value, headers=()):
        """(status, the JSON that is answered) of a request with a JSON body."""
        status, _, body = self.request(
            "POST", path, json.dumps(value), {"Content-Type": "application/json", **dict(headers)}
        )
        return status, json.loads(body)


def rest(connection):
    """All that comes until the other side closes."""
    parts = []
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def head(length, path="/v1/clean", more=""):
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {length}\r\n{more}\r\n"
    ).encode()
