"""Whether a message tells a number for which its sums have no place: credit that was used up already, a second
certificate, a size that was corrected. What such a number would change is not known, so none of the sums is told."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from advisor.finding import Finding, Sum
from advisor.message.amounts.nouns import CREDITS
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import Holding
from advisor.message.credit.reckoned import without_own_reckoning
from advisor.message.understanding import Understanding
from advisor.sums.time.pace import paced
from corpus.amounts import Base, Credits
from corpus.figures import digits
from corpus.rules import AgeLimit, Residency, Size, TimeLimit

_NUMBER = re.compile(r"(?<![\w.$])\d+(?:\.\d+)?(?![\w%])")
_NAMING = re.compile(
    r"\b(?:19|20)\d\d(?: ?[-–/] ?\d{2,4})?\b|\b\d\d ?[-–/] ?\d\d\b|"
    rf"\b\d{{3}}(?:/\d{{3}})?(?:[ -]?level)?\b(?! ?{CREDITS}\b)|\b\d/\d\b|"
    rf"\b[0-4]\.\d+\b(?! {CREDITS}\b)|\b\d+(?:\.\d+)? ?(?:%|percent\b)|\b[A-Za-z]+-\d+\b|"
    r"\b(?:need|want|give me|get me|the|these|those) \d (?:numbers|figures|things|questions)\b|"
    rf"\b\d+ (?:semesters?|terms|months?|weeks?)\b(?! {CREDITS}\b)|"
    rf"\bgraded {CREDITS} (?:out )?of (?:the )?\d+\b|"
    rf"\b(?:past|after|beyond|through|done with|finished) (?:(?:my|the|his|her|their) )?first \d+ {CREDITS}\b|"
    rf"\bthe (?:other|remaining|last) \d(?! ?{CREDITS}\b)",
    re.IGNORECASE,
)
"""Figures that are no amount: years, catalogs, levels, fractions, points of a grade, shares, terms, a whole of which a
part is graded, the first credits of a program, the rest of some courses."""
_GUESSED = re.compile(
    r"\b(?:so|then|that['’]?s|is it|it['’]?s|i (?:thought|think|heard|guess(?:ed)?|say|said)|thought|max|maximum)"
    r"(?: (?:it['’]?s|is|was|it|max|about))* \d+(?:\.\d+)?(?: or \d+(?:\.\d+)?)?(?: to go)?(?=\s*(?:[?]|$))|"
    r",\s*\d+ to go(?=\s*\?)|\b(?:max|maximum|limit|cap) (?:is )?\d+ or\b|\bi thought \d+\b",
    re.IGNORECASE,
)
"""What the asker takes the outcome to be."""
_COURSES_COUNTED = frozenset({"cost", "left to pay", "fees", "terms", "courses left"})
"""Sums that read each number of courses that a message tells, or are not given."""
_READS_ALL = frozenset({"credits shared at most", "bill", "share of the whole", "year in which it ends"})
"""Sums that check each number of the message themselves."""


def unused(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether a number that the message tells is neither in one of the sums nor of a kind that changes none."""
    done = [one for finding in worked for one in finding.sums]
    if not done or all(one.label in _READS_ALL for one in done):
        return False
    text = _NAMING.sub(" ", _GUESSED.sub(" ", without_own_reckoning(understood.unnamed)))
    told = quantities(text)
    if any(not _both_counted(Fraction(found[1]), understood, done) for found in _ALIKE.finditer(text)):
        return True
    known = _in_sums(worked) | paced(understood.question)
    if any(told.each and told.amount not in known for told in understood.figures.money):
        return True  # where the page states another price for one, its sum is not the one asked for
    if any(not _has_place(one, understood, worked, known) for one in told) or _of_another_size(understood, done):
        return True
    loose = [found for found in _NUMBER.finditer(text) if not _is_part(found, told)]
    return any(Fraction(found[0]) not in known | _told(understood) for found in loose)


_OF_THE_PAGE = frozenset({
    "of the whole", "credits in all", "courses in all", "size of the degree", "that remain after the certificate",
    "credits that remain after the pathway",
})  # fmt: skip
"""What sums call the size that a page states."""


def _of_another_size(understood: Understanding, done: Sequence[Sum]) -> bool:
    """Whether a size is told that is in none of the sums, where one of them counts with the page's own."""
    size = understood.sizes.get(Base.PROGRAM)
    terms = [term for one in done for term in one.terms]
    if size is None or size in {term.value for term in terms}:
        return False
    return any(term.source and term.label in _OF_THE_PAGE for term in terms)


_ALIKE = re.compile(
    r"(?<![\w.])(\d+(?:\.\d+)?) (?:[\w-]+ ){0,5}(?:and|plus|\+|&) (?:another |the |then )?\1(?![\w.%])", re.IGNORECASE
)
"""Two amounts alike beside each other, of which one may have been taken for the other."""


def _both_counted(value: Fraction, understood: Understanding, done: Sequence[Sum]) -> bool:
    """Whether an amount that is told twice was read as two lots, or is counted both times."""
    if [lot.amount for lot in understood.holdings].count(value) > 1:
        return True
    own = [[term.value for term in one.terms if term.source is None] for one in done]
    return any(2 * value in values or values.count(value) > 1 for values in own)


