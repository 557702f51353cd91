"""Each request gets an id, a line in the log, and is counted: by its route, never by what was asked."""

import logging
import re
import time
import uuid

import structlog
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.telemetry.measures import Measures

HEADER = b"x-request-id"
_GIVEN = re.compile(r"[0-9a-f-]{16,64}")
"""Ids of a proxy that are taken over: what else might be in one could be of a person, or forge an entry."""

_METHODS = frozenset({"GET", "HEAD", "POST", "DELETE", "OPTIONS"})
log = logging.getLogger(__name__)


class Requests:
    """The outermost middleware."""

    def __init__(self, app: ASGIApp, measures: Measures) -> None:
        self._app = app
        self._measures = measures
        self._unlogged, self._log_again = 0, 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        name, begun, status = request_id(scope), time.perf_counter(), 499
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=name)

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message["headers"], (HEADER, name.encode())]}
            await send(message)

        try:
            await self._app(scope, receive, named)
        finally:
            seconds = time.perf_counter() - begun
            route, method = route_of(scope), scope["method"] if scope["method"] in _METHODS else "other"
            self._measures.requested(route, method, status, seconds)
            told = {"route": route, "method": method, "status": status, "milliseconds": round(seconds * 1000, 1)}
            if "turned_away_from" in scope:
                self._turned_away(told)
            elif route not in ("/livez", "/readyz", "/metrics"):
                log.info("request", extra=told)

    def _turned_away(self, told: dict[str, str | int | float]) -> None:
        """Log one of those who were sent away at the door in a second, and how many there were since the one before: a
        line for each would cost more than sending them away."""
        self._unlogged += 1
        if time.monotonic() >= self._log_again:
            log.info("turned away", extra={**told, "count": self._unlogged})
            self._unlogged, self._log_again = 0, time.monotonic() + 1


def request_id(scope: Scope) -> str:
    """The id that a proxy gave, where it is one; else a new one."""
    given = dict(scope["headers"]).get(HEADER, b"").decode("latin-1")
    return given if _GIVEN.fullmatch(given) else uuid.uuid4().hex


def route_of(scope: Scope) -> str:
    """The route as it is written in the code, also of what was answered before it came there, as a repeated post is,
    and what was turned away; "none" where there is none, since a path may be anything."""
    turned_away = scope.get("turned_away_from")
    path = turned_away or getattr(scope.get("route") or _route_wanted(scope), "path", None)
    return path if isinstance(path, str) else "none"


def _route_wanted(scope: Scope) -> BaseRoute | None:
    routes = scope["app"].router.routes if "app" in scope else []
    return next((route for route in routes if route.matches(scope)[0] is Match.FULL), None)
