"""Whether credit that a limit on age shuts out may be such as the limit does not cover, by what its owner tells."""

import re

from advisor.message.understanding import Understanding
from advisor.rules.rulebook import Check
from corpus.rules import AgeLimit

_SERVED = re.compile(
    r"\b(?:was|were|is|are|been) (?:a )?part of\b|\bgraduated\b|"
    r"\b(?:counted|applied|used|went) (?:in|into|to|toward|for)\b",
    re.IGNORECASE,
)
"""That credit has served for a credential, or that one is had."""


def may_be_exempt(understood: Understanding, result: Check) -> bool:
    """Whether a limit on age exempts credit that served before, and the message tells of some that may have."""
    limits = [r.held.rule for r in result.failures if isinstance(r.held.rule, AgeLimit)]
    return any(rule.exempt_sentence for rule in limits) and bool(_SERVED.search(understood.question))
