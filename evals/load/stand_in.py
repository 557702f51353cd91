"""A stand-in for a model's server on loopback, which speaks like OpenAI's and fails as it is told to.

Its good answers hand in a draft of the last quote that it was shown, word for word, so that what comes of it is known.
"""

import asyncio
import json
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum

HOST = "127.0.0.1"


class Manner(StrEnum):
    """How one request is met."""

    WELL = "answers"
    HANGS = "hangs before its headers"
    HANGS_AT_FIRST = "hangs after its headers"
    HANGS_LATER = "hangs after the first token"
    HANGS_IN_A_TOKEN = "hangs in the middle of a token"
    DRIPS = "sends comments and never a token"
    CRAWLS = "sends a token now and then, without end"
    CLOSES = "closes the connection at once"
    CLOSES_LATER = "closes the connection after the first token"
    NO_JSON = "sends what is no JSON"
    OTHER_JSON = "sends JSON of another shape"
    OTHER_TYPE = "sends a web page"
    EMPTY = "sends a stream without a token"
    GARBAGE = "sends bytes that are no HTTP"
    BUSY = "answers 429 and asks for a minute"
    BUSY_A_MOMENT = "answers 429 and asks for a moment"
    BROKEN = "answers 500"
    REFUSES = "answers 401"


@dataclass(frozen=True)
class Answered:
    """A good answer: what was said last in its request, and when it was asked for and done, of the loop's clock."""

    said: str
    asked: float
    done: float


@dataclass
class StandIn:
    """A server at work: its base URL, and what it saw."""

    url: str = ""
    first_token: float = 0.0
    """Seconds before the first token of a good answer."""
    pace: float = 0.0
    """Seconds between its tokens."""
    least: int = 0
    """Tokens of it at the least; it ends in blanks."""
    asked: list[float] = field(default_factory=list)
    """When each request came, of the loop's clock."""
    answered: list["Answered"] = field(default_factory=list)
    """Its good answers."""
    left: list[float] = field(default_factory=list)
    """When a client closed a connection that was still being answered."""
    open: int = 0
    """Requests that are being answered now."""
    _stop: Callable[[], None] = lambda: None


Behave = Callable[[int], Manner]
"""How the request of a number, from 0 on, is met."""


@contextmanager
def standing_in(
    behave: Behave | Manner, first_token: float = 0.0, pace: float = 0.0, least: int = 0
) -> Iterator[StandIn]:
    """A server on a free loopback port, in a thread of its own, gone at the end with all its connections."""
    server = StandIn(first_token=first_token, pace=pace, least=least)
    chosen: Behave = (lambda number: behave) if isinstance(behave, Manner) else behave
    listening, loop = threading.Event(), asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        async with await asyncio.start_server(lambda r, w: _meet(server, chosen, r, w), HOST, 0) as listener:
            server.url = f"http://{HOST}:{listener.sockets[0].getsockname()[1]}/v1"
            listening.set()
            await stop.wait()
            listener.close()

    def run() -> None:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(serve())
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=run, name="stand-in", daemon=True)
    thread.start()
    listening.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)


