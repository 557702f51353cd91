"""A post that is one too many is refused in words with the time to wait, by address, session, key and in all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.app import create_app
from api.deployment.deployment import Deployment
from api.limits.client import Clients, block
from api.limits.limiter import Claim, MemoryLimiter
from api.limits.limits import Limits
from api.sites.site import Site
from tests.api.fakes import ready, service

NONE = Limits(0, 0, 0, 0)
ASKED = {"question": "How many?"}
SITE = Site("pk_one", ("https://www.example.edu",), datetime(2026, 11, 27, tzinfo=UTC))


def statuses(
    client: TestClient,
    times: int,
    path: str = "/v1/answers",
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, str] | None = None,
) -> list[int]:
    body = ASKED if path == "/v1/answers" else {"answer_id": "a", "rating": "up"}
    return [client.post(path, json=body, headers=headers, params=params).status_code for _ in range(times)]


@pytest.mark.parametrize(
    ("limits", "headers"),
    [
        (Limits(3, 0, 0, 0), {}),
        (Limits(0, 3, 0, 0), {"advisor-session": "s-1"}),
        (Limits(0, 0, 3, 0), {"advisor-key": "pk_one"}),
        (Limits(0, 0, 0, 3), {}),
    ],
)
def test_each_limit_holds_by_itself(limits: Limits, headers: dict[str, str]) -> None:
    deployment = Deployment(limits=limits, limiter=MemoryLimiter(lambda: 0.0))
    deployment.sites.add(SITE)
    with ready(create_app(service, deployment)) as client:
        assert statuses(client, 5, headers=headers) == [200, 200, 200, 429, 429]


def test_a_refusal_says_how_long_to_wait_and_then_it_is_over() -> None:
    now = 0.0
    deployment = Deployment(limits=replace(NONE, address=2), limiter=MemoryLimiter(lambda: now))
    with ready(create_app(service, deployment)) as client:
        statuses(client, 2)
        refused = client.post("/v1/answers", json=ASKED)
        now += int(refused.headers["retry-after"])
        assert statuses(client, 1) == [200]
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["retry-after"] in refused.json()["detail"]


def test_sending_is_limited_more_and_reading_not_at_all() -> None:
    deployment = Deployment(limits=replace(NONE, address=6), limiter=MemoryLimiter(lambda: 0.0))
    with ready(create_app(service, deployment)) as client:
        assert statuses(client, 3, "/v1/feedback") == [202, 202, 429]
        assert statuses(client, 1) == [200]
        assert {client.get("/v1/widget/config").status_code for _ in range(20)} == {200}


def test_a_limiter_that_is_away_does_not_keep_answers_from_being_given() -> None:
    class Away:
        async def take(self, claims: Sequence[Claim]) -> float:
            raise ConnectionError

    with ready(create_app(service, Deployment(limits=Limits(), limiter=Away()))) as client:
        assert statuses(client, 2) == [200, 200]


def test_no_address_is_in_what_is_counted() -> None:
    counted: list[Claim] = []

    class Counts:
        async def take(self, claims: Sequence[Claim]) -> float:
            counted.extend(claims)
            return 0.0

    with ready(create_app(service, Deployment(limits=Limits(), limiter=Counts()))) as client:
        statuses(client, 1, headers={"advisor-session": "my-session"})
    assert counted
    assert not any("testclient" in claim.name or "my-session" in claim.name for claim in counted)


@given(st.ip_addresses(v=4), st.ip_addresses(v=4))
def test_an_address_of_version_4_is_a_block_of_its_own(one: object, other: object) -> None:
    assert (block(str(one)) == block(str(other))) == (one == other)
    assert block(f"::ffff:{one}") == block(str(one))


@given(st.ip_addresses(v=6, network="2001:db8:1:2::/64"), st.ip_addresses(v=6, network="2001:db8:1:3::/64"))
def test_addresses_of_version_6_are_one_where_their_first_64_bits_are(one: object, other: object) -> None:
    assert block(str(one)) == block("2001:db8:1:2::1") != block(str(other))


def test_another_process_calls_a_client_by_another_name() -> None:
    first, second = Clients(), Clients()
    assert first.name("192.0.2.1") == first.name("192.0.2.1") != second.name("192.0.2.1")
