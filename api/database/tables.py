"""The tables. A change to one of them is a new file under `migrations/versions`."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no zone, so that it is taken off on the way in and put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Words(TypeDecorator[str]):
    """A text that somebody typed. Postgres holds no character of the number 0, so that one is kept as the mark of a
    character that cannot be shown, whatever the database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value.replace("\0", "\ufffd") if value else value


metadata = MetaData()

sites = Table(
    "sites",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("origins", JSON, nullable=False),
    Column("institution", String(200)),
    Column("catalog_year", String(20)),
    Column("contact", String(300)),
    Column("handoff", String(500)),
    Column("office_hours", String(300)),
    Column("theme", JSON, nullable=False),
    Column("made_at", UtcTime, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("received_at", UtcTime, nullable=False),
    Column("site", String(64)),
    Column("conversation", String(64)),
    Column("answer_id", String(64), nullable=False),
    Column("rating", String(8), nullable=False),
    Column("reason", Words),
    Column("correction", Words),
    Column("question", Words),
    Index("feedback_received_at", "received_at"),
    Index("feedback_conversation", "conversation"),
)

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("received_at", UtcTime, nullable=False),
    Column("site", String(64)),
    Column("conversation", String(64)),
    Column("answer_id", String(64)),
    Column("question", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("reply_to", String(320)),
    Column("delivered", Boolean, nullable=False),
    Index("handoffs_received_at", "received_at"),
    Index("handoffs_conversation", "conversation"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", String(300), nullable=False),
    Column("made_at", UtcTime, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account", String(100), ForeignKey("accounts.name"), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Index("sessions_account", "account"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("secret", String(64), nullable=False),
    Column("account", String(100), ForeignKey("accounts.name"), nullable=False),
    Column("role", String(16), nullable=False),
    Column("label", String(100), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime),
    Index("tokens_account", "account"),
    Index("tokens_secret", "secret", unique=True),
)

audit = Table(
    "audit",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("who", String(100), nullable=False),
    Column("what", String(100), nullable=False),
    Column("about", String(300), nullable=False),
    Index("audit_at", "at"),
)

unresolved = Table(
    "unresolved",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("received_at", UtcTime, nullable=False),
    Column("conversation", String(64)),
    Column("outcome", String(16), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Index("unresolved_received_at", "received_at"),
    Index("unresolved_conversation", "conversation"),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("received_at", UtcTime, nullable=False),
    Column("conversation", String(64), nullable=False),
    Column("question", Words, nullable=False),
    Column("answer", Words, nullable=False),
    Column("status", String(16), nullable=False),
    Index("turns_received_at", "received_at"),
    Index("turns_conversation", "conversation"),
)

given = Table(
    "given",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("received_at", UtcTime, nullable=False),
    Column("conversation", String(64), nullable=False),
    Column("body", JSON, nullable=False),
    Index("given_received_at", "received_at"),
    Index("given_conversation", "conversation"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("item", String(32), primary_key=True),
    Column("taken_by", String(100), nullable=False),
    Column("taken_at", UtcTime, nullable=False),
    Column("settled_by", String(100)),
    Column("settled_at", UtcTime),
    Column("note", Text),
)

counts = Table(
    "counts",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("topic", String(60), primary_key=True),
    Column("institution", String(200), primary_key=True),
    Column("outcome", String(16), primary_key=True),
    Column("questions", Integer, nullable=False),
)

model_tokens = Table(
    "model_tokens",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("tokens", BigInteger, nullable=False),
)
