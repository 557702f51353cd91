"""The desk as a whole: its pages, and how it refuses."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import FastAPI, Request, Response

from api.accounts.throttle import LoginThrottle
from api.deployment.deployment import Deployment
from api.desk.asking import add_asking
from api.desk.correcting import add_correcting
from api.desk.entry import Admin, NotSignedIn, Refused, deployment_of
from api.desk.insight import add_insight
from api.desk.library import add_library
from api.desk.login import HOME, add_login
from api.desk.pages import goto, page, plain_page, style
from api.desk.review import add_review
from api.desk.rules import add_rules
from api.desk.rules_of_page import add_rules_of_page
from api.desk.sheets import sheet
from api.limits.client import Clients


def add_desk(app: FastAPI, deployment: Deployment, serving: Callable[..., object]) -> None:
    """Put the desk at `/desk`. Where no account exists, nothing is there."""
    app.state.deployment = deployment
    add_login(app, LoginThrottle(deployment.limiter, Clients()))
    _record(app)
    add_asking(app, serving)
    add_library(app, serving)
    add_review(app)
    add_correcting(app, serving)
    add_rules(app)
    add_rules_of_page(app)
    add_insight(app, serving)

    @app.get("/desk/desk.css", include_in_schema=False)
    def stylesheet(request: Request) -> Response:
        return style().response(request)

    @app.exception_handler(NotSignedIn)
    async def to_login(request: Request, error: NotSignedIn) -> Response:
        wanted = request.scope["path"] if request.method == "GET" else HOME
        return goto(f"/desk/login?next={quote(wanted)}")

    @app.exception_handler(Refused)
    async def refused(request: Request, error: Refused) -> Response:
        return plain_page("refused.html", {"words": str(error)}, error.status)


def _record(app: FastAPI) -> None:
    @app.get("/desk/audit", include_in_schema=False)
    def audit(request: Request, caller: Admin) -> Response:
        record = deployment_of(request).audit
        shown = sheet(request.query_params, record.many(), record.entries)
        return page(request, "audit.html", caller, {"sheet": shown})
