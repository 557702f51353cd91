"""Admission through finished or good work: what a certificate, courses or grades do for it, and for a test."""

import re
from collections.abc import Sequence

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.asked.clauses import questions, told_sentences
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.message.unread.misread import parted
from advisor.reply import Verdict
from advisor.rules.conditions import Outcome
from advisor.rules.requirements import Requirement, grades_told, requirements
from advisor.rules.scope import Scope
from advisor.rules.stacking import into_what_it_stacks
from advisor.rules.wording import speaker
from corpus.rules import AdmissionEffect, Effect, Rule

_GETS_IN = re.compile(
    r"\bguarantee\w*\b(?:(?! if\b)[^.?!;]){0,60}\b(?:admi\w+|accept\w*|in(?:to)?\b|spot|seat|place|enter)|"
    r"\b(?:admission|acceptance|spot|seat|place)\b[^.?!;]{0,40}\bguaranteed|\bget(?:s|ting)? me in(?:to)?\b|"
    r"\bautomatic(?:ally)? (?:then )?(?:admi\w*|get|accept\w*|"
    r"in\b|a |part of)|"
    r"\bdoes it get me\b|\badmitted automatically|\bauto[- ]?admi\w*|\b(?:get|lead|entitle)\w* (?:me "
    r")?(?:automatic|direct) admission|"
    r"\b(?:finish\w*|complet\w*|earn\w*|done with|after|once)\b.{0,60}\b(?:am i|are you|will i be|do i get|"
    r"would i be) (?:then )?"
    r"(?:automatically )?(?:in\b(?! (?:good|trouble))|admitted|accepted|admission)|\bearn(?:s)? (?:me "
    r")?(?:admission|a (?:spot|seat|place))|"
    r"\b(?:let|lets|put|puts) me (?:straight |right |directly )?in(?:to)? the (?:ms|ma|mba|master|degree)|"
    r"\bwithout (?:applying|an? (?:separate |new |second )?application|having to apply)\b|\bskip (?:the "
    r")?application|\b(?:do|will|would) they (?:take|accept|admit|let) me (?:in )?automatically\b|"
    r"\b(?:am i|are we|i['’]?m|im|i am) (?:then |so |already )?admitted\b(?=,? ?(?:yes|right|correct|now|"
    r"then)?\W*(?:\?|$))",
    re.IGNORECASE,
)  # fmt: skip
_MUST_APPLY = re.compile(
    r"\b(?:have|need|got|required) to (?:re)?apply\b|\bmust i apply|\bneed (?:a|an|another) (?:new )?application",
    re.IGNORECASE,
)
_TEST = re.compile(r"\b(?:gre|gmat|mat|test scores?|admissions? tests?|entrance (?:exam|test)s?)\b", re.IGNORECASE)
_SPARED = re.compile(r"\b(?:waive\w*|without|skip\w*|exempt\w*|avoid|get out of|no gre|no gmat)\b", re.IGNORECASE)


_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bguarantee\w*|\bautomatic\w*|\bauto[- ]?admi\w*|\b(?:admission|admitted|accepted|performance|pathway)\b|"
        r"\b(?:(?:financial |student )?loans?|(?<!without )(?<!to )apply|enroll?)\b",
        r"\b(?:am i|are you|will i be|do i get|would i be|i am|i['’]?m) (?:then )?(?:automatically )?(?:in\b|"
        r"admitted|accepted|admission)",
        r"\bi(?:['’]?m| am) not\b|\b(?:a )?(?:spot|seat|place)\b|\blet(?:s)? me (?:still )?in\b",
        r"\bwithout (?:applying|an? (?:separate |new |second )?application|having to apply)\b|\bskip (?:the )"
        r"?application\b",
        r"\bwaive\w*|\bexempt\w*|\bskip\w*|\b(?:without|no|avoid|get out of|sit)(?= (?:the |a |any )?(?:gre|gmat|"
        r"mat|test)\b)",
        r"\b(?:the )?(?:gre|gmat|mat|test scores?|admissions? tests?|entrance (?:exam|test)s?)\b",
        r"\b(?:overall |cumulative |undergrad(?:uate)? )?gpa\b|\b(?:all|same|the|my|both|of the|those|these|in) "
        r"(?:of (?:the|my) )?(?:two|three|four|five|[2-5])\b",
        r"\b(?:two|three|four|five|[2-5]) (?=(?:[\w&-]+ ){0,2}?(?:courses?|classes|grades))",
        r"\b(?:two|three|four|five|[2-5]) (?=(?-i:[ABCDF])[+-]?(?:['’]?s)?\b)|\bin the (?:first|second|third|"
        r"fourth|other)(?: one)?\b",
        r"\b[ab][+-]? or (?:better|higher|above)\b|\b(?:(?:my |the |overall |total )*(?:average|avg|gpa) "
        r")?(?:(?:is|was|=) )?(?:(?:still|way|well|far) )*(?:over|above|higher than|more than) (?:a "
        r")?[0-4]\.\d+\b|\bsponsoring\b|\bcoursera\b",
        r"\b(?:meet|meets|satisfy|satisfies|fulfill?s?)\b|\bconditions?\b|\bfollowing the\b",
        r"\b(?:(?:in|for) )?(?:the |my )?(?:first|second|third|other) (?:course|class)(?: i got)?"
        r"(?= (?:an? )?(?-i:[ABCDF])\b)",
        r"\b(?:(?:final|comprehensive|proctored) )+exams?\b|\b(?:do|will|would) they (?:take|accept|admit) me\b|"
        r"\bsponsors?\b",
        r"\bmy (?:overall |total )?average is (?:more than|over|above|at least) (?:a )?[0-4](?:\.\d+)?\b",
    )
)  # fmt: skip
"""What is said of admission and of tests, which is read here."""


