"""Rules on how old credit may be, and how long a credential may take."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.amounts import Number
from corpus.rules.terms import Credential, Origin


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


@dataclass(frozen=True)
class AgeLimit:
    """Credit older than `years`, counted back from `anchor`, does not count. `reached` when exactly
    `years` is already too old; `exception` says, in words of the sentence, when older credit counts after all.
    Credit that served for one of `exempt` is not under the limit, as `exempt_sentence` says."""

    rule: Literal["age_limit"]
    sentence: str
    origin: Origin
    target: Credential
    years: Number
    anchor: Anchor
    reached: bool = False
    exception: str | None = None
    exempt: tuple[Literal["bachelor", "degree", "certificate"], ...] = ()
    exempt_sentence: str | None = None
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class TimeLimit:
    """The credential is to be finished within this many years of its beginning, or of what the sentence counts from:
    its earliest course, or back from graduation to it."""

    rule: Literal["time_limit"]
    sentence: str
    target: Credential
    years: Number
    counted_from: Anchor = Anchor.UNSTATED


@dataclass(frozen=True)
class TimeExtension:
    """The time for a credential may be made longer by so much; `kind` is the word of the sentence for whom or
    what it is ("military"), None where it is for anybody."""

    rule: Literal["time_extension"]
    sentence: str
    target: Credential
    amount: Number
    unit: Literal["years", "months"]
    kind: str | None = None
