"""Whether a rule by which a kind of credit counts for nothing leaves it a use, and that use is what is asked about."""

import re

from advisor.message.understanding import Understanding
from advisor.rules.rulebook import Check
from corpus.rules import Cap

_ONLY = re.compile(r"\bonly (?:for |as |toward |towards |into |in )?(?P<use>[^,;.]*?)(?= of\b| at\b| for\b|[,;.])")
"""What a sentence leaves: "can waive only leveling courses of the MS, never any of the degree hours"."""
_OF_ANY_KIND = frozenset(
    ("course", "courses", "credit", "credits", "hours", "hour", "units", "class", "classes", "work")
)
_NO_DEGREE_CREDIT = re.compile(
    r"\b(?:prereq\w*|level+ing|bridge|foundation\w*|preparatory|prep|remedial|deficienc\w+|articulation)\b",
    re.IGNORECASE,
)
"""Courses before a degree, which none of its hours are of."""


def left_a_use(understood: Understanding, result: Check) -> bool:
    """Whether the credit that a cap of nothing shuts out may still serve as what the message names."""
    shut = [p.held.rule for p in result.pools if p.limit == 0 and isinstance(p.held.rule, Cap)]
    uses = [found["use"].lower() for rule in shut for found in _ONLY.finditer(rule.sentence)]
    said = set(re.findall(r"[a-z]+", understood.question.lower()))
    named = any((set(re.findall(r"[a-z]{4,}", use)) - _OF_ANY_KIND) & said for use in uses)
    return bool(uses) and (named or bool(_NO_DEGREE_CREDIT.search(understood.question)))
