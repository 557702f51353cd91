"""The route by which an answer is had again: after a connection that broke, or on another page."""

from fastapi import FastAPI, HTTPException, Request, Response

from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody
from api.conversations.kept import SECONDS, KeptAnswer
from api.deployment.deployment import Deployment
from api.desk.entry import caller_of

GONE = "No answer of this id is kept: one is, for {}. Ask the question again for a new one."


def add_had_again(app: FastAPI, deployment: Deployment) -> None:
    """Give an answer once more to whoever knows its id, which is the asker alone."""

    @app.get("/v1/answers/{answer_id}", response_model=AnswerWithPlanBody | AnswerBody, tags=["answers"])
    def answer(answer_id: str, request: Request, response: Response) -> AnswerBody:
        """An answer as it was given, for ten minutes; where conversations are stored, one of a conversation for as long
        as that, with labels for personal data. That of an advisor is for advisors alone."""
        kept, stored = kept_answer(deployment, answer_id, request), deployment.stored_answers
        body = kept.body if kept else stored.get(answer_id) if stored else None
        if body is None:
            raise HTTPException(404, GONE.format(_span(deployment)))
        response.headers["Cache-Control"] = "no-store"
        return body


def _span(deployment: Deployment) -> str:
    minutes = f"{SECONDS // 60} minutes"
    if deployment.stored_answers is None:
        return minutes
    return f"{minutes}, and one of a conversation for {deployment.received.conversation_days} days"


def kept_answer(deployment: Deployment, answer_id: str, request: Request) -> KeptAnswer | None:
    """The answer of an id, while it is kept and where whoever asks may see it."""
    kept = deployment.kept.get(answer_id)
    if kept is None and caller_of(request) is not None:
        return deployment.advisors_kept.get(answer_id)
    return kept
