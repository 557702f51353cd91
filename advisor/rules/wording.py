"""The words for units, credentials, origins and times in what the advisor says."""

import re
from collections.abc import Iterable
from fractions import Fraction

from advisor.finding import counted, number
from advisor.message.credit.credit import Age, Span
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import Anchor, Credential, MinimumGrade, Origin, Trait

UNITS = {
    Unit.SEMESTER: "semester credit",
    Unit.QUARTER: "quarter credit",
    Unit.UNIT: "unit",
    Unit.CREDIT: "credit",
    Unit.COMPETENCY: "competency unit",
}
TARGETS = {
    Credential.MASTERS: "master's degree",
    Credential.CERTIFICATE: "certificate",
    Credential.MICROCREDENTIAL: "microcredential",
    Credential.DOCTORATE: "doctorate",
    Credential.ANY: "credential",
}
ORIGINS = {
    Origin.OUTSIDE: "outside",
    Origin.NONDEGREE: "own non-degree",
    Origin.PREADMISSION: "pre-admission",
    Origin.CERTIFICATE: "certificate",
    Origin.DEGREE: "degree",
    Origin.MASTERS: "first master's",
    Origin.UNDERGRADUATE: "undergraduate",
    Origin.PRIOR_LEARNING: "prior-learning",
    Origin.EXPIRED: "expired",
    Origin.ANY: "",
}
ANCHORS = {
    Anchor.ADMISSION: " before admission",
    Anchor.APPLICATION: " before the application",
    Anchor.MATRICULATION: " before matriculation",
    Anchor.FIRST_ENROLMENT: " before first enrollment",
    Anchor.FIRST_COURSE: ", counted from the first course",
    Anchor.TRANSFER_REQUEST: " before the transfer request",
    Anchor.CANDIDACY: " before candidacy",
    Anchor.GRADUATION: " at graduation",
    Anchor.AWARD: " at the award",
    Anchor.NEW_CREDENTIAL: " before the new credential",
    Anchor.UNSTATED: "",
}
TRAITS = {
    Trait.ADMISSION_BASIS: "that served for admission",
    Trait.CAPSTONE: "for a capstone or other culminating work",
    Trait.CLINICAL: "for clinical work",
    Trait.CONTINUING_EDUCATION: "from continuing education or extension",
    Trait.CORRESPONDENCE: "by correspondence",
    Trait.DURING_DEGREE: "from the time of a degree that was awarded elsewhere",
    Trait.EXAM: "by exam",
    Trait.EXPERIENCE: "for experience",
    Trait.INDEPENDENT_STUDY: "for independent study",
    Trait.INTERDISCIPLINARY: "from interdisciplinary courses",
    Trait.INTERNSHIP: "for an internship",
    Trait.LEVELING: "of leveling courses",
    Trait.NATIONALLY_ACCREDITED: "from a school that is not regionally accredited",
    Trait.NONCOLLEGIATE: "for training outside a college",
    Trait.PASS_FAIL: "with a pass instead of a grade",
    Trait.PRACTICUM: "for a practicum",
    Trait.PROFESSIONAL_DEVELOPMENT: "for professional development",
    Trait.REQUIRED_COURSE: "for a required course",
    Trait.THESIS: "for a thesis",
    Trait.UNACCREDITED: "from an unaccredited school",
    Trait.UNAPPROVED: "that was not approved",
    Trait.UNGRADED: "without a grade",
    Trait.UNMATCHED: "that matches no course there",
    Trait.WORKSHOP: "from a workshop or short course",
}


def traits_told(traits: Iterable[Trait]) -> str:
    """What credit is that a rule shuts out, in words."""
    return " and ".join(TRAITS[trait] for trait in sorted(traits))


def speaker(document: Document) -> str:
    """The institution as it is named within a sentence, with its program or unit where the rule is theirs."""
    who = within(document.institution)
    if document.program:
        return f"{who} ({document.program})"
    if document.unit and document.unit not in document.institution:
        return f"{who} ({document.unit})"
    return who


def within(institution: str) -> str:
    """An institution's name within a sentence: "the University of Utah", "Kent State University"."""
    return f"the {institution}" if institution.startswith(("University of ", "University at ")) else institution


def grade_points(average: Fraction, sentence: str = "") -> str:
    """A grade point average as a sentence writes it, else with a decimal: "3.00", "3.0", "2.75"."""
    for stated in re.finditer(r"\d+\.\d+", sentence):
        if Fraction(stated.group()) == average:
            return stated.group()
    return f"{number(average)}.0" if average.denominator == 1 else number(average)


def article(grade: str | None) -> str:
    """A grade with its article: "a B+", "an A-"."""
    grade = grade or ""
    return f"{'an' if grade[:1] in ('A', 'F') else 'a'} {grade}"


def graded(grade: str | None, percent: Fraction | None) -> str:
    """A grade as it was told: "a B+", "73%"."""
    return article(grade) if grade or percent is None else f"{number(percent)}%"


def least(rule: MinimumGrade, percent: bool) -> str:
    """The grade that a rule asks for, with its percent where the credit was told in percent."""
    stated = rule.percent is not None and percent
    return f"{article(rule.grade)} ({number(rule.percent or Fraction(0))}%)" if stated else article(rule.grade)


_SPANS = {
    Span.EXACT: "",
    Span.JUST_OVER: "a little over ",
    Span.OVER: "over ",
    Span.AT_LEAST: "at least ",
    Span.WITHIN: "at most ",
    Span.UNDER: "under ",
    Span.ABOUT: "about ",
}


def spoken(age: Age) -> str:
    """An age as people say it: "6 years", "a little over 6 years", "5 years and 3 months"."""
    whole, months = divmod(age.years * 12, 12)
    if months.denominator > 1 or months in (0, 6):
        return f"{_SPANS[age.span]}{counted(age.years, 'year')}"
    parts = [counted(value, noun) for value, noun in ((Fraction(whole), "year"), (months, "month")) if value]
    return f"{_SPANS[age.span]}{' and '.join(parts)}"


def aged(age: Age) -> str:
    """Credit of an age: "credit that is 6 years old", "credit from spring 2017"."""
    return f"credit from {age.dates.earned}" if age.dates else f"credit that is {spoken(age)} old"


def by_when(age: Age) -> str:
    """To when an age is counted, where it was worked out from dates, else nothing."""
    return f", counted to {age.dates.counted_to}," if age.dates else ""
