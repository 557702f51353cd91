"""The counts are given to whoever has their token, and no label holds what was asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from advisor.agent.call import Call, Ending
from advisor.gate.claim import Claim, Dropped, Reason
from advisor.reply import Consultation, Usage
from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.limits.crowd import WITHOUT_MODEL, Crowd
from api.limits.limits import Limits
from api.telemetry.measures import Measures
from tests.api.fakes import ScriptedAdvisor, consultation, ready, service, steps

BEARER = {"authorization": "Bearer a-token"}


def with_token(**settings: object) -> Deployment:
    given = {"metrics_token": SecretStr("a-token"), **settings}
    return Deployment(ServiceSettings.model_construct(**given))  # type: ignore[arg-type]


def counted(text: str) -> dict[tuple[str, ...], float]:
    """Every count by its name and its labels."""
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {
        (sample.name, *(sample.labels[label] for label in sorted(sample.labels))): sample.value for sample in samples
    }


def test_without_a_token_there_is_no_such_page_and_with_one_it_must_be_brought_along() -> None:
    with ready(create_app(service)) as client:
        assert client.get("/metrics", headers=BEARER).status_code == 404
    with ready(create_app(service, with_token())) as client:
        assert client.get("/metrics").status_code == 403
        assert client.get("/metrics", headers={"authorization": "Bearer a-tokem"}).status_code == 403
        assert client.get("/metrics", headers={b"authorization": "Bearer \u00e9".encode()}).status_code == 403
        assert client.get("/metrics", headers=BEARER).status_code == 200


def test_what_is_answered_before_it_comes_to_its_route_is_counted_as_of_it() -> None:
    deployment = replace(with_token(), limits=Limits(0, 2, 0, 0))
    headers = {"idempotency-key": "the-same", "advisor-session": "s" * 20}
    with ready(create_app(service, deployment)) as client:
        for _ in range(2):
            assert client.post("/v1/answers", json={"question": "How many?"}, headers=headers).status_code == 200
        assert client.post("/v1/answers", json={"question": "More?"}, headers=headers).status_code == 429
        assert client.post("/secret", headers=headers).status_code in (404, 405, 429)
        found = counted(client.get("/metrics", headers=BEARER).text)
    assert found["pathway_requests_total", "POST", "/v1/answers", "200"] == 2
    assert found["pathway_requests_total", "POST", "/v1/answers", "429"] == 1
    assert not any("secret" in label for name in found for label in name)


def test_requests_and_answers_are_counted_with_what_they_cost() -> None:
    *before, last = steps()
    assert isinstance(last, Consultation)
    dropped = (Dropped(Claim("It is a secret.", ("Q1",)), Reason.FIGURE),)
    done = replace(last, degraded=WITHOUT_MODEL, dropped=dropped, usage=Usage(1_000_000, 100_000))
    deployment = with_token(model_price="1.25/10")
    with ready(create_app(lambda: service(ScriptedAdvisor(*before, done)), deployment)) as client:
        body = client.post("/v1/answers", json={"question": "a secret?"}).json()
        client.get("/secret")
        text = client.get("/metrics", headers=BEARER).text
    found = counted(text)
    assert body["usage"] == {"input_tokens": 1_000_000, "output_tokens": 100_000}
    assert found["pathway_requests_total", "POST", "/v1/answers", "200"] == 1
    assert found["pathway_requests_total", "GET", "none", "404"] == 1
    assert found["pathway_answers_total", "answered"] == 1
    assert found["pathway_answers_degraded_total", "crowd"] == 1
    assert found["pathway_sentences_dropped_total", "figure"] == 1
    assert found["pathway_model_cost_dollars_total",] == pytest.approx(2.25)
    assert found["pathway_answers_open",] == 0
    assert "secret" not in text


@given(st.lists(st.text(max_size=30), max_size=20))
def test_however_many_things_are_asked_there_are_no_more_labels(paths: list[str]) -> None:
    measures = Measures(Crowd())
    for _ in paths:
        measures.requested("none", "other", 404, 0.1)
        measures.answered(consultation())
    kinds = {key for key in counted(measures.text().decode()) if key[0] == "pathway_requests_total"}
    assert len(kinds) <= 1


def test_calls_of_models_are_counted_by_how_they_ended() -> None:
    measures = Measures(Crowd())
    measures.heard(Call("a:b", 100, 104, 101.5, Ending.ANSWERED, 2, 300, 20))
    measures.heard(Call("a:b", 100, 110, None, Ending.SLOW, 1))
    found = counted(measures.text().decode())
    assert found["pathway_model_calls_total", "slow", "a:b"] == 1
    assert found["pathway_model_calls_total", "answered", "a:b"] == 1
    assert found["pathway_model_attempts_total", "a:b"] == 3
    assert found["pathway_model_tokens_total", "read", "a:b"] == 300
    assert found["pathway_model_first_token_seconds_sum", "a:b"] == 1.5
