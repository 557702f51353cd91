"""The inventory says what is done, and whoever knows a conversation's id can see and delete what is held of it."""

from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest

from api.app import create_app
from api.database.database import database_url, open_database
from api.deployment.deployment import Deployment
from api.deployment.opened import sharing
from api.deployment.service_settings import ServiceSettings
from api.routes.privacy import NOT_STORED
from api.shared import clients, limiter, replays, spending
from api.shared import conversations as shared_conversations
from api.shared import kept as shared_kept
from tests.api.desk.visiting import add_account, our_deployment
from tests.api.fakes import ready, run_pathway, service

LONG, OTHER = "conversation-0123456789", "conversation-9876543210"


def settings(**changed: object) -> ServiceSettings:
    return ServiceSettings.model_construct(**changed)  # type: ignore[arg-type]


def test_by_default_nothing_leaves_and_only_what_is_sent_is_stored() -> None:
    with ready(create_app(service, Deployment(settings(model="none")))) as client:
        told = client.get("/v1/privacy").json()
    places = [holding["place"] for holding in told["holdings"]]
    assert "elsewhere" not in places
    assert all(holding["redacted"] for holding in told["holdings"] if holding["place"] == "database")
    assert "180 days" in told["summary"]
    assert {holding["goes_to"] for holding in told["holdings"]} == {None}


def test_a_hosted_model_and_whoever_gets_handoffs_are_named_and_no_address_of_a_program() -> None:
    changed = settings(model="openai:gpt-5", handoff="webhook+https://desk.example.edu/in?token=secret")
    with ready(create_app(service, Deployment(changed))) as client:
        response = client.get("/v1/privacy")
    goes_to = {holding["goes_to"] for holding in response.json()["holdings"]}
    assert goes_to == {None, "openai:gpt-5", "desk.example.edu"}
    assert "secret" not in response.text


@pytest.mark.parametrize(("model", "held"), [("none", 1), ("local", 2)])
def test_texts_that_stay_in_memory_after_their_answer_are_named(model: str, held: int) -> None:
    with ready(create_app(service, Deployment(settings(model=model)))) as client:
        holdings = client.get("/v1/privacy").json()["holdings"]
    lately = [each for each in holdings if "were read" in each["kept"]]
    assert [each["place"] for each in lately] == ["memory"] * held
    assert "64 texts" in lately[0]["data"]


def test_what_the_desk_keeps_is_told_once_there_is_a_desk() -> None:
    deployment = our_deployment()
    with ready(create_app(service, deployment)) as client:
        before = client.get("/v1/privacy").text
        add_account(deployment)
        after = client.get("/v1/privacy").text
    assert "advisors did" not in before
    assert "advisors did" in after and "passwords" not in after and "the password and tokens as hashes" in after


def test_where_nothing_is_kept_nothing_is_said_to_be_in_a_database() -> None:
    with ready(create_app(service, Deployment(settings(retention_days=0)))) as client:
        told = client.get("/v1/privacy").json()
    assert "database" not in {holding["place"] for holding in told["holdings"]}


def told_of(deployment: Deployment) -> list[dict[str, str]]:
    with ready(create_app(service, deployment)) as client:
        holdings: list[dict[str, str]] = client.get("/v1/privacy").json()["holdings"]
        page = client.get("/privacy")
    assert page.status_code == 200
    return holdings


def test_what_workers_share_is_said_to_be_where_they_share_it(tmp_path: Path) -> None:
    alone = {holding["data"]: holding["place"] for holding in told_of(Deployment(settings(model="none")))}
    nowhere = f"unix://{tmp_path / 'redis.sock'}"
    shared = {
        holding["data"]: holding["place"] for holding in told_of(sharing(Deployment(settings(model="none")), nowhere))
    }
    assert "shared memory" not in alone.values()
    moved = {data for data, place in alone.items() if place != shared[data]}
    assert {alone[data] for data in moved} == {"memory"}
    assert {data.partition(" ")[0] for data in moved} == {"questions", "answers", "how"}
    (salt,) = shared.keys() - alone.keys()
    assert "random number" in salt and shared[salt] == "shared memory"


def test_every_key_that_workers_share_is_of_a_kind_that_the_inventory_names() -> None:
    prefixes = {each.PREFIX for each in (clients, shared_conversations, shared_kept, limiter, replays, spending)}
    rooms = {path.stem for path in Path(clients.__file__).parent.glob("*.py") if "PREFIX = " in path.read_text()}
    assert len(prefixes) == len(rooms) == 6, "api/shared keeps something more: tell of it in api/privacy/holdings.py"


