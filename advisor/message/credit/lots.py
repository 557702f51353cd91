"""The lots of credit of a message and of the one that it follows, in the light of the places that it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import Holding
from advisor.message.credit.direction import carried_over, credited_to, origin_by_target
from advisor.message.credit.divided import divided
from advisor.message.credit.division import divisions
from advisor.message.credit.holdings import holdings
from advisor.message.credit.origins import unmarked
from advisor.message.schools.where import away, home, sisters, with_elsewhere
from advisor.message.time.dates import age_by_dates, since_graduation, since_start
from advisor.message.time.progress import Progress, progress
from advisor.message.time.stretch import stretch
from advisor.message.turns.follow_up import brings_new, changed, kept, replaced_amount
from advisor.message.turns.told import Told
from advisor.message.turns.values import values_of
from corpus.rules import Credential, Origin, Situation, Stage, Trait


@dataclass(frozen=True)
class Lots:
    """The credit of a message: its lots, what it is to count toward, and how far its owner has come.

    `describes` says whether the message itself tells of credit, and `unmarked` whether one of several amounts is not
    said to come from anywhere, while another is. `divided` are the numbers of an amount that was told as one and is
    held as the lots that it is made of.
    """

    lots: tuple[Holding, ...]
    target: Credential | None
    progress: Progress
    describes: bool
    unmarked: bool
    divided: frozenset[Fraction] = frozenset()


def lots_apart(told: Told, today: date) -> tuple[Told, Lots]:
    """The credit that a message of this day describes, in its parts where it says that it is not all alike; with the
    message as it stands without the words that say so."""
    for by in divisions(told.text) if told.before is None else ():
        whole = lots_of(replace(told, text=by.rest), today)
        parts = divided(whole.lots, by)
        if parts is None:
            continue
        asked = (one.question for one in divisions(told.question.text) if one.same_as(by))
        question = replace(told.question, text=next(asked, told.question.text))
        numbers = {Fraction(n) for lot in whole.lots for n in (lot.amount, lot.courses) if n and lot not in parts}
        apart = replace(whole, lots=parts, divided=frozenset(numbers))
        return replace(told, text=by.question, question=question), apart
    return told, lots_of(told, today)


def lots_of(told: Told, today: date) -> Lots:
    """The credit that a message of this day describes."""
    apart = away(told.names, told.places)
    lots, describes = _described(told)
    come = progress(told.text, apart, home(told.names, told.places))
    brought = _brought(lots, come.earned)
    loose = unmarked(told.text, [lot for lot in brought if lot.amount]) or _partly_of_the_system(told, lots)
    dated = with_elsewhere(told.text, apart)
    come = replace(come, stretch=stretch(_without(told.text, (*apart, *home(told.names, told.places))), today))
    if come.since_enrolment is None:
        come = replace(come, since_enrolment=since_start(dated, today))
    ended = since_graduation(dated, today) if come.since_graduation is None else None
    if ended is not None and come.first in (None, Stage.GRADUATED):
        come = replace(come, since_graduation=ended, first=Stage.GRADUATED, last=Stage.GRADUATED)
    lots = _dated(brought, dated, today)
    lots = tuple(_during_another_degree(lot, told.text, bool(apart)) for lot in lots)
    target = credited_to(told.text if told.before is None else _KEPT.sub(" ", told.text), lots)
    target = target or _toward_before(told, lots)
    lots = tuple(
        origin_by_target(
            _transferred_in(lot, target, told.text if describes else told.context),
            target,
            told.text if _is_new(lot, told) else told.context,
        )
        for lot in lots
    )
    if told.before is not None:
        lots, target = changed(told.text, told.before, lots, target, bool(apart))
    return Lots(lots, target, come, describes, loose)


_KEPT = re.compile(r"\b(?:keep\w*|hold on to|not (?:lose|give up)) (?:\w+ ){0,2}?cert\w*", re.IGNORECASE)
"""A certificate that is to stay one, which no credit is to go into."""


def _toward_before(told: Told, lots: tuple[Holding, ...]) -> Credential | None:
    """What the credit of a follow-up is to count toward by the question before it; None where that was on two
    certificates, and this is on other credit."""
    if told.before is None:
        return None
    toward = credited_to(told.before, ())
    earlier = (origin_by_target(lot, toward, told.before) for lot in _told_before(told, told.before))
    two = {lot.origin for lot in earlier} == {Origin.CERTIFICATE}
    target = credited_to(told.context, lots)
    other = two and any(lot.origin not in (None, Origin.CERTIFICATE) for lot in lots)
    return None if other and target is Credential.CERTIFICATE else target


def _without(text: str, places: Sequence[tuple[int, int]]) -> str:
    """A text with names blanked out, letter for letter."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _partly_of_the_system(told: Told, lots: tuple[Holding, ...]) -> bool:
    """Whether it cannot be told which of the credit is of the system of the school asked about: a lot is neither of a
    sister campus nor said to be from outside, a sister campus is named beside no lot, or it is named as the town that
    another school stands in ("from Bellevue University in Omaha")."""
    counted = [lot for lot in lots if lot.amount]
    own = [lot for lot in counted if Situation.OWN_SYSTEM in lot.situations]
    named = sisters(told.names, told.places)
    if not own:
        return bool(counted and named)
    if any(_IN.search(told.text[:start]) for start, _ in named):
        return True
    if len(counted) > 1:
        return any(lot not in own and lot.origin is not Origin.OUTSIDE for lot in counted)
    beside = [s for s in _SENTENCE.finditer(told.text) if any(s.start() <= start < s.end() for start, _ in named)]
    return any(_OUTSIDE.search(sentence[0]) for sentence in beside) if beside else bool(_OUTSIDE.search(told.text))


