"""Too many at once: the model is left out first, then people are asked to come again; every place is given back."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.patience import Patience
from advisor.question import Question
from advisor.steps import Started, Step
from api.app import create_app
from api.deployment.deployment import Deployment
from api.limits.crowd import AGAIN, AGAIN_LATER, WITHOUT_MODEL, Crowd, Crowded, Place, Sizes
from tests.api.fakes import ScriptedAdvisor, listening, service, steps, wait_until

SMALL = Sizes(computing=1, waiting=2, writing=2, open=4)


def test_the_model_is_left_out_before_anybody_is_sent_away() -> None:
    crowd = Crowd(SMALL)
    assert [crowd.enter().without_model for _ in range(3)] == [None, None, WITHOUT_MODEL]
    with pytest.raises(Crowded) as full:
        crowd.enter()
    assert full.value.seconds == AGAIN


def test_answers_that_a_model_adds_to_leave_places_for_others_without_it() -> None:
    crowd = Crowd(SMALL)
    held = []
    for _ in range(4):
        held.append(crowd.enter())
        held[-1].computed()
    assert [place.without_model for place in held] == [None, None, WITHOUT_MODEL, WITHOUT_MODEL]
    with pytest.raises(Crowded) as full:
        crowd.enter()
    assert full.value.seconds == AGAIN_LATER
    held[0].leave()
    assert crowd.enter().without_model is None


def test_a_service_that_stops_takes_nobody_in_and_lets_those_who_wait_go() -> None:
    crowd = Crowd(SMALL)
    place = crowd.enter()
    crowd.part()
    with pytest.raises(Crowded):
        crowd.enter()
    assert not place.leaving.left
    crowd.hurry()
    assert place.leaving.left


@given(st.lists(st.sampled_from(["enter", "computed", "leave"]), max_size=60))
def test_places_are_never_lost_nor_given_twice(moves: list[str]) -> None:
    crowd, held, counted = Crowd(SMALL), list[Place](), list[Place]()
    for move in moves:
        if move == "enter":
            try:
                held.append(crowd.enter())
                counted.append(held[-1])
            except Crowded:
                pass
        elif held and move == "computed":
            held[0].computed()
            held[0].computed()
            counted = [place for place in counted if place is not held[0]]
        elif held:
            gone = held.pop(0)
            gone.leave()
            gone.leave()
            counted = [place for place in counted if place is not gone]
        assert (len(crowd.places), crowd.unanswered) == (len(held), len(counted))
        assert len(held) <= SMALL.open


class Held(ScriptedAdvisor):
    """Works an answer out when it is let, and keeps how it is waited for."""

    def __init__(self, *steps: Step) -> None:
        super().__init__(*steps)
        self.let = threading.Event()
        self.waited: list[Patience] = []

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        self.waited.append(patience or Patience())
        yield Started("Looking", "c-1")
        self.let.wait(20)
        yield from super().watch(question, patience)


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_a_full_service_sends_people_away_with_a_time_to_come_again(accept: str) -> None:
    advisor, deployment = Held(*steps()), Deployment(crowd=Crowd(SMALL))
    with (
        listening(create_app(lambda: service(advisor), deployment)) as port,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client,
        ThreadPoolExecutor(4) as people,
    ):
        wait_until(lambda: client.get("/readyz").status_code == 200)
        asked = {"json": {"question": "How many?"}, "headers": {"accept": accept}}
        first = [people.submit(client.post, "/v1/answers", **asked) for _ in range(3)]  # type: ignore[arg-type]
        wait_until(lambda: deployment.crowd.unanswered == 3)
        away = client.post("/v1/answers", **asked)  # type: ignore[arg-type]
        advisor.let.set()
        assert [one.result().status_code for one in first] == [200] * 3
        assert (away.status_code, away.headers["retry-after"]) == (503, str(AGAIN))
        assert away.headers["content-type"] == "application/problem+json"
        wait_until(lambda: not deployment.crowd.places)
        assert client.post("/v1/answers", **asked).status_code == 200  # type: ignore[arg-type]
    assert sorted(patience.without_model or "" for patience in advisor.waited[:3]) == ["", "", WITHOUT_MODEL]
    assert {patience.whole for patience in advisor.waited} == {accept == "application/json"}


def test_whoever_leaves_before_the_answer_gives_the_place_back_and_is_not_waited_for() -> None:
    advisor, deployment = Held(*steps()), Deployment(crowd=Crowd(SMALL))
    with listening(create_app(lambda: service(advisor), deployment)) as port:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
            wait_until(lambda: client.get("/readyz").status_code == 200)
            for accept in ("application/json", "text/event-stream"):
                with pytest.raises(httpx.TimeoutException):
                    client.post("/v1/answers", json={"question": "?"}, headers={"accept": accept}, timeout=0.3)
        wait_until(lambda: len(advisor.waited) == 2 and all(patience.leaving.left for patience in advisor.waited))
        advisor.let.set()
        wait_until(lambda: not deployment.crowd.places)
        assert deployment.crowd.unanswered == 0
