"""`postedit serve`: checks what it is told, binds the address, and runs the server until it is told to end."""

from __future__ import annotations

import importlib.util
import ipaddress
import logging
import os
import signal
import socket
import sys
from collections.abc import Mapping
from typing import Any

from ..config import UserError, load
from ..report.tally import say
from ..server.limits import IDLE_SECONDS, Limits

_SHORTEST_TOKEN = 16


def run(
    host: str,
    port: int,
    jobs: int | None,
    limits: Mapping[str, Any],
    options: Mapping[str, Any],
    config: str | None,
    quiet: bool,
) -> int:
    for name in ("fastapi", "uvicorn"):
        if importlib.util.find_spec(name) is None:
            raise UserError(f"`postedit serve` needs {name}, which is not installed: pip install 'postedit[serve]'")
    kept = Limits(**limits)
    token = token_of(os.environ)
    base = load(options, config).cleaner()
    from ..cleaner import Cleaner

    try:
        Cleaner(**base)  # a wrong setting is told here, not at the first request
    except ValueError as error:
        raise UserError(str(error)) from None
    listening = bind(host, port, token)

    import uvicorn

    from ..server.app import create_app
    from ..server.gate import LogFormatter
    from ..server.pool import Pool
    from ..server.wire import limited

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LogFormatter("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("postedit.serve").setLevel(logging.WARNING if quiet else logging.INFO)

    jobs = jobs or processors()
    app = create_app(Pool(jobs, base), jobs, kept, token)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=limited(kept.connections),
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=IDLE_SECONDS,
            # what has begun is finished: reading it, and then doing it
            timeout_graceful_shutdown=int(kept.body_seconds + kept.request_seconds) + 5,
        )
    )
    # uvicorn finishes what it began and then raises the signal again, which is not to end this with an error
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: None)
    if not quiet:
        shown = f"[{host}]" if ":" in host else host
        say(f"listening on http://{shown}:{listening.getsockname()[1]} with {jobs} process{'' if jobs == 1 else 'es'}")
    server.run(sockets=[listening])
    return 0


def token_of(environment: Mapping[str, str]) -> str | None:
    """The token that requests have to bring. Raises UserError for one that is none."""
    token = environment.get("POSTEDIT_TOKEN")
    if token is None:
        return None
    if len(token) < _SHORTEST_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
        raise UserError(
            f"POSTEDIT_TOKEN is not a token: it has at least {_SHORTEST_TOKEN} ASCII characters and no blank; "
            "`openssl rand -hex 32` makes one"
        )
    return token


def bind(host: str, port: int, token: str | None) -> socket.socket:
    """A socket that is bound to the address. Raises UserError where that can not, or should not, be."""
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise UserError(f"--host {host!r} is no address of this machine: {error}") from None
    addresses = [str(each[4][0]) for each in found]
    if token is None and not all(ipaddress.ip_address(each.partition("%")[0]).is_loopback for each in addresses):
        raise UserError(
            f"--host {host!r} can be reached from other machines, and there is no token: set POSTEDIT_TOKEN in the "
            "environment (`openssl rand -hex 32` makes one), or stay with 127.0.0.1"
        )
    family, _, _, _, address = found[0]
    try:
        return socket.create_server(address, family=family, backlog=2048)
    except OSError as error:
        raise UserError(
            f"{host}:{port} can not be listened on: {error.strerror or error}; choose another --port"
        ) from None


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
