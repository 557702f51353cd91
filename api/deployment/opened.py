"""A home's deployment, opened for as long as it is used, with what its settings add to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from api.conversations.stored_conversations import StoredConversations
from api.database.database import database_url, open_database
from api.deployment.deployment import Deployment, stores_conversations
from api.deployment.service_settings import ServiceSettings
from api.handoff.deliver import Carriers
from api.handoff.mail import read_mail_server, send
from api.handoff.webhook import Caller
from api.limits.crowd import Crowd, Sizes
from api.limits.limits import Limits
from api.receipt.signing import signing_key
from api.shared.clients import SharedClients
from api.shared.connection import connected
from api.shared.conversations import SharedConversations
from api.shared.kept import SharedKept
from api.shared.limiter import SharedLimiter
from api.shared.replays import SharedReplays
from api.shared.spending import SharedLedger


@contextmanager
def opened_deployment(settings: ServiceSettings) -> Iterator[Deployment]:
    """The deployment of a home, with its database open; raises DatabaseUnusable."""
    database = open_database(database_url(settings.database_url, settings.home))
    try:
        deployment = Deployment(
            settings,
            database,
            make_carriers(settings),
            lambda: signing_key(settings.home),
            make_limits(settings),
            crowd=Crowd(Sizes(writing=settings.model_answers)),
        )
        if settings.redis_url:
            deployment = sharing(deployment, settings.redis_url.get_secret_value())
        yield storing(deployment) if stores_conversations(settings) else deployment
    finally:
        database.close()


def sharing(deployment: Deployment, redis_url: str) -> Deployment:
    """The deployment, sharing limits, the tokens of the day, conversations, answers and what repeated posts were
    answered with all others at this Redis."""
    shared = connected(redis_url)
    return replace(
        deployment,
        limiter=SharedLimiter(shared),
        clients=SharedClients(shared),
        replays=SharedReplays(shared),
        ledger=SharedLedger(shared),
        conversations=SharedConversations(shared, "students"),
        kept=SharedKept(shared, "students"),
        advisors_conversations=SharedConversations(shared, "advisors"),
        advisors_kept=SharedKept(shared, "advisors"),
        shared=shared,
    )


def storing(deployment: Deployment) -> Deployment:
    """The deployment, with the conversations of students in its database, too."""
    conversations = StoredConversations(deployment.conversations, deployment.received)
    return replace(deployment, conversations=conversations)


def make_limits(settings: ServiceSettings) -> Limits:
    """The limits that the settings name."""
    return Limits(
        settings.limit_address,
        settings.limit_session,
        settings.limit_key,
        settings.limit_everybody,
        settings.limit_open,
    )


def make_carriers(settings: ServiceSettings) -> Carriers:
    """What the settings can send with."""
    server = read_mail_server(settings.smtp_url.get_secret_value()) if settings.smtp_url else None
    secret = settings.webhook_secret
    return Carriers(
        mail=(lambda message: send(server, message)) if server else None,
        sender=settings.smtp_from or "",
        webhook=Caller(secret.get_secret_value(), settings.webhook_private).call if secret else None,
    )
