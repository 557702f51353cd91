"""Whatever the description allows, and much that it does not, is answered as the description says: more than two
thousand requests made up by schemathesis, operation by operation. What is not described is visited in
`tests/safety/test_any_visit.py`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from api.app import create_app
from api.deployment.deployment import Deployment
from api.sites.site import Site
from tests.api.fakes import ready, service

OPERATIONS = sorted(
    f"{method.upper()} {path}"
    for path, operations in create_app(service).openapi()["paths"].items()
    for method in operations
)


KEY = "pk_of_the_tests"
CONVERSATION = "conversation-0123456789"
REQUESTS = 100
"""Requests of each operation and mode."""


@dataclass(frozen=True)
class Described:
    """The description of a running app, and a client of it."""

    schema: schemathesis.BaseSchema
    client: TestClient

    def known(self) -> dict[str, str]:
        """What there is of each parameter of a path, once something was asked."""
        asked = {"question": "How many?", "conversation_id": CONVERSATION}
        answer = self.client.post("/v1/answers", json=asked).json()["id"]
        model = self.client.get("/v1/models").json()["data"][0]["id"]
        return {"answer_id": answer, "conversation_id": CONVERSATION, "document_id": "open", "model_id": model}


@contextmanager
def described() -> Iterator[Described]:
    """An app of one site; it is begun once, and not for every request."""
    deployment = Deployment()
    deployment.sites.add(Site(KEY, ("https://example.edu",), datetime.now(UTC)))
    app = create_app(service, deployment)

    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await app(scope, receive, send)
            return
        for happened in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{happened}.complete"})

    with ready(app) as client:
        yield Described(schemathesis.openapi.from_asgi("/openapi.json", running), client)


@pytest.fixture(scope="module")
def ours() -> Iterator[Described]:
    with described() as found:
        yield found


CASES = [(operation, GenerationMode.POSITIVE) for operation in OPERATIONS]
# A request that has neither a body nor a parameter with a form cannot be wrong.
CASES += [
    (operation, GenerationMode.NEGATIVE)
    for operation in OPERATIONS
    if operation.startswith("POST ") or operation == "GET /v1/documents"
]


NOTHING_TO_VARY = ("GET /livez", "GET /readyz")


def test_more_than_two_thousand_requests_are_made() -> None:
    assert REQUESTS * sum(operation not in NOTHING_TO_VARY for operation, _ in CASES) >= 2000


@pytest.mark.parametrize(("operation", "mode"), CASES)
def test_an_operation_answers_as_it_is_described(ours: Described, operation: str, mode: GenerationMode) -> None:
    method, _, path = operation.partition(" ")
    there, made = ours.known(), 0

    @settings(max_examples=REQUESTS, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(case=ours.schema[path][method].as_strategy(generation_mode=mode), known=st.booleans())
    def check(case: schemathesis.Case[Any], known: bool) -> None:
        nonlocal made
        made += 1
        if known:
            # Made-up keys and ids lead nowhere, and would leave all behind them untried.
            case.headers.update({name: KEY for name in case.headers if name.lower() == "advisor-key"})
            case.path_parameters.update({name: there[name] for name in case.path_parameters})
        response = case.call()
        # Some rules are of several fields, or of words: no schema says them, and a request may be refused for them.
        # What is too large is refused before anybody looks at the rest, and what is too long only by the blanks around
        # it is taken without them.
        other = response.status_code == 413 or _has_blanks_around(case.body)
        case.validate_response(
            response, excluded_checks=[positive_data_acceptance, *([negative_data_rejection] if other else [])]
        )

    check()
    assert made >= (1 if operation in NOTHING_TO_VARY else REQUESTS)


def _has_blanks_around(body: object) -> bool:
    return isinstance(body, dict) and any(isinstance(each, str) and each != each.strip() for each in body.values())
