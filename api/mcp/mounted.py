"""The tools over HTTP, beside the other routes of the service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from api.http.problems import problem
from api.library.ready import Ready
from api.mcp.reading import loaded
from api.mcp.server import everybody_is_a_student, make_tool_server
from api.mcp.tools import AudienceOf

PATH = "/mcp"


class MountedTools:
    """Answers the protocol's posts while it runs. It keeps no session and opens no stream of its own, so that any of
    several workers may answer any message. Who may ask from a page is for `Embedding` to say."""

    def __init__(self, ready: Ready, audience_of: AudienceOf) -> None:
        self._ready = ready
        self._audience_of = audience_of
        self._sessions: StreamableHTTPSessionManager | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Take messages for as long as this lasts."""
        server = make_tool_server(lambda: loaded(self._ready), self._audience_of)
        server.streamable_http_app(stateless_http=True, json_response=True, host="0.0.0.0")  # nosec B104: binds nothing
        self._sessions = server.session_manager
        async with self._sessions.run():
            yield
        self._sessions = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._sessions is None:
            await problem(503, "The service is stopping.", headers={"Retry-After": "3"})(scope, receive, send)
        else:
            await self._sessions.asgi_app(scope, receive, send)


def mount_tools(app: FastAPI, ready: Ready, audience_of: AudienceOf = everybody_is_a_student) -> MountedTools:
    """Put the tools at `/mcp`; whoever runs the app runs them, too."""
    tools = MountedTools(ready, audience_of)
    app.router.routes.append(Route(PATH, tools, methods=["POST"], include_in_schema=False))
    return tools
