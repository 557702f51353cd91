"""What one deployment is made of beside the advisor: its settings, its database, its sites, what it can send."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.agent.allowance import Allowance
from advisor.reply import Usage
from api.accounts.account import Identity
from api.accounts.accounts import Accounts
from api.accounts.audit import Audit
from api.accounts.passwords import Passwords
from api.accounts.sessions import Sessions
from api.accounts.tokens import Tokens
from api.conversations.conversations import Conversations
from api.conversations.kept import KeptAnswers
from api.conversations.memory import Memory
from api.conversations.stored_answers import StoredAnswers
from api.database.counts import Counts
from api.database.database import Database, open_database
from api.database.model_tokens import ModelTokens
from api.database.queue import Queue
from api.database.received import Received
from api.database.retention import Keeper
from api.deployment.service_settings import ServiceSettings
from api.handoff.deliver import Carriers, Deliverer
from api.http.replay import HeldReplays, MemoryReplays
from api.limits.client import Clients
from api.limits.crowd import Crowd
from api.limits.limiter import Limiter, MemoryLimiter
from api.limits.limits import Limits
from api.limits.spending import Ledger, StoredLedger
from api.shared.connection import Shared
from api.sites.sites import StoredSites
from api.telemetry.measures import Measures


@dataclass(frozen=True)
class Deployment:
    """One service's own things. By default nothing is written anywhere: the database is in memory."""

    settings: ServiceSettings = field(default_factory=lambda: ServiceSettings.model_construct())
    database: Database = field(default_factory=lambda: open_database("sqlite://"))
    carriers: Carriers = field(default_factory=Carriers)
    make_signing_key: Callable[[], Ed25519PrivateKey] = Ed25519PrivateKey.generate
    """Gives the key of receipts; asked for it when the first receipt is."""
    limits: Limits = field(default_factory=lambda: Limits(0, 0, 0, 0, 0))
    limiter: Limiter = field(default_factory=MemoryLimiter)
    clients: Clients = field(default_factory=Clients)
    replays: HeldReplays = field(default_factory=MemoryReplays)
    shared: Shared | None = None
    """What is shared with other workers; None where there are none."""
    ledger: Ledger | None = None
    """Where tokens of the day are counted; None is in the database."""
    conversations: Conversations = field(default_factory=Conversations)
    crowd: Crowd = field(default_factory=Crowd)
    kept: KeptAnswers = field(default_factory=KeptAnswers)
    advisors_conversations: Conversations = field(default_factory=Conversations)
    advisors_kept: KeptAnswers = field(default_factory=KeptAnswers)
    """The same of advisors, whose answers may quote what students must not read."""
    passwords: Passwords = field(default_factory=Passwords)

    @cached_property
    def measures(self) -> Measures:
        """What is counted of the service's work."""
        return Measures(self.crowd, self.allowance)

    @cached_property
    def allowance(self) -> Allowance:
        """What models with a provider may use in a day."""
        return Allowance(self.settings.model_tokens_day)

    @property
    def spending(self) -> Ledger:
        """Where its use is told to other workers, and read again after a restart."""
        return self.ledger or StoredLedger(self.model_tokens)

    @cached_property
    def model_tokens(self) -> ModelTokens:
        """The tokens of each day, in the database."""
        return ModelTokens(self.database)

    def cost(self, usage: Usage | None) -> float | None:
        """Dollars that an answer's tokens cost; None where no price is set or no tokens are told."""
        if usage is None or self.settings.model_price is None:
            return None
        read, written = (float(price) for price in self.settings.model_price.split("/"))
        return (usage.input_tokens * read + usage.output_tokens * written) / 1_000_000

    @cached_property
    def sites(self) -> StoredSites:
        """Who may embed the service."""
        return StoredSites(self.database)

    @cached_property
    def received(self) -> Received:
        """What people chose to send."""
        settings = self.settings
        return Received(self.database, settings.retention_days, conversation_days=settings.conversation_days)

    @cached_property
    def accounts(self) -> Accounts:
        """Who may use the desk."""
        return Accounts(self.database, self.passwords)

    @cached_property
    def sessions(self) -> Sessions:
        """Whose browsers are logged in."""
        return Sessions(self.database)

    @cached_property
    def tokens(self) -> Tokens:
        """Which programs ask as an account."""
        return Tokens(self.database)

    @cached_property
    def audit(self) -> Audit:
        """Who did what at the desk."""
        return Audit(self.database, days=self.settings.audit_days)

    def memory(self, caller: Identity | None) -> Memory:
        """What is remembered for a student, or for somebody of the desk."""
        if caller is None:
            return Memory(self.conversations, self.kept, stored=self.stored_answers)
        return Memory(self.advisors_conversations, self.advisors_kept, caller.account)

    @cached_property
    def stored_answers(self) -> StoredAnswers | None:
        """The answers of students' conversations, where they are stored."""
        return StoredAnswers(self.received) if stores_conversations(self.settings) else None

    @cached_property
    def counts(self) -> Counts:
        """How much is asked."""
        return Counts(self.database, days=self.settings.count_days)

    @property
    def keepers(self) -> tuple[Keeper, ...]:
        """All that keeps rows for a while."""
        return (
            self.received,
            self.sessions,
            self.audit,
            self.counts,
            self.model_tokens,
            Queue(self.database, self.received),
        )

    @cached_property
    def deliverer(self) -> Deliverer:
        """What takes a hand-off to a person."""
        return Deliverer(self.received, self.carriers)


def stores_conversations(settings: ServiceSettings) -> bool:
    """Whether conversations are stored: it is switched on, and there are days to keep them."""
    return settings.store_conversations and settings.retention_days > 0
