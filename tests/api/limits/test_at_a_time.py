"""One session is given two answers at a time, however fast it asks; others, and who names none, are not held up."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx

from advisor.patience import Patience
from advisor.question import Question
from advisor.steps import Step
from api.app import create_app
from api.deployment.deployment import Deployment
from api.limits.limits import Limits
from tests.api.fakes import ScriptedAdvisor, listening, service, steps, wait_until

SESSION = {"advisor-session": "a-session-of-one-tab"}
STREAM = {"accept": "text/event-stream"}


class WaitingAdvisor(ScriptedAdvisor):
    """Goes on behind its first step when it is let go."""

    def __init__(self) -> None:
        super().__init__(*steps())
        self.go_on = threading.Event()

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        first, *rest = super().watch(question, patience)
        yield first
        assert self.go_on.wait(20)
        yield from rest


def test_a_third_answer_of_a_session_is_refused_until_one_was_given() -> None:
    advisor = WaitingAdvisor()
    app = create_app(lambda: service(advisor), Deployment(limits=Limits(0, 0, 0, 0, 2)))
    with listening(app) as port, httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        wait_until(lambda: client.get("/readyz").status_code == 200)

        def ask(**headers: str) -> httpx.Response:
            return client.post("/v1/answers", json={"question": "How many?"}, headers=headers)

        with ThreadPoolExecutor(6) as pool:
            one = pool.submit(ask, **SESSION)
            other = pool.submit(ask, **SESSION, **STREAM)
            wait_until(lambda: len(advisor.asked) == 2)
            refused = ask(**SESSION)
            free = [pool.submit(ask, **{"advisor-session": "another-tab"}), pool.submit(ask)]
            wait_until(lambda: len(advisor.asked) == 4)
            advisor.go_on.set()
            assert [each.result().status_code for each in (one, other, *free)] == [200] * 4
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "2")
        assert refused.headers["content-type"] == "application/problem+json"
        assert ask(**SESSION).status_code == 200


def test_a_stream_whose_client_left_gives_its_place_back() -> None:
    advisor = WaitingAdvisor()
    app = create_app(lambda: service(advisor), Deployment(limits=Limits(0, 0, 0, 0, 1)))
    with listening(app) as port, httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        wait_until(lambda: client.get("/readyz").status_code == 200)
        asked = {"json": {"question": "How many?"}, "headers": {**SESSION, **STREAM}}
        with client.stream("POST", "/v1/answers", **asked) as stream:  # type: ignore[arg-type]
            assert stream.status_code == 200
            assert client.post("/v1/answers", **asked).status_code == 429  # type: ignore[arg-type]
        advisor.go_on.set()
        wait_until(lambda: client.post("/v1/answers", **asked).status_code == 200)  # type: ignore[arg-type]