_SENTENCE = re.compile(r"[^.?!]+[.?!]*")
_IN = re.compile(r"\bin\W*$", re.IGNORECASE)
_OUTSIDE = re.compile(r"\boutside\b", re.IGNORECASE)


def _is_new(lot: Holding, told: Told) -> bool:
    """Whether a follow-up brings credit that the message before did not tell of."""
    return told.before is not None and not told.counts_before and brings_new(lot, told.text)


def _described(told: Told) -> tuple[tuple[Holding, ...], bool]:
    """The credit described, and whether this message describes any itself."""
    apart, here = away(told.names, told.places), home(told.names, told.places)
    lots = holdings(told.text, apart, here, sisters(told.names, told.places))
    describes = any(lot.amount or lot.grade or lot.age or lot.used_for or lot.situations for lot in lots)
    if told.before is None:
        return lots, describes
    number = replaced_amount(told.text)
    if number is not None and lots == (Holding(),):
        lots = (Holding(amount=number),)
    earlier = kept(_told_before(told, told.before), lots, told.text)
    new = any(brings_new(lot, told.text) for lot in lots)
    from_there = not (new or apart or _ELSEWHERE.search(told.text))
    return carried_over(lots, earlier, number is not None, from_there), describes


def _told_before(told: Told, before: str) -> tuple[Holding, ...]:
    """The credit of the message before, by the names that stand there. Credit that a value is given to, and that is to
    be transferred into a certificate, is from elsewhere."""
    names = list(told.earlier)
    here = home(list(told.asked_before), told.places)
    toward = credited_to(before, ())
    lots = holdings(before, away(names, told.places), here, sisters(names, told.places))
    return tuple(_transferred_in(lot, toward, before) for lot in lots) if values_of(told.text) else lots


_ELSEWHERE = re.compile(r"\b(?:outside|elsewhere|out of|(?:an)?other|different|not)\b", re.IGNORECASE)
"""Words with which a follow-up may say that its credit is from another school than the one before told."""


_ANOTHER_SCHOOL = re.compile(
    r"\b(?:diff(?:erent)?|an?other|old|previous|former) (?:school|uni\w*|college|institution|place)\b|"
    r"\b(?:somewhere|someplace) else\b|\belsewhere\b",
    re.IGNORECASE,
)


