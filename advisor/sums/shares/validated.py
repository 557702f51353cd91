"""How much expired credit may be validated, for the size of the program, and how much is then to be earned anew."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, number
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size
from advisor.rules.scope import Scope
from advisor.rules.sizes import sizes_told
from corpus.figures import NUMBER, number_of
from corpus.rules import Cap, Origin

_ASKED = re.compile(r"\b(?:re-?)?validat\w*\b", re.IGNORECASE)
_EXPIRED = re.compile(
    rf"\b(?P<number>{NUMBER}) (?:of (?:her|his|my|the|their|these|those|our) )?(?:\w+ )?"
    r"(?:credits?|hours?|hrs?|units?)\b[^.?!,;]{0,40}"
    r"\b(?:passed|past|expired|too old|out of date|older|beyond|over the|aged out|lapsed)\b|"
    rf"\b(?P<before>{NUMBER}) (?:expired|lapsed|out[- ]of[- ]date|too old) (?:credits?|hours?|hrs?|units?)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"\b(?:anew|repeat\w*|retak\w*|replac\w*|again|lost|lose|left|remain\w*|re-?earn\w*|re-?do\w*)\b", re.IGNORECASE
)
_NOT_ALL = re.compile(r"\bcannot be (?:re)?validated\b", re.IGNORECASE)
"""That some expired credit cannot be validated at all, which a cap alone does not tell."""


def validated(understood: Understanding, scope: Scope) -> list[Finding]:
    """What a cap on expired credit comes to, where validating it is asked about and the size is told."""
    if not _ASKED.search(understood.question) or not sizes_told(understood):
        return []
    caps = scope.rules(lambda rule: isinstance(rule, Cap) and rule.origin is Origin.EXPIRED)
    found = [(held, worth) for held in caps if (worth := cap_for_size(held, sizes_told(understood)))]
    if len(found) == 1 and not _NOT_ALL.search(found[0][0].document.text):
        return [_with_anew(found[0][1], understood.question)]
    return [worth for _, worth in found]


def _with_anew(cap: Finding, question: str) -> Finding:
    """A cap on expired credit, with what is to be earned anew of the one amount of it that a question tells."""
    told = {number_of(found["number"] or found["before"]) for found in _EXPIRED.finditer(question)}
    if len(told) != 1 or not _ANEW.search(question):
        return cap
    (expired,) = told
    return _anew(cap, expired, cap.sums)


def _anew(cap: Finding, expired: Fraction, worked: Sequence[Sum]) -> Finding:
    most = min(worked[-1].result, expired)
    rest = expired - most
    if not rest:
        return replace(cap, text=f"{cap.text} The {number(expired)} are within it.")
    expression = f"{number(expired)} - {number(most)} = {number(rest)}"
    terms = (Term("expired", expired, "credits", None), Term("validated at most", most, "credits", None))
    text = f"{cap.text} Of the {number(expired)}, at least {number(rest)} must be earned anew: {expression}."
    last = Sum("credits to earn anew", expression, rest, "credits", terms)
    return Finding(text, cap.sources, None, (*worked, last), cap.reasons)
