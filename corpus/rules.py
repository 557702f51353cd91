"""Typed rules: what a policy sentence says, in a form that code can compute with.

Every rule names the sentence it rests on, word for word; a rule without one does not load.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from corpus.amounts import Amount, Number, Rounding, Unit


class Origin(StrEnum):
    """Where credit comes from, seen from the institution whose rule it is."""

    OUTSIDE = "outside"
    NONDEGREE = "nondegree"
    PREADMISSION = "preadmission"
    CERTIFICATE = "certificate"
    DEGREE = "degree"
    MASTERS = "masters"
    UNDERGRADUATE = "undergraduate"
    PRIOR_LEARNING = "prior_learning"
    ANY = "any"


class Credential(StrEnum):
    """What the credit is to count toward, or what a size or price belongs to."""

    MASTERS = "masters"
    CERTIFICATE = "certificate"
    MICROCREDENTIAL = "microcredential"
    DOCTORATE = "doctorate"
    ANY = "any"


class Situation(StrEnum):
    """A circumstance under which alone a rule holds."""

    CONTAINED_IN_MASTERS = "contained_in_masters"
    CERTIFICATE_KEPT = "certificate_kept"
    CERTIFICATE_GIVEN_UP = "certificate_given_up"
    THESIS = "thesis"
    NONTHESIS = "nonthesis"
    CURRENT_STUDENT = "current_student"
    ALUMNUS = "alumnus"
    OWN_SYSTEM = "own_system"
    AFTER_MATRICULATION = "after_matriculation"
    SAME_STACKED_DEGREE = "same_stacked_degree"
    EXCHANGE = "exchange"
    CONTINUING_EDUCATION = "continuing_education"
    HIGH_GPA = "high_gpa"


class Anchor(StrEnum):
    """The day from which the age of credit is counted back."""

    ADMISSION = "admission"
    APPLICATION = "application"
    MATRICULATION = "matriculation"
    FIRST_ENROLMENT = "first_enrolment"
    FIRST_COURSE = "first_course"
    TRANSFER_REQUEST = "transfer_request"
    CANDIDACY = "candidacy"
    GRADUATION = "graduation"
    AWARD = "award"
    NEW_CREDENTIAL = "new_credential"
    UNSTATED = "unstated"


class Allowed(StrEnum):
    """Whether an act is allowed; `CONDITIONAL` when only under conditions that the sentence states."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


class Topic(StrEnum):
    """An act that a policy allows or forbids outright."""

    AID_FOR_CERTIFICATE_ALONE = "aid_for_certificate_alone"
    CONCURRENT_ENROLMENT = "concurrent_enrolment"
    RETROACTIVE_AWARD = "retroactive_award"
    AUTOMATIC_AWARD = "automatic_award"
    ADMISSION_GUARANTEED = "admission_guaranteed"
    THIRD_CREDENTIAL = "third_credential"
    SUBSTITUTION = "substitution"
    REVALIDATE_OWN = "revalidate_own"
    REVALIDATE_TRANSFERRED = "revalidate_transferred"
    GRADUATE_STUDENT_ENROLMENT = "graduate_student_enrolment"
    UNDERGRADUATE_LEVEL = "undergraduate_level"
    TRANSFER_GRADES_IN_GPA = "transfer_grades_in_gpa"
    PASS_FAIL = "pass_fail"
    LATE_REQUEST = "late_request"
    NONCREDIT_LEARNING = "noncredit_learning"
    USE_ELSEWHERE = "use_elsewhere"
    INTERNATIONAL_STUDENTS = "international_students"
    TEST_REQUIRED = "test_required"
    TEST_OUT_FOR_CREDIT = "test_out_for_credit"
    SHARE_WITH_DEGREE = "share_with_degree"
    SHARE_BETWEEN_CERTIFICATES = "share_between_certificates"


@dataclass(frozen=True)
class Cap:
    """At most this much credit from `origin` counts toward `target`."""

    rule: Literal["cap"]
    sentence: str
    origin: Origin
    target: Credential
    amount: Amount
    unit: Unit = Unit.SEMESTER
    rounding: Rounding = Rounding.UNSTATED
    when: tuple[Situation, ...] = ()


