"""The routes by which people send something: feedback on an answer, and a question to a person."""

from fastapi import FastAPI, Request
from pydantic import BaseModel

from advisor.message.person.redaction import redact, redact_some
from api.bodies.sending_schemas import DeliveryBody, FeedbackBody, FeedbackRequest, HandoffRequest
from api.conversations.kept import KeptAnswer
from api.database.received import Evidence, Feedback, HandedOver, conversation_mark, row_id
from api.deployment.deployment import Deployment
from api.handoff.deliver import Reachable
from api.handoff.office_hours import OfficeHours, read_office_hours
from api.handoff.route import read_route
from api.sites.embedding import site_of
from api.sites.site import Site
from api.sites.whom import names_at, site_about


def add_sending(app: FastAPI, deployment: Deployment) -> None:
    """Take feedback and hand-offs. Their texts are redacted before anything else is done with them."""

    @app.post("/v1/feedback", status_code=202, tags=["feedback"])
    def feedback(body: FeedbackRequest, request: Request) -> FeedbackBody:
        """Say whether an answer was good, why not, and what it should have said."""
        site = site_of(request.scope)
        stored = deployment.received.add(
            Feedback(
                id=_row_id(request, body),
                received_at=deployment.received.now(),
                answer_id=body.answer_id,
                rating=body.rating,
                site=site.key if site else None,
                conversation=_conversation(deployment.kept.get(body.answer_id)),
                reason=redact_some(body.reason),
                correction=redact_some(body.correction),
                question=redact_some(body.question),
            )
        )
        days = deployment.received.days
        kept = f"Thank you. This is kept for {days} days, for the people who look after the answers."
        return FeedbackBody(stored=stored, message=kept if stored else "Thank you. This service keeps nothing.")

    @app.post("/v1/handoffs", status_code=202, tags=["feedback"])
    def handoffs(body: HandoffRequest, request: Request) -> DeliveryBody:
        """Hand a question to a person, with the evidence of its answer."""
        site = site_of(request.scope)
        answer = deployment.kept.get(body.answer_id) if body.answer_id else None
        handed = HandedOver(
            id=_row_id(request, body),
            received_at=deployment.received.now(),
            answer_id=body.answer_id,
            question=redact(body.question),
            text=redact(body.text),
            evidence=_evidence(answer, body.citations),
            reply_to=body.reply_to,
            site=site.key if site else None,
            conversation=_conversation(answer),
        )
        about = site_about(body.institution, site, deployment.sites, names_at(request))
        route = read_route(chosen_handoff(deployment, about))
        delivery = deployment.deliverer.deliver(handed, route, reachable(deployment, about))
        return DeliveryBody(delivered=delivery.delivered, message=delivery.message)


def _row_id(request: Request, body: BaseModel) -> str:
    return row_id(request.headers.get("idempotency-key"), request.scope["path"], body.model_dump_json().encode())


def chosen_handoff(deployment: Deployment, site: Site | None) -> str | None:
    """The hand-off of a site, or that of the deployment where it sets none."""
    return (site and site.handoff) or deployment.settings.handoff


def chosen_hours(deployment: Deployment, site: Site | None) -> OfficeHours | None:
    """The office hours of a site, or those of the deployment where it sets none."""
    written = (site and site.office_hours) or deployment.settings.office_hours
    return read_office_hours(written) if written else None


def reachable(deployment: Deployment, site: Site | None) -> Reachable:
    """How people can be reached otherwise, now."""
    hours = chosen_hours(deployment, site)
    contact = (site and site.contact) or deployment.settings.contact
    if hours is None:
        return Reachable(contact)
    return Reachable(contact, hours.text, hours.is_open(deployment.received.now()))


def _conversation(answer: KeptAnswer | None) -> str | None:
    return conversation_mark(answer.conversation_id) if answer else None


def _evidence(answer: KeptAnswer | None, numbers: list[int]) -> tuple[Evidence, ...]:
    """The citations of these numbers, as long as the answer is kept."""
    cited = answer.body.citations if answer else []
    return tuple(Evidence(each.number, each.title, each.url, each.quote) for each in cited if each.number in numbers)
