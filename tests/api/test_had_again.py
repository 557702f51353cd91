"""An answer can be had again by its id, as it was given, and by nobody who may not see it."""

from api.app import create_app
from api.deployment import Deployment
from tests.api.fakes import ready, service


def test_an_answer_is_given_again_as_it_was_streamed_or_whole() -> None:
    with ready(create_app(service)) as client:
        whole = client.post("/v1/answers", json={"question": "How many?"}).json()
        assert client.get(f"/v1/answers/{whole['id']}").json() == whole
        client.post("/v1/answers", json={"question": "How many?"}, headers={"accept": "text/event-stream"})
        again = client.get(f"/v1/answers/{whole['id']}")
    assert again.json()["sentences"] == whole["sentences"]
    assert again.headers["cache-control"] == "no-store"


def test_an_answer_that_is_not_kept_is_not_found_and_the_problem_says_what_to_do() -> None:
    with ready(create_app(service)) as client:
        response = client.get("/v1/answers/c-2")
    assert response.status_code == 404
    assert "again" in response.json()["detail"]


def test_an_advisors_answer_is_not_given_to_whoever_knows_its_id() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        given = client.post("/v1/answers", json={"question": "How many?"}).json()
        kept = deployment.kept.get(given["id"])
        assert kept is not None
        deployment.advisors_kept.add(kept.question, kept.body.model_copy(update={"id": "for-advisors"}))
        assert client.get("/v1/answers/for-advisors").status_code == 404
