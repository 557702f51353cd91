"""The facts as the oracle holds them: what each limits, with the id of the record that it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from fractions import Fraction


class Source(StrEnum):
    """Where credit was earned, seen from the school that is to count it."""

    OUTSIDE = "outside"
    NONDEGREE = "own, before admission"
    CERTIFICATE = "own certificate"
    DEGREE = "own degree"
    COURSEWORK = "own courses of the program"
    PRIOR_LEARNING = "prior learning"


class Target(StrEnum):
    """What the credit is to count toward."""

    MASTERS = "master's"
    CERTIFICATE = "certificate"


class Direction(Enum):
    """From where credit goes into what."""

    OUTSIDE_INTO_MASTERS = ("outside into a master's", Target.MASTERS, (Source.OUTSIDE,))
    NONDEGREE_INTO_MASTERS = ("own non-degree into a master's", Target.MASTERS, (Source.NONDEGREE,))
    POOL_INTO_MASTERS = ("outside and own into a master's", Target.MASTERS, (Source.OUTSIDE, Source.NONDEGREE))
    CERTIFICATE_INTO_MASTERS = ("own certificate into a master's", Target.MASTERS, (Source.CERTIFICATE,))
    DEGREE_INTO_CERTIFICATE = ("degree back into a certificate", Target.CERTIFICATE, (Source.DEGREE,))
    OUTSIDE_INTO_CERTIFICATE = ("outside into a certificate", Target.CERTIFICATE, (Source.OUTSIDE,))
    COURSEWORK_INTO_MASTERS = ("old courses in a master's", Target.MASTERS, (Source.COURSEWORK,))
    COURSEWORK_INTO_CERTIFICATE = ("old courses in a certificate", Target.CERTIFICATE, (Source.COURSEWORK,))
    CERTIFICATE_INTO_CERTIFICATE = ("between certificates", Target.CERTIFICATE, (Source.CERTIFICATE,))
    MASTERS_INTO_MASTERS = ("a first master's into a second", Target.MASTERS, (Source.DEGREE,))
    PRIOR_LEARNING_INTO_MASTERS = ("prior learning into a master's", Target.MASTERS, (Source.PRIOR_LEARNING,))
    NONDEGREE_INTO_CERTIFICATE = ("own non-degree into a certificate", Target.CERTIFICATE, (Source.NONDEGREE,))

    def __init__(self, title: str, target: Target, sources: tuple[Source, ...]) -> None:
        self.title = title
        self.target = target
        self.sources = frozenset(sources)


class Grade(StrEnum):
    """Letter grades from the best to the worst, and a pass without a letter."""

    A = "A"
    A_MINUS = "A-"
    B_PLUS = "B+"
    B = "B"
    B_MINUS = "B-"
    C_PLUS = "C+"
    C = "C"
    C_MINUS = "C-"
    D = "D"
    F = "F"
    PASS = "P"


LETTERS = tuple(grade for grade in Grade if grade is not Grade.PASS)


class Anchor(StrEnum):
    """The date at which the age of a course is counted."""

    ADMISSION = "admission"
    MATRICULATION = "matriculation"
    APPLICATION = "application for admission"
    FIRST_ENROLLMENT = "first enrollment"
    FIRST_REGISTRATION = "first registration for the degree"
    ENTRY = "entry into the degree"
    TRANSFER_REQUEST = "transfer request"
    TRANSFER = "transfer"
    GRADUATION = "graduation"
    GRADUATION_APPLICATION = "application for graduation"
    CANDIDACY = "advancement to candidacy"
    CERTIFICATE_AWARD = "award of the certificate"
    NEW_CREDENTIAL = "pursuit of the new credential"
    UNSTATED = "not stated"


class Use(StrEnum):
    """What credit was used for before."""

    MASTERS = "a finished master's elsewhere"
    CERTIFICATE = "a finished certificate elsewhere"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Credits:
    """So many credits, or none at all. `of` is the size of the degree that this holds for, where it holds for one."""

    number: int
    of: int | None = None


@dataclass(frozen=True)
class Share:
    """A share of the credits of the target. `sizes` are those to ask about; `whole` where the source rounds down, and
    `under` where the share itself is already too much."""

    of_target: Fraction
    sizes: tuple[int, ...]
    whole: bool = False
    under: bool = False


@dataclass(frozen=True)
class Courses:
    """So many courses."""

    number: int


@dataclass(frozen=True)
class All:
    """No limit: all of it. `size` is how much there is to count."""

    size: int


Amount = Credits | Share | Courses | All


@dataclass(frozen=True)
class Covered:
    """Which credit a rule is about."""

    sources: frozenset[Source]
    target: Target

    def covers(self, direction: Direction) -> bool:
        """Whether the rule is about all the credit that goes this way."""
        return direction.target is self.target and direction.sources <= self.sources

    def touches(self, direction: Direction) -> bool:
        """Whether the rule is about some of it."""
        return direction.target is self.target and bool(direction.sources & self.sources)


@dataclass(frozen=True)
class Cap:
    """At most so much. Credit within is a yes unless `within` is false (each department may allow less), and credit
    beyond is cut down to it unless `beyond` is false (exceptions, petitions)."""

    record: str
    credit: Covered
    amount: Amount
    within: bool = True
    beyond: bool = True


@dataclass(frozen=True)
class MinimumGrade:
    """No course with a grade below. A grade in `undecided` hangs on something else."""

    record: str
    credit: Covered
    grade: Grade
    undecided: frozenset[Grade] = frozenset()
    passes: bool | None = None
    """False where the source refuses courses that were only passed; None where it does not decide."""
    within: bool = True
    beyond: bool = True


@dataclass(frozen=True)
class AgeLimit:
    """No credit older than so many years at the anchor. `exact` says whether credit of just that age counts, None
    where the source leaves it open. Older credit is never a yes; it is a plain no from more than `none_past` years on,
    which is the limit itself unless the source allows revalidation, waivers or appeals (None: at no age)."""

    record: str
    credit: Covered
    years: int
    anchor: Anchor
    none_past: int | None
    exact: bool | None = True
    within: bool = True
    to_the_day: bool = True
    """False where the source counts in calendar years."""


@dataclass(frozen=True)
class NotReused:
    """No credit that was used for one of these."""

    record: str
    credit: Covered
    uses: frozenset[Use]


Rule = Cap | MinimumGrade | AgeLimit | NotReused


@dataclass(frozen=True)
class Place:
    """A school, college or program with its rules, and how people name it and its programs. `told` is what a question
    of a direction has to say so that the rules decide it."""

    institution: str
    names: tuple[str, ...]
    rules: tuple[Rule, ...]
    masters: tuple[str, ...] = ("master's", "master's degree", "grad degree", "masters")
    certificate: tuple[str, ...] = ("graduate certificate", "grad certificate", "grad cert", "certificate")
    units: tuple[str, ...] = ("credits", "credits", "credit hours", "hours")
    told: Mapping[Direction, str] = field(default_factory=dict, hash=False)
