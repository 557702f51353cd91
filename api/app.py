"""The web service: answers, plans, documents, health, the chat page and the widget."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from functools import partial

from fastapi import FastAPI, HTTPException, Request
from starlette.concurrency import run_in_threadpool

from advisor.bootstrap import Service
from api.answering.told import watched
from api.completions.errors import CompletionErrors
from api.completions.routes import add_completions
from api.database.retention import forget_old
from api.deployment.deployment import Deployment
from api.desk.desk import add_desk
from api.http.guards import BodyLimit, Crashes, SecurityHeaders
from api.http.problems import register_problems
from api.http.replay import Replays
from api.library.ready import MakeService, Ready
from api.library.renewal import Renewing
from api.limits.at_a_time import FewAtATime
from api.limits.entrance import Entrance
from api.limits.limited import Limited
from api.limits.spending import go_on_sharing
from api.mcp.callers import audience_of
from api.mcp.mounted import MountedTools, mount_tools
from api.routes.answers import add_answers
from api.routes.conversations import add_conversation_rights
from api.routes.documents import add_documents
from api.routes.had_again import add_had_again
from api.routes.health import LOADING, add_health
from api.routes.metrics import add_metrics
from api.routes.openapi import describe
from api.routes.page import add_page
from api.routes.plans import add_plans
from api.routes.privacy import add_privacy
from api.routes.receipts import add_receipts
from api.routes.sending import add_sending
from api.routes.widget_config import add_widget_config
from api.routes.widget_files import add_widget
from api.shared.away import register_away
from api.sites.embedding import Embedding
from api.telemetry.requests import Requests

HEARTBEAT = 15.0
"""Seconds between comments on a quiet stream."""


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
    app = FastAPI(
        title="Pathway Advisor", version="1", lifespan=partial(_living, deployment), docs_url=None, redoc_url=None
    )
    app.state.ready, app.state.renewing = ready, Renewing(ready)
    app.state.tools = mount_tools(app, ready, partial(audience_of, deployment)) if deployment.settings.mcp else None
    _add_layers(app, deployment)
    _add_routes(app, ready, deployment, heartbeat)
    describe(app)
    return app


@asynccontextmanager
async def _living(deployment: Deployment, app: FastAPI) -> AsyncIterator[None]:
    """From before the first request until after the last: the service is made, and what goes on beside it."""
    ready: Ready = app.state.ready
    renewing: Renewing = app.state.renewing
    tools: MountedTools | None = app.state.tools
    ready.start()
    beside = (
        asyncio.create_task(forget_old(deployment.keepers)),
        asyncio.create_task(go_on_sharing(deployment.allowance, deployment.spending)),
    )
    async with tools.running() if tools else nullcontext():
        yield
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    if deployment.shared:
        await deployment.shared.close()
    await run_in_threadpool(renewing.close)
    await run_in_threadpool(ready.close)


def _add_layers(app: FastAPI, deployment: Deployment) -> None:
    """What a request goes through before its route, from the innermost to the outermost."""
    app.add_middleware(Replays, held=deployment.replays)
    app.add_middleware(BodyLimit)
    app.add_middleware(FewAtATime, most=deployment.limits.open, clients=deployment.clients)
    app.add_middleware(Limited, limits=deployment.limits, limiter=deployment.limiter, clients=deployment.clients)
    app.add_middleware(Entrance, crowd=deployment.crowd)
    app.add_middleware(Crashes)
    app.add_middleware(Embedding, sites=deployment.sites)
    # Once more around what lets pages in, whose answers to a crash carry its headers, and which may itself crash.
    app.add_middleware(Crashes)
    app.add_middleware(CompletionErrors)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Requests, measures=deployment.measures)
    register_problems(app)
    register_away(app)


def _add_routes(app: FastAPI, ready: Ready, deployment: Deployment, heartbeat: float) -> None:
    add_health(app, ready, deployment)
    add_answers(app, _serving, deployment, heartbeat)
    add_had_again(app, deployment)
    add_documents(app, _serving)
    add_plans(app, _serving, deployment)
    add_completions(
        app,
        _serving,
        lambda service, question, patience: watched(service, question, patience, deployment),
        deployment,
        heartbeat,
    )
    add_sending(app, deployment)
    add_receipts(app, deployment)
    add_conversation_rights(app, deployment)
    add_privacy(app, deployment)
    add_metrics(app, deployment)
    add_widget_config(app, deployment)
    add_desk(app, deployment, _serving)
    add_page(app, deployment)
    add_widget(app, contact=deployment.settings.contact)


async def _serving(request: Request) -> AsyncIterator[Service]:
    """The service for the whole of one request: its index stays open, and is the only one that the answer is from."""
    ready: Ready = request.app.state.ready
    with ready.borrowed() as service:
        if service is not None:
            yield service
            return
    if ready.failure:
        raise HTTPException(503, "The service could not start; see `pathway doctor`.")
    raise HTTPException(503, LOADING, headers={"Retry-After": "3"})
