"""What the description leaves out, the desk with its forms, the pages, the counts and the tools, is asked for in any
way by an admin who is logged in and by a stranger; it is answered or refused, and nothing crashes."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from fastapi import FastAPI
from httpx2 import Cookies
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr
from starlette.testclient import TestClient

from advisor.bootstrap import Service
from api.accounts.account import Account, Role
from api.accounts.secret import form_token
from api.app import create_app
from api.database.received import Feedback
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.desk.cookies import LOGIN, SESSION
from api.desk.entry import FORM_TOKEN
from corpus.drafting.correcting import KINDS, fields_of
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import cap, document
from tests.api.desk.visiting import ORIGIN, PASSWORD, cheap
from tests.api.fakes import manifest, ready
from tests.corpus.fakes import SENTENCE, markdown
from tests.safety.test_routes import routes

VISITS = 40
"""Visits of each route."""

COUNTS = "a-token"
PAGE = document("Graduate students of Example University enroll in the fall.", rules=[cap(12)])


def small_service() -> Service:
    return Service(advisor_of(PAGE), manifest(), None, lambda: None)


def names_in(template: str) -> list[str]:
    """The fields of a template's forms."""
    return re.findall(r'name="([a-z_]+)"', template)


def deployment_at(home: Path) -> Deployment:
    given = ServiceSettings.model_construct(home=home, mcp=True, metrics_token=SecretStr(COUNTS))
    return Deployment(given, passwords=cheap())


def hidden(app: FastAPI) -> list[tuple[str, str]]:
    """A method and a path of each route that is not described."""
    described = {(method.upper(), path) for path, each in app.openapi()["paths"].items() for method in each}
    return sorted(
        (method, route.path)
        for route in routes(app.routes)
        for method in route.methods or ()
        if (method, route.path) not in described
    )


FIELDS = sorted(
    {
        found
        for page in Path(str(files("api.desk") / "templates")).glob("*.html")
        for found in names_in(page.read_text("utf-8"))
    }
    | {f"field-{field.name}" for kind in KINDS for field in fields_of(kind)}
    | {"quote", "said", "page", "proof"}
)
"""The fields of the desk's forms and of its addresses."""

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", "12", "-1", "1/0", "9" * 400, "\0", "x" * 2001, "../../etc/passwd", "//evil.example", "<b>"]),
    st.sampled_from(["accept", "reject", "correct", "all", "open", "settled", *KINDS]),
    st.sampled_from([PAGE.id, PAGE.text, SENTENCE, "made-up-transfer", PAGE.institution, "item-1", "ada"]),
)
SENT = st.lists(st.tuples(st.sampled_from(FIELDS) | st.text(max_size=8), TEXTS), max_size=6)
TYPES = st.sampled_from(["application/x-www-form-urlencoded", "application/json", "multipart/form-data", ""])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)


@dataclass(frozen=True)
class Visited:
    """A desk with one admin, something to review and something to sign."""

    client: TestClient
    deployment: Deployment
    known: Mapping[str, Sequence[str]]
    """What there is of each parameter of a path."""


def cookies_of(deployment: Deployment) -> dict[str, str]:
    """Those of a new session of the admin, and of a login form."""
    secret = deployment.sessions.begin(Account("ada", Role.ADMIN, datetime.now(UTC)))
    return {SESSION: secret, LOGIN: secret}


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visited]:
    home = tmp_path_factory.mktemp("visited")
    waiting = home / "library" / "policies" / "transfer.md"
    waiting.parent.mkdir(parents=True)
    waiting.write_text(markdown(text=SENTENCE), encoding="utf-8")
    deployment = deployment_at(home)
    deployment.accounts.add("ada", Role.ADMIN, PASSWORD)
    deployment.received.add(Feedback(datetime.now(UTC), "answer", "down", correction="It is 9.", id="item-1"))
    with ready(create_app(small_service, deployment), crashes_raise=False) as client:
        client.follow_redirects = False
        client.cookies = Cookies(cookies_of(deployment))
        [place] = re.findall(r'action="(/desk/rules/[^"]+)" class="buttons"', client.get("/desk/rules").text)
        *_, signed, mark = place.split("/")
        known = {"document_id": (PAGE.id, signed), "mark": (mark,), "item_id": ("item-1",), "name": ("page.js",)}
        yield Visited(client, deployment, known)


HIDDEN = hidden(create_app(small_service))


