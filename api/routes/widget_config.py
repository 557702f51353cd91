"""What a widget is told before the first question."""

from typing import Annotated, Literal, assert_never

from fastapi import FastAPI, Query, Request, Response

from advisor.message.person.courtesy import STARTERS
from api.bodies.sending_schemas import OfficeHoursBody, RouteBody, StorageBody, WidgetConfigBody
from api.deployment.deployment import Deployment, stores_conversations
from api.handoff.route import Mail, Page, Queue, Webhook, read_route
from api.routes.sending import chosen_handoff, chosen_hours
from api.sites.embedding import site_of
from api.sites.whom import is_of, names_at, site_about

LANGUAGES = ("en", "es")
"""Those that the widget's own strings ship in."""


def add_widget_config(app: FastAPI, deployment: Deployment) -> None:
    """Answer `GET /v1/widget/config`, with the defaults of the deployment where no key is given."""

    @app.get("/v1/widget/config", tags=["widget"])
    def config(
        request: Request,
        response: Response,
        key: str | None = None,
        institution: Annotated[str | None, Query(max_length=200)] = None,
    ) -> WidgetConfigBody:
        """What a widget shows and offers on the page of a site. With an `institution`, the contact, the hand-off and
        the office hours are those of its own people, where a key of this service names them."""
        response.headers["Cache-Control"] = "no-cache"
        site = site_of(request.scope)
        names = names_at(request) if institution else None
        about = site_about(institution, site, deployment.sites, names)
        whose = about.institution if about else None
        hours = chosen_hours(deployment, about)
        now = deployment.received.now()
        return WidgetConfigBody(
            institution=site.institution if site else None,
            catalog_year=site.catalog_year if site else None,
            contact=(about and about.contact) or deployment.settings.contact,
            contact_of=institution if about and institution and is_of(about, institution, names) else whose,
            office_hours=OfficeHoursBody(open=hours.is_open(now), text=hours.text) if hours else None,
            handoff=_route(chosen_handoff(deployment, about)),
            storage=storage(deployment),
            starter_questions=list(STARTERS),
            languages=list(LANGUAGES),
            theme=dict(site.theme) if site and site.theme else None,
        )


def storage(deployment: Deployment) -> StorageBody:
    """What is stored, in some sentences."""
    days = deployment.received.days
    if days == 0:
        return StorageBody(stored=False, what="Nothing you type is stored.", days=None)
    asked, stored = "Questions and answers are not stored", False
    if stores_conversations(deployment.settings):
        asked, stored = f"Conversations are stored for {deployment.received.conversation_days} days", True
    elif deployment.settings.store_questions:
        asked, stored = "Questions without a good answer are stored, with what was answered", True
    all_of_it = "; all of it" if stored else ","
    return StorageBody(
        stored=stored,
        what=f"{asked}. What you choose to send, as feedback or to an advisor, is kept for {days} days{all_of_it} with "
        "e-mail addresses, numbers and names taken out of its text where they are recognized.",
        days=days,
    )


def _route(written: str | None) -> RouteBody:
    """The way to a person. The URL of a program stays here: pages have no use for it."""
    route = read_route(written)
    kind: Literal["email", "link", "webhook", "none"]
    match route:
        case Mail(address):
            return RouteBody(kind="email", target=address)
        case Page(url):
            return RouteBody(kind="link", target=url)
        case Webhook():
            kind = "webhook"
        case Queue():
            kind = "none"
        case _:
            assert_never(route)
    return RouteBody(kind=kind, target=None)
