"""Acts that a policy allows or forbids outright: whether a question asks about one, and the answer in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.finding import Finding, HeldRule
from advisor.message.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.wording import speaker
from corpus.rules import Allowed, Credential, CredentialsPerCourse, Origin, Permission, Topic


@dataclass(frozen=True)
class _Act:
    asked: re.Pattern[str]
    no: str
    yes: str | None = None


def _act(asked: str, no: str, yes: str | None = None) -> _Act:
    return _Act(re.compile(asked, re.IGNORECASE), no, yes)


ACTS: dict[Topic, _Act] = {
    Topic.CONCURRENT_ENROLMENT: _act(
        r"\b(?:same time|simultaneous\w*|concurrent\w*|at once|on the side|alongside|while (?:i'?m )?(?:in|doing|enrolled))\b",
        "the certificate and the degree may not be pursued at the same time",
        "the certificate and the degree may be pursued at the same time",
    ),
    Topic.RETROACTIVE_AWARD: _act(
        r"\b(?:retroactive\w*|after (?:i )?(?:graduat\w+|finish\w*)|already (?:graduated|finished|completed)|never (?:actually )?applied|still get (?:it|the cert))\b",
        "the certificate cannot be had after its coursework or the degree is finished",
    ),
    Topic.AUTOMATIC_AWARD: _act(
        r"\b(?:automatic\w*|by itself|shows? up|without applying|need to apply (?:for|to get)|have to apply (?:for|to get))\b",
        "the certificate is not awarded by itself; it has to be applied for",
    ),
    Topic.THIRD_CREDENTIAL: _act(
        r"\b(?:three|3|triple)\b.{0,30}\b(?:things|programs?|credentials?|certs?|certificates?|times|count\w*)\b|\btriple\b|\bthird (?:certificate|cert|credential|time)\b|\b3rd (?:cert\w*|credential|time)\b",
        "a course may not count for a third credential",
    ),
    Topic.SUBSTITUTION: _act(r"\bsubstitut\w*|\bswap\b|\breplace (?:a|one|the) (?:course|class)", "substitutions are not allowed"),
    Topic.REVALIDATE_TRANSFERRED: _act(
        r"\b(?:re-?validat\w*|validat\w*|renew\w*)\b.{0,80}\b(?:transfer\w*|outside|another (?:school|university))\b|\b(?:transfer\w*|outside)\b.{0,80}\b(?:re-?validat\w*|validat\w*)\b",
        "expired transfer credit cannot be validated again",
    ),
    Topic.USE_ELSEWHERE: _act(r"\b(?:other|another|different) (?:program|degree|master)s?\b.{0,40}\b(?:use|apply|count|instead)|\buse (?:it|them|the credits?) (?:for|in|toward) (?:another|a different|other)", "the credit may not be used in other programs"),
    Topic.PASS_FAIL: _act(r"\bpass[ /-]?(?:or[ -])?(?:no[- ]?)?(?:fail|pass)\b|\b(?:a|just|only|marked|graded) (?:an? )?pass\b|\bpass grades?\b|\bcredit/no|\bP grade|\bungraded\b", "pass/fail courses are not accepted"),
    Topic.LATE_REQUEST: _act(r"\b(?:late|after (?:i|the|my) (?:start|first|term)|1st term|2nd term|second term|second semester|miss(?:ed)? the deadline|only get there)\b", "credit asked for after the stated time is not given"),
    Topic.TRANSFER_GRADES_IN_GPA: _act(
        r"\b(?:in(?:to)?|affect|count (?:in|toward)|raise|lower|hurt|help|part of) (?:my |the )?(?:graduate )?gpa\b|\bgrades? (?:from .{0,30} )?(?:transfer|count)\b",
        "transfer grades do not enter the grade point average",
        "transfer grades do enter the grade point average",
    ),
    Topic.TEST_OUT_FOR_CREDIT: _act(r"\btest(?:ing)? out\b", "testing out of a course gives no credit"),
    Topic.NONCREDIT_LEARNING: _act(r"\bnon-?credit\b|\bcoursera (?:certificate|specialization)|\bmooc|\bfree version\b|\baudit", "non-credit learning gives no credit by itself"),
    Topic.UNDERGRADUATE_LEVEL: _act(r"\bundergrad\w*\b|\bupper[- ]division\b|\b[34]00[- ]level\b", "undergraduate-level courses do not count"),
    Topic.SHARE_BETWEEN_CERTIFICATES: _act(
        r"\b(?:two|2|2nd|both|second|another) (?:(?!school|college|institution|university|in|into|for|to|at|from|toward|the)\w+ ){0,3}?cert\w*|\b(?:two|2|both) of (?:those|these|the|their) cert\w*|\bbetween (?:the )?(?:two )?cert\w*|\bmore than one cert\w*",
        "the same course may not serve two certificates",
        "the same course may serve two certificates",
    ),
    Topic.SHARE_WITH_DEGREE: _act(
        r"\b(?:count|use|apply|share|double)\w*\b.{0,60}\b(?:both|master|degree|twice|two)\b|\bdouble[- ](?:dip|count)\w*|"
        r"\bcert\w*\b.{0,30}\b(?:and|also|plus)\b.{0,30}\b(?:ma|ms|mba|master\w*|degree)\b",
        "its courses may not count for the certificate and a degree",
        "its courses may count for the certificate and a degree",
    ),
}  # fmt: skip


def permission(understood: Understanding, rules: Sequence[HeldRule]) -> Finding | None:
    """The answer to an act that the question asks about, where a rule allows or forbids it outright.

    A conditional rule gives no verdict: its sentence is quoted instead.
    """
    if not understood.asks_permission and not understood.follows:
        return None
    for held in rules:
        rule = held.rule
        if isinstance(rule, CredentialsPerCourse) and _third(understood):
            text = f"No: a course may not count for a third credential at {speaker(held.document)}."
            return Finding(text, (held.source,), Verdict.NO, (), (held.source,))
    for held in rules:
        rule = held.rule
        if not isinstance(rule, Permission) or rule.topic not in ACTS or rule.allowed is Allowed.CONDITIONAL:
            continue
        act = ACTS[rule.topic]
        if not (
            act.asked.search(understood.question) or (rule.topic is Topic.THIRD_CREDENTIAL and _third(understood))
        ) or _other_direction(rule.topic, understood):
            continue
        words = act.no if rule.allowed is Allowed.NO else act.yes
        if words is None:
            continue
        verdict = Verdict.NO if rule.allowed is Allowed.NO else Verdict.YES
        text = f"{verdict.value.capitalize()}: {words} at {speaker(held.document)}."
        return Finding(text, (held.source,), verdict, (), (held.source,))
    return None


_ONE_MORE = re.compile(
    r"\bcert\w*\b.{0,50}(?:\band\b|&|\bplus\b|\balso\b).{0,40}\b(?:master\w*|degree|ms|ma)\b.{0,80}"
    r"\b(?:second|another|2nd|other|new) cert",
    re.IGNORECASE,
)
"""A course that is in a certificate and a degree and is to go into another certificate."""


def _third(understood: Understanding) -> bool:
    """Whether a course is to serve a third credential: said so, or a second certificate after both were settled."""
    if ACTS[Topic.THIRD_CREDENTIAL].asked.search(understood.question) or _ONE_MORE.search(understood.question):
        return True
    second = ACTS[Topic.SHARE_BETWEEN_CERTIFICATES].asked.search(understood.question) or re.search(
        r"\b2nd cert", understood.question
    )
    both = re.search(r"\bcert\w*\b.{0,40}(?:\band\b|\+|&).{0,20}\bmaster", understood.context, re.IGNORECASE)
    return bool(understood.follows and second and both)


def _other_direction(topic: Topic, understood: Understanding) -> bool:
    """Whether a topic about certificates and degrees is asked of another direction of credit."""
    if topic is Topic.SHARE_WITH_DEGREE and Aspect.CONCURRENT in understood.aspects:
        return not re.search(r"\b(?:count|share|use|double|apply)\w*\b", understood.question, re.IGNORECASE)
    origins = {lot.origin for lot in understood.holdings}
    if topic is Topic.SHARE_WITH_DEGREE:
        moved = origins & {Origin.OUTSIDE, Origin.NONDEGREE, Origin.PREADMISSION}
        return understood.target is Credential.CERTIFICATE or bool(moved) or not _SHARED.search(understood.context)
    if topic is Topic.SHARE_BETWEEN_CERTIFICATES:
        return understood.target is Credential.MASTERS or Origin.OUTSIDE in origins
    if topic is Topic.RETROACTIVE_AWARD:
        return any(lot.amount for lot in understood.holdings)
    return False


_SHARED = re.compile(r"\bcert|\bmicro-?credential|\bdouble|\bboth\b|\btwice\b|\btwo\b|\bshar(?:e|ing)", re.IGNORECASE)
"""Words that show that credit is to serve two credentials, of which one is a certificate."""
