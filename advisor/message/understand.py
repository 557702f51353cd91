"""What a question means: the institutions, credit, direction and aspects it names, in code and before any search."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from advisor.message.amounts.all_graded import with_graded
from advisor.message.amounts.figures import figures_of
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Quantity, is_size_in_courses
from advisor.message.amounts.roles import Role
from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.foreign import foreign
from advisor.message.asked.listed import listed
from advisor.message.credit.circumstances import circumstances
from advisor.message.credit.credit import Holding, Use
from advisor.message.credit.lots import lots_apart
from advisor.message.credit.qualities import grades_named
from advisor.message.person.asker import asker
from advisor.message.schools.elsewhere import asked_beside
from advisor.message.schools.places import without_denied_names
from advisor.message.schools.schools import schools_of
from advisor.message.schools.us_places import places_told
from advisor.message.time.period import default_period, period_of
from advisor.message.turns.follow_up import names_another, same_grades
from advisor.message.turns.told import Told, told
from advisor.message.turns.values import values_of
from advisor.message.understanding import Schools, Understanding
from advisor.message.wording.phrasing import asks_permission, content_words, parts_of
from advisor.names.gazetteer import Gazetteer, Mention
from advisor.question import Question
from corpus.amounts import Base
from corpus.rules import Credential, Origin

TERSE = 10
"""Words up to which credit that is only named ("stanford EE outside credits ms") asks how much of it counts."""


def understand(question: Question, gazetteer: Gazetteer, today: date) -> Understanding:
    """Read a question of this day in the light of its history."""
    message, credit = lots_apart(told(question, gazetteer), today)
    text, before = message.text, message.before
    aspects = _aspects(text, before, credit.lots)
    amounts, earlier = _amounts(message, credit.target, gazetteer)
    return Understanding(
        question=message.question.text,
        text=_searched(message),
        fuller=_fuller(message),
        places=message.places,
        choices=message.choices if not message.places else (),
        unheld=message.unheld,
        beside=asked_beside(text, message.names) if message.places else (),
        holdings=credit.lots,
        target=credit.target,
        sizes=with_graded({**_sizes(earlier), **_sizes(amounts)}, text),
        certificate_size=next((q.value for q in [*amounts, *earlier] if q.role is Role.CERTIFICATE_SIZE), None),
        grades=_grades(message),
        aspects=aspects,
        background=aspects if before is None else asked(message.context),
        parts=tuple(one for part in parts_of(message.question.text) for one in listed(part)),
        foreign=foreign(text),
        situations=circumstances(text),
        asks_permission=asks_permission(text),
        follows=before is not None,
        content=content_words(text, message.names),
        schools=_schools(message, gazetteer),
        unnamed=_unnamed(message.text, message.found, message, gazetteer),
        unnamed_before=_unnamed_before(message, gazetteer),
        describes=credit.describes,
        divided=credit.divided,
        unmarked=credit.unmarked,
        figures=figures_of(message.question.text, today),
        progress=credit.progress,
        asker=asker(text),
        today=today,
        as_of=period_of(message.context, today) or default_period(question.catalog_year, today),
        supposes=message.supposes,
        context=" ".join([*(f"{turn.question} {turn.answer}" for turn in question.history[-2:]), text]),
        told=" . ".join([*(turn.question for turn in question.history), question.text]),
    )


def _searched(message: Told) -> str:
    """What to search for: a message with the one that it follows, or that one alone where it gives only a value."""
    if message.last is None:
        return message.text
    return f"{message.text} ({message.before if values_of(message.text) else message.last})"


def _fuller(message: Told) -> str | None:
    """What to search for where nothing is found: the question that a value is given to, else a message with all that
    was told before it."""
    if message.before is None or values_of(message.text):
        return message.before
    return None if message.before == message.last else f"{message.text} ({message.before})"


def _amounts(message: Told, target: Credential | None, gazetteer: Gazetteer) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that a message tells, and those of the one before that it keeps."""
    kept = message.before is not None and not names_another(message.text, message.names, message.places, gazetteer)
    earlier = quantities(message.before) if kept and message.before is not None else []
    now, before = ([q for q in one if not is_size_in_courses(q)] for one in (quantities(message.text), earlier))
    return [_sized(one, target) for one in now], [_sized(one, target) for one in before]


def _grades(message: Told) -> tuple[str, ...]:
    """The grades that a message names, or takes over from the one before."""
    grades = grades_named(message.text)
    if message.before is not None and not grades and same_grades(message.text):
        grades = grades_named(message.before)
    return tuple(grades)


def _schools(message: Told, gazetteer: Gazetteer) -> Schools:
    asked_about = {place.institution for place in message.places}
    earlier = gazetteer.find(message.before) if message.before is not None else []
    abroad = any(name.abroad for name in (*message.names, *earlier))
    return replace(schools_of(message.text, message.names, asked_about), abroad=abroad)


def _unnamed_before(message: Told, gazetteer: Gazetteer) -> str:
    """The same of the message that it follows."""
    before = message.before
    return "" if before is None else _unnamed(before, gazetteer.find(before), message, gazetteer)


def _unnamed(text: str, found: list[Mention], message: Told, gazetteer: Gazetteer) -> str:
    """A text with every name, and every place where somebody lives or a school stands, blanked out, letter for
    letter."""
    towns = {town for place in message.places for town in gazetteer.towns_of(place.institution)}
    told = places_told(text, found, towns)
    text = without_denied_names(text, found)
    for start, end in (*told, *((name.start, name.end) for name in found)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


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
