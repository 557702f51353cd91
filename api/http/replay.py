"""Posts with an `Idempotency-Key`: sent again, they are answered with what was answered, and nothing is done twice."""

import hashlib
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem

SECONDS = 600.0
MOST = 1000
LARGEST = 32 * 1024 * 1024
"""Bytes of all answers that are kept."""

HEADER = b"idempotency-key"
REPLAYED = (b"idempotency-replayed", b"true")
_KEY = re.compile(rb"[\x21-\x7e]{1,255}")

MALFORMED = "An Idempotency-Key has 1 to 255 visible characters; a random UUID is a good one."
RUNNING = "The first request with this Idempotency-Key is still being answered. Please try again in a moment."
OTHER = "This Idempotency-Key came with another request before. Use a new one for a new request."


class Standing(Enum):
    """What is held under a key where there is no answer to send again."""

    NEW = "nobody has it: whoever asked may begin, and keeps or releases it"
    RUNNING = "the same request is being answered"
    OTHER = "another request came with it"


class HeldReplays(Protocol):
    """Where the answers are held."""

    async def claim(self, name: bytes, asked: bytes) -> Standing | list[Message]:
        """Begin a request under a name, or give the messages that answered it."""
        ...

    async def keep(self, name: bytes, asked: bytes, answer: list[Message]) -> None:
        """Hold the whole answer to a request that was begun."""
        ...

    async def release(self, name: bytes) -> None:
        """Forget a request that has no whole answer."""
        ...


@dataclass
class _Held:
    """One request and, once it is whole, its answer."""

    asked: bytes
    begun: float
    answer: list[Message] | None = None

    @property
    def size(self) -> int:
        return sum(len(message.get("body", b"")) for message in self.answer or ())


class MemoryReplays:
    """Answers in the memory of one process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[bytes, _Held] = OrderedDict()

    async def claim(self, name: bytes, asked: bytes) -> Standing | list[Message]:
        """See HeldReplays."""
        self._forget()
        held = self._held.get(name)
        if held is None:
            self._held[name] = _Held(asked, self._clock())
            return Standing.NEW
        if held.asked != asked:
            return Standing.OTHER
        return Standing.RUNNING if held.answer is None else held.answer

    async def keep(self, name: bytes, asked: bytes, answer: list[Message]) -> None:
        """See HeldReplays."""
        if name in self._held:
            self._held[name].answer = answer
        self._make_room()

    async def release(self, name: bytes) -> None:
        """See HeldReplays."""
        self._held.pop(name, None)

    def _forget(self) -> None:
        while self._held and self._clock() - next(iter(self._held.values())).begun >= SECONDS:
            self._held.popitem(last=False)

    def _make_room(self) -> None:
        size = sum(held.size for held in self._held.values())
        while self._held and (len(self._held) > MOST or size > LARGEST):
            size -= self._held.popitem(last=False)[1].size


class Replays:
    """Keeps the answers to posts with a key, for ten minutes. Refusals and failures are not kept: whatever was wrong
    may be mended, and sent again under the same key."""

    def __init__(self, app: ASGIApp, held: HeldReplays) -> None:
        self._app = app
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = None if scope["type"] != "http" else dict(scope["headers"]).get(HEADER)
        if key is None or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        if not _KEY.fullmatch(key):
            await problem(400, MALFORMED)(scope, receive, send)
            return
        parts = await _body(receive)
        # The path belongs to the name: one client may use its key for an answer and for the feedback on it.
        name, asked = _digest(scope["path"].encode(), key), _asked(scope, parts)
        match await self._held.claim(name, asked):
            case Standing.NEW:
                await self._first(name, asked, scope, _replaying(parts, receive), send)
            case Standing.OTHER:
                await problem(422, OTHER)(scope, receive, send)
            case Standing.RUNNING:
                await problem(409, RUNNING, headers={"Retry-After": "1"})(scope, receive, send)
            case [start, *bodies]:
                await send({**start, "headers": [*start["headers"], REPLAYED]})
                for message in bodies:
                    await send(message)

    async def _first(self, name: bytes, asked: bytes, scope: Scope, receive: Receive, send: Send) -> None:
        answer: list[Message] = []
        whole = False

        async def noted(message: Message) -> None:
            nonlocal whole
            answer.append(message)
            whole = message["type"] == "http.response.body" and not message.get("more_body", False)
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            # A client that left halfway has half an answer, which is nothing to give to anybody.
            if whole and 200 <= answer[0]["status"] < 300:
                await self._held.keep(name, asked, answer)
            else:
                await self._held.release(name)


async def _body(receive: Receive) -> list[Message]:
    """The messages of the whole body, whose size was limited before."""
    parts = [await receive()]
    while parts[-1]["type"] == "http.request" and parts[-1].get("more_body", False):
        parts.append(await receive())
    return parts


def _replaying(parts: list[Message], receive: Receive) -> Receive:
    waiting = list(parts)

    async def replay() -> Message:
        return waiting.pop(0) if waiting else await receive()

    return replay


def _asked(scope: Scope, parts: list[Message]) -> bytes:
    headers = dict(scope["headers"])
    # Whoever asks belongs to what was asked: an answer to an advisor is none for a stranger who has the same key.
    names = (b"accept", b"content-type", b"advisor-key", b"authorization", b"cookie")
    told = tuple(headers.get(name, b"") for name in names)
    return _digest(scope["query_string"], *told, b"".join(part.get("body", b"") for part in parts))


def _digest(*parts: bytes) -> bytes:
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.digest()
