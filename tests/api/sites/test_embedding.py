"""Pages of the origins of a key may use the service and frame its panel; no other page may."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from advisor.reply import Handoff, Origin, Refusal, Sentence
from api.app import create_app
from api.deployment.deployment import Deployment
from api.sites.site import Site
from tests.api.fakes import BrokenAdvisor, ScriptedAdvisor, ready, service, steps

OURS, ALSO, THEIRS = "https://www.example.edu", "https://apply.example.edu", "https://evil.example"
SITE = Site("pk_one", (OURS, ALSO), datetime(2026, 11, 27, tzinfo=UTC), institution="UNH")
OTHER = Site("pk_two", ("https://other.example.edu",), datetime(2026, 11, 28, tzinfo=UTC))
ASKED = {"question": "How many?"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    deployment = Deployment()
    deployment.sites.add(SITE)
    deployment.sites.add(OTHER)
    with ready(create_app(service, deployment)) as client:
        yield client


@pytest.mark.parametrize("origin", [OURS, ALSO])
@pytest.mark.parametrize("how", [{"params": {"key": "pk_one"}}, {"headers": {"advisor-key": "pk_one"}}, {}])
def test_a_page_of_a_site_may_ask_and_read(client: TestClient, origin: str, how: dict[str, dict[str, str]]) -> None:
    headers = {**how.get("headers", {}), "origin": origin}
    response = client.post("/v1/answers", json=ASKED, headers=headers, params=how.get("params"))
    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == origin
    assert "Origin" in response.headers["vary"]
    assert "access-control-allow-credentials" not in response.headers


def test_a_refusal_on_a_sites_page_names_its_contact() -> None:
    deployment = Deployment()
    deployment.sites.add(replace(SITE, contact="gradschool@example.edu"))
    refused = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("Ask the program.", None))
    with ready(create_app(lambda: service(ScriptedAdvisor(*steps(refused))), deployment)) as client:
        told = client.post("/v1/answers", json=ASKED, headers={"origin": OURS}, params={"key": "pk_one"}).json()[
            "handoff"
        ]
        elsewhere = client.post("/v1/answers", json=ASKED).json()["handoff"]
    assert told == {"reason": "Ask the program.", "contact": "gradschool@example.edu", "contact_of": SITE.institution}
    assert elsewhere["contact"] is None


@pytest.mark.parametrize("origin", [THEIRS, "null", "http://[", "testserver", OURS + ":8443", OURS + ".evil.example"])
@pytest.mark.parametrize("key", [None, "pk_one"])
def test_another_page_may_neither_send_nor_read(client: TestClient, origin: str, key: str | None) -> None:
    params = {"key": key} if key else {}
    sent = client.post("/v1/answers", json=ASKED, headers={"origin": origin}, params=params)
    read = client.get("/v1/widget/config", headers={"origin": origin}, params=params)
    assert sent.status_code == 403
    assert "pathway key add" in sent.json()["detail"]
    for response in (sent, read):
        assert "access-control-allow-origin" not in response.headers


def test_a_key_opens_its_own_origins_alone(client: TestClient) -> None:
    response = client.post("/v1/answers", json=ASKED, headers={"origin": OURS}, params={"key": "pk_two"})
    assert response.status_code == 403


def test_a_browser_that_asks_first_is_told_what_it_may_send(client: TestClient) -> None:
    asks = {"origin": OURS, "access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    response = client.options("/v1/answers", headers=asks)
    assert response.status_code == 204
    assert response.headers["access-control-allow-origin"] == OURS
    allowed = response.headers["access-control-allow-headers"].split(", ")
    assert {"Content-Type", "Advisor-Key", "Advisor-Session"} <= set(allowed)
    assert client.options("/v1/answers", headers={**asks, "origin": THEIRS}).status_code == 403


def test_the_page_of_the_service_itself_and_programs_need_no_key(client: TestClient) -> None:
    for headers in ({}, {"origin": "http://testserver"}):
        assert client.post("/v1/answers", json=ASKED, headers=headers).status_code == 200


def test_an_unknown_key_is_told_in_words_also_to_the_pages_of_a_site(client: TestClient) -> None:
    response = client.get("/v1/widget/config", params={"key": "pk_gone"}, headers={"origin": OURS})
    assert response.status_code == 403
    assert response.headers["content-type"] == "application/problem+json"
    assert "not known" in response.json()["detail"]
    assert response.headers["access-control-allow-origin"] == OURS


def test_only_the_panel_of_a_key_may_stand_in_the_pages_of_its_site(client: TestClient) -> None:
    def framed_by(path: str) -> str:
        return client.get(path).headers["content-security-policy"].rpartition("frame-ancestors ")[2]

    assert framed_by("/widget/panel?key=pk_one") == f"'self' {OURS} {ALSO}"
    assert framed_by("/widget/panel") == "'self'"
    assert {framed_by(path) for path in ("/?key=pk_one", "/v1/widget/config?key=pk_one", "/v1/documents/open")} == {
        "'none'"
    }
    assert client.get("/widget/panel?key=pk_gone").status_code == 403


def test_a_key_that_is_taken_back_opens_nothing() -> None:
    deployment = Deployment()
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        assert client.get("/v1/widget/config?key=pk_one").status_code == 200
        assert deployment.sites.remove("pk_one")
        assert not deployment.sites.remove("pk_one")
        assert client.get("/v1/widget/config?key=pk_one").status_code == 403


def test_a_page_of_a_site_can_read_that_something_went_wrong() -> None:
    deployment = Deployment()
    deployment.sites.add(SITE)
    advisor = BrokenAdvisor(*steps())
    with ready(create_app(lambda: service(advisor), deployment), crashes_raise=False) as client:
        response = client.post("/v1/answers", json=ASKED, headers={"origin": OURS})
    assert response.status_code == 500
    assert response.headers["access-control-allow-origin"] == OURS
