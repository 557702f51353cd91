"""The route of answers: each given whole or as events."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from advisor.bootstrap import Service
from advisor.patience import Patience
from api.accounts.account import Identity
from api.answering.events import LeavableSteps, stream
from api.answering.given import AnswerStream, entered, whole
from api.answering.told import told
from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody, AnswerRequest
from api.conversations.once import id_of_turn
from api.deployment.deployment import Deployment
from api.desk.entry import caller_of
from api.sites.embedding import site_of
from corpus.document import Audience


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
        steps = LeavableSteps(told(body, service, deployment, memory, patience, site, named))
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
