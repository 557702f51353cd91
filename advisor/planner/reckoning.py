"""What is left of a credential, the terms that it takes, and the months that end it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.planner.pathway import LatestFinish, Left, Terms
from advisor.planner.program import Total
from advisor.planner.ruled import Deadline
from advisor.planner.student import Student
from advisor.planner.when import YEAR, month_name
from advisor.rules.wording import UNITS
from corpus.rules import Credential, TimeLimit

ZERO = Fraction(0)


def left_of(total: Total, done: Fraction) -> Left:
    """The size of the credential less what counts."""
    noun = UNITS[total.unit]
    rest = total.least - done
    most = None if total.most is None else total.most - done
    sums = [_difference("credits left", total.least, done, total)]
    text = f"{counted(rest, noun)} {'is' if rest == 1 else 'are'} left: {sums[0].expression}."
    if most is None:
        text = f"At least {text[0].lower()}{text[1:]}"
    elif most != rest and total.most is not None:
        sums.append(_difference("credits left at most", total.most, done, total))
        text = f"{number(rest)} to {counted(most, noun)} are left: {sums[0].expression} and {sums[1].expression}."
    return Left(rest, most, Finding(text, (total.source,), None, tuple(sums), (total.source,)))


def _difference(label: str, size: Fraction, done: Fraction, total: Total) -> Sum:
    noun = UNITS[total.unit] + "s"
    terms = (Term("size", size, noun, total.source), Term("counted", done, noun, None))
    return Sum(label, f"{number(size)} - {number(done)} = {number(size - done)}", size - done, noun, terms)


def terms_of(left: Left, first: Fraction, longest: Fraction | None, student: Student) -> Terms | None:
    """The terms that a certificate of `first` to `longest` credits, None for no stated end, and what is left after it
    take at the student's pace."""
    pace = student.per_term
    if not pace:
        return None
    least, sums = _count(first + left.least, pace)
    most = None if left.most is None or longest is None else _count(longest + left.most, pace)[0]
    text = f"{'At least ' if most is None else ''}{counted(Fraction(least), 'term')} at {number(pace)} a term"
    if most is not None and most != least:
        text = f"{least} to {counted(Fraction(most), 'term')} at {number(pace)} a term"
    finish = None if most is None else _finish(most, student)
    over = f", over by {month_name(finish)}" if finish is not None else ""
    return Terms(least, most, finish, Finding(f"{text}{over}.", left.finding.sources, None, sums, left.finding.sources))


def _count(credits: Fraction, pace: Fraction) -> tuple[int, tuple[Sum, ...]]:
    count = ceil(credits / pace)
    expression = f"{number(credits)} ÷ {number(pace)} = {number(credits / pace)}"
    terms = (Term("credits to take", credits, "credits", None), Term("credits a term", pace, "credits", None))
    return count, (Sum("terms, before rounding up", expression, credits / pace, "terms", terms),)


def _finish(terms: int, student: Student) -> int | None:
    """The last month of so many terms, by the later reading of the beginning."""
    if student.start is None or not student.terms_a_year:
        return None
    months = ceil(Fraction(terms * YEAR, student.terms_a_year))
    return student.start.last + max(0, months - 1)


@dataclass(frozen=True)
class Allowed:
    """The time that a rule allows for the whole credential; `until` is None where the beginning was not said."""

    until: int | None
    finding: Finding


def time_allowed(rules: Sequence[HeldRule], target: Credential, student: Student) -> Allowed | None:
    """The shortest time that the rules allow for the credential."""
    wanted = (target, Credential.ANY)
    found = [held for held in rules if isinstance(held.rule, TimeLimit) and held.rule.target in wanted]
    limits = sorted(found, key=lambda held: (_years(held), held.rule.sentence))
    if not limits:
        return None
    years = _years(limits[0])
    until = None if student.start is None else student.start.first + floor(years * YEAR)
    by = f": by {month_name(until)} if begun as said" if until is not None else ""
    source = limits[0].source
    text = f"All of it is to be finished within {counted(years, 'year')}{by}."
    return Allowed(until, Finding(text, (source,), None, (), (source,)))


def _years(held: HeldRule) -> Fraction:
    assert isinstance(held.rule, TimeLimit)
    return held.rule.years


def latest_finish(deadlines: Sequence[Deadline], allowed: Allowed | None) -> LatestFinish | None:
    """The first month after which credit expires or the time is over."""
    found = [LatestFinish(deadline.month, deadline.finding) for deadline in deadlines]
    if allowed is not None and allowed.until is not None:
        found.append(LatestFinish(allowed.until, allowed.finding))
    return min(found, key=lambda latest: (latest.month, latest.finding.text), default=None)
