"""The web service: answers, plans, documents, health, the chat page and the widget."""

import asyncio
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from sse_starlette import EventSourceResponse
from starlette.concurrency import run_in_threadpool

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Consultation
from advisor.steps import Step
from api.answer_plan import plan_beside
from api.bodies import answer_body
from api.completions.errors import CompletionErrors
from api.completions.routes import add_completions
from api.conversation_rights import add_conversation_rights
from api.deployment import Deployment
from api.desk.desk import add_desk
from api.desk.entry import caller_of
from api.documents import add_documents
from api.events import stream
from api.guards import BodyLimit, Crashes, SecurityHeaders
from api.limits.limited import Limited
from api.mcp.callers import audience_of
from api.mcp.mounted import mount_tools
from api.memory import Memory
from api.noted import note
from api.openapi import describe
from api.parts import PAGE, parts, read
from api.plan_schemas import AnswerWithPlanBody
from api.plans import add_plans
from api.privacy import add_privacy
from api.problems import problem, register_problems
from api.ready import MakeService, Ready
from api.receipts import add_receipts
from api.replay import Replays
from api.retention import forget_old
from api.schemas import AnswerBody, AnswerRequest
from api.sending import add_sending
from api.shared.away import register_away
from api.sites.embedding import Embedding
from api.widget_config import add_widget_config
from api.widget_files import add_widget
from corpus.document import Audience

HEARTBEAT = 15.0
"""Seconds between comments on a quiet stream."""

LOADING = "The library is still loading."


def create_app(
    make_service: MakeService,
    deployment: Deployment | None = None,
    tell: Callable[[Ready], None] = lambda ready: None,
    heartbeat: float = HEARTBEAT,
) -> FastAPI:
    """The app around a service that `make_service` makes in the background, so that `/livez` answers at once.

    Without a deployment nothing is written to a disk. `tell` hears when the service is there or has failed.
    """
    ready = Ready(make_service, tell)
    deployment = Deployment() if deployment is None else deployment

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        ready.start()
        sweeping = asyncio.create_task(forget_old(deployment.keepers))
        async with tools.running() if tools else nullcontext():
            yield
        sweeping.cancel()
        if deployment.shared:
            await deployment.shared.close()
        await run_in_threadpool(ready.close)

    app = FastAPI(title="Pathway Advisor", version="1", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.ready = ready
    tools = mount_tools(app, ready, partial(audience_of, deployment)) if deployment.settings.mcp else None
    app.add_middleware(Replays, held=deployment.replays)
    app.add_middleware(BodyLimit)
    app.add_middleware(Limited, limits=deployment.limits, limiter=deployment.limiter, clients=deployment.clients)
    app.add_middleware(Crashes)
    app.add_middleware(Embedding, sites=deployment.sites)
    # Once more around what lets pages in, whose answers to a crash carry its headers, and which may itself crash.
    app.add_middleware(Crashes)
    app.add_middleware(CompletionErrors)
    app.add_middleware(SecurityHeaders)
    register_problems(app)
    register_away(app)
    _health(app, ready)
    _answers(app, deployment, heartbeat)
    add_documents(app, _serving)
    add_plans(app, _serving)
    add_completions(
        app,
        _serving,
        lambda service, question: _watched(service, question, deployment.memory(None), deployment),
        heartbeat,
    )
    add_sending(app, deployment)
    add_receipts(app, deployment)
    add_conversation_rights(app, deployment)
    add_privacy(app, deployment)
    add_widget_config(app, deployment)
    add_desk(app, deployment, _serving)
    _page(app)
    add_widget(app, contact=deployment.settings.contact)
    describe(app)
    return app


def _serving(request: Request) -> Service:
    ready: Ready = request.app.state.ready
    if ready.service is not None:
        return ready.service
    if ready.failure:
        raise HTTPException(503, "The service could not start; see `pathway doctor`.")
    raise HTTPException(503, LOADING, headers={"Retry-After": "3"})


Serving = Annotated[Service, Depends(_serving)]


def _health(app: FastAPI, ready: Ready) -> None:
    # Not in the thread pool like the rest: a pool that is full of questions is not a dead process.
    @app.get("/livez", tags=["health"])
    async def livez() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "alive"}

    @app.get("/readyz", tags=["health"])
    async def readyz() -> Response:
        """Whether questions can be answered, from which index, and what is wrong with it or with the model."""
        service = ready.service
        if service is None:
            return problem(503, ready.failure or LOADING, headers=None if ready.failure else {"Retry-After": "3"})
        manifest = service.manifest
        told = {"index_version": manifest.version, "documents": manifest.documents, "warning": service.warning}
        model = {"model": service.advisor.model, "degraded": service.advisor.without_model()}
        return JSONResponse({"status": "ready", **told, **model})


def _answers(app: FastAPI, deployment: Deployment, heartbeat: float) -> None:
    @app.post("/v1/answers", response_model=AnswerWithPlanBody | AnswerBody, tags=["answers"])
    def answers(body: AnswerRequest, request: Request, service: Serving) -> Response:
        """Answer a question, as one JSON body or, with `Accept: text/event-stream`, as events. Where the question asks
        how to get to a degree, a plan lies beside the answer."""
        caller = caller_of(request) if body.audience is Audience.ADVISOR else None
        if body.audience is Audience.ADVISOR:
            if caller is None:
                raise HTTPException(403, "Questions as an advisor need a login: a token, or the desk's session.")
            deployment.audit.note(caller.account, "asked a question")
        memory = deployment.memory(caller)
        question = body.to_question(memory.turns(body.conversation_id))
        steps = _told(service, question, body.conversation_id, memory, deployment)
        headers = {"Cache-Control": "no-store"}
        if "text/event-stream" in request.headers.get("accept", ""):
            return EventSourceResponse(stream(steps), ping=heartbeat, headers=headers)
        *_, answer = steps
        assert isinstance(answer, AnswerBody), "the steps end in the answer"
        return JSONResponse(answer.model_dump(mode="json"), headers=headers)


def _told(
    service: Service, question: Question, conversation_id: str | None, memory: Memory, deployment: Deployment
) -> Generator[Step | AnswerBody]:
    """The steps, and in place of the consultation that they end in its answer, with a plan where one was asked for."""
    for step in service.advisor.watch(question):
        if isinstance(step, Consultation):
            plan = plan_beside(service, question, step.reply)
            answer = answer_body(step, conversation_id, plan)
            cited = [each.document_id for each in (plan.citations if plan else answer.citations)]
            memory.add(question, step, answer, cited, service.advisor.library)
            yield answer
            note(deployment, service.advisor, question, step, conversation_id)
        else:
            yield step


def _watched(service: Service, question: Question, memory: Memory, deployment: Deployment) -> Generator[Step]:
    """The steps of a question outside any conversation."""
    for step in service.advisor.watch(question):
        if isinstance(step, Consultation):
            answer = answer_body(step, None)
            cited = [each.document_id for each in answer.citations]
            memory.add(question, step, answer, cited, service.advisor.library)
        yield step
        if isinstance(step, Consultation):
            note(deployment, service.advisor, question, step, None)


def _page(app: FastAPI) -> None:
    held = parts(PAGE, "strings")
    page = read(PAGE / "index.html")

    @app.get("/", include_in_schema=False)
    def index(request: Request) -> Response:
        return page.response(request)

    @app.get("/page/{name:path}", include_in_schema=False)
    def file(name: str, request: Request) -> Response:
        if name not in held:
            raise HTTPException(404, "There is no such file.")
        return held[name].response(request)
