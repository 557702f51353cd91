"""Who may enrol, receive aid or be awarded a credential: the rules of a place held against what the asker is."""

import re

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.plainly.credentials import is_of_other_kind
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import TARGETS, speaker
from advisor.verdict.certainty import certain
from corpus.rules import Credential, Eligibility, Purpose, Rule, Standing

WHO = {
    Standing.CERTIFICATE_ONLY: "students enrolled in the certificate alone",
    Standing.DEGREE_STUDENT: "current graduate students",
    Standing.NONDEGREE: "non-degree students",
    Standing.UNDERGRADUATE: "undergraduates",
    Standing.BACHELOR: "holders of a bachelor's degree",
    Standing.MASTERS: "holders of a master's degree",
    Standing.ADMITTED: "admitted students",
    Standing.GRADUATED: "students who have finished the degree",
    Standing.COURSEWORK_DONE: "students who finished all the coursework before admission",
    Standing.INTERNATIONAL_ALONE: "international students who are in no degree program",
}
WITHOUT = {
    Standing.DEGREE_STUDENT: "a degree alongside is needed",
    Standing.BACHELOR: "a bachelor's degree is needed",
    Standing.MASTERS: "a master's degree is needed",
    Standing.ADMITTED: "admission comes first",
}
"""What is missing where only people of a standing are eligible."""

_FOR = {
    Purpose.ENROL: "to enroll in the {target}",
    Purpose.AID: "for financial aid",
    Purpose.AWARD: "to be awarded the {target}",
}
_MAY = {
    Purpose.ENROL: "enroll in the {target}",
    Purpose.AID: "receive financial aid",
    Purpose.AWARD: "be awarded the {target}",
}
_ENROLS = re.compile(
    r"\b(?:enrol\w*|join|take|add|do|start|begin|apply|sign up|get in(?:to)?|"
    r"pick up|pursue|eligible|admitted|admission|"
    r"qualify|let me in|accepted|open to|earn|wanting into)\b|\blet (?:[\w'’-]+ ){1,9}(?<!look )into\b|"
    r"\bopens? (?:its|the|their|your) [^.?!;]{0,60}?(?:cert\w*|program|degree|master['’]?s?|ms|ma) to\b",
    re.IGNORECASE,
)
_AWARDS = re.compile(
    r"\b(?:award\w*|confer\w*|receive|get|be given|earn|granted|eligible)\b.{0,60}\b(?:cert\w*|degree|diploma|"
    r"master\w*|ms|ma)\b",
    re.IGNORECASE,
)
_NAMES = {
    Credential.CERTIFICATE: re.compile(r"\bcert\w*|\bcapstone\b|\bmicrocredential", re.IGNORECASE),
    Credential.MASTERS: re.compile(r"\b(?:master\w*|ms|ma|mba|mph|mpa|mha|alm|degree|program)\b", re.IGNORECASE),
}


_BACHELOR = r"(?:a )?bachelor['’]?s?(?: degree)?"
_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:without|no|don['’]?t have|do not have|only (?:have|hold)|just (?:have|hold)) {_BACHELOR}",
        rf"\bbefore (?:(?:i|he|she|they|we) )?(?:(?:have|has|get|gets|finish|finishes|earn|complete) )?"
        rf"(?:(?:the|my|his|her|their) )?"
        rf"{_BACHELOR}(?: (?:is|gets) (?:done|finished|awarded|conferred))?\b",
        r"\b(?:(?:federal|fed|financial|student) )*(?:aid|loans?|fafsa)\b|\bqualify\b|\beligib\w*",
        r"\b(?:but )?never (?:actually )?(?:applied|joined|enrolled)\b|\b(?:enroll?(?:ed|ing)?|apply|applied|"
        r"join(?:ed)?|register|sign up)\b",
        r"\bwithout (?:being|getting|ever being) admitted\b|\b(?:not|never) (?:been |yet )?admitted\b",
        r"\b(?:alone|only|solely|just|by itself|on its own|alongside|at once)\b|\bpick(?:ing)? up\b|\bprospective\b",
        r"\b(?:without|no|not|with no) (?:being in )?(?:a |any |the )?(?:masters?|master['’]s|degree)(?: program)"
        r"?(?: alongside)?\b",
        r"\b(?:caught|catches) (?:my|her|his) eye\b|\b(?:looks?|sounds?) (?:interesting|good|great)\b|"
        r"\b(?:ph\.?d\.?|doctoral) students?\b",
        r"\b4(?= (?:the|an?|my)\b)|\b(?:have|got) an inquiry\b|\bopens?\b",
        r"\bplanning (?:to|on) pay(?:ing)?\b|\bpay(?:ing)? (?:w|with)\b|\b(?:under)?grad(?:uate)? students?\b|"
        r"\bundergrad(?:uate)?\b",
    )
)  # fmt: skip
"""What is said of aid, of standing and of what somebody is without, which is read here."""