@dataclass(frozen=True)
class MinimumGrade:
    """Each course from `origin` needs at least this letter grade to count toward `target`."""

    rule: Literal["minimum_grade"]
    sentence: str
    origin: Origin
    target: Credential
    grade: str
    when: tuple[Situation, ...] = ()


@dataclass(frozen=True)
class AdmissionGrades:
    """Grades in certificate or pathway courses that admission asks for: at least `each` in every course, or at
    least `average` over all of them, on the scale of four. Further conditions may stand in the sentence."""

    rule: Literal["admission_grades"]
    sentence: str
    each: str | None = None
    average: Number | None = None


@dataclass(frozen=True)
class MinimumAverage:
    """The grade point average that `target` needs, on the scale of four."""

    rule: Literal["minimum_average"]
    sentence: str
    target: Credential
    average: Number
    purpose: Literal["admission", "award"]


@dataclass(frozen=True)
class AgeLimit:
    """Credit older than `years`, counted back from `anchor`, does not count. `reached` when exactly
    `years` is already too old."""

    rule: Literal["age_limit"]
    sentence: str
    origin: Origin
    target: Credential
    years: Number
    anchor: Anchor
    reached: bool = False


@dataclass(frozen=True)
class TimeLimit:
    """The credential is to be finished within this many years of its first course or admission."""

    rule: Literal["time_limit"]
    sentence: str
    target: Credential
    years: Number


@dataclass(frozen=True)
class Reuse:
    """Whether credit that already served for one of `used_for` may count again toward `target`."""

    rule: Literal["reuse"]
    sentence: str
    target: Credential
    used_for: tuple[Literal["bachelor", "degree", "certificate"], ...]
    allowed: Literal["no", "own_only", "limited", "yes"]


@dataclass(frozen=True)
class CredentialsPerCourse:
    """One course may serve at most this many credentials."""

    rule: Literal["credentials_per_course"]
    sentence: str
    count: int


@dataclass(frozen=True)
class Size:
    """The size of a credential, or of one part of it; `most` is None for "at least"."""

    rule: Literal["size"]
    sentence: str
    credential: Credential
    least: Number
    most: Number | None
    unit: Unit | Literal["course"] = Unit.SEMESTER
    program: str | None = None
    part: Literal["total", "core", "elective", "capstone", "left_after_certificate"] = "total"


@dataclass(frozen=True)
class Residency:
    """At least this much of `target` is to be earned at the institution itself."""

    rule: Literal["residency"]
    sentence: str
    target: Credential
    amount: Amount
    unit: Unit = Unit.SEMESTER
    after_admission: bool = False


@dataclass(frozen=True)
class Price:
    """What a student pays, in US dollars."""

    rule: Literal["price"]
    sentence: str
    dollars: Number
    per: Literal["credit", "course", "certificate", "semester", "exam", "program", "graduation", "application"]


@dataclass(frozen=True)
class Conversion:
    """One `source` credit is worth `factor` `result` credits."""

    rule: Literal["conversion"]
    sentence: str
    source: Unit
    result: Unit
    factor: Number


@dataclass(frozen=True)
class Stack:
    """A certificate that builds toward the named programs."""

    rule: Literal["stack"]
    sentence: str
    programs: tuple[str, ...]
    amount: Amount | None = None


@dataclass(frozen=True)
class Status:
    """A credential that is closed, paused or not yet approved."""

    rule: Literal["status"]
    sentence: str
    status: Literal["closed", "paused", "pending"]


@dataclass(frozen=True)
class Permission:
    """An act that is allowed or not."""

    rule: Literal["permission"]
    sentence: str
    topic: Topic
    allowed: Allowed


Rule = (
    Cap
    | MinimumGrade
    | AdmissionGrades
    | MinimumAverage
    | AgeLimit
    | TimeLimit
    | Reuse
    | CredentialsPerCourse
    | Size
    | Residency
    | Price
    | Conversion
    | Stack
    | Status
    | Permission
)

RULE: TypeAdapter[Rule] = TypeAdapter(Annotated[Rule, Field(discriminator="rule")], config=ConfigDict(extra="forbid"))
