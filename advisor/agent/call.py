"""What is told of one call of a model: how long it took, what it cost, how it ended. Never what was said."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """How a call ended."""

    ANSWERED = "answered"
    LEFT = "left"
    """Nobody waited for it any more."""
    UNREACHED = "unreached"
    BUSY = "busy"
    SLOW = "slow"
    CUT_OFF = "cut off"
    REFUSED = "refused"
    FAILED = "failed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Call:
    """One call, its further attempts included. Moments are seconds since 1970; tokens are None where not told."""

    model: str
    begun: float
    ended: float
    first_token: float | None
    ending: Ending
    attempts: int
    input_tokens: int | None = None
    output_tokens: int | None = None
    characters: int = 0
    """Of what was sent, the tools among it: a measure of what was read where no tokens are told."""


Heard = Callable[[Call], None]
"""Hears of every call when it has ended, in any thread."""


def unheard(call: Call) -> None:
    """Hears nothing."""