def _has_place(one: Quantity, understood: Understanding, worked: Sequence[Finding], known: set[Fraction]) -> bool:
    """Whether a quantity is an operand, or changes none of the sums."""
    labels = {done.label for finding in worked for done in finding.sums}
    if one.role in (Role.CLAIMED, Role.AGAIN) or (one.value in known and one.measure is not Measure.COURSES):
        return True
    match one.measure:
        case Measure.YEARS:
            return _is_of_a_rule(one.value, worked)
        case Measure.COURSES:
            counted = labels & _COURSES_COUNTED or one.value in _courses(worked) | paced(understood.question)
            return bool(counted) or _makes_up(one, understood, known) or one.value in _sizes(worked)
        case Measure.CREDITS:
            return one.value in _told(understood) | _required(worked) or _makes_up(one, understood, known)


def _in_sums(worked: Sequence[Finding]) -> set[Fraction]:
    """The operands and results, in percent too, the numbers that the texts show, and what two stated ones differ by."""
    sums = [one for finding in worked for one in finding.sums]
    values = {term.value for one in sums for term in one.terms} | {one.result for one in sums}
    shown = {value for finding in worked for value in digits(finding.text)}
    return values | shown | {value * 100 for value in values} | _differences(sums)


def _courses(worked: Sequence[Finding]) -> set[Fraction]:
    """The operands and results that count courses, and what the texts say of courses."""
    sums = [one for finding in worked for one in finding.sums]
    values = {term.value for one in sums for term in one.terms if term.unit == "courses"}
    values |= {one.result for one in sums if one.unit == "courses"}
    said = (found for finding in worked for found in _OF_COURSES.findall(finding.text))
    return values | {Fraction(figure) for figure in said}


_OF_COURSES = re.compile(r"(\d+(?:\.\d+)?) (?:\w+ )?courses?\b")


def _differences(sums: Iterable[Sum]) -> set[Fraction]:
    """What two stated operands differ by: the credits that a page says are waived of its larger size."""
    stated = {term.value for one in sums for term in one.terms if term.source}
    return {abs(one - other) for one, other in combinations(stated, 2)}


def _makes_up(one: Quantity, understood: Understanding, known: set[Fraction]) -> bool:
    """Whether an amount went into a sum together with the other lots, or as so many courses of a size."""
    lots = [lot.amount for lot in understood.holdings if lot.amount]
    courses = [Fraction(lot.courses or 0) for lot in understood.holdings if _are_of_it(lot)]
    counts = Counter(lots)
    if one.each or one.product:
        told = [held.value for held in quantities(understood.unnamed) if held.measure is Measure.COURSES]
        return any(
            one.value * count in known or (one.product and {count, one.value / count} <= known) for count in told
        )
    if one.measure is Measure.COURSES:
        return one.value in courses and (sum(lots, Fraction(0)) in known or bool(set(lots) & known))
    return counts[one.value] > 0 and sum(lots, Fraction(0)) in known


def _are_of_it(lot: Holding) -> bool:
    """Whether a lot's courses may carry its amount: a course has two credits or more."""
    return bool(lot.courses and lot.amount) and (lot.amount or Fraction(0)) >= 2 * (lot.courses or 0)


def _told(understood: Understanding) -> set[Fraction]:
    """The sizes, of which a sum may have taken another or a share."""
    own = understood.certificate_size
    return {*understood.sizes.values(), *([own] if own is not None else [])}


def _is_of_a_rule(years: Fraction, worked: Sequence[Finding]) -> bool:
    """Whether years are those of a rule of the pages, or an age that none of their limits on age shuts out."""
    pages = {source.document for finding in worked for source in (*finding.sources, *finding.reasons)}
    limits = [rule for page in pages for rule in page.rules if isinstance(rule, AgeLimit | TimeLimit)]
    if any(rule.years == years for rule in limits):
        return True
    return all(years < rule.years for rule in limits if isinstance(rule, AgeLimit))


def _required(worked: Sequence[Finding]) -> set[Fraction]:
    """The credits that must be earned there, which take no room under a cap on credit from elsewhere."""
    rooms = [finding for finding in worked if any(done.label == "room under the cap" for done in finding.sums)]
    pages = {source.document for finding in rooms for source in finding.sources}
    return {
        rule.amount.credits
        for page in pages
        for rule in page.rules
        if isinstance(rule, Residency) and isinstance(rule.amount, Credits)
    }


def _sizes(worked: Sequence[Finding]) -> set[Fraction]:
    """The courses that the pages of the sums say a credential has."""
    pages = {source.document for finding in worked for source in finding.sources}
    return {
        rule.least
        for page in pages
        for rule in page.rules
        if isinstance(rule, Size) and rule.unit == "course" and rule.part == "total"
    }


def _is_part(found: re.Match[str], told: Sequence[Quantity]) -> bool:
    return any(one.start <= found.start() < one.end for one in told)
