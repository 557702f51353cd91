"""The words of a rule: where credit comes from, what it counts toward, and the circumstances that rules name."""

from enum import StrEnum


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
    EXPIRED = "expired"
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
