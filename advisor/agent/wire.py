"""Connections to a model's server that hear its tokens together: to wake for each one and hand it through the layers of
an HTTP client takes longer than all that is made of it, and nobody sees a token before the whole draft was checked."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any, SupportsIndex

import httpcore2
import httpx2

END = b"[DONE]"
"""What ends the events of an answer: it is handed on at once."""

ATTEMPT = 0.25
"""Seconds after which another address of a server is tried beside the first (RFC 8305)."""


class _Heard(asyncio.StreamReader):
    """What came on a connection and was not read yet."""

    def __init__(self) -> None:
        super().__init__()
        self._tail = b""
        self._over = False
        self._rest = 0.0
        self._until = 0.0
        self._resting: asyncio.Future[None] | None = None

    def rest(self, seconds: float) -> None:
        """From now on hand on what comes no more often than so, where the answer is not over."""
        self._rest = 0.0 if self._over else seconds
        self._until = asyncio.get_running_loop().time() + seconds

    def begin(self) -> None:
        """Another answer is waited for: hand on what comes at once."""
        self._over, self._rest, self._tail = False, 0.0, b""

    async def rested(self) -> None:
        """Wait until what is here may be handed on."""
        clock = asyncio.get_running_loop().time
        if self._rest and self._until > clock():
            self._resting = asyncio.get_running_loop().create_future()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(self._until):
                    await self._resting
        self._until = clock() + self._rest

    def feed_data(self, data: Iterable[SupportsIndex]) -> None:
        """See asyncio."""
        super().feed_data(data)
        tail = self._tail + bytes(data)
        self._tail = tail[1 - len(END) :]
        if END in tail:
            self._end()

    def feed_eof(self) -> None:
        """See asyncio."""
        super().feed_eof()
        self._end()

    def set_exception(self, exc: Exception) -> None:
        """See asyncio."""
        super().set_exception(exc)
        self._end()

    def _end(self) -> None:
        self._over, self._rest = True, 0.0
        if self._resting is not None and not self._resting.done():
            self._resting.set_result(None)


class Wire(httpcore2.AsyncNetworkStream):
    """A connection."""

    def __init__(self, heard: _Heard, writer: asyncio.StreamWriter) -> None:
        self._heard = heard
        self._writer = writer

    def rest(self, seconds: float) -> None:
        """Hand on what comes no more often than so, until it ends or something is asked again."""
        self._heard.rest(seconds)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """See httpcore."""
        async with _within(timeout, httpcore2.ReadTimeout, httpcore2.ReadError):
            await self._heard.rested()
            return await self._heard.read(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """See httpcore."""
        self._heard.begin()
        async with _within(timeout, httpcore2.WriteTimeout, httpcore2.WriteError):
            self._writer.write(buffer)
            await self._writer.drain()

    async def aclose(self) -> None:
        """See httpcore."""
        self._writer.transport.abort()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> "Wire":
        """See httpcore."""
        try:
            async with _within(timeout, httpcore2.ConnectTimeout, httpcore2.ConnectError):
                await self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        except BaseException:
            await self.aclose()
            raise
        return self

    def get_extra_info(self, info: str) -> Any:
        """See httpcore."""
        if info == "is_readable":
            return self._heard.at_eof() or self._writer.is_closing()
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._writer.get_extra_info(names.get(info, info))


class Wires(httpcore2.AsyncNetworkBackend):
    """Makes connections."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Wire:
        """See httpcore."""
        heard = _Heard()
        protocol = asyncio.StreamReaderProtocol(heard)
        loop = asyncio.get_running_loop()
        source = None if local_address is None else (local_address, 0)
        async with _within(timeout, httpcore2.ConnectTimeout, httpcore2.ConnectError):
            transport, _ = await loop.create_connection(
                lambda: protocol, host, port, local_addr=source, happy_eyeballs_delay=ATTEMPT
            )
        for option in socket_options or ():
            transport.get_extra_info("socket").setsockopt(*option)
        return Wire(heard, asyncio.StreamWriter(transport, protocol, heard, loop))

    async def sleep(self, seconds: float) -> None:
        """See httpcore."""
        await asyncio.sleep(seconds)


@asynccontextmanager
async def _within(seconds: float | None, late: type[Exception], broken: type[Exception]) -> AsyncIterator[None]:
    """What breaks, in httpcore's words."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except (OSError, ssl.SSLError) as error:
        raise broken(str(error)) from error


class WiredTransport(httpx2.AsyncHTTPTransport):
    """HTTP over such connections."""

    def __init__(self, limits: httpx2.Limits, trusted: ssl.SSLContext | None = None) -> None:
        """`trusted` are the certificates to trust; those that the client comes with where None."""
        super().__init__(limits=limits)
        # The transport has no argument for how its pool connects.
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=trusted or httpx2.create_ssl_context(),
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=Wires(),
        )
