"""A client of `postedit serve`: documents in requests of a bearable size, and patience with a server that is busy.

postedit serve &
python examples/http_client.py [FILE.jsonl] [URL]
"""

import json
import os
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


def post(url: str, body: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request, which is made again where the server is busy. Raises RuntimeError with its sentence."""
    headers = {"Content-Type": "application/json"}
    if "POSTEDIT_TOKEN" in os.environ:
        headers["Authorization"] = f"Bearer {os.environ['POSTEDIT_TOKEN']}"
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    for attempt in range(1, TRIES + 1):
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                found: dict[str, Any] = json.load(answer)
                return found
        except urllib.error.HTTPError as error:
            told = json.load(error)
            if error.code not in (429, 503) or attempt == TRIES:
                raise RuntimeError(f"{told['error']} ({error.code} {told['reason']})") from None
            time.sleep(float(error.headers.get("Retry-After", 2**attempt / 4)))
    raise AssertionError("the last attempt returns or raises")


def clean(
    documents: Iterable[dict[str, Any]], url: str, at_once: int = 100, **settings: Any
) -> Iterator[dict[str, Any]]:
    """The records of documents with `id` and `text`, in order."""
    documents = iter(documents)
    while batch := list(islice(documents, at_once)):
        sent = [{"id": each["id"], "text": each["text"]} for each in batch]
        yield from post(f"{url}/v1/clean", {"documents": sent, **settings})["records"]


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else HERE / "articles.jsonl"
    url = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8484"
    with open(path, encoding="utf-8") as stream:
        for record in clean(map(json.loads, stream), url, min_confidence=0.5):
            print(record["id"], len(record["postedit"]["edits"]), record["text"])


if __name__ == "__main__":
    main()
