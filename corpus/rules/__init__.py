"""Typed rules: what a policy sentence says, in a form that code can compute with.

Every rule names the sentence it rests on, word for word; a rule without one does not load. Each family has its module.
"""

from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter

from corpus.rules.admission import (
    AdmissionEffect,
    Condition,
    CoursesDone,
    EachGrade,
    Effect,
    Experience,
    InWords,
    MeanGrade,
)
from corpus.rules.credit import Cap, Conversion, CredentialsPerCourse, Residency, Reuse
from corpus.rules.deadline import Act, AfterEarned, BeforeDone, DaysAfter, Deadline, Stage, Stages, Window, YearsAfter
from corpus.rules.eligibility import Eligibility, Purpose, Standing
from corpus.rules.exclusion import Exclusion, Trait
from corpus.rules.level import CourseLevel
from corpus.rules.offer import Price, Size, Stack, Status
from corpus.rules.permission import Allowed, Permission, Topic
from corpus.rules.precedence import GoesFirst, Precedence
from corpus.rules.quality import MinimumAverage, MinimumGrade
from corpus.rules.recency import AgeLimit, Anchor, TimeExtension, TimeLimit
from corpus.rules.terms import Credential, Origin, Situation

Rule = (
    Cap
    | MinimumGrade
    | AdmissionEffect
    | Eligibility
    | MinimumAverage
    | AgeLimit
    | TimeLimit
    | TimeExtension
    | Deadline
    | Reuse
    | CredentialsPerCourse
    | Exclusion
    | Size
    | Residency
    | CourseLevel
    | Price
    | Conversion
    | Stack
    | Status
    | Permission
    | Precedence
)

Narrowed = Cap | MinimumGrade | MinimumAverage | AgeLimit | Reuse | Residency | Exclusion
"""The rules that tell in `but` what stands beside them and sets them otherwise for some."""

RULE: TypeAdapter[Rule] = TypeAdapter(Annotated[Rule, Field(discriminator="rule")], config=ConfigDict(extra="forbid"))

__all__ = [
    "RULE",
    "Act",
    "AdmissionEffect",
    "AfterEarned",
    "AgeLimit",
    "Allowed",
    "Anchor",
    "BeforeDone",
    "Cap",
    "Condition",
    "Conversion",
    "CourseLevel",
    "CoursesDone",
    "Credential",
    "CredentialsPerCourse",
    "DaysAfter",
    "Deadline",
    "EachGrade",
    "Effect",
    "Eligibility",
    "Exclusion",
    "Experience",
    "GoesFirst",
    "InWords",
    "MeanGrade",
    "MinimumAverage",
    "MinimumGrade",
    "Narrowed",
    "Origin",
    "Permission",
    "Precedence",
    "Price",
    "Purpose",
    "Residency",
    "Reuse",
    "Rule",
    "Situation",
    "Size",
    "Stack",
    "Stage",
    "Stages",
    "Standing",
    "Status",
    "TimeExtension",
    "TimeLimit",
    "Topic",
    "Trait",
    "Window",
    "YearsAfter",
]
