"""The answers to posts with a key, held in Redis, so that any worker answers one that is sent again."""

import base64
from typing import Literal

from pydantic import BaseModel
from starlette.types import Message

from api.http.replay import SECONDS, HeldReplays, MemoryReplays, Standing
from api.shared.connection import Away, Shared

PREFIX = "pathway:replay:"

PENDING = 120
"""Seconds after which a request whose worker was killed may be sent again: twice what an answer may take."""


OK, REDIRECT = 200, 300
"""The statuses of what is held: from the first and below the second."""


class _Part(BaseModel):
    body: str
    more: bool


class _Entry(BaseModel):
    """What is held: of which request, and where it is answered the answer."""

    state: Literal["running", "whole"]
    asked: str
    status: int = 0
    headers: list[tuple[str, str]] = []
    parts: list[_Part] = []


class SharedReplays:
    """Holds answers in Redis for ten minutes, and where it is away in this worker."""

    def __init__(self, shared: Shared, alone: HeldReplays | None = None) -> None:
        self._shared = shared
        self._alone = alone or MemoryReplays()

    async def claim(self, name: bytes, asked: bytes) -> Standing | list[Message]:
        """See HeldReplays."""
        key = PREFIX + name.hex()
        running = _Entry(state="running", asked=asked.hex()).model_dump_json()
        try:
            begun = await self._shared.ask(lambda redis: redis.set(key, running, nx=True, ex=PENDING))
            held = None if begun else await self._shared.ask(lambda redis: redis.get(key))
        except Away:
            return await self._alone.claim(name, asked)
        return Standing.NEW if begun else _standing(held, asked)

    async def keep(self, name: bytes, asked: bytes, answer: list[Message]) -> None:
        """See HeldReplays."""
        entry = _entry(asked, answer).model_dump_json()
        try:
            await self._shared.ask(lambda redis: redis.set(PREFIX + name.hex(), entry, ex=int(SECONDS)))
        except Away:
            await self._alone.keep(name, asked, answer)

    async def release(self, name: bytes) -> None:
        """See HeldReplays."""
        await self._alone.release(name)
        try:
            await self._shared.ask(lambda redis: redis.delete(PREFIX + name.hex()))
        except Away:
            return


def _standing(held: bytes | str | None, asked: bytes) -> Standing | list[Message]:
    if held is None:
        return Standing.RUNNING  # it ended between two questions to Redis: the next try finds it ended
    try:
        entry = _Entry.model_validate_json(held)
        if entry.asked != asked.hex():
            return Standing.OTHER
        return Standing.RUNNING if entry.state == "running" else _messages(entry)
    except ValueError:  # another version of the service may have written it
        return Standing.OTHER


def _messages(entry: _Entry) -> list[Message]:
    """The answer as it was sent; raises ValueError where it was none."""
    if not entry.parts or not OK <= entry.status < REDIRECT:
        raise ValueError("nothing but whole answers that succeeded are held")
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in entry.headers]
    start: Message = {"type": "http.response.start", "status": entry.status, "headers": headers}
    bodies = [(base64.b64decode(part.body, validate=True), part.more) for part in entry.parts]
    return [start, *({"type": "http.response.body", "body": body, "more_body": more} for body, more in bodies)]


def _entry(asked: bytes, answer: list[Message]) -> _Entry:
    start, *bodies = answer
    return _Entry(
        state="whole",
        asked=asked.hex(),
        status=start["status"],
        headers=[(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]],
        parts=[
            _Part(body=base64.b64encode(part.get("body", b"")).decode(), more=part.get("more_body", False))
            for part in bodies
        ],
    )
