"""Acts that a policy allows or forbids outright: whether a question asks about one, and the answer in words."""

import re
from collections.abc import Iterator, Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.further import earns_further
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.message.wording.duty import asks_of_duty
from advisor.reply import Verdict
from advisor.rules.acts import ACTS, Act
from advisor.rules.wording import speaker
from corpus.rules import Allowed, Credential, CredentialsPerCourse, Origin, Permission, Topic

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


def _acts_asked(understood: Understanding, rules: Sequence[HeldRule]) -> Iterator[tuple[Act, Finding]]:
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
        if words is not None and _is_asked(rule, understood) and _names_the_credit(rule, understood):
            yield act, _answer(held, verdict, words)


def _answer(held: HeldRule, verdict: Verdict, words: str) -> Finding:
    text = f"{verdict.value.capitalize()}: {words} at {speaker(held.document)}."
    return Finding(text, (held.source,), verdict, (), (held.source,))


def _is_asked(rule: Permission, understood: Understanding) -> bool:
    """Whether the question speaks of an act, in its own direction and of nothing that is only worded like it."""
    topic = rule.topic
    act, question = ACTS[topic], understood.question
    if topic is Topic.THIRD_CREDENTIAL:
        return _third(understood)
    unlike = act.unlike is not None and act.unlike.search(question)
    if topic in _OF_LEAVE_ALONE and asks_of_duty(question):
        return False
    return bool(act.asked.search(question)) and not unlike and not _other_direction(rule, understood)


_CREDIT_FROM = re.compile(r"\bCredit from the (?P<what>(?:[A-Z][\w&-]+ )+)(?:can|may)\b")


def _names_the_credit(rule: Permission, understood: Understanding) -> bool:
    """Whether a rule that binds credit of one source to one program ("Credit from the Earned Admissions Pathway can be
    used only for ...") is asked about that credit, by the last word of its name or the two before; a rule on what comes
    into a certificate, about one."""
    if rule.topic is Topic.TRANSFER_UNDERGRADUATE_LEVEL and "into a graduate certificate" in rule.sentence:
        return understood.target is Credential.CERTIFICATE
    if rule.topic is not Topic.USE_ELSEWHERE:
        return True
    found = _CREDIT_FROM.search(rule.sentence)
    if found is None:
        return True
    words = [word.rstrip("s") for word in found["what"].lower().split()]
    said = re.sub(r"[\s-]+", " ", understood.context.lower())
    return words[-1] in said or " ".join(words[-3:-1]) in said


_ONE_MORE = re.compile(
    r"\bcert\w*\b.{0,50}(?:\band\b|&|\bplus\b|\balso\b).{0,40}\b(?:master\w*|degree|ms|ma)\b.{0,80}"
    r"\b(?:second|another|2nd|other|new) cert",
    re.IGNORECASE,
)
"""A course that is in a certificate and a degree and is to go into another certificate."""


_BESIDE_DEGREE = re.compile(
    r"\b(?:courses?|credits?|class(?:es)?|hours|units|they|it|them)\b[^.?!]{0,20}"
    r"\b(?:in|into|for|toward|towards) (?:an?|the|my) "
    r"(?:second|another|2nd|other) (?:[\w'’-]+ )?cert\w*\b[^.?!]{0,30}\b(?:on top of|beside|besides|in addition to|"
    r"as well as|along with) (?:the|my|that) (?:degree|master['’]?s?|masters|ms|ma)\b",
    re.IGNORECASE,
)
"""Another certificate beside the degree that a course is in already."""
_SAME_IN_ANOTHER = re.compile(
    r"\A(?!.*\b(?:instead|rather|only|alone|without|drop\w*|not|never|different|again|retak\w*|repeat\w*)\b)"
    r"(?=.*\b(?:same|also|too|as well)\b).*"
    r"\b(?:same|those|that|these) (?:very )?(?:courses?|credits?|class(?:es)?)\b[^.?!]{0,40}"
    r"\b(?:in|into|for|toward|towards) (?:(?:an?|the|my|some) )?(?:second|another|2nd|other|third) "
    r"(?:[\w'’-]+ ){0,2}?cert\w*\b",
    re.IGNORECASE | re.DOTALL,
)
"""The same course in another certificate still."""
_IN_DEGREE = re.compile(
    r"\bcert\w* (?:credits?|courses?|hours|units|classes)\b[^.?!]{0,30}\b(?:in|into|toward|towards|for) "
    r"(?:an?|the|my) (?:degree|master['’]?s?|masters|ms|ma)\b",
    re.IGNORECASE,
)
"""That courses of a certificate are used in a degree."""


