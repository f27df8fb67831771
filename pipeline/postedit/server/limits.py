"""What a request may cost. Imports nothing that takes time: the command line shows these defaults."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Sizes are in bytes, texts in characters (code points), times in seconds.

    A document that is over its time comes back unchanged, its record saying so; a request that is over its time is
    answered with 503. `queue` counts the requests that are read and wait, beyond those that are being worked on.
    """

    body: int = 4 << 20
    documents: int = 1000
    characters: int = 200_000
    request_seconds: float = 60.0
    document_seconds: float = 20.0
    body_seconds: float = 15.0
    queue: int = 128
    connections: int = 256


# Of a connection, not of a request: the head of a request, a reader that takes nothing, one that is silent in between.
HEAD_SECONDS = 10.0
STALLED_SECONDS = 30.0
IDLE_SECONDS = 5
