"""What holds for every request: who may ask, what every answer carries, one line of the log, and no stack trace."""

from __future__ import annotations

import hmac
import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from ..report.diff import visible
from .errors import RequestError

log = logging.getLogger("postedit.serve")

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Receive, Send], Awaitable[None]]

HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)
INTERNAL = RequestError(500, "internal", "something went wrong here: please report it")
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


class LogFormatter(logging.Formatter):
    """Makes every entry one line, whatever is in it: nobody who sends a request writes lines of the log."""

    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record))


class Gate:
    """An ASGI application around `app`.

    token: what `Authorization: Bearer` has to say, except at the open paths, which give away nothing. Where there is
    none, the server is bound to this machine alone, and only requests to a name of this machine are answered: a page of
    some site whose name was made to mean 127.0.0.1 gets nothing.
    """

    def __init__(self, app: App, token: str | None, open_paths: frozenset[str]) -> None:
        self._app, self._open = app, open_paths
        self._token = token.encode() if token is not None else None

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":  # lifespan; there are no websockets
            await self._app(scope, receive, send)
            return
        began = time.monotonic()
        status, complete = 0, False

        async def answer(message: Message) -> None:
            nonlocal status, complete
            if message["type"] == "http.response.start":
                status = message["status"]
                given = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(each for each in HEADERS if each[0] not in given)]
            await send(message)
            complete = message["type"] == "http.response.body" and not message.get("more_body", False)

        try:
            self._check(scope)
            await self._app(scope, receive, answer)
        except RequestError as refusal:
            await refuse(refusal, answer)
        except Exception as error:
            log.error("%s: %s", type(error).__name__, error, exc_info=log.isEnabledFor(logging.DEBUG))
            if not status:
                await refuse(INTERNAL, answer)
            elif not complete:
                raise  # the answer has begun, and can only be broken off
        finally:
            seconds = time.monotonic() - began
            log.info("%s %s %s %.3f s", scope["method"], scope["path"][:200], status or "no answer", seconds)

    def _check(self, scope: Any) -> None:
        """Raises RequestError for a request that may not be made."""
        headers: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name, []).append(value)
        if self._token is None:
            host = b" ".join(headers.get(b"host", [])).decode("latin-1").lower()
            if host not in _LOOPBACK and host.rpartition(":")[0] not in _LOOPBACK:
                raise RequestError(
                    421,
                    "host",
                    "this server answers to localhost and 127.0.0.1: have the proxy in front of it say so in Host, "
                    "or start it with a POSTEDIT_TOKEN",
                )
        elif scope["path"] not in self._open:
            kind, _, given = b" ".join(headers.get(b"authorization", [])).partition(b" ")
            if kind.lower() != b"bearer" or not hmac.compare_digest(given.strip(), self._token):
                raise RequestError(
                    401,
                    "token",
                    "a token is needed: send the header Authorization: Bearer TOKEN",
                    {"www-authenticate": "Bearer"},
                )


async def refuse(refusal: RequestError, send: Send) -> None:
    """Answer with `refusal`."""
    headers = {"content-type": "application/json", **refusal.headers}
    body = refusal.json()
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    pairs.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": refusal.status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})
