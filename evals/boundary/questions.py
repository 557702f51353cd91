"""The questions: every situation that the facts decide, asked in several ways."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.boundary.around import around
from evals.boundary.asking import as_told, ask, frames_for, said
from evals.boundary.facts import Place
from evals.boundary.oracle import Outcome, decide
from evals.boundary.places import PLACES, directions
from evals.boundary.requirements.all import requirement_questions
from evals.boundary.requirements.requirement import RequirementQuestion
from evals.boundary.situation import Situation

SEED = 20251127
WAYS = 4
"""In how many ways a situation is asked that says one thing; one that says several is asked once."""

SEVERAL = 40
"""How many situations that say several things are asked about for one direction of a place."""

FAMILIES = {"amount": "amount", "grade": "grade", "age": "age", "use": "used before"}


@dataclass(frozen=True)
class BoundaryQuestion:
    """A question with what it describes and what the oracle expects of a reply."""

    text: str
    situation: Situation
    outcome: Outcome

    @property
    def direction(self) -> str:
        """Where its credit goes, in words."""
        return self.situation.direction.title

    @property
    def institution(self) -> str:
        """The school that is to count it."""
        return self.situation.place.institution

    @property
    def family(self) -> str:
        """The rules that it is about."""
        things = said(self.situation)
        return FAMILIES[next(iter(things))] if len(things) == 1 else "several values"


Asked = BoundaryQuestion | RequirementQuestion


def everything(seed: int = SEED) -> list[Asked]:
    """The questions about credit, and after them those about what else is required."""
    return [*questions(seed), *requirement_questions(seed)]


def questions(seed: int = SEED, places: Sequence[Place] = PLACES) -> list[BoundaryQuestion]:
    """All questions, the same ones in the same order for the same seed, no text twice."""
    chance = random.Random(seed)
    made = {question.text: question for place in places for question in _of(place, chance)}
    return list(made.values())


def _of(place: Place, chance: random.Random) -> Iterator[BoundaryQuestion]:
    for direction in directions(place):
        decided = [(found, outcome) for found in around(place, direction) if (outcome := decide(found))]
        plain = [pair for pair in decided if len(said(pair[0])) == 1]
        several = [pair for pair in decided if len(said(pair[0])) > 1]
        yield from _asked(plain, WAYS, chance)
        yield from _asked(chance.sample(several, min(SEVERAL, len(several))), 1, chance)


def _asked(
    situations: Sequence[tuple[Situation, Outcome]], ways: int, chance: random.Random
) -> Iterator[BoundaryQuestion]:
    for situation, outcome in situations:
        frames = frames_for(situation)
        for frame in chance.sample(frames, min(ways, len(frames))):
            text = ask(situation, frame, chance)
            told = as_told(situation, text)
            decided = outcome if told == situation else decide(told)
            if decided:
                yield BoundaryQuestion(text, told, decided)
