"""What a question means: the institutions, credit, direction and aspects it names, in code and before any search."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

from advisor.message.asides import without_asides
from advisor.message.asker import asker
from advisor.message.aspects import Aspect, asked
from advisor.message.circumstances import circumstances
from advisor.message.credit import Holding, Use
from advisor.message.dates import age_by_dates, since_start
from advisor.message.direction import carried_over, credited_to, origin_by_target
from advisor.message.follow_up import (
    LEANS,
    brings_new,
    changed,
    counted,
    names_another,
    replaced_amount,
    resized,
    same_grades,
)
from advisor.message.foreign import foreign
from advisor.message.holdings import holdings
from advisor.message.located import located
from advisor.message.origins import unmarked
from advisor.message.period import default_period, period_of
from advisor.message.phrasing import asks_permission, content_words, parts_of, resume
from advisor.message.places import asked_beside, ruled_out, without_denied_names, without_refused
from advisor.message.progress import progress
from advisor.message.qualities import grades_named
from advisor.message.quantities import Quantity, quantities
from advisor.message.roles import Role
from advisor.message.schools import schools_of
from advisor.message.understanding import Place, Schools, Understanding
from advisor.names.gazetteer import Gazetteer, Mention
from advisor.question import Question
from corpus.amounts import Base
from corpus.rules import Credential, Origin, Situation

TERSE = 10
"""Words up to which credit that is only named ("stanford EE outside credits ms") asks how much of it counts."""


def understand(question: Question, gazetteer: Gazetteer, today: date) -> Understanding:
    """Read a question of this day in the light of its history."""
    question = replace(question, text=without_asides(question.text))
    resumed = resume(question)
    found = gazetteer.find(resumed)
    names = [mention for mention in found if not ruled_out(resumed, mention)]
    places, choices, unheld = located(question, resumed, names, gazetteer)
    places = without_refused(places, [mention for mention in found if mention not in names])
    before = question.history[-1].question if _follows(question, resumed, names) else None
    context = resumed if before is None else f"{before} {resumed}"
    named_amount = before is not None and counted(resumed, before) != resumed
    told = resumed if before is None else resized(counted(resumed, before), before)
    if before is not None and told != resumed:
        resumed = told
        context = f"{before} {resumed}"
        names = [mention for mention in gazetteer.find(resumed) if not ruled_out(resumed, mention)]
    lots, describes = _lots(resumed, before, names, places)
    come = progress(resumed, _away(names, places), _home(names, places))
    loose = unmarked(resumed, [lot for lot in lots if lot.amount])
    if come.since_enrolment is None:
        come = replace(come, since_enrolment=since_start(_elsewhere(resumed, _away(names, places)), today))
    lots = _dated(_brought(lots, come.earned), _elsewhere(resumed, _away(names, places)), today)
    target = credited_to(resumed, lots) or (None if before is None else credited_to(context, lots))
    more = before is not None and not named_amount
    spoken = [resumed if more and brings_new(lot, resumed) else context for lot in lots]
    lots = tuple(
        origin_by_target(_transferred_in(lot, target, resumed), target, text)
        for lot, text in zip(lots, spoken, strict=True)
    )
    if before is not None:
        lots, target = changed(resumed, before, lots, target, bool(_away(names, places)))
    aspects = _aspects(resumed, before, lots)
    amounts = [_sized(quantity, target) for quantity in quantities(resumed)]
    kept = [] if before is None or names_another(resumed, names, places, gazetteer) else quantities(before)
    earlier = [_sized(quantity, target) for quantity in kept]
    grades = grades_named(resumed)
    if before is not None and not grades and same_grades(resumed):
        grades = grades_named(before)
    return Understanding(
        question=question.text,
        text=resumed if before is None else f"{resumed} ({before})",
        places=places,
        choices=choices if not places else (),
        unheld=unheld,
        beside=asked_beside(resumed, names) if places else (),
        holdings=lots,
        target=target,
        sizes={**_sizes(earlier), **_sizes(amounts)},
        certificate_size=next((q.value for q in [*amounts, *earlier] if q.role is Role.CERTIFICATE_SIZE), None),
        grades=tuple(grades),
        aspects=aspects,
        background=aspects if before is None else asked(context),
        parts=parts_of(question.text),
        foreign=foreign(resumed),
        situations=circumstances(resumed),
        asks_permission=asks_permission(resumed),
        follows=before is not None,
        content=content_words(resumed, names),
        schools=_schools(resumed, names, {place.institution for place in places}),
        unnamed=_without_names(without_denied_names(resumed, found), found),
        describes=describes,
        unmarked=loose,
        progress=come,
        asker=asker(resumed),
        as_of=period_of(context, today) or default_period(question.catalog_year, today),
        context=" ".join([*(f"{turn.question} {turn.answer}" for turn in question.history[-2:]), resumed]),
    )


def _follows(question: Question, resumed: str, names: list[Mention]) -> bool:
    """Whether a question leans on the one before it: it names no institution, opens so, or asks nothing by itself."""
    named = any(mention.sort == "institution" for mention in names)
    return bool(question.history) and (not named or bool(LEANS.search(question.text)) or not asked(resumed))


def _lots(
    resumed: str, before: str | None, names: list[Mention], places: tuple[Place, ...]
) -> tuple[tuple[Holding, ...], bool]:
    """The credit described, and whether this message describes any itself."""
    held = {place.institution for place in places}
    schools = [m for m in names if m.sort == "institution"]
    home = _home(names, places)
    away = _away(names, places)
    lots = holdings(resumed, away, home)
    if _same_system(schools, held):
        own = frozenset({Situation.OWN_SYSTEM})
        lots = tuple(replace(lot, situations=lot.situations | own) if lot.amount else lot for lot in lots)
    describes = any(lot.amount or lot.grade or lot.age or lot.used_for or lot.situations for lot in lots)
    if before is None:
        return lots, describes
    number = replaced_amount(resumed)
    if number is not None and lots == (Holding(),):
        lots = (Holding(amount=number),)
    return carried_over(lots, holdings(before, away, home), number is not None), describes


def _brought(lots: tuple[Holding, ...], earned: Fraction | None) -> tuple[Holding, ...]:
    """The credit that is to be counted, without what was earned in the degree itself since."""
    others = tuple(lot for lot in lots if lot.amount != earned)
    return others if earned is not None and others else lots


def _dated(lots: tuple[Holding, ...], text: str, today: date) -> tuple[Holding, ...]:
    """The credit with its age by the dates told, where a single lot is described and no age is told in years."""
    if len(lots) != 1 or lots[0].age is not None:
        return lots
    return (replace(lots[0], age=age_by_dates(text, today)),)


def _elsewhere(text: str, away: list[tuple[int, int]]) -> str:
    """A text with "elsewhere" in place of the names of other schools."""
    for start, end in sorted(away, reverse=True):
        text = f"{text[:start]}elsewhere{text[end:]}"
    return text


def _transferred_in(lot: Holding, target: Credential | None, text: str) -> Holding:
    """Credit to be transferred into the one certificate that is spoken of comes from outside, not from another one."""
    into = target is Credential.CERTIFICATE and lot.origin is Origin.CERTIFICATE and lot.used_for is None
    if into and _TRANSFER.search(text) and not _OTHER_CREDENTIAL.search(_AWARDED.sub(" ", text)):
        return replace(lot, origin=Origin.OUTSIDE)
    return lot


_TRANSFER = re.compile(r"\btransfer", re.IGNORECASE)
_AWARDED = re.compile(r"\bbefore (?:i am awarded )?the (?:\w+ ){0,2}?cert\w*(?: is awarded)?", re.IGNORECASE)
"""The day to which the age of credit is counted."""
_OTHER_CREDENTIAL = re.compile(
    r"\bcert\w*\b.*\bcert|\b(?:my|from|finished|completed|earned|have|hold|second|another|other|two|both|new|next|first)"
    r"\b(?: [\w'’-]+){0,4}? cert",
    re.IGNORECASE | re.DOTALL,
)
"""That more than one certificate is spoken of, or one that is had."""


def _schools(text: str, names: list[Mention], asked: set[str]) -> Schools:
    return replace(schools_of(text, names, asked), akin=_partly_akin(names, asked))


def _without_names(text: str, names: list[Mention]) -> str:
    """The text with every name that it has blanked out, letter for letter."""
    for name in names:
        text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
    return text


def _home(names: list[Mention], places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Where the names of the institutions asked about stand, and of their units."""
    held = {place.institution for place in places}
    return [(m.start, m.end) for m in names if m.sort in ("institution", "unit") and held & set(m.institutions)]


