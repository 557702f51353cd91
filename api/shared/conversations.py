"""Conversations that any worker goes on with: their turns lie in Redis for an hour."""

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from anyio import from_thread
from pydantic import TypeAdapter, ValidationError
from redis.asyncio import Redis

from advisor.question import Turn
from api.bodies.schemas import TURNS
from api.conversations.conversations import SECONDS, Conversations
from api.shared.connection import Away, Shared

PREFIX = "pathway:conversation:"

Answer = TypeVar("Answer")
_TURN = TypeAdapter(Turn)


def _readable(held: Sequence[str | bytes]) -> list[Turn]:
    """The turns behind the last one that cannot be read: another version of the service may have written it, and what
    follows on nothing would be misunderstood."""
    turns: list[Turn] = []
    for entry in held:
        try:
            turns.append(_TURN.validate_json(entry))
        except ValidationError:
            turns.clear()
    return turns


class SharedConversations(Conversations):
    """Turns in Redis, apart for each kind of asker, under the hash of their conversation's id; where it is away, those
    of this worker alone. For the threads that answer requests, which wait for the loop that asks Redis."""

    def __init__(self, shared: Shared, whose: str) -> None:
        super().__init__()
        self._shared = shared
        self._prefix = f"{PREFIX}{whose}:"

    def turns(self, conversation_id: str | None) -> tuple[Turn, ...]:
        """See Conversations."""
        if not conversation_id:
            return ()
        try:
            held = self._asked(lambda redis: redis.lrange(self._key(conversation_id), -TURNS, -1))
        except Away:
            return super().turns(conversation_id)
        return tuple(_readable(held))

    def add(self, conversation_id: str | None, turn: Turn) -> None:
        """See Conversations."""
        if not conversation_id:
            return

        async def add(redis: Redis) -> None:
            async with redis.pipeline() as several:
                several.rpush(self._key(conversation_id), _TURN.dump_json(turn))
                several.ltrim(self._key(conversation_id), -TURNS, -1)
                several.expire(self._key(conversation_id), SECONDS)
                await several.execute()

        try:
            self._asked(add)
        except Away:
            super().add(conversation_id, turn)

    def forget(self, conversation_id: str) -> bool:
        """See Conversations; raises Away where Redis may still hold it, so that nobody is told that it is gone."""
        here = super().forget(conversation_id)
        return bool(self._asked(lambda redis: redis.delete(self._key(conversation_id)))) or here

    def _asked(self, call: Callable[[Redis], Awaitable[Answer]]) -> Answer:
        return from_thread.run(self._shared.ask, call)

    def _key(self, conversation_id: str) -> str:
        return self._prefix + hashlib.sha256(conversation_id.encode("utf-8", "surrogatepass")).hexdigest()
