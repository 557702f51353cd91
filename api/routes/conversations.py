"""The routes by which a person sees and deletes what is held of a conversation."""

from typing import Annotated, Self

from fastapi import FastAPI, HTTPException, Path, Response
from pydantic import BaseModel

from advisor.question import Status
from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody
from api.database.received import SHORTEST_ID, Feedback, HandedOver, Unresolved, conversation_mark
from api.deployment.deployment import Deployment

UNKNOWN = "Nothing is held of a conversation with this id."
GUESSABLE = f"An id of fewer than {SHORTEST_ID} characters could be guessed; what it holds is forgotten within an hour."

ConversationId = Annotated[str, Path(max_length=64)]


class HeldTurn(BaseModel):
    question: str
    answer: str
    status: Status | None


class HeldFeedback(BaseModel):
    received_at: str
    answer_id: str
    rating: str
    reason: str | None
    correction: str | None
    question: str | None

    @classmethod
    def of(cls, row: Feedback) -> Self:
        return cls(
            received_at=row.received_at.isoformat(),
            answer_id=row.answer_id,
            rating=row.rating,
            reason=row.reason,
            correction=row.correction,
            question=row.question,
        )


class HeldHandoff(BaseModel):
    received_at: str
    answer_id: str | None
    question: str
    text: str
    reply_to: str | None
    delivered: bool

    @classmethod
    def of(cls, row: HandedOver) -> Self:
        return cls(
            received_at=row.received_at.isoformat(),
            answer_id=row.answer_id,
            question=row.question,
            text=row.text,
            reply_to=row.reply_to,
            delivered=row.delivered,
        )


class HeldQuestion(BaseModel):
    received_at: str
    outcome: str
    question: str
    answer: str

    @classmethod
    def of(cls, row: Unresolved) -> Self:
        return cls(
            received_at=row.received_at.isoformat(), outcome=row.outcome, question=row.question, answer=row.answer
        )


class ConversationBody(BaseModel):
    """All that is held of a conversation: in memory its turns, in the database what was sent about its answers, what of
    it was stored for having no good answer, and where conversations are stored its answers."""

    turns: list[HeldTurn]
    answers: list[AnswerWithPlanBody | AnswerBody]
    feedback: list[HeldFeedback]
    handoffs: list[HeldHandoff]
    unresolved: list[HeldQuestion]


def add_conversation_rights(app: FastAPI, deployment: Deployment) -> None:
    """Answer whoever knows the id of a conversation, which only its client does where it is long and random."""

    @app.get("/v1/conversations/{conversation_id}", tags=["privacy"])
    def export(conversation_id: ConversationId, response: Response) -> ConversationBody:
        """All that is held of a conversation."""
        response.headers["Cache-Control"] = "no-store"
        mark = _mark(conversation_id)
        turns = deployment.conversations.turns(conversation_id)
        rated, handed = deployment.received.feedback(mark), deployment.received.handoffs(mark)
        unresolved = deployment.received.unresolved(mark)
        answers = deployment.stored_answers.of(mark) if deployment.stored_answers else []
        if not (turns or rated or handed or unresolved or answers):
            raise HTTPException(404, UNKNOWN)
        return ConversationBody(
            turns=[HeldTurn(question=turn.question, answer=turn.answer, status=turn.status) for turn in turns],
            answers=answers,
            feedback=[HeldFeedback.of(row) for row in rated],
            handoffs=[HeldHandoff.of(row) for row in handed],
            unresolved=[HeldQuestion.of(row) for row in unresolved],
        )

    @app.delete("/v1/conversations/{conversation_id}", tags=["privacy"], status_code=204)
    def delete(conversation_id: ConversationId) -> None:
        """Delete all that is held of a conversation, whether or not anything is."""
        mark = _mark(conversation_id)
        deployment.conversations.forget(conversation_id)
        deployment.kept.forget_conversation(conversation_id)
        deployment.received.forget_conversation(mark)


def _mark(conversation_id: str) -> str:
    mark = conversation_mark(conversation_id)
    if mark is None:
        raise HTTPException(404, GUESSABLE)
    return mark