def eligibility(understood: Understanding, scope: Scope) -> Finding | None:
    """Whether people like the asker are eligible for what is asked, where a rule of the place says so outright.

    A rule with conditions gives no verdict: its sentence is quoted instead.
    """
    if not (understood.asks_permission or understood.follows) or any(lot.amount for lot in understood.holdings):
        return None
    if _UNDERGRADUATE.search(understood.question):
        return None
    for purpose in Purpose:
        if not _asked(purpose, understood):
            continue
        for held in scope.own_rules(lambda rule, purpose=purpose: _is_for(rule, purpose)):  # type: ignore[misc]
            found = _judged(held, understood, scope)
            if found:
                return found if heard(understood, _READ) else None
    return None


_UNDERGRADUATE = re.compile(r"\bundergrad(?:uate)? (?:cert|degree|program)", re.IGNORECASE)
"""A credential that is no graduate one, nor does its name tell what the asker is."""


def _is_for(rule: Rule, purpose: Purpose) -> bool:
    """Whether a rule is on a purpose, for the credentials of its page and for students of any degree."""
    return isinstance(rule, Eligibility) and rule.purpose is purpose and not (rule.degrees or rule.program)


def _asked(purpose: Purpose, understood: Understanding) -> bool:
    text = understood.question
    match purpose:
        case Purpose.AID:
            return Aspect.AID in understood.aspects
        case Purpose.ENROL:
            return bool(_ENROLS.search(text)) and Aspect.AID not in understood.aspects
        case Purpose.AWARD:
            return bool(_AWARDS.search(text)) and Aspect.AID not in understood.aspects


def _judged(held: HeldRule, understood: Understanding, scope: Scope) -> Finding | None:
    rule, asker = held.rule, understood.asker
    assert isinstance(rule, Eligibility)
    leaves = rule.standing is Standing.DEGREE_STUDENT and Standing.GRADUATED in asker.standings
    if leaves or not _of_target(rule, understood) or is_of_other_kind(rule.sentence, understood.question):
        return None
    who, target = speaker(held.document), TARGETS[rule.target]
    purpose, may = (words[rule.purpose].format(target=target) for words in (_FOR, _MAY))
    is_so = rule.standing in _standings(rule, understood)
    if rule.eligible == "no" and is_so:
        return _found(f"No: {WHO[rule.standing]} are not eligible {purpose} at {who}.", held, Verdict.NO)
    if rule.eligible == "only" and _is_lacking(rule, understood):
        return _found(f"No: {WITHOUT[rule.standing]} {purpose} at {who}.", held, Verdict.NO)
    if rule.eligible == "yes" and is_so and certain(understood, scope, None):
        return _found(f"Yes: {WHO[rule.standing]} may {may} at {who}.", held, Verdict.YES)
    if rule.eligible == "only" and rule.standing in asker.standings and rule.purpose is Purpose.AID:
        return _found(f"Only {WHO[rule.standing]} are eligible {purpose} at {who}.", held, None)
    return None


def _standings(rule: Eligibility, understood: Understanding) -> frozenset[Standing]:
    """What the asker is; who asks about aid for a certificate and names no degree has the certificate alone in mind."""
    said = understood.asker.standings
    if understood.schools.named > 1 or _ELSEWHERE.search(understood.question):
        said -= {Standing.DEGREE_STUDENT}  # which may be meant of the other school
    if rule.purpose is not Purpose.AID or said & {Standing.DEGREE_STUDENT, Standing.GRADUATED}:
        return said
    certificate = _NAMES[Credential.CERTIFICATE].search(understood.context)
    alone = certificate and not _NAMES[Credential.MASTERS].search(understood.question)
    return said | {Standing.CERTIFICATE_ONLY} if alone else said


_ELSEWHERE = re.compile(
    r"\b(?:another|a different|some other|my (?:current|own|old)) (?:school|university|college)\b|\belsewhere\b",
    re.IGNORECASE,
)


def _is_lacking(rule: Eligibility, understood: Understanding) -> bool:
    """Whether the asker says to be without what alone makes eligible."""
    asker = understood.asker
    if rule.standing is Standing.DEGREE_STUDENT:
        return Standing.CERTIFICATE_ONLY in asker.standings
    return rule.standing in asker.lacks


def _of_target(rule: Eligibility, understood: Understanding) -> bool:
    """Whether the question is about a credential of the rule's kind."""
    names = _NAMES.get(rule.target)
    return names is None or bool(names.search(understood.context)) or bool(understood.places[0].documents)


def _found(text: str, held: HeldRule, verdict: Verdict | None) -> Finding:
    return Finding(text, (held.source,), verdict, (), (held.source,))