_BESIDE = re.compile(
    r"\b(?:before|outside|besides?|apart from) (?:of )?(?:the |my |this )?(?:(?!\w+ing\b|i\b)[\w&.-]+ ){0,4}?"
    r"(?:pathway|certificate|cert|program)\b",
    re.IGNORECASE,
)
"""A grade, or work, that is not of what admits."""


def admission(understood: Understanding, scope: Scope) -> Finding | None:
    """What the work described does for admission or for a test, where a rule of the place says so and nothing else in
    the message was left unread."""
    found = _admission(understood, scope) if understood.schools.named <= max(1, len(understood.institutions)) else None
    average = understood.asker.average
    return found if found and heard(understood, _READ, () if average is None else (average,)) else None


def _admission(understood: Understanding, scope: Scope) -> Finding | None:
    if any(lot.amount for lot in understood.holdings) or _BESIDE.search(understood.question):
        return None
    if _TEST.search(understood.question):
        return _tested(understood, _nearest(scope, Effect.TEST_WAIVED, Effect.TEST_REQUIRED))
    asked = _gets_in(understood.question) or _MUST_APPLY.search(understood.question)
    if asked:
        refusal = _no_effect(understood, _nearest(scope, Effect.NONE))
        if refusal:
            return refusal
    told = grades_told(understood) or understood.asker.average is not None
    if asked or (told and Aspect.ADMISSION in understood.aspects | understood.background):
        return _automatic(understood, scope, _nearest(scope, Effect.AUTOMATIC))
    return None


def _gets_in(text: str) -> bool:
    """Whether a text asks for a way in; that somebody was let in is no question, where another one is asked."""
    told = list(told_sentences(text)) if any(questions(text)) else []
    found = _GETS_IN.finditer(text)
    return any(not (_LET.match(one.group()) and any(a <= one.start() < b for a, b in told)) for one in found)


_LET = re.compile(r"(?:let|lets|put|puts) me\b", re.IGNORECASE)


def _nearest(scope: Scope, *effects: Effect) -> tuple[HeldRule, ...]:
    """The rules of some effects on what is named, else on the whole institution; no other part speaks for it."""

    def wanted(rule: Rule) -> bool:
        return isinstance(rule, AdmissionEffect) and rule.effect in effects

    return scope.own_rules(wanted)


_THROUGH = {
    "certificate": "finishing the certificate does not by itself admit to the degree",
    "microcredential": "the credential does not by itself admit to the degree",
    "nondegree": "non-degree study does not by itself admit to a degree or certificate",
    "degree": "the first degree does not by itself admit to the second",
    "courses": "the courses do not by themselves admit to the degree",
    "application": "an application alone does not admit to the degree",
}


_INTO_CERTIFICATE = re.compile(
    r"\b(?:into|to|for|in) (?:the |a |its |their |that )?(?:[\w-]+ ){0,2}?(?:certificate|cert)\b", re.IGNORECASE
)


def _no_effect(understood: Understanding, rules: Sequence[HeldRule]) -> Finding | None:
    for held in rules[:1]:
        assert isinstance(held.rule, AdmissionEffect)
        if held.rule.through == "certificate" and _INTO_CERTIFICATE.search(understood.question):
            return None
        text = f"{_THROUGH[held.rule.through]} at {speaker(held.document)}."
        if _MUST_APPLY.search(understood.question):
            return Finding(f"{text[0].upper()}{text[1:]}", (held.source,), None, (), (held.source,))
        return Finding(f"No: {text}", (held.source,), Verdict.NO, (), (held.source,))
    return None


