"""The cheapest, the fastest and the safest of some pathways."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from advisor.planner.pathway import Pathway

Key = tuple[Fraction | int | str, ...]


def cheapest(pathways: Sequence[Pathway]) -> int | None:
    """The place of the pathway with the least cost, of those whose cost is known; None where no cost is known, or one
    alone of several, which is then cheaper than nothing that is known."""
    if len(pathways) > 1 and sum(pathway.cost is not None for pathway in pathways) == 1:
        return None
    return _least(pathways, lambda p: (p.cost.dollars, len(p.provided), p.title) if p.cost else None)


def fastest(pathways: Sequence[Pathway]) -> int | None:
    """The place of the pathway of the fewest terms; None where no number of terms is known."""

    def terms(pathway: Pathway) -> Key | None:
        known = pathway.terms
        return None if known is None or known.most is None else (known.most, len(pathway.provided), pathway.title)

    return _least(pathways, terms)


def safest(pathways: Sequence[Pathway]) -> int | None:
    """The place of the pathway that rests on the least that is open: conditions that were not said first, then credit
    whose deadline comes after a finish that is not known or near, then what the library does not state."""
    return _least(pathways, lambda p: (len(p.provided), *_slack(p), len(p.unknown), len(p.unread), p.title))


def _slack(pathway: Pathway) -> tuple[int, int]:
    """How near the latest finish is: none set, months to spare, or a finish that is not known."""
    latest, terms = pathway.latest_finish, pathway.terms
    if latest is None:
        return 0, 0
    if terms is None or terms.finish is None:
        return 2, 0
    return 1, terms.finish - latest.month


def _least(pathways: Sequence[Pathway], key: Callable[[Pathway], Key | None]) -> int | None:
    keys = [(known, place) for place, pathway in enumerate(pathways) if (known := key(pathway)) is not None]
    return min(keys)[1] if keys else None


def unpriced(pathways: Sequence[Pathway]) -> int:
    """How many pathways have no known cost: the cheapest is not compared with them."""
    return sum(pathway.cost is None for pathway in pathways)
