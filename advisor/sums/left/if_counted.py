"""What is left of a degree where the asker supposes how much credit counts: "how many are left if 12 count"."""

import re
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, is_total
from advisor.rules.wording import TARGETS, within
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.time.pace import paced
from corpus.amounts import Base, Limit, worth
from corpus.figures import NUMBER, number_of
from corpus.rules import Cap, Credential, Rule, Size

_LEFT = re.compile(
    r"\b(?:how (?:many|much)|what)\b[^.?!]{0,60}\b(?:left|remain\w*|still (?:have|need|to go)|more)\b", re.IGNORECASE
)
_UNIT = r"(?:credits?|hours?|hrs|units?)"
_COUNTED = re.compile(
    rf"\b(?:if|when|once|assuming|suppose|say) (?:that )?(?:all )?(?:(?:the|my|those|these) )?(?P<number>{NUMBER})"
    rf"(?: {_UNIT})?(?: of (?:(?:my|the|those|these|them|it|certificate|cert|transfer) ?)+(?:{_UNIT})?)?"
    rf"(?: (?:certificate|cert|transfer) {_UNIT})? (?:(?:do|will|all|really|actually|can|are|get) )*"
    r"(?:counts?|counted|transfer(?:s|red)?|accepted|applied|appl(?:y|ies)|go in)\b",
    re.IGNORECASE,
)
"""That so many credits count, as somebody supposes."""
_NUMBERS = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?(?![\d,])")


@turned_by(
    Beside.UNDONE,
    Beside.WAIVED,
    Beside.UNSURE,
    Beside.SHARE,
    Beside.PERCENT,
    Beside.USED,
    Beside.TWO,
    Beside.DENIED,
    Beside.KEPT,
    Beside.OTHER,
    Beside.PART,
    Beside.GRADED,
    Beside.MONEY,
)
def left_if_counted(understood: Understanding, scope: Scope, sizes: Sizes) -> Finding | None:
    """The size of the degree, told or stated, less what is supposed to count. None where a limit held may let less of
    it count, or another amount is told."""
    question = understood.question
    supposed = list(_COUNTED.finditer(question))
    if understood.target is not Credential.MASTERS or len(supposed) != 1 or not _LEFT.search(question):
        return None
    given = number_of(supposed[0]["number"])
    least = _least(scope)
    exact = sizes.program
    size = exact or (least.rule.least if least and isinstance(least.rule, Size) else None)
    beside = sizes.stated or (least.source if least else None)
    if size is None or beside is None or given >= size or not _alone(question, {given, size}):
        return None
    if _is_limited(understood, scope, given, size):
        return None
    open_ended = exact is None and least is not None and isinstance(least.rule, Size) and least.rule.most != size
    return _left(size, given, sizes.stated if exact else beside, beside, scope, open_ended)


def _alone(question: str, known: set[Fraction]) -> bool:
    """Whether no number is told but these and the pace at which credit is taken."""
    told = {one.value for one in quantities(question) if one.measure is not Measure.YEARS}
    told |= {Fraction(number) for number in _NUMBERS.findall(question)}
    return told <= known | paced(question)


def _least(scope: Scope) -> HeldRule | None:
    """What the pages that speak of all master's degrees of the place state as the size of one, where they agree."""
    pages = (page for page in (*scope.named, *scope.general) if page.program is None and page.unit is None)
    found = [HeldRule(page, rule) for page in pages for rule in page.rules if _is_of_all(rule)]
    least = {held.rule.least for held in found if isinstance(held.rule, Size)}
    return found[0] if len(least) == 1 and not any(page.program for page in scope.named) else None


def _is_of_all(rule: Rule) -> bool:
    return isinstance(rule, Size) and is_total(rule, Credential.MASTERS) and rule.program is None


def _is_limited(understood: Understanding, scope: Scope, given: Fraction, size: Fraction) -> bool:
    """Whether a limit of the place on credit that may be meant lets less than this count."""
    origins = {lot.origin for lot in understood.holdings} - {None}
    caps = [held.rule for held in scope.every_rule(lambda rule: isinstance(rule, Cap))]
    meant = [
        cap
        for cap in caps
        if isinstance(cap, Cap)
        and cap.target in (Credential.MASTERS, Credential.ANY)
        and (not origins or cap.origin in origins)
    ]
    limits = [worth(cap.amount, {Base.PROGRAM: size}) for cap in meant]
    return any(isinstance(one, Limit) and one.credits is not None and one.credits < given for one in limits)


def _left(
    size: Fraction, given: Fraction, stated: Source | None, beside: Source, scope: Scope, open_ended: bool
) -> Finding:
    rest = size - given
    expression = f"{number(size)} - {number(given)} = {number(rest)}"
    terms = (Term("size", size, "credits", stated), Term("supposed to count", given, "credits", None))
    worked = Sum("least credits left" if open_ended else "credits left", expression, rest, "credits", terms)
    where = f"{TARGETS[Credential.MASTERS]} are left at {within(scope.place.institution)}"
    text = f"{counted(rest)} of the {where}, if {number(given)} count: {expression}."
    return Finding(f"At least {text}" if open_ended else text, (beside,), None, (worked,), (beside,))
