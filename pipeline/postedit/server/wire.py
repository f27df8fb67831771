"""Connections: uvicorn's protocol, with an end to those that are slow, too many, or not HTTP."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from .errors import error_json
from .limits import HEAD_SECONDS, STALLED_SECONDS


class Wire(H11Protocol):
    """One connection. `most_connections` is set by a subclass (see `limited`)."""

    most_connections = 256
    head_seconds = HEAD_SECONDS
    stalled_seconds = STALLED_SECONDS
    _silent: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        # Head and body of an answer are written apart; without this the body waits 40 ms for the head's receipt. asyncio
        # sees to it only for sockets that were made with the number of TCP.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if len(self.connections) > self.most_connections:
            self._turn_away(503, "too_many_connections", "there are too many connections: try again shortly")
            return
        self._silent = self.loop.call_later(self.head_seconds, self._abort)

    def data_received(self, data: bytes) -> None:
        if self.transport.is_closing():  # turned away already
            return
        super().data_received(data)
        # What comes while no request is being answered is the head of the next one (or of a body nobody wants): it may
        # not take for ever.
        if self.cycle is not None and not self.cycle.response_complete:
            _stop(self._silent)
            self._silent = None
        elif self._silent is None:
            self._silent = self.loop.call_later(self.head_seconds, self._abort)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stalled = self.loop.call_later(self.stalled_seconds, self._abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        _stop(self._stalled)

    def connection_lost(self, exc: Exception | None) -> None:
        _stop(self._silent, self._stalled)
        super().connection_lost(exc)

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._abort()  # closing would wait for a reader of what is left

    def send_400_response(self, msg: str) -> None:
        self._turn_away(400, "not_http", "this is not a request of HTTP/1.1")

    def _abort(self) -> None:
        self.transport.abort()

    def _turn_away(self, status: int, reason: str, message: str) -> None:
        """Answer without looking at the request, and close."""
        begun = self.cycle is not None and self.cycle.response_started and not self.cycle.response_complete
        if not begun:  # else something of an answer is on its way already
            body = error_json(message, reason)
            headers = [
                ("content-type", "application/json"),
                ("x-content-type-options", "nosniff"),
                ("content-length", str(len(body))),
                ("connection", "close"),
            ]
            head = f"HTTP/1.1 {status} \r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers) + "\r\n"
            self.transport.write(head.encode() + body)
        self.transport.close()


def limited(connections: int) -> type[Wire]:
    """The protocol for a server that has so many connections at once."""
    return type("LimitedWire", (Wire,), {"most_connections": connections})


def _stop(*timers: asyncio.TimerHandle | None) -> None:
    for timer in timers:
        if timer is not None:
            timer.cancel()
