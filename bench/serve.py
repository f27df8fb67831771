"""Load on a running `postedit serve`, on this machine alone: 1, 8 and 64 clients beside the library itself.

    make bench-serve                          # in an environment with the extra
    python bench/serve.py --seconds 4         # by hand

Prints Markdown. A client sends one document after the other over one connection; each answer is compared with what the
library made of the document, so that none can be lost or mixed up. The library runs in as many processes as the server
has, over the same documents, right before and right after each load: the machine may be shared.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import httpx

from corpus import documents
from postedit import Cleaner
from postedit.records import clean_document, dumps, text_source

CLIENTS = (1, 8, 64)
_cleaner: Cleaner | None = None


def by_the_library(text: str) -> tuple[str, int]:
    """The text and the size of its record, made as the server makes it."""
    global _cleaner
    if _cleaner is None:
        _cleaner = Cleaner()
    result, record = clean_document(_cleaner.clean, text, text_source(text, "-", "text"), _cleaner.signature)
    return result.text, len(dumps({"text": result.text, "postedit": record}))


def library(pool: ProcessPoolExecutor, texts: list[str], seconds: float) -> tuple[int, float]:
    """How many documents in how many seconds, all processes together."""
    began, done = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        done += sum(1 for _ in pool.map(by_the_library, texts, chunksize=2))
    return done, time.perf_counter() - began


class Load:
    """What clients have seen."""

    def __init__(self, base: str, texts: list[str], expected: list[str]) -> None:
        self.base, self.texts, self.expected = base, texts, expected
        self.times: list[float] = []
        self.wrong = self.sent = 0

    async def client(self, number: int, until: float, batch: int) -> None:
        at = number * 7
        async with httpx.AsyncClient(base_url=self.base, timeout=120) as http:
            while time.perf_counter() < until:
                chosen = [(at + each) % len(self.texts) for each in range(batch)]
                at += batch
                self.sent += batch
                began = time.perf_counter()
                try:
                    if batch == 1:
                        body = {"id": chosen[0], "text": self.texts[chosen[0]]}
                        records = [(await http.post("/v1/clean", json=body)).json()]
                    else:
                        body = {"documents": [{"id": each, "text": self.texts[each]} for each in chosen]}
                        answer = await http.post("/v1/clean", json=body, headers={"accept": "application/x-ndjson"})
                        records = [json.loads(line) for line in answer.text.splitlines()]
                    seen = [(record.get("id"), record.get("text")) for record in records]
                except (httpx.HTTPError, ValueError) as error:
                    print(f"{type(error).__name__}: {error}", file=sys.stderr)
                    seen = []
                self.times.append(time.perf_counter() - began)
                right = [(each, self.expected[each]) for each in chosen]
                self.wrong += sum(one not in seen for one in right) if seen != right else 0

    def row(self, name: str, seconds: float, rate: float) -> str:
        """A row of the table. rate: the library's documents a second."""
        times = sorted(self.times)
        p50, p99 = (1000 * times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.99))
        each = (self.sent - self.wrong) / seconds
        return f"| {name} | {each:.0f} | {rate:.0f} | {each / rate:.2f} | {p50:.1f} | {p99:.1f} | {len(times):,} | {self.wrong} |"


async def hostile(port: int, until: float, most: int) -> dict[str, int]:
    """Requests that are too large, malformed or slow, one after the other, and how they were answered."""
    answers: dict[str, int] = {}

    def ask(data: bytes) -> str:
        with socket.create_connection(("127.0.0.1", port), 60) as connection:
            connection.sendall(data)
            answer = connection.recv(4096).split(b" ", 2)
        return answer[1].decode() if len(answer) > 1 else "closed"

    head = "POST /v1/clean HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
    kinds = {
        "too large": f"{head}Content-Length: {most + 1}\r\n\r\n".encode(),
        "malformed JSON": f"{head}Content-Length: 9\r\n\r\n".encode() + b'{"text": ',
        "not HTTP": b"\x16\x03\x01" + os.urandom(64) + b"\r\n\r\n",
        "slow body": f"{head}Content-Length: 100\r\n\r\n".encode(),
    }
    while time.perf_counter() < until:
        for kind, data in kinds.items():
            told = f"{kind}: {await asyncio.to_thread(ask, data)}"
            answers[told] = answers.get(told, 0) + 1
    return answers


