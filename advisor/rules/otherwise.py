"""Whether what stands beside a rule may hold of the asker's case, who then has another limit than the rule's."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import HeldRule
from advisor.message.understanding import Understanding
from advisor.message.wording.touching import touches
from advisor.rules.conditions import Outcome, Ruling, rulings_on
from advisor.rules.rulebook import Case
from advisor.rules.scope import Scope
from corpus.amounts import Amount, Base, Credits, Share
from corpus.document import Document
from corpus.drafting.marking import marked
from corpus.drafting.quantities import amounts_in
from corpus.drafting.sizes import Sized, sized_in
from corpus.rules import AgeLimit, Cap, MinimumGrade, Narrowed, Reuse, Rule

_OF_SOME_SIZE = re.compile(
    r"\b(?:larger|longer|bigger|smaller|shorter) (?:\w+ )?(?:programs?|degrees?|ones)\b", re.IGNORECASE
)
_OF_PEOPLE = re.compile(
    r"\b(?:students?|applicants?|holders?|candidates?|graduates?|those|anyone) (?:who|whose|with|of the)\b|"
    r"\bin the case of\b|\b(?:gpa|grade point|average)\b",
    re.IGNORECASE,
)
"""What a sentence may say of anybody, though the message does not: an average, what somebody holds or has done."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def otherwise(rule: Rule, understood: Understanding, page: Document) -> bool:
    """Whether a sentence beside a rule may set it otherwise for this case: for a program of the asker's size, or for a
    part, a school or a kind of course that the message names. What is said of a part that nobody named has no say."""
    if not isinstance(rule, Narrowed):
        return False
    typed = {other.sentence for other in page.rules if isinstance(other, Cap)} if isinstance(rule, Cap) else set()
    return any(_may_hold(words, understood, page) for words in rule.but if words not in typed)


def differs(ruling: Ruling, case: Case, understood: Understanding) -> bool:
    """Whether what stands beside a rule may hold and would decide otherwise on a lot that the rule was held against."""
    rule = ruling.held.rule
    if not otherwise(rule, understood, ruling.held.document):
        return False
    lot = case.lots[ruling.lot]
    if isinstance(rule, Reuse):
        return ruling.outcome is not Outcome.PASS
    others: list[Rule] = []
    if isinstance(rule, AgeLimit):
        said = " ".join(marked(words, ()) for words in rule.but)
        others = [replace(rule, years=Fraction(years), but=()) for years in _YEARS.findall(said)]
    if isinstance(rule, MinimumGrade):
        others = [replace(rule, grade=grade, but=()) for words in rule.but for grade in _LETTER.findall(words)]
    held = [HeldRule(ruling.held.document, other) for other in others]
    outcomes = [one.outcome for one in rulings_on(ruling.lot, lot, case.target, case.of(lot), held)]
    return not outcomes or any(outcome is not ruling.outcome for outcome in outcomes)


_YEARS = re.compile(r"\b(\d+)(?:[- ]years?\b|(?=[.)]|$))")
_LETTER = re.compile(r"\b([ABC][+-]?)(?![\w+-])")


def loosens(rule: Rule) -> bool:
    """Whether all that is said beside a cap allows at least as much as it does: within it, nobody is worse off."""
    if not isinstance(rule, Cap) or not isinstance(rule.amount, Credits | Share):
        return False
    said = [one.amount for words in rule.but for one in amounts_in(marked(words, ()))]
    least = _size_of(rule.amount)
    return bool(said) and all(type(one) is type(rule.amount) and (_size_of(one) or 0) >= (least or 0) for one in said)


def _size_of(amount: Amount) -> Fraction | None:
    match amount:
        case Credits(credits):
            return credits
        case Share(share):
            return share
        case _:
            return None


def plain_of(understood: Understanding, scope: Scope) -> Scope:
    """A scope without the rules that may be set otherwise for this case: no sum is to rest on them."""
    named, general, others = (
        tuple(_without(page, understood) for page in circle) for circle in (scope.named, scope.general, scope.others)
    )
    return replace(scope, named=named, general=general, others=others)


def _without(page: Document, understood: Understanding) -> Document:
    kept = tuple(rule for rule in page.rules if not otherwise(rule, understood, page))
    return page if len(kept) == len(page.rules) else replace(page, rules=kept)


def _may_hold(words: str, understood: Understanding, page: Document) -> bool:
    size = sized_in(marked(words, tuple(name for name in (page.unit, page.institution) if name)))
    own = understood.sizes.get(Base.PROGRAM)
    if size is not None:
        return own is None or _within(own, size)
    if _OF_SOME_SIZE.search(words) or _OF_PEOPLE.search(words):
        return True
    if _YEAR.search(words) and not set(_YEAR.findall(understood.question)) - set(_YEAR.findall(words)):
        return True
    said = f"{understood.question} {understood.unnamed}"
    return touches(words, said)


def _within(size: Fraction, sizes: Sized) -> bool:
    return size >= sizes.low and (sizes.high is None or size <= sizes.high)
