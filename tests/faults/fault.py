"""What a fault is: a name, what must hold, and how it is put in and looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Effort:
    """How thoroughly faults are tried: `share` of the full counts, between 0 and 1, and the minutes of the soak."""

    share: float
    minutes: float
    make_home: Callable[[], Path]

    @property
    def home(self) -> Path:
        """One whose index is built, which is done when it is first asked for; who changes it copies it."""
        return self.make_home()

    def of(self, count: int, least: int = 1) -> int:
        """So many of a full count."""
        return max(least, round(count * self.share))


@dataclass(frozen=True)
class Outcome:
    """Whether all that must hold did, and what was seen, in a line."""

    held: bool
    seen: str


@dataclass(frozen=True)
class Fault:
    """One fault of the list R1 to R16."""

    name: str
    must: str
    """What must hold."""
    try_it: Callable[[Path, Effort], Outcome]
    """Puts the fault in, in an empty folder of its own."""
