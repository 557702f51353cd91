"""The route of answers: each worked out in a thread, given whole or as events, and given up when its asker leaves."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Generator
from typing import Annotated

from anyio import Event
from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send

from advisor.bootstrap import Service
from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import Consultation, status
from advisor.steps import Started, Step
from api.accounts.account import Identity
from api.answer_plan import plan_beside
from api.bodies import answer_body
from api.crowd import Crowded, Place
from api.deployment import Deployment
from api.desk.entry import caller_of
from api.events import LeavableSteps, OneStep, in_threads, stream
from api.memory import Memory
from api.noted import note
from api.once import answered_before, id_of_turn, renamed
from api.plan_schemas import AnswerWithPlanBody
from api.schemas import AnswerBody, AnswerRequest
from api.sites.embedding import site_of
from api.sites.site import Site
from api.sites.whom import whom_to_ask
from corpus.document import Audience

log = logging.getLogger(__name__)

ANSWERED_BEFORE = "This was answered before"

STREAM_GRACE = 8.0
"""Seconds that a stopping service leaves to its streams."""


def add_answers(app: FastAPI, serving: Callable[..., object], deployment: Deployment, heartbeat: float) -> None:
    """Answer `POST /v1/answers`."""

    @app.post("/v1/answers", response_model=AnswerWithPlanBody | AnswerBody, tags=["answers"])
    async def answers(body: AnswerRequest, request: Request, service: Annotated[Service, Depends(serving)]) -> Response:
        """Answer a question, as one JSON body or, with `Accept: text/event-stream`, as events. Where the question asks
        how to get to a degree, a plan lies beside the answer."""
        caller = await run_in_threadpool(_advisor, request, deployment) if body.audience is Audience.ADVISOR else None
        place = entered(deployment)
        streams = "text/event-stream" in request.headers.get("accept", "")
        patience = Patience(place.leaving, not streams, place.without_model)
        site = site_of(request.scope)
        memory = deployment.memory(caller)
        # Only of students: what is stored is theirs, and an advisor's conversation is known by its account, too.
        named = None if caller else id_of_turn(request.headers.get("idempotency-key"), request.scope["path"], body)
        steps = LeavableSteps(_told(body, service, deployment, memory, patience, site, named))
        headers = {"Cache-Control": "no-store"}
        if streams:
            return AnswerStream(stream(steps, place, deployment.crowd), place, heartbeat, headers)
        try:
            answer = await whole(steps, place, deployment, request)
        finally:
            steps.leave()
            place.leave()
        assert isinstance(answer, AnswerBody), "the steps end in the answer"
        return JSONResponse(answer.model_dump(mode="json"), headers=headers)


def _advisor(request: Request, deployment: Deployment) -> Identity:
    """The advisor who asks, which is noted; raises HTTPException where nobody is logged in."""
    caller = caller_of(request)
    if caller is None:
        raise HTTPException(403, "Questions as an advisor need a login: a token, or the desk's session.")
    deployment.audit.note(caller.account, "asked a question")
    return caller


def entered(deployment: Deployment) -> Place:
    """A place in the crowd; raises HTTPException where there is none."""
    try:
        return deployment.crowd.enter()
    except Crowded as crowded:
        raise HTTPException(503, str(crowded), headers={"Retry-After": str(crowded.seconds)}) from crowded


class AnswerStream(EventSourceResponse):
    """Events of an answer. Its place is left however it ends: a client may be gone before the first event is made."""

    def __init__(
        self, events: AsyncIterator[ServerSentEvent], place: Place, heartbeat: float, headers: dict[str, str]
    ) -> None:
        super().__init__(
            events, ping=heartbeat, headers=headers, shutdown_event=Event(), shutdown_grace_period=STREAM_GRACE
        )
        self._place = place

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._place.leave()


async def whole(
    steps: LeavableSteps[OneStep], place: Place, deployment: Deployment, request: Request
) -> OneStep | None:
    """The last step; the steps are hurried along where nobody waits for them any more."""

    async def until_gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        place.leaving.leave()

    gone = asyncio.create_task(until_gone())
    last: OneStep | None = None
    try:
        async for step in in_threads(steps, place, deployment.crowd):
            last = step
    finally:
        gone.cancel()
    return last


def _counted(consultation: Consultation, deployment: Deployment) -> None:
    """Count an answer, and write how it came about in the log."""
    usage, dollars = consultation.usage, deployment.cost(consultation.usage)
    deployment.measures.answered(consultation, dollars)
    told = {
        "outcome": status(consultation.reply).value,
        "model": consultation.model,
        "degraded": consultation.degraded,
        "input_tokens": usage.input_tokens if usage else None,
        "output_tokens": usage.output_tokens if usage else None,
        "dollars": dollars,
        "milliseconds": round(consultation.timings.total, 1),
    }
    log.info("answer", extra=told)


def _told(
    body: AnswerRequest,
    service: Service,
    deployment: Deployment,
    memory: Memory,
    patience: Patience,
    site: Site | None,
    named: str | None,
) -> Generator[Step | AnswerBody]:
    """The steps, and in place of the consultation that they end in its answer, with a plan where one was asked for, and
    with whom to ask of those that the keys name. A turn that was answered before gets that answer."""
    before = answered_before(named, body, memory)
    if before is not None:
        yield Started(ANSWERED_BEFORE, before.id)
        yield before
        return
    question = body.to_question(memory.turns(body.conversation_id))
    whom = whom_to_ask(service.advisor, question, site, deployment.sites)
    for step in renamed(service.advisor.watch(question, patience), named):
        if isinstance(step, Consultation):
            _counted(step, deployment)
            plan = plan_beside(service, question, step.reply)
            answer = answer_body(step, body.conversation_id, plan, whom(step))
            cited = [each.document_id for each in (plan.citations if plan else answer.citations)]
            memory.add(question, step, answer, cited, service.advisor.library)
            yield answer
            note(deployment, service.advisor, question, step, body.conversation_id)
        else:
            yield step


def watched(service: Service, question: Question, patience: Patience, deployment: Deployment) -> Generator[Step]:
    """The steps of a question outside any conversation."""
    for step in service.advisor.watch(question, patience):
        if isinstance(step, Consultation):
            _counted(step, deployment)
            answer = answer_body(step, None)
            cited = [each.document_id for each in answer.citations]
            deployment.memory(None).add(question, step, answer, cited, service.advisor.library)
        yield step
        if isinstance(step, Consultation):
            note(deployment, service.advisor, question, step, None)
