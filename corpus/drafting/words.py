"""The words of rules for people: where credit comes from, credentials, amounts and windows of time."""

from fractions import Fraction
from typing import assert_never

from corpus.amounts import (
    Amount,
    Base,
    BySize,
    Courses,
    Credits,
    EitherOf,
    Everything,
    ForSize,
    GreaterOf,
    LesserOf,
    Share,
    Unit,
)
from corpus.rules import AfterEarned, BeforeDone, Credential, DaysAfter, Origin, Stages, Window, YearsAfter

ORIGINS = {
    Origin.OUTSIDE: "credit from other institutions",
    Origin.NONDEGREE: "the institution's own non-degree credit",
    Origin.PREADMISSION: "credit from before admission, own and outside together",
    Origin.CERTIFICATE: "credit of the institution's own certificate",
    Origin.DEGREE: "credit of the institution's own degree",
    Origin.MASTERS: "credit of an earlier master's degree",
    Origin.UNDERGRADUATE: "undergraduate credit",
    Origin.PRIOR_LEARNING: "credit for prior learning",
    Origin.EXPIRED: "credit that is too old",
    Origin.ANY: "credit from anywhere",
}


CREDENTIALS = {
    Credential.MASTERS: "a master's degree",
    Credential.CERTIFICATE: "a graduate certificate",
    Credential.MICROCREDENTIAL: "a microcredential",
    Credential.DOCTORATE: "a doctorate",
    Credential.ANY: "any credential",
}


_BASES = {
    Base.PROGRAM: "the program",
    Base.GRADED: "the graded credit",
    Base.SMALLER_CERTIFICATE: "the smaller certificate",
    Base.REMAINING: "what remains",
}


def amount_in_words(amount: Amount, unit: Unit) -> str:
    match amount:
        case Credits():
            units = {Unit.UNIT: "units", Unit.CREDIT: "credits"}.get(unit, f"{unit} credits")
            return f"{number_in_words(amount.credits)} {units}"
        case Share():
            return f"{number_in_words(amount.share)} of {_BASES[amount.of]}"
        case Courses():
            return f"{amount.courses} course{'' if amount.courses == 1 else 's'}"
        case Everything():
            return "all"
        case GreaterOf():
            return " or ".join(amount_in_words(part, unit) for part in amount.greater_of) + ", whichever is more,"
        case LesserOf():
            return " or ".join(amount_in_words(part, unit) for part in amount.lesser_of) + ", whichever is less,"
        case BySize():
            small, large = amount_in_words(amount.then, unit), amount_in_words(amount.above, unit)
            return f"{small} (programs of up to {number_in_words(amount.up_to)}) or {large} (larger ones)"
        case ForSize():
            more = " or more" if amount.larger else ""
            return f"{amount_in_words(amount.then, unit)} (programs of {number_in_words(amount.size)}{more})"
        case EitherOf():
            return " or ".join(amount_in_words(part, unit) for part in amount.either_of)
    assert_never(amount)


def window_in_words(window: Window) -> str:
    match window:
        case Stages():
            return f"from {window.first.replace('_', ' ')} to {window.last.replace('_', ' ')}"
        case YearsAfter():
            return f"within {number_in_words(window.years)} years after {window.event}"
        case BeforeDone():
            through = "once more than" if window.through else "before"
            return f"{through} {amount_in_words(window.before_done, Unit.CREDIT)} of the certificate is done"
        case AfterEarned():
            return f"after {number_in_words(window.after_earned)} credits were earned here"
        case DaysAfter():
            return f"within {number_in_words(window.days)} days after the {window.event}"
    assert_never(window)


def number_in_words(value: Fraction | None) -> str:
    if value is None:
        return "-"
    if value.denominator == 1:
        return str(value.numerator)
    decimal = f"{float(value):.4f}".rstrip("0")
    return decimal if Fraction(decimal) == value else str(value)


def capitalised(words: str) -> str:
    return words[0].upper() + words[1:]


def at_most_in_words(amount: Amount, unit: Unit) -> str:
    if amount == Credits(Fraction(0)):
        return "nothing counts"
    if isinstance(amount, Everything):
        return "all of it may count"
    if isinstance(amount, Share) and amount.below:
        return f"less than {amount_in_words(amount, unit)} may count"
    return f"at most {amount_in_words(amount, unit)} may count"