async def _meet(server: StandIn, behave: Behave, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One connection, one request."""
    clock = asyncio.get_running_loop().time
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: *(\d+)", head)
        asked = json.loads(await reader.readexactly(int(length[1]) if length else 0) or b"{}")
    except (OSError, EOFError, asyncio.IncompleteReadError, ValueError):
        writer.close()
        return
    manner = behave(len(server.asked))
    server.asked.append(clock())
    server.open += 1
    gone = asyncio.create_task(reader.read())
    answer = asyncio.create_task(_answer(server, manner, asked, writer))
    try:
        await asyncio.wait({gone, answer}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            server.left.append(clock())
    finally:
        server.open -= 1
        gone.cancel()
        answer.cancel()
        writer.close()


async def _answer(server: StandIn, manner: Manner, asked: object, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        async for part in _parts(server, manner, asked):
            writer.write(part)
            await writer.drain()


async def _parts(server: StandIn, manner: Manner, asked: object) -> AsyncIterator[bytes]:
    match manner:
        case Manner.CLOSES:
            return
        case Manner.HANGS:
            await asyncio.Event().wait()
        case Manner.GARBAGE:
            yield b"\x16\x03\x01 this is not HTTP\r\n\r\n"
            return
        case Manner.BUSY:
            yield _whole(429, b'{"error": {"message": "later"}}', "Retry-After: 60\r\n")
            return
        case Manner.BUSY_A_MOMENT:
            yield _whole(429, b'{"error": {"message": "later"}}', "Retry-After: 1\r\n")
            return
        case Manner.BROKEN:
            yield _whole(500, b'{"error": {"message": "broken"}}')
            return
        case Manner.REFUSES:
            yield _whole(401, b'{"error": {"message": "who are you"}}')
            return
        case Manner.OTHER_TYPE:
            yield _whole(200, b"<!doctype html><title>Sign in</title>", kind="text/html")
            return
        case _:
            yield b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
            async for part in _streamed(server, manner, asked):
                yield part


async def _streamed(server: StandIn, manner: Manner, asked: object) -> AsyncIterator[bytes]:
    lies = {
        Manner.NO_JSON: b"data: {this is not\n\ndata: [DONE]\n\n",
        Manner.OTHER_JSON: b'data: {"choices": "none", "weather": [1, 2]}\n\ndata: [DONE]\n\n',
        Manner.EMPTY: b"data: [DONE]\n\n",
    }
    match manner:
        case Manner.NO_JSON | Manner.OTHER_JSON | Manner.EMPTY:
            yield lies[manner]
        case Manner.HANGS_AT_FIRST:
            await asyncio.Event().wait()
        case Manner.DRIPS | Manner.CRAWLS:
            while True:
                yield b": still here\n\n" if manner is Manner.DRIPS else _chunk({"content": "and "})
                await asyncio.sleep(0.05)
        case Manner.HANGS_LATER | Manner.HANGS_IN_A_TOKEN | Manner.CLOSES_LATER:
            yield _chunk({"content": "The"})
            if manner is Manner.CLOSES_LATER:
                return
            if manner is Manner.HANGS_IN_A_TOKEN:
                yield _chunk({"content": " rule"})[:40]
            await asyncio.Event().wait()
        case _:
            async for part in _draft(server, asked):
                yield part


async def _draft(server: StandIn, asked: object) -> AsyncIterator[bytes]:
    clock = asyncio.get_running_loop().time
    begun, tokens = clock(), _tokens(asked)
    tokens += [_piece(" ")] * (server.least - len(tokens))
    await asyncio.sleep(server.first_token)
    for token in tokens:
        yield _chunk(token)
        await asyncio.sleep(server.pace)
    server.answered.append(Answered(_said(asked), begun, clock()))
    yield _chunk({}, finish="tool_calls") + _usage(len(tokens)) + b"data: [DONE]\n\n"


def _tokens(asked: object) -> list[dict[str, object]]:
    """The deltas of a call that hands in the draft."""
    quotes = re.findall(r"\[(Q\d+)\] \(\S+\) (.+)", _said(asked))
    claims = [{"text": quotes[-1][1], "cites": [quotes[-1][0]]}] if quotes else []
    written = json.dumps({"claims": claims})
    pieces = [written[at : at + 12] for at in range(0, len(written), 12)]
    begin: dict[str, object] = {"index": 0, "id": "call-1", "type": "function"}
    first: dict[str, object] = {
        "role": "assistant",
        "tool_calls": [{**begin, "function": {"name": "Draft", "arguments": ""}}],
    }
    return [first, *map(_piece, pieces)]


def _piece(text: str) -> dict[str, object]:
    return {"tool_calls": [{"index": 0, "function": {"arguments": text}}]}


def _said(asked: object) -> str:
    """The last message of a request."""
    messages = asked.get("messages") if isinstance(asked, dict) else None
    last = messages[-1] if isinstance(messages, list) and messages else {}
    content = last.get("content")
    return content if isinstance(content, str) else json.dumps(content)


def _chunk(delta: dict[str, object], finish: str | None = None) -> bytes:
    return _data(choices=[{"index": 0, "delta": delta, "finish_reason": finish}])


def _usage(tokens: int) -> bytes:
    used = {"prompt_tokens": 100, "completion_tokens": tokens, "total_tokens": 100 + tokens}
    return _data(choices=[], usage=used)


def _data(**told: object) -> bytes:
    body = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", **told}
    return b"data: " + json.dumps(body).encode() + b"\n\n"


def _whole(status: int, body: bytes, headers: str = "", kind: str = "application/json") -> bytes:
    head = (
        f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}"
    )
    return head.encode() + b"\r\n" + body
