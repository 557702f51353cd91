"""A wish for a plan as others write it, in JSON: on the way in, by the API, the command line and the agent alike."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from advisor.message.credit.credit import GRADES, Holding, Use
from advisor.planner.planner import MOST_TARGETS, Credit, Wish
from advisor.planner.student import Lot, Student
from advisor.planner.when import read_when
from corpus.amounts import Unit
from corpus.rules import Credential, Origin

MOST_LOTS = 20
"""Lots of credit that one plan takes."""


def _month(text: str) -> str:
    """A date that a plan can use, or an error that says how to write one."""
    read_when(text)
    return text


def _grade(text: str) -> str:
    if text.upper() not in GRADES:
        raise ValueError(f"a grade is one of {', '.join(GRADES)}")
    return text.upper()


def _earned(origin: Origin) -> Origin:
    """An origin that credit itself has; the others only gather several of them in rules."""
    if origin in (Origin.ANY, Origin.PREADMISSION):
        raise ValueError("say where the credit was earned: outside, nondegree, certificate, degree or masters")
    return origin


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Month = Annotated[str, StringConstraints(max_length=7), AfterValidator(_month)]
Grade = Annotated[str, StringConstraints(max_length=2), AfterValidator(_grade)]
Amount = Annotated[Decimal, Field(gt=0, le=200, max_digits=6, decimal_places=2)]


class CreditBody(BaseModel):
    """One lot of credit. What is left out is not assumed: the plan says where it matters. `at` is the school that it
    was earned at, `certificate` the one that it is the credit of, whose size the library may state."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    credits: Amount | None = None
    unit: Unit | None = None
    courses: Annotated[int, Field(ge=1, le=40)] | None = None
    origin: Annotated[Origin, AfterValidator(_earned)] | None = None
    at: Name | None = None
    certificate: Name | None = None
    grade: Grade | None = None
    earned: Month | None = None
    used_for: Use | None = None

    def to_credit(self) -> Credit:
        """The lot as the planner takes it."""
        amount = None if self.credits is None else Fraction(self.credits)
        holding = Holding(amount, self.unit, self.courses, self.origin, self.grade, None, self.used_for)
        earned = None if self.earned is None else read_when(self.earned)
        return Credit(Lot(self.name, holding, None, earned), self.at, self.certificate)


class PlanRequest(BaseModel):
    """What a plan is asked for with: credit held, and either up to five targets by name or a field."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "credits": [{"name": "two courses", "credits": 6, "courses": 2, "origin": "outside", "grade": "B"}],
                    "targets": ["UNH"],
                    "start": "2026-09",
                    "per_term": 6,
                    "terms_a_year": 2,
                }
            ]
        },
    )

    credits: Annotated[list[CreditBody], Field(max_length=MOST_LOTS)] = []
    targets: Annotated[list[Name], Field(max_length=MOST_TARGETS)] = []
    field: Name | None = None
    credential: Literal[Credential.MASTERS, Credential.CERTIFICATE] = Credential.MASTERS
    start: Month | None = None
    per_term: Amount | None = None
    terms_a_year: Annotated[int, Field(ge=1, le=6)] | None = None

    @model_validator(mode="after")
    def _one_aim(self) -> "PlanRequest":
        if bool(self.targets) == bool(self.field):
            raise ValueError("give either targets or a field")
        names = [credit.name for credit in self.credits]
        if len(set(names)) < len(names):
            raise ValueError("give each lot of credit a name of its own")
        return self

    def to_wish(self) -> Wish:
        """The request as the planner takes it."""
        student = Student(
            (),
            None if self.start is None else read_when(self.start),
            None if self.per_term is None else Fraction(self.per_term),
            self.terms_a_year,
        )
        credits = tuple(credit.to_credit() for credit in self.credits)
        return Wish(credits, student, tuple(self.targets), self.field, self.credential)
