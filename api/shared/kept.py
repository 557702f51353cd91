"""Answers that any worker gives again, or the receipt of: they lie in Redis for ten minutes."""

import hashlib
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from anyio import from_thread
from pydantic import TypeAdapter, ValidationError
from redis.asyncio import Redis

from advisor.question import Question
from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody
from api.conversations.kept import SECONDS, KeptAnswer, KeptAnswers
from api.shared.connection import Away, Shared
from corpus.document import Document

PREFIX = "pathway:answer:"

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class _Entry:
    """A kept answer as it lies in Redis."""

    question: Question
    body: AnswerWithPlanBody | AnswerBody
    documents: tuple[Document, ...]
    given_at: datetime
    conversation_id: str | None


_ENTRY = TypeAdapter(_Entry)


class SharedKept(KeptAnswers):
    """Answers in Redis, apart for each kind of asker, under the hashes of their ids; where it is away, those of this
    worker alone. For the threads that answer requests, which wait for the loop that asks Redis."""

    def __init__(self, shared: Shared, whose: str) -> None:
        super().__init__()
        self._shared = shared
        self._prefix = f"{PREFIX}{whose}:"

    def add(
        self,
        question: Question,
        body: AnswerBody,
        documents: tuple[Document, ...] = (),
        conversation_id: str | None = None,
    ) -> None:
        """See KeptAnswers."""
        entry = _Entry(question, body, documents, datetime.now(UTC), conversation_id)
        # The documents that an answer cites are most of it, and are prose.
        held, key = zlib.compress(_ENTRY.dump_json(entry)), self._key(body.id)
        conversation = self._conversation(conversation_id) if conversation_id else None

        async def keep(redis: Redis) -> None:
            async with redis.pipeline() as several:
                several.set(key, held, ex=SECONDS)
                if conversation:
                    several.sadd(conversation, key)
                    several.expire(conversation, SECONDS)
                await several.execute()

        try:
            self._asked(keep)
        except Away:
            super().add(question, body, documents, conversation_id)

    def get(self, answer_id: str) -> KeptAnswer | None:
        """See KeptAnswers."""
        try:
            held = self._asked(lambda redis: redis.get(self._key(answer_id)))
            entry = _ENTRY.validate_json(zlib.decompress(held)) if isinstance(held, bytes) else None
        except (Away, ValidationError, zlib.error):  # another version of the service may have written it
            entry = None
        if entry is None:
            return super().get(answer_id)
        return KeptAnswer(entry.question, entry.body, entry.documents, entry.given_at, entry.conversation_id)

    def forget_conversation(self, conversation_id: str) -> int:
        """See KeptAnswers; raises Away where Redis may still hold some, so that nobody is told that they are gone."""
        key = self._conversation(conversation_id)
        held = self._asked(lambda redis: redis.smembers(key))
        gone = self._asked(lambda redis: redis.delete(*held)) if held else 0
        self._asked(lambda redis: redis.delete(key))
        return super().forget_conversation(conversation_id) + int(gone)

    def _asked(self, call: Callable[[Redis], Awaitable[Answer]]) -> Answer:
        return from_thread.run(self._shared.ask, call)

    def _key(self, answer_id: str) -> str:
        return self._prefix + hashed(answer_id)

    def _conversation(self, conversation_id: str) -> str:
        return f"{self._prefix}of:{hashed(conversation_id)}"


def hashed(name: str) -> str:
    """What stands for an id in the name of an entry."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
