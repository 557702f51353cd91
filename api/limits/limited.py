"""Refusing what goes over the limits, before anything is done for it."""

import logging
import math

from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem
from api.limits.client import Clients
from api.limits.limiter import Limiter
from api.limits.limits import Limits
from api.sites.embedding import site_of

SESSION_HEADER = b"advisor-session"

COUNTED = ("/v1/", "/mcp")
"""What begins the paths of posts that are counted."""


class Limited:
    """Answers a post that is one too many with 429 and the seconds to wait. Reading is not limited: it costs little."""

    def __init__(self, app: ASGIApp, limits: Limits, limiter: Limiter, clients: Clients) -> None:
        self._app = app
        self._limits = limits
        self._limiter = limiter
        self._clients = clients

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST" or not scope["path"].startswith(COUNTED):
            await self._app(scope, receive, send)
            return
        wait = await self._wait(scope)
        if not wait:
            await self._app(scope, receive, send)
            return
        seconds = str(math.ceil(wait))
        words = f"That was a lot at once. Please wait {seconds} seconds and try again."
        await problem(429, words, headers={"Retry-After": seconds})(scope, receive, send)

    async def _wait(self, scope: Scope) -> float:
        await self._clients.prepare()
        site = site_of(scope)
        session = session_of(scope, self._clients)
        client = self._clients.name(scope["client"][0] if scope.get("client") else "")
        claims = self._limits.claims(client, session, site.key if site else None, scope["path"])
        try:
            return await self._limiter.take(claims)
        except Exception:
            # Where what counts for all processes is away, answers are still given.
            logging.getLogger(__name__).exception("requests are not being counted")
            return 0.0


def session_of(scope: Scope, clients: Clients) -> str | None:
    """The name of the session that a request says it is of; None where it says none."""
    told = [value for name, value in scope["headers"] if name == SESSION_HEADER]
    return clients.name(told[0].decode("latin-1")) if told else None
