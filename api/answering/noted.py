"""What is noted of a student's question once it is answered: a count, and the question itself only where that is
switched on and the answer was none."""

import logging
from enum import StrEnum

from advisor.advisor import Advisor
from advisor.gate.claim import Reason
from advisor.message.person.redaction import redact
from advisor.question import Question
from advisor.reply import Clarification, Conflict, Consultation, Refusal, text
from api.database.received import Unresolved, conversation_mark
from api.deployment.deployment import Deployment
from corpus.document import Audience


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    ASKED_BACK = "asked back"
    CONFLICT = "conflict"
    REFUSED = "refused"
    LOW_SUPPORT = "low support"


UNRESOLVED = (Outcome.CONFLICT, Outcome.REFUSED, Outcome.LOW_SUPPORT)
"""The outcomes that an advisor should see."""

NO_INSTITUTION, SEVERAL, NO_TOPIC = "none named", "several", "other"

TOPICS = {
    "cap": "how much credit",
    "grade": "grades",
    "age": "age of credit",
    "reuse": "credit used before",
    "size": "size of a program",
    "left": "credit left to take",
    "price": "cost",
    "conversion": "semester and quarter credit",
    "aid": "financial aid",
    "admission": "admission",
    "test": "tests",
    "concurrent": "two programs at once",
    "timing": "deadlines and timing",
    "duration": "how long it takes",
    "stack": "stacking",
    "sharing": "courses shared by programs",
    "residency": "residency",
    "level": "course level",
    "delivery": "online or on campus",
    "noncredit": "credit without a grade or none",
    "international": "from abroad",
}
"""Words for what a question is about; other aspects count under their own name."""


def outcome_of(given: Consultation) -> Outcome:
    """How a question ended. Support was low where sentences of a model were dropped because nothing carried them."""
    match given.reply:
        case Refusal():
            return Outcome.REFUSED
        case Conflict():
            return Outcome.CONFLICT
        case Clarification():
            return Outcome.ASKED_BACK
        case _:
            unsupported = any(dropped.reason is Reason.SUPPORT for dropped in given.dropped)
            return Outcome.LOW_SUPPORT if unsupported else Outcome.ANSWERED


def note(
    deployment: Deployment, advisor: Advisor, question: Question, given: Consultation, conversation_id: str | None
) -> None:
    """Count a question, and store it where the deployment stores questions without a good answer. What goes wrong here
    is logged and changes no answer."""
    if question.audience is not Audience.STUDENT:
        return
    try:
        _count(deployment, advisor, question, given)
        _store(deployment, question, given, conversation_id)
    except Exception:
        logging.getLogger(__name__).exception("a question was answered and not counted")


def _count(deployment: Deployment, advisor: Advisor, question: Question, given: Consultation) -> None:
    if not deployment.accounts.exist():
        return
    understood = advisor.understand(question)
    named = [*understood.institutions, *(f"{name} (not in the library)" for name in understood.unheld)]
    institution = NO_INSTITUTION if not named else named[0] if len(named) == 1 else SEVERAL
    aspects = sorted(aspect.value for aspect in understood.aspects)
    topic = TOPICS.get(aspects[0], aspects[0].replace("_", " ")) if aspects else NO_TOPIC
    deployment.counts.add(topic, institution, outcome_of(given).value)


def _store(deployment: Deployment, question: Question, given: Consultation, conversation_id: str | None) -> None:
    outcome = outcome_of(given)
    if not deployment.settings.store_questions or outcome not in UNRESOLVED:
        return
    asked, answered = redact(question.text), redact(text(given.reply))
    mark = conversation_mark(conversation_id)
    deployment.received.add(Unresolved(deployment.received.now(), outcome.value, asked, answered, mark))
