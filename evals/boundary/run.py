"""Asking the questions and judging what comes back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from advisor.question import Question
from advisor.reply import text
from evals.boundary.judging import Judged, Mark, judge
from evals.boundary.questions import Asked
from evals.run import Ask


@dataclass(frozen=True)
class Row:
    """A question asked and judged, with what the reply said, and the milliseconds that its findings took, None where
    answering broke."""

    asked: Asked
    judged: Judged
    said: str
    findings: float | None = None


def run(questions: Sequence[Asked], ask: Ask, progress: Callable[[Row], None] | None = None) -> list[Row]:
    """Asks all of them in order. An error in answering is a withheld verdict that names it, never a gap."""
    rows = []
    for question in questions:
        row = _asked(question, ask)
        rows.append(row)
        if progress is not None:
            progress(row)
    return rows


def _asked(question: Asked, ask: Ask) -> Row:
    try:
        consultation = ask(Question(text=question.text))
    except Exception as error:  # whatever breaks is a finding about this question, and the others are still asked
        return Row(question, Judged(Mark.WITHHELD, f"error {type(error).__name__}"), str(error))
    reply = consultation.reply
    return Row(question, judge(question.outcome, reply), text(reply), consultation.timings.compute)
