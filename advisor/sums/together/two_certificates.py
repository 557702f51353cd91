"""The credits of two certificates of one institution together, where it states the size of each and how much the two
may share."""

import re

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number, sources_of
from advisor.message.amounts.quantities import quantities
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope, rules_of
from advisor.rules.sizes import is_total
from advisor.rules.wording import UNITS
from advisor.sums.beside.beside import Beside, turned_by
from corpus.amounts import Credits
from corpus.figures import NUMBER, number_of
from corpus.rules import Cap, Credential, Origin, Rule, Size

OF_BOTH = "credits of both"
"""The label of the sum of two certificates."""
TWO = re.compile(
    r"\b(?:two|2|both|a pair of) (?:[\w&'’-]+ ){0,4}?cert\w*|"
    r"\b(?:second|2nd) (?:[\w&'’-]+ ){0,3}?cert\w*[^.?!]{0,40}\b(?:both|together|altogether|in (?:all|total))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\bhow (?:many|much)(?: (?:different|distinct|separate))? (?:credits?|hours?|hrs|units?|courses|classes)\b"
    r"(?![^.?!]*\b(?:share|overlap|in common|both count|double)\b)",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:altogether|together|in (?:all|total)|total|combined|both|all told)\b", re.IGNORECASE)
_COUNTED = re.compile(rf", in (?P<courses>{NUMBER}) courses\b")


@turned_by(
    Beside.DEGREE,
    Beside.THIRD,
    Beside.ELSEWHERE,
    Beside.SPENT,
    Beside.DONE,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.WAIVED,
    Beside.DENIED,
)
def two_certificates(understood: Understanding, scope: Scope) -> Finding | None:
    """Twice the size that the institution states for its certificates, less what two of them may share at the most;
    None where it states several sizes or no limit on sharing, or where the question tells another amount."""
    question = understood.question
    if not (TWO.search(question) and _ASKED.search(question) and _TOGETHER.search(question)):
        return None
    if quantities(question) or len(scope.named) > 0:
        return None
    sizes = rules_of(scope.general, _is_whole)
    caps = rules_of(scope.general, _is_shared)
    if len(sizes) != 1 or len({held.rule.amount for held in caps if isinstance(held.rule, Cap)}) != 1:
        return None
    return _together(sizes[0], caps[0])


def _is_whole(rule: Rule) -> bool:
    """Whether a rule is the size in credits of every certificate of the institution."""
    return is_total(rule, Credential.CERTIFICATE) and isinstance(rule, Size) and rule.program is None


def _is_shared(rule: Rule) -> bool:
    """Whether a rule says how many credits two certificates may share in every case."""
    return (
        isinstance(rule, Cap)
        and rule.origin is Origin.CERTIFICATE
        and rule.target is Credential.CERTIFICATE
        and not rule.when
        and isinstance(rule.amount, Credits)
    )


def _together(size: HeldRule, cap: HeldRule) -> Finding | None:
    one, shared = size.rule, cap.rule
    assert isinstance(one, Size) and isinstance(shared, Cap) and isinstance(shared.amount, Credits)
    most, noun = shared.amount.credits, f"{UNITS[shared.unit]}s"
    total = 2 * one.least - most
    if most >= one.least:
        return None
    less = f" - {number(most)}" if most else ""
    expression = f"2 × {number(one.least)}{less} = {number(total)}"
    terms = (
        Term("size of a certificate", one.least, noun, size.source),
        Term("shared at most", most, noun, cap.source),
    )
    sums = [Sum(OF_BOTH, expression, total, noun, terms)]
    exactly = one.least == one.most and not most
    courses = _COUNTED.search(one.sentence)
    text = f"{'' if exactly else 'At least '}{counted(total, UNITS[shared.unit])} for both: {expression}"
    if courses and exactly:
        each = number_of(courses["courses"])
        counting = f"2 × {number(each)} = {number(2 * each)}"
        own = (Term("courses of a certificate", each, "courses", size.source),)
        sums.append(Sum("courses of both", counting, 2 * each, "courses", own))
        text += f", in {counted(2 * each, 'course')}: {counting}"
    text += f"; {'none may be shared' if not most else f'at most {number(most)} may be shared'}."
    return Finding(text, sources_of(sums), None, tuple(sums), sources_of(sums))
