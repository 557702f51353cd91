"""Conversations that a deployment stores: a follow-up days later, or after a restart, still knows what came before."""

import logging

from advisor.question import Status, Turn
from api.bodies.schemas import TURNS
from api.conversations.conversations import Conversations
from api.database.database import OUT_OF_REACH
from api.database.received import Received, conversation_mark


class StoredConversations(Conversations):
    """Turns as others hold them for an hour, and as `StoredAnswers` puts them into the database with their answers.

    Without the database, conversations go on as they are held. What is stored is deleted by `Received`.
    """

    def __init__(self, held: Conversations, received: Received) -> None:
        super().__init__()
        self._lasting = held
        self._received = received

    def turns(self, conversation_id: str | None) -> tuple[Turn, ...]:
        """See Conversations. What is held has every word, and what is stored may go further back."""
        held, stored = self._lasting.turns(conversation_id), self._stored(conversation_id)
        return held if len(held) >= len(stored) else stored

    def add(self, conversation_id: str | None, turn: Turn) -> None:
        """See Conversations."""
        self._lasting.add(conversation_id, turn)

    def forget(self, conversation_id: str) -> bool:
        """See Conversations; whoever deletes a conversation deletes its rows, too."""
        return self._lasting.forget(conversation_id)

    def _stored(self, conversation_id: str | None) -> tuple[Turn, ...]:
        mark = conversation_mark(conversation_id)
        if mark is None:
            return ()
        try:
            rows = self._received.said(mark, TURNS)
        except OUT_OF_REACH:
            logging.getLogger(__name__).exception("stored conversations cannot be read")
            return ()
        return tuple(Turn(row.question, row.answer, Status(row.status)) for row in rows)
