"""The review queue: what people sent, and questions without a good answer where they are stored, for advisors to take
and settle."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import and_, delete, insert, select, union_all, update
from sqlalchemy.exc import IntegrityError

from advisor.message.person.redaction import redact
from api.database import tables
from api.database.database import Database
from api.database.received import Evidence, Received

LONGEST_NOTE = 2000


class Sort(StrEnum):
    """What an item is."""

    DOWN = "thumbs down"
    CORRECTION = "correction"
    HANDOFF = "hand-off"
    REFUSED = "refused"
    CONFLICT = "conflict"
    LOW_SUPPORT = "low support"


class State(StrEnum):
    """How far an item is."""

    OPEN = "open"
    TAKEN = "taken"
    SETTLED = "settled"


@dataclass(frozen=True)
class Review:
    """Who took an item, and how they settled it."""

    taken_by: str
    taken_at: datetime
    settled_by: str | None = None
    settled_at: datetime | None = None
    note: str | None = None


@dataclass(frozen=True)
class Item:
    """One thing to review: what was asked where that is known, and what was said about it."""

    id: str
    sort: Sort
    received_at: datetime
    question: str | None
    said: str
    evidence: tuple[Evidence, ...] = ()
    reply_to: str | None = None
    review: Review | None = None

    @property
    def state(self) -> State:
        """How far it is."""
        if self.review is None:
            return State.OPEN
        return State.SETTLED if self.review.settled_at else State.TAKEN


class Queue:
    """The items with what was decided on them."""

    def __init__(
        self, database: Database, received: Received, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._database = database
        self._received = received
        self._clock = clock

    def items(self) -> list[Item]:
        """Everything there is to review, the newest first."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(tables.reviews)).mappings().all()
        reviews = {row["item"]: Review(**{name: row[name] for name in row if name != "item"}) for row in rows}
        found = [*self._feedback(reviews), *self._handoffs(reviews), *self._unresolved(reviews)]
        return sorted(found, key=lambda item: item.received_at, reverse=True)

    def find(self, item_id: str) -> Item | None:
        """The item of an id; None where it is gone."""
        return next((item for item in self.items() if item.id == item_id), None)

    def take(self, item_id: str, account: str) -> bool:
        """Take an item, so that others see that somebody is at it; whether nobody else had it."""
        row = {"item": item_id, "taken_by": account, "taken_at": self._clock()}
        try:
            with self._database.transaction() as connection:
                connection.execute(insert(tables.reviews).values(row))
        except IntegrityError:
            held = select(tables.reviews.c.taken_by).where(tables.reviews.c.item == item_id)
            with self._database.transaction() as connection:
                return connection.execute(held).scalar() == account
        return True

    def leave(self, item_id: str, account: str) -> bool:
        """Put an item back that was taken by this account and is not settled; whether there was one."""
        table = tables.reviews
        mine = and_(table.c.item == item_id, table.c.taken_by == account, table.c.settled_at.is_(None))
        with self._database.transaction() as connection:
            return connection.execute(delete(table).where(mine)).rowcount > 0

    def settle(self, item_id: str, account: str, note: str) -> bool:
        """Settle an item with a note, in which personal data is replaced by labels; whether nobody else had it."""
        if not self.take(item_id, account):
            return False
        decided = {"settled_by": account, "settled_at": self._clock(), "note": redact(note[:LONGEST_NOTE])}
        with self._database.transaction() as connection:
            connection.execute(update(tables.reviews).where(tables.reviews.c.item == item_id).values(decided))
        return True

    def forget_old(self) -> int:
        """Delete what was decided on items that are gone; how many there were."""
        kept = union_all(*(select(table.c.id) for table in (tables.feedback, tables.handoffs, tables.unresolved)))
        with self._database.transaction() as connection:
            gone = delete(tables.reviews).where(tables.reviews.c.item.not_in(kept))
            return connection.execute(gone).rowcount

    def _feedback(self, reviews: dict[str, Review]) -> Iterator[Item]:
        for row in self._received.feedback():
            if row.rating == "up" and not row.correction:
                continue
            sort = Sort.CORRECTION if row.correction else Sort.DOWN
            parts = (row.reason, row.correction and f"It should say: {row.correction}")
            said = "\n".join(part for part in parts if part)
            yield Item(row.id, sort, row.received_at, row.question, said, review=reviews.get(row.id))

    def _handoffs(self, reviews: dict[str, Review]) -> Iterator[Item]:
        for row in self._received.handoffs():
            at, asked = row.received_at, row.question
            review = reviews.get(row.id)
            yield Item(row.id, Sort.HANDOFF, at, asked, row.text, row.evidence, row.reply_to, review)

    def _unresolved(self, reviews: dict[str, Review]) -> Iterator[Item]:
        for row in self._received.unresolved():
            review = reviews.get(row.id)
            yield Item(row.id, Sort(row.outcome), row.received_at, row.question, row.answer, review=review)