def test_the_log_is_told_and_traces_with_their_collectors_name_alone_where_there_is_one() -> None:
    (log,) = (each for each in told_of(Deployment(settings())) if each["place"] == "log")
    assert "not what was asked" in log["data"]
    url = "https://traces.example.edu:4317/in?key=secret"
    (traces,) = (each for each in told_of(Deployment(settings(traces_url=url))) if each["goes_to"])
    assert traces["goes_to"] == "traces.example.edu"
    assert "not what was said" in traces["data"]


def test_backups_are_told_once_one_was_written_and_that_they_keep_what_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def backups() -> list[dict[str, str]]:
        database = open_database(database_url(None, tmp_path))
        try:
            holdings = told_of(Deployment(settings(), database))
        finally:
            database.close()
        return [each for each in holdings if each["data"].startswith("copies")]

    assert backups() == []
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    assert run_pathway("database", "backup", str(tmp_path / "backup")) == 0
    (told,) = backups()
    assert datetime.now(UTC).date().isoformat() in told["data"]
    assert "is still in them" in told["data"]


def test_all_of_a_conversation_is_given_and_deleted_and_nothing_of_another() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        for name in (LONG, OTHER):
            asked = {"question": "How many?", "conversation_id": name}
            answer = client.post("/v1/answers", json=asked).json()
            client.post("/v1/feedback", json={"answer_id": answer["id"], "rating": "down", "reason": "old"})
            client.post("/v1/handoffs", json={"answer_id": answer["id"], "question": "How many?"})
            exported = client.get(f"/v1/conversations/{name}")
            assert [turn["question"] for turn in exported.json()["turns"]] == ["How many?"]
            assert [row["reason"] for row in exported.json()["feedback"]] == ["old"]
            assert [row["question"] for row in exported.json()["handoffs"]] == ["How many?"]
        assert exported.headers["cache-control"] == "no-store"
        assert client.delete(f"/v1/conversations/{OTHER}").status_code == 204
        assert client.get(f"/v1/conversations/{OTHER}").status_code == 404
        assert client.get(f"/v1/answers/{answer['id']}/receipt").status_code == 404
        kept = client.get(f"/v1/conversations/{LONG}").json()
    assert (len(kept["turns"]), len(kept["feedback"]), len(kept["handoffs"])) == (1, 1, 1)


def test_a_conversation_that_is_not_there_is_deleted_as_well() -> None:
    with ready(create_app(service)) as client:
        assert client.delete(f"/v1/conversations/{LONG}").status_code == 204
        assert client.get(f"/v1/conversations/{LONG}").status_code == 404


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_an_id_that_could_be_guessed_opens_nothing(method: str) -> None:
    with ready(create_app(service)) as client:
        client.post("/v1/answers", json={"question": "How many?", "conversation_id": "chat-1"})
        response = client.request(method, "/v1/conversations/chat-1")
    assert response.status_code == 404
    assert "guessed" in response.json()["detail"]


def test_the_page_shows_the_inventory_as_text_and_says_whether_questions_are_stored() -> None:
    with ready(create_app(service, Deployment(settings(model="openai:<b>gpt</b>")))) as client:
        first, page = client.get("/").text, client.get("/privacy")
        told = client.get("/v1/privacy").json()
    assert NOT_STORED in first and 'href="/privacy"' in first
    assert page.headers["content-type"].startswith("text/html") and "<b>" not in page.text
    for holding in told["holdings"]:
        assert escape(holding["data"][1:]) in page.text and escape(holding["kept"]) in page.text


@pytest.mark.parametrize("stored", ["store_questions", "store_conversations"])
def test_where_questions_are_stored_no_page_says_that_they_are_not(stored: str) -> None:
    with ready(create_app(service, Deployment(settings(model="none", **{stored: True})))) as client:
        first, config = client.get("/").text, client.get("/v1/widget/config").json()
        summary = client.get("/v1/privacy").json()["summary"]
    assert NOT_STORED not in first and "may be stored" in first
    assert config["storage"]["stored"] and "not stored" not in config["storage"]["what"]
    assert "not stored" not in summary
    with ready(create_app(service, Deployment(settings(model="none", retention_days=0, **{stored: True})))) as client:
        assert NOT_STORED in client.get("/").text
        assert not client.get("/v1/widget/config").json()["storage"]["stored"]
