"""A rule in plain words, for the person who is to sign it."""

from typing import assert_never

from corpus.amounts import Share, Unit
from corpus.drafting.words import (
    CREDENTIALS,
    ORIGINS,
    amount_in_words,
    at_most_in_words,
    capitalised,
    number_in_words,
    window_in_words,
)
from corpus.rules import (
    AdmissionEffect,
    AgeLimit,
    Anchor,
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
    Exclusion,
    Experience,
    GoesFirst,
    InWords,
    MeanGrade,
    MinimumAverage,
    MinimumGrade,
    Permission,
    Precedence,
    Price,
    Residency,
    Reuse,
    Rule,
    Situation,
    Size,
    Stack,
    Status,
    TimeExtension,
    TimeLimit,
)


def told(rule: Rule) -> str:
    """What a rule says, in one sentence."""
    match rule:
        case Cap():
            return f"Of {ORIGINS[rule.origin]}, {at_most_in_words(rule.amount, rule.unit)} toward {_target(rule.target, rule.when)}."
        case Residency():
            later = ", after admission" if rule.after_admission else ""
            amount = amount_in_words(rule.amount, rule.unit)
            least = "More than" if isinstance(rule.amount, Share) and rule.amount.below else "At least"
            return f"{least} {amount} of {CREDENTIALS[rule.target]} must be earned at the institution itself{later}."
        case Reuse():
            return _reuse(rule)
        case Exclusion():
            kinds = ", ".join(trait.replace("_", " ") for trait in rule.traits)
            return f"Of {ORIGINS[rule.origin]}, none counts toward {CREDENTIALS[rule.target]} that is: {kinds}."
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
            average = f"a grade point average of {number_in_words(rule.average)}{over}"
            return f"{purpose} {CREDENTIALS[rule.target]} needs {average}{_but(rule.exception)}."
        case AgeLimit():
            return _age(rule)
        case Precedence():
            return _precedence(rule)
        case _:
            return _other(rule)


