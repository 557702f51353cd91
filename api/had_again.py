"""The route by which an answer is had again: after a connection that broke, or on another page."""

from fastapi import FastAPI, HTTPException, Request, Response

from api.deployment import Deployment
from api.desk.entry import caller_of
from api.kept import SECONDS, KeptAnswer
from api.plan_schemas import AnswerWithPlanBody
from api.schemas import AnswerBody

GONE = f"No answer of this id is kept: one is, for {SECONDS // 60} minutes. Ask the question again for a new one."


def add_had_again(app: FastAPI, deployment: Deployment) -> None:
    """Give an answer once more to whoever knows its id, which is the asker alone."""

    @app.get("/v1/answers/{answer_id}", response_model=AnswerWithPlanBody | AnswerBody, tags=["answers"])
    def answer(answer_id: str, request: Request, response: Response) -> AnswerBody:
        """An answer as it was given, for ten minutes. That of an advisor is for advisors alone."""
        kept = kept_answer(deployment, answer_id, request)
        if kept is None:
            raise HTTPException(404, GONE)
        response.headers["Cache-Control"] = "no-store"
        return kept.body


def kept_answer(deployment: Deployment, answer_id: str, request: Request) -> KeptAnswer | None:
    """The answer of an id, while it is kept and where whoever asks may see it."""
    kept = deployment.kept.get(answer_id)
    if kept is None and caller_of(request) is not None:
        return deployment.advisors_kept.get(answer_id)
    return kept
