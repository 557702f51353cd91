"""The routes of completions and of the list of models."""

import logging
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from datetime import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from sse_starlette import ServerSentEvent
from starlette.concurrency import run_in_threadpool

from advisor.bootstrap import Service
from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import Consultation
from advisor.steps import Step
from api.answering.events import LeavableSteps, in_threads
from api.answering.given import AnswerStream, entered, whole
from api.answering.plan_beside import plan_beside
from api.bodies.replies import answer_body
from api.bodies.schemas import AnswerBody
from api.completions.bodies import Completion, ModelBody, ModelsBody
from api.completions.completion import Told, chunks, completion
from api.completions.errors import error_body
from api.completions.request import MODEL, CompletionRequest
from api.deployment.deployment import Deployment
from api.http.problems import CRASHED
from api.limits.crowd import Crowd, Place
from api.sites.embedding import site_of
from api.sites.whom import ToAsk, whom_to_ask

Watch = Callable[[Service, Question, Patience], Generator[Step]]
"""The steps of a question, remembered as those of every other route are."""

DONE = "[DONE]"
UNKNOWN = f"There is no such model; the one that there is is called {MODEL}."


def add_completions(
    app: FastAPI, serving: Callable[..., object], watch: Watch, deployment: Deployment, heartbeat: float
) -> None:
    """Answer `POST /v1/chat/completions`, `GET /v1/models` and `GET /v1/models/{id}`."""

    @app.post("/v1/chat/completions", response_model=Completion, tags=["completions"])
    async def completions(
        body: CompletionRequest, request: Request, service: Annotated[Service, Depends(serving)]
    ) -> Response:
        """Answer the last message, as one JSON body or, with `stream`, in parts."""
        if body.model != MODEL:
            raise HTTPException(404, UNKNOWN)
        site = site_of(request.scope)
        question = body.to_question(site.institution if site else None, site.catalog_year if site else None)
        told = _answering(service, question, whom_to_ask(service.advisor, question, site, deployment.sites))
        place = entered(deployment)
        patience = Patience(place.leaving, not body.stream, place.without_model)
        steps = LeavableSteps(watch(service, question, patience))
        headers = {"Cache-Control": "no-store"}
        if body.stream:
            return AnswerStream(_events(body, steps, told, place, deployment.crowd), place, heartbeat, headers)
        try:
            last = await whole(steps, place, deployment, request)
        finally:
            steps.leave()
            place.leave()
        assert isinstance(last, Consultation), "the steps end in a consultation"
        made = await run_in_threadpool(completion, body, last, told)
        return JSONResponse(made.model_dump(mode="json"), headers=headers)

    @app.get("/v1/models", tags=["completions"])
    def models(service: Annotated[Service, Depends(serving)]) -> ModelsBody:
        """The models that can be asked: one, whatever writes behind it."""
        return ModelsBody(data=[_model(service)])

    @app.get("/v1/models/{model_id}", tags=["completions"])
    def model(model_id: str, service: Annotated[Service, Depends(serving)]) -> ModelBody:
        """One of the models."""
        if model_id != MODEL:
            raise HTTPException(404, UNKNOWN)
        return _model(service)


def _answering(service: Service, question: Question, whom: ToAsk) -> Told:
    """The answer with the plan beside it, as the route of answers gives it."""

    def told(given: Consultation) -> AnswerBody:
        return answer_body(given, plan=plan_beside(service, question, given.reply), whom=whom(given))

    return told


def _model(service: Service) -> ModelBody:
    built = datetime.fromisoformat(service.manifest.built_at)
    return ModelBody(id=MODEL, created=int(built.timestamp()), owned_by=MODEL)


async def _events(
    body: CompletionRequest, steps: LeavableSteps[Step], told: Told, place: Place, crowd: Crowd
) -> AsyncIterator[ServerSentEvent]:
    """The parts as events; where the client leaves, the consultation ends with its present step."""
    try:
        async for made in in_threads(_guarded(body, steps, told), place, crowd):
            yield made
    finally:
        place.leaving.leave()
        steps.leave()


def _guarded(body: CompletionRequest, steps: Iterator[Step], told: Told) -> Iterator[ServerSentEvent]:
    """The parts, and an error where making them fails: a stream has no status left to change."""
    try:
        for chunk in chunks(body, steps, told):
            yield ServerSentEvent(chunk.model_dump_json())
    except Exception:
        logging.getLogger(__name__).exception("a question could not be answered")
        yield ServerSentEvent(error_body(500, CRASHED, []).model_dump_json())
    yield ServerSentEvent(DONE)