def _other(
    rule: AdmissionEffect
    | Eligibility
    | TimeLimit
    | TimeExtension
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
            return _eligible(rule)
        case TimeLimit():
            return (
                f"{capitalised(CREDENTIALS[rule.target])} is to be finished within {number_in_words(rule.years)} years."
            )
        case TimeExtension():
            kind = f"{rule.kind} " if rule.kind else ""
            return f"A {kind}extension gives {number_in_words(rule.amount)} {rule.unit} more to finish {CREDENTIALS[rule.target]}."
        case Deadline():
            when = f" (for: {_situations(rule.when)})" if rule.when else ""
            return f"To {rule.act.replace('_', ' ')} is possible only {window_in_words(rule.window)}{when}."
        case CourseLevel():
            amount = amount_in_words(rule.amount, rule.unit)
            least = "More than" if isinstance(rule.amount, Share) and rule.amount.below else "At least"
            return f"{least} {amount} of {CREDENTIALS[rule.target]} must be in courses numbered {rule.level} or above."
        case Size():
            return _size(rule)
        case Price():
            return _priced(rule)
        case Stack():
            of_it = f" with {amount_in_words(rule.amount, Unit.CREDIT)} of it" if rule.amount else ""
            return f"The certificate builds toward {', '.join(rule.programs)}{of_it}."
        case Status():
            return f"The program is {rule.status}."
        case Permission():
            says = {"yes": "allowed", "no": "not allowed", "conditional": "allowed under the sentence's conditions"}
            return f"{capitalised(rule.topic.replace('_', ' '))}: {says[rule.allowed]}."
    assert_never(rule)


def _precedence(rule: Precedence) -> str:
    whose = {
        GoesFirst.PART: "that of the college or program goes first, whatever it says",
        GoesFirst.STRICTER_PART: "that of the college or program goes first where it is the stricter",
        GoesFirst.STRICTER: "the stricter goes first, whosesoever it is",
    }
    families = ", ".join(one.replace("_", " ") for one in rule.of) or ("what it says" if rule.own else "anything")
    return f"Of two rules on {families}, {whose[rule.first]}."


def _reuse(rule: Reuse) -> str:
    used = " or ".join(f"a {'graduate degree' if one == 'degree' else one}" for one in rule.used_for)
    says = {
        "no": "does not count again",
        "own_only": "counts again only where it was the institution's own",
        "own_limited": "counts again only where it was the institution's own, and under conditions",
        "limited": "counts again only within limits",
        "yes": "may count again",
    }
    return f"Credit that already served for {used} {says[rule.allowed]} toward {CREDENTIALS[rule.target]}."


def _age(rule: AgeLimit) -> str:
    anchor = "a day that is not stated" if rule.anchor is Anchor.UNSTATED else f"the {rule.anchor.replace('_', ' ')}"
    limit = (
        f"{number_in_words(rule.years)} years old or older"
        if rule.reached
        else f"older than {number_in_words(rule.years)} years"
    )
    target = CREDENTIALS[rule.target]
    return f"{capitalised(ORIGINS[rule.origin])} that is {limit}, counted back from {anchor}, does not count toward {target}{_but(rule.exception)}."


def _size(rule: Size) -> str:
    unit = "courses" if rule.unit == "course" else "units" if rule.unit is Unit.UNIT else f"{rule.unit} credits"
    least, most = number_in_words(rule.least), rule.most
    range_ = (
        f"at least {least}" if most is None else least if most == rule.least else f"{least} to {number_in_words(most)}"
    )
    part = "" if rule.part == "total" else f" ({rule.part.replace('_', ' ')})"
    program = f" ({rule.program})" if rule.program else ""
    return f"{capitalised(CREDENTIALS[rule.credential])}{program} has {range_} {unit}{part}."


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
    return f"{capitalised(rule.through)}: {does}{f', with {joined}' if joined else ''}{weaker}."


def _eligible(rule: Eligibility) -> str:
    says = {"yes": "may", "no": "may not", "conditional": "may, under the sentence's conditions,"}
    what = {"enrol": "enrol in", "aid": "receive aid for", "award": "be awarded"}[rule.purpose]
    may = says.get(rule.eligible, "alone may")
    degrees = f" in the {' or '.join(rule.degrees)}" if rule.degrees else ""
    program = f" ({rule.program})" if rule.program else ""
    who = f"People who stand as {rule.standing.replace('_', ' ')}{degrees}"
    return f"{who} {may} {what} {CREDENTIALS[rule.target]}{program}."


def _condition(condition: Condition) -> str:
    match condition:
        case EachGrade():
            return f"{condition.each} or better in each course"
        case MeanGrade():
            most = f" to {number_in_words(condition.most)}" if condition.most else ""
            return f"an average of {number_in_words(condition.average)}{most}"
        case CoursesDone():
            return f"{condition.courses} courses"
        case Experience():
            return f"{number_in_words(condition.years_of_experience)} years of experience"
        case InWords():
            return f"“{condition.words}”"
    assert_never(condition)


def _but(exception: str | None) -> str:
    return f" ({exception})" if exception else ""


def _target(target: Credential, when: tuple[Situation, ...]) -> str:
    return CREDENTIALS[target] + (f" (only when: {_situations(when)})" if when else "")


def _situations(when: tuple[Situation, ...]) -> str:
    return ", ".join(one.replace("_", " ") for one in when)


def _priced(rule: Price) -> str:
    often = "once" if rule.per == "once" else f"per {rule.per}"
    what = f" for “{rule.charge}”" if rule.charge else ""
    whom = f"“{rule.payer}”: pays" if rule.payer else "A student pays"
    but = f"; but “{rule.but}”" if rule.but else ""
    return f"{whom} ${number_in_words(rule.dollars)} {often}{what}{but}."
