"""Sending people away while there is no place for one more answer, before anything is read of what they ask."""

from starlette.types import ASGIApp, Receive, Scope, Send

from api.http.problems import problem
from api.http.replay import HEADER
from api.limits.crowd import Crowd

PATHS = ("/v1/answers", "/v1/chat/completions")
"""What takes a place in the crowd."""


class Entrance:
    """Refuses at the door what the crowd would refuse inside, since whoever is sent away is to hear it at once.

    A request with an `Idempotency-Key` goes on: it may have been answered before, which needs no place.
    """

    def __init__(self, app: ASGIApp, crowd: Crowd) -> None:
        self._app = app
        self._crowd = crowd

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        crowded = self._crowd.refusal() if wants_a_place(scope) and not _may_be_replayed(scope) else None
        if crowded is None:
            await self._app(scope, receive, send)
            return
        scope["turned_away_from"] = scope["path"]
        await problem(503, str(crowded), headers={"Retry-After": str(crowded.seconds)})(scope, receive, send)


def wants_a_place(scope: Scope) -> bool:
    """Whether a request asks for an answer."""
    return bool(scope["type"] == "http" and scope["method"] == "POST" and scope["path"] in PATHS)


def _may_be_replayed(scope: Scope) -> bool:
    return any(name == HEADER for name, _ in scope["headers"])