def _away(names: list[Mention], places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Where the names of institutions stand that the question is not about."""
    held = {place.institution for place in places}
    return [
        (m.start, m.end)
        for m in names
        if m.sort == "elsewhere" or (m.sort == "institution" and not held & set(m.institutions))
    ]


def _same_system(schools: list[Mention], held: set[str]) -> bool:
    """Whether all credit comes from a school of the same system, as far as the names tell: "University of Nebraska"."""
    others, akin = _others(schools, held)
    return bool(others) and akin == others


def _partly_akin(names: list[Mention], held: set[str]) -> bool:
    """Whether some of the other schools named, and not all, are of the system of those asked about."""
    others, akin = _others([m for m in names if m.sort in ("institution", "elsewhere")], held)
    return bool(akin) and akin != others


def _others(schools: list[Mention], held: set[str]) -> tuple[set[str], set[str]]:
    """The schools named beside those asked about, and those of them that are of their system."""
    others = {name for m in schools if len(m.institutions) == 1 for name in m.institutions} - held
    systems = {_system(name) for name in held}
    return others, {other for other in others if _system(other) in systems}


def _system(name: str) -> str:
    return re.split(r"[,-]| at ", re.sub(r"(?<=Nebraska|Colorado) \w+$", "", name))[0].strip()


def _aspects(resumed: str, before: str | None, lots: tuple[Holding, ...]) -> frozenset[Aspect]:
    """What is asked about: in the message, else in the one that it follows; where leave is
    asked, also what is told of the credit; of credit alone, whether it counts."""
    aspects = asked(resumed) or (frozenset() if before is None else asked(before))
    told = (
        (Aspect.GRADE, any(lot.grade for lot in lots)),
        (Aspect.AGE, any(lot.age for lot in lots)),
        (Aspect.REUSE, any(lot.used_for not in (None, Use.NOTHING) and lot.origin is Origin.OUTSIDE for lot in lots)),
    )
    if asks_permission(resumed):
        aspects |= {aspect for aspect, is_told in told if is_told}
    terse = len(resumed.split()) <= TERSE
    if not aspects and (asks_permission(resumed) or terse) and any(lot.origin for lot in lots):
        return frozenset({Aspect.CAP})
    return aspects


def _sized(quantity: Quantity, target: Credential | None) -> Quantity:
    """A size told of what was spoken of before, as the size of what the credit is to count toward."""
    if quantity.role is not Role.SIZE:
        return quantity
    own = target is Credential.CERTIFICATE
    return replace(quantity, role=Role.CERTIFICATE_SIZE if own else Role.MASTERS_SIZE)


def _sizes(amounts: list[Quantity]) -> dict[Base, Fraction]:
    roles = {Role.MASTERS_SIZE: Base.PROGRAM, Role.GRADED_SIZE: Base.GRADED}
    return {roles[q.role]: q.value for q in reversed(amounts) if q.role in roles}
