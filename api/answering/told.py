"""The steps of a question with what goes along with them: remembered, counted, and noted once they are told."""

import logging
from collections.abc import Generator

from advisor.bootstrap import Service
from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import Consultation, status
from advisor.steps import Started, Step
from api.answering.noted import note
from api.answering.plan_beside import plan_beside
from api.bodies.replies import answer_body
from api.bodies.schemas import AnswerBody, AnswerRequest
from api.conversations.memory import Memory
from api.conversations.once import answered_before, renamed
from api.deployment.deployment import Deployment
from api.sites.site import Site
from api.sites.whom import whom_to_ask

log = logging.getLogger(__name__)

ANSWERED_BEFORE = "This was answered before"


def told(
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


def _counted(consultation: Consultation, deployment: Deployment) -> None:
    """Count an answer, and write how it came about in the log."""
    usage, dollars = consultation.usage, deployment.cost(consultation.usage)
    deployment.measures.answered(consultation, dollars)
    how = {
        "outcome": status(consultation.reply).value,
        "model": consultation.model,
        "degraded": consultation.degraded,
        "input_tokens": usage.input_tokens if usage else None,
        "output_tokens": usage.output_tokens if usage else None,
        "dollars": dollars,
        "milliseconds": round(consultation.timings.total, 1),
    }
    log.info("answer", extra=how)
