"""How many answers are made at a time, and what is done when more are wanted than that: the model is left out first,
then people are asked to come again, at once and before anything is done for them."""

import os
from dataclasses import dataclass, field

from anyio import CapacityLimiter

from advisor.leaving import Leaving

WITHOUT_MODEL = "many people are asking at once"
FULL = "Many people are asking at once. Please try again in a moment."
PARTING = "The service is being restarted. Please try again in a moment."

AGAIN = 2
"""Seconds after which to come again where too many wait; the longest row is worked off in less."""
AGAIN_LATER = 5
"""The same where the service stops, or all places are taken by answers that a model adds to."""


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Sizes:
    """How many at a time, in one process. The first two bound how long a first sentence takes: some 40 ms of one core
    each. `tests/faults/overload.py` measures what comes of them."""

    computing: int = field(default_factory=lambda: max(2, _cores()))
    """Answers that are worked out at a time."""
    waiting: int = 16
    """Answers that may wait for that; half as many, and further ones do without a model."""
    writing: int = 64
    """Answers that a model may add to at a time; further ones do without."""
    open: int = 400
    """Answers that are being given in all, however slowly they are read."""


class Crowded(Exception):
    """There is no place; the message says so, and `seconds` when to come again."""

    def __init__(self, words: str, seconds: int) -> None:
        super().__init__(words)
        self.seconds = seconds


class Place:
    """One answer on its way, from `Crowd.enter` to `leave`."""

    def __init__(self, crowd: "Crowd", without_model: str | None) -> None:
        self._crowd = crowd
        self._computing = self._here = True
        self.without_model = without_model
        self.leaving = Leaving()

    def computed(self) -> None:
        """What code does is done, and the next one's turn; calling it again does nothing."""
        if self._computing:
            self._computing = False
            self._crowd.unanswered -= 1

    def leave(self) -> None:
        """The answer was given, or its asker is gone; calling it again does nothing."""
        self.computed()
        if self._here:
            self._here = False
            self._crowd.places.discard(self)
            self.leaving.leave()


class Crowd:
    """Counts the answers of one event loop."""

    def __init__(self, sizes: Sizes | None = None) -> None:
        self.sizes = sizes or Sizes()
        self.computing = CapacityLimiter(self.sizes.computing)
        """Threads that work answers out."""
        self.standing = CapacityLimiter(self.sizes.open)
        """Threads that wait for models."""
        self.places: set[Place] = set()
        self.unanswered = 0
        self.parting = False

    def refusal(self) -> Crowded | None:
        """Why there is no place for one more answer, where there is none."""
        if self.parting:
            return Crowded(PARTING, AGAIN_LATER)
        if self.unanswered >= self.sizes.computing + self.sizes.waiting:
            return Crowded(FULL, AGAIN)
        if len(self.places) >= self.sizes.open:
            return Crowded(FULL, AGAIN_LATER)
        return None

    def enter(self) -> Place:
        """A place for one more answer; raises Crowded."""
        if crowded := self.refusal():
            raise crowded
        writing = sum(place.without_model is None for place in self.places)
        full = self.unanswered > self.sizes.computing + self.sizes.waiting // 2 or writing >= self.sizes.writing
        place = Place(self, WITHOUT_MODEL if full else None)
        self.places.add(place)
        self.unanswered += 1
        return place

    def part(self) -> None:
        """Take nobody in any more."""
        self.parting = True

    def hurry(self) -> None:
        """Let the answers that wait for a model stand as they are."""
        for place in list(self.places):
            place.leaving.leave()
