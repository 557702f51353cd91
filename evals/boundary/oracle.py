"""The verdict on a situation, worked out from the facts of its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from evals.boundary.amounts import Allowed, allowed
from evals.boundary.facts import LETTERS, AgeLimit, Cap, Credits, Grade, MinimumGrade, NotReused, Use
from evals.boundary.situation import Situation


class Expected(StrEnum):
    """What a reply may say: a verdict, or, where exceptions decide, anything but a yes."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_YES = "no yes"


@dataclass(frozen=True)
class Outcome:
    """What is expected, how much of the credit counts where the facts say so, and the records that it rests on."""

    expected: Expected
    counts: Fraction | None
    records: tuple[str, ...]


class Standing(StrEnum):
    """How credit stands with one rule."""

    WITHIN = "within"
    OUT = "out"
    MAYBE_OUT = "out but for exceptions"
    OPEN = "not decided"


def decide(situation: Situation) -> Outcome | None:
    """What all the facts of the place together say; None where they do not decide.

    One value that fails a rule on quality (grade, age, earlier use) takes all of the credit with it, so it is a no
    whatever the amount. The amount is looked at last."""
    standings = dict(_qualities(situation))
    caps = [
        rule for rule in situation.place.rules if isinstance(rule, Cap) and rule.credit.touches(situation.direction)
    ]
    records = tuple(dict.fromkeys((*standings, *(cap.record for cap in caps))))
    if Standing.OUT in standings.values() or any(
        _is_none(cap) and cap.credit.covers(situation.direction) for cap in caps
    ):
        return Outcome(Expected.NO, Fraction(0), records)
    if _unruled(situation):
        return None
    amount = allowed(situation, caps)
    return _with_amount(amount, list(standings.values()), records) if amount else None


def _with_amount(amount: Allowed, standings: list[Standing], records: tuple[str, ...]) -> Outcome | None:
    if Standing.MAYBE_OUT in standings:
        return Outcome(Expected.NOT_YES, None, records)
    if amount.counts < amount.asked:
        if not amount.beyond or Standing.OPEN in standings:
            return Outcome(Expected.NOT_YES, None, records)
        return Outcome(Expected.PARTLY, amount.counts, records)
    if not amount.within or Standing.OPEN in standings:
        return None
    return Outcome(Expected.YES, amount.counts, records)


def _qualities(situation: Situation) -> Iterator[tuple[str, Standing]]:
    """How the credit stands with each rule on its grade, its age and its earlier use. The worst is kept of a record."""
    order = (Standing.WITHIN, Standing.OPEN, Standing.MAYBE_OUT, Standing.OUT)
    worst: dict[str, Standing] = {}
    for rule in situation.place.rules:
        if isinstance(rule, Cap) or not rule.credit.covers(situation.direction):
            continue
        standing = _standing(rule, situation)
        if standing is not None:
            worst[rule.record] = max(worst.get(rule.record, Standing.WITHIN), standing, key=order.index)
    yield from worst.items()


def _standing(rule: MinimumGrade | AgeLimit | NotReused, situation: Situation) -> Standing | None:
    match rule:
        case MinimumGrade():
            return None if situation.grade is None else _by_grade(rule, situation.grade)
        case AgeLimit():
            return None if situation.age is None else _by_age(rule, situation)
        case NotReused():
            return None if situation.use is None else _by_use(rule, situation)


def _by_grade(rule: MinimumGrade, grade: Grade) -> Standing:
    if grade is Grade.PASS:
        return Standing.OUT if rule.passes is False else Standing.OPEN
    if grade in rule.undecided:
        return Standing.OPEN
    if LETTERS.index(grade) > LETTERS.index(rule.grade):
        return Standing.OUT if rule.beyond else Standing.MAYBE_OUT
    return Standing.WITHIN if rule.within else Standing.OPEN


def _by_age(rule: AgeLimit, situation: Situation) -> Standing:
    age = situation.age
    assert age is not None
    if age.just(rule.years) and rule.exact is not True:
        return Standing.OPEN if rule.exact is None else Standing.OUT
    if not age.past(rule.years):
        return Standing.WITHIN if rule.within else Standing.OPEN
    firm = rule.none_past is not None and age.past(rule.none_past)
    return Standing.OUT if firm else Standing.MAYBE_OUT


def _by_use(rule: NotReused, situation: Situation) -> Standing:
    if situation.use in rule.uses:
        return Standing.OUT
    return Standing.WITHIN if situation.use is Use.NOTHING else Standing.OPEN


def _is_none(cap: Cap) -> bool:
    return isinstance(cap.amount, Credits) and cap.amount.number == 0


def _unruled(situation: Situation) -> bool:
    """Whether something is said that no rule of the place is about: then the facts do not decide."""
    kinds = {type(rule) for rule in situation.place.rules if rule.credit.covers(situation.direction)}
    said = ((situation.grade, MinimumGrade), (situation.age, AgeLimit), (situation.use, NotReused))
    return any(value is not None and kind not in kinds for value, kind in said)
