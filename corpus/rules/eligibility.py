"""Rules on who may enrol, receive aid or be awarded a credential."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.rules.terms import Credential


class Purpose(StrEnum):
    """What somebody is eligible for."""

    ENROL = "enrol"
    AID = "aid"
    AWARD = "award"


class Standing(StrEnum):
    """What somebody is or has, as far as it decides on eligibility."""

    CERTIFICATE_ONLY = "certificate_only"
    DEGREE_STUDENT = "degree_student"
    NONDEGREE = "nondegree"
    UNDERGRADUATE = "undergraduate"
    BACHELOR = "bachelor"
    MASTERS = "masters"
    ADMITTED = "admitted"
    GRADUATED = "graduated"
    COURSEWORK_DONE = "coursework_done"
    INTERNATIONAL_ALONE = "international_alone"
    """An international student who is in no degree program."""


@dataclass(frozen=True)
class Eligibility:
    """Whether people of a standing are eligible: yes, no, on conditions that the sentence states, or they alone.

    `degrees` are those whose students alone are meant, `program` the one credential of the page that it is for, both in
    words of the sentence; empty and None where it is for any.
    """

    rule: Literal["eligibility"]
    sentence: str
    purpose: Purpose
    target: Credential
    standing: Standing
    eligible: Literal["yes", "no", "conditional", "only"]
    degrees: tuple[str, ...] = ()
    program: str | None = None
