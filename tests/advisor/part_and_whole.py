"""A college and its university, each with a rule of one family, and the question that turns on it."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from advisor.question import Question
from advisor.reply import Reply
from corpus.amounts import Credits
from corpus.document import Document
from corpus.rules import (
    AgeLimit,
    Anchor,
    Cap,
    Credential,
    GoesFirst,
    MinimumAverage,
    MinimumGrade,
    Origin,
    Precedence,
    Residency,
    Reuse,
    Rule,
    TimeLimit,
)
from tests.advisor.in_memory import advisor_of, assert_well_made
from tests.advisor.made_up import document

UNIVERSITY = "Cedarville University"
COLLEGE = "College of Law"
MASTERS, OUTSIDE = Credential.MASTERS, Origin.OUTSIDE
WHOLE, PART = UNIVERSITY, f"The {COLLEGE} of {UNIVERSITY}"
"""Who speaks: the university, or a college of it."""
TO_WHOLE, TO_PART = f"the master's at {UNIVERSITY}", f"the master's in the {COLLEGE} at {UNIVERSITY}"


def capped(who: str, credits: str) -> Cap:
    """So much outside credit at most."""
    said = f"{who} accepts at most {credits} outside transfer credits toward a master's degree."
    return Cap("cap", said, OUTSIDE, MASTERS, Credits(Fraction(credits)))


def graded(who: str, grade: str) -> MinimumGrade:
    """A grade for outside credit."""
    said = f"{who} accepts outside credit toward a master's degree only with a grade of {grade} or better."
    return MinimumGrade("minimum_grade", said, OUTSIDE, MASTERS, grade)


def aged(who: str, years: str) -> AgeLimit:
    """The age of outside credit."""
    said = f"{who} does not accept outside credit older than {years} years before admission toward a master's degree."
    return AgeLimit("age_limit", said, OUTSIDE, MASTERS, Fraction(years), Anchor.ADMISSION)


def resident(who: str, credits: str) -> Residency:
    """What is to be earned there."""
    said = f"{who} requires at least {credits} credits of a master's degree to be earned in residence."
    return Residency("residency", said, MASTERS, Credits(Fraction(credits)))


def reused(who: str, allowed: str) -> Reuse:
    """Whether credit that served before counts."""
    does = {"yes": "accepts", "no": "does not accept"}[allowed]
    said = f"{who} {does} outside credit that was already used for another degree."
    return Reuse("reuse", said, MASTERS, ("degree",), allowed)  # type: ignore[arg-type]


def timed(who: str, years: str) -> TimeLimit:
    """The time for the degree."""
    said = f"{who} requires a master's degree to be finished within {years} years."
    return TimeLimit("time_limit", said, MASTERS, Fraction(years))


def averaged(who: str, average: str) -> MinimumAverage:
    """The average for admission."""
    said = f"{who} requires a GPA of {average} for admission to a master's degree."
    return MinimumAverage("minimum_average", said, MASTERS, Fraction(average), "admission")


@dataclass(frozen=True)
class Family:
    """A family of rules, a stricter and a looser value of it, and a question, of a case that only the looser lets
    pass, with the place to be put in."""

    rule: Callable[[str, str], Rule]
    stricter: str
    looser: str
    question: str

    def page(self, who: str, value: str, *more: Rule, **about: object) -> Document:
        """The page of a college or of its university with this value."""
        unit, name = (COLLEGE, "part") if who == PART else (None, "whole")
        given = {"name": name, **about}
        return document(rules=[self.rule(who, value), *more], institution=UNIVERSITY, unit=unit, **given)  # type: ignore[arg-type]

    def version(self, value: str, name: str, since: str | None) -> Document:
        """A page of the university with this value, of a catalog year."""
        return self.page(WHOLE, value, name=name, catalog_year=since)


FAMILIES = {
    "cap": Family(capped, "6", "12", "i have 8 outside credits, can i use them all for {}?"),
    "grade": Family(graded, "A", "B", "i have 6 outside credits with a grade of B, do they count for {}?"),
    "age": Family(aged, "5", "7", "my 6 outside credits were 6 years old at admission, do they count for {}?"),
    "reuse": Family(
        reused, "no", "yes", "i have 6 outside credits that i already used for another degree, do they count for {}?"
    ),
    "time": Family(
        timed, "5", "8", "i started {} in fall 2019 and will finish in spring 2026, am i past the time limit?"
    ),
    "average": Family(averaged, "3.0", "2.8", "my gpa is 2.9, is that enough for admission to {}?"),
}
FIGURES = {
    "cap": "how many outside credits can i transfer into {}?",
    "grade": "what grade do outside credits need for {}?",
    "age": "how old may outside credits be for {}?",
    "time": "how long do i have to finish {}?",
    "residency": "how many credits do i have to earn in residence for {}?",
}
"""Questions on the figure of a rule alone."""
RESIDENCY = Family(resident, "24", "18", "")


def says(first: GoesFirst) -> Precedence:
    """The sentence of a page on which rule goes first."""
    said = {
        GoesFirst.PART: "These rules hold unless the college states otherwise.",
        GoesFirst.STRICTER_PART: "Colleges may set stricter rules.",
        GoesFirst.STRICTER: "Of two rules the stricter applies.",
    }
    return Precedence("precedence", said[first], first)


def asked(question: str, *pages: Document) -> Reply:
    """The reply to a question over some pages, which is well made."""
    consultation = advisor_of(*pages).ask(Question(question))
    assert_well_made(consultation, *pages)
    return consultation.reply
