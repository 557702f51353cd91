"""The tools over HTTP: only where a setting says so, with the limits and the origins of the other routes."""

import asyncio
import json

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from advisor.bootstrap import Service
from api.accounts.account import Role
from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.limits.limits import Limits
from corpus.document import Audience
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import cap, document
from tests.api.fakes import listening, manifest, ready, service
from tests.api.mcp.calling import called, citations

PAGE = document("Graduate students of Example University enroll in the fall.", rules=[cap(12)])
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
ACCEPT = {"accept": "application/json, text/event-stream"}


def with_tools(limits: Limits | None = None) -> Deployment:
    return Deployment(ServiceSettings.model_construct(mcp=True), limits=limits or Limits(0, 0, 0, 0))


def small_service() -> Service:
    return Service(advisor_of(PAGE), manifest(), None, lambda: None)


def test_the_real_client_calls_tools_over_http() -> None:
    with listening(create_app(small_service, with_tools())) as port:
        (result,) = called(
            f"http://127.0.0.1:{port}/mcp", ("search_policies", {"words": "outside credits", "limit": 1})
        )
    (cited,) = citations(result)
    assert PAGE.text[int(str(cited["start"])) : int(str(cited["end"]))] == cited["quote"]


def test_two_clients_at_once_are_served_alike() -> None:
    async def both(address: str) -> list[int]:
        async def count() -> int:
            async with Client(address) as client:
                return len((await client.list_tools()).tools)

        return list(await asyncio.gather(count(), count()))

    with listening(create_app(small_service, with_tools())) as port:
        assert asyncio.run(both(f"http://127.0.0.1:{port}/mcp")) == [5, 5]


def test_without_the_setting_there_is_nothing() -> None:
    with ready(create_app(service)) as client:
        assert client.post("/mcp", json=HELLO, headers=ACCEPT).status_code == 404


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_only_posts_are_taken(method: str) -> None:
    with ready(create_app(service, with_tools())) as client:
        refused = client.request(method, "/mcp", headers=ACCEPT)
    assert refused.status_code == 405
    assert refused.headers["content-type"] == "application/problem+json"


def test_a_page_of_a_strange_origin_may_not_call() -> None:
    with ready(create_app(service, with_tools())) as client:
        refused = client.post("/mcp", json=HELLO, headers={**ACCEPT, "origin": "https://elsewhere.example"})
    assert refused.status_code == 403


def test_calls_are_counted_by_the_limits() -> None:
    with ready(create_app(service, with_tools(Limits(2, 0, 0, 0)))) as client:
        statuses = [client.post("/mcp", json=HELLO, headers=ACCEPT).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


def test_what_is_no_message_is_refused_in_words() -> None:
    with ready(create_app(service, with_tools())) as client:
        refused = client.post("/mcp", content=b"{", headers={**ACCEPT, "content-type": "application/json"})
    assert refused.status_code == 400
    assert json.loads(refused.text)["error"]["message"]


SECRET = "Example University tells advisors a secret."


def with_token(port: int, token: str) -> str:
    """What a search for the secret finds with a token."""

    async def found() -> str:
        headers = {"authorization": f"Bearer {token}"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(f"http://127.0.0.1:{port}/mcp", http_client=http)) as client,
        ):
            return repr(await client.call_tool("search_policies", {"words": SECRET}))

    return asyncio.run(found())


@pytest.mark.parametrize("token", ["sk-anything", "pat_made-up", "undefined"])
def test_a_token_that_is_none_of_ours_is_refused_and_not_served_as_a_students(token: str) -> None:
    made = Service(advisor_of(PAGE), manifest(), None, lambda: None)
    with listening(create_app(lambda: made, with_tools())) as port:
        refused = with_token(port, token)
    assert "not known here" in refused
    assert "citations" not in refused


def test_an_advisors_token_opens_what_is_for_advisors_until_it_is_revoked() -> None:
    desk = document(SECRET, name="desk", audience=Audience.ADVISOR)
    deployment = with_tools()
    deployment.accounts.add("ada", Role.ADVISOR, "several quiet words")
    told, token = deployment.tokens.add("ada", Role.ADVISOR, "")
    made = Service(advisor_of(PAGE, desk), manifest(), None, lambda: None)
    with listening(create_app(lambda: made, deployment)) as port:
        assert SECRET in with_token(port, token)
        deployment.tokens.revoke(told.id)
        refused = with_token(port, token)
    assert SECRET not in refused
    assert "revoked" in refused
    assert [entry.what for entry in deployment.audit.entries()].count("called a tool") == 1
