"""Precision and recall by slot, with counts. What is left open is counted apart from what is read wrong."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from advisor.message.understanding import Understanding
from evals.slots.phrasing import Phrasing, Slots
from evals.slots.reading import Reading, Values, annotated, reading

SLOTS = (*Slots.model_fields, "origin", "target")
_NEIGHBOURS = {
    "cap": {"stack"}, "stack": {"cap"}, "sharing": {"reuse", "cap", "stack"}, "reuse": {"sharing", "cap", "stack"},
}  # fmt: skip
"""Aspects that one question has at once: what counts, what stacks, what is shared."""
_TOLD = {"grade": "grade", "gpa": "grade", "age": "age", "year": "age", "used": "reuse"}
"""A slot that is told, and the aspect that it makes part of the question."""
_SIZES = ("degree_size", "certificate_size")


@dataclass(frozen=True)
class Miss:
    """A slot not read as annotated: the values it should have, those it has, and whether it was asked about."""

    phrasing: Phrasing
    slot: str
    wanted: Values
    got: Values
    asked: bool


@dataclass(frozen=True)
class Tally:
    """Values of one slot: annotated, read right, read wrong, and of those not read how many were left open (the slot
    has no value at all), and of these how many the reply asked about; of those read wrong, how many were assumed
    (nobody told a value)."""

    annotated: int = 0
    right: int = 0
    wrong: int = 0
    unsure: int = 0
    asked: int = 0
    assumed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.annotated + other.annotated,
            self.right + other.right,
            self.wrong + other.wrong,
            self.unsure + other.unsure,
            self.asked + other.asked,
            self.assumed + other.assumed,
        )

    @property
    def precision(self) -> float | None:
        """The share of values read that are right; None where none was read."""
        read = self.right + self.wrong
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """The share of annotated values that were read; None where none is annotated."""
        return self.right / self.annotated if self.annotated else None


@dataclass(frozen=True)
class Understood:
    """An understanding, and whether the reply to the question asked back."""

    understanding: Understanding
    asked_back: bool


def tally(
    phrasings: Sequence[Phrasing], understand: Callable[[Phrasing], Understood]
) -> tuple[dict[str, Tally], list[Miss]]:
    """The tally of each slot over phrasings, and every miss."""
    tallies = {slot: Tally() for slot in SLOTS}
    misses: list[Miss] = []
    for phrasing in phrasings:
        understood = understand(phrasing)
        for slot, score, miss in scored(phrasing, reading(understood.understanding), understood.asked_back):
            tallies[slot] += score
            misses += [miss] if miss else []
    return tallies, misses


def scored(phrasing: Phrasing, read: Reading, asked_back: bool) -> Iterable[tuple[str, Tally, Miss | None]]:
    """Each slot of a phrasing that is scored."""
    told = annotated(phrasing.slots)
    for slot in SLOTS:
        if _is_free(phrasing, slot):
            continue
        wanted = told[slot]
        got, right = (
            _programs(wanted, read) if slot == "program" else _plain(wanted, read.values.get(slot, frozenset()))
        )
        wrong = got - right - _allowed(phrasing, slot, told)
        missed = wanted - right
        unsure = missed if not got else frozenset()
        asked = unsure if asked_back else frozenset()
        assumed = frozenset() if wanted else wrong
        score = Tally(len(wanted), len(right), len(wrong), len(unsure), len(asked), len(assumed))
        yield slot, score, Miss(phrasing, slot, wanted, got, bool(asked)) if wrong or missed else None


def _plain(wanted: Values, got: Values) -> tuple[Values, Values]:
    return got, got & wanted


def _programs(wanted: Values, read: Reading) -> tuple[Values, Values]:
    """The programs read, each by the annotated id where that is one of its documents, and those that are right."""
    named = frozenset(
        next(iter(sorted(documents & wanted)), min(documents)) for documents in read.programs if documents
    )
    return named, named & wanted


def _is_free(phrasing: Phrasing, slot: str) -> bool:
    """Whether what is read of a slot is not scored: people would differ, or no credit moves, or nothing is asked."""
    if slot in ("direction", "origin", "target"):
        return "direction" in phrasing.unscored or not phrasing.slots.direction
    return slot in phrasing.unscored or (slot == "aspect" and not phrasing.slots.aspect)


def _allowed(phrasing: Phrasing, slot: str, told: dict[str, Values]) -> Values:
    """Values that are not annotated and yet not wrong."""
    if slot == "amount":
        return frozenset(f"{size} credits" for name in _SIZES for size in told[name])
    if slot != "aspect":
        return frozenset()
    near = {near for aspect in told["aspect"] for near in _NEIGHBOURS.get(aspect, ())}
    return frozenset({*near, *map(str, phrasing.may), *(aspect for name, aspect in _TOLD.items() if told[name])})
