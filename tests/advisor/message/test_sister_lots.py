"""Credit of a sister campus is told from credit of another school lot by lot, and left open where it cannot be."""

from fractions import Fraction

import pytest

from corpus.rules import Situation
from tests.advisor.reading import read

KEARNEY = "University of Nebraska at Kearney, 36-hour master's: "


@pytest.mark.parametrize(
    ("text", "own", "unmarked"),
    [
        ("9 hours from Iowa State and 6 hours from the University of Nebraska Omaha", (False, True), False),
        ("6 hours from the University of Nebraska Omaha, also 9 hours from Creighton", (True, False), False),
        ("12 hours from a state school in Kansas. 6 hours from the Omaha campus of NU", (False, True), False),
        ("15 hours from the University of Nebraska-Lincoln", (True,), False),
        ("9 hours from Bellevue University in Omaha", (False,), True),
        ("6 hours from the University of Nebraska Omaha and Iowa State", (False,), True),
    ],
)
def test_each_lot_is_of_the_school_beside_it(text: str, own: tuple[bool, ...], unmarked: bool) -> None:
    understood = read(KEARNEY + text)
    lots = [lot for lot in understood.holdings if lot.amount and lot.amount != Fraction(36)]
    assert tuple(Situation.OWN_SYSTEM in lot.situations for lot in lots) == own
    assert understood.unmarked is unmarked
