"""What a scorer is given, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from advisor.reply import Consultation
from corpus.library import Library
from evals.cases import Case


@dataclass(frozen=True)
class Trial:
    """A case, the consultation that answered it, and the library that the answer was made from."""

    case: Case
    consultation: Consultation
    library: Library


@dataclass(frozen=True)
class Scored:
    """It holds."""


@dataclass(frozen=True)
class Missed:
    """It does not hold; the reason tells what was expected."""

    reason: str


@dataclass(frozen=True)
class Unscored:
    """It cannot be said of this case, and the reason tells why; counted beside the others, never among them."""

    reason: str


Outcome = Scored | Missed | Unscored
Scorer = Callable[[Trial], Outcome]


def outcome(reason: str | None) -> Outcome:
    """Missed for a reason; Scored without one."""
    return Scored() if reason is None else Missed(reason)
