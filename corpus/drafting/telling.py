"""A rule in plain words, for the person who is to sign it."""

from fractions import Fraction
from typing import assert_never

from corpus.amounts import Amount, Base, BySize, Courses, Credits, Everything, GreaterOf, LesserOf, Share, Unit
from corpus.rules import (
    AdmissionEffect,
    AfterEarned,
    AgeLimit,
    Anchor,
    BeforeDone,
    Cap,
    Condition,
    Conversion,
    CourseLevel,
    CoursesDone,
    Credential,
    CredentialsPerCourse,
    Deadline,
    EachGrade,
    Eligibility,
    Experience,
    InWords,
    MeanGrade,
    MinimumAverage,
    MinimumGrade,
    Origin,
    Permission,
    Price,
    Residency,
    Reuse,
    Rule,
    Situation,
    Size,
    Stack,
    Stages,
    Status,
    TimeLimit,
    Window,
    YearsAfter,
)

ORIGINS = {
    Origin.OUTSIDE: "credit from other institutions",
    Origin.NONDEGREE: "the institution's own non-degree credit",
    Origin.PREADMISSION: "credit from before admission, own and outside together",
    Origin.CERTIFICATE: "credit of the institution's own certificate",
    Origin.DEGREE: "credit of the institution's own degree",
    Origin.MASTERS: "credit of an earlier master's degree",
    Origin.UNDERGRADUATE: "undergraduate credit",
    Origin.PRIOR_LEARNING: "credit for prior learning",
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


def told(rule: Rule) -> str:
    """What a rule says, in one sentence."""
    match rule:
        case Cap():
            return f"Of {ORIGINS[rule.origin]}, {_at_most(rule.amount, rule.unit)} toward {_target(rule.target, rule.when)}."
        case Residency():
            later = ", after admission" if rule.after_admission else ""
            amount = _amount(rule.amount, rule.unit)
            return f"At least {amount} of {CREDENTIALS[rule.target]} must be earned at the institution itself{later}."
        case Reuse():
            return _reuse(rule)
        case CredentialsPerCourse():
            return f"One course may serve at most {rule.count} credentials."
        case Conversion():
            return f"One {rule.source} credit is worth {rule.factor} {rule.result} credits."
        case MinimumGrade():
            what, target = ORIGINS[rule.origin], _target(rule.target, rule.when)
            return f"Each course of {what} needs a grade of {rule.grade} or better to count toward {target}."
        case MinimumAverage():
            purpose = "Admission to" if rule.purpose == "admission" else "The award of"
            over = f" {rule.over}" if rule.over else ""
            average = f"a grade point average of {_number(rule.average)}{over}"
            return f"{purpose} {CREDENTIALS[rule.target]} needs {average}{_but(rule.exception)}."
        case AgeLimit():
            return _age(rule)
        case _:
            return _other(rule)


def _other(
    rule: AdmissionEffect
    | Eligibility
    | TimeLimit
    | Deadline
    | CourseLevel
    | Size
    | Price
    | Stack
    | Status
    | Permission,
) -> str:
    match rule:
        case AdmissionEffect():
            return _admission(rule)
        case Eligibility():
            says = {"yes": "may", "no": "may not", "conditional": "may, under the sentence's conditions,"}
            who = f"people who stand as {rule.standing.replace('_', ' ')}"
            what = {"enrol": "enrol in", "aid": "receive aid for", "award": "be awarded"}[rule.purpose]
            may = says.get(rule.eligible, "alone may")
            return f"{_first(who)} {may} {what} {CREDENTIALS[rule.target]}."
        case TimeLimit():
            return f"{_first(CREDENTIALS[rule.target])} is to be finished within {_number(rule.years)} years."
        case Deadline():
            when = f" (for: {_situations(rule.when)})" if rule.when else ""
            return f"To {rule.act.replace('_', ' ')} is possible only {_window(rule.window)}{when}."
        case CourseLevel():
            amount = _amount(rule.amount, rule.unit)
            return f"At least {amount} of {CREDENTIALS[rule.target]} must be in courses numbered {rule.level} or above."
        case Size():
            return _size(rule)
        case Price():
            return f"A student pays ${_number(rule.dollars)} per {rule.per}."
        case Stack():
            return f"The certificate builds toward {', '.join(rule.programs)}."
        case Status():
            return f"The program is {rule.status}."
        case Permission():
            says = {"yes": "allowed", "no": "not allowed", "conditional": "allowed under the sentence's conditions"}
            return f"{_first(rule.topic.replace('_', ' '))}: {says[rule.allowed]}."
    assert_never(rule)


def _at_most(amount: Amount, unit: Unit) -> str:
    if amount == Credits(Fraction(0)):
        return "nothing counts"
    if isinstance(amount, Everything):
        return "all of it may count"
    if isinstance(amount, Share) and amount.below:
        return f"less than {_amount(amount, unit)} may count"
    return f"at most {_amount(amount, unit)} may count"


def _amount(amount: Amount, unit: Unit) -> str:
    match amount:
        case Credits():
            units = {Unit.UNIT: "units", Unit.CREDIT: "credits"}.get(unit, f"{unit} credits")
            return f"{_number(amount.credits)} {units}"
        case Share():
            return f"{_number(amount.share)} of {_BASES[amount.of]}"
        case Courses():
            return f"{amount.courses} course{'' if amount.courses == 1 else 's'}"
        case Everything():
            return "all"
        case GreaterOf():
            return " or ".join(_amount(part, unit) for part in amount.greater_of) + ", whichever is more,"
        case LesserOf():
            return " or ".join(_amount(part, unit) for part in amount.lesser_of) + ", whichever is less,"
        case BySize():
            small, large = _amount(amount.then, unit), _amount(amount.above, unit)
            return f"{small} (programs of up to {_number(amount.up_to)}) or {large} (larger ones)"
    assert_never(amount)


def _reuse(rule: Reuse) -> str:
    used = " or ".join(f"a {'graduate degree' if one == 'degree' else one}" for one in rule.used_for)
    says = {
        "no": "does not count again",
        "own_only": "counts again only where it was the institution's own",
        "limited": "counts again only within limits",
        "yes": "may count again",
    }
    return f"Credit that already served for {used} {says[rule.allowed]} toward {CREDENTIALS[rule.target]}."


def _age(rule: AgeLimit) -> str:
    anchor = "a day that is not stated" if rule.anchor is Anchor.UNSTATED else f"the {rule.anchor.replace('_', ' ')}"
    limit = f"{_number(rule.years)} years old or older" if rule.reached else f"older than {_number(rule.years)} years"
    target = CREDENTIALS[rule.target]
    return f"{_first(ORIGINS[rule.origin])} that is {limit}, counted back from {anchor}, does not count toward {target}{_but(rule.exception)}."


def _size(rule: Size) -> str:
    unit = "courses" if rule.unit == "course" else "units" if rule.unit is Unit.UNIT else f"{rule.unit} credits"
    least, most = _number(rule.least), rule.most
    range_ = f"at least {least}" if most is None else least if most == rule.least else f"{least} to {_number(most)}"
    part = "" if rule.part == "total" else f" ({rule.part.replace('_', ' ')})"
    program = f" ({rule.program})" if rule.program else ""
    return f"{_first(CREDENTIALS[rule.credential])}{program} has {range_} {unit}{part}."


def _admission(rule: AdmissionEffect) -> str:
    does = {
        "none": "does nothing for admission",
        "automatic": "leads to admission",
        "status_change": "changes the status",
        "test_waived": "is free of the test",
        "test_required": "asks for a test",
    }[rule.effect]
    joined = (" or " if rule.any_of else " and ").join(_condition(one) for one in rule.conditions)
    weaker = " (no promise)" if rule.may else ""
    return f"{_first(rule.through)}: {does}{f', with {joined}' if joined else ''}{weaker}."


def _condition(condition: Condition) -> str:
    match condition:
        case EachGrade():
            return f"{condition.each} or better in each course"
        case MeanGrade():
            most = f" to {_number(condition.most)}" if condition.most else ""
            return f"an average of {_number(condition.average)}{most}"
        case CoursesDone():
            return f"{condition.courses} courses"
        case Experience():
            return f"{_number(condition.years_of_experience)} years of experience"
        case InWords():
            return f"“{condition.words}”"
    assert_never(condition)


def _but(exception: str | None) -> str:
    return f" ({exception})" if exception else ""


def _window(window: Window) -> str:
    match window:
        case Stages():
            return f"from {window.first.replace('_', ' ')} to {window.last.replace('_', ' ')}"
        case YearsAfter():
            return f"within {_number(window.years)} years after {window.event}"
        case BeforeDone():
            through = "once more than" if window.through else "before"
            return f"{through} {_amount(window.before_done, Unit.CREDIT)} of the certificate is done"
        case AfterEarned():
            return f"after {_number(window.after_earned)} credits were earned here"
    assert_never(window)


def _target(target: Credential, when: tuple[Situation, ...]) -> str:
    return CREDENTIALS[target] + (f" (only when: {_situations(when)})" if when else "")


def _situations(when: tuple[Situation, ...]) -> str:
    return ", ".join(one.replace("_", " ") for one in when)


def _number(value: Fraction | None) -> str:
    if value is None:
        return "-"
    if value.denominator == 1:
        return str(value.numerator)
    decimal = f"{float(value):.4f}".rstrip("0")
    return decimal if Fraction(decimal) == value else str(value)


def _first(words: str) -> str:
    return words[0].upper() + words[1:]