async def load(target: Load, clients: int, seconds: float, batch: int = 1, port: int = 0, most: int = 0) -> float:
    """Let so many clients work; how long that took. port: of hostile requests meanwhile."""
    began = time.perf_counter()
    until = began + seconds
    bad = asyncio.create_task(hostile(port, until, most)) if port else None
    await asyncio.gather(*(target.client(number, until, batch) for number in range(clients)))
    took = time.perf_counter() - began
    if bad is not None:
        print("Answers to hostile requests meanwhile:", ", ".join(f"{k} x{n}" for k, n in sorted((await bad).items())))
    return took


def tree(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        for task in os.listdir(f"/proc/{one}/task"):
            found += map(int, Path(f"/proc/{one}/task/{task}/children").read_text().split())
    return found


def memory(pid: int) -> float:
    """MB of the server and its processes; what they share counts once."""
    sizes = (re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(), re.M) for one in tree(pid))
    return sum(int(size.group(1)) for size in sizes if size) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=4, help="for each row")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    texts = list(documents(150_000, dirty=0.1))
    most = 1 << 20

    rows, sizes = [], {}
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(options.jobs, context) as pool, tempfile.TemporaryFile("w+") as log:
        expected = [text for text, _ in pool.map(by_the_library, texts, chunksize=2)]
        command = [sys.executable, "-m", "postedit", "serve", "--port", "0", "--jobs", str(options.jobs)]
        command += ["--max-body", str(most), "--body-seconds", "1"]
        server = subprocess.Popen(command, stderr=log)
        try:
            while not (
                found := re.search(r"http://127.0.0.1:(\d+)", Path(f"/proc/self/fd/{log.fileno()}").read_text())
            ):
                time.sleep(0.1)
            port = int(found.group(1))
            base = f"http://127.0.0.1:{port}"
            httpx.get(f"{base}/healthz", timeout=60)
            asyncio.run(load(Load(base, texts, expected), 8, options.seconds))
            sizes["after a first load"] = memory(server.pid)
            plan = [(f"{clients} client{'s' * (clients > 1)}", clients, 1, 0) for clients in CLIENTS]
            plan += [("8 clients, 20 documents a request", 8, 20, 0), ("8 clients, hostile ones beside", 8, 1, port)]
            for name, clients, batch, hostile_port in plan:
                target = Load(base, texts, expected)
                before = library(pool, texts, options.seconds / 2)
                seconds = asyncio.run(load(target, clients, options.seconds, batch, hostile_port, most))
                after = library(pool, texts, options.seconds / 2)
                rate = (before[0] + after[0]) / (before[1] + after[1])
                rows.append(target.row(name, seconds, rate))
                sizes[f"after {name}"] = memory(server.pid)
        finally:
            server.send_signal(signal.SIGTERM)
            status = server.wait(120)

    size = sum(len(text.encode()) for text in texts) / len(texts)
    print(f"\n{len(texts)} documents of {size:.0f} bytes on average, a defect in every tenth sentence; ", end="")
    print(f"{options.jobs} processes; {options.seconds:g} s a row. The server ended with status {status}.\n")
    print("| who | documents/s | the library | ratio | p50 ms | p99 ms | requests | lost or wrong |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|", *rows, sep="\n")
    print("\nMemory of the server and its processes (PSS), MB:", "; ".join(f"{k} {v:.0f}" for k, v in sizes.items()))


if __name__ == "__main__":
    main()