def _during_another_degree(lot: Holding, text: str, apart: bool) -> Holding:
    """Credit beside a degree that was earned at another school comes from there, and is none of the degree's."""
    beside = Trait.DURING_DEGREE in lot.traits and lot.origin in (Origin.MASTERS, Origin.DEGREE)
    return replace(lot, origin=Origin.OUTSIDE) if beside and (apart or _ANOTHER_SCHOOL.search(text)) else lot


def _brought(lots: tuple[Holding, ...], earned: Fraction | None) -> tuple[Holding, ...]:
    """The credit that is to be counted, without what was earned in the degree itself since."""
    others = tuple(lot for lot in lots if lot.amount != earned)
    return others if earned is not None and others else lots


def _dated(lots: tuple[Holding, ...], text: str, today: date) -> tuple[Holding, ...]:
    """The credit with its age by the dates told, where no age is told in years: of a single lot, or of several that
    each have one in brackets ("6 credits from Oregon (B+, 2024)")."""
    if any(lot.age is not None for lot in lots):
        return lots
    if len(lots) == 1:
        return (replace(lots[0], age=age_by_dates(text, today)),)
    told = list(_IN_BRACKETS.finditer(text))
    starts = [q.start for q in quantities(text) if q.measure is Measure.CREDITS and q.role is Role.HELD]
    if len(starts) != len(lots) or len(told) != len(_YEAR.findall(text)):
        return lots
    ends = [*starts[1:], len(text)]
    own = [[one for one in told if at < one.start() < end] for at, end in zip(starts, ends, strict=True)]
    if len(told) != len(lots) or any(len(dates) != 1 for dates in own):
        return lots
    return tuple(
        replace(lot, age=age_by_dates(_with_one_date(text, told, dates[0]), today))
        for lot, dates in zip(lots, own, strict=True)
    )


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_BRACKETS = re.compile(
    r"\((?:(?![^()]*\d{4}[^()]*\d{4})[^()]*?\b)??"
    r"(?P<date>(?:(?:spring|summer|fall|autumn|winter) )?(?:19|20)\d\d)\b[^()]*\)",
    re.IGNORECASE,
)
"""What is told of one lot, with its one date."""


def _with_one_date(text: str, told: list[re.Match[str]], kept: re.Match[str]) -> str:
    """A text with one of the dates in brackets as that of credit taken then, and without the others."""
    for found in reversed(told):
        said = f"(taken {found['date']})" if found is kept else ""
        text = text[: found.start()] + said + text[found.end() :]
    return text


def _transferred_in(lot: Holding, target: Credential | None, text: str) -> Holding:
    """Credit to be transferred into the one certificate that is spoken of comes from outside, not from another one."""
    into = target is Credential.CERTIFICATE and lot.origin is Origin.CERTIFICATE and lot.used_for is None
    if (
        into
        and (_TRANSFER.search(text) or _BRINGS.search(text))
        and not _OTHER_CREDENTIAL.search(_AWARDED.sub(" ", text))
    ):
        return replace(lot, origin=Origin.OUTSIDE)
    return lot


_TRANSFER = re.compile(r"\btransfer", re.IGNORECASE)
_BRINGS = re.compile(
    r"\b(?:i|we|he|she|they|who)(?:['’](?:m|re|d|ll))? (?:(?:am|are|will|would|could|can|might|want to|only|also) )*"
    r"bring(?:s|ing)? (?:in )?(?!.*\bof (?:the|that|this|an?) (?:[\w'’-]+ ){0,4}?cert)",
    re.IGNORECASE | re.DOTALL,
)
"""That somebody brings credit, and none of the certificate: "Leadership certificate: I bring 3 hours"."""
_AWARDED = re.compile(r"\bbefore (?:i am awarded )?the (?:\w+ ){0,2}?cert\w*(?: is awarded)?", re.IGNORECASE)
"""The day to which the age of credit is counted."""
_OTHER_CREDENTIAL = re.compile(
    r"\bcert\w*\b.*\bcert|\b(?:my|from|finished|completed|earned|have|hold|second|another|other|two|both|new|next|"
    r"first)"
    r"\b(?: [\w'’-]+){0,4}? cert",
    re.IGNORECASE | re.DOTALL,
)
"""That more than one certificate is spoken of, or one that is had."""
