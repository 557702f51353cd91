"""Taking a hand-off to a person, and saying plainly how far it came."""

import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from email.message import EmailMessage
from typing import assert_never

from api.database.received import HandedOver, Received
from api.handoff.mail import compose
from api.handoff.route import Mail, Page, Queue, Route, Webhook
from api.handoff.undelivered import Undelivered

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Delivery:
    """Whether somebody has the hand-off now, and what its asker is told."""

    delivered: bool
    message: str


@dataclass(frozen=True)
class Carriers:
    """What can carry a hand-off here; None for what is not set up. Both raise Undelivered."""

    mail: Callable[[EmailMessage], None] | None = None
    sender: str = ""
    webhook: Callable[[str, dict[str, object]], None] | None = None


@dataclass(frozen=True)
class Reachable:
    """How people can be reached otherwise: whom to write to, when somebody is there, and whether that is now."""

    contact: str | None = None
    hours: str | None = None
    is_open: bool | None = None


class Deliverer:
    """Delivers hand-offs, and keeps them where that is switched on."""

    def __init__(self, received: Received, carriers: Carriers) -> None:
        self._received = received
        self._carriers = carriers

    def deliver(self, handed: HandedOver, route: Route, reachable: Reachable) -> Delivery:
        """Take a hand-off along its route. What does not arrive is kept for whoever reads what was received."""
        match route:
            case Mail(address):
                sent = self._mail(handed, address)
                missing = f"This service sends no e-mail itself. Please write to {address}."
            case Webhook(url):
                sent = self._call(handed, url)
                missing = "It could not be handed over."
            case Page(url):
                # Nothing is kept: the asker goes there with the text, and nobody here would read it.
                return Delivery(False, f"Nothing has been sent. Please ask here: {url}")
            case Queue():
                sent = False
                missing = "Nobody has been told."
            case _:
                assert_never(route)
        kept = self._received.add(replace(handed, delivered=sent))
        if sent:
            return Delivery(True, _joined("An advisor has your question.", _when(reachable), _reply(handed)))
        waits = f"Your question is kept for {self._received.days} days, for when an advisor looks." if kept else None
        lost = None if kept else "Nothing was kept."
        return Delivery(False, _joined(missing, waits, lost, _when(reachable), _contact(reachable, missing)))

    def _mail(self, handed: HandedOver, address: str) -> bool:
        mail = self._carriers.mail
        if mail is None:
            return False
        subject = "A question for an advisor, from the Pathway Advisor"
        message = compose(self._carriers.sender or address, address, handed.reply_to, subject, letter(handed))
        return _arrives(lambda: mail(message))

    def _call(self, handed: HandedOver, url: str) -> bool:
        webhook = self._carriers.webhook
        if webhook is None:
            log.warning("a hand-off was not sent: set ADVISOR_WEBHOOK_SECRET")
            return False
        told: dict[str, object] = {"type": "handoff", **asdict(handed), "received_at": handed.received_at.isoformat()}
        for ours in ("delivered", "conversation"):
            del told[ours]
        return _arrives(lambda: webhook(url, told))


def letter(handed: HandedOver) -> str:
    """A hand-off as plain text: the question, what its asker adds, and the evidence of the answer."""
    parts = [f"Question:\n{handed.question}", f"What the person writes:\n{handed.text}" if handed.text else ""]
    if handed.evidence:
        parts.append("The answer they were given cites:")
        parts += [f"[{each.number}] {each.title}\n{each.url}\n{each.quote}" for each in handed.evidence]
    parts.append(f"Reply to: {handed.reply_to}" if handed.reply_to else "They left no address to reply to.")
    parts.append("Personal data in the texts above was replaced by labels in brackets.")
    return "\n\n".join(part for part in parts if part) + "\n"


def _arrives(send: Callable[[], None]) -> bool:
    try:
        send()
    except Undelivered as trouble:
        log.warning("a hand-off did not arrive: %s", trouble)
        return False
    return True


def _when(reachable: Reachable) -> str | None:
    if reachable.hours is None:
        return None
    here = "Somebody is there now" if reachable.is_open else "Nobody is there now"
    return f"{here}; office hours are {reachable.hours}."


def _reply(handed: HandedOver) -> str | None:
    return f"The answer will go to {handed.reply_to}." if handed.reply_to else "You left no address to answer to."


def _contact(reachable: Reachable, said: str) -> str | None:
    if reachable.contact is None or reachable.contact in said:
        return None
    return f"You can also reach {reachable.contact}."


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
