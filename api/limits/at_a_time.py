"""How many answers one session is given at a time."""

from collections import Counter

from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem
from api.limits.client import Clients
from api.limits.entrance import wants_a_place
from api.limits.limited import session_of

AGAIN = "2"
"""Seconds after which to come again: most answers are given sooner."""

WORDS = "Answers to your earlier questions are still being given. Please wait for one of them, or stop it."


class FewAtATime:
    """Answers a question of a session that is being given so many answers already with 429. It stands behind `Limited`,
    which has prepared the names of clients."""

    def __init__(self, app: ASGIApp, most: int, clients: Clients) -> None:
        """So many at a time; 0 is no limit."""
        self._app = app
        self._most = most
        self._clients = clients
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        session = session_of(scope, self._clients) if self._most and wants_a_place(scope) else None
        if session is None:
            await self._app(scope, receive, send)
            return
        if self._open[session] >= self._most:
            await problem(429, WORDS, headers={"Retry-After": AGAIN})(scope, receive, send)
            return
        self._open[session] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open[session] -= 1
            if not self._open[session]:
                del self._open[session]
