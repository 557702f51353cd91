"""What limits one part of the credit that a cap counts, and no rule was typed from: the part from other states or
countries, from some kind of school, taken in some way, or of some level.

Where a course was taken, and how, a message often leaves unsaid, or names a school and nothing of where it stands. So
the limit may hold, whether the message has a word of it or not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from advisor.finding import Source
from advisor.message.credit.credit import Holding
from advisor.message.schools.abroad import abroad
from advisor.message.schools.us_places import STATES
from advisor.message.understanding import Understanding
from advisor.rules.limiting_words import BARRING
from corpus.amounts import Amount, BySize, Courses, Credits, EitherOf, ForSize, GreaterOf, LesserOf
from corpus.document import Document
from corpus.drafting.marking import marked
from corpus.drafting.quantities import least, most
from corpus.rules import Cap, Credential, Origin, Residency, Rule
from corpus.sentences import alone

_SCHOOLS = r"(?:universit(?:y|ies)|institutions?|colleges?|schools?|campus(?:es)?)"
_STATE = re.compile(
    r"\b(?:in|out)[- ]of[- ](?:the[- ])?state\b|\bin-state\b|"
    r"\b(?:outside|within|inside|from|in) (?:of )?(?:the|this|an|another|other|its|our) (?:\w+ )?"
    r"(?:states?|provinces?|region|commonwealth|district)\b(?! (?:university|college|law|agency))|"
    rf"\b(?:{STATES}) (?:(?:public|private|state|community|four-year|two-year) )*{_SCHOOLS}\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\b(?:foreign|overseas|international|non-?us|abroad|outside (?:of )?(?:the )?(?:united states|u\.?s\.?|"
    r"north america|country|canada))\b",
    re.IGNORECASE,
)
_KIND_OF_SCHOOL = re.compile(
    r"\b(?:public|private|community|junior|(?:two|four|2|4)-year|for-?profit|proprietary|partner(?:ed)?|consortium|sister|"
    r"affiliated?|member|participating|certain|named|listed|selected|specific|unaccredited|nationally accredited|"
    rf"military|religious|liberal arts|technical|online) (?:(?:\w+|\d) ){{0,2}}{_SCHOOLS}\b|"
    r"\b(?:from|with|at) (?:an? |the |its )?(?:\w+ )?(?:partners?|consortium|consortia)\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:online|distance|remote(?:ly)?|correspondence|hybrid|televised|web-based|asynchronous|off-campus|extension|"
    r"moocs?|virtual(?:ly)?|by mail)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b\d00-?s?[- ]levels?\b|\b\d000-?s?[- ]levels?\b|\b(?:upper|lower)[- ](?:division|level)\b|"
    r"\bundergraduate(?:[- ]level)? (?:courses?|credits?|hours|units|work|level)\b|\bsenior[- ]level\b|"
    r"\bintroductory\b",
    re.IGNORECASE,
)
_LEVEL_TOLD = re.compile(
    r"\b[1-9]00s?\b|\b[1-9]000s?\b|\blevels?\b|\b(?:upper|lower)[- ]div|\bundergrad|\bsenior|"
    r"\b(?:cross|dual)[- ]?listed\b|\bintro",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\btransfer|\boutside\b|\belsewhere\b|\bother (?:schools|institutions|universities)\b")
_BARE = re.compile(r"\b(?:no more than|not more than|at most|up to|only|maximum of|not exceed) (?P<number>\d+)\b(?!%)")
"""A number alone, as in "of these at most 6". Where it counts courses, as many credits are less."""
_ANOTHER_LIMIT = re.compile(r"\b(?:outside|beyond|besides?|inside|within) the (?:cap|limit|maximum) of [^,;.]*\Z")
_MARK_OF = {Credential.MASTERS: re.compile(r"\b(?:MAST|DEG)\b"), Credential.CERTIFICATE: re.compile(r"\bCERT\b")}
_ANY_MARK = re.compile(r"\b(?:MAST|DEG|CERT|DOCT|MICRO)\b")
_AWAY = frozenset((None, Origin.OUTSIDE, Origin.PREADMISSION))

REMEMBERED = 20_000
"""Sentences whose limits are kept, read once: each question asks about all of its school's."""


