"""What lies beside the service once it runs: shared memory, the log, traces and backups."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from api.deployment.deployment import Deployment
from api.privacy.holding import Holding
from api.shared.clients import KEPT

BACKED_UP = "wrote a backup"
"""What the record of what was done calls it."""


def holdings_beside(deployment: Deployment) -> Iterator[Holding]:
    """What of it this deployment has."""
    if deployment.shared:
        yield Holding(
            data="the random number that names of addresses and pages are made with, anew each day (UTC)",
            purpose="so that all processes of the service give the same names, and nobody can turn them back later",
            place="shared memory",
            kept=f"{KEPT.days} days; whatever lies there is in the memory of one process while Redis cannot be reached",
            redacted=True,
        )
    yield Holding(
        data="of each request when it came, which part of the service it wanted and how it ended, and of each answer "
        "which model wrote for it and what that took; not what was asked or answered, and not from where",
        purpose="so that it can be seen whether the service works",
        place="log",
        kept="as long as whoever runs the service keeps what it writes",
        redacted=True,
    )
    yield from _traces(deployment)
    yield from _backups(deployment)


def _traces(deployment: Deployment) -> Iterator[Holding]:
    url = deployment.settings.traces_url
    if url is None:
        return
    yield Holding(
        data="of each answer, its search, its tools and its calls of a model when they began and ended, how, and what "
        "tokens they took; not what was said",
        purpose="so that it can be seen where an answer's time goes",
        place="elsewhere",
        kept="as long as whoever runs that program keeps it",
        redacted=True,
        goes_to=urlsplit(url).hostname,
    )


def _backups(deployment: Deployment) -> Iterator[Holding]:
    last = deployment.audit.last(BACKED_UP)
    if last is None:
        return
    yield Holding(
        data=f"copies of what is in the database and in files, the last one of {last.date().isoformat()}; what is "
        "deleted afterwards is still in them",
        purpose="so that nothing is lost with a disk",
        place="elsewhere",
        kept="as long as whoever runs the service keeps them",
        redacted=False,
    )
