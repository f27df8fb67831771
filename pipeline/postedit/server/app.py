"""The routes. POST /v1/clean and /v1/revert, GET /v1/rules and /healthz, the page at / and OpenAPI at /openapi.json."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from importlib import resources
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import StreamingResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from .. import __version__
from ..records import dumps
from ..stages import rules
from . import body as bodies
from . import schema
from .body import Asked
from .errors import RequestError, error_json
from .gate import INTERNAL, Gate
from .limits import Limits
from .pool import Pool
from .service import Service

NDJSON = "application/x-ndjson"

# The page: what is served, and as what. A request never names a file.
PAGE = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}
# What may be had without a token: it is the same for everybody.
OPEN = frozenset((*PAGE, "/healthz"))


def create_app(pool: Pool, jobs: int, limits: Limits, token: str | None = None) -> Gate:
    """The application. It starts `pool`, which has `jobs` processes, and closes it in the end."""
    service = Service(pool, jobs, limits)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        try:
            await pool.start()
            yield
        finally:
            # where a time-out has left something running, that is not waited for
            await asyncio.to_thread(pool.close)

    app = FastAPI(
        title="postedit",
        version=__version__,
        description="Makes machine-translated English fit to use, and explains every edit.",
        docs_url=None,  # it would fetch scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    _errors(app)

    async def work(request: Request, read: Callable[[bytes, Limits], Asked], name: str) -> Response:
        data = await _body(request, limits)
        with contextlib.ExitStack() as stack:
            stack.enter_context(service.place())
            asked = read(data, limits)
            del data
            outcomes = service.outcomes(asked.tasks)
            if NDJSON in request.headers.get("accept", ""):
                return _Stream(_lines(outcomes, name), stack.pop_all())
            return await _unless_gone(request, _whole(outcomes, asked, name))

    @app.post("/v1/clean", **schema.CLEAN)
    async def clean(request: Request) -> Response:
        """Clean one text, or many documents."""
        return await work(request, bodies.clean, "records")

    @app.post("/v1/revert", **schema.REVERT)
    async def revert(request: Request) -> Response:
        """Give back the originals of records."""
        return await work(request, bodies.revert, "documents")

    listed = dumps({"version": __version__, "rules": [_rule(rule) for rule in rules()]}).encode()

    @app.get("/v1/rules", **schema.RULES)
    async def list_rules() -> Response:
        """The rules, with what each does, why, and what it leaves alone."""
        return _json(listed)

    @app.head("/healthz", include_in_schema=False)
    @app.get("/healthz", **schema.HEALTH)
    async def health() -> Response:
        """Whether the server works. Needs no token."""
        return _json(dumps({"status": "ok", "version": __version__, "requests": service.requests}).encode())

    for path, (file, kind) in PAGE.items():
        app.add_route(path, _file(file, kind), methods=["GET"], include_in_schema=False)
    return Gate(app, token, OPEN)


def _json(content: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(content, status, headers, "application/json")


def _errors(app: FastAPI) -> None:
    """All errors in the same shape."""

    async def refused(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestError)
        return _json(error.json(), error.status, error.headers)

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        told = {
            404: ("not_found", "there is nothing at this address: /openapi.json lists what there is"),
            405: ("method", "this address does not take this method: /openapi.json lists what there is"),
        }
        reason, message = told.get(error.status_code, ("http", str(error.detail)))
        return _json(error_json(message, reason), error.status_code, dict(error.headers or {}))

    async def invalid(_: Request, error: Exception) -> Response:
        return _json(error_json("the request is not what /openapi.json says", "invalid"), 422)

    async def internal(_: Request, error: Exception) -> Response:  # the gate writes the log
        return _json(INTERNAL.json(), INTERNAL.status)

    app.add_exception_handler(RequestError, refused)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, internal)


async def _body(request: Request, limits: Limits) -> bytes:
    """The body of a request, within its size and time. Raises RequestError."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # A page of another site can not send this without asking first, and is not answered then.
    if kind != "application/json":
        raise RequestError(415, "content_type", "the body has to be JSON: send Content-Type: application/json")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise RequestError(415, "content_encoding", "the body is compressed: send it as it is")
    too_large = RequestError(413, "body_too_large", f"the body is larger than {limits.body} bytes: send it in parts")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and (len(length) > 18 or int(length) > limits.body):
        raise too_large
    parts = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for part in request.stream():
                parts += part
                if len(parts) > limits.body:
                    raise too_large
    except TimeoutError:
        raise RequestError(
            408,
            "slow",
            f"the body was not here after {limits.body_seconds:g} s: send it faster",
            {"connection": "close"},
        ) from None
    except ClientDisconnect:
        raise _gone() from None
    return bytes(parts)


def _gone() -> RequestError:
    """Nobody reads this: the client has left."""
    return RequestError(400, "gone", "the connection was closed before the request was complete")


async def _unless_gone(request: Request, answer: Any) -> Response:
    """What `answer` returns; where the client leaves before that, the work is given up."""

    async def gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    working, leaving = asyncio.ensure_future(answer), asyncio.ensure_future(gone())
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise _gone()
        response: Response = working.result()
        return response
    finally:
        working.cancel()
        leaving.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _whole(outcomes: AsyncGenerator[Any, None], asked: Asked, name: str) -> Response:
    """All outcomes as one JSON value."""
    lines: list[bytes] = []
    async with contextlib.aclosing(outcomes):
        async for outcome in outcomes:
            if outcome.error is not None:
                where = f"records[{len(lines)}]: " if asked.many else ""
                raise RequestError(422, "not_revertible", where + outcome.error)
            lines.append(outcome.line)
    return _json(b'{"%s":[%s]}' % (name.encode(), b",".join(lines)) if asked.many else lines[0])


async def _lines(outcomes: AsyncGenerator[Any, None], name: str) -> AsyncGenerator[bytes, None]:
    """The outcomes, one a line. A line with `error` at its top is of a record that does not hold (it has its `index`), or,
    as the last one, of a request that was broken off."""
    index = 0
    async with contextlib.aclosing(outcomes):
        try:
            async for outcome in outcomes:
                if outcome.error is not None:
                    yield error_json(outcome.error, "not_revertible", index=index) + b"\n"
                else:
                    yield outcome.line + b"\n"
                index += 1
        except RequestError as refusal:
            yield refusal.json(index=index) + b"\n"


class _Stream(StreamingResponse):
    """Lines, as they come. held: what is let go when the last one is sent, or nobody reads any more."""

    def __init__(self, lines: AsyncGenerator[bytes, None], held: contextlib.ExitStack) -> None:
        super().__init__(lines, media_type=NDJSON)
        self._lines, self._held = lines, held

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        with self._held:
            async with contextlib.aclosing(self._lines):
                await super().__call__(scope, receive, send)


def _rule(rule: Any) -> dict[str, Any]:
    names = ("code", "name", "stage", "category", "applicability", "confidence", "doc")
    return {name: getattr(rule, name) for name in names}


def _file(name: str, kind: str) -> Callable[[Request], Response]:
    content = resources.files(__package__).joinpath("page", name).read_bytes()

    def answer(_: Request) -> Response:
        return Response(content, headers={"content-type": kind})

    return answer
