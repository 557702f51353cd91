"""How much is to be earned at the institution itself, and at which level."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from corpus.amounts import Amount, Courses, Credits, Everything, Share, Unit
from corpus.drafting.bounds import Bound
from corpus.drafting.direction import targets
from corpus.drafting.found import Found, Reading, Untold
from corpus.drafting.numbers import share
from corpus.drafting.quantities import Quantity, bare, least, unit_of
from corpus.drafting.statement import Statement
from corpus.rules import Cap, CourseLevel, Credential, Origin, Residency

_HERE = re.compile(
    r"\b(?:earns?|earned|takes?|taken|complete|completed|done)\b[^;]{0,70}?(?:\bin residence\b|\b(?:at|through|from|in|with|within) (?:the |this )?(?:university|institution|institute|school|college|ORG)\b|\bthere\b)|\b(?:earned|taken|completed|done|earn|take|complete)\b[^;]{0,60}?\b(?:after|following) (?:admission|matriculation|being admitted)\b|\bin residence\b|\bresidency\b|\bresidence credit|\bORG itself\b|\bORG (?:credits?|courses|coursework|units|hours)\b|\b(?:offered|taught) (?:by|at) (?:ORG|the university)\b|\b(?:be|come|comes) (?:from|of) (?:ORG|the university|its own)\b|\b(?:its|ORG's) own (?:credits?|courses|coursework|units|hours)\b|\bat least (?:(?!of its own)[^;]){0,60}\bat ORG\b|\bto be (?:ORG's|its) own\b|\b(?:earned|taken|completed|done) (?:here|with us)\b(?! (?:or|and))"
)
_FRONT = re.compile(r"^(?:at|in|within|for|under) ORG[^,;]{0,60}?,? ")
_MUST = re.compile(
    r"\b(?:earns?|must|requires?|required|demands?|shall|are to|is to|needs?|has to|have to|needed|wants?|asks?|expects?)\b|:|"
    r"\b(?:completes?|takes?|includes?|contains?|comes?|consists?)\b[^.;]{0,30}\b(?:at least|minimum|no (?:less|fewer) than)\b"
)
_NOT_HERE = re.compile(
    r"\bcampus residency\b|\bstate residen|\bin-state\b|\bweekend|\bper (?:term|semester|year)\b|\bconsecutive\b|\btuition\b|\bbefore (?:a |the )?(?:transfer|request)|\bolder bulletin\b|\bexam"
)
_CELL = re.compile(
    r"\bresiden(?:ce|cy)[^:;|]{0,60}: ?(?:at least )?(?:(?P<share>\d+%|\d/\d)|(?P<number>\d+)(?: (?:semester|credit|graduate))* (?P<unit>credits?|hours?|units?)\b)"
)
_SHARE_FIRST = re.compile(
    r"^(?:[^,;]{0,40}, )?(?P<share>\d/\d|\d+%) of (?:the |all |all the |every )?(?:[\w']+ ){0,6}?(?:must|shall|has to|have to|is to|are to|needs? to) be (?:earned|taken|completed|done)\b"
)
"""How much is to be earned here, without "at least"."""
_WANTED = r"(?:requires?|wants?|needs?|expects?|asks (?:[\w']+ ){0,3}?for|must (?:earn|take|complete))"
_ALL_OF_IT = re.compile(
    r"\b(?:must|shall|has to|have to|requires?) (?:[\w']+ ){0,3}?(?:take|earn|complete|do) (?:all|every|each)(?: of)?(?: the| its| their)? (?:graduate )?(?:credits?|hours?|units?|courses?|coursework) (?:of|for|in|toward) |"
    r"\b(?:requires?|demands?|insists?)(?: that)? (?:all|every|each)(?: of)?(?: the| its| their)? (?:graduate )?(?:credits?|hours?|units?|courses?|coursework) (?:of|for|in|toward) [^.;,]{1,40} (?:to )?(?:be|is|are) (?:taken|earned|completed|done) "
)
_REQUIREMENT = re.compile(
    r"\bresiden(?:ce|cy) (?:requirement|minimum)s? [^;|.]{0,60}?\b(?:is|are|of) (?:at least )?(?:(?P<share>\d+%|\d/\d)|(?P<number>\d+)(?: (?:semester|credit|graduate))* (?P<unit>credits?|hours?|units?)\b)"
)
"""How much is to be earned here, told of the requirement."""
_ALL = re.compile(
    r"^(?:[^,;]{0,40},)? ?all (?!but\b|except\b|save\b)(?:of (?:the |an? |its )?)?(?:(?:\w+ )?(?:CERT|MAST)'s )?(?:\w+ ){0,3}?(?:credits?|hours?|units?|courses?|coursework)\b"
)
_LEVEL = re.compile(
    r"\b(?:at|numbered|level)(?: the)? (?P<level>\d{1,2}00)(?!\d)(?:[- ]level)?(?:(?: level)? (?:or|and|to) (?:\d+ )?(?:above|higher|level)| level| to \d+ level)?| (?P<range>\d00) to \d00 level|\b(?P<other>\d00)-level (?:or (?:above|higher) )?(?:courses?|credits?|coursework)|\b(?:(?:courses )?numbered (?:at )?|course numbers (?:of|at|from) )(?P<third>\d{3,4}) (?:or|and) (?:above|higher)"
)
_AT_A_LEVEL = re.compile(
    r",? (?:and |with |including )?(?:at least |a minimum of )?\d+(?:\.\d+)? (?:(?:semester |graduate )?(?:credits?|hours?|units?) )?of (?:them|these|those|which|that)\b[^,;.]*\b\d00\b[^,;.]*|"
    r", of which [^,;.]*\b\d00\b[^,;.]*"
)
"""How much of what is to be earned here has to be at a level."""
_OF_THEM = re.compile(r"^\D*?(?P<number>\d+(?:\.\d+)?) of (?:them|these|those|which|that)\b")
_EARNED_HERE = re.compile(r"\bin residence\b|\b(?:earned|taken|completed) (?:at|in) ORG\b(?!,)")
_HALF = re.compile(
    r"^(?:[^,;]{0,40},)? ?(?P<share>\d/\d|\d+%) (?:of (?:the )?)?(?:\w+ ){0,2}?(?:credits?|hours?|units?|courses?|coursework|of)\b"
)
_ALL_BUT = re.compile(
    r"(?:^(?:[^,;]{0,40},)? ?|\brequires? )all (?:but|except) (?P<number>\d+(?:\.\d+)?) (?:of the )?(?:graduate |semester |credit )?(?P<unit>credits?|hours?|units?|courses?)\b"
    r"[^.;]{0,80}\b(?:must|shall|have to|are to|need to|to) be (?:earned|taken|completed|done) (?:in residence|at ORG|here|at (?:the|this) (?:university|institution|institute|school))\.?$"
)
"""What is not to be earned here may come from elsewhere, and no more."""
_ONLY_LEVEL = re.compile(
    r"^(?:[^,;]{0,40},)? ?only (?:graduate )?(?:courses?|credits?|coursework|hours|units) (?:at|numbered)\b"
)
_LEVEL_SHARE = re.compile(r"\brequire(?:ment|s|d)? that (?P<share>\d+%|\d/\d) of\b")
_PLAIN_LEVEL = re.compile(r"\bthe (?P<number>\d+) \d00-level (?:credits|hours|units)")


def draft_residency(statement: Statement) -> Iterator[Reading]:
    """What a sentence says is to be earned at the institution."""
    said = _AT_A_LEVEL.sub("", _FRONT.sub("", statement.said))
    if (
        not _HERE.search(said)
        or not (_MUST.search(said) or _REQUIREMENT.search(said))
        or _NOT_HERE.search(said)
        or (_LEVEL.search(said) and not _EARNED_HERE.search(said))
    ):
        return
    if elsewhere := _ALL_BUT.search(said):
        yield from _all_but(statement, elsewhere)
        return
    whole = (_ALL.search(said) or _ALL_OF_IT.search(said)) and not re.search(r"\bexcept|\bunless\b", said)
    quantities = list(least(said)) or list(bare(said, _WANTED))
    if not whole and not quantities:
        quantities = _told(said)
    if not whole and len({quantity.amount for quantity in quantities}) != 1:
        return
    found = targets(statement, said)
    if found is None or len(found.credentials) != 1:
        yield Untold("it does not say which credential is to be earned here")
        return
    target = found.credentials[0]
    amount: Amount = Everything(True) if whole else quantities[0].amount
    if isinstance(amount, Share) and re.search(r"\b(?:over|more than) \d", said):
        amount = replace(amount, below=True)
    unit = _unit(statement, quantities[0].unit if quantities else None)
    later = bool(
        re.search(
            r"\b(?:after|following|subsequent to|upon|since) (?:the |their )?(?:admission|matriculation|acceptance|enrol?lment|being (?:admitted|accepted))\b|"
            r"\b(?:once|after) (?:they are |the student is |a student is )?(?:admitted|matriculated|accepted)\b",
            said,
        )
    )
    yield Found(Residency("residency", statement.text, target, amount, unit, later), found.basis)
    if whole and target is Credential.CERTIFICATE:
        yield Found(Cap("cap", statement.text, Origin.OUTSIDE, target, Credits(Fraction(0)), unit), found.basis)


def _told(said: str) -> list[Quantity]:
    found = _CELL.search(said) or _REQUIREMENT.search(said) or _SHARE_FIRST.search(said)
    if found is None:
        return []
    if found["share"]:
        return [Quantity(Share(share(found["share"])), None, Bound.LEAST, found.start(), found.end())]
    return [
        Quantity(Credits(Fraction(found["number"])), unit_of(found["unit"]), Bound.LEAST, found.start(), found.end())
    ]


def _all_but(statement: Statement, elsewhere: re.Match[str]) -> Iterator[Reading]:
    found = targets(statement, elsewhere.group())
    if found is None or len(found.credentials) != 1:
        yield Untold("it does not say which credential is to be earned here")
        return
    number = Fraction(elsewhere["number"])
    courses = elsewhere["unit"].startswith("course") and number.denominator == 1
    amount: Amount = Courses(int(number)) if courses else Credits(number)
    unit = _unit(statement, Unit.UNIT if elsewhere["unit"].startswith("unit") else None)
    yield Found(Cap("cap", statement.text, Origin.OUTSIDE, found.credentials[0], amount, unit), found.basis)


def draft_levels(statement: Statement) -> Iterator[Reading]:
    """How much of a credential a sentence wants at a level, by the institution's course numbers."""
    part = _AT_A_LEVEL.search(statement.said)
    said = part.group() if part else statement.said
    level = _LEVEL.search(said)
    if level is None:
        return
    if not _MUST.search(said) and not re.search(
        r"^(?:[^,;]{0,40},)? ?only\b|\bincludes?\b|\brequirement that\b|\bcannot reduce\b|\bat least\b", said
    ):
        return
    if re.search(r"\bat most\b|\bup to\b|\bonly with\b|\bno more than\b|\bnot more than\b|\bmaximum\b", said):
        return
    amount, unit = _level_amount(said)
    if amount is None:
        return
    found = targets(statement, statement.said)
    if found is None or len(found.credentials) != 1:
        yield Untold("it does not say which credential has the level")
        return
    number = int(next(value for value in level.groups() if value))
    rule = CourseLevel("course_level", statement.text, found.credentials[0], number, amount, _unit(statement, unit))
    yield Found(rule, found.basis)


def _level_amount(said: str) -> tuple[Amount | None, Unit | None]:
    quantities = list(least(said))
    if len(quantities) == 1:
        return quantities[0].amount, quantities[0].unit
    unit = Unit.UNIT if re.search(r"\bunits\b", said) else None
    if alone := _OF_THEM.search(said):
        return Credits(Fraction(alone["number"])), unit
    if _ALL.search(said) or _ONLY_LEVEL.search(said):
        return Everything(True), unit
    part = _LEVEL_SHARE.search(said) or _HALF.search(said)
    if part:
        return Share(share(part.group("share"))), unit
    plain = _PLAIN_LEVEL.search(said)
    return (Credits(Fraction(plain.group("number"))) if plain else None), unit


def _unit(statement: Statement, told: Unit | None) -> Unit:
    if (
        told is None
        and re.search(r"\bunits?\b", statement.said)
        and not re.search(r"\b(?:credit|hour)s?\b", statement.said)
    ):
        return Unit.UNIT
    return told or statement.page.unit
