"""A question as it reaches the advisor."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.document import Audience


class Status(StrEnum):
    """How a question was dealt with."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True)
class Turn:
    """An earlier question of the conversation and its answer."""

    question: str
    answer: str
    status: Status | None = None


@dataclass(frozen=True)
class Question:
    """What is asked, by whom, after which turns. `institution` and `catalog_year` are the page's defaults,
    used only where neither the question nor its history names one."""

    text: str
    audience: Audience = Audience.STUDENT
    history: tuple[Turn, ...] = ()
    institution: str | None = None
    catalog_year: str | None = None

    @property
    def asked(self) -> str:
        """All that a model is shown of what was asked: the last three earlier questions and this one."""
        return " ".join([*(turn.question for turn in self.history[-3:]), self.text])
