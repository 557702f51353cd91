"""What each rule on a lot's grade, age and earlier use comes to for a plan: met, shut out, open, or until when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.credit.credit import Age, Holding, Use
from advisor.planner.served import counted_once_more
from advisor.planner.student import Lot, Student
from advisor.planner.when import YEAR, month_name, oldest, when_name, youngest
from advisor.reply import Verdict
from advisor.rules.conditions import Outcome, Ruling, rulings_on
from advisor.rules.wording import ANCHORS, article, speaker
from corpus.rules import (
    AgeLimit,
    Allowed,
    Anchor,
    Credential,
    MinimumGrade,
    Origin,
    Permission,
    Reuse,
    Topic,
)

AT_THE_END = frozenset({Anchor.GRADUATION, Anchor.AWARD})
"""Anchors that are the finish itself."""

LATER = AT_THE_END | {Anchor.TRANSFER_REQUEST, Anchor.CANDIDACY, Anchor.UNSTATED}
"""Anchors after the beginning, or on a day that the rule does not state: the strictest reading is the finish."""


@dataclass(frozen=True)
class Deadline:
    """That a finish after `month` loses the credit, or may lose it; `certain` where the rule counts to the finish."""

    month: int
    finding: Finding
    certain: bool


@dataclass(frozen=True)
class Ruled:
    """What the rules say of one lot: why none of it counts, what must hold that is not said, until when it lasts, and
    the rules that it meets."""

    shut: tuple[Finding, ...] = ()
    provided: tuple[Finding, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    met: tuple[HeldRule, ...] = ()

    def and_also(self, other: "Ruled") -> "Ruled":
        """Both together."""
        return Ruled(
            (*self.shut, *other.shut),
            (*self.provided, *other.provided),
            (*self.deadlines, *other.deadlines),
            (*self.met, *other.met),
        )


def ruled(lot: Lot, holding: Holding, student: Student, target: Credential, rules: Sequence[HeldRule]) -> Ruled:
    """Hold a lot, as the institution sees it, against the rules on grade, age and earlier use."""
    known = student.situations | holding.situations
    old = _aged(holding, lot, student, old=True)
    young = rulings_on(0, _aged(holding, lot, student, old=False), target, known, rules)
    found = _not_yet(lot, student)
    for ruling, if_young in zip(rulings_on(0, old, target, known, rules), young, strict=True):
        match ruling.held.rule:
            case AgeLimit():
                found = found.and_also(_age(ruling, if_young.outcome, lot, student))
            case MinimumGrade():
                found = found.and_also(_grade(ruling, holding))
            case Reuse():
                found = found.and_also(_reuse(ruling, holding))
            case _:
                pass
    for held in rules:
        found = found.and_also(_shared(held, holding, target))
    return found


def _aged(holding: Holding, lot: Lot, student: Student, old: bool) -> Holding:
    """The credit at the age that it has when the student begins, by the older or the younger reading of the dates."""
    if lot.earned is None or student.start is None:
        return holding
    years = oldest(lot.earned, student.start) if old else youngest(lot.earned, student.start)
    return replace(holding, age=Age(years, Anchor.MATRICULATION))


def _not_yet(lot: Lot, student: Student) -> Ruled:
    """That credit of a month after the beginning, or of one that may be, is not held yet when it is to count."""
    earned, start = lot.earned, student.start
    if earned is None or start is None or (earned.last <= start.last and earned.first <= start.first):
        return Ruled()
    text = f"Credit of {when_name(earned)}, not held at the start in {when_name(start)}, is earned and taken then."
    return Ruled(provided=(Finding(text, ()),))


def _no(text: str, held: HeldRule, *sums: Sum) -> Ruled:
    return Ruled(shut=(Finding(text, (held.source,), Verdict.NO, sums, (held.source,)),))


def _if(text: str, held: HeldRule) -> Ruled:
    return Ruled(provided=(Finding(text, (held.source,), None, (), (held.source,)),))


def _grade(ruling: Ruling, holding: Holding) -> Ruled:
    held, rule = ruling.held, ruling.held.rule
    assert isinstance(rule, MinimumGrade)
    if ruling.outcome is Outcome.PASS:
        return Ruled(met=(held,))
    if ruling.outcome is Outcome.UNSAID:
        return _if(f"Each course has a grade of {rule.grade} or better.", held)
    text = f"{article(holding.grade or '').capitalize()} is below the minimum of {article(rule.grade)}"
    return _no(f"{text} at {speaker(held.document)}.", held)


def _age(ruling: Ruling, if_young: Outcome, lot: Lot, student: Student) -> Ruled:
    held, rule = ruling.held, ruling.held.rule
    assert isinstance(rule, AgeLimit)
    limit = f"{counted(rule.years, 'year')}{ANCHORS[rule.anchor]}"
    if lot.earned is None or student.start is None:
        return _if(f"The credit is within the limit of {limit}.", held)
    if ruling.outcome is Outcome.FAIL and if_young is Outcome.FAIL:
        years = youngest(lot.earned, student.start)
        text = f"Credit of {when_name(lot.earned)} is past the limit of {limit} at {speaker(held.document)}."
        return _no(text, held, _over(years, rule, held))
    if ruling.outcome is Outcome.FAIL:
        return _if(f"The months are such that the credit is within the limit of {limit}.", held)
    if rule.anchor in LATER:
        return Ruled(deadlines=(_deadline(lot, rule, held),))
    return Ruled(met=(held,))


def _over(years: Fraction, rule: AgeLimit, held: HeldRule) -> Sum:
    over = years - rule.years
    terms = (
        Term("age of the credit at the start", years, "years", None),
        Term("limit", rule.years, "years", held.source),
    )
    expression = f"{number(years)} - {number(rule.years)} = {number(over)}"
    return Sum("years past the limit", expression, over, "years", terms)


def _deadline(lot: Lot, rule: AgeLimit, held: HeldRule) -> Deadline:
    assert lot.earned is not None
    month = lot.earned.first + floor(rule.years * YEAR) - (1 if rule.reached else 0)
    earned, limit = month_name(lot.earned.first), counted(rule.years, "year")
    text = f"Credit of {earned} lasts {limit}{ANCHORS[rule.anchor]}: until {month_name(month)}."
    if rule.anchor is Anchor.UNSTATED:
        text = f"Credit of {earned} lasts {limit}, to a day that is not stated: safely until {month_name(month)}."
    year = Fraction(lot.earned.first // YEAR)
    last = Fraction(month // YEAR)
    sums: tuple[Sum, ...] = ()
    if year + rule.years == last:
        terms = (Term("year of the credit", year, "", None), Term("limit", rule.years, "years", held.source))
        expression = f"{number(year)} + {number(rule.years)} = {number(last)}"
        sums = (Sum("last year of the credit", expression, last, "", terms),)
    return Deadline(month, Finding(text, (held.source,), None, sums, (held.source,)), rule.anchor in AT_THE_END)


def _reuse(ruling: Ruling, holding: Holding) -> Ruled:
    held, rule = ruling.held, ruling.held.rule
    assert isinstance(rule, Reuse)
    who = speaker(held.document)
    if ruling.outcome is Outcome.FAIL:
        return _no(f"Credit that already served for another credential may not count again at {who}.", held)
    if ruling.outcome is Outcome.UNSAID and rule.allowed != "yes":
        named = " or ".join(rule.used_for)
        return _if(f"The credit has not served for a {named} already, or the rule on that lets it count.", held)
    used = holding.used_for in rule.used_for
    if used and rule.allowed in ("limited", "own_limited"):
        return _if("The credit has served before, and the conditions for using it again are met.", held)
    return Ruled(met=(held,))


def _shared(held: HeldRule, holding: Holding, target: Credential) -> Ruled:
    """What rules on one course in several credentials say."""
    rule = held.rule
    more = counted_once_more(held, holding)
    found = Ruled((more.shut,) if more.shut else (), (more.provided,) if more.provided else ())
    if not isinstance(rule, Permission) or rule.topic is not Topic.SHARE_WITH_DEGREE:
        return found
    if holding.origin is not Origin.CERTIFICATE or target is not Credential.MASTERS or rule.allowed is Allowed.YES:
        return found
    if holding.used_for is Use.CERTIFICATE and rule.allowed is Allowed.NO:
        return _no(f"Courses of the certificate may not count for a degree too at {speaker(held.document)}.", held)
    if holding.used_for is Use.NOTHING:
        return found
    return _if("The certificate's courses may count for the degree as well.", held)
