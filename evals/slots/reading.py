"""What code understood of a question, in the slots that phrasings are annotated with."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.credit.credit import GRADES, Holding
from advisor.message.understanding import Understanding
from corpus.amounts import Base, Unit
from evals.slots.phrasing import UNSAID, Slots

Values = frozenset[str]


@dataclass(frozen=True)
class Reading:
    """The values of each slot that code fills; a program is read as all documents of it, in `programs`."""

    values: dict[str, Values]
    programs: tuple[frozenset[str], ...]


def reading(understood: Understanding) -> Reading:
    """An understanding as slots."""
    values = {slot: frozenset(fill(understood)) for slot, fill in _FILLS.items()}
    programs = tuple(frozenset(documents) for place in understood.places for documents in place.programs)
    return Reading(values, programs)


def annotated(slots: Slots) -> dict[str, Values]:
    """What a person wrote down, as the same slots: a direction also in its two halves, and the grade that decides."""
    told = {
        name: frozenset(map(str, value))
        for name in Slots.model_fields
        if isinstance(value := getattr(slots, name), tuple)
    }
    told["ambiguous"] = _flag(slots.ambiguous)
    told["unheld"] = _flag(slots.unheld)
    told["grade"] = _lowest(slots.grade)
    halves = [direction.split(" to ") for direction in slots.direction]
    told["direction"] = frozenset(" to ".join(half) for half in halves if UNSAID not in half)
    told["origin"] = frozenset(origin for origin, _ in halves) - {UNSAID}
    told["target"] = frozenset(target for _, target in halves) - {UNSAID}
    return told


def _flag(said: bool) -> Values:
    return frozenset({"yes"}) if said else frozenset()


def _lowest(grades: tuple[str, ...]) -> Values:
    return frozenset({max(grades, key=GRADES.index)} if grades else ())


def _amount(lot: Holding) -> str:
    kind = lot.unit if lot.unit in (Unit.QUARTER, Unit.COMPETENCY) else "credits"
    return f"{lot.amount} {kind}"


def _lots(fill: Callable[[Holding], object]) -> Callable[[Understanding], list[str]]:
    return lambda understood: [str(value) for lot in understood.holdings if (value := fill(lot)) is not None]


def _some(value: Fraction | None) -> list[str]:
    return [] if value is None else [str(value)]


def _direction(understood: Understanding) -> list[str]:
    target = understood.target
    return [f"{lot.origin} to {target}" for lot in understood.holdings if lot.origin is not None and target is not None]


def _grade(understood: Understanding) -> Values:
    return _lowest((*understood.grades, *(lot.grade for lot in understood.holdings if lot.grade)))


def _stage(understood: Understanding) -> list[str]:
    first, last = understood.progress.first, understood.progress.last
    return [str(first)] if first is not None and first is last else []


_FILLS: dict[str, Callable[[Understanding], Values | list[str] | tuple[str, ...]]] = {
    "institution": lambda understood: understood.institutions,
    "ambiguous": lambda understood: _flag(bool(understood.choices)),
    "unheld": lambda understood: _flag(bool(understood.unheld)),
    "unit": lambda understood: [unit for place in understood.places for unit in place.units],
    "direction": _direction,
    "origin": _lots(lambda lot: lot.origin),
    "target": lambda understood: [str(understood.target)] if understood.target else [],
    "amount": _lots(lambda lot: _amount(lot) if lot.amount else None),
    "courses": _lots(lambda lot: lot.courses),
    "degree_size": lambda understood: _some(understood.sizes.get(Base.PROGRAM)),
    "certificate_size": lambda understood: _some(understood.certificate_size),
    "grade": _grade,
    "gpa": lambda understood: [str(told.points) for told in understood.figures.averages],
    "year": lambda understood: [
        *(str(year) for year in understood.figures.years),
        *_lots(lambda lot: lot.age.dates.years[0] if lot.age and lot.age.dates else None)(understood),
    ],
    "price": lambda understood: [str(told.amount) for told in understood.figures.money],
    "percent": lambda understood: [str(told.of_one * 100) for told in understood.figures.shares],
    "age": _lots(lambda lot: lot.age.years if lot.age and not lot.age.dates else None),
    "anchor": _lots(lambda lot: lot.age.anchor if lot.age else None),
    "used": _lots(lambda lot: lot.used_for),
    "situation": lambda understood: [
        str(one) for one in {*understood.situations, *(each for lot in understood.holdings for each in lot.situations)}
    ],
    "stage": _stage,
    "done": lambda understood: ["all"] if understood.progress.done and understood.progress.done.everything else [],
    "aspect": lambda understood: [str(aspect) for aspect in understood.aspects],
    "foreign": lambda understood: [str(subject) for subject in understood.foreign],
}  # fmt: skip
"""How each slot is read off an understanding; a slot that no understanding holds is not here."""
