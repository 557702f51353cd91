"""Acts that a policy allows or forbids outright."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Allowed(StrEnum):
    """Whether an act is allowed; `CONDITIONAL` when only under conditions that the sentence states."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


class Topic(StrEnum):
    """An act that a policy allows or forbids outright."""

    CONCURRENT_ENROLMENT = "concurrent_enrolment"
    RETROACTIVE_AWARD = "retroactive_award"
    AUTOMATIC_AWARD = "automatic_award"
    THIRD_CREDENTIAL = "third_credential"
    SUBSTITUTION = "substitution"
    REVALIDATE_OWN = "revalidate_own"
    REVALIDATE_TRANSFERRED = "revalidate_transferred"
    UNDERGRADUATE_LEVEL = "undergraduate_level"
    TRANSFER_UNDERGRADUATE_LEVEL = "transfer_undergraduate_level"
    TRANSFER_GRADES_IN_GPA = "transfer_grades_in_gpa"
    PASS_FAIL = "pass_fail"
    LATE_REQUEST = "late_request"
    NONCREDIT_LEARNING = "noncredit_learning"
    USE_ELSEWHERE = "use_elsewhere"
    INTERNATIONAL_STUDENTS = "international_students"
    TEST_OUT_FOR_CREDIT = "test_out_for_credit"
    SHARE_WITH_DEGREE = "share_with_degree"
    SHARE_BETWEEN_CERTIFICATES = "share_between_certificates"
    SHARE_REQUIRED_COURSE = "share_required_course"
    RAISE_AVERAGE = "raise_average"


@dataclass(frozen=True)
class Permission:
    """An act that is allowed or not."""

    rule: Literal["permission"]
    sentence: str
    topic: Topic
    allowed: Allowed