def _automatic(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> Finding | None:
    """Admission by what was earned, judged by what the asker tells of it."""
    for held in rules:
        assert isinstance(held.rule, AdmissionEffect)
        if not _of_the_work(held.rule, understood):
            continue
        if held.rule.through == "certificate" and not into_what_it_stacks(understood, scope, [held.document]):
            continue
        found, who = requirements(held, understood), speaker(held.document)
        told = [one for one in found if one.outcome is not Outcome.UNSAID and one.text]
        failed = [one for one in told if one.outcome is Outcome.FAIL]
        if failed:
            return _found(f"No: {failed[0].text} for admission at {who}.", failed[:1], held, Verdict.NO)
        promised = not held.rule.may or bool(_ASKS_CONDITION.search(understood.question))
        if told and len(told) == len(found) and promised and not parted(understood):
            reason = " and ".join(one.text for one in told)
            return _found(f"Yes: {reason} for admission at {who}.", told, held, Verdict.YES)
        stated = told or [one for one in found if one.beside]
        if stated:
            text = stated[0].text or stated[0].beside
            return _found(f"{text[0].upper()}{text[1:]} for admission at {who}.", told, held, None)
    return None


_ASKS_CONDITION = re.compile(
    r"\b(?:do|does|would|did) (?:i|we|he|she|they|my grades|the grades|these|this|that|it) (?:then |now |still )?"
    r"(?:meet|satisfy|fulfill?)\b",
    re.IGNORECASE,
)
"""That it is asked whether a condition is met, and not whether somebody is then admitted."""
_OTHER_WORK = re.compile(
    r"\bundergrad\w*|\bbachelor\w*|\bcollege\b(?! of)|\belectives?\b|\bhigh school\b|\bnon-?credit\b", re.IGNORECASE
)
_WORK = {
    "courses": re.compile(r"\bpathway|\bcourses?\b|\bclass(?:es)?\b|\bcredits?\b|\bspecializations?\b", re.IGNORECASE),
    "certificate": re.compile(r"\bcert", re.IGNORECASE),
    "microcredential": re.compile(r"\bmicro|\bcert", re.IGNORECASE),
}
"""How the work is named that admits, by what it is."""
_MINUS = re.compile(r"(?<![\w-])[A-D](?:[−–-](?!\w)| minus\b)")


def _of_the_work(rule: AdmissionEffect, understood: Understanding) -> bool:
    """Whether the grades and the average that are told are, as far as the message says, of the work that admits, at the
    school that asks for it, and were all read."""
    told = understood.question
    if _OTHER_WORK.search(told) or (rule.through == "certificate" and understood.schools.named > 1):
        return False
    if _MINUS.search(told) and not any(grade.endswith("-") for grade in grades_told(understood)):
        return False
    work = _WORK.get(rule.through)
    return understood.asker.average is None or work is None or bool(work.search(understood.context))


def _tested(understood: Understanding, rules: Sequence[HeldRule]) -> Finding | None:
    """Whether a test is asked for, or waived, by what the asker tells."""
    spared = bool(_SPARED.search(understood.question))
    for held in rules:
        rule, who = held.rule, speaker(held.document)
        assert isinstance(rule, AdmissionEffect)
        found = requirements(held, understood)
        told = [one for one in found if one.outcome is not Outcome.UNSAID and one.text]
        verdict = _waived(rule, found) if rule.effect is Effect.TEST_WAIVED else _demanded(rule, found)
        if rule.effect is Effect.TEST_REQUIRED and verdict is None:
            continue
        reason = " and ".join(one.text for one in told) or next((one.beside for one in found if one.beside), "")
        if not rule.conditions:
            reason = "no such test is asked for"
        if not reason:
            continue
        end = " for the test to be waived" if rule.conditions and rule.effect is Effect.TEST_WAIVED else ""
        lead = f"{verdict.value.capitalize()}: {reason}" if verdict and spared else f"{reason[0].upper()}{reason[1:]}"
        met = any(one.outcome is Outcome.PASS for one in told)
        decides = ", and the school decides" if rule.may and met else ""
        return _found(f"{lead}{end} at {who}{decides}.", told, held, verdict if spared else None)
    return None


def _waived(rule: AdmissionEffect, found: Sequence[Requirement]) -> Verdict | None:
    """Whether a test is waived: where nothing is asked for it, or all is met; "no" where what is wanted is missing."""
    outcomes = [one.outcome for one in found]
    if rule.any_of:
        met, failed = Outcome.PASS in outcomes, bool(outcomes) and all(one is Outcome.FAIL for one in outcomes)
    else:
        met, failed = all(one is Outcome.PASS for one in outcomes), Outcome.FAIL in outcomes
    if failed:
        return Verdict.NO
    return Verdict.YES if met and not rule.may else None


def _demanded(rule: AdmissionEffect, found: Sequence[Requirement]) -> Verdict | None:
    """That to be without a test is not allowed, where all the conditions of asking for one are met."""
    met = bool(found) and all(one.outcome is Outcome.PASS for one in found)
    return Verdict.NO if met and not rule.may else None


def _found(text: str, told: Sequence[Requirement], held: HeldRule, verdict: Verdict | None) -> Finding:
    sums = tuple(worked for one in told for worked in one.sums)
    return Finding(text, (held.source,), verdict, sums, (held.source,))
