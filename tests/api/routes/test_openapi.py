"""The description names every route with its errors as they are, and its examples are taken by the service."""

import re
from collections.abc import Iterator

import jsonschema
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.completions.errors import is_ours
from tests.api.fakes import ready, service


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with ready(create_app(service)) as client:
        yield client


def test_it_is_of_the_version_that_it_says_and_every_reference_leads_somewhere(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    references = set(re.findall(r"#/components/schemas/(\w+)", client.get("/openapi.json").text))
    assert references <= told["components"]["schemas"].keys()
    assert "HTTPValidationError" not in told["components"]["schemas"]


def test_every_error_of_every_route_is_a_problem_but_where_programs_know_only_their_own(client: TestClient) -> None:
    for path, operations in client.get("/openapi.json").json()["paths"].items():
        for operation in operations.values():
            errors = {code: told for code, told in operation["responses"].items() if code >= "400"}
            kind = "application/json" if is_ours(path) else "application/problem+json"
            assert ("422" in errors) != is_ours(path)
            assert {tuple(told["content"]) for told in errors.values()} == {(kind,)}


def test_the_examples_of_bodies_are_taken(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    tried = 0
    for path, operations in told["paths"].items():
        if "requestBody" not in operations.get("post", {}) or path == "/v1/plans":
            continue
        name = operations["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        for example in told["components"]["schemas"][name]["examples"]:
            assert client.post(path, json=example).status_code in (200, 202)
            tried += 1
    assert tried >= 3


def test_every_operation_shows_what_it_gives(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    shown = 0
    for path, operations in told["paths"].items():
        for method, operation in operations.items():
            for code, response in operation["responses"].items():
                for kind, content in response.get("content", {}).items() if code.startswith("2") else ():
                    assert "example" in content, (method, path)
                    schema = {**content["schema"], "components": told["components"]}
                    if kind != "text/event-stream":
                        jsonschema.validate(content["example"], schema)
                    shown += 1
    assert shown >= 18


def test_every_post_that_is_sent_again_under_its_key_is_answered_as_it_was(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    for path in (path for path, operations in told["paths"].items() if "post" in operations and path != "/v1/plans"):
        name = told["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        (example,) = told["components"]["schemas"][name.rpartition("/")[2]]["examples"]
        first, second = (client.post(path, json=example, headers={"Idempotency-Key": path}) for _ in range(2))
        assert (second.status_code, second.content) == (first.status_code, first.content)
        assert second.headers["idempotency-replayed"] == "true"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/v1/documents/none", 404), ("POST", "/v1/feedback", 422), ("PUT", "/v1/feedback", 405)],
)
def test_an_error_is_what_the_description_says(client: TestClient, method: str, path: str, status: int) -> None:
    response = client.request(method, path)
    problem = client.get("/openapi.json").json()["components"]["schemas"]["Problem"]
    assert response.status_code == status
    assert set(problem["required"]) <= response.json().keys() <= problem["properties"].keys()
