"""Rules on when something may be asked for, joined or finished."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.amounts import Amount, Number
from corpus.rules.terms import Situation


class Act(StrEnum):
    """What is to be done in time."""

    REQUEST_TRANSFER = "request_transfer"
    APPEAL_TRANSFER = "appeal_transfer"
    REQUEST_PRIOR_LEARNING = "request_prior_learning"
    SEND_TRANSCRIPTS = "send_transcripts"
    JOIN_CERTIFICATE = "join_certificate"
    ANNOUNCE_CERTIFICATE = "announce_certificate"
    FINISH_CERTIFICATE = "finish_certificate"
    JOIN_DEGREE = "join_degree"
    SHARE_CERTIFICATE = "share_certificate"


class Stage(StrEnum):
    """Where somebody stands in the degree, in the order of a student's time."""

    APPLICANT = "applicant"
    FIRST_TERM = "first_term"
    LATER_TERM = "later_term"
    LAST_TERM = "last_term"
    GRADUATED = "graduated"


@dataclass(frozen=True)
class Stages:
    """From one stage of the degree through another, both included."""

    first: Stage = Stage.APPLICANT
    last: Stage = Stage.GRADUATED


@dataclass(frozen=True)
class YearsAfter:
    """At most this many years after an event."""

    years: Number
    event: Literal["enrolment", "graduation"]


@dataclass(frozen=True)
class BeforeDone:
    """Before this much of the certificate is done; `through` when exactly so much may be done already."""

    before_done: Amount
    through: bool = False


@dataclass(frozen=True)
class AfterEarned:
    """Only after this many credits were earned at the institution in the degree."""

    after_earned: Number


@dataclass(frozen=True)
class DaysAfter:
    """At most this many days after an event."""

    days: Number
    event: Literal["decision"]


Window = Stages | YearsAfter | BeforeDone | AfterEarned | DaysAfter


@dataclass(frozen=True)
class Deadline:
    """An act is possible only in a window of time, for students in the situation `when` or for all."""

    rule: Literal["deadline"]
    sentence: str
    act: Act
    window: Window
    when: tuple[Situation, ...] = ()
