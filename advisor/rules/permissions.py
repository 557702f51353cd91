"""Acts that a policy allows or forbids outright: whether a question asks about one, and the answer in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.finding import Finding, HeldRule
from advisor.message.aspects import Aspect
from advisor.message.further import earns_further
from advisor.message.heard import heard
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.wording import speaker
from corpus.rules import Allowed, Credential, CredentialsPerCourse, Origin, Permission, Topic


@dataclass(frozen=True)
class _Act:
    """`read` are the words of the act, taken off before the rest of the message is read; `unlike` tells that another
    act is meant."""

    asked: re.Pattern[str]
    no: str
    yes: str | None
    read: re.Pattern[str]
    unlike: re.Pattern[str] | None


def _act(asked: str, no: str, yes: str | None = None, read: str | None = None, unlike: str | None = None) -> _Act:
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in (asked, read or asked)]
    return _Act(patterns[0], no, yes, patterns[1], re.compile(unlike, re.IGNORECASE) if unlike else None)


ACTS: dict[Topic, _Act] = {
    Topic.CONCURRENT_ENROLMENT: _act(
        r"\b(?:same time|simultaneous\w*|concurrent\w*|at once|on the side|alongside|while (?:i'?m )?(?:in|doing|enrolled))\b",
        "the certificate and the degree may not be pursued at the same time",
        "the certificate and the degree may be pursued at the same time",
        read=r"\b(?:same time|simultaneous\w*|concurrent\w*|at once|on the side|alongside)\b|\b(?:two|both|one) (?=(?:graduate )?(?:programs?|degrees?)\b)",
        unlike=r"^(?!.*\b(?:both|ms|ma|mba|m[a-z]{2}|master\w*|degrees?|programs?|ph\.?d|graduate stud\w+)\b)",
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
        r"\b(?:three|3|triple)\b(?!-?(?: |-)(?:units?|credits?|cr\b|hours?|hrs?|courses?|classes)).{0,30}\b(?:things|programs?|credentials?|certs?|certificates?|times|count\w*)\b|\btriple\b|\bthird (?:certificate|cert|credential|time)\b|\b3rd (?:cert\w*|credential|time)\b",
        "a course may not count for a third credential",
        read=r"\b(?:three|3|third|3rd|two|2|second|2nd|another|other|more|triple\w*) (?=(?:things?|programs?|credentials?|stackable|cert\w*|times?)\b)|"
        r"\btriple[- ]?(?:count\w*|dip\w*)?|\bthings?\b|\btimes?\b|\bplan\b|\bexact\b|\brequired\b|\bagain\b",
        unlike=r"\b(?:three|3) (?:courses?|classes|credits?|hours?|units?)\b",
    ),
    Topic.SUBSTITUTION: _act(r"\bsubstitut\w*|\bswap\b|\breplace (?:a|one|the) (?:course|class)", "substitutions are not allowed",
        read=r"\bsubstitut\w*|\bswap\w*|\breplac\w+|\b(?:for |with )?(?:an)?other (?:one|course|class)\b|\b(?:for |with )?a different (?:one|course|class)\b",
        unlike=r"\b(?:swap|replace|substitute) (?:a|one|the|my|this) (?:[\w-]+ ){0,2}?cert|\bsubstitute (?:teach|instruct)"),
    Topic.REVALIDATE_TRANSFERRED: _act(
        r"\b(?:re-?validat\w*|validat\w*|renew\w*)\b.{0,80}\b(?:transfer\w*|outside|another (?:school|university))\b|\b(?:transfer\w*|outside)\b.{0,80}\b(?:re-?validat\w*|validat\w*)\b",
        "expired transfer credit cannot be validated again",
        read=r"\b(?:re-?)?validat\w*|\brenew\w*|\bexpired\b|\b(?:by|with|through|an?) exam\b|\bpast (?:completion|the limit)\b|\bolder\b|\banother (?:school|university|college|institution)\b",
    ),
    Topic.USE_ELSEWHERE: _act(r"\b(?:other|another|different) (?:program|degree|master)s?\b.{0,40}\b(?:use|apply|count|instead)|\buse (?:it|them|the credits?) (?:for|in|toward) (?:another|a different|other)", "the credit may not be used in other programs",
        read=r"\b(?:other|another|different)\b|\binstead\b|\btwo\b|\bearn (?:your|my) way\b"),
    Topic.PASS_FAIL: _act(r"\bpass[ /-]?(?:or[ -])?(?:no[- ]?)?(?:fail|pass)\b|\b(?:a|just|only|marked|graded) (?:an? )?pass\b|\bpass grades?\b|\bcredit/no|\bP grade|\bungraded\b", "pass/fail courses are not accepted"),
    Topic.LATE_REQUEST: _act(r"\b(?:late|after (?:i|the|my) (?:start|first|term)|1st term|2nd term|second term|second semester|miss(?:ed)? the deadline|only get there)\b", "credit asked for after the stated time is not given"),
    Topic.TRANSFER_GRADES_IN_GPA: _act(
        r"\b(?:in(?:to)?|affect|count (?:in|toward)|raise|lower|hurt|help|part of) (?:my |the )?(?:graduate )?gpa\b|\bgrades? (?:from .{0,30} )?(?:transfer|count)\b",
        "transfer grades do not enter the grade point average",
        "transfer grades do enter the grade point average",
        read=r"\b(?:cumulative |overall |graduate )?gpa\b|\baffect\w*|\braise\b|\bhurt\b|\blower\b|\bpart of\b|\bfrom (?:another|the other|other|my old|my previous) (?:school|university|college|institution)s?\b",
        unlike=r"\bgpa (?:at|from|of|with|for) (?:my|the|an?)\b",
    ),
    Topic.TEST_OUT_FOR_CREDIT: _act(r"\btest(?:ing)? out\b", "testing out of a course gives no credit",
        read=r"\bpass the testing out\b|\bbecause i (?:have )?worked with (?:this|it|that)(?: for)? (?:many|several|some|\d+) years\b|\b\d+ fewer\b|\btwo\b|\bboth\b|\btest(?:ing|ed)? out\b|\balready know\b|\bknow already\b|\bthe content of\b"),
    Topic.NONCREDIT_LEARNING: _act(r"\bnon-?credit\b|\bcoursera (?:certificate|specialization)|\bmooc|\bfree version\b|\baudit", "non-credit learning gives no credit by itself",
        read=r"\bnon-?credit\b(?: (?:version|one|courses?))?|\bcoursera\b|\bmoocs?\b|\bfree(?:-?ish)?\b|\bversion\b|\baudit\w*|\bmonthly\b|\bsubscription\b|\bpaid\b|\bcompletion\b|\bcs\b",
        unlike=r"\bfor[- ]credit\b"),
    Topic.UNDERGRADUATE_LEVEL: _act(
        r"\bundergrad\w*[- ](?:level )?(?:course|class|credit|hour|unit|work|level|stuff)\w*|\b(?:course|class|credit)\w* (?:\w+ ){0,3}?(?:from|at|of) (?:\w+ )?undergrad\w*|"
        r"\bupper[- ](?:division|level)\b|\b[34]00[- ]level\b",
        "undergraduate-level courses do not count",
        read=r"\b(?:\d|two|three) (?=(?:upper|undergrad))|\bundergrad\w*\b|\bupper[- ](?:division|level)\b|\b[34]00[- ]level\b|\bbasically the same stuff\b",
    ),
    Topic.SHARE_BETWEEN_CERTIFICATES: _act(
        r"\b(?:two|2|2nd|both|second|another) (?:(?!school|college|institution|university|in|into|for|to|at|from|toward|the)\w+ ){0,3}?cert\w*|\b(?:two|2|both) of (?:those|these|the|their) cert\w*|\bbetween (?:the )?(?:two )?cert\w*|\bmore than one cert\w*",
        "the same course may not serve two certificates",
        "the same course may serve two certificates",
        read=r"\b(?:two|2|2nd|second|another|other|both|more than one)(?= (?:[\w-]+ ){0,3}?cert)|\b(?:two|2|both) of (?=(?:those|these|the|their) cert)|\bmore than one\b",
        unlike=r"\bdifferent (?:courses?|classes|credits?)\b",
    ),
    Topic.SHARE_WITH_DEGREE: _act(
        r"\b(?:count|use|apply|share|double)\w*\b.{0,60}\b(?:both|master|degree|twice|two)\b|\bdouble[- ](?:dip|count)\w*|"
        r"\bcert\w*\b.{0,30}\b(?:and|also|plus)\b.{0,30}\b(?:ma|ms|mba|master\w*|degree)\b",
        "its courses may not count for the certificate and a degree",
        "its courses may count for the certificate and a degree",
        read=r"\bdouble[- ]?(?:dip|count)\w*|\btwice\b|\bboth\b",
        unlike=r"\b(?:two|2|second|another) (?:master\w*|degrees|ms|mas)\b|\bthes[ie]s\b",
    ),
}  # fmt: skip


_THIRD = ACTS[Topic.THIRD_CREDENTIAL]


def permission(understood: Understanding, rules: Sequence[HeldRule]) -> Finding | None:
    """The answer to an act that the question asks about, where a rule allows or forbids it outright and the rest of the
    message was read.

    A conditional rule gives no verdict: its sentence is quoted instead.
    """
    asked = _acts_asked(understood, rules)
    return next((finding for act, finding in asked if heard(understood, (act.read,))), None)


def forbidden_unheard(understood: Understanding, rules: Sequence[HeldRule]) -> bool:
    """Whether an act that is forbidden may be asked about, in a message that was not all read: a "yes" to the credit
    would read as one to the act."""
    asked = _acts_asked(understood, rules)
    return any(finding.verdict is Verdict.NO and not heard(understood, (act.read,)) for act, finding in asked)


def _acts_asked(understood: Understanding, rules: Sequence[HeldRule]) -> Iterator[tuple[_Act, Finding]]:
    """The acts that the question may ask about, with the answer of the rule."""
    if not understood.asks_permission and not understood.follows:
        return
    for held in rules:
        if isinstance(held.rule, CredentialsPerCourse) and _third(understood) and not earns_further(understood):
            yield _THIRD, _answer(held, Verdict.NO, _THIRD.no)
    for held in rules:
        rule = held.rule
        if not isinstance(rule, Permission) or rule.topic not in ACTS or rule.allowed is Allowed.CONDITIONAL:
            continue
        act, verdict = ACTS[rule.topic], Verdict.NO if rule.allowed is Allowed.NO else Verdict.YES
        words = act.no if verdict is Verdict.NO else act.yes
        if words is not None and _is_asked(rule.topic, understood):
            yield act, _answer(held, verdict, words)


def _answer(held: HeldRule, verdict: Verdict, words: str) -> Finding:
    text = f"{verdict.value.capitalize()}: {words} at {speaker(held.document)}."
    return Finding(text, (held.source,), verdict, (), (held.source,))


def _is_asked(topic: Topic, understood: Understanding) -> bool:
    """Whether the question speaks of an act, in its own direction and of nothing that is only worded like it."""
    act, question = ACTS[topic], understood.question
    if topic is Topic.THIRD_CREDENTIAL:
        return _third(understood)
    unlike = act.unlike is not None and act.unlike.search(question)
    return bool(act.asked.search(question)) and not unlike and not _other_direction(topic, understood)


_ONE_MORE = re.compile(
    r"\bcert\w*\b.{0,50}(?:\band\b|&|\bplus\b|\balso\b).{0,40}\b(?:master\w*|degree|ms|ma)\b.{0,80}"
    r"\b(?:second|another|2nd|other|new) cert",
    re.IGNORECASE,
)
"""A course that is in a certificate and a degree and is to go into another certificate."""


def _third(understood: Understanding) -> bool:
    """Whether a course is to serve a third credential: said so, or a second certificate after both were settled."""
    assert _THIRD.unlike is not None
    if _THIRD.unlike.search(understood.question):
        return False
    if _THIRD.asked.search(understood.question) or _ONE_MORE.search(understood.question):
        return True
    second = ACTS[Topic.SHARE_BETWEEN_CERTIFICATES].asked.search(understood.question) or re.search(
        r"\b2nd cert", understood.question
    )
    both = re.search(r"\bcert\w*\b.{0,40}(?:\band\b|\+|&).{0,20}\bmaster", understood.context, re.IGNORECASE)
    return bool(understood.follows and second and both)


def _other_direction(topic: Topic, understood: Understanding) -> bool:
    """Whether a topic about certificates and degrees is asked of another direction of credit, or of no credit at all."""
    if topic in _SHARING and earns_further(understood):
        return True
    if topic is Topic.CONCURRENT_ENROLMENT:
        return bool(_NO_SUCH_PAIR.search(understood.question))
    if topic is Topic.SHARE_WITH_DEGREE and Aspect.CONCURRENT in understood.aspects:
        return not re.search(r"\b(?:count|share|use|double|apply)\w*\b", understood.question, re.IGNORECASE)
    origins = {lot.origin for lot in understood.holdings}
    if topic is Topic.SHARE_WITH_DEGREE:
        moved = origins & {Origin.OUTSIDE, Origin.NONDEGREE, Origin.PREADMISSION}
        between_masters = _TWO_MASTERS.search(understood.question)
        return bool(
            understood.target is Credential.CERTIFICATE
            or moved
            or between_masters
            or not _SHARED.search(understood.context)
        )
    if topic is Topic.SHARE_BETWEEN_CERTIFICATES:
        return understood.target is Credential.MASTERS or Origin.OUTSIDE in origins
    if topic is Topic.RETROACTIVE_AWARD:
        return any(lot.amount for lot in understood.holdings) or bool(_OTHER_DEGREE.search(understood.question))
    return False


_SHARING = frozenset({Topic.SHARE_WITH_DEGREE, Topic.SHARE_BETWEEN_CERTIFICATES, Topic.THIRD_CREDENTIAL})
_NO_SUCH_PAIR = re.compile(
    r"\b(?:ph\.?d|doctora\w*|ed\.?d|dnp)\b|"
    r"\b(?:two|2|three|several|multiple|both) (?:[\w'’&-]+ ){0,3}?(?:cert\w*|master\w*|degrees|programs|credentials)\b",
    re.IGNORECASE,
)
"""What is pursued at the same time, where it is not one certificate and a master's degree."""
_OTHER_DEGREE = re.compile(r"\bgraduat\w+ (?:from|with) (?:an?|another)\b", re.IGNORECASE)
_TWO_MASTERS = re.compile(
    r"\b(?:two|2|both|second|another) (?:[\w'’&-]+ )?(?:master\w*|degrees|ms|mas)\b(?! (?:and|or) )", re.IGNORECASE
)
_SHARED = re.compile(r"\bcert|\bmicro-?credential|\bdouble|\bboth\b|\btwice\b|\btwo\b|\bshar(?:e|ing)", re.IGNORECASE)
"""Words that show that credit is to serve two credentials, of which one is a certificate."""
