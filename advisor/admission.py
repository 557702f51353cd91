"""Admission by grades in certificate or pathway courses: whether the grades that a question names are enough."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.aspects import Aspect
from advisor.certainty import parted
from advisor.credit import POINTS, at_least
from advisor.finding import Finding, HeldRule, Sum, Term, number
from advisor.quotes import Candidate
from advisor.reply import Verdict
from advisor.understanding import Understanding
from advisor.wording import article, speaker
from corpus.rules import AdmissionGrades


def admission(understood: Understanding, rules: Sequence[HeldRule]) -> Finding | None:
    """What the named grades mean for admission. Enough of them is no promise: further conditions may apply."""
    named = understood.grades or tuple(lot.grade for lot in understood.holdings if lot.grade)
    asks = Aspect.ADMISSION in understood.aspects | understood.background
    if not named or not asks or any(lot.amount for lot in understood.holdings):
        return None
    for held in rules:
        rule = held.rule
        if isinstance(rule, AdmissionGrades):
            return _by_each(named, held, rule.each) if rule.each else _by_average(named, held, rule.average)
    return None


_STATED_GRADE = re.compile(r"\b([ABC][+-]?)(?: \([^)]*\))? or (?:better|higher|above)\b")


def below_stated_grade(understood: Understanding, ranked: Sequence[Candidate]) -> Finding | None:
    """A "no" where the best sentence asks for a better grade than the one that the question describes."""
    lots = [lot for lot in understood.holdings if lot.grade]
    if not lots or not ranked or not (understood.asks_permission or understood.follows):
        return None
    best = ranked[0]
    stated = _STATED_GRADE.search(best.passage.text)
    grade = lots[0].grade
    excused = re.search(r"\b(?:unless|except|or with)\b", best.passage.text)
    if (
        not stated
        or excused
        or grade is None
        or at_least(grade, stated.group(1))
        or len(lots) > 1
        or parted(understood)
    ):
        return None
    text = f"No: {article(grade)} is below the {stated.group(1)} that the rule asks for."
    return Finding(text, (best.source,), Verdict.NO, (), (best.source,))


def _by_each(named: Sequence[str], held: HeldRule, floor: str) -> Finding:
    low = [grade for grade in named if not at_least(grade, floor)]
    who = speaker(held.document)
    if low:
        text = f"No: {article(low[0])} is below the {floor} that each course needs for admission at {who}."
        return Finding(text, (held.source,), Verdict.NO, (), (held.source,))
    text = f"{article(named[-1]).capitalize()} meets the {floor} that each course needs for admission at {who}."
    return Finding(text, (held.source,), None, (), (held.source,))


def _by_average(named: Sequence[str], held: HeldRule, floor: Fraction | None) -> Finding | None:
    if floor is None or len(named) < 2:
        return None
    points = [POINTS[grade] for grade in named]
    mean = sum(points, Fraction(0)) / len(points)
    shown = Fraction(round(mean * 100), 100)
    expression = f"({' + '.join(number(p) for p in points)}) / {len(points)} = {number(shown)}"
    terms = (
        *(Term(grade, point, "grade points", None) for grade, point in zip(named, points, strict=True)),
        Term("average asked for", floor, "grade points", held.source),
    )
    worked = Sum("average", expression, shown, "grade points", terms)
    enough = mean >= floor
    lead = "" if enough else "No: "
    have = f"{', '.join(named)} {'average' if enough else 'average only'} {number(shown)}"
    text = f"{lead}{have}, and {speaker(held.document)} asks for {number(floor)} over the courses."
    return Finding(text, (held.source,), None if enough else Verdict.NO, (worked,), (held.source,))
