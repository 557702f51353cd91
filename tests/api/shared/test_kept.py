"""Answers in Redis: what one worker gave another gives again whole, until its conversation is deleted."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from anyio import run, to_thread

from advisor.question import Question, Turn
from api.bodies.replies import answer_body
from api.conversations.kept import KeptAnswer
from api.shared.connection import Away, Shared, connected
from api.shared.kept import SharedKept
from corpus.document import Audience
from corpus.library import load_library, shipped_library_path
from tests.api.fakes import consultation
from tests.api.shared.conftest import Server

Made = TypeVar("Made")
QUESTION = Question("can i use all 14?", Audience.ADVISOR, (Turn("i have 8 and 6", "At most 12."),))


def with_redis(redis: Server, work: Callable[[Shared], Made]) -> Made:
    """What work in a thread makes, beside the loop that asks Redis."""

    async def both() -> Made:
        shared = connected(redis.url)
        try:
            return await to_thread.run_sync(work, shared)
        finally:
            await shared.close()

    with ThreadPoolExecutor(1) as threads:  # where pages are tested, this thread has a loop that runs
        return threads.submit(run, both).result()


def test_another_worker_has_it_whole_with_the_documents_that_it_cites(redis: Server) -> None:
    library = tuple(load_library(shipped_library_path()))
    body = answer_body(consultation())

    def work(shared: Shared) -> list[KeptAnswer | None]:
        one, other, apart = SharedKept(shared, "a"), SharedKept(shared, "a"), SharedKept(shared, "b")
        one.add(QUESTION, body, library, "conversation")
        return [other.get(body.id), apart.get(body.id), other.get("another")]

    kept, of_others, unknown = with_redis(redis, work)
    assert kept is not None and of_others is None and unknown is None
    assert (kept.question, kept.body, kept.documents, kept.conversation_id) == (QUESTION, body, library, "conversation")
    assert type(kept.body) is type(body)


def test_what_is_deleted_with_its_conversation_no_worker_has(redis: Server) -> None:
    body, beside = answer_body(consultation()), answer_body(consultation()).model_copy(update={"id": "beside"})

    def work(shared: Shared) -> tuple[int, list[bool]]:
        one, other = SharedKept(shared, "a"), SharedKept(shared, "a")
        one.add(QUESTION, body, (), "first")
        one.add(QUESTION, beside, (), "second")
        gone = other.forget_conversation("first")
        return gone, [each.get(name) is None for each in (one, other) for name in (body.id, "beside")]

    assert with_redis(redis, work) == (1, [True, False, True, False])


def test_without_redis_a_worker_keeps_its_own_and_says_that_nothing_can_be_deleted(redis: Server) -> None:
    body = answer_body(consultation())

    def work(shared: Shared) -> KeptAnswer | None:
        kept = SharedKept(shared, "a")
        kept.add(QUESTION, body)
        with pytest.raises(Away):
            kept.forget_conversation("first")
        return kept.get(body.id)

    redis.stop()
    try:
        found = with_redis(redis, work)
    finally:
        redis.start()
    assert found is not None and found.body == body
