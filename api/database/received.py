"""What people chose to send, feedback and questions for an advisor, and, where a deployment stores them, questions
without an answer and conversations with their answers."""

import hashlib
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta

from pydantic import JsonValue
from sqlalchemy import Select, Table, delete, insert, select
from sqlalchemy.exc import IntegrityError

from api.database import tables
from api.database.database import Database

SHORTEST_ID = 20
"""Characters from which the id of a conversation cannot be guessed: 20 of 36 are some 100 random bits."""


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Feedback:
    """What somebody thinks of an answer. Texts are redacted before one is made."""

    received_at: datetime
    answer_id: str
    rating: str
    site: str | None = None
    conversation: str | None = None
    reason: str | None = None
    correction: str | None = None
    question: str | None = None
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True)
class Evidence:
    """A citation that goes along with a hand-off."""

    number: int
    title: str
    url: str
    quote: str


@dataclass(frozen=True)
class HandedOver:
    """A question that somebody handed to an advisor. Texts are redacted before one is made, `reply_to` is not."""

    received_at: datetime
    answer_id: str | None
    question: str
    text: str
    evidence: tuple[Evidence, ...] = ()
    reply_to: str | None = None
    delivered: bool = False
    site: str | None = None
    conversation: str | None = None
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True)
class Unresolved:
    """A question without a good answer, stored where a deployment says so. Both texts are redacted before."""

    received_at: datetime
    outcome: str
    """`refused`, `conflict` or `low support`."""
    question: str
    answer: str
    conversation: str | None = None
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True)
class Said:
    """A turn of a conversation, stored where a deployment says so, under the id of its answer. Both texts are redacted
    before."""

    received_at: datetime
    conversation: str
    question: str
    answer: str
    status: str
    id: str = field(default_factory=_new_id)


@dataclass(frozen=True)
class Given:
    """An answer of a conversation, stored where a deployment says so; `id` is its own. The body is redacted before."""

    received_at: datetime
    conversation: str
    body: dict[str, JsonValue]
    id: str


TABLES: dict[type[object], Table] = {
    Said: tables.turns,
    Given: tables.given,
    Feedback: tables.feedback,
    HandedOver: tables.handoffs,
    Unresolved: tables.unresolved,
}


def conversation_mark(conversation_id: str | None) -> str | None:
    """What stands for a conversation in a row: its id opens the conversation, and is kept nowhere. None for an id that
    could be guessed."""
    if conversation_id is None or len(conversation_id) < SHORTEST_ID:
        return None
    return hashlib.sha256(conversation_id.encode("utf-8", "surrogatepass")).hexdigest()


def row_id(idempotency_key: str | None, path: str, body: bytes) -> str:
    """The id of what is sent: the same for what is sent again under its key, so that it is kept once, whichever process
    takes it and however often that was killed; a random one where there is no key."""
    if idempotency_key is None:
        return _new_id()
    return hashlib.sha256(b"\0".join((idempotency_key.encode(), path.encode(), body))).hexdigest()[:32]


OF_CONVERSATIONS = (tables.turns, tables.given)
"""What is stored of conversations by itself, and not because somebody chose to send it."""


class Received:
    """The rows, deleted when their days are over. Of 0 days nothing is kept."""

    def __init__(
        self,
        database: Database,
        days: int,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        conversation_days: int | None = None,
    ) -> None:
        """Conversations have as many days as the rest, or fewer of their own."""
        self._database = database
        self._clock = clock
        self.days = days
        self.conversation_days = days if conversation_days is None else min(days, conversation_days)

    def now(self) -> datetime:
        """The present moment."""
        return self._clock()

    def add(self, *rows: Feedback | HandedOver | Unresolved | Said | Given) -> bool:
        """Keep rows that belong together, all or none, and each once however often it comes; whether they are kept."""
        if self.days == 0:
            return False
        with suppress(IntegrityError), self._database.transaction() as connection:
            for row in rows:
                table = TABLES[type(row)]
                # Sent again after an answer that was lost on its way: the row is there already.
                if connection.execute(select(table.c.id).where(table.c.id == row.id)).first() is None:
                    connection.execute(insert(table).values(asdict(row)))
        return True

    def feedback(self, conversation: str | None = None) -> tuple[Feedback, ...]:
        """All feedback, or that of one conversation, the oldest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(_chosen(tables.feedback, conversation)).mappings().all()
        return tuple(Feedback(**row) for row in rows)

    def handoffs(self, conversation: str | None = None) -> tuple[HandedOver, ...]:
        """All hand-offs, or those of one conversation, the oldest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(_chosen(tables.handoffs, conversation)).mappings().all()
        return tuple(
            HandedOver(**{**row, "evidence": tuple(Evidence(**each) for each in row["evidence"])}) for row in rows
        )

    def unresolved(self, conversation: str | None = None) -> tuple[Unresolved, ...]:
        """All stored questions without a good answer, or those of one conversation, the oldest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(_chosen(tables.unresolved, conversation)).mappings().all()
        return tuple(Unresolved(**row) for row in rows)

    def said(self, conversation: str, most: int) -> tuple[Said, ...]:
        """The last turns of a conversation, the oldest first."""
        kept = _chosen(tables.turns, conversation).where(tables.turns.c.received_at > self._first_kept(tables.turns))
        last = kept.order_by(None).order_by(tables.turns.c.received_at.desc())
        with self._database.transaction() as connection:
            rows = connection.execute(last.limit(most)).mappings().all()
        return tuple(Said(**row) for row in reversed(rows))

    def given(self, answer_id: str) -> Given | None:
        """The stored answer of an id; None where none is, or its days are over."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(tables.given).where(tables.given.c.id == answer_id)).mappings().all()
        first_kept = self._first_kept(tables.given)
        return next((Given(**row) for row in rows if row["received_at"] > first_kept), None)

    def given_in(self, conversation: str) -> tuple[Given, ...]:
        """The stored answers of a conversation, the oldest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(_chosen(tables.given, conversation)).mappings().all()
        return tuple(Given(**row) for row in rows)

    def forget_conversation(self, conversation: str) -> int:
        """Delete what belongs to a conversation; how many rows there were."""
        with self._database.transaction() as connection:
            return sum(
                connection.execute(delete(table).where(table.c.conversation == conversation)).rowcount
                for table in TABLES.values()
            )

    def forget_old(self) -> int:
        """Delete what is older than the days that rows are kept; how many rows there were."""
        with self._database.transaction() as connection:
            return sum(
                connection.execute(delete(table).where(table.c.received_at <= self._first_kept(table))).rowcount
                for table in TABLES.values()
            )

    def _first_kept(self, table: Table) -> datetime:
        """The moment after which rows are kept."""
        return self._clock() - timedelta(days=self.conversation_days if table in OF_CONVERSATIONS else self.days)


def _chosen(table: Table, conversation: str | None) -> Select[tuple[object, ...]]:
    chosen = select(table).order_by(table.c.received_at, table.c.id)
    return chosen if conversation is None else chosen.where(table.c.conversation == conversation)
