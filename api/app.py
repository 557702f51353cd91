"""The web service: answers, documents, health, and the chat page."""

import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Annotated, assert_never

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from advisor.advisor import Computed, Found, Started, Step, Written
from advisor.bootstrap import Service
from advisor.question import Question, Turn
from advisor.reply import Consultation, status, text
from api.conversations import Conversations
from api.guards import BodyLimit, SecurityHeaders
from api.problems import problem, register_problems
from api.schemas import AnswerBody, AnswerRequest, DocumentBody, answer_body, citation_body, document_body, sentence_body
from corpus.document import Audience

HEARTBEAT = 15
"""Seconds between comments on a quiet stream."""


class Ready:
    """The service as it starts: absent at first, then there, or failed with the reason."""

    def __init__(self) -> None:
        self.service: Service | None = None
        self.failure: str | None = None


def create_app(make_service: Callable[[], Service], conversations: Conversations | None = None) -> FastAPI:
    """The app around a service that `make_service` makes in the background, so that `/livez` answers at once."""
    ready = Ready()
    remembered = conversations or Conversations()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        thread = threading.Thread(target=_start, args=(ready, make_service), daemon=True)
        thread.start()
        yield
        await run_in_threadpool(thread.join)
        if ready.service:
            ready.service.close()

    app = FastAPI(title="Pathway Advisor", version="1", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.ready = ready
    app.add_middleware(BodyLimit)
    app.add_middleware(SecurityHeaders)
    register_problems(app)
    _health(app, ready)
    _answers(app, ready, remembered)
    _page(app)
    return app


def _start(ready: Ready, make_service: Callable[[], Service]) -> None:
    try:
        ready.service = make_service()
    except Exception as error:
        ready.failure = f"{type(error).__name__}: {error}"


def _serving(request: Request) -> Service:
    ready: Ready = request.app.state.ready
    if ready.service is None:
        detail = "The service could not start; see `pathway doctor`." if ready.failure else "The library is still loading."
        raise HTTPException(503, detail, headers={"Retry-After": "3"})
    return ready.service


Serving = Annotated[Service, Depends(_serving)]


def _health(app: FastAPI, ready: Ready) -> None:
    @app.get("/livez", tags=["health"])
    def livez() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "alive"}

    @app.get("/readyz", tags=["health"])
    def readyz() -> Response:
        """Whether questions can be answered, from which index, and what is wrong with it."""
        if ready.service is None:
            return problem(503, ready.failure or "The library is still loading.", headers={"Retry-After": "3"})
        manifest = ready.service.manifest
        return JSONResponse(
            {
                "status": "ready",
                "index_version": manifest.version,
                "documents": manifest.documents,
                "warning": ready.service.warning,
            }
        )


def _answers(app: FastAPI, ready: Ready, remembered: Conversations) -> None:
    @app.post("/v1/answers", response_model=AnswerBody, tags=["answers"])
    def answers(body: AnswerRequest, request: Request, service: Serving) -> Response:
        """Answer a question, as one JSON body or, with `Accept: text/event-stream`, as events."""
        if body.audience is Audience.ADVISOR:
            raise HTTPException(403, "Questions as an advisor need a login.")
        question = body.to_question(remembered.turns(body.conversation_id))
        if "text/event-stream" in request.headers.get("accept", ""):
            steps = _remember(service.advisor.watch(question), question, body.conversation_id, remembered)
            events = (_event(step, body.conversation_id) for step in steps)
            return EventSourceResponse(_guarded(events), ping=HEARTBEAT, headers={"Cache-Control": "no-store"})
        consultation = _last(_remember(service.advisor.watch(question), question, body.conversation_id, remembered))
        content = answer_body(consultation, body.conversation_id).model_dump(mode="json")
        return JSONResponse(content, headers={"Cache-Control": "no-store"})

    @app.get("/v1/documents/{document_id}", tags=["documents"])
    def document(document_id: str, service: Serving) -> DocumentBody:
        """A document with its whole text."""
        found = service.advisor.library.get(document_id)
        if found is None or not found.readable_by(Audience.STUDENT):
            raise HTTPException(404, "The library holds no document of this id.")
        return document_body(found)


def _remember(
    steps: Iterator[Step], question: Question, conversation_id: str | None, remembered: Conversations
) -> Iterator[Step]:
    for step in steps:
        if isinstance(step, Consultation):
            remembered.add(conversation_id, Turn(question.text, text(step.reply), status(step.reply)))
        yield step


def _last(steps: Iterator[Step]) -> Consultation:
    *_, consultation = steps
    assert isinstance(consultation, Consultation), "watching ends in a consultation"
    return consultation


def _event(step: Step, conversation_id: str | None) -> ServerSentEvent:
    match step:
        case Started(words):
            return _named("status", {"text": words})
        case Found(citations):
            return _named("evidence", {"citations": [citation_body(c).model_dump() for c in citations]})
        case Computed(sentence, verdict):
            return _named("finding", {**sentence_body(sentence).model_dump(), "verdict": verdict})
        case Written(sentence):
            return _named("sentence", sentence_body(sentence).model_dump())
        case Consultation():
            return _named("done", answer_body(step, conversation_id))
    assert_never(step)


def _named(event: str, data: dict[str, object] | BaseModel) -> ServerSentEvent:
    body = data.model_dump_json() if isinstance(data, BaseModel) else json.dumps(data, ensure_ascii=False)
    return ServerSentEvent(body, event=event)


def _guarded(events: Iterator[ServerSentEvent]) -> Iterator[ServerSentEvent]:
    """The events, and an error event where making them fails: a stream has no status left to change."""
    try:
        yield from events
    except Exception:
        message = "Something went wrong on our side; the question was not answered. Please try again."
        yield _named("error", {"code": "internal", "retryable": True, "message": message})


def _page(app: FastAPI) -> None:
    folder = Path(str(files("api").joinpath("page")))
    held = {path.name: path for path in folder.iterdir() if path.suffix in (".js", ".css", ".svg", ".json")}

    @app.get("/", include_in_schema=False)
    def index() -> FileResponse:
        return FileResponse(folder / "index.html", headers={"Cache-Control": "no-cache"})

    @app.get("/page/{name}", include_in_schema=False)
    def part(name: str) -> FileResponse:
        if name not in held:
            raise HTTPException(404, "There is no such file.")
        return FileResponse(held[name], headers={"Cache-Control": "no-cache"})
