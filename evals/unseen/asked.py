"""The questions on the pages: around every limit, as on the shipped library; for figures; for limits named in vain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from advisor.question import Question
from evals.boundary.asking import ask, frames_for
from evals.boundary.facts import Amount, Cap, Courses, Credits, Direction, Place
from evals.boundary.oracle import Expected, Outcome, decide
from evals.boundary.questions import BoundaryQuestion, questions
from evals.boundary.situation import Situation
from evals.unseen.facts import Facts

HOW_MUCH = (
    "How many transfer credits does {place} accept toward a master's degree?",
    "how much grad work from another school can i bring into a master's at {place}",
    "What's the most I can transfer to {place} for my master's?",
    "At {place}, what is the limit on credits from other universities in a master's program?",
)


@dataclass(frozen=True)
class FigureQuestion:
    """A question for a number of credits or courses, with the number that the page sets."""

    text: str
    number: int

    @property
    def asked(self) -> Question:
        """The question as it is put to the advisor."""
        return Question(text=self.text)


def around_limits(places: Sequence[Place], each: int, seed: int) -> list[BoundaryQuestion]:
    """At most so many questions for each place, at, within and beyond its limits."""
    chance, chosen = Random(seed), []
    for place in places:
        made = questions(seed, (place,))
        chosen += sorted(chance.sample(made, min(each, len(made))), key=lambda one: one.text)
    return chosen


def in_vain(facts: Sequence[Facts], seed: int) -> list[BoundaryQuestion]:
    """Whether as much counts as a page names and does not allow: never a yes."""
    chance = Random(seed)
    return [question for one in facts for question in _in_vain(one, chance)]


def _in_vain(facts: Facts, chance: Random) -> Iterator[BoundaryQuestion]:
    direction = Direction.OUTSIDE_INTO_MASTERS
    for credits in (facts.tempting, facts.tempting - 2):
        situation = Situation(facts.place(), direction, credits=credits)
        decided = decide(situation) or Outcome(Expected.NOT_YES, None, ())
        yield BoundaryQuestion(ask(situation, chance.choice(frames_for(situation)), chance), situation, decided)


def figures(places: Sequence[Place], seed: int) -> list[FigureQuestion]:
    """How much each place takes from elsewhere into a master's, where that is a number."""
    chance = Random(seed)
    return [
        FigureQuestion(chance.choice(HOW_MUCH).format(place=place.names[0]), number)
        for place in places
        if (number := _only_number(place)) is not None
    ]


def _only_number(place: Place) -> int | None:
    """The one figure by which a place caps credit from elsewhere in a master's."""
    caps = [
        rule.amount
        for rule in place.rules
        if isinstance(rule, Cap) and rule.credit.covers(Direction.OUTSIDE_INTO_MASTERS)
    ]
    numbers = [number for amount in caps if (number := _number(amount)) is not None]
    return numbers[0] if len(caps) == len(numbers) == 1 else None


def _number(amount: Amount) -> int | None:
    match amount:
        case Credits(number, of=None) | Courses(number) if number:
            return number
        case _:
            return None