def _third(understood: Understanding) -> bool:
    """Whether a course is to serve a third credential: said so, or a second certificate after both were settled."""
    assert _THIRD.unlike is not None
    if _THIRD.unlike.search(understood.question):
        return False
    if _THIRD.asked.search(understood.question) or _ONE_MORE.search(understood.question):
        return True
    in_degree = understood.follows and _IN_DEGREE.search(understood.context)
    if in_degree and (_BESIDE_DEGREE.search(understood.question) or _SAME_IN_ANOTHER.search(understood.question)):
        return True
    second = ACTS[Topic.SHARE_BETWEEN_CERTIFICATES].asked.search(understood.question) or re.search(
        r"\b2nd cert", understood.question
    )
    both = re.search(r"\bcert\w*\b.{0,40}(?:\band\b|\+|&).{0,20}\bmaster", understood.context, re.IGNORECASE)
    return bool(understood.follows and second and both)


_EITHER_WAY = re.compile(
    r"\bboth a (?:graduate )?certificate and a (?:[\w'’]+ ){0,2}?degree\b|\bserve\b.*\bboth\b", re.I
)
"""That a course may stand in both credentials, whichever it was in first."""
_IN_BOTH = re.compile(r"\bboth\b|\bdouble|\btwice\b", re.IGNORECASE)
_DEGREE = re.compile(r"\b(?:master['’]?s?|masters|degree|ms|ma|mba|mph|mpa)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:two|2|2nd|second|both|another|other|three|3|more) (?:[\w'’-]+ ){0,3}?"
    r"(?:cert\w*|degrees?|master\w*|programs?)",
    re.IGNORECASE,
)
"""Two credentials of one kind."""


def _in_both(text: str) -> bool:
    """Whether one course is to stand in a certificate and in a degree."""
    return bool(_IN_BOTH.search(text) and _DEGREE.search(text) and not _SEVERAL.search(text))


def _other_direction(rule: Permission, understood: Understanding) -> bool:
    """Whether a topic about certificates and degrees is asked of another direction of credit, or of no credit."""
    topic = rule.topic
    if topic is Topic.SHARE_REQUIRED_COURSE and not re.search(r"\bcert", understood.context, re.IGNORECASE):
        return True
    if topic in _SHARING and earns_further(understood):
        return True
    origins = {lot.origin for lot in understood.holdings}
    if topic is Topic.CONCURRENT_ENROLMENT:
        return bool(_NO_SUCH_PAIR.search(understood.question))
    if topic is Topic.SHARE_WITH_DEGREE and Aspect.CONCURRENT in understood.aspects:
        counted = re.search(r"\b(?:count|share|use|double|apply)\w*\b", understood.question, re.IGNORECASE)
        return not counted or bool(_TWO_CERTIFICATES.search(understood.question))
    if topic is Topic.SHARE_WITH_DEGREE:
        moved = origins & {Origin.OUTSIDE, Origin.NONDEGREE, Origin.PREADMISSION}
        between_masters = _TWO_MASTERS.search(understood.question)
        either = _EITHER_WAY.search(rule.sentence) and _in_both(understood.question)
        return bool(
            (understood.target is Credential.CERTIFICATE and not (either or _ON_BOTH.search(understood.question)))
            or moved
            or between_masters
            or _TWO_CERTIFICATES.search(understood.question)
            or not _SHARED.search(understood.context)
        )
    if topic is Topic.SHARE_BETWEEN_CERTIFICATES:
        return understood.target is Credential.MASTERS or Origin.OUTSIDE in origins
    if topic is Topic.RETROACTIVE_AWARD:
        return any(lot.amount for lot in understood.holdings) or bool(_OTHER_DEGREE.search(understood.question))
    return False


_OF_LEAVE_ALONE = frozenset(
    {Topic.USE_ELSEWHERE, Topic.SHARE_REQUIRED_COURSE, Topic.RAISE_AVERAGE, Topic.REVALIDATE_TRANSFERRED}
)
"""Acts whose words stand in questions on what is needed too ("do i have to take it twice")."""
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
_ON_BOTH = re.compile(
    r"\bin (?:the|a|an|my) (?:[\w'’&-]+ ){0,2}?(?:ms|ma|mba|master['’]?s?|"
    r"degree)\b[^.?!;]{0,20}\band\b[^.?!;]{0,24}\bcert\w*"
    r"[^.?!;]{0,12}\b(?:both|at the same time|at once)\b|\b(?:in|on) both (?:lists|programs|plans)\b",
    re.IGNORECASE,
)
"""That somebody is in both, or that courses are on both lists."""
_TWO_CERTIFICATES = re.compile(
    r"\b(?:two|2|both|second|another|three) (?:of (?:the|my|these|those) )?(?:(?:grad\w*|academic|online|[\w-]+ing) )?"
    r"cert\w*|\bcert\w* and (?:an?|the) \w+ cert\w*",
    re.IGNORECASE,
)
"""That what shares a course are certificates, of which another rule speaks."""
_SHARED = re.compile(r"\bcert|\bmicro-?credential|\bdouble|\bboth\b|\btwice\b|\btwo\b|\bshar(?:e|ing)", re.IGNORECASE)
"""Words that show that credit is to serve two credentials, of which one is a certificate."""
