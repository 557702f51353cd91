"""Turns of a conversation, each stored with its answer, in a database whose disk may be full or fail."""

import uuid
from datetime import UTC, datetime

from api.database.database import DatabaseAway
from api.database.received import Given, Received, Said

MARK = "a-conversation"
MOST = 1_000_000
ANSWER = "At most nine credits count. " * 500


class Turns:
    """Stores turns, and remembers which of them it was told are stored."""

    def __init__(self, received: Received) -> None:
        self._received = received
        self.acknowledged: list[str] = []
        self.odd: list[str] = []
        """What was neither stored nor refused in words."""

    def send(self) -> None:
        """Store one."""
        name, now = uuid.uuid4().hex, datetime.now(UTC)
        said = Said(now, MARK, "How many?", ANSWER, "answered", name)
        try:
            self._received.add(said, Given(now, MARK, {"text": ANSWER}, name))
        except DatabaseAway:
            return
        except Exception as error:
            self.odd.append(f"a turn ends in {type(error).__name__}: {error}")
            return
        self.acknowledged.append(name)


def wrong_with(received: Received, acknowledged: set[str]) -> list[str]:
    """What is lost of the turns that are said to be stored, and what is half there of any."""
    said = {row.id for row in received.said(MARK, MOST)}
    given = {row.id for row in received.given_in(MARK)}
    lost, halved = acknowledged - said, said ^ given
    return [f"{len(lost)} acknowledged turns are lost"] * bool(lost) + [f"{len(halved)} turns are half there"] * bool(
        halved
    )
