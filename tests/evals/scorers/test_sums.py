"""A calculation holds where its sum comes out and its operands stand in their quotes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.reply import Calculation, Operand
from evals.scorers.outcome import Missed, Scored, Unscored
from evals.scorers.sums import sums_hold
from tests.evals.replies import REFUSAL, answer, calculation, trial


@pytest.mark.parametrize(
    ("made", "missed"),
    [
        (calculation(), None),
        (calculation("14 - 12 = 3", Fraction(3)), "14 - 12 = 3: it comes to 2"),
        (calculation(result=Fraction(3)), "14 - 12 = 2, but the result is 3"),
        (calculation("14 - 9 = 5", Fraction(5), cap=9), "cap 9 does not stand in “UNH accepts at most 12 credits.”"),
        (calculation("as many as fit"), "'as many as fit' is no equation"),
        (calculation("2 of 7"), None),
        (calculation("3 of 7"), "3 of 7 is not 2"),
        (calculation("2 of 1"), "2 of 1 is not 2"),
    ],
)
def test_a_calculation_is_worked_out_anew(made: Calculation, missed: str | None) -> None:
    found = sums_hold(trial(answer(calculations=(made,))))
    assert found == (Scored() if missed is None else Missed(missed))


def test_an_operand_may_not_cite_what_is_not_there() -> None:
    made = replace(calculation(), operands=(Operand("cap", Fraction(12), "credits", 4),))
    assert sums_hold(trial(answer(calculations=(made,)))) == Missed("cap cites [4], which is not there")


def test_without_a_calculation_there_is_nothing_to_score() -> None:
    assert sums_hold(trial(answer())) == Unscored("nothing is computed")
    assert isinstance(sums_hold(trial(REFUSAL)), Unscored)
