"""An answer on its way out: worked out in a thread, given whole or as events, and given up when its asker leaves."""

import asyncio
from collections.abc import AsyncIterator

from anyio import Event
from fastapi import HTTPException, Request
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.types import Receive, Scope, Send

from api.answering.events import LeavableSteps, OneStep, in_threads
from api.deployment.deployment import Deployment
from api.limits.crowd import Crowded, Place

STREAM_GRACE = 8.0
"""Seconds that a stopping service leaves to its streams."""


def entered(deployment: Deployment) -> Place:
    """A place in the crowd; raises HTTPException where there is none."""
    try:
        return deployment.crowd.enter()
    except Crowded as crowded:
        raise HTTPException(503, str(crowded), headers={"Retry-After": str(crowded.seconds)}) from crowded


class AnswerStream(EventSourceResponse):
    """Events of an answer. Its place is left however it ends: a client may be gone before the first event is made."""

    def __init__(
        self, events: AsyncIterator[ServerSentEvent], place: Place, heartbeat: float, headers: dict[str, str]
    ) -> None:
        super().__init__(
            events, ping=heartbeat, headers=headers, shutdown_event=Event(), shutdown_grace_period=STREAM_GRACE
        )
        self._place = place

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._place.leave()


async def whole(
    steps: LeavableSteps[OneStep], place: Place, deployment: Deployment, request: Request
) -> OneStep | None:
    """The last step; the steps are hurried along where nobody waits for them any more."""

    async def until_gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        place.leaving.leave()

    gone = asyncio.create_task(until_gone())
    last: OneStep | None = None
    try:
        async for step in in_threads(steps, place, deployment.crowd):
            last = step
    finally:
        gone.cancel()
    return last
