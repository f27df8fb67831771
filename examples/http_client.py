"""A client of `postedit serve`: documents in requests of a bearable size, and patience with a server that is busy.

    postedit serve &
    python examples/http_client.py [FILE.jsonl] [URL]

The standard library is all it needs.
"""

import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TRIES = 6
LONGEST = 60.0  # seconds between two tries, whatever is asked


class RefusedError(Exception):
    """The request was not done; the message is the server's sentence. status: of HTTP; 0 where there was no answer."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def post(url: str, body: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request, which is made again where the server is busy (429, 503) or the connection broke.

    Cleaning changes nothing on the server, so that it may be asked twice. Raises RefusedError.
    """
    headers = {"Content-Type": "application/json"}
    if "POSTEDIT_TOKEN" in os.environ:
        headers["Authorization"] = f"Bearer {os.environ['POSTEDIT_TOKEN']}"
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    for attempt in range(1, TRIES + 1):
        asked = ""
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                found: dict[str, Any] = json.load(answer)
                return found
        except urllib.error.HTTPError as error:
            with error:
                refusal = RefusedError(error.code, sentence(error))
            asked = error.headers.get("Retry-After", "")
            again = error.code in (429, 503)
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            refusal = RefusedError(0, f"{url} does not answer: {reason}")
            again = isinstance(reason, ConnectionResetError | BrokenPipeError | http.client.IncompleteRead)
        if not again or attempt == TRIES:
            raise refusal
        time.sleep(pause(attempt, asked))
    raise AssertionError("the last attempt returns or raises")


def sentence(error: urllib.error.HTTPError) -> str:
    """What the server says; a proxy before it may answer in another form."""
    try:
        told = json.load(error)
        return f"{told['error']} ({error.code} {told['reason']})"
    except (ValueError, TypeError, KeyError):
        return f"{error.reason} ({error.code})"


def pause(attempt: int, asked: str) -> float:
    """Seconds until the next try: twice as long each time, no less than was asked for, and not all clients at once."""
    least = float(asked) if asked.isascii() and asked.isdecimal() else 0.0
    return min(LONGEST, max(least, 2.0**attempt / 4) * random.uniform(1, 1.25))


def clean_one(text: str, url: str, **settings: Any) -> dict[str, Any]:
    """The record of one text."""
    return post(f"{url}/v1/clean", {"text": text, **settings})


def clean(
    documents: Iterable[dict[str, Any]], url: str, at_once: int = 100, **settings: Any
) -> Iterator[dict[str, Any]]:
    """The records of documents with `id` and `text`, in order."""
    documents = iter(documents)
    while batch := list(islice(documents, at_once)):
        yield from _clean([{"id": each["id"], "text": each["text"]} for each in batch], url, settings)


def _clean(documents: list[dict[str, Any]], url: str, settings: dict[str, Any]) -> list[dict[str, Any]]:
    try:
        records: list[dict[str, Any]] = post(f"{url}/v1/clean", {"documents": documents, **settings})["records"]
        return records
    except RefusedError as refusal:
        if refusal.status != 413 or len(documents) == 1:
            raise
    half = len(documents) // 2  # too large: in parts
    return _clean(documents[:half], url, settings) + _clean(documents[half:], url, settings)


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else HERE / "articles.jsonl"
    url = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8484"
    try:
        with open(path, encoding="utf-8") as stream:
            for record in clean(map(json.loads, stream), url, min_confidence=0.5):
                told = record["postedit"]["error"] or f"{len(record['postedit']['edits'])} edits"
                print(f"{record['id']} ({told}): {record['text']}")
    except RefusedError as refusal:
        sys.exit(str(refusal))


if __name__ == "__main__":
    main()
