"""All places: those of the first directions in the order of the alphabet, then those of the further ones. New ones go
last, so that the questions about the others stay the same."""

from evals.boundary.facts import Direction, Place, Rule
from evals.boundary.places_a_to_m import A_TO_M
from evals.boundary.places_between import BETWEEN
from evals.boundary.places_further import FURTHER
from evals.boundary.places_n_to_t import N_TO_T
from evals.boundary.places_u_to_w import U_TO_W

FIRST: tuple[Place, ...] = (*A_TO_M, *N_TO_T, *U_TO_W)
"""Those of the first eight directions."""
PLACES: tuple[Place, ...] = (*FIRST, *BETWEEN, *FURTHER)


def directions(place: Place) -> list[Direction]:
    """The directions that some rule of a place is about."""
    return [direction for direction in Direction if any(rule.credit.covers(direction) for rule in place.rules)]


def rules_of(place: Place, direction: Direction) -> list[Rule]:
    """The rules of a place that are about all the credit of a direction."""
    return [rule for rule in place.rules if rule.credit.covers(direction)]
