"""Whether lateness was left unread: a question that speaks of time, and sentences on time that no deadline settles."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.timeliness import Timing, concerns, in_time, timed, timed_in
from corpus.document import Document
from corpus.rules import Act, Allowed, Deadline, Origin, Permission

_TIME_RULE = re.compile(
    r"\b(?:must|only|not|no|has to|within|before|after|first|last|final)\b.{0,80}\b(?:term|semester|quarter|"
    r"year of|months?|days?|deadline|enrol\w*|petition|matriculation|graduat\w+|completing|finish\w*)\b",
    re.IGNORECASE,
)
TIME_ASKED = re.compile(
    r"\b(?:too late|wait(?:ed)? too long|late\b|deadline|still (?:send|submit|petition|apply|transfer)|now\?|"
    r"in now|last (?:semester|term)|final (?:semester|term)|before (?:i )?graduat\w*|"
    r"over (?:a|two|three|\d+) years? (?:ago|in)|after (?:the )?(?:first|\d+) (?:term|semester|year)s?|"
    r"second (?:term|semester|year)|years? (?:into|in) the)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\bafter (?:my|the) (?:first|1st)\b|\bafter \w+ (?:months?|years?|terms?|semesters?)\b|\b(?:i |have )?enroll?ed\b|"
    r"\bi (?:started|began|joined)\b|\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:semester|term|year)\b|"
    r"\balready a student\b|\bbefore (?:i )?(?:matriculat|enrol|start)\w*",
    re.IGNORECASE,
)
"""How far somebody has come, in words that may not have been read."""
_WHEN_EARNED = re.compile(
    r"\b(?:took|taken|earned|did|done|completed|finished)\b[^.?!;,\d]{0,40}?"
    r"\bbefore (?:i )?(?:matriculat|enrol|start)\w*",
    re.IGNORECASE,
)
"""When credit was earned, which says nothing of how far somebody has come since."""
_BESIDE_NOW = re.compile(
    r"\b(?:nowhere near|not in|not near|far from|before) (?:my|the|their) (?:last|final) \w+|"
    r"\b\w+ years?(?: and (?:a|one) day)? before (?:\w+ ){0,3}?graduat\w+",
    re.IGNORECASE,
)
"""A stage that the asker has not come to, and the date from which the age of credit is counted."""


def untimely(understood: Understanding, scope: Scope, documents: list[Document], unapplied: Sequence[str]) -> bool:
    """Whether a step may come too late: a typed deadline says so, or the question speaks of time and one of the
    sentences that no applied rule stands for speaks of it too."""
    deadlines = (*timed_in(understood, scope), *timed(understood, documents))
    if any(one.timing in (Timing.LATE, Timing.ASKED_BEFORE) for one in deadlines):
        return True
    if _STANDING.search(_WHEN_EARNED.sub(" ", understood.question)) and any(
        one.timing is Timing.UNSAID and one.deadline.act is Act.REQUEST_TRANSFER for one in deadlines
    ):
        return True
    kept, beside = in_time(deadlines), _beside_time(understood, documents)
    limits = [sentence for sentence in unapplied if sentence not in kept]
    if _too_late(understood, limits):
        return True
    near = _BESIDE_NOW.sub(" ", understood.question)
    return bool(TIME_ASKED.search(near)) and any(_TIME_RULE.search(s) for s in limits if s not in beside)


def _beside_time(understood: Understanding, documents: list[Document]) -> frozenset[str]:
    """The sentences on time that limit nothing here: deadlines for others than the asker, and what is allowed late."""
    rules = [rule for document in documents for rule in document.rules]
    told = understood.progress.first is not None
    allowed = {r.sentence for r in rules if isinstance(r, Permission) and r.allowed is Allowed.YES}
    others = {r.sentence for r in rules if isinstance(r, Deadline) and told and not concerns(r, understood.progress)}
    return frozenset(allowed | others)


_BEFORE_COUNT = re.compile(
    r"\bbefore (?:\w+ ){0,3}?(?:more than )?(\d+) (?:\w+ ){0,2}(?:credits?|hours?|units?)\b", re.IGNORECASE
)
_ADVICE = re.compile(r"\b(?:advises?|recommends?|encourages?|should)\b", re.IGNORECASE)


def _too_late(understood: Understanding, sentences: Sequence[str]) -> bool:
    """Whether a step must be taken before some number of credits that the asker already holds or passes there."""
    done = (lot.amount for lot in understood.holdings if lot.amount and lot.origin is not Origin.OUTSIDE)
    held = max(done, default=Fraction(0))
    binding = (sentence for sentence in sentences if not _ADVICE.search(sentence))
    bounds = (match for sentence in binding for match in _BEFORE_COUNT.finditer(sentence))
    return any(held > int(match.group(1)) for match in bounds)
