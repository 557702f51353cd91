"""That all credits of a degree are graded."""

from fractions import Fraction

import pytest

from advisor.message.amounts.all_graded import is_all, with_graded
from corpus.amounts import Base

SIZES = {Base.PROGRAM: Fraction(36)}


@pytest.mark.parametrize(
    "text",
    [
        "All credits of the degree are graded.",
        "18 outside credits in a 36 credit masters where all credits are graded",
        "the master's is 36 credits, all graded, and i bring 18",
    ],
)
def test_all_of_a_degree_is_as_large_as_the_degree(text: str) -> None:
    assert with_graded(SIZES, text) == {**SIZES, Base.GRADED: Fraction(36)}


@pytest.mark.parametrize(
    "text",
    [
        "all my transfer credits are graded",
        "all credits of my old degree are graded",
        "all credits of the degree i left are graded",
        "Not all credits of the degree are graded.",
        "does it fit if all credits of the degree are graded?",
        "all credits of the degree are not graded",
    ],
)
def test_what_is_said_of_other_credit_tells_nothing_of_the_degree(text: str) -> None:
    assert with_graded(SIZES, text) == SIZES
    assert with_graded({}, "All credits of the degree are graded.") == {}


def test_all_may_be_of_another_kind() -> None:
    assert is_all("course", "All credits of the degree are course credits.")
    assert not is_all("course", "All credits of the degree are graded.")
