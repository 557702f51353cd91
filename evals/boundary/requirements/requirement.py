"""What a school requires, with the sides of its boundary and the words to ask about each."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evals.boundary.asking import as_sentence
from evals.boundary.oracle import Expected, Outcome

WAYS = 4
"""In how many ways one side of a boundary is asked about."""


@dataclass(frozen=True)
class Side:
    """One side of a boundary: the words that tell it, and what the facts say of it."""

    words: Mapping[str, str]
    expected: Expected


@dataclass(frozen=True)
class Requirement:
    """What a record requires for one of these programs, and what a question has to say besides (`told`)."""

    record: str
    institution: str
    names: tuple[str, ...]
    programs: tuple[str, ...]
    sides: tuple[Side, ...]
    told: str = ""


@dataclass(frozen=True)
class RequirementQuestion:
    """A question about a requirement with what the oracle expects of a reply."""

    text: str
    direction: str
    institution: str
    outcome: Outcome

    @property
    def family(self) -> str:
        """What the report files it under."""
        return self.direction


def asked(
    family: str, requirements: Iterable[Requirement], frames: Sequence[str], chance: random.Random
) -> Iterator[RequirementQuestion]:
    """Every side of every requirement, each in several ways."""
    for requirement in requirements:
        for side in requirement.sides:
            outcome = Outcome(side.expected, None, (requirement.record,))
            for frame in chance.sample(frames, min(WAYS, len(frames))):
                yield RequirementQuestion(
                    _text(requirement, side, frame, chance), family, requirement.institution, outcome
                )


def _text(requirement: Requirement, side: Side, frame: str, chance: random.Random) -> str:
    words = {"place": chance.choice(requirement.names), "program": chance.choice(requirement.programs), **side.words}
    text = as_sentence(frame.format_map(words), frame)
    if requirement.told and text[-1].isalnum():
        text += "?"
    return f"{text} {requirement.told}".strip()
