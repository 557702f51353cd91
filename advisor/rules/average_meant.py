"""Which minimum average a message asks of: of which program and credential, and for admission or for the award."""

import re
from fractions import Fraction

from advisor.finding import HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.rules import Credential, MinimumAverage, Rule

_AWARDED = re.compile(
    r"\b(?:award\w*|confer\w*|earn|receive|graduat\w*|pass|complete|finish\w*|get (?:the|my|a) (?:[\w-]+ "
    r"){0,2}?(?:cert\w*|degree))\b",
    re.IGNORECASE,
)
ASKS_ENOUGH = re.compile(
    r"\b(?:meet|meets|met|satisf(?:y|ies|ied)|fulfil\w*|clear|clears|reach|reaches|enough|enuf|sufficient|adequate|"
    r"acceptable|qualify|make it|too low|cut it|pass(?:es)? the gpa|(?:above|below|under) (?:the|their|what))\b|"
    r"\b(?:good|high|ok|okay|fine|do) (?:enough|enuf|for|to|2)\b|"
    r"\b(?:accept|take)s? (?:an? |that |my )?(?:[\d.]+ )?gpa\b",
    re.IGNORECASE,
)
"""That it is asked whether the average is enough, and nothing is asked beside it."""
_ADMITS = re.compile(
    r"\badmi(?:t|ssion|sion)\w*|\b(?:get|getting|let)(?: me)? in(?:to)?\b|\bapply to\b|\bent(?:er|ry)\b|"
    r"\baccepted (?:in|to)\w*|\b(?:enroll?|join|start|begin)\b|"
    r"\bto (?:take|do|pursue|declare)\b",
    re.IGNORECASE,
)


def minimums(understood: Understanding, scope: Scope) -> tuple[HeldRule, ...]:
    """The minimums for what is asked: the award, or admission; where neither is named, of whichever a page has one.
    A program's is of no other, and of its certificate alone where it is the certificate's."""
    purposes = ("admission",) if _admits(understood) else _of_no_admission(understood)

    def wanted(rule: Rule) -> bool:
        return isinstance(rule, MinimumAverage) and rule.purpose in (*purposes, "unstated")

    found = scope.rules(lambda rule: wanted(rule) and _of_target(rule, understood))
    return found if all(_is_of_what_is_meant(held, understood, scope) for held in found) else ()


def _admits(understood: Understanding) -> bool:
    return Aspect.ADMISSION in understood.aspects or bool(_ADMITS.search(understood.question))


def _of_no_admission(understood: Understanding) -> tuple[str, ...]:
    said = understood.question
    return ("award",) if _AWARDED.search(said) or ASKS_ENOUGH.search(said) else ("admission",)


def decided_otherwise(held: HeldRule, average: Fraction, understood: Understanding, scope: Scope) -> bool:
    """Whether it is not said if an average is wanted for admission or for the award, and the minimum for the one is
    met and that for the other is not."""
    assert isinstance(held.rule, MinimumAverage)
    if _admits(understood) or _AWARDED.search(understood.question) or _IN_IT.search(understood.question):
        return False
    target, met = held.rule.target, average >= held.rule.average
    minimum = scope.of((*scope.named, *scope.general), lambda rule: isinstance(rule, MinimumAverage))
    rules = (one.rule for one in minimum if isinstance(one.rule, MinimumAverage))
    return any(rule.target is target and (average >= rule.average) is not met for rule in rules)


_IN_IT = re.compile(
    r"\b(?:in|of|from) (?:the|my|this|that|her|his|their) (?:[\w-]+ ){0,6}?cert|\bcert\w* (?:gpa|average)\b",
    re.IGNORECASE,
)
"""That an average is over the work of a certificate."""
_OF_ALL = re.compile(
    r"\b(?:its|all|any|every|each) (?:of its )?graduate certificates?\b(?! (?:in|of)\b)", re.IGNORECASE
)


def of_all(held: HeldRule) -> bool:
    """Whether the page of some programs says a rule of all of the institution's."""
    return bool(_OF_ALL.search(held.rule.sentence))


_CERTIFICATE = re.compile(r"\bcert|\bpbc\b|\bpost-?bacc", re.IGNORECASE)
_DEGREE = re.compile(
    r"\bmasters?\b|\bdegree\b|\bm[ase]\b|\bm(?:ba|eng|ed|ha|pa|ph|sn|sw)\b|\bdoctora|\bph\.?d", re.IGNORECASE
)
_POST_BACC = re.compile(r"\bpost-?bacc?\w*|\bpbc\b", re.IGNORECASE)
_GRADUATE = re.compile(r"\bgrad(?:uate)?[ -](?:level )?cert", re.IGNORECASE)
_COMING_FROM = re.compile(r"\bfrom an? (?:graduate )?certificate\b", re.IGNORECASE)


def _of_target(rule: Rule, understood: Understanding) -> bool:
    """Whether a rule is of the credential spoken of."""
    assert isinstance(rule, MinimumAverage)
    if rule.target is Credential.CERTIFICATE and not _CERTIFICATE.search(understood.context):
        return any(place.documents for place in understood.places)
    if understood.target is not None:
        return rule.target is understood.target
    named = re.search(r"\bcert", understood.question, re.IGNORECASE)
    return rule.target is (Credential.CERTIFICATE if named else Credential.MASTERS)


def _is_of_what_is_meant(held: HeldRule, understood: Understanding, scope: Scope) -> bool:
    """Whether a minimum is of the program, the kind of credential and the way to it that are spoken of."""
    rule, said = held.rule, understood.context
    assert isinstance(rule, MinimumAverage)
    own, certificate = held.document.id in scope.place.documents, bool(_CERTIFICATE.search(said))
    if held.document.program and not own and not of_all(held):
        return False
    if _COMING_FROM.search(rule.sentence) and not certificate:
        return False
    if rule.target is not Credential.CERTIFICATE:
        return True
    degree = _DEGREE.search(understood.question) and not _CERTIFICATE.search(understood.question)
    return (certificate or own) and not degree and _is_of_its_kind(rule.sentence, said)


def _is_of_its_kind(sentence: str, said: str) -> bool:
    """Whether a sentence on certificates is on those that are spoken of: graduate or post-baccalaureate ones."""
    if _POST_BACC.search(sentence):
        return bool(_POST_BACC.search(said)) or not _GRADUATE.search(said)
    return not (_GRADUATE.search(sentence) and _POST_BACC.search(said))
