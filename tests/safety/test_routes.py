"""Every route there is, found by walking the app: its headers, and who may frame and read it."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from api.app import create_app
from tests.api.fakes import ready, service

NEVER = ("unsafe-inline", "unsafe-eval", "*", "data: 'self'")
OTHERWISE = ("/v1/chat/", "/v1/models", "/desk")
"""Whose errors are no problem documents: those of OpenAI's interface have its form, those of the desk are pages."""


def routes(found: list[BaseRoute]) -> Iterator[APIRoute]:
    """All routes, those of mounted parts among them."""
    for route in found:
        if isinstance(route, APIRoute):
            yield route
        yield from routes(getattr(route, "routes", None) or [])


def paths(app: FastAPI) -> list[tuple[str, str]]:
    """A method and a path for every route, with something in the place of what it asks for."""
    filled = [(route, re.sub(r"\{[^}]+\}", "something-of-20-letters", route.path)) for route in routes(app.routes)]
    return [(method, path) for route, path in filled for method in sorted(route.methods or ())]


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with ready(create_app(service), crashes_raise=False) as client:
        yield client


def test_every_route_has_its_headers_whatever_it_answers(client: TestClient) -> None:
    assert isinstance(client.app, FastAPI)
    walked = [*paths(client.app), ("GET", "/nowhere"), ("PUT", "/v1/answers"), ("GET", "/openapi.json")]
    assert len(walked) > 15
    for method, path in walked:
        response = client.request(method, path, content=b"{}", headers={"content-type": "application/json"})
        told = response.headers
        policy = told["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "base-uri 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy or ("frame-ancestors 'self'" in policy and "/widget" in path), path
        assert not [word for word in NEVER if word in policy.replace("sha256-", "")], (path, policy)
        assert told["x-content-type-options"] == "nosniff", path
        assert told["referrer-policy"] == "no-referrer", path
        assert told["cross-origin-opener-policy"] == "same-origin", path
        assert "cross-origin-resource-policy" in told, path
        assert "permissions-policy" in told, path
        assert "access-control-allow-origin" not in told, path
        assert "set-cookie" not in told, path
        assert "server" not in told, path
        assert response.status_code < 500, (method, path, response.text)
        if response.status_code >= 400 and not path.startswith(OTHERWISE):
            assert told["content-type"] == "application/problem+json", path


def test_over_https_no_route_is_ever_read_without_it(client: TestClient) -> None:
    assert isinstance(client.app, FastAPI)
    for method, path in paths(client.app):
        response = client.request(method, f"https://testserver{path}", content=b"{}")
        assert int(response.headers["strict-transport-security"].split("=")[1].split(";")[0]) >= 31_536_000, path


def test_what_a_strange_page_sends_is_refused_on_every_route(client: TestClient) -> None:
    assert isinstance(client.app, FastAPI)
    stranger = {"origin": "https://evil.example", "content-type": "text/plain"}
    for method, path in paths(client.app):
        response = client.request(method, path, content=b"{}", headers=stranger)
        assert "access-control-allow-origin" not in response.headers, path
        # Where nobody has an account, there is no desk to send anything to.
        refused = (403, 404) if path.startswith("/desk") else (403,)
        assert method in ("GET", "HEAD") or response.status_code in refused, (method, path)
