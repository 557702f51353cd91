"""What each invented university allows, drawn by chance, so that nothing of it can be known beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from evals.boundary.facts import (
    AgeLimit,
    All,
    Amount,
    Anchor,
    Cap,
    Courses,
    Credits,
    Grade,
    MinimumGrade,
    NotReused,
    Place,
    Rule,
    Share,
    Use,
)
from evals.boundary.wordings import CERTIFICATE, NONDEGREE, OUTSIDE

NAMES = (
    "Ostrander State University", "University of Tamsin Bay", "Marrow Hill College", "Kestrel Valley",
    "Fennimore Technological University", "Quillan University", "Dunmarrow State University", "Saltgrass College",
    "University of Northern Wexley", "Alderbrook University", "Tolliver Institute of Technology",
    "Pennacook University",
    "Greyfriars College", "Vantreight State University", "University of Corriedale", "Lowmoor University",
    "Brightwater Conservatory", "Hatherleigh University", "Juniper Ridge State University", "Stellenridge College",
    "Moxley University", "University of Eastern Calder", "Wintergreen Polytechnic", "Ashdown Valley University",
    "Pellworth State University", "Carrowmore College", "Thistledown University", "Ravensmoor University",
    "University of the Lower Sandhills", "Elmhollow State University", "Corvane University", "Barrowdale College",
    "Meridian Falls University", "Swanmere State University", "Hollisport University", "The Larkhaven Institute",
    "Nettlecombe University", "Oxbow Plains State University", "Sundermere College", "University of Vail Point",
)  # fmt: skip
"""Forty names that no institution has; three of them have no form by which they could be known as one."""

_LIMITS = (Grade.B_MINUS, Grade.B, Grade.B, Grade.B, Grade.C, Grade.B_PLUS)


@dataclass(frozen=True)
class Facts:
    """What a university allows; None where its page does not say. `tempting` is a number of credits that its page names
    and that no rule of it allows."""

    number: int
    institution: str
    outside: Amount | None
    nondegree: int | None
    certificate: Amount | None
    grade: Grade | None
    years: int | None
    reuse: bool
    tempting: int

    @property
    def record(self) -> str:
        """A name for what the rules rest on."""
        return f"page-{self.number:02}"

    def place(self) -> Place:
        """The university as questions are made from it."""
        return Place(self.institution, (self.institution,), tuple(self._rules()))

    def _rules(self) -> Iterator[Rule]:
        if self.outside is not None:
            yield Cap(self.record, OUTSIDE, self.outside)
        if self.nondegree is not None:
            yield Cap(self.record, NONDEGREE, Credits(self.nondegree))
        if self.certificate is not None:
            yield Cap(self.record, CERTIFICATE, self.certificate)
        if self.grade is not None:
            yield MinimumGrade(self.record, OUTSIDE, self.grade)
        if self.years is not None:
            yield AgeLimit(self.record, OUTSIDE, self.years, Anchor.ADMISSION, self.years)
        if self.reuse:
            yield NotReused(self.record, OUTSIDE, frozenset({Use.MASTERS}))


def drawn(seed: int) -> list[Facts]:
    """The universities of a seed."""
    chance = Random(seed)
    return [_drawn(number, name, chance) for number, name in enumerate(NAMES)]


def _drawn(number: int, name: str, chance: Random) -> Facts:
    outside = _outside(number, chance)
    open_ = outside != Credits(0)
    return Facts(
        number=number,
        institution=name,
        outside=outside,
        nondegree=chance.choice((6, 8, 9, 10, 12, 14)) if chance.random() < 0.5 else None,
        certificate=_certificate(chance),
        grade=chance.choice(_LIMITS) if open_ and chance.random() < 0.7 else None,
        years=chance.randint(4, 11) if open_ and chance.random() < 0.6 else None,
        reuse=open_ and chance.random() < 0.5,
        tempting=(outside.number if isinstance(outside, Credits) else 6) + chance.randint(5, 12),
    )


def _outside(number: int, chance: Random) -> Amount | None:
    """Mostly so many credits; of twenty pages two each say it in courses and as a share, one says none, and two do not
    say it."""
    turn = number % 20
    if turn in (4, 13):
        return None
    if turn == 8:
        return Credits(0)
    if turn in (6, 15):
        return Share(Fraction(1, 3), (30, 36))
    if turn in (2, 11):
        return Courses(chance.randint(2, 4))
    return Credits(chance.choice((5, 6, 7, 8, 9, 10, 11, 12, 13, 15)))


def _certificate(chance: Random) -> Amount | None:
    turn = chance.random()
    if turn < 0.45:
        return None
    if turn < 0.85:
        return Credits(chance.choice((6, 8, 9, 10, 12, 14)))
    return All(12) if turn < 0.93 else Credits(0)
