"""What this deployment keeps of what people type, and who else gets it, kind by kind, as its settings have it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from advisor.gate.weighing.marking import SENTENCES
from api.conversations import conversations, kept
from api.database import model_tokens
from api.deployment.deployment import Deployment, stores_conversations
from api.handoff.route import Mail, Page, Queue, Webhook, read_route
from api.http import replay
from api.privacy.at_desk import desk_holdings, question_holdings
from api.privacy.beside import holdings_beside
from api.privacy.holding import Holding, Place
from index.search import REMEMBERED


def holdings(deployment: Deployment) -> Iterator[Holding]:
    """All of it, for the data inventory."""
    remembered: Place = "shared memory" if deployment.shared else "memory"
    yield Holding(
        data="questions and answers of a conversation that has an id",
        purpose="so that a question can follow the ones before it",
        place=remembered,
        kept=_span(conversations.SECONDS),
        redacted=False,
    )
    if stores_conversations(deployment.settings):
        yield Holding(
            data="the same conversations, with the citations, sums and plans of their answers, under a mark from which "
            "their id cannot be told",
            purpose="so that a conversation can be gone on with, and an answer of it had again, on another day",
            place="database",
            kept=f"{deployment.received.conversation_days} days",
            redacted=True,
        )
    yield Holding(
        data="answers with their questions",
        purpose="so that their receipts can be had, and a request that is sent again is answered alike",
        place=remembered,
        kept=_span(max(kept.SECONDS, int(replay.SECONDS))),
        redacted=False,
    )
    yield from _read_lately(deployment)
    yield Holding(
        data="how often an address asks, and how often a loaded page does, under names that cannot be turned back into "
        "them; the page sends a random mark for it, made anew whenever it is loaded, which no browser keeps",
        purpose="so that nobody can ask so much that others go without",
        place=remembered,
        kept="a day at most",
        redacted=True,
    )
    yield _hosted_model(deployment)
    yield from _tokens(deployment)
    yield from _sent(deployment)
    yield from desk_holdings(deployment)
    yield from question_holdings(deployment)
    yield from holdings_beside(deployment)


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
        place="shared memory" if deployment.shared else "database",
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
