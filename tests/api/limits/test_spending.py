"""Tokens of a day are bounded over all workers: over the bound answers come without the model and say why."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from advisor.agent.allowance import SPENT
from advisor.agent.call import Call, Ending
from advisor.bootstrap import Service, build_service
from advisor.settings import read_settings
from api.app import create_app
from api.database.database import database_url, open_database
from api.database.model_tokens import ModelTokens
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.doctor.tokens_told import tokens_told
from evals.load.server import serving
from evals.load.stand_in import Manner, standing_in
from tests.api.fakes import ready, service
from tests.api.routes.test_metrics import BEARER, counted, with_token

QUESTION = {"question": "How many transfer credits does the University of New Hampshire accept?"}
TODAY = datetime.now(UTC).date()


def call(tokens: int) -> Call:
    return Call("a:b", 0, 1, None, Ending.ANSWERED, 1, tokens, 0)


def settings(**changed: object) -> ServiceSettings:
    return ServiceSettings.model_construct(**changed)  # type: ignore[arg-type]


@contextmanager
def with_model(home: Path, url: str, deployment: Deployment) -> Iterator[Service]:
    changed = {"model": "openai:stand-in", "model_url": url}
    made = build_service(
        read_settings(home=home, model="none").model_copy(update=changed),
        heard=deployment.measures.heard,
        allowance=deployment.allowance,
    )
    yield made
    made.close()


def test_answers_come_without_the_model_once_the_days_tokens_are_used_up(
    built_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    deployment = with_token(model_tokens_day=50)
    with (
        standing_in(Manner.WELL) as server,
        with_model(built_home, server.url, deployment) as made,
        ready(create_app(lambda: made, deployment)) as client,
    ):
        first, second = (client.post("/v1/answers", json=QUESTION).json() for _ in range(2))
        told = client.get("/readyz").json()
        found = counted(client.get("/metrics", headers=BEARER).text)
    assert first["usage"]["input_tokens"] + first["usage"]["output_tokens"] >= 50
    assert (second["degraded"], second["usage"], second["status"]) == (SPENT, None, "answered")
    assert second["text"] and second["citations"]
    assert len(server.asked) == 1
    assert told["degraded"] == SPENT
    assert found["pathway_answers_degraded_total", "budget"] == 1
    assert found["pathway_model_tokens_a_day",] == 50
    assert found["pathway_model_tokens_today",] == first["usage"]["input_tokens"] + first["usage"]["output_tokens"]


def test_a_restart_forgets_no_token_that_was_used(tmp_path: Path) -> None:
    url = database_url(None, tmp_path)
    for used in (30, 60):
        database = open_database(url)
        deployment = Deployment(settings(model_tokens_day=100), database)
        with ready(create_app(service, deployment)):
            deployment.allowance.count(call(30))
        database.close()
        again = open_database(url)
        assert ModelTokens(again).add(TODAY, 0) == used
        again.close()


def test_a_service_that_is_started_anew_still_knows_that_the_days_tokens_are_used_up(
    built_home: Path, tmp_path: Path
) -> None:
    shutil.copytree(built_home, tmp_path / "home")
    with standing_in(Manner.WELL) as server:
        known = {"OPENAI_API_KEY": "none", "ADVISOR_MODEL_URL": server.url, "ADVISOR_MODEL_TOKENS_DAY": "50"}
        told = []
        for _ in range(2):
            with serving(tmp_path / "home", "openai:stand-in", known) as started:
                address = f"http://127.0.0.1:{started.port}/v1/answers"
                told.append(httpx.post(address, json=QUESTION, timeout=60).json())
    assert told[0]["usage"]["input_tokens"] + told[0]["usage"]["output_tokens"] >= 50
    assert (told[1]["degraded"], told[1]["usage"], told[1]["status"]) == (SPENT, None, "answered")
    assert len(server.asked) == 1


def test_without_a_limit_nothing_is_written_of_tokens(tmp_path: Path) -> None:
    database = open_database(database_url(None, tmp_path))
    with ready(create_app(service, Deployment(settings(), database))) as client:
        assert "tokens" not in client.get("/v1/privacy").text
    assert ModelTokens(database).add(TODAY, 0) == 0
    database.close()


def test_the_inventory_tells_where_tokens_are_counted() -> None:
    with ready(create_app(service, Deployment(settings(model_tokens_day=5000)))) as client:
        holdings = client.get("/v1/privacy").json()["holdings"]
    (told,) = (each for each in holdings if "how many tokens" in each["data"])
    assert "5,000 a day" in told["purpose"]
    assert told["place"] == "database"


def test_the_doctor_tells_the_bound_and_what_is_used_of_it(tmp_path: Path) -> None:
    hosted = settings(home=tmp_path, model="openai:gpt-5", model_tokens_day=1000)
    assert list(tokens_told(settings(home=tmp_path, model="none", model_tokens_day=1000))) == []
    ((well, words),) = tokens_told(settings(home=tmp_path, model="openai:gpt-5"))
    assert well and "ADVISOR_MODEL_TOKENS_DAY" in words
    assert list(tokens_told(hosted)) == [(True, "the model may use 1,000 tokens a day; 0 of today's (UTC) are used")]
    database = open_database(database_url(None, tmp_path))
    ModelTokens(database).add(TODAY, 1200)
    database.close()
    ((_, words),) = tokens_told(hosted)
    assert "1,200 of today's" in words and "without the model" in words


def test_a_limit_that_is_no_number_of_tokens_is_refused() -> None:
    with pytest.raises(ValueError, match="model_tokens_day"):
        ServiceSettings(model_tokens_day=-1)
