"""What is said where a request is not done: always JSON, {"error": a sentence, "reason": a code}."""

from __future__ import annotations

from typing import Any

from ..records import dumps

# A sentence repeats what it complains of, which may be megabytes.
_LONGEST = 500


class RequestError(Exception):
    """A request that is not done, with its status, its reason (a code for programs) and a sentence for people."""

    def __init__(self, status: int, reason: str, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.reason, self.message, self.headers = status, reason, message, headers or {}

    def json(self, **more: Any) -> bytes:
        """The body of the answer."""
        return error_json(self.message, self.reason, **more)


def error_json(message: str, reason: str, **more: Any) -> bytes:
    """{"error", "reason"} as JSON, with `more` behind it."""
    short = message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…"
    return dumps({"error": short, "reason": reason, **more}).encode()
