"""What the desk keeps, for the data inventory."""

from collections.abc import Iterator

from api.deployment.deployment import Deployment
from api.privacy.holding import Holding


def desk_holdings(deployment: Deployment) -> Iterator[Holding]:
    """What is kept of the people who work at the desk; nothing where there is no desk."""
    if not deployment.accounts.exist():
        return
    yield Holding(
        data="the accounts of advisors: a name, a role, and the password and tokens as hashes",
        purpose="so that only advisors read what is for advisors",
        place="database",
        kept="until the account is removed",
        redacted=False,
    )
    yield Holding(
        data="that an advisor is logged in, by the hash of what one cookie of the desk holds",
        purpose="so that a login can be ended",
        place="database",
        kept="12 hours at most, or 30 minutes without use",
        redacted=False,
    )
    yield Holding(
        data="what advisors did at the desk and when, without what they asked",
        purpose="so that it can be seen who changed what",
        place="database",
        kept=f"{deployment.audit.days} days",
        redacted=False,
    )


def question_holdings(deployment: Deployment) -> Iterator[Holding]:
    """What is kept of questions: how many there are where there is a desk, and their words where that is set."""
    if deployment.accounts.exist():
        yield Holding(
            data="how many questions a day were on which topic and institution and how they ended; no question's words",
            purpose="so that a graduate school sees what is asked, and what its pages do not answer",
            place="database",
            kept=f"{deployment.counts.days} days",
            redacted=True,
        )
        yield Holding(
            data="questions whose answer an advisor corrected, as the advisor wrote them, and the advisor's name",
            purpose="so that the same question is answered rightly",
            place="files",
            kept="until the correction is taken back",
            redacted=True,
        )
    days = deployment.received.days
    if deployment.settings.store_questions and days:
        yield Holding(
            data="questions that were refused, on which sources differ, or whose answer had little support, and their "
            "answers",
            purpose="so that advisors can answer them and mend the library",
            place="database",
            kept=f"{days} days",
            redacted=True,
        )
