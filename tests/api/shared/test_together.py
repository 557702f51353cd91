"""Four workers of one home, two of them processes of their own as people start them, with a Chroma server, Postgres and
Redis on loopback: one service, whichever worker is asked."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx2 import Client
from pydantic import SecretStr

from advisor.bootstrap import DeferredEmbedder, build_service, library_roots, make_snapshots
from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.opened import opened_deployment
from api.deployment.service_settings import ServiceSettings
from evals.load.server import HOST, serving
from tests.api.database.postgres import running_postgres
from tests.api.fakes import ready, wait_until
from tests.api.shared.conftest import Server
from tests.faults.small import write_document
from tests.index.chroma import running_chroma

PAIRS = 2
"""Each of a worker in this process, and one in its own."""
SCHOOL = "Together University"
QUESTION = f"How many outside credits does {SCHOOL} accept toward a master's degree?"
CONVERSATION = "conversation-0123456789"
EMBEDDER = DeferredEmbedder()


@dataclass(frozen=True)
class Worker:
    client: Client
    deployment: Deployment | None = None
    """Of one in this process."""

    @property
    def version(self) -> str:
        return str(self.client.get("/readyz").json()["index_version"])


def write(home: Path, credits: int) -> None:
    said = f"{SCHOOL} accepts at most {credits} outside credits toward a master's degree."
    write_document(home / "library", "together", said, institution=SCHOOL)


@contextmanager
def together(redis: Server, folder: Path, built_home: Path) -> Iterator[tuple[ServiceSettings, list[Worker]]]:
    """The workers, each with its own connections, and their settings."""
    home = folder / "home"
    shutil.copytree(built_home, home)
    write(home, 8)
    for name in ("postgres", "chroma"):
        (folder / name).mkdir()
    with running_postgres(folder / "postgres") as postgres, running_chroma(folder / "chroma") as chroma:
        settings = ServiceSettings.model_construct(
            home=home,
            model="none",
            chroma_url=str(chroma),
            database_url=postgres.replace("postgresql://", "postgresql+psycopg://"),
            redis_url=SecretStr(redis.url),
            limit_session=6,
        )
        told = {
            "ADVISOR_CHROMA_URL": str(chroma),
            "ADVISOR_DATABASE_URL": str(settings.database_url),
            "ADVISOR_REDIS_URL": redis.url,
            "ADVISOR_LIMIT_SESSION": str(settings.limit_session),
        }
        with ExitStack() as stack:
            workers = []
            for _ in range(PAIRS):
                deployment = stack.enter_context(opened_deployment(settings))
                app = create_app(lambda: build_service(settings, embedder=EMBEDDER), deployment)
                workers.append(Worker(stack.enter_context(ready(app)), deployment))
                other = stack.enter_context(serving(home, settings=told))
                client = Client(base_url=f"http://{HOST}:{other.port}", timeout=60)
                workers.append(Worker(stack.enter_context(client)))
            yield settings, workers


def test_they_share_limits_conversations_and_rows_and_swap_their_index(
    redis: Server, tmp_path: Path, built_home: Path
) -> None:
    with together(redis, tmp_path, built_home) as (settings, workers):
        (first, second, _, last), here = workers, workers[0].deployment
        assert here is not None
        (version,) = {worker.version for worker in workers}
        asked = {"question": QUESTION, "conversation_id": CONVERSATION}
        answer = first.client.post("/v1/answers", json=asked).json()
        assert "8 outside credits" in str(answer["citations"])
        assert last.client.get(f"/v1/conversations/{CONVERSATION}").json()["turns"][0]["question"] == QUESTION
        first.client.post("/v1/feedback", json={"answer_id": answer["id"], "rating": "up"})
        last.client.post("/v1/feedback", json={"answer_id": answer["id"], "rating": "down"})
        assert [row.answer_id for row in here.received.feedback()] == [answer["id"]] * 2

        assert last.client.get(f"/v1/answers/{answer['id']}").json() == answer
        receipts = [each.client.get(f"/v1/answers/{answer['id']}/receipt") for each in workers]
        assert {receipt.status_code for receipt in receipts} == {200}
        assert len({receipt.content for receipt in receipts}) == 1

        key = {"Idempotency-Key": "7c5c3f5e-0000-4000-8000-000000000000"}
        sent = [each.client.post("/v1/answers", json=asked, headers=key) for each in (second, last, first)]
        assert len({reply.content for reply in sent}) == 1
        assert len(last.client.get(f"/v1/conversations/{CONVERSATION}").json()["turns"]) == 2

        write(settings.home, 9)
        built = make_snapshots(settings, EMBEDDER).build(library_roots(settings)).version
        wait_until(lambda: all(worker.version == built for worker in workers), 120)
        assert built != version
        for worker in workers:
            given = worker.client.post("/v1/answers", json={"question": QUESTION}).json()
            assert given["index_version"] == built
            assert "9 outside credits" in str(given["citations"]) and "8 outside" not in str(given["citations"])

        session = {"Advisor-Session": "of one page"}
        bodies = [{"question": "How many credits?"}] * 9
        statuses = [
            workers[number % len(workers)].client.post("/v1/answers", json=body, headers=session).status_code
            for number, body in enumerate(bodies)
        ]
        assert statuses == [200] * 6 + [429] * 3
