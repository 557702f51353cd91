"""Answers kept in memory for ten minutes, so that whoever knows the id of one can have its receipt."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from advisor.question import Question
from api.bodies.plan_schemas import AnswerWithPlanBody, PlanBody
from api.bodies.schemas import AnswerBody, CitationBody
from corpus.document import Document

MOST = 1000
"""Answers; some 20 kB each."""

SECONDS = 600


@dataclass(frozen=True)
class KeptAnswer:
    """An answer as it was given, its question, the documents that it cites, and the conversation it was given in."""

    question: Question
    body: AnswerBody
    documents: tuple[Document, ...]
    given_at: datetime
    conversation_id: str | None = None

    @property
    def plan(self) -> PlanBody | None:
        """The plan beside the answer, if there is one."""
        return self.body.plan if isinstance(self.body, AnswerWithPlanBody) else None

    @property
    def citations(self) -> list[CitationBody]:
        """Those of the answer and of the plan beside it."""
        return self.body.citations if self.plan is None else self.plan.citations


class KeptAnswers:
    """The last answers, by ids that cannot be guessed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._held: OrderedDict[str, tuple[float, KeptAnswer]] = OrderedDict()

    def add(
        self,
        question: Question,
        body: AnswerBody,
        documents: tuple[Document, ...] = (),
        conversation_id: str | None = None,
    ) -> None:
        """Keep one more answer; the oldest makes room."""
        kept = KeptAnswer(question, body, documents, datetime.now(UTC), conversation_id)
        with self._lock:
            self._held[body.id] = (self._clock(), kept)
            self._held.move_to_end(body.id)
            self._forget()

    def get(self, answer_id: str) -> KeptAnswer | None:
        """The answer of an id; None for one that is unknown or forgotten."""
        with self._lock:
            self._forget()
            held = self._held.get(answer_id)
        return held[1] if held else None

    def forget_conversation(self, conversation_id: str) -> int:
        """Drop the answers of a conversation; how many there were."""
        with self._lock:
            gone = [name for name, (_, kept) in self._held.items() if kept.conversation_id == conversation_id]
            for name in gone:
                del self._held[name]
        return len(gone)

    def _forget(self) -> None:
        while self._held:
            oldest, _ = next(iter(self._held.values()))
            if len(self._held) <= MOST and self._clock() - oldest < SECONDS:
                return
            self._held.popitem(last=False)
