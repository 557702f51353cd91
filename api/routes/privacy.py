"""The data inventory: what this deployment keeps, for how long, and who else gets it."""

from functools import cache

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from pydantic import BaseModel

from api.deployment.deployment import Deployment, stores_conversations
from api.privacy.holding import Holding
from api.privacy.holdings import holdings

NOT_STORED = "Your questions are not stored."
"""What the page says as it lies there."""

PLACES = {
    "memory": "In memory",
    "shared memory": "In memory that the service's processes share (Redis)",
    "database": "In the database",
    "files": "In files",
    "nowhere": "Nowhere",
    "log": "In the log",
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
        holdings=list(holdings(deployment)),
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
