"""Refusing what goes over the limits, before anything is done for it."""

import logging
import math
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from api.limits.client import Clients
from api.limits.limiter import Claim, Limiter, Rate
from api.problems import problem
from api.sites.embedding import site_of

SESSION_HEADER = b"advisor-session"
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0


@dataclass(frozen=True)
class Limits:
    """How many posts a minute are taken; 0 is no limit. A campus may share one address: raise `address` for it."""

    address: int = 30
    session: int = 10
    key: int = 300
    everybody: int = 1200

    def claims(self, client: str, session: str | None, key: str | None, path: str) -> list[Claim]:
        """What a post is counted under."""
        counted = [
            (f"address {client}", self.address, MINUTE),
            (f"address {client} a day", self.address * 60, DAY),
            (f"session {session}", self.session if session else 0, MINUTE),
            (f"session {session} an hour", self.session * 6 if session else 0, HOUR),
            (f"key {key}", self.key if key else 0, MINUTE),
            ("everybody", self.everybody, MINUTE),
        ]
        if path in SENDING:
            # What is stored or mailed for each is worth less than a question, and harms more.
            counted.append((f"sending {client}", math.ceil(self.address / 3), MINUTE * 10))
        return [Claim(name, Rate(count, seconds)) for name, count, seconds in counted if count]


SENDING = ("/v1/feedback", "/v1/handoffs")


class Limited:
    """Answers a post that is one too many with 429 and the seconds to wait. Reading is not limited: it costs little."""

    def __init__(self, app: ASGIApp, limits: Limits, limiter: Limiter, clients: Clients) -> None:
        self._app = app
        self._limits = limits
        self._limiter = limiter
        self._clients = clients

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST" or not scope["path"].startswith("/v1/"):
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
        site = site_of(scope)
        sessions = [value for name, value in scope["headers"] if name == SESSION_HEADER]
        session = self._clients.name(sessions[0].decode("latin-1")) if sessions else None
        client = self._clients.name(scope["client"][0] if scope.get("client") else "")
        claims = self._limits.claims(client, session, site.key if site else None, scope["path"])
        try:
            return await self._limiter.take(claims)
        except Exception:
            # Where what counts for all processes is away, answers are still given.
            logging.getLogger(__name__).exception("requests are not being counted")
            return 0.0
