"""Pure ASGI middleware: security headers on every response, words for every crash, and a limit on requests."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import CRASHED, problem

LARGEST_BODY = 1024 * 1024
"""Bytes: twenty turns of history at their longest, in any script, are some 800,000."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; object-src 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
WIDGET = "/widget"
"""What begins so is made to stand in other pages: its script and its panel."""

HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
STRICT_TRANSPORT = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


class SecurityHeaders:
    """Adds the headers that tell a browser what this service never does, where a route has not said it itself.

    No page may hold ours in a frame, but for the panel: ours may, and those that `Embedding` noted for its key.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name.lower() for name, _ in message["headers"]}
                added = [(name, value) for name, value in _headers(scope) if name not in said]
                message = {**message, "headers": [*message["headers"], *added]}
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


def _headers(scope: Scope) -> list[tuple[bytes, bytes]]:
    widget = scope["path"].startswith(WIDGET)
    holders = scope.get("frame_ancestors", ("'self'",) if widget else ("'none'",))
    headers = [
        (b"content-security-policy", f"{CONTENT_POLICY}; frame-ancestors {' '.join(holders)}".encode("latin-1")),
        (b"cross-origin-resource-policy", b"cross-origin" if widget else b"same-origin"),
        *HEADERS,
    ]
    return [*headers, STRICT_TRANSPORT] if scope.get("scheme") == "https" else headers


class Crashes:
    """Answers a request that crashed with a problem document; the server still hears of the error, for its log.

    FastAPI's own handler for this stands outside all middleware, so that its answer would lack our headers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            if scope["type"] == "http" and not begun:
                await problem(500, CRASHED)(scope, receive, send)
            raise


class BodyLimit:
    """Refuses a body that is larger than any honest one, before it is held in memory."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST_BODY) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        parts = None if self._declared_too_large(scope) else await self._read(receive)
        if parts is None:
            too_large = problem(413, f"The request is larger than {self._largest // 1024} kB; please shorten it.")
            await too_large(scope, receive, send)
            return

        async def replay() -> Message:
            return parts.pop(0) if parts else await receive()

        await self._app(scope, replay, send)

    def _declared_too_large(self, scope: Scope) -> bool:
        declared = dict(scope["headers"]).get(b"content-length", b"0").lstrip(b"0")
        if not declared.isdigit():
            return False
        return len(declared) > len(str(self._largest)) or int(declared) > self._largest

    async def _read(self, receive: Receive) -> list[Message] | None:
        """The messages of the whole body, or None where it is too large."""
        parts: list[Message] = []
        size = 0
        while True:
            message = await receive()
            parts.append(message)
            size += len(message.get("body", b""))
            if size > self._largest:
                return None
            if message["type"] != "http.request" or not message.get("more_body", False):
                return parts
