"""A small API that answers the page from the replies beside it, and streams as a poor network does."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse

from api.http.guards import SecurityHeaders
from api.http.parts import PAGE, parts, read
from tests.api.page.plans import PLANNED, PLANS
from tests.api.page.replies import (
    HEADLINE,
    PARTLY,
    REPLIES,
    SOURCE_PAGE,
    SUM,
    SUMMED,
    TEXTS,
    TITLES,
    YES,
    Json,
    sentence,
)
from tests.api.page.scripted_widget import ScriptedWidget

PROBLEMS = {
    "too many": (429, {"title": "Too Many Requests", "detail": "That was a lot of questions at once."}),
    "invalid": (422, {"title": "Unprocessable", "detail": "The question holds no words."}),
    "once": (503, {"title": "Service Unavailable", "detail": "The advisor is starting."}),
}

AS_ASKED = {"Can I bring all of my 14 credits?": "slow", "And what of the MBA?": "too many"}
"""Questions as people ask them, for those that say what they do here."""


@dataclass
class Fake:
    """The API that the page meets here; it keeps what it was asked and which streams the page left."""

    url: str = ""
    host: str = ""
    """The university's page: the same server at another port, which is another origin."""
    asked: list[Json] = field(default_factory=list)
    wished: list[Json] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    streaming: int = 0
    resumed: list[str] = field(default_factory=list)
    """The answers that the page asked for by their ids."""
    widget: ScriptedWidget = field(default_factory=ScriptedWidget)

    @property
    def elsewhere(self) -> str:
        """The university's page as another site, to whose frames a browser may forbid to keep anything."""
        return self.host.replace("127.0.0.1", "localhost")

    def forget(self) -> None:
        """As before the first question, with every route there."""
        for kept in (self.asked, self.wished, self.left, self.resumed, self.widget.rated, self.widget.handed):
            kept.clear()
        self.widget.there = True

    def app(self) -> FastAPI:
        app = FastAPI()
        index_page, page_parts = read(PAGE / "index.html"), parts(PAGE, "strings")
        self.widget.add(app, self.url, self.host, self.elsewhere)
        app.add_middleware(SecurityHeaders)

        @app.get("/")
        def index(request: Request) -> Response:
            return index_page.response(request)

        @app.get("/page/{name:path}")
        def part(name: str, request: Request) -> Response:
            return page_parts[name].response(request)

        @app.get("/v1/documents/{name}")
        def document(name: str) -> Response:
            if name not in TEXTS:
                return JSONResponse({"detail": "The library has no such document."}, 404)
            wording = "own" if name == "unh-transfer" else "source"
            return JSONResponse({
                "id": name, "kind": "transfer_policy", "institution": "University of New Hampshire", "unit": None,
                "program": None, "title": TITLES[name], "source_url": SOURCE_PAGE, "source_title": "Credit page",
                "wording": wording, "as_of": None, "retrieved": None, "catalog_year": "2025-2026",
                "authority": "university", "confidence": "verified-in-text", "text": TEXTS[name],
            })  # fmt: skip

        @app.post("/v1/plans")
        async def plan(request: Request) -> Response:
            body: Json = await request.json()
            self.wished.append(body)
            status, plan, headers = PLANS[str(body.get("field") or str(body["targets"]))]
            kind = "application/json" if status == 200 else "application/problem+json"
            return JSONResponse(plan, status, headers, media_type=kind)

        @app.get("/v1/answers/{name}")
        def again(name: str) -> Response:
            self.resumed.append(name)
            return JSONResponse(YES) if name == "kept" else JSONResponse({"detail": "No answer is kept."}, 404)

        @app.post("/v1/answers")
        async def answer(request: Request) -> Response:
            body: Json = await request.json()
            self.asked.append(body)
            question = AS_ASKED.get(str(body["question"]), str(body["question"]))
            if question in PROBLEMS and (question != "once" or len(self.asked) == 1):
                status, problem = PROBLEMS[question]
                kind = "application/problem+json"
                return JSONResponse(problem, status, {"Retry-After": "7"} if status == 429 else {}, media_type=kind)
            if question == "plain":
                return JSONResponse(YES)
            return StreamingResponse(self.stream(question), media_type="text/event-stream")

        return app

    async def stream(self, question: str) -> AsyncIterator[bytes]:
        self.streaming += 1
        try:
            async for piece in self.pieces(question):
                yield piece
        finally:
            self.left.append(question)
            self.streaming -= 1

    async def pieces(self, question: str) -> AsyncIterator[bytes]:
        whole = {**REPLIES, **PLANNED}.get(question, YES)
        citations = whole["citations"]
        finding: Json = {"text": HEADLINE, "verdict": "partly", "citations": [1, 2], "calculations": [SUM]}
        told: Json = {"text": "Reading the library"}
        if question in {"cut off", "resumed"}:
            told["id"] = "gone" if question == "cut off" else "kept"
        events: list[tuple[str, Json]] = [("status", told)]
        if whole is PARTLY:
            first, second = sentence(HEADLINE, "finding", 1, 2), sentence(SUMMED, "quote", 1)
            events += [("evidence", {"citations": citations}), ("finding", finding)]
            events += [("sentence", first), ("sentence", second)]
        if question == "broken":
            events.append(("error", {"code": "overloaded", "retryable": True, "message": "The model gave up."}))
        if question not in {"slow", "silent", "broken", "cut off", "resumed"}:
            events.append(("done", whole))
        text = ": heartbeat\r\n\r\nevent: novelty\r\ndata: of another format\r\n\r\n" + "".join(
            f"event: {name}\r\ndata: {json.dumps(data, ensure_ascii=False)}\r\n\r\n" for name, data in events
        )
        # A network may cut anywhere: here inside line endings and inside the bytes of a dash.
        for piece in re.split(rb"(?<=[\r\xe2])", text.encode()):
            yield piece
            await asyncio.sleep(0.002)
        while question in {"slow", "silent"}:
            await asyncio.sleep(0.02)
            yield b": heartbeat\n\n" if question == "slow" else b""


def serving(fake: Fake) -> tuple[uvicorn.Server, list[socket.socket]]:
    """A server of the API at two ports, which are two origins, and the sockets that it is to listen at."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
    fake.url, fake.host = (f"http://127.0.0.1:{listener.getsockname()[1]}" for listener in listeners)
    config = uvicorn.Config(fake.app(), log_level="error", lifespan="off", ws="none")
    return uvicorn.Server(config), listeners
