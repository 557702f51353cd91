"""A verdict on credit that is told in courses alone, by a cap that counts courses."""

from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted
from advisor.reply import Verdict
from advisor.rules.rulebook import Check
from advisor.verdict.workings import cap_sources, conditions
from corpus.amounts import Amount, Courses, Credits, LesserOf
from corpus.rules import Cap


@dataclass(frozen=True)
class CourseCap:
    """A cap on a number of courses; `credits` is what they may carry at most, where the same cap says so."""

    held: HeldRule
    courses: int
    credits: Fraction | None


def by_courses(result: Check) -> Finding | None:
    """Whether so many courses fit under the cap on courses; None where there is none, or where another rule may shut
    some of them out."""
    if len(result.case.lots) != 1 or result.failures or result.sizes_needed:
        return None
    asked = result.case.lots[0].courses
    caps = [cap for pool in result.pools if isinstance(pool.held.rule, Cap) and (cap := _course_cap(pool.held))]
    if asked is None or not caps:
        return None
    tightest = min(caps, key=lambda cap: cap.courses)
    return _within(asked, tightest, result) if asked <= tightest.courses else _beyond(asked, tightest, result)


def _course_cap(held: HeldRule) -> CourseCap | None:
    assert isinstance(held.rule, Cap)
    amount = held.rule.amount
    parts: tuple[Amount, ...] = amount.lesser_of if isinstance(amount, LesserOf) else (amount,)
    courses = [part.courses for part in parts if isinstance(part, Courses)]
    credits = [part.credits for part in parts if isinstance(part, Credits)]
    if not courses or len(courses) + len(credits) < len(parts):
        return None
    return CourseCap(held, min(courses), min(credits, default=None))


def _within(asked: int, cap: CourseCap, result: Check) -> Finding | None:
    """A yes. Another cap in credits has to leave room for as many as this one lets the courses carry."""
    others = [pool.limit for pool in result.pools if pool.limit is not None and pool.held != cap.held]
    if any(cap.credits is None or limit < cap.credits for limit in others):
        return None
    carry = f", as long as they carry at most {counted(cap.credits)} together" if cap.credits is not None else ""
    fit = "is" if asked == 1 else "are"
    text = (
        f"Yes: {_courses(asked)} {fit} within the cap of {_courses(cap.courses)}{carry}, and approval is still needed."
    )
    return Finding(text, (cap.held.source,), Verdict.YES, (), _reasons(cap, result))


def _beyond(asked: int, cap: CourseCap, result: Check) -> Finding:
    lost = asked - cap.courses
    do = "does" if lost == 1 else "do"
    text = (
        f"Partly: {cap.courses} of your {_courses(asked)}. "
        f"The cap is {_courses(cap.courses)}, so {lost} of the {asked} {do} not count."
    )
    terms = (
        Term("courses", Fraction(asked), "courses", None),
        Term("cap", Fraction(cap.courses), "courses", cap.held.source),
    )
    over = Sum("courses over the cap", f"{asked} - {cap.courses} = {lost}", Fraction(lost), "courses", terms)
    return Finding(text, (cap.held.source,), Verdict.PARTLY, (over,), _reasons(cap, result))


def _reasons(cap: CourseCap, result: Check) -> tuple[Source, ...]:
    return tuple(dict.fromkeys([cap.held.source, *cap_sources(result), *conditions(result)]))


def _courses(count: int) -> str:
    return counted(Fraction(count), "course")