@dataclass(frozen=True)
class InnerLimit:
    """A sentence that limits one part of the credit, and the most of it, where it gives an amount."""

    sentence: str
    most: Amount | None

    def holds_back(self, lots: Sequence[Holding]) -> bool:
        """Whether so much credit may be over it. Credit of which no amount is told is over none of an amount."""
        if self.most is None:
            return True
        told = [lot for lot in lots if lot.amount is not None or lot.courses is not None]
        match self.most:
            case Credits(credits):
                sizes = [lot.amount for lot in told]
                return bool(told) and (None in sizes or sum(size or Fraction(0) for size in sizes) > credits)
            case Courses(courses):
                counts = [lot.courses for lot in told]
                return bool(told) and (None in counts or sum(count or 0 for count in counts) > courses)
            case _:
                return bool(told)


def inner_limits(page: Document, understood: Understanding) -> Iterator[tuple[InnerLimit, tuple[Holding, ...]]]:
    """Each limit on a part of which the credit described may be, with the lots that it may hold for."""
    names = tuple(name for name in (page.unit, page.institution) if name)
    for line in alone(page.text):
        found = _limited(line, names, tuple(rule for rule in page.rules if rule.sentence == line))
        lots = _may_be_of(found, understood) if found and _of_target(found.said, understood.target) else ()
        if found and lots:
            yield InnerLimit(line, found.most), lots


def limits_within(pages: Iterable[Document], understood: Understanding) -> tuple[Source, ...]:
    """The sentences whose limit on a part the credit described may be over."""
    found = ((page, limit, lots) for page in pages for limit, lots in inner_limits(page, understood))
    return tuple(Source(page, limit.sentence) for page, limit, lots in found if limit.holds_back(lots))


def unsure_of_parts(pages: Iterable[Document], understood: Understanding) -> bool:
    """Whether an amount is told of which a part has a limit of its own: how much of it counts, and what is left beside
    it, depends on the part."""
    limited = (lots for page in pages for _, lots in inner_limits(page, understood))
    return any(lot.amount is not None or lot.courses is not None for lots in limited for lot in lots)


@dataclass(frozen=True)
class _Limited:
    """A sentence with its names marked, what of it is limited beyond its rules, and to how much."""

    said: str
    part: str
    most: Amount | None


@lru_cache(maxsize=REMEMBERED)
def _limited(line: str, names: tuple[str, ...], rules: tuple[Rule, ...]) -> _Limited | None:
    said = marked(line, names)
    found = _beyond_its_rules(said, rules)
    return None if found is None else _Limited(said, *found)


def _beyond_its_rules(said: str, rules: Sequence[Rule]) -> tuple[str, Amount | None] | None:
    """What a sentence limits that no rule of it holds, and to how much: all of it where it has none, and of a cap what
    stands behind the amounts of its rules; None where it sets no limit beyond them."""
    amounts = [*most(said), *least(said)]
    if not rules:
        bare = _BARE.search(said)
        if amounts or bare:
            return said, amounts[0].amount if amounts else Credits(Fraction(bare["number"])) if bare else None
        return (said, None) if BARRING.search(said) and _STATE.search(said) else None
    typed = [part for rule in rules if isinstance(rule, Cap | Residency) for part in _leaves(rule.amount)]
    told = (one for one in amounts if not _ANOTHER_LIMIT.search(said[: one.end]))
    further = next((one for one in told if one.amount not in typed), None)
    if not typed or further is None:
        return None
    return said[max((one.end for one in amounts if one.end <= further.start), default=0) :], further.amount


def _leaves(amount: Amount) -> tuple[Amount, ...]:
    """The amounts that an amount is made of."""
    match amount:
        case GreaterOf(parts) | LesserOf(parts) | EitherOf(parts):
            return tuple(leaf for part in parts for leaf in _leaves(part))
        case BySize(_, then, above):
            return (*_leaves(then), *_leaves(above))
        case ForSize(_, then, _):
            return _leaves(then)
        case _:
            return (amount,)


def _of_target(said: str, target: Credential | None) -> bool:
    """Whether a sentence speaks of what the credit is to count toward, or of nothing by name."""
    named = _MARK_OF.get(target or Credential.MASTERS)
    return named is None or not _ANY_MARK.search(said) or bool(named.search(said))


def _may_be_of(limited: _Limited, understood: Understanding) -> tuple[Holding, ...]:
    """The lots that may be of the part which a sentence limits."""
    part = limited.part
    away = tuple(lot for lot in understood.holdings if lot.origin in _AWAY)
    message = f"{understood.context} {understood.question}"
    if _STATE.search(part) or _KIND_OF_SCHOOL.search(part):
        return away
    if _ABROAD.search(part):
        return away if understood.schools.abroad or abroad(message) else ()
    mine = away if _ELSEWHERE.search(limited.said) else understood.holdings
    if _WAY.search(part):
        return mine
    return mine if _LEVEL.search(part) and _LEVEL_TOLD.search(message) else ()
