"""Who may ask, which documents are shown, and what is answered to a wrong address or method."""

import pytest

from advisor.question import Question
from api.app import create_app
from corpus.document import Audience
from tests.api.fakes import TEXT, ScriptedAdvisor, ready, service, steps


def test_a_question_reaches_the_advisor_as_it_was_asked() -> None:
    advisor = ScriptedAdvisor(*steps())
    asked = {"question": " How many? ", "institution": "UNH", "catalog_year": "2025-2026"}
    with ready(create_app(lambda: service(advisor))) as client:
        response = client.post("/v1/answers", json=asked)
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert advisor.asked == [Question("How many?", Audience.STUDENT, (), "UNH", "2025-2026")]


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_nobody_asks_as_an_advisor_without_a_login(accept: str) -> None:
    advisor = ScriptedAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        body = {"question": "How many?", "audience": "advisor"}
        response = client.post("/v1/answers", json=body, headers={"accept": accept})
    assert response.status_code == 403
    assert response.headers["content-type"] == "application/problem+json"
    assert "login" in response.json()["detail"]
    assert advisor.asked == []


def test_a_document_is_shown_with_its_whole_text() -> None:
    with ready(create_app(service)) as client:
        body = client.get("/v1/documents/open").json()
    assert (body["id"], body["text"], body["wording"]) == ("open", TEXT, "own")
    assert "audience" not in body


@pytest.mark.parametrize("name", ["none", "desk", "..", "open%00", "%ff", "open ", "OPEN", "x" * 5000, "🎓"])
def test_a_document_that_is_not_held_or_not_for_students_is_not_found(name: str) -> None:
    with ready(create_app(service)) as client:
        response = client.get(f"/v1/documents/{name}")
    assert response.status_code == 404
    assert response.json()["status"] == 404


def test_a_document_for_advisors_cannot_be_told_from_one_that_is_not_there() -> None:
    with ready(create_app(service)) as client:
        assert client.get("/v1/documents/desk").json() == client.get("/v1/documents/none").json()


@pytest.mark.parametrize("path", ["/nowhere", "/v1", "/v1/nothing", "/page/app.py", "/page/..%2fapp.py", "/docs"])
def test_an_unknown_address_is_not_found(path: str) -> None:
    with ready(create_app(service)) as client:
        response = client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/v1/answers", "POST"),
        ("DELETE", "/v1/answers", "POST"),
        ("POST", "/v1/documents/open", "GET"),
        ("POST", "/livez", "GET"),
        ("PUT", "/", "GET"),
    ],
)
def test_a_wrong_method_is_refused_with_the_right_one(method: str, path: str, allowed: str) -> None:
    with ready(create_app(service)) as client:
        response = client.request(method, path)
    assert (response.status_code, response.headers["allow"]) == (405, allowed)
    assert response.headers["content-type"] == "application/problem+json"


def test_the_page_and_its_parts_are_served_with_their_types() -> None:
    with ready(create_app(service)) as client:
        page, script, style = (client.get(path) for path in ("/", "/page/page.js", "/page/page.css"))
    assert [part.headers["content-type"].split(";")[0] for part in (page, script, style)] == [
        "text/html",
        "text/javascript",
        "text/css",
    ]
