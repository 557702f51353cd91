"""What one deployment is made of beside the advisor: its settings, its database, its sites, what it can send."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.conversations import Conversations
from api.database.database import Database, database_url, open_database
from api.database.received import Received
from api.handoff.deliver import Carriers, Deliverer
from api.handoff.mail import read_mail_server, send
from api.handoff.webhook import Caller
from api.kept import KeptAnswers
from api.limits.limiter import Limiter, MemoryLimiter
from api.limits.limits import Limits
from api.receipt.signing import signing_key
from api.service_settings import ServiceSettings
from api.sites.sites import StoredSites


@dataclass(frozen=True)
class Deployment:
    """One service's own things. By default nothing is written anywhere: the database is in memory."""

    settings: ServiceSettings = field(default_factory=lambda: ServiceSettings.model_construct())
    database: Database = field(default_factory=lambda: open_database("sqlite://"))
    carriers: Carriers = field(default_factory=Carriers)
    make_signing_key: Callable[[], Ed25519PrivateKey] = Ed25519PrivateKey.generate
    """Gives the key of receipts; asked for it when the first receipt is."""
    limits: Limits = field(default_factory=lambda: Limits(0, 0, 0, 0))
    limiter: Limiter = field(default_factory=MemoryLimiter)
    conversations: Conversations = field(default_factory=Conversations)
    kept: KeptAnswers = field(default_factory=KeptAnswers)

    @cached_property
    def sites(self) -> StoredSites:
        """Who may embed the service."""
        return StoredSites(self.database)

    @cached_property
    def received(self) -> Received:
        """What people chose to send."""
        return Received(self.database, self.settings.retention_days)

    @cached_property
    def deliverer(self) -> Deliverer:
        """What takes a hand-off to a person."""
        return Deliverer(self.received, self.carriers)


@contextmanager
def opened_deployment(settings: ServiceSettings) -> Iterator[Deployment]:
    """The deployment of a home, with its database open; raises DatabaseUnusable."""
    database = open_database(database_url(settings.database_url, settings.home))
    try:
        yield Deployment(
            settings, database, make_carriers(settings), lambda: signing_key(settings.home), make_limits(settings)
        )
    finally:
        database.close()


def make_limits(settings: ServiceSettings) -> Limits:
    """The limits that the settings name."""
    return Limits(settings.limit_address, settings.limit_session, settings.limit_key, settings.limit_everybody)


def make_carriers(settings: ServiceSettings) -> Carriers:
    """What the settings can send with."""
    server = read_mail_server(settings.smtp_url.get_secret_value()) if settings.smtp_url else None
    secret = settings.webhook_secret
    return Carriers(
        mail=(lambda message: send(server, message)) if server else None,
        sender=settings.smtp_from or "",
        webhook=Caller(secret.get_secret_value(), settings.webhook_private).call if secret else None,
    )
