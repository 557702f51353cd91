"""What the widget meets in its tests: host pages of another origin, and the API that is behind a public key."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from api.routes.widget_files import add_widget, read_words
from api.sites.embedding import Embedding
from api.sites.site import Site
from tests.api.page.disguise import disguised as disguise
from tests.api.page.hosts import HOSTS
from tests.api.page.replies import STARTER, Json

CONTACT = "grad.school@example.edu"
KNOWN, ELSEWHERE = "Kent State University", "grad.school@kent.example.edu"
"""Another institution, whose people the service knows."""
CONFIG: Json = {
    "institution": "University of New Hampshire",
    "catalog_year": "2025-2026",
    "contact": CONTACT,
    "contact_of": "University of New Hampshire",
    "office_hours": {"open": False, "text": "Monday to Friday, 9 am to 4 pm Eastern."},
    "handoff": {"kind": "webhook", "target": None},
    "storage": {
        "stored": False,
        "what": "Questions and answers are not stored. What you choose to send, as feedback or to an advisor, is kept "
        "for 180 days, with e-mail addresses, numbers and names taken out of its text where they are recognized.",
        "days": 180,
    },
    "starter_questions": [
        STARTER,
        "Do graduate certificate credits count toward a master’s degree?",
        "How old can my courses be?",
    ],
    "languages": ["en", "es"],
    "theme": None,
}
HANDOFFS: dict[str, Json] = {
    "hook": CONFIG,
    "mail": {**CONFIG, "handoff": {"kind": "email", "target": CONTACT}, "office_hours": None, "storage": None},
    "link": {
        **CONFIG,
        "handoff": {"kind": "link", "target": "https://grad.example.edu/ask"},
        "office_hours": {"open": True, "text": "Until 4 pm."},
    },
    "storing": {**CONFIG, "storage": {"stored": True, "what": "Conversations are stored.", "days": 30}},
    "nobody": {**CONFIG, "handoff": {"kind": "none", "target": None}, "contact": None, "office_hours": None},
}

DISGUISED = {key: disguise(text) for key, text in read_words()["en"].items()}
"""A language of no letters of ours, for the test that every word is from a file."""


@dataclass(frozen=True)
class Known:
    """The sites of the keys that the tests use."""

    hosts: tuple[str, ...]

    def all(self) -> tuple[Site, ...]:
        made = datetime(2026, 1, 1, tzinfo=UTC)
        elsewhere = Site("elsewhere", ("https://other.example.edu",), made, contact=CONTACT)
        return (*(Site(key, self.hosts, made) for key in HANDOFFS), elsewhere)


@dataclass
class ScriptedWidget:
    """The routes of the widget; it keeps what was sent, and can be without any of them."""

    there: bool = True
    rated: list[Json] = field(default_factory=list)
    handed: list[Json] = field(default_factory=list)

    def add(self, app: FastAPI, url: str, *hosts: str) -> None:
        words = {**read_words(), "qps": DISGUISED}
        add_widget(app, words)
        app.add_middleware(Embedding, sites=Known(hosts))

        @app.get("/page/strings/qps.json")
        def disguised() -> Response:
            return JSONResponse(DISGUISED)

        @app.get("/host/{name}")
        def hosted(name: str) -> Response:
            policy, page = HOSTS[name]
            headers = {"Content-Security-Policy": policy.replace("ADVISOR", url)}
            return HTMLResponse(page.replace("ADVISOR", url), headers=headers)

        @app.get("/v1/widget/config")
        def config(key: str = "", institution: str = "") -> Response:
            told = HANDOFFS[key or "hook"]
            theirs = {**told, "contact": ELSEWHERE, "contact_of": institution}
            return JSONResponse(theirs if institution == KNOWN else told) if self.there else self.missing()

        @app.post("/v1/feedback")
        async def feedback(request: Request) -> Response:
            self.rated.append(await request.json())
            thanks = {
                "stored": True,
                "message": "Thank you. This is kept for 180 days, for those who look after the answers.",
            }
            return JSONResponse(thanks, 202) if self.there else self.missing()

        @app.post("/v1/handoffs")
        async def handoffs(request: Request) -> Response:
            self.handed.append(await request.json())
            told = {"delivered": False, "message": "Nobody is there before Monday; your message waits for them."}
            return JSONResponse(told, 202) if self.there else self.missing()

        @app.get("/v1/answers/{name}/receipt")
        def receipt(name: str) -> Response:
            return HTMLResponse("<title>Receipt</title>") if self.there else self.missing()

    def missing(self) -> Response:
        return JSONResponse({"title": "Not found", "detail": "There is no such address."}, 404)
