"""Rules on kinds of credit that do not count, whatever its amount, grade and age."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.rules.terms import Credential, Origin


class Trait(StrEnum):
    """What credit is, or was used for, where that alone can shut it out."""

    ADMISSION_BASIS = "admission_basis"
    CAPSTONE = "capstone"
    CLINICAL = "clinical"
    CONTINUING_EDUCATION = "continuing_education"
    CORRESPONDENCE = "correspondence"
    DURING_DEGREE = "during_degree"
    EXAM = "exam"
    EXPERIENCE = "experience"
    INDEPENDENT_STUDY = "independent_study"
    INTERDISCIPLINARY = "interdisciplinary"
    INTERNSHIP = "internship"
    LEVELING = "leveling"
    NATIONALLY_ACCREDITED = "nationally_accredited"
    NONCOLLEGIATE = "noncollegiate"
    PASS_FAIL = "pass_fail"
    PRACTICUM = "practicum"
    PROFESSIONAL_DEVELOPMENT = "professional_development"
    REQUIRED_COURSE = "required_course"
    THESIS = "thesis"
    UNACCREDITED = "unaccredited"
    UNAPPROVED = "unapproved"
    UNGRADED = "ungraded"
    UNMATCHED = "unmatched"
    WORKSHOP = "workshop"


@dataclass(frozen=True)
class Exclusion:
    """Credit from `origin` that has one of the `traits` does not count toward `target`."""

    rule: Literal["exclusion"]
    sentence: str
    origin: Origin
    target: Credential
    traits: tuple[Trait, ...]
    but: tuple[str, ...] = ()
