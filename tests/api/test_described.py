"""Whatever the description allows, and much that it does not, is answered as the description says: made up by
schemathesis, operation by operation."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance
from starlette.types import Receive, Scope, Send

from api.app import create_app
from tests.api.fakes import ready, service

OPERATIONS = sorted(
    f"{method.upper()} {path}"
    for path, operations in create_app(service).openapi()["paths"].items()
    for method in operations
)


@contextmanager
def described() -> Iterator[schemathesis.BaseSchema]:
    """The description of an app that runs; it is begun once, and not for every request."""
    app = create_app(service)

    async def running(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await app(scope, receive, send)
            return
        for happened in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{happened}.complete"})

    with ready(app):
        yield schemathesis.openapi.from_asgi("/openapi.json", running)


@pytest.fixture(scope="module")
def schema() -> Iterator[schemathesis.BaseSchema]:
    with described() as found:
        yield found


CASES = [(operation, GenerationMode.POSITIVE) for operation in OPERATIONS]
# A request that has neither a body nor a parameter with a form cannot be wrong.
CASES += [
    (operation, GenerationMode.NEGATIVE)
    for operation in OPERATIONS
    if operation.startswith("POST ") or operation == "GET /v1/documents"
]


@pytest.mark.parametrize(("operation", "mode"), CASES)
def test_an_operation_answers_as_it_is_described(
    schema: schemathesis.BaseSchema, operation: str, mode: GenerationMode
) -> None:
    method, _, path = operation.partition(" ")

    @settings(max_examples=15, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case[Any]) -> None:
        response = case.call()
        # Some rules are of several fields, or of words: no schema says them, and a request may be refused for them.
        # What is too large is refused before anybody looks at the rest.
        too_large = response.status_code == 413
        case.validate_response(
            response, excluded_checks=[positive_data_acceptance, *([negative_data_rejection] if too_large else [])]
        )

    check()
