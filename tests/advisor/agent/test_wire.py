"""Connections that hear tokens together: nothing is lost or turned round, and the end is heard at once."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import httpcore2
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.wire import Wire, WiredTransport, Wires
from evals.load.server import HOST, free_port
from tests.certificates import certify

FOR_EVER = 1e6
"""Seconds of rest that no test would outlast."""

Meet = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def sending(parts: Sequence[bytes]) -> Meet:
    """A server that waits for a letter, then sends parts one by one and hangs up."""

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(1)
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(0.001)

    return meet


async def with_wire(meet: Meet, use: Callable[[Wire], Awaitable[list[bytes]]]) -> list[bytes]:
    """What is made of a connection to a server."""

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError), closing(writer):
            await meet(reader, writer)

    async with await asyncio.start_server(met, HOST, 0) as server:
        wire = await Wires().connect_tcp(HOST, server.sockets[0].getsockname()[1], timeout=5.0)
        await wire.write(b"?", 5.0)
        try:
            return await use(wire)
        finally:
            await wire.aclose()


async def all_of(wire: Wire) -> list[bytes]:
    """Every part until the end."""
    parts = []
    while part := await wire.read(1 << 16, 20.0):
        parts.append(part)
    return parts


@given(
    st.lists(st.sampled_from([b"data: a\n\n", b"data: [DONE]\n\n", b"data: [DO", b"NE]", b"x" * 3000]), max_size=8),
    st.sampled_from([0.0, 0.002, FOR_EVER]),
)
def test_what_is_read_is_what_was_sent(parts: list[bytes], rest: float) -> None:
    async def use(wire: Wire) -> list[bytes]:
        wire.rest(rest)
        return await all_of(wire)

    assert b"".join(asyncio.run(with_wire(sending(parts), use))) == b"".join(parts)


def test_what_comes_during_a_rest_is_handed_on_with_the_end() -> None:
    async def use(wire: Wire) -> list[bytes]:
        wire.rest(FOR_EVER)
        return [await wire.read(1 << 16, 20.0)]

    parts = [b"data: 1\n\n", b"data: 2\n\n", b"data: [DO", b"NE]\n\n"]
    (heard,) = asyncio.run(with_wire(sending(parts), use))
    assert heard.startswith(b"data: 1\n\ndata: 2\n\ndata: [DONE]")


def test_an_answer_that_is_over_before_the_rest_begins_is_not_waited_for() -> None:
    async def use(wire: Wire) -> list[bytes]:
        first = await wire.read(7, 20.0)
        await asyncio.sleep(0.05)
        wire.rest(FOR_EVER)
        return [first, *await all_of(wire)]

    heard = asyncio.run(with_wire(sending([b"data: 1\n\n", b"data: [DONE]\n\n"]), use))
    assert b"".join(heard) == b"data: 1\n\ndata: [DONE]\n\n"


def test_whoever_asks_again_hears_at_once() -> None:
    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while letter := await reader.read(1):
            writer.write(letter)

    async def use(wire: Wire) -> list[bytes]:
        first = await wire.read(1, 20.0)
        wire.rest(FOR_EVER)
        await wire.write(b"!", 20.0)
        return [first, await wire.read(1, 20.0)]

    assert asyncio.run(with_wire(meet, use)) == [b"?", b"!"]


def test_who_is_silent_too_long_or_not_there_is_told_in_the_words_of_the_client() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async def use(wire: Wire) -> list[bytes]:
        with pytest.raises(httpcore2.ReadTimeout):
            await wire.read(1, 0.01)
        return []

    asyncio.run(with_wire(silent, use))
    with pytest.raises(httpcore2.ConnectError):
        asyncio.run(Wires().connect_tcp(HOST, free_port(), timeout=5.0))


def test_a_server_behind_tls_is_asked_over_it_and_a_stranger_is_not(tmp_path: Path) -> None:
    file = certify(tmp_path, "localhost")
    inside = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    inside.load_cert_chain(file)

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    async def asked(transport: WiredTransport) -> str:
        async with await asyncio.start_server(meet, HOST, 0, ssl=inside) as server:
            port = server.sockets[0].getsockname()[1]
            async with httpx2.AsyncClient(transport=transport) as client:
                return (await client.get(f"https://localhost:{port}/")).text

    assert asyncio.run(asked(WiredTransport(httpx2.Limits(), ssl.create_default_context(cafile=file)))) == "hello"
    with pytest.raises(httpx2.ConnectError):
        asyncio.run(asked(WiredTransport(httpx2.Limits())))
