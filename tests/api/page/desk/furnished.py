"""A desk with something on it: accounts, what students sent, and a correction, over the real library."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page

from advisor.bootstrap import Service
from api.accounts.account import Role
from api.app import create_app
from api.database.counts import Counts
from api.database.received import Evidence, Feedback, HandedOver
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.desk.cookies import SESSION
from api.desk.corrections import Corrections
from index.split import split
from tests.api.desk.visiting import cheap
from tests.api.fakes import listening, wait_until
from tests.api.http.test_guards import send
from tests.corpus.fakes import SENTENCE, markdown

PASSWORD = "seven green ladders"
ADMIN, ADVISOR = "ada", "ben"
DOCUMENT = "unh-transfer"
GRADE = "Transfer credit needs a grade of B or better to count toward a master's degree."
OPEN_LIMIT = "No more than 12 of these credits may be applied."
ASKED = (
    ("how much credit", "University of New Hampshire", "answered", 9),
    ("grades", "University of New Hampshire", "refused", 3),
    ("age of credit", "Kent State University", "answered", 5),
    ("cost", "Kent State University", "refused", 4),
    ("courses shared by programs", "George Washington University", "answered", 1),
    ("how much credit", "Metropolitan State University of Denver", "answered", 1),
    ("how much credit", "Missouri University of Science and Technology", "conflict", 2),
    ("financial aid", "Hood College", "refused", 2),
    ("deadlines and timing", "Hood College", "asked back", 3),
)
"""Topic, institution, outcome and number of questions; each line a day further back."""
CORRECTED = "How do I ask UNH for my credits to be transferred?"


@dataclass(frozen=True)
class Desk:
    """A desk that runs at an address."""

    address: str
    deployment: Deployment

    def enter(self, page: Page, name: str) -> None:
        """Gives a tab the session of an account, as its login would: tries at logging in are counted."""
        account = next(each for each in self.deployment.accounts.all() if each.name == name)
        secret = self.deployment.sessions.begin(account)
        page.context.add_cookies([{"name": SESSION, "value": secret, "url": self.address}])


@contextmanager
def desk(service: Service, home: Path) -> Iterator[Desk]:
    """A desk whose admin is ada and whose advisor is ben; home is one of the desk's own."""
    deployment = Deployment(ServiceSettings.model_construct(home=home), passwords=cheap())
    deployment.accounts.add(ADMIN, Role.ADMIN, PASSWORD)
    deployment.accounts.add(ADVISOR, Role.ADVISOR, PASSWORD)
    deployment.tokens.add(ADMIN, Role.ADVISOR, "the degree audit")
    for row in sent(datetime.now(UTC)):
        deployment.received.add(row)
    count(deployment)
    _correct(service, home)
    _add_drafts(home)
    app = create_app(lambda: replace(service, close=lambda: None), deployment)
    with listening(app) as port:
        wait_until(lambda: send(port, "GET", "/readyz") == 200)
        yield Desk(f"http://127.0.0.1:{port}", deployment)


def sent(now: datetime) -> list[Feedback | HandedOver]:
    """What three students chose to send yesterday."""
    quote = "UNH accepts at most 12 credits earned before admission."
    cited = Evidence(1, "Credit transfer", "https://catalog.unh.edu/graduate/credit-transfer", quote)
    first = now - timedelta(days=1)
    return [
        Feedback(first, "a-1", "down", reason="outdated", question="How old can my courses be at UNH?"),
        Feedback(
            first + timedelta(minutes=20),
            "a-2",
            "down",
            reason="wrong",
            correction="The cap is 9 credits for my program.",
            question="Can I bring 12 credits into the MS at UNH?",
        ),
        HandedOver(
            first + timedelta(hours=2),
            "a-3",
            "Do my two summer courses count toward the MPH?",
            "I took them before I was admitted.",
            (cited,),
            "student@example.edu",
        ),
    ]


def count(deployment: Deployment) -> None:
    """Counts what was asked in the last week, on several topics of several institutions."""
    now = datetime.now(UTC)
    for days, (topic, institution, outcome, questions) in enumerate(ASKED):
        counts = Counts(deployment.database, lambda days=days: now - timedelta(days=days))  # type: ignore[misc]
        for _ in range(questions):
            counts.add(topic, institution, outcome)


def _add_drafts(home: Path) -> None:
    """Adds a page to the library of a home, with sentences that are read as rules and one that is not."""
    path = home / "library" / "policies" / "transfer.md"
    path.parent.mkdir(parents=True)
    path.write_text(markdown(text="\n".join((SENTENCE, GRADE, OPEN_LIMIT))), encoding="utf-8")


def _correct(service: Service, home: Path) -> None:
    document = service.advisor.library.get(DOCUMENT)
    assert document is not None
    corrections = Corrections(home)
    sentence = split(document)[-1].text
    made = corrections.make(CORRECTED, document, sentence, ADMIN, datetime.now(UTC))
    corrections.keep(made, service.advisor.library)