def test_there_are_routes_that_are_not_described() -> None:
    assert {("GET", "/metrics"), ("POST", "/desk/login"), ("POST", "/desk/rules/{document_id}")} <= set(HIDDEN)


@pytest.mark.parametrize(("method", "path"), HIDDEN)
def test_any_visit_is_answered_or_refused(visited: Visited, method: str, path: str) -> None:
    @settings(max_examples=VISITS, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(data=st.data(), logged_in=st.booleans(), ours=st.booleans(), sent=SENT, kind=TYPES)
    def visit(data: st.DataObject, logged_in: bool, ours: bool, sent: list[tuple[str, str]], kind: str) -> None:
        cookies = cookies_of(visited.deployment) if logged_in else {}
        token = form_token(cookies.get(SESSION, "")) if ours else "0" * 64
        asked = urlencode(sent, errors="surrogatepass")
        place = re.sub(r"\{(\w+)", lambda found: part(data, visited.known.get(found[1], ())), path)
        headers = {"content-type": kind, **(ORIGIN if ours else {}), "authorization": data.draw(AUTHORIZATIONS)}
        visited.client.cookies = Cookies(cookies)
        body = f"{FORM_TOKEN}={token}&{asked}".encode() if method == "POST" else None
        place = re.sub(r"(:path)?\}", "", place)
        response = visited.client.request(method, f"{place}?{asked}", content=body, headers=latin(headers))
        assert response.status_code < 500, response.text

    visit()


def part(data: st.DataObject, known: Sequence[str]) -> str:
    """A part of a path: one that leads to something, or any."""
    drawn = data.draw(st.sampled_from(known) | TEXTS if known else TEXTS)
    return quote(drawn, safe="", errors="surrogatepass")


def latin(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    """Headers as bytes, of which a client lets any through."""
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]


AUTHORIZATIONS = st.sampled_from(["", "Bearer", f"Bearer {COUNTS}", "Bearer \xe9", "Basic x", "bearer " + "x" * 500])
ARGUMENTS = {
    "search_policies": ("words", "institution", "kinds", "limit"),
    "get_document": ("document_id", "offset"),
    "check_transfer": ("question", "institution", "catalog_year"),
    "plan_pathway": ("wanted", "of no tool"),
    "verify_claim": ("sentence", "document_ids", "citations"),
    "no tool": ("words",),
}
"""The tools and their arguments, and one of each that there is not."""


@st.composite
def calls(draw: st.DrawFn) -> dict[str, object]:
    """A call of a tool with any arguments."""
    tool = draw(st.sampled_from(sorted(ARGUMENTS)))
    first, *others = ARGUMENTS[tool]
    given = {name: TEXTS | VALUES for name in others}
    arguments = draw(st.fixed_dictionaries({first: TEXTS | VALUES}, optional=given))
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}


METHODS = st.sampled_from(["initialize", "tools/list", "tools/call", "ping", "resources/read", ""])
MESSAGES = VALUES | st.fixed_dictionaries(
    {"jsonrpc": st.sampled_from(["2.0", "1.0"]), "id": VALUES, "method": METHODS, "params": VALUES}
)
JSON_OR_EVENTS = "application/json, text/event-stream"


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(message=MESSAGES, version=st.sampled_from(["2025-06-18", "", "x"]), accept=st.sampled_from(["*/*", "text/html"]))
def test_any_message_to_the_tools_is_answered_or_refused(
    visited: Visited, message: object, version: str, accept: str
) -> None:
    headers = {"content-type": "application/json", "accept": accept, "mcp-protocol-version": version}
    response = visited.client.post("/mcp", content=json.dumps(message).encode(), headers=headers)
    assert response.status_code < 500, response.text


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(call=calls())
def test_any_call_of_a_tool_has_a_result_or_an_error_in_words(visited: Visited, call: dict[str, object]) -> None:
    response = visited.client.post("/mcp", json=call, headers={"accept": JSON_OR_EVENTS})
    assert response.status_code == 200
    result = response.json()["result"]
    assert not result.get("isError") or result["content"][0]["text"]


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=200))
def test_any_bytes_to_the_tools_are_answered_or_refused(visited: Visited, content: bytes) -> None:
    headers = {"content-type": "application/json", "accept": JSON_OR_EVENTS}
    assert visited.client.post("/mcp", content=content, headers=headers).status_code < 500
