"""The data inventory: what this deployment keeps, for how long, and who else gets it."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from pydantic import BaseModel

from advisor.gate.weighing.marking import SENTENCES
from api import conversations, kept, replay
from api.database import model_tokens
from api.deployment import Deployment, stores_conversations
from api.desk.holdings import desk_holdings, question_holdings
from api.handoff.route import Mail, Page, Queue, Webhook, read_route
from api.holding import Holding
from index.search import REMEMBERED

NOT_STORED = "Your questions are not stored."
"""What the page says as it lies there."""

PLACES = {
    "memory": "In memory",
    "database": "In the database",
    "files": "In files",
    "nowhere": "Nowhere",
    "elsewhere": "Elsewhere",
}


class PrivacyBody(BaseModel):
    """What `GET /v1/privacy` gives."""

    summary: str
    holdings: list[Holding]
    rights: list[str]


def add_privacy(app: FastAPI, deployment: Deployment) -> None:
    """Answer `GET /v1/privacy` from the settings in force, so that what it says is what is done; a page shows it."""

    @app.get("/v1/privacy", tags=["privacy"])
    def privacy() -> PrivacyBody:
        """What is kept of what people type, where, for how long, and who else gets it."""
        return _inventory(deployment)

    @app.get("/privacy", include_in_schema=False)
    def page() -> HTMLResponse:
        """The same for people to read."""
        told = _template().render(told=_inventory(deployment), places=PLACES)
        return HTMLResponse(told, headers={"Cache-Control": "no-cache"})


@cache
def _template() -> Template:
    made = Environment(loader=PackageLoader("api", "page"), autoescape=True, undefined=StrictUndefined)
    return made.get_template("privacy.html")


def first_words(deployment: Deployment) -> str:
    """What the page says of its questions before the first one is asked."""
    if stores_conversations(deployment.settings) or (deployment.settings.store_questions and deployment.received.days):
        return "Questions may be stored, with personal data taken out where it is found."
    return NOT_STORED


def _inventory(deployment: Deployment) -> PrivacyBody:
    days = deployment.received.days
    return PrivacyBody(
        summary=f"No account, no cookie, no name is asked for. {_stored(deployment)}."
        + (f" What you choose to send is kept for {days} days." if days else " Nothing that you send is stored."),
        holdings=list(_holdings(deployment)),
        rights=[
            "GET /v1/conversations/{id} gives all that is held of a conversation to whoever knows its id.",
            "DELETE /v1/conversations/{id} deletes it, and what was sent about its answers. Only an answer "
            "that is kept for a request that may be sent again goes by itself, within ten minutes, and a text that was "
            "read lately when others are.",
        ],
    )


def _stored(deployment: Deployment) -> str:
    """What is stored of questions and answers, in a few words."""
    if stores_conversations(deployment.settings):
        return "Conversations are stored, without personal data that could be found in them"
    if deployment.settings.store_questions and deployment.received.days:
        return "Questions without a good answer are stored"
    return "Questions and answers are not stored"


def _holdings(deployment: Deployment) -> Iterator[Holding]:
    yield Holding(
        data="questions and answers of a conversation that has an id",
        purpose="so that a question can follow the ones before it",
        place="memory",
        kept=_span(conversations.SECONDS),
        redacted=False,
    )
    if stores_conversations(deployment.settings):
        yield Holding(
            data="the same conversations, with the citations, sums and plans of their answers, under a mark from which "
            "their id cannot be told",
            purpose="so that a conversation can be gone on with, and an answer of it had again, on another day",
            place="database",
            kept=f"{deployment.received.days} days",
            redacted=True,
        )
    yield Holding(
        data="answers with their questions",
        purpose="so that their receipts can be had, and a request that is sent again is answered alike",
        place="memory",
        kept=_span(max(kept.SECONDS, int(replay.SECONDS))),
        redacted=False,
    )
    yield from _read_lately(deployment)
    yield Holding(
        data="how often an address asks, and how often a loaded page does, under names that cannot be turned back into them; "
        "the page sends a random mark for it, which is made anew whenever it is loaded and which no browser keeps",
        purpose="so that nobody can ask so much that others go without",
        place="memory",
        kept="a day at most",
        redacted=True,
    )
    yield _hosted_model(deployment)
    yield from _tokens(deployment)
    yield from _sent(deployment)
    yield from desk_holdings(deployment)
    yield from question_holdings(deployment)


def _read_lately(deployment: Deployment) -> Iterator[Holding]:
    """What stays in memory of texts, so that none is read twice while it is answered."""
    until = "until as many others were read, or the service stops"
    yield Holding(
        data=f"the last {REMEMBERED} texts that were asked, with what was understood of them and their vectors, and "
        "single names as they were spelt; not who asked",
        purpose="so that no text is read twice while it is answered",
        place="memory",
        kept=until,
        redacted=False,
    )
    if deployment.settings.model != "none":
        yield Holding(
            data=f"the last {SENTENCES:,} sentences that a model wrote or rested on, with their words and figures",
            purpose="so that no sentence is read twice while it is checked",
            place="memory",
            kept=until,
            redacted=False,
        )


def _hosted_model(deployment: Deployment) -> Holding:
    models = (deployment.settings.model, deployment.settings.model_second)
    hosted = [model for model in models if model not in ("local", "none", None)]
    return Holding(
        data="questions, and the earlier questions of their conversation",
        purpose="so that a language model can phrase the answer",
        place="elsewhere" if hosted else "nowhere",
        kept="as its provider says" if hosted else "not at all: no model outside this machine is used",
        redacted=bool(hosted),
        goes_to="; ".join(str(model) for model in hosted) or None,
    )


def _tokens(deployment: Deployment) -> Iterator[Holding]:
    """The tokens of each day, where they are bounded."""
    if not deployment.allowance.tokens:
        return
    yield Holding(
        data="how many tokens models outside this machine took on a day; of no question and of nobody",
        purpose=f"so that they take no more than {deployment.allowance.tokens:,} a day",
        place="memory" if deployment.shared else "database",
        kept="two days" if deployment.shared else f"{model_tokens.DAYS} days",
        redacted=True,
    )


def _sent(deployment: Deployment) -> Iterator[Holding]:
    days = deployment.received.days
    until = f"{days} days" if days else "not at all"
    yield Holding(
        data="feedback that somebody chooses to send: a rating, a reason, a correction, the question where they say so",
        purpose="so that answers get better",
        place="database" if days else "nowhere",
        kept=until,
        redacted=True,
    )
    yield Holding(
        data="questions that somebody hands to an advisor; the address to answer to is kept as it is",
        purpose="so that a person can answer",
        place="database" if days else "nowhere",
        kept=until,
        redacted=True,
        goes_to="; ".join(sorted(_receivers(deployment))) or None,
    )


def _receivers(deployment: Deployment) -> set[str]:
    """Who gets hand-offs by any site: an address, or the host of a program."""
    written = [deployment.settings.handoff, *(site.handoff for site in deployment.sites.all())]
    named: set[str] = set()
    for each in written:
        match read_route(each):
            case Mail(address):
                named.add(address)
            case Webhook(url) | Page(url):
                named.add(urlsplit(url).hostname or url)
            case Queue():
                pass
    return named


def _span(seconds: int) -> str:
    return f"{seconds // 3600} hour" if seconds == 3600 else f"{seconds // 60} minutes"
