"""Documents are listed page by page, and what is for advisors is in no list."""

from starlette.testclient import TestClient

from api.app import create_app
from corpus.document import Audience
from corpus.library import Library
from tests.api.fakes import ScriptedAdvisor, document, ready, service, steps

LIBRARY = Library([document(f"open-{n}", Audience.STUDENT) for n in range(5)] + [document("desk", Audience.ADVISOR)])


def listed(client: TestClient, **wanted: str | int) -> list[str]:
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        body = client.get("/v1/documents", params={**wanted, **cursor}).json()
        found += [each["id"] for each in body["documents"]]
        if body["next_cursor"] is None:
            return found
        cursor = {"cursor": body["next_cursor"]}


def test_every_open_document_is_listed_once_in_order() -> None:
    with ready(create_app(lambda: service(ScriptedAdvisor(*steps(), library=LIBRARY)))) as client:
        assert listed(client, limit=2) == [f"open-{n}" for n in range(5)]
        assert listed(client, institution="UNH", kind="note") == [f"open-{n}" for n in range(5)]
        assert listed(client, institution="UNH", kind="masters") == []


def test_a_wrong_cursor_and_a_wrong_kind_are_problems() -> None:
    with ready(create_app(service)) as client:
        for wanted in ({"cursor": "!"}, {"kind": "poem"}, {"limit": "0"}):
            refused = client.get("/v1/documents", params=wanted)
            assert refused.status_code == 422
            assert refused.headers["content-type"] == "application/problem+json"
