"""The tokens of a streamed answer, handed on in bundles: what a client of LangChain's does for each event takes several
times as long as reading it, and nobody sees a token before the whole draft was checked."""

import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import Any, Literal, cast

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from advisor.agent.wire import Wire

_END_OF_EVENT = re.compile(rb"\r?\n\r?\n")
_DATA = b"data: "


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Function(_Told):
    arguments: str


class _Call(_Told):
    index: int
    function: _Function


class _Delta(_Told):
    content: str | None = None
    tool_calls: tuple[_Call] | None = None


class _Choice(BaseModel):
    model_config = ConfigDict(extra="allow")

    index: Literal[0]
    delta: _Delta
    finish_reason: None = None
    logprobs: None = None


class _Chunk(BaseModel):
    """An event of OpenAI's that holds a piece of a text or of a call's arguments, and nothing else that changes."""

    model_config = ConfigDict(extra="allow")

    choices: tuple[_Choice]
    usage: None = None

    def place(self) -> int | None:
        """The number of the call that it goes on with; None for the answer's text."""
        calls = self.choices[0].delta.tool_calls
        return calls[0].index if calls else None

    def text(self) -> str:
        """The piece."""
        delta = self.choices[0].delta
        return delta.tool_calls[0].function.arguments if delta.tool_calls else delta.content or ""

    def saying(self, text: str) -> bytes:
        """The event with another piece."""
        delta = self.choices[0].delta
        if delta.tool_calls:
            delta.tool_calls[0].function.arguments = text
        else:
            delta.content = text
        return _DATA + self.model_dump_json(exclude_unset=True).encode() + b"\n\n"


def _unheard(seconds: float) -> None:
    """Hears nothing."""


class Bundles(httpx2.AsyncByteStream):
    """The events of a stream. The first piece goes on at once, later ones together after `held` seconds; whatever is no
    piece goes on at once and unchanged, after those before it."""

    def __init__(
        self,
        stream: httpx2.AsyncByteStream,
        held: float,
        clock: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = _unheard,
    ) -> None:
        """`rest` hears once that nothing need come more often than so many seconds: when the first piece is there."""
        self._stream = stream
        self._held = held
        self._clock = clock
        self._rest = rest
        self._first: _Chunk | None = None
        self._texts: list[str] = []
        self._since = float("-inf")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        rest = b""
        async for part in self._stream:
            *events, rest = _END_OF_EVENT.split(rest + part)
            if ready := b"".join(piece for event in events for piece in self._taken(event)):
                yield ready
        if last := b"".join(self._let_go()) + rest:
            yield last

    async def aclose(self) -> None:
        """See httpx."""
        await self._stream.aclose()

    def _taken(self, event: bytes) -> Iterator[bytes]:
        """What goes on once an event has come."""
        chunk = _read(event)
        if chunk is None:
            yield from self._let_go()
            yield event + b"\n\n"
            return
        if self._first is not None and self._first.place() != chunk.place():
            yield from self._let_go()
        self._first = self._first or chunk
        self._texts.append(chunk.text())
        if self._clock() - self._since >= self._held:
            yield from self._let_go()

    def _let_go(self) -> Iterator[bytes]:
        if self._first is not None:
            yield self._first.saying("".join(self._texts))
            if self._since < 0:
                self._rest(self._held)
            self._first, self._texts, self._since = None, [], self._clock()


def bundling(held: float) -> Callable[[httpx2.Response], Coroutine[Any, Any, None]]:
    """What has the events of a response come in bundles of so many seconds, where it is a stream that can be read."""

    async def bundled(response: httpx2.Response) -> None:
        streams = response.headers.get("content-type", "").startswith("text/event-stream")
        if streams and "content-encoding" not in response.headers:
            wire = response.extensions.get("network_stream")
            rest = wire.rest if isinstance(wire, Wire) else _unheard
            response.stream = Bundles(cast("httpx2.AsyncByteStream", response.stream), held, rest=rest)

    return bundled


def _read(event: bytes) -> _Chunk | None:
    if not event.startswith(_DATA) or b"\n" in event:
        return None
    try:
        chunk = _Chunk.model_validate_json(event[len(_DATA) :])
    except ValidationError:
        return None
    delta = chunk.choices[0].delta
    return None if delta.content and delta.tool_calls else chunk
