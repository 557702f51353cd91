"""What is for advisors goes to whoever logged in or holds a token, and leaves nothing behind for anybody else."""

import pytest
from starlette.testclient import TestClient

from api.accounts.account import Role
from api.app import create_app
from api.deployment.deployment import Deployment
from tests.api.desk.visiting import add_account, desk, our_deployment
from tests.api.fakes import ready, service

ASKED = {"question": "How many?", "audience": "advisor"}


def bearer(deployment: Deployment) -> dict[str, str]:
    return {"authorization": f"Bearer {deployment.tokens.add('ada', Role.ADVISOR, '')[1]}"}


def test_a_token_and_a_session_ask_as_an_advisor_and_read_what_is_for_advisors() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        assert browser.client.post("/v1/answers", json=ASKED).status_code == 200
        assert browser.get("/v1/documents/desk").status_code == 200
        browser.client.cookies.clear()
        assert browser.client.post("/v1/answers", json=ASKED, headers=bearer(deployment)).status_code == 200
        assert browser.client.get("/v1/documents/desk", headers=bearer(deployment)).status_code == 200
        what = [entry.what for entry in deployment.audit.entries()]
    assert what == ["asked a question", "asked a question", "logged in"]


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", "Bearer wrong", "Basic YWRhOmE=", "pat_wrong", "Bearer pat_ä"]
)
def test_whoever_has_neither_is_refused(authorization: str) -> None:
    deployment = our_deployment()
    add_account(deployment)
    headers = [(b"authorization", authorization.encode("latin-1"))]
    with ready(create_app(service, deployment)) as client:
        assert client.post("/v1/answers", json=ASKED, headers=headers).status_code == 403
        assert client.get("/v1/documents/desk", headers=headers).status_code == 404


def test_a_revoked_token_is_refused_even_where_a_session_stands_beside_it() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        told = bearer(deployment)
        deployment.tokens.revoke(deployment.tokens.all()[0].id)
        assert browser.client.post("/v1/answers", json=ASKED, headers=told).status_code == 403


def test_a_page_of_another_origin_does_not_ask_with_the_session_of_the_browser_it_is_in() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        foreign = {"origin": "https://www.example.edu"}
        assert browser.client.post("/v1/answers", json=ASKED, headers=foreign).status_code == 403
        assert browser.client.get("/v1/documents/desk", headers=foreign).status_code == 404


def test_the_answer_to_an_advisor_has_a_receipt_for_advisors_alone_and_a_conversation_for_its_account() -> None:
    deployment = our_deployment()
    named = {**ASKED, "conversation_id": "conversation-0123456789"}
    with desk(deployment) as browser:
        answer = browser.client.post("/v1/answers", json=named).json()
        place = f"/v1/answers/{answer['id']}/receipt"
        assert browser.get(place).status_code == 200
        browser.client.cookies.clear()
        assert browser.get(place).status_code == 404
        assert browser.client.get(place, headers=bearer(deployment)).status_code == 200
        for name in ("conversation-0123456789", "ada%20conversation-0123456789"):
            assert browser.get(f"/v1/conversations/{name}").status_code == 404
        handed = {"answer_id": answer["id"], "question": "How many?", "citations": [1]}
        browser.client.post("/v1/handoffs", json=handed)
    assert deployment.received.handoffs()[0].evidence == ()


def test_a_student_who_repeats_the_request_of_an_advisor_is_not_answered_with_its_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        repeated = {"idempotency-key": "the-same"}
        assert browser.client.post("/v1/answers", json=ASKED, headers=repeated).status_code == 200
        again = browser.client.post("/v1/answers", json=ASKED, headers=repeated)
        assert again.headers["idempotency-replayed"] == "true"
        browser.client.cookies.clear()
        stranger: TestClient = browser.client
        assert stranger.post("/v1/answers", json=ASKED, headers=repeated).status_code == 422
