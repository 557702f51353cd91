"""What is remembered of answers for a while: those of students, and apart from them those of each advisor."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.question import Question, Turn
from advisor.reply import Consultation, status, text
from api.bodies.schemas import AnswerBody
from api.conversations.conversations import Conversations
from api.conversations.kept import KeptAnswers
from api.conversations.stored_answers import StoredAnswers
from corpus.library import Library


@dataclass(frozen=True)
class Memory:
    """The conversations and answers that one sort of asker may come back to. `owner` is the account that asked, so
    that a conversation's id opens it for that account alone; None for students, whose ids are their secrets. Where
    conversations are stored, so are their answers, in the same moment."""

    conversations: Conversations
    kept: KeptAnswers
    owner: str | None = None
    stored: StoredAnswers | None = None

    def turns(self, conversation_id: str | None) -> tuple[Turn, ...]:
        """The turns of a conversation so far."""
        return self.conversations.turns(self._named(conversation_id))

    def add(
        self, question: Question, given: Consultation, answer: AnswerBody, cited: Sequence[str], library: Library
    ) -> None:
        """Remember an answer, with the documents that it cites."""
        named, turn = self._named(answer.conversation_id), Turn(question.text, text(given.reply), status(given.reply))
        if self.stored:
            # First, since this outlasts the process: what is killed in between is had again, and not said twice.
            self.stored.add(named, turn, answer)
        self.conversations.add(named, turn)
        documents = tuple(document for name in dict.fromkeys(cited) if (document := library.get(name)))
        self.kept.add(question, answer, documents, named)

    def given(self, answer_id: str) -> AnswerBody | None:
        """The answer that was given under an id; None for one that is not kept, or no more."""
        kept = self.kept.get(answer_id)
        if kept is not None:
            return kept.body
        return self.stored.get(answer_id) if self.stored else None

    def _named(self, conversation_id: str | None) -> str | None:
        return conversation_id if self.owner is None or conversation_id is None else f"{self.owner} {conversation_id}"
