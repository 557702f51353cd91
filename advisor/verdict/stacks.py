"""Whether a certificate that is named stacks into a degree that is named, where that alone is asked."""

import re

from advisor.finding import Finding, HeldRule
from advisor.message.asked.wanted import asked_in
from advisor.message.time.stretch import UNFINISHED
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.message.unread.misread import misread
from advisor.reply import Verdict
from advisor.rules.scope import Scope, rules_of
from advisor.rules.stacking import degrees_named, stacks_into
from advisor.rules.wording import speaker
from corpus.amounts import Everything
from corpus.document import Document
from corpus.rules import Origin, Stack

_ASKED = re.compile(
    r"\bstack(?:s|able|ed|ing)?\b(?: (?:in)?to(?:ward)?s?)?|"
    r"\b(?:ladders?|builds?|leads?) (?:up )?(?:in)?to(?:wards?)?\b",
    re.IGNORECASE,
)
"""That it is asked whether a certificate stacks."""
_OF_MORE = re.compile(
    r"\b(?:how|all|every\w*|fully|entire\w*|without|automatic\w*|guarantee\w*|admi\w+|grades?|gpa|twice|both|half|"
    r"pay|cost\w*|two|three|another|second|other|not|never|phd|doctora\w+)\b|n['’]t\b|\d",
    re.IGNORECASE,
)
"""What is asked about beside that."""
_HEDGED = re.compile(
    r"\b(?:may|might|some|if|only|up to|at most|not|no|unless|approv\w+|subject to|certain|part|petition\w*)\b",
    re.IGNORECASE,
)
"""That a sentence says so on a condition, or of a part."""
_GOES = re.compile(r"\bstack\w*|\b(?:count|appl(?:y|ied)|transfer\w*|used?)\b[^.]*\b(?:toward|to|into|in|for)\b", re.I)
_READ = (
    _ASKED,
    UNFINISHED,
    re.compile(r"\b(?:one|ones|something|a certificate) (?:that|which)\b|\bone of (?:the|those)\b", re.IGNORECASE),
)


def stacks(understood: Understanding, scope: Scope) -> Finding | None:
    """The "yes" of a rule that the certificate named builds toward each degree named; a rule that says so on a
    condition, or of a part, gives none."""
    if not _asks(understood):
        return None
    rules = rules_of(scope.named, lambda rule: isinstance(rule, Stack))
    degrees = degrees_named(understood.question)
    if len(rules) != 1 or not degrees or not all(_says(rules[0], degree) for degree in degrees):
        return None
    read = (*_READ, *(re.compile(rf"\b{re.escape(degree)}\b", re.IGNORECASE) for degree in degrees))
    (held,) = rules
    if misread(understood) or not heard(understood, read) or _limited(held.document):
        return None
    text = f"Yes: the certificate stacks into this degree at {speaker(held.document)}."
    return Finding(text, (held.source,), Verdict.YES, (), (held.source,))


def _asks(understood: Understanding) -> bool:
    """Whether that a certificate stacks is all that is asked, and nothing is told of its credit."""
    if any(lot.amount or lot.grade or lot.age or lot.used_for or lot.traits for lot in understood.holdings):
        return False
    if any(lot.origin not in (None, Origin.CERTIFICATE) for lot in understood.holdings) or understood.schools.named > 1:
        return False
    asked = [question for _, question in asked_in(understood.unnamed)]
    return bool(asked) and all(_ASKED.search(one) and not _OF_MORE.search(one) for one in asked)


def _limited(page: Document) -> bool:
    """Whether another sentence of the page puts a condition on what the certificate goes into."""
    return any(_GOES.search(line) and _HEDGED.search(line) for line in page.text.splitlines())


def _says(held: HeldRule, degree: str) -> bool:
    """Whether a rule says outright, of all of the certificate, that it builds toward a degree."""
    rule = held.rule
    assert isinstance(rule, Stack)
    whole = rule.amount is None or isinstance(rule.amount, Everything)
    return whole and not _HEDGED.search(rule.sentence) and stacks_into(rule, degree)
